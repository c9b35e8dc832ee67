/* SPDX-License-Identifier: GPL-3.0-or-later
 * Tests of rounds in their order, and of two compared. */
#include "config.h"

#include "cr-rounds.h"

#include "cr-test-roadmap.h"
#include "cr-test.h"

static CrRoadmap *
make_roadmap (void)
{
  CrRoadmap *roadmap = cr_roadmap_new ();

  cr_test_add (roadmap, CR_KIND_ROUND, NULL, "r-b", "date", "2026-05-01", NULL);
  cr_test_add (roadmap, CR_KIND_ROUND, NULL, "r-c", "date", "2026-05-01", NULL);
  cr_test_add (roadmap, CR_KIND_ROUND, NULL, "r-none", NULL);
  cr_test_add (roadmap, CR_KIND_ROUND, NULL, "r-a", "date", "2025-01-01", NULL);
  return roadmap;
}

static void
test_order (void)
{
  static const char *const expected[] = { "r-none", "r-a", "r-b", "r-c" };
  g_autoptr (CrRoadmap)    roadmap = make_roadmap (), empty = cr_roadmap_new ();
  g_autoptr (GPtrArray)    rounds = cr_rounds_list (roadmap), none = cr_rounds_list (empty);

  g_assert_cmpuint (none->len, ==, 0);
  g_assert_cmpuint (rounds->len, ==, G_N_ELEMENTS (expected));
  for (guint i = 0; i < rounds->len; i++)
    {
      const CrRound *previous = cr_rounds_get_previous (roadmap, expected[i]);

      g_assert_cmpstr (CR_ROUND (g_ptr_array_index (rounds, i))->id, ==, expected[i]);
      g_assert_cmpstr (previous != NULL ? previous->id : NULL, ==, i > 0 ? expected[i - 1] : NULL);
    }
  g_assert_true (g_ptr_array_index (rounds, 3) == cr_roadmap_get_current_round (roadmap));
}

/* Whatever the dates, the last of the list is the current one. */
static void
test_current (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (20260304);

  for (guint round = 0; round < cr_test_count (500); round++)
    {
      g_autoptr (CrRoadmap) roadmap = cr_roadmap_new ();
      g_autoptr (GPtrArray) rounds = NULL;

      for (int i = g_rand_int_range (random, 1, 6); i > 0; i--)
        {
          g_autofree char *key = g_strdup_printf ("r-%d", i);
          CrRound         *record = (CrRound *) cr_test_add (roadmap, CR_KIND_ROUND, NULL, key, NULL);

          record->date = (CrDay) g_rand_int_range (random, 0, 4);
        }
      rounds = cr_rounds_list (roadmap);
      g_assert_true (g_ptr_array_index (rounds, rounds->len - 1) == cr_roadmap_get_current_round (roadmap));
    }
}

static void
test_compare (void)
{
  g_autoptr (CrRoadmap) roadmap = make_roadmap ();
  g_autoptr (CrIds)     order = cr_test_ids ("cap-3 cap-2 cap-1 cap-0");
  g_autoptr (GArray)    pairs = NULL;
  g_autoptr (GString)   told = g_string_new (NULL);

  cr_test_add (roadmap, CR_KIND_RATING, "r-a", "cap-x", "level", "1", NULL);
  cr_test_add (roadmap, CR_KIND_RATING, "r-a", "cap-1", "level", "2", NULL);
  cr_test_add (roadmap, CR_KIND_RATING, "r-a", "cap-2", "level", "2", NULL);
  cr_test_add (roadmap, CR_KIND_RATING, "r-c", "cap-2", "level", "4", NULL);
  cr_test_add (roadmap, CR_KIND_RATING, "r-c", "cap-1", "level", "4", "notApplicable", "true", NULL);
  cr_test_add (roadmap, CR_KIND_RATING, "r-c", "cap-3", "level", "3", NULL);
  cr_test_add (roadmap, CR_KIND_RATING, "r-c", "cap-y", NULL);
  pairs = cr_rounds_compare (roadmap, "r-a", "r-c", order);
  for (guint i = 0; i < pairs->len; i++)
    {
      const CrRatingPair *pair = &g_array_index (pairs, CrRatingPair, i);
      int                 step = 0;
      gboolean            has_step = cr_rating_pair_get_step (pair, &step);

      g_string_append_printf (told, "%s %s%s", pair->entry, pair->before != NULL ? "b" : "",
                              pair->after != NULL ? "a" : "");
      g_string_append_printf (told, has_step ? " %+d; " : "; ", step);
    }
  g_assert_cmpstr (told->str, ==, "cap-3 a; cap-2 ba +2; cap-1 ba; cap-x b; cap-y a; ");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/rounds/order", test_order);
  g_test_add_func ("/rounds/current", test_current);
  g_test_add_func ("/rounds/compare", test_compare);

  return g_test_run ();
}
