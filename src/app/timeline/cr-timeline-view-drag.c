/* SPDX-License-Identifier: GPL-3.0-or-later
 * The pointer on the timeline: rows chosen, bars moved and stretched, links drawn, the wheel and two fingers. */
#include "config.h"

#include "cr-timeline-view-private.h"

#include <math.h>

/* Of one step of the wheel. */
#define WHEEL_FACTOR 1.2

/* In pixels: how near to its edge the timeline scrolls below what is dragged, and how far with each frame. */
#define EDGE_OF_DRAG 24
#define STEP_OF_DRAG 8

static void
to_picture (CrTimelineView *self,
            double          x,
            double          y,
            CrPoint        *point)
{
  point->x =
    x - cr_timeline_view_get_names_width (self) + cr_timeline_view_get_offset (self, GTK_ORIENTATION_HORIZONTAL);
  point->y =
    y - cr_timeline_view_get_header_height (self) + cr_timeline_view_get_offset (self, GTK_ORIENTATION_VERTICAL);
}

/* What is under a place of the view; the names belong to their rows, and the days above to none. */
static CrTimelinePart
find_part (CrTimelineView *self,
           double          x,
           double          y,
           guint          *row)
{
  CrPoint point;

  *row = CR_TIMELINE_NO_ROW;
  if (self->layout == NULL || y < cr_timeline_view_get_header_height (self))
    return CR_TIMELINE_NOTHING;
  to_picture (self, x, y, &point);
  if (x >= cr_timeline_view_get_names_width (self))
    return cr_timeline_layout_find (self->layout, point.x, point.y, row);
  *row = cr_timeline_layout_get_row (self->layout, point.y);
  return *row != CR_TIMELINE_NO_ROW ? CR_TIMELINE_ROW : CR_TIMELINE_NOTHING;
}

static void
pressed_cb (CrTimelineView *self,
            int             n_press,
            double          x,
            double          y)
{
  guint row = CR_TIMELINE_NO_ROW;

  if (find_part (self, x, y, &row) == CR_TIMELINE_NOTHING)
    return;
  cr_timeline_view_choose (self, row);
  cr_timeline_view_take_focus (self);
  if (cr_timeline_plan_get (self->plan, row)->task == NULL && x < cr_timeline_view_get_names_width (self))
    cr_timeline_view_toggle (self, row);
  else if (n_press == 2 && cr_timeline_plan_get (self->plan, row)->task != NULL)
    cr_timeline_view_activate (self);
}

static void
drag_begin_cb (CrTimelineView *self,
               double          x,
               double          y,
               GtkGesture     *gesture)
{
  guint          row = CR_TIMELINE_NO_ROW;
  CrTimelinePart part = find_part (self, x, y, &row);
  gboolean       taken = FALSE;

  cr_timeline_view_put_back (self);
  self->drag_from = x + cr_timeline_view_get_offset (self, GTK_ORIENTATION_HORIZONTAL);
  if (part == CR_TIMELINE_BAR)
    taken = cr_timeline_view_take (self, row, CR_EDGE_BOTH, FALSE);
  else if (part == CR_TIMELINE_BAR_START)
    taken = cr_timeline_view_take (self, row, CR_EDGE_START, FALSE);
  else if (part == CR_TIMELINE_BAR_END)
    taken = cr_timeline_view_take (self, row, CR_EDGE_FINISH, FALSE);
  else if (part == CR_TIMELINE_DOT && self->writable)
    {
      self->thread.row = row;
      to_picture (self, x, y, &self->thread.point);
      taken = TRUE;
    }
  if (!taken)
    gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_DENIED);
}

/* Days are whole ones: the bar snaps to them. */
static void
drag_bar (CrTimelineView *self)
{
  const CrTask *task = cr_timeline_plan_get (self->plan, self->hold.row)->task;
  double        x = self->drag_to.x + cr_timeline_view_get_offset (self, GTK_ORIENTATION_HORIZONTAL);
  gint64        n_days = (gint64) round ((x - self->drag_from) / cr_timeline_layout_get_pixels (self->layout));

  cr_reschedule_preview (task, self->hold.edge, n_days, &self->hold.start, &self->hold.finish);
}

/* What is dragged follows the pointer; FALSE where nothing is. */
static gboolean
follow (CrTimelineView *self)
{
  if (self->hold.row != CR_TIMELINE_NO_ROW && !self->hold.by_keys)
    drag_bar (self);
  else if (self->thread.row != CR_TIMELINE_NO_ROW)
    to_picture (self, self->drag_to.x, self->drag_to.y, &self->thread.point);
  else
    return FALSE;
  gtk_widget_queue_draw (GTK_WIDGET (self));
  return TRUE;
}

gboolean
cr_timeline_view_drag_to (CrTimelineView *self,
                          CrPoint         point)
{
  self->drag_to = point;
  return follow (self);
}

static void
scroll_by (CrTimelineView *self,
           GtkOrientation  orientation,
           double          place,
           double          from,
           double          to)
{
  GtkAdjustment *adjustment = cr_scroll_view_get_adjustment (CR_SCROLL_VIEW (self), orientation);
  int            direction = (place > to - EDGE_OF_DRAG) - (place < from + EDGE_OF_DRAG);

  if (adjustment != NULL && direction != 0)
    gtk_adjustment_set_value (adjustment, gtk_adjustment_get_value (adjustment) + direction * STEP_OF_DRAG);
}

/* With every frame of a drag; a link goes to other rows as well. */
static gboolean
tick_cb (GtkWidget     *widget,
         GdkFrameClock *clock,
         gpointer       user_data)
{
  CrTimelineView *self = CR_TIMELINE_VIEW (widget);

  if (self->layout == NULL || !follow (self))
    {
      self->drag_tick = 0;
      return G_SOURCE_REMOVE;
    }
  scroll_by (self, GTK_ORIENTATION_HORIZONTAL, self->drag_to.x, cr_timeline_view_get_names_width (self),
             gtk_widget_get_width (widget));
  if (self->thread.row != CR_TIMELINE_NO_ROW)
    scroll_by (self, GTK_ORIENTATION_VERTICAL, self->drag_to.y, cr_timeline_view_get_header_height (self),
               gtk_widget_get_height (widget));
  return G_SOURCE_CONTINUE;
}

static void
drag_update_cb (CrTimelineView *self,
                double          dx,
                double          dy,
                GtkGesture     *gesture)
{
  double x = 0, y = 0;

  if (self->layout == NULL || !gtk_gesture_drag_get_start_point (GTK_GESTURE_DRAG (gesture), &x, &y))
    return;
  if (!cr_timeline_view_drag_to (self, (CrPoint){ x + dx, y + dy }))
    return;
  if (self->drag_tick == 0)
    self->drag_tick = gtk_widget_add_tick_callback (GTK_WIDGET (self), tick_cb, NULL, NULL);
  gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
}

static void
drag_end_cb (CrTimelineView *self)
{
  guint from = self->thread.row, to = CR_TIMELINE_NO_ROW;

  if (self->layout == NULL)
    return;
  if (self->hold.row != CR_TIMELINE_NO_ROW && !self->hold.by_keys)
    cr_timeline_view_put_down (self);
  if (from == CR_TIMELINE_NO_ROW)
    return;
  self->thread.row = CR_TIMELINE_NO_ROW;
  gtk_widget_queue_draw (GTK_WIDGET (self));
  to = cr_timeline_layout_get_row (self->layout, self->thread.point.y);
  if (to != CR_TIMELINE_NO_ROW)
    cr_timeline_view_link (self, from, to);
}

/* The gesture was taken away by another, or by the system. */
static void
drag_cancel_cb (CrTimelineView *self)
{
  if (!self->hold.by_keys)
    cr_timeline_view_put_back (self);
}

static void
set_hovered (CrTimelineView *self,
             guint           row,
             const char     *cursor)
{
  if (self->layout == NULL)
    return;
  cr_timeline_layout_set_hovered (self->layout, row);
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), cursor);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
motion_cb (CrTimelineView *self,
           double          x,
           double          y)
{
  guint          row = CR_TIMELINE_NO_ROW;
  CrTimelinePart part = CR_TIMELINE_NOTHING;
  const char    *cursor = NULL;

  self->pointer = x - cr_timeline_view_get_names_width (self);
  if (self->hold.row != CR_TIMELINE_NO_ROW || self->thread.row != CR_TIMELINE_NO_ROW)
    return;
  part = find_part (self, x, y, &row);
  if (part == CR_TIMELINE_BAR_START || part == CR_TIMELINE_BAR_END)
    cursor = "ew-resize";
  else if (part == CR_TIMELINE_BAR)
    cursor = "grab";
  else if (part == CR_TIMELINE_DOT)
    cursor = "crosshair";
  set_hovered (self, row, self->writable ? cursor : NULL);
}

static void
leave_cb (CrTimelineView *self)
{
  if (self->thread.row == CR_TIMELINE_NO_ROW)
    set_hovered (self, CR_TIMELINE_NO_ROW, NULL);
}

/* With Ctrl the wheel makes days wider and narrower, at the pointer. */
static gboolean
scroll_cb (CrTimelineView     *self,
           double              dx,
           double              dy,
           GtkEventController *controller)
{
  GdkModifierType state = gtk_event_controller_get_current_event_state (controller);
  double          width = cr_timeline_view_get_body_width (self);

  if ((state & GDK_CONTROL_MASK) == 0 || dy == 0)
    return FALSE;
  cr_timeline_view_zoom_at (self, self->pixels * pow (WHEEL_FACTOR, -dy), CLAMP (self->pointer, 0, width));
  return TRUE;
}

static void
pinch_begin_cb (CrTimelineView *self)
{
  self->pixels_at_pinch = self->pixels;
}

static void
pinch_cb (CrTimelineView *self,
          double          factor,
          GtkGesture     *gesture)
{
  double x = self->pointer + cr_timeline_view_get_names_width (self), y = 0;

  if (gtk_gesture_is_active (gesture))
    gtk_gesture_get_bounding_box_center (gesture, &x, &y);
  cr_timeline_view_zoom_at (
    self, self->pixels_at_pinch * factor,
    CLAMP (x - cr_timeline_view_get_names_width (self), 0, cr_timeline_view_get_body_width (self)));
}

static void
set_up_gestures (CrTimelineView *self)
{
  GtkGesture *click = gtk_gesture_click_new ();
  GtkGesture *drag = gtk_gesture_drag_new ();
  GtkGesture *pinch = gtk_gesture_zoom_new ();

  g_signal_connect_object (click, "pressed", G_CALLBACK (pressed_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
  g_signal_connect_object (drag, "drag-begin", G_CALLBACK (drag_begin_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (drag, "drag-update", G_CALLBACK (drag_update_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (drag, "drag-end", G_CALLBACK (drag_end_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (drag, "cancel", G_CALLBACK (drag_cancel_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (drag));
  g_signal_connect_object (pinch, "begin", G_CALLBACK (pinch_begin_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (pinch, "scale-changed", G_CALLBACK (pinch_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (pinch));
}

void
cr_timeline_view_set_up_drag (CrTimelineView *self)
{
  GtkEventController *motion = gtk_event_controller_motion_new ();
  GtkEventController *scroll = gtk_event_controller_scroll_new (GTK_EVENT_CONTROLLER_SCROLL_VERTICAL);

  set_up_gestures (self);
  g_signal_connect_object (motion, "motion", G_CALLBACK (motion_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (motion, "leave", G_CALLBACK (leave_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), motion);
  g_signal_connect_object (scroll, "scroll", G_CALLBACK (scroll_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), scroll);
}
