/* SPDX-License-Identifier: GPL-3.0-or-later
 * What the benchmarks of the application share: medians, rows of figures, and how long the main loop was held. */
#include "config.h"

#include "cr-bench.h"

#include <malloc.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#define QUIET_US 250000
#define NAP_US   300

static double loop_left; /* 0: not watched yet */
static double longest_hold;

static double
read_clock (clockid_t clock)
{
  struct timespec time;

  clock_gettime (clock, &time);
  return (double) time.tv_sec * 1000 + (double) time.tv_nsec / 1e6;
}

static gboolean
counts_work (void)
{
  return g_getenv ("CR_BENCH_WORK") != NULL;
}

double
cr_bench_now (void)
{
  return read_clock (counts_work () ? CLOCK_PROCESS_CPUTIME_ID : CLOCK_MONOTONIC);
}

/* Of the one thread. */
static double
thread_now (void)
{
  return read_clock (counts_work () ? CLOCK_THREAD_CPUTIME_ID : CLOCK_MONOTONIC);
}

static int
compare_values (gconstpointer a,
                gconstpointer b)
{
  double first = *(const double *) a, second = *(const double *) b;

  return (first > second) - (first < second);
}

double
cr_bench_get_percentile (double *values,
                         guint   n_values,
                         guint   percent)
{
  qsort (values, n_values, sizeof *values, compare_values);
  return values[MIN (n_values * percent / 100, n_values - 1)];
}

void
cr_bench_print_head (const char *title)
{
  printf ("%-52s %9s %9s %8s\n", title, "measured", "floor", "ratio");
}

void
cr_bench_print_row (const CrBenchRow *row)
{
  double   ratio = row->floor > 0 ? row->value / row->floor : 0;
  gboolean met = (row->aim <= 0 || row->value <= row->aim) && (row->aim_ratio <= 0 || ratio <= row->aim_ratio);

  printf ("  %-50s %9.2f", row->name, row->value);
  if (row->floor > 0)
    printf (" %9.2f %8.2f", row->floor, ratio);
  else
    printf (" %9s %8s", "", "");
  printf (" %s", row->unit);
  if (row->aim > 0)
    printf ("  aim %.0f %s: %s", row->aim, row->unit, met ? "met" : "missed");
  if (row->aim_ratio > 0)
    printf ("  aim %.1f ×: %s", row->aim_ratio, met ? "met" : "missed");
  printf ("\n");
  fflush (stdout);
}

static int
watching_poll (GPollFD *descriptors,
               guint    n_descriptors,
               int      timeout)
{
  int n_ready = 0;

  longest_hold = MAX (longest_hold, thread_now () - loop_left);
  n_ready = g_poll (descriptors, n_descriptors, timeout);
  loop_left = thread_now ();
  return n_ready;
}

void
cr_bench_watch_loop (void)
{
  if (loop_left <= 0)
    g_main_context_set_poll_func (NULL, watching_poll);
  loop_left = thread_now ();
  longest_hold = 0;
}

double
cr_bench_get_longest_hold (void)
{
  return longest_hold;
}

double
cr_bench_run_until_idle (void)
{
  double last = cr_bench_now ();
  gint64 quiet_since = g_get_monotonic_time ();

  while (g_get_monotonic_time () - quiet_since < QUIET_US)
    if (g_main_context_iteration (NULL, FALSE))
      {
        last = cr_bench_now ();
        quiet_since = g_get_monotonic_time ();
      }
    else
      g_usleep (NAP_US);
  return last;
}

/* The size that the last element of the kind tells, which is that of all arenas: `element` is `<total type="rest"` and
 * the like. */
static gsize
find_size (const char *report,
           const char *element)
{
  const char *found = g_strrstr (report, element);
  const char *size = found != NULL ? strstr (found, "size=\"") : NULL;

  g_assert_nonnull (size);
  return g_ascii_strtoull (size + strlen ("size=\""), NULL, 10);
}

gsize
cr_bench_get_heap (void)
{
  char  *report = NULL;
  size_t length = 0;
  FILE  *stream = open_memstream (&report, &length);
  gsize  used = 0;

  malloc_trim (0);
  malloc_info (0, stream);
  fclose (stream);
  used = find_size (report, "<system type=\"current\"") + find_size (report, "<total type=\"mmap\"") -
         find_size (report, "<total type=\"fast\"") - find_size (report, "<total type=\"rest\"");
  free (report);
  return used;
}
