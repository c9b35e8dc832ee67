/* SPDX-License-Identifier: GPL-3.0-or-later
 * Rows of tasks in a list that stay as long as they tell the same, for a row costs much: with each edit all would be
 * made anew, and who is on one of them would lose the focus. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Interned; NULL for a row of something else and for no row. */
const char *cr_kept_rows_get_task (GtkWidget *row);

/* The task of the row with the focus, NULL for none. */
const char *cr_kept_rows_get_focused (GtkListBox *list);

/* The row of that task, NULL for none. (transfer none) */
GtkWidget *cr_kept_rows_find (GtkListBox *list, const char *task);

/* Whether the row at that place was put there with the same mark. */
gboolean cr_kept_rows_has (GtkListBox *list, int position, const char *mark);

/* Puts the row where the one at that place was, or at the end. task: interned; mark: all that the row is made of. */
void cr_kept_rows_put (GtkListBox *list, int position, GtkWidget *row, const char *task, const char *mark);

/* Leaves so many. */
void cr_kept_rows_cut (GtkListBox *list, int n_rows);

G_END_DECLS
