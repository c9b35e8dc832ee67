/* SPDX-License-Identifier: GPL-3.0-or-later
 * Tests of the overview: figures against the lists they open, on random roadmaps, and told cases. */
#include "config.h"

#include "cr-overview.h"

#include "cr-catalogue-ids.h"
#include "cr-decimal.h"
#include "cr-test-map.h"
#include "cr-test.h"

static CrCatalogue *catalogue;

static guint
count_shown (CrRoadmap *roadmap,
             CrQuery   *query,
             CrDay      today)
{
  g_autoptr (CrQuery)       owned = query;
  g_autoptr (CrQueryResult) result = NULL;

  if (query == NULL)
    return 0;
  result = cr_query_run (query, roadmap, catalogue, today, "en");
  return result->n_matching;
}

static void
check_figures (CrRoadmap     *roadmap,
               CrOverview    *overview,
               const CrScope *scope,
               CrDay          today)
{
  for (CrFigure figure = 0; figure < CR_N_FIGURES; figure++)
    {
      CrQuery *query = cr_overview_make_query (figure, scope, today);

      g_assert_cmpuint (overview->figures[figure], ==, count_shown (roadmap, query, today));
    }
}

static void
check_areas (CrRoadmap     *roadmap,
             CrOverview    *overview,
             const CrScope *scope,
             CrDay          today)
{
  guint n_tasks = 0;

  for (guint i = 0; i < overview->n_areas; i++)
    {
      const CrOverviewArea *area = &overview->areas[i];
      CrQuery              *query = cr_overview_make_area_query (area->area, scope);
      guint                 n = 0;

      for (guint status = 0; status < CR_N_STATUSES; status++)
        n += area->by_status[status];
      g_assert_cmpuint (area->n_tasks, ==, n);
      /* An area the catalogue does not have may be the scope: its tasks stand in the last row. */
      g_assert_true (query != NULL || n == 0 || g_strcmp0 (scope->area, "area-strange") == 0);
      if (query != NULL)
        g_assert_cmpuint (n, ==, count_shown (roadmap, query, today));
      n_tasks += n;
    }
  g_assert_cmpuint (n_tasks, ==, overview->figures[CR_FIGURE_TASKS]);
}

static void
check_sums (CrRoadmap     *roadmap,
            const GArray  *sums,
            const CrScope *scope,
            CrDay          today)
{
  for (guint i = 0; i < sums->len; i++)
    {
      const CrMoneySum *sum = &g_array_index (sums, CrMoneySum, i);

      g_assert_cmpuint (sum->n_tasks, ==, count_shown (roadmap, cr_overview_make_money_query (sum, scope), today));
    }
}

static char *
add_up (const GArray *sums)
{
  g_autoptr (CrDecimalSum) sum = cr_decimal_sum_new ();

  for (guint i = 0; i < sums->len; i++)
    g_assert_true (cr_decimal_sum_add (sum, g_array_index (sums, CrMoneySum, i).amount));
  return cr_decimal_sum_get (sum);
}

/* Cells, years and sources come to the same total. */
static void
check_money (CrRoadmap     *roadmap,
             CrOverview    *overview,
             const CrScope *scope,
             CrDay          today)
{
  const CrMoney   *money = overview->money;
  g_autofree char *cells = add_up (money->cells), *years = add_up (money->years), *sources = add_up (money->sources);

  g_assert_cmpint (cr_decimal_compare (cells, money->total.amount), ==, 0);
  g_assert_cmpint (cr_decimal_compare (years, money->total.amount), ==, 0);
  g_assert_cmpint (cr_decimal_compare (sources, money->total.amount), ==, 0);
  g_assert_cmpuint (money->total.n_tasks, ==,
                    count_shown (roadmap, cr_overview_make_money_query (&money->total, scope), today));
  check_sums (roadmap, money->cells, scope, today);
  check_sums (roadmap, money->years, scope, today);
  check_sums (roadmap, money->sources, scope, today);
}

static void
check_ending (CrRoadmap  *roadmap,
              CrOverview *overview)
{
  g_assert_cmpuint (overview->ending->len, ==, overview->figures[CR_FIGURE_ENDING]);
  for (guint i = 1; i < overview->ending->len; i++)
    g_assert_cmpuint (cr_roadmap_get_task (roadmap, g_array_index (overview->ending, guint, i - 1))->finish, <=,
                      cr_roadmap_get_task (roadmap, g_array_index (overview->ending, guint, i))->finish);
}

/* The weeks ahead follow one another without a day between, from today to the last day, and lose no task. */
static void
check_weeks (CrRoadmap     *roadmap,
             CrOverview    *overview,
             const CrScope *scope,
             CrDay          today)
{
  guint n_tasks = 0;
  CrDay next = today;

  for (guint week = 0; next < today + CR_OVERVIEW_DAYS; week++)
    {
      g_autoptr (CrQuery) query = cr_overview_make_week_query (week, scope, today);

      g_assert_cmpuint (query->from, ==, next);
      g_assert_cmpuint (query->until, >=, query->from);
      g_assert_true (query->until % 7 == 0 || query->until == today + CR_OVERVIEW_DAYS - 1);
      next = query->until + 1;
      n_tasks += count_shown (roadmap, cr_query_copy (query), today);
    }
  g_assert_cmpuint (n_tasks, ==, overview->figures[CR_FIGURE_ENDING]);
}

/* The same as what the command line and the matrix tell. */
static void
check_agreement (CrRoadmap  *roadmap,
                 CrOverview *overview,
                 CrDay       today)
{
  g_autoptr (CrIds)      areas = cr_catalogue_list_ids (catalogue, CR_GROUP_AREA);
  g_autoptr (CrIds)      capabilities = cr_catalogue_list_ids (catalogue, CR_GROUP_CAPABILITY);
  g_autoptr (CrSummary)  summary = cr_summary_new (roadmap, areas, capabilities, today);
  g_autoptr (CrCoverage) coverage = cr_coverage_new (roadmap, areas, CR_COLUMNS_CAPABILITIES, capabilities, today);

  g_assert_cmpint (cr_progress_get_percent (&summary->progress), ==,
                   cr_progress_get_percent (&overview->summary->progress));
  g_assert_cmpuint (summary->en.n_missing, ==, overview->summary->en.n_missing);
  g_assert_cmpuint (summary->ru.n_stale, ==, overview->summary->ru.n_stale);
  g_assert_cmpuint (coverage->column_totals[coverage->n_columns - 1].n_tasks, ==,
                    overview->figures[CR_FIGURE_WITHOUT_CAPABILITY]);
  for (guint i = 0; i < overview->n_areas; i++)
    {
      g_assert_cmpuint (coverage->row_totals[i].n_tasks, ==, overview->areas[i].n_tasks);
      g_assert_cmpint (cr_progress_get_percent (&summary->area_progress[i]), ==,
                       cr_progress_get_percent (&overview->areas[i].progress));
    }
}

static void
test_random (void)
{
  static const CrScope scopes[] = {
    { NULL, NULL, NULL },
    { "area-concept", NULL, NULL },
    { CR_FILTER_WITHOUT, NULL, NULL },
    { "area-strange", NULL, NULL },
    { NULL, "u-1", NULL },
    { NULL, CR_FILTER_WITHOUT, NULL },
    { "area-monitoring", "u-1", NULL },
  };
  g_autoptr (GRand) random = g_rand_new_with_seed (20260308);

  for (guint round = 0; round < cr_test_count (200); round++)
    {
      g_autoptr (CrRoadmap)  roadmap = cr_test_random_mapped (random, catalogue, 40);
      const CrScope         *scope = round % 2 == 0 ? NULL : &scopes[round / 2 % G_N_ELEMENTS (scopes)];
      CrDay                  today = CR_TEST_PLAN_START + (CrDay) g_rand_int_range (random, 0, 60);
      g_autoptr (CrOverview) overview = cr_overview_new (roadmap, catalogue, scope, today);

      check_figures (roadmap, overview, scope, today);
      check_areas (roadmap, overview, scope, today);
      check_money (roadmap, overview, scope, today);
      check_ending (roadmap, overview);
      check_weeks (roadmap, overview, scope, today);
      if (scope == NULL)
        check_agreement (roadmap, overview, today);
    }
}

static CrIds *
make_ids (const char *first,
          const char *second)
{
  const char *ids[] = { first, second };

  return cr_ids_new (ids, second != NULL ? 2 : 1);
}

/* What a person may have asked the list of tasks for. (transfer full) */
static CrQuery *
make_filter (guint n,
             CrDay today)
{
  CrQuery *query = cr_query_new ();

  query->overdue = n % 8 == 1;
  query->undated = n % 8 == 2;
  query->has_cost = n % 8 == 3;
  if (n % 8 == 4)
    query->until = today + 12;
  if (n % 8 == 5)
    query->text = g_strdup ("a");
  if (n % 3 == 1)
    cr_query_set_filter (query, CR_FILTER_AREA, make_ids ("area-concept", CR_FILTER_WITHOUT));
  if (n % 5 == 1)
    cr_query_set_filter (query, CR_FILTER_STATUS, make_ids ("in-progress", "cancelled"));
  if (n % 7 == 1)
    cr_query_set_filter (query, CR_FILTER_OWNER, make_ids ("u-1", CR_FILTER_WITHOUT));
  /* A task stands in several groups. */
  query->grouping = CR_GROUPING_CAPABILITY;
  return query;
}

/* The figures count what the filter of the list shows, and open the part of it that they count. */
static void
test_filtered (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (20260310);
  guint             n_shown = 0, n_left_out = 0;

  for (guint round = 0; round < cr_test_count (120); round++)
    {
      g_autoptr (CrRoadmap)  roadmap = cr_test_random_mapped (random, catalogue, 40);
      CrDay                  today = CR_TEST_PLAN_START + (CrDay) g_rand_int_range (random, 0, 60);
      g_autoptr (CrQuery)    query = make_filter (round, today);
      const CrScope          scope = { .query = query };
      g_autoptr (CrOverview) overview = cr_overview_new (roadmap, catalogue, &scope, today);
      guint                  n_ending = 0;

      g_assert_cmpuint (overview->figures[CR_FIGURE_TASKS], ==, count_shown (roadmap, cr_query_copy (query), today));
      n_shown += overview->figures[CR_FIGURE_TASKS];
      n_left_out += cr_roadmap_get_n_tasks (roadmap) - overview->figures[CR_FIGURE_TASKS];
      check_figures (roadmap, overview, &scope, today);
      check_areas (roadmap, overview, &scope, today);
      check_money (roadmap, overview, &scope, today);
      for (guint week = 0; week * 7 < CR_OVERVIEW_DAYS + 7; week++)
        n_ending += count_shown (roadmap, cr_overview_make_week_query (week, &scope, today), today);
      g_assert_cmpuint (n_ending, ==, overview->figures[CR_FIGURE_ENDING]);
    }
  g_assert_cmpuint (n_shown, >, 0);
  g_assert_cmpuint (n_left_out, >, 0);
}

/* Today is the first of the 90 days. */
static void
test_ending (void)
{
  g_autoptr (CrRoadmap)  roadmap = cr_test_plan ("a 1-9; b 1-100; c -99; d:d 1-50; e:c 1-50; f 1-10; g 50-; h 1-20");
  g_autoptr (CrOverview) overview = cr_overview_new (roadmap, catalogue, NULL, CR_TEST_PLAN_START + 10);
  g_autoptr (GString)    told = g_string_new (NULL);

  for (guint i = 0; i < overview->ending->len; i++)
    g_string_append (told, cr_roadmap_get_task (roadmap, g_array_index (overview->ending, guint, i))->id);
  g_assert_cmpstr (told->str, ==, "fhc");
}

static void
test_empty (void)
{
  g_autoptr (CrRoadmap)  roadmap = cr_roadmap_new ();
  g_autoptr (CrOverview) overview = cr_overview_new (roadmap, catalogue, NULL, CR_DAY_MAX);

  for (CrFigure figure = 0; figure < CR_N_FIGURES; figure++)
    g_assert_cmpuint (overview->figures[figure], ==, 0);
  g_assert_cmpint (cr_progress_get_percent (&overview->summary->progress), ==, CR_PERCENT_NONE);
  g_assert_cmpuint (overview->n_areas, ==, 9);
  g_assert_cmpuint (overview->uncovered->len, ==, 0);
  g_assert_cmpstr (overview->money->total.amount, ==, "0");
  g_assert_cmpuint (overview->money->cells->len, ==, 0);
}

static void
test_uncovered (void)
{
  g_autoptr (CrRoadmap)  roadmap = cr_roadmap_new ();
  g_autoptr (CrOverview) overview = NULL;
  const CrGap           *gap;

  cr_test_add (roadmap, CR_KIND_ROUND, NULL, "r-1", NULL);
  cr_test_add (roadmap, CR_KIND_RATING, "r-1", "cap-sourcing", "level", "1", "target", "3", NULL);
  cr_test_add (roadmap, CR_KIND_RATING, "r-1", "cap-data-standards", "level", "1", "target", "4", NULL);
  cr_test_add (roadmap, CR_KIND_RATING, "r-1", "enb-strategy", "level", "3", "target", "3", NULL);
  cr_test_add (roadmap, CR_KIND_TASK, NULL, "t-1", "status", "in-progress", "capabilities", "cap-data-standards", NULL);
  cr_test_add (roadmap, CR_KIND_TASK, NULL, "t-2", "status", "done", "capabilities", "cap-sourcing", NULL);
  overview = cr_overview_new (roadmap, catalogue, NULL, 1);
  g_assert_cmpuint (overview->uncovered->len, ==, 1);
  gap = &g_array_index (overview->uncovered, CrGap, 0);
  g_assert_cmpstr (gap->entry, ==, "cap-sourcing");
  g_assert_cmpuint (count_shown (roadmap, cr_overview_make_entry_query (gap->entry), 1), ==, 1);
}

static CrRecord *
make_cost (const char *year,
           const char *amount,
           const char *source)
{
  return cr_test_record (CR_KIND_COST, NULL, "year", year, "amount", amount, "source", source, NULL);
}

/* "2026 Loan 12.50 (1); …" of years, sources or cells. (transfer full) */
static char *
tell_sums (const GArray *sums)
{
  GString *told = g_string_new (NULL);

  for (guint i = 0; i < sums->len; i++)
    {
      const CrMoneySum *sum = &g_array_index (sums, CrMoneySum, i);

      g_string_append_printf (told, "%s", i > 0 ? "; " : "");
      if (sum->year != CR_INTEGER_NONE)
        g_string_append_printf (told, "%d ", (int) sum->year);
      g_string_append_printf (told, "%s%s%s (%u)", sum->source != NULL ? sum->source : "",
                              sum->source != NULL ? " " : "", sum->amount, sum->n_tasks);
    }
  return g_string_free (told, FALSE);
}

static void
test_money (void)
{
  g_autoptr (CrRoadmap) roadmap = cr_roadmap_new ();
  g_autoptr (CrMoney)   money = NULL;
  g_autofree char      *cells = NULL, *years = NULL, *sources = NULL;

  cr_test_set_list (cr_test_add (roadmap, CR_KIND_TASK, NULL, "t-1", NULL), "costs",
                    cr_test_list (make_cost ("2027", "10.50", "Loan"), make_cost ("2027", "2", "Loan"),
                                  make_cost ("2026", "0.1", ""), make_cost ("0", "7", "Grant"), NULL));
  cr_test_set_list (cr_test_add (roadmap, CR_KIND_TASK, NULL, "t-2", NULL), "costs",
                    cr_test_list (make_cost ("2026", "0.2", ""), make_cost ("2027", "much", "Aid"), NULL));
  cr_test_set_list (cr_test_add (roadmap, CR_KIND_TASK, NULL, "t-3", "status", "cancelled", NULL), "costs",
                    cr_test_list (make_cost ("2026", "1000", "Loan"), NULL));
  money = cr_money_new (roadmap, NULL);
  cells = tell_sums (money->cells);
  years = tell_sums (money->years);
  sources = tell_sums (money->sources);
  g_assert_cmpstr (cells, ==, "0 Grant 7 (1); 2026  0.3 (2); 2027 Loan 12.50 (1); 2027 Aid 0 (1)");
  g_assert_cmpstr (years, ==, "0 7 (1); 2026 0.3 (2); 2027 12.50 (2)");
  g_assert_cmpstr (sources, ==, "Loan 12.50 (1); Grant 7 (1);  0.3 (2); Aid 0 (1)");
  g_assert_cmpstr (money->total.amount, ==, "19.80");
  g_assert_cmpuint (money->total.n_tasks, ==, 2);
  g_assert_cmpuint (money->n_unreadable, ==, 1);
}

int
main (int    argc,
      char **argv)
{
  int status;

  g_test_init (&argc, &argv, NULL);
  catalogue = cr_catalogue_new_builtin ();
  g_test_add_func ("/overview/random", test_random);
  g_test_add_func ("/overview/filtered", test_filtered);
  g_test_add_func ("/overview/ending", test_ending);
  g_test_add_func ("/overview/empty", test_empty);
  g_test_add_func ("/overview/uncovered", test_uncovered);
  g_test_add_func ("/overview/money", test_money);

  status = g_test_run ();
  cr_catalogue_unref (catalogue);
  return status;
}
