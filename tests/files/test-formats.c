/* SPDX-License-Identifier: GPL-3.0-or-later
 * What every format of the table must do: the same bytes each time, whatever the texts are, and stop when told to. */
#include "config.h"

#include "cr-counted-run.h"
#include "cr-formats.h"
#include "cr-random.h"
#include "cr-run.h"
#include "cr-test.h"

#include <string.h>

#define SEED       20261128
#define N_ROADMAPS 40
#define N_TASKS    12

static GBytes *
write_format (const CrFormat *format,
              CrRoadmap      *roadmap,
              CrCatalogue    *catalogue,
              GCancellable   *run,
              guint          *n_written,
              guint          *n_left_out,
              GError        **error)
{
  g_auto (CrExport) export = { 0 };
  GBytes *content;

  cr_export_init (&export, catalogue, "ru", cr_day_new (2026, 11, 28));
  export.roadmap = roadmap;
  export.run = run;
  content = cr_formats_write (format, &export, error);
  *n_written = export.written;
  *n_left_out = export.left_out->len;
  return content;
}

static gboolean
is_text (const CrFormat *format)
{
  static const char *const texts[] = { "json", "csv", "ics", "xml", "html", "md", "svg", NULL };

  return g_strv_contains (texts, format->extension);
}

/* Texts of every nasty kind: each format carries or leaves out, and says the same the second time. */
static void
test_random (gconstpointer data)
{
  const CrFormat         *format = data;
  g_autoptr (GRand)       rand = g_rand_new_with_seed (SEED);
  g_autoptr (CrCatalogue) catalogue = cr_catalogue_new_builtin ();

  g_test_message ("seed %d", SEED);
  for (guint i = 0; i < cr_test_count (N_ROADMAPS); i++)
    {
      g_autoptr (CrRoadmap) roadmap = cr_random_roadmap (rand, N_TASKS, CR_RANDOM_ANY);
      g_autoptr (CrRoadmap) untouched = cr_roadmap_copy (roadmap);
      g_autoptr (GError)    error = NULL;
      guint                 n_written, n_left_out, n_again, n_left_out_again;
      g_autoptr (GBytes)    content = write_format (format, roadmap, catalogue, NULL, &n_written, &n_left_out, &error);
      g_autoptr (GBytes)    again = NULL;

      g_assert_no_error (error);
      again = write_format (format, roadmap, catalogue, NULL, &n_again, &n_left_out_again, &error);
      g_assert_no_error (error);
      g_assert_true (g_bytes_equal (content, again));
      g_assert_cmpuint (n_written, ==, n_again);
      g_assert_cmpuint (n_left_out, ==, n_left_out_again);
      g_assert_cmpuint (n_written, <=, cr_roadmap_get_n_tasks (roadmap));
      g_assert_true (cr_roadmap_equal (roadmap, untouched));
      if (is_text (format))
        g_assert_true (g_utf8_validate_len (g_bytes_get_data (content, NULL), g_bytes_get_size (content), NULL));
    }
}

static void
test_cancelled (gconstpointer data)
{
  const CrFormat         *format = data;
  g_autoptr (GRand)       rand = g_rand_new_with_seed (SEED);
  g_autoptr (CrCatalogue) catalogue = cr_catalogue_new_builtin ();
  g_autoptr (CrRoadmap)   roadmap = cr_random_roadmap (rand, N_TASKS, CR_RANDOM_NO_FAULTS);
  g_autoptr (CrRun)       run = cr_run_new ();
  g_autoptr (GError)      error = NULL;
  g_autoptr (GBytes)      content = NULL;
  guint                   n_written, n_left_out;

  g_cancellable_cancel (G_CANCELLABLE (run));
  content = write_format (format, roadmap, catalogue, G_CANCELLABLE (run), &n_written, &n_left_out, &error);
  g_assert_null (content);
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

/* Whoever changes his mind while it is being written gets nothing, at whatever step that is: told that more is done, a
 * format looks whether it is still wanted before it has all. */
static void
test_cancelled_midway (gconstpointer data)
{
  const CrFormat         *format = data;
  g_autoptr (GRand)       rand = g_rand_new_with_seed (SEED);
  g_autoptr (CrCatalogue) catalogue = cr_catalogue_new_builtin ();
  g_autoptr (CrRoadmap)   roadmap = cr_random_roadmap (rand, N_TASKS, CR_RANDOM_NO_FAULTS);
  guint                   n_steps = G_MAXUINT;

  for (guint n = 0; n <= n_steps; n++)
    {
      g_autoptr (CrRun)  run = cr_counted_run_new (n);
      g_autoptr (GError) error = NULL;
      guint              n_written, n_left_out;
      g_autoptr (GBytes) content =
        write_format (format, roadmap, catalogue, G_CANCELLABLE (run), &n_written, &n_left_out, &error);

      if (n == 0)
        {
          n_steps = cr_counted_run_get_n_steps (run);
          g_assert_cmpuint (n_steps, >, 0);
          g_assert_nonnull (content);
          continue;
        }
      g_assert_null (content);
      g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
    }
}

/* A roadmap that nobody has put anything into yet. */
static void
test_empty (gconstpointer data)
{
  const CrFormat         *format = data;
  g_autoptr (CrCatalogue) catalogue = cr_catalogue_new_builtin ();
  g_autoptr (CrRoadmap)   roadmap = cr_roadmap_new ();
  g_autoptr (GError)      error = NULL;
  guint                   n_written, n_left_out;
  g_autoptr (GBytes)      content = write_format (format, roadmap, catalogue, NULL, &n_written, &n_left_out, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (g_bytes_get_size (content), >, 0);
  g_assert_cmpuint (n_written, ==, 0);
}

static void
add (const char     *name,
     const CrFormat *format,
     GTestDataFunc   func)
{
  g_autofree char *path = g_strdup_printf ("/formats/%s/%s-%s", name, format->extension,
                                           format->view != NULL ? format->view : "usual");

  g_test_add_data_func (path, format, func);
}

int
main (int    argc,
      char **argv)
{
  guint           n_formats;
  const CrFormat *formats = cr_formats_get (&n_formats);

  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < n_formats; i++)
    {
      add ("random", &formats[i], test_random);
      add ("cancelled", &formats[i], test_cancelled);
      add ("cancelled-midway", &formats[i], test_cancelled_midway);
      add ("empty", &formats[i], test_empty);
    }
  return g_test_run ();
}
