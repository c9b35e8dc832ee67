/* SPDX-License-Identifier: GPL-3.0-or-later
 * Every widget a person can operate has a name for those who cannot see it, in both states of the window and in the
 * dialogs. */
#include "config.h"

#include "cr-app-test.h"
#include "cr-application.h"
#include "cr-dialogs.h"
#include "cr-preferences.h"

static gboolean
is_interactive (GtkWidget *widget)
{
  return GTK_IS_BUTTON (widget) || GTK_IS_EDITABLE (widget) || GTK_IS_TEXT_VIEW (widget) ||
         GTK_IS_DROP_DOWN (widget) || GTK_IS_MENU_BUTTON (widget) || GTK_IS_CHECK_BUTTON (widget) ||
         GTK_IS_SWITCH (widget) || GTK_IS_COLUMN_VIEW (widget) || GTK_IS_LIST_BOX (widget) ||
         GTK_IS_LIST_VIEW (widget) || GTK_IS_GRID_VIEW (widget) || GTK_IS_RANGE (widget);
}

/* Parts of widgets of the toolkit, which name them or speak for them. */
static gboolean
is_inside (GtkWidget *widget)
{
  static const char *const wholes[] = {
    "AdwAboutWindow",
    "AdwComboRow",
    "AdwEntryRow",
    "AdwPreferencesGroup",
    "AdwPreferencesPage",
    "AdwPreferencesWindow",
    "AdwToastWidget",
    "AdwWindowTitle",
    "GtkDropDown",
    "GtkEntry",
    "GtkMenuButton",
    "GtkScale",
    "GtkScrollbar",
    "GtkSearchEntry",
    "GtkSpinButton",
    "GtkWindowControls",
  };

  for (GtkWidget *parent = gtk_widget_get_parent (widget); parent != NULL; parent = gtk_widget_get_parent (parent))
    for (guint i = 0; i < G_N_ELEMENTS (wholes); i++)
      if (g_str_equal (G_OBJECT_TYPE_NAME (parent), wholes[i]) && !GTK_IS_LIST_BOX_ROW (widget))
        return TRUE;
  return GTK_IS_SCROLLBAR (widget) || g_str_equal (G_OBJECT_TYPE_NAME (widget), "GtkColumnListView");
}

static gboolean
has_words (GtkWidget *widget)
{
  if (GTK_IS_LABEL (widget) && gtk_label_get_text (GTK_LABEL (widget))[0] != '\0')
    return TRUE;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (has_words (child))
      return TRUE;
  return FALSE;
}

static gboolean
has_name (GtkWidget *widget)
{
  if (gtk_test_accessible_has_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL) ||
      gtk_test_accessible_has_relation (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_RELATION_LABELLED_BY))
    return TRUE;
  return GTK_IS_BUTTON (widget) && has_words (widget);
}

static void
walk (GtkWidget *widget,
      guint     *n_found)
{
  if (!gtk_widget_get_visible (widget) || !gtk_widget_get_child_visible (widget))
    return;
  if (is_interactive (widget) && !is_inside (widget))
    {
      (*n_found)++;
      if (!has_name (widget))
        g_error ("a %s (%s) in a %s has no name", G_OBJECT_TYPE_NAME (widget),
                 gtk_buildable_get_buildable_id (GTK_BUILDABLE (widget)),
                 G_OBJECT_TYPE_NAME (gtk_widget_get_parent (widget)));
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    walk (child, n_found);
}

static void
assert_named (gpointer root,
              guint    n_min)
{
  guint n_found = 0;

  walk (GTK_WIDGET (root), &n_found);
  g_assert_cmpuint (n_found, >=, n_min);
}

static void
test_start (void)
{
  CrWindow  *window = cr_app_test_new_window ();
  GtkWindow *dialog = NULL;

  assert_named (window, 5);
  gtk_widget_activate_action (GTK_WIDGET (window), "win.new-from-template", NULL);
  dialog = cr_app_test_get_dialog (window);
  assert_named (dialog, 2);
  gtk_window_destroy (dialog);
  cr_preferences_show (GTK_WINDOW (window), cr_application_get_settings (cr_app_test_get_application ()));
  dialog = cr_app_test_get_dialog (window);
  assert_named (dialog, 0);
  cr_app_test_find_named (dialog, ADW_TYPE_COMBO_ROW, "Language");
  gtk_window_destroy (dialog);
  cr_app_test_destroy (window);
}

static void
test_document (void)
{
  CrWindow *window = cr_app_test_open_example (NULL);

  cr_place_select (cr_window_get_place (window),
                   cr_roadmap_get_task (cr_document_get_roadmap (cr_window_get_document (window)), 3)->id);
  cr_app_test_settle ();
  assert_named (window, 20);
  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (cr_app_test_find (window, "filter_box")),
                                   GTK_ACCESSIBLE_ROLE_STATUS);
  cr_app_test_destroy (window);
}

static void
test_dialogs (void)
{
  CrWindow             *window = cr_app_test_open_example (NULL);
  g_autoptr (GPtrArray) sentences = g_ptr_array_new ();
  GtkWindow            *dialog = NULL;

  g_ptr_array_add (sentences, (gpointer) "<b>One</b> & two");
  cr_dialogs_show_sentences (GTK_WINDOW (window), "What differs", sentences);
  dialog = cr_app_test_get_dialog (window);
  assert_named (dialog, 1);
  gtk_window_destroy (dialog);
  cr_app_test_destroy (window);
}

int
main (int   argc,
      char *argv[])
{
  if (!cr_app_test_init (&argc, &argv, "en"))
    return 0;
  g_test_add_func ("/names/start", test_start);
  g_test_add_func ("/names/document", test_document);
  g_test_add_func ("/names/dialogs", test_dialogs);
  return g_test_run ();
}
