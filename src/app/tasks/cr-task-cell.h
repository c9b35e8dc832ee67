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

  /* A cell of the row that has the focus shows something else. */
  void (*focused_shown) (gpointer user_data);
  gpointer user_data;
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

typedef struct
{
  /* FALSE for a text that does not do, and why, in words for a person (transfer full). */
  gboolean (*edited) (CrTaskCell *self, const char *text, char **problem, gpointer user_data);

  /* The entry is gone, by its own keys: the focus is to go to the cell beside (-1, 1) or to the row (0). */
  void (*ended) (CrTaskCell *self, int move, gpointer user_data);

  /* At Enter or Tab the text does not do, and the entry stays; NULL when something else is typed or the entry goes. */
  void (*refused) (CrTaskCell *self, const char *problem, gpointer user_data);

  /* The entry was left with a text that does not do, and is gone with it. */
  void (*dropped) (CrTaskCell *self, const char *problem, gpointer user_data);
} CrTaskCellEditing;

/* Puts an entry with the text, selected, in the place of the words. It ends by Enter or by leaving, which call edited,
 * by Escape, or by Tab, which calls edited and then moves on. At Enter and Tab a text that does not do keeps the entry
 * open, marked. editing is static. */
void
cr_task_cell_edit (CrTaskCell *self, const char *text, const CrTaskCellEditing *editing, gpointer user_data);

/* What is being typed counts now, as if the entry were left. */
void cr_task_cell_commit (CrTaskCell *self);

/* What a row is called, by its cell of the title: which task it is and how it stands, or its group. (transfer full) */
char *cr_task_cell_dup_row_name (CrTaskCell *self);

/* The words that are to be read in it; NULL for none. (transfer none) */
const char *cr_task_cell_get_words (CrTaskCell *self);

/* What the cell tells of its task, as it is read aloud: “Finish: 16 Oct 2026, overdue”. (transfer none) */
const char *cr_task_cell_get_spoken (CrTaskCell *self);

/* (transfer none) The entry while there is one. */
GtkWidget *cr_task_cell_get_entry (CrTaskCell *self);

G_END_DECLS
