/* SPDX-License-Identifier: GPL-3.0-or-later
 * Tests of suggestions and the sentences that give their reasons. */
#include "config.h"

#include "cr-suggest.h"

#include "cr-catalogue-ids.h"
#include "cr-language.h"
#include "cr-test-roadmap.h"
#include "cr-test.h"

static CrCatalogue *catalogue;

static CrRoadmap *
make_assessed (void)
{
  CrRoadmap *roadmap = cr_roadmap_new ();

  cr_test_add (roadmap, CR_KIND_ROUND, NULL, "r-old", "date", "2025-01-01", NULL);
  cr_test_add (roadmap, CR_KIND_RATING, "r-old", "cap-sourcing", "level", "1", "target", "5", NULL);
  cr_test_add (roadmap, CR_KIND_ROUND, NULL, "r-new", "date", "2026-01-01", NULL);
  cr_test_add (roadmap, CR_KIND_RATING, "r-new", "cap-data-standards", "level", "2", "target", "4", "targetDate",
               "2027-12-31", NULL);
  cr_test_add (roadmap, CR_KIND_RATING, "r-new", "enb-strategy", "level", "1", "target", "4", NULL);
  cr_test_add (roadmap, CR_KIND_RATING, "r-new", "sf-budget", "level", "3", "target", "3", NULL);
  cr_test_add (roadmap, CR_KIND_RATING, "r-new", "cap-sourcing", "level", "1", "target", "5", "notApplicable", "true",
               NULL);
  cr_test_add (roadmap, CR_KIND_TASK, NULL, "t-1", "status", "in-progress", "enablers", "enb-strategy", NULL);
  return roadmap;
}

static const CrSuggestion *
get (GPtrArray *suggestions,
     guint      n)
{
  return g_ptr_array_index (suggestions, n);
}

static gboolean
is_suggested (GPtrArray *suggestions,
              const char *template)
{
  for (guint i = 0; i < suggestions->len; i++)
    if (g_str_equal (get (suggestions, i)->template->id, template))
      return TRUE;
  return FALSE;
}

/* Uncovered standards first, in the order of the templates; what serves both has both reasons. */
static void
test_order (void)
{
  g_autoptr (CrRoadmap) roadmap = make_assessed ();
  g_autoptr (GPtrArray) suggestions = cr_suggest_list (roadmap, catalogue);
  gboolean              is_covered = FALSE;
  int                   number = 0;

  g_assert_cmpuint (suggestions->len, >, 10);
  for (guint i = 0; i < suggestions->len; i++)
    {
      const CrGap *first = &g_array_index (get (suggestions, i)->reasons, CrGap, 0);
      gboolean     changes = is_covered != CR_GAP_IS_COVERED (first);

      g_assert_true (!is_covered || CR_GAP_IS_COVERED (first));
      is_covered = CR_GAP_IS_COVERED (first);
      g_assert_cmpstr (first->entry, ==, is_covered ? "enb-strategy" : "cap-data-standards");
      g_assert_true (changes || number < get (suggestions, i)->template->number);
      number = get (suggestions, i)->template->number;
    }
  g_assert_true (is_covered);
  g_assert_true (is_suggested (suggestions, "tpl-concept-eaeu"));
  g_assert_false (is_suggested (suggestions, "tpl-esvc-payments"));
}

static void
test_left_out (void)
{
  g_autoptr (CrRoadmap) roadmap = make_assessed ();
  CrRecord             *head = cr_record_copy (&cr_roadmap_get_head (roadmap)->record);
  g_autoptr (GPtrArray) suggestions = NULL;

  cr_test_set_list (head, "dismissed",
                    cr_test_list (cr_test_record (CR_KIND_DISMISSED, NULL, "entry", "enb-x", "template",
                                                  "tpl-instr-data-model", NULL),
                                  NULL));
  cr_roadmap_load_record (roadmap, NULL, head);
  cr_test_add (roadmap, CR_KIND_TASK, NULL, "t-2", "status", "cancelled", "origin", "tpl-concept-eaeu", NULL);
  suggestions = cr_suggest_list (roadmap, catalogue);
  g_assert_cmpuint (suggestions->len, >, 5);
  g_assert_false (is_suggested (suggestions, "tpl-instr-data-model"));
  g_assert_false (is_suggested (suggestions, "tpl-concept-eaeu"));
}

static void
test_no_round (void)
{
  g_autoptr (CrRoadmap) roadmap = cr_roadmap_new ();
  g_autoptr (GPtrArray) suggestions = cr_suggest_list (roadmap, catalogue);

  g_assert_cmpuint (suggestions->len, ==, 0);
}

static void
test_words (void)
{
  static const struct
  {
    const char *template, *en, *ru;
  } cases[] = {
    { "tpl-instr-data-model", "Level 2 of 4 wanted by December 2027, no open task covers it: Data standards",
      "Стандарты данных: уровень 2 при целевом 4 к\302\240декабрю 2027\302\240г., открытых задач нет" },
    { "tpl-concept-eaeu",
      "Level 2 of 4 wanted by December 2027, no open task covers it: Data standards (and 1 more)",
      "Стандарты данных: уровень 2 при целевом 4 к\302\240декабрю 2027\302\240г., открытых задач нет (и ещё 1)" },
  };
  g_autoptr (CrRoadmap) roadmap = make_assessed ();
  g_autoptr (GPtrArray) suggestions = cr_suggest_list (roadmap, catalogue);
  guint                 n_checked = 0;

  for (guint i = 0; i < suggestions->len; i++)
    for (guint k = 0; k < G_N_ELEMENTS (cases); k++)
      {
        g_autofree char *en = cr_suggestion_describe (get (suggestions, i), catalogue, "en");
        g_autofree char *ru = cr_suggestion_describe (get (suggestions, i), catalogue, "ru");

        if (!g_str_equal (get (suggestions, i)->template->id, cases[k].template))
          continue;
        g_assert_cmpstr (en, ==, cases[k].en);
        g_assert_cmpstr (ru, ==, cases[k].ru);
        n_checked++;
      }
  g_assert_cmpuint (n_checked, ==, G_N_ELEMENTS (cases));
}

static void
test_gap_words (void)
{
  static const struct
  {
    CrGap       gap;
    const char *en;
  } cases[] = {
    { { "enb-strategy", 1, 4, 3, CR_DAY_NONE, 0 },
      "Level 1 of 4 wanted, no open task covers it: Strategy" },
    { { "enb-strategy", 1, 4, 3, CR_DAY_NONE, 2 },
      "Level 1 of 4 wanted, open tasks 2: Strategy" },
    { { "cap-strange", 1, 4, 3, CR_DAY_NONE, 1 }, "Level 1 of 4 wanted, open tasks 1: cap-strange" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *en = cr_gap_describe (&cases[i].gap, catalogue, "en");
      g_autofree char *ru = cr_gap_describe (&cases[i].gap, catalogue, "ru");

      g_assert_cmpstr (en, ==, cases[i].en);
      g_assert_null (strchr (ru, '{'));
    }
}

static void
test_rated_order (void)
{
  g_autoptr (CrIds) rated = cr_catalogue_list_rated (catalogue);
  g_autoptr (CrIds) areas = cr_catalogue_list_ids (catalogue, CR_GROUP_AREA);
  gsize             n_assessed;

  cr_catalogue_get_assessed (catalogue, &n_assessed);
  g_assert_cmpuint (cr_ids_get_length (rated), ==, n_assessed);
  g_assert_cmpuint (cr_ids_get_length (areas), ==, 8);
  for (guint i = 1; i < rated->n_ids; i++)
    {
      const CrEntry *before = cr_catalogue_lookup (catalogue, rated->ids[i - 1]);
      const CrEntry *entry = cr_catalogue_lookup (catalogue, rated->ids[i]);

      g_assert_true (before->group < entry->group || before->number < entry->number);
    }
  for (guint kind = 0; kind < CR_N_COLUMNS; kind++)
    g_assert_true (cr_catalogue_get_group (catalogue, cr_columns_get_group ((CrColumns) kind), NULL)[0] != NULL);
}

int
main (int    argc,
      char **argv)
{
  int result;

  g_test_init (&argc, &argv, NULL);
  cr_language_set_directory (g_getenv ("CR_LOCALE_DIR"));
  catalogue = cr_catalogue_new_builtin ();
  g_test_add_func ("/suggest/order", test_order);
  g_test_add_func ("/suggest/left-out", test_left_out);
  g_test_add_func ("/suggest/no-round", test_no_round);
  g_test_add_func ("/suggest/words", test_words);
  g_test_add_func ("/suggest/gap-words", test_gap_words);
  g_test_add_func ("/suggest/rated-order", test_rated_order);
  result = g_test_run ();
  cr_catalogue_unref (catalogue);
  return result;
}
