/* SPDX-License-Identifier: GPL-3.0-or-later
 * Edits that come letter by letter and are one step. */
#include "config.h"

#include "cr-history.h"

#include "cr-draft.h"
#include "cr-test-roadmap.h"

typedef struct
{
  CrRoadmap *roadmap;
  CrHistory *history;
} Fixture;

static void
set_up (Fixture      *fixture,
        gconstpointer stale)
{
  fixture->roadmap = cr_roadmap_new ();
  cr_test_add (fixture->roadmap, CR_KIND_TASK, NULL, "t-0", "title.en", "old", "status", "not-started", NULL);
  cr_test_add (fixture->roadmap, CR_KIND_TASK, NULL, "t-1", "status", "not-started", "title.en", "old", "title.ru",
               "старое", "title.stale", stale, NULL);
  fixture->history = cr_history_new (fixture->roadmap);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  g_clear_object (&fixture->history);
  g_clear_object (&fixture->roadmap);
}

static void
type (Fixture    *fixture,
      const char *task,
      const char *path,
      const char *text)
{
  CrDraft                *draft = cr_draft_new (fixture->roadmap, NULL);
  g_autoptr (CrChangeSet) set = NULL;
  CrPath                  parsed;

  g_assert_true (cr_path_parse (CR_KIND_TASK, path, &parsed));
  g_auto (CrValue) value = cr_test_value (cr_path_get_type (&parsed), text);
  cr_draft_edit_task (draft, task, path, &value);
  set = cr_draft_finish (draft);
  g_assert_true (cr_history_perform (fixture->history, set, CR_MERGE_EDITS, NULL));
}

static void
assert_title (Fixture    *fixture,
              const char *task,
              const char *en,
              const char *ru,
              const char *stale)
{
  const CrText     *title = cr_roadmap_lookup_task (fixture->roadmap, task)->title;
  g_autoptr (CrIds) expected = cr_test_ids (stale);

  g_assert_cmpstr (cr_text_get (title, "en"), ==, en);
  g_assert_cmpstr (cr_text_get (title, "ru"), ==, ru);
  g_assert_true (cr_ids_equal (cr_text_get_stale (title), expected));
}

static void
undo_and_redo (Fixture    *fixture,
               const char *task,
               const char *en,
               const char *ru,
               const char *stale)
{
  g_autoptr (CrRoadmap) before = cr_roadmap_copy (fixture->roadmap);

  g_assert_true (cr_history_undo (fixture->history));
  assert_title (fixture, task, en, ru, stale);
  g_assert_false (cr_history_is_modified (fixture->history));
  g_assert_false (cr_history_undo (fixture->history));
  g_assert_true (cr_history_redo (fixture->history));
  g_assert_true (cr_roadmap_equal (before, fixture->roadmap));
  g_assert_true (cr_history_is_modified (fixture->history));
}

/* Filling an empty side marks nothing, with the second letter neither. */
static void
test_fill (Fixture      *fixture,
           gconstpointer data)
{
  type (fixture, "t-0", "title.ru", "н");
  type (fixture, "t-0", "title.ru", "но");
  type (fixture, "t-0", "title.ru", "новое");
  assert_title (fixture, "t-0", "old", "новое", "");
  undo_and_redo (fixture, "t-0", "old", NULL, "");
}

/* Editing a stale side clears its mark and marks nothing. */
static void
test_freshen (Fixture      *fixture,
              gconstpointer data)
{
  type (fixture, "t-1", "title.ru", "новое");
  type (fixture, "t-1", "title.ru", "новое 2");
  assert_title (fixture, "t-1", "old", "новое 2", "");
  undo_and_redo (fixture, "t-1", "old", "старое", "ru");
}

/* The other side is marked once, and still after the text was emptied on the way. */
static void
test_mark (Fixture      *fixture,
           gconstpointer data)
{
  type (fixture, "t-1", "title.en", "");
  type (fixture, "t-1", "title.en", "n");
  type (fixture, "t-1", "title.en", "new");
  assert_title (fixture, "t-1", "new", "старое", "ru");
  undo_and_redo (fixture, "t-1", "old", "старое", "");
}

/* Typing a letter and deleting it again is nothing that could be undone or saved. */
static void
test_nothing_is_left (Fixture      *fixture,
                      gconstpointer stale)
{
  g_autoptr (CrRoadmap) start = cr_roadmap_copy (fixture->roadmap);

  type (fixture, "t-1", "title.ru", "старое!");
  type (fixture, "t-1", "title.ru", "старое!!");
  type (fixture, "t-1", "title.ru", "старое");
  g_assert_true (cr_roadmap_equal (start, fixture->roadmap));
  g_assert_null (cr_history_peek_undo (fixture->history));
  g_assert_null (cr_history_peek_redo (fixture->history));
  g_assert_false (cr_history_is_modified (fixture->history));

  type (fixture, "t-0", "owner", "A");
  type (fixture, "t-1", "owner", "B");
  type (fixture, "t-1", "owner", "");
  g_assert_true (cr_history_undo (fixture->history));
  g_assert_null (cr_roadmap_lookup_task (fixture->roadmap, "t-0")->owner);
  g_assert_false (cr_history_undo (fixture->history));
}

/* Sets of ids are joined element by element: what came and went in between is in neither list. */
static void
test_sets (Fixture      *fixture,
           gconstpointer data)
{
  const CrChange *change;

  type (fixture, "t-0", "capabilities", "cap-a cap-b");
  type (fixture, "t-0", "capabilities", "cap-b cap-c");
  g_assert_cmpuint (cr_change_set_get_length (cr_history_peek_undo (fixture->history)), ==, 1);
  change = cr_change_set_get (cr_history_peek_undo (fixture->history), 0);
  g_assert_cmpuint (cr_ids_get_length (change->added), ==, 2);
  g_assert_false (cr_ids_contains (change->added, "cap-a"));
  g_assert_null (change->removed);
  g_assert_true (cr_history_undo (fixture->history));
  g_assert_false (cr_history_is_modified (fixture->history));
}

/* What is not one edit of one value stays two steps. */
static void
test_not_joined (Fixture      *fixture,
                 gconstpointer data)
{
  static const char *const steps[][3] = {
    { "t-1", "title.en", "a" },
    { "t-1", "title.ru", "б" },
    { "t-0", "title.ru", "в" },
    { "t-0", "owner", "A" },
    { "t-0", "progress", "5" },
    { "t-0", "progress", "6" },
    { "t-0", "status", "done" },
    { "t-0", "status", "on-hold" },
    { "t-0", "title.en", "g" },
    { "t-0", "reason.en", "d" },
    { "t-0", "indicator.unit", "e" },
    { "t-0", "indicator.target", "e" },
  };
  guint n_undone = 0;

  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    type (fixture, steps[i][0], steps[i][1], steps[i][2]);
  while (cr_history_undo (fixture->history))
    n_undone++;
  g_assert_cmpuint (n_undone, ==, G_N_ELEMENTS (steps));
}

static void
count (CrHistory *history,
       gpointer   n)
{
  (*(guint *) n)++;
}

/* Whoever shows what can be undone hears of every step, and of none that was refused or did nothing. */
static void
test_signals (Fixture      *fixture,
              gconstpointer data)
{
  g_autoptr (CrFault)     refusal = NULL;
  CrDraft                *draft = cr_draft_new (fixture->roadmap, NULL);
  g_auto (CrValue)        nothing = cr_value_string (NULL);
  g_autoptr (CrChangeSet) bad = NULL;
  guint                   n = 0;

  cr_draft_edit_task (draft, "t-0", "title.en", &nothing);
  bad = cr_draft_finish (draft);
  g_signal_connect (fixture->history, "changed", G_CALLBACK (count), &n);
  type (fixture, "t-0", "owner", "A");
  g_assert_cmpuint (n, ==, 1);
  type (fixture, "t-0", "owner", "A");
  g_assert_false (cr_history_perform (fixture->history, bad, CR_MERGE_NEVER, &refusal));
  g_assert_nonnull (refusal);
  g_assert_false (cr_history_redo (fixture->history));
  g_assert_cmpuint (n, ==, 1);
  type (fixture, "t-0", "owner", "AB");
  g_assert_cmpuint (n, ==, 2);
  g_assert_true (cr_history_undo (fixture->history));
  g_assert_cmpuint (n, ==, 3);
  g_assert_true (cr_history_redo (fixture->history));
  g_assert_cmpuint (n, ==, 4);
  cr_history_mark_saved (fixture->history, cr_history_get_state (fixture->history));
  g_assert_cmpuint (n, ==, 5);
}

static void
test_redo_pending (Fixture      *fixture,
                   gconstpointer data)
{
  type (fixture, "t-0", "owner", "A");
  type (fixture, "t-1", "owner", "B");
  g_assert_true (cr_history_undo (fixture->history));
  type (fixture, "t-0", "owner", "AB");
  g_assert_null (cr_history_peek_redo (fixture->history));
  g_assert_true (cr_history_undo (fixture->history));
  g_assert_cmpstr (cr_roadmap_lookup_task (fixture->roadmap, "t-0")->owner, ==, "A");
  g_assert_true (cr_history_undo (fixture->history));
  g_assert_false (cr_history_is_modified (fixture->history));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/history/fill", Fixture, "", set_up, test_fill, tear_down);
  g_test_add ("/history/freshen", Fixture, "ru", set_up, test_freshen, tear_down);
  g_test_add ("/history/mark", Fixture, "", set_up, test_mark, tear_down);
  g_test_add ("/history/nothing-is-left", Fixture, "", set_up, test_nothing_is_left, tear_down);
  g_test_add ("/history/nothing-is-left-of-a-stale-side", Fixture, "ru", set_up, test_nothing_is_left, tear_down);
  g_test_add ("/history/sets", Fixture, "", set_up, test_sets, tear_down);
  g_test_add ("/history/not-joined", Fixture, "", set_up, test_not_joined, tear_down);
  g_test_add ("/history/signals", Fixture, "", set_up, test_signals, tear_down);
  g_test_add ("/history/redo-pending", Fixture, "", set_up, test_redo_pending, tear_down);

  return g_test_run ();
}
