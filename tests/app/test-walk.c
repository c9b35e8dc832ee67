/* SPDX-License-Identifier: GPL-3.0-or-later
 * Whoever cannot see the windows hears of every widget that can be worked with what it is and what it is called. */
#include "config.h"

#include "cr-app-test.h"
#include "cr-interface.h"
#include "cr-tour.h"

#include <adwaita.h>

/* What takes the focus, or is clicked. */
static gboolean
is_interactive (GtkWidget *widget)
{
  /* These hold others, and are worked with through them. */
  if (GTK_IS_SCROLLED_WINDOW (widget) || GTK_IS_WINDOW (widget) || GTK_IS_POPOVER (widget))
    return FALSE;
  return gtk_widget_get_focusable (widget) || GTK_IS_BUTTON (widget) || GTK_IS_MENU_BUTTON (widget) ||
         GTK_IS_DROP_DOWN (widget) || GTK_IS_EDITABLE (widget) || GTK_IS_SWITCH (widget) ||
         GTK_IS_CHECK_BUTTON (widget) || GTK_IS_RANGE (widget);
}

/* What the widget says when it is asked; "" for nothing. (transfer full) */
static char *
dup_name (GtkWidget *widget)
{
  char *name = NULL;

  if (gtk_test_accessible_has_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL))
    name = gtk_test_accessible_check_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL, "\001", NULL);
  if (name == NULL && gtk_test_accessible_has_relation (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_RELATION_LABELLED_BY))
    name = g_strdup ("its label");
  return name != NULL ? name : g_strdup ("");
}

/* The text inside of an entry is that entry. */
static gboolean
is_inside_entry (GtkWidget *widget)
{
  return GTK_IS_TEXT (widget) && GTK_IS_EDITABLE (gtk_widget_get_parent (widget));
}

/* A label is heard by what it says. */
static gboolean
is_heard (GtkWidget *widget)
{
  g_autofree char *name = dup_name (is_inside_entry (widget) ? gtk_widget_get_parent (widget) : widget);

  if (GTK_IS_LABEL (widget))
    return gtk_label_get_text (GTK_LABEL (widget))[0] != '\0';
  return name[0] != '\0';
}

/* Both the name and the label beside the widget are read out; buttons of GTK with a key in their label do that. */
static gboolean
is_named_twice (GtkWidget *widget)
{
  return !GTK_IS_BUTTON (widget) &&
         gtk_test_accessible_has_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL) &&
         gtk_test_accessible_has_relation (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_RELATION_LABELLED_BY);
}

static const char *const foreign_types[] = {
  "AdwAboutWindow",
  "AdwComboRow",
  "AdwMessageDialog",
  "GtkPopoverMenu",
  "GtkScrollbar",
  "GtkShortcutsWindow",
  "GtkWindowControls",
};

static gboolean
is_foreign_type (GtkWidget *widget)
{
  for (guint i = 0; i < G_N_ELEMENTS (foreign_types); i++)
    if (g_str_equal (G_OBJECT_TYPE_NAME (widget), foreign_types[i]))
      return TRUE;
  return FALSE;
}

/* A row that opens is made of lists, which hold what is worked with. */
static gboolean
is_list_of_row (GtkWidget *widget)
{
  GtkWidget *at = widget;

  for (guint i = 0; i < 3 && at != NULL; i++)
    at = gtk_widget_get_parent (at);
  return GTK_IS_LIST_BOX (widget) &&
         (ADW_IS_EXPANDER_ROW (at) || ADW_IS_EXPANDER_ROW (gtk_widget_get_parent (gtk_widget_get_parent (widget))));
}

/* The row of the headers of a table, which takes no focus but for its columns. */
static gboolean
is_header (GtkWidget *widget)
{
  return GTK_IS_COLUMN_VIEW (gtk_widget_get_parent (widget)) &&
         g_str_equal (G_OBJECT_TYPE_NAME (widget), "GtkListItemWidget");
}

/* What stands inside of widgets of the toolkit is named by the toolkit, and not by us; but for the button in a
 * drop-down, which takes the focus for it. */
static gboolean
is_foreign (GtkWidget *widget)
{
  if (is_list_of_row (widget) || is_header (widget))
    return TRUE;
  for (GtkWidget *at = gtk_widget_get_parent (widget); at != NULL; at = gtk_widget_get_parent (at))
    if (is_foreign_type (at) || (GTK_IS_DROP_DOWN (at) && gtk_widget_get_parent (widget) != at))
      return TRUE;
  return FALSE;
}

static gboolean
has_role (GtkWidget *widget)
{
  switch ((int) gtk_accessible_get_accessible_role (GTK_ACCESSIBLE (widget)))
    {
    case GTK_ACCESSIBLE_ROLE_NONE:
    case GTK_ACCESSIBLE_ROLE_GENERIC:
    case GTK_ACCESSIBLE_ROLE_PRESENTATION:
    case GTK_ACCESSIBLE_ROLE_WIDGET:
      return FALSE;
    default:
      return TRUE;
    }
}

static const char *
get_parent_type (GtkWidget *widget)
{
  return gtk_widget_get_parent (widget) != NULL ? G_OBJECT_TYPE_NAME (gtk_widget_get_parent (widget)) : "";
}

static void
walk (GtkWidget  *widget,
      const char *where,
      guint      *n_walked)
{
  if (is_interactive (widget) && gtk_widget_get_mapped (widget) && !is_foreign (widget))
    {
      (*n_walked)++;
      if (!is_heard (widget))
        g_error ("%s: a %s (%s) has no name", where, G_OBJECT_TYPE_NAME (widget), get_parent_type (widget));
      if (is_named_twice (widget))
        g_error ("%s: a %s (%s) is named twice", where, G_OBJECT_TYPE_NAME (widget), get_parent_type (widget));
      if (!has_role (widget) && !is_inside_entry (widget))
        g_error ("%s: a %s (%s) has no role", where, G_OBJECT_TYPE_NAME (widget), get_parent_type (widget));
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (!GTK_IS_NATIVE (child))
      walk (child, where, n_walked);
}

static void
look (GtkWindow  *window,
      GtkWidget  *root,
      const char *where)
{
  guint n_walked = 0;

  gtk_test_widget_wait_for_draw (root);
  cr_app_test_settle ();
  walk (root, where, &n_walked);
  g_test_message ("%s: %u widgets", where, n_walked);
  g_assert_true (n_walked > 0 || is_foreign_type (root));
}

/* What changes by itself is told. */
static void
test_told (void)
{
  CrWindow *window = cr_app_test_open_example (NULL);

  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (cr_app_test_find (window, "filter_notice")),
                                   GTK_ACCESSIBLE_ROLE_STATUS);
  cr_app_test_destroy (window);
}

int
main (int   argc,
      char *argv[])
{
  const char *language = argc > 1 && argv[1][0] != '-' ? argv[1] : "en";

  if (!cr_app_test_init (&argc, &argv, language))
    return 0;
  cr_tour_add_tests (g_str_equal (language, "ru") ? "walk-ru" : "walk", look);
  g_test_add_func (g_str_equal (language, "ru") ? "/walk-ru/told" : "/walk/told", test_told);
  return g_test_run ();
}
