/* SPDX-License-Identifier: GPL-3.0-or-later
 * Units: counted, and two that become one. */
#include "config.h"

#include "cr-history.h"
#include "cr-test-roadmap.h"
#include "cr-units.h"

static CrRoadmap *
make_roadmap (void)
{
  CrRoadmap *roadmap = cr_roadmap_new ();
  CrRecord  *rating = NULL;

  cr_test_add (roadmap, CR_KIND_UNIT, NULL, "u-ict", "name.en", "ICT Department", NULL);
  cr_test_add (roadmap, CR_KIND_UNIT, NULL, "u-ikt", "name.ru", "Департамент ИКТ", "name.en", "ICT", NULL);
  cr_test_add (roadmap, CR_KIND_UNIT, NULL, "u-law", "name.en", "Legal", NULL);
  cr_test_add (roadmap, CR_KIND_TASK, NULL, "t-1", "title.en", "One", "status", "not-started", "owner", "u-ikt",
               "partners", "u-law u-ict u-ikt", NULL);
  cr_test_add (roadmap, CR_KIND_TASK, NULL, "t-2", "title.en", "Two", "status", "not-started", "owner", "u-ict",
               "partners", "u-ikt somebody", NULL);
  cr_test_add (roadmap, CR_KIND_TASK, NULL, "t-3", "title.en", "Three", "status", "not-started", "owner", "u-law",
               NULL);
  cr_test_add (roadmap, CR_KIND_TASK, NULL, "t-4", "title.en", "Four", "status", "not-started", "owner", "somebody",
               NULL);
  cr_test_add (roadmap, CR_KIND_INSTRUMENT, NULL, "inst-sw-compendium", "owner", "u-ikt", NULL);
  cr_test_add (roadmap, CR_KIND_ROUND, NULL, "r-1", NULL);
  rating = cr_test_record (CR_KIND_RATING, "cap-interoperability", "level", "2", NULL);
  cr_test_set_list (rating, "evidence",
                    cr_test_list (cr_test_record (CR_KIND_EVIDENCE, NULL, "text", "Report", "owner", "u-ikt", NULL),
                                  cr_test_record (CR_KIND_EVIDENCE, NULL, "text", "Note", "owner", "u-law", NULL),
                                  NULL));
  g_assert_true (cr_roadmap_load_record (roadmap, "r-1", rating));
  return roadmap;
}

static void
test_count (void)
{
  g_autoptr (CrRoadmap)  roadmap = make_roadmap ();
  g_autoptr (GHashTable) counts = cr_units_count_tasks (roadmap);

  g_assert_cmpuint (GPOINTER_TO_UINT (g_hash_table_lookup (counts, cr_intern ("u-ict"))), ==, 1);
  g_assert_cmpuint (GPOINTER_TO_UINT (g_hash_table_lookup (counts, cr_intern ("u-law"))), ==, 1);
  g_assert_null (g_hash_table_lookup (counts, cr_intern ("somebody")));
}

static void
assert_merged (CrRoadmap *roadmap)
{
  const CrTask   *one = cr_roadmap_lookup_task (roadmap, "t-1");
  const CrTask   *two = cr_roadmap_lookup_task (roadmap, "t-2");
  const CrRating *rating =
    CR_RATING (cr_roadmap_lookup (roadmap, CR_KIND_RATING, "r-1", "cap-interoperability"));
  const CrText *name = CR_UNIT (cr_roadmap_lookup (roadmap, CR_KIND_UNIT, NULL, "u-ict"))->name;

  g_assert_null (cr_roadmap_lookup (roadmap, CR_KIND_UNIT, NULL, "u-ikt"));
  g_assert_cmpuint (cr_roadmap_get_length (roadmap, CR_KIND_UNIT, NULL), ==, 2);
  g_assert_cmpstr (one->owner, ==, "u-ict");
  g_assert_cmpuint (cr_ids_get_length (one->partners), ==, 2);
  g_assert_cmpstr (one->partners->ids[0], ==, "u-law");
  g_assert_cmpstr (one->partners->ids[1], ==, "u-ict");
  g_assert_cmpstr (two->partners->ids[0], ==, "u-ict");
  g_assert_cmpstr (two->partners->ids[1], ==, "somebody");
  g_assert_cmpstr (((const CrInstrument *) cr_roadmap_get_nth (roadmap, CR_KIND_INSTRUMENT, NULL, 0))->owner, ==,
                   "u-ict");
  g_assert_cmpstr (((const CrEvidence *) rating->evidence->items[0])->owner, ==, "u-ict");
  g_assert_cmpstr (((const CrEvidence *) rating->evidence->items[1])->owner, ==, "u-law");
  g_assert_cmpstr (cr_text_get (name, "en"), ==, "ICT Department");
  g_assert_cmpstr (cr_text_get (name, "ru"), ==, "Департамент ИКТ");
  g_assert_null (cr_text_get_stale (name));
}

static void
test_merge (void)
{
  g_autoptr (CrRoadmap)   roadmap = make_roadmap ();
  g_autoptr (CrRoadmap)   before = cr_roadmap_copy (roadmap);
  g_autoptr (CrHistory)   history = cr_history_new (roadmap);
  CrDraft                *draft = cr_draft_new (roadmap, NULL);
  g_autoptr (CrChangeSet) set = NULL;

  cr_units_merge (draft, roadmap, "u-ikt", "u-ict");
  set = cr_draft_finish (draft);
  g_assert_true (cr_history_perform (history, set, CR_MERGE_NEVER, NULL));
  assert_merged (roadmap);
  g_assert_true (cr_history_undo (history));
  g_assert_true (cr_roadmap_equal (roadmap, before));
  g_assert_null (cr_history_peek_undo (history));
  g_assert_true (cr_history_redo (history));
  assert_merged (roadmap);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/units/count", test_count);
  g_test_add_func ("/units/merge", test_merge);
  return g_test_run ();
}
