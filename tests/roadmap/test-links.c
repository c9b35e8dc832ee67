/* SPDX-License-Identifier: GPL-3.0-or-later
 * Tests of what links ask for and which are violated. */
#include "config.h"

#include "cr-links.h"

#include "cr-test-plan.h"
#include "cr-test.h"

#define NOTHING G_MININT64

static void
test_span (void)
{
  static const struct
  {
    const char *plan;
    int         first, last; /* -1 is none */
  } cases[] = {
    { "a 3-7", 3, 7 },
    { "a 3-3", 3, 3 },
    { "a 3-", 3, 3 },
    { "a -7", 7, 7 },
    { "a -", -1, -1 },
    { "a 7-3", 3, 7 },
    { "a:m -7", 7, 7 },
    { "a:m 7-7", 7, 7 },
    { "a:m 3-7", 7, 7 },
    { "a:m 3-", 3, 3 },
    { "a:m -", -1, -1 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (CrRoadmap) roadmap = cr_test_plan (cases[i].plan);
      CrDay                 first = CR_DAY_NONE, last = CR_DAY_NONE;

      g_assert_cmpint (cr_task_get_span (cr_roadmap_get_task (roadmap, 0), &first, &last), ==, cases[i].first >= 0);
      if (cases[i].first < 0)
        continue;
      g_assert_cmpint ((int) (first - CR_TEST_PLAN_START), ==, cases[i].first);
      g_assert_cmpint ((int) (last - CR_TEST_PLAN_START), ==, cases[i].last);
    }
}

static void
test_room (void)
{
  static const struct
  {
    const char *plan; /* the last task waits for the first */
    gint64      room;
  } cases[] = {
    { "a 1-5; b 6-9 a", 0 },
    { "a 1-5; b 8-9 a", 2 },
    { "a 1-5; b 5-9 a", -1 }, /* on the day of the finish */
    { "a 1-5; b 4-9 a", -2 },
    { "a 1-5; m:m -5 a", 0 }, /* a milestone may share the day */
    { "m:m -5; b 5-9 m", 0 },
    { "m:m -5; n:m -5 m", 0 },
    { "a 1-5; m:m -4 a", -1 },
    { "a 1-5; m:m -6 a", 1 },
    { "a 1-5; b -5 a", -1 }, /* what has one date is there on that day at least */
    { "a 5-; b 5-9 a", -1 },
    { "a:d 1-5; b:d 5-9 a", -1 },
    { "a:c 1-5; b 5-9 a", NOTHING },
    { "a 1-5; b:c 5-9 a", NOTHING },
    { "a -; b 5-9 a", NOTHING },
    { "a 1-5; b - a", NOTHING },
    { "a 1-5 a", NOTHING },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (CrRoadmap) roadmap = cr_test_plan (cases[i].plan);
      const CrTask         *first = cr_roadmap_get_task (roadmap, 0);
      const CrTask         *last = cr_roadmap_get_task (roadmap, cr_roadmap_get_n_tasks (roadmap) - 1);
      gint64                room = NOTHING;

      g_assert_cmpint (cr_link_get_room (first, last, &room), ==, cases[i].room != NOTHING);
      g_assert_cmpint (room, ==, cases[i].room);
      g_assert_cmpint (cr_link_is_violated (first, last), ==, cases[i].room != NOTHING && cases[i].room < 0);
    }
}

/* "a>b 2" for each. (transfer full) */
static char *
tell (CrRoadmap *roadmap)
{
  g_autoptr (GArray) violations = cr_violations_list (roadmap);
  GString           *told = g_string_new (NULL);

  for (guint i = 0; i < violations->len; i++)
    {
      const CrViolation *violation = &g_array_index (violations, CrViolation, i);

      g_string_append_printf (told, "%s%s>%s %d", i > 0 ? ", " : "",
                              cr_roadmap_get_task (roadmap, violation->predecessor)->id,
                              cr_roadmap_get_task (roadmap, violation->successor)->id, (int) violation->n_days);
    }
  return g_string_free (told, FALSE);
}

static void
test_list (void)
{
  static const struct
  {
    const char *plan, *expected;
  } cases[] = {
    { "a 1-5; b 6-9 a", "" },
    { "c 4-9 b a a; a 1-5; b 2-4", "b>c 1, a>c 2" }, /* as named, each once */
    { "a 1-5; b 5-9 nobody a", "a>b 1" },
    { "a 1-5 b; b 6-9 a", "b>a 9" }, /* of a cycle at least one */
    { "a 1-5 a", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (CrRoadmap) roadmap = cr_test_plan (cases[i].plan);
      g_autofree char      *told = tell (roadmap);

      g_assert_cmpstr (told, ==, cases[i].expected);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/links/span", test_span);
  g_test_add_func ("/links/room", test_room);
  g_test_add_func ("/links/list", test_list);

  return g_test_run ();
}
