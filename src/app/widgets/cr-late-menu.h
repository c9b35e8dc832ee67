/* SPDX-License-Identifier: GPL-3.0-or-later
 * A menu button whose menu is made of widgets when it is first opened: most menus of a window never are, and each
 * takes as long to make as a whole row of buttons. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* The button opens that menu from now on. The menu may still change. */
void cr_late_menu_set (GtkMenuButton *button, GMenuModel *menu);

/* (transfer none) The one the button opens; NULL for none. */
GMenuModel *cr_late_menu_get (GtkMenuButton *button);

G_END_DECLS
