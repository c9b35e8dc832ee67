/* SPDX-License-Identifier: GPL-3.0-or-later
 * Tests of the dialog that shows what a file would change, and then does it. */
#include "config.h"

#include "cr-app-test.h"
#include "cr-formats.h"
#include "cr-import-dialog.h"
#include "cr-interface.h"
#include "cr-window-private.h"

#include <glib/gstdio.h>

typedef struct
{
  CrWindow       *window;
  CrDocument     *document;
  CrImportDialog *dialog;
  char           *path;
} Scene;

static gboolean
has_offer (gpointer user_data)
{
  return cr_import_dialog_get_offer (user_data) != NULL;
}

static void
set_up (Scene      *scene,
        const char *name)
{
  scene->window = cr_app_test_open_example (NULL);
  scene->document = cr_window_get_document (scene->window);
  scene->dialog = NULL;
  scene->path = g_build_filename (g_get_user_data_dir (), name, NULL);
}

static void
tear_down (Scene *scene)
{
  cr_app_test_destroy (scene->window);
  g_remove (scene->path);
  g_free (scene->path);
}

/* The whole roadmap in the format of the file. (transfer full) */
static GBytes *
write_roadmap (Scene *scene)
{
  gboolean        has_extension = FALSE;
  const CrFormat *format = cr_formats_find (scene->path, NULL, &has_extension);
  g_auto (CrExport) export = { 0 };
  g_autoptr (GError) error = NULL;
  GBytes            *content = NULL;

  cr_export_init (&export, cr_window_get_catalogue (scene->window), "en", cr_interface_get_today ());
  export.roadmap = cr_document_get_roadmap (scene->document);
  content = cr_formats_write (format, &export, &error);
  g_assert_no_error (error);
  return content;
}

static void
show (Scene      *scene,
      const void *data,
      gssize      length)
{
  g_autoptr (GFile) file = g_file_new_for_path (scene->path);

  g_assert_true (g_file_set_contents (scene->path, data, length, NULL));
  cr_window_import_file (scene->window, file);
  scene->dialog = CR_IMPORT_DIALOG (cr_app_test_get_dialog (scene->window));
  cr_app_test_wait_for (has_offer, scene->dialog);
  cr_app_test_settle ();
}

static GtkWidget *
find_type (GtkWidget *widget,
           GType      type)
{
  GtkWidget *found = g_type_is_a (G_OBJECT_TYPE (widget), type) ? widget : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_type (child, type);
  return found;
}

static guint
count_lines (Scene *scene)
{
  GtkWidget *list = find_type (GTK_WIDGET (scene->dialog), GTK_TYPE_LIST_VIEW);

  return g_list_model_get_n_items (G_LIST_MODEL (gtk_list_view_get_model (GTK_LIST_VIEW (list))));
}

/* (transfer full) */
static char *
dup_line (Scene *scene,
          guint  n)
{
  GtkWidget                  *list = find_type (GTK_WIDGET (scene->dialog), GTK_TYPE_LIST_VIEW);
  GtkSelectionModel          *model = gtk_list_view_get_model (GTK_LIST_VIEW (list));
  g_autoptr (GtkStringObject) line = g_list_model_get_item (G_LIST_MODEL (model), n);

  g_assert_nonnull (line);
  return g_strdup (gtk_string_object_get_string (line));
}

static GtkWidget *
get_button (Scene *scene)
{
  return gtk_window_get_default_widget (GTK_WINDOW (scene->dialog));
}

static void
close_dialog (Scene *scene)
{
  gtk_window_close (GTK_WINDOW (scene->dialog));
  cr_app_test_settle ();
  g_assert_null (cr_app_test_get_dialog (scene->window));
}

/* What was written of this very roadmap changes nothing, and so cannot be imported. */
static void
test_same (gconstpointer user_data)
{
  Scene              scene;
  g_autoptr (GBytes) content = NULL;

  set_up (&scene, user_data);
  content = write_roadmap (&scene);
  show (&scene, g_bytes_get_data (content, NULL), (gssize) g_bytes_get_size (content));
  g_assert_cmpuint (cr_import_offer_get_n_changes (cr_import_dialog_get_offer (scene.dialog)), ==, 0);
  g_assert_cmpuint (cr_import_dialog_get_offer (scene.dialog)->import.refused->len, ==, 0);
  g_assert_cmpuint (cr_import_dialog_get_offer (scene.dialog)->import.unchanged, ==,
                    cr_roadmap_get_n_tasks (cr_document_get_roadmap (scene.document)));
  g_assert_false (gtk_widget_is_sensitive (get_button (&scene)));
  close_dialog (&scene);
  g_assert_null (cr_history_peek_undo (cr_document_get_history (scene.document)));
  tear_down (&scene);
}

static const CrTask *
get_task (Scene *scene,
          guint  n)
{
  return cr_roadmap_get_task (cr_document_get_roadmap (scene->document), n);
}

/* A changed cell and a new row are one step, which the toast's button takes back. */
static void
test_changed (void)
{
  Scene            scene;
  guint            n_tasks = 0;
  g_autofree char *table = NULL;
  g_autofree char *line = NULL;
  g_autofree char *before = NULL;

  set_up (&scene, "changed.csv");
  n_tasks = cr_roadmap_get_n_tasks (cr_document_get_roadmap (scene.document));
  before = g_strdup (cr_text_get (get_task (&scene, 0)->title, "en"));
  table = g_strdup_printf ("id,title.en\n%s,Another <b>title</b>\n,A new one\n", get_task (&scene, 0)->id);
  show (&scene, table, -1);
  g_assert_cmpuint (cr_import_dialog_get_offer (scene.dialog)->import.added, ==, 1);
  g_assert_cmpuint (cr_import_dialog_get_offer (scene.dialog)->import.changed, ==, 1);
  g_assert_cmpstr (cr_import_dialog_get_offer (scene.dialog)->import.encoding, ==, "UTF-8");
  g_assert_true (g_str_has_prefix (cr_import_dialog_get_offer (scene.dialog)->preview, "id,title.en\n"));
  g_assert_true (gtk_widget_is_sensitive (get_button (&scene)));
  line = dup_line (&scene, 0);
  g_assert_nonnull (strstr (line, "Another <b>title</b>"));
  g_assert_cmpuint (count_lines (&scene), ==,
                    cr_import_offer_get_n_changes (cr_import_dialog_get_offer (scene.dialog)));
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (scene.dialog), "dialog.import", NULL));
  cr_app_test_settle ();
  g_assert_null (cr_app_test_get_dialog (scene.window));
  g_assert_cmpstr (cr_text_get (get_task (&scene, 0)->title, "en"), ==, "Another <b>title</b>");
  g_assert_cmpuint (cr_roadmap_get_n_tasks (cr_document_get_roadmap (scene.document)), ==, n_tasks + 1);
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (scene.window), "win.undo", NULL));
  g_assert_null (cr_history_peek_undo (cr_document_get_history (scene.document)));
  g_assert_cmpstr (cr_text_get (get_task (&scene, 0)->title, "en"), ==, before);
  g_assert_cmpuint (cr_roadmap_get_n_tasks (cr_document_get_roadmap (scene.document)), ==, n_tasks);
  tear_down (&scene);
}

/* What is refused is named with its line, column, value and reason, and nothing at all can be imported. */
static void
test_refused (void)
{
  Scene            scene;
  g_autofree char *table = NULL;
  g_autofree char *line = NULL;

  set_up (&scene, "refused.csv");
  table = g_strdup_printf ("id,title.en,finish\n%s,Good,2027-05-01\n%s,Bad,soon\n", get_task (&scene, 0)->id,
                           get_task (&scene, 1)->id);
  show (&scene, table, -1);
  g_assert_false (gtk_widget_is_sensitive (get_button (&scene)));
  g_assert_cmpuint (count_lines (&scene), ==, 1);
  line = dup_line (&scene, 0);
  g_assert_true (g_str_has_prefix (line, "Line 3, finish: “"));
  g_assert_nonnull (strstr (line, "soon"));
  g_assert_false (gtk_widget_activate_action (GTK_WIDGET (scene.dialog), "dialog.import", NULL) &&
                  cr_document_is_modified (scene.document));
  close_dialog (&scene);
  g_assert_null (cr_history_peek_undo (cr_document_get_history (scene.document)));
  tear_down (&scene);
}

/* A table that an old spreadsheet has written. */
static void
test_encoding (void)
{
  Scene            scene;
  g_autofree char *table = NULL;
  g_autofree char *bytes = NULL;
  gsize            length = 0;

  set_up (&scene, "old.csv");
  table = g_strdup_printf ("id,title.ru\n%s,Совсем другое\n", get_task (&scene, 0)->id);
  bytes = g_convert (table, -1, "WINDOWS-1251", "UTF-8", NULL, &length, NULL);
  show (&scene, bytes, (gssize) length);
  g_assert_cmpstr (cr_import_dialog_get_offer (scene.dialog)->import.encoding, ==, "Windows-1251");
  g_assert_nonnull (strstr (cr_import_dialog_get_offer (scene.dialog)->preview, "Совсем другое"));
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (scene.dialog), "dialog.import", NULL));
  g_assert_cmpstr (cr_text_get (get_task (&scene, 0)->title, "ru"), ==, "Совсем другое");
  tear_down (&scene);
}

/* What changes meanwhile is counted in, and the file that was chosen may be gone by then. */
static void
test_meanwhile (void)
{
  Scene            scene;
  g_autofree char *table = NULL;
  g_auto (CrValue) value = cr_value_string ("Taken");

  set_up (&scene, "meanwhile.csv");
  table = g_strdup_printf ("id,title.en\n%s,Taken\n", get_task (&scene, 0)->id);
  show (&scene, table, -1);
  g_assert_true (gtk_widget_is_sensitive (get_button (&scene)));
  g_assert_cmpint (g_remove (scene.path), ==, 0);
  g_assert_true (cr_document_edit (scene.document, get_task (&scene, 0)->id, "title.en", &value, NULL));
  g_assert_null (cr_import_dialog_get_offer (scene.dialog));
  cr_app_test_wait_for (has_offer, scene.dialog);
  g_assert_cmpuint (cr_import_dialog_get_offer (scene.dialog)->import.unchanged, ==, 1);
  g_assert_false (gtk_widget_is_sensitive (get_button (&scene)));
  close_dialog (&scene);
  tear_down (&scene);
}

static gboolean
is_message (gpointer user_data)
{
  return ADW_IS_MESSAGE_DIALOG (cr_app_test_get_dialog (user_data));
}

/* A file that is none, and one that is not there, are told in words. */
static void
test_failed (void)
{
  Scene             scene;
  g_autoptr (GFile) file = NULL;

  set_up (&scene, "none.xlsx");
  file = g_file_new_for_path (scene.path);
  for (guint i = 0; i < 2; i++)
    {
      if (i == 1)
        g_assert_true (g_file_set_contents (scene.path, "no workbook", -1, NULL));
      cr_window_import_file (scene.window, file);
      cr_app_test_wait_for (is_message, scene.window);
      g_assert_cmpuint (strlen (adw_message_dialog_get_body (
                          ADW_MESSAGE_DIALOG (cr_app_test_get_dialog (scene.window)))),
                        >, 0);
      gtk_window_destroy (cr_app_test_get_dialog (scene.window));
      cr_app_test_settle ();
    }
  tear_down (&scene);
}

static gboolean
is_gone (gpointer user_data)
{
  return *(gpointer *) user_data == NULL;
}

/* Closed while it reads: nothing comes of it, and nothing holds the dialog. */
static void
test_cancel (void)
{
  Scene             scene;
  g_autoptr (GFile) file = NULL;
  gpointer          dialog = NULL;

  set_up (&scene, "cancel.csv");
  file = g_file_new_for_path (scene.path);
  g_assert_true (g_file_set_contents (scene.path, "title.en\nNew\n", -1, NULL));
  dialog = cr_import_dialog_new (scene.document, file);
  g_object_add_weak_pointer (dialog, &dialog);
  gtk_window_set_transient_for (dialog, GTK_WINDOW (scene.window));
  gtk_window_present (dialog);
  g_assert_null (cr_import_dialog_get_offer (dialog));
  gtk_window_close (dialog);
  cr_app_test_wait_for (is_gone, &dialog);
  g_assert_null (cr_app_test_get_dialog (scene.window));
  g_assert_null (cr_history_peek_undo (cr_document_get_history (scene.document)));
  tear_down (&scene);
}

/* Ten thousand changes: only those that are seen have become rows. */
static void
test_many (void)
{
  Scene               scene;
  g_autoptr (GString) table = g_string_new ("title.en,area\n");
  g_autofree char    *line = NULL;
  GtkWidget          *list = NULL;
  guint               n_rows = 0;

  set_up (&scene, "many.csv");
  for (guint i = 0; i < 10000; i++)
    g_string_append_printf (table, "Task %u,area-concept\n", i);
  show (&scene, table->str, (gssize) table->len);
  g_assert_cmpuint (count_lines (&scene), ==, 10000);
  line = dup_line (&scene, 9999);
  g_assert_nonnull (strstr (line, "Task 9999"));
  list = find_type (GTK_WIDGET (scene.dialog), GTK_TYPE_LIST_VIEW);
  for (GtkWidget *row = gtk_widget_get_first_child (list); row != NULL; row = gtk_widget_get_next_sibling (row))
    n_rows++;
  g_assert_cmpuint (n_rows, <, 1000);
  close_dialog (&scene);
  tear_down (&scene);
}

int
main (int   argc,
      char *argv[])
{
  if (!cr_app_test_init (&argc, &argv, "en"))
    return 0;
  g_test_add_data_func ("/import-dialog/same-csv", "same.csv", test_same);
  g_test_add_data_func ("/import-dialog/same-xlsx", "same.xlsx", test_same);
  g_test_add_func ("/import-dialog/changed", test_changed);
  g_test_add_func ("/import-dialog/refused", test_refused);
  g_test_add_func ("/import-dialog/encoding", test_encoding);
  g_test_add_func ("/import-dialog/meanwhile", test_meanwhile);
  g_test_add_func ("/import-dialog/failed", test_failed);
  g_test_add_func ("/import-dialog/cancel", test_cancel);
  g_test_add_func ("/import-dialog/many", test_many);
  return g_test_run ();
}
