/* SPDX-License-Identifier: GPL-3.0-or-later
 * Change sets: applied, taken back, inverted, joined, told apart. */
#include "config.h"

#include "cr-diff.h"
#include "cr-draft.h"
#include "cr-history.h"
#include "cr-random-changes.h"
#include "cr-test.h"

#define SEED 20261122

static CrRoadmap *
make_roadmap (guint n_tasks)
{
  CrRoadmap *roadmap = cr_roadmap_new ();

  for (guint i = 0; i < n_tasks; i++)
    {
      g_autofree char *key = g_strdup_printf ("t-%u", i);
      CrRecord        *record = cr_record_new (CR_KIND_TASK, key);
      CrTask          *task = (CrTask *) record;

      task->title = cr_text_new (key, NULL);
      task->status = cr_status_to_id (CR_STATUS_NOT_STARTED);
      g_assert_true (cr_roadmap_load_record (roadmap, NULL, record));
    }
  return roadmap;
}

static char *
list_keys (CrRoadmap *roadmap)
{
  GString *keys = g_string_new (NULL);

  for (guint i = 0; i < cr_roadmap_get_n_tasks (roadmap); i++)
    g_string_append_printf (keys, "%s%s", i > 0 ? " " : "", cr_roadmap_get_task (roadmap, i)->id + 2);
  return g_string_free (keys, FALSE);
}

static void
assert_keys (CrRoadmap  *roadmap,
             const char *expected)
{
  g_autofree char *keys = list_keys (roadmap);

  g_assert_cmpstr (keys, ==, expected);
}

static void
edit (CrHistory  *history,
      CrRoadmap  *roadmap,
      const char *path,
      CrValue     value,
      CrMerge     merge)
{
  g_auto (CrValue)        owned = value;
  CrDraft                *draft = cr_draft_new (roadmap, NULL);
  g_autoptr (CrChangeSet) set = NULL;

  cr_draft_edit_task (draft, "t-0", path, &owned);
  set = cr_draft_finish (draft);
  g_assert_true (cr_history_perform (history, set, merge, NULL));
}

static void
test_positions (void)
{
  g_autoptr (CrRoadmap)   roadmap = make_roadmap (5);
  CrDraft                *draft = cr_draft_new (roadmap, NULL);
  const char *const       gone[] = { "t-1", "t-2" };
  g_autoptr (CrRecord)    fresh = cr_record_new (CR_KIND_TASK, "t-9");
  g_autoptr (CrTrace)     trace = NULL;
  g_autoptr (CrChangeSet) set = NULL, inverse = NULL;

  cr_draft_remove (draft, CR_KIND_TASK, NULL, gone, 2);
  cr_draft_move (draft, CR_KIND_TASK, NULL, "t-4", NULL);
  cr_draft_insert (draft, NULL, fresh, NULL, "t-4");
  set = cr_draft_finish (draft);

  g_assert_true (cr_roadmap_apply (roadmap, set, CR_APPLY_RESTORE, &trace, NULL));
  assert_keys (roadmap, "4 9 0 3");
  cr_roadmap_revert (roadmap, set, trace);
  assert_keys (roadmap, "0 1 2 3 4");

  cr_roadmap_apply (roadmap, set, CR_APPLY_RESTORE, NULL, NULL);
  inverse = cr_change_set_invert (set);
  cr_roadmap_apply (roadmap, inverse, CR_APPLY_RESTORE, NULL, NULL);
  assert_keys (roadmap, "0 1 2 3 4");
}

static void
test_removal_clears_references (void)
{
  g_autoptr (CrRoadmap)   roadmap = make_roadmap (3);
  g_autoptr (CrHistory)   history = cr_history_new (roadmap);
  const char *const       two[] = { "t-1", "t-2" };
  g_autoptr (CrIds)       after = cr_ids_new (two, 2);
  CrDraft                *draft;
  g_autoptr (CrChangeSet) set = NULL;

  edit (history, roadmap, "after", cr_value_ids (after), CR_MERGE_NEVER);
  draft = cr_draft_new (roadmap, NULL);
  cr_draft_remove (draft, CR_KIND_TASK, NULL, two, 1);
  set = cr_draft_finish (draft);
  g_assert_true (cr_history_perform (history, set, CR_MERGE_NEVER, NULL));
  g_assert_cmpuint (cr_ids_get_length (cr_roadmap_lookup_task (roadmap, "t-0")->after), ==, 1);

  g_assert_true (cr_history_undo (history));
  g_assert_true (cr_ids_equal (cr_roadmap_lookup_task (roadmap, "t-0")->after, after));
  assert_keys (roadmap, "0 1 2");
}

static void
test_unit_removal_clears_owners (void)
{
  g_autoptr (CrRoadmap)   roadmap = make_roadmap (1);
  g_autoptr (CrHistory)   history = cr_history_new (roadmap);
  CrRecord               *unit = cr_record_new (CR_KIND_UNIT, "u-1");
  const char             *key = "u-1";
  CrDraft                *draft;
  g_autoptr (CrChangeSet) set = NULL;

  g_assert_true (cr_roadmap_load_record (roadmap, NULL, unit));
  edit (history, roadmap, "owner", cr_value_id ("u-1"), CR_MERGE_NEVER);
  draft = cr_draft_new (roadmap, NULL);
  cr_draft_remove (draft, CR_KIND_UNIT, NULL, &key, 1);
  set = cr_draft_finish (draft);
  g_assert_true (cr_history_perform (history, set, CR_MERGE_NEVER, NULL));
  g_assert_null (cr_roadmap_lookup_task (roadmap, "t-0")->owner);
  g_assert_true (cr_history_undo (history));
  g_assert_cmpstr (cr_roadmap_lookup_task (roadmap, "t-0")->owner, ==, "u-1");
}

static void
test_status_and_progress (void)
{
  static const struct
  {
    const char *path;
    const char *value;
    const char *status;
    int         progress;
  } steps[] = {
    { "status", "in-progress", "in-progress", 0 },
    { "progress", "40", "in-progress", 40 },
    { "status", "done", "done", 100 },
    { "status", "on-hold", "on-hold", 99 },
    { "status", "not-started", "not-started", 0 },
    { "progress", "100", "done", 100 },
    { "progress", "30", "in-progress", 30 },
    { "progress", "100", "done", 100 },
    { "progress", "0", "not-started", 0 },
    { "progress", "10", "in-progress", 10 },
    { "status", "cancelled", "cancelled", 10 },
    { "progress", "100", "cancelled", 100 },
    { "status", "in-progress", "in-progress", 99 },
  };
  g_autoptr (CrRoadmap) roadmap = make_roadmap (1);
  g_autoptr (CrHistory) history = cr_history_new (roadmap);

  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      const CrTask *task;
      CrValue       value = g_str_equal (steps[i].path, "status")
                              ? cr_value_id (steps[i].value)
                              : cr_value_integer (g_ascii_strtoll (steps[i].value, NULL, 10));

      edit (history, roadmap, steps[i].path, value, CR_MERGE_NEVER);
      task = cr_roadmap_get_task (roadmap, 0);
      g_assert_cmpstr (task->status, ==, steps[i].status);
      g_assert_cmpint (task->progress, ==, steps[i].progress);
      g_assert_true (cr_task_status_agrees (task));
    }
}

static void
test_stale (void)
{
  g_autoptr (CrRoadmap)   roadmap = make_roadmap (1);
  g_autoptr (CrHistory)   history = cr_history_new (roadmap);
  const CrTask           *task;
  CrDraft                *draft;
  g_auto (CrValue)        en = cr_value_string ("both"), ru = cr_value_string ("оба");
  g_autoptr (CrChangeSet) set = NULL;

  /* Filling an empty side marks nothing. */
  edit (history, roadmap, "title.ru", cr_value_string ("задача"), CR_MERGE_NEVER);
  task = cr_roadmap_get_task (roadmap, 0);
  g_assert_null (cr_text_get_stale (task->title));
  /* Editing a side that is not stale marks the other. */
  edit (history, roadmap, "title.en", cr_value_string ("task"), CR_MERGE_NEVER);
  task = cr_roadmap_get_task (roadmap, 0);
  g_assert_true (cr_text_is_stale (task->title, "ru"));
  /* Editing a stale side clears its mark and marks nothing. */
  edit (history, roadmap, "title.ru", cr_value_string ("новая"), CR_MERGE_NEVER);
  task = cr_roadmap_get_task (roadmap, 0);
  g_assert_null (cr_text_get_stale (task->title));
  /* Sides changed in one change set are not marked. */
  draft = cr_draft_new (roadmap, NULL);
  cr_draft_edit_task (draft, "t-0", "title.ru", &ru);
  cr_draft_edit_task (draft, "t-0", "title.en", &en);
  set = cr_draft_finish (draft);
  g_assert_true (cr_history_perform (history, set, CR_MERGE_NEVER, NULL));
  task = cr_roadmap_get_task (roadmap, 0);
  g_assert_null (cr_text_get_stale (task->title));
  g_assert_cmpstr (cr_text_get (task->title, "en"), ==, "both");
  /* An empty side is missing, never stale. */
  edit (history, roadmap, "title.en", cr_value_string ("again"), CR_MERGE_NEVER);
  edit (history, roadmap, "title.ru", cr_value_string (NULL), CR_MERGE_NEVER);
  task = cr_roadmap_get_task (roadmap, 0);
  g_assert_false (cr_text_is_stale (task->title, "ru"));
}

static void
test_history (void)
{
  g_autoptr (CrRoadmap) roadmap = make_roadmap (1);
  g_autoptr (CrHistory) history = cr_history_new (roadmap);
  guint64               state;

  g_assert_false (cr_history_is_modified (history));
  g_assert_false (cr_history_undo (history));
  edit (history, roadmap, "title.en", cr_value_string ("a"), CR_MERGE_EDITS);
  edit (history, roadmap, "title.en", cr_value_string ("ab"), CR_MERGE_EDITS);
  edit (history, roadmap, "title.en", cr_value_string ("abc"), CR_MERGE_EDITS);
  g_assert_true (cr_history_is_modified (history));

  /* A save began; an edit that came meanwhile is not saved, and does not join what was. */
  state = cr_history_get_state (history);
  cr_history_mark_saved (history, state);
  g_assert_false (cr_history_is_modified (history));
  edit (history, roadmap, "title.en", cr_value_string ("abcd"), CR_MERGE_EDITS);
  g_assert_true (cr_history_is_modified (history));
  g_assert_true (cr_history_undo (history));
  g_assert_false (cr_history_is_modified (history));
  g_assert_cmpstr (cr_text_get (cr_roadmap_get_task (roadmap, 0)->title, "en"), ==, "abc");
  g_assert_true (cr_history_undo (history));
  g_assert_cmpstr (cr_text_get (cr_roadmap_get_task (roadmap, 0)->title, "en"), ==, "t-0");
  g_assert_true (cr_history_is_modified (history));
  g_assert_false (cr_history_undo (history));
  g_assert_true (cr_history_redo (history));
  g_assert_false (cr_history_is_modified (history));

  /* A new edit forgets what could be redone. */
  edit (history, roadmap, "owner", cr_value_id ("X"), CR_MERGE_EDITS);
  g_assert_false (cr_history_redo (history));
  g_assert_nonnull (cr_history_peek_undo (history));
  g_assert_null (cr_history_peek_redo (history));
}

static CrFault *
refuse (CrRoadmap  *roadmap,
        const char *task,
        const char *path,
        CrValue     value)
{
  g_auto (CrValue)        owned = value;
  g_autoptr (CrRoadmap)   before = cr_roadmap_copy (roadmap);
  CrDraft                *draft = cr_draft_new (roadmap, NULL);
  g_autoptr (CrChangeSet) set = NULL;
  CrFault                *refusal = NULL;
  CrPath                  parsed;

  g_assert_true (cr_path_parse (CR_KIND_TASK, path, &parsed));
  cr_draft_set (draft, CR_KIND_TASK, NULL, task, &parsed, &owned);
  set = cr_draft_finish (draft);
  g_assert_false (cr_roadmap_apply (roadmap, set, CR_APPLY_GESTURE, NULL, &refusal));
  g_assert_nonnull (refusal);
  g_assert_true (cr_roadmap_equal (before, roadmap));
  return refusal;
}

static void
test_refusal (void)
{
  g_autoptr (CrRoadmap) roadmap = make_roadmap (3);
  const char           *first = "t-0", *second = "t-1", *none = "t-none";
  g_autoptr (CrIds)     on_first = cr_ids_new (&first, 1), on_second = cr_ids_new (&second, 1);
  g_autoptr (CrIds)     on_none = cr_ids_new (&none, 1);
  g_autoptr (CrHistory) history = cr_history_new (roadmap);
  CrFault              *refusal;

  edit (history, roadmap, "after", cr_value_ids (on_second), CR_MERGE_NEVER);
  refusal = refuse (roadmap, "t-1", "after", cr_value_ids (on_first));
  g_assert_cmpint (refusal->code, ==, CR_FAULT_CYCLE);
  g_assert_nonnull (strstr (refusal->expected, "t-0"));
  cr_fault_free (refusal);

  refusal = refuse (roadmap, "t-2", "after", cr_value_ids (on_none));
  g_assert_cmpint (refusal->code, ==, CR_FAULT_DANGLING);
  cr_fault_free (refusal);

  refusal = refuse (roadmap, "t-2", "progress", cr_value_integer (50));
  g_assert_cmpint (refusal->code, ==, CR_FAULT_STATUS);
  cr_fault_free (refusal);

  refusal = refuse (roadmap, "t-2", "status", cr_value_id ("later"));
  g_assert_cmpint (refusal->code, ==, CR_FAULT_ENUMERATION);
  cr_fault_free (refusal);
}

/* A record that is at fault already may be edited in what is right, and mended. */
static void
test_old_faults_are_no_reason (void)
{
  g_autoptr (CrRoadmap) roadmap = cr_roadmap_new ();
  g_autoptr (CrHistory) history = cr_history_new (roadmap);
  CrRecord             *record = cr_record_new (CR_KIND_TASK, "t-0");

  ((CrTask *) record)->status = cr_intern ("done");
  ((CrTask *) record)->progress = 20;
  g_assert_true (cr_roadmap_load_record (roadmap, NULL, record));
  edit (history, roadmap, "priority", cr_value_id ("high"), CR_MERGE_NEVER);
  edit (history, roadmap, "progress", cr_value_integer (30), CR_MERGE_NEVER);
  g_assert_true (cr_task_status_agrees (cr_roadmap_get_task (roadmap, 0)));
}

/* R-18 in memory: all undone is the start, all redone is the end, value by value. */
static void
test_random_undo (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (SEED);

  for (guint round = 0; round < cr_test_count (50); round++)
    {
      guint                 serial = 0, n_steps = 200;
      g_autoptr (CrRoadmap) roadmap = cr_random_grown_roadmap (rand, 60, &serial);
      g_autoptr (CrRoadmap) start = cr_roadmap_copy (roadmap);
      g_autoptr (CrRoadmap) end = NULL;
      g_autoptr (GPtrArray) sets = g_ptr_array_new_with_free_func ((GDestroyNotify) cr_change_set_unref);
      g_autoptr (GPtrArray) traces = g_ptr_array_new_with_free_func ((GDestroyNotify) cr_trace_free);

      for (guint i = 0; i < n_steps; i++)
        {
          CrTrace *trace = NULL;

          g_ptr_array_add (sets, cr_random_change_set (rand, roadmap, &serial));
          cr_roadmap_apply (roadmap, sets->pdata[i], CR_APPLY_RESTORE, &trace, NULL);
          g_ptr_array_add (traces, trace);
        }
      end = cr_roadmap_copy (roadmap);
      for (guint i = n_steps; i > 0; i--)
        cr_roadmap_revert (roadmap, sets->pdata[i - 1], traces->pdata[i - 1]);
      g_assert_true (cr_roadmap_equal (roadmap, start));
      for (guint i = 0; i < n_steps; i++)
        cr_roadmap_apply (roadmap, sets->pdata[i], CR_APPLY_RESTORE, NULL, NULL);
      g_assert_true (cr_roadmap_equal (roadmap, end));
      /* Without the traces, by the inverse of each set. */
      for (guint i = n_steps; i > 0; i--)
        {
          g_autoptr (CrChangeSet) inverse = cr_change_set_invert (sets->pdata[i - 1]);

          cr_roadmap_apply (roadmap, inverse, CR_APPLY_RESTORE, NULL, NULL);
        }
      g_assert_true (cr_roadmap_equal (roadmap, start));
    }
}

static void
test_random_diff (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (SEED + 1);

  for (guint i = 0; i < cr_test_count (2000); i++)
    {
      guint                   serial = 0;
      g_autoptr (CrRoadmap)   a = cr_random_grown_roadmap (rand, 25, &serial);
      g_autoptr (CrRoadmap)   b = cr_roadmap_copy (a);
      g_autoptr (CrChangeSet) there = NULL, back = NULL, none = NULL, inverse = NULL;

      for (int n = g_rand_int_range (rand, 0, 20); n > 0; n--)
        {
          g_autoptr (CrChangeSet) set = cr_random_change_set (rand, b, &serial);

          cr_roadmap_apply (b, set, CR_APPLY_RESTORE, NULL, NULL);
        }
      there = cr_diff (a, b);
      back = cr_diff (b, a);
      inverse = cr_change_set_invert (there);
      cr_roadmap_apply (a, there, CR_APPLY_RESTORE, NULL, NULL);
      g_assert_true (cr_roadmap_equal (a, b));
      none = cr_diff (a, b);
      g_assert_cmpuint (cr_change_set_get_length (none), ==, 0);
      cr_roadmap_apply (a, inverse, CR_APPLY_RESTORE, NULL, NULL);
      cr_roadmap_apply (b, back, CR_APPLY_RESTORE, NULL, NULL);
      g_assert_true (cr_roadmap_equal (a, b));
    }
}

/* Two roadmaps that have nothing in common but some keys. */
static void
test_random_diff_of_strangers (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (SEED + 2);

  for (guint i = 0; i < cr_test_count (300); i++)
    {
      guint                   serial = 0, other_serial = 0;
      g_autoptr (CrRoadmap)   a = cr_random_grown_roadmap (rand, 60, &serial);
      g_autoptr (CrRoadmap)   b = cr_random_grown_roadmap (rand, 60, &other_serial);
      g_autoptr (CrChangeSet) there = cr_diff (a, b);

      cr_roadmap_apply (a, there, CR_APPLY_RESTORE, NULL, NULL);
      g_assert_true (cr_roadmap_equal (a, b));
    }
}

static void
test_random_commute (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (SEED + 3);

  for (guint i = 0; i < cr_test_count (1000); i++)
    {
      guint                   serial = 0;
      g_autoptr (CrRoadmap)   one = cr_random_grown_roadmap (rand, 40, &serial);
      g_autoptr (CrRoadmap)   other = cr_roadmap_copy (one);
      g_autoptr (CrChangeSet) odd = cr_random_settings (rand, one, TRUE);
      g_autoptr (CrChangeSet) even = cr_random_settings (rand, one, FALSE);

      cr_roadmap_apply (one, odd, CR_APPLY_RESTORE, NULL, NULL);
      cr_roadmap_apply (one, even, CR_APPLY_RESTORE, NULL, NULL);
      cr_roadmap_apply (other, even, CR_APPLY_RESTORE, NULL, NULL);
      cr_roadmap_apply (other, odd, CR_APPLY_RESTORE, NULL, NULL);
      g_assert_true (cr_roadmap_equal (one, other));
    }
}

/* Elements of a set come and go one by one, whatever else happened to the set. */
static void
test_sets_merge (void)
{
  g_autoptr (CrRoadmap) roadmap = make_roadmap (1);
  const char *const old[] = { "cap-a", "cap-b" }, *const left[] = { "cap-b", "cap-c" };
  const char *const right[] = { "cap-a", "cap-b", "cap-d" }, *const both[] = { "cap-b", "cap-c", "cap-d" };
  g_autoptr (CrIds)       old_ids = cr_ids_new (old, 2), left_ids = cr_ids_new (left, 2);
  g_autoptr (CrIds)       right_ids = cr_ids_new (right, 3), both_ids = cr_ids_new (both, 3);
  g_autoptr (CrHistory)   history = cr_history_new (roadmap);
  g_auto (CrValue)        left_value = cr_value_ids (left_ids), right_value = cr_value_ids (right_ids);
  CrDraft                *draft;
  g_autoptr (CrChangeSet) left_set = NULL, right_set = NULL;

  edit (history, roadmap, "capabilities", cr_value_ids (old_ids), CR_MERGE_NEVER);
  draft = cr_draft_new (roadmap, NULL);
  cr_draft_edit_task (draft, "t-0", "capabilities", &left_value);
  left_set = cr_draft_finish (draft);
  draft = cr_draft_new (roadmap, NULL);
  cr_draft_edit_task (draft, "t-0", "capabilities", &right_value);
  right_set = cr_draft_finish (draft);
  cr_roadmap_apply (roadmap, left_set, CR_APPLY_RESTORE, NULL, NULL);
  cr_roadmap_apply (roadmap, right_set, CR_APPLY_RESTORE, NULL, NULL);
  g_assert_true (cr_ids_equal (cr_roadmap_get_task (roadmap, 0)->capabilities, both_ids));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/change/positions", test_positions);
  g_test_add_func ("/change/removal-clears-references", test_removal_clears_references);
  g_test_add_func ("/change/unit-removal-clears-owners", test_unit_removal_clears_owners);
  g_test_add_func ("/change/status-and-progress", test_status_and_progress);
  g_test_add_func ("/change/stale", test_stale);
  g_test_add_func ("/change/history", test_history);
  g_test_add_func ("/change/refusal", test_refusal);
  g_test_add_func ("/change/old-faults-are-no-reason", test_old_faults_are_no_reason);
  g_test_add_func ("/change/sets-merge", test_sets_merge);
  g_test_add_func ("/change/random/undo", test_random_undo);
  g_test_add_func ("/change/random/diff", test_random_diff);
  g_test_add_func ("/change/random/diff-of-strangers", test_random_diff_of_strangers);
  g_test_add_func ("/change/random/commute", test_random_commute);

  return g_test_run ();
}
