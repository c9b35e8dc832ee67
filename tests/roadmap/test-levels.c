/* SPDX-License-Identifier: GPL-3.0-or-later
 * Tests of levels now, wanted and projected. */
#include "config.h"

#include "cr-levels.h"

#include "cr-summary.h"
#include "cr-test-roadmap.h"
#include "cr-test.h"

#define DAY "2027-06-30"

static CrDay
get_day (void)
{
  CrDay day = CR_DAY_NONE;

  g_assert_true (cr_day_parse (DAY, &day));
  return day;
}

/* Tasks for cap-sourcing by their status and finish, "done -; not-started 2027-06-30". */
static void
add_tasks (CrRoadmap  *roadmap,
           const char *described)
{
  g_auto (GStrv) tasks = g_strsplit (described, "; ", -1);

  for (guint i = 0; tasks[i] != NULL; i++)
    {
      g_auto (GStrv)   words = g_strsplit (tasks[i], " ", 2);
      g_autofree char *id = g_strdup_printf ("t-%u", i);
      CrTask          *task = (CrTask *) cr_test_add (roadmap, CR_KIND_TASK, NULL, id, "status", words[0],
                                                      "capabilities", "cap-sourcing cap-sourcing", NULL);

      if (!g_str_equal (words[1], "-"))
        g_assert_true (cr_day_parse (words[1], &task->finish));
    }
}

static void
test_projected (void)
{
  static const struct
  {
    const char *level, *target, *tasks;
    guint       n_tasks, n_finished;
    int         projected;
  } cases[] = {
    { "1", "4", "", 0, 0, 1 },
    { "1", "4", "not-started 2027-06-30", 1, 1, 4 }, /* by that day */
    { "1", "4", "not-started 2027-07-01", 1, 0, 1 },
    { "1", "4", "in-progress 2027-06-01; on-hold 2028-01-01", 2, 1, 2 }, /* 2.5 */
    { "1", "4", "done -; not-started -; done 2029-01-01", 3, 2, 3 },     /* done is finished, whatever its date */
    { "1", "4", "cancelled 2027-01-01; not-started -", 1, 0, 1 },
    { "1", "4", "cancelled 2027-01-01", 0, 0, 1 },
    { "4", "1", "not-started 2027-06-30; not-started -", 2, 1, 2 }, /* 2.5, down as well */
    { "4", "3", "not-started 2027-06-30; not-started -; not-started -", 3, 1, 3 },
    { "4", "2", "not-started -", 1, 0, 4 },
    { "3", "3", "not-started 2027-06-30", 1, 1, 3 },
    { "3", "-", "not-started 2027-06-30", 1, 1, 3 },
    { "-", "4", "not-started 2027-06-30", 1, 1, 0 },
    { "9", "4", "not-started 2027-06-30", 1, 1, 0 }, /* no such level */
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (CrRoadmap) roadmap = cr_roadmap_new ();
      g_autoptr (CrIds)     entries = cr_test_ids ("cap-sourcing");
      g_autoptr (GArray)    rows = NULL;
      CrRating             *rating;
      const CrLevels       *levels;

      cr_test_add (roadmap, CR_KIND_ROUND, NULL, "r-1", NULL);
      rating = (CrRating *) cr_test_add (roadmap, CR_KIND_RATING, "r-1", "cap-sourcing", NULL);
      if (*cases[i].level != '-')
        rating->level = g_ascii_strtoll (cases[i].level, NULL, 10);
      if (*cases[i].target != '-')
        rating->target = g_ascii_strtoll (cases[i].target, NULL, 10);
      add_tasks (roadmap, cases[i].tasks);
      rows = cr_levels_list (roadmap, "r-1", entries, get_day ());
      levels = &g_array_index (rows, CrLevels, 0);
      g_assert_cmpuint (levels->n_tasks, ==, cases[i].n_tasks);
      g_assert_cmpuint (levels->n_finished, ==, cases[i].n_finished);
      g_assert_cmpint (levels->projected, ==, cases[i].projected);
    }
}

static CrRoadmap *
make_assessed (void)
{
  CrRoadmap *roadmap = cr_roadmap_new ();
  CrRecord  *rating;

  cr_test_add (roadmap, CR_KIND_ROUND, NULL, "r-1", NULL);
  cr_test_add (roadmap, CR_KIND_RATING, "r-1", "cap-a", "level", "2", "target", "3", NULL);
  rating = cr_test_add (roadmap, CR_KIND_RATING, "r-1", "cap-b", "level", "1", "target", "4", "targetDate",
                        "2028-01-01", NULL);
  cr_test_set_list (rating, "evidence",
                    cr_test_list (cr_test_record (CR_KIND_EVIDENCE, NULL, "text", "a", NULL),
                                  cr_test_record (CR_KIND_EVIDENCE, NULL, "text", "b", NULL), NULL));
  cr_test_add (roadmap, CR_KIND_RATING, "r-1", "cap-c", "level", "2", "target", "3", NULL);
  cr_test_add (roadmap, CR_KIND_RATING, "r-1", "cap-d", "level", "5", "target", "3", "notApplicable", "true", NULL);
  cr_test_add (roadmap, CR_KIND_RATING, "r-1", "cap-e", "level", "3", NULL);
  cr_test_add (roadmap, CR_KIND_RATING, "r-1", "cap-f", "target", "3", NULL);
  cr_test_add (roadmap, CR_KIND_RATING, "r-1", "sf-h", "level", "4", "target", "3", NULL);
  cr_test_add (roadmap, CR_KIND_ROUND, NULL, "r-2", NULL);
  cr_test_add (roadmap, CR_KIND_RATING, "r-2", "cap-a", "level", "5", NULL);
  cr_test_add (roadmap, CR_KIND_TASK, NULL, "t-1", "status", "in-progress", "capabilities", "cap-a", NULL);
  cr_test_add (roadmap, CR_KIND_TASK, NULL, "t-2", "status", "not-started", "tags", "sf-h cap-c", "enablers", "enb-x",
               NULL);
  return roadmap;
}

static void
test_rows (void)
{
  g_autoptr (CrRoadmap) roadmap = make_assessed ();
  g_autoptr (CrIds)     entries = cr_test_ids ("cap-b sf-h cap-x enb-x cap-d");
  g_autoptr (GArray)    rows = cr_levels_list (roadmap, "r-1", entries, get_day ());
  const CrLevels       *levels = &g_array_index (rows, CrLevels, 0);

  g_assert_cmpuint (rows->len, ==, 5);
  g_assert_cmpuint (levels[0].n_evidence, ==, 2);
  g_assert_cmpint (levels[0].gap, ==, 3);
  g_assert_cmpuint (levels[0].target_date, ==, cr_day_new (2028, 1, 1));
  g_assert_cmpuint (levels[1].n_open, ==, 1); /* a factor counts where it is a tag */
  g_assert_cmpint (levels[1].gap, ==, -1);
  g_assert_false (levels[2].is_rated);
  g_assert_false (levels[2].has_gap);
  g_assert_cmpuint (levels[3].n_open, ==, 1);
  g_assert_false (levels[3].is_rated);
  g_assert_true (levels[4].not_applicable);
  g_assert_cmpint (levels[4].projected, ==, 0);
}

static char *
tell_order (const GArray *rows)
{
  GString *told = g_string_new (NULL);

  for (guint i = 0; i < rows->len; i++)
    g_string_append_printf (told, "%s%s", i > 0 ? " " : "", g_array_index (rows, CrLevels, i).entry);
  return g_string_free (told, FALSE);
}

static void
test_sort (void)
{
  g_autoptr (CrRoadmap) roadmap = make_assessed ();
  g_autoptr (CrIds)     entries = cr_test_ids ("cap-a cap-b cap-c cap-d cap-e cap-f cap-g sf-h");
  g_autoptr (GArray)    rows = cr_levels_list (roadmap, "r-1", entries, get_day ());
  g_autofree char      *told = NULL;

  cr_levels_sort (rows);
  told = tell_order (rows);
  /* c is uncovered; the gap of h is below 0; e has no target; f and g are not assessed. */
  g_assert_cmpstr (told, ==, "cap-b cap-c cap-a sf-h cap-e cap-f cap-g cap-d");
}

static void
test_averages (void)
{
  g_autoptr (CrRoadmap) roadmap = make_assessed ();
  g_autoptr (CrIds)     entries = cr_test_ids ("cap-a cap-b cap-c cap-d cap-e cap-f cap-g sf-h");
  g_autoptr (GArray)    rows = cr_levels_list (roadmap, "r-1", entries, get_day ());
  g_autoptr (GArray)    none = cr_levels_list (roadmap, NULL, entries, get_day ());
  guint                 n = 0, n_whole = 0;

  g_assert_cmpint (cr_levels_get_average (rows, CR_LEVEL_NOW, &n), ==, 24); /* 12 / 5 */
  g_assert_cmpuint (n, ==, 5);
  g_assert_cmpint (cr_summary_get_average (roadmap, "r-1", &n_whole), ==, 24);
  g_assert_cmpuint (n_whole, ==, 5);
  g_assert_cmpint (cr_levels_get_average (rows, CR_LEVEL_TARGET, &n), ==, 32); /* 16 / 5 */
  g_assert_cmpuint (n, ==, 5);
  g_assert_cmpint (cr_levels_get_average (rows, CR_LEVEL_PROJECTED, NULL), ==, 24);
  g_assert_cmpuint (cr_levels_count_claimed (rows), ==, 4);
  g_assert_cmpint (cr_levels_get_average (none, CR_LEVEL_NOW, &n), ==, -1);
  g_assert_cmpuint (n, ==, 0);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/levels/projected", test_projected);
  g_test_add_func ("/levels/rows", test_rows);
  g_test_add_func ("/levels/sort", test_sort);
  g_test_add_func ("/levels/averages", test_averages);

  return g_test_run ();
}
