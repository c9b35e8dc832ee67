/* SPDX-License-Identifier: GPL-3.0-or-later
 * A panel of the overview: a heading, a statement, a picture or rows of figures. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define CR_TYPE_OVERVIEW_PANEL (cr_overview_panel_get_type ())
G_DECLARE_FINAL_TYPE (CrOverviewPanel, cr_overview_panel, CR, OVERVIEW_PANEL, GtkBox)

/* end stands at the end of the heading; it may be NULL. */
GtkWidget *cr_overview_panel_new (const char *title, GtkWidget *end);

/* One more heading below what there is. */
void cr_overview_panel_add_heading (CrOverviewPanel *self, const char *title);

/* A line that says what the figures are; empty at first. (transfer none) */
GtkWidget *cr_overview_panel_add_statement (CrOverviewPanel *self);

/* Words for those lines; nothing is left of one without. words may be NULL. */
void cr_overview_panel_set_statement (GtkWidget *statement, const char *words);

/* A row, with a hairline above when it is not the first of its list. The line is there when the row is. */
void cr_overview_panel_add_row (CrOverviewPanel *self, GtkWidget *row, gboolean has_line);

G_END_DECLS
