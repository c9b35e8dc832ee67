/* SPDX-License-Identifier: GPL-3.0-or-later
 * The button that empties a field whose values differ, which an empty field alone cannot mean. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Invisible at first. name: of the field, “Result in English”. (transfer full) */
GtkWidget *cr_clear_button_new (const char *name);

G_END_DECLS
