/* SPDX-License-Identifier: GPL-3.0-or-later
 * Tests of search and queries: told cases, and random queries against a choice task by task. */
#include "config.h"

#include "cr-query.h"

#include "cr-collate.h"
#include "cr-schedule.h"
#include "cr-search.h"
#include "cr-test-plan.h"
#include "cr-test.h"
#include "cr-texts.h"

static CrCatalogue *catalogue;

static CrRoadmap *
make_roadmap (void)
{
  CrRoadmap *roadmap = cr_roadmap_new ();

  cr_test_add (roadmap, CR_KIND_UNIT, NULL, "u-it", "name.en", "IT Division", "name.ru", "Управление ИТ", NULL);
  cr_test_add (roadmap, CR_KIND_UNIT, NULL, "u-law", "name.en", "Legal", NULL);
  cr_test_add (roadmap, CR_KIND_TASK, NULL, "t-1", "title.en", "Zebra", "title.ru", "Ёлка", "area", "area-instruments",
               "status", "in-progress", "owner", "u-it", "finish", "2027-06-30", "capabilities",
               "cap-sourcing cap-data-standards", "progress", "40", "priority", "high", NULL);
  cr_test_add (roadmap, CR_KIND_TASK, NULL, "t-2", "title.en", "apple", "area", "area-concept", "status", "done",
               "owner", "Legal", "finish", "2027-01-01", "partners", "u-it", "indicator.name.ru", "Доля «ОДНОГО окна»",
               "progress", "100", NULL);
  cr_test_add (roadmap, CR_KIND_TASK, NULL, "t-3", "title.en", "Mango", "title.ru", "Ежевика", "title.stale", "ru",
               "area", "area-strange", "status", "not-started", "owner", "Somebody", "after", "t-1", "capabilities",
               "cap-strange", "priority", "low", NULL);
  cr_test_add (roadmap, CR_KIND_TASK, NULL, "t-4", "title.ru", "яблоко", "status", "strange", "finish", "2026-12-31",
               "capabilities", "cap-data-standards", NULL);
  return roadmap;
}

/* The keys of the tasks, group by group: "key(total): t-1 t-2 | …"; without groups only the tasks. */
static char *
tell (CrRoadmap     *roadmap,
      CrQueryResult *result)
{
  GString *told = g_string_new (NULL);

  for (guint i = 0; i < result->groups->len; i++)
    {
      const CrQueryGroup *group = &g_array_index (result->groups, CrQueryGroup, i);

      if (result->groups->len > 1 || group->key != NULL)
        g_string_append_printf (told, "%s%s(%u):", i > 0 ? " | " : "", group->key != NULL ? group->key : "-",
                                group->n_total);
      for (guint k = 0; k < group->n_tasks; k++)
        g_string_append_printf (
          told, "%s%s", told->len > 0 ? " " : "",
          cr_roadmap_get_task (roadmap, g_array_index (result->tasks, guint, group->first + k))->id);
    }
  cr_query_result_free (result);
  return g_string_free (told, FALSE);
}

static void
assert_result (CrRoadmap     *roadmap,
               const CrQuery *query,
               const char    *expected)
{
  g_autofree char *told = tell (roadmap, cr_query_run (query, roadmap, catalogue, cr_day_new (2027, 6, 1), "en"));

  g_assert_cmpstr (told, ==, expected);
}

static void
test_search (void)
{
  static const struct
  {
    const char *text, *expected;
  } cases[] = {
    { NULL, "t-1 t-2 t-3 t-4" },
    { "  \t", "t-1 t-2 t-3 t-4" },
    { "ZEBRA", "t-1" },
    { "елка", "t-1" },
    { "ёжевика", "t-3" }, /* ё and е are one letter to search */
    { "одного ОКНА", "t-2" },
    { "окна одного", "t-2" },
    { "одного zebra", "" },
    { "division", "t-1 t-2" }, /* owner and partner by the name of the unit */
    { "division apple", "t-2" },
    { "управление", "t-1 t-2" },
    { "somebody", "t-3" },
    { "t-4", "t-4" },
    { "legal", "t-2" },
    { "area-concept", "" }, /* ids of the catalogue are no words of a task */
  };
  g_autoptr (CrRoadmap) roadmap = make_roadmap ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (CrQuery) query = cr_query_new ();

      query->text = g_strdup (cases[i].text);
      assert_result (roadmap, query, cases[i].expected);
    }
}

/* A copy has a key of its own: what was typed is found at once. */
static void
test_search_key (void)
{
  g_autoptr (CrRoadmap) roadmap = make_roadmap ();
  const CrRecord       *task = &cr_roadmap_lookup_task (roadmap, "t-1")->record;
  const char           *key = cr_search_get_key (task);
  g_autoptr (CrRecord)  copy = cr_record_copy (task);

  g_assert_true (cr_search_get_key (task) == key);
  ((CrTask *) copy)->notes = cr_text_new ("Something new", NULL);
  g_assert_null (strstr (key, "something new"));
  g_assert_nonnull (strstr (cr_search_get_key (copy), "something new"));
}

static gpointer
get_key (gpointer record)
{
  return (gpointer) cr_search_get_key (record);
}

/* Threads that come at once get one and the same key. */
static void
test_search_threads (void)
{
  g_autoptr (CrRoadmap) roadmap = make_roadmap ();

  for (guint i = 0; i < cr_roadmap_get_n_tasks (roadmap); i++)
    {
      gpointer task = (gpointer) cr_roadmap_get_task (roadmap, i);
      GThread *threads[4];

      for (guint k = 0; k < G_N_ELEMENTS (threads); k++)
        threads[k] = g_thread_new ("search", get_key, task);
      for (guint k = 0; k < G_N_ELEMENTS (threads); k++)
        g_assert_true (g_thread_join (threads[k]) == cr_search_get_key (task));
    }
}

static void
test_filters (void)
{
  static const struct
  {
    CrFilter    filter;
    const char *ids, *expected;
  } cases[] = {
    { CR_FILTER_AREA, "area-concept", "t-2" },
    { CR_FILTER_AREA, "area-concept area-instruments", "t-1 t-2" },
    { CR_FILTER_AREA, "area-strange", "t-3" },
    { CR_FILTER_CAPABILITY, "cap-data-standards", "t-1 t-4" },
    { CR_FILTER_STATUS, "not-started", "t-3 t-4" },
    { CR_FILTER_PRIORITY, "normal", "t-2 t-4" },
    { CR_FILTER_PRIORITY, "high low", "t-1 t-3" },
    { CR_FILTER_OWNER, "u-law", "t-2" }, /* stored by name */
    { CR_FILTER_OWNER, "Legal", "t-2" },
    { CR_FILTER_OWNER, "Somebody", "t-3" },
    { CR_FILTER_ENABLER, "enb-strategy", "" },
  };
  g_autoptr (CrRoadmap) roadmap = make_roadmap ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (CrQuery) query = cr_query_new ();

      g_assert_false (cr_query_is_filtering (query));
      cr_query_set_filter (query, cases[i].filter, cr_test_ids (cases[i].ids));
      g_assert_true (cr_query_is_filtering (query));
      assert_result (roadmap, query, cases[i].expected);
    }
}

static void
test_without (void)
{
  static const struct
  {
    CrFilter    filter;
    const char *expected;
  } cases[] = {
    { CR_FILTER_AREA, "t-3 t-4" },
    { CR_FILTER_CAPABILITY, "t-2 t-3" },
    { CR_FILTER_OWNER, "t-4" },
    { CR_FILTER_TAG, "t-1 t-2 t-3 t-4" },
  };
  g_autoptr (CrRoadmap) roadmap = make_roadmap ();
  const char *const     without = CR_FILTER_WITHOUT;

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (CrQuery) query = cr_query_new ();

      cr_query_set_filter (query, cases[i].filter, cr_ids_new (&without, 1));
      assert_result (roadmap, query, cases[i].expected);
    }
}

/* What the matrix counts as without is without here, too. */
static void
test_without_known (void)
{
  static const struct
  {
    CrFilter    filter;
    const char *ids, *expected;
  } cases[] = {
    { CR_FILTER_ENABLER, "", "t-2 t-3 t-4" },
    { CR_FILTER_ENABLER, "enb-strange", "t-2" },
    { CR_FILTER_PRIORITY_AREA, "", "t-1 t-3 t-4" },
    { CR_FILTER_FACTOR, "", "t-1 t-2 t-4" },
    { CR_FILTER_FACTOR, "sf-budget", "t-3" },
    { CR_FILTER_FACTOR, "top-cloud", "t-1 t-3" },
    { CR_FILTER_TAG, "", "t-2 t-4" },
    { CR_FILTER_ENTRY, "sf-budget enb-strategy", "t-1 t-3" },
    { CR_FILTER_ENTRY, "area-concept", "t-4" },
    { CR_FILTER_ENTRY, "inst-rkc", "t-3" },
    { CR_FILTER_ENTRY, "esvc-payments", "t-3" },
    { CR_FILTER_ENTRY, "pri-strange", "" },
    { CR_FILTER_ENTRY, "", "t-5" },
  };
  g_autoptr (CrRoadmap) roadmap = cr_roadmap_new ();

  cr_test_add (roadmap, CR_KIND_TASK, NULL, "t-1", "enablers", "enb-strategy", "tags", "top-cloud", NULL);
  cr_test_add (roadmap, CR_KIND_TASK, NULL, "t-2", "enablers", "enb-strange", "priorities", "pri-data-model", NULL);
  cr_test_add (roadmap, CR_KIND_TASK, NULL, "t-3", "tags", "top-cloud sf-budget", "instruments", "inst-rkc", "services",
               "esvc-payments", NULL);
  cr_test_add (roadmap, CR_KIND_TASK, NULL, "t-4", "area", "area-concept", NULL);
  g_assert_nonnull (cr_catalogue_lookup (catalogue, "pri-data-model"));
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (CrQuery) query = cr_query_new ();
      const char         *without = CR_FILTER_WITHOUT;

      if (i + 1 == G_N_ELEMENTS (cases))
        cr_test_add (roadmap, CR_KIND_TASK, NULL, "t-5", NULL);
      cr_query_set_filter (query, cases[i].filter,
                           *cases[i].ids != '\0' ? cr_test_ids (cases[i].ids) : cr_ids_new (&without, 1));
      assert_result (roadmap, query, cases[i].expected);
    }
}

static void
test_plan (void)
{
  static const struct
  {
    CrQuery     query;
    const char *expected;
  } cases[] = {
    { { .due = TRUE }, "a b" },
    { { .due = TRUE, .blocked = TRUE }, "b" },
    { { .critical = TRUE }, "c d" },
    { { .violated = TRUE }, "b" },
    { { .violated = TRUE, .critical = TRUE }, "" },
    { { .from = CR_TEST_PLAN_START + 20 }, "c d" },
    { { .from = CR_TEST_PLAN_START + 9, .until = CR_TEST_PLAN_START + 20 }, "b c" },
    { { .until = CR_TEST_PLAN_START + 9 }, "a b" },
  };
  g_autoptr (CrRoadmap) roadmap = cr_test_plan ("a 1-5; b 4-9 a; c 14-20; d 21-30 c; e:d 1-; u -");

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *told = NULL;

      g_assert_true (cr_query_is_filtering (&cases[i].query));
      told = tell (roadmap, cr_query_run (&cases[i].query, roadmap, catalogue, CR_TEST_PLAN_START + 4, "en"));
      g_assert_cmpstr (told, ==, cases[i].expected);
    }
}

static CrRecord *
make_cost (const char *year,
           const char *source)
{
  return cr_test_record (CR_KIND_COST, NULL, "year", year, "amount", "1", "source", source, NULL);
}

static void
test_costs (void)
{
  static const struct
  {
    CrQuery     query;
    const char *expected;
  } cases[] = {
    { { .has_cost = TRUE }, "t-1 t-2 t-3" },
    { { .has_cost_year = TRUE, .cost_year = 2026 }, "t-1 t-3" },
    { { .cost_source = "Loan" }, "t-1 t-2" },
    { { .cost_source = CR_FILTER_WITHOUT }, "t-3" },
    { { .has_cost_year = TRUE, .cost_year = 2026, .cost_source = "Loan" }, "t-1" },
    { { .has_cost_year = TRUE, .cost_year = 2026, .cost_source = "Budget" }, "" }, /* of one and the same cost */
    { { .has_cost = TRUE, .has_cost_year = TRUE, .cost_year = 0 }, "" },
  };
  g_autoptr (CrRoadmap) roadmap = cr_roadmap_new ();

  cr_test_set_list (cr_test_add (roadmap, CR_KIND_TASK, NULL, "t-1", NULL), "costs",
                    cr_test_list (make_cost ("2026", "Loan"), make_cost ("2027", "Budget"), NULL));
  cr_test_set_list (cr_test_add (roadmap, CR_KIND_TASK, NULL, "t-2", NULL), "costs",
                    cr_test_list (make_cost ("2027", "Loan"), NULL));
  cr_test_set_list (cr_test_add (roadmap, CR_KIND_TASK, NULL, "t-3", NULL), "costs",
                    cr_test_list (make_cost ("2026", ""), NULL));
  cr_test_add (roadmap, CR_KIND_TASK, NULL, "t-4", NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_assert_true (cr_query_is_filtering (&cases[i].query));
      assert_result (roadmap, &cases[i].query, cases[i].expected);
    }
}

/* Each condition makes another query of it. */
static void
test_conditions_equal (void)
{
  const CrQuery queries[] = {
    { 0 },
    { .overdue = TRUE },
    { .blocked = TRUE },
    { .undated = TRUE },
    { .due = TRUE },
    { .critical = TRUE },
    { .violated = TRUE },
    { .from = 1 },
    { .until = 1 },
    { .has_cost = TRUE },
    { .has_cost_year = TRUE },
    { .has_cost_year = TRUE, .cost_year = 2026 },
    { .cost_source = CR_FILTER_WITHOUT },
    { .untranslated = "ru" },
    { .stale = "ru" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (queries); i++)
    for (guint k = 0; k < G_N_ELEMENTS (queries); k++)
      {
        g_assert_cmpint (cr_query_equal (&queries[i], &queries[k]), ==, i == k);
        g_assert_cmpint (cr_query_is_filtering (&queries[i]), ==, i > 0);
      }
}

static void
test_conditions (void)
{
  static const struct
  {
    CrQuery     query;
    const char *expected;
  } cases[] = {
    { { .overdue = TRUE }, "t-4" },
    { { .undated = TRUE }, "t-3" },
    { { .blocked = TRUE }, "t-3" },
    { { .untranslated = "ru" }, "t-2" },
    { { .untranslated = "en" }, "t-2 t-4" },
    { { .stale = "ru" }, "t-3" },
    { { .stale = "en" }, "" },
    { { .overdue = TRUE, .blocked = TRUE }, "" },
  };
  g_autoptr (CrRoadmap) roadmap = make_roadmap ();
  CrQuery               until = { .until = cr_day_new (2027, 1, 1) };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_assert_true (cr_query_is_filtering (&cases[i].query));
      assert_result (roadmap, &cases[i].query, cases[i].expected);
    }
  assert_result (roadmap, &until, "t-2 t-4");
}

static void
test_sort (void)
{
  static const struct
  {
    const char *path, *up, *down;
  } cases[] = {
    { "title.en", "t-2 t-3 t-1 t-4", "t-4 t-1 t-3 t-2" }, /* t-4 shows its Russian title: Cyrillic sorts behind… */
    { "title.ru", "t-2 t-3 t-1 t-4", "t-4 t-1 t-3 t-2" }, /* …Latin, and ё behind е */
    { "area", "t-2 t-1 t-3 t-4", "t-3 t-1 t-2 t-4" },     /* in the order of the catalogue, none last */
    { "status", "t-3 t-1 t-2 t-4", "t-4 t-2 t-1 t-3" },   /* in the order of the statuses */
    { "priority", "t-3 t-2 t-4 t-1", "t-1 t-2 t-4 t-3" }, /* none is normal */
    { "owner", "t-1 t-2 t-3 t-4", "t-3 t-2 t-1 t-4" },    /* by the name shown */
    { "finish", "t-4 t-2 t-1 t-3", "t-1 t-2 t-4 t-3" },   /* none last, both ways */
    { "progress", "t-3 t-4 t-1 t-2", "t-2 t-1 t-3 t-4" }, /* equal ones stay as they stand */
    { "id", "t-1 t-2 t-3 t-4", "t-4 t-3 t-2 t-1" },
    { "capabilities", "t-4 t-1 t-3 t-2", "t-3 t-1 t-4 t-2" },
    { "indicator.name.ru", "t-2 t-1 t-3 t-4", "t-2 t-1 t-3 t-4" },
    { "milestone", "t-1 t-2 t-3 t-4", "t-1 t-2 t-3 t-4" },
    { "costs", "t-1 t-2 t-3 t-4", "t-1 t-2 t-3 t-4" },
  };
  g_autoptr (CrRoadmap) roadmap = make_roadmap ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (CrQuery) query = cr_query_new ();

      g_assert_true (cr_path_parse (CR_KIND_TASK, cases[i].path, &query->sort));
      assert_result (roadmap, query, cases[i].up);
      query->descending = TRUE;
      assert_result (roadmap, query, cases[i].down);
    }
}

static void
test_groups (void)
{
  static const struct
  {
    CrGrouping  grouping;
    const char *expected;
  } cases[] = {
    { CR_GROUPING_AREA, "area-concept(1): t-2 | area-instruments(1): t-1 | -(2): t-3 t-4" },
    { CR_GROUPING_STATUS, "not-started(2): t-3 t-4 | in-progress(1): t-1 | done(1): t-2" },
    { CR_GROUPING_OWNER, "u-it(1): t-1 | u-law(1): t-2 | Somebody(1): t-3 | -(1): t-4" },
    { CR_GROUPING_CAPABILITY, "cap-sourcing(1): t-1 | cap-data-standards(2): t-1 t-4 | -(2): t-2 t-3" },
    { CR_GROUPING_PRIORITY, "high(1): t-1 | normal(2): t-2 t-4 | low(1): t-3" },
    { CR_GROUPING_QUARTER, "2026-Q4(1): t-4 | 2027-Q1(1): t-2 | 2027-Q2(1): t-1 | -(1): t-3" },
  };
  g_autoptr (CrRoadmap) roadmap = make_roadmap ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (CrQuery) query = cr_query_new ();

      query->grouping = cases[i].grouping;
      assert_result (roadmap, query, cases[i].expected);
    }
}

static void
test_groups_filtered (void)
{
  g_autoptr (CrRoadmap)     roadmap = make_roadmap ();
  CrQuery                   query = { .grouping = CR_GROUPING_CAPABILITY, .text = (char *) "zebra" };
  g_autoptr (CrQueryResult) result = NULL;

  assert_result (roadmap, &query, "cap-sourcing(1): t-1 | cap-data-standards(2): t-1");
  result = cr_query_run (&query, roadmap, catalogue, cr_day_new (2027, 6, 1), "en");
  g_assert_cmpuint (result->n_matching, ==, 1);
  query.text = (char *) "nowhere";
  assert_result (roadmap, &query, "");
}

static void
test_values (void)
{
  g_autoptr (CrQuery) query = cr_query_new ();
  g_autoptr (CrQuery) copy = NULL;

  query->text = g_strdup ("word");
  cr_query_set_filter (query, CR_FILTER_TAG, cr_test_ids ("top-a"));
  cr_query_set_filter (query, CR_FILTER_TAG, cr_test_ids ("top-b top-c"));
  g_assert_true (cr_path_parse (CR_KIND_TASK, "title.en", &query->sort));
  copy = cr_query_copy (query);
  g_assert_true (cr_query_equal (query, copy));
  copy->descending = TRUE;
  g_assert_false (cr_query_equal (query, copy));
  copy->descending = FALSE;
  cr_query_set_filter (copy, CR_FILTER_TAG, NULL);
  g_assert_false (cr_query_equal (query, copy));
}

#define N_TASKS 25

static CrRoadmap *
make_random (GRand *random)
{
  static const char *const areas[] = { "area-concept", "area-monitoring", "area-strange" };
  static const char *const statuses[] = { "not-started", "in-progress", "done", "strange" };
  static const char *const owners[] = { "u-1", "One", "u-2", "Nobody" };
  static const char *const words[] = { "alpha", "beta", "gamma" };
  CrRoadmap               *roadmap = cr_roadmap_new ();

  cr_test_add (roadmap, CR_KIND_UNIT, NULL, "u-1", "name.en", "One", NULL);
  cr_test_add (roadmap, CR_KIND_UNIT, NULL, "u-2", "name.en", "beta unit", NULL);
  for (guint i = 0; i < N_TASKS; i++)
    {
      g_autofree char *id = g_strdup_printf ("t-%u", i);
      const char      *words_chosen[] = { cr_test_choose (random, words, 3), cr_test_choose (random, words, 3) };
      CrTask          *task = (CrTask *) cr_record_new (CR_KIND_TASK, id);

      task->area = cr_intern (cr_test_choose (random, areas, 3));
      task->status = cr_intern (cr_test_choose (random, statuses, 4));
      task->owner = cr_intern (cr_test_choose (random, owners, 4));
      task->title = cr_text_new (words_chosen[0], words_chosen[1]);
      task->finish = (CrDay) g_rand_int_range (random, 0, 4);
      cr_roadmap_load_record (roadmap, NULL, &task->record);
    }
  return roadmap;
}

static CrQuery *
make_random_query (GRand *random)
{
  static const char *const texts[] = { "alpha", "BETA", "beta alpha" };
  static const char *const sorts[] = { "title.en", "finish", "status", "owner" };
  CrQuery                 *query = cr_query_new ();
  const char              *sort = cr_test_choose (random, sorts, 4);

  query->text = g_strdup (cr_test_choose (random, texts, 3));
  query->grouping = (CrGrouping) g_rand_int_range (random, 0, CR_N_GROUPINGS);
  query->descending = g_rand_boolean (random);
  query->untranslated = g_rand_int_range (random, 0, 4) == 0 ? "ru" : NULL;
  query->overdue = g_rand_int_range (random, 0, 4) == 0;
  if (sort != NULL)
    g_assert_true (cr_path_parse (CR_KIND_TASK, sort, &query->sort));
  if (g_rand_boolean (random))
    cr_query_set_filter (query, CR_FILTER_OWNER, cr_test_ids ("u-1 Nobody"));
  if (g_rand_boolean (random))
    cr_query_set_filter (query, CR_FILTER_AREA, cr_test_ids ("area-concept area-strange"));
  return query;
}

static gboolean
has_word (const CrTask *task,
          const char   *word)
{
  return g_strcmp0 (cr_text_get (task->title, "en"), word) == 0 ||
         g_strcmp0 (cr_text_get (task->title, "ru"), word) == 0 ||
         (g_str_equal (word, "beta") && g_strcmp0 (task->owner, "u-2") == 0);
}

static gboolean
is_one_of (const char *id,
           const char *first,
           const char *second,
           const char *third)
{
  return g_strcmp0 (id, first) == 0 || g_strcmp0 (id, second) == 0 || g_strcmp0 (id, third) == 0;
}

static gboolean
has_words (const CrTask *task,
           const char   *text)
{
  g_autofree char *folded = cr_search_fold (text);

  return (strstr (folded, "alpha") == NULL || has_word (task, "alpha")) &&
         (strstr (folded, "beta") == NULL || has_word (task, "beta"));
}

/* The same as the query says, told by hand. */
static gboolean
is_expected (const CrQuery *query,
             const CrTask  *task)
{
  if (query->text != NULL && !has_words (task, query->text))
    return FALSE;
  if (query->untranslated != NULL && (task->title == NULL || cr_text_get (task->title, "ru") != NULL))
    return FALSE;
  if (query->overdue && (task->finish != 1 || g_strcmp0 (task->status, "done") == 0))
    return FALSE;
  if (query->filters[CR_FILTER_OWNER] != NULL && !is_one_of (task->owner, "u-1", "One", "Nobody"))
    return FALSE;
  return query->filters[CR_FILTER_AREA] == NULL || is_one_of (task->area, "area-concept", "area-strange", "-");
}

static void
check_groups (CrQueryResult *result,
              guint          n_expected)
{
  guint n = 0;

  for (guint i = 0; i < result->groups->len; i++)
    {
      const CrQueryGroup *group = &g_array_index (result->groups, CrQueryGroup, i);

      g_assert_cmpuint (group->first, ==, n);
      g_assert_cmpuint (group->n_tasks, <=, group->n_total);
      n += group->n_tasks;
    }
  g_assert_cmpuint (n, ==, result->tasks->len);
  g_assert_cmpuint (result->n_matching, ==, n_expected);
  g_assert_cmpuint (result->tasks->len, ==, n_expected); /* nobody has capabilities here */
}

static void
test_random (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (20190605);

  for (guint round = 0; round < cr_test_count (500); round++)
    {
      g_autoptr (CrRoadmap)     roadmap = make_random (random);
      g_autoptr (CrQuery)       query = make_random_query (random);
      g_autoptr (CrQueryResult) result = cr_query_run (query, roadmap, catalogue, 2, "en");
      gboolean                  is_shown[N_TASKS] = { FALSE };
      guint                     n = 0;

      for (guint i = 0; i < result->tasks->len; i++)
        is_shown[g_array_index (result->tasks, guint, i)] = TRUE;
      for (guint i = 0; i < N_TASKS; i++)
        {
          const CrTask *task = cr_roadmap_get_task (roadmap, i);
          gboolean      expected = is_expected (query, task);

          g_assert_cmpint (is_shown[i], ==, expected);
          g_assert_cmpint (cr_query_matches (query, roadmap, catalogue, 2, task), ==, expected);
          n += expected ? 1 : 0;
        }
      check_groups (result, n);
    }
}

/* What both show; nothing where there is no such query. */
static void
test_narrow (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (20190606);
  guint             n_narrowed = 0;

  for (guint round = 0; round < cr_test_count (300); round++)
    {
      g_autoptr (CrRoadmap) roadmap = make_random (random);
      g_autoptr (CrQuery)   first = make_random_query (random);
      g_autoptr (CrQuery)   second = make_random_query (random);
      g_autoptr (CrQuery)   both = cr_query_narrow (first, second);

      if (g_strcmp0 (first->text, second->text) != 0 && first->text != NULL && second->text != NULL)
        g_assert_null (both);
      if (both == NULL)
        continue;
      n_narrowed++;
      g_assert_cmpint (both->grouping, ==, first->grouping);
      for (guint i = 0; i < N_TASKS; i++)
        {
          const CrTask *task = cr_roadmap_get_task (roadmap, i);

          g_assert_cmpint (is_expected (both, task), ==, is_expected (first, task) && is_expected (second, task));
        }
    }
  g_assert_cmpuint (8 * n_narrowed, >, cr_test_count (300));
}

static CrQuery *
make_dated (CrDay from,
            CrDay until)
{
  CrQuery *query = cr_query_new ();

  query->from = from;
  query->until = until;
  return query;
}

static CrQuery *
make_paid (gint64      year,
           const char *source)
{
  CrQuery *query = cr_query_new ();

  query->has_cost = TRUE;
  query->has_cost_year = year != 0;
  query->cost_year = year;
  query->cost_source = source != NULL ? cr_intern (source) : NULL;
  return query;
}

/* Takes all over; expected may be NULL. */
static void
assert_narrow (CrQuery *first,
               CrQuery *second,
               CrQuery *expected)
{
  g_autoptr (CrQuery) a = first, b = second, c = expected;
  g_autoptr (CrQuery) both = cr_query_narrow (a, b), turned = cr_query_narrow (b, a);

  g_assert_true ((both == NULL) == (c == NULL) && (turned == NULL) == (c == NULL));
  g_assert_true (c == NULL || (cr_query_equal (both, c) && cr_query_equal (turned, c)));
}

static void
test_narrow_ranges (void)
{
  CrQuery *english = cr_query_new (), *russian = cr_query_new ();

  assert_narrow (make_dated (3, 9), make_dated (5, CR_DAY_NONE), make_dated (5, 9));
  assert_narrow (make_dated (CR_DAY_NONE, 9), make_dated (CR_DAY_NONE, 4), make_dated (CR_DAY_NONE, 4));
  assert_narrow (make_paid (0, NULL), make_paid (2027, "Loan"), make_paid (2027, "Loan"));
  assert_narrow (make_paid (2027, NULL), make_paid (2027, "Loan"), make_paid (2027, "Loan"));
  assert_narrow (make_paid (0, NULL), cr_query_new (), make_paid (0, NULL));
  /* The loan may have been given in another year. */
  assert_narrow (make_paid (2027, NULL), make_paid (0, "Loan"), NULL);
  assert_narrow (make_paid (2027, NULL), make_paid (2028, NULL), NULL);
  english->untranslated = cr_intern ("en");
  russian->untranslated = cr_intern ("ru");
  assert_narrow (english, russian, NULL);
}

int
main (int    argc,
      char **argv)
{
  int result;

  g_test_init (&argc, &argv, NULL);
  catalogue = cr_catalogue_new_builtin ();
  g_test_add_func ("/query/search", test_search);
  g_test_add_func ("/query/search-key", test_search_key);
  g_test_add_func ("/query/search-threads", test_search_threads);
  g_test_add_func ("/query/filters", test_filters);
  g_test_add_func ("/query/without", test_without);
  g_test_add_func ("/query/without-known", test_without_known);
  g_test_add_func ("/query/plan", test_plan);
  g_test_add_func ("/query/costs", test_costs);
  g_test_add_func ("/query/conditions-equal", test_conditions_equal);
  g_test_add_func ("/query/conditions", test_conditions);
  g_test_add_func ("/query/sort", test_sort);
  g_test_add_func ("/query/groups", test_groups);
  g_test_add_func ("/query/groups-filtered", test_groups_filtered);
  g_test_add_func ("/query/values", test_values);
  g_test_add_func ("/query/random", test_random);
  g_test_add_func ("/query/narrow", test_narrow);
  g_test_add_func ("/query/narrow-ranges", test_narrow_ranges);
  result = g_test_run ();
  cr_catalogue_unref (catalogue);
  return result;
}
