/* SPDX-License-Identifier: GPL-3.0-or-later
 * The symbol and the colour of a status. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* The icon of one of the five statuses, NULL for any other id; static. */
const char *cr_status_icon_get_name (const char *status);

/* How the style calls the colours of the icon and of words beside it; NULL for any other id; static. */
const char *cr_status_icon_get_color (const char *status);
const char *cr_status_icon_get_text_color (const char *status);

/* Gives the widget the colour of the status, and of no other; no colour for an id that is none of the five. */
void cr_status_icon_set_class (GtkWidget *widget, const char *status);

G_END_DECLS
