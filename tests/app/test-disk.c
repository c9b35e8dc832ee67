/* SPDX-License-Identifier: GPL-3.0-or-later
 * What other programs, and another window, do to the file of a document: told every time, nothing overwritten
 * unseen. */
#include "config.h"

#include "cr-disk-scene.h"
#include "cr-document-private.h"
#include "cr-notice.h"

#include <glib/gstdio.h>
#include <sys/stat.h>
#include <unistd.h>
#include <utime.h>

static gboolean
is_read_again (gpointer user_data)
{
  return g_strcmp0 (cr_disk_get_title (user_data), CR_DISK_TITLE_CHANGED) == 0;
}

/* Nothing could be lost, so the window shows what is there now, and says so. */
static void
test_follows (void)
{
  CrDiskScene      scene;
  g_autofree char *content = NULL;
  g_autofree char *changed = NULL;

  cr_disk_scene_set_up (&scene);
  content = cr_disk_read (scene.path);
  changed = cr_disk_change_one_letter (content);
  cr_disk_write (scene.path, changed);
  cr_app_test_wait_for (is_read_again, scene.document);
  cr_app_test_settle ();
  g_assert_false (cr_notice_is_shown (scene.window->disk_notice));
  g_assert_false (cr_document_is_modified (scene.document));
  g_assert_cmpstr (cr_status_line_get_told (scene.window->status_line), ==,
                   "Changed by another program and read again");
  cr_disk_scene_tear_down (&scene);
}

/* What is damaged is told, and what is here stays. */
static void
test_damaged (void)
{
  CrDiskScene scene;

  cr_disk_scene_set_up (&scene);
  cr_disk_write (scene.path, "{ \"format\" : ");
  cr_app_test_wait_for (cr_disk_is_changed, scene.document);
  cr_app_test_wait_for (cr_disk_is_idle, scene.document);
  cr_app_test_settle ();
  g_assert_true (cr_notice_is_shown (scene.window->disk_notice));
  g_assert_cmpstr (cr_disk_get_title (scene.document), ==, "Digital Customs 2026–2028");
  cr_disk_scene_tear_down (&scene);
}

/* cp -p with the same size and time is seen all the same; with unsaved changes it is asked about, and the save is
 * refused until that is answered. */
static void
test_same_size_and_time (void)
{
  CrDiskScene      scene;
  g_autofree char *content = NULL;
  g_autofree char *changed = NULL;
  g_autofree char *left = NULL;
  struct stat      before;
  struct utimbuf   times = { 0 };

  cr_disk_scene_set_up (&scene);
  cr_disk_edit (scene.document, "Mine");
  content = cr_disk_read (scene.path);
  changed = cr_disk_change_one_letter (content);
  g_assert_cmpint (stat (scene.path, &before), ==, 0);
  cr_disk_write (scene.path, changed);
  times.actime = before.st_atime;
  times.modtime = before.st_mtime;
  g_assert_cmpint (utime (scene.path, &times), ==, 0);
  cr_disk_save (scene.window);
  g_assert_true (cr_disk_is_changed (scene.document));
  g_assert_true (cr_notice_is_shown (scene.window->disk_notice));
  g_assert_cmpstr (cr_disk_get_title (scene.document), ==, "Mine");
  left = cr_disk_read (scene.path);
  g_assert_cmpstr (left, ==, changed);
  cr_disk_activate (scene.window, "win.keep-mine");
  g_assert_false (cr_notice_is_shown (scene.window->disk_notice));
  cr_disk_save (scene.window);
  g_clear_pointer (&left, g_free);
  left = cr_disk_read (scene.path);
  g_assert_nonnull (strstr (left, "Mine"));
  g_assert_false (cr_document_is_modified (scene.document));
  cr_disk_scene_tear_down (&scene);
}

/* Reverting loses changes, so it asks; cancelled it does nothing. */
static void
test_revert (void)
{
  CrDiskScene       scene;
  AdwMessageDialog *dialog = NULL;

  cr_disk_scene_set_up (&scene);
  cr_disk_edit (scene.document, "Mine");
  cr_disk_activate (scene.window, "win.revert");
  dialog = ADW_MESSAGE_DIALOG (cr_app_test_get_dialog (scene.window));
  adw_message_dialog_response (dialog, "cancel");
  gtk_window_destroy (GTK_WINDOW (dialog));
  cr_app_test_settle ();
  g_assert_cmpstr (cr_disk_get_title (scene.document), ==, "Mine");
  cr_disk_activate (scene.window, "win.revert");
  dialog = ADW_MESSAGE_DIALOG (cr_app_test_get_dialog (scene.window));
  adw_message_dialog_response (dialog, "save");
  gtk_window_destroy (GTK_WINDOW (dialog));
  cr_app_test_wait_for (cr_disk_is_idle, scene.document);
  cr_app_test_settle ();
  g_assert_cmpstr (cr_disk_get_title (scene.document), ==, "Digital Customs 2026–2028");
  g_assert_false (cr_document_is_modified (scene.document));
  cr_disk_scene_tear_down (&scene);
}

/* A file that is gone is told; what was not changed counts as unsaved, and saving makes it anew. */
static void
test_deleted (void)
{
  CrDiskScene      scene;
  g_autofree char *content = NULL;
  g_autofree char *left = NULL;

  cr_disk_scene_set_up (&scene);
  content = cr_disk_read (scene.path);
  g_assert_cmpint (g_unlink (scene.path), ==, 0);
  cr_app_test_wait_for (cr_disk_is_missing, scene.document);
  g_assert_true (cr_notice_is_shown (scene.window->disk_notice));
  g_assert_true (cr_document_is_modified (scene.document));
  cr_disk_save (scene.window);
  g_assert_false (cr_document_is_modified (scene.document));
  g_assert_false (cr_notice_is_shown (scene.window->disk_notice));
  left = cr_disk_read (scene.path);
  g_assert_cmpstr (left, ==, content);
  cr_disk_scene_tear_down (&scene);
}

/* A save before anybody has looked is held up once, so that it is known where it goes. */
static void
test_deleted_unseen (void)
{
  CrDiskScene      scene;
  g_autofree char *left = NULL;

  cr_disk_scene_set_up (&scene);
  cr_disk_edit (scene.document, "Mine");
  g_assert_cmpint (g_unlink (scene.path), ==, 0);
  cr_disk_save (scene.window);
  g_assert_true (cr_disk_is_missing (scene.document));
  g_assert_false (g_file_test (scene.path, G_FILE_TEST_EXISTS));
  g_assert_null (cr_app_test_get_dialog (scene.window));
  cr_disk_save (scene.window);
  left = cr_disk_read (scene.path);
  g_assert_nonnull (strstr (left, "Mine"));
  cr_disk_scene_tear_down (&scene);
}

/* Moved away and put back: nothing was changed, nothing is asked. */
static void
test_put_back (void)
{
  CrDiskScene      scene;
  g_autofree char *elsewhere = NULL;

  cr_disk_scene_set_up (&scene);
  elsewhere = g_strconcat (scene.path, ".elsewhere", NULL);
  g_assert_cmpint (g_rename (scene.path, elsewhere), ==, 0);
  cr_app_test_wait_for (cr_disk_is_missing, scene.document);
  g_assert_cmpint (g_rename (elsewhere, scene.path), ==, 0);
  cr_app_test_wait_for (cr_disk_is_same, scene.document);
  g_assert_false (cr_notice_is_shown (scene.window->disk_notice));
  g_assert_false (cr_document_is_modified (scene.document));
  cr_disk_scene_tear_down (&scene);
}

/* A folder under that name is told, and no save goes through it. */
static void
test_folder (void)
{
  CrDiskScene scene;
  GtkWindow  *dialog = NULL;

  cr_disk_scene_set_up (&scene);
  g_assert_cmpint (g_unlink (scene.path), ==, 0);
  g_assert_cmpint (g_mkdir (scene.path, 0755), ==, 0);
  cr_app_test_wait_for (cr_disk_is_unreadable, scene.document);
  g_assert_true (cr_notice_is_shown (scene.window->disk_notice));
  cr_disk_edit (scene.document, "Mine");
  cr_disk_save (scene.window);
  g_assert_true (g_file_test (scene.path, G_FILE_TEST_IS_DIR));
  g_assert_true (cr_document_is_modified (scene.document));
  dialog = cr_app_test_get_dialog (scene.window);
  g_assert_true (dialog != NULL || cr_notice_is_shown (scene.window->disk_notice));
  if (dialog != NULL)
    gtk_window_destroy (dialog);
  cr_disk_scene_tear_down (&scene);
}

/* Two windows on one file: the second save is held up, nobody's change is lost, and the third state is chosen. */
static void
check_two_windows (int (*make_link) (const char *from,
                                     const char *to))
{
  CrDiskScene      first;
  CrDiskScene      second;
  g_autofree char *link_path = NULL;
  g_autofree char *left = NULL;

  cr_disk_scene_set_up (&first);
  link_path = g_strconcat (first.path, ".link.roadmap.json", NULL);
  g_assert_cmpint (make_link (first.path, link_path), ==, 0);
  cr_disk_scene_open (&second, link_path);
  cr_disk_edit (first.document, "Of the first");
  cr_disk_edit (second.document, "Of the second");
  cr_disk_save (first.window);
  g_assert_false (cr_document_is_modified (first.document));
  cr_disk_save (second.window);
  g_assert_true (cr_disk_is_changed (second.document));
  g_assert_true (cr_notice_is_shown (second.window->disk_notice));
  g_assert_cmpstr (cr_disk_get_title (second.document), ==, "Of the second");
  left = cr_disk_read (first.path);
  g_assert_nonnull (strstr (left, "Of the first"));
  cr_disk_activate (second.window, "win.keep-mine");
  cr_disk_save (second.window);
  g_clear_pointer (&left, g_free);
  left = cr_disk_read (first.path);
  g_assert_nonnull (strstr (left, "Of the second"));
  /* The first window has nothing unsaved but something to undo, so it is told and keeps what it has. */
  cr_document_check_disk (first.document);
  cr_app_test_wait_for (cr_disk_is_changed, first.document);
  g_assert_true (cr_notice_is_shown (first.window->disk_notice));
  g_assert_cmpstr (cr_disk_get_title (first.document), ==, "Of the first");
  cr_disk_scene_tear_down (&second);
  cr_disk_scene_tear_down (&first);
}

static void
test_two_windows (void)
{
  check_two_windows (symlink);
}

static void
test_two_windows_by_hard_link (void)
{
  check_two_windows (link);
}

/* “What differs” speaks in words. */
static void
test_compare (void)
{
  CrDiskScene      scene;
  g_autofree char *content = NULL;
  g_autofree char *changed = NULL;
  GtkWindow       *dialog = NULL;

  cr_disk_scene_set_up (&scene);
  cr_disk_edit (scene.document, "Mine");
  content = cr_disk_read (scene.path);
  changed = cr_disk_change_one_letter (content);
  cr_disk_write (scene.path, changed);
  cr_document_check_disk (scene.document);
  cr_app_test_wait_for (cr_disk_is_changed, scene.document);
  cr_disk_activate (scene.window, "win.compare");
  dialog = cr_disk_wait_for_dialog (scene.window);
  cr_app_test_find_named (dialog, GTK_TYPE_LIST_BOX, gtk_window_get_title (dialog));
  gtk_window_destroy (dialog);
  cr_disk_scene_tear_down (&scene);
}

/* What “Keep Mine” agreed to was the change that was told, not the one after it. */
static void
test_keep_mine_once (void)
{
  CrDiskScene      scene;
  g_autofree char *content = NULL;
  g_autofree char *changed = NULL;
  g_autofree char *later = NULL;
  g_autofree char *left = NULL;

  cr_disk_scene_set_up (&scene);
  content = cr_disk_read (scene.path);
  changed = cr_disk_change_one_letter (content);
  later = g_strconcat (changed, "\n", NULL);
  cr_disk_edit (scene.document, "Mine");
  cr_disk_write (scene.path, changed);
  cr_document_check_disk (scene.document);
  cr_app_test_wait_for (cr_disk_is_changed, scene.document);
  cr_disk_activate (scene.window, "win.keep-mine");
  cr_disk_write (scene.path, later);
  cr_disk_save (scene.window);
  g_assert_true (cr_disk_is_changed (scene.document));
  g_assert_true (cr_notice_is_shown (scene.window->disk_notice));
  left = cr_disk_read (scene.path);
  g_assert_cmpstr (left, ==, later);
  g_assert_true (cr_document_is_modified (scene.document));
  cr_disk_scene_tear_down (&scene);
}

/* Whoever saves on with the notice before their eyes is told each time that it is not saved. */
static void
test_save_under_notice (void)
{
  CrDiskScene      scene;
  g_autofree char *content = NULL;
  g_autofree char *changed = NULL;
  g_autofree char *left = NULL;

  cr_disk_scene_set_up (&scene);
  content = cr_disk_read (scene.path);
  changed = cr_disk_change_one_letter (content);
  cr_disk_edit (scene.document, "Mine");
  cr_disk_write (scene.path, changed);
  for (guint i = 0; i < 3; i++)
    {
      cr_status_line_tell (scene.window->status_line, "");
      cr_disk_save (scene.window);
      g_assert_cmpstr (cr_status_line_get_told (scene.window->status_line), ==,
                       "Not saved. Another program has changed “example.roadmap.json”");
      g_assert_true (cr_notice_is_shown (scene.window->disk_notice));
      g_assert_true (cr_document_is_modified (scene.document));
      g_assert_null (cr_app_test_get_dialog (scene.window));
    }
  left = cr_disk_read (scene.path);
  g_assert_cmpstr (left, ==, changed);
  cr_disk_scene_tear_down (&scene);
}

/* Closing then asks; saving on the way does not get through, and so the window stays. */
static void
test_close_under_notice (void)
{
  CrDiskScene      scene;
  g_autofree char *content = NULL;
  g_autofree char *changed = NULL;
  g_autofree char *left = NULL;

  cr_disk_scene_set_up (&scene);
  content = cr_disk_read (scene.path);
  changed = cr_disk_change_one_letter (content);
  cr_disk_edit (scene.document, "Mine");
  cr_disk_write (scene.path, changed);
  cr_document_check_disk (scene.document);
  cr_app_test_wait_for (cr_disk_is_changed, scene.document);
  gtk_window_close (GTK_WINDOW (scene.window));
  cr_disk_answer (cr_disk_wait_for_dialog (scene.window), "save");
  cr_app_test_wait_for (cr_disk_is_idle, scene.document);
  cr_app_test_settle ();
  g_assert_false (cr_window_is_closed (scene.window));
  g_assert_true (cr_notice_is_shown (scene.window->disk_notice));
  left = cr_disk_read (scene.path);
  g_assert_cmpstr (left, ==, changed);
  /* It can be tried again, and given up. */
  gtk_window_close (GTK_WINDOW (scene.window));
  cr_disk_answer (cr_disk_wait_for_dialog (scene.window), "cancel");
  g_assert_false (cr_window_is_closed (scene.window));
  cr_disk_scene_tear_down (&scene);
}

/* As it was: there is nothing to choose any more. */
static void
test_changed_back (void)
{
  CrDiskScene      scene;
  g_autofree char *content = NULL;

  cr_disk_scene_set_up (&scene);
  content = cr_disk_read (scene.path);
  cr_disk_edit (scene.document, "Mine");
  cr_disk_write (scene.path, "{}");
  cr_app_test_wait_for (cr_disk_is_changed, scene.document);
  g_assert_true (cr_notice_is_shown (scene.window->disk_notice));
  cr_disk_write (scene.path, content);
  cr_app_test_wait_for (cr_disk_is_same, scene.document);
  g_assert_false (cr_notice_is_shown (scene.window->disk_notice));
  cr_disk_save (scene.window);
  g_assert_false (cr_document_is_modified (scene.document));
  cr_disk_scene_tear_down (&scene);
}

/* What a power cut leaves, and what a wrong tool writes, is told and not taken for a roadmap. */
static void
test_emptied (void)
{
  static const struct
  {
    const char *content;
    gssize      length;
  } cases[] = { { "", 0 }, { "\0\0\0\0\0\0\0\0", 8 }, { "[]", 2 }, { "{\"format\" : \"other\"}", 20 } };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      CrDiskScene scene;

      cr_disk_scene_set_up (&scene);
      g_assert_true (g_file_set_contents (scene.path, cases[i].content, cases[i].length, NULL));
      cr_app_test_wait_for (cr_disk_is_changed, scene.document);
      cr_app_test_wait_for (cr_disk_is_idle, scene.document);
      cr_app_test_settle ();
      g_assert_true (cr_notice_is_shown (scene.window->disk_notice));
      g_assert_cmpstr (cr_disk_get_title (scene.document), ==, CR_DISK_TITLE);
      cr_disk_activate (scene.window, "win.reload");
      cr_disk_answer (cr_disk_wait_for_dialog (scene.window), "close");
      g_assert_cmpstr (cr_disk_get_title (scene.document), ==, CR_DISK_TITLE);
      cr_disk_scene_tear_down (&scene);
    }
}

/* As git does: another file is moved into its place. */
static void
test_checkout (void)
{
  CrDiskScene      scene;
  g_autofree char *content = NULL;
  g_autofree char *changed = NULL;
  g_autofree char *other = NULL;

  cr_disk_scene_set_up (&scene);
  other = g_strconcat (scene.path, ".lock", NULL);
  content = cr_disk_read (scene.path);
  changed = cr_disk_change_one_letter (content);
  cr_disk_write (other, changed);
  cr_disk_edit (scene.document, "Mine");
  g_assert_cmpint (g_rename (other, scene.path), ==, 0);
  cr_app_test_wait_for (cr_disk_is_changed, scene.document);
  g_assert_true (cr_notice_is_shown (scene.window->disk_notice));
  g_assert_cmpstr (cr_disk_get_title (scene.document), ==, "Mine");
  cr_disk_scene_tear_down (&scene);
}

/* The title says that the file has gone, which may not be seen on a page of its own; and that it is back. */
static void
test_title (void)
{
  CrDiskScene scene;

  cr_disk_scene_set_up (&scene);
  g_assert_cmpstr (adw_window_title_get_subtitle (scene.window->title), ==, "example.roadmap.json");
  g_assert_cmpint (g_unlink (scene.path), ==, 0);
  cr_app_test_wait_for (cr_disk_is_missing, scene.document);
  g_assert_cmpstr (adw_window_title_get_subtitle (scene.window->title), ==, "• example.roadmap.json (no longer there)");
  cr_disk_save (scene.window);
  g_assert_cmpstr (adw_window_title_get_subtitle (scene.window->title), ==, "example.roadmap.json");
  cr_disk_scene_tear_down (&scene);
}

/* The folder is gone, as when a stick is pulled out: saving is refused with the reason and offers another place. */
static void
test_folder_gone (void)
{
  CrDiskScene      scene;
  g_autofree char *elsewhere = NULL;
  GtkWindow       *dialog = NULL;

  cr_disk_scene_set_up (&scene);
  elsewhere = g_strconcat (scene.folder, "-pulled-out", NULL);
  cr_disk_edit (scene.document, "Mine");
  g_assert_cmpint (g_rename (scene.folder, elsewhere), ==, 0);
  cr_document_check_disk (scene.document);
  cr_app_test_wait_for (cr_disk_is_missing, scene.document);
  g_assert_true (cr_notice_is_shown (scene.window->disk_notice));
  cr_disk_save (scene.window);
  dialog = cr_disk_wait_for_dialog (scene.window);
  g_assert_nonnull (strstr (adw_message_dialog_get_body (ADW_MESSAGE_DIALOG (dialog)),
                            "the file or its folder does not exist"));
  cr_disk_answer (dialog, "cancel");
  g_assert_true (cr_document_is_modified (scene.document));
  g_assert_cmpint (g_rename (elsewhere, scene.folder), ==, 0);
  cr_document_check_disk (scene.document);
  cr_app_test_wait_for (cr_disk_is_same, scene.document);
  cr_disk_save (scene.window);
  g_assert_false (cr_document_is_modified (scene.document));
  cr_disk_scene_tear_down (&scene);
}

/* A file that came where one had gone was agreed to by nobody. */
static void
test_deleted_and_replaced (void)
{
  CrDiskScene      scene;
  g_autofree char *left = NULL;

  cr_disk_scene_set_up (&scene);
  cr_disk_edit (scene.document, "Mine");
  g_assert_cmpint (g_unlink (scene.path), ==, 0);
  cr_app_test_wait_for (cr_disk_is_missing, scene.document);
  /* Held still, so that nobody looks before the save does. */
  g_file_monitor_cancel (scene.document->monitor);
  cr_disk_write (scene.path, "{}");
  cr_disk_save (scene.window);
  left = cr_disk_read (scene.path);
  g_assert_cmpstr (left, ==, "{}");
  g_assert_true (cr_disk_is_changed (scene.document));
  g_assert_true (cr_notice_is_shown (scene.window->disk_notice));
  cr_disk_scene_tear_down (&scene);
}

/* Opened by a link whose target goes: the link stays, and the target is made anew. */
static void
test_link_without_target (void)
{
  CrDiskScene      scene;
  CrDiskScene      linked;
  g_autofree char *path = NULL;
  g_autofree char *target = NULL;
  g_autofree char *content = NULL;
  g_autofree char *left = NULL;

  cr_disk_scene_set_up (&scene);
  path = g_build_filename (scene.folder, "link.roadmap.json", NULL);
  target = g_strdup (scene.path);
  content = cr_disk_read (target);
  g_assert_cmpint (symlink ("example.roadmap.json", path), ==, 0);
  cr_disk_scene_open (&linked, path);
  cr_disk_scene_tear_down (&scene);
  g_assert_cmpint (g_unlink (target), ==, 0);
  cr_document_check_disk (linked.document);
  cr_app_test_wait_for (cr_disk_is_missing, linked.document);
  g_assert_true (cr_notice_is_shown (linked.window->disk_notice));
  cr_disk_save (linked.window);
  g_assert_true (g_file_test (path, G_FILE_TEST_IS_SYMLINK));
  left = cr_disk_read (target);
  g_assert_cmpstr (left, ==, content);
  cr_disk_scene_tear_down (&linked);
}

/* Links that lead in a circle are told, and not written through. */
static void
test_links_in_a_circle (void)
{
  CrDiskScene scene;
  GtkWindow  *dialog = NULL;

  cr_disk_scene_set_up (&scene);
  cr_disk_edit (scene.document, "Mine");
  g_assert_cmpint (g_unlink (scene.path), ==, 0);
  g_assert_cmpint (symlink ("example.roadmap.json", scene.path), ==, 0);
  cr_document_check_disk (scene.document);
  cr_app_test_wait_for (cr_disk_is_unreadable, scene.document);
  g_assert_true (cr_notice_is_shown (scene.window->disk_notice));
  cr_disk_save (scene.window);
  dialog = cr_disk_wait_for_dialog (scene.window);
  g_assert_nonnull (strstr (adw_message_dialog_get_body (ADW_MESSAGE_DIALOG (dialog)), "the links lead in a circle"));
  cr_disk_answer (dialog, "cancel");
  g_assert_true (g_file_test (scene.path, G_FILE_TEST_IS_SYMLINK));
  g_assert_true (cr_document_is_modified (scene.document));
  cr_disk_scene_tear_down (&scene);
}

/* A name that nobody was asked about, because its ending was added, is asked about. */
static void
test_save_over_another (void)
{
  CrDiskScene       scene;
  g_autofree char  *path = NULL;
  g_autofree char  *left = NULL;
  g_autoptr (GFile) other = NULL;

  cr_disk_scene_set_up (&scene);
  path = g_build_filename (scene.folder, "other.roadmap.json", NULL);
  other = g_file_new_for_path (path);
  cr_disk_write (path, "precious");
  cr_disk_edit (scene.document, "Mine");
  cr_window_save_to (scene.window, other, FALSE);
  cr_disk_answer (cr_disk_wait_for_dialog (scene.window), "cancel");
  left = cr_disk_read (path);
  g_assert_cmpstr (left, ==, "precious");
  g_assert_true (g_file_equal (cr_document_get_file (scene.document), scene.file));
  cr_window_copy_to (scene.window, other, FALSE);
  cr_disk_answer (cr_disk_wait_for_dialog (scene.window), "save");
  cr_app_test_wait_for (cr_disk_is_idle, scene.document);
  g_clear_pointer (&left, g_free);
  left = cr_disk_read (path);
  g_assert_nonnull (strstr (left, "Mine"));
  g_assert_true (g_file_equal (cr_document_get_file (scene.document), scene.file));
  g_assert_true (cr_document_is_modified (scene.document));
  cr_disk_write (path, "precious");
  cr_window_save_to (scene.window, other, FALSE);
  cr_disk_answer (cr_disk_wait_for_dialog (scene.window), "save");
  cr_app_test_wait_for (cr_disk_is_idle, scene.document);
  g_assert_true (g_file_equal (cr_document_get_file (scene.document), other));
  g_assert_false (cr_document_is_modified (scene.document));
  cr_disk_scene_tear_down (&scene);
}

/* A copy in the place of the document is no change by another program. */
static void
test_copy_over_itself (void)
{
  CrDiskScene scene;

  cr_disk_scene_set_up (&scene);
  cr_disk_edit (scene.document, "Mine");
  cr_window_copy_to (scene.window, scene.file, TRUE);
  cr_app_test_wait_for (cr_disk_is_idle, scene.document);
  cr_app_test_settle ();
  g_assert_false (cr_document_is_modified (scene.document));
  g_assert_true (cr_disk_is_same (scene.document));
  cr_document_check_disk (scene.document);
  cr_app_test_settle ();
  g_assert_true (cr_disk_is_same (scene.document));
  cr_disk_scene_tear_down (&scene);
}

/* A save as of one window into the file of another is told there. */
static void
test_saved_as_by_another_window (void)
{
  CrDiskScene first;
  CrDiskScene second;

  cr_disk_scene_set_up (&first);
  cr_disk_scene_set_up (&second);
  cr_disk_edit (first.document, "Of the first");
  cr_disk_edit (second.document, "Of the second");
  cr_window_save_to (second.window, first.file, TRUE);
  cr_app_test_wait_for (cr_disk_is_idle, second.document);
  cr_app_test_wait_for (cr_disk_is_changed, first.document);
  g_assert_true (cr_notice_is_shown (first.window->disk_notice));
  g_assert_cmpstr (cr_disk_get_title (first.document), ==, "Of the first");
  cr_disk_scene_tear_down (&second);
  cr_disk_scene_tear_down (&first);
}

/* Opening and reading again are never undoable. */
static void
test_opening_is_not_undoable (void)
{
  CrDiskScene scene;
  CrHistory  *history = NULL;

  cr_disk_scene_set_up (&scene);
  history = cr_document_get_history (scene.document);
  g_assert_null (cr_history_peek_undo (history));
  g_assert_null (cr_history_peek_redo (history));
  g_assert_false (cr_history_undo (history));
  cr_disk_edit (scene.document, "Mine");
  cr_disk_activate (scene.window, "win.revert");
  cr_disk_answer (cr_disk_wait_for_dialog (scene.window), "save");
  cr_app_test_wait_for (cr_disk_is_idle, scene.document);
  history = cr_document_get_history (scene.document);
  g_assert_null (cr_history_peek_undo (history));
  g_assert_null (cr_history_peek_redo (history));
  g_assert_cmpstr (cr_disk_get_title (scene.document), ==, CR_DISK_TITLE);
  cr_disk_scene_tear_down (&scene);
}

/* The buttons are those that make sense for what has happened. */
static void
test_buttons (void)
{
  CrDiskScene scene;

  cr_disk_scene_set_up (&scene);
  cr_disk_edit (scene.document, "Mine");
  cr_disk_write (scene.path, "{}");
  cr_app_test_wait_for (cr_disk_is_changed, scene.document);
  g_assert_cmpstr (cr_disk_list_buttons (scene.window->disk_notice), ==,
                   "Co_mpare… _Reload _Keep Mine Save a _Copy…");
  g_assert_cmpint (g_unlink (scene.path), ==, 0);
  cr_app_test_wait_for (cr_disk_is_missing, scene.document);
  g_assert_cmpstr (cr_disk_list_buttons (scene.window->disk_notice), ==, "_Save Save a _Copy…");
  g_assert_cmpint (g_mkdir (scene.path, 0755), ==, 0);
  cr_app_test_wait_for (cr_disk_is_unreadable, scene.document);
  g_assert_cmpstr (cr_disk_list_buttons (scene.window->disk_notice), ==, "Save a _Copy…");
  cr_disk_scene_tear_down (&scene);
}

int
main (int   argc,
      char *argv[])
{
  if (!cr_app_test_init (&argc, &argv, "en"))
    return 0;
  g_test_add_func ("/disk/follows", test_follows);
  g_test_add_func ("/disk/damaged", test_damaged);
  g_test_add_func ("/disk/same-size-and-time", test_same_size_and_time);
  g_test_add_func ("/disk/revert", test_revert);
  g_test_add_func ("/disk/deleted", test_deleted);
  g_test_add_func ("/disk/deleted-unseen", test_deleted_unseen);
  g_test_add_func ("/disk/put-back", test_put_back);
  g_test_add_func ("/disk/folder", test_folder);
  g_test_add_func ("/disk/two-windows", test_two_windows);
  g_test_add_func ("/disk/two-windows-by-hard-link", test_two_windows_by_hard_link);
  g_test_add_func ("/disk/compare", test_compare);
  g_test_add_func ("/disk/keep-mine-once", test_keep_mine_once);
  g_test_add_func ("/disk/save-under-notice", test_save_under_notice);
  g_test_add_func ("/disk/close-under-notice", test_close_under_notice);
  g_test_add_func ("/disk/changed-back", test_changed_back);
  g_test_add_func ("/disk/emptied", test_emptied);
  g_test_add_func ("/disk/checkout", test_checkout);
  g_test_add_func ("/disk/title", test_title);
  g_test_add_func ("/disk/folder-gone", test_folder_gone);
  g_test_add_func ("/disk/deleted-and-replaced", test_deleted_and_replaced);
  g_test_add_func ("/disk/save-over-another", test_save_over_another);
  g_test_add_func ("/disk/copy-over-itself", test_copy_over_itself);
  g_test_add_func ("/disk/saved-as-by-another-window", test_saved_as_by_another_window);
  g_test_add_func ("/disk/opening-is-not-undoable", test_opening_is_not_undoable);
  g_test_add_func ("/disk/link-without-target", test_link_without_target);
  g_test_add_func ("/disk/links-in-a-circle", test_links_in_a_circle);
  g_test_add_func ("/disk/buttons", test_buttons);
  return g_test_run ();
}
