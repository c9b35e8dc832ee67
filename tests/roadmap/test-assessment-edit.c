/* SPDX-License-Identifier: GPL-3.0-or-later
 * Tests of assessments edited by a person. */
#include "config.h"

#include "cr-assessment-edit.h"

#include "cr-rounds.h"
#include "cr-test-apply.h"
#include "cr-test-roadmap.h"
#include "cr-test.h"

static CrRoadmap *
make_roadmap (void)
{
  CrRoadmap *roadmap = cr_roadmap_new ();
  CrRecord  *rating;

  cr_test_add (roadmap, CR_KIND_ROUND, NULL, "r-1", "date", "2026-05-01", "assessor", "Before", "title.en", "First",
               NULL);
  rating = cr_test_add (roadmap, CR_KIND_RATING, "r-1", "cap-a", "level", "2", "target", "4", "targetDate",
                        "2027-12-31", "note.en", "Note", NULL);
  cr_test_set_list (rating, "evidence",
                    cr_test_list (cr_test_record (CR_KIND_EVIDENCE, NULL, "text", "Map", NULL),
                                  cr_test_record (CR_KIND_EVIDENCE, NULL, "url", "https://a", NULL), NULL));
  cr_test_add (roadmap, CR_KIND_RATING, "r-1", "cap-b", "notApplicable", "true", "reason.en", "No ports", NULL);
  return roadmap;
}

static const CrRating *
get_rating (CrRoadmap  *roadmap,
            const char *round,
            const char *entry)
{
  return CR_RATING (cr_roadmap_lookup (roadmap, CR_KIND_RATING, round, entry));
}

static void
test_add_round (void)
{
  g_autoptr (CrRoadmap) roadmap = make_roadmap ();
  const char           *round = NULL, *second = NULL;
  const CrRound        *current;

  cr_test_apply_named (roadmap, cr_assessment_add_round (roadmap, "r-1", cr_day_new (2026, 5, 1), "After", &round),
                       "Begin an assessment");
  current = cr_roadmap_get_current_round (roadmap);
  g_assert_cmpstr (current->id, ==, round); /* of two on one day the later in the file */
  g_assert_cmpstr (current->assessor, ==, "After");
  g_assert_cmpstr (current->scale, ==, "mat-1-5");
  g_assert_null (current->title);
  g_assert_cmpuint (cr_roadmap_get_length (roadmap, CR_KIND_RATING, round), ==, 2);
  g_assert_true (get_rating (roadmap, round, "cap-a") == get_rating (roadmap, "r-1", "cap-a"));

  /* What is changed in the one does not show in the other. */
  cr_test_apply (roadmap, cr_assessment_set_level (roadmap, round, "cap-a", "level", 3));
  g_assert_cmpint (get_rating (roadmap, round, "cap-a")->level, ==, 3);
  g_assert_cmpint (get_rating (roadmap, "r-1", "cap-a")->level, ==, 2);

  cr_test_apply (roadmap, cr_assessment_add_round (roadmap, NULL, CR_DAY_NONE, "", &second));
  g_assert_cmpuint (cr_roadmap_get_length (roadmap, CR_KIND_RATING, second), ==, 0);
  g_assert_null (CR_ROUND (cr_roadmap_lookup (roadmap, CR_KIND_ROUND, NULL, second))->assessor);
  g_assert_cmpstr (cr_roadmap_get_current_round (roadmap)->id, ==, round);
}

static void
test_first_round (void)
{
  g_autoptr (CrRoadmap) roadmap = cr_roadmap_new ();

  cr_test_apply (roadmap, cr_assessment_add_round (roadmap, NULL, cr_day_new (2026, 5, 1), NULL, NULL));
  g_assert_nonnull (cr_roadmap_get_current_round (roadmap));
}

static void
test_remove_round (void)
{
  g_autoptr (CrRoadmap) roadmap = make_roadmap ();

  cr_test_apply_named (roadmap, cr_assessment_remove_round (roadmap, "r-1"), "Delete an assessment");
  g_assert_null (cr_roadmap_get_current_round (roadmap));
  cr_test_apply_named (roadmap, cr_assessment_remove_round (roadmap, "r-1"), "");
}

static void
test_edit (void)
{
  static const struct
  {
    const char *entry, *path, *value, *name;
  } cases[] = {
    { "cap-a", "level", "4", "Set a level" },
    { "cap-new", "level", "4", "Set a level" },
    { "cap-a", "target", "5", "Set a target level" },
    { "enb-new", "target", "5", "Set a target level" },
    { "cap-a", "targetDate", "2028-01-01", "Set a target date" },
    { "cap-a", "targetDate", "2027-12-31", "" }, /* as it is */
    { "cap-a", "note.ru", "Заметка", "Edit the note of a rating" },
    { "sf-new", "note.ru", "Заметка", "Edit the note of a rating" },
    { "cap-b", "reason.en", "None", "Edit why an entry is not applicable" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (CrRoadmap) roadmap = make_roadmap ();
      CrPath                path;

      g_assert_true (cr_path_parse (CR_KIND_RATING, cases[i].path, &path));
      g_auto (CrValue) value = cr_test_value (cr_path_get_type (&path), cases[i].value);
      cr_test_apply_named (roadmap, cr_assessment_edit (roadmap, "r-1", cases[i].entry, cases[i].path, &value),
                           cases[i].name);
      g_auto (CrValue) found = cr_path_get (&path, &get_rating (roadmap, "r-1", cases[i].entry)->record);
      g_assert_true (cr_value_equal (&value, &found));
    }
}

/* No record comes into being for nothing, and none without a round. */
static void
test_edit_nothing (void)
{
  g_autoptr (CrRoadmap) roadmap = make_roadmap ();
  const CrValue         none = cr_value_day (CR_DAY_NONE);

  cr_test_apply_named (roadmap, cr_assessment_set_level (roadmap, "r-1", "cap-new", "level", 0), "");
  cr_test_apply_named (roadmap, cr_assessment_edit (roadmap, "r-1", "cap-new", "targetDate", &none), "");
  cr_test_apply_named (roadmap, cr_assessment_set_level (roadmap, "r-9", "cap-a", "level", 3), "");
  cr_test_apply_named (roadmap, cr_assessment_set_not_applicable (roadmap, "r-9", "cap-a", TRUE, NULL), "");
  cr_test_apply_named (roadmap, cr_assessment_set_level (roadmap, "r-1", "cap-a", "level", 0), "Set a level");
  g_assert_cmpint (cr_rating_get_level (get_rating (roadmap, "r-1", "cap-a")), ==, 0);
}

static void
test_not_applicable (void)
{
  g_autoptr (CrRoadmap) roadmap = make_roadmap ();
  g_autoptr (CrText)    reason = cr_text_new ("No sea border", "Нет морской границы");
  g_autoptr (CrText)    english = cr_text_new ("No railway", NULL);
  const CrRating       *rating;

  cr_test_apply_named (roadmap, cr_assessment_set_not_applicable (roadmap, "r-1", "cap-a", TRUE, reason),
                       "Set whether an entry is applicable");
  rating = get_rating (roadmap, "r-1", "cap-a");
  g_assert_true (rating->not_applicable);
  g_assert_cmpstr (cr_text_get (rating->reason, "ru"), ==, "Нет морской границы");
  g_assert_false (cr_text_is_stale (rating->reason, "ru"));
  cr_test_apply (roadmap, cr_assessment_set_not_applicable (roadmap, "r-1", "cap-a", FALSE, NULL));
  rating = get_rating (roadmap, "r-1", "cap-a");
  g_assert_false (rating->not_applicable);
  g_assert_cmpstr (cr_text_get (rating->reason, "en"), ==, "No sea border");
  cr_test_apply (roadmap, cr_assessment_set_not_applicable (roadmap, "r-1", "cap-a", TRUE, english));
  rating = get_rating (roadmap, "r-1", "cap-a");
  g_assert_cmpstr (cr_text_get (rating->reason, "en"), ==, "No railway");
  g_assert_true (cr_text_is_stale (rating->reason, "ru"));
  cr_test_apply (roadmap, cr_assessment_set_not_applicable (roadmap, "r-1", "cap-new", TRUE, NULL));
  g_assert_true (get_rating (roadmap, "r-1", "cap-new")->not_applicable);
}

/* "Map; https://a": text or address of each. (transfer full) */
static char *
tell_evidence (CrRoadmap  *roadmap,
               const char *entry)
{
  const CrList *list = get_rating (roadmap, "r-1", entry)->evidence;
  GString      *told = g_string_new (NULL);

  for (guint i = 0; i < cr_list_get_length (list); i++)
    {
      const CrEvidence *evidence = (const CrEvidence *) list->items[i];

      g_string_append_printf (told, "%s%s", i > 0 ? "; " : "", evidence->text != NULL ? evidence->text : evidence->url);
    }
  return g_string_free (told, FALSE);
}

static void
assert_evidence (CrRoadmap  *roadmap,
                 const char *entry,
                 const char *expected)
{
  g_autofree char *told = tell_evidence (roadmap, entry);

  g_assert_cmpstr (told, ==, expected);
}

static void
test_evidence (void)
{
  g_autoptr (CrRoadmap) roadmap = make_roadmap ();
  g_autoptr (CrRecord)  one = cr_test_record (CR_KIND_EVIDENCE, NULL, "text", "Order 17", "date", "2026-02-01", NULL);
  g_autoptr (CrRecord)  other = cr_test_record (CR_KIND_EVIDENCE, NULL, "text", "Register", "owner", "u-it", NULL);
  const char           *name = "Change the evidence";

  cr_test_apply_named (roadmap, cr_assessment_add_evidence (roadmap, "r-1", "cap-a", one), name);
  assert_evidence (roadmap, "cap-a", "Map; https://a; Order 17");
  cr_test_apply_named (roadmap, cr_assessment_replace_evidence (roadmap, "r-1", "cap-a", 1, other), name);
  assert_evidence (roadmap, "cap-a", "Map; Register; Order 17");
  cr_test_apply_named (roadmap, cr_assessment_replace_evidence (roadmap, "r-1", "cap-a", 3, other), "");
  cr_test_apply_named (roadmap, cr_assessment_remove_evidence (roadmap, "r-1", "cap-a", 0), name);
  assert_evidence (roadmap, "cap-a", "Register; Order 17");
  cr_test_apply_named (roadmap, cr_assessment_remove_evidence (roadmap, "r-1", "cap-a", 2), "");
  cr_test_apply_named (roadmap, cr_assessment_remove_evidence (roadmap, "r-1", "cap-new", 0), "");
  cr_test_apply_named (roadmap, cr_assessment_add_evidence (roadmap, "r-1", "cap-new", one), name);
  assert_evidence (roadmap, "cap-new", "Order 17");
}

static void
test_claimed (void)
{
  g_autoptr (CrRoadmap) roadmap = make_roadmap ();

  g_assert_false (cr_rating_is_claimed (get_rating (roadmap, "r-1", "cap-a")));
  g_assert_false (cr_rating_is_claimed (get_rating (roadmap, "r-1", "cap-b")));
  cr_test_apply (roadmap, cr_assessment_remove_evidence (roadmap, "r-1", "cap-a", 0));
  cr_test_apply (roadmap, cr_assessment_remove_evidence (roadmap, "r-1", "cap-a", 0));
  g_assert_true (cr_rating_is_claimed (get_rating (roadmap, "r-1", "cap-a")));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/assessment-edit/add-round", test_add_round);
  g_test_add_func ("/assessment-edit/first-round", test_first_round);
  g_test_add_func ("/assessment-edit/remove-round", test_remove_round);
  g_test_add_func ("/assessment-edit/edit", test_edit);
  g_test_add_func ("/assessment-edit/edit-nothing", test_edit_nothing);
  g_test_add_func ("/assessment-edit/not-applicable", test_not_applicable);
  g_test_add_func ("/assessment-edit/evidence", test_evidence);
  g_test_add_func ("/assessment-edit/claimed", test_claimed);

  return g_test_run ();
}
