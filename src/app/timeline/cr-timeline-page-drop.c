/* SPDX-License-Identifier: GPL-3.0-or-later
 * Tasks that are dragged onto the timeline, from its tray or from another page, and into the tray. */
#include "config.h"

#include "cr-timeline-page-private.h"

#include "cr-reschedule.h"
#include "cr-task-drag.h"

/* CR_DAY_NONE where nothing can be dropped. */
static CrDay
find_day (CrTimelinePage *self,
          double          x,
          double          y)
{
  if (cr_document_is_read_only (cr_timeline_page_get_document (self)))
    return CR_DAY_NONE;
  return cr_timeline_view_get_day (self->view, x, y);
}

static GdkDragAction
day_motion_cb (CrTimelinePage *self,
               double          x,
               double          y)
{
  CrDay day = find_day (self, x, y);

  cr_timeline_view_show_drop (self->view, day);
  return day != CR_DAY_NONE ? GDK_ACTION_MOVE : 0;
}

static void
day_leave_cb (CrTimelinePage *self)
{
  cr_timeline_view_show_drop (self->view, CR_DAY_NONE);
}

static gboolean
day_drop_cb (CrTimelinePage *self,
             const GValue   *value,
             double          x,
             double          y)
{
  CrIds *ids = cr_task_drag_get_ids (value, cr_timeline_page_get_document (self));
  CrDay  day = find_day (self, x, y);

  cr_timeline_view_show_drop (self->view, CR_DAY_NONE);
  if (ids == NULL || day == CR_DAY_NONE)
    return FALSE;
  cr_timeline_page_bring (self, ids, day);
  return TRUE;
}

static GdkDragAction
tray_enter_cb (CrTimelinePage *self)
{
  if (cr_document_is_read_only (cr_timeline_page_get_document (self)))
    return 0;
  gtk_widget_add_css_class (GTK_WIDGET (self->tray), "drop-into");
  return GDK_ACTION_MOVE;
}

static void
tray_leave_cb (CrTimelinePage *self)
{
  gtk_widget_remove_css_class (GTK_WIDGET (self->tray), "drop-into");
}

/* In the tray are tasks without dates. */
static gboolean
tray_drop_cb (CrTimelinePage *self,
              const GValue   *value)
{
  CrDocument *document = cr_timeline_page_get_document (self);
  CrIds      *ids = cr_task_drag_get_ids (value, document);

  tray_leave_cb (self);
  if (ids == NULL || cr_document_is_read_only (document))
    return FALSE;
  return cr_document_perform (document, cr_reschedule_clear (cr_timeline_page_get_roadmap (self), ids),
                              CR_MERGE_NEVER, NULL);
}

void
cr_timeline_page_set_up_drop (CrTimelinePage *self)
{
  GtkDropTarget *day = gtk_drop_target_new (CR_TYPE_TASK_DRAG, GDK_ACTION_MOVE);
  GtkDropTarget *tray = gtk_drop_target_new (CR_TYPE_TASK_DRAG, GDK_ACTION_MOVE);

  g_signal_connect_object (day, "motion", G_CALLBACK (day_motion_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (day, "leave", G_CALLBACK (day_leave_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (day, "drop", G_CALLBACK (day_drop_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self->view), GTK_EVENT_CONTROLLER (day));
  g_signal_connect_object (tray, "enter", G_CALLBACK (tray_enter_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (tray, "leave", G_CALLBACK (tray_leave_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (tray, "drop", G_CALLBACK (tray_drop_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self->tray), GTK_EVENT_CONTROLLER (tray));
}
