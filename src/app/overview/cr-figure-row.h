/* SPDX-License-Identifier: GPL-3.0-or-later
 * A figure of the overview with its words: a button that opens the list of what it counts. */
#pragma once

#include "cr-query.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define CR_TYPE_FIGURE_ROW (cr_figure_row_get_type ())
G_DECLARE_FINAL_TYPE (CrFigureRow, cr_figure_row, CR, FIGURE_ROW, GtkButton)

/* icon may be NULL; css_class, which may be too, is that of a status or a sign. */
GtkWidget *cr_figure_row_new (const char *icon, const char *css_class, const char *title);

/* The figure alone, for the head of a panel. The title is for those who hear it. */
GtkWidget *cr_figure_row_new_small (const char *title);

/* The figure is told by words, at the end of something else that is shown: see cr_figure_row_set_words(). */
GtkWidget *cr_figure_row_new_around (GtkWidget *content, const char *title);

/* With the tag of a language at its start. */
GtkWidget *cr_figure_row_new_tagged (const char *tag, const char *title);

/* Another title, of a row that was made with one. */
void cr_figure_row_set_title (CrFigureRow *self, const char *title);

/* Takes the query over (transfer full); NULL when nothing lists what is counted. There is nothing to open then, nor
 * where the figure is 0. */
void cr_figure_row_show (CrFigureRow *self, guint figure, CrQuery *query);

/* The page of that name lists what is counted. */
void cr_figure_row_show_page (CrFigureRow *self, guint figure, const char *page);

/* Words in the place of the figure, and what the row is called; to be set after the figure. */
void cr_figure_row_set_words (CrFigureRow *self, const char *words, const char *name);

/* (transfer none) */
const CrQuery *cr_figure_row_get_query (CrFigureRow *self);
guint          cr_figure_row_get_figure (CrFigureRow *self);

G_END_DECLS
