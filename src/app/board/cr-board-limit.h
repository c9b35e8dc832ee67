/* SPDX-License-Identifier: GPL-3.0-or-later
 * The button that sets how many tasks may be in progress. */
#pragma once

#include "cr-document.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define CR_TYPE_BOARD_LIMIT (cr_board_limit_get_type ())
G_DECLARE_FINAL_TYPE (CrBoardLimit, cr_board_limit, CR, BOARD_LIMIT, AdwBin)

GtkWidget *cr_board_limit_new (void);

/* Set once, by the page. */
void cr_board_limit_set_up (CrBoardLimit *self, CrDocument *document);

/* (transfer none) */
GtkMenuButton *cr_board_limit_get_button (CrBoardLimit *self);

G_END_DECLS
