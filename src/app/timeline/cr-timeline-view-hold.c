/* SPDX-License-Identifier: GPL-3.0-or-later
 * Bars of the timeline taken up and put down. */
#include "config.h"

#include "cr-timeline-view-private.h"

#include <glib/gi18n.h>

gboolean
cr_timeline_view_take (CrTimelineView *self,
                       guint           row,
                       CrEdge          edge,
                       gboolean        by_keys)
{
  const CrTask *task = row < cr_timeline_view_get_n_rows (self) ? cr_timeline_plan_get (self->plan, row)->task : NULL;

  if (task == NULL || !self->writable || self->layout == NULL)
    return FALSE;
  self->hold = (CrTimelineHold){ row, by_keys, edge, task->start, task->finish };
  gtk_widget_queue_draw (GTK_WIDGET (self));
  return TRUE;
}

void
cr_timeline_view_put_down (CrTimelineView *self)
{
  CrTimelineHold hold = self->hold;
  const CrTask  *task = cr_timeline_plan_get (self->plan, hold.row)->task;

  self->hold.row = CR_TIMELINE_NO_ROW;
  gtk_widget_queue_draw (GTK_WIDGET (self));
  if (task->start != hold.start || task->finish != hold.finish)
    {
      self->put_down = task->id;
      g_signal_emit_by_name (self, "moved", task->id, hold.start, hold.finish);
      self->put_down = NULL;
    }
}

gboolean
cr_timeline_view_pick_up (CrTimelineView *self)
{
  const char *task = NULL;

  g_return_val_if_fail (CR_IS_TIMELINE_VIEW (self), FALSE);

  task = cr_timeline_view_get_task (self);
  if (task == NULL || !cr_timeline_view_take (self, self->cursor, CR_EDGE_BOTH, TRUE))
    return FALSE;
  cr_timeline_view_reveal (self, self->cursor);
  cr_timeline_view_say (self, _ ("Picked up. Arrows move it by a day, with Shift by a week, with Ctrl its end; Enter "
                                 "keeps it there, Escape puts it back."));
  return TRUE;
}

gboolean
cr_timeline_view_put_back (CrTimelineView *self)
{
  g_return_val_if_fail (CR_IS_TIMELINE_VIEW (self), FALSE);

  if (self->hold.row == CR_TIMELINE_NO_ROW && self->thread.row == CR_TIMELINE_NO_ROW)
    return FALSE;
  self->hold.row = CR_TIMELINE_NO_ROW;
  self->thread.row = CR_TIMELINE_NO_ROW;
  gtk_widget_queue_draw (GTK_WIDGET (self));
  cr_timeline_view_say (self, _ ("Put back."));
  return TRUE;
}
