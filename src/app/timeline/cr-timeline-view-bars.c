/* SPDX-License-Identifier: GPL-3.0-or-later
 * The children of the timeline: one for each row in sight, which stands for another one when that comes. */
#include "config.h"

#include "cr-timeline-view-private.h"

#include <math.h>

/* Children beyond those in sight: the row of the cursor may be elsewhere. */
#define SPARE_BARS 2

static void
show_row (CrTimelineView *self,
          CrTimelineItem *bar,
          guint           row)
{
  const CrTimelineEntry *entry = cr_timeline_plan_get (self->plan, row);
  const CrTimelineHead  *head = cr_timeline_plan_get_head (self->plan, row);
  g_autofree char       *name = NULL;
  CrItemKind             kind = CR_ITEM_TASK;

  if (entry->task == NULL)
    kind = head->fold == CR_TIMELINE_OPEN ? CR_ITEM_OPEN_GROUP : CR_ITEM_CLOSED_GROUP;
  if (cr_timeline_item_get_row (bar) != row)
    {
      name = cr_timeline_layout_describe (self->layout, row);
      cr_timeline_item_set_row (bar, row);
      cr_timeline_item_set_words (bar, name, kind);
    }
  cr_timeline_item_set_selected (bar, entry->task != NULL && entry->task->id == self->selected);
  gtk_widget_set_focusable (GTK_WIDGET (bar), row == self->cursor);
}

void
cr_timeline_view_get_sight (CrTimelineView *self,
                            guint          *first,
                            guint          *end)
{
  double offset = cr_timeline_view_get_offset (self, GTK_ORIENTATION_VERTICAL);
  double height = cr_timeline_layout_get_row_height (self->layout);
  double n_rows = cr_timeline_view_get_n_rows (self);

  *first = (guint) MIN (floor (offset / height), n_rows);
  *end = (guint) MIN (ceil ((offset + cr_timeline_view_get_body_height (self)) / height), n_rows);
}

CrTimelineItem *
cr_timeline_view_find_bar (CrTimelineView *self,
                           guint           row)
{
  g_return_val_if_fail (CR_IS_TIMELINE_VIEW (self), NULL);

  for (guint i = 0; i < self->bars->len; i++)
    if (cr_timeline_item_get_row (g_ptr_array_index (self->bars, i)) == row)
      return g_ptr_array_index (self->bars, i);
  return NULL;
}

/* A child that stands for nothing any more. */
static CrTimelineItem *
find_free (CrTimelineView *self,
           guint           first,
           guint           end)
{
  CrTimelineItem *found = NULL;

  for (guint i = 0; i < self->bars->len; i++)
    {
      CrTimelineItem *bar = g_ptr_array_index (self->bars, i);
      guint           row = cr_timeline_item_get_row (bar);

      if (row != CR_TIMELINE_NO_ROW && (row == self->cursor || (row >= first && row < end)))
        continue;
      found = bar;
      /* Who has the focus keeps it as long as there is somebody else. */
      if (!gtk_widget_has_focus (GTK_WIDGET (bar)))
        break;
    }
  return found;
}

static void
place_bar (CrTimelineView *self,
           CrTimelineItem *bar,
           int             width)
{
  double        height = cr_timeline_layout_get_row_height (self->layout);
  guint         row = cr_timeline_item_get_row (bar);
  double        y = row * height - cr_timeline_view_get_offset (self, GTK_ORIENTATION_VERTICAL);
  GtkAllocation allocation = { 0, 0, width, (int) height };

  allocation.y = (int) (cr_timeline_view_get_header_height (self) + CLAMP (y, -2 * height, 1e6));
  gtk_widget_set_child_visible (GTK_WIDGET (bar), TRUE);
  gtk_widget_size_allocate (GTK_WIDGET (bar), &allocation, -1);
}

static void
show_one (CrTimelineView *self,
          guint           row,
          guint           first,
          guint           end)
{
  CrTimelineItem *bar = cr_timeline_view_find_bar (self, row);

  if (bar == NULL)
    bar = find_free (self, first, end);
  if (bar != NULL)
    show_row (self, bar, row);
}

/* Of the first row and of the last one there may be only a part in sight. */
static guint
count_needed (CrTimelineView *self)
{
  double height = cr_timeline_layout_get_row_height (self->layout);

  return (guint) ceil (cr_timeline_view_get_body_height (self) / height) + 2 + SPARE_BARS;
}

static gboolean
grow_idle_cb (gpointer user_data)
{
  CrTimelineView *self = user_data;
  double          height = self->layout != NULL ? cr_timeline_layout_get_row_height (self->layout) : 0;

  self->grow_idle = 0;
  while (height > 0 && self->bars->len < count_needed (self))
    {
      GtkWidget *bar = cr_timeline_item_new ();

      gtk_widget_set_parent (bar, GTK_WIDGET (self));
      g_ptr_array_add (self->bars, bar);
    }
  if (height > 0)
    cr_timeline_view_place_bars (self, gtk_widget_get_width (GTK_WIDGET (self)));
  if (self->awaiting)
    cr_timeline_view_take_focus (self);
  return G_SOURCE_REMOVE;
}

void
cr_timeline_view_place_bars (CrTimelineView *self,
                             int             width)
{
  guint first = 0, end = 0;

  cr_timeline_view_get_sight (self, &first, &end);
  /* Nobody may come while widgets are given their places. */
  if (self->bars->len < count_needed (self) && self->grow_idle == 0)
    self->grow_idle = g_idle_add (grow_idle_cb, self);
  if (self->cursor < cr_timeline_view_get_n_rows (self))
    show_one (self, self->cursor, first, end);
  for (guint row = first; row < end; row++)
    show_one (self, row, first, end);
  for (guint i = 0; i < self->bars->len; i++)
    {
      CrTimelineItem *bar = g_ptr_array_index (self->bars, i);
      guint           row = cr_timeline_item_get_row (bar);

      if (row != CR_TIMELINE_NO_ROW && (row == self->cursor || (row >= first && row < end)))
        {
          place_bar (self, bar, width);
          continue;
        }
      cr_timeline_item_set_row (bar, CR_TIMELINE_NO_ROW);
      gtk_widget_set_focusable (GTK_WIDGET (bar), FALSE);
      gtk_widget_set_child_visible (GTK_WIDGET (bar), FALSE);
    }
  cr_timeline_view_tell_left_links (self);
}
