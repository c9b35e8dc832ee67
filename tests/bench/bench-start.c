/* SPDX-License-Identifier: GPL-3.0-or-later
 * Prints how long a whole call of roadmapctl takes, against the floor: a program that does nothing. */
#include "config.h"

#include <gio/gio.h>
#include <stdio.h>
#include <stdlib.h>

#define RUNS     50
#define FLOOR    "/bin/true"
#define N_LINES  5
#define AIM_MS   50.0
#define US_IN_MS 1000.0

typedef struct
{
  const char *name;
  const char *arguments[8];
  gint64      times_us[RUNS];
} Line;

static gint64
run_us (const char *const *arguments)
{
  g_autoptr (GError)      error = NULL;
  g_autoptr (GSubprocess) process = NULL;
  gint64                  start = g_get_monotonic_time ();

  process = g_subprocess_newv (arguments, G_SUBPROCESS_FLAGS_STDOUT_SILENCE, &error);
  g_assert_no_error (error);
  g_subprocess_wait_check (process, NULL, &error);
  g_assert_no_error (error);
  return g_get_monotonic_time () - start;
}

static int
compare_times (gconstpointer a,
               gconstpointer b)
{
  gint64 first = *(const gint64 *) a, second = *(const gint64 *) b;

  return first < second ? -1 : first > second;
}

static double
get_median_ms (Line *line)
{
  qsort (line->times_us, RUNS, sizeof line->times_us[0], compare_times);
  return (double) line->times_us[RUNS / 2] / US_IN_MS;
}

int
main (int   argc,
      char *argv[])
{
  const char *program = argc > 1 ? argv[1] : "roadmapctl";
  const char *example = argc > 2 ? argv[2] : "example.roadmap.json";
  Line        lines[N_LINES] = {
           { "floor", { FLOOR, NULL }, { 0 } },
           { "show", { program, "show", example, NULL }, { 0 } },
           { "show --lang ru", { program, "show", "--lang", "ru", example, NULL }, { 0 } },
           { "suggest --json", { program, "suggest", "--json", example, NULL }, { 0 } },
           { "validate", { program, "validate", example, NULL }, { 0 } },
  };
  double floor_ms;

  /* In turns, so that whatever else the machine does meets all alike. */
  for (guint run = 0; run < RUNS; run++)
    for (guint i = 0; i < N_LINES; i++)
      lines[i].times_us[run] = run_us (lines[i].arguments);

  floor_ms = get_median_ms (&lines[0]);
  printf ("start, median of %d: %s %.1f ms\n", RUNS, FLOOR, floor_ms);
  for (guint i = 1; i < N_LINES; i++)
    {
      double ms = get_median_ms (&lines[i]);

      printf ("  %-16s %5.1f ms  %4.1f × the floor, aim %.0f ms\n", lines[i].name, ms, ms / floor_ms, AIM_MS);
    }
  return 0;
}
