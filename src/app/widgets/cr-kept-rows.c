/* SPDX-License-Identifier: GPL-3.0-or-later
 * Rows of tasks that stay. */
#include "config.h"

#include "cr-kept-rows.h"

#define TASK "cr-task"
#define MARK "cr-mark"

const char *
cr_kept_rows_get_task (GtkWidget *row)
{
  return row != NULL ? g_object_get_data (G_OBJECT (row), TASK) : NULL;
}

const char *
cr_kept_rows_get_focused (GtkListBox *list)
{
  return cr_kept_rows_get_task (gtk_widget_get_focus_child (GTK_WIDGET (list)));
}

GtkWidget *
cr_kept_rows_find (GtkListBox *list,
                   const char *task)
{
  GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (list));

  while (row != NULL && cr_kept_rows_get_task (row) != task)
    row = gtk_widget_get_next_sibling (row);
  return row;
}

gboolean
cr_kept_rows_has (GtkListBox *list,
                  int         position,
                  const char *mark)
{
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (list, position);

  return row != NULL && g_str_equal (g_object_get_data (G_OBJECT (row), MARK), mark);
}

void
cr_kept_rows_put (GtkListBox *list,
                  int         position,
                  GtkWidget  *row,
                  const char *task,
                  const char *mark)
{
  GtkListBoxRow *last = gtk_list_box_get_row_at_index (list, position);

  if (last != NULL)
    gtk_list_box_remove (list, GTK_WIDGET (last));
  g_object_set_data (G_OBJECT (row), TASK, (gpointer) task);
  g_object_set_data_full (G_OBJECT (row), MARK, g_strdup (mark), g_free);
  gtk_list_box_insert (list, row, position);
}

void
cr_kept_rows_cut (GtkListBox *list,
                  int         n_rows)
{
  GtkListBoxRow *row = NULL;

  while ((row = gtk_list_box_get_row_at_index (list, n_rows)) != NULL)
    gtk_list_box_remove (list, GTK_WIDGET (row));
}
