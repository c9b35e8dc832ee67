/* SPDX-License-Identifier: GPL-3.0-or-later
 * Tests of the search over tasks and catalogue. */
#include "config.h"

#include "cr-finder.h"

#include "cr-collate.h"
#include "cr-language.h"
#include "cr-random.h"
#include "cr-search.h"
#include "cr-test-roadmap.h"
#include "cr-test.h"

static CrCatalogue *catalogue;

static CrRoadmap *
make_roadmap (void)
{
  CrRoadmap *roadmap = cr_roadmap_new ();

  cr_test_add (roadmap, CR_KIND_UNIT, NULL, "u-it", "name.en", "Zorble Division", NULL);
  cr_test_add (roadmap, CR_KIND_TASK, NULL, "t-1", "title.en", "Buy a quuxmill", "title.ru", "Купить мельницу", NULL);
  cr_test_add (roadmap, CR_KIND_TASK, NULL, "t-2", "title.en", "Quux the mills", "notes.en", "Ask the miller", NULL);
  cr_test_add (roadmap, CR_KIND_TASK, NULL, "t-3", "title.en", "Test the big quuxes", "owner", "u-it", NULL);
  cr_test_add (roadmap, CR_KIND_TASK, NULL, "t-4", "title.ru", "Ёлка и quuxotron", NULL);
  cr_test_add (roadmap, CR_KIND_TASK, NULL, "t-5", "title.en", "Miscellanea", "description.en", "of quuxes", NULL);
  cr_test_add (roadmap, CR_KIND_TASK, NULL, "t-6", "title.en", "Aquux", NULL);
  cr_test_add (roadmap, CR_KIND_INSTRUMENT, NULL, "i-own", "title.en", "Order on quuxes", NULL);
  cr_test_add (roadmap, CR_KIND_INSTRUMENT, NULL, "inst-rkc", "note.en", "quux", NULL);
  cr_test_add (roadmap, CR_KIND_TECHNOLOGY, NULL, "w-own", "title.en", "Quuxology", NULL);
  return roadmap;
}

/* "t-2/0 t-1/1 …": id and rank of each. (transfer full) */
static char *
tell (const GArray *found)
{
  GString *told = g_string_new (NULL);

  for (guint i = 0; i < found->len; i++)
    {
      const CrFound *one = &g_array_index (found, CrFound, i);

      g_assert_true ((one->record != NULL) != (one->entry != NULL));
      g_string_append_printf (told, "%s%s/%d", i > 0 ? " " : "",
                              one->entry != NULL ? one->entry->id : cr_record_get_key (one->record), (int) one->rank);
    }
  return g_string_free (told, FALSE);
}

static void
test_ranks (void)
{
  static const struct
  {
    const char *text, *expected;
  } cases[] = {
    { "quux", "t-2/0 w-own/0 t-1/1 t-3/1 t-4/1 i-own/1 t-6/2 t-5/3" },
    { "QUUX  the", "t-2/0 t-3/1" },
    { "the quux", "t-2/1 t-3/1" },
    { "quux mill", "t-2/1 t-1/2" },
    { "quux ask", "t-2/3" },
    { "zorble", "t-3/3" }, /* by the name of the unit */
    { "елка", "t-4/0" },
    { "мельницу quuxmill", "t-1/1" }, /* words of two languages */
    { "t-6", "t-6/3" },
    { "quux nowhere", "" },
    { " \t ", "" },
    { "", "" },
    { NULL, "" },
  };
  g_autoptr (CrRoadmap) roadmap = make_roadmap ();
  g_autoptr (CrFinder)  finder = cr_finder_new (catalogue);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GArray) found = cr_finder_search (finder, roadmap, cases[i].text, 50);
      g_autofree char   *told = tell (found);

      g_assert_cmpstr (told, ==, cases[i].expected);
    }
}

static const CrFound *
get_first (const GArray *found)
{
  g_assert_cmpuint (found->len, >, 0);
  return &g_array_index (found, CrFound, 0);
}

/* Every entry is found first by its own title in either language, or shares the first rank with its likes. */
static void
test_catalogue (void)
{
  g_autoptr (CrRoadmap) roadmap = cr_roadmap_new ();
  g_autoptr (CrFinder)  finder = cr_finder_new (catalogue);
  guint                 n_entries = 0;

  for (CrGroup group = 0; group < CR_GROUP_MATURITY; group++)
    for (const CrEntry *const *entries = cr_catalogue_get_group (catalogue, group, NULL); *entries != NULL; entries++)
      for (guint i = 0; i < 2; i++)
        {
          const char        *title = cr_entry_get_title (*entries, i == 0 ? "en" : "ru");
          g_autoptr (GArray) found = cr_finder_search (finder, roadmap, title, 100);
          gboolean           is_first = FALSE;

          for (guint k = 0; k < found->len; k++)
            is_first = is_first || (g_array_index (found, CrFound, k).entry == *entries &&
                                    g_array_index (found, CrFound, k).rank == CR_FOUND_TITLE_START);
          g_assert_true (is_first);
          n_entries++;
        }
  g_assert_cmpuint (n_entries, >, 300);
}

static void
test_scales_left_out (void)
{
  g_autoptr (CrRoadmap) roadmap = cr_roadmap_new ();
  g_autoptr (CrFinder)  finder = cr_finder_new (catalogue);
  g_autoptr (GArray)    found = cr_finder_search (finder, roadmap, "impl-none", 10);

  g_assert_cmpuint (found->len, ==, 0);
}

static guint
count_records (const GArray *found)
{
  guint n = 0;

  for (guint i = 0; i < found->len; i++)
    n += g_array_index (found, CrFound, i).record != NULL ? 1 : 0;
  return n;
}

/* "customs" stands in many entries, and here in many tasks. */
static void
test_places (void)
{
  static const struct
  {
    guint n_tasks, n_max, n_records, n_entries;
  } cases[] = {
    { 50, 10, 5, 5 },
    { 50, 11, 6, 5 },
    { 2, 10, 2, 8 },
    { 0, 10, 0, 10 },
    { 50, 1, 1, 0 },
    { 50, 0, 0, 0 },
  };
  g_autoptr (CrFinder) finder = cr_finder_new (catalogue);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (CrRoadmap) roadmap = cr_roadmap_new ();
      g_autoptr (GArray)    found = NULL;

      for (guint k = 0; k < cases[i].n_tasks; k++)
        {
          g_autofree char *key = g_strdup_printf ("t-%u", k);

          cr_test_add (roadmap, CR_KIND_TASK, NULL, key, "title.en", "Customs", NULL);
        }
      found = cr_finder_search (finder, roadmap, "customs", cases[i].n_max);
      g_assert_cmpuint (count_records (found), ==, cases[i].n_records);
      g_assert_cmpuint (found->len, ==, cases[i].n_records + cases[i].n_entries);
      for (guint k = 1; k < found->len; k++)
        g_assert_cmpint (g_array_index (found, CrFound, k - 1).rank, <=, g_array_index (found, CrFound, k).rank);
    }
}

/* The entries have all places when only they are found. */
static void
test_only_entries (void)
{
  g_autoptr (CrRoadmap) roadmap = cr_roadmap_new ();
  g_autoptr (CrFinder)  finder = cr_finder_new (catalogue);
  g_autoptr (GArray)    found = cr_finder_search (finder, roadmap, "single window", 5);

  g_assert_nonnull (get_first (found)->entry);
}

/* Whatever stands in a title, line breaks too: the part of the key is the folded title. */
static void
test_title_key (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (20260310);

  for (guint round = 0; round < cr_test_count (200); round++)
    {
      g_autoptr (CrRoadmap) roadmap = cr_random_roadmap (random, 20, CR_RANDOM_ANY);

      for (guint i = 0; i < cr_roadmap_get_n_tasks (roadmap); i++)
        {
          const CrTask       *task = cr_roadmap_get_task (roadmap, i);
          g_autofree char    *part = cr_search_dup_title (&task->record), *expected = NULL;
          g_autoptr (GString) title = g_string_new (NULL);

          for (guint k = 0; k < cr_text_get_n_sides (task->title); k++)
            {
              const char *string;

              cr_text_get_side (task->title, k, &string);
              g_string_append_printf (title, "%s\n", string);
            }
          expected = cr_search_fold (title->str);
          g_assert_cmpstr (part, ==, expected);
        }
    }
}

int
main (int    argc,
      char **argv)
{
  int status;

  g_test_init (&argc, &argv, NULL);
  cr_language_set_directory (g_getenv ("CR_LOCALE_DIR"));
  catalogue = cr_catalogue_new_builtin ();
  g_test_add_func ("/finder/ranks", test_ranks);
  g_test_add_func ("/finder/catalogue", test_catalogue);
  g_test_add_func ("/finder/scales-left-out", test_scales_left_out);
  g_test_add_func ("/finder/places", test_places);
  g_test_add_func ("/finder/only-entries", test_only_entries);
  g_test_add_func ("/finder/title-key", test_title_key);

  status = g_test_run ();
  cr_catalogue_unref (catalogue);
  return status;
}
