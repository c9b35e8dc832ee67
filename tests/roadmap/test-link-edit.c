/* SPDX-License-Identifier: GPL-3.0-or-later
 * Tests of links drawn and taken away. */
#include "config.h"

#include "cr-link-edit.h"

#include "cr-schedule.h"
#include "cr-test-apply.h"
#include "cr-test-plan.h"
#include "cr-test.h"

static void
test_add (void)
{
  g_autoptr (CrRoadmap) roadmap = cr_test_plan ("a 1-5; b 6-9; c - a gone");

  cr_test_apply_named (roadmap, cr_link_add (roadmap, "a", "b"), "Set the predecessors of 1 task");
  g_assert_true (cr_ids_contains (cr_roadmap_lookup_task (roadmap, "b")->after, "a"));
  cr_test_apply_named (roadmap, cr_link_add (roadmap, "a", "b"), "");
  cr_test_apply_named (roadmap, cr_link_add (roadmap, "gone", "b"), "");
  cr_test_apply_named (roadmap, cr_link_add (roadmap, "a", "gone"), "");
  cr_test_apply_named (roadmap, cr_link_remove (roadmap, "gone", "c"), "Set the predecessors of 1 task");
  cr_test_apply_named (roadmap, cr_link_remove (roadmap, "b", "c"), "");
  cr_test_apply (roadmap, cr_link_remove (roadmap, "a", "c"));
  g_assert_null (cr_roadmap_lookup_task (roadmap, "c")->after);
}

static void
test_refused (void)
{
  g_autoptr (CrRoadmap)   roadmap = cr_test_plan ("a -; b - a; c - b");
  g_autoptr (CrChangeSet) set = cr_link_add (roadmap, "c", "a");
  g_autoptr (CrFault)     fault = NULL;
  g_autoptr (CrIds)       cycle = cr_link_find_cycle (roadmap, "c", "a");
  g_autofree char        *way = cr_schedule_describe_cycle (cycle);

  g_assert_cmpstr (way, ==, "a → c → b → a");
  g_assert_false (cr_roadmap_apply (roadmap, set, CR_APPLY_GESTURE, NULL, &fault));
  g_assert_cmpint (fault->code, ==, CR_FAULT_CYCLE);
  g_assert_cmpstr (fault->expected, ==, way);
}

/* The link may be drawn exactly where no cycle is told. */
static void
test_random (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (20260311);

  for (guint round = 0; round < cr_test_count (2000); round++)
    {
      g_autoptr (CrRoadmap)   roadmap = cr_test_random_plan (random, 9, FALSE);
      g_autofree char        *one = g_strdup_printf ("t-%d", g_rand_int_range (random, 0, 9));
      g_autofree char        *other = g_strdup_printf ("t-%d", g_rand_int_range (random, 0, 9));
      g_autoptr (CrIds)       cycle = cr_link_find_cycle (roadmap, one, other), found = NULL;
      g_autoptr (CrChangeSet) set = cr_link_add (roadmap, one, other);
      gboolean                had_link = cr_change_set_get_length (set) == 0;

      /* Tasks that wait for themselves are in a cycle of their own. */
      found = cr_schedule_find_cycle_of (roadmap, other);
      if (found != NULL)
        continue;
      g_assert_cmpint (cr_roadmap_apply (roadmap, set, CR_APPLY_GESTURE, NULL, NULL), ==, cycle == NULL);
      g_assert_true (!had_link || cycle == NULL);
      if (cycle == NULL)
        continue;
      g_assert_cmpstr (cycle->ids[0], ==, other);
      g_assert_cmpstr (cycle->ids[1 % cycle->n_ids], ==, one);
      for (guint i = 1; i < cycle->n_ids; i++)
        g_assert_true (cr_ids_contains (cr_roadmap_lookup_task (roadmap, cycle->ids[i])->after,
                                        cycle->ids[(i + 1) % cycle->n_ids]));
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/link-edit/add", test_add);
  g_test_add_func ("/link-edit/refused", test_refused);
  g_test_add_func ("/link-edit/random", test_random);

  return g_test_run ();
}
