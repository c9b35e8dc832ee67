/* SPDX-License-Identifier: GPL-3.0-or-later
 * Draws pages, dialogs and empty states of the application into pictures: shots LANGUAGE FOLDER. */
#include "config.h"

#include "cr-app-test.h"
#include "cr-dialogs.h"
#include "cr-interface.h"
#include "cr-preferences.h"
#include "cr-template-dialog.h"

#include <glib/gstdio.h>

static const char *folder;
static gboolean    dark;

static void
shoot (gpointer    widget,
       const char *name)
{
  g_autofree char *file = g_strdup_printf ("%s%s.png", name, dark ? "-dark" : "");
  g_autofree char *path = g_build_filename (folder, file, NULL);

  cr_app_test_save_picture (GTK_WIDGET (widget), path);
}

/* Shows what the dialog of the window looks like, and closes it. */
static void
shoot_dialog (CrWindow   *window,
              const char *name)
{
  GtkWindow *dialog = cr_app_test_get_dialog (window);

  g_assert_nonnull (dialog);
  shoot (dialog, name);
  gtk_window_destroy (dialog);
  cr_app_test_settle ();
}

static gboolean
has_document (gpointer user_data)
{
  return cr_window_get_document (user_data) != NULL;
}

static void
activate (CrWindow   *window,
          const char *action)
{
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (window), action, NULL));
  cr_app_test_settle ();
}

static void
shoot_start (void)
{
  CrWindow *window = cr_app_test_new_window ();

  shoot (window, "01-start");
  activate (window, "win.new-from-template");
  shoot_dialog (window, "02-template");
  cr_preferences_show (GTK_WINDOW (window), cr_application_get_settings (cr_app_test_get_application ()));
  shoot_dialog (window, "20-preferences");
  cr_dialogs_show_about (GTK_WINDOW (window));
  shoot_dialog (window, "21-about");
  activate (window, "win.new-empty");
  shoot (window, "12-empty");
  cr_app_test_destroy (window);
}

static void
select_nth (CrWindow *window,
            guint     n)
{
  CrRoadmap *roadmap = cr_document_get_roadmap (cr_window_get_document (window));

  cr_place_select (cr_window_get_place (window), cr_roadmap_get_task (roadmap, n)->id);
}

/* The first unit in the properties. */
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
shoot_document (void)
{
  g_autofree char  *path = NULL;
  g_autoptr (GFile) file = NULL;
  CrWindow         *window = cr_app_test_open_example (NULL);
  GLogLevelFlags    fatal = 0;
  GtkWidget        *row = NULL;

  activate (window, "win.properties");
  shoot (cr_app_test_get_dialog (window), "23-properties");
  row = find_unit (GTK_WIDGET (cr_app_test_get_dialog (window)));
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (row), TRUE);
  cr_app_test_settle ();
  gtk_widget_child_focus (row, GTK_DIR_TAB_FORWARD);
  gtk_widget_child_focus (row, GTK_DIR_TAB_FORWARD);
  shoot_dialog (window, "23-properties-unit");
  cr_app_test_destroy (window);
  path =
    g_build_filename (g_getenv ("CR_DATA_DIR"), "../tests/data/format/finding/progress-high.roadmap.json", NULL);
  file = g_file_new_for_path (path);
  window = cr_app_test_new_window ();
  cr_window_open_file (window, file);
  cr_app_test_wait_for (has_document, window);
  shoot (window, "24-findings-notice");
  activate (window, "win.show-findings");
  shoot_dialog (window, "25-findings");
  /* An empty label inside of this window of the toolkit is narrower than nothing, which GTK 4.8 warns about. */
  fatal = g_log_set_always_fatal (G_LOG_LEVEL_ERROR);
  activate (window, "win.show-help-overlay");
  shoot_dialog (window, "26-shortcuts");
  g_log_set_always_fatal (fatal);
  cr_app_test_destroy (window);
}

static void
shoot_tasks (void)
{
  CrWindow         *window = cr_app_test_open_example (NULL);
  CrPlace          *place = cr_window_get_place (window);
  CrRoadmap        *roadmap = cr_document_get_roadmap (cr_window_get_document (window));
  const char       *ids[] = { cr_roadmap_get_task (roadmap, 3)->id, cr_roadmap_get_task (roadmap, 6)->id };
  g_autoptr (CrIds) two = cr_ids_new (ids, G_N_ELEMENTS (ids));

  for (guint i = 0; i < cr_roadmap_get_n_tasks (roadmap); i++)
    if (cr_text_get_stale (cr_roadmap_get_task (roadmap, i)->title) != NULL ||
        cr_text_get_stale (cr_roadmap_get_task (roadmap, i)->description) != NULL)
      cr_place_select (place, cr_roadmap_get_task (roadmap, i)->id);
  shoot (window, "03-tasks");
  cr_place_set_selection (place, two);
  shoot (window, "03-tasks-several");
  cr_place_select (place, ids[0]);
  cr_place_set_area (place, "area-instruments");
  shoot (window, "03-tasks-filtered");
  cr_place_set_search (place, "qqq");
  shoot (window, "03-tasks-no-hits");
  cr_app_test_destroy (window);
}

static void
shoot_narrow (void)
{
  CrWindow *window = NULL;

  cr_app_test_set_size (1024, 600);
  window = cr_app_test_open_example (NULL);
  select_nth (window, 3);
  shoot (window, "03-tasks-1024x600");
  activate (window, "win.edit-task");
  shoot (window, "03-tasks-1024x600-inspector");
  cr_app_test_destroy (window);
  cr_app_test_set_size (700, 500);
  window = cr_app_test_open_example (NULL);
  shoot (window, "03-tasks-700x500");
  cr_app_test_destroy (window);
  cr_app_test_set_size (1280, 800);
}

static gboolean
is_told (gpointer user_data)
{
  return cr_document_get_disk_state (user_data) == CR_DISK_CHANGED;
}

static void
shoot_disk (void)
{
  g_autoptr (GFile) file = NULL;
  CrWindow         *window = cr_app_test_open_example (&file);
  CrDocument       *document = cr_window_get_document (window);
  g_autofree char  *path = g_file_get_path (file);

  cr_place_select (cr_window_get_place (window), cr_roadmap_get_task (cr_document_get_roadmap (document), 0)->id);
  activate (window, "win.delete-task");
  g_assert_true (g_file_set_contents (path, "{}", -1, NULL));
  cr_document_check_disk (document);
  cr_app_test_wait_for (is_told, document);
  shoot (window, "11-changed-on-disk");
  gtk_window_close (GTK_WINDOW (window));
  shoot_dialog (window, "22-unsaved");
  cr_app_test_destroy (window);
}

int
main (int   argc,
      char *argv[])
{
  const char *language = argc > 1 ? argv[1] : "en";

  folder = argc > 2 ? argv[2] : ".";
  if (!cr_app_test_init (&argc, &argv, language))
    return 1;
  g_mkdir_with_parents (folder, 0755);
  for (int i = 0; i < 2; i++)
    {
      dark = i == 1;
      adw_style_manager_set_color_scheme (adw_style_manager_get_default (),
                                          dark ? ADW_COLOR_SCHEME_FORCE_DARK : ADW_COLOR_SCHEME_FORCE_LIGHT);
      shoot_start ();
      shoot_document ();
      shoot_tasks ();
      shoot_narrow ();
      shoot_disk ();
    }
  return 0;
}
