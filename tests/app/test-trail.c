/* SPDX-License-Identifier: GPL-3.0-or-later
 * Tests of the trail: back and forward among pages, each as it was left. */
#include "config.h"

#include "cr-draft.h"
#include "cr-test-roadmap.h"
#include "cr-trail.h"

static CrCatalogue *catalogue;

/* With the tasks t-1 and t-2. (transfer full) */
static CrDocument *
make_document (void)
{
  g_autoptr (CrRoadmap) roadmap = cr_roadmap_new ();

  cr_test_add (roadmap, CR_KIND_TASK, NULL, "t-1", NULL);
  cr_test_add (roadmap, CR_KIND_TASK, NULL, "t-2", NULL);
  return cr_document_new (catalogue, roadmap);
}

static void
assert_at (CrPlace    *place,
           const char *page,
           const char *search,
           const char *task)
{
  g_assert_cmpstr (cr_place_get_page (place), ==, page);
  g_assert_cmpstr (cr_place_get_search (place), ==, search);
  g_assert_cmpstr (cr_place_get_task (place), ==, task);
}

static void
test_there_and_back (void)
{
  g_autoptr (CrDocument) document = make_document ();
  g_autoptr (CrPlace)    place = cr_place_new ();
  g_autoptr (CrTrail)    trail = NULL;

  cr_place_set_page (place, "matrix");
  trail = cr_trail_new (place, document);
  g_assert_false (cr_trail_can_go_back (trail));
  g_assert_false (cr_trail_can_go_forward (trail));
  cr_place_set_search (place, "first");
  cr_place_select (place, "t-1");
  cr_place_set_page (place, "board");
  cr_place_set_search (place, "second");
  cr_place_select (place, "t-2");
  cr_place_set_page (place, "tasks");
  cr_place_select (place, NULL);
  g_assert_true (cr_trail_can_go_back (trail));
  g_assert_false (cr_trail_can_go_forward (trail));

  cr_trail_go_back (trail);
  assert_at (place, "board", "second", "t-2");
  cr_trail_go_back (trail);
  assert_at (place, "matrix", "first", "t-1");
  g_assert_false (cr_trail_can_go_back (trail));
  cr_trail_go_back (trail);
  assert_at (place, "matrix", "first", "t-1");
  cr_trail_go_forward (trail);
  cr_trail_go_forward (trail);
  assert_at (place, "tasks", "second", NULL);
  g_assert_false (cr_trail_can_go_forward (trail));
  cr_trail_go_forward (trail);
  assert_at (place, "tasks", "second", NULL);
}

/* What is changed after going back stays with its page, and another page ends the way forward. */
static void
test_another_way (void)
{
  g_autoptr (CrDocument) document = make_document ();
  g_autoptr (CrPlace)    place = cr_place_new ();
  g_autoptr (CrTrail)    trail = cr_trail_new (place, document);

  cr_place_set_page (place, "board");
  cr_place_set_page (place, "overview");
  cr_trail_go_back (trail);
  cr_place_set_search (place, "later");
  cr_trail_go_forward (trail);
  assert_at (place, "overview", "", NULL);
  cr_trail_go_back (trail);
  assert_at (place, "board", "later", NULL);
  cr_place_set_page (place, "matrix");
  g_assert_false (cr_trail_can_go_forward (trail));
  cr_trail_go_back (trail);
  assert_at (place, "board", "later", NULL);
}

/* A task that was deleted meanwhile is not selected again; it is when the deletion is undone. */
static void
test_gone (void)
{
  g_autoptr (CrDocument) document = make_document ();
  g_autoptr (CrPlace)    place = cr_place_new ();
  g_autoptr (CrTrail)    trail = cr_trail_new (place, document);
  const char *const      both[] = { "t-1", "t-2" };
  g_autoptr (CrIds)      ids = cr_ids_new (both, 2);
  CrDraft               *draft = cr_draft_new (cr_document_get_roadmap (document), NULL);

  cr_place_set_selection (place, ids);
  cr_place_set_page (place, "board");
  cr_place_select (place, NULL);
  cr_draft_remove (draft, CR_KIND_TASK, NULL, both, 1);
  g_assert_true (cr_document_perform (document, cr_draft_finish (draft), CR_MERGE_NEVER, NULL));
  cr_trail_go_back (trail);
  g_assert_cmpstr (cr_place_get_task (place), ==, "t-2");
  cr_trail_go_forward (trail);
  g_assert_cmpuint (cr_ids_get_length (cr_place_get_selection (place)), ==, 0);
  g_assert_true (cr_history_undo (cr_document_get_history (document)));
  cr_trail_go_back (trail);
  g_assert_true (cr_ids_equal (cr_place_get_selection (place), ids));
}

static void
count_cb (guint *n_times)
{
  (*n_times)++;
}

static void
test_signal (void)
{
  g_autoptr (CrDocument) document = make_document ();
  g_autoptr (CrPlace)    place = cr_place_new ();
  g_autoptr (CrTrail)    trail = cr_trail_new (place, document);
  guint                  n_times = 0;

  g_signal_connect_swapped (trail, "changed", G_CALLBACK (count_cb), &n_times);
  cr_place_set_search (place, "words");
  g_assert_cmpuint (n_times, ==, 0);
  cr_place_set_page (place, "board");
  g_assert_cmpuint (n_times, ==, 1);
  cr_trail_go_back (trail);
  g_assert_cmpuint (n_times, ==, 2);
}

/* A long day: the oldest steps are forgotten, the last ones are not. */
static void
test_long (void)
{
  g_autoptr (CrDocument) document = make_document ();
  g_autoptr (CrPlace)    place = cr_place_new ();
  g_autoptr (CrTrail)    trail = cr_trail_new (place, document);
  guint                  n_steps = 0;

  for (guint i = 0; i < 500; i++)
    cr_place_set_page (place, i % 2 == 0 ? "board" : "matrix");
  while (cr_trail_can_go_back (trail))
    {
      cr_trail_go_back (trail);
      n_steps++;
      g_assert_cmpstr (cr_place_get_page (place), ==, n_steps % 2 == 0 ? "matrix" : "board");
    }
  g_assert_cmpuint (n_steps, ==, 99);
}

/* A leap on one page can be gone back from, other changes there cannot; the selected entry comes back too. */
static void
test_leap (void)
{
  g_autoptr (CrDocument) document = make_document ();
  g_autoptr (CrPlace)    place = cr_place_new ();
  g_autoptr (CrTrail)    trail = NULL;

  cr_place_set_page (place, "reference");
  trail = cr_trail_new (place, document);
  cr_place_set_entry (place, "inst-rkc");
  cr_place_set_entry (place, "inst-safe");
  g_assert_false (cr_trail_can_go_back (trail));
  cr_trail_begin_step (trail);
  cr_place_set_entry (place, "enb-strategy");
  cr_place_select (place, "t-1");
  cr_trail_go_back (trail);
  assert_at (place, "reference", "", NULL);
  g_assert_cmpstr (cr_place_get_entry (place), ==, "inst-safe");
  g_assert_false (cr_trail_can_go_back (trail));
  cr_trail_go_forward (trail);
  assert_at (place, "reference", "", "t-1");
  g_assert_cmpstr (cr_place_get_entry (place), ==, "enb-strategy");
  cr_trail_go_back (trail);
  cr_trail_begin_step (trail);
  g_assert_false (cr_trail_can_go_forward (trail));
}

int
main (int   argc,
      char *argv[])
{
  int result = 0;

  g_test_init (&argc, &argv, NULL);
  catalogue = cr_catalogue_new_builtin ();
  g_test_add_func ("/trail/there-and-back", test_there_and_back);
  g_test_add_func ("/trail/another-way", test_another_way);
  g_test_add_func ("/trail/gone", test_gone);
  g_test_add_func ("/trail/signal", test_signal);
  g_test_add_func ("/trail/leap", test_leap);
  g_test_add_func ("/trail/long", test_long);
  result = g_test_run ();
  cr_catalogue_unref (catalogue);
  return result;
}
