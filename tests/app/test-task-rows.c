/* SPDX-License-Identifier: GPL-3.0-or-later
 * Tests of the rows of the table of tasks: what is announced makes of the old rows the new ones, whatever happens. */
#include "config.h"

#include "cr-draft.h"
#include "cr-history.h"
#include "cr-interface.h"
#include "cr-task-rows.h"
#include "cr-test-roadmap.h"

#define SEED              20261116
#define N_TASKS           40
#define N_STEPS           300
#define N_TASKS_IN_THREAD 5000

static CrCatalogue *catalogue;

typedef struct
{
  CrRoadmap  *roadmap;
  CrHistory  *history;
  CrTaskRows *rows;
  GPtrArray  *mirror; /* the objects, as told by what was announced */
  guint       n_announced;
} Scene;

static void
items_changed_cb (Scene *scene,
                  guint  position,
                  guint  n_removed,
                  guint  n_added)
{
  if (n_removed > 0)
    g_ptr_array_remove_range (scene->mirror, position, n_removed);
  for (guint i = 0; i < n_added; i++)
    g_ptr_array_insert (scene->mirror, (int) (position + i),
                        g_list_model_get_item (G_LIST_MODEL (scene->rows), position + i));
  scene->n_announced += n_removed + n_added;
}

static void
scene_init (Scene *scene,
            guint  n_tasks)
{
  static const char *const areas[] = { "area-concept", "area-instruments", "" };
  static const char *const statuses[] = { "not-started", "in-progress", "done", "cancelled" };

  scene->roadmap = cr_roadmap_new ();
  for (guint i = 0; i < n_tasks; i++)
    {
      g_autofree char *id = g_strdup_printf ("t-%u", i);
      g_autofree char *finish = g_strdup_printf ("2027-%02u-15", i % 12 + 1);

      cr_test_add (scene->roadmap, CR_KIND_TASK, NULL, id, "area", areas[i % 3], "status", statuses[i % 4], "finish",
                   finish, NULL);
    }
  scene->history = cr_history_new (scene->roadmap);
  scene->rows = cr_task_rows_new (scene->roadmap, catalogue);
  scene->mirror = g_ptr_array_new_with_free_func (g_object_unref);
  scene->n_announced = 0;
  g_signal_connect_swapped (scene->rows, "items-changed", G_CALLBACK (items_changed_cb), scene);
}

static void
scene_clear (Scene *scene)
{
  g_signal_handlers_disconnect_by_data (scene->rows, scene);
  g_ptr_array_unref (scene->mirror);
  g_object_unref (scene->rows);
  g_object_unref (scene->history);
  g_assert_finalize_object (scene->roadmap);
}

static void
set_query (Scene         *scene,
           const CrQuery *query)
{
  cr_task_rows_set_query (scene->rows, query, cr_day_new (2026, 11, 16), "en");
}

static void
assert_mirror (Scene *scene)
{
  guint n_items = g_list_model_get_n_items (G_LIST_MODEL (scene->rows));

  g_assert_cmpuint (scene->mirror->len, ==, n_items);
  for (guint i = 0; i < n_items; i++)
    {
      g_autoptr (CrTaskRow) row = g_list_model_get_item (G_LIST_MODEL (scene->rows), i);
      const char           *id = cr_task_rows_get_id (scene->rows, i);

      g_assert_true (g_ptr_array_index (scene->mirror, i) == row);
      g_assert_cmpuint (cr_task_row_get_position (row), ==, i);
      if (id == NULL)
        g_assert_true (cr_task_row_get_group (row) == cr_task_rows_get_group (scene->rows, i));
      else
        g_assert_true (cr_task_item_get_task (cr_task_row_get_item (row)) ==
                       cr_roadmap_lookup_task (scene->roadmap, id));
    }
}

/* Against the query itself: every task it gives, group by group, closed groups without theirs. */
static void
assert_rows (Scene         *scene,
             const CrQuery *query)
{
  g_autoptr (CrQueryResult) result =
    cr_query_run (query, scene->roadmap, catalogue, cr_day_new (2026, 11, 16), "en");
  guint row = 0;

  for (guint i = 0; i < result->groups->len; i++)
    {
      const CrQueryGroup *group = &g_array_index (result->groups, CrQueryGroup, i);
      gboolean            open = TRUE;

      if (query->grouping != CR_GROUPING_NONE)
        {
          g_assert_null (cr_task_rows_get_id (scene->rows, row));
          g_assert_true (cr_task_group_get_key (cr_task_rows_get_group (scene->rows, row)) == group->key);
          open = cr_task_group_is_open (cr_task_rows_get_group (scene->rows, row++));
        }
      for (guint k = 0; open && k < group->n_tasks; k++)
        g_assert_true (
          cr_task_rows_get_id (scene->rows, row++) ==
          cr_roadmap_get_task (scene->roadmap, g_array_index (result->tasks, guint, group->first + k))->id);
    }
  g_assert_cmpuint (row, ==, g_list_model_get_n_items (G_LIST_MODEL (scene->rows)));
  g_assert_cmpuint (cr_task_rows_get_n_matching (scene->rows), ==, result->n_matching);
  assert_mirror (scene);
}

static void
choose_query (GRand   *random,
              CrQuery *query)
{
  static const char *const sorts[] = { "finish", "status" };
  const char              *done = "done";

  switch (g_rand_int_range (random, 0, 3))
    {
    case 0:
      query->grouping = (CrGrouping) g_rand_int_range (random, 0, CR_N_GROUPINGS);
      break;
    case 1:
      query->sort = (CrPath){ 0 };
      if (g_rand_boolean (random))
        cr_path_parse (CR_KIND_TASK, sorts[g_rand_int_range (random, 0, 2)], &query->sort);
      break;
    default:
      cr_query_set_filter (query, CR_FILTER_STATUS, g_rand_boolean (random) ? cr_ids_new (&done, 1) : NULL);
      break;
    }
}

static void
change_roadmap (GRand *random,
                Scene *scene)
{
  guint                   n_tasks = cr_roadmap_get_n_tasks (scene->roadmap);
  guint                   position = (guint) g_rand_int_range (random, 0, N_TASKS / 2);
  const char             *id = cr_roadmap_get_task (scene->roadmap, position)->id;
  CrDraft                *draft = cr_draft_new (scene->roadmap, NULL);
  g_autoptr (CrChangeSet) set = NULL;
  g_auto (CrValue)        status = cr_value_id (g_rand_boolean (random) ? "done" : "on-hold");
  g_autoptr (CrRecord)    record = NULL;
  g_autofree char        *new_id = NULL;

  switch (g_rand_int_range (random, 0, 4))
    {
    case 0:
      cr_draft_edit_task (draft, id, "status", &status);
      break;
    case 1:
      cr_draft_move (draft, CR_KIND_TASK, NULL, id, cr_roadmap_get_task (scene->roadmap, n_tasks - 1)->id);
      break;
    case 2:
      new_id = g_strdup_printf ("t-new-%u", g_rand_int (random));
      record = cr_record_new (CR_KIND_TASK, new_id);
      cr_draft_insert (draft, NULL, record, NULL, id);
      break;
    default:
      if (n_tasks > N_TASKS / 2 + 1)
        cr_draft_remove (draft, CR_KIND_TASK, NULL, &id, 1);
      break;
    }
  set = cr_draft_finish (draft);
  cr_history_perform (scene->history, set, CR_MERGE_NEVER, NULL);
}

static void
test_any_change (void)
{
  g_autoptr (GRand)   random = g_rand_new_with_seed (SEED);
  g_autoptr (CrQuery) query = cr_query_new ();
  Scene               scene;

  g_test_message ("seed %u", SEED);
  scene_init (&scene, N_TASKS);
  set_query (&scene, query);
  for (guint i = 0; i < N_STEPS; i++)
    {
      guint position =
        (guint) g_rand_int_range (random, 0, (gint32) g_list_model_get_n_items (G_LIST_MODEL (scene.rows)) + 1);

      switch (g_rand_int_range (random, 0, 5))
        {
        case 0:
          choose_query (random, query);
          set_query (&scene, query);
          break;
        case 1:
          if (cr_task_rows_get_group (scene.rows, position) != NULL)
            cr_task_rows_set_open (scene.rows, cr_task_rows_get_group (scene.rows, position), g_rand_boolean (random));
          break;
        case 2:
          if (g_rand_boolean (random))
            cr_history_undo (scene.history);
          else
            cr_history_redo (scene.history);
          break;
        default:
          change_roadmap (random, &scene);
          break;
        }
      assert_rows (&scene, query);
    }
  scene_clear (&scene);
}

/* A value that is not filtered, sorted or grouped by moves no row. */
static void
test_quiet (void)
{
  g_autoptr (CrQuery)     query = cr_query_new ();
  g_autoptr (CrChangeSet) set = NULL;
  g_auto (CrValue)        progress = cr_value_integer (30);
  CrDraft                *draft = NULL;
  Scene                   scene;

  scene_init (&scene, N_TASKS);
  set_query (&scene, query);
  scene.n_announced = 0;
  draft = cr_draft_new (scene.roadmap, NULL);
  cr_draft_edit_task (draft, "t-0", "progress", &progress);
  set = cr_draft_finish (draft);
  g_assert_true (cr_history_perform (scene.history, set, CR_MERGE_NEVER, NULL));
  g_assert_cmpuint (scene.n_announced, ==, 0);
  assert_rows (&scene, query);
  scene_clear (&scene);
}

static void
count_cb (guint *n)
{
  (*n)++;
}

/* Where many rows are others, their places stay and say so. */
static void
test_places (void)
{
  g_autoptr (CrQuery)   query = cr_query_new ();
  g_autoptr (CrTaskRow) first = NULL;
  const char           *done = "done";
  guint                 n_changed = 0;
  Scene                 scene;

  scene_init (&scene, N_TASKS);
  set_query (&scene, query);
  first = g_list_model_get_item (G_LIST_MODEL (scene.rows), 0);
  g_signal_connect_swapped (first, "changed", G_CALLBACK (count_cb), &n_changed);
  g_assert_cmpstr (cr_task_item_get_id (cr_task_row_get_item (first)), ==, "t-0");
  scene.n_announced = 0;
  cr_path_parse (CR_KIND_TASK, "finish", &query->sort);
  query->descending = TRUE;
  set_query (&scene, query);
  g_assert_cmpuint (scene.n_announced, ==, 0);
  g_assert_cmpuint (n_changed, ==, 1);
  g_assert_cmpstr (cr_task_item_get_id (cr_task_row_get_item (first)), ==, "t-11");
  assert_rows (&scene, query);
  /* Those that are no longer there go at the end. */
  cr_query_set_filter (query, CR_FILTER_STATUS, cr_ids_new (&done, 1));
  set_query (&scene, query);
  g_assert_cmpuint (scene.n_announced, ==, N_TASKS - N_TASKS / 4);
  g_assert_true (g_ptr_array_index (scene.mirror, 0) == first);
  assert_rows (&scene, query);
  g_signal_handlers_disconnect_by_data (first, &n_changed);
  scene_clear (&scene);
  g_assert_cmpuint (cr_task_row_get_position (first), ==, GTK_INVALID_LIST_POSITION);
}

/* Where few are others the place goes with its task, and with it the focus. */
static void
test_move (void)
{
  g_autoptr (CrQuery)     query = cr_query_new ();
  g_autoptr (CrTaskRow)   row = NULL;
  g_autoptr (CrChangeSet) set = NULL;
  CrDraft                *draft = NULL;
  Scene                   scene;

  scene_init (&scene, N_TASKS);
  set_query (&scene, query);
  row = g_list_model_get_item (G_LIST_MODEL (scene.rows), 2);
  draft = cr_draft_new (scene.roadmap, NULL);
  cr_draft_move (draft, CR_KIND_TASK, NULL, "t-2", "t-5");
  set = cr_draft_finish (draft);
  g_assert_true (cr_history_perform (scene.history, set, CR_MERGE_NEVER, NULL));
  g_assert_cmpstr (cr_task_item_get_id (cr_task_row_get_item (row)), ==, "t-2");
  g_assert_cmpuint (cr_task_row_get_position (row), ==, 5);
  assert_rows (&scene, query);
  scene_clear (&scene);
}

/* The figures of a group count hidden tasks too. */
static void
test_figures (void)
{
  g_autoptr (CrQuery)       query = cr_query_new ();
  const char               *done = "done";
  const CrTaskGroupFigures *figures = NULL;
  CrTaskGroup              *group = NULL;
  Scene                     scene;

  scene_init (&scene, 12);
  query->grouping = CR_GROUPING_AREA;
  cr_query_set_filter (query, CR_FILTER_STATUS, cr_ids_new (&done, 1));
  set_query (&scene, query);
  group = cr_task_rows_get_group (scene.rows, 0);
  figures = cr_task_group_get_figures (group);
  g_assert_cmpstr (cr_task_group_get_name (group), ==, "Concept");
  g_assert_cmpuint (figures->n_shown, ==, 1);
  g_assert_cmpuint (figures->n_total, ==, 4);
  g_assert_cmpuint (figures->by_status[CR_STATUS_DONE], ==, 1);
  g_assert_cmpuint (figures->by_status[CR_STATUS_IN_PROGRESS], ==, 1);
  g_assert_cmpuint (figures->by_status[CR_STATUS_NOT_STARTED], ==, 1);
  g_assert_cmpuint (figures->progress.n_tasks, ==, 3);
  scene_clear (&scene);
}

static void
remove_task (Scene      *scene,
             const char *id)
{
  CrDraft                *draft = cr_draft_new (scene->roadmap, NULL);
  g_autoptr (CrChangeSet) set = NULL;

  cr_draft_remove (draft, CR_KIND_TASK, NULL, &id, 1);
  set = cr_draft_finish (draft);
  g_assert_true (cr_history_perform (scene->history, set, CR_MERGE_NEVER, NULL));
}

/* What happens before the thread begins, and while it looks, is not lost. */
static void
test_thread (void)
{
  g_autoptr (CrQuery) query = cr_query_new ();
  Scene               scene;

  scene_init (&scene, N_TASKS_IN_THREAD);
  query->grouping = CR_GROUPING_STATUS;
  set_query (&scene, query);
  g_assert_true (cr_task_rows_is_busy (scene.rows));
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (scene.rows)), ==, 0);
  remove_task (&scene, "t-7");
  g_main_context_iteration (NULL, FALSE);
  g_assert_true (cr_task_rows_is_busy (scene.rows));
  remove_task (&scene, "t-8");
  while (cr_task_rows_is_busy (scene.rows))
    g_main_context_iteration (NULL, TRUE);
  assert_rows (&scene, query);
  g_assert_cmpuint (cr_task_rows_find (scene.rows, "t-7"), ==, GTK_INVALID_LIST_POSITION);
  g_assert_cmpuint (cr_task_rows_find (scene.rows, "t-8"), ==, GTK_INVALID_LIST_POSITION);
  scene_clear (&scene);
}

/* The rows may go before the thread has begun. */
static void
test_thread_unbegun (void)
{
  g_autoptr (CrQuery) query = cr_query_new ();
  Scene               scene;

  scene_init (&scene, N_TASKS_IN_THREAD);
  set_query (&scene, query);
  g_assert_true (cr_task_rows_is_busy (scene.rows));
  scene_clear (&scene);
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

int
main (int   argc,
      char *argv[])
{
  int status = 0;

  cr_interface_start ("en");
  g_test_init (&argc, &argv, NULL);
  catalogue = cr_catalogue_new_builtin ();
  g_test_add_func ("/task-rows/any-change", test_any_change);
  g_test_add_func ("/task-rows/quiet", test_quiet);
  g_test_add_func ("/task-rows/places", test_places);
  g_test_add_func ("/task-rows/move", test_move);
  g_test_add_func ("/task-rows/figures", test_figures);
  g_test_add_func ("/task-rows/thread", test_thread);
  g_test_add_func ("/task-rows/thread-unbegun", test_thread_unbegun);
  status = g_test_run ();
  cr_catalogue_unref (catalogue);
  return status;
}
