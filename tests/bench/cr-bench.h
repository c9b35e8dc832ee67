/* SPDX-License-Identifier: GPL-3.0-or-later
 * What the benchmarks of the application share: medians, rows of figures, and how long the main loop was held. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Milliseconds. With CR_BENCH_WORK set those that this process was at work, which says more than the clock on a machine
 * that others use as well. */
double cr_bench_now (void);

/* Sorts the values; percent 50 is the median. */
double cr_bench_get_percentile (double *values, guint n_values, guint percent);

/* What was measured, and what it is compared with. */
typedef struct
{
  const char *name;
  const char *unit;
  double      value;
  double      floor;     /* measured in the same run; 0 for none */
  double      aim;       /* at most, in the unit; 0 for none */
  double      aim_ratio; /* to the floor, at most; 0 for none */
} CrBenchRow;

void cr_bench_print_head (const char *title);
void cr_bench_print_row (const CrBenchRow *row);

/* From now on the longest time between two looks of the main loop at what is to be done. */
void   cr_bench_watch_loop (void);
double cr_bench_get_longest_hold (void);

/* Runs the main loop until it has had nothing to do for a while. When it was done with the last of it, which is
 * before the present. */
double cr_bench_run_until_idle (void);

/* Bytes of the process that are in use. */
gsize cr_bench_get_heap (void);

G_END_DECLS
