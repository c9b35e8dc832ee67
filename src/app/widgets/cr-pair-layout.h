/* SPDX-License-Identifier: GPL-3.0-or-later
 * A layout manager for two things with a line between them: stacked, or side by side where there is room. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define CR_TYPE_PAIR_LAYOUT (cr_pair_layout_get_type ())
G_DECLARE_FINAL_TYPE (CrPairLayout, cr_pair_layout, CR, PAIR_LAYOUT, GtkLayoutManager)

/* The children are the first thing, a GtkSeparator, the second thing. width: pixels from which on they stand side by
 * side. (transfer full) */
GtkLayoutManager *cr_pair_layout_new (int width);

G_END_DECLS
