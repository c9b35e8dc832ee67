/* SPDX-License-Identifier: GPL-3.0-or-later
 * The preferences: every choice is a setting, and open windows follow at once. */
#include "config.h"

#include "cr-app-test.h"
#include "cr-interface.h"
#include "cr-tasks-page-private.h"
#include "cr-window-private.h"

static GSettings *
get_settings (void)
{
  return cr_application_get_settings (cr_app_test_get_application ());
}

/* (transfer none) The window of the preferences, over this one. */
static GtkWindow *
open_preferences (CrWindow *window)
{
  GtkWindow *preferences = NULL;

  gtk_window_present (GTK_WINDOW (window));
  g_action_group_activate_action (G_ACTION_GROUP (cr_app_test_get_application ()), "preferences", NULL);
  preferences = cr_app_test_get_dialog (window);
  g_assert_true (ADW_IS_PREFERENCES_WINDOW (preferences));
  return preferences;
}

/* The headers of the table, parted by spaces. (transfer full) */
static char *
list_headers (CrWindow *window)
{
  GListModel *columns = gtk_column_view_get_columns (CR_TASKS_PAGE (cr_window_find_page (window, "tasks"))->view);
  GString    *headers = g_string_new (NULL);

  cr_app_test_settle ();
  for (guint i = 0; i < g_list_model_get_n_items (columns); i++)
    {
      g_autoptr (GtkColumnViewColumn) column = g_list_model_get_item (columns, i);

      g_string_append_printf (headers, "%s%s", i > 0 ? " " : "", gtk_column_view_column_get_title (column));
    }
  return g_string_free (headers, FALSE);
}

static void
assert_headers (CrWindow   *window,
                const char *expected)
{
  g_autofree char *headers = list_headers (window);

  g_assert_cmpstr (headers, ==, expected);
}

static void
switch_column (GtkWindow  *preferences,
               const char *name,
               gboolean    shown)
{
  gtk_switch_set_active (GTK_SWITCH (cr_app_test_find_named (preferences, GTK_TYPE_SWITCH, name)), shown);
}

static void
click (GtkWindow  *preferences,
       const char *name)
{
  g_signal_emit_by_name (cr_app_test_find_named (preferences, GTK_TYPE_BUTTON, name), "clicked");
}

static void
test_columns (void)
{
  CrWindow   *first = cr_app_test_open_example (NULL);
  CrWindow   *second = cr_app_test_open_example (NULL);
  GtkWindow  *preferences = NULL;
  const char *hidden[] = { "-area", "-start", "-progress", "-capabilities", NULL };

  /* There shall be room for all of them. */
  adw_flap_set_reveal_flap (first->inspector_flap, FALSE);
  adw_flap_set_reveal_flap (second->inspector_flap, FALSE);
  preferences = open_preferences (second);
  switch_column (preferences, "Area", FALSE);
  switch_column (preferences, "Progress", FALSE);
  switch_column (preferences, "Capabilities", FALSE);
  assert_headers (first, "Title Status Owner Start Finish");
  assert_headers (second, "Title Status Owner Start Finish");
  switch_column (preferences, "Priority", TRUE);
  assert_headers (first, "Title Status Owner Start Finish Priority");
  /* Over the progress, which is not shown. */
  click (preferences, "Move “Owner” up");
  click (preferences, "Move “Owner” up");
  click (preferences, "Move “Finish” up");
  assert_headers (first, "Title Owner Status Finish Start Priority");
  click (preferences, "Move “Title” down");
  assert_headers (second, "Title Owner Status Finish Start Priority");
  click (preferences, "Move “Title” down");
  assert_headers (second, "Owner Title Status Finish Start Priority");
  /* The title is always shown; what has come to an end goes no further. */
  g_assert_false (gtk_widget_get_sensitive (cr_app_test_find_named (preferences, GTK_TYPE_SWITCH, "Title")));
  g_assert_false (
    gtk_widget_get_sensitive (cr_app_test_find_named (preferences, GTK_TYPE_BUTTON, "Move “After” down")));
  /* What a window chooses stands in the preferences at once. */
  g_settings_set_strv (get_settings (), "task-columns", hidden);
  g_assert_false (gtk_switch_get_active (GTK_SWITCH (cr_app_test_find_named (preferences, GTK_TYPE_SWITCH, "Start"))));
  g_assert_true (gtk_switch_get_active (GTK_SWITCH (cr_app_test_find_named (preferences, GTK_TYPE_SWITCH, "Finish"))));
  g_assert_false (gtk_widget_get_sensitive (cr_app_test_find_named (preferences, GTK_TYPE_BUTTON, "Move “Area” up")));
  assert_headers (first, "Title Status Owner Finish");
  g_settings_reset (get_settings (), "task-columns");
  gtk_window_close (preferences);
  cr_app_test_destroy (second);
  cr_app_test_destroy (first);
}

static gboolean
press (GtkWidget      *widget,
       guint           keyval,
       GdkModifierType state)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);
  gboolean               handled = FALSE;

  for (guint i = 0; i < g_list_model_get_n_items (controllers) && !handled; i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_EVENT_CONTROLLER_KEY (controller) &&
          gtk_event_controller_get_propagation_phase (controller) == GTK_PHASE_CAPTURE)
        g_signal_emit_by_name (controller, "key-pressed", keyval, 0, state, &handled);
    }
  return handled;
}

/* By keys alone, and the focus goes along with the row. */
static void
test_column_keys (void)
{
  CrWindow  *window = cr_app_test_open_example (NULL);
  GtkWindow *preferences = open_preferences (window);
  GtkWidget *list = cr_app_test_find_named (preferences, GTK_TYPE_LIST_BOX, "Columns");
  GtkWidget *row = cr_app_test_find_named (preferences, ADW_TYPE_ACTION_ROW, "Status");
  GtkWidget *up = cr_app_test_find_named (preferences, GTK_TYPE_BUTTON, "Move “Status” up");

  g_assert_cmpint (gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (row)), ==, 2);
  g_assert_true (gtk_widget_grab_focus (row));
  g_assert_true (press (list, GDK_KEY_Up, GDK_CONTROL_MASK | GDK_SHIFT_MASK));
  g_assert_cmpint (gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (row)), ==, 1);
  g_assert_true (gtk_widget_get_focus_child (list) == row);
  g_assert_true (press (list, GDK_KEY_Down, GDK_CONTROL_MASK | GDK_SHIFT_MASK));
  g_assert_false (press (list, GDK_KEY_Down, 0));
  g_assert_cmpint (gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (row)), ==, 2);
  g_assert_true (gtk_widget_grab_focus (up));
  g_signal_emit_by_name (up, "clicked");
  g_assert_true (gtk_widget_has_focus (up));
  g_signal_emit_by_name (up, "clicked");
  g_assert_cmpint (gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (row)), ==, 0);
  /* Up leads nowhere any more, and down is where one goes on. */
  g_assert_true (gtk_widget_has_focus (cr_app_test_find_named (preferences, GTK_TYPE_BUTTON, "Move “Status” down")));
  g_settings_reset (get_settings (), "task-columns");
  gtk_window_close (preferences);
  cr_app_test_destroy (window);
}

static void
select_choice (GtkWindow  *preferences,
               const char *name,
               guint       choice)
{
  adw_combo_row_set_selected (ADW_COMBO_ROW (cr_app_test_find_named (preferences, ADW_TYPE_COMBO_ROW, name)), choice);
  cr_app_test_settle ();
}

/* Each row is a setting, and the setting is in force. */
static void
test_choices (void)
{
  CrWindow        *window = cr_app_test_open_example (NULL);
  GtkWindow       *preferences = open_preferences (window);
  g_autofree char *date = NULL;

  select_choice (preferences, "Language of texts", 2);
  g_assert_cmpstr (cr_interface_get_content_language (), ==, "ru");
  select_choice (preferences, "Form of dates", 1);
  date = cr_interface_format_date (cr_day_new (2027, 12, 31));
  g_assert_cmpstr (date, ==, "2027-12-31");
  select_choice (preferences, "First day of the week", 1);
  g_assert_cmpuint (cr_interface_get_first_weekday (), ==, 7);
  /* All that while the window stays open, but for another language of the program: then it comes again. */
  g_assert_true (cr_app_test_get_dialog (window) == preferences);
  select_choice (preferences, "Language", 2);
  g_assert_cmpstr (cr_interface_get_language (), ==, "ru");
  g_assert_nonnull (cr_app_test_get_dialog (window));
  gtk_window_close (cr_app_test_get_dialog (window));
  for (guint i = 0; i < 4; i++)
    g_settings_reset (get_settings (),
                      ((const char *[]){ "language", "content-language", "date-form", "first-weekday" })[i]);
  cr_app_test_settle ();
  cr_app_test_destroy (window);
}

int
main (int   argc,
      char *argv[])
{
  if (!cr_app_test_init (&argc, &argv, "en"))
    return 0;
  g_test_add_func ("/preferences/columns", test_columns);
  g_test_add_func ("/preferences/column-keys", test_column_keys);
  g_test_add_func ("/preferences/choices", test_choices);
  return g_test_run ();
}
