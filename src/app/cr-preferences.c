/* SPDX-License-Identifier: GPL-3.0-or-later
 * The window “Preferences”. */
#include "config.h"

#include "cr-preferences.h"

#include "cr-plain.h"

#include <glib/gi18n.h>

static void
language_selected_cb (AdwComboRow *row,
                      GParamSpec  *pspec,
                      GSettings   *settings)
{
  guint selected = adw_combo_row_get_selected (row);

  /* The values of the enumeration stand in the order of the row. */
  if (selected != GTK_INVALID_LIST_POSITION)
    g_settings_set_enum (settings, "language", (int) selected);
}

void
cr_preferences_show (GtkWindow *parent,
                     GSettings *settings)
{
  GtkWidget                *window = adw_preferences_window_new ();
  GtkWidget                *page = adw_preferences_page_new ();
  GtkWidget                *group = adw_preferences_group_new ();
  GtkWidget                *row = adw_combo_row_new ();
  const char *const         languages[] = { _ ("That of the system"), "English", "Русский", NULL };
  g_autoptr (GtkStringList) model = gtk_string_list_new (languages);

  adw_combo_row_set_model (ADW_COMBO_ROW (row), G_LIST_MODEL (model));
  adw_combo_row_set_selected (ADW_COMBO_ROW (row), (guint) g_settings_get_enum (settings, "language"));
  g_signal_connect_object (row, "notify::selected", G_CALLBACK (language_selected_cb), settings, 0);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _ ("Language"));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), _ ("Takes effect at the next start"));
  cr_plain_set_name (row, _ ("Language"));
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), row);
  adw_preferences_page_add (ADW_PREFERENCES_PAGE (page), ADW_PREFERENCES_GROUP (group));
  adw_preferences_window_add (ADW_PREFERENCES_WINDOW (window), ADW_PREFERENCES_PAGE (page));
  adw_preferences_window_set_search_enabled (ADW_PREFERENCES_WINDOW (window), FALSE);
  gtk_window_set_default_size (GTK_WINDOW (window), 480, 240);
  gtk_window_set_modal (GTK_WINDOW (window), TRUE);
  gtk_window_set_transient_for (GTK_WINDOW (window), parent);
  gtk_window_present (GTK_WINDOW (window));
}
