/* SPDX-License-Identifier: GPL-3.0-or-later
 * Tests of coverage and gaps: one told case, and random roadmaps counted cell by cell. */
#include "config.h"

#include "cr-coverage.h"

#include "cr-catalogue-ids.h"
#include "cr-test-map.h"
#include "cr-test.h"

static const char *const areas[] = { "area-a", "area-b", "area-strange" };
static const char *const entries[] = { "cap-a", "cap-b", "cap-c", "cap-strange" };
static const char *const statuses[] = { "not-started", "in-progress", "on-hold", "done", "cancelled", "strange" };

static CrDay
make_day (guint day)
{
  return cr_day_new (2026, 6, day);
}

static void
test_signs (void)
{
  g_autoptr (CrRoadmap)  roadmap = cr_roadmap_new ();
  g_autoptr (CrIds)      rows = cr_test_ids ("area-a area-b");
  g_autoptr (CrIds)      columns = cr_test_ids ("cap-a cap-b cap-c");
  g_autoptr (CrCoverage) coverage = NULL;
  const CrCoverageCell  *cell;
  CrRecord              *head = cr_record_copy (&cr_roadmap_get_head (roadmap)->record);

  cr_test_set_list (head, "exceptions",
                    cr_test_list (cr_test_record (CR_KIND_EXCEPTION, NULL, "area", "area-b", "entry", "cap-a", NULL),
                                  cr_test_record (CR_KIND_EXCEPTION, NULL, "area", "area-z", "entry", "cap-a", NULL),
                                  cr_test_record (CR_KIND_EXCEPTION, NULL, "entry", "cap-a", NULL), NULL));
  cr_roadmap_load_record (roadmap, NULL, head);
  cr_test_add (roadmap, CR_KIND_ROUND, NULL, "r-1", NULL);
  cr_test_add (roadmap, CR_KIND_RATING, "r-1", "cap-a", "level", "2", "target", "4", NULL);
  cr_test_add (roadmap, CR_KIND_RATING, "r-1", "cap-b", "level", "3", "target", "3", NULL);
  cr_test_add (roadmap, CR_KIND_RATING, "r-1", "cap-c", "level", "1", "target", "5", "notApplicable", "true", NULL);
  cr_test_add (roadmap, CR_KIND_TASK, NULL, "t-1", "area", "area-a", "status", "in-progress", "finish", "2026-06-14",
               "capabilities", "cap-b cap-c cap-b", NULL);
  cr_test_add (roadmap, CR_KIND_TASK, NULL, "t-2", "area", "area-strange", "status", "done", "capabilities",
               "cap-a cap-strange", NULL);

  coverage = cr_coverage_new (roadmap, rows, CR_COLUMNS_CAPABILITIES, columns, make_day (15));
  g_assert_cmpuint (coverage->n_rows, ==, 3);
  g_assert_cmpuint (coverage->n_columns, ==, 4);
  cell = cr_coverage_get_cell (coverage, 0, 1);
  g_assert_cmpuint (cell->n_tasks, ==, 1);
  g_assert_cmpuint (cell->signs, ==, CR_SIGN_LATE | CR_SIGN_NO_GAP);
  g_assert_cmpuint (cr_coverage_get_cell (coverage, 1, 0)->signs, ==, CR_SIGN_NOT_APPLICABLE);
  g_assert_cmpuint (cr_coverage_get_cell (coverage, 2, 0)->n_tasks, ==, 1);
  g_assert_cmpuint (cr_coverage_get_cell (coverage, 2, 0)->by_status[CR_STATUS_DONE], ==, 1);
  g_assert_cmpuint (cr_coverage_get_cell (coverage, 2, 3)->n_tasks, ==, 0);
  g_assert_cmpuint (coverage->column_totals[0].signs, ==, CR_SIGN_UNCOVERED);
  g_assert_cmpint (coverage->column_totals[0].gap, ==, 2);
  g_assert_cmpuint (coverage->column_totals[1].signs, ==, 0);
  g_assert_true (coverage->column_totals[1].has_gap);
  g_assert_cmpuint (coverage->column_totals[2].signs, ==, CR_SIGN_NOT_APPLICABLE);
  g_assert_false (coverage->column_totals[2].has_gap);
  g_assert_cmpuint (coverage->row_totals[0].n_tasks, ==, 1);
  g_assert_cmpuint (coverage->row_totals[2].n_open, ==, 0);
  g_assert_cmpstr (cr_coverage_get_row_id (coverage, 1), ==, "area-b");
  g_assert_null (cr_coverage_get_row_id (coverage, 2));
  g_assert_null (cr_coverage_get_column_id (coverage, 3));
}

static void
test_kinds (void)
{
  g_autoptr (CrRoadmap)    roadmap = cr_roadmap_new ();
  static const char *const columns[CR_N_COLUMNS] = { "cap-a", "enb-a", "pri-a", "sf-a" };

  cr_test_add (roadmap, CR_KIND_TASK, NULL, "t-1", "capabilities", "cap-a", "enablers", "enb-a", "priorities", "pri-a",
               "tags", "top-a sf-a", NULL);
  cr_test_add (roadmap, CR_KIND_TASK, NULL, "t-2", "tags", "top-a", NULL);
  for (guint i = 0; i < CR_N_COLUMNS; i++)
    {
      g_autoptr (CrIds)      ids = cr_test_ids (columns[i]);
      g_autoptr (CrCoverage) coverage = cr_coverage_new (roadmap, NULL, (CrColumns) i, ids, make_day (1));
      CrColumns              kind = CR_N_COLUMNS;

      g_assert_cmpuint (coverage->column_totals[0].n_tasks, ==, 1);
      g_assert_cmpuint (coverage->column_totals[1].n_tasks, ==, 1);
      g_assert_true (cr_columns_parse (cr_columns_to_string ((CrColumns) i), &kind));
      g_assert_cmpuint (kind, ==, i);
    }
}

static void
add_random_task (CrRoadmap *roadmap,
                 GRand     *random,
                 guint      n)
{
  g_autofree char    *id = g_strdup_printf ("t-%u", n);
  g_autofree char    *finish = g_strdup_printf ("2026-06-%02d", g_rand_int_range (random, 10, 20));
  g_autoptr (GString) capabilities = g_string_new (NULL);
  const char         *area = cr_test_choose (random, areas, G_N_ELEMENTS (areas));
  const char         *status = cr_test_choose (random, statuses, G_N_ELEMENTS (statuses));
  CrRecord           *record = cr_test_record (CR_KIND_TASK, id, "finish", finish, NULL);

  for (guint i = 0; i < 3; i++)
    {
      const char *entry = cr_test_choose (random, entries, G_N_ELEMENTS (entries));

      if (entry != NULL)
        g_string_append_printf (capabilities, "%s%s", capabilities->len > 0 ? " " : "", entry);
    }
  ((CrTask *) record)->area = cr_intern (area);
  ((CrTask *) record)->status = cr_intern (status);
  ((CrTask *) record)->capabilities = cr_test_ids (capabilities->str);
  cr_roadmap_load_record (roadmap, NULL, record);
}

static CrRoadmap *
make_random (GRand *random)
{
  CrRoadmap *roadmap = cr_roadmap_new ();

  cr_test_add (roadmap, CR_KIND_ROUND, NULL, "r-1", NULL);
  for (guint i = 0; i < G_N_ELEMENTS (entries); i++)
    {
      g_autofree char *level = g_strdup_printf ("%d", g_rand_int_range (random, 0, 7));
      g_autofree char *target = g_strdup_printf ("%d", g_rand_int_range (random, 0, 7));

      if (g_rand_boolean (random))
        cr_test_add (roadmap, CR_KIND_RATING, "r-1", entries[i], "level", level, "target", target, "notApplicable",
                     g_rand_int_range (random, 0, 4) == 0 ? "true" : "false", NULL);
    }
  for (guint i = 0; i < 12; i++)
    add_random_task (roadmap, random, i);
  return roadmap;
}

static gboolean
is_in_column (const CrTask *task,
              guint         column)
{
  if (column < 3)
    return cr_ids_contains (task->capabilities, entries[column]);
  return !is_in_column (task, 0) && !is_in_column (task, 1) && !is_in_column (task, 2);
}

static gboolean
is_in_row (const CrTask *task,
           guint         row)
{
  gboolean is_known = g_strcmp0 (task->area, areas[0]) == 0 || g_strcmp0 (task->area, areas[1]) == 0;

  return row < 2 ? g_strcmp0 (task->area, areas[row]) == 0 : !is_known;
}

static void
check_cell (CrRoadmap        *roadmap,
            const CrCoverage *coverage,
            guint             row,
            guint             column)
{
  const CrCoverageCell *cell = cr_coverage_get_cell (coverage, row, column);
  guint                 n_tasks = 0, n_open = 0, n_late = 0, n_held = 0;

  for (guint i = 0; i < cr_roadmap_get_n_tasks (roadmap); i++)
    {
      const CrTask *task = cr_roadmap_get_task (roadmap, i);

      if (!is_in_row (task, row) || !is_in_column (task, column))
        continue;
      n_tasks++;
      n_open += cr_task_is_open (task) ? 1 : 0;
      n_late += cr_task_is_overdue (task, make_day (15)) ? 1 : 0;
      n_held += g_strcmp0 (task->status, "on-hold") == 0 ? 1 : 0;
    }
  g_assert_cmpuint (cell->n_tasks, ==, n_tasks);
  g_assert_cmpuint (cell->n_open, ==, n_open);
  g_assert_cmpuint (cell->by_status[CR_STATUS_ON_HOLD], ==, n_held);
  g_assert_cmpuint (cell->n_late, ==, n_late);
  g_assert_cmpint ((cell->signs & CR_SIGN_LATE) != 0, ==, n_late > 0);
}

static guint
count_open (CrRoadmap  *roadmap,
            const char *entry)
{
  guint n = 0;

  for (guint i = 0; i < cr_roadmap_get_n_tasks (roadmap); i++)
    {
      const CrTask *task = cr_roadmap_get_task (roadmap, i);

      n += cr_task_is_open (task) && cr_ids_contains (task->capabilities, entry) ? 1 : 0;
    }
  return n;
}

static void
check_gaps (CrRoadmap   *roadmap,
            const CrIds *order)
{
  g_autoptr (GArray) gaps = cr_gaps_list (roadmap, order);
  guint              n_expected = 0;

  for (guint i = 0; i < cr_roadmap_get_length (roadmap, CR_KIND_RATING, "r-1"); i++)
    {
      const CrRating *rating = CR_RATING (cr_roadmap_get_nth (roadmap, CR_KIND_RATING, "r-1", i));
      int             gap = 0;

      n_expected += cr_rating_get_gap (rating, &gap) && gap > 0 ? 1 : 0;
    }
  g_assert_cmpuint (gaps->len, ==, n_expected);
  for (guint i = 0; i < gaps->len; i++)
    {
      const CrGap *gap = &g_array_index (gaps, CrGap, i), *before = gap - 1;

      g_assert_cmpuint (gap->n_open, ==, count_open (roadmap, gap->entry));
      if (i == 0)
        continue;
      g_assert_true (!CR_GAP_IS_COVERED (before) || CR_GAP_IS_COVERED (gap));
      if (CR_GAP_IS_COVERED (before) == CR_GAP_IS_COVERED (gap))
        g_assert_cmpint (before->gap, >=, gap->gap);
      if (CR_GAP_IS_COVERED (before) == CR_GAP_IS_COVERED (gap) && before->gap == gap->gap)
        g_assert_cmpstr (before->entry, <, gap->entry);
    }
}

static void
test_random (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (20190602);
  g_autoptr (CrIds) rows = cr_test_ids ("area-a area-b");
  g_autoptr (CrIds) columns = cr_test_ids ("cap-a cap-b cap-c");

  for (guint round = 0; round < cr_test_count (500); round++)
    {
      g_autoptr (CrRoadmap)  roadmap = make_random (random);
      g_autoptr (CrCoverage) coverage =
        cr_coverage_new (roadmap, rows, CR_COLUMNS_CAPABILITIES, columns, make_day (15));

      for (guint row = 0; row < 3; row++)
        for (guint column = 0; column < 4; column++)
          check_cell (roadmap, coverage, row, column);
      for (guint column = 0; column < 3; column++)
        g_assert_cmpuint (coverage->column_totals[column].n_open, ==, count_open (roadmap, entries[column]));
      check_gaps (roadmap, columns);
    }
}

static guint
count_shown (CrRoadmap         *roadmap,
             const CrCatalogue *catalogue,
             const CrCoverage  *coverage,
             guint              row,
             guint              column)
{
  g_autoptr (CrQuery)       query = cr_coverage_make_query (coverage, row, column);
  g_autoptr (CrQueryResult) result = cr_query_run (query, roadmap, catalogue, 1, "en");

  return result->n_matching;
}

/* The list that a cell or a total opens has as many tasks as it told. */
static void
test_queries (void)
{
  g_autoptr (CrCatalogue) catalogue = cr_catalogue_new_builtin ();
  g_autoptr (GRand)       random = g_rand_new_with_seed (20260306);
  g_autoptr (CrIds)       rows = cr_catalogue_list_ids (catalogue, CR_GROUP_AREA);

  for (guint round = 0; round < cr_test_count (40); round++)
    {
      g_autoptr (CrRoadmap)  roadmap = cr_test_random_mapped (random, catalogue, 40);
      CrColumns              kind = (CrColumns) (round % CR_N_COLUMNS);
      g_autoptr (CrIds)      columns = cr_catalogue_list_ids (catalogue, cr_columns_get_group (kind));
      g_autoptr (CrCoverage) coverage = cr_coverage_new (roadmap, rows, kind, columns, 1);

      g_assert_cmpuint (count_shown (roadmap, catalogue, coverage, CR_COVERAGE_ALL, CR_COVERAGE_ALL), ==, 40);
      for (guint row = 0; row < coverage->n_rows; row++)
        {
          g_assert_cmpuint (count_shown (roadmap, catalogue, coverage, row, CR_COVERAGE_ALL), ==,
                            coverage->row_totals[row].n_tasks);
          for (guint column = 0; column < coverage->n_columns; column++)
            g_assert_cmpuint (count_shown (roadmap, catalogue, coverage, row, column), ==,
                              cr_coverage_get_cell (coverage, row, column)->n_tasks);
        }
      for (guint column = 0; column < coverage->n_columns; column++)
        g_assert_cmpuint (count_shown (roadmap, catalogue, coverage, CR_COVERAGE_ALL, column), ==,
                          coverage->column_totals[column].n_tasks);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/coverage/signs", test_signs);
  g_test_add_func ("/coverage/kinds", test_kinds);
  g_test_add_func ("/coverage/random", test_random);
  g_test_add_func ("/coverage/queries", test_queries);
  return g_test_run ();
}
