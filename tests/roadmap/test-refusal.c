/* SPDX-License-Identifier: GPL-3.0-or-later
 * Which gestures are refused: those, and only those, that add a fault. */
#include "config.h"

#include "cr-draft.h"
#include "cr-findings.h"
#include "cr-random-changes.h"
#include "cr-test-roadmap.h"
#include "cr-test.h"

#define SEED 20261122
#define FINE CR_N_FAULTS

static CrRoadmap *
make_roadmap (void)
{
  CrRoadmap *roadmap = cr_roadmap_new ();

  cr_test_set_head (roadmap, "period.start", "2026-01-01", "period.finish", "2026-12-31", NULL);
  cr_test_add (roadmap, CR_KIND_TASK, NULL, "t-0", "title.en", "A", "status", "not-started", "start", "2026-03-01",
               "finish", "2026-04-01", NULL);
  cr_test_add (roadmap, CR_KIND_TASK, NULL, "t-1", "title.en", "B", "status", "not-started", "after", "t-0", NULL);
  /* Wrong from the start. */
  cr_test_add (roadmap, CR_KIND_TASK, NULL, "t-bad", "status", "done", "progress", "20", "start", "2026-05-10",
               "finish", "2026-05-01", "area", "x", "after", "t-gone t-bad", "priority", "urgent", NULL);
  cr_test_add (roadmap, CR_KIND_ROUND, NULL, "r-1", NULL);
  cr_test_add (roadmap, CR_KIND_RATING, "r-1", "cap-a", "level", "9", NULL);
  return roadmap;
}

/* Applies as a gesture. The code of the fault, FINE for none; refused, everything is as it was. */
static CrFaultCode
perform (CrRoadmap   *roadmap,
         CrChangeSet *set)
{
  g_autoptr (CrRoadmap) before = cr_roadmap_copy (roadmap);
  g_autoptr (CrFault)   refusal = NULL;

  if (cr_roadmap_apply (roadmap, set, CR_APPLY_GESTURE, NULL, &refusal))
    {
      g_assert_null (refusal);
      return FINE;
    }
  g_assert_nonnull (refusal);
  g_assert_true (cr_roadmap_equal (before, roadmap));
  return refusal->code;
}

static CrFaultCode
finish (CrRoadmap *roadmap,
        CrDraft   *draft)
{
  g_autoptr (CrChangeSet) set = cr_draft_finish (draft);

  return perform (roadmap, set);
}

static void
draft_set (CrDraft    *draft,
           CrKind      kind,
           const char *parent,
           const char *key,
           const char *path,
           const char *text)
{
  CrPath parsed;

  g_assert_true (cr_path_parse (kind, path, &parsed));
  g_auto (CrValue) value = cr_test_value (cr_path_get_type (&parsed), text);
  cr_draft_set (draft, kind, parent, key, &parsed, &value);
}

static void
test_settings (void)
{
  static const struct
  {
    CrKind      kind;
    const char *parent;
    const char *key;
    const char *path;
    const char *value;
    CrFaultCode code;
  } rows[] = {
    { CR_KIND_TASK, NULL, "t-0", "title.en", "", CR_FAULT_REQUIRED },
    { CR_KIND_TASK, NULL, "t-0", "title.ru", "", FINE },
    { CR_KIND_TASK, NULL, "t-0", "status", "", CR_FAULT_REQUIRED },
    { CR_KIND_TASK, NULL, "t-0", "status", "later", CR_FAULT_ENUMERATION },
    { CR_KIND_TASK, NULL, "t-0", "status", "cancelled", FINE },
    { CR_KIND_TASK, NULL, "t-0", "status", "done", CR_FAULT_STATUS },
    { CR_KIND_TASK, NULL, "t-0", "progress", "101", CR_FAULT_RANGE },
    { CR_KIND_TASK, NULL, "t-0", "progress", "-1", CR_FAULT_RANGE },
    { CR_KIND_TASK, NULL, "t-0", "priority", "urgent", CR_FAULT_ENUMERATION },
    { CR_KIND_TASK, NULL, "t-0", "area", "concept", CR_FAULT_FORM },
    { CR_KIND_TASK, NULL, "t-0", "area", "", FINE },
    { CR_KIND_TASK, NULL, "t-0", "capabilities", "cap-x x", CR_FAULT_FORM },
    { CR_KIND_TASK, NULL, "t-0", "finish", "2026-02-28", CR_FAULT_ORDER },
    { CR_KIND_TASK, NULL, "t-0", "finish", "2026-03-01", FINE },
    { CR_KIND_TASK, NULL, "t-0", "start", "2026-04-02", CR_FAULT_ORDER },
    { CR_KIND_TASK, NULL, "t-0", "owner", "Anybody; at all", FINE },
    { CR_KIND_TASK, NULL, "t-0", "after", "t-0", CR_FAULT_CYCLE },
    { CR_KIND_TASK, NULL, "t-0", "after", "t-1", CR_FAULT_CYCLE },
    { CR_KIND_TASK, NULL, "t-0", "after", "t-none", CR_FAULT_DANGLING },
    { CR_KIND_TASK, NULL, "t-1", "after", "", FINE },
    /* What was wrong before may stay, or be another wrong of the same kind between two fields. */
    { CR_KIND_TASK, NULL, "t-bad", "title.ru", "Название", FINE },
    { CR_KIND_TASK, NULL, "t-bad", "progress", "30", FINE },
    { CR_KIND_TASK, NULL, "t-bad", "status", "not-started", FINE },
    { CR_KIND_TASK, NULL, "t-bad", "finish", "2026-05-05", FINE },
    { CR_KIND_TASK, NULL, "t-bad", "start", "2026-05-11", FINE },
    { CR_KIND_TASK, NULL, "t-bad", "after", "t-bad t-gone t-0", FINE },
    { CR_KIND_TASK, NULL, "t-bad", "after", "t-gone t-bad t-other", CR_FAULT_DANGLING },
    { CR_KIND_TASK, NULL, "t-bad", "area", "y", CR_FAULT_FORM },
    { CR_KIND_TASK, NULL, "t-bad", "services", "x", CR_FAULT_FORM },
    { CR_KIND_TASK, NULL, "t-bad", "status", "", CR_FAULT_REQUIRED },
    { CR_KIND_TASK, NULL, "t-bad", "priority", "soon", CR_FAULT_ENUMERATION },
    { CR_KIND_RATING, "r-1", "cap-a", "level", "5", FINE },
    { CR_KIND_RATING, "r-1", "cap-a", "level", "0", CR_FAULT_RANGE },
    { CR_KIND_RATING, "r-1", "cap-a", "target", "9", CR_FAULT_RANGE },
    { CR_KIND_ROUND, NULL, "r-1", "scale", "mat-1-6", CR_FAULT_ENUMERATION },
    { CR_KIND_ROADMAP, NULL, NULL, "id", "", CR_FAULT_REQUIRED },
    { CR_KIND_ROADMAP, NULL, NULL, "id", "x", CR_FAULT_FORM },
    { CR_KIND_ROADMAP, NULL, NULL, "currency", "tenge", CR_FAULT_FORM },
    { CR_KIND_ROADMAP, NULL, NULL, "country", "", FINE },
    { CR_KIND_ROADMAP, NULL, NULL, "period.finish", "2025-12-31", CR_FAULT_ORDER },
    { CR_KIND_ROADMAP, NULL, NULL, "period.start", "2027-01-01", CR_FAULT_ORDER },
    { CR_KIND_ROADMAP, NULL, NULL, "period.start", "2026-12-31", FINE },
    { CR_KIND_ROADMAP, NULL, NULL, "governance.current", "x", CR_FAULT_FORM },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (CrRoadmap) roadmap = make_roadmap ();
      CrDraft              *draft = cr_draft_new (roadmap, NULL);

      g_test_message ("%s %s=%s", rows[i].key, rows[i].path, rows[i].value);
      draft_set (draft, rows[i].kind, rows[i].parent, rows[i].key, rows[i].path, rows[i].value);
      g_assert_cmpint (finish (roadmap, draft), ==, rows[i].code);
    }
}

/* One fault goes and another comes: that is one more than there was of its kind. */
static void
test_swapped_faults (void)
{
  g_autoptr (CrRoadmap) roadmap = make_roadmap ();
  CrDraft              *draft = cr_draft_new (roadmap, NULL);

  draft_set (draft, CR_KIND_TASK, NULL, "t-bad", "title.en", "Now it has one");
  draft_set (draft, CR_KIND_TASK, NULL, "t-bad", "status", "");
  g_assert_cmpint (finish (roadmap, draft), ==, CR_FAULT_REQUIRED);

  draft = cr_draft_new (roadmap, NULL);
  draft_set (draft, CR_KIND_TASK, NULL, "t-bad", "area", "");
  draft_set (draft, CR_KIND_TASK, NULL, "t-bad", "enablers", "x");
  g_assert_cmpint (finish (roadmap, draft), ==, CR_FAULT_FORM);

  /* Places in the document have nothing to do with it. */
  draft = cr_draft_new (roadmap, NULL);
  cr_draft_move (draft, CR_KIND_TASK, NULL, "t-bad", NULL);
  draft_set (draft, CR_KIND_TASK, NULL, "t-bad", "priority", "high");
  draft_set (draft, CR_KIND_TASK, NULL, "t-bad", "area", "");
  draft_set (draft, CR_KIND_TASK, NULL, "t-bad", "area", "x");
  g_assert_cmpint (finish (roadmap, draft), ==, FINE);
}

static CrFaultCode
insert (CrRoadmap  *roadmap,
        const char *parent,
        CrRecord   *record,
        CrList     *children)
{
  g_autoptr (CrRecord) owned = record;
  g_autoptr (CrList)   owned_children = children;
  CrDraft             *draft = cr_draft_new (roadmap, NULL);

  cr_draft_insert (draft, parent, owned, owned_children, NULL);
  return finish (roadmap, draft);
}

static void
test_insertions (void)
{
  g_autoptr (CrRoadmap) roadmap = make_roadmap ();

  g_assert_cmpint (insert (roadmap, NULL, cr_test_record (CR_KIND_TASK, "t-7", "title.en", "A", NULL), NULL), ==,
                   CR_FAULT_REQUIRED);
  g_assert_cmpint (insert (roadmap, NULL,
                           cr_test_record (CR_KIND_TASK, "t-7", "title.en", "A", "status", "done", "progress", "100",
                                           "after", "t-none", NULL),
                           NULL),
                   ==, CR_FAULT_DANGLING);
  g_assert_cmpint (insert (roadmap, NULL,
                           cr_test_record (CR_KIND_TASK, "t-7", "title.en", "A", "status", "done", "progress", "100",
                                           "after", "t-7", NULL),
                           NULL),
                   ==, CR_FAULT_CYCLE);
  g_assert_cmpint (insert (roadmap, NULL,
                           cr_test_record (CR_KIND_TASK, "t-gone", "title.en", "A", "status", "done", "progress", "100",
                                           "after", "t-bad", NULL),
                           NULL),
                   ==, CR_FAULT_CYCLE);
  g_assert_cmpint (insert (roadmap, "r-1", cr_test_record (CR_KIND_RATING, "x", NULL), NULL), ==, CR_FAULT_FORM);
  g_assert_cmpint (insert (roadmap, NULL, cr_test_record (CR_KIND_ROUND, "r-2", NULL),
                           cr_test_list (cr_test_record (CR_KIND_RATING, "cap-a", "level", "3", NULL),
                                         cr_test_record (CR_KIND_RATING, "cap-b", "level", "9", NULL), NULL)),
                   ==, CR_FAULT_RANGE);
  g_assert_cmpint (insert (roadmap, NULL, cr_test_record (CR_KIND_ROUND, "r-2", NULL),
                           cr_test_list (cr_test_record (CR_KIND_RATING, "cap-a", "level", "3", NULL), NULL)),
                   ==, FINE);
}

/* A removal that leaves others waiting for what is gone. */
static void
test_bare_removal (void)
{
  g_autoptr (CrRoadmap)   roadmap = make_roadmap ();
  const CrTask           *task = cr_roadmap_lookup_task (roadmap, "t-0");
  CrChange                change = { .op = CR_CHANGE_REMOVE, .kind = CR_KIND_TASK, .key = task->id };
  GArray                 *changes = cr_change_array_new ();
  g_autoptr (CrChangeSet) bare = NULL;
  const char             *key = "t-0", *bad = "t-bad";
  CrDraft                *draft;

  change.record = cr_record_ref (&task->record);
  g_array_append_val (changes, change);
  bare = cr_change_set_new (NULL, changes);
  g_assert_cmpint (perform (roadmap, bare), ==, CR_FAULT_DANGLING);

  draft = cr_draft_new (roadmap, NULL);
  cr_draft_remove (draft, CR_KIND_TASK, NULL, &key, 1);
  cr_draft_remove (draft, CR_KIND_TASK, NULL, &bad, 1);
  g_assert_cmpint (finish (roadmap, draft), ==, FINE);
}

/* Beyond a few tasks all are looked at together; the answer is the same. */
static void
test_many_predecessors (void)
{
  for (guint with_old_cycle = 0; with_old_cycle < 2; with_old_cycle++)
    for (guint closes = 0; closes < 2; closes++)
      {
        g_autoptr (CrRoadmap) roadmap = with_old_cycle ? make_roadmap () : cr_roadmap_new ();
        CrDraft              *draft = cr_draft_new (roadmap, NULL);

        for (guint i = 0; i < 40; i++)
          {
            g_autofree char     *key = g_strdup_printf ("t-c%u", i), *before = g_strdup_printf ("t-c%u", i - 1);
            g_autoptr (CrRecord) task = cr_test_record (CR_KIND_TASK, key, "title.en", "A", "status", "not-started",
                                                        "after", i > 0 ? before : closes ? "t-c39"
                                                                                         : "",
                                                        NULL);

            cr_draft_append (draft, NULL, task);
          }
        g_assert_cmpint (finish (roadmap, draft), ==, closes ? CR_FAULT_CYCLE : FINE);
      }
}

/* A file with a string beyond 1 MiB would not be read again. */
static void
test_long_strings (void)
{
  g_autofree char      *just = g_strnfill (1048576, 'x'), *over = g_strnfill (1048577, 'x');
  g_autoptr (CrRoadmap) roadmap = make_roadmap ();
  CrDraft              *draft = cr_draft_new (roadmap, NULL);

  draft_set (draft, CR_KIND_TASK, NULL, "t-0", "notes.ru", just);
  g_assert_cmpint (finish (roadmap, draft), ==, FINE);
  draft = cr_draft_new (roadmap, NULL);
  draft_set (draft, CR_KIND_TASK, NULL, "t-0", "notes.ru", over);
  g_assert_cmpint (finish (roadmap, draft), ==, CR_FAULT_STRING_SIZE);
  draft = cr_draft_new (roadmap, NULL);
  draft_set (draft, CR_KIND_ROUND, NULL, "r-1", "assessor", over);
  g_assert_cmpint (finish (roadmap, draft), ==, CR_FAULT_STRING_SIZE);
  draft = cr_draft_new (roadmap, NULL);
  draft_set (draft, CR_KIND_TASK, NULL, "t-0", "partners", over);
  g_assert_cmpint (finish (roadmap, draft), ==, CR_FAULT_STRING_SIZE);
  g_assert_cmpint (insert (roadmap, NULL,
                           cr_test_record (CR_KIND_TASK, "t-7", "title.en", over, "status", "not-started", NULL), NULL),
                   ==, CR_FAULT_STRING_SIZE);
  g_assert_cmpint (insert (roadmap, NULL, cr_test_record (CR_KIND_ROUND, "r-2", NULL),
                           cr_test_list (cr_test_record (CR_KIND_RATING, "cap-a", "note.en", over, NULL), NULL)),
                   ==, CR_FAULT_STRING_SIZE);
  g_assert_cmpint (insert (roadmap, NULL,
                           cr_test_record (CR_KIND_TASK, "t-7", "title.en", "A", "status", "not-started",
                                           "indicator.unit", over, NULL),
                           NULL),
                   ==, CR_FAULT_STRING_SIZE);
}

static guint
count_findings (CrRoadmap *roadmap)
{
  g_autoptr (GPtrArray) findings = cr_findings_list (roadmap);

  return findings->len;
}

/* Whatever is accepted leaves a roadmap without findings without findings. */
static void
test_random (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (SEED);
  guint             n_accepted = 0, n_refused = 0;

  for (guint round = 0; round < cr_test_count (60); round++)
    {
      g_autoptr (CrRoadmap) roadmap = cr_roadmap_new ();
      guint                 serial = 0;

      for (guint i = 0; i < 60; i++)
        {
          g_autoptr (CrChangeSet) set = cr_random_change_set (rand, roadmap, &serial);

          if (perform (roadmap, set) == FINE)
            n_accepted++;
          else
            n_refused++;
          g_assert_cmpuint (count_findings (roadmap), ==, 0);
        }
    }
  g_assert_cmpuint (n_accepted, >, 0);
  g_assert_cmpuint (n_refused, >, 0);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/refusal/settings", test_settings);
  g_test_add_func ("/refusal/swapped-faults", test_swapped_faults);
  g_test_add_func ("/refusal/insertions", test_insertions);
  g_test_add_func ("/refusal/bare-removal", test_bare_removal);
  g_test_add_func ("/refusal/many-predecessors", test_many_predecessors);
  g_test_add_func ("/refusal/long-strings", test_long_strings);
  g_test_add_func ("/refusal/random", test_random);

  return g_test_run ();
}
