/* SPDX-License-Identifier: GPL-3.0-or-later
 * Working days, counted one by one beside the sums. */
#include "config.h"

#include "cr-test.h"
#include "cr-work-calendar.h"

#define SEED    20261128
#define N_TRIES 2000

static void
test_week (void)
{
  g_autoptr (CrWorkCalendar) calendar = cr_work_calendar_new ();
  CrDay                      monday = cr_day_new (2026, 11, 30);

  g_assert_cmpuint (cr_work_calendar_count (calendar, monday, monday), ==, 1);
  g_assert_cmpuint (cr_work_calendar_count (calendar, monday, monday + 6), ==, 5);
  g_assert_cmpuint (cr_work_calendar_count (calendar, monday + 5, monday + 6), ==, 0);
  g_assert_cmpuint (cr_work_calendar_count (calendar, monday - 1, monday + 7), ==, 6);

  cr_work_calendar_add (calendar, monday + 6);
  cr_work_calendar_add (calendar, monday + 5);
  cr_work_calendar_add (calendar, monday + 6);
  cr_work_calendar_add (calendar, monday + 1);
  g_assert_cmpuint (cr_work_calendar_count (calendar, monday + 5, monday + 6), ==, 2);
  g_assert_cmpuint (cr_work_calendar_count (calendar, monday + 6, monday + 6), ==, 1);
  g_assert_cmpuint (cr_work_calendar_count (calendar, monday, monday + 6), ==, 7);
  g_assert_cmpuint (cr_work_calendar_get_extra (calendar)->len, ==, 2);
  g_assert_cmpuint (g_array_index (cr_work_calendar_get_extra (calendar), CrDay, 0), ==, monday + 5);
}

static void
test_random (void)
{
  g_autoptr (GRand)          rand = g_rand_new_with_seed (SEED);
  g_autoptr (CrWorkCalendar) calendar = cr_work_calendar_new ();
  g_autoptr (GHashTable)     extra = g_hash_table_new (NULL, NULL);

  g_test_message ("seed %d", SEED);
  for (guint i = 0; i < cr_test_count (N_TRIES); i++)
    {
      CrDay first = (CrDay) g_rand_int_range (rand, 1, 400), last = first + (CrDay) g_rand_int_range (rand, 0, 60);
      guint n = 0;

      if (i % 20 == 0)
        {
          cr_work_calendar_add (calendar, first);
          g_hash_table_add (extra, GUINT_TO_POINTER (first));
        }
      for (CrDay day = first; day <= last; day++)
        n += (day - 1) % 7 < 5 || g_hash_table_contains (extra, GUINT_TO_POINTER (day));
      g_assert_cmpuint (cr_work_calendar_count (calendar, first, last), ==, n);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/work-calendar/week", test_week);
  g_test_add_func ("/work-calendar/random", test_random);

  return g_test_run ();
}
