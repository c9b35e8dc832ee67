/* SPDX-License-Identifier: GPL-3.0-or-later
 * Tasks that are dragged onto a cell of the matrix. */
#include "config.h"

#include "cr-matrix-drop.h"

#include "cr-mapping.h"
#include "cr-task-drag.h"

static CrMatrixView *
get_view (GtkDropTarget *target)
{
  return CR_MATRIX_VIEW (gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (target)));
}

static gboolean
find_cell (CrPage       *page,
           CrMatrixView *view,
           double        x,
           double        y,
           guint        *row,
           guint        *column)
{
  return !cr_document_is_read_only (cr_page_get_document (page)) && cr_matrix_view_get_coverage (view) != NULL &&
         cr_matrix_view_find (view, x, y, row, column);
}

/* Shows which cell it would be; NULL for none. */
static void
mark (CrMatrixView *view,
      GtkWidget    *cell)
{
  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (view)); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (child == cell)
      gtk_widget_add_css_class (child, "drop-into");
    else
      gtk_widget_remove_css_class (child, "drop-into");
}

static GdkDragAction
motion_cb (CrPage        *page,
           double         x,
           double         y,
           GtkDropTarget *target)
{
  CrMatrixView *view = get_view (target);
  guint         row = 0, column = 0;
  gboolean      found = find_cell (page, view, x, y, &row, &column);

  mark (view, found ? GTK_WIDGET (cr_matrix_view_get_cell (view, row, column)) : NULL);
  return found ? GDK_ACTION_MOVE : 0;
}

static void
leave_cb (CrPage        *page,
          GtkDropTarget *target)
{
  mark (get_view (target), NULL);
}

static gboolean
drop_cb (CrPage        *page,
         const GValue  *value,
         double         x,
         double         y,
         GtkDropTarget *target)
{
  CrMatrixView *view = get_view (target);
  CrDocument   *document = cr_page_get_document (page);
  CrIds        *ids = cr_task_drag_get_ids (value, document);
  CrChangeSet  *set = NULL;
  guint         row = 0, column = 0;

  mark (view, NULL);
  if (ids == NULL || !find_cell (page, view, x, y, &row, &column))
    return FALSE;
  set = cr_mapping_put_in_cell (cr_document_get_roadmap (document), cr_matrix_view_get_coverage (view), row, column,
                                ids);
  return cr_document_perform (document, set, CR_MERGE_NEVER, NULL);
}

void
cr_matrix_drop_set_up (CrMatrixView *view,
                       CrPage       *page)
{
  GtkDropTarget *target = gtk_drop_target_new (CR_TYPE_TASK_DRAG, GDK_ACTION_MOVE);

  g_signal_connect_object (target, "motion", G_CALLBACK (motion_cb), page, G_CONNECT_SWAPPED);
  g_signal_connect_object (target, "leave", G_CALLBACK (leave_cb), page, G_CONNECT_SWAPPED);
  g_signal_connect_object (target, "drop", G_CALLBACK (drop_cb), page, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (view), GTK_EVENT_CONTROLLER (target));
}
