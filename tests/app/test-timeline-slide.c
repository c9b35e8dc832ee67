/* SPDX-License-Identifier: GPL-3.0-or-later
 * Tests of the page “Timeline”: rows and bars slide to where an edit has moved them, unless animations are off. */
#include "config.h"

#include "cr-keyboard.h"
#include "cr-timeline-scene.h"

static void
set_animated (gboolean animated)
{
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", animated, NULL);
}

static void
set_day (CrTimelineScene *self,
         const char      *field,
         CrDay            day)
{
  g_auto (CrValue) value = cr_value_day (day);

  cr_document_edit (cr_window_get_document (self->window), "t-2", field, &value, NULL);
}

static GdkRectangle
get_place (CrTimelineScene *self)
{
  GdkRectangle place = { 0, 0, 0, 0 };

  g_assert_true (cr_timeline_view_get_bar_place (self->view, cr_timeline_scene_find_row (self, "t-2"), &place));
  return place;
}

static gboolean
is_sliding (CrTimelineScene *self)
{
  return self->view->slide != NULL && adw_animation_get_state (self->view->slide) == ADW_ANIMATION_PLAYING;
}

/* Until it has come to its end: how many other places there were on the way. */
static guint
wait_for_slide (CrTimelineScene *self)
{
  GdkRectangle last = get_place (self);
  guint        n_places = 0;

  while (is_sliding (self))
    {
      GdkRectangle place;

      g_main_context_iteration (NULL, TRUE);
      place = get_place (self);
      n_places += gdk_rectangle_equal (&place, &last) ? 0 : 1;
      last = place;
    }
  return n_places;
}

/* The end of a bar goes with its date, from where it was. */
static void
test_bar (void)
{
  CrTimelineScene self;
  GdkRectangle    before, begun, after;

  cr_timeline_scene_init (&self);
  before = get_place (&self);
  set_day (&self, "finish", cr_day_new (2027, 3, 20));
  after = get_place (&self);
  g_assert_false (is_sliding (&self));
  g_assert_cmpint (after.width, >, before.width);
  set_day (&self, "finish", cr_day_new (2026, 12, 20));

  set_animated (TRUE);
  set_day (&self, "finish", cr_day_new (2027, 3, 20));
  begun = get_place (&self);
  g_assert_true (is_sliding (&self));
  g_assert_cmpint (begun.width, ==, before.width);
  g_assert_cmpuint (wait_for_slide (&self), >, 0);
  begun = get_place (&self);
  g_assert_true (gdk_rectangle_equal (&begun, &after));
  set_animated (FALSE);
  cr_timeline_scene_clear (&self);
}

/* Of the head of the group. */
static GdkRectangle
get_row_place (CrTimelineScene *self,
               const char      *key)
{
  const CrTimelinePlan *plan = cr_timeline_view_get_plan (self->view);
  GdkRectangle          place = { 0, 0, 0, 0 };

  for (guint row = 0; row < cr_timeline_plan_get_n_rows (plan); row++)
    if (cr_timeline_plan_get (plan, row)->task == NULL &&
        g_str_equal (cr_timeline_plan_get_head (plan, row)->key, key))
      g_assert_true (cr_timeline_view_get_bar_place (self->view, row, &place));
  return place;
}

/* Rows go up where an edit has taken one away above them; other groups are there at once. */
static void
test_row (void)
{
  g_auto (CrValue) area = cr_value_id ("area-instruments");
  CrTimelineScene  self;
  CrQuery         *query = NULL;
  GdkRectangle     before, place;

  cr_timeline_scene_init (&self);
  set_animated (TRUE);
  before = get_row_place (&self, "area-instruments");
  cr_document_edit (cr_window_get_document (self.window), "t-2", "area", &area, NULL);
  g_assert_true (is_sliding (&self));
  place = get_row_place (&self, "area-instruments");
  g_assert_cmpint (place.y, ==, before.y);
  wait_for_slide (&self);
  place = get_row_place (&self, "area-instruments");
  g_assert_cmpint (place.y, ==, before.y - 30);

  query = cr_query_copy (cr_place_get_query (cr_window_get_place (self.window)));
  query->grouping = CR_GROUPING_NONE;
  cr_place_set_query (cr_window_get_place (self.window), query);
  g_assert_false (is_sliding (&self));
  place = get_place (&self);
  cr_app_test_settle ();
  before = get_place (&self);
  g_assert_true (gdk_rectangle_equal (&place, &before));
  set_animated (FALSE);
  cr_timeline_scene_clear (&self);
}

/* The window may be closed meanwhile. */
static void
test_closed (void)
{
  CrTimelineScene self;

  cr_timeline_scene_init (&self);
  set_animated (TRUE);
  set_day (&self, "finish", cr_day_new (2027, 3, 20));
  g_assert_true (is_sliding (&self));
  cr_timeline_scene_clear (&self);
  cr_app_test_settle ();
  set_animated (FALSE);
}

int
main (int   argc,
      char *argv[])
{
  if (!cr_app_test_init (&argc, &argv, "en") || !cr_keyboard_start ())
    return 0;
  g_test_add_func ("/timeline-slide/bar", test_bar);
  g_test_add_func ("/timeline-slide/row", test_row);
  g_test_add_func ("/timeline-slide/closed", test_closed);
  return g_test_run ();
}
