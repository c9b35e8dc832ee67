/* SPDX-License-Identifier: GPL-3.0-or-later
 * The keys of the timeline: going through the rows, and a bar taken up and moved. */
#include "config.h"

#include "cr-timeline-view-private.h"

#include "cr-interface.h"

#include <glib/gi18n.h>

#define DAYS_OF_WEEK 7
#define ROWS_OF_PAGE 10

/* A step of the arrows to the side, as a part of the width. */
#define STEP_ACROSS 0.125

static guint
get_last_row (CrTimelineView *self)
{
  return cr_timeline_plan_get_n_rows (self->plan) - 1;
}

static void
go (CrTimelineView *self,
    guint           row)
{
  cr_timeline_view_choose (self, row);
  cr_timeline_view_reveal (self, row);
}

static void
scroll_across (CrTimelineView *self,
               int             direction)
{
  GtkAdjustment *adjustment = cr_scroll_view_get_adjustment (CR_SCROLL_VIEW (self), GTK_ORIENTATION_HORIZONTAL);
  double         step = cr_timeline_view_get_body_width (self) * STEP_ACROSS;

  if (adjustment != NULL)
    gtk_adjustment_set_value (adjustment, gtk_adjustment_get_value (adjustment) + direction * step);
}

/* -1 or 1 for an arrow to the side, else 0. */
static int
get_direction (guint keyval)
{
  if (keyval == GDK_KEY_Left || keyval == GDK_KEY_KP_Left)
    return -1;
  return keyval == GDK_KEY_Right || keyval == GDK_KEY_KP_Right ? 1 : 0;
}

/* To another row; FALSE for any other key. */
static gboolean
walk (CrTimelineView *self,
      guint           keyval,
      GdkModifierType state)
{
  guint last = get_last_row (self), row = self->cursor;

  if (keyval == GDK_KEY_Up || keyval == GDK_KEY_KP_Up)
    row -= row > 0;
  else if (keyval == GDK_KEY_Down || keyval == GDK_KEY_KP_Down)
    row += row < last;
  else if (keyval == GDK_KEY_Page_Up || keyval == GDK_KEY_KP_Page_Up)
    row -= MIN (row, ROWS_OF_PAGE);
  else if (keyval == GDK_KEY_Page_Down || keyval == GDK_KEY_KP_Page_Down)
    row = MIN (row + ROWS_OF_PAGE, last);
  else if ((keyval == GDK_KEY_Home || keyval == GDK_KEY_KP_Home) && state == GDK_CONTROL_MASK)
    row = 0;
  else if ((keyval == GDK_KEY_End || keyval == GDK_KEY_KP_End) && state == GDK_CONTROL_MASK)
    row = last;
  else
    return FALSE;
  go (self, row);
  return TRUE;
}

static void
say_dates (CrTimelineView *self)
{
  g_autofree char *range = NULL;
  CrDay            first = CR_DAY_NONE, last = CR_DAY_NONE;

  cr_timeline_view_get_span (self, &first, &last);
  range = first != last ? cr_interface_format_range (first, last) : cr_interface_format_date (last);
  cr_timeline_view_say (self, range);
}

/* From where the bar is by now, whatever was done to it before. */
static void
move_held (CrTimelineView *self,
           CrEdge          edge,
           gint64          n_days)
{
  CrTask task = *cr_timeline_plan_get (self->plan, self->hold.row)->task;
  CrDay  first = CR_DAY_NONE, last = CR_DAY_NONE;

  task.start = self->hold.start;
  task.finish = self->hold.finish;
  cr_reschedule_preview (&task, edge, n_days, &self->hold.start, &self->hold.finish);
  cr_timeline_view_get_span (self, &first, &last);
  cr_timeline_view_reveal_day (self, edge == CR_EDGE_FINISH || n_days > 0 ? last : first);
  say_dates (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* Keys while a bar is held: no other does anything until it is put down. */
static gboolean
press_holding (CrTimelineView *self,
               guint           keyval,
               GdkModifierType state)
{
  int direction = get_direction (keyval);

  if (keyval == GDK_KEY_Escape)
    return cr_timeline_view_put_back (self);
  if (!self->hold.by_keys)
    return FALSE;
  if (keyval == GDK_KEY_Return || keyval == GDK_KEY_KP_Enter || keyval == GDK_KEY_space)
    cr_timeline_view_put_down (self);
  else if (direction != 0)
    move_held (self, (state & GDK_CONTROL_MASK) != 0 ? CR_EDGE_FINISH : CR_EDGE_BOTH,
               direction * ((state & GDK_SHIFT_MASK) != 0 ? DAYS_OF_WEEK : 1));
  else
    return keyval == GDK_KEY_Up || keyval == GDK_KEY_Down;
  return TRUE;
}

/* What is done with the row; on the Russian layout the letter is another. */
static gboolean
act (CrTimelineView *self,
     guint           keyval)
{
  gboolean is_task = cr_timeline_view_get_task (self) != NULL;

  if (keyval == GDK_KEY_space && is_task)
    cr_timeline_view_pick_up (self);
  else if ((keyval == GDK_KEY_Return || keyval == GDK_KEY_KP_Enter) && is_task)
    cr_timeline_view_activate (self);
  else if (keyval == GDK_KEY_space || keyval == GDK_KEY_Return || keyval == GDK_KEY_KP_Enter)
    cr_timeline_view_toggle (self, self->cursor);
  else if (keyval == GDK_KEY_l || keyval == GDK_KEY_Cyrillic_de)
    cr_timeline_view_want_link (self);
  else
    return FALSE;
  return TRUE;
}

static gboolean
key_pressed_cb (CrTimelineView *self,
                guint           keyval,
                guint           keycode,
                GdkModifierType state)
{
  GdkModifierType modifiers = state & gtk_accelerator_get_default_mod_mask ();

  if (self->plan == NULL || self->cursor > get_last_row (self) || cr_timeline_plan_get_n_rows (self->plan) == 0)
    return FALSE;
  if (self->hold.row != CR_TIMELINE_NO_ROW || self->thread.row != CR_TIMELINE_NO_ROW)
    return press_holding (self, keyval, modifiers);
  if (modifiers == GDK_CONTROL_MASK)
    return walk (self, keyval, modifiers);
  if (modifiers != 0)
    return FALSE;
  if (get_direction (keyval) != 0)
    {
      scroll_across (self, get_direction (keyval));
      return TRUE;
    }
  if (keyval == GDK_KEY_Home || keyval == GDK_KEY_KP_Home)
    {
      cr_timeline_view_go_to_day (self, cr_interface_get_today ());
      return TRUE;
    }
  return walk (self, keyval, modifiers) || act (self, keyval);
}

/* Whoever goes elsewhere has not said that the bar is to stay where it is. */
static void
left_cb (CrTimelineView *self)
{
  if (self->hold.row != CR_TIMELINE_NO_ROW && self->hold.by_keys)
    cr_timeline_view_put_back (self);
}

void
cr_timeline_view_set_up_keys (CrTimelineView *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();

  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
  g_signal_connect_object (focus, "leave", G_CALLBACK (left_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), focus);
}
