/* SPDX-License-Identifier: GPL-3.0-or-later
 * The window “Preferences”. */
#include "config.h"

#include "cr-preferences.h"

#include "cr-columns-group.h"
#include "cr-interface.h"
#include "cr-plain.h"

#include <glib/gi18n.h>

/* The values of the enumerations stand in the order of the rows. */
static void
selected_cb (AdwComboRow *row,
             GParamSpec  *pspec,
             GSettings   *settings)
{
  const char *key = g_object_get_data (G_OBJECT (row), "cr-key");
  guint       selected = adw_combo_row_get_selected (row);

  if (selected != GTK_INVALID_LIST_POSITION && g_settings_get_enum (settings, key) != (int) selected)
    g_settings_set_enum (settings, key, (int) selected);
}

static void
add_choice (GtkWidget         *group,
            GSettings         *settings,
            const char        *key,
            const char        *title,
            const char        *subtitle,
            const char *const *choices)
{
  GtkWidget                *row = adw_combo_row_new ();
  g_autoptr (GtkStringList) model = gtk_string_list_new (choices);

  cr_plain_set_row (ADW_ACTION_ROW (row), title, subtitle);
  adw_combo_row_set_model (ADW_COMBO_ROW (row), G_LIST_MODEL (model));
  adw_combo_row_set_selected (ADW_COMBO_ROW (row), (guint) g_settings_get_enum (settings, key));
  g_object_set_data_full (G_OBJECT (row), "cr-key", g_strdup (key), g_free);
  g_signal_connect_object (row, "notify::selected", G_CALLBACK (selected_cb), settings, 0);
  gtk_widget_set_sensitive (row, g_settings_is_writable (settings, key));
  cr_plain_set_name (row, title);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), row);
}

static GtkWidget *
make_languages (GSettings *settings)
{
  GtkWidget        *group = adw_preferences_group_new ();
  const char *const languages[] = { _ ("That of the system"), "English", "Русский", NULL };
  const char *const contents[] = { _ ("That of the program"), "English", "Русский", NULL };

  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), _ ("Languages"));
  add_choice (group, settings, "language", _ ("Language"), _ ("Of the program"), languages);
  add_choice (group, settings, "content-language", _ ("Language of texts"),
              _ ("In lists, and first in fields"), contents);
  return group;
}

static GtkWidget *
make_dates (GSettings *settings)
{
  GtkWidget        *group = adw_preferences_group_new ();
  g_autofree char  *example = cr_format_date (cr_day_new (2027, 12, 31), cr_interface_get_language ());
  const char *const forms[] = { example, "2027-12-31", NULL };
  const char *const weekdays[] = { _ ("Monday"), _ ("Sunday"), NULL };

  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), _ ("Dates"));
  add_choice (group, settings, "date-form", _ ("Form of dates"), _ ("In lists and fields"), forms);
  add_choice (group, settings, "first-weekday", _ ("First day of the week"), _ ("In calendars"), weekdays);
  return group;
}

static GtkWidget *
make_columns (GSettings *settings)
{
  GtkWidget *group = adw_preferences_group_new ();

  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), _ ("Columns"));
  adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (group), _ ("In the table of tasks, in this order"));
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), cr_columns_group_new (settings));
  return group;
}

void
cr_preferences_show (GtkWindow *parent,
                     GSettings *settings)
{
  GtkWidget *window = adw_preferences_window_new ();
  GtkWidget *page = adw_preferences_page_new ();

  adw_preferences_page_add (ADW_PREFERENCES_PAGE (page), ADW_PREFERENCES_GROUP (make_languages (settings)));
  adw_preferences_page_add (ADW_PREFERENCES_PAGE (page), ADW_PREFERENCES_GROUP (make_dates (settings)));
  adw_preferences_page_add (ADW_PREFERENCES_PAGE (page), ADW_PREFERENCES_GROUP (make_columns (settings)));
  adw_preferences_window_add (ADW_PREFERENCES_WINDOW (window), ADW_PREFERENCES_PAGE (page));
  adw_preferences_window_set_search_enabled (ADW_PREFERENCES_WINDOW (window), FALSE);
  gtk_window_set_title (GTK_WINDOW (window), _ ("Preferences"));
  gtk_window_set_default_size (GTK_WINDOW (window), 560, 560);
  gtk_window_set_modal (GTK_WINDOW (window), TRUE);
  gtk_window_set_transient_for (GTK_WINDOW (window), parent);
  gtk_window_present (GTK_WINDOW (window));
}
