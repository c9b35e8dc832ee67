/* SPDX-License-Identifier: GPL-3.0-or-later
 * Texts of the user in widgets: shown as typed, never parsed as markup; and names for those who cannot see. */
#include "config.h"

#include "cr-plain.h"

#include "cr-quote.h"

AdwToast *
cr_plain_toast_new (const char *text)
{
  g_autofree char *escaped = g_markup_escape_text (text, -1);

  return adw_toast_new (escaped);
}

void
cr_plain_set_row (AdwActionRow *row,
                  const char   *title,
                  const char   *subtitle)
{
  g_autofree char *escaped_title = g_markup_escape_text (title, -1);
  g_autofree char *escaped_subtitle = g_markup_escape_text (subtitle != NULL ? subtitle : "", -1);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), escaped_title);
  adw_action_row_set_subtitle (row, escaped_subtitle);
}

void
cr_plain_set_expander (AdwExpanderRow *row,
                       const char     *title,
                       const char     *subtitle)
{
  g_autofree char *short_title = cr_quote_shorten (title);
  g_autofree char *short_subtitle = cr_quote_shorten (subtitle != NULL ? subtitle : "");
  g_autofree char *escaped_title = g_markup_escape_text (short_title, -1);
  g_autofree char *escaped_subtitle = g_markup_escape_text (short_subtitle, -1);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), escaped_title);
  adw_expander_row_set_subtitle (row, escaped_subtitle);
}

void
cr_plain_set_status (AdwStatusPage *page,
                     const char    *title,
                     const char    *description)
{
  g_autofree char *escaped = g_markup_escape_text (description, -1);

  adw_status_page_set_title (page, title);
  adw_status_page_set_description (page, escaped);
}

static GtkWidget *
find_below (GtkWidget *widget,
            GType      type)
{
  GtkWidget *found = g_type_is_a (G_OBJECT_TYPE (widget), type) ? widget : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_below (child, type);
  return found;
}

/* The part of a widget that takes the focus for it, and is what is read out then; NULL for none. GTK calls that of a
 * GtkMenuButton by the words on it. */
static GtkWidget *
find_part (GtkWidget *widget)
{
  if (GTK_IS_DROP_DOWN (widget) || GTK_IS_MENU_BUTTON (widget))
    return find_below (widget, GTK_TYPE_TOGGLE_BUTTON);
  return ADW_IS_EXPANDER_ROW (widget) ? find_below (widget, ADW_TYPE_ACTION_ROW) : NULL;
}

/* The name is the whole of it: what stands beside the widget as its label would be read out too. */
static void
set_name (GtkWidget  *widget,
          const char *name)
{
  gtk_accessible_reset_relation (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_RELATION_LABELLED_BY);
  gtk_accessible_update_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

void
cr_plain_set_name (GtkWidget  *widget,
                   const char *name)
{
  GtkWidget *part = find_part (widget);

  set_name (widget, name);
  if (part != NULL)
    set_name (part, name);
}

void
cr_plain_set_tooltip (GtkWidget  *widget,
                      const char *text)
{
  gboolean is_loose = gtk_widget_get_parent (widget) == NULL && gtk_widget_get_visible (widget);

  if (g_strcmp0 (gtk_widget_get_tooltip_text (widget), text) == 0)
    return;
  /* GTK asks the display where the pointer is, and waits for the answer, unless the widget is hidden. */
  if (is_loose)
    gtk_widget_set_visible (widget, FALSE);
  gtk_widget_set_tooltip_text (widget, text);
  if (is_loose)
    gtk_widget_set_visible (widget, TRUE);
}

void
cr_plain_set_name_and_tooltip (GtkWidget  *widget,
                               const char *name)
{
  cr_plain_set_name (widget, name);
  cr_plain_set_tooltip (widget, name);
}
