/* SPDX-License-Identifier: GPL-3.0-or-later
 * Links that lie on each other: of those that pass one of each kind in each column is told, as a look at all of them
 * finds. */
#include "config.h"

#include "cr-link-columns.h"

#include "cr-test.h"

#define N_ROWS    60
#define N_COLUMNS 4
#define N_KINDS   8
#define NOWHERE   N_COLUMNS /* the column of a row without a bar */

typedef struct
{
  guint columns[N_ROWS]; /* of the links that begin in a row */
  guint n_told[N_COLUMNS][N_KINDS];
  guint first, last;
} Scene;

static guint
get_kind (const CrTimelineLink *link)
{
  return (link->from < link->to ? 4 : 0) + (link->is_violated ? 2 : 0) + (link->is_critical ? 1 : 0);
}

static gboolean
passes (const CrTimelineLink *link,
        guint                 first,
        guint                 last)
{
  return MIN (link->from, link->to) < first && MAX (link->from, link->to) > last;
}

static gboolean
place_cb (const CrTimelineLink *link,
          double               *x,
          gpointer              user_data)
{
  Scene *scene = user_data;

  *x = 7.5 * scene->columns[link->from];
  return scene->columns[link->from] != NOWHERE;
}

static void
tell_cb (const CrTimelineLink *link,
         gpointer              user_data)
{
  Scene *scene = user_data;

  g_assert_true (passes (link, scene->first, scene->last));
  g_assert_cmpuint (scene->columns[link->from], !=, NOWHERE);
  scene->n_told[scene->columns[link->from]][get_kind (link)]++;
}

static void
check (Scene                *scene,
       const CrLinkColumns  *columns,
       const CrTimelineLink *links,
       guint                 n_links)
{
  guint expected[N_COLUMNS + 1][N_KINDS] = { 0 };

  memset (scene->n_told, 0, sizeof scene->n_told);
  cr_link_columns_foreach_passing (columns, scene->first, scene->last, tell_cb, scene);
  for (guint i = 0; i < n_links; i++)
    if (passes (&links[i], scene->first, scene->last))
      expected[scene->columns[links[i].from]][get_kind (&links[i])] = 1;
  for (guint column = 0; column < N_COLUMNS; column++)
    for (guint kind = 0; kind < N_KINDS; kind++)
      g_assert_cmpuint (scene->n_told[column][kind], ==, expected[column][kind]);
}

static void
test_random (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (20260412);

  for (guint i = 0; i < cr_test_count (1000); i++)
    {
      CrTimelineLink            links[80];
      guint                     n_links = (guint) g_rand_int_range (random, 0, G_N_ELEMENTS (links) + 1);
      Scene                     scene = { 0 };
      g_autoptr (CrLinkIndex)   index = NULL;
      g_autoptr (CrLinkColumns) columns = NULL;

      for (guint row = 0; row < N_ROWS; row++)
        scene.columns[row] = (guint) g_rand_int_range (random, 0, NOWHERE + 1);
      for (guint k = 0; k < n_links; k++)
        links[k] = (CrTimelineLink){ (guint) g_rand_int_range (random, 0, N_ROWS),
                                     (guint) g_rand_int_range (random, 0, N_ROWS), g_rand_boolean (random),
                                     g_rand_boolean (random) };
      index = cr_link_index_new (links, n_links);
      columns = cr_link_columns_new (index, place_cb, &scene);
      for (scene.first = 0; scene.first < N_ROWS; scene.first += 3)
        {
          scene.last = scene.first + (guint) g_rand_int_range (random, 0, 20);
          check (&scene, columns, links, n_links);
        }
    }
}

static void
test_none (void)
{
  Scene                     scene = { 0 };
  g_autoptr (CrLinkIndex)   index = cr_link_index_new (NULL, 0);
  g_autoptr (CrLinkColumns) columns = cr_link_columns_new (index, place_cb, &scene);

  check (&scene, columns, NULL, 0);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/link-columns/none", test_none);
  g_test_add_func ("/link-columns/random", test_random);
  return g_test_run ();
}
