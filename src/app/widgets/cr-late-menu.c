/* SPDX-License-Identifier: GPL-3.0-or-later
 * A menu button whose menu is made of widgets when it is first opened. */
#include "config.h"

#include "cr-late-menu.h"

#define MENU_DATA "cr-late-menu"

/* GTK asks each time it opens. */
static void
create_cb (GtkMenuButton *button,
           gpointer       user_data)
{
  if (gtk_menu_button_get_menu_model (button) != cr_late_menu_get (button))
    gtk_menu_button_set_menu_model (button, cr_late_menu_get (button));
}

void
cr_late_menu_set (GtkMenuButton *button,
                  GMenuModel    *menu)
{
  g_return_if_fail (GTK_IS_MENU_BUTTON (button));
  g_return_if_fail (G_IS_MENU_MODEL (menu));

  g_object_set_data_full (G_OBJECT (button), MENU_DATA, g_object_ref (menu), g_object_unref);
  gtk_menu_button_set_create_popup_func (button, create_cb, NULL, NULL);
}

GMenuModel *
cr_late_menu_get (GtkMenuButton *button)
{
  g_return_val_if_fail (GTK_IS_MENU_BUTTON (button), NULL);

  return g_object_get_data (G_OBJECT (button), MENU_DATA);
}
