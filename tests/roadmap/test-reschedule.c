/* SPDX-License-Identifier: GPL-3.0-or-later
 * Tests of moving tasks in time. */
#include "config.h"

#include "cr-reschedule.h"

#include "cr-links.h"
#include "cr-test-apply.h"
#include "cr-test-plan.h"
#include "cr-test.h"

static void
test_by (void)
{
  static const struct
  {
    const char *plan;
    CrEdge      edge;
    int         n_days;
    const char *expected;
  } cases[] = {
    { "a 3-7", CR_EDGE_BOTH, 4, "a 7-11" },
    { "a 3-7", CR_EDGE_BOTH, -2, "a 1-5" },
    { "a 3-", CR_EDGE_BOTH, 1, "a 4-" },
    { "a -7", CR_EDGE_BOTH, 1, "a -8" },
    { "a -", CR_EDGE_BOTH, 1, "a -" },
    { "a 7-3", CR_EDGE_BOTH, 1, "a 8-4" }, /* what was wrong stays as wrong */
    { "a 3-7", CR_EDGE_START, 2, "a 5-7" },
    { "a 3-7", CR_EDGE_START, 9, "a 7-7" }, /* up to the other edge */
    { "a 3-7", CR_EDGE_START, -3, "a 0-7" },
    { "a 3-7", CR_EDGE_FINISH, 2, "a 3-9" },
    { "a 3-7", CR_EDGE_FINISH, -9, "a 3-3" },
    { "a 3-", CR_EDGE_FINISH, 2, "a 3-5" },
    { "a 3-", CR_EDGE_START, -2, "a 1-3" },
    { "a 3-", CR_EDGE_START, 2, "a 3-" },
    { "a -7", CR_EDGE_START, -2, "a 5-7" },
    { "a -7", CR_EDGE_FINISH, 0, "a -7" },
    { "a 7-3", CR_EDGE_FINISH, 1, "a 3-8" }, /* and is mended by stretching */
    { "a:m -7", CR_EDGE_FINISH, 2, "a -9" },
    { "a:m 7-7", CR_EDGE_START, -2, "a 5-5" },
    { "a:m 7-7", CR_EDGE_BOTH, 1, "a 8-8" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (CrRoadmap)   roadmap = cr_test_plan (cases[i].plan);
      g_autoptr (CrIds)       tasks = cr_test_ids ("a nobody");
      g_autoptr (CrChangeSet) set = cr_reschedule_by (roadmap, tasks, cases[i].edge, cases[i].n_days);
      const CrTask           *task = cr_roadmap_get_task (roadmap, 0);
      g_autofree char        *told = NULL, *before = cr_test_plan_tell (roadmap);
      CrDay                   start, finish;
      gboolean                moves = cr_reschedule_preview (task, cases[i].edge, cases[i].n_days, &start, &finish);

      g_assert_cmpint (moves, ==, !g_str_equal (before, cases[i].expected));
      g_assert_cmpint (cr_change_set_get_length (set) > 0, ==, moves);
      cr_test_apply (roadmap, g_steal_pointer (&set));
      told = cr_test_plan_tell (roadmap);
      g_assert_cmpstr (told, ==, cases[i].expected);
      task = cr_roadmap_get_task (roadmap, 0);
      g_assert_cmpuint (task->start, ==, start);
      g_assert_cmpuint (task->finish, ==, finish);
    }
}

static void
test_several (void)
{
  g_autoptr (CrRoadmap)   roadmap = cr_test_plan ("a 3-7; b -; c 9-10; d 1-2");
  g_autoptr (CrIds)       tasks = cr_test_ids ("a b c");
  g_autoptr (CrChangeSet) set = cr_reschedule_by (roadmap, tasks, CR_EDGE_BOTH, 5);
  g_autofree char        *told = NULL;

  cr_test_apply_named (roadmap, g_steal_pointer (&set), "Reschedule 2 tasks");
  told = cr_test_plan_tell (roadmap);
  g_assert_cmpstr (told, ==, "a 8-12; b -; c 14-15; d 1-2");
}

/* Both dates in one step, as they are given. */
static void
test_set (void)
{
  g_autoptr (CrRoadmap)   roadmap = cr_test_plan ("a 3-7; b -");
  g_autoptr (CrChangeSet) set = cr_reschedule_set (roadmap, "a", CR_TEST_PLAN_START + 5, CR_TEST_PLAN_START + 12);
  g_autoptr (CrChangeSet) same = NULL, half = NULL, gone = NULL;
  g_autofree char        *told = NULL, *told_half = NULL;

  cr_test_apply_named (roadmap, g_steal_pointer (&set), "Reschedule 1 task");
  told = cr_test_plan_tell (roadmap);
  g_assert_cmpstr (told, ==, "a 5-12; b -");
  same = cr_reschedule_set (roadmap, "a", CR_TEST_PLAN_START + 5, CR_TEST_PLAN_START + 12);
  g_assert_cmpuint (cr_change_set_get_length (same), ==, 0);
  gone = cr_reschedule_set (roadmap, "z", CR_TEST_PLAN_START + 5, CR_TEST_PLAN_START + 12);
  g_assert_cmpuint (cr_change_set_get_length (gone), ==, 0);
  half = cr_reschedule_set (roadmap, "b", CR_DAY_NONE, CR_TEST_PLAN_START + 9);
  cr_test_apply (roadmap, g_steal_pointer (&half));
  told_half = cr_test_plan_tell (roadmap);
  g_assert_cmpstr (told_half, ==, "a 5-12; b -9");
}

/* All stop together, so that the distances stay. */
static void
test_ends_of_calendar (void)
{
  g_autoptr (CrRoadmap)   roadmap = cr_test_plan ("a 3-7; b 9-10");
  g_autoptr (CrIds)       tasks = cr_test_ids ("a b"), last = cr_test_ids ("b");
  g_autoptr (CrChangeSet) down = cr_reschedule_by (roadmap, tasks, CR_EDGE_BOTH, -G_MAXINT32);
  g_autoptr (CrChangeSet) up = NULL, more = NULL;

  cr_test_apply (roadmap, g_steal_pointer (&down));
  g_assert_cmpuint (cr_roadmap_lookup_task (roadmap, "a")->start, ==, 1);
  g_assert_cmpuint (cr_roadmap_lookup_task (roadmap, "b")->start, ==, 7);
  up = cr_reschedule_by (roadmap, tasks, CR_EDGE_BOTH, G_MAXINT64);
  cr_test_apply (roadmap, g_steal_pointer (&up));
  g_assert_cmpuint (cr_roadmap_lookup_task (roadmap, "a")->start, ==, CR_DAY_MAX - 7);
  g_assert_cmpuint (cr_roadmap_lookup_task (roadmap, "b")->finish, ==, CR_DAY_MAX);
  more = cr_reschedule_by (roadmap, last, CR_EDGE_FINISH, 1);
  g_assert_cmpuint (cr_change_set_get_length (more), ==, 0);
}

static void
test_to (void)
{
  static const struct
  {
    const char *plan;
    CrEdge      edge;
    CrDay       day;
    const char *expected, *name;
  } cases[] = {
    { "a 3-7", CR_EDGE_BOTH, 10, "a 10-14", "Reschedule 1 task" },
    { "a -7", CR_EDGE_BOTH, 10, "a -10", "Reschedule 1 task" },
    { "a 3-7", CR_EDGE_START, 5, "a 5-7", "Reschedule 1 task" },
    { "a 3-7", CR_EDGE_START, 10, "a 7-7", "Reschedule 1 task" },
    { "a 3-7", CR_EDGE_FINISH, 10, "a 3-10", "Reschedule 1 task" },
    { "a 3-7", CR_EDGE_FINISH, 1, "a 3-3", "Reschedule 1 task" },
    { "a:m -7", CR_EDGE_START, 10, "a -10", "Reschedule 1 task" },
    { "a 3-7", CR_EDGE_FINISH, 7, "a 3-7", "" },
    { "a -", CR_EDGE_BOTH, 7, "a -", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (CrRoadmap)   roadmap = cr_test_plan (cases[i].plan);
      g_autoptr (CrChangeSet) set =
        cr_reschedule_to (roadmap, "a", cases[i].edge, CR_TEST_PLAN_START + cases[i].day);
      g_autofree char *told = NULL;

      cr_test_apply_named (roadmap, g_steal_pointer (&set), cases[i].name);
      told = cr_test_plan_tell (roadmap);
      g_assert_cmpstr (told, ==, cases[i].expected);
    }
}

static void
test_place (void)
{
  g_autoptr (CrRoadmap)   roadmap = cr_test_plan ("a -; b 3-4; m:m -; n:m 2-2");
  g_autoptr (CrIds)       tasks = cr_test_ids ("a b m n nobody");
  g_autoptr (CrChangeSet) set = cr_reschedule_place (roadmap, tasks, CR_TEST_PLAN_START + 10, 5);
  g_autofree char        *told = NULL;

  cr_test_apply_named (roadmap, g_steal_pointer (&set), "Schedule 4 tasks");
  told = cr_test_plan_tell (roadmap);
  g_assert_cmpstr (told, ==, "a 10-14; b 10-14; m -10; n 10-10");
}

/* What has dates keeps its length and its distance from the others. */
static void
test_bring (void)
{
  static const struct
  {
    const char *plan, *expected, *name;
  } cases[] = {
    { "a -; m:m -", "a 10-14; m -10", "Schedule 2 tasks" },
    { "a 3-4; b 6-9", "a 10-11; b 13-16", "Reschedule 2 tasks" },
    { "a 13-14; b -; m:m -12", "a 11-12; b 10-14; m -10", "Reschedule 3 tasks" },
    { "a 10-14; b -12", "a 10-14; b -12", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (CrRoadmap) roadmap = cr_test_plan (cases[i].plan);
      g_autoptr (CrIds)     tasks = cr_test_ids ("a b m nobody");
      CrChangeSet          *set = cr_reschedule_bring (roadmap, tasks, CR_TEST_PLAN_START + 10, 5);
      g_autofree char      *told = NULL;

      cr_test_apply_named (roadmap, set, cases[i].name);
      told = cr_test_plan_tell (roadmap);
      g_assert_cmpstr (told, ==, cases[i].expected);
    }
}

static void
test_clear (void)
{
  g_autoptr (CrRoadmap) roadmap = cr_test_plan ("a 1-5; b -3; c 7-8; m:m 2-2; n -");
  g_autoptr (CrIds)     tasks = cr_test_ids ("a b m n nobody");
  g_autofree char      *told = NULL;

  cr_test_apply_named (roadmap, cr_reschedule_clear (roadmap, tasks), "Reschedule 3 tasks");
  told = cr_test_plan_tell (roadmap);
  g_assert_cmpstr (told, ==, "a -; b -; c 7-8; m -; n -");
}

static void
test_shift (void)
{
  static const struct
  {
    const char *plan, *tasks, *expected, *name;
  } cases[] = {
    { "a 1-5; b 6-9 a", NULL, "a 1-5; b 6-9", "" },
    { "a 1-5; b 5-9 a", NULL, "a 1-5; b 6-10", "Shift 1 successor" },
    { "a 1-5; b 3-4 a; c 5-9 b; d 20-21 c", NULL, "a 1-5; b 6-7; c 8-12; d 20-21", "Shift 2 successors" },
    { "d 5-6 c; c 4-4 b; b 3-3 a; a 1-5", NULL, "d 8-9; c 7-7; b 6-6; a 1-5", "Shift 3 successors" },
    { "a 1-5; m:m 3-3 a; b 3-7 m", NULL, "a 1-5; m 5-5; b 5-9", "Shift 2 successors" },
    { "a 1-5; b -5 a; c 2- b", NULL, "a 1-5; b -6; c 7-", "Shift 2 successors" },
    { "a 1-5; b:d 3-4 a; c 4-5 b", NULL, "a 1-5; b 3-4; c 5-6", "Shift 1 successor" },
    { "a 1-5; b:c 3-4 a; c 4-5 b", NULL, "a 1-5; b 3-4; c 4-5", "" },
    { "a 1-5; b 3-4 a; x 1-5; y 3-4 x", "b", "a 1-5; b 6-7; x 1-5; y 3-4", "Shift 1 successor" },
    /* What follows is moved on behind all that it waits for. */
    { "a 1-5; b 3-4 a; c 5-6 b x; x 1-9", "b", "a 1-5; b 6-7; c 10-11; x 1-9", "Shift 2 successors" },
    { "a 1-5 b; b 6-9 a; c 8-9 b", NULL, "a 1-5; b 6-9; c 10-11", "Shift 1 successor" },
    { "a 1-5; b 4-2 a", NULL, "a 1-5; b 8-6", "Shift 1 successor" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (CrRoadmap)   roadmap = cr_test_plan (cases[i].plan);
      g_autoptr (CrIds)       tasks = cr_test_ids (cases[i].tasks);
      g_autoptr (CrChangeSet) set = cr_reschedule_shift (roadmap, tasks);
      g_autofree char        *told = NULL;

      cr_test_apply_named (roadmap, g_steal_pointer (&set), cases[i].name);
      told = cr_test_plan_tell (roadmap);
      g_assert_cmpstr (told, ==, cases[i].expected);
    }
}

/* What would leave the calendar stays. */
static void
test_shift_at_the_end (void)
{
  g_autoptr (CrRoadmap)   roadmap = cr_test_plan ("a 1-5; b 3-4 a");
  g_autoptr (CrIds)       first = cr_test_ids ("a");
  g_autoptr (CrChangeSet) up = cr_reschedule_by (roadmap, first, CR_EDGE_BOTH, CR_DAY_MAX), set = NULL;

  cr_test_apply (roadmap, g_steal_pointer (&up));
  set = cr_reschedule_shift (roadmap, NULL);
  g_assert_cmpuint (cr_change_set_get_length (set), ==, 0);
}

static gboolean
is_in_cycle (CrRoadmap    *roadmap,
             const CrTask *predecessor,
             const CrTask *successor)
{
  g_autoptr (GPtrArray) queue = g_ptr_array_new ();

  g_ptr_array_add (queue, (gpointer) predecessor);
  for (guint i = 0; i < queue->len; i++)
    {
      const CrTask *task = g_ptr_array_index (queue, i);

      if (task->id == successor->id)
        return TRUE;
      for (guint k = 0; k < cr_ids_get_length (task->after); k++)
        {
          const CrTask *next = cr_roadmap_lookup_task (roadmap, task->after->ids[k]);

          if (next != NULL && !g_ptr_array_find (queue, next, NULL))
            g_ptr_array_add (queue, (gpointer) next);
        }
    }
  return FALSE;
}

/* The task was moved as a whole; no link to it is violated, and one of them is the reason for its new place. */
static void
check_moved (CrRoadmap    *roadmap,
             const CrTask *before,
             const CrTask *task)
{
  gint64   n_days = (gint64) MAX (task->start, task->finish) - MAX (before->start, before->finish), room;
  gboolean has_reason = FALSE;

  g_assert_cmpint (n_days, >, 0);
  g_assert_true (cr_task_is_open (task));
  g_assert_cmpuint (task->start, ==, before->start != CR_DAY_NONE ? before->start + n_days : CR_DAY_NONE);
  g_assert_cmpuint (task->finish, ==, before->finish != CR_DAY_NONE ? before->finish + n_days : CR_DAY_NONE);
  for (guint i = 0; i < cr_ids_get_length (task->after); i++)
    {
      const CrTask *predecessor = cr_roadmap_lookup_task (roadmap, task->after->ids[i]);

      if (predecessor == NULL || is_in_cycle (roadmap, predecessor, task) ||
          !cr_link_get_room (predecessor, task, &room))
        continue;
      g_assert_cmpint (room, >=, 0);
      has_reason = has_reason || room == 0;
    }
  g_assert_true (has_reason);
}

static void
check_stayed (CrRoadmap    *roadmap,
              const CrTask *task)
{
  for (guint i = 0; cr_task_is_open (task) && i < cr_ids_get_length (task->after); i++)
    {
      const CrTask *predecessor = cr_roadmap_lookup_task (roadmap, task->after->ids[i]);

      if (predecessor != NULL && !is_in_cycle (roadmap, predecessor, task))
        g_assert_false (cr_link_is_violated (predecessor, task));
    }
}

static void
test_shift_random (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (20260302);

  for (guint round = 0; round < cr_test_count (1500); round++)
    {
      g_autoptr (CrRoadmap)   roadmap = cr_test_random_plan (random, 12, round % 2 == 0);
      g_autoptr (CrRoadmap)   before = cr_roadmap_copy (roadmap);
      g_autoptr (CrChangeSet) set = cr_reschedule_shift (roadmap, NULL), again = NULL;

      cr_test_apply (roadmap, g_steal_pointer (&set));
      for (guint i = 0; i < cr_roadmap_get_n_tasks (roadmap); i++)
        {
          const CrTask *old = cr_roadmap_get_task (before, i), *task = cr_roadmap_get_task (roadmap, i);

          if (task != old)
            check_moved (roadmap, old, task);
          else
            check_stayed (roadmap, task);
        }
      again = cr_reschedule_shift (roadmap, NULL);
      g_assert_cmpuint (cr_change_set_get_length (again), ==, 0);
    }
}

/* One successor asked for: it and what it pushes, nothing else; no link to what was moved is violated. */
static void
test_shift_one_random (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (20260303);

  for (guint round = 0; round < cr_test_count (1500); round++)
    {
      g_autoptr (CrRoadmap)   roadmap = cr_test_random_plan (random, 12, FALSE);
      g_autoptr (CrRoadmap)   before = cr_roadmap_copy (roadmap);
      g_autoptr (CrIds)       asked = cr_test_ids ("t-7");
      g_autoptr (CrChangeSet) set = cr_reschedule_shift (roadmap, asked);

      cr_test_apply (roadmap, g_steal_pointer (&set));
      for (guint i = 0; i < cr_roadmap_get_n_tasks (roadmap); i++)
        {
          const CrTask *old = cr_roadmap_get_task (before, i), *task = cr_roadmap_get_task (roadmap, i);
          gboolean      pushed = g_str_equal (task->id, "t-7");

          if (task == old)
            continue;
          for (guint k = 0; k < cr_ids_get_length (task->after); k++)
            pushed = pushed || cr_roadmap_lookup_task (roadmap, task->after->ids[k]) !=
                                 cr_roadmap_lookup_task (before, task->after->ids[k]);
          g_assert_true (pushed);
          check_moved (roadmap, old, task);
        }
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/reschedule/by", test_by);
  g_test_add_func ("/reschedule/several", test_several);
  g_test_add_func ("/reschedule/ends-of-calendar", test_ends_of_calendar);
  g_test_add_func ("/reschedule/to", test_to);
  g_test_add_func ("/reschedule/set", test_set);
  g_test_add_func ("/reschedule/place", test_place);
  g_test_add_func ("/reschedule/bring", test_bring);
  g_test_add_func ("/reschedule/clear", test_clear);
  g_test_add_func ("/reschedule/shift", test_shift);
  g_test_add_func ("/reschedule/shift-at-the-end", test_shift_at_the_end);
  g_test_add_func ("/reschedule/shift-random", test_shift_random);
  g_test_add_func ("/reschedule/shift-one-random", test_shift_one_random);

  return g_test_run ();
}
