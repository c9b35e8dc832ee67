/* SPDX-License-Identifier: GPL-3.0-or-later
 * Threads that read, copy and let go of snapshots while the roadmap they were taken from goes on changing. Made for the
 * thread sanitizer; without it, it still sees wrong counts of references and values that change under the reader. */
#include "config.h"

#include "cr-draft.h"
#include "cr-language.h"
#include "cr-random-changes.h"
#include "cr-search.h"
#include "cr-test.h"

#include <string.h>

#define SEED      20261122
#define N_THREADS 3
#define N_STEPS   400

typedef struct
{
  CrRoadmap *snapshot; /* the thread's own */
  GBytes    *words;    /* what it says, told before the thread began */
} Work;

static void
append_words (GString        *words,
              const CrRecord *record)
{
  g_autoptr (GArray)   paths = NULL;
  g_autoptr (CrRecord) empty = cr_record_new ((CrKind) record->kind, cr_record_get_key (record));

  g_string_append_printf (words, "%s %s\n", cr_record_get_key (record), cr_search_get_key (record));
  paths = cr_path_diff (empty, record);
  for (guint i = 0; i < paths->len; i++)
    {
      const CrPath    *path = &g_array_index (paths, CrPath, i);
      g_autofree char *name = cr_path_to_string (path);
      g_auto (CrValue) value = cr_path_get (path, record);

      g_string_append_printf (words, "%s %s %u\n", name, value.type == CR_TYPE_STRING ? value.string : "",
                              value.type == CR_TYPE_IDS ? cr_ids_get_length (value.ids) : 0);
    }
}

/* Reads each record by its place and by its key, and through a reference and a copy of its own. */
static GBytes *
tell_all (CrRoadmap *roadmap)
{
  GString *words = g_string_new (cr_translate ("ru", "field", "Owner"));

  for (guint i = 0; i < cr_roadmap_get_n_tasks (roadmap); i++)
    {
      const CrTask        *task = cr_roadmap_get_task (roadmap, i);
      g_autoptr (CrRecord) record = cr_record_ref (&task->record);
      g_autoptr (CrRecord) copy = cr_record_copy (record);
      g_autofree char     *key = g_strdup (task->id);

      g_assert_true (cr_roadmap_lookup_task (roadmap, key) == task);
      g_assert_true (cr_intern (key) == task->id);
      g_assert_true (cr_record_equal (record, copy));
      append_words (words, record);
    }
  return g_string_free_to_bytes (words);
}

static gpointer
read_snapshot (gpointer data)
{
  Work *work = data;

  for (guint i = 0; i < 5; i++)
    {
      g_autoptr (CrRoadmap) copy = cr_roadmap_copy (work->snapshot);
      g_autoptr (GBytes)    words = tell_all (copy);

      g_assert_true (g_bytes_equal (words, work->words));
      g_assert_true (cr_roadmap_equal (copy, work->snapshot));
    }
  g_clear_object (&work->snapshot);
  g_clear_pointer (&work->words, g_bytes_unref);
  return NULL;
}

static void
test_snapshots (void)
{
  g_autoptr (GRand)     rand = g_rand_new_with_seed (SEED);
  guint                 serial = 0;
  g_autoptr (CrRoadmap) roadmap = cr_random_grown_roadmap (rand, 150, &serial);

  for (guint round = 0; round < cr_test_count (20); round++)
    {
      Work     work[N_THREADS];
      GThread *threads[N_THREADS];

      for (guint i = 0; i < N_THREADS; i++)
        {
          work[i] = (Work){ .snapshot = cr_roadmap_copy (roadmap), .words = tell_all (roadmap) };
        }
      for (guint i = 0; i < N_THREADS; i++)
        threads[i] = g_thread_new ("reader", read_snapshot, &work[i]);
      for (guint i = 0; i < N_STEPS; i++)
        {
          g_autoptr (CrChangeSet) set = cr_random_change_set (rand, roadmap, &serial);
          g_autoptr (CrTrace)     trace = NULL;

          cr_roadmap_apply (roadmap, set, CR_APPLY_RESTORE, &trace, NULL);
          if (i % 3 == 0)
            cr_roadmap_revert (roadmap, set, trace);
        }
      for (guint i = 0; i < N_THREADS; i++)
        g_thread_join (threads[i]);
    }
}

/* All threads make the search keys of the same records at once, and one of them wins. */
static gpointer
search_all (gpointer data)
{
  CrRoadmap *roadmap = data;
  gsize      length = 0;

  for (guint i = 0; i < cr_roadmap_get_n_tasks (roadmap); i++)
    length += strlen (cr_search_get_key (&cr_roadmap_get_task (roadmap, i)->record));
  g_object_unref (roadmap);
  return GSIZE_TO_POINTER (length);
}

static void
test_search_keys (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (SEED);

  for (guint round = 0; round < cr_test_count (50); round++)
    {
      guint                 serial = 0;
      g_autoptr (CrRoadmap) roadmap = cr_random_grown_roadmap (rand, 50, &serial);
      GThread              *threads[N_THREADS];
      gpointer              length;

      for (guint i = 0; i < N_THREADS; i++)
        threads[i] = g_thread_new ("searcher", search_all, cr_roadmap_copy (roadmap));
      length = search_all (g_object_ref (roadmap));
      for (guint i = 0; i < N_THREADS; i++)
        g_assert_true (g_thread_join (threads[i]) == length);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  cr_language_set_directory (g_getenv ("CR_LOCALE_DIR"));

  g_test_add_func ("/threads/snapshots", test_snapshots);
  g_test_add_func ("/threads/search-keys", test_search_keys);

  return g_test_run ();
}
