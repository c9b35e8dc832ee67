/* SPDX-License-Identifier: GPL-3.0-or-later
 * Recovery copies offered at the start: opened, put off, discarded; several of them; and those that are worth
 * nothing. */
#include "config.h"

#include "cr-disk-scene.h"
#include "cr-interface.h"
#include "cr-recovery-offer.h"
#include "cr-recovery.h"

#include <glib/gstdio.h>
#include <utime.h>

typedef struct
{
  CrDiskScene disk;
  CrWindow   *window; /* on its start page, which offers */
  char       *copy;   /* where the copy lies */
} Scene;

/* A copy as a save leaves it that was interrupted: for this file, with this content. (transfer full) its path */
static char *
leave_copy (const char *path,
            const char *content)
{
  g_autofree char   *folder = cr_interface_get_recovery_folder ();
  g_autoptr (GBytes) bytes = g_bytes_new (content, strlen (content));
  char              *copy = NULL;

  g_assert_cmpint (cr_recovery_write (&cr_file_operations_default, folder, path, bytes, &copy), ==, 0);
  return copy;
}

/* Two o'clock of 16 November 2026 and an hour earlier. */
static void
set_time (const char *path,
          gboolean    earlier)
{
  const struct utimbuf times = { .modtime = 1794837600 - (earlier ? 3600 : 0) };

  g_assert_cmpint (utime (path, &times), ==, 0);
}

static void
set_up (Scene *scene)
{
  g_autofree char *content = NULL;
  g_autofree char *changed = NULL;

  cr_disk_scene_set_up (&scene->disk);
  content = cr_disk_read (scene->disk.path);
  changed = cr_disk_change_one_letter (content);
  scene->copy = leave_copy (scene->disk.path, changed);
  set_time (scene->copy, FALSE);
  set_time (scene->disk.path, TRUE);
  scene->window = cr_app_test_new_window ();
}

static void
tear_down (Scene *scene)
{
  g_unlink (scene->copy);
  g_free (scene->copy);
  if (scene->window != NULL)
    cr_app_test_destroy (scene->window);
  cr_disk_scene_tear_down (&scene->disk);
}

static GtkWindow *
offer (Scene *scene)
{
  cr_recovery_offer (scene->window);
  return cr_disk_wait_for_dialog (scene->window);
}

static const char *
get_body (GtkWindow *dialog)
{
  return adw_message_dialog_get_body (ADW_MESSAGE_DIALOG (dialog));
}

static gboolean
is_there (const char *path)
{
  return g_file_test (path, G_FILE_TEST_EXISTS);
}

static gboolean
is_gone (gpointer path)
{
  return !is_there (path);
}

/* Waits long enough for a question that is not to come. */
static void
assert_not_offered (CrWindow *window)
{
  cr_recovery_offer (window);
  for (guint i = 0; i < 30; i++)
    {
      g_usleep (10000);
      cr_app_test_settle ();
    }
  g_assert_null (cr_app_test_get_dialog (window));
}

/* Says what it is, when it was, and what it has different. */
static void
test_words (void)
{
  Scene      scene;
  GtkWindow *dialog = NULL;

  set_up (&scene);
  dialog = offer (&scene);
  g_assert_cmpstr (get_body (dialog), ==,
                   "Saving “example.roadmap.json” was interrupted on 16 November 2026, 14:00. A whole copy of what was "
                   "to be saved was kept.");
  g_assert_cmpstr (adw_message_dialog_get_default_response (ADW_MESSAGE_DIALOG (dialog)), ==, "open");
  g_assert_cmpstr (cr_disk_list_labels (adw_message_dialog_get_extra_child (ADW_MESSAGE_DIALOG (dialog))), ==,
                   "What the Copy Has Different|"
                   "Title (English): Digital Customs 2026–2028 → Bigital Customs 2026–2028");
  cr_disk_answer (dialog, "later");
  tear_down (&scene);
}

/* Opened as a roadmap that is to be saved, where it was to be saved; then the copy is of no use any more. */
static void
test_accepted (void)
{
  Scene       scene;
  CrDocument *document = NULL;

  set_up (&scene);
  cr_disk_answer (offer (&scene), "open");
  document = cr_window_get_document (scene.window);
  g_assert_nonnull (document);
  g_assert_cmpstr (cr_disk_get_title (document), ==, CR_DISK_TITLE_CHANGED);
  g_assert_true (cr_document_is_modified (document));
  g_assert_null (cr_document_get_file (document));
  g_assert_true (g_file_equal (cr_document_get_place_to_save (document), scene.disk.file));
  g_assert_null (cr_history_peek_undo (cr_document_get_history (document)));
  g_assert_true (is_there (scene.copy));
  cr_window_save_to (scene.window, scene.disk.file, TRUE);
  cr_app_test_wait_for (cr_disk_is_idle, document);
  g_assert_false (cr_document_is_modified (document));
  cr_app_test_wait_for (is_gone, scene.copy);
  tear_down (&scene);
}

/* Opened and not saved: it is still there for the next start. */
static void
test_accepted_and_closed (void)
{
  Scene scene;

  set_up (&scene);
  cr_disk_answer (offer (&scene), "open");
  cr_app_test_destroy (scene.window);
  g_assert_true (is_there (scene.copy));
  scene.window = cr_app_test_new_window ();
  cr_disk_answer (offer (&scene), "later");
  tear_down (&scene);
}

/* Put off: nothing happens to it, and it comes again with the next start. */
static void
test_declined (void)
{
  Scene scene;

  set_up (&scene);
  for (guint i = 0; i < 2; i++)
    {
      cr_disk_answer (offer (&scene), "later");
      g_assert_true (is_there (scene.copy));
      g_assert_null (cr_window_get_document (scene.window));
      g_assert_null (cr_app_test_get_dialog (scene.window));
    }
  /* Escape is no other answer. */
  gtk_window_close (offer (&scene));
  cr_app_test_settle ();
  g_assert_true (is_there (scene.copy));
  tear_down (&scene);
}

static void
test_discarded (void)
{
  Scene scene;

  set_up (&scene);
  cr_disk_answer (offer (&scene), "discard");
  cr_app_test_wait_for (is_gone, scene.copy);
  g_assert_null (cr_window_get_document (scene.window));
  g_assert_cmpstr (cr_disk_get_title (scene.disk.document), ==, CR_DISK_TITLE);
  assert_not_offered (scene.window);
  tear_down (&scene);
}

/* Each is asked about by itself, one after the other. */
static void
test_several (void)
{
  Scene            scene;
  g_autofree char *content = NULL;
  char            *copies[2] = { NULL, NULL };

  set_up (&scene);
  content = cr_disk_read (scene.disk.path);
  for (guint i = 0; i < 2; i++)
    {
      g_autofree char *name = g_strdup_printf ("plan-%u.json", i);
      g_autofree char *path = g_build_filename (scene.disk.folder, name, NULL);

      copies[i] = leave_copy (path, content);
      set_time (copies[i], FALSE);
    }
  cr_recovery_offer (scene.window);
  for (guint i = 0; i < 3; i++)
    {
      GtkWindow *dialog = cr_disk_wait_for_dialog (scene.window);
      gboolean   first = strstr (get_body (dialog), "plan-0.json") != NULL;
      gboolean   second = strstr (get_body (dialog), "plan-1.json") != NULL;

      g_assert_true (first || second || strstr (get_body (dialog), "example.roadmap.json") != NULL);
      cr_disk_answer (dialog, first ? "open" : second ? "discard"
                                                      : "later");
    }
  g_assert_null (cr_app_test_get_dialog (scene.window));
  cr_app_test_wait_for (is_gone, copies[1]);
  g_assert_true (is_there (copies[0]) && is_there (scene.copy));
  g_assert_cmpstr (cr_disk_get_title (cr_window_get_document (scene.window)), ==, CR_DISK_TITLE);
  g_unlink (copies[0]);
  g_free (copies[0]);
  g_free (copies[1]);
  tear_down (&scene);
}

/* Two that are opened have a window each. */
static void
test_two_windows (void)
{
  Scene            scene;
  g_autofree char *content = NULL;
  g_autofree char *copy = NULL;
  g_autofree char *path = NULL;
  GList           *windows = NULL;
  guint            n = 0;

  set_up (&scene);
  content = cr_disk_read (scene.disk.path);
  path = g_build_filename (scene.disk.folder, "plan.json", NULL);
  copy = leave_copy (path, content);
  cr_recovery_offer (scene.window);
  cr_disk_answer (cr_disk_wait_for_dialog (scene.window), "open");
  cr_disk_answer (cr_disk_wait_for_dialog (scene.window), "open");
  windows = gtk_application_get_windows (GTK_APPLICATION (cr_app_test_get_application ()));
  for (GList *l = windows; l != NULL; l = l->next)
    n += cr_document_get_file (cr_window_get_document (l->data)) == NULL ? 1 : 0;
  g_assert_cmpuint (n, ==, 2);
  for (GList *l = g_list_first (windows); l != NULL;)
    {
      GtkWindow *window = l->data;

      l = l->next;
      if (CR_WINDOW (window) != scene.window && CR_WINDOW (window) != scene.disk.window)
        gtk_window_destroy (window);
    }
  g_unlink (copy);
  tear_down (&scene);
}

/* Another program has saved the file meanwhile: that is said, and nothing is proposed. */
static void
test_saved_since (void)
{
  Scene            scene;
  GtkWindow       *dialog = NULL;
  g_autofree char *left = NULL;
  g_autofree char *before = NULL;

  set_up (&scene);
  set_time (scene.copy, TRUE);
  set_time (scene.disk.path, FALSE);
  before = cr_disk_read (scene.disk.path);
  dialog = offer (&scene);
  g_assert_nonnull (strstr (get_body (dialog), "interrupted on 16 November 2026, 13:00"));
  g_assert_true (g_str_has_suffix (get_body (dialog), "The file was changed after that, on 16 November 2026, 14:00."));
  g_assert_cmpstr (adw_message_dialog_get_default_response (ADW_MESSAGE_DIALOG (dialog)), ==, "later");
  cr_disk_answer (dialog, "open");
  left = cr_disk_read (scene.disk.path);
  g_assert_cmpstr (left, ==, before);
  tear_down (&scene);
}

/* The write had come to its end, or somebody has brought the file to that state: there is nothing to recover. */
static void
test_not_needed (void)
{
  Scene            scene;
  g_autofree char *content = NULL;
  g_autofree char *changed = NULL;
  g_autofree char *blank = NULL;

  set_up (&scene);
  content = cr_disk_read (scene.disk.path);
  changed = cr_disk_change_one_letter (content);
  cr_disk_write (scene.disk.path, changed);
  assert_not_offered (scene.window);
  /* Nor where only the layout is another. */
  blank = g_strconcat (changed, " \n", NULL);
  cr_disk_write (scene.disk.path, blank);
  assert_not_offered (scene.window);
  tear_down (&scene);
}

/* The very case it is made for: the file was left half written. */
static void
test_file_damaged (void)
{
  Scene            scene;
  g_autofree char *content = NULL;
  GtkWindow       *dialog = NULL;

  set_up (&scene);
  content = cr_disk_read (scene.disk.path);
  content[strlen (content) / 2] = '\0';
  cr_disk_write (scene.disk.path, content);
  dialog = offer (&scene);
  g_assert_nonnull (strstr (get_body (dialog), "The file itself cannot be opened. “example.roadmap.json”, line "));
  g_assert_null (adw_message_dialog_get_extra_child (ADW_MESSAGE_DIALOG (dialog)));
  g_assert_cmpstr (adw_message_dialog_get_default_response (ADW_MESSAGE_DIALOG (dialog)), ==, "open");
  cr_disk_answer (dialog, "open");
  g_assert_cmpstr (cr_disk_get_title (cr_window_get_document (scene.window)), ==, CR_DISK_TITLE_CHANGED);
  tear_down (&scene);
}

static void
test_file_gone (void)
{
  Scene      scene;
  GtkWindow *dialog = NULL;

  set_up (&scene);
  g_assert_cmpint (g_unlink (scene.disk.path), ==, 0);
  dialog = offer (&scene);
  g_assert_nonnull (strstr (get_body (dialog), "The file itself cannot be opened. “example.roadmap.json”"));
  cr_disk_answer (dialog, "open");
  g_assert_nonnull (cr_window_get_document (scene.window));
  tear_down (&scene);
}

/* A copy that is itself damaged, or is none, is not offered, and left for whoever can make something of it. */
static void
test_copy_damaged (void)
{
  Scene            scene;
  g_autofree char *bytes = NULL;
  g_autofree char *folder = cr_interface_get_recovery_folder ();
  g_autofree char *stray = NULL;
  gsize            length = 0;

  set_up (&scene);
  g_assert_true (g_file_get_contents (scene.copy, &bytes, &length, NULL));
  bytes[length / 2]++;
  g_assert_true (g_file_set_contents (scene.copy, bytes, (gssize) length, NULL));
  stray = g_build_filename (folder, "stray.recovery", NULL);
  cr_disk_write (stray, "customs-roadmap-recovery 1 ");
  assert_not_offered (scene.window);
  g_assert_true (is_there (scene.copy) && is_there (stray));
  g_unlink (stray);
  tear_down (&scene);
}

/* Whole, and yet no roadmap. */
static void
test_no_roadmap (void)
{
  Scene scene;

  set_up (&scene);
  g_unlink (scene.copy);
  g_free (scene.copy);
  scene.copy = leave_copy (scene.disk.path, "[]");
  assert_not_offered (scene.window);
  g_assert_true (is_there (scene.copy));
  tear_down (&scene);
}

/* The window goes while the question stands: the copy stays. */
static void
test_window_closed (void)
{
  Scene scene;

  set_up (&scene);
  offer (&scene);
  gtk_window_destroy (GTK_WINDOW (scene.window));
  cr_app_test_settle ();
  g_clear_object (&scene.window);
  g_assert_true (is_there (scene.copy));
  tear_down (&scene);
}

/* It was not there to be looked at. */
static void
test_nothing (void)
{
  CrWindow *window = cr_app_test_new_window ();

  assert_not_offered (window);
  cr_app_test_destroy (window);
}

int
main (int   argc,
      char *argv[])
{
  if (!cr_app_test_init (&argc, &argv, "en"))
    return 0;
  g_test_add_func ("/recovery-offer/nothing", test_nothing);
  g_test_add_func ("/recovery-offer/words", test_words);
  g_test_add_func ("/recovery-offer/accepted", test_accepted);
  g_test_add_func ("/recovery-offer/accepted-and-closed", test_accepted_and_closed);
  g_test_add_func ("/recovery-offer/declined", test_declined);
  g_test_add_func ("/recovery-offer/discarded", test_discarded);
  g_test_add_func ("/recovery-offer/several", test_several);
  g_test_add_func ("/recovery-offer/two-windows", test_two_windows);
  g_test_add_func ("/recovery-offer/saved-since", test_saved_since);
  g_test_add_func ("/recovery-offer/not-needed", test_not_needed);
  g_test_add_func ("/recovery-offer/file-damaged", test_file_damaged);
  g_test_add_func ("/recovery-offer/file-gone", test_file_gone);
  g_test_add_func ("/recovery-offer/copy-damaged", test_copy_damaged);
  g_test_add_func ("/recovery-offer/no-roadmap", test_no_roadmap);
  g_test_add_func ("/recovery-offer/window-closed", test_window_closed);
  return g_test_run ();
}
