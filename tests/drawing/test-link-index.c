/* SPDX-License-Identifier: GPL-3.0-or-later
 * Links by rows: what the tree finds is what a look at all of them finds. */
#include "config.h"

#include "cr-link-index.h"

#include "cr-test.h"

typedef struct
{
  guint *n_found; /* by the position of the link */
  guint  n;
} Count;

/* The rows carry no number of their link: the flags tell it in these tests. */
static void
count (const CrTimelineLink *link,
       gpointer              user_data)
{
  Count *found = user_data;

  found->n++;
  found->n_found[link->is_violated]++;
}

static void
check (const CrTimelineLink *links,
       guint                 n_links,
       guint                 first,
       guint                 last)
{
  g_autoptr (CrLinkIndex) index = cr_link_index_new (links, n_links);
  g_autofree guint       *n_found = g_new0 (guint, n_links + 1);
  Count                   found = { n_found, 0 };
  guint                   n = 0;

  cr_link_index_foreach (index, first, last, count, &found);
  for (guint i = 0; i < n_links; i++)
    {
      guint upper = MIN (links[i].from, links[i].to), lower = MAX (links[i].from, links[i].to);
      guint expected = upper <= last && lower >= first ? 1 : 0;

      g_assert_cmpuint (n_found[i], ==, expected);
      n += expected;
    }
  g_assert_cmpuint (found.n, ==, n);
}

/* Of two links of one row to others on the same side out of sight, the nearer one is told first. */
static void
check_nearest (const CrTimelineLink *told,
               const CrTimelineLink *left,
               guint                 first,
               guint                 last)
{
  guint upper = MIN (told->from, told->to), lower = MAX (told->from, told->to);
  guint left_upper = MIN (left->from, left->to), left_lower = MAX (left->from, left->to);

  if (upper == left_upper && upper >= first)
    g_assert_cmpuint (lower, <=, left_lower);
  if (lower == left_lower && lower <= last && left_upper < first)
    g_assert_cmpuint (upper, >=, left_upper);
}

static void
check_all_nearest (const CrTimelineLink *links,
                   guint                 n_links,
                   guint                 first,
                   guint                 last,
                   const guint          *n_ending)
{
  for (guint i = 0; i < n_links; i++)
    for (guint k = 0; k < n_links; k++)
      if (n_ending[i] == 1 && n_ending[k] == 0)
        check_nearest (&links[i], &links[k], first, last);
}

/* Links with an end in the rows and links that pass are all that cross them, and none is told twice. */
static void
check_parts (const CrTimelineLink *links,
             guint                 n_links,
             guint                 first,
             guint                 last,
             guint                 max_of_row)
{
  g_autoptr (CrLinkIndex) index = cr_link_index_new (links, n_links);
  g_autofree guint       *n_ending = g_new0 (guint, n_links + 1), *n_passing = g_new0 (guint, n_links + 1);
  Count                   ending = { n_ending, 0 }, passing = { n_passing, 0 };
  guint                   n_left = cr_link_index_foreach_ending (index, first, last, max_of_row, count, &ending);
  guint                   n_ends = 0;

  cr_link_index_foreach_passing (index, first, last, count, &passing);
  for (guint i = 0; i < n_links; i++)
    {
      guint upper = MIN (links[i].from, links[i].to), lower = MAX (links[i].from, links[i].to);
      guint passes = upper < first && lower > last ? 1 : 0;
      guint ends = upper <= last && lower >= first && passes == 0 ? 1 : 0;
      guint both = upper >= first && lower <= last ? 1 : 0;

      g_assert_cmpuint (n_passing[i], ==, passes);
      g_assert_cmpuint (n_ending[i], <=, ends);
      g_assert_cmpuint (n_ending[i], >=, both);
      n_ends += ends;
    }
  check_all_nearest (links, n_links, first, last, n_ending);
  g_assert_cmpuint (ending.n + n_left, ==, n_ends);
  g_assert_cmpuint (cr_link_index_count_passing (index, first, last), ==, passing.n);
  g_assert_true (n_left == 0 || max_of_row < n_links);
}

static void
test_random (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (20260409);

  for (guint i = 0; i < cr_test_count (2000); i++)
    {
      CrTimelineLink links[40];
      guint          n_rows = (guint) g_rand_int_range (random, 1, 60);
      guint          n_links = (guint) g_rand_int_range (random, 0, 41);
      guint          first = (guint) g_rand_int_range (random, 0, (gint32) n_rows);

      for (guint k = 0; k < n_links; k++)
        {
          links[k].from = (guint) g_rand_int_range (random, 0, (gint32) n_rows);
          links[k].to = (guint) g_rand_int_range (random, 0, (gint32) n_rows);
          links[k].is_violated = (gboolean) k;
          links[k].is_critical = FALSE;
        }
      check (links, n_links, first, first + (guint) g_rand_int_range (random, 0, 20));
      check_parts (links, n_links, first, first + (guint) g_rand_int_range (random, 0, 20), i % 2 == 0 ? 100 : i % 4);
    }
}

static void
test_edges (void)
{
  const CrTimelineLink links[] = { { 5, 2, 0, FALSE }, { 2, 5, 1, FALSE }, { 3, 3, 2, FALSE } };

  check (NULL, 0, 0, 10);
  check_parts (NULL, 0, 0, 10, 3);
  for (guint first = 0; first < 8; first++)
    for (guint last = first; last < 8; last++)
      {
        check (links, G_N_ELEMENTS (links), first, last);
        check_parts (links, G_N_ELEMENTS (links), first, last, 1);
      }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/link-index/edges", test_edges);
  g_test_add_func ("/link-index/random", test_random);
  return g_test_run ();
}
