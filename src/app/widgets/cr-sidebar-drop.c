/* SPDX-License-Identifier: GPL-3.0-or-later
 * Tasks that are dragged over the lists at the start of the window. */
#include "config.h"

#include "cr-sidebar-drop.h"

#include "cr-board.h"
#include "cr-task-drag.h"

/* So long tasks are held over a page before that opens. */
#define MILLISECONDS_HELD 700

/* A page below tasks that are held over its row. */
typedef struct
{
  GtkWidget  *row; /* borrowed; it holds this */
  CrPlace    *place;
  const char *page; /* interned */
  guint       timeout;
} Spring;

static void
stop_waiting (Spring *spring)
{
  g_clear_handle_id (&spring->timeout, g_source_remove);
  gtk_widget_remove_css_class (spring->row, "drop-into");
}

static void
spring_free (gpointer data)
{
  Spring *spring = data;

  g_clear_handle_id (&spring->timeout, g_source_remove);
  g_object_unref (spring->place);
  g_free (spring);
}

/* The focus stays where it is: nobody has come to the page to work on it with keys. */
static gboolean
open_cb (gpointer user_data)
{
  Spring *spring = user_data;

  spring->timeout = 0;
  cr_place_set_page (spring->place, spring->page);
  return G_SOURCE_REMOVE;
}

static void
ended (gpointer motion)
{
  stop_waiting (g_object_get_data (G_OBJECT (motion), "cr-spring"));
}

/* What else is dragged has nothing to do on another page. */
static void
page_enter_cb (GtkDropControllerMotion *motion,
               double                   x,
               double                   y,
               Spring                  *spring)
{
  if (!cr_task_drag_follow (gtk_drop_controller_motion_get_drop (motion), motion, ended))
    return;
  stop_waiting (spring);
  gtk_widget_add_css_class (spring->row, "drop-into");
  spring->timeout = g_timeout_add (MILLISECONDS_HELD, open_cb, spring);
}

static void
page_leave_cb (GtkDropControllerMotion *motion,
               Spring                  *spring)
{
  stop_waiting (spring);
}

void
cr_sidebar_drop_open_page (GtkWidget  *row,
                           CrPlace    *place,
                           const char *page)
{
  GtkEventController *motion = gtk_drop_controller_motion_new ();
  Spring             *spring = g_new0 (Spring, 1);

  spring->row = row;
  spring->place = g_object_ref (place);
  spring->page = cr_intern (page);
  g_object_set_data_full (G_OBJECT (motion), "cr-spring", spring, spring_free);
  g_signal_connect (motion, "enter", G_CALLBACK (page_enter_cb), spring);
  g_signal_connect (motion, "leave", G_CALLBACK (page_leave_cb), spring);
  gtk_widget_add_controller (row, motion);
}

static GtkWidget *
get_row (GtkDropTarget *target)
{
  return gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (target));
}

static GdkDragAction
area_enter_cb (CrDocument    *document,
               double         x,
               double         y,
               GtkDropTarget *target)
{
  if (cr_document_is_read_only (document))
    return 0;
  gtk_widget_add_css_class (get_row (target), "drop-into");
  return GDK_ACTION_MOVE;
}

static void
area_leave_cb (GtkDropTarget *target)
{
  gtk_widget_remove_css_class (get_row (target), "drop-into");
}

static gboolean
area_drop_cb (CrDocument    *document,
              const GValue  *value,
              double         x,
              double         y,
              GtkDropTarget *target)
{
  const char  *area = g_object_get_data (G_OBJECT (target), "cr-area");
  CrIds       *ids = cr_task_drag_get_ids (value, document);
  CrChangeSet *set = NULL;

  gtk_widget_remove_css_class (get_row (target), "drop-into");
  if (ids == NULL || cr_document_is_read_only (document))
    return FALSE;
  /* As into the column of the area on a board that has one for each. */
  set = cr_board_move (cr_document_get_roadmap (document), cr_document_get_catalogue (document), ids, CR_GROUPING_AREA,
                       area[0] != '\0' ? area : NULL, NULL, NULL, NULL);
  return cr_document_perform (document, set, CR_MERGE_NEVER, NULL);
}

void
cr_sidebar_drop_set_area (GtkWidget  *row,
                          CrDocument *document,
                          const char *area)
{
  GtkDropTarget *target = gtk_drop_target_new (CR_TYPE_TASK_DRAG, GDK_ACTION_MOVE);

  g_object_set_data (G_OBJECT (target), "cr-area", (gpointer) area);
  g_signal_connect_object (target, "enter", G_CALLBACK (area_enter_cb), document, G_CONNECT_SWAPPED);
  g_signal_connect (target, "leave", G_CALLBACK (area_leave_cb), NULL);
  g_signal_connect_object (target, "drop", G_CALLBACK (area_drop_cb), document, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (row, GTK_EVENT_CONTROLLER (target));
}
