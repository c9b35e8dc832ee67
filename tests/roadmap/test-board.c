/* SPDX-License-Identifier: GPL-3.0-or-later
 * Tests of cards moved on a board. */
#include "config.h"

#include "cr-board.h"

#include "cr-test-apply.h"
#include "cr-test-map.h"
#include "cr-test.h"

static CrCatalogue *catalogue;

static char *
list_ids (CrRoadmap *roadmap)
{
  GString *told = g_string_new (NULL);

  for (guint i = 0; i < cr_roadmap_get_n_tasks (roadmap); i++)
    g_string_append (told, cr_roadmap_get_task (roadmap, i)->id);
  return g_string_free (told, FALSE);
}

static void
test_order (void)
{
  static const struct
  {
    const char *tasks, *after, *before, *expected, *name;
  } cases[] = {
    { "a", "c", NULL, "bcade", "Move 1 task" },
    { "e", NULL, "a", "eabcd", "Move 1 task" },
    { "e", NULL, "c", "abecd", "Move 1 task" },
    { "b", NULL, "c", "abcde", "" },
    { "b", "a", "d", "abcde", "" },
    { "e b", "c", NULL, "acbed", "Move 2 tasks" }, /* in the order of the document */
    { "b c", NULL, "d", "abcde", "" },
    { "a b", NULL, "d", "cabde", "Move 2 tasks" },
    { "a", NULL, NULL, "abcde", "" },
    { "nobody", "a", NULL, "abcde", "" },
    { "a", "nobody", NULL, "abcde", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (CrRoadmap) roadmap = cr_test_plan ("a -; b -; c -; d -; e -");
      g_autoptr (CrIds)     tasks = cr_test_ids (cases[i].tasks);
      g_autofree char      *told = NULL;

      cr_test_apply_named (roadmap,
                           cr_board_move (roadmap, catalogue, tasks, CR_GROUPING_STATUS, "not-started", cases[i].after,
                                          cases[i].before, NULL),
                           cases[i].name);
      told = list_ids (roadmap);
      g_assert_cmpstr (told, ==, cases[i].expected);
    }
}

static void
test_columns (void)
{
  static const struct
  {
    CrGrouping  grouping;
    const char *key, *name;
  } cases[] = {
    { CR_GROUPING_STATUS, "done", "Set the status of 2 tasks" },
    { CR_GROUPING_AREA, "area-concept", "Set the area of 2 tasks" },
    { CR_GROUPING_OWNER, "u-2", "Set the owner of 2 tasks" },
    { CR_GROUPING_PRIORITY, "high", "Set the priority of 2 tasks" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (CrRoadmap) roadmap = cr_test_plan ("a -; b -; c -");
      g_autoptr (CrIds)     tasks = cr_test_ids ("a b");
      g_autofree char      *told = NULL;

      cr_test_apply_named (roadmap,
                           cr_board_move (roadmap, catalogue, tasks, cases[i].grouping, cases[i].key, "c", NULL, NULL),
                           cases[i].name);
      told = list_ids (roadmap);
      g_assert_cmpstr (told, ==, "cab");
    }
}

static void
test_status (void)
{
  g_autoptr (CrRoadmap) roadmap = cr_test_plan ("a -; b:d -");
  g_autoptr (CrIds)     tasks = cr_test_ids ("a b");
  g_autoptr (CrText)    reason = cr_text_new ("No money", NULL);

  cr_test_apply (roadmap, cr_board_move (roadmap, catalogue, tasks, CR_GROUPING_STATUS, "on-hold", NULL, NULL, reason));
  g_assert_cmpint (cr_roadmap_lookup_task (roadmap, "a")->progress, ==, 0);
  g_assert_cmpint (cr_roadmap_lookup_task (roadmap, "b")->progress, ==, 99);
  g_assert_cmpstr (cr_text_get (cr_roadmap_lookup_task (roadmap, "a")->reason, "en"), ==, "No money");
  cr_test_apply (roadmap, cr_board_move (roadmap, catalogue, tasks, CR_GROUPING_STATUS, "done", NULL, NULL, NULL));
  g_assert_cmpint (cr_roadmap_lookup_task (roadmap, "a")->progress, ==, 100);
}

/* Who stands in a column keeps what put it there: a name that is the unit's, an area that the catalogue does not have,
 * no priority, a status that counts as another. */
static void
test_stay (void)
{
  static const struct
  {
    CrGrouping  grouping;
    const char *key;
  } columns[] = {
    { CR_GROUPING_OWNER, "u-1" },
    { CR_GROUPING_AREA, NULL },
    { CR_GROUPING_PRIORITY, "normal" },
    { CR_GROUPING_STATUS, "not-started" },
    { CR_GROUPING_QUARTER, "2026-Q1" },
  };
  g_autoptr (CrRoadmap) roadmap = cr_roadmap_new ();
  g_autoptr (CrIds)     tasks = cr_test_ids ("t-1");

  cr_test_add (roadmap, CR_KIND_UNIT, NULL, "u-1", "name.en", "Unit One", NULL);
  cr_test_add (roadmap, CR_KIND_TASK, NULL, "t-1", "title.en", "One", "status", "paused", "owner", "unit one", "area",
               "area-strange", NULL);
  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    cr_test_apply_named (
      roadmap,
      cr_board_move (roadmap, catalogue, tasks, columns[i].grouping, columns[i].key, NULL, NULL, NULL), "");
  cr_test_apply_named (roadmap, cr_board_move (roadmap, catalogue, tasks, CR_GROUPING_OWNER, NULL, NULL, NULL, NULL),
                       "Set the owner of 1 task");
}

static void
test_limit (void)
{
  g_autoptr (CrRoadmap) roadmap = cr_test_plan ("a -");

  g_assert_cmpuint (cr_board_get_limit (roadmap), ==, 0);
  cr_test_apply_named (roadmap, cr_board_set_limit (roadmap, 15), "Set the limit of tasks in progress");
  g_assert_cmpuint (cr_board_get_limit (roadmap), ==, 15);
  cr_test_apply_named (roadmap, cr_board_set_limit (roadmap, 15), "");
  cr_test_apply (roadmap, cr_board_set_limit (roadmap, 0));
  g_assert_cmpuint (cr_board_get_limit (roadmap), ==, 0);
  g_assert_null (cr_roadmap_get_head (roadmap)->board);
}

/* The group of the task in the query that lays out the board. */
static const char *
find_column (CrRoadmap  *roadmap,
             CrGrouping  grouping,
             const char *task)
{
  const CrQuery             query = { .grouping = grouping };
  g_autoptr (CrQueryResult) result = cr_query_run (&query, roadmap, catalogue, 1, "en");
  guint                     position = (guint) cr_roadmap_find (roadmap, CR_KIND_TASK, NULL, task);

  for (guint i = 0; i < result->groups->len; i++)
    {
      const CrQueryGroup *group = &g_array_index (result->groups, CrQueryGroup, i);

      for (guint k = 0; k < group->n_tasks; k++)
        if (g_array_index (result->tasks, guint, group->first + k) == position)
          return group->key;
    }
  g_assert_not_reached ();
}

/* Any card into any column, behind or before any other: there it stands in the query that lays out the board. */
static void
test_random (void)
{
  static const CrGrouping groupings[] = { CR_GROUPING_STATUS, CR_GROUPING_AREA, CR_GROUPING_OWNER,
                                          CR_GROUPING_PRIORITY };
  g_autoptr (GRand)       random = g_rand_new_with_seed (20260309);

  for (guint round = 0; round < cr_test_count (400); round++)
    {
      g_autoptr (CrRoadmap) roadmap = cr_test_random_mapped (random, catalogue, 12);
      CrGrouping            grouping = groupings[round % G_N_ELEMENTS (groupings)];
      g_autofree char      *moved = g_strdup_printf ("t-%d", g_rand_int_range (random, 0, 6));
      g_autofree char      *other = g_strdup_printf ("t-%d", g_rand_int_range (random, 6, 12));
      const char           *key = find_column (roadmap, grouping, other);
      g_autoptr (CrIds)     tasks = cr_test_ids (moved);
      gboolean              behind = g_rand_boolean (random);
      int                   distance;

      cr_test_apply (roadmap, cr_board_move (roadmap, catalogue, tasks, grouping, key, behind ? other : NULL,
                                             behind ? NULL : other, NULL));
      g_assert_true (find_column (roadmap, grouping, moved) == key);
      distance = cr_roadmap_find (roadmap, CR_KIND_TASK, NULL, moved) -
                 cr_roadmap_find (roadmap, CR_KIND_TASK, NULL, other);
      g_assert_cmpint (distance, ==, behind ? 1 : -1);
    }
}

int
main (int    argc,
      char **argv)
{
  int status;

  g_test_init (&argc, &argv, NULL);
  catalogue = cr_catalogue_new_builtin ();
  g_test_add_func ("/board/order", test_order);
  g_test_add_func ("/board/columns", test_columns);
  g_test_add_func ("/board/status", test_status);
  g_test_add_func ("/board/stay", test_stay);
  g_test_add_func ("/board/limit", test_limit);
  g_test_add_func ("/board/random", test_random);

  status = g_test_run ();
  cr_catalogue_unref (catalogue);
  return status;
}
