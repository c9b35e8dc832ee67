/* SPDX-License-Identifier: GPL-3.0-or-later
 * Large roadmaps in a window, for the benchmarks of the application. */
#pragma once

#include "cr-application.h"
#include "cr-bench.h"
#include "cr-window.h"

G_BEGIN_DECLS

#define CR_BENCH_N_FRAMES 120

typedef struct
{
  CrApplication *application;
  guint          n_tasks;
  GFile         *file;
  CrWindow      *window;
  GtkColumnView *view; /* of the tasks; NULL before the file is open */
} CrBenchScene;

/* The work of each frame while something scrolls. */
typedef struct
{
  GtkAdjustment *adjustment;
  double         began;
  double         times[CR_BENCH_N_FRAMES];
  guint          n_frames;
} CrBenchScroll;

typedef void (*CrBenchGesture) (CrBenchScene *scene, gpointer data);

/* The example with its tasks repeated under new ids and titles, without what is long in them: 100,000 of them must be
 * within the limit of a file. (transfer full) */
GFile *cr_bench_scene_make_file (guint n_tasks);
void   cr_bench_scene_remove_file (GFile *file);

void cr_bench_scene_new_window (CrBenchScene *scene);
void cr_bench_scene_destroy_window (CrBenchScene *scene);

/* Milliseconds until the window has nothing left to do; then it goes to the list of tasks. */
double cr_bench_scene_open (CrBenchScene *scene, double *hold);

/* The widget itself or the first below it of the type; NULL for none. */
GtkWidget *cr_bench_scene_find (GtkWidget *widget, GType type);

/* From a third of its height on, frame by frame. */
void cr_bench_scene_time_frames (GtkWidget      *view,
                                 GtkTickCallback tick,
                                 gpointer        data,
                                 CrBenchScroll  *scroll);
void cr_bench_scroll (GtkWidget *view, CrBenchScroll *scroll);

/* Milliseconds from the gesture until there is nothing left to do, and the longest hold of the main loop meanwhile. */
double cr_bench_scene_time_to_idle (CrBenchScene *scene, CrBenchGesture gesture, gpointer data, double *hold);

G_END_DECLS
