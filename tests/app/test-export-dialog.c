/* SPDX-License-Identifier: GPL-3.0-or-later
 * Tests of the dialog that exports: what it writes is what the table of formats writes, for the tasks and in the
 * language that were chosen; and where that fails, everything stays. */
#include "config.h"

#include "cr-disk-scene.h"
#include "cr-export-dialog.h"
#include "cr-faulty-files.h"
#include "cr-interface.h"
#include "cr-place-form.h"

#include <errno.h>
#include <glib/gstdio.h>
#include <string.h>

typedef struct
{
  CrDiskScene     disk;
  CrExportDialog *dialog;
  GFile          *file;
  char           *path;
} Scene;

static gboolean
is_idle (gpointer dialog)
{
  return !cr_export_dialog_is_busy (dialog);
}

static gboolean
is_gone (gpointer window)
{
  return cr_app_test_get_dialog (window) == NULL;
}

static void
open_dialog (Scene *scene)
{
  cr_disk_activate (scene->disk.window, "win.export");
  scene->dialog = CR_EXPORT_DIALOG (cr_disk_wait_for_dialog (scene->disk.window));
  cr_app_test_wait_for (is_idle, scene->dialog);
}

static void
set_up (Scene *scene)
{
  cr_disk_scene_set_up (&scene->disk);
  scene->path = g_build_filename (scene->disk.folder, "export.out", NULL);
  scene->file = g_file_new_for_path (scene->path);
  open_dialog (scene);
}

static void
close_dialog (Scene *scene)
{
  gtk_window_destroy (GTK_WINDOW (scene->dialog));
  cr_app_test_settle ();
}

static void
tear_down (Scene *scene)
{
  g_object_unref (scene->file);
  g_free (scene->path);
  cr_disk_scene_tear_down (&scene->disk);
}

/* What the table of formats writes of that. (transfer full) */
static GBytes *
write_directly (Scene                *scene,
                const CrExportChoice *choice,
                GHashTable           *scope)
{
  g_autoptr (GError) error = NULL;
  GBytes            *content = NULL;
  g_auto (CrExport) export = { 0 };

  cr_export_init (&export, cr_document_get_catalogue (scene->disk.document), choice->language,
                  cr_interface_get_today ());
  export.time = cr_export_find_time (g_getenv ("SOURCE_DATE_EPOCH"), cr_interface_get_today ());
  export.roadmap = cr_document_get_roadmap (scene->disk.document);
  export.scope = scope;
  export.profile = choice->profile;
  export.paper = choice->paper;
  export.orientation = choice->orientation;
  export.blocks = choice->blocks;
  export.both_languages = choice->both_languages;
  content = cr_formats_write (choice->format, &export, &error);
  g_assert_no_error (error);
  return content;
}

static void
write_through_dialog (Scene *scene)
{
  cr_export_dialog_write (scene->dialog, scene->file);
  cr_app_test_wait_for (is_gone, scene->disk.window);
}

static void
assert_written (Scene  *scene,
                GBytes *expected)
{
  g_autofree char *content = NULL;
  gsize            length = 0;

  g_assert_true (g_file_get_contents (scene->path, &content, &length, NULL));
  g_assert_cmpmem (content, length, g_bytes_get_data (expected, NULL), g_bytes_get_size (expected));
}

/* Each format in the other language than that of the interface. */
static void
test_formats (void)
{
  Scene           scene;
  guint           n = 0;
  const CrFormat *formats = cr_formats_get (&n);

  set_up (&scene);
  for (guint i = 0; i < n; i++)
    {
      CrExportChoice     choice = *cr_export_dialog_get_choice (scene.dialog);
      g_autoptr (GBytes) expected = NULL;

      choice.format = &formats[i];
      choice.language = "ru";
      cr_export_dialog_choose (scene.dialog, &choice);
      expected = write_directly (&scene, &choice, NULL);
      write_through_dialog (&scene);
      assert_written (&scene, expected);
      open_dialog (&scene);
      g_assert_true (cr_export_dialog_get_choice (scene.dialog)->format == &formats[i]);
    }
  close_dialog (&scene);
  tear_down (&scene);
}

/* Whatever the table has can be chosen, in one place. */
static void
test_kinds (void)
{
  guint                 n = 0;
  const CrFormat       *formats = cr_formats_get (&n);
  g_autoptr (GPtrArray) kinds = cr_export_kinds_list ();

  for (guint i = 0; i < n; i++)
    {
      guint n_kinds = 0;

      for (guint k = 0; k < kinds->len; k++)
        {
          g_autoptr (GPtrArray) of_kind = cr_export_kind_list_formats (kinds->pdata[k]);

          n_kinds += g_ptr_array_find (of_kind, &formats[i], NULL);
        }
      g_assert_cmpuint (n_kinds, ==, 1);
    }
}

/* All of a choice comes back from its line, and nothing of what is not known. */
static void
test_lines (void)
{
  CrExportChoice   choice = { 0 };
  CrExportChoice   read = { 0 };
  g_autofree char *line = NULL;
  g_autofree char *again = NULL;

  cr_export_choice_init (&choice, "ru");
  choice.scope = CR_EXPORT_SELECTED;
  choice.profile = CR_CSV_EXCEL;
  choice.paper = CR_PAPER_A3;
  choice.orientation = CR_ORIENTATION_PORTRAIT;
  choice.blocks = CR_REPORT_TITLE | CR_REPORT_FICHES | CR_REPORT_SIGNATURES;
  choice.both_languages = choice.dated_only = choice.redacted = TRUE;
  line = cr_export_choice_to_line (&choice);
  cr_export_choice_init (&read, "en");
  cr_export_choice_read_line (&read, line);
  again = cr_export_choice_to_line (&read);
  g_assert_cmpstr (again, ==, line);
  g_assert_cmpuint (read.blocks, ==, choice.blocks);
  cr_export_choice_read_line (&read, "format=exe language=fr scope=none paper=a0 blocks= blocks=x orientation both=");
  g_assert_true (read.format == choice.format);
  g_assert_cmpstr (read.language, ==, "ru");
  g_assert_cmpuint (read.scope, ==, CR_EXPORT_SELECTED);
  g_assert_cmpuint (read.paper, ==, CR_PAPER_A3);
  g_assert_cmpuint (read.blocks, ==, choice.blocks);
}

static void
test_names (void)
{
  CrExportChoice   choice = { 0 };
  g_autofree char *report = NULL;
  g_autofree char *matrix = NULL;
  g_autofree char *copy = NULL;

  cr_export_choice_init (&choice, "ru");
  report = cr_export_choice_propose_name (&choice, "plan");
  g_assert_cmpstr (report, ==, "plan-ru.pdf");
  cr_export_choice_read_line (&choice, "format=pdf/matrix scope=shown");
  matrix = cr_export_choice_propose_name (&choice, "plan");
  g_assert_cmpstr (matrix, ==, "plan-matrix-part-ru.pdf");
  cr_export_choice_read_line (&choice, "format=json scope=all");
  copy = cr_export_choice_propose_name (&choice, "plan");
  g_assert_cmpstr (copy, ==, "plan-copy.roadmap.json");
}

static void
choose_line (Scene      *scene,
             const char *line)
{
  CrExportChoice choice = *cr_export_dialog_get_choice (scene->dialog);

  cr_export_choice_read_line (&choice, line);
  cr_export_dialog_choose (scene->dialog, &choice);
  cr_app_test_wait_for (is_idle, scene->dialog);
}

/* The pages that are seen are those of the file, one after the other; of texts the first lines are. */
static void
test_preview (void)
{
  Scene              scene;
  CrExportPreview   *preview = NULL;
  g_autoptr (GBytes) content = NULL;
  g_autoptr (GBytes) table = NULL;
  g_autofree char   *start = NULL;
  g_autofree char   *text = NULL;
  const char        *at = NULL;
  guint              n_pages = 0;

  set_up (&scene);
  preview = cr_export_dialog_get_preview (scene.dialog);
  content = write_directly (&scene, cr_export_dialog_get_choice (scene.dialog), NULL);
  at = g_bytes_get_data (content, NULL);
  for (gsize i = 0; i + strlen ("/Type /Page\n") < g_bytes_get_size (content); i++)
    n_pages += memcmp (at + i, "/Type /Page ", strlen ("/Type /Page ")) == 0 ||
               memcmp (at + i, "/Type /Page\n", strlen ("/Type /Page\n")) == 0;
  g_assert_cmpuint (n_pages, >, 3);
  g_assert_cmpuint (cr_export_preview_get_n_pages (preview), ==, n_pages);
  for (guint i = 1; i < n_pages; i++)
    {
      g_assert_true (gtk_widget_activate_action (GTK_WIDGET (preview), "preview.next", NULL));
      gtk_test_widget_wait_for_draw (GTK_WIDGET (preview));
      g_assert_cmpuint (cr_export_preview_get_page (preview), ==, i);
    }
  g_assert_false (gtk_widget_is_sensitive (cr_app_test_find_named (preview, GTK_TYPE_BUTTON, "Next Page")));
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (preview), "preview.zoom-in", NULL));
  gtk_test_widget_wait_for_draw (GTK_WIDGET (preview));
  choose_line (&scene, "format=csv");
  text = cr_export_preview_dup_text (preview);
  g_assert_nonnull (text);
  table = write_directly (&scene, cr_export_dialog_get_choice (scene.dialog), NULL);
  start = g_strndup (g_bytes_get_data (table, NULL), g_bytes_get_size (table));
  g_strdelimit (start, "\r\n", '\0');
  g_assert_cmpuint (strlen (start), >, 10);
  /* Lines that are long are cut. */
  start[MIN (strlen (start), 100)] = '\0';
  g_assert_true (g_str_has_prefix (text, g_str_has_prefix (start, "\xEF\xBB\xBF") ? start + 3 : start));
  choose_line (&scene, "format=svg/matrix");
  g_assert_cmpuint (cr_export_preview_get_n_pages (preview), ==, 0);
  gtk_test_widget_wait_for_draw (GTK_WIDGET (preview));
  choose_line (&scene, "format=xlsx");
  g_assert_null (cr_export_preview_dup_text (preview));
  close_dialog (&scene);
  tear_down (&scene);
}

/* (transfer full) */
static CrRoadmap *
read_written (Scene *scene)
{
  CrDiskScene           other;
  g_autoptr (CrRoadmap) roadmap = NULL;

  cr_disk_scene_open (&other, scene->path);
  roadmap = cr_roadmap_copy (cr_document_get_roadmap (other.document));
  cr_disk_scene_tear_down (&other);
  return g_steal_pointer (&roadmap);
}

/* The selected tasks alone, and those that the filter shows; without owners when that is asked for. */
static void
test_scopes (void)
{
  Scene      scene;
  CrPlace   *place = NULL;
  guint      n_shown = 0;
  GtkWidget *row = NULL;

  set_up (&scene);
  close_dialog (&scene);
  place = cr_window_get_place (scene.disk.window);
  cr_place_select (place, cr_roadmap_get_task (cr_document_get_roadmap (scene.disk.document), 2)->id);
  cr_place_set_area (place, "area-concept");
  open_dialog (&scene);
  row = cr_app_test_find_named (scene.dialog, ADW_TYPE_COMBO_ROW, "Tasks");
  g_assert_cmpuint (g_list_model_get_n_items (adw_combo_row_get_model (ADW_COMBO_ROW (row))), ==, 3);
  choose_line (&scene, "format=json scope=selected redacted=yes");
  write_through_dialog (&scene);
  {
    g_autoptr (CrRoadmap) slice = read_written (&scene);

    g_assert_cmpuint (cr_roadmap_get_n_tasks (slice), ==, 1);
    g_assert_null (cr_roadmap_get_task (slice, 0)->owner);
  }
  open_dialog (&scene);
  adw_combo_row_set_selected (
    ADW_COMBO_ROW (cr_app_test_find_named (scene.dialog, ADW_TYPE_COMBO_ROW, "Tasks")), 1);
  g_assert_cmpuint (cr_export_dialog_get_choice (scene.dialog)->scope, ==, CR_EXPORT_SHOWN);
  write_through_dialog (&scene);
  {
    g_autoptr (CrRoadmap) slice = read_written (&scene);

    n_shown = cr_roadmap_get_n_tasks (slice);
    g_assert_cmpuint (n_shown, >, 1);
    for (guint i = 0; i < n_shown; i++)
      g_assert_cmpstr (cr_roadmap_get_task (slice, i)->area, ==, "area-concept");
  }
  tear_down (&scene);
}

/* Of a plan the tasks without dates can be left out, which no other format asks about. */
static void
test_dated (void)
{
  Scene            scene;
  CrPlace         *place = NULL;
  GtkWidget       *check = NULL;
  g_autofree char *with = NULL, *without = NULL;
  g_auto (CrValue) none = cr_value_day (CR_DAY_NONE);
  const char      *id = NULL;

  set_up (&scene);
  close_dialog (&scene);
  id = cr_roadmap_get_task (cr_document_get_roadmap (scene.disk.document), 2)->id;
  g_assert_true (cr_document_edit (scene.disk.document, id, "start", &none, NULL));
  g_assert_true (cr_document_edit (scene.disk.document, id, "finish", &none, NULL));
  open_dialog (&scene);
  check = cr_app_test_find_named (scene.dialog, GTK_TYPE_CHECK_BUTTON, "Only Tasks with Dates");
  choose_line (&scene, "format=html");
  g_assert_false (gtk_widget_get_mapped (check));
  choose_line (&scene, "format=xml");
  g_assert_true (gtk_widget_get_mapped (check));
  g_assert_false (gtk_check_button_get_active (GTK_CHECK_BUTTON (check)));
  write_through_dialog (&scene);
  with = cr_disk_read (scene.path);
  g_assert_nonnull (strstr (with, id));

  open_dialog (&scene);
  check = cr_app_test_find_named (scene.dialog, GTK_TYPE_CHECK_BUTTON, "Only Tasks with Dates");
  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), TRUE);
  g_assert_true (cr_export_dialog_get_choice (scene.dialog)->dated_only);
  write_through_dialog (&scene);
  without = cr_disk_read (scene.path);
  g_assert_null (strstr (without, id));
  place = cr_window_get_place (scene.disk.window);
  g_assert_nonnull (strstr (cr_place_get_export (place), "dated=yes"));
  tear_down (&scene);
}

/* What was chosen is kept with the place of the file, and offered again. */
static void
test_remembered (void)
{
  Scene                scene;
  g_autoptr (GKeyFile) lines = g_key_file_new ();
  g_autoptr (CrPlace)  place = cr_place_new ();
  CrPlace             *own = NULL;

  set_up (&scene);
  own = cr_window_get_place (scene.disk.window);
  choose_line (&scene, "format=md language=ru");
  close_dialog (&scene);
  g_assert_null (cr_place_get_export (own));
  open_dialog (&scene);
  choose_line (&scene, "format=md language=ru");
  write_through_dialog (&scene);
  cr_place_form_write (own, lines);
  cr_place_form_read (place, lines, cr_document_get_roadmap (scene.disk.document),
                      cr_document_get_catalogue (scene.disk.document));
  g_assert_cmpstr (cr_place_get_export (place), ==, cr_place_get_export (own));
  open_dialog (&scene);
  g_assert_cmpstr (cr_export_dialog_get_choice (scene.dialog)->format->extension, ==, "md");
  g_assert_cmpstr (cr_export_dialog_get_choice (scene.dialog)->language, ==, "ru");
  close_dialog (&scene);
  tear_down (&scene);
}

/* The message of the dialog that stands above the dialog. */
static void
answer_message (Scene      *scene,
                const char *part)
{
  AdwMessageDialog *message = NULL;

  while ((message = (AdwMessageDialog *) cr_app_test_get_dialog ((CrWindow *) scene->dialog)) == NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_nonnull (strstr (adw_message_dialog_get_body (message), part));
  cr_disk_answer (GTK_WINDOW (message), "close");
  cr_app_test_wait_for (is_idle, scene->dialog);
}

/* A full disk, the roadmap's own file, and a change of mind: what was there stays. */
static void
test_refused (void)
{
  Scene            scene;
  g_autofree char *own = NULL;
  g_autofree char *own_after = NULL;
  g_autofree char *after = NULL;

  set_up (&scene);
  cr_disk_write (scene.path, "old");
  cr_export_dialog_set_file_operations (scene.dialog, &cr_faulty_operations);
  cr_faulty_arm (CR_FAULTY_ALWAYS, 1, ENOSPC);
  cr_export_dialog_write (scene.dialog, scene.file);
  cr_app_test_wait_for (is_idle, scene.dialog);
  cr_faulty_disarm ();
  answer_message (&scene, "the disk is full");
  cr_export_dialog_set_file_operations (scene.dialog, &cr_file_operations_default);
  cr_export_dialog_write (scene.dialog, scene.file);
  g_assert_true (cr_export_dialog_is_busy (scene.dialog));
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (scene.dialog), "win.cancel", NULL));
  cr_app_test_wait_for (is_idle, scene.dialog);
  after = cr_disk_read (scene.path);
  g_assert_cmpstr (after, ==, "old");
  own = cr_disk_read (scene.disk.path);
  choose_line (&scene, "format=json redacted=yes");
  cr_export_dialog_write (scene.dialog, scene.disk.file);
  answer_message (&scene, "file of the roadmap itself");
  own_after = cr_disk_read (scene.disk.path);
  g_assert_cmpstr (own_after, ==, own);
  close_dialog (&scene);
  tear_down (&scene);
}

/* Not where leaks are looked for, and never drawn, as in the test of names of files. */
static void
test_chooser (void)
{
#ifndef __SANITIZE_ADDRESS__
  Scene scene;

  set_up (&scene);
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (scene.dialog), "dialog.export", NULL));
  gtk_native_dialog_hide (cr_export_dialog_get_chooser (scene.dialog));
  g_signal_emit_by_name (cr_export_dialog_get_chooser (scene.dialog), "response", GTK_RESPONSE_CANCEL);
  cr_app_test_settle ();
  g_assert_null (cr_export_dialog_get_chooser (scene.dialog));
  g_assert_false (cr_export_dialog_is_busy (scene.dialog));
  g_assert_false (g_file_test (scene.path, G_FILE_TEST_EXISTS));
  close_dialog (&scene);
  tear_down (&scene);
#endif
}

/* What the fields say is what is chosen, and what a format does not ask for cannot be chosen. */
static void
test_fields (void)
{
  Scene      scene;
  GtkWidget *check = NULL;
  GtkWidget *paper = NULL;

  set_up (&scene);
  check = cr_app_test_find_named (scene.dialog, GTK_TYPE_CHECK_BUTTON, "Timeline");
  g_assert_true (gtk_check_button_get_active (GTK_CHECK_BUTTON (check)));
  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), FALSE);
  g_assert_false ((cr_export_dialog_get_choice (scene.dialog)->blocks & CR_REPORT_TIMELINE) != 0);
  paper = cr_app_test_find_named (scene.dialog, ADW_TYPE_COMBO_ROW, "Paper");
  adw_combo_row_set_selected (ADW_COMBO_ROW (paper), 3);
  g_assert_cmpuint (cr_export_dialog_get_choice (scene.dialog)->paper, ==, CR_PAPER_A3);
  g_assert_cmpuint (cr_export_dialog_get_choice (scene.dialog)->orientation, ==, CR_ORIENTATION_PORTRAIT);
  choose_line (&scene, "blocks=matrix");
  check = cr_app_test_find_named (scene.dialog, GTK_TYPE_CHECK_BUTTON, "Matrix");
  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), FALSE);
  g_assert_cmpuint (cr_export_dialog_get_choice (scene.dialog)->blocks, ==, CR_REPORT_MATRIX);
  g_assert_true (gtk_check_button_get_active (GTK_CHECK_BUTTON (check)));
  cr_app_test_wait_for (is_idle, scene.dialog);
  choose_line (&scene, "format=csv");
  g_assert_false (gtk_widget_get_visible (paper));
  g_assert_false (gtk_widget_get_mapped (check));
  close_dialog (&scene);
  tear_down (&scene);
}

static void
print_cb (guint *n_asked)
{
  (*n_asked)++;
}

/* Only pages are printed; then the dialog is gone, and what was chosen is what is printed. */
static void
test_print (void)
{
  Scene          scene;
  CrExportChoice choice;
  GtkWidget     *button = NULL;
  guint          n_asked = 0;

  set_up (&scene);
  button = cr_disk_find_button (scene.dialog, "_Print…");
  g_signal_handlers_disconnect_by_data (scene.dialog, scene.disk.window);
  g_signal_connect_swapped (scene.dialog, "print", G_CALLBACK (print_cb), &n_asked);
  choice = *cr_export_dialog_get_choice (scene.dialog);
  cr_export_choice_read_line (&choice, "format=csv");
  cr_export_dialog_choose (scene.dialog, &choice);
  cr_app_test_wait_for (is_idle, scene.dialog);
  g_assert_false (gtk_widget_get_visible (button));
  gtk_widget_activate_action (GTK_WIDGET (scene.dialog), "dialog.print", NULL);
  g_assert_cmpuint (n_asked, ==, 0);
  cr_export_choice_read_line (&choice, "format=pdf/matrix language=ru");
  cr_export_dialog_choose (scene.dialog, &choice);
  g_assert_true (gtk_widget_get_visible (button));
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (scene.dialog), "dialog.print", NULL));
  g_assert_cmpuint (n_asked, ==, 1);
  cr_app_test_wait_for (is_gone, scene.disk.window);
  g_assert_true (g_str_has_prefix (cr_place_get_export (cr_window_get_place (scene.disk.window)),
                                   "format=pdf/matrix language=ru"));
  tear_down (&scene);
}

int
main (int   argc,
      char *argv[])
{
  if (!cr_app_test_init (&argc, &argv, "en"))
    return 0;
  g_test_add_func ("/export/kinds", test_kinds);
  g_test_add_func ("/export/lines", test_lines);
  g_test_add_func ("/export/names", test_names);
  g_test_add_func ("/export/fields", test_fields);
  g_test_add_func ("/export/preview", test_preview);
  g_test_add_func ("/export/formats", test_formats);
  g_test_add_func ("/export/scopes", test_scopes);
  g_test_add_func ("/export/dated", test_dated);
  g_test_add_func ("/export/remembered", test_remembered);
  g_test_add_func ("/export/refused", test_refused);
  g_test_add_func ("/export/chooser", test_chooser);
  g_test_add_func ("/export/print", test_print);
  return g_test_run ();
}
