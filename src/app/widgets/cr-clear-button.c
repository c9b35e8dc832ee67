/* SPDX-License-Identifier: GPL-3.0-or-later
 * The button that empties a field whose values differ, which an empty field alone cannot mean. */
#include "config.h"

#include "cr-clear-button.h"

#include "cr-plain.h"

#include <glib/gi18n.h>

GtkWidget *
cr_clear_button_new (const char *name)
{
  GtkWidget       *button = gtk_button_new_from_icon_name ("edit-clear-symbolic");
  g_autofree char *full_name = NULL;

  /* TRANSLATORS: takes away what the selected tasks have in a field; %s is the name of the field. */
  full_name = g_strdup_printf (_ ("%s: Empty in All Selected"), name);
  cr_plain_set_name_and_tooltip (button, full_name);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_visible (button, FALSE);
  return button;
}
