/* SPDX-License-Identifier: GPL-3.0-or-later
 * Prints for how long the window does not answer while a large roadmap is exported through the dialog: when the dialog
 * comes, while it makes the preview of a format, and while it writes the file.
 *
 * bench-app-export [SIZE] [FORMAT]: FORMAT as "csv" or "pdf". */
#include "config.h"

#include "cr-bench-scene.h"
#include "cr-export-dialog.h"
#include "cr-interface.h"

#include <glib/gstdio.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* The longest that nobody feels. */
#define AIM_HOLD 50

/* Pages and pictures of more tasks take minutes, in the same threads as those of fewer. */
#define N_SEEN_MAX 10000

typedef struct
{
  CrBenchScene   *scene;
  CrExportDialog *dialog;
  char           *path;
} Export;

static void
run_until_done (CrExportDialog *dialog)
{
  while (cr_export_dialog_is_busy (dialog))
    g_main_context_iteration (NULL, TRUE);
  cr_bench_run_until_idle ();
}

static void
print_hold (const Export *export,
            const char     *what,
            const CrFormat *format,
            double          hold,
            double          time)
{
  g_autofree char *name = g_strdup_printf ("%s %s, %s (%.1f s)", format->extension,
                                           format->view != NULL ? format->view : "", what, time / 1000);

  cr_bench_print_row (&(CrBenchRow){ .name = name, .unit = "ms", .value = hold, .aim = AIM_HOLD });
}

/* With what costs least to preview, so that the dialog alone is measured. */
static void
open_dialog (Export *export)
{
  CrBenchScene *scene = export->scene;
  double        hold = 0;

  cr_place_set_export (cr_window_get_place (scene->window), "format=json");
  cr_bench_run_until_idle ();
  cr_bench_watch_loop ();
  export->dialog = g_object_ref (CR_EXPORT_DIALOG (
    cr_export_dialog_new (cr_window_get_document (scene->window), cr_window_get_place (scene->window))));
  gtk_window_set_transient_for (GTK_WINDOW (export->dialog), GTK_WINDOW (scene->window));
  gtk_window_present (GTK_WINDOW (export->dialog));
  run_until_done (export->dialog);
  hold = cr_bench_get_longest_hold ();
  cr_bench_print_row (
    &(CrBenchRow){ .name = "the dialog comes, to its preview", .unit = "ms", .value = hold, .aim = AIM_HOLD });
}

static void
close_dialog (Export *export)
{
  gtk_window_destroy (GTK_WINDOW (export->dialog));
  g_clear_object (&export->dialog);
  cr_bench_run_until_idle ();
}

static void
choose (Export *export,
        const CrFormat *format)
{
  CrExportChoice choice = *cr_export_dialog_get_choice (export->dialog);
  double         start = 0;

  choice.format = format;
  cr_bench_run_until_idle ();
  cr_bench_watch_loop ();
  start = cr_bench_now ();
  cr_export_dialog_choose (export->dialog, &choice);
  run_until_done (export->dialog);
  print_hold (export, "preview", format, cr_bench_get_longest_hold (), cr_bench_now () - start);
}

static void
write_file (Export *export,
            const CrFormat *format)
{
  g_autoptr (GFile) file = g_file_new_for_path (export->path);
  double            start = 0;

  cr_bench_watch_loop ();
  start = cr_bench_now ();
  cr_export_dialog_write (export->dialog, file);
  run_until_done (export->dialog);
  print_hold (export, "written", format, cr_bench_get_longest_hold (), cr_bench_now () - start);
  g_unlink (export->path);
}

static gboolean
is_seen (const CrFormat *format)
{
  return g_str_equal (format->extension, "pdf") || g_str_equal (format->extension, "svg") ||
         g_str_equal (format->extension, "png");
}

static void
bench (CrBenchScene *scene,
       const char   *extension)
{
  g_autofree char *folder = g_dir_make_tmp ("cr-bench-XXXXXX", NULL);
  Export export = { .scene = scene, .path = g_build_filename (folder, "export.out", NULL) };
  guint           n = 0;
  const CrFormat *formats = cr_formats_get (&n);

  for (guint i = 0; i < n; i++)
    {
      if ((extension != NULL && !g_str_equal (formats[i].extension, extension)) ||
          (is_seen (&formats[i]) && scene->n_tasks > N_SEEN_MAX))
        continue;
      open_dialog (&export);
      choose (&export, &formats[i]);
      write_file (&export, &formats[i]);
      close_dialog (&export);
    }
  g_rmdir (folder);
  g_free (export.path);
}

static void
bench_size (CrApplication *application,
            guint          n_tasks,
            const char    *extension)
{
  CrBenchScene     scene = { .application = application, .n_tasks = n_tasks };
  g_autofree char *title = g_strdup_printf ("longest hold of the window, %u tasks", n_tasks);
  double           hold = 0;

  scene.file = cr_bench_scene_make_file (n_tasks);
  cr_bench_print_head (title);
  cr_bench_scene_new_window (&scene);
  cr_bench_scene_open (&scene, &hold);
  bench (&scene, extension);
  cr_bench_scene_destroy_window (&scene);
  cr_bench_scene_remove_file (scene.file);
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr (CrApplication) application = NULL;
  guint                     sizes[] = { 10000, 100000 };

  cr_interface_start ("en");
  cr_interface_set_today (cr_day_new (2026, 11, 16));
  gtk_disable_setlocale ();
  if (!gtk_init_check ())
    {
      printf ("no display\n");
      return EXIT_SUCCESS;
    }
  application = cr_application_new (G_APPLICATION_NON_UNIQUE);
  g_application_register (G_APPLICATION (application), NULL, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    if (argc < 2 || g_ascii_strtoull (argv[1], NULL, 10) == sizes[i])
      bench_size (application, sizes[i], argc > 2 ? argv[2] : NULL);
  return EXIT_SUCCESS;
}
