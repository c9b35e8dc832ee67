/* SPDX-License-Identifier: GPL-3.0-or-later
 * Windows opened and closed, a thousand of them: whether anything is left behind. bench-app-windows [WINDOWS] */
#include "config.h"

#include "cr-application.h"
#include "cr-bench.h"
#include "cr-interface.h"
#include "cr-living.h"
#include "cr-reader.h"
#include "cr-test.h"
#include "cr-window.h"

#include <stdio.h>
#include <stdlib.h>

#define N_WINDOWS   1000
#define N_FIRST     200 /* after which whatever is kept for good is there */
#define N_TOLD      100 /* how far it is, each time after so many */
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

/* What a process can have too much of beside memory. */
static int
count_entries (const char *folder)
{
  g_autoptr (GDir) entries = g_dir_open (folder, 0, NULL);
  int              n = 0;

  g_assert_nonnull (entries);
  while (g_dir_read_name (entries) != NULL)
    n++;
  return n;
}

typedef struct
{
  double time;    /* milliseconds for one */
  double growth;  /* bytes that each of those after the first leaves */
  double files;   /* that are open at the end, beside those that were open after the first */
  double threads; /* likewise */
} Result;

static void
print_progress (guint  n_done,
                guint  n_windows,
                double start,
                gsize  heap)
{
  printf ("  %u of %u: %.0f ms each, %.2f MB in use\n", n_done, n_windows, (cr_bench_now () - start) / n_done,
          (double) heap / 1e6);
  fflush (stdout);
}

static void
show_many (Scene *scene,
           void (*show) (Scene *scene),
           guint   n_windows,
           Result *result)
{
  guint  n_first = n_windows * N_FIRST / N_WINDOWS;
  gsize  before = 0;
  double start = cr_bench_now ();

  for (guint i = 0; i < n_windows; i++)
    {
      if (i == n_first)
        {
          before = cr_bench_get_heap ();
          result->files = -count_entries ("/proc/self/fd");
          result->threads = -count_entries ("/proc/self/task");
        }
      show (scene);
      if ((i + 1) % N_TOLD == 0)
        print_progress (i + 1, n_windows, start, cr_bench_get_heap ());
    }
  result->time = (cr_bench_now () - start) / n_windows;
  result->growth = ((double) cr_bench_get_heap () - (double) before) / (n_windows - n_first);
  result->files += count_entries ("/proc/self/fd");
  result->threads += count_entries ("/proc/self/task");
}

static void
print (const char *name,
       const char *unit,
       double      value,
       double      floor)
{
  g_autofree char *whole = g_strconcat (name, "; floor: a bare window", NULL);

  cr_bench_print_row (&(CrBenchRow){ .name = whole, .unit = unit, .value = value, .floor = floor });
}

static void
print_objects (void)
{
  g_autofree char *names = NULL;
  CrBenchRow       row = { .name = "our objects and menus that are left", .unit = "objects" };

  row.value = cr_living_count (&names);
  cr_bench_print_row (&row);
  if (row.value > 0)
    printf ("  %s\n", names);
}

static void
bench (Scene *scene,
       guint  n_windows)
{
  g_autofree char *title = g_strdup_printf ("%u windows with the example opened and closed", n_windows);
  Result           bare = { 0 }, example = { 0 };

  show_bare (scene);
  show_example (scene);
  cr_living_watch ();
  show_many (scene, show_bare, n_windows, &bare);
  show_many (scene, show_example, n_windows, &example);
  cr_bench_print_head (title);
  print ("each", "ms", example.time, bare.time);
  print ("growth of memory by each", "bytes", example.growth, MAX (bare.growth, 1));
  print ("growth of open files by all", "files", example.files, bare.files);
  print ("growth of threads by all", "threads", example.threads, bare.threads);
  print_objects ();
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
  Scene scene = { NULL, NULL };

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
  bench (&scene, argc > 1 ? (guint) g_ascii_strtoull (argv[1], NULL, 10) : N_WINDOWS);
  g_object_unref (scene.roadmap);
  g_object_unref (scene.application);
  return EXIT_SUCCESS;
}
