/* SPDX-License-Identifier: GPL-3.0-or-later
 * Assessment rounds in their order. */
#include "config.h"

#include "cr-rounds.h"

static int
compare_dates (gconstpointer a,
               gconstpointer b)
{
  CrDay x = (*(const CrRound *const *) a)->date, y = (*(const CrRound *const *) b)->date;

  return (x > y) - (x < y);
}

GPtrArray *
cr_rounds_list (CrRoadmap *roadmap)
{
  GPtrArray *rounds = g_ptr_array_new ();

  for (guint i = 0; i < cr_roadmap_get_length (roadmap, CR_KIND_ROUND, NULL); i++)
    g_ptr_array_add (rounds, (gpointer) cr_roadmap_get_nth (roadmap, CR_KIND_ROUND, NULL, i));
  g_ptr_array_sort (rounds, compare_dates); /* stable */
  return rounds;
}

const CrRound *
cr_rounds_get_previous (CrRoadmap  *roadmap,
                        const char *round)
{
  g_autoptr (GPtrArray) rounds = cr_rounds_list (roadmap);

  for (guint i = 1; i < rounds->len; i++)
    if (g_str_equal (CR_ROUND (g_ptr_array_index (rounds, i))->id, round))
      return g_ptr_array_index (rounds, i - 1);
  return NULL;
}

static void
add_pair (GArray     *pairs,
          GHashTable *told,
          CrRoadmap  *roadmap,
          const char *before,
          const char *after,
          const char *entry)
{
  CrRatingPair pair = { .entry = entry };

  pair.before = CR_RATING (cr_roadmap_lookup (roadmap, CR_KIND_RATING, before, entry));
  pair.after = CR_RATING (cr_roadmap_lookup (roadmap, CR_KIND_RATING, after, entry));
  if ((pair.before != NULL || pair.after != NULL) && g_hash_table_add (told, (gpointer) entry))
    g_array_append_val (pairs, pair);
}

GArray *
cr_rounds_compare (CrRoadmap   *roadmap,
                   const char  *before,
                   const char  *after,
                   const CrIds *order)
{
  g_autoptr (GHashTable) told = g_hash_table_new (NULL, NULL);
  GArray                *pairs = g_array_new (FALSE, FALSE, sizeof (CrRatingPair));
  const char            *rounds[] = { before, after };

  for (guint i = 0; i < cr_ids_get_length (order); i++)
    add_pair (pairs, told, roadmap, before, after, order->ids[i]);
  for (guint k = 0; k < G_N_ELEMENTS (rounds); k++)
    for (guint i = 0; i < cr_roadmap_get_length (roadmap, CR_KIND_RATING, rounds[k]); i++)
      add_pair (pairs, told, roadmap, before, after,
                cr_record_get_key (cr_roadmap_get_nth (roadmap, CR_KIND_RATING, rounds[k], i)));
  return pairs;
}

static int
get_applicable_level (const CrRating *rating)
{
  return rating != NULL && !rating->not_applicable ? cr_rating_get_level (rating) : 0;
}

gboolean
cr_rating_pair_get_step (const CrRatingPair *pair,
                         int                *step)
{
  int before = get_applicable_level (pair->before), after = get_applicable_level (pair->after);

  if (before == 0 || after == 0)
    return FALSE;

  *step = after - before;
  return TRUE;
}
