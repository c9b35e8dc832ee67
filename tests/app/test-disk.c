/* SPDX-License-Identifier: GPL-3.0-or-later
 * What other programs, and another window, do to the file of a document: told every time, nothing overwritten
 * unseen. */
#include "config.h"

#include "cr-app-test.h"
#include "cr-dialogs.h"
#include "cr-notice.h"
#include "cr-window-private.h"

#include <glib/gstdio.h>
#include <sys/stat.h>
#include <unistd.h>
#include <utime.h>

typedef struct
{
  GFile      *file;
  char       *path;
  CrWindow   *window;
  CrDocument *document;
} Scene;

static void
set_up (Scene *scene)
{
  scene->window = cr_app_test_open_example (&scene->file);
  scene->path = g_file_get_path (scene->file);
  scene->document = cr_window_get_document (scene->window);
}

static void
tear_down (Scene *scene)
{
  cr_app_test_destroy (scene->window);
  g_object_unref (scene->file);
  g_free (scene->path);
}

static void
edit (CrDocument *document,
      const char *title)
{
  g_auto (CrValue) value = cr_value_string (title);

  g_assert_true (cr_document_edit_record (document, CR_KIND_ROADMAP, NULL, "title.en", &value, NULL));
}

static const char *
get_title (CrDocument *document)
{
  return cr_text_get (cr_roadmap_get_head (cr_document_get_roadmap (document))->title, "en");
}

static char *
read_file (const char *path)
{
  char *content = NULL;

  g_assert_true (g_file_get_contents (path, &content, NULL, NULL));
  return content;
}

static void
write_file (const char *path,
            const char *content)
{
  g_assert_true (g_file_set_contents_full (path, content, -1, G_FILE_SET_CONTENTS_NONE, 0644, NULL));
}

/* Another program's change: as many bytes as before. */
static char *
change_one_letter (const char *content)
{
  char *changed = g_strdup (content);
  char *letter = strstr (changed, "Digital Customs 2026");

  g_assert_nonnull (letter);
  *letter = 'B';
  return changed;
}

static gboolean
is_changed (gpointer user_data)
{
  return cr_document_get_disk_state (user_data) == CR_DISK_CHANGED;
}

static gboolean
is_missing (gpointer user_data)
{
  return cr_document_get_disk_state (user_data) == CR_DISK_MISSING;
}

static gboolean
is_unreadable (gpointer user_data)
{
  return cr_document_get_disk_state (user_data) == CR_DISK_UNREADABLE;
}

static gboolean
is_idle (gpointer user_data)
{
  return !cr_document_is_busy (user_data);
}

static gboolean
is_read_again (gpointer user_data)
{
  return g_strcmp0 (get_title (user_data), "Bigital Customs 2026–2028") == 0;
}

static void
activate (CrWindow   *window,
          const char *action)
{
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (window), action, NULL));
}

static void
save (CrWindow *window)
{
  activate (window, "win.save");
  cr_app_test_wait_for (is_idle, cr_window_get_document (window));
  cr_app_test_settle ();
}

/* Nothing could be lost, so the window shows what is there now, and says so. */
static void
test_follows (void)
{
  Scene            scene;
  g_autofree char *content = NULL;
  g_autofree char *changed = NULL;

  set_up (&scene);
  content = read_file (scene.path);
  changed = change_one_letter (content);
  write_file (scene.path, changed);
  cr_app_test_wait_for (is_read_again, scene.document);
  cr_app_test_settle ();
  g_assert_false (cr_notice_is_shown (scene.window->disk_notice));
  g_assert_false (cr_document_is_modified (scene.document));
  tear_down (&scene);
}

/* What is damaged is told, and what is here stays. */
static void
test_damaged (void)
{
  Scene scene;

  set_up (&scene);
  write_file (scene.path, "{ \"format\" : ");
  cr_app_test_wait_for (is_changed, scene.document);
  cr_app_test_wait_for (is_idle, scene.document);
  cr_app_test_settle ();
  g_assert_true (cr_notice_is_shown (scene.window->disk_notice));
  g_assert_cmpstr (get_title (scene.document), ==, "Digital Customs 2026–2028");
  tear_down (&scene);
}

/* cp -p with the same size and time is seen all the same; with unsaved changes it is asked about, and the save is
 * refused until that is answered. */
static void
test_same_size_and_time (void)
{
  Scene            scene;
  g_autofree char *content = NULL;
  g_autofree char *changed = NULL;
  g_autofree char *left = NULL;
  struct stat      before;
  struct utimbuf   times = { 0 };

  set_up (&scene);
  edit (scene.document, "Mine");
  content = read_file (scene.path);
  changed = change_one_letter (content);
  g_assert_cmpint (stat (scene.path, &before), ==, 0);
  write_file (scene.path, changed);
  times.actime = before.st_atime;
  times.modtime = before.st_mtime;
  g_assert_cmpint (utime (scene.path, &times), ==, 0);
  save (scene.window);
  g_assert_true (is_changed (scene.document));
  g_assert_true (cr_notice_is_shown (scene.window->disk_notice));
  g_assert_cmpstr (get_title (scene.document), ==, "Mine");
  left = read_file (scene.path);
  g_assert_cmpstr (left, ==, changed);
  activate (scene.window, "win.keep-mine");
  g_assert_false (cr_notice_is_shown (scene.window->disk_notice));
  save (scene.window);
  g_clear_pointer (&left, g_free);
  left = read_file (scene.path);
  g_assert_nonnull (strstr (left, "Mine"));
  g_assert_false (cr_document_is_modified (scene.document));
  tear_down (&scene);
}

/* Reverting loses changes, so it asks; cancelled it does nothing. */
static void
test_revert (void)
{
  Scene             scene;
  AdwMessageDialog *dialog = NULL;

  set_up (&scene);
  edit (scene.document, "Mine");
  activate (scene.window, "win.revert");
  dialog = ADW_MESSAGE_DIALOG (cr_app_test_get_dialog (scene.window));
  adw_message_dialog_response (dialog, "cancel");
  gtk_window_destroy (GTK_WINDOW (dialog));
  cr_app_test_settle ();
  g_assert_cmpstr (get_title (scene.document), ==, "Mine");
  activate (scene.window, "win.revert");
  dialog = ADW_MESSAGE_DIALOG (cr_app_test_get_dialog (scene.window));
  adw_message_dialog_response (dialog, "save");
  gtk_window_destroy (GTK_WINDOW (dialog));
  cr_app_test_wait_for (is_idle, scene.document);
  cr_app_test_settle ();
  g_assert_cmpstr (get_title (scene.document), ==, "Digital Customs 2026–2028");
  g_assert_false (cr_document_is_modified (scene.document));
  tear_down (&scene);
}

/* A file that is gone is told; what was not changed counts as unsaved, and saving makes it anew. */
static void
test_deleted (void)
{
  Scene            scene;
  g_autofree char *content = NULL;
  g_autofree char *left = NULL;

  set_up (&scene);
  content = read_file (scene.path);
  g_assert_cmpint (g_unlink (scene.path), ==, 0);
  cr_app_test_wait_for (is_missing, scene.document);
  g_assert_true (cr_notice_is_shown (scene.window->disk_notice));
  g_assert_true (cr_document_is_modified (scene.document));
  save (scene.window);
  g_assert_false (cr_document_is_modified (scene.document));
  g_assert_false (cr_notice_is_shown (scene.window->disk_notice));
  left = read_file (scene.path);
  g_assert_cmpstr (left, ==, content);
  tear_down (&scene);
}

/* A save before anybody has looked is held up once, so that it is known where it goes. */
static void
test_deleted_unseen (void)
{
  Scene            scene;
  g_autofree char *left = NULL;

  set_up (&scene);
  edit (scene.document, "Mine");
  g_assert_cmpint (g_unlink (scene.path), ==, 0);
  save (scene.window);
  g_assert_true (is_missing (scene.document));
  g_assert_false (g_file_test (scene.path, G_FILE_TEST_EXISTS));
  g_assert_null (cr_app_test_get_dialog (scene.window));
  save (scene.window);
  left = read_file (scene.path);
  g_assert_nonnull (strstr (left, "Mine"));
  tear_down (&scene);
}

/* Moved away and put back: nothing was changed, nothing is asked. */
static void
test_put_back (void)
{
  Scene            scene;
  g_autofree char *elsewhere = NULL;

  set_up (&scene);
  elsewhere = g_strconcat (scene.path, ".elsewhere", NULL);
  g_assert_cmpint (g_rename (scene.path, elsewhere), ==, 0);
  cr_app_test_wait_for (is_missing, scene.document);
  g_assert_cmpint (g_rename (elsewhere, scene.path), ==, 0);
  while (cr_document_get_disk_state (scene.document) != CR_DISK_SAME)
    g_main_context_iteration (NULL, TRUE);
  g_assert_false (cr_notice_is_shown (scene.window->disk_notice));
  g_assert_false (cr_document_is_modified (scene.document));
  tear_down (&scene);
}

/* A folder under that name is told, and no save goes through it. */
static void
test_folder (void)
{
  Scene      scene;
  GtkWindow *dialog = NULL;

  set_up (&scene);
  g_assert_cmpint (g_unlink (scene.path), ==, 0);
  g_assert_cmpint (g_mkdir (scene.path, 0755), ==, 0);
  cr_app_test_wait_for (is_unreadable, scene.document);
  g_assert_true (cr_notice_is_shown (scene.window->disk_notice));
  edit (scene.document, "Mine");
  save (scene.window);
  g_assert_true (g_file_test (scene.path, G_FILE_TEST_IS_DIR));
  g_assert_true (cr_document_is_modified (scene.document));
  dialog = cr_app_test_get_dialog (scene.window);
  g_assert_true (dialog != NULL || cr_notice_is_shown (scene.window->disk_notice));
  if (dialog != NULL)
    gtk_window_destroy (dialog);
  tear_down (&scene);
}

/* Two windows on one file: the second save is held up, nobody's change is lost, and the third state is chosen. */
static void
test_two_windows (void)
{
  Scene            first;
  Scene            second = { 0 };
  g_autofree char *link = NULL;
  g_autofree char *left = NULL;

  set_up (&first);
  link = g_strconcat (first.path, ".link.roadmap.json", NULL);
  g_assert_cmpint (symlink (first.path, link), ==, 0);
  second.window = cr_app_test_new_window ();
  second.file = g_file_new_for_path (link);
  cr_window_open_file (second.window, second.file);
  while (cr_window_get_document (second.window) == NULL)
    g_main_context_iteration (NULL, TRUE);
  second.document = cr_window_get_document (second.window);
  edit (first.document, "Of the first");
  edit (second.document, "Of the second");
  save (first.window);
  g_assert_false (cr_document_is_modified (first.document));
  save (second.window);
  g_assert_true (is_changed (second.document));
  g_assert_true (cr_notice_is_shown (second.window->disk_notice));
  g_assert_cmpstr (get_title (second.document), ==, "Of the second");
  left = read_file (first.path);
  g_assert_nonnull (strstr (left, "Of the first"));
  activate (second.window, "win.keep-mine");
  save (second.window);
  g_clear_pointer (&left, g_free);
  left = read_file (first.path);
  g_assert_nonnull (strstr (left, "Of the second"));
  /* The first window has nothing unsaved but something to undo, so it is told and keeps what it has. */
  cr_document_check_disk (first.document);
  cr_app_test_wait_for (is_changed, first.document);
  g_assert_true (cr_notice_is_shown (first.window->disk_notice));
  g_assert_cmpstr (get_title (first.document), ==, "Of the first");
  cr_app_test_destroy (second.window);
  g_object_unref (second.file);
  tear_down (&first);
}

/* “What differs” speaks in words. */
static void
test_compare (void)
{
  Scene            scene;
  g_autofree char *content = NULL;
  g_autofree char *changed = NULL;
  GtkWindow       *dialog = NULL;

  set_up (&scene);
  edit (scene.document, "Mine");
  content = read_file (scene.path);
  changed = change_one_letter (content);
  write_file (scene.path, changed);
  cr_document_check_disk (scene.document);
  cr_app_test_wait_for (is_changed, scene.document);
  activate (scene.window, "win.compare");
  while ((dialog = cr_app_test_get_dialog (scene.window)) == NULL)
    g_main_context_iteration (NULL, TRUE);
  cr_app_test_find_named (dialog, GTK_TYPE_LIST_BOX, gtk_window_get_title (dialog));
  gtk_window_destroy (dialog);
  tear_down (&scene);
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
  g_test_add_func ("/disk/compare", test_compare);
  return g_test_run ();
}
