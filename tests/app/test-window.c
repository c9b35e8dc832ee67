/* SPDX-License-Identifier: GPL-3.0-or-later
 * The window with a document: edits through its widgets reach the roadmap and are undone one by one; closing, saving
 * and what other programs do to the file. */
#include "config.h"

#include "cr-app-test.h"
#include "cr-filter-notice.h"
#include "cr-notice.h"
#include "cr-reader.h"
#include "cr-start-page.h"
#include "cr-tasks-page-private.h"
#include "cr-window-private.h"

#include <glib/gstdio.h>

static CrRoadmap *
get_roadmap (CrWindow *window)
{
  return cr_document_get_roadmap (cr_window_get_document (window));
}

static const CrTask *
get_task (CrWindow *window)
{
  const char *id = cr_place_get_task (cr_window_get_place (window));

  return id != NULL ? cr_roadmap_lookup_task (get_roadmap (window), id) : NULL;
}

static void
select_nth (CrWindow *window,
            guint     n)
{
  cr_place_select (cr_window_get_place (window), cr_roadmap_get_task (get_roadmap (window), n)->id);
  cr_app_test_settle ();
}

static void
activate (CrWindow   *window,
          const char *action)
{
  gtk_widget_activate_action (GTK_WIDGET (window), action, NULL);
  cr_app_test_settle ();
}

/* The edit just made is one step, and undoing it brings back the very task there was. */
static void
assert_one_step (CrWindow     *window,
                 const CrTask *before)
{
  g_assert_true (get_task (window) != before);
  activate (window, "win.undo");
  g_assert_true (cr_record_equal (&get_task (window)->record, &before->record));
  activate (window, "win.redo");
  g_assert_false (cr_record_equal (&get_task (window)->record, &before->record));
}

static const CrTask *
hold_task (CrWindow *window)
{
  return CR_TASK (cr_record_ref (&get_task (window)->record));
}

static void
release_task (const CrTask *task)
{
  cr_record_unref ((CrRecord *) task);
}

static void
test_new (void)
{
  CrWindow *window = cr_app_test_new_window ();
  GtkEntry *add = NULL;

  g_assert_true (cr_window_is_free (window));
  g_assert_true (gtk_widget_get_mapped (cr_app_test_find (window, "start_page")));
  activate (window, "win.new-empty");
  g_assert_nonnull (cr_window_get_document (window));
  g_assert_false (cr_document_is_modified (cr_window_get_document (window)));
  /* It begins with the matrix, which has nothing to show, and tells how that changes. */
  g_assert_cmpstr (cr_place_get_page (cr_window_get_place (window)), ==, "matrix");
  g_assert_true (gtk_widget_get_mapped (cr_app_test_find_named (window, GTK_TYPE_BUTTON, "Add Starter Tasks…")));
  activate (window, "win.new-task");
  g_assert_cmpstr (cr_place_get_page (cr_window_get_place (window)), ==, "tasks");
  add = GTK_ENTRY (cr_app_test_find (window, "add_entry"));
  gtk_editable_set_text (GTK_EDITABLE (add), "  Первая задача ");
  g_signal_emit_by_name (add, "activate");
  cr_app_test_settle ();
  g_assert_cmpuint (cr_roadmap_get_n_tasks (get_roadmap (window)), ==, 1);
  g_assert_cmpstr (cr_text_get (get_task (window)->title, "en"), ==, "Первая задача");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (add)), ==, "");
  activate (window, "win.undo");
  g_assert_cmpuint (cr_roadmap_get_n_tasks (get_roadmap (window)), ==, 0);
  g_assert_null (get_task (window));
  g_assert_false (cr_document_is_modified (cr_window_get_document (window)));
  cr_app_test_destroy (window);
}

static void
test_texts (void)
{
  static const struct
  {
    const char *name;
    const char *text;
  } cases[] = {
    { "Title in English", "<b>Not bold</b> & \"quoted\"" },
    { "Title in Russian", "Съешь ещё этих булок" },
    { "Description in English", "Two\nlines" },
    { "Description in Russian", "" },
  };
  CrWindow *window = cr_app_test_open_example (NULL);

  select_nth (window, 4);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const CrTask *before = hold_task (window);
      GtkWidget    *view = cr_app_test_find_named (window, GTK_TYPE_TEXT_VIEW, cases[i].name);
      const CrText *text = NULL;
      const char   *now = NULL;

      cr_app_test_type (view, cases[i].text, window);
      text = i < 2 ? get_task (window)->title : get_task (window)->description;
      now = cr_text_get (text, i % 2 == 0 ? "en" : "ru");
      g_assert_cmpstr (now != NULL ? now : "", ==, cases[i].text);
      assert_one_step (window, before);
      release_task (before);
    }
  cr_app_test_destroy (window);
}

/* Editing one side makes the other one out of date, until somebody says that it is right all the same. */
static void
test_stale (void)
{
  CrWindow  *window = cr_app_test_open_example (NULL);
  GtkWidget *view = NULL;
  GtkWidget *field = NULL;

  select_nth (window, 0);
  g_assert_false (cr_text_is_stale (get_task (window)->title, "ru"));
  view = cr_app_test_find_named (window, GTK_TYPE_TEXT_VIEW, "Title in English");
  cr_app_test_type (view, "Another title", window);
  g_assert_true (cr_text_is_stale (get_task (window)->title, "ru"));
  view = cr_app_test_find_named (window, GTK_TYPE_TEXT_VIEW, "Title in Russian");
  field = gtk_widget_get_ancestor (view, g_type_from_name ("CrTextField"));
  g_assert_true (gtk_widget_has_css_class (field, "stale"));
  g_signal_emit_by_name (field, "still-right");
  g_assert_false (cr_text_is_stale (get_task (window)->title, "ru"));
  g_assert_false (gtk_widget_has_css_class (field, "stale"));
  cr_app_test_destroy (window);
}

static void
test_search_and_delete (void)
{
  CrWindow          *window = cr_app_test_open_example (NULL);
  CrPlace           *place = cr_window_get_place (window);
  GtkColumnView     *view = GTK_COLUMN_VIEW (cr_app_test_find (window, "view"));
  GtkSelectionModel *model = gtk_column_view_get_model (view);
  g_autoptr (CrIds)  some = NULL;
  const char        *ids[2];
  guint              n_tasks = cr_roadmap_get_n_tasks (get_roadmap (window));
  CrFilterNotice    *notice = CR_FILTER_NOTICE (cr_app_test_find (window, "filter_notice"));
  CrQuery           *query = cr_query_copy (cr_place_get_query (place));

  query->grouping = CR_GROUPING_NONE;
  cr_place_set_query (place, query);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (model)), ==, n_tasks);
  cr_place_set_search (place, "glossary");
  cr_app_test_settle ();
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (model)), <, 5);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (model)), >, 0);
  g_assert_nonnull (cr_filter_notice_get_fact (notice));
  gtk_widget_activate_action (GTK_WIDGET (notice), "page.show-all", NULL);
  cr_app_test_settle ();
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (model)), ==, n_tasks);
  g_assert_null (cr_filter_notice_get_fact (notice));
  gtk_selection_model_select_item (model, 2, TRUE);
  gtk_selection_model_select_item (model, 5, FALSE);
  g_assert_cmpuint (cr_place_get_selection (place)->n_ids, ==, 2);
  ids[0] = cr_roadmap_get_task (get_roadmap (window), 2)->id;
  ids[1] = cr_roadmap_get_task (get_roadmap (window), 5)->id;
  some = cr_ids_new (ids, 2);
  g_assert_true (cr_ids_equal (cr_place_get_selection (place), some));
  activate (window, "win.delete-task");
  g_assert_cmpuint (cr_roadmap_get_n_tasks (get_roadmap (window)), ==, n_tasks - 2);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (model)), ==, n_tasks - 2);
  activate (window, "win.undo");
  g_assert_true (cr_roadmap_get_task (get_roadmap (window), 5)->id == ids[1]);
  g_assert_false (cr_document_is_modified (cr_window_get_document (window)));
  cr_app_test_destroy (window);
}

static gboolean
is_idle (gpointer user_data)
{
  return !cr_document_is_busy (user_data);
}

static gboolean
is_saved (gpointer user_data)
{
  return !cr_document_is_busy (user_data) && !cr_document_is_modified (user_data);
}

static gboolean
is_changed_on_disk (gpointer user_data)
{
  return cr_document_get_disk_state (user_data) == CR_DISK_CHANGED;
}

static void
test_save (void)
{
  g_autoptr (GFile)     file = NULL;
  CrWindow             *window = cr_app_test_open_example (&file);
  CrDocument           *document = cr_window_get_document (window);
  g_autofree char      *path = g_file_get_path (file);
  g_autofree char      *content = NULL;
  gsize                 length = 0;
  g_autoptr (CrRoadmap) saved = NULL;

  select_nth (window, 0);
  /* Typed and not left yet: saving takes it along. */
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (
                              cr_app_test_find_named (window, GTK_TYPE_TEXT_VIEW, "Title in Russian"))),
                            "Новое название", -1);
  cr_document_mark_modified (document);
  activate (window, "win.save");
  cr_app_test_wait_for (is_saved, document);
  g_assert_true (g_file_get_contents (path, &content, &length, NULL));
  saved = cr_reader_read (content, length, NULL);
  g_assert_true (cr_roadmap_equal (saved, get_roadmap (window)));
  g_assert_cmpstr (cr_text_get (cr_roadmap_get_task (saved, 0)->title, "ru"), ==, "Новое название");
  activate (window, "win.undo");
  g_assert_true (cr_document_is_modified (document));
  cr_app_test_destroy (window);
}

/* Another program writes; nothing of it is overwritten unseen, and nothing of ours is lost. */
static void
test_foreign_change (void)
{
  g_autoptr (GFile) file = NULL;
  CrWindow         *window = cr_app_test_open_example (&file);
  CrDocument       *document = cr_window_get_document (window);
  g_autofree char  *path = g_file_get_path (file);
  g_autofree char  *content = NULL;
  g_autofree char  *foreign = NULL;
  gsize             length = 0;

  /* First, since a window without changes follows its file. */
  select_nth (window, 0);
  activate (window, "win.delete-task");
  g_assert_true (g_file_get_contents (path, &content, NULL, NULL));
  foreign = g_strconcat (content, " ", NULL);
  g_assert_true (g_file_set_contents (path, foreign, -1, NULL));
  activate (window, "win.save");
  cr_app_test_wait_for (is_idle, document);
  cr_app_test_wait_for (is_changed_on_disk, document);
  g_assert_true (cr_document_is_modified (document));
  g_clear_pointer (&content, g_free);
  g_assert_true (g_file_get_contents (path, &content, &length, NULL));
  g_assert_cmpstr (content, ==, foreign);
  activate (window, "win.keep-mine");
  g_assert_cmpint (cr_document_get_disk_state (document), ==, CR_DISK_SAME);
  activate (window, "win.save");
  cr_app_test_wait_for (is_saved, document);
  g_clear_pointer (&content, g_free);
  g_assert_true (g_file_get_contents (path, &content, &length, NULL));
  g_assert_cmpuint (length, <, strlen (foreign));
  /* And the other way round: theirs is taken. */
  g_assert_true (g_file_set_contents (path, foreign, -1, NULL));
  cr_document_check_disk (document);
  cr_app_test_wait_for (is_changed_on_disk, document);
  activate (window, "win.reload");
  cr_app_test_wait_for (is_idle, document);
  g_assert_cmpuint (cr_roadmap_get_n_tasks (get_roadmap (window)), ==, 62);
  g_assert_null (cr_history_peek_undo (cr_document_get_history (document)));
  g_assert_cmpint (cr_document_get_disk_state (document), ==, CR_DISK_SAME);
  cr_app_test_destroy (window);
}

static void
test_close (void)
{
  CrWindow  *window = cr_app_test_open_example (NULL);
  GtkWindow *dialog = NULL;
  gpointer   left = window;

  select_nth (window, 0);
  activate (window, "win.delete-task");
  gtk_window_close (GTK_WINDOW (window));
  dialog = cr_app_test_get_dialog (window);
  g_assert_true (ADW_IS_MESSAGE_DIALOG (dialog));
  adw_message_dialog_response (ADW_MESSAGE_DIALOG (dialog), "cancel");
  gtk_window_destroy (dialog);
  cr_app_test_settle ();
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (window)));
  gtk_window_close (GTK_WINDOW (window));
  dialog = cr_app_test_get_dialog (window);
  g_assert_nonnull (dialog);
  g_object_add_weak_pointer (G_OBJECT (window), &left);
  g_object_unref (window);
  adw_message_dialog_response (ADW_MESSAGE_DIALOG (dialog), "discard");
  if (left != NULL)
    gtk_window_destroy (dialog);
  cr_app_test_settle ();
  g_assert_null (left);
}

/* Typed in a cell of the table and not left yet: it counts before the document is saved, or asked about. */
static void
test_cell (void)
{
  CrWindow    *window = cr_app_test_open_example (NULL);
  CrDocument  *document = cr_window_get_document (window);
  CrTasksPage *page = CR_TASKS_PAGE (cr_window_find_page (window, "tasks"));
  const char  *task = cr_roadmap_get_task (get_roadmap (window), 0)->id;
  gpointer     entry = NULL;

  cr_tasks_page_focus (page, cr_task_rows_find (page->rows, task));
  cr_app_test_settle ();
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (page), "page.edit-cell", NULL));
  entry = cr_app_test_find_named (page->view, GTK_TYPE_TEXT, "Title");
  g_object_add_weak_pointer (entry, &entry);
  gtk_editable_set_text (GTK_EDITABLE (entry), "Typed in the cell");
  /* What is typed there nobody knows of yet. */
  g_assert_false (cr_document_is_modified (document));
  /* The disk may be quicker than a look at what is left to be done. */
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (window), "win.save", NULL));
  g_assert_true (cr_document_is_modified (document));
  cr_app_test_wait_for (is_saved, document);
  cr_app_test_settle ();
  g_assert_null (entry);
  g_assert_cmpstr (cr_text_get (cr_roadmap_lookup_task (get_roadmap (window), task)->title, "en"), ==,
                   "Typed in the cell");
  /* The keyboard is where it was. */
  g_assert_true (gtk_widget_is_ancestor (gtk_window_get_focus (GTK_WINDOW (window)), GTK_WIDGET (page->view)));
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (page), "page.edit-cell", NULL));
  entry = cr_app_test_find_named (page->view, GTK_TYPE_TEXT, "Title");
  gtk_editable_set_text (GTK_EDITABLE (entry), "Typed again");
  gtk_window_close (GTK_WINDOW (window));
  g_assert_true (ADW_IS_MESSAGE_DIALOG (cr_app_test_get_dialog (window)));
  g_assert_true (cr_document_is_modified (document));
  gtk_window_destroy (cr_app_test_get_dialog (window));
  cr_app_test_destroy (window);
}

/* Saving what is saved touches no file. */
static void
test_save_nothing (void)
{
  g_autoptr (GFile)     file = NULL;
  CrWindow             *window = cr_app_test_open_example (&file);
  CrDocument           *document = cr_window_get_document (window);
  g_autoptr (GFileInfo) before = NULL;
  g_autoptr (GFileInfo) after = NULL;
  g_autoptr (GFileInfo) later = NULL;

  g_assert_false (gtk_widget_get_sensitive (window->save_button));
  before = g_file_query_info (file, "id::file", 0, NULL, NULL);
  activate (window, "win.save");
  g_assert_false (cr_document_is_busy (document));
  after = g_file_query_info (file, "id::file", 0, NULL, NULL);
  g_assert_cmpstr (g_file_info_get_attribute_string (before, "id::file"), ==,
                   g_file_info_get_attribute_string (after, "id::file"));
  cr_document_mark_modified (document);
  cr_window_update (window);
  g_assert_true (gtk_widget_get_sensitive (window->save_button));
  g_signal_emit_by_name (window->save_button, "clicked");
  cr_app_test_wait_for (is_saved, document);
  later = g_file_query_info (file, "id::file", 0, NULL, NULL);
  g_assert_cmpstr (g_file_info_get_attribute_string (before, "id::file"), !=,
                   g_file_info_get_attribute_string (later, "id::file"));
  cr_app_test_destroy (window);
}

int
main (int   argc,
      char *argv[])
{
  if (!cr_app_test_init (&argc, &argv, "en"))
    return 0;
  g_test_add_func ("/window/new", test_new);
  g_test_add_func ("/window/texts", test_texts);
  g_test_add_func ("/window/stale", test_stale);
  g_test_add_func ("/window/search-and-delete", test_search_and_delete);
  g_test_add_func ("/window/save", test_save);
  g_test_add_func ("/window/foreign-change", test_foreign_change);
  g_test_add_func ("/window/close", test_close);
  g_test_add_func ("/window/cell", test_cell);
  g_test_add_func ("/window/save-nothing", test_save_nothing);
  return g_test_run ();
}
