/* SPDX-License-Identifier: GPL-3.0-or-later
 * random change sets are undone and redone exactly, through files. */
#include "config.h"

#include "cr-change.h"
#include "cr-random-changes.h"
#include "cr-reader.h"
#include "cr-test.h"
#include "cr-writer.h"

#define N_SEEDS      20
#define N_STEPS      10000
#define RELOAD_EVERY 100 /* steps between two saves that are read again */

typedef struct
{
  GPtrArray *sets;
  GPtrArray *traces;
} Past;

static CrRoadmap *
reload (CrRoadmap *roadmap)
{
  g_autoptr (GBytes)    bytes = cr_writer_write (roadmap), again = NULL;
  g_autoptr (GPtrArray) faults = NULL;
  CrRoadmap            *read = cr_reader_read (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), &faults);

  for (guint i = 0; i < faults->len; i++)
    {
      g_autofree char *words = cr_fault_describe (faults->pdata[i], "en");

      g_test_message ("%s: %s", ((CrFault *) faults->pdata[i])->pointer, words);
    }

  g_assert_nonnull (read);
  g_assert_true (cr_roadmap_equal (roadmap, read));
  again = cr_writer_write (read);
  g_assert_true (g_bytes_equal (bytes, again));
  return read;
}

static void
do_step (CrRoadmap *roadmap,
         Past      *past,
         GRand     *rand,
         guint     *serial)
{
  CrChangeSet *set = cr_random_change_set (rand, roadmap, serial);
  CrTrace     *trace = NULL;

  cr_roadmap_apply (roadmap, set, CR_APPLY_RESTORE, &trace, NULL);
  g_ptr_array_add (past->sets, set);
  g_ptr_array_add (past->traces, trace);
}

/* Does all, undoes all, redoes all. The roadmap that is worked on is now and then the one read from a file: what was
 * done before then is undone value by value, the rest by going back to the very records. */
static void
run_seed (guint32 seed,
          guint   n_steps)
{
  g_autoptr (GRand)     rand = g_rand_new_with_seed (seed);
  guint                 serial = 0;
  g_autoptr (CrRoadmap) roadmap = cr_random_grown_roadmap (rand, 50, &serial);
  g_autoptr (GBytes)    start = cr_writer_write (roadmap), end = NULL, back = NULL, forth = NULL;
  g_autoptr (CrRoadmap) first = cr_roadmap_copy (roadmap);
  g_autoptr (CrRoadmap) last = NULL;
  Past                  past = {
                     .sets = g_ptr_array_new_with_free_func ((GDestroyNotify) cr_change_set_unref),
                     .traces = g_ptr_array_new_with_free_func ((GDestroyNotify) cr_trace_free),
  };

  for (guint i = 1; i <= n_steps; i++)
    {
      do_step (roadmap, &past, rand, &serial);
      if (i % RELOAD_EVERY == 0)
        {
          CrRoadmap *read = reload (roadmap);

          g_set_object (&roadmap, read);
          g_object_unref (read);
        }
    }
  last = cr_roadmap_copy (roadmap);
  end = cr_writer_write (roadmap);

  for (guint i = n_steps; i > 0; i--)
    cr_roadmap_revert (roadmap, past.sets->pdata[i - 1], past.traces->pdata[i - 1]);
  g_assert_true (cr_roadmap_equal (roadmap, first));
  back = cr_writer_write (roadmap);
  g_assert_cmpuint (g_bytes_get_size (back), ==, g_bytes_get_size (start));

  for (guint i = 0; i < n_steps; i++)
    cr_roadmap_apply (roadmap, past.sets->pdata[i], CR_APPLY_RESTORE, NULL, NULL);
  g_assert_true (cr_roadmap_equal (roadmap, last));
  forth = cr_writer_write (roadmap);
  g_assert_cmpuint (g_bytes_get_size (forth), ==, g_bytes_get_size (end));

  g_ptr_array_unref (past.sets);
  g_ptr_array_unref (past.traces);
}

static void
test_seed (gconstpointer data)
{
  run_seed (GPOINTER_TO_UINT (data), cr_test_count (N_STEPS));
}

/* Without a reload in between the bytes of the file are the same, too. */
static void
test_bytes (void)
{
  for (guint32 seed = 100; seed < 100 + cr_test_count (50); seed++)
    {
      g_autoptr (GRand)     rand = g_rand_new_with_seed (seed);
      guint                 serial = 0;
      g_autoptr (CrRoadmap) roadmap = cr_random_grown_roadmap (rand, 50, &serial);
      g_autoptr (GBytes)    start = cr_writer_write (roadmap), back = NULL;
      Past                  past = {
                         .sets = g_ptr_array_new_with_free_func ((GDestroyNotify) cr_change_set_unref),
                         .traces = g_ptr_array_new_with_free_func ((GDestroyNotify) cr_trace_free),
      };

      for (guint i = 0; i < 200; i++)
        do_step (roadmap, &past, rand, &serial);
      for (guint i = 200; i > 0; i--)
        cr_roadmap_revert (roadmap, past.sets->pdata[i - 1], past.traces->pdata[i - 1]);
      back = cr_writer_write (roadmap);
      g_assert_true (g_bytes_equal (start, back));

      g_ptr_array_unref (past.sets);
      g_ptr_array_unref (past.traces);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (guint seed = 1; seed <= N_SEEDS; seed++)
    {
      g_autofree char *path = g_strdup_printf ("/undo/seed-%u", seed);

      g_test_add_data_func (path, GUINT_TO_POINTER (seed), test_seed);
    }
  g_test_add_func ("/undo/bytes", test_bytes);

  return g_test_run ();
}
