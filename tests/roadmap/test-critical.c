/* SPDX-License-Identifier: GPL-3.0-or-later
 * Tests of the critical path: plans worked out by hand, and random ones against slipping each task day by day. */
#include "config.h"

#include "cr-critical.h"

#include "cr-links.h"
#include "cr-schedule.h"
#include "cr-test-plan.h"
#include "cr-test.h"

/* "a 0; b 3; c -": the slack of every task. (transfer full) */
static char *
tell (CrRoadmap  *roadmap,
      CrCritical *critical)
{
  GString *told = g_string_new (NULL);

  for (guint i = 0; i < critical->n_tasks; i++)
    {
      g_string_append_printf (told, "%s%s ", i > 0 ? "; " : "", cr_roadmap_get_task (roadmap, i)->id);
      if (critical->slack[i] != CR_SLACK_NONE)
        g_string_append_printf (told, "%d", critical->slack[i]);
      else
        g_string_append_c (told, '-');
      g_assert_cmpint (cr_critical_has (critical, i), ==, critical->slack[i] == 0);
    }
  return g_string_free (told, FALSE);
}

static const struct
{
  const char *name, *plan, *slack;
  guint       n_critical;
} plans[] = {
  { "chain", "a 1-5; b 6-9 a; c 10-20 b", "a 0; b 0; c 0", 3 },
  { "gaps", "a 1-5; b 8-9 a; c 13-20 b", "a 5; b 3; c 0", 1 },
  { "branch", "a 1-5; b 6-20 a; c 6-9 a; d 21-30 b c", "a 0; b 0; c 11; d 0", 3 },
  { "two ends", "a 1-5; b 6-30 a; c 6-30 a; d 1-29", "a 0; b 0; c 0; d 1", 3 },
  { "milestones", "a 1-5; m:m -5 a; b 5-9 m; n:m -9 b; c 1-8; e:m -9 c", "a 0; m 0; b 0; n 0; c 1; e 0", 5 },
  { "left out", "a 1-5; x:c 6-40 a; u - a; b 6-20 a u x; c 1-3 x u", "a 0; x -; u -; b 0; c 17", 2 },
  { "single dates", "a -5; b 6- a; c 8-20 b", "a 1; b 1; c 0", 1 },
  /* As it stands, b begins two days before it may. Nothing moves as long as a does not; when a slips by a day, b is
   * pushed three days on, which is one too much. */
  { "violated", "a 1-5; b 4-18 a; z 1-20", "a 0; b 2; z 0", 2 },
  { "violated with room", "a 1-5; b 4-10 a; z 1-20", "a 8; b 10; z 0", 1 },
  /* b waits for c, which starts behind it: a may still slip up to b, and one day more would push b and then c. */
  { "violated behind", "a 1-3; b 6-10 a; c 7-20 b", "a 2; b 0; c 0", 2 },
  { "cycle", "a 1-5 c; b 6-9 a; c 10-12 b; d 13-20 c; e 21-22 nobody d", "a 17; b 13; c 0; d 0; e 0", 3 },
  { "done", "a:d 1-5; b 6-9 a; c:d 10-20 b", "a 0; b 0; c 0", 3 },
  { "wrong order", "a 5-1; b 6-9 a", "a 0; b 0", 2 },
  { "nothing", "a -; b:c 1-5", "a -; b -", 0 },
};

static void
test_plan (gconstpointer data)
{
  guint                  i = GPOINTER_TO_UINT (data);
  g_autoptr (CrRoadmap)  roadmap = cr_test_plan (plans[i].plan);
  g_autoptr (CrCritical) critical = cr_critical_new (roadmap);
  g_autofree char       *told = tell (roadmap, critical);

  g_assert_cmpstr (told, ==, plans[i].slack);
  g_assert_cmpuint (critical->n_critical, ==, plans[i].n_critical);
  g_assert_cmpint (critical->latest != CR_DAY_NONE, ==, !g_str_equal (plans[i].name, "nothing"));
}

static void
test_empty (void)
{
  g_autoptr (CrRoadmap)  roadmap = cr_roadmap_new ();
  g_autoptr (CrCritical) critical = cr_critical_new (roadmap);

  g_assert_cmpuint (critical->n_tasks, ==, 0);
  g_assert_cmpuint (critical->n_critical, ==, 0);
  g_assert_cmpuint (critical->latest, ==, CR_DAY_NONE);
}

/* The path runs where one critical task pushes another at once: not over a gap, not through a cycle. */
static void
test_links (void)
{
  g_autoptr (CrRoadmap) roadmap =
    cr_test_plan ("a 1-5; b 6-20 a; c 6-9 a; d 21-30 b c; e 20-30 a; f 19-30 b; g 1-30 h; h 2-30 g; m:m -30 d");
  g_autoptr (CrCritical)   critical = cr_critical_new (roadmap);
  static const char *const links[] = { "a>b", "b>d", "b>f", "d>m" };

  for (guint i = 0; i < critical->n_tasks; i++)
    {
      const CrTask *task = cr_roadmap_get_task (roadmap, i);

      for (guint k = 0; k < cr_ids_get_length (task->after); k++)
        {
          g_autofree char *link = g_strdup_printf ("%s>%s", task->after->ids[k], task->id);
          guint            predecessor = (guint) cr_roadmap_find (roadmap, CR_KIND_TASK, NULL, task->after->ids[k]);
          gboolean         has = FALSE;

          for (guint n = 0; n < G_N_ELEMENTS (links); n++)
            has = has || g_str_equal (links[n], link);
          g_assert_cmpint (cr_critical_has_link (critical, roadmap, predecessor, i), ==, has);
        }
    }
}

#define N_SMALL 9

/* The end of the plan when the task slips so many days: whoever is pushed pushes on, until nothing moves. sets: who
 * is in a cycle with whom. */
static CrDay
slip (CrRoadmap        *roadmap,
      const CrCritical *critical,
      guint             slipping,
      gint64            n_days)
{
  gint64   moves[N_SMALL] = { 0 }, room;
  gboolean has_moved = TRUE;
  CrDay    latest = CR_DAY_NONE, first, last;

  moves[slipping] = n_days;
  while (has_moved)
    {
      has_moved = FALSE;
      for (guint i = 0; i < N_SMALL; i++)
        for (guint k = 0; k < N_SMALL; k++)
          {
            const CrTask *task = cr_roadmap_get_task (roadmap, i), *predecessor = cr_roadmap_get_task (roadmap, k);

            if (moves[k] == 0 || critical->cycle[i] == critical->cycle[k] ||
                !cr_ids_contains (task->after, predecessor->id) || !cr_link_get_room (predecessor, task, &room) ||
                moves[i] >= moves[k] - room)
              continue;
            moves[i] = moves[k] - room;
            has_moved = TRUE;
          }
    }
  for (guint i = 0; i < N_SMALL; i++)
    if (critical->slack[i] != CR_SLACK_NONE && cr_task_get_span (cr_roadmap_get_task (roadmap, i), &first, &last))
      latest = MAX (latest, last + (CrDay) moves[i]);
  return latest;
}

static gboolean
is_in_cycle_with (CrRoadmap *roadmap,
                  guint      a,
                  guint      b)
{
  g_autoptr (CrIds) cycle = NULL;

  if (a == b)
    return TRUE;
  cycle = cr_schedule_find_cycle_of (roadmap, cr_roadmap_get_task (roadmap, a)->id);
  return cycle != NULL && cr_ids_contains (cycle, cr_roadmap_get_task (roadmap, b)->id);
}

static void
check_plan (CrRoadmap *roadmap)
{
  g_autoptr (CrCritical) critical = cr_critical_new (roadmap);
  guint                  n_critical = 0;

  for (guint i = 0; i < N_SMALL; i++)
    {
      const CrTask *task = cr_roadmap_get_task (roadmap, i);
      CrDay         first, last;
      gboolean      counts = cr_task_get_status (task) != CR_STATUS_CANCELLED && cr_task_get_span (task, &first, &last);

      for (guint k = 0; k < N_SMALL; k++)
        if (is_in_cycle_with (roadmap, i, k))
          g_assert_cmpuint (critical->cycle[i], ==, critical->cycle[k]);
      g_assert_cmpint (critical->slack[i] != CR_SLACK_NONE, ==, counts);
      if (!counts)
        continue;
      n_critical += critical->slack[i] == 0 ? 1 : 0;
      g_assert_cmpuint (slip (roadmap, critical, i, critical->slack[i]), ==, critical->latest);
      g_assert_cmpuint (slip (roadmap, critical, i, critical->slack[i] + 1), >, critical->latest);
    }
  g_assert_cmpuint (critical->n_critical, ==, n_critical);
}

static void
test_random (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (20260301);

  for (guint round = 0; round < cr_test_count (3000); round++)
    {
      g_autoptr (CrRoadmap) roadmap = cr_test_random_plan (random, N_SMALL, round % 2 == 0);

      check_plan (roadmap);
    }
}

/* A chain as long as a roadmap may be costs one pass. */
static void
test_long_chain (void)
{
  guint                  n = cr_test_count (100000);
  g_autoptr (CrRoadmap)  roadmap = cr_roadmap_new ();
  g_autoptr (CrCritical) critical = NULL;

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *described = g_strdup_printf ("t-%u %u-%u t-%u", i, i, i, i - 1);

      cr_test_plan_add_task (roadmap, described);
    }
  critical = cr_critical_new (roadmap);
  g_assert_cmpuint (critical->n_critical, ==, n);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (plans); i++)
    {
      g_autofree char *path = g_strdup_printf ("/critical/plan/%s", plans[i].name);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_plan);
    }
  g_test_add_func ("/critical/empty", test_empty);
  g_test_add_func ("/critical/links", test_links);
  g_test_add_func ("/critical/random", test_random);
  g_test_add_func ("/critical/long-chain", test_long_chain);

  return g_test_run ();
}
