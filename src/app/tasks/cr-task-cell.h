/* SPDX-License-Identifier: GPL-3.0-or-later
 * One cell of the table of tasks: words and signs, or what is said of a group; some can be typed into. */
#pragma once

#include "cr-column.h"
#include "cr-document.h"

G_BEGIN_DECLS

/* What all cells of a table know; owned by the page, which outlives them. */
typedef struct
{
  CrDocument *document;
  gboolean    grouped;
  gboolean    signs_in_title; /* there is no room for the column of the finish */
} CrTaskCellContext;

#define CR_TYPE_TASK_CELL (cr_task_cell_get_type ())
G_DECLARE_FINAL_TYPE (CrTaskCell, cr_task_cell, CR, TASK_CELL, GtkWidget)

/* A column of rows of CrTaskRows. Clicking the arrow of a group does the action "page.toggle-group" with its position.
 * Header and names are in the language of the interface. (transfer full) */
GtkColumnViewColumn *cr_task_cell_make_column (CrTaskCellContext *context, CrColumn column);

/* The column that a column of the view was made for. */
CrColumn cr_task_cell_get_column_of (GtkColumnViewColumn *column);

/* The cell of the column in a row of the view; NULL where there is none. (transfer none) */
CrTaskCell *cr_task_cell_find (GtkWidget *row, CrColumn column);

guint    cr_task_cell_get_position (CrTaskCell *self);
CrColumn cr_task_cell_get_column (CrTaskCell *self);

/* Puts an entry with the text, selected, in the place of the words. It ends by Enter or by leaving, which call edited,
 * by Escape, or by Tab, which calls edited and then moves on (-1, 1). edited is FALSE for a text that does not do: the
 * entry stays, marked. */
typedef gboolean (*CrTaskCellEdited) (CrTaskCell *self, const char *text, gpointer user_data);
typedef void (*CrTaskCellEnded) (CrTaskCell *self, int move, gpointer user_data);

void cr_task_cell_edit (CrTaskCell      *self,
                        const char      *text,
                        CrTaskCellEdited edited,
                        CrTaskCellEnded  ended,
                        gpointer         user_data);

/* (transfer none) The entry while there is one. */
GtkWidget *cr_task_cell_get_entry (CrTaskCell *self);

G_END_DECLS
