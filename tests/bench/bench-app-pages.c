/* SPDX-License-Identifier: GPL-3.0-or-later
 * What the pages cost with large roadmaps: shown for the first time and again, scrolled, told of an edit; and what
 * pages that are not shown cost. bench-app-pages [TASKS [PAGE]] */
#include "config.h"

#include "cr-bench-scene.h"
#include "cr-draft.h"
#include "cr-interface.h"
#include "cr-page.h"
#include "cr-pages.h"
#include "cr-timeline-page.h"
#include "cr-timeline-view-private.h"
#include "cr-window-private.h"

#include <stdio.h>
#include <stdlib.h>

#define N_EDITS    9
#define N_SWITCHES 10

typedef struct
{
  gboolean painted;
  double   end;
} Frame;

static void
painted_cb (Frame *frame)
{
  if (!frame->painted)
    frame->end = cr_bench_now ();
  frame->painted = TRUE;
}

/* A thread may have the plan of a large timeline, while the main loop has nothing to do. */
static void
wait_for_plan (CrBenchScene *scene)
{
  CrPage *page = cr_window_get_page (scene->window);

  while (CR_IS_TIMELINE_PAGE (page) && cr_timeline_page_is_planning (CR_TIMELINE_PAGE (page)))
    g_main_context_iteration (NULL, TRUE);
}

/* Milliseconds to the end of the next frame after the gesture, and until there is nothing left to do. */
static double
time_to_frame (CrBenchScene  *scene,
               CrBenchGesture gesture,
               gpointer       data,
               double        *to_idle)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (GTK_WIDGET (scene->window));
  Frame          frame = { FALSE, 0 };
  double         start = 0;

  cr_bench_run_until_idle ();
  g_signal_connect_swapped (clock, "after-paint", G_CALLBACK (painted_cb), &frame);
  cr_bench_watch_loop ();
  start = cr_bench_now ();
  gesture (scene, data);
  while (!frame.painted)
    g_main_context_iteration (NULL, TRUE);
  wait_for_plan (scene);
  *to_idle = cr_bench_run_until_idle () - start;
  g_signal_handlers_disconnect_by_data (clock, &frame);
  return frame.end - start;
}

static void
go (CrBenchScene *scene,
    gpointer      name)
{
  cr_place_set_page (cr_window_get_place (scene->window), name);
}

/* What of the page moves up and down: the first that is higher than what one sees of it. */
static GtkWidget *
find_scrolled (GtkWidget *widget)
{
  GtkWidget *found = NULL;

  if (!gtk_widget_get_mapped (widget))
    return NULL;
  if (GTK_IS_SCROLLABLE (widget))
    {
      GtkAdjustment *adjustment = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (widget));

      if (adjustment != NULL &&
          gtk_adjustment_get_upper (adjustment) > gtk_adjustment_get_page_size (adjustment) + 1)
        return widget;
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_scrolled (child);
  return found;
}

static void
print (const char *format,
       const char *page,
       double      value,
       double      aim)
{
  g_autofree char *name = g_strconcat (page, ": ", format, NULL);
  CrBenchRow       row = { .name = name, .unit = "ms", .value = value, .aim = aim };

  cr_bench_print_row (&row);
}

static void
bench_first_show (CrBenchScene *scene,
                  const char   *page)
{
  gboolean has_aim = scene->n_tasks <= 10000;
  double   idle = 0;
  double   frame = time_to_frame (scene, go, (gpointer) page, &idle);

  print ("first frame", page, frame, has_aim ? 300 : 0);
  print ("  all of it shown", page, idle, 0);
  print ("  longest hold of the main loop", page, cr_bench_get_longest_hold (), 50);
}

static void
bench_scrolling (CrBenchScene *scene,
                 const char   *page)
{
  GtkWidget    *scrolled = find_scrolled (GTK_WIDGET (cr_window_get_page (scene->window)));
  CrBenchScroll scroll;

  if (scrolled == NULL)
    return;
  cr_bench_scroll (scrolled, &scroll);
  print ("scroll frame, work", page, cr_bench_get_percentile (scroll.times, CR_BENCH_N_FRAMES, 50), 8);
}

static gboolean
drag_cb (GtkWidget     *widget,
         GdkFrameClock *clock,
         gpointer       user_data)
{
  CrTimelineView *view = CR_TIMELINE_VIEW (widget);
  guint          *n = user_data;

  /* A few days there and back again. */
  cr_timeline_view_drag_to (view, (CrPoint){ view->drag_from + 10 * (double) (++*n % 20), 0 });
  return G_SOURCE_CONTINUE;
}

/* A bar of the timeline in the hand, above the middle of all rows. */
static void
bench_dragging (CrBenchScene *scene,
                const char   *page)
{
  CrPage         *shown = cr_window_get_page (scene->window);
  CrTimelineView *view = NULL;
  CrBenchScroll   scroll = { .n_frames = 0 };
  guint           row = 0, n = 0;

  if (!CR_IS_TIMELINE_PAGE (shown))
    return;
  view = cr_timeline_page_get_view (CR_TIMELINE_PAGE (shown));
  row = cr_timeline_view_get_n_rows (view) / 2;
  while (!cr_timeline_view_take (view, row, CR_EDGE_BOTH, FALSE))
    row++;
  cr_timeline_view_reveal (view, row);
  cr_bench_run_until_idle ();
  view->drag_from = cr_timeline_view_get_offset (view, GTK_ORIENTATION_HORIZONTAL);
  cr_bench_scene_time_frames (GTK_WIDGET (view), drag_cb, &n, &scroll);
  cr_timeline_view_put_back (view);
  print ("drag frame, work", page, cr_bench_get_percentile (scroll.times, CR_BENCH_N_FRAMES, 50), 8);
}

/* The progress of one task after the other, each time another one. */
static void
edit_one (CrBenchScene *scene,
          gpointer      n)
{
  static guint     n_done = 0;
  CrDocument      *document = cr_window_get_document (scene->window);
  CrRoadmap       *roadmap = cr_document_get_roadmap (document);
  CrDraft         *draft = cr_draft_new (roadmap, NULL);
  const CrTask    *task = cr_roadmap_get_task (roadmap, GPOINTER_TO_UINT (n));
  g_auto (CrValue) status = cr_value_id ("in-progress");
  g_auto (CrValue) progress = cr_value_integer (10 + n_done++ % 80);

  cr_draft_edit_task (draft, task->id, "status", &status);
  cr_draft_edit_task (draft, task->id, "progress", &progress);
  g_assert_true (cr_document_perform (document, cr_draft_finish (draft), CR_MERGE_NEVER, NULL));
}

static void
bench_editing (CrBenchScene *scene,
               const char   *page)
{
  double frames[N_EDITS], holds[N_EDITS], idle;

  for (guint i = 0; i < N_EDITS; i++)
    {
      frames[i] = time_to_frame (scene, edit_one, GUINT_TO_POINTER (i), &idle);
      holds[i] = cr_bench_get_longest_hold ();
    }
  print ("an edit to the next frame", page, cr_bench_get_percentile (frames, N_EDITS, 50), 0);
  print ("  longest hold of the main loop", page, cr_bench_get_percentile (holds, N_EDITS, 50), 50);
}

/* What an edit costs on the page of the tasks, when it is the only one there is and when all of them are. */
static double
time_edit_on_tasks (CrBenchScene *scene)
{
  double times[N_EDITS], idle;

  go (scene, (gpointer) "tasks");
  for (guint i = 0; i < N_EDITS; i++)
    {
      time_to_frame (scene, edit_one, GUINT_TO_POINTER (i), &idle);
      times[i] = idle;
    }
  return cr_bench_get_percentile (times, N_EDITS, 50);
}

static void
bench_hidden_pages (CrBenchScene *scene,
                    double        alone)
{
  CrBenchRow row = { .unit = "ms",
                     .name = "edit on the page of the tasks, seven pages there; floor: no other page",
                     .value = time_edit_on_tasks (scene),
                     .floor = alone,
                     .aim_ratio = 1.2 };

  cr_bench_print_row (&row);
}

/* What is kept of pages that come and go would be more after each ten rounds; what comes once is not there again. */
static void
bench_rounds (CrBenchScene *scene,
              const char   *name)
{
  guint             n_pages = 0;
  const CrPageKind *pages = cr_pages_list (&n_pages);
  gsize             before = cr_bench_get_heap ();
  CrBenchRow        row = { .unit = "bytes", .name = name };

  for (guint i = 0; i < N_SWITCHES * n_pages; i++)
    {
      go (scene, (gpointer) pages[i % n_pages].name);
      cr_bench_run_until_idle ();
    }
  row.value = (double) cr_bench_get_heap () - (double) before;
  cr_bench_print_row (&row);
}

static void
bench_switching (CrBenchScene *scene)
{
  guint             n_pages = 0;
  const CrPageKind *pages = cr_pages_list (&n_pages);

  for (guint i = 0; i < n_pages; i++)
    {
      double idle = 0;

      print ("shown again, to the frame", pages[i].name, time_to_frame (scene, go, (gpointer) pages[i].name, &idle),
             scene->n_tasks <= 10000 ? 100 : 0);
    }
  bench_rounds (scene, "growth of memory by ten rounds over all pages");
  bench_rounds (scene, "  by ten more");
}

/* The page that the file has begun with is to be as one that was never shown. */
static void
forget_first_page (CrBenchScene *scene)
{
  GtkWidget *page = GTK_WIDGET (cr_window_find_page (scene->window, CR_PAGE_AT_FIRST));

  gtk_stack_remove (scene->window->pages, page);
  cr_bench_run_until_idle ();
}

/* only: the one page that is asked about; NULL for all of them, beside each other. */
static void
bench (CrApplication *application,
       guint          n_tasks,
       const char    *only)
{
  guint             n_pages = 0;
  const CrPageKind *pages = cr_pages_list (&n_pages);
  CrBenchScene      scene = { .application = application, .n_tasks = n_tasks };
  g_autofree char  *title = g_strdup_printf ("the pages, %u tasks", n_tasks);
  double            hold = 0;
  double            alone = 0;

  scene.file = cr_bench_scene_make_file (n_tasks);
  cr_bench_print_head (title);
  cr_bench_scene_new_window (&scene);
  cr_bench_scene_open (&scene, &hold);
  forget_first_page (&scene);
  if (only == NULL)
    alone = time_edit_on_tasks (&scene);
  for (guint i = 0; i < n_pages; i++)
    {
      if (only != NULL && !g_str_equal (only, pages[i].name))
        continue;
      bench_first_show (&scene, pages[i].name);
      bench_scrolling (&scene, pages[i].name);
      bench_dragging (&scene, pages[i].name);
      bench_editing (&scene, pages[i].name);
    }
  if (only == NULL)
    {
      bench_hidden_pages (&scene, alone);
      bench_switching (&scene);
    }
  cr_bench_scene_destroy_window (&scene);
  cr_bench_scene_remove_file (scene.file);
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr (CrApplication) application = NULL;
  guint                     sizes[] = { 1000, 10000, 100000 };

  cr_interface_start ("ru");
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
      bench (application, sizes[i], argc > 2 ? argv[2] : NULL);
  return EXIT_SUCCESS;
}
