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
    }
}

static void
test_edges (void)
{
  const CrTimelineLink links[] = { { 5, 2, 0, FALSE }, { 2, 5, 1, FALSE }, { 3, 3, 2, FALSE } };

  check (NULL, 0, 0, 10);
  for (guint first = 0; first < 8; first++)
    for (guint last = first; last < 8; last++)
      check (links, G_N_ELEMENTS (links), first, last);
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
