/* SPDX-License-Identifier: GPL-3.0-or-later
 * Whoever cannot see the window hears of every widget what it is and what it is called. */
#include "config.h"

#include "cr-app-test.h"
#include "cr-dialogs.h"
#include "cr-interface.h"
#include "cr-preferences.h"
#include "cr-window-private.h"

/* What can be worked with by key or pointer. */
static gboolean
is_interactive (GtkWidget *widget)
{
  /* The text inside an entry is that entry. */
  if (GTK_IS_TEXT (widget) && GTK_IS_EDITABLE (gtk_widget_get_parent (widget)))
    return FALSE;
  /* Rows of lists are called by what is in them. */
  if (g_str_equal (G_OBJECT_TYPE_NAME (widget), "GtkListItemWidget"))
    return FALSE;
  /* The list inside a group of preferences is that group. */
  if (GTK_IS_LIST_BOX (widget) && gtk_widget_get_ancestor (widget, ADW_TYPE_PREFERENCES_GROUP) != NULL)
    return FALSE;
  if (GTK_IS_SCROLLED_WINDOW (widget) || GTK_IS_WINDOW (widget) || GTK_IS_POPOVER (widget))
    return FALSE;
  return gtk_widget_get_focusable (widget) || GTK_IS_BUTTON (widget) || GTK_IS_MENU_BUTTON (widget) ||
         GTK_IS_DROP_DOWN (widget);
}

static gboolean
has_name (GtkWidget *widget)
{
  return gtk_test_accessible_has_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL) ||
         gtk_test_accessible_has_relation (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_RELATION_LABELLED_BY);
}

/* A button that shows words is called by them. */
static gboolean
shows_words (GtkWidget *widget)
{
  if (GTK_IS_LABEL (widget))
    return gtk_label_get_text (GTK_LABEL (widget))[0] != '\0';
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (gtk_widget_get_visible (child) && shows_words (child))
      return TRUE;
  return FALSE;
}

/* What belongs to a widget that has a name, as the text inside of an entry does. */
static gboolean
is_part (GtkWidget *widget)
{
  GtkWidget *parent = gtk_widget_get_parent (widget);

  if (parent == NULL || !has_name (parent))
    return FALSE;
  return GTK_IS_EDITABLE (parent) || GTK_IS_MENU_BUTTON (parent) || GTK_IS_DROP_DOWN (parent) ||
         GTK_IS_COLUMN_VIEW (parent);
}

/* The toolkit's own: buttons of a window, entries of its menus. */
static gboolean
is_foreign (GtkWidget *widget)
{
  return gtk_widget_get_ancestor (widget, GTK_TYPE_WINDOW_CONTROLS) != NULL ||
         gtk_widget_get_ancestor (widget, GTK_TYPE_POPOVER_MENU) != NULL;
}

static void
walk (GtkWidget  *widget,
      const char *where,
      guint      *n_walked)
{
  if (is_foreign (widget))
    return;
  if (is_interactive (widget) && gtk_widget_get_mapped (widget))
    {
      (*n_walked)++;
      if (!has_name (widget) && !is_part (widget) && !shows_words (widget))
        g_error ("%s: a %s (%s) has no name", where, G_OBJECT_TYPE_NAME (widget),
                 gtk_widget_get_parent (widget) != NULL ? G_OBJECT_TYPE_NAME (gtk_widget_get_parent (widget)) : "");
      if (!is_part (widget) &&
          gtk_accessible_get_accessible_role (GTK_ACCESSIBLE (widget)) == GTK_ACCESSIBLE_ROLE_NONE)
        g_error ("%s: a %s (%s) has no role", where, G_OBJECT_TYPE_NAME (widget),
                 gtk_widget_get_parent (widget) != NULL ? G_OBJECT_TYPE_NAME (gtk_widget_get_parent (widget)) : "");
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    walk (child, where, n_walked);
}

/* What a button opens is there only while it is open. */
static void
walk_popovers (GtkWidget  *widget,
               const char *where,
               guint      *n_walked)
{
  GtkWidget *popover = NULL;

  if (GTK_IS_MENU_BUTTON (widget) && gtk_widget_get_mapped (widget) && gtk_widget_is_sensitive (widget))
    popover = GTK_WIDGET (gtk_menu_button_get_popover (GTK_MENU_BUTTON (widget)));
  if (popover != NULL)
    {
      /* Brings it into view, where a person would open it. */
      gtk_widget_grab_focus (widget);
      cr_app_test_settle ();
      gtk_test_widget_wait_for_draw (widget);
      gtk_menu_button_popup (GTK_MENU_BUTTON (widget));
      cr_app_test_settle ();
      g_assert_true (gtk_widget_get_mapped (popover));
      walk (popover, where, n_walked);
      gtk_menu_button_popdown (GTK_MENU_BUTTON (widget));
      cr_app_test_settle ();
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    walk_popovers (child, where, n_walked);
}

static void
assert_named (gpointer    root,
              const char *where,
              guint       n_least)
{
  guint n_walked = 0;

  gtk_test_widget_wait_for_draw (GTK_WIDGET (root));
  cr_app_test_settle ();
  walk (GTK_WIDGET (root), where, &n_walked);
  walk_popovers (GTK_WIDGET (root), where, &n_walked);
  g_test_message ("%s: %u widgets", where, n_walked);
  g_assert_cmpuint (n_walked, >=, n_least);
}

/* The dialog that an action opens, which is closed again. */
static void
assert_dialog_named (CrWindow   *window,
                     const char *action,
                     guint       n_least)
{
  GtkWindow *dialog = NULL;

  if (action != NULL)
    g_assert_true (gtk_widget_activate_action (GTK_WIDGET (window), action, NULL));
  dialog = cr_app_test_get_dialog (window);
  g_assert_nonnull (dialog);
  assert_named (dialog, action != NULL ? action : gtk_window_get_title (dialog), n_least);
  gtk_window_destroy (dialog);
  cr_app_test_settle ();
}

static void
test_start (void)
{
  CrWindow *window = cr_app_test_new_window ();

  assert_named (window, "start page", 4);
  assert_dialog_named (window, "win.new-from-template", 10);
  cr_preferences_show (GTK_WINDOW (window), cr_application_get_settings (cr_app_test_get_application ()));
  assert_dialog_named (window, NULL, 4);
  cr_app_test_destroy (window);
}

static void
test_document (void)
{
  CrWindow  *window = cr_app_test_open_example (NULL);
  CrRoadmap *roadmap = cr_document_get_roadmap (cr_window_get_document (window));

  assert_named (window, "tasks", 20);
  cr_place_select (cr_window_get_place (window), cr_roadmap_get_task (roadmap, 0)->id);
  assert_named (window, "one task", 30);
  cr_place_set_area (cr_window_get_place (window), "area-instruments");
  assert_named (window, "filtered", 30);
  assert_dialog_named (window, "win.properties", 20);
  cr_app_test_destroy (window);
}

static gboolean
has_document (gpointer user_data)
{
  return cr_window_get_document (user_data) != NULL;
}

static void
test_findings (void)
{
  CrWindow         *window = cr_app_test_new_window ();
  g_autofree char  *path = NULL;
  g_autoptr (GFile) file = NULL;

  path =
    g_build_filename (g_getenv ("CR_SOURCE_DIR"), "tests/data/format/finding/status-unknown.roadmap.json", NULL);
  file = g_file_new_for_path (path);
  cr_window_open_file (window, file);
  cr_app_test_wait_for (has_document, window);
  assert_named (window, "findings notice", 20);
  assert_dialog_named (window, "win.show-findings", 2);
  cr_app_test_destroy (window);
}

static void
test_russian (void)
{
  cr_interface_set_language ("ru");
  test_start ();
  test_document ();
  test_findings ();
  cr_interface_set_language ("en");
}

int
main (int   argc,
      char *argv[])
{
  if (!cr_app_test_init (&argc, &argv, "en"))
    return 0;
  g_test_add_func ("/walk/start", test_start);
  g_test_add_func ("/walk/document", test_document);
  g_test_add_func ("/walk/findings", test_findings);
  g_test_add_func ("/walk/russian", test_russian);
  return g_test_run ();
}
