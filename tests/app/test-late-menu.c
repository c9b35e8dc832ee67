/* SPDX-License-Identifier: GPL-3.0-or-later
 * A menu is made of widgets when it is opened, and then once. */
#include "config.h"

#include "cr-app-test.h"
#include "cr-late-menu.h"

static void
open_and_close (GtkMenuButton *button)
{
  gtk_menu_button_popup (button);
  cr_app_test_settle ();
  g_assert_true (gtk_widget_get_mapped (GTK_WIDGET (gtk_menu_button_get_popover (button))));
  gtk_menu_button_popdown (button);
  cr_app_test_settle ();
}

static void
test_open (void)
{
  g_autoptr (GMenu) menu = g_menu_new ();
  GtkWidget        *window = gtk_window_new ();
  GtkMenuButton    *button = GTK_MENU_BUTTON (gtk_menu_button_new ());
  GtkPopover       *popover = NULL;

  g_menu_append (menu, "One", "win.one");
  g_assert_null (cr_late_menu_get (button));
  cr_late_menu_set (button, G_MENU_MODEL (menu));
  gtk_window_set_child (GTK_WINDOW (window), GTK_WIDGET (button));
  gtk_window_present (GTK_WINDOW (window));
  cr_app_test_settle ();
  g_assert_true (cr_late_menu_get (button) == G_MENU_MODEL (menu));
  g_assert_true (gtk_widget_get_sensitive (GTK_WIDGET (button)));
  g_assert_null (gtk_menu_button_get_popover (button));
  open_and_close (button);
  popover = gtk_menu_button_get_popover (button);
  g_assert_true (gtk_popover_menu_get_menu_model (GTK_POPOVER_MENU (popover)) == G_MENU_MODEL (menu));
  open_and_close (button);
  g_assert_true (gtk_menu_button_get_popover (button) == popover);
  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int   argc,
      char *argv[])
{
  if (!cr_app_test_init (&argc, &argv, "en"))
    return 0;
  g_test_add_func ("/late-menu/open", test_open);
  return g_test_run ();
}
