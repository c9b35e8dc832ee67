/* SPDX-License-Identifier: GPL-3.0-or-later
 * Tests of what is kept of places: by file, in the order of use, with whatever stands on the disk. */
#include "config.h"

#include "cr-place-store.h"

#include <glib/gstdio.h>
#include <string.h>

#define ID       "5f0c3c1e-6f0e-4c7f-9a55-0b1d2e3f4a5b"
#define OTHER_ID "00000000-0000-4000-8000-000000000000"

typedef struct
{
  char         *folder;
  char         *path;
  CrPlaceStore *store;
} Fixture;

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  fixture->folder = g_dir_make_tmp ("cr-places-XXXXXX", NULL);
  fixture->path = g_build_filename (fixture->folder, "not", "there yet", "places", NULL);
  fixture->store = cr_place_store_new (fixture->path);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  g_autofree char *inner = g_path_get_dirname (fixture->path);
  g_autofree char *outer = g_path_get_dirname (inner);

  cr_place_store_close (fixture->store);
  g_object_unref (fixture->store);
  g_remove (fixture->path);
  /* Nothing is left beside it. */
  g_rmdir (inner);
  g_rmdir (outer);
  g_assert_cmpint (g_rmdir (fixture->folder), ==, 0);
  g_free (fixture->path);
  g_free (fixture->folder);
}

static void
keep (CrPlaceStore *store,
      const char   *id,
      const char   *path,
      const char   *page)
{
  g_autoptr (GKeyFile) place = g_key_file_new ();
  g_autoptr (GFile)    file = g_file_new_for_path (path);

  g_key_file_set_string (place, CR_PLACE_GROUP, "page", page);
  cr_place_store_keep (store, id, file, place);
}

static void
found_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_assert_null (source);
  *(GKeyFile **) user_data = cr_place_store_lookup_finish (result);
}

/* (transfer full) The line “page” of the place; NULL for none. */
static char *
find (CrPlaceStore *store,
      const char   *id,
      const char   *path)
{
  g_autoptr (GFile)    file = g_file_new_for_path (path);
  g_autoptr (GKeyFile) place = NULL;

  cr_place_store_lookup_async (store, id, file, found_cb, &place);
  while (place == NULL)
    g_main_context_iteration (NULL, TRUE);
  return g_key_file_get_string (place, CR_PLACE_GROUP, "page", NULL);
}

static void
expect (CrPlaceStore *store,
        const char   *id,
        const char   *path,
        const char   *page)
{
  g_autofree char *found = find (store, id, path);

  g_assert_cmpstr (found, ==, page);
}

/* Through a program that has ended. */
static void
start_again (Fixture *fixture)
{
  cr_place_store_close (fixture->store);
  g_object_unref (fixture->store);
  fixture->store = cr_place_store_new (fixture->path);
}

static void
test_keep (Fixture      *fixture,
           gconstpointer data)
{
  expect (fixture->store, ID, "/a.json", NULL);
  keep (fixture->store, ID, "/a.json", "of a");
  keep (fixture->store, OTHER_ID, "/b.json", "of b");
  expect (fixture->store, ID, "/a.json", "of a");
  keep (fixture->store, ID, "/a.json", "of a; again\nand=[on]");
  start_again (fixture);
  expect (fixture->store, ID, "/a.json", "of a; again\nand=[on]");
  expect (fixture->store, OTHER_ID, "/b.json", "of b");
}

/* Copies have the id in common and their own places; a file that has been moved is found by its id; another roadmap in
 * the same file is another one. */
static void
test_copies (Fixture      *fixture,
             gconstpointer data)
{
  keep (fixture->store, ID, "/a.json", "of a");
  keep (fixture->store, ID, "/copy.json", "of the copy");
  keep (fixture->store, OTHER_ID, "/b.json", "of b");
  expect (fixture->store, ID, "/a.json", "of a");
  expect (fixture->store, ID, "/copy.json", "of the copy");
  expect (fixture->store, ID, "/moved.json", "of the copy");
  keep (fixture->store, ID, "/a.json", "of a");
  expect (fixture->store, ID, "/moved.json", "of a");
  expect (fixture->store, OTHER_ID, "/a.json", "of b");
  expect (fixture->store, "neither", "/a.json", NULL);
}

static void
test_oldest (Fixture      *fixture,
             gconstpointer data)
{
  for (guint i = 0; i < CR_PLACES_MAX; i++)
    {
      g_autofree char *id = g_strdup_printf ("id-%u", i);

      keep (fixture->store, id, "/a.json", id);
    }
  keep (fixture->store, "id-0", "/a.json", "used again");
  keep (fixture->store, "id-new", "/a.json", "new");
  expect (fixture->store, "id-0", "/a.json", "used again");
  expect (fixture->store, "id-1", "/a.json", NULL);
  expect (fixture->store, "id-2", "/a.json", "id-2");
  expect (fixture->store, "id-new", "/a.json", "new");
}

/* What is damaged counts for nothing, and is in nobody's way. */
static void
test_damaged (Fixture      *fixture,
              gconstpointer data)
{
  static const char *const contents[] = { "", "\xff\xfe\x00", "[half", "[a]\nb=c\nno line\n", "page=nowhere\n",
                                          "[]\n", "{\"json\": true}" };
  g_autofree char         *folder = g_path_get_dirname (fixture->path);

  g_assert_cmpint (g_mkdir_with_parents (folder, 0700), ==, 0);
  for (guint i = 0; i < G_N_ELEMENTS (contents); i++)
    {
      g_assert_true (g_file_set_contents (fixture->path, contents[i], -1, NULL));
      expect (fixture->store, ID, "/a.json", NULL);
      keep (fixture->store, ID, "/a.json", "of a");
      expect (fixture->store, ID, "/a.json", "of a");
    }
}

/* A folder stands in the way: nothing is kept, nothing is told, nothing fails. */
static void
test_in_vain (Fixture      *fixture,
              gconstpointer data)
{
  g_assert_cmpint (g_mkdir_with_parents (fixture->path, 0700), ==, 0);
  keep (fixture->store, ID, "/a.json", "of a");
  expect (fixture->store, ID, "/a.json", NULL);
  g_assert_true (g_file_test (fixture->path, G_FILE_TEST_IS_DIR));
}

static void
test_too_large (Fixture      *fixture,
                gconstpointer data)
{
  g_autofree char *large = g_strnfill (CR_PLACE_SIZE_MAX, 'x');

  keep (fixture->store, ID, "/a.json", "of a");
  keep (fixture->store, ID, "/a.json", large);
  expect (fixture->store, ID, "/a.json", "of a");
}

/* Two programs that take turns lose nothing of each other's. */
static void
test_two_programs (Fixture      *fixture,
                   gconstpointer data)
{
  g_autoptr (CrPlaceStore) other = cr_place_store_new (fixture->path);

  keep (fixture->store, ID, "/a.json", "one");
  expect (fixture->store, ID, "/a.json", "one");
  keep (other, OTHER_ID, "/b.json", "two");
  expect (other, ID, "/a.json", "one");
  keep (fixture->store, ID, "/c.json", "three");
  expect (fixture->store, OTHER_ID, "/b.json", "two");
  expect (other, ID, "/c.json", "three");
}

/* Neither where files lie nor what they are is to be read there. */
static void
test_discreet (Fixture      *fixture,
               gconstpointer data)
{
  g_autofree char *content = NULL;

  keep (fixture->store, ID, "/home/minister/secret.json", "tasks");
  cr_place_store_close (fixture->store);
  g_assert_true (g_file_get_contents (fixture->path, &content, NULL, NULL));
  g_assert_nonnull (strstr (content, "page=tasks"));
  g_assert_null (strstr (content, "secret"));
  g_assert_null (strstr (content, ID));
}

int
main (int   argc,
      char *argv[])
{
  static const struct
  {
    const char *name;
    void (*test) (Fixture *fixture, gconstpointer data);
  } tests[] = {
    { "/place-store/keep", test_keep },
    { "/place-store/copies", test_copies },
    { "/place-store/oldest", test_oldest },
    { "/place-store/damaged", test_damaged },
    { "/place-store/in-vain", test_in_vain },
    { "/place-store/too-large", test_too_large },
    { "/place-store/two-programs", test_two_programs },
    { "/place-store/discreet", test_discreet },
  };

  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].name, Fixture, NULL, set_up, tests[i].test, tear_down);
  return g_test_run ();
}
