/* SPDX-License-Identifier: GPL-3.0-or-later
 * Windows opened and closed, a thousand of them: whether anything is left behind. */
#include "config.h"

#include "cr-application.h"
#include "cr-bench.h"
#include "cr-interface.h"
#include "cr-reader.h"
#include "cr-test.h"
#include "cr-window.h"

#include <stdio.h>
#include <stdlib.h>

#define N_WINDOWS   1000
#define N_FIRST     200 /* after which whatever is kept for good is there */
#define N_STEPS_MAX 200

typedef struct
{
  CrApplication *application;
  CrRoadmap     *roadmap;
} Scene;

static void
painted_cb (gboolean *painted)
{
  *painted = TRUE;
}

static void
wait_for_frame (GtkWidget *window)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (window);
  gboolean       painted = FALSE;

  g_signal_connect_swapped (clock, "after-paint", G_CALLBACK (painted_cb), &painted);
  gtk_widget_queue_draw (window);
  while (!painted)
    g_main_context_iteration (NULL, TRUE);
  g_signal_handlers_disconnect_by_data (clock, &painted);
}

static void
close_window (GtkWidget *window)
{
  gpointer left = window;

  g_object_add_weak_pointer (G_OBJECT (window), &left);
  gtk_window_destroy (GTK_WINDOW (window));
  while (left != NULL)
    g_main_context_iteration (NULL, TRUE);
  for (guint i = 0; i < N_STEPS_MAX && g_main_context_iteration (NULL, FALSE); i++)
    ;
}

static void
show_bare (Scene *scene)
{
  GtkWidget *window = adw_application_window_new (GTK_APPLICATION (scene->application));

  gtk_window_set_default_size (GTK_WINDOW (window), 1280, 800);
  gtk_window_present (GTK_WINDOW (window));
  wait_for_frame (window);
  close_window (window);
}

static void
show_example (Scene *scene)
{
  CrCatalogue          *catalogue = cr_application_get_catalogue (scene->application);
  CrWindow             *window = cr_window_new (scene->application, catalogue);
  g_autoptr (CrRoadmap) roadmap = cr_roadmap_copy (scene->roadmap);
  CrDocument           *document = cr_document_new (catalogue, roadmap);
  gpointer              left = document;

  g_object_add_weak_pointer (G_OBJECT (document), &left);
  gtk_window_present (GTK_WINDOW (window));
  cr_window_set_document (window, document);
  cr_place_select (cr_window_get_place (window), cr_roadmap_get_task (roadmap, 0)->id);
  g_object_unref (document);
  wait_for_frame (GTK_WIDGET (window));
  close_window (GTK_WIDGET (window));
  while (left != NULL)
    g_main_context_iteration (NULL, TRUE);
}

/* Milliseconds for one, and in *growth the bytes that each of those after the first leaves. */
static double
show_many (Scene *scene,
           void (*show) (Scene *scene),
           guint   n_windows,
           double *growth)
{
  gsize  before = 0;
  double start = cr_bench_now ();

  for (guint i = 0; i < n_windows; i++)
    {
      if (i == n_windows * N_FIRST / N_WINDOWS)
        before = cr_bench_get_heap ();
      show (scene);
    }
  *growth = ((double) cr_bench_get_heap () - (double) before) / (n_windows - n_windows * N_FIRST / N_WINDOWS);
  return (cr_bench_now () - start) / n_windows;
}

/* (transfer full) */
static CrRoadmap *
read_example (void)
{
  g_autofree char *path = cr_test_source_path ("data/examples/arvania-2026.roadmap.json");
  g_autofree char *content = NULL;
  gsize            length = 0;

  g_assert_true (g_file_get_contents (path, &content, &length, NULL));
  return cr_reader_read (content, length, NULL);
}

int
main (int   argc,
      char *argv[])
{
  guint            n_windows = argc > 1 ? (guint) g_ascii_strtoull (argv[1], NULL, 10) : N_WINDOWS;
  Scene            scene = { NULL, NULL };
  double           time = 0, growth = 0, floor_time = 0, floor_growth = 0;
  g_autofree char *title = g_strdup_printf ("%u windows with the example opened and closed", n_windows);

  cr_interface_start ("en");
  gtk_disable_setlocale ();
  if (!gtk_init_check ())
    {
      printf ("no display\n");
      return EXIT_SUCCESS;
    }
  scene.application = cr_application_new (G_APPLICATION_NON_UNIQUE);
  g_application_register (G_APPLICATION (scene.application), NULL, NULL);
  scene.roadmap = read_example ();
  cr_bench_print_head (title);
  floor_time = show_many (&scene, show_bare, n_windows, &floor_growth);
  time = show_many (&scene, show_example, n_windows, &growth);
  cr_bench_print_row (
    &(CrBenchRow){ .name = "each; floor: a bare window", .unit = "ms", .value = time, .floor = floor_time });
  cr_bench_print_row (&(CrBenchRow){ .name = "growth of memory by each; floor: a bare window",
                                     .unit = "bytes",
                                     .value = growth,
                                     .floor = MAX (floor_growth, 1) });
  g_object_unref (scene.roadmap);
  g_object_unref (scene.application);
  return EXIT_SUCCESS;
}
