/* SPDX-License-Identifier: GPL-3.0-or-later
 * Tests of the page “Timeline” with more tasks than it plans at once: nothing waits for the plan, and nothing is lost
 * meanwhile. */
#include "config.h"

#include "cr-draft.h"
#include "cr-keyboard.h"
#include "cr-timeline-scene.h"

/* More than the page plans at once. */
#define N_TASKS_IN_THREAD 2500

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

int
main (int   argc,
      char *argv[])
{
  if (!cr_app_test_init (&argc, &argv, "en") || !cr_keyboard_start ())
    return 0;
  g_test_add_func ("/timeline-large/edits", test_large);
  g_test_add_func ("/timeline-large/closed-while-planning", test_closed_while_planning);
  return g_test_run ();
}
