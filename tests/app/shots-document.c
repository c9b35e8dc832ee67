/* SPDX-License-Identifier: GPL-3.0-or-later
 * Pictures of a document as a whole: empty, changed on disk, with faults, its properties. */
#include "config.h"

#include "cr-export-dialog.h"
#include "cr-shots.h"

#include <glib/gstdio.h>

static void
shoot_empty (void)
{
  CrWindow *window = cr_app_test_new_window ();

  cr_shots_activate (window, "win.new-empty");
  cr_app_test_go_to_tasks (window);
  cr_shots_take (window, "12-empty");
  cr_shots_activate (window, "win.add-starter-tasks");
  cr_shots_take_dialog (window, "12-empty-starter-tasks");
  cr_app_test_destroy (window);
  cr_app_test_set_size (600, 400);
  window = cr_app_test_new_window ();
  cr_shots_activate (window, "win.new-empty");
  cr_app_test_go_to_tasks (window);
  cr_shots_take (window, "12-empty-600x400");
  cr_app_test_destroy (window);
  cr_app_test_set_size (1280, 800);
}

/* The first unit in the properties. */
static GtkWidget *
open_unit (GtkWindow *dialog)
{
  GtkWidget *row = cr_shots_find_type (dialog, ADW_TYPE_EXPANDER_ROW);

  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (row), TRUE);
  cr_app_test_settle ();
  gtk_widget_child_focus (row, GTK_DIR_TAB_FORWARD);
  gtk_widget_child_focus (row, GTK_DIR_TAB_FORWARD);
  cr_app_test_settle ();
  return row;
}

static void
shoot_properties (void)
{
  CrWindow  *window = cr_shots_open_example (1280, 800);
  GtkWindow *dialog = NULL;
  GtkWidget *row = NULL;

  cr_shots_activate (window, "win.properties");
  dialog = cr_app_test_get_dialog (window);
  cr_shots_take (dialog, "23-properties");
  row = open_unit (dialog);
  cr_shots_take (dialog, "23-properties-unit");
  cr_shots_take_menu (dialog, cr_shots_find_type (row, GTK_TYPE_MENU_BUTTON), "23-properties-merge");
  gtk_window_destroy (dialog);
  cr_app_test_destroy (window);
}

static void
shoot_findings (void)
{
  CrWindow *window = cr_shots_open_test_file ("finding/progress-high.roadmap.json");

  cr_shots_take (window, "24-findings-notice");
  cr_shots_activate (window, "win.show-findings");
  cr_shots_take_dialog (window, "25-findings");
  cr_app_test_destroy (window);
  window = cr_shots_open_test_file ("good/major-newer.roadmap.json");
  cr_shots_take (window, "11-read-only");
  cr_app_test_destroy (window);
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
has_dialog (gpointer user_data)
{
  return cr_app_test_get_dialog (user_data) != NULL;
}

/* Another program has given the roadmap another title. */
static void
change_file (const char *path)
{
  g_autofree char    *content = NULL;
  g_autoptr (GString) changed = NULL;

  g_assert_true (g_file_get_contents (path, &content, NULL, NULL));
  changed = g_string_new (content);
  g_assert_cmpuint (g_string_replace (changed, "Digital Customs 2026–2028", "Digital Customs 2026–2029", 1), ==, 1);
  g_assert_true (g_file_set_contents (path, changed->str, -1, NULL));
}

static void
delete_first_task (CrWindow *window)
{
  cr_place_select (cr_window_get_place (window), cr_shots_get_task (window, 0));
  cr_shots_activate (window, "win.delete-task");
}

static void
shoot_disk (int         width,
            int         height,
            const char *name)
{
  g_autoptr (GFile) file = NULL;
  g_autofree char  *path = NULL;
  g_autofree char  *missing = g_strconcat (name, "-missing", NULL);
  CrWindow         *window = NULL;
  CrDocument       *document = NULL;

  cr_app_test_set_size (width, height);
  window = cr_app_test_open_example (&file);
  cr_app_test_set_size (1280, 800);
  document = cr_window_get_document (window);
  path = g_file_get_path (file);
  delete_first_task (window);
  change_file (path);
  cr_document_check_disk (document);
  cr_app_test_wait_for (is_changed, document);
  cr_shots_take (window, name);
  if (width == 1280)
    {
      cr_shots_activate (window, "win.compare");
      cr_app_test_wait_for (has_dialog, window);
      cr_shots_take_dialog (window, "11-compare");
      cr_shots_activate (window, "win.reload");
      cr_shots_take_dialog (window, "11-discard");
      gtk_window_close (GTK_WINDOW (window));
      cr_shots_take_dialog (window, "22-unsaved");
    }
  g_unlink (path);
  cr_document_check_disk (document);
  cr_app_test_wait_for (is_missing, document);
  cr_shots_take (window, missing);
  cr_app_test_destroy (window);
}

static gboolean
is_export_made (gpointer dialog)
{
  return !cr_export_dialog_is_busy (dialog);
}

static void
shoot_export_as (CrExportDialog *dialog,
                 const char     *line,
                 const char     *name)
{
  CrExportChoice choice = *cr_export_dialog_get_choice (dialog);

  cr_export_choice_read_line (&choice, line);
  cr_export_dialog_choose (dialog, &choice);
  cr_app_test_wait_for (is_export_made, dialog);
  cr_shots_take (dialog, name);
}

static void
shoot_export (void)
{
  CrWindow       *window = cr_shots_open_example (1280, 800);
  CrExportDialog *dialog = NULL;

  cr_shots_activate (window, "win.export");
  dialog = CR_EXPORT_DIALOG (cr_app_test_get_dialog (window));
  shoot_export_as (dialog, "format=pdf/report language=ru", "10-export-title");
  for (guint i = 0; i < 3; i++)
    cr_shots_activate (cr_export_dialog_get_preview (dialog), "preview.next");
  cr_shots_take (dialog, "10-export");
  shoot_export_as (dialog, "format=ics/events", "10-export-calendar");
  shoot_export_as (dialog, "format=csv language=ru", "10-export-table");
  shoot_export_as (dialog, "format=svg/matrix", "10-export-picture");
  shoot_export_as (dialog, "format=xlsx", "10-export-spreadsheet");
  gtk_window_destroy (GTK_WINDOW (dialog));
  cr_app_test_destroy (window);
}

void
cr_shots_of_document (void)
{
  shoot_export ();
  shoot_empty ();
  shoot_disk (1280, 800, "11-disk");
  shoot_disk (1024, 600, "11-disk-1024x600");
  shoot_disk (600, 400, "11-disk-600x400");
  shoot_findings ();
  shoot_properties ();
}
