/* SPDX-License-Identifier: GPL-3.0-or-later
 * The list of tasks follows the roadmap: right positions, the same objects, the present values. Needs no display. */
#include "config.h"

#include "cr-draft.h"
#include "cr-history.h"
#include "cr-random-changes.h"
#include "cr-random.h"
#include "cr-task-list.h"
#include "cr-test.h"

#define N_TASKS_MAX 50
#define N_STEPS     150

/* What a view believes: it is told of positions only. */
typedef struct
{
  GListModel *model;
  GPtrArray  *items;
  guint       n_signals;
} View;

static void
items_changed_cb (View *view,
                  guint position,
                  guint n_removed,
                  guint n_added)
{
  view->n_signals++;
  g_assert_cmpuint (position + n_removed, <=, view->items->len);
  if (n_removed > 0)
    g_ptr_array_remove_range (view->items, position, n_removed);
  for (guint i = 0; i < n_added; i++)
    g_ptr_array_insert (view->items, (int) (position + i), g_list_model_get_item (view->model, position + i));
  /* Between two announcements of one change too, the model is what it says. */
  g_assert_cmpuint (g_list_model_get_n_items (view->model), ==, view->items->len);
}

static void
assert_right (const View *view,
              CrRoadmap  *roadmap)
{
  g_assert_cmpuint (view->items->len, ==, cr_roadmap_get_n_tasks (roadmap));
  for (guint i = 0; i < view->items->len; i++)
    {
      g_autoptr (CrTaskItem) item = g_list_model_get_item (view->model, i);

      g_assert_true (item == g_ptr_array_index (view->items, i));
      g_assert_true (cr_task_item_get_task (item) == cr_roadmap_get_task (roadmap, i));
    }
}

static void
test_random_changes (void)
{
  guint n = cr_test_count (200);

  for (guint seed = 1; seed <= n; seed++)
    {
      guint                  serial = 0;
      g_autoptr (GRand)      rand = g_rand_new_with_seed (seed);
      g_autoptr (CrRoadmap)  roadmap = cr_random_grown_roadmap (rand, N_STEPS, &serial);
      g_autoptr (CrTaskList) tasks = cr_task_list_new (roadmap);
      g_autoptr (GPtrArray)  items = g_ptr_array_new_with_free_func (g_object_unref);
      View                   view = { G_LIST_MODEL (tasks), items, 0 };

      g_test_message ("seed %u", seed);
      items_changed_cb (&view, 0, 0, g_list_model_get_n_items (view.model));
      g_signal_connect_swapped (tasks, "items-changed", G_CALLBACK (items_changed_cb), &view);
      for (guint i = 0; i < 20; i++)
        {
          g_autoptr (CrChangeSet) set = cr_random_change_set (rand, roadmap, &serial);
          CrTrace                *trace = NULL;

          cr_roadmap_apply (roadmap, set, CR_APPLY_RESTORE, &trace, NULL);
          assert_right (&view, roadmap);
          if (g_rand_boolean (rand))
            cr_roadmap_revert (roadmap, set, trace);
          assert_right (&view, roadmap);
          cr_trace_free (trace);
        }
      g_signal_handlers_disconnect_by_data (tasks, &view);
    }
}

/* A list of 3,000 tasks of which every third is edited: one announcement of everything, not a thousand. */
static void
test_many (void)
{
  g_autoptr (CrRoadmap)   roadmap = cr_roadmap_new ();
  g_autoptr (CrTaskList)  tasks = NULL;
  g_autoptr (GPtrArray)   items = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (CrChangeSet) set = NULL;
  g_auto (CrValue)        owner = cr_value_id ("u-1");
  CrDraft                *draft = NULL;
  View                    view = { NULL, items, 0 };

  for (guint i = 0; i < 3000; i++)
    {
      g_autofree char *id = g_strdup_printf ("t-%u", i);

      cr_roadmap_load_record (roadmap, NULL, cr_record_new (CR_KIND_TASK, id));
    }
  tasks = cr_task_list_new (roadmap);
  view.model = G_LIST_MODEL (tasks);
  items_changed_cb (&view, 0, 0, 3000);
  view.n_signals = 0;
  g_signal_connect_swapped (tasks, "items-changed", G_CALLBACK (items_changed_cb), &view);
  draft = cr_draft_new (roadmap, NULL);
  for (guint i = 0; i < 3000; i += 3)
    cr_draft_edit_task (draft, cr_roadmap_get_task (roadmap, i)->id, "owner", &owner);
  set = cr_draft_finish (draft);
  cr_roadmap_apply (roadmap, set, CR_APPLY_RESTORE, NULL, NULL);
  g_assert_cmpuint (view.n_signals, ==, 1);
  assert_right (&view, roadmap);
  g_signal_handlers_disconnect_by_data (tasks, &view);
}

static void
count_cb (guint *n)
{
  (*n)++;
}

/* One edit is one row. */
static void
test_exact (void)
{
  g_autoptr (GRand)       rand = g_rand_new_with_seed (7);
  g_autoptr (CrRoadmap)   roadmap = cr_random_roadmap (rand, N_TASKS_MAX, CR_RANDOM_NO_FAULTS);
  g_autoptr (CrHistory)   history = cr_history_new (roadmap);
  g_autoptr (CrTaskList)  tasks = cr_task_list_new (roadmap);
  g_autoptr (CrTaskItem)  item = g_list_model_get_item (G_LIST_MODEL (tasks), 1);
  g_autoptr (CrChangeSet) set = NULL;
  g_auto (CrValue)        title = cr_value_string ("Another title");
  CrDraft                *draft = cr_draft_new (roadmap, NULL);
  guint                   n_items = 0;
  guint                   n_list = 0;

  g_signal_connect_swapped (item, "changed", G_CALLBACK (count_cb), &n_items);
  g_signal_connect_swapped (tasks, "items-changed", G_CALLBACK (count_cb), &n_list);
  cr_draft_edit_task (draft, cr_task_item_get_id (item), "title.en", &title);
  set = cr_draft_finish (draft);
  g_assert_true (cr_history_perform (history, set, CR_MERGE_NEVER, NULL));
  g_assert_cmpuint (n_items, ==, 1);
  g_assert_cmpuint (n_list, ==, 1);
  g_assert_cmpstr (cr_text_get (cr_task_item_get_task (item)->title, "en"), ==, "Another title");
  g_assert_true (cr_task_list_lookup (tasks, cr_task_item_get_id (item)) == item);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/task-list/random-changes", test_random_changes);
  g_test_add_func ("/task-list/many", test_many);
  g_test_add_func ("/task-list/exact", test_exact);
  return g_test_run ();
}
