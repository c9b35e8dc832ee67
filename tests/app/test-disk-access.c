/* SPDX-License-Identifier: GPL-3.0-or-later
 * Files that can only be read, folders that nothing can be made in, and disks that fail: said with the reason, and
 * what is here is never lost. */
#include "config.h"

#include "cr-disk-scene.h"
#include "cr-faulty-files.h"
#include "cr-format-cases.h"
#include "cr-interface.h"
#include "cr-ordinary-files.h"

#include <glib/gstdio.h>
#include <sys/stat.h>
#include <unistd.h>

static void
set_up (CrDiskScene *scene)
{
  cr_disk_scene_set_up (scene);
  cr_document_set_file_operations (scene->document, cr_ordinary_get_operations ());
}

static void
tear_down (CrDiskScene *scene)
{
  g_chmod (scene->folder, 0755);
  cr_disk_scene_tear_down (scene);
}

static gboolean
is_forbidden (gpointer document)
{
  g_autofree char *obstacle = cr_document_describe_obstacle (document);

  return obstacle != NULL;
}

static gboolean
is_allowed (gpointer document)
{
  return !is_forbidden (document);
}

static const char *
get_text (CrNotice *notice)
{
  GtkWidget *box = gtk_revealer_get_child (GTK_REVEALER (gtk_widget_get_first_child (GTK_WIDGET (notice))));

  return gtk_label_get_text (GTK_LABEL (gtk_widget_get_last_child (gtk_widget_get_first_child (box))));
}

/* The one answer to a save that cannot be done here: the reason, and another place. */
static void
check_offer (CrWindow   *window,
             const char *reason)
{
  AdwMessageDialog *dialog = ADW_MESSAGE_DIALOG (cr_disk_wait_for_dialog (window));

  g_assert_cmpstr (adw_message_dialog_get_heading (dialog), ==, "The Roadmap Could Not Be Saved");
  g_assert_cmpstr (adw_message_dialog_get_body (dialog), ==, reason);
  g_assert_true (adw_message_dialog_has_response (dialog, "save"));
  cr_disk_answer (GTK_WINDOW (dialog), "cancel");
}

static void
check_recovery (guint n_expected)
{
  g_autofree char *folder = cr_interface_get_recovery_folder ();
  g_autoptr (GDir) entries = g_dir_open (folder, 0, NULL);
  guint            n = 0;

  while (entries != NULL && g_dir_read_name (entries) != NULL)
    n++;
  g_assert_cmpuint (n, ==, n_expected);
}

static void
open_again (CrDiskScene *scene)
{
  g_autofree char *path = g_strdup (scene->path);

  cr_disk_scene_tear_down (scene);
  cr_disk_scene_open (scene, path);
}

/* It is said from the start, can be edited all the same, and is saved under another name. */
static void
test_protected (void)
{
  CrDiskScene       scene;
  g_autofree char  *before = NULL;
  g_autofree char  *left = NULL;
  g_autofree char  *path = NULL;
  g_autoptr (GFile) other = NULL;

  cr_disk_scene_set_up (&scene);
  path = g_build_filename (scene.folder, "other.roadmap.json", NULL);
  other = g_file_new_for_path (path);
  before = cr_disk_read (scene.path);
  g_assert_cmpint (g_chmod (scene.path, 0444), ==, 0);
  open_again (&scene);
  g_assert_true (cr_notice_is_shown (scene.window->read_only_notice));
  g_assert_cmpstr (get_text (scene.window->read_only_notice), ==,
                   "The file can only be read: the file is write-protected. Changes can be saved under another name.");
  g_assert_cmpstr (cr_disk_list_buttons (scene.window->read_only_notice), ==, "Save _As…");
  g_assert_false (cr_document_is_read_only (scene.document));
  cr_disk_edit (scene.document, "Mine");
  cr_disk_save (scene.window);
  check_offer (scene.window, "“example.roadmap.json” could not be saved: the file is write-protected");
  left = cr_disk_read (scene.path);
  g_assert_cmpstr (left, ==, before);
  g_assert_true (cr_document_is_modified (scene.document));
  cr_window_save_to (scene.window, other, TRUE);
  cr_app_test_wait_for (cr_disk_is_idle, scene.document);
  cr_app_test_settle ();
  g_assert_false (cr_document_is_modified (scene.document));
  g_assert_false (cr_notice_is_shown (scene.window->read_only_notice));
  g_clear_pointer (&left, g_free);
  left = cr_disk_read (path);
  g_assert_nonnull (strstr (left, "Mine"));
  cr_disk_scene_tear_down (&scene);
}

/* What becomes of the permission while the window is open is seen when somebody looks. */
static void
test_permission_comes_and_goes (void)
{
  CrDiskScene scene;

  set_up (&scene);
  g_assert_cmpint (g_chmod (scene.path, 0444), ==, 0);
  cr_document_check_disk (scene.document);
  cr_app_test_wait_for (is_forbidden, scene.document);
  g_assert_true (cr_notice_is_shown (scene.window->read_only_notice));
  g_assert_false (cr_notice_is_shown (scene.window->disk_notice));
  g_assert_cmpint (g_chmod (scene.path, 0644), ==, 0);
  cr_document_check_disk (scene.document);
  cr_app_test_wait_for (is_allowed, scene.document);
  g_assert_false (cr_notice_is_shown (scene.window->read_only_notice));
  cr_disk_edit (scene.document, "Mine");
  cr_disk_save (scene.window);
  g_assert_false (cr_document_is_modified (scene.document));
  tear_down (&scene);
}

/* Taken away unseen: the save is refused, and from then on it is said. */
static void
test_permission_unseen (void)
{
  CrDiskScene scene;

  set_up (&scene);
  cr_disk_edit (scene.document, "Mine");
  g_assert_cmpint (g_chmod (scene.path, 0444), ==, 0);
  cr_disk_save (scene.window);
  check_offer (scene.window, "“example.roadmap.json” could not be saved: the file is write-protected");
  g_assert_true (cr_notice_is_shown (scene.window->read_only_notice));
  g_assert_true (cr_document_is_modified (scene.document));
  tear_down (&scene);
}

/* Nobody may read it any more. */
static void
test_unreadable (void)
{
  CrDiskScene scene;

  set_up (&scene);
  cr_disk_edit (scene.document, "Mine");
  g_assert_cmpint (g_chmod (scene.path, 0), ==, 0);
  cr_document_check_disk (scene.document);
  cr_app_test_wait_for (cr_disk_is_unreadable, scene.document);
  g_assert_true (cr_notice_is_shown (scene.window->disk_notice));
  /* One notice is enough. */
  g_assert_false (cr_notice_is_shown (scene.window->read_only_notice));
  cr_disk_save (scene.window);
  check_offer (scene.window, "“example.roadmap.json” could not be opened: the permission is missing");
  g_assert_true (cr_document_is_modified (scene.document));
  g_assert_cmpint (g_chmod (scene.path, 0644), ==, 0);
  cr_document_check_disk (scene.document);
  cr_app_test_wait_for (cr_disk_is_same, scene.document);
  cr_disk_save (scene.window);
  g_assert_false (cr_document_is_modified (scene.document));
  tear_down (&scene);
}

/* No file can be made beside it: it is overwritten in place, which is said, and the copy that was made first is gone
 * afterwards. */
static void
test_folder_read_only (void)
{
  CrDiskScene      scene;
  g_autofree char *left = NULL;
  struct stat      before;
  struct stat      after;

  set_up (&scene);
  cr_disk_edit (scene.document, "Mine");
  g_assert_cmpint (stat (scene.path, &before) | g_chmod (scene.folder, 0555), ==, 0);
  cr_disk_save (scene.window);
  g_assert_false (cr_document_is_modified (scene.document));
  g_assert_cmpstr (cr_status_line_get_told (scene.window->status_line), ==, "Saved by overwriting the file in place");
  left = cr_disk_read (scene.path);
  g_assert_nonnull (strstr (left, "Mine"));
  g_assert_cmpint (stat (scene.path, &after), ==, 0);
  g_assert_cmpuint (before.st_ino, ==, after.st_ino);
  check_recovery (0);
  tear_down (&scene);
}

/* A change by another program is not overwritten in place either. */
static void
test_folder_read_only_and_changed (void)
{
  CrDiskScene      scene;
  g_autofree char *content = NULL;
  g_autofree char *changed = NULL;
  g_autofree char *left = NULL;

  set_up (&scene);
  content = cr_disk_read (scene.path);
  changed = cr_disk_change_one_letter (content);
  cr_disk_edit (scene.document, "Mine");
  cr_disk_write (scene.path, changed);
  g_assert_cmpint (g_chmod (scene.folder, 0555), ==, 0);
  cr_disk_save (scene.window);
  g_assert_true (cr_disk_is_changed (scene.document));
  g_assert_true (cr_notice_is_shown (scene.window->disk_notice));
  left = cr_disk_read (scene.path);
  g_assert_cmpstr (left, ==, changed);
  check_recovery (0);
  tear_down (&scene);
}

/* Gone, and nothing can be made where it was. */
static void
test_folder_read_only_and_deleted (void)
{
  CrDiskScene scene;

  set_up (&scene);
  cr_disk_edit (scene.document, "Mine");
  g_assert_cmpint (g_unlink (scene.path) | g_chmod (scene.folder, 0555), ==, 0);
  cr_document_check_disk (scene.document);
  cr_app_test_wait_for (cr_disk_is_missing, scene.document);
  cr_disk_save (scene.window);
  check_offer (scene.window, "“example.roadmap.json” could not be saved: the permission is missing");
  g_assert_true (cr_document_is_modified (scene.document));
  g_assert_false (g_file_test (scene.path, G_FILE_TEST_EXISTS));
  tear_down (&scene);
}

/* Without a safety copy nothing is overwritten in place. */
static void
test_no_safety_copy (void)
{
  CrDiskScene      scene;
  g_autofree char *recovery = cr_interface_get_recovery_folder ();
  g_autofree char *before = NULL;
  g_autofree char *left = NULL;

  set_up (&scene);
  before = cr_disk_read (scene.path);
  cr_disk_edit (scene.document, "Mine");
  g_assert_cmpint (g_mkdir_with_parents (recovery, 0700), ==, 0);
  g_assert_cmpint (g_chmod (recovery, 0500) | g_chmod (scene.folder, 0555), ==, 0);
  cr_disk_save (scene.window);
  check_offer (scene.window, "“example.roadmap.json” could not be saved because its safety copy could not be written: "
                             "the permission is missing");
  left = cr_disk_read (scene.path);
  g_assert_cmpstr (left, ==, before);
  g_assert_true (cr_document_is_modified (scene.document));
  g_assert_cmpint (g_chmod (recovery, 0700), ==, 0);
  tear_down (&scene);
}

/* Whatever the disk says of itself, the file stays, the roadmap counts as unsaved, and one message names both. */
static void
test_faults (void)
{
  static const struct
  {
    int         cause;
    const char *words;
  } cases[] = {
    { ENOSPC, "the disk is full" },
    { EDQUOT, "the disk quota is used up" },
    { EIO, "the disk reports a fault" },
    { EROFS, "the disk can only be read" },
    { ESTALE, "the network folder cannot be reached" },
    { ENODEV, "the disk is not connected" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      CrDiskScene      scene;
      g_autofree char *before = NULL;
      g_autofree char *left = NULL;
      g_autofree char *body = NULL;
      GtkWindow       *dialog = NULL;

      cr_disk_scene_set_up (&scene);
      before = cr_disk_read (scene.path);
      cr_disk_edit (scene.document, "Mine");
      cr_document_set_file_operations (scene.document, &cr_faulty_operations);
      cr_faulty_arm (CR_FAULTY_ALWAYS, 1, cases[i].cause);
      cr_disk_save (scene.window);
      dialog = cr_disk_wait_for_dialog (scene.window);
      body = g_strdup (adw_message_dialog_get_body (ADW_MESSAGE_DIALOG (dialog)));
      g_assert_nonnull (strstr (body, "“example.roadmap.json”"));
      g_assert_true (g_str_has_suffix (body, cases[i].words));
      cr_disk_answer (dialog, "cancel");
      cr_faulty_disarm ();
      g_assert_true (cr_document_is_modified (scene.document));
      left = cr_disk_read (scene.path);
      g_assert_cmpstr (left, ==, before);
      /* The disk is back. */
      cr_document_check_disk (scene.document);
      cr_app_test_wait_for (cr_disk_is_same, scene.document);
      cr_disk_save (scene.window);
      g_assert_false (cr_document_is_modified (scene.document));
      cr_disk_scene_tear_down (&scene);
    }
}

/* As when a network folder is unmounted: told when somebody looks, and over when it is back. */
static void
test_unmounted (void)
{
  CrDiskScene scene;

  cr_disk_scene_set_up (&scene);
  cr_document_set_file_operations (scene.document, &cr_faulty_operations);
  cr_faulty_arm (CR_FAULTY_ALWAYS, 1, ESTALE);
  cr_document_check_disk (scene.document);
  cr_app_test_wait_for (cr_disk_is_unreadable, scene.document);
  cr_faulty_disarm ();
  g_assert_true (cr_notice_is_shown (scene.window->disk_notice));
  g_assert_cmpstr (get_text (scene.window->disk_notice), ==, "The file can no longer be read. Save a copy elsewhere.");
  cr_document_check_disk (scene.document);
  cr_app_test_wait_for (cr_disk_is_same, scene.document);
  g_assert_false (cr_notice_is_shown (scene.window->disk_notice));
  cr_disk_scene_tear_down (&scene);
}

/* A window that waits for its save stays when that fails. */
static void
test_close_and_fail (void)
{
  CrDiskScene scene;

  cr_disk_scene_set_up (&scene);
  cr_disk_edit (scene.document, "Mine");
  cr_document_set_file_operations (scene.document, &cr_faulty_operations);
  cr_faulty_arm (CR_FAULTY_ALWAYS, 1, EIO);
  gtk_window_close (GTK_WINDOW (scene.window));
  cr_disk_answer (cr_disk_wait_for_dialog (scene.window), "save");
  cr_app_test_wait_for (cr_disk_is_idle, scene.document);
  check_offer (scene.window, "“example.roadmap.json” could not be opened: the disk reports a fault");
  cr_faulty_disarm ();
  g_assert_false (cr_window_is_closed (scene.window));
  /* It asks again when it is to be closed again. */
  gtk_window_close (GTK_WINDOW (scene.window));
  cr_disk_answer (cr_disk_wait_for_dialog (scene.window), "cancel");
  cr_disk_scene_tear_down (&scene);
}

static void
open_newer (CrDiskScene *scene)
{
  g_autoptr (GBytes) content = cr_format_cases_read ("good/major-newer.roadmap.json");
  g_autofree char   *folder = g_dir_make_tmp ("cr-newer-XXXXXX", NULL);
  g_autofree char   *path = g_build_filename (folder, "newer.roadmap.json", NULL);

  g_assert_true (g_file_set_contents (path, g_bytes_get_data (content, NULL), (gssize) g_bytes_get_size (content),
                                      NULL));
  cr_disk_scene_open (scene, path);
  cr_app_test_settle ();
}

/* A file of a newer version cannot be changed; Save leads to Save As, which makes it one of this version. */
static void
test_newer_version (void)
{
  CrDiskScene       scene;
  g_auto (CrValue)  title = cr_value_string ("Mine");
  g_autofree char  *before = NULL;
  g_autofree char  *left = NULL;
  g_autofree char  *copy = NULL;
  g_autofree char  *path = NULL;
  g_autoptr (GFile) other = NULL;

  open_newer (&scene);
  cr_app_test_go_to_tasks (scene.window);
  before = cr_disk_read (scene.path);
  path = g_build_filename (scene.folder, "ours.roadmap.json", NULL);
  other = g_file_new_for_path (path);
  g_assert_true (cr_notice_is_shown (scene.window->read_only_notice));
  g_assert_cmpstr (get_text (scene.window->read_only_notice), ==,
                   "The file is of a newer version of the program. It can be read and not changed.");
  g_assert_false (cr_document_edit_record (scene.document, CR_KIND_ROADMAP, NULL, "title.en", &title, NULL));
  g_assert_false (gtk_widget_get_visible (cr_app_test_find (scene.window, "add_box")));
  cr_disk_activate (scene.window, "win.save");
  cr_disk_answer (cr_disk_wait_for_dialog (scene.window), "cancel");
  g_assert_null (cr_app_test_get_dialog (scene.window));
  g_assert_true (cr_document_is_read_only (scene.document));
  cr_window_save_to (scene.window, other, TRUE);
  cr_app_test_wait_for (cr_disk_is_idle, scene.document);
  cr_app_test_settle ();
  g_assert_false (cr_document_is_read_only (scene.document));
  g_assert_false (cr_notice_is_shown (scene.window->read_only_notice));
  g_assert_false (cr_document_is_modified (scene.document));
  g_assert_true (gtk_widget_get_visible (cr_app_test_find (scene.window, "add_box")));
  left = cr_disk_read (scene.path);
  g_assert_cmpstr (left, ==, before);
  copy = cr_disk_read (path);
  g_assert_nonnull (strstr (copy, "\"version\" : \"1.0\""));
  cr_disk_edit (scene.document, "Mine");
  cr_disk_save (scene.window);
  g_assert_false (cr_document_is_modified (scene.document));
  cr_disk_scene_tear_down (&scene);
}

/* Closing one asks nothing. */
static void
test_close_newer_version (void)
{
  CrDiskScene scene;

  open_newer (&scene);
  gtk_window_close (GTK_WINDOW (scene.window));
  cr_app_test_settle ();
  g_assert_true (cr_window_is_closed (scene.window));
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
  g_test_add_func ("/disk/access/protected", test_protected);
  g_test_add_func ("/disk/access/permission-comes-and-goes", test_permission_comes_and_goes);
  g_test_add_func ("/disk/access/permission-unseen", test_permission_unseen);
  g_test_add_func ("/disk/access/unreadable", test_unreadable);
  g_test_add_func ("/disk/access/folder-read-only", test_folder_read_only);
  g_test_add_func ("/disk/access/folder-read-only-and-changed", test_folder_read_only_and_changed);
  g_test_add_func ("/disk/access/folder-read-only-and-deleted", test_folder_read_only_and_deleted);
  g_test_add_func ("/disk/access/no-safety-copy", test_no_safety_copy);
  g_test_add_func ("/disk/access/faults", test_faults);
  g_test_add_func ("/disk/access/unmounted", test_unmounted);
  g_test_add_func ("/disk/access/close-and-fail", test_close_and_fail);
  g_test_add_func ("/disk/access/newer-version", test_newer_version);
  g_test_add_func ("/disk/access/close-newer-version", test_close_newer_version);
  return g_test_run ();
}
