/* SPDX-License-Identifier: GPL-3.0-or-later
 * Keys of lists that GTK has otherwise, or not at all. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Arrows go from row to row, and Tab goes on to what stands behind the list, where GTK would go through every row. What
 * takes the focus inside of a row is reached by the arrow to the side. */
void cr_list_keys_stop_once (GtkWidget *list);

/* To what stands behind the list, or before it, in the same window or popover, and from the end round to the
 * beginning. For lists that look at their keys themselves. */
void cr_list_keys_leave (GtkWidget *list, gboolean back);

/* Space does what Enter does with a row of a GtkListBox: it puts a thing in or takes it out. */
void cr_list_keys_activate_by_space (GtkWidget *list);

G_END_DECLS
