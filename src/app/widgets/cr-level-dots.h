/* SPDX-License-Identifier: GPL-3.0-or-later
 * Five dots for the level of an entry: filled up to the level, an outline up to the target, grey beyond. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define CR_TYPE_LEVEL_DOTS (cr_level_dots_get_type ())
G_DECLARE_FINAL_TYPE (CrLevelDots, cr_level_dots, CR, LEVEL_DOTS, GtkWidget)

/* Says nothing by itself: the words stand beside it. */
GtkWidget *cr_level_dots_new (void);

/* 0 is none. */
void cr_level_dots_show (CrLevelDots *self, int level, int target);

G_END_DECLS
