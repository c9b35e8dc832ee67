/* SPDX-License-Identifier: GPL-3.0-or-later
 * A tour of the whole application: every page in its states, every dialog and every popover, for the tests that look at
 * each of them in the same way. */
#include "config.h"

#include "cr-tour-private.h"

#include "cr-app-test.h"
#include "cr-board-page.h"
#include "cr-capabilities-page.h"
#include "cr-dialogs.h"
#include "cr-export-dialog.h"
#include "cr-import-dialog.h"
#include "cr-interface.h"
#include "cr-preferences.h"
#include "cr-recent.h"
#include "cr-recovery-offer.h"
#include "cr-recovery.h"
#include "cr-reference-page.h"
#include "cr-matrix-page.h"
#include "cr-tasks-page-private.h"
#include "cr-text-group.h"
#include "cr-timeline-page-private.h"
#include "cr-window-private.h"

#include <glib/gstdio.h>

#define MEDIA_TYPE "application/vnd.customs-roadmap+json"

static const char *const sections[] = { "indicator", "costs", "links", "notes", "origin" };

static CrRoadmap *
get_roadmap (CrWindow *window)
{
  return cr_document_get_roadmap (cr_window_get_document (window));
}

static CrTasksPage *
get_page (CrWindow *window)
{
  return CR_TASKS_PAGE (cr_window_find_page (window, "tasks"));
}

void
cr_tour_select (CrWindow *window,
                guint     n)
{
  cr_place_select (cr_window_get_place (window), cr_roadmap_get_task (get_roadmap (window), n)->id);
  cr_app_test_settle ();
}

static void
select_first (CrWindow *window,
              guint     n)
{
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();
  g_autoptr (CrIds)     selection = NULL;

  for (guint i = 0; i < n; i++)
    g_ptr_array_add (ids, (gpointer) cr_roadmap_get_task (get_roadmap (window), i)->id);
  selection = cr_ids_new ((const char *const *) ids->pdata, ids->len);
  cr_place_set_selection (cr_window_get_place (window), selection);
  cr_app_test_settle ();
}

void
cr_tour_activate (CrWindow   *window,
                  const char *action)
{
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (window), action, NULL));
  cr_app_test_settle ();
}

/* What was just shown is laid out with the next frame; a view scrolls with one and is laid out with another. */
static void
settle_in (gpointer window)
{
  for (guint i = 0; i < 2; i++)
    {
      gtk_test_widget_wait_for_draw (window);
      cr_app_test_settle ();
    }
}

void
cr_tour_look_at_window (CrWindow   *window,
                        CrLook      look,
                        const char *where)
{
  settle_in (window);
  look (GTK_WINDOW (window), GTK_WIDGET (window), where);
}

static gboolean
has_dialog (gpointer user_data)
{
  return cr_app_test_get_dialog (user_data) != NULL;
}

/* Looks at the dialog of the window and closes it. */
void
cr_tour_look_at_dialog (CrWindow   *window,
                        CrLook      look,
                        const char *where)
{
  GtkWindow *dialog = NULL;

  cr_app_test_wait_for (has_dialog, window);
  dialog = cr_app_test_get_dialog (window);
  settle_in (dialog);
  look (dialog, GTK_WIDGET (dialog), where);
  gtk_window_destroy (dialog);
  cr_app_test_settle ();
}

static gboolean
is_mapped (gpointer user_data)
{
  return gtk_widget_get_mapped (user_data);
}

void
cr_tour_look_at_popover (gpointer    window,
                         GtkWidget  *popover,
                         CrLook      look,
                         const char *where)
{
  cr_app_test_wait_for (is_mapped, popover);
  look (window, popover, where);
  gtk_popover_popdown (GTK_POPOVER (popover));
  settle_in (window);
}

/* Those of the toolkit that only show a menu are looked at with what is in the menu elsewhere. */
static GtkWidget *
open_popover (GtkWidget *widget)
{
  GtkWidget *popover = NULL;

  if (!GTK_IS_MENU_BUTTON (widget) || !gtk_widget_get_mapped (widget) || !gtk_widget_is_sensitive (widget))
    return NULL;
  /* Brings it into view, where a person would open it. */
  gtk_widget_child_focus (widget, GTK_DIR_TAB_FORWARD);
  settle_in (gtk_widget_get_root (widget));
  gtk_menu_button_popup (GTK_MENU_BUTTON (widget));
  settle_in (gtk_widget_get_root (widget));
  popover = GTK_WIDGET (gtk_menu_button_get_popover (GTK_MENU_BUTTON (widget)));
  return popover;
}

/* Looks at what each button of the window opens. */
void
cr_tour_look_at_popovers (gpointer    window,
                          GtkWidget  *widget,
                          CrLook      look,
                          const char *where)
{
  GtkWidget       *popover = open_popover (widget);
  g_autofree char *place = NULL;

  if (popover != NULL)
    {
      place = g_strdup_printf ("%s: %s of %s", where, G_OBJECT_TYPE_NAME (popover),
                               G_OBJECT_TYPE_NAME (gtk_widget_get_parent (widget)));
      cr_tour_look_at_popover (window, popover, look, place);
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    cr_tour_look_at_popovers (window, child, look, where);
}

/* A roadmap that was opened lately, as any program of the desktop would remember it. */
static void
remember_recent (void)
{
  g_autoptr (GBookmarkFile) bookmarks = g_bookmark_file_new ();
  g_autofree char          *path = g_build_filename (g_get_user_data_dir (), "recently-used.xbel", NULL);
  g_autofree char          *file = g_build_filename (g_get_user_data_dir (), "old.roadmap.json", NULL);
  g_autofree char          *uri = g_filename_to_uri (file, NULL, NULL);

  g_assert_true (g_file_set_contents (file, "{}", -1, NULL));
  g_bookmark_file_set_title (bookmarks, uri, "An old roadmap");
  g_bookmark_file_set_mime_type (bookmarks, uri, MEDIA_TYPE);
  g_bookmark_file_add_application (bookmarks, uri, "customs-roadmap", "customs-roadmap %u");
  g_assert_true (g_bookmark_file_to_file (bookmarks, path, NULL));
}

static gboolean
has_recent (gpointer user_data)
{
  g_autoptr (GPtrArray) infos = cr_recent_list (1);

  return infos->len > 0;
}

static void
tour_start (CrLook look)
{
  CrWindow *window = NULL;

  remember_recent ();
  g_object_set (gtk_settings_get_default (), "gtk-recent-files-enabled", TRUE, NULL);
  cr_app_test_wait_for (has_recent, NULL);
  window = cr_app_test_new_window ();
  cr_tour_look_at_window (window, look, "start page");
  cr_tour_look_at_popovers (window, GTK_WIDGET (window->start_page), look, "start page");
  cr_recent_clear ();
  g_object_set (gtk_settings_get_default (), "gtk-recent-files-enabled", FALSE, NULL);
  cr_tour_activate (window, "win.new-from-template");
  cr_tour_look_at_dialog (window, look, "new from template");
  cr_preferences_show (GTK_WINDOW (window), cr_application_get_settings (cr_app_test_get_application ()));
  cr_tour_look_at_dialog (window, look, "preferences");
  cr_dialogs_show_about (GTK_WINDOW (window));
  cr_tour_look_at_dialog (window, look, "about");
  cr_app_test_destroy (window);
}

static void
open_sections (CrWindow *window,
               gboolean  open)
{
  for (guint i = 0; i < G_N_ELEMENTS (sections); i++)
    cr_inspector_open_section (window->inspector, sections[i], open);
  cr_app_test_settle ();
}

/* A task whose Russian title is older than the English one, which is on hold, of an owner that is no unit. */
static void
make_awkward (CrWindow *window)
{
  CrDocument      *document = cr_window_get_document (window);
  const char      *id = cr_place_get_task (cr_window_get_place (window));
  g_auto (CrValue) status = cr_value_id ("on-hold");
  g_auto (CrValue) title = cr_value_string ("Something else");
  g_auto (CrValue) owner = cr_value_id ("Somebody");

  g_assert_true (cr_document_edit (document, id, "status", &status, NULL));
  g_assert_true (cr_document_edit (document, id, "title.en", &title, NULL));
  g_assert_true (cr_document_edit (document, id, "owner", &owner, NULL));
  cr_app_test_settle ();
}

static void
tour_task (CrLook look)
{
  CrWindow *window = cr_app_test_open_example (NULL);

  cr_tour_look_at_window (window, look, "tasks");
  cr_tour_select (window, 2);
  cr_tour_look_at_window (window, look, "one task");
  open_sections (window, TRUE);
  make_awkward (window);
  cr_tour_look_at_window (window, look, "one task, all open");
  cr_app_test_destroy (window);
}

static void
tour_inspector_popovers (CrLook look)
{
  CrWindow *window = cr_app_test_open_example (NULL);

  cr_tour_select (window, 2);
  open_sections (window, TRUE);
  cr_tour_look_at_popovers (window, GTK_WIDGET (window->inspector), look, "one task");
  cr_app_test_destroy (window);
}

static void
tour_several (CrLook look)
{
  CrWindow *window = cr_app_test_open_example (NULL);

  select_first (window, 3);
  open_sections (window, TRUE);
  cr_tour_look_at_window (window, look, "several tasks, one of them");
  cr_inspector_set_all (window->inspector, TRUE);
  cr_tour_look_at_window (window, look, "several tasks, all of them");
  cr_app_test_destroy (window);
}

/* More filters than there is room for. */
static CrQuery *
make_query (void)
{
  static const char *const statuses[] = { "not-started", "in-progress", "on-hold" };
  static const char *const priorities[] = { "normal", "high", "low", "" };
  CrQuery                 *query = cr_query_new ();

  cr_query_set_filter (query, CR_FILTER_STATUS, cr_ids_new (statuses, G_N_ELEMENTS (statuses)));
  cr_query_set_filter (query, CR_FILTER_PRIORITY, cr_ids_new (priorities, G_N_ELEMENTS (priorities)));
  query->until = cr_day_new (2030, 1, 1);
  query->grouping = CR_GROUPING_AREA;
  cr_query_set_filter (query, CR_FILTER_AREA,
                       cr_ids_new ((const char *const[]){ "area-concept", "area-instruments" }, 2));
  return query;
}

static void
tour_lists (CrLook look)
{
  CrWindow *window = cr_app_test_open_example (NULL);
  CrPlace  *place = cr_window_get_place (window);

  cr_place_set_query (place, make_query ());
  cr_app_test_settle ();
  cr_tour_look_at_window (window, look, "filtered and grouped");
  cr_tour_look_at_popovers (window, GTK_WIDGET (get_page (window)), look, "filtered and grouped");
  cr_place_show_all (place);
  cr_place_set_search (place, "qqq");
  cr_tour_look_at_window (window, look, "nothing found");
  cr_app_test_destroy (window);
  window = cr_app_test_new_window ();
  cr_tour_activate (window, "win.new-empty");
  cr_app_test_go_to_tasks (window);
  cr_tour_look_at_window (window, look, "no tasks");
  cr_app_test_destroy (window);
}

static GtkWidget *
find_popover (CrWindow *window)
{
  GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (get_page (window)->content));

  for (; child != NULL; child = gtk_widget_get_next_sibling (child))
    if (CR_IS_EDIT_POPOVER (child) && gtk_widget_get_mapped (child))
      return child;
  return NULL;
}

static gboolean
has_popover (gpointer user_data)
{
  return find_popover (user_data) != NULL;
}

static void
look_at_edits (CrWindow   *window,
               CrLook      look,
               const char *where)
{
  for (guint i = 0; i < CR_N_EDITS; i++)
    {
      const char      *edit = cr_edit_get_name ((CrEdit) i);
      g_autofree char *place = g_strdup_printf ("%s of %s", edit, where);

      g_assert_true (gtk_widget_activate_action (GTK_WIDGET (get_page (window)), "page.edit", "s", edit));
      cr_app_test_wait_for (has_popover, window);
      cr_tour_look_at_popover (window, find_popover (window), look, place);
    }
}

static void
tour_edits (CrLook look)
{
  CrWindow *window = cr_app_test_open_example (NULL);

  cr_tour_select (window, 0);
  look_at_edits (window, look, "one task");
  select_first (window, 3);
  look_at_edits (window, look, "several tasks");
  cr_app_test_destroy (window);
}

static void
tour_table (CrLook look)
{
  CrWindow *window = cr_app_test_open_example (NULL);

  cr_tour_select (window, 0);
  cr_page_take_focus (CR_PAGE (get_page (window)));
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (get_page (window)), "page.edit-cell", NULL));
  cr_tour_look_at_window (window, look, "a cell being edited");
  cr_page_take_focus (CR_PAGE (get_page (window)));
  cr_app_test_settle ();
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (get_page (window)), "table.columns", NULL));
  cr_tour_look_at_popover (window, get_page (window)->column_popover, look, "columns");
  cr_page_take_focus (CR_PAGE (get_page (window)));
  cr_app_test_settle ();
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (get_page (window)), "page.menu", NULL));
  cr_tour_look_at_popover (window, GTK_WIDGET (get_page (window)->menu), look, "context menu");
  cr_tour_look_at_popovers (window, GTK_WIDGET (window), look, "menus");
  cr_app_test_destroy (window);
}

static void
tour_matrix (CrLook look)
{
  CrWindow     *window = cr_app_test_open_example (NULL);
  CrMatrixPage *page = NULL;

  cr_place_set_page (cr_window_get_place (window), "matrix");
  cr_tour_look_at_window (window, look, "matrix");
  page = CR_MATRIX_PAGE (cr_window_find_page (window, "matrix"));
  cr_matrix_view_select (cr_matrix_page_get_view (page), 6, 4);
  cr_tour_look_at_window (window, look, "matrix, a cell that is not applicable");
  cr_tour_look_at_popovers (window, GTK_WIDGET (page), look, "matrix");
  cr_matrix_page_set_columns (page, CR_COLUMNS_FACTORS);
  cr_tour_look_at_window (window, look, "matrix of success factors");
  cr_app_test_destroy (window);
  window = cr_app_test_new_window ();
  cr_tour_activate (window, "win.new-empty");
  cr_place_set_page (cr_window_get_place (window), "matrix");
  cr_tour_look_at_window (window, look, "matrix, no tasks");
  cr_app_test_destroy (window);
  cr_app_test_set_size (700, 500);
  window = cr_app_test_open_example (NULL);
  cr_place_set_page (cr_window_get_place (window), "matrix");
  cr_tour_look_at_window (window, look, "matrix, 700 wide");
  cr_tour_look_at_popovers (window, GTK_WIDGET (cr_window_find_page (window, "matrix")), look, "matrix, 700 wide");
  cr_app_test_destroy (window);
  cr_app_test_set_size (1280, 800);
}

/* Panes that lie over the page, and a page that is too narrow for its words. */
static void
tour_narrow (CrLook look)
{
  CrWindow *window = NULL;

  cr_app_test_set_size (1024, 600);
  window = cr_app_test_open_example (NULL);
  cr_tour_select (window, 3);
  cr_tour_look_at_window (window, look, "1024 wide");
  cr_tour_activate (window, "win.edit-task");
  cr_tour_look_at_window (window, look, "1024 wide, inspector");
  cr_app_test_destroy (window);
  cr_app_test_set_size (700, 500);
  window = cr_app_test_open_example (NULL);
  select_first (window, 2);
  cr_tour_look_at_window (window, look, "700 wide");
  cr_app_test_destroy (window);
  cr_app_test_set_size (1280, 800);
}

static gboolean
has_document (gpointer user_data)
{
  return cr_window_get_document (user_data) != NULL;
}

static CrWindow *
open_format (const char *name)
{
  g_autofree char  *path = g_build_filename (g_getenv ("CR_SOURCE_DIR"), "tests/data/format", name, NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  CrWindow         *window = cr_app_test_new_window ();

  cr_window_open_file (window, file);
  cr_app_test_wait_for (has_document, window);
  cr_app_test_settle ();
  return window;
}

static gboolean
is_told (gpointer user_data)
{
  return cr_document_get_disk_state (user_data) == CR_DISK_CHANGED;
}

static void
tour_notices (CrLook look)
{
  g_autoptr (GFile) file = NULL;
  CrWindow         *window = open_format ("finding/status-unknown.roadmap.json");
  CrDocument       *document = NULL;

  cr_tour_look_at_window (window, look, "faulty entries, notice");
  cr_tour_activate (window, "win.show-findings");
  cr_tour_look_at_dialog (window, look, "faulty entries");
  cr_app_test_destroy (window);
  window = open_format ("good/major-newer.roadmap.json");
  cr_tour_select (window, 0);
  cr_tour_look_at_window (window, look, "read only");
  cr_app_test_destroy (window);
  window = cr_app_test_open_example (&file);
  document = cr_window_get_document (window);
  cr_tour_select (window, 0);
  cr_tour_activate (window, "win.delete-task");
  g_assert_true (g_file_set_contents (g_file_peek_path (file), "{}", -1, NULL));
  cr_document_check_disk (document);
  cr_app_test_wait_for (is_told, document);
  cr_tour_look_at_window (window, look, "changed on disk, and a task deleted");
  gtk_window_close (GTK_WINDOW (window));
  cr_tour_look_at_dialog (window, look, "unsaved");
  cr_app_test_destroy (window);
}

static GtkWidget *
find_unit (GtkWidget *widget)
{
  GtkWidget *found = ADW_IS_EXPANDER_ROW (widget) ? widget : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_unit (child);
  return found;
}

static void
tour_properties (CrLook look)
{
  CrWindow  *window = cr_app_test_open_example (NULL);
  GtkWindow *dialog = NULL;

  cr_tour_activate (window, "win.properties");
  dialog = cr_app_test_get_dialog (window);
  settle_in (dialog);
  look (dialog, GTK_WIDGET (dialog), "properties");
  cr_tour_look_at_popovers (dialog, GTK_WIDGET (dialog), look, "properties");
  /* Anew, so that the focus is where it was before all those buttons. */
  gtk_window_destroy (dialog);
  cr_tour_activate (window, "win.properties");
  dialog = cr_app_test_get_dialog (window);
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (find_unit (GTK_WIDGET (dialog))), TRUE);
  settle_in (dialog);
  cr_tour_look_at_dialog (window, look, "properties, a unit");
  cr_app_test_destroy (window);
}

static gboolean
is_export_made (gpointer dialog)
{
  return !cr_export_dialog_is_busy (dialog);
}

static void
tour_export (CrLook look)
{
  static const char *const lines[] = { "format=pdf/report", "format=csv", "format=svg/matrix", "format=xlsx" };
  CrWindow                *window = cr_app_test_open_example (NULL);
  CrExportDialog          *dialog = NULL;

  cr_tour_activate (window, "win.export");
  dialog = CR_EXPORT_DIALOG (cr_app_test_get_dialog (window));
  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    {
      CrExportChoice   choice = *cr_export_dialog_get_choice (dialog);
      g_autofree char *where = g_strdup_printf ("export, %s", lines[i]);

      cr_export_choice_read_line (&choice, lines[i]);
      cr_export_dialog_choose (dialog, &choice);
      cr_app_test_wait_for (is_export_made, dialog);
      settle_in (dialog);
      look (GTK_WINDOW (dialog), GTK_WIDGET (dialog), where);
    }
  gtk_window_destroy (GTK_WINDOW (dialog));
  cr_app_test_destroy (window);
}

static void
answered_cb (CrReply  answer,
             gpointer user_data)
{
}

/* A copy of what was to be saved when that was interrupted. */
static void
leave_recovery_copy (void)
{
  g_autofree char   *folder = cr_interface_get_recovery_folder ();
  g_autofree char   *example = cr_interface_find_data ("examples/arvania-2026.roadmap.json");
  g_autofree char   *document = g_build_filename (g_get_user_data_dir (), "interrupted.roadmap.json", NULL);
  g_autofree char   *copy = NULL;
  g_autofree char   *content = NULL;
  gsize              length = 0;
  g_autoptr (GBytes) bytes = NULL;

  g_assert_true (g_file_get_contents (example, &content, &length, NULL));
  bytes = g_bytes_new_take (g_steal_pointer (&content), length);
  g_assert_cmpint (cr_recovery_write (&cr_file_operations_default, folder, document, bytes, &copy), ==, 0);
}

static void
tour_questions (CrLook look)
{
  CrWindow             *window = cr_app_test_new_window ();
  g_autoptr (GPtrArray) sentences = g_ptr_array_new ();
  g_autoptr (GError)    error = g_error_new_literal (G_IO_ERROR, G_IO_ERROR_FAILED, "It is full.");
  GtkWindow            *dialog = NULL;

  g_ptr_array_add (sentences, (gpointer) "<b>One</b> & two");
  cr_dialogs_show_sentences (GTK_WINDOW (window), "What differs", sentences);
  cr_tour_look_at_dialog (window, look, "sentences");
  cr_dialogs_confirm (GTK_WINDOW (window), "Go on?", "Something is lost.", "_Discard", answered_cb, window);
  cr_tour_look_at_dialog (window, look, "confirm");
  cr_dialogs_report (GTK_WINDOW (window), "It failed", error);
  cr_tour_look_at_dialog (window, look, "report");
  leave_recovery_copy ();
  cr_recovery_offer (window);
  cr_app_test_wait_for (has_dialog, window);
  dialog = cr_app_test_get_dialog (window);
  look (dialog, GTK_WIDGET (dialog), "recovery");
  adw_message_dialog_response (ADW_MESSAGE_DIALOG (dialog), "discard");
  /* A button closes it, a response alone does not. */
  gtk_window_destroy (dialog);
  cr_app_test_settle ();
  cr_app_test_destroy (window);
}

/* The pages of the window of shortcuts have buttons that are called “1” and “2”, which are narrower than what the theme
 * takes from their sides; GTK 4.8 warns about that. */
static GLogWriterOutput
write_others_cb (GLogLevelFlags   level,
                 const GLogField *fields,
                 gsize            n_fields,
                 gpointer         user_data)
{
  for (gsize i = 0; i < n_fields; i++)
    if (g_str_equal (fields[i].key, "MESSAGE") &&
        g_pattern_match_simple ("GtkLabel * reported min width -?, but sizes must be >= 0", fields[i].value))
      return G_LOG_WRITER_HANDLED;
  return g_log_writer_default (level, fields, n_fields, user_data);
}

static void
tour_shortcuts (CrLook look)
{
  CrWindow *window = cr_app_test_open_example (NULL);

  /* The last stop, since GLib takes no writer back. */
  g_log_set_writer_func (write_others_cb, NULL, NULL);
  cr_tour_activate (window, "win.show-help-overlay");
  cr_tour_look_at_dialog (window, look, "shortcuts");
  cr_app_test_destroy (window);
}

static gboolean
is_import_read (gpointer user_data)
{
  return cr_import_dialog_get_offer (user_data) != NULL;
}

/* What a table would change, and one of which something is refused. */
static void
tour_import (CrLook look)
{
  static const char *const tables[] = { "title.en,area,finish\nBegin,area-concept,2027-05-01\n",
                                        "title.en,area,finish\nBegin,area-concept,soon\n" };
  CrWindow                *window = cr_app_test_open_example (NULL);
  g_autofree char         *path = g_build_filename (g_get_user_data_dir (), "table.csv", NULL);
  g_autoptr (GFile)        file = g_file_new_for_path (path);

  for (guint i = 0; i < G_N_ELEMENTS (tables); i++)
    {
      g_assert_true (g_file_set_contents (path, tables[i], -1, NULL));
      cr_window_import_file (window, file);
      cr_app_test_wait_for (is_import_read, cr_app_test_get_dialog (window));
      cr_tour_look_at_dialog (window, look, i == 0 ? "import" : "import that is refused");
    }
  cr_tour_activate (window, "win.translate");
  cr_tour_look_at_dialog (window, look, "translate");
  cr_app_test_destroy (window);
}

static CrLook look_of_tests;

static void
test_cb (gconstpointer user_data)
{
  ((CrTour) user_data) (look_of_tests);
}

void
cr_tour_add_tests (const char *prefix,
                   CrLook      look)
{
  static const struct
  {
    const char *name;
    CrTour      tour;
  } parts[] = {
    { "start", tour_start },
    { "task", tour_task },
    { "inspector-popovers", tour_inspector_popovers },
    { "several", tour_several },
    { "lists", tour_lists },
    { "edits", tour_edits },
    { "table", tour_table },
    { "board", cr_tour_board },
    { "matrix", tour_matrix },
    { "narrow", tour_narrow },
    { "overview", cr_tour_overview },
    { "timeline", cr_tour_timeline },
    { "capabilities", cr_tour_capabilities },
    { "reference", cr_tour_reference },
    { "import", tour_import },
    { "notices", tour_notices },
    { "properties", tour_properties },
    { "export", tour_export },
    { "questions", tour_questions },
    { "shortcuts", tour_shortcuts },
  };

  look_of_tests = look;
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      g_autofree char *path = g_strdup_printf ("/%s/%s", prefix, parts[i].name);

      g_test_add_data_func (path, (gconstpointer) parts[i].tour, test_cb);
    }
}
