/* SPDX-License-Identifier: GPL-3.0-or-later
 * A layout manager that puts panels into one, two or three columns, line by line. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Widths from which on there are so many columns, at a text scale of 1. */
#define CR_PANELS_WIDTH_OF_TWO   680
#define CR_PANELS_WIDTH_OF_THREE 1000

#define CR_TYPE_PANEL_LAYOUT (cr_panel_layout_get_type ())
G_DECLARE_FINAL_TYPE (CrPanelLayout, cr_panel_layout, CR, PANEL_LAYOUT, GtkLayoutManager)

/* spacing: pixels between panels; edge: those that the page has around them, which count for its width.
 * (transfer full) */
GtkLayoutManager *cr_panel_layout_new (int spacing, int edge);

/* Of the width that was given last. */
guint cr_panel_layout_get_n_columns (CrPanelLayout *self);

G_END_DECLS
