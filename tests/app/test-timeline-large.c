/* SPDX-License-Identifier: GPL-3.0-or-later
 * Tests of the page “Timeline” with more tasks than it plans at once: nothing waits for the plan, and nothing is lost
 * meanwhile. */
#include "config.h"

#include "cr-draft.h"
#include "cr-keyboard.h"
#include "cr-timeline-scene.h"

/* More than the page plans at once. */
#define N_TASKS_IN_THREAD 2500

/* Each of the second half follows one of the first: half of them pass the middle. */
#define N_TASKS_LINKED 600

/* More tasks than are planned at once. */
static void
scene_init_large (CrTimelineScene *self)
{
  g_autoptr (CrRoadmap)  roadmap = cr_roadmap_new ();
  g_autoptr (CrDocument) document = NULL;

  self->window = cr_app_test_new_window ();
  for (guint i = 0; i < N_TASKS_IN_THREAD; i++)
    {
      g_autofree char *id = g_strdup_printf ("t-%u", i);

      cr_timeline_scene_add (roadmap, id, id, i % 2 == 0 ? "area-concept" : "area-instruments", "2026-10-01",
                             "2026-10-31", "");
    }
  document = cr_document_new (self->window->catalogue, roadmap);
  cr_window_set_document (self->window, document);
  cr_app_test_settle ();
  cr_keyboard_focus (self->window);
  gtk_widget_activate_action (GTK_WIDGET (self->window), "win.go", "s", "timeline");
  self->page = CR_TIMELINE_PAGE (cr_window_find_page (self->window, "timeline"));
  self->view = cr_timeline_page_get_view (self->page);
}

static void
wait_for_plan (CrTimelineScene *self)
{
  while (cr_timeline_page_is_planning (self->page))
    g_main_context_iteration (NULL, TRUE);
  cr_app_test_settle ();
}

static guint
count_rows (CrTimelineScene *self)
{
  return cr_timeline_plan_get_n_rows (cr_timeline_view_get_plan (self->view));
}

/* The window goes on while a large plan is made; what happens meanwhile is in it, and one edit needs no other. */
static void
test_large (void)
{
  g_auto (CrValue) day = cr_value_day (cr_day_new (2027, 1, 31));
  const char      *gone = "t-7";
  CrDraft         *draft = NULL;
  CrTimelineScene  self;

  scene_init_large (&self);
  g_assert_true (cr_timeline_page_is_planning (self.page));
  g_assert_null (cr_timeline_view_get_plan (self.view));
  draft = cr_draft_new (cr_timeline_scene_get_roadmap (&self), NULL);
  cr_draft_remove (draft, CR_KIND_TASK, NULL, &gone, 1);
  cr_document_perform (cr_window_get_document (self.window), cr_draft_finish (draft), CR_MERGE_NEVER, NULL);
  wait_for_plan (&self);
  g_assert_cmpuint (count_rows (&self), ==, N_TASKS_IN_THREAD - 1 + 2);
  g_assert_cmpuint (cr_timeline_scene_find_row (&self, gone), ==, CR_TIMELINE_NO_ROW);

  cr_document_edit (cr_window_get_document (self.window), "t-9", "finish", &day, NULL);
  g_assert_false (cr_timeline_page_is_planning (self.page));
  g_assert_true (
    cr_timeline_plan_get (cr_timeline_view_get_plan (self.view), cr_timeline_scene_find_row (&self, "t-9"))->task ==
    cr_timeline_scene_get_task (&self, "t-9"));

  gtk_widget_activate_action (GTK_WIDGET (self.window), "win.undo", NULL);
  g_assert_false (cr_timeline_page_is_planning (self.page));
  gtk_widget_activate_action (GTK_WIDGET (self.window), "win.undo", NULL);
  g_assert_true (cr_timeline_page_is_planning (self.page));
  wait_for_plan (&self);
  g_assert_cmpuint (count_rows (&self), ==, N_TASKS_IN_THREAD + 2);
  cr_timeline_scene_clear (&self);
}

/* A window may be closed while a thread is planning for it. */
static void
test_closed_while_planning (void)
{
  CrTimelineScene self;

  scene_init_large (&self);
  g_assert_true (cr_timeline_page_is_planning (self.page));
  cr_timeline_scene_clear (&self);
  cr_app_test_settle ();
}

static void
scene_init_linked (CrTimelineScene *self)
{
  g_autoptr (CrRoadmap)  roadmap = cr_roadmap_new ();
  g_autoptr (CrDocument) document = NULL;

  self->window = cr_app_test_new_window ();
  for (guint i = 0; i < N_TASKS_LINKED; i++)
    {
      gboolean         follows = i >= N_TASKS_LINKED / 2;
      g_autofree char *id = g_strdup_printf ("t-%03u", i);
      g_autofree char *before = follows ? g_strdup_printf ("t-%03u", i - N_TASKS_LINKED / 2) : g_strdup ("");

      cr_timeline_scene_add (roadmap, id, id, "area-concept", follows ? "2026-11-02" : "2026-10-01",
                             follows ? "2026-11-30" : "2026-10-31", before);
    }
  document = cr_document_new (self->window->catalogue, roadmap);
  cr_window_set_document (self->window, document);
  cr_app_test_settle ();
  gtk_widget_activate_action (GTK_WIDGET (self->window), "win.go", "s", "timeline");
  self->page = CR_TIMELINE_PAGE (cr_window_find_page (self->window, "timeline"));
  self->view = cr_timeline_page_get_view (self->page);
  wait_for_plan (self);
}

static gboolean
tells_what_is_drawn (gpointer user_data)
{
  CrTimelineScene *self = user_data;
  g_autofree char *words = cr_timeline_view_describe_left_links (self->view);
  g_autofree char *fault = NULL;

  if (words == NULL)
    return !gtk_test_accessible_has_property (GTK_ACCESSIBLE (self->view), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION);
  fault = gtk_test_accessible_check_property (GTK_ACCESSIBLE (self->view), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, words);
  return fault == NULL;
}

static gboolean
can_scroll (gpointer adjustment)
{
  return gtk_adjustment_get_upper (adjustment) > gtk_adjustment_get_page_size (adjustment);
}

/* Links that are left out are told to who cannot see the words above the names. */
static void
test_left_links (void)
{
  CrTimelineScene  self;
  GtkAdjustment   *down = NULL;
  g_autofree char *words = NULL;

  scene_init_linked (&self);
  down = cr_scroll_view_get_adjustment (CR_SCROLL_VIEW (self.view), GTK_ORIENTATION_VERTICAL);
  cr_app_test_wait_for (can_scroll, down);
  gtk_adjustment_set_value (down, gtk_adjustment_get_upper (down) / 2);
  cr_app_test_settle ();
  words = cr_timeline_view_describe_left_links (self.view);
  g_assert_nonnull (words);
  cr_app_test_wait_for (tells_what_is_drawn, &self);

  gtk_adjustment_set_value (down, 0);
  cr_app_test_wait_for (tells_what_is_drawn, &self);
  cr_timeline_scene_clear (&self);

  cr_timeline_scene_init_example (&self);
  g_assert_null (cr_timeline_view_describe_left_links (self.view));
  g_assert_true (tells_what_is_drawn (&self));
  cr_timeline_scene_clear (&self);
}

int
main (int   argc,
      char *argv[])
{
  if (!cr_app_test_init (&argc, &argv, "en") || !cr_keyboard_start ())
    return 0;
  g_test_add_func ("/timeline-large/edits", test_large);
  g_test_add_func ("/timeline-large/closed-while-planning", test_closed_while_planning);
  g_test_add_func ("/timeline-large/left-links", test_left_links);
  return g_test_run ();
}
