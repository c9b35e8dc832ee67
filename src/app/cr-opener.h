/* SPDX-License-Identifier: GPL-3.0-or-later
 * Opens files, each in a window of its own; a file that is open already has its window raised, whatever name it goes
 * by. */
#pragma once

#include "cr-application.h"

G_BEGIN_DECLS

#define CR_TYPE_OPENER (cr_opener_get_type ())
G_DECLARE_FINAL_TYPE (CrOpener, cr_opener, CR, OPENER, GObject)

/* Does not hold the application, which owns it. (transfer full) */
CrOpener *cr_opener_new (CrApplication *application);

/* In this window when it shows the start page by then, else in a new one; window may be NULL. */
void cr_opener_open (CrOpener *self, GFile *file, GtkWindow *window);

/* Opens nothing more of what it was asked for up to now. */
void cr_opener_drop (CrOpener *self);

G_END_DECLS
