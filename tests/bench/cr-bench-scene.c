/* SPDX-License-Identifier: GPL-3.0-or-later
 * Large roadmaps in a window. */
#include "config.h"

#include "cr-bench-scene.h"

#include "cr-reader.h"
#include "cr-test.h"
#include "cr-writer.h"

#include <glib/gstdio.h>
#include <time.h>

#define PIXELS 120

/* The example with its tasks repeated under new ids and titles, without what is long in them: 100,000 of them must be
 * within the limit of a file. */

static void
shorten (CrRecord *task)
{
  static const char *const dropped[] = { "description", "indicator", "costs", "links", "notes", "result", "tags" };

  for (guint i = 0; i < G_N_ELEMENTS (dropped); i++)
    {
      const CrField *field = cr_kind_get_field (CR_KIND_TASK, dropped[i]);
      CrValue        absent = cr_value_absent (field->type);

      cr_record_set (task, field, &absent);
    }
}

static void
rename_task (CrTask *task,
             guint   n)
{
  g_autofree char *ru = g_strdup_printf ("%s, этап %u", cr_text_show (task->title, "ru"), n * 7919 % 10007);
  g_autofree char *en = g_strdup_printf ("%s, stage %u", cr_text_show (task->title, "en"), n * 7919 % 10007);

  cr_text_unref (task->title);
  task->title = cr_text_new (en, ru);
}

static void
add_task (CrRoadmap    *roadmap,
          const CrTask *pattern,
          guint         n)
{
  g_autofree char *id = g_strdup_printf ("t-%08u", n);
  g_autofree char *before = g_strdup_printf ("t-%08u", n / 2);
  const char      *after = before;
  CrRecord        *record = cr_record_copy (&pattern->record);
  CrTask          *task = (CrTask *) record;

  shorten (record);
  rename_task (task, n);
  task->id = cr_intern (id);
  cr_ids_unref (task->after);
  task->after = n > 0 ? cr_ids_new (&after, 1) : NULL;
  g_assert_true (cr_roadmap_load_record (roadmap, NULL, record));
}

/* (transfer full) */
static CrRoadmap *
make_roadmap (guint n_tasks)
{
  g_autofree char      *path = cr_test_source_path ("data/examples/arvania-2026.roadmap.json");
  g_autofree char      *content = NULL;
  gsize                 length = 0;
  g_autoptr (CrRoadmap) example = NULL;
  CrRoadmap            *roadmap = cr_roadmap_new ();

  g_assert_true (g_file_get_contents (path, &content, &length, NULL));
  example = cr_reader_read (content, length, NULL);
  g_assert_nonnull (example);
  for (guint i = 0; i < cr_roadmap_get_length (example, CR_KIND_UNIT, NULL); i++)
    cr_roadmap_load_record (roadmap, NULL, cr_record_ref (cr_roadmap_get_nth (example, CR_KIND_UNIT, NULL, i)));
  for (guint i = 0; i < n_tasks; i++)
    add_task (roadmap, cr_roadmap_get_task (example, i % cr_roadmap_get_n_tasks (example)), i);
  return roadmap;
}

/* (transfer full) */
GFile *
cr_bench_scene_make_file (guint n_tasks)
{
  g_autoptr (CrRoadmap) roadmap = make_roadmap (n_tasks);
  g_autoptr (GBytes)    bytes = cr_writer_write (roadmap);
  g_autofree char      *folder = g_dir_make_tmp ("cr-bench-XXXXXX", NULL);
  g_autofree char      *path = g_build_filename (folder, "large.roadmap.json", NULL);

  g_assert_true (
    g_file_set_contents (path, g_bytes_get_data (bytes, NULL), (gssize) g_bytes_get_size (bytes), NULL));
  return g_file_new_for_path (path);
}

void
cr_bench_scene_remove_file (GFile *file)
{
  g_autoptr (GFile) folder = g_file_get_parent (file);

  g_file_delete (file, NULL, NULL);
  g_file_delete (folder, NULL, NULL);
  g_object_unref (file);
}

/* In a display of its own the pointer lies in the middle of the window, and its tooltip would count as work half a
 * second after all is there. */
static void
move_pointer_away (void)
{
  g_autoptr (GError) error = NULL;

  if (!g_spawn_command_line_sync ("xdotool mousemove 1279 1023", NULL, NULL, NULL, &error))
    g_printerr ("the pointer stays where it is: %s\n", error->message);
}

void
cr_bench_scene_new_window (CrBenchScene *scene)
{
  move_pointer_away ();
  scene->window = g_object_ref (cr_window_new (scene->application, cr_application_get_catalogue (scene->application)));
  gtk_window_set_default_size (GTK_WINDOW (scene->window), 1280, 800);
  gtk_window_present (GTK_WINDOW (scene->window));
  cr_bench_run_until_idle ();
}

void
cr_bench_scene_destroy_window (CrBenchScene *scene)
{
  gtk_window_destroy (GTK_WINDOW (scene->window));
  g_clear_object (&scene->window);
  scene->view = NULL;
  cr_bench_run_until_idle ();
}

GtkWidget *
cr_bench_scene_find (GtkWidget *widget,
                     GType      type)
{
  GtkWidget *found = NULL;

  if (g_type_is_a (G_OBJECT_TYPE (widget), type))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = cr_bench_scene_find (child, type);
  return found;
}

/* What is measured is the page that a file never opened begins with; the list of tasks comes after it. */
double
cr_bench_scene_open (CrBenchScene *scene,
                     double       *hold)
{
  double start = 0;
  double end = 0;

  cr_bench_watch_loop ();
  start = cr_bench_now ();
  cr_window_open_file (scene->window, scene->file);
  while (cr_window_get_document (scene->window) == NULL)
    g_main_context_iteration (NULL, TRUE);
  end = cr_bench_run_until_idle ();
  *hold = cr_bench_get_longest_hold ();
  cr_place_set_page (cr_window_get_place (scene->window), "tasks");
  cr_bench_run_until_idle ();
  scene->view = GTK_COLUMN_VIEW (cr_bench_scene_find (GTK_WIDGET (scene->window), GTK_TYPE_COLUMN_VIEW));
  return end - start;
}

static gboolean
scroll_cb (GtkWidget     *widget,
           GdkFrameClock *clock,
           gpointer       user_data)
{
  CrBenchScroll *scroll = user_data;

  gtk_adjustment_set_value (scroll->adjustment, gtk_adjustment_get_value (scroll->adjustment) + PIXELS);
  return G_SOURCE_CONTINUE;
}

/* Milliseconds of the processor that this thread has had: other programs take none of them. */
static double
get_work (void)
{
  struct timespec time = { 0, 0 };

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &time);
  return (double) time.tv_sec * 1e3 + (double) time.tv_nsec / 1e6;
}

static void
before_paint_cb (CrBenchScroll *scroll)
{
  scroll->began = get_work ();
}

static void
after_paint_cb (CrBenchScroll *scroll)
{
  if (scroll->n_frames < CR_BENCH_N_FRAMES && scroll->began > 0)
    scroll->times[scroll->n_frames++] = get_work () - scroll->began;
}

/* The work of each frame while the tick does something with every one. */
void
cr_bench_scene_time_frames (GtkWidget      *view,
                            GtkTickCallback tick,
                            gpointer        data,
                            CrBenchScroll  *scroll)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (view);
  guint          id = 0;

  g_signal_connect_swapped (clock, "before-paint", G_CALLBACK (before_paint_cb), scroll);
  g_signal_connect_swapped (clock, "after-paint", G_CALLBACK (after_paint_cb), scroll);
  id = gtk_widget_add_tick_callback (view, tick, data, NULL);
  while (scroll->n_frames < CR_BENCH_N_FRAMES)
    g_main_context_iteration (NULL, TRUE);
  gtk_widget_remove_tick_callback (view, id);
  g_signal_handlers_disconnect_by_data (clock, scroll);
}

/* Work of each frame while the view moves. */
void
cr_bench_scroll (GtkWidget     *view,
                 CrBenchScroll *scroll)
{
  *scroll = (CrBenchScroll){ .adjustment = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (view)) };
  gtk_adjustment_set_value (scroll->adjustment, gtk_adjustment_get_upper (scroll->adjustment) / 3);
  cr_bench_run_until_idle ();
  cr_bench_scene_time_frames (view, scroll_cb, scroll, scroll);
}

double
cr_bench_scene_time_to_idle (CrBenchScene  *scene,
                             CrBenchGesture gesture,
                             gpointer       data,
                             double        *hold)
{
  double start = 0;
  double end = 0;

  cr_bench_run_until_idle ();
  cr_bench_watch_loop ();
  start = cr_bench_now ();
  gesture (scene, data);
  end = cr_bench_run_until_idle ();
  *hold = cr_bench_get_longest_hold ();
  return end - start;
}
