/* SPDX-License-Identifier: GPL-3.0-or-later
 * A row of a boxed list: the name of a field, and the widget that holds its value. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* The row itself takes no focus; the widget names itself. (transfer full) */
GtkWidget *cr_named_row_new (const char *name, GtkWidget *widget);

G_END_DECLS
