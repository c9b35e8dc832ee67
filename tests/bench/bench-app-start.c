/* SPDX-License-Identifier: GPL-3.0-or-later
 * How long the application takes from its start as a process to its first frame, against a window of libadwaita that
 * has nothing in it; and how often both wake up while nobody does anything. */
#include "config.h"

#include "cr-application.h"
#include "cr-bench.h"
#include "cr-window.h"

#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#define N_STARTS       15
#define SECONDS_IDLE   30
#define SECONDS_SETTLE 20 /* threads without work end after 15 */

#define RUN_BARE    "bare"    /* until its first frame */
#define RUN_STAY    "stay"    /* the same for good */
#define RUN_PROGRAM "program" /* until its first frame; with a file until the first one that shows the document */

/* What a started process does besides: says when it is there, and ends. */

static gboolean
is_there (gboolean with_document)
{
  g_autoptr (GList) toplevels = gtk_window_list_toplevels ();

  if (!with_document)
    return TRUE;
  for (GList *l = toplevels; l != NULL; l = l->next)
    if (CR_IS_WINDOW (l->data) && cr_window_get_document (l->data) != NULL)
      return TRUE;
  return FALSE;
}

static gboolean
painted_cb (GSignalInvocationHint *hint,
            guint                  n_values,
            const GValue          *values,
            gpointer               with_document)
{
  if (!is_there (with_document != NULL))
    return TRUE;
  printf ("%.3f\n", (double) g_get_monotonic_time () / 1000);
  fflush (stdout);
  _exit (0);
}

static void
follow_frames (gboolean with_document)
{
  g_type_class_ref (GDK_TYPE_FRAME_CLOCK);
  g_signal_add_emission_hook (g_signal_lookup ("after-paint", GDK_TYPE_FRAME_CLOCK), 0, painted_cb,
                              GINT_TO_POINTER (with_document), NULL);
}

static void
activate_bare_cb (GApplication *application)
{
  GtkWidget *window = adw_application_window_new (GTK_APPLICATION (application));

  gtk_window_set_default_size (GTK_WINDOW (window), 1280, 800);
  gtk_window_present (GTK_WINDOW (window));
}

static int
run_bare (void)
{
  g_autoptr (AdwApplication) application =
    adw_application_new ("io.github.customs_roadmap.Bare", G_APPLICATION_DEFAULT_FLAGS);

  g_signal_connect (application, "activate", G_CALLBACK (activate_bare_cb), NULL);
  return g_application_run (G_APPLICATION (application), 0, NULL);
}

static int
run_started (int   argc,
             char *argv[])
{
  if (!g_str_equal (argv[1], RUN_STAY))
    follow_frames (argc > 2);
  if (!g_str_equal (argv[1], RUN_PROGRAM))
    return run_bare ();
  return cr_application_main (argc - 1, argv + 1);
}

/* By this program itself, to be measured. */
static gboolean
is_started (const char *verb)
{
  return g_str_equal (verb, RUN_BARE) || g_str_equal (verb, RUN_PROGRAM) || g_str_equal (verb, RUN_STAY);
}

/* Milliseconds to the first frame. */
static double
measure_start (const char *self,
               const char *verb,
               const char *file)
{
  const char        *argv[] = { self, verb, file, NULL };
  g_autofree char   *output = NULL;
  g_autoptr (GError) error = NULL;
  double             start = (double) g_get_monotonic_time () / 1000;

  g_spawn_sync (NULL, (char **) argv, NULL, G_SPAWN_DEFAULT, NULL, NULL, &output, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (output, !=, "");
  return g_ascii_strtod (output, NULL) - start;
}

static void
bench_start (const char *self,
             const char *example)
{
  double     bare[N_STARTS], empty[N_STARTS], with_example[N_STARTS];
  double     floor_ms = 0;
  CrBenchRow row = { .unit = "ms" };

  /* In turns, so that what else the machine does meets all. */
  for (guint i = 0; i < N_STARTS; i++)
    {
      bare[i] = measure_start (self, RUN_BARE, NULL);
      empty[i] = measure_start (self, RUN_PROGRAM, NULL);
      with_example[i] = measure_start (self, RUN_PROGRAM, example);
    }
  floor_ms = cr_bench_get_percentile (bare, N_STARTS, 50);
  cr_bench_print_head ("process to first frame; floor: a bare window");
  row.floor = floor_ms;
  row.name = "empty";
  row.value = cr_bench_get_percentile (empty, N_STARTS, 50);
  row.aim_ratio = 1.2;
  cr_bench_print_row (&row);
  row.name = "with the example";
  row.value = cr_bench_get_percentile (with_example, N_STARTS, 50);
  row.aim_ratio = 1.5;
  cr_bench_print_row (&row);
}

static GPid
start (const char *const *argv)
{
  g_auto (GStrv)     environment = g_environ_unsetenv (g_get_environ (), "XDG_CONFIG_HOME");
  g_autoptr (GError) error = NULL;
  GPid               pid = 0;

  /* As somebody has it who has set nothing: motion and a cursor that blinks. */
  g_spawn_async (NULL, (char **) argv, environment, G_SPAWN_DO_NOT_REAP_CHILD, NULL, NULL, &pid, &error);
  g_assert_no_error (error);
  return pid;
}

/* How often each thread of a process, by its number, has gone to sleep since it began: as often as it woke up. */
static GHashTable *
list_sleeps (GPid pid)
{
  g_autofree char *folder = g_strdup_printf ("/proc/%d/task", (int) pid);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  GHashTable      *sleeps = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  const char      *thread = NULL;

  g_assert_nonnull (dir);
  while ((thread = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, thread, "status", NULL);
      g_autofree char *content = NULL;
      const char      *line = NULL;

      if (!g_file_get_contents (path, &content, NULL, NULL))
        continue;
      line = strstr (content, "\nvoluntary_ctxt_switches:");
      g_assert_nonnull (line);
      g_hash_table_insert (sleeps, g_strdup (thread),
                           GSIZE_TO_POINTER (g_ascii_strtoull (strchr (line, ':') + 1, NULL, 10)));
    }
  return sleeps;
}

/* A thread that has ended since woke up for that. */
static guint
count_wakeups (GHashTable *before,
               GHashTable *after)
{
  GHashTableIter iter;
  gpointer       thread = NULL;
  gpointer       n_sleeps = NULL;
  gsize          n_wakeups = 0;

  g_hash_table_iter_init (&iter, before);
  while (g_hash_table_iter_next (&iter, &thread, NULL))
    n_wakeups += g_hash_table_contains (after, thread) ? 0 : 1;
  g_hash_table_iter_init (&iter, after);
  while (g_hash_table_iter_next (&iter, &thread, &n_sleeps))
    n_wakeups += GPOINTER_TO_SIZE (n_sleeps) - GPOINTER_TO_SIZE (g_hash_table_lookup (before, thread));
  return (guint) n_wakeups;
}

static void
end (GPid pid)
{
  kill (pid, SIGKILL);
  waitpid (pid, NULL, 0);
  g_spawn_close_pid (pid);
}

static void
bench_idle (const char *self,
            const char *program,
            const char *example)
{
  const char *ours[] = { program, example, NULL };
  const char *bare[] = { self, RUN_STAY, NULL };
  GPid        pids[] = { start (ours), start (bare) };
  GHashTable *before[G_N_ELEMENTS (pids)];
  guint       n_wakeups[G_N_ELEMENTS (pids)];

  g_usleep (SECONDS_SETTLE * G_USEC_PER_SEC);
  for (guint i = 0; i < G_N_ELEMENTS (pids); i++)
    before[i] = list_sleeps (pids[i]);
  g_usleep (SECONDS_IDLE * G_USEC_PER_SEC);
  for (guint i = 0; i < G_N_ELEMENTS (pids); i++)
    {
      g_autoptr (GHashTable) after = list_sleeps (pids[i]);

      n_wakeups[i] = count_wakeups (before[i], after);
      g_hash_table_unref (before[i]);
      end (pids[i]);
    }
  printf ("wake-ups of all threads in %d s of nothing, the example open and its file watched\n", SECONDS_IDLE);
  printf ("  %-50s %9u %9u          aim 0: %s\n", "with the example; floor: a bare window", n_wakeups[0], n_wakeups[1],
          n_wakeups[0] == 0 ? "met" : "missed");
}

/* A copy of the example: what is measured is not the disk of the source, and nothing may happen to that. (transfer
 * full) */
static char *
copy_example (const char *source)
{
  g_autofree char   *folder = g_dir_make_tmp ("cr-bench-XXXXXX", NULL);
  g_autofree char   *content = NULL;
  gsize              length = 0;
  g_autoptr (GError) error = NULL;
  char              *path = g_build_filename (folder, "example.roadmap.json", NULL);

  g_file_get_contents (source, &content, &length, &error);
  g_assert_no_error (error);
  g_file_set_contents (path, content, (gssize) length, &error);
  g_assert_no_error (error);
  return path;
}

int
main (int   argc,
      char *argv[])
{
  g_autofree char *example = NULL;

  if (argc >= 2 && is_started (argv[1]))
    return run_started (argc, argv);
  if (argc != 3)
    return EXIT_FAILURE;
  example = copy_example (argv[2]);
  bench_start (argv[0], example);
  bench_idle (argv[0], argv[1], example);
  return EXIT_SUCCESS;
}
