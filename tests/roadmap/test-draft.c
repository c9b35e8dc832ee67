/* SPDX-License-Identifier: GPL-3.0-or-later
 * Drafts that build on what they did before, and sets that find another roadmap than they were made for. */
#include "config.h"

#include "cr-draft.h"

#include "cr-diff.h"
#include "cr-test-roadmap.h"
#include "cr-test.h"

static CrRoadmap *
make_roadmap (guint n_tasks)
{
  CrRoadmap *roadmap = cr_roadmap_new ();

  for (guint i = 0; i < n_tasks; i++)
    {
      g_autofree char *key = g_strdup_printf ("t-%u", i);

      cr_test_add (roadmap, CR_KIND_TASK, NULL, key, "title.en", key, "status", "not-started", NULL);
    }
  return roadmap;
}

static void
set (CrDraft    *draft,
     CrKind      kind,
     const char *parent,
     const char *key,
     const char *path,
     const char *text)
{
  CrPath parsed;

  g_assert_true (cr_path_parse (kind, path, &parsed));
  g_auto (CrValue) value = cr_test_value (cr_path_get_type (&parsed), text);
  cr_draft_edit (draft, kind, parent, key, &parsed, &value);
}

/* Applies the set as a gesture; takes it back with the trace, without, and by its inverse: each time it must be as it
 * was. (transfer full) the roadmap with the set. */
static CrRoadmap *
apply_there_and_back (CrRoadmap *roadmap,
                      CrDraft   *draft)
{
  g_autoptr (CrRoadmap)   start = cr_roadmap_copy (roadmap);
  g_autoptr (CrChangeSet) changes = cr_draft_finish (draft);
  g_autoptr (CrChangeSet) inverse = cr_change_set_invert (changes);
  g_autoptr (CrTrace)     trace = NULL;
  g_autoptr (CrRoadmap)   end = NULL;

  g_assert_true (cr_roadmap_apply (roadmap, changes, CR_APPLY_GESTURE, &trace, NULL));
  end = cr_roadmap_copy (roadmap);
  cr_roadmap_revert (roadmap, changes, trace);
  g_assert_true (cr_roadmap_equal (roadmap, start));
  cr_roadmap_apply (roadmap, changes, CR_APPLY_RESTORE, NULL, NULL);
  g_assert_true (cr_roadmap_equal (roadmap, end));
  cr_roadmap_revert (roadmap, changes, NULL);
  g_assert_true (cr_roadmap_equal (roadmap, start));
  cr_roadmap_apply (roadmap, changes, CR_APPLY_RESTORE, NULL, NULL);
  cr_roadmap_apply (roadmap, inverse, CR_APPLY_RESTORE, NULL, NULL);
  g_assert_true (cr_roadmap_equal (roadmap, start));
  return g_steal_pointer (&end);
}

static char *
list_ratings (CrRoadmap  *roadmap,
              const char *round)
{
  GString *keys = g_string_new (NULL);

  for (guint i = 0; i < cr_roadmap_get_length (roadmap, CR_KIND_RATING, round); i++)
    g_string_append_printf (keys, "%s ", cr_record_get_key (cr_roadmap_get_nth (roadmap, CR_KIND_RATING, round, i)));
  return g_string_free (keys, FALSE);
}

static void
test_round_with_ratings (void)
{
  g_autoptr (CrRoadmap) roadmap = make_roadmap (1), end = NULL;
  g_autoptr (CrRecord)  round = cr_test_record (CR_KIND_ROUND, "r-2", "date", "2026-05-01", NULL);
  g_autoptr (CrRecord)  third = cr_test_record (CR_KIND_RATING, "cap-c", NULL);
  g_autoptr (CrList)    children = cr_test_list (cr_test_record (CR_KIND_RATING, "cap-a", "level", "2", NULL),
                                                 cr_test_record (CR_KIND_RATING, "cap-b", NULL), NULL);
  const char           *old = "r-1", *first = "cap-a";
  CrDraft              *draft;
  g_autofree char      *there = NULL, *added = NULL;

  cr_test_add (roadmap, CR_KIND_ROUND, NULL, "r-1", NULL);
  cr_test_add (roadmap, CR_KIND_RATING, "r-1", "cap-x", "level", "1", NULL);
  draft = cr_draft_new (roadmap, NULL);
  cr_draft_insert (draft, NULL, round, children, "r-1");
  cr_draft_append (draft, "r-2", third);
  set (draft, CR_KIND_RATING, "r-2", "cap-b", "level", "3");
  cr_draft_move (draft, CR_KIND_RATING, "r-2", "cap-b", NULL);
  cr_draft_remove (draft, CR_KIND_RATING, "r-2", &first, 1);
  g_assert_null (cr_draft_lookup (draft, CR_KIND_RATING, "r-2", "cap-a"));

  /* The round goes with its ratings, and another takes its key. */
  set (draft, CR_KIND_RATING, "r-1", "cap-x", "level", "4");
  cr_draft_remove (draft, CR_KIND_ROUND, NULL, &old, 1);
  g_assert_null (cr_draft_lookup (draft, CR_KIND_RATING, "r-1", "cap-x"));
  {
    g_autoptr (CrRecord) again = cr_test_record (CR_KIND_ROUND, "r-1", "assessor", "A", NULL);

    cr_draft_insert (draft, NULL, again, children, NULL);
  }
  end = apply_there_and_back (roadmap, draft);
  there = list_ratings (end, "r-2");
  added = list_ratings (end, "r-1");
  g_assert_cmpstr (there, ==, "cap-b cap-c ");
  g_assert_cmpstr (added, ==, "cap-a cap-b ");
  g_assert_cmpint (CR_RATING (cr_roadmap_lookup (end, CR_KIND_RATING, "r-2", "cap-b"))->level, ==, 3);
}

/* References of records that the draft itself inserted or changed are cleared, too; keys named twice go once. */
static void
test_removal_in_the_draft (void)
{
  g_autoptr (CrRoadmap) roadmap = make_roadmap (3), end = NULL;
  g_autoptr (CrRecord)  fresh = cr_test_record (CR_KIND_TASK, "t-9", "title.en", "New", "status", "cancelled", "after",
                                                "t-1 t-2", NULL);
  const char *const     gone[] = { "t-1", "t-1", "t-none" };
  CrDraft              *draft = cr_draft_new (roadmap, NULL);

  cr_draft_append (draft, NULL, fresh);
  set (draft, CR_KIND_TASK, NULL, "t-0", "after", "t-1");
  cr_draft_remove (draft, CR_KIND_TASK, NULL, gone, G_N_ELEMENTS (gone));
  end = apply_there_and_back (roadmap, draft);
  g_assert_cmpuint (cr_roadmap_get_n_tasks (end), ==, 3);
  g_assert_null (cr_roadmap_lookup_task (end, "t-0")->after);
  g_assert_cmpuint (cr_ids_get_length (cr_roadmap_lookup_task (end, "t-9")->after), ==, 1);
  g_assert_cmpstr (cr_roadmap_lookup_task (end, "t-9")->after->ids[0], ==, "t-2");
}

/* Everything that may name a unit lets go of it; what names an entry of the catalogue keeps it. */
static void
test_references (void)
{
  g_autoptr (CrRoadmap) roadmap = make_roadmap (1), end = NULL;
  CrRecord             *rating;
  const char           *unit = "u-1", *uses[] = { "inst-rkc", "i-own" }, *entries[] = { "tech-drones", "w-own" };
  CrDraft              *draft = NULL;
  const CrTask         *task;

  cr_test_add (roadmap, CR_KIND_UNIT, NULL, "u-1", "name.en", "ICT", NULL);
  cr_test_add (roadmap, CR_KIND_INSTRUMENT, NULL, "inst-rkc", "owner", "u-1", NULL);
  cr_test_add (roadmap, CR_KIND_INSTRUMENT, NULL, "i-own", "title.en", "Order 5", NULL);
  cr_test_add (roadmap, CR_KIND_TECHNOLOGY, NULL, "tech-drones", NULL);
  cr_test_add (roadmap, CR_KIND_TECHNOLOGY, NULL, "w-own", "title.en", "Our own", NULL);
  cr_test_add (roadmap, CR_KIND_ROUND, NULL, "r-1", NULL);
  rating = cr_test_add (roadmap, CR_KIND_RATING, "r-1", "cap-x", NULL);
  cr_test_set_list (rating, "evidence",
                    cr_test_list (cr_test_record (CR_KIND_EVIDENCE, NULL, "text", "a", "owner", "u-1", NULL),
                                  cr_test_record (CR_KIND_EVIDENCE, NULL, "text", "b", "owner", "u-2", NULL), NULL));
  cr_test_add (roadmap, CR_KIND_TASK, NULL, "t-u", "title.en", "T", "status", "not-started", "owner", "u-1", "partners",
               "u-2 u-1 Somebody", "instruments", "inst-rkc i-own", "tags", "w-own tech-drones", NULL);

  draft = cr_draft_new (roadmap, NULL);
  cr_draft_remove (draft, CR_KIND_UNIT, NULL, &unit, 1);
  cr_draft_remove (draft, CR_KIND_INSTRUMENT, NULL, uses, 2);
  cr_draft_remove (draft, CR_KIND_TECHNOLOGY, NULL, entries, 2);
  end = apply_there_and_back (roadmap, draft);
  task = cr_roadmap_lookup_task (end, "t-u");
  g_assert_null (task->owner);
  g_assert_cmpuint (cr_ids_get_length (task->partners), ==, 2);
  g_assert_cmpuint (cr_ids_get_length (task->instruments), ==, 1);
  g_assert_cmpstr (task->instruments->ids[0], ==, "inst-rkc");
  g_assert_cmpuint (cr_ids_get_length (task->tags), ==, 1);
  g_assert_cmpstr (task->tags->ids[0], ==, "tech-drones");
  rating = (CrRecord *) cr_roadmap_lookup (end, CR_KIND_RATING, "r-1", "cap-x");
  g_assert_null (((CrEvidence *) CR_RATING (rating)->evidence->items[0])->owner);
  g_assert_cmpstr (((CrEvidence *) CR_RATING (rating)->evidence->items[1])->owner, ==, "u-2");
  g_assert_cmpstr (((CrEvidence *) CR_RATING (rating)->evidence->items[0])->text, ==, "a");
}

/* Setting a side to what it is does not make it a side that was changed. */
static void
test_same_side_is_no_edit (void)
{
  g_autoptr (CrRoadmap) roadmap = cr_roadmap_new (), end = NULL;
  CrDraft              *draft;

  cr_test_add (roadmap, CR_KIND_TASK, NULL, "t-0", "title.en", "a", "title.ru", "а", "status", "not-started", NULL);
  draft = cr_draft_new (roadmap, NULL);
  set (draft, CR_KIND_TASK, NULL, "t-0", "title.ru", "а");
  set (draft, CR_KIND_TASK, NULL, "t-0", "title.en", "b");
  end = apply_there_and_back (roadmap, draft);
  g_assert_true (cr_text_is_stale (cr_roadmap_get_task (end, 0)->title, "ru"));
}

/* A side that the same draft filled or freshened is not marked by the edit of another. */
static void
test_sides_of_one_draft (void)
{
  static const char *const stale[] = { "ru", "" };

  for (guint i = 0; i < G_N_ELEMENTS (stale); i++)
    {
      g_autoptr (CrRoadmap) roadmap = cr_roadmap_new (), end = NULL;
      CrDraft              *draft;

      cr_test_add (roadmap, CR_KIND_TASK, NULL, "t-0", "title.en", "a", "title.ru", i == 0 ? "а" : "", "title.stale",
                   stale[i], "title.hy", "h", "status", "not-started", NULL);
      draft = cr_draft_new (roadmap, NULL);
      set (draft, CR_KIND_TASK, NULL, "t-0", "title.ru", "б");
      set (draft, CR_KIND_TASK, NULL, "t-0", "title.en", "b");
      end = apply_there_and_back (roadmap, draft);
      g_assert_false (cr_text_is_stale (cr_roadmap_get_task (end, 0)->title, "ru"));
      g_assert_false (cr_text_is_stale (cr_roadmap_get_task (end, 0)->title, "en"));
      g_assert_true (cr_text_is_stale (cr_roadmap_get_task (end, 0)->title, "hy"));
    }
}

/* What goes itself keeps its references and comes back with them. */
static void
test_removed_together (void)
{
  g_autoptr (CrRoadmap)   roadmap = make_roadmap (2);
  const char *const       gone[] = { "t-2", "t-0" };
  CrDraft                *draft = cr_draft_new (roadmap, NULL);
  g_autoptr (CrChangeSet) changes = NULL;

  cr_test_add (roadmap, CR_KIND_TASK, NULL, "t-2", "title.en", "A", "status", "not-started", "after", "t-0", NULL);
  cr_draft_remove (draft, CR_KIND_TASK, NULL, gone, 2);
  changes = cr_draft_finish (draft);
  g_assert_cmpuint (cr_change_set_get_length (changes), ==, 2);
  g_assert_nonnull (CR_TASK (cr_change_set_get (changes, 0)->record)->after);
}

/* Taken back without a trace, a set of ids loses what came and gains what went, and keeps what others did to it. */
static void
test_sets_taken_back (void)
{
  g_autoptr (CrRoadmap)   roadmap = make_roadmap (1);
  CrDraft                *draft = cr_draft_new (roadmap, NULL);
  g_autoptr (CrChangeSet) first = NULL, second = NULL;
  g_autoptr (CrIds)       expected = cr_test_ids ("cap-c cap-d cap-a");
  g_autoptr (CrTrace)     trace = NULL;

  set (draft, CR_KIND_TASK, NULL, "t-0", "capabilities", "cap-a cap-c");
  first = cr_draft_finish (draft);
  cr_roadmap_apply (roadmap, first, CR_APPLY_GESTURE, NULL, NULL);
  cr_change_set_unref (g_steal_pointer (&first));
  draft = cr_draft_new (roadmap, NULL);
  set (draft, CR_KIND_TASK, NULL, "t-0", "capabilities", "cap-b cap-c");
  first = cr_draft_finish (draft);
  cr_roadmap_apply (roadmap, first, CR_APPLY_GESTURE, &trace, NULL);
  draft = cr_draft_new (roadmap, NULL);
  set (draft, CR_KIND_TASK, NULL, "t-0", "capabilities", "cap-b cap-c cap-d");
  second = cr_draft_finish (draft);
  cr_roadmap_apply (roadmap, second, CR_APPLY_GESTURE, NULL, NULL);
  /* The trace is of a record that is another by now. */
  cr_roadmap_revert (roadmap, first, trace);
  g_assert_true (cr_ids_equal (cr_roadmap_get_task (roadmap, 0)->capabilities, expected));
}

/* A status of a newer version stays when the progress is edited. */
static void
test_unknown_status (void)
{
  g_autoptr (CrRoadmap) roadmap = cr_roadmap_new (), end = NULL;
  CrDraft              *draft;

  cr_test_add (roadmap, CR_KIND_TASK, NULL, "t-0", "title.en", "a", "status", "paused", NULL);
  cr_test_add (roadmap, CR_KIND_TASK, NULL, "t-1", "title.en", "a", "status", "on-hold", "progress", "5", NULL);
  draft = cr_draft_new (roadmap, NULL);
  set (draft, CR_KIND_TASK, NULL, "t-0", "progress", "50");
  set (draft, CR_KIND_TASK, NULL, "t-1", "progress", "0");
  set (draft, CR_KIND_TASK, NULL, "t-1", "owner", "");
  end = apply_there_and_back (roadmap, draft);
  g_assert_cmpstr (cr_roadmap_get_task (end, 0)->status, ==, "paused");
  g_assert_cmpstr (cr_roadmap_get_task (end, 1)->status, ==, "on-hold");
  g_assert_null (cr_roadmap_get_task (end, 1)->owner);
}

static void
assert_day (CrDay       day,
            const char *expected)
{
  char text[CR_DAY_TEXT_SIZE];

  g_assert_cmpstr (day != CR_DAY_NONE ? cr_day_format (day, text) : "", ==, expected);
}

/* A milestone has no start, or one that is its finish, whatever of the three is edited and in which order. */
static void
test_milestone (void)
{
  static const struct
  {
    const char *start;
    const char *finish;
    const char *milestone;
    const char *edits[5]; /* path, value … */
    const char *start_after;
    const char *finish_after;
  } cases[] = {
    { "2027-01-01", "2027-02-01", "", { "milestone", "true" }, "", "2027-02-01" },
    { "2027-02-01", "2027-02-01", "", { "milestone", "true" }, "2027-02-01", "2027-02-01" },
    { "2027-01-01", "", "", { "milestone", "true" }, "2027-01-01", "2027-01-01" },
    { "", "2027-02-01", "", { "milestone", "true" }, "", "2027-02-01" },
    { "", "2027-02-01", "true", { "finish", "2027-03-01" }, "", "2027-03-01" },
    { "2027-02-01", "2027-02-01", "true", { "finish", "2027-03-01" }, "2027-03-01", "2027-03-01" },
    { "2027-02-01", "2027-02-01", "true", { "finish", "" }, "", "" },
    { "2027-02-01", "2027-02-01", "true", { "start", "2027-03-01" }, "2027-03-01", "2027-03-01" },
    { "2027-02-01", "2027-02-01", "true", { "start", "" }, "", "2027-02-01" },
    { "2027-02-01", "", "true", { "start", "2027-03-01", "finish", "2027-04-01" }, "2027-04-01", "2027-04-01" },
    { "2027-02-01", "2027-02-01", "true", { "milestone", "", "finish", "2027-04-01" }, "2027-02-01", "2027-04-01" },
    /* Of another program, and not what is edited here. */
    { "2027-01-01", "2027-02-01", "true", { "priority", "high" }, "2027-01-01", "2027-02-01" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (CrRoadmap) roadmap = cr_roadmap_new (), end = NULL;
      CrDraft              *draft = NULL;

      cr_test_add (roadmap, CR_KIND_TASK, NULL, "t-0", "title.en", "a", "status", "not-started", "start",
                   cases[i].start, "finish", cases[i].finish, "milestone", cases[i].milestone, NULL);
      draft = cr_draft_new (roadmap, NULL);
      for (guint k = 0; cases[i].edits[k] != NULL; k += 2)
        set (draft, CR_KIND_TASK, NULL, "t-0", cases[i].edits[k], cases[i].edits[k + 1]);
      end = apply_there_and_back (roadmap, draft);
      assert_day (cr_roadmap_get_task (end, 0)->start, cases[i].start_after);
      assert_day (cr_roadmap_get_task (end, 0)->finish, cases[i].finish_after);
    }
}

/* Many at once take another way than few: both lead to the same place. */
static void
test_many_and_few (void)
{
  static const guint counts[] = { 1, 5, 31, 32, 33, 150 };

  for (guint n = 0; n < G_N_ELEMENTS (counts); n++)
    {
      g_autoptr (CrRoadmap) roadmap = make_roadmap (200), end = NULL;
      g_autoptr (GPtrArray) keys = g_ptr_array_new ();
      CrDraft              *draft = cr_draft_new (roadmap, NULL);

      for (guint i = 0; i < counts[n]; i++)
        {
          g_autofree char     *key = g_strdup_printf ("n-%u", i);
          g_autoptr (CrRecord) fresh = cr_test_record (CR_KIND_TASK, key, "title.en", "N", "status", "done", "progress",
                                                       "100", NULL);

          cr_draft_insert (draft, NULL, fresh, NULL, cr_roadmap_get_task (roadmap, i)->id);
          cr_draft_move (draft, CR_KIND_TASK, NULL, cr_roadmap_get_task (roadmap, 199)->id, key);
          g_ptr_array_add (keys, (gpointer) cr_roadmap_get_task (roadmap, i)->id);
        }
      cr_draft_remove (draft, CR_KIND_TASK, NULL, (const char *const *) keys->pdata, keys->len);
      end = apply_there_and_back (roadmap, draft);
      g_assert_cmpuint (cr_roadmap_get_n_tasks (end), ==, 200);
      for (guint i = 0; i < counts[n]; i++)
        {
          g_autofree char *key = g_strdup_printf ("n-%u", i);

          g_assert_cmpstr (cr_roadmap_get_task (end, i)->id, ==, key);
        }
      g_assert_cmpstr (cr_roadmap_get_task (end, counts[n])->id, ==, "t-199");
    }
}

/* So many records that the draft lets go of them in a thread while their changes are in use. */
static void
test_many_edited (void)
{
  const guint           n_tasks = 1500;
  g_autoptr (CrRoadmap) roadmap = make_roadmap (n_tasks), end = NULL;
  CrDraft              *draft = cr_draft_new (roadmap, NULL);

  for (guint i = 0; i < n_tasks; i++)
    {
      set (draft, CR_KIND_TASK, NULL, cr_roadmap_get_task (roadmap, i)->id, "priority", "high");
      set (draft, CR_KIND_TASK, NULL, cr_roadmap_get_task (roadmap, i)->id, "owner", "u-9");
    }
  end = apply_there_and_back (roadmap, draft);
  for (guint i = 0; i < n_tasks; i++)
    {
      g_assert_cmpstr (cr_roadmap_get_task (end, i)->priority, ==, "high");
      g_assert_cmpstr (cr_roadmap_get_task (end, i)->owner, ==, "u-9");
    }
}

/* A set that comes to a roadmap which is another by now does what it can, and its trace takes back just that. */
static void
test_other_roadmap (void)
{
  g_autoptr (CrRoadmap)   base = make_roadmap (4), ours = make_roadmap (2), start = NULL;
  g_autoptr (CrRecord)    fresh = cr_test_record (CR_KIND_TASK, "t-9", "title.en", "Theirs", "status", "done", NULL);
  g_autoptr (CrRecord)    rating = cr_test_record (CR_KIND_RATING, "cap-a", NULL);
  const char *const       gone[] = { "t-1", "t-3" };
  CrDraft                *draft = cr_draft_new (base, NULL);
  g_autoptr (CrChangeSet) theirs = NULL;
  g_autoptr (CrTrace)     trace = NULL;

  cr_test_add (base, CR_KIND_ROUND, NULL, "r-1", NULL);
  set (draft, CR_KIND_TASK, NULL, "t-0", "owner", "B");
  cr_draft_append (draft, "r-1", rating);
  cr_draft_remove (draft, CR_KIND_TASK, NULL, gone, 2);
  cr_draft_insert (draft, NULL, fresh, NULL, "t-2");
  cr_draft_move (draft, CR_KIND_TASK, NULL, "t-2", NULL);
  set (draft, CR_KIND_TASK, NULL, "t-2", "owner", "A");
  theirs = cr_draft_finish (draft);

  /* We lack the round, t-2 and t-3, wrote our own t-9, and another title of t-1. */
  cr_test_add (ours, CR_KIND_TASK, NULL, "t-9", "title.en", "Ours", "status", "done", NULL);
  draft = cr_draft_new (ours, NULL);
  set (draft, CR_KIND_TASK, NULL, "t-1", "title.en", "Ours");
  cr_draft_move (draft, CR_KIND_TASK, NULL, "t-1", "t-9");
  {
    g_autoptr (CrChangeSet) own = cr_draft_finish (draft);

    cr_roadmap_apply (ours, own, CR_APPLY_RESTORE, NULL, NULL);
  }
  start = cr_roadmap_copy (ours);

  cr_roadmap_apply (ours, theirs, CR_APPLY_RESTORE, &trace, NULL);
  g_assert_cmpuint (cr_roadmap_get_n_tasks (ours), ==, 2);
  g_assert_cmpstr (cr_text_get (cr_roadmap_lookup_task (ours, "t-9")->title, "en"), ==, "Ours");
  cr_roadmap_revert (ours, theirs, trace);
  g_assert_true (cr_roadmap_equal (ours, start));
}

/* Neither a key nor what only saving sets is changed by a set, whatever it says. */
static void
test_keys_are_not_set (void)
{
  static const char *const paths[] = { "id", "version", "revision", "catalogue.id" };
  g_autoptr (CrRoadmap)    roadmap = make_roadmap (2), start = cr_roadmap_copy (roadmap);

  for (guint i = 0; i < G_N_ELEMENTS (paths); i++)
    {
      CrKind                  kind = i == 0 ? CR_KIND_TASK : CR_KIND_ROADMAP;
      CrChange                change = { .op = CR_CHANGE_SET, .kind = kind, .key = i == 0 ? cr_intern ("t-0") : NULL };
      GArray                 *changes = cr_change_array_new ();
      g_autoptr (CrChangeSet) forged = NULL;

      g_assert_true (cr_path_parse (kind, paths[i], &change.path));
      g_assert_false (cr_path_may_change (&change.path));
      change.before = cr_value_absent (cr_path_get_type (&change.path));
      change.after = cr_test_value (cr_path_get_type (&change.path), "7");
      g_array_append_val (changes, change);
      forged = cr_change_set_new (NULL, changes);
      cr_roadmap_apply (roadmap, forged, CR_APPLY_RESTORE, NULL, NULL);
      g_assert_cmpint (cr_roadmap_find (roadmap, CR_KIND_TASK, NULL, "t-0"), ==, 0);
      g_assert_cmpstr (cr_roadmap_get_head (roadmap)->version, ==, "1.0");
      g_assert_cmpint (cr_roadmap_get_head (roadmap)->revision, ==, CR_INTEGER_NONE);
      g_assert_true (cr_roadmap_equal (roadmap, start));
    }
}

static void
test_rating_without_round (void)
{
  g_autoptr (CrRoadmap) roadmap = cr_roadmap_new ();

  g_assert_false (cr_roadmap_load_record (roadmap, "r-none", cr_record_new (CR_KIND_RATING, "cap-a")));
  g_assert_false (cr_roadmap_load_record (roadmap, NULL, cr_record_new (CR_KIND_RATING, "cap-a")));
}

/* What listeners are told. */
typedef struct
{
  CrRoadmap   *roadmap;
  CrChangeSet *set;
  gboolean     reverted;
  guint        n_times;
} Heard;

static void
hear (CrRoadmap *roadmap,
      gpointer   set,
      gboolean   reverted,
      gpointer   data)
{
  Heard *heard = data;

  heard->roadmap = roadmap;
  heard->set = set;
  heard->reverted = reverted;
  heard->n_times++;
}

/* Once when applied and once when taken back; never when refused, though it was tried. */
static void
test_signals (void)
{
  g_autoptr (CrRoadmap)   roadmap = make_roadmap (2);
  CrDraft                *draft = cr_draft_new (roadmap, "Accept the suggestion");
  g_autoptr (CrChangeSet) good = NULL, bad = NULL, inverse = NULL;
  g_autoptr (CrFault)     refusal = NULL;
  Heard                   heard = { 0 };

  set (draft, CR_KIND_TASK, NULL, "t-0", "owner", "A");
  good = cr_draft_finish (draft);
  draft = cr_draft_new (roadmap, NULL);
  set (draft, CR_KIND_TASK, NULL, "t-0", "after", "t-0");
  bad = cr_draft_finish (draft);
  g_signal_connect (roadmap, "changed", G_CALLBACK (hear), &heard);

  g_assert_true (cr_roadmap_apply (roadmap, good, CR_APPLY_GESTURE, NULL, &refusal));
  g_assert_true (heard.roadmap == roadmap && heard.set == good && !heard.reverted);
  g_assert_false (cr_roadmap_apply (roadmap, bad, CR_APPLY_GESTURE, NULL, &refusal));
  g_assert_cmpuint (heard.n_times, ==, 1);
  cr_roadmap_revert (roadmap, good, NULL);
  g_assert_true (heard.set == good && heard.reverted);
  g_assert_cmpuint (heard.n_times, ==, 2);

  inverse = cr_change_set_invert (good);
  g_assert_cmpstr (cr_change_set_get_label (good), ==, "Accept the suggestion");
  g_assert_cmpstr (cr_change_set_get_label (inverse), ==, "Accept the suggestion");
  g_assert_null (cr_change_set_get_label (bad));
}

/* A set of ids is compared element by element, texts by their sides and marks, and a baseline as a whole. */
static void
test_diff_says_what_changed (void)
{
  g_autoptr (CrRoadmap)    a = make_roadmap (1), b = NULL, start = NULL;
  g_autoptr (CrChangeSet)  changes = NULL;
  static const char *const expected[] = { "title.ru", "title.stale", "capabilities", "?" };
  const char              *name = "x", *value = "1";
  g_autoptr (CrMembers)    unknown = cr_members_new (&name, &value, 1);

  cr_test_add (a, CR_KIND_TASK, NULL, "t-9", "title.en", "A", "title.ru", "А", "status", "done", "capabilities",
               "cap-a cap-b", NULL);
  cr_test_add (a, CR_KIND_BASELINE, NULL, "b-1", "name.en", "First", NULL);
  cr_test_add (a, CR_KIND_BASELINE, NULL, "b-2", "name.en", "Second", NULL);
  b = cr_roadmap_copy (a);
  {
    CrDraft                *draft = cr_draft_new (b, NULL);
    g_auto (CrValue)        members = cr_value_members (unknown);
    CrPath                  path;
    g_autoptr (CrChangeSet) edits = NULL;

    set (draft, CR_KIND_TASK, NULL, "t-9", "title.ru", "Б");
    set (draft, CR_KIND_TASK, NULL, "t-9", "capabilities", "cap-b cap-c");
    g_assert_true (cr_path_parse (CR_KIND_TASK, "?", &path));
    cr_draft_set (draft, CR_KIND_TASK, NULL, "t-9", &path, &members);
    set (draft, CR_KIND_BASELINE, NULL, "b-2", "name.en", "Another");
    edits = cr_draft_finish (draft);
    cr_roadmap_apply (b, edits, CR_APPLY_RESTORE, NULL, NULL);
  }
  changes = cr_diff (a, b);
  g_assert_cmpuint (cr_change_set_get_length (changes), ==, G_N_ELEMENTS (expected) + 2);
  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      const CrChange  *change = cr_change_set_get (changes, i);
      g_autofree char *path = cr_path_to_string (&change->path);
      CrPath           parsed;

      g_assert_cmpstr (path, ==, expected[i]);
      g_assert_true (cr_path_parse (CR_KIND_TASK, path, &parsed));
      g_assert_true (cr_path_equal (&parsed, &change->path));
    }
  g_assert_cmpstr (cr_change_set_get (changes, 2)->added->ids[0], ==, "cap-c");
  g_assert_cmpstr (cr_change_set_get (changes, 2)->removed->ids[0], ==, "cap-a");
  g_assert_cmpstr (cr_change_set_get (changes, 4)->from, ==, "b-1");
  g_assert_cmpstr (cr_change_set_get (changes, 5)->to, ==, "b-1");

  start = cr_roadmap_copy (a);
  cr_roadmap_apply (a, changes, CR_APPLY_RESTORE, NULL, NULL);
  g_assert_true (cr_roadmap_equal (a, b));
  cr_roadmap_revert (a, changes, NULL);
  g_assert_true (cr_roadmap_equal (a, start));
}

/* As far from each other as two orders can be. */
static void
test_diff_of_reversed (void)
{
  g_autoptr (CrRoadmap)   there = make_roadmap (300), back = cr_roadmap_new ();
  g_autoptr (CrChangeSet) changes = NULL;

  for (guint i = 300; i > 0; i--)
    g_assert_true (
      cr_roadmap_load_record (back, NULL, cr_record_ref (&cr_roadmap_get_task (there, i - 1)->record)));
  /* All but one, and the id of the roadmap. */
  changes = cr_diff (there, back);
  g_assert_cmpuint (cr_change_set_get_length (changes), ==, 300);
  cr_roadmap_apply (there, changes, CR_APPLY_RESTORE, NULL, NULL);
  g_assert_true (cr_roadmap_equal (there, back));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/draft/round-with-ratings", test_round_with_ratings);
  g_test_add_func ("/draft/removal-in-the-draft", test_removal_in_the_draft);
  g_test_add_func ("/draft/references", test_references);
  g_test_add_func ("/draft/same-side-is-no-edit", test_same_side_is_no_edit);
  g_test_add_func ("/draft/sides-of-one-draft", test_sides_of_one_draft);
  g_test_add_func ("/draft/removed-together", test_removed_together);
  g_test_add_func ("/change/sets-taken-back", test_sets_taken_back);
  g_test_add_func ("/draft/unknown-status", test_unknown_status);
  g_test_add_func ("/draft/milestone", test_milestone);
  g_test_add_func ("/draft/many-and-few", test_many_and_few);
  g_test_add_func ("/draft/many-edited", test_many_edited);
  g_test_add_func ("/change/other-roadmap", test_other_roadmap);
  g_test_add_func ("/change/keys-are-not-set", test_keys_are_not_set);
  g_test_add_func ("/roadmap/rating-without-round", test_rating_without_round);
  g_test_add_func ("/change/signals", test_signals);
  g_test_add_func ("/diff/what-changed", test_diff_says_what_changed);
  g_test_add_func ("/diff/reversed", test_diff_of_reversed);

  return g_test_run ();
}
