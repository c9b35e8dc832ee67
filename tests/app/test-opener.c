/* SPDX-License-Identifier: GPL-3.0-or-later
 * A file that is open already has its window raised, by whatever name it is asked for. */
#include "config.h"

#include "cr-disk-scene.h"

#include <glib/gstdio.h>
#include <unistd.h>

static guint
count_windows (void)
{
  GList *windows = gtk_application_get_windows (GTK_APPLICATION (cr_app_test_get_application ()));
  guint  n = 0;

  for (GList *l = windows; l != NULL; l = l->next)
    n += CR_IS_WINDOW (l->data) ? 1 : 0;
  return n;
}

static void
open_path (const char *path)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);

  cr_application_open (cr_app_test_get_application (), file, NULL);
}

static gboolean
is_told (gpointer window)
{
  return cr_status_line_get_told (CR_WINDOW (window)->status_line)[0] != '\0';
}

static gboolean
are_two (gpointer data)
{
  return count_windows () == 2;
}

/* The windows that a test has left open. */
static void
close_all (void)
{
  g_autoptr (GList) windows =
    g_list_copy (gtk_application_get_windows (GTK_APPLICATION (cr_app_test_get_application ())));

  for (GList *l = windows; l != NULL; l = l->next)
    gtk_window_destroy (l->data);
  cr_app_test_settle ();
}

static void
set_up (CrDiskScene *scene)
{
  cr_disk_scene_set_up (scene);
  g_assert_cmpuint (count_windows (), ==, 1);
}

static void
check_raised (CrDiskScene *scene,
              const char  *path,
              const char  *words)
{
  open_path (path);
  cr_app_test_wait_for (is_told, scene->window);
  cr_app_test_settle ();
  g_assert_cmpuint (count_windows (), ==, 1);
  g_assert_cmpstr (cr_status_line_get_told (scene->window->status_line), ==, words);
}

static void
test_same_name (void)
{
  CrDiskScene scene;

  set_up (&scene);
  open_path (scene.path);
  cr_app_test_settle ();
  g_assert_cmpuint (count_windows (), ==, 1);
  g_assert_cmpstr (cr_status_line_get_told (scene.window->status_line), ==, "");
  cr_disk_scene_tear_down (&scene);
}

static void
test_symlink (void)
{
  CrDiskScene      scene;
  g_autofree char *path = NULL;

  set_up (&scene);
  path = g_build_filename (scene.folder, "by <link>.json", NULL);
  g_assert_cmpint (symlink ("example.roadmap.json", path), ==, 0);
  check_raised (&scene, path, "“by <link>.json” is another name of the file that is open here");
  cr_disk_scene_tear_down (&scene);
}

static void
test_hard_link (void)
{
  CrDiskScene      scene;
  g_autofree char *path = NULL;

  set_up (&scene);
  path = g_build_filename (scene.folder, "second.json", NULL);
  g_assert_cmpint (link (scene.path, path), ==, 0);
  check_raised (&scene, path, "“second.json” is another name of the file that is open here");
  cr_disk_scene_tear_down (&scene);
}

/* Through a folder that is a link. */
static void
test_other_path (void)
{
  CrDiskScene      scene;
  g_autofree char *folder = NULL;
  g_autofree char *path = NULL;

  set_up (&scene);
  folder = g_strconcat (scene.folder, "-link", NULL);
  path = g_build_filename (folder, "example.roadmap.json", NULL);
  g_assert_cmpint (symlink (scene.folder, folder), ==, 0);
  check_raised (&scene, path, "“example.roadmap.json” is another name of the file that is open here");
  cr_disk_scene_tear_down (&scene);
}

/* After a save, which puts another file in the place of the one that was read. */
static void
test_after_save (void)
{
  CrDiskScene      scene;
  g_autofree char *path = NULL;

  set_up (&scene);
  path = g_build_filename (scene.folder, "link.json", NULL);
  g_assert_cmpint (symlink (scene.path, path), ==, 0);
  cr_disk_edit (scene.document, "Mine");
  cr_disk_save (scene.window);
  cr_status_line_tell (scene.window->status_line, "");
  check_raised (&scene, path, "“link.json” is another name of the file that is open here");
  cr_disk_scene_tear_down (&scene);
}

/* A copy with the same content is another file. */
static void
test_copy (void)
{
  CrDiskScene      scene;
  g_autofree char *path = NULL;
  g_autofree char *content = NULL;

  set_up (&scene);
  path = g_build_filename (scene.folder, "copy.json", NULL);
  content = cr_disk_read (scene.path);
  cr_disk_write (path, content);
  open_path (path);
  cr_app_test_wait_for (are_two, NULL);
  cr_disk_scene_tear_down (&scene);
  close_all ();
}

/* Both names at once: the second finds what the first has begun. */
static void
test_both_at_once (void)
{
  CrDiskScene      scene;
  g_autofree char *one = NULL;
  g_autofree char *other = NULL;
  g_autofree char *content = NULL;

  set_up (&scene);
  one = g_build_filename (scene.folder, "one.json", NULL);
  other = g_build_filename (scene.folder, "other.json", NULL);
  content = cr_disk_read (scene.path);
  cr_disk_write (one, content);
  g_assert_cmpint (link (one, other), ==, 0);
  open_path (one);
  open_path (other);
  open_path (one);
  open_path (other);
  cr_app_test_wait_for (are_two, NULL);
  for (guint i = 0; i < 20; i++)
    {
      g_usleep (5000);
      cr_app_test_settle ();
    }
  g_assert_cmpuint (count_windows (), ==, 2);
  cr_disk_scene_tear_down (&scene);
  close_all ();
}

/* What is not there is told in the window that was to show it. */
static void
test_missing (void)
{
  CrDiskScene       scene;
  g_autofree char  *path = NULL;
  g_autoptr (GFile) file = NULL;
  CrWindow         *window = NULL;
  GtkWindow        *dialog = NULL;

  set_up (&scene);
  path = g_build_filename (scene.folder, "none.json", NULL);
  file = g_file_new_for_path (path);
  window = cr_app_test_new_window ();
  cr_application_open (cr_app_test_get_application (), file, GTK_WINDOW (window));
  dialog = cr_disk_wait_for_dialog (window);
  g_assert_cmpstr (adw_message_dialog_get_body (ADW_MESSAGE_DIALOG (dialog)), ==,
                   "“none.json” could not be opened: the file or its folder does not exist");
  cr_disk_answer (dialog, "close");
  g_assert_true (cr_window_is_free (window));
  cr_app_test_destroy (window);
  cr_disk_scene_tear_down (&scene);
}

static CrWindow *
find_new_window (CrDiskScene *scene)
{
  GList *windows = gtk_application_get_windows (GTK_APPLICATION (cr_app_test_get_application ()));

  for (GList *l = windows; l != NULL; l = l->next)
    if (CR_IS_WINDOW (l->data) && l->data != (gpointer) scene->window)
      return l->data;
  return NULL;
}

static gboolean
shows_document (gpointer window)
{
  return gtk_widget_get_mapped (window) && cr_window_get_document (window) != NULL;
}

/* A window that is made for a file waits for it, as long as that is soon read, and has made no start page till then. */
static void
test_with_document (void)
{
  CrDiskScene      scene;
  g_autofree char *path = NULL;
  g_autofree char *text = NULL;
  CrWindow        *window = NULL;

  set_up (&scene);
  path = g_build_filename (scene.folder, "second.roadmap.json", NULL);
  text = cr_disk_read (scene.path);
  cr_disk_write (path, text);
  open_path (path);
  cr_app_test_wait_for (are_two, NULL);
  window = find_new_window (&scene);
  g_assert_null (window->view);
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (window)));
  cr_app_test_wait_for (shows_document, window);
  g_assert_true (window->view == GTK_WIDGET (window->sidebar_flap));
  close_all ();
  cr_disk_scene_tear_down (&scene);
}

/* What takes long to read is waited for on the start page, which a file that cannot be read leaves one on. */
static void
test_without_document (void)
{
  g_autoptr (GFile) file = g_file_new_for_uri ("http://example.org/plan.roadmap.json");
  CrWindow         *window = NULL;
  GtkWindow        *dialog = NULL;

  cr_application_make_window_with_file (cr_app_test_get_application (), file);
  window = CR_WINDOW (gtk_application_get_windows (GTK_APPLICATION (cr_app_test_get_application ()))->data);
  dialog = cr_disk_wait_for_dialog (window);
  g_assert_true (gtk_widget_get_mapped (GTK_WIDGET (window)));
  g_assert_nonnull (window->start_page);
  cr_disk_answer (dialog, "close");
  g_assert_true (cr_window_is_free (window));
  close_all ();
}

/* What lies on another computer is not opened. */
static void
test_far_away (void)
{
  g_autoptr (GFile) file = g_file_new_for_uri ("http://example.org/plan.roadmap.json");
  CrWindow         *window = cr_app_test_new_window ();
  GtkWindow        *dialog = NULL;

  cr_application_open (cr_app_test_get_application (), file, GTK_WINDOW (window));
  dialog = cr_disk_wait_for_dialog (window);
  g_assert_cmpstr (adw_message_dialog_get_body (ADW_MESSAGE_DIALOG (dialog)), ==,
                   "Only files of this computer can be opened.");
  cr_disk_answer (dialog, "close");
  cr_app_test_destroy (window);
}

/* Another program that asks for thousands gets twenty. */
static void
test_many (void)
{
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func (g_object_unref);
  GApplication         *application = G_APPLICATION (cr_app_test_get_application ());

  for (guint i = 0; i < 1000; i++)
    {
      g_autofree char *uri = g_strdup_printf ("http://example.org/%u", i);

      g_ptr_array_add (files, g_file_new_for_uri (uri));
    }
  g_application_open (application, (GFile **) files->pdata, (int) files->len, "");
  cr_app_test_settle ();
  g_assert_cmpuint (count_windows (), ==, 20);
  close_all ();
}

static gboolean
is_one (gpointer data)
{
  return count_windows () == 1;
}

/* Who quits sees no window come up that was still to be read, or to be asked for; only what is opened after that. */
static void
test_quit (void)
{
  CrDiskScene scene;
  CrWindow   *window = NULL;

  set_up (&scene);
  for (guint i = 0; i < 5; i++)
    {
      g_autofree char *path = g_strdup_printf ("%s/missing-%u.json", scene.folder, i);

      open_path (path);
      cr_app_test_settle ();
    }
  g_action_group_activate_action (G_ACTION_GROUP (cr_app_test_get_application ()), "quit", NULL);
  g_assert_cmpuint (count_windows (), ==, 0);
  open_path (scene.path);
  cr_app_test_wait_for (is_one, NULL);
  window = CR_WINDOW (gtk_application_get_windows (GTK_APPLICATION (cr_app_test_get_application ()))->data);
  g_assert_true (g_file_equal (window->loading_file, scene.file));
  cr_app_test_settle ();
  g_assert_cmpuint (count_windows (), ==, 1);
  close_all ();
  g_object_unref (scene.window);
  g_object_unref (scene.file);
  g_free (scene.path);
  g_free (scene.folder);
}

int
main (int   argc,
      char *argv[])
{
  if (!cr_app_test_init (&argc, &argv, "en"))
    return 0;
  g_test_add_func ("/opener/same-name", test_same_name);
  g_test_add_func ("/opener/symlink", test_symlink);
  g_test_add_func ("/opener/hard-link", test_hard_link);
  g_test_add_func ("/opener/other-path", test_other_path);
  g_test_add_func ("/opener/after-save", test_after_save);
  g_test_add_func ("/opener/copy", test_copy);
  g_test_add_func ("/opener/both-at-once", test_both_at_once);
  g_test_add_func ("/opener/missing", test_missing);
  g_test_add_func ("/opener/far-away", test_far_away);
  g_test_add_func ("/opener/many", test_many);
  g_test_add_func ("/opener/quit", test_quit);
  g_test_add_func ("/opener/with-document", test_with_document);
  g_test_add_func ("/opener/without-document", test_without_document);
  return g_test_run ();
}
