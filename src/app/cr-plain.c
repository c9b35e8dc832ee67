/* SPDX-License-Identifier: GPL-3.0-or-later
 * Texts of the user in widgets: shown as typed, never parsed as markup; and names for those who cannot see. */
#include "config.h"

#include "cr-plain.h"

#include "cr-quote.h"

#define ELLIPSIS         0x2026
#define TOOLTIP_MAX      2000 /* letters, more than anybody reads there */
#define WORD_MAX         50   /* letters, about a line */
#define ZERO_WIDTH_SPACE 0x200B

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

/* GTK breaks the lines of a tooltip between words alone: of a word without end it would make a window that is too wide
 * for any display, and draws nothing. (transfer full) */
static char *
make_tooltip (const char *text)
{
  GString *tooltip = g_string_new (NULL);
  guint    n_letters = 0, n_of_word = 0;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar letter = g_utf8_get_char (p);

      if (n_letters++ == TOOLTIP_MAX)
        {
          g_string_append_unichar (tooltip, ELLIPSIS);
          break;
        }
      n_of_word = g_unichar_isspace (letter) ? 0 : n_of_word + 1;
      if (n_of_word > WORD_MAX && !g_unichar_ismark (letter))
        {
          g_string_append_unichar (tooltip, ZERO_WIDTH_SPACE);
          n_of_word = 1;
        }
      g_string_append_unichar (tooltip, letter);
    }
  return g_string_free (tooltip, FALSE);
}

void
cr_plain_set_tooltip (GtkWidget  *widget,
                      const char *text)
{
  gboolean         is_loose = gtk_widget_get_parent (widget) == NULL && gtk_widget_get_visible (widget);
  g_autofree char *tooltip = text != NULL ? make_tooltip (text) : NULL;

  if (g_strcmp0 (gtk_widget_get_tooltip_text (widget), tooltip) == 0)
    return;
  /* GTK asks the display where the pointer is, and waits for the answer, unless the widget is hidden. */
  if (is_loose)
    gtk_widget_set_visible (widget, FALSE);
  gtk_widget_set_tooltip_text (widget, tooltip);
  if (is_loose)
    gtk_widget_set_visible (widget, TRUE);
}

void
cr_plain_show_tooltip (GtkTooltip *tooltip,
                       const char *text)
{
  g_autofree char *shown = text != NULL ? make_tooltip (text) : NULL;

  gtk_tooltip_set_text (tooltip, shown);
}

void
cr_plain_set_name_and_tooltip (GtkWidget  *widget,
                               const char *name)
{
  cr_plain_set_name (widget, name);
  cr_plain_set_tooltip (widget, name);
}
