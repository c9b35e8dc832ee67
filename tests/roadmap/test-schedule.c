/* SPDX-License-Identifier: GPL-3.0-or-later
 * Tests of what waits for what, against a search by brute force. */
#include "config.h"

#include "cr-schedule.h"

#include "cr-test-roadmap.h"
#include "cr-test.h"

static void
test_blocked (void)
{
  static const struct
  {
    const char *status, *after;
    gboolean    blocked;
  } cases[] = {
    { "not-started", "t-open", TRUE },
    { "in-progress", "t-open", TRUE },
    { "on-hold", "t-open", TRUE },
    { "done", "t-open", FALSE },
    { "cancelled", "t-open", FALSE },
    { "not-started", "t-done", FALSE },
    { "not-started", "t-cancelled", FALSE },
    { "not-started", "t-done t-open", TRUE },
    { "not-started", "t-held", TRUE },
    { "not-started", "t-strange", TRUE }, /* an unknown status counts as not started */
    { "not-started", "t-nowhere", FALSE },
    { "not-started", "", FALSE },
    { "not-started", "t-itself", TRUE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (CrRoadmap) roadmap = cr_roadmap_new ();
      const CrTask         *task;

      cr_test_add (roadmap, CR_KIND_TASK, NULL, "t-open", "status", "in-progress", NULL);
      cr_test_add (roadmap, CR_KIND_TASK, NULL, "t-held", "status", "on-hold", NULL);
      cr_test_add (roadmap, CR_KIND_TASK, NULL, "t-done", "status", "done", NULL);
      cr_test_add (roadmap, CR_KIND_TASK, NULL, "t-cancelled", "status", "cancelled", NULL);
      cr_test_add (roadmap, CR_KIND_TASK, NULL, "t-strange", "status", "paused", NULL);
      task = CR_TASK (cr_test_add (roadmap, CR_KIND_TASK, NULL, "t-itself", "status", cases[i].status, "after",
                                   cases[i].after, NULL));
      g_assert_cmpint (cr_schedule_is_blocked (roadmap, task), ==, cases[i].blocked);
    }
}

static CrRoadmap *
make_chain (guint    n,
            gboolean closed)
{
  CrRoadmap *roadmap = cr_roadmap_new ();

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *id = g_strdup_printf ("t-%u", i);
      g_autofree char *after = g_strdup_printf ("t-%u", (i + 1) % n);

      cr_test_add (roadmap, CR_KIND_TASK, NULL, id, "after", i + 1 < n || closed ? after : "", NULL);
    }
  return roadmap;
}

static void
test_long_chain (void)
{
  guint                 n = cr_test_count (100000);
  g_autoptr (CrRoadmap) open = make_chain (n, FALSE);
  g_autoptr (CrRoadmap) closed = make_chain (n, TRUE);
  g_autoptr (GPtrArray) none = cr_schedule_find_cycles (open);
  g_autoptr (GPtrArray) one = cr_schedule_find_cycles (closed);
  g_autoptr (CrIds)     from_first = cr_schedule_find_cycle_of (open, "t-0");
  g_autoptr (CrIds)     from_second = cr_schedule_find_cycle_of (closed, "t-1");
  g_autoptr (GArray)    order = cr_schedule_get_order (open);

  g_assert_cmpuint (none->len, ==, 0);
  g_assert_null (from_first);
  g_assert_cmpuint (one->len, ==, 1);
  g_assert_cmpuint (cr_ids_get_length (g_ptr_array_index (one, 0)), ==, n);
  g_assert_cmpuint (cr_ids_get_length (from_second), ==, n);
  g_assert_cmpstr (from_second->ids[0], ==, "t-1");
  g_assert_cmpstr (from_second->ids[1], ==, "t-2");
  g_assert_cmpuint (order->len, ==, n);
  g_assert_cmpuint (g_array_index (order, guint, 0), ==, n - 1);
}

static void
test_words (void)
{
  g_autoptr (CrRoadmap) roadmap = make_chain (3, TRUE);
  g_autoptr (CrRoadmap) large = make_chain (13, TRUE);
  g_autofree char      *way = cr_schedule_find_cycle_from (roadmap, "t-1");
  g_autofree char      *long_way = cr_schedule_find_cycle_from (large, "t-0");

  g_assert_cmpstr (way, ==, "t-1 → t-2 → t-0 → t-1");
  g_assert_cmpstr (long_way, ==,
                   "t-0 → t-1 → t-2 → t-3 → t-4 → t-5 → t-6 → t-7 → … → t-9 → t-10 → t-11 → t-12 → t-0");
  cr_test_add (roadmap, CR_KIND_TASK, NULL, "t-outside", "after", "t-1", NULL);
  cr_test_add (roadmap, CR_KIND_TASK, NULL, "t-self", "after", "t-nowhere t-self", NULL);
  g_assert_null (cr_schedule_find_cycle_from (roadmap, "t-outside"));
  g_clear_pointer (&way, g_free);
  way = cr_schedule_find_cycle_from (roadmap, "t-self");
  g_assert_cmpstr (way, ==, "t-self → t-self");
}

#define N_SMALL 8

/* distance[i][k]: the number of steps from i to k, at least one; 0 is no way. */
static void
measure_distances (CrRoadmap *roadmap,
                   guint      distance[N_SMALL][N_SMALL])
{
  memset (distance, 0, sizeof (guint) * N_SMALL * N_SMALL);
  for (guint i = 0; i < N_SMALL; i++)
    for (guint k = 0; k < N_SMALL; k++)
      distance[i][k] = cr_ids_contains (cr_roadmap_get_task (roadmap, i)->after, cr_roadmap_get_task (roadmap, k)->id);
  for (guint via = 0; via < N_SMALL; via++)
    for (guint i = 0; i < N_SMALL; i++)
      for (guint k = 0; k < N_SMALL; k++)
        {
          guint around = distance[i][via] + distance[via][k];

          if (distance[i][via] > 0 && distance[via][k] > 0 && (distance[i][k] == 0 || around < distance[i][k]))
            distance[i][k] = around;
        }
}

static void
check_cycle (CrRoadmap   *roadmap,
             const CrIds *cycle,
             const char  *first,
             guint        length)
{
  g_assert_cmpuint (cr_ids_get_length (cycle), ==, length);
  g_assert_cmpstr (cycle->ids[0], ==, first);
  for (guint i = 0; i < length; i++)
    g_assert_true (cr_ids_contains (cr_roadmap_lookup_task (roadmap, cycle->ids[i])->after,
                                    cycle->ids[(i + 1) % length]));
}

static void
check_cycles (CrRoadmap *roadmap,
              guint      distance[N_SMALL][N_SMALL])
{
  g_autoptr (GPtrArray) cycles = cr_schedule_find_cycles (roadmap);
  guint                 n = 0;

  for (guint i = 0; i < N_SMALL; i++)
    {
      const char       *id = cr_roadmap_get_task (roadmap, i)->id;
      g_autoptr (CrIds) own = cr_schedule_find_cycle_of (roadmap, id);
      gboolean          is_first = TRUE;

      g_assert_cmpint (own != NULL, ==, distance[i][i] > 0);
      if (own == NULL)
        continue;
      check_cycle (roadmap, own, id, distance[i][i]);
      for (guint k = 0; k < i; k++)
        is_first = is_first && (distance[i][k] == 0 || distance[k][i] == 0);
      if (is_first)
        check_cycle (roadmap, g_ptr_array_index (cycles, n++), id, distance[i][i]);
    }
  g_assert_cmpuint (cycles->len, ==, n);
}

static void
check_order (CrRoadmap *roadmap,
             guint      distance[N_SMALL][N_SMALL])
{
  g_autoptr (GArray) order = cr_schedule_get_order (roadmap);
  gboolean           seen[N_SMALL] = { FALSE };

  g_assert_cmpuint (order->len, ==, N_SMALL);
  for (guint i = 0; i < N_SMALL; i++)
    {
      guint task = g_array_index (order, guint, i);

      g_assert_false (seen[task]);
      seen[task] = TRUE;
      for (guint k = 0; k < N_SMALL; k++)
        if (distance[task][k] == 1 && distance[k][task] == 0)
          g_assert_true (seen[k]);
    }
}

static void
test_random (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (20190601);

  for (guint round = 0; round < cr_test_count (2000); round++)
    {
      g_autoptr (CrRoadmap) roadmap = cr_roadmap_new ();
      guint                 distance[N_SMALL][N_SMALL];
      int                   density = g_rand_int_range (random, 2, 20);

      for (guint i = 0; i < N_SMALL; i++)
        {
          g_autoptr (GString) after = g_string_new (NULL);
          g_autofree char    *id = g_strdup_printf ("t-%u", i);

          for (guint k = 0; k < N_SMALL; k++)
            if (g_rand_int_range (random, 0, density) == 0)
              g_string_append_printf (after, "%st-%u", after->len > 0 ? " " : "", k);
          cr_test_add (roadmap, CR_KIND_TASK, NULL, id, "after", after->str, NULL);
        }
      measure_distances (roadmap, distance);
      check_cycles (roadmap, distance);
      check_order (roadmap, distance);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/schedule/blocked", test_blocked);
  g_test_add_func ("/schedule/long-chain", test_long_chain);
  g_test_add_func ("/schedule/words", test_words);
  g_test_add_func ("/schedule/random", test_random);
  return g_test_run ();
}
