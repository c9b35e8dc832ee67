/* SPDX-License-Identifier: GPL-3.0-or-later
 * What a window shows that has no document yet. */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define CR_TYPE_START_PAGE (cr_start_page_get_type ())
G_DECLARE_FINAL_TYPE (CrStartPage, cr_start_page, CR, START_PAGE, AdwBin)

/* Asks for everything by actions of the window: win.new-from-template, win.open, win.new-empty, win.open-uri,
 * win.open-example. */

/* Reads the list of recent files again and puts the focus where one begins. */
void cr_start_page_update (CrStartPage *self);
void cr_start_page_take_focus (CrStartPage *self);

G_END_DECLS
