/* SPDX-License-Identifier: GPL-3.0-or-later
 * Rows and bars that an edit has moved slide to their new places, so that the eye can follow. */
#include "config.h"

#include "cr-timeline-view-private.h"

#include "cr-interface.h"

#define MILLISECONDS 150

/* A row in sight as it was before the edit. */
typedef struct
{
  const char *task, *key; /* of the row and of its group; interned; NULL for none */
  double      y;
  gboolean    has_bar;
  CrRect      bar; /* across from today: the first day may be another one afterwards */
} Place;

static void
get_ids (CrTimelineView *self,
         guint           row,
         Place          *place)
{
  const CrTimelineEntry *entry = cr_timeline_plan_get (self->plan, row);
  const CrTimelineHead  *head = cr_timeline_plan_get_head (self->plan, row);

  place->task = entry->task != NULL ? entry->task->id : NULL;
  place->key = head != NULL ? head->key : NULL;
}

static double
get_today (CrTimelineView *self)
{
  return cr_timeline_layout_get_x (self->layout, cr_interface_get_today ());
}

void
cr_timeline_view_note_places (CrTimelineView *self)
{
  guint first = 0, end = 0;

  g_return_if_fail (CR_IS_TIMELINE_VIEW (self));

  g_array_set_size (self->places, 0);
  if (self->layout == NULL || !gtk_widget_get_mapped (GTK_WIDGET (self)) ||
      !adw_get_enable_animations (GTK_WIDGET (self)))
    return;
  cr_timeline_view_get_sight (self, &first, &end);
  for (guint row = first; row < end; row++)
    {
      Place place = { .y = cr_timeline_layout_get_y (self->layout, row) };

      get_ids (self, row, &place);
      place.has_bar = cr_timeline_layout_get_bar (self->layout, row, &place.bar);
      place.bar.x -= get_today (self);
      /* Who has put it down has seen it go there. */
      if (place.task == NULL || place.task != self->put_down)
        g_array_append_val (self->places, place);
    }
}

static const Place *
find_place (CrTimelineView *self,
            guint           row)
{
  Place wanted;

  get_ids (self, row, &wanted);
  for (guint i = 0; i < self->places->len; i++)
    {
      const Place *place = &g_array_index (self->places, Place, i);

      if (place->task == wanted.task && place->key == wanted.key)
        return place;
    }
  return NULL;
}

/* FALSE for a row that is where it was, or was not in sight. */
static gboolean
begin_row (CrTimelineView *self,
           guint           row)
{
  const Place *place = find_place (self, row);
  CrRect       before, bar;
  gboolean     has_bar = cr_timeline_layout_get_bar (self->layout, row, &bar);

  if (place == NULL)
    return FALSE;
  before = place->bar;
  before.x += get_today (self);
  if (place->y == cr_timeline_layout_get_y (self->layout, row) &&
      (!has_bar || !place->has_bar || (before.x == bar.x && before.width == bar.width)))
    return FALSE;
  cr_timeline_layout_add_slide (self->layout, row, place->y, has_bar && place->has_bar ? &before : NULL);
  return TRUE;
}

static void
slide_cb (double   share,
          gpointer user_data)
{
  CrTimelineView *self = user_data;

  if (self->layout != NULL)
    cr_timeline_layout_set_slid (self->layout, share);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

void
cr_timeline_view_slide (CrTimelineView *self)
{
  guint first = 0, end = 0, n_sliding = 0;

  g_return_if_fail (CR_IS_TIMELINE_VIEW (self));

  if (self->layout != NULL && self->places->len > 0)
    {
      cr_timeline_layout_set_slid (self->layout, 1);
      cr_timeline_view_get_sight (self, &first, &end);
      for (guint row = first; row < end; row++)
        n_sliding += begin_row (self, row) ? 1 : 0;
    }
  g_array_set_size (self->places, 0);
  if (n_sliding == 0)
    return;
  if (self->slide == NULL)
    self->slide = adw_timed_animation_new (GTK_WIDGET (self), 0, 1, MILLISECONDS,
                                           adw_callback_animation_target_new (slide_cb, self, NULL));
  cr_timeline_layout_set_slid (self->layout, 0);
  adw_animation_reset (self->slide);
  adw_animation_play (self->slide);
}

void
cr_timeline_view_stop_slide (CrTimelineView *self)
{
  if (self->slide != NULL)
    adw_animation_skip (self->slide);
}

void
cr_timeline_view_init_slide (CrTimelineView *self)
{
  self->places = g_array_new (FALSE, FALSE, sizeof (Place));
}
