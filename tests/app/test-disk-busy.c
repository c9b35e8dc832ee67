/* SPDX-License-Identifier: GPL-3.0-or-later
 * Reading and writing that takes its time: a bar and Cancel, never a window that stands still. */
#include "config.h"

#include "cr-disk-scene.h"
#include "cr-slow-files.h"

static gboolean
is_shown (gpointer bar)
{
  return gtk_widget_get_mapped (GTK_WIDGET (bar));
}

static gboolean
is_hidden (gpointer bar)
{
  return !gtk_widget_get_visible (GTK_WIDGET (bar));
}

static gboolean
is_free (gpointer window)
{
  return cr_window_is_free (window);
}

static gboolean
is_waiting (gpointer data)
{
  return cr_slow_is_waiting ();
}

static const char *
get_words (CrBusyBar *bar)
{
  GtkWidget *line = gtk_widget_get_last_child (gtk_widget_get_first_child (GTK_WIDGET (bar)));

  return gtk_label_get_text (GTK_LABEL (gtk_widget_get_first_child (line)));
}

static void
set_up (CrDiskScene *scene)
{
  cr_disk_scene_set_up (scene);
  cr_document_set_file_operations (scene->document, cr_slow_get_operations ());
}

static gboolean
activate_escape (GListModel *shortcuts,
                 GtkWidget  *widget)
{
  for (guint i = 0; i < g_list_model_get_n_items (shortcuts); i++)
    {
      g_autoptr (GtkShortcut) shortcut = g_list_model_get_item (shortcuts, i);
      g_autofree char        *trigger = gtk_shortcut_trigger_to_string (gtk_shortcut_get_trigger (shortcut));

      if (g_str_equal (trigger, "Escape") &&
          gtk_shortcut_action_activate (gtk_shortcut_get_action (shortcut), 0, widget, NULL))
        return TRUE;
    }
  return FALSE;
}

/* As the key does it. */
static void
press_escape (CrWindow *window)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (GTK_WIDGET (window));
  gboolean               done = FALSE;

  for (guint i = 0; i < g_list_model_get_n_items (controllers) && !done; i++)
    {
      g_autoptr (GObject) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_SHORTCUT_CONTROLLER (controller))
        done = activate_escape (G_LIST_MODEL (controller), GTK_WIDGET (window));
    }
  g_assert_true (done);
}

/* A window that reads a copy of the example and does not come to an end. */
static void
start_reading (CrDiskScene *scene)
{
  g_autoptr (CrDocument) document = NULL;

  cr_disk_scene_set_up (scene);
  cr_app_test_destroy (scene->window);
  scene->window = cr_app_test_new_window ();
  document = cr_document_new (cr_window_get_catalogue (scene->window), NULL);
  cr_document_set_file_operations (document, cr_slow_get_operations ());
  cr_slow_hold ();
  cr_window_read (scene->window, document, scene->file, FALSE);
  cr_app_test_wait_for (is_waiting, NULL);
}

static void
tear_down (CrDiskScene *scene)
{
  cr_slow_let_go ();
  cr_disk_scene_tear_down (scene);
}

/* Nothing is shown at first, then what is being read, and how to stop it; then the start page is as it was. */
static void
check_cancelled_at_start (void (*cancel) (CrWindow *window))
{
  CrDiskScene scene;

  start_reading (&scene);
  g_assert_false (cr_window_is_free (scene.window));
  g_assert_false (is_shown (scene.window->busy_bar));
  cr_app_test_wait_for (is_shown, scene.window->busy_bar);
  g_assert_cmpstr (get_words (scene.window->busy_bar), ==, "Reading “example.roadmap.json”…");
  cancel (scene.window);
  cr_app_test_wait_for (is_free, scene.window);
  g_assert_true (cr_slow_is_waiting ());
  g_assert_true (is_hidden (scene.window->busy_bar));
  g_assert_null (cr_app_test_get_dialog (scene.window));
  /* The answer that comes at last is for nobody, and the window takes another file. */
  cr_slow_let_go ();
  cr_app_test_settle ();
  g_assert_null (cr_window_get_document (scene.window));
  cr_disk_activate (scene.window, "win.new-empty");
  g_assert_nonnull (cr_window_get_document (scene.window));
  tear_down (&scene);
}

static void
click_cancel (CrWindow *window)
{
  GtkWidget *button = cr_disk_find_button (window->busy_bar, "_Cancel");

  g_assert_true (gtk_widget_is_sensitive (button));
  g_assert_true (gtk_widget_grab_focus (button));
  g_signal_emit_by_name (button, "clicked");
}

static void
test_cancel_by_button (void)
{
  check_cancelled_at_start (click_cancel);
}

static void
test_cancel_by_key (void)
{
  check_cancelled_at_start (press_escape);
}

/* Closed before the end. */
static void
test_close_while_opening (void)
{
  CrDiskScene scene;

  start_reading (&scene);
  gtk_window_close (GTK_WINDOW (scene.window));
  cr_app_test_settle ();
  g_assert_true (cr_window_is_closed (scene.window));
  tear_down (&scene);
}

/* It comes to an end by itself, and the bar goes. */
static void
test_open_slowly (void)
{
  CrDiskScene scene;

  start_reading (&scene);
  cr_app_test_wait_for (is_shown, scene.window->busy_bar);
  cr_slow_let_go ();
  while (cr_window_get_document (scene.window) == NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_true (is_hidden (scene.window->busy_bar));
  g_assert_true (is_hidden (scene.window->busy_bar));
  tear_down (&scene);
}

/* Reading again is given up; what is here stays, and so does the question. */
static void
test_cancel_reload (void)
{
  CrDiskScene      scene;
  g_autofree char *content = NULL;
  g_autofree char *changed = NULL;

  set_up (&scene);
  content = cr_disk_read (scene.path);
  changed = cr_disk_change_one_letter (content);
  cr_disk_edit (scene.document, "Mine");
  cr_disk_write (scene.path, changed);
  cr_app_test_wait_for (cr_disk_is_changed, scene.document);
  cr_disk_activate (scene.window, "win.reload");
  cr_slow_hold ();
  cr_disk_answer (cr_disk_wait_for_dialog (scene.window), "save");
  cr_app_test_wait_for (is_shown, scene.window->busy_bar);
  g_assert_cmpstr (get_words (scene.window->busy_bar), ==, "Reading “example.roadmap.json”…");
  press_escape (scene.window);
  cr_app_test_wait_for (cr_disk_is_idle, scene.document);
  cr_app_test_settle ();
  g_assert_cmpstr (cr_status_line_get_told (scene.window->status_line), ==, "Cancelled");
  g_assert_cmpstr (cr_disk_get_title (scene.document), ==, "Mine");
  g_assert_true (cr_document_is_modified (scene.document));
  g_assert_true (cr_notice_is_shown (scene.window->disk_notice));
  g_assert_true (is_hidden (scene.window->busy_bar));
  cr_slow_let_go ();
  cr_app_test_settle ();
  g_assert_cmpstr (cr_disk_get_title (scene.document), ==, "Mine");
  tear_down (&scene);
}

/* So is a comparison. */
static void
test_cancel_compare (void)
{
  CrDiskScene scene;

  set_up (&scene);
  cr_disk_edit (scene.document, "Mine");
  cr_disk_write (scene.path, "{}");
  cr_app_test_wait_for (cr_disk_is_changed, scene.document);
  cr_slow_hold ();
  cr_disk_activate (scene.window, "win.compare");
  cr_app_test_wait_for (is_shown, scene.window->busy_bar);
  press_escape (scene.window);
  cr_app_test_wait_for (cr_disk_is_idle, scene.document);
  cr_app_test_settle ();
  g_assert_null (cr_app_test_get_dialog (scene.window));
  tear_down (&scene);
}

/* A save is never given up halfway: it says that it is writing and offers nothing. */
static void
test_save_slowly (void)
{
  CrDiskScene      scene;
  g_autofree char *left = NULL;

  set_up (&scene);
  cr_disk_edit (scene.document, "Mine");
  cr_slow_hold ();
  cr_disk_activate (scene.window, "win.save");
  cr_app_test_wait_for (is_shown, scene.window->busy_bar);
  g_assert_cmpstr (get_words (scene.window->busy_bar), ==, "Saving…");
  g_assert_cmpstr (cr_disk_list_buttons (scene.window->busy_bar), ==, "");
  g_assert_false (cr_window_cancel_reading (scene.window));
  gtk_widget_activate_action (GTK_WIDGET (scene.window), "win.cancel", NULL);
  g_assert_true (cr_document_is_writing (scene.document));
  /* Work goes on meanwhile. */
  cr_disk_edit (scene.document, "Later");
  cr_slow_let_go ();
  cr_app_test_wait_for (cr_disk_is_idle, scene.document);
  left = cr_disk_read (scene.path);
  g_assert_nonnull (strstr (left, "Mine"));
  g_assert_true (cr_document_is_modified (scene.document));
  tear_down (&scene);
}

/* A window that is closed while it saves goes when that is done. */
static void
test_close_while_saving (void)
{
  CrDiskScene      scene;
  g_autofree char *left = NULL;

  set_up (&scene);
  cr_disk_edit (scene.document, "Mine");
  cr_slow_hold ();
  cr_disk_activate (scene.window, "win.save");
  gtk_window_close (GTK_WINDOW (scene.window));
  cr_app_test_settle ();
  g_assert_false (cr_window_is_closed (scene.window));
  cr_slow_let_go ();
  while (!cr_window_is_closed (scene.window))
    g_main_context_iteration (NULL, TRUE);
  left = cr_disk_read (scene.path);
  g_assert_nonnull (strstr (left, "Mine"));
  g_object_unref (scene.window);
  g_object_unref (scene.file);
  g_free (scene.path);
  g_free (scene.folder);
}

/* One that is closed while it writes a copy asks about itself afterwards. */
static void
test_close_while_copying (void)
{
  CrDiskScene       scene;
  g_autofree char  *path = NULL;
  g_autoptr (GFile) copy = NULL;

  set_up (&scene);
  path = g_build_filename (scene.folder, "copy.roadmap.json", NULL);
  copy = g_file_new_for_path (path);
  cr_disk_edit (scene.document, "Mine");
  cr_slow_hold ();
  cr_window_copy_to (scene.window, copy, TRUE);
  gtk_window_close (GTK_WINDOW (scene.window));
  cr_slow_let_go ();
  cr_disk_answer (cr_disk_wait_for_dialog (scene.window), "cancel");
  g_assert_false (cr_window_is_closed (scene.window));
  g_assert_true (g_file_test (path, G_FILE_TEST_EXISTS));
  tear_down (&scene);
}

/* One that is closed while it reads again does not wait for that. */
static void
test_close_while_reading (void)
{
  CrDiskScene scene;

  set_up (&scene);
  cr_slow_hold ();
  cr_document_compare_disk_async (scene.document, NULL, NULL);
  gtk_window_close (GTK_WINDOW (scene.window));
  cr_app_test_settle ();
  g_assert_true (cr_window_is_closed (scene.window));
  cr_slow_let_go ();
  g_object_unref (scene.window);
  g_object_unref (scene.file);
  g_free (scene.path);
  g_free (scene.folder);
  cr_app_test_settle ();
}

int
main (int   argc,
      char *argv[])
{
  if (!cr_app_test_init (&argc, &argv, "en"))
    return 0;
  g_test_add_func ("/disk/busy/cancel-by-button", test_cancel_by_button);
  g_test_add_func ("/disk/busy/cancel-by-key", test_cancel_by_key);
  g_test_add_func ("/disk/busy/close-while-opening", test_close_while_opening);
  g_test_add_func ("/disk/busy/open-slowly", test_open_slowly);
  g_test_add_func ("/disk/busy/cancel-reload", test_cancel_reload);
  g_test_add_func ("/disk/busy/cancel-compare", test_cancel_compare);
  g_test_add_func ("/disk/busy/save-slowly", test_save_slowly);
  g_test_add_func ("/disk/busy/close-while-saving", test_close_while_saving);
  g_test_add_func ("/disk/busy/close-while-copying", test_close_while_copying);
  g_test_add_func ("/disk/busy/close-while-reading", test_close_while_reading);
  return g_test_run ();
}
