/* SPDX-License-Identifier: GPL-3.0-or-later
 * The timeline is given another plan, or other values in the one it has. */
#include "config.h"

#include "cr-timeline-view-private.h"

/* The row of the same task in the same group, else of the task, else the same place. */
static guint
find_again (CrTimelineView *self,
            const char     *task,
            const char     *key)
{
  guint n_rows = cr_timeline_view_get_n_rows (self);

  for (guint row = 0; row < n_rows; row++)
    {
      const CrTimelineEntry *entry = cr_timeline_plan_get (self->plan, row);
      const CrTimelineHead  *head = cr_timeline_plan_get_head (self->plan, row);

      if ((entry->task != NULL ? entry->task->id : NULL) == task && (head != NULL ? head->key : NULL) == key)
        return row;
    }
  if (task != NULL && cr_timeline_plan_find (self->plan, task) != CR_TIMELINE_NO_ROW)
    return cr_timeline_plan_find (self->plan, task);
  if (n_rows == 0)
    return CR_TIMELINE_NO_ROW;
  return self->cursor != CR_TIMELINE_NO_ROW ? MIN (self->cursor, n_rows - 1) : 0;
}

/* Of the row of the cursor: its task and the key of its group. */
static void
get_cursor_ids (CrTimelineView *self,
                const char    **task,
                const char    **key)
{
  const CrTimelineHead *head = NULL;

  *task = NULL;
  *key = NULL;
  if (self->cursor >= cr_timeline_view_get_n_rows (self))
    return;
  head = cr_timeline_plan_get_head (self->plan, self->cursor);
  *task = cr_timeline_view_get_task (self);
  *key = head != NULL ? head->key : NULL;
}

void
cr_timeline_view_show (CrTimelineView *self,
                       CrTimelinePlan *plan,
                       CrCatalogue    *catalogue,
                       CrDay           start,
                       CrDay           finish)
{
  g_autoptr (CrTimelinePlan) before = NULL;
  const char                *task = NULL, *key = NULL;
  gboolean                   has_focus = FALSE;

  g_return_if_fail (CR_IS_TIMELINE_VIEW (self));

  has_focus = gtk_widget_get_focus_child (GTK_WIDGET (self)) != NULL;
  cr_timeline_view_put_back (self);
  get_cursor_ids (self, &task, &key);
  before = self->plan;
  self->plan = plan;
  g_clear_pointer (&self->catalogue, cr_catalogue_unref);
  self->catalogue = cr_catalogue_ref (catalogue);
  self->start = start;
  self->finish = finish;
  self->cursor = find_again (self, task, key);
  /* Once there is a size this is done here: while widgets are given their places, no scrollbar may come or go. */
  if (self->layout != NULL || gtk_widget_get_width (GTK_WIDGET (self)) > 0)
    {
      cr_timeline_view_lay_out (self);
      cr_timeline_view_fit_days (self);
      cr_timeline_view_configure (self);
      cr_timeline_view_place_bars (self, gtk_widget_get_width (GTK_WIDGET (self)));
    }
  if (has_focus)
    cr_timeline_view_take_focus (self);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* The days there are may be others, and children may have to say other words. */
static void
show_patch (CrTimelineView        *self,
            const CrTimelinePatch *patch)
{
  cr_timeline_plan_refill (self->plan, patch, self->layout);
  cr_timeline_view_find_extent (self);
  for (guint i = 0; i < patch->rows->len; i++)
    {
      CrTimelineItem *bar = cr_timeline_view_find_bar (self, g_array_index (patch->rows, guint, i));

      if (bar != NULL)
        cr_timeline_item_set_row (bar, CR_TIMELINE_NO_ROW);
    }
  cr_timeline_view_fit_days (self);
  cr_timeline_view_configure (self);
  cr_timeline_view_place_bars (self, gtk_widget_get_width (GTK_WIDGET (self)));
}

gboolean
cr_timeline_view_patch (CrTimelineView         *self,
                        const CrTimelineSource *source,
                        const CrChangeSet      *set)
{
  g_autoptr (CrTimelinePatch) patch = NULL;
  gboolean                    has_focus = FALSE;

  g_return_val_if_fail (CR_IS_TIMELINE_VIEW (self), FALSE);

  if (self->plan == NULL)
    return FALSE;
  cr_timeline_view_note_places (self);
  patch = cr_timeline_plan_patch (self->plan, source, set);
  if (patch == NULL)
    return FALSE;
  has_focus = gtk_widget_get_focus_child (GTK_WIDGET (self)) != NULL;
  cr_timeline_view_put_back (self);
  if (self->layout != NULL)
    show_patch (self, patch);
  cr_timeline_view_slide (self);
  if (has_focus)
    cr_timeline_view_take_focus (self);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
  gtk_widget_queue_draw (GTK_WIDGET (self));
  return TRUE;
}
