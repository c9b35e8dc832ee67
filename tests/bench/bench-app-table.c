/* SPDX-License-Identifier: GPL-3.0-or-later
 * What large roadmaps cost in a window: opening, scrolling, filtering, sorting, editing many tasks, memory. */
#include "config.h"

#include "cr-application.h"
#include "cr-bench-scene.h"
#include "cr-file-operations.h"
#include "cr-draft.h"
#include "cr-history.h"
#include "cr-interface.h"
#include "cr-reader.h"
#include "cr-store.h"
#include "cr-task-row.h"
#include "cr-test.h"
#include "cr-window.h"
#include "cr-writer.h"

#include <glib/gstdio.h>
#include <stdio.h>
#include <stdlib.h>

#define N_OPENINGS    3
#define N_FLOOR_CELLS 8
#define N_SORTS       5
#define N_EDITS       5
#define N_EDITED      10000
#define N_WATCHED     40 /* rows that are surely in sight */

/* Each letter leaves other tasks. */
static const char *const keys[] = { "7", "73", "7", "4", "42", "4", "9", "91", "915", "91", "9", "5" };

#define N_KEYS   G_N_ELEMENTS (keys)
#define N_ROUNDS 3

/* Opening. */

static void
loaded_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  CrLoaded **loaded = user_data;

  *loaded = cr_store_load_finish (result, NULL, NULL);
}

/* What reading the file costs when nothing is shown. */
static double
load_alone (CrBenchScene *scene)
{
  g_autofree char     *path = g_file_get_path (scene->file);
  g_autoptr (CrLoaded) loaded = NULL;
  double               start = cr_bench_now ();
  double               end = 0;

  cr_store_load_async (&cr_file_operations_default, path, "en", NULL, loaded_cb, &loaded);
  while (loaded == NULL)
    g_main_context_iteration (NULL, TRUE);
  end = cr_bench_now ();
  return end - start;
}

static void
bench_opening (CrBenchScene *scene)
{
  double     alone[N_OPENINGS], times[N_OPENINGS], holds[N_OPENINGS], heaps[N_OPENINGS];
  CrBenchRow row = { .unit = "ms" };

  for (guint i = 0; i < N_OPENINGS; i++)
    {
      gsize before = 0;

      alone[i] = load_alone (scene);
      if (scene->window != NULL)
        cr_bench_scene_destroy_window (scene);
      cr_bench_scene_new_window (scene);
      before = cr_bench_get_heap ();
      times[i] = cr_bench_scene_open (scene, &holds[i]);
      heaps[i] = ((double) cr_bench_get_heap () - (double) before) / scene->n_tasks;
    }
  row.name = "opening to an idle window; floor: reading alone";
  row.value = cr_bench_get_percentile (times, N_OPENINGS, 50);
  row.floor = cr_bench_get_percentile (alone, N_OPENINGS, 50);
  row.aim = scene->n_tasks <= 10000 ? 500 : 0;
  cr_bench_print_row (&row);
  row = (CrBenchRow){ .name = "  longest hold of the main loop meanwhile", .unit = "ms", .aim = 50 };
  row.value = cr_bench_get_percentile (holds, N_OPENINGS, 50);
  cr_bench_print_row (&row);
  row = (CrBenchRow){ .name = "  memory a task with the window", .unit = "bytes" };
  row.value = cr_bench_get_percentile (heaps, N_OPENINGS, 50);
  cr_bench_print_row (&row);
}

/* Scrolling. */

static void
setup_inscription_cb (GtkSignalListItemFactory *factory,
                      GtkListItem              *item)
{
  gtk_list_item_set_child (item, gtk_inscription_new (NULL));
}

static void
setup_label_cb (GtkSignalListItemFactory *factory,
                GtkListItem              *item)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_list_item_set_child (item, label);
}

static void
bind_floor_cb (GtkSignalListItemFactory *factory,
               GtkListItem              *item)
{
  g_autofree char *text = g_strdup_printf ("Строка %u", gtk_list_item_get_position (item));

  g_object_set (gtk_list_item_get_child (item), GTK_IS_LABEL (gtk_list_item_get_child (item)) ? "label" : "text", text,
                NULL);
}

/* As many rows and columns with nothing but words. (transfer none) */
static GtkColumnView *
make_floor_view (GtkWindow *window,
                 GCallback  setup,
                 guint      n_rows)
{
  GtkStringList *strings = gtk_string_list_new (NULL);
  GtkWidget     *scrolled = gtk_scrolled_window_new ();
  GtkWidget     *view = NULL;

  for (guint i = 0; i < n_rows; i++)
    gtk_string_list_append (strings, "");
  view = gtk_column_view_new (GTK_SELECTION_MODEL (gtk_multi_selection_new (G_LIST_MODEL (strings))));
  for (guint i = 0; i < N_FLOOR_CELLS; i++)
    {
      GtkListItemFactory             *factory = gtk_signal_list_item_factory_new ();
      g_autoptr (GtkColumnViewColumn) column = NULL;

      g_signal_connect (factory, "setup", setup, NULL);
      g_signal_connect (factory, "bind", G_CALLBACK (bind_floor_cb), NULL);
      column = gtk_column_view_column_new ("Words", factory);
      gtk_column_view_append_column (GTK_COLUMN_VIEW (view), column);
    }
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), view);
  gtk_window_set_default_size (window, 1280, 800);
  gtk_window_set_child (window, scrolled);
  gtk_window_present (window);
  cr_bench_run_until_idle ();
  return GTK_COLUMN_VIEW (view);
}

static void
scroll_floor (CrBenchScene  *scene,
              GCallback      setup,
              CrBenchScroll *scroll)
{
  GtkWindow     *window = GTK_WINDOW (gtk_window_new ());
  GtkColumnView *view = make_floor_view (window, setup, scene->n_tasks);

  cr_bench_scroll (GTK_WIDGET (view), scroll);
  gtk_window_destroy (window);
}

static void
print_scroll (const char    *name,
              CrBenchScroll *scroll,
              CrBenchScroll *floor_scroll,
              guint          percent,
              double         aim)
{
  CrBenchRow row = { .unit = "ms", .name = name, .aim = aim };

  row.value = cr_bench_get_percentile (scroll->times, CR_BENCH_N_FRAMES, percent);
  row.floor = cr_bench_get_percentile (floor_scroll->times, CR_BENCH_N_FRAMES, percent);
  cr_bench_print_row (&row);
}

static void
bench_scrolling (CrBenchScene *scene)
{
  CrBenchScroll labels, inscriptions, scroll;

  scroll_floor (scene, G_CALLBACK (setup_label_cb), &labels);
  cr_bench_scroll (GTK_WIDGET (scene->view), &scroll);
  scroll_floor (scene, G_CALLBACK (setup_inscription_cb), &inscriptions);
  print_scroll ("scroll frame, work; floor: a table of labels", &scroll, &labels, 50, 8);
  print_scroll ("  floor: a table of inscriptions", &scroll, &inscriptions, 50, 0);
  print_scroll ("  95 of 100 frames are no longer than", &scroll, &inscriptions, 95, 0);
}

/* Filtering. */

typedef struct
{
  gboolean changed;
  gboolean painted;
} Wait;

static void
changed_cb (Wait *wait)
{
  wait->changed = TRUE;
}

static void
painted_cb (Wait *wait)
{
  wait->painted = wait->changed;
}

/* Sorting puts other tasks into rows that stay; a group's head tells of it only when its counts change. (transfer
 * full) */
static GPtrArray *
watch_rows (GListModel *model,
            Wait       *wait)
{
  GPtrArray *rows = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < N_WATCHED && i < g_list_model_get_n_items (model); i++)
    {
      GObject *row = g_list_model_get_item (model, i);

      g_signal_connect_swapped (row, "changed", G_CALLBACK (changed_cb), wait);
      g_ptr_array_add (rows, row);
    }
  return rows;
}

/* Milliseconds from the gesture to the end of the frame that shows what came of it. */
static double
time_to_frame (CrBenchScene  *scene,
               CrBenchGesture gesture,
               gpointer       data)
{
  GdkFrameClock        *clock = gtk_widget_get_frame_clock (GTK_WIDGET (scene->view));
  Wait                  wait = { FALSE, FALSE };
  GListModel           *model = G_LIST_MODEL (gtk_column_view_get_model (scene->view));
  g_autoptr (GPtrArray) rows = NULL;
  double                start = 0;
  double                end = 0;

  cr_bench_run_until_idle ();
  rows = watch_rows (model, &wait);
  g_signal_connect_swapped (model, "items-changed", G_CALLBACK (changed_cb), &wait);
  g_signal_connect_swapped (clock, "after-paint", G_CALLBACK (painted_cb), &wait);
  cr_bench_watch_loop ();
  start = cr_bench_now ();
  gesture (scene, data);
  while (!wait.painted)
    g_main_context_iteration (NULL, TRUE);
  end = cr_bench_now ();
  for (guint i = 0; i < rows->len; i++)
    g_signal_handlers_disconnect_by_data (rows->pdata[i], &wait);
  g_signal_handlers_disconnect_by_data (model, &wait);
  g_signal_handlers_disconnect_by_data (clock, &wait);
  return end - start;
}

static void
search (CrBenchScene *scene,
        gpointer      text)
{
  cr_place_set_search (cr_window_get_place (scene->window), text);
}

/* The trivial filter: what each key lets pass is known before. */
typedef struct
{
  GHashTable *passing[N_KEYS + 1]; /* ids; the last: of all */
  GHashTable *now;
  GtkFilter  *filter;
} Trivial;

static gboolean
passes (gpointer item,
        gpointer user_data)
{
  const Trivial *trivial = user_data;

  return g_hash_table_contains (trivial->now, cr_task_item_get_id (cr_task_row_get_item (item)));
}

static void
filter_trivially (CrBenchScene *scene,
                  gpointer      data)
{
  gtk_filter_changed (((Trivial *) data)->filter, GTK_FILTER_CHANGE_DIFFERENT);
}

static GHashTable *
list_passing (CrBenchScene *scene,
              const char   *text)
{
  CrDocument               *document = cr_window_get_document (scene->window);
  CrRoadmap                *roadmap = cr_document_get_roadmap (document);
  g_autoptr (CrQuery)       query = cr_query_new ();
  g_autoptr (CrQueryResult) result = NULL;
  GHashTable               *ids = g_hash_table_new (NULL, NULL);

  query->text = g_strdup (text);
  result = cr_query_run (query, roadmap, cr_document_get_catalogue (document), cr_interface_get_today (), "ru");
  for (guint i = 0; i < result->tasks->len; i++)
    g_hash_table_add (ids, (gpointer) cr_roadmap_get_task (roadmap, g_array_index (result->tasks, guint, i))->id);
  return ids;
}

/* All tasks, as what the cells of the table show. (transfer full) */
static GListModel *
list_rows (CrBenchScene *scene)
{
  CrRoadmap            *roadmap = cr_document_get_roadmap (cr_window_get_document (scene->window));
  GListStore           *store = g_list_store_new (CR_TYPE_TASK_ROW);
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) places = g_ptr_array_new ();

  g_ptr_array_set_size (places, (int) scene->n_tasks);
  for (guint i = 0; i < scene->n_tasks; i++)
    {
      CrTaskRow             *row = cr_task_row_new (places, i);
      g_autoptr (CrTaskItem) item = cr_task_item_new (cr_roadmap_get_task (roadmap, i));

      cr_task_row_set_content (row, item);
      cr_task_row_leave (row);
      g_ptr_array_add (rows, row);
    }
  g_list_store_splice (store, 0, 0, rows->pdata, rows->len);
  return G_LIST_MODEL (store);
}

/* The same columns with the same cells, in the same window. */
static double
measure_trivial_filter (CrBenchScene *scene)
{
  GtkMultiSelection             *selection = GTK_MULTI_SELECTION (gtk_column_view_get_model (scene->view));
  g_autoptr (GListModel)         rows = g_object_ref (gtk_multi_selection_get_model (selection));
  Trivial                        trivial = { { NULL }, NULL, NULL };
  g_autoptr (GtkFilterListModel) filtered = NULL;
  double                         times[N_ROUNDS * N_KEYS];

  for (guint i = 0; i <= N_KEYS; i++)
    trivial.passing[i] = list_passing (scene, i < N_KEYS ? keys[i] : NULL);
  trivial.now = trivial.passing[N_KEYS];
  trivial.filter = GTK_FILTER (gtk_custom_filter_new (passes, &trivial, NULL));
  filtered = gtk_filter_list_model_new (list_rows (scene), g_object_ref (trivial.filter));
  gtk_multi_selection_set_model (selection, G_LIST_MODEL (filtered));
  cr_bench_run_until_idle ();
  for (guint i = 0; i < N_ROUNDS * N_KEYS; i++)
    {
      trivial.now = trivial.passing[i % N_KEYS];
      times[i] = time_to_frame (scene, filter_trivially, &trivial);
    }
  gtk_multi_selection_set_model (selection, rows);
  cr_bench_run_until_idle ();
  gtk_filter_list_model_set_filter (filtered, NULL);
  g_object_unref (trivial.filter);
  for (guint i = 0; i <= N_KEYS; i++)
    g_hash_table_unref (trivial.passing[i]);
  return cr_bench_get_percentile (times, N_ROUNDS * N_KEYS, 50);
}

static void
bench_filtering (CrBenchScene *scene)
{
  double     times[N_ROUNDS * N_KEYS], holds[N_ROUNDS * N_KEYS];
  CrBenchRow row = { .unit = "ms", .name = "filter key to frame; floor: a trivial filter", .aim_ratio = 1.2 };

  /* The first look folds the texts, which is done once for each version of a task. */
  time_to_frame (scene, search, (gpointer) keys[0]);
  time_to_frame (scene, search, (gpointer) "");
  for (guint i = 0; i < N_ROUNDS * N_KEYS; i++)
    {
      times[i] = time_to_frame (scene, search, (gpointer) keys[i % N_KEYS]);
      holds[i] = cr_bench_get_longest_hold ();
    }
  search (scene, (gpointer) "");
  row.floor = measure_trivial_filter (scene);
  row.value = cr_bench_get_percentile (times, N_ROUNDS * N_KEYS, 50);
  cr_bench_print_row (&row);
  row = (CrBenchRow){ .unit = "ms", .name = "  longest hold of the main loop meanwhile", .aim = 50 };
  row.value = cr_bench_get_percentile (holds, N_ROUNDS * N_KEYS, 50);
  cr_bench_print_row (&row);
}

/* Sorting. */

static void
sort_by_title (CrBenchScene *scene,
               gpointer      descending)
{
  GListModel                     *columns = gtk_column_view_get_columns (scene->view);
  g_autoptr (GtkColumnViewColumn) title = g_list_model_get_item (columns, 0);

  gtk_column_view_sort_by_column (scene->view, title,
                                  descending != NULL ? GTK_SORT_DESCENDING : GTK_SORT_ASCENDING);
}

static double
sort_alone (CrBenchScene *scene)
{
  CrDocument               *document = cr_window_get_document (scene->window);
  g_autoptr (CrQuery)       query = cr_query_copy (cr_place_get_query (cr_window_get_place (scene->window)));
  g_autoptr (CrQueryResult) result = NULL;
  double                    start = cr_bench_now ();

  result = cr_query_run (query, cr_document_get_roadmap (document), cr_document_get_catalogue (document),
                         cr_interface_get_today (), "ru");
  return cr_bench_now () - start;
}

static void
bench_sorting (CrBenchScene *scene)
{
  double     times[N_SORTS], holds[N_SORTS], alone[N_SORTS];
  CrBenchRow row = { .unit = "ms", .name = "sorting Russian titles to frame; floor: sorting alone" };

  for (guint i = 0; i < N_SORTS; i++)
    {
      times[i] = time_to_frame (scene, sort_by_title, GINT_TO_POINTER (i % 2));
      cr_bench_run_until_idle ();
      holds[i] = cr_bench_get_longest_hold ();
      alone[i] = sort_alone (scene);
    }
  row.value = cr_bench_get_percentile (times, N_SORTS, 50);
  row.floor = cr_bench_get_percentile (alone, N_SORTS, 50);
  cr_bench_print_row (&row);
  row = (CrBenchRow){ .unit = "ms", .name = "  longest hold of the main loop meanwhile", .aim = 50 };
  row.value = cr_bench_get_percentile (holds, N_SORTS, 50);
  cr_bench_print_row (&row);
}

/* Editing many. */

/* (transfer full) */
static CrChangeSet *
make_edit (CrRoadmap  *roadmap,
           const char *owner)
{
  CrDraft         *draft = cr_draft_new (roadmap, NULL);
  g_auto (CrValue) value = cr_value_id (owner);

  for (guint i = 0; i < N_EDITED; i++)
    cr_draft_edit_task (draft, cr_roadmap_get_task (roadmap, i)->id, "owner", &value);
  return cr_draft_finish (draft);
}

static void
edit_many (CrBenchScene *scene,
           gpointer      owner)
{
  CrDocument *document = cr_window_get_document (scene->window);

  g_assert_true (cr_document_perform (document, make_edit (cr_document_get_roadmap (document), owner),
                                      CR_MERGE_NEVER, NULL));
}

static double
edit_alone (CrHistory  *history,
            CrRoadmap  *roadmap,
            const char *owner)
{
  double                  start = cr_bench_now ();
  g_autoptr (CrChangeSet) set = make_edit (roadmap, owner);

  g_assert_true (cr_history_perform (history, set, CR_MERGE_NEVER, NULL));
  return cr_bench_now () - start;
}

static void
bench_editing (CrBenchScene *scene)
{
  g_autoptr (CrRoadmap) copy = cr_roadmap_copy (cr_document_get_roadmap (cr_window_get_document (scene->window)));
  g_autoptr (CrHistory) history = cr_history_new (copy);
  double                times[N_EDITS], holds[N_EDITS], alone[N_EDITS];
  CrBenchRow            row = { .unit = "ms", .name = "owner of 10,000 tasks to idle; floor: without a window" };

  for (guint i = 0; i < N_EDITS; i++)
    {
      const char *owner = i % 2 == 0 ? "bench-a" : "bench-b";

      times[i] = cr_bench_scene_time_to_idle (scene, edit_many, (gpointer) owner, &holds[i]);
      alone[i] = edit_alone (history, copy, owner);
    }
  row.value = cr_bench_get_percentile (times, N_EDITS, 50);
  row.floor = cr_bench_get_percentile (alone, N_EDITS, 50);
  cr_bench_print_row (&row);
  row = (CrBenchRow){ .unit = "ms", .name = "  longest hold of the main loop meanwhile", .aim = 50 };
  row.value = cr_bench_get_percentile (holds, N_EDITS, 50);
  cr_bench_print_row (&row);
}

/* Whether what was done above leaves anything behind when it is done again. */
static void
bench_growth (CrBenchScene *scene)
{
  gsize      before = 0;
  CrBenchRow row = { .unit = "bytes", .name = "growth of memory by a hundred filters and sorts, a task" };

  for (guint i = 0; i < 150; i++)
    {
      if (i == 50)
        before = cr_bench_get_heap ();
      time_to_frame (scene, search, (gpointer) keys[i % N_KEYS]);
    }
  row.value = ((double) cr_bench_get_heap () - (double) before) / scene->n_tasks;
  cr_bench_print_row (&row);
}

/* All of them, or only the one that is named; each goes on with the window of the opening. */
static void
bench (CrApplication *application,
       guint          n_tasks,
       const char    *only)
{
  static const struct
  {
    const char *name;
    void (*run) (CrBenchScene *scene);
  } parts[] = {
    { "opening", bench_opening },
    { "scrolling", bench_scrolling },
    { "filtering", bench_filtering },
    { "sorting", bench_sorting },
    { "editing", bench_editing },
    { "growth", bench_growth },
  };
  CrBenchScene     scene = { .application = application, .n_tasks = n_tasks };
  g_autofree char *title = g_strdup_printf ("%u tasks", n_tasks);
  double           hold = 0;

  scene.file = cr_bench_scene_make_file (n_tasks);
  cr_bench_print_head (title);
  if (only != NULL && !g_str_equal (only, "opening"))
    {
      cr_bench_scene_new_window (&scene);
      cr_bench_scene_open (&scene, &hold);
    }
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    if (only == NULL || g_str_equal (only, parts[i].name))
      parts[i].run (&scene);
  cr_bench_scene_destroy_window (&scene);
  cr_bench_scene_remove_file (scene.file);
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr (CrApplication) application = NULL;
  guint                     sizes[] = { 10000, 100000 };

  cr_interface_start ("ru");
  cr_interface_set_today (cr_day_new (2026, 11, 16));
  gtk_disable_setlocale ();
  if (!gtk_init_check ())
    {
      printf ("no display\n");
      return EXIT_SUCCESS;
    }
  /* GTK writes the list of recent files a quarter of a second later, and hears of that another tenth later: a
   * millisecond of work that would be taken for the end of opening. */
  g_object_set (gtk_settings_get_default (), "gtk-recent-files-enabled", FALSE, NULL);
  application = cr_application_new (G_APPLICATION_NON_UNIQUE);
  g_application_register (G_APPLICATION (application), NULL, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    if (argc < 2 || g_ascii_strtoull (argv[1], NULL, 10) == sizes[i])
      bench (application, sizes[i], argc > 2 ? argv[2] : NULL);
  return EXIT_SUCCESS;
}
