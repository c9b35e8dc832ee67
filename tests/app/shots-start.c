/* SPDX-License-Identifier: GPL-3.0-or-later
 * Pictures of what needs no document: start page, dialogs of the program. */
#include "config.h"

#include "cr-dialogs.h"
#include "cr-interface.h"
#include "cr-preferences.h"
#include "cr-recent.h"
#include "cr-recovery-offer.h"
#include "cr-recovery.h"
#include "cr-shots.h"
#include "cr-starter-picker.h"
#include "cr-template-dialog.h"

#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <utime.h>

/* What is asked about was written then. */
#define TIME_OF_COPY "2026-11-13T09:41:00Z"
#define DOCUMENT     "/home/anna/plan.roadmap.json"

static void
add_recent (GString    *list,
            const char *file,
            const char *title,
            const char *administration,
            const char *day)
{
  g_autofree char *path = g_build_filename (g_get_home_dir (), "Documents", file, NULL);
  g_autofree char *parent = g_path_get_dirname (path);
  g_autofree char *uri = g_filename_to_uri (path, NULL, NULL);

  g_mkdir_with_parents (parent, 0755);
  g_assert_true (g_file_set_contents (path, "{}", -1, NULL));
  g_string_append_printf (list,
                          "<bookmark href=\"%s\" added=\"%sT09:00:00Z\" modified=\"%sT09:00:00Z\" "
                          "visited=\"%sT09:00:00Z\"><title>%s</title><desc>%s</desc><info>"
                          "<metadata owner=\"http://freedesktop.org\">"
                          "<mime:mime-type type=\"application/vnd.customs-roadmap+json\"/>"
                          "<bookmark:applications><bookmark:application name=\"customs-roadmap\" "
                          "exec=\"customs-roadmap %%u\" modified=\"%sT09:00:00Z\" count=\"1\"/>"
                          "</bookmark:applications></metadata></info></bookmark>",
                          uri, day, day, day, title, administration, day);
}

/* As the desktop keeps them, so that they are of a certain day; to be read when the first window asks for them. */
static void
write_recent (void)
{
  g_autofree char    *path = g_build_filename (g_get_user_data_dir (), "recently-used.xbel", NULL);
  g_autoptr (GString) list = g_string_new ("<?xml version=\"1.0\" encoding=\"UTF-8\"?><xbel version=\"1.0\" "
                                           "xmlns:bookmark=\"http://www.freedesktop.org/standards/desktop-bookmarks\" "
                                           "xmlns:mime=\"http://www.freedesktop.org/standards/shared-mime-info\">");
  gboolean            russian = g_str_equal (cr_interface_get_language (), "ru");
  const char         *administration = russian ? "Таможенная служба Арвании" : "Customs Service of Arvania";

  add_recent (list, "Plan/arvania-2026.roadmap.json",
              russian ? "Цифровая таможня 2026–2028" : "Digital Customs 2026–2028", administration, "2026-11-16");
  add_recent (list, "Plan/single-window.roadmap.json",
              russian ? "Дорожная карта «единого окна»" : "Single Window Roadmap", administration, "2026-11-09");
  add_recent (list, "Archive/ict-2023.roadmap.json",
              russian ? "План модернизации ИКТ 2023–2025" : "ICT Modernization Plan 2023–2025", administration,
              "2026-01-28");
  g_string_append (list, "</xbel>");
  g_assert_true (g_file_set_contents (path, list->str, -1, NULL));
}

static void
shoot_recent (void)
{
  GtkSettings *settings = gtk_settings_get_default ();
  CrWindow    *window = NULL;

  g_object_set (settings, "gtk-recent-files-enabled", TRUE, NULL);
  write_recent ();
  window = cr_app_test_new_window ();
  cr_shots_take (window, "01-start-recent");
  cr_app_test_destroy (window);
  cr_app_test_set_size (600, 400);
  window = cr_app_test_new_window ();
  cr_shots_take (window, "01-start-recent-600x400");
  cr_app_test_destroy (window);
  cr_app_test_set_size (1280, 800);
  cr_recent_clear ();
  g_object_set (settings, "gtk-recent-files-enabled", FALSE, NULL);
}

/* As the picture of the design has it. */
static void
fill_template (GtkWindow *dialog)
{
  CrStarterChoice *choice = cr_template_dialog_get_choice (CR_TEMPLATE_DIALOG (dialog));
  GtkWidget       *cell = NULL;
  const struct
  {
    const char *name;
    const char *text;
  } entries[] = {
    { _ ("Name in English"), "Customs Service of Arvania" },
    { _ ("Name in Russian"), "Таможенная служба Арвании" },
    { _ ("Title in English"), "Digital Customs 2027–2029" },
    { _ ("Title in Russian"), "Цифровая таможня 2027–2029" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (entries); i++)
    gtk_editable_set_text (GTK_EDITABLE (cr_app_test_find_named (dialog, GTK_TYPE_ENTRY, entries[i].name)),
                           entries[i].text);
  cr_starter_choice_set (choice, "area-eservices", 2, TRUE);
  cell = cr_starter_picker_get_cell (CR_STARTER_PICKER (cr_shots_find_type (dialog, CR_TYPE_STARTER_PICKER)),
                                     "area-eservices", 2);
  gtk_widget_grab_focus (cell);
  cr_app_test_settle ();
}

static void
shoot_template (CrWindow *window)
{
  GtkWindow *dialog = NULL;

  cr_shots_activate (window, "win.new-from-template");
  dialog = cr_app_test_get_dialog (window);
  cr_shots_take (dialog, "02-template");
  fill_template (dialog);
  cr_shots_take_dialog (window, "02-template-filled");
  cr_shots_activate (window, "win.new-from-template");
  dialog = cr_app_test_get_dialog (window);
  gtk_window_set_default_size (dialog, 600, 400);
  cr_app_test_settle ();
  cr_shots_take (cr_app_test_find (dialog, "columns"), "02-template-narrow");
  gtk_window_close (dialog);
  cr_app_test_settle ();
}

static void
shoot_program (CrWindow *window)
{
  GLogLevelFlags fatal = 0;

  cr_preferences_show (GTK_WINDOW (window), cr_application_get_settings (cr_app_test_get_application ()));
  cr_shots_take_dialog (window, "20-preferences");
  cr_dialogs_show_about (GTK_WINDOW (window));
  cr_shots_take_dialog (window, "21-about");
  /* An empty label inside of this window of the toolkit is narrower than nothing, which GTK 4.8 warns about. */
  fatal = g_log_set_always_fatal (G_LOG_LEVEL_ERROR);
  cr_shots_activate (window, "win.show-help-overlay");
  cr_shots_take_dialog (window, "26-shortcuts");
  g_log_set_always_fatal (fatal);
}

static gboolean
has_dialog (gpointer user_data)
{
  return cr_app_test_get_dialog (user_data) != NULL;
}

/* What was kept of a save that was interrupted. */
static void
shoot_recovery (CrWindow *window)
{
  g_autofree char      *recovery = cr_interface_get_recovery_folder ();
  g_autofree char      *source = cr_interface_find_data ("examples/arvania-2026.roadmap.json");
  g_autofree char      *copy = NULL;
  g_autofree char      *content = NULL;
  gsize                 length = 0;
  g_autoptr (GBytes)    bytes = NULL;
  g_autoptr (GDateTime) time = g_date_time_new_from_iso8601 (TIME_OF_COPY, NULL);
  struct utimbuf        times = { g_date_time_to_unix (time), g_date_time_to_unix (time) };

  g_assert_true (g_file_get_contents (source, &content, &length, NULL));
  bytes = g_bytes_new (content, length);
  g_assert_cmpint (cr_recovery_write (&cr_file_operations_default, recovery, DOCUMENT, bytes, &copy), ==, 0);
  g_assert_cmpint (g_utime (copy, &times), ==, 0);
  cr_recovery_offer (window);
  cr_app_test_wait_for (has_dialog, window);
  cr_shots_take_dialog (window, "27-recovery");
  g_remove (copy);
}

/* A file that is none. */
static void
shoot_failure (CrWindow *window)
{
  g_autofree char  *path = g_build_filename (g_get_home_dir (), "Documents", "broken.roadmap.json", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);

  g_assert_true (g_file_set_contents (path, "{\n  \"format\": \"customs-roadmap\",\n  \"format\": 1\n}\n", -1, NULL));
  cr_window_open_file (window, file);
  cr_app_test_wait_for (has_dialog, window);
  cr_shots_take_dialog (window, "28-cannot-open");
}

void
cr_shots_of_start (void)
{
  CrWindow *window = NULL;

  shoot_recent ();
  window = cr_app_test_new_window ();
  cr_shots_take (window, "01-start");
  cr_shots_take_menu (window, cr_app_test_find (window, "menu_button"), "01-start-menu");
  shoot_template (window);
  shoot_program (window);
  shoot_recovery (window);
  shoot_failure (window);
  cr_app_test_destroy (window);
}
