/* SPDX-License-Identifier: GPL-3.0-or-later
 * A layout manager for a narrow thing and a wide one: beside each other where there is room, else below each other. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define CR_TYPE_ASIDE_LAYOUT (cr_aside_layout_get_type ())
G_DECLARE_FINAL_TYPE (CrAsideLayout, cr_aside_layout, CR, ASIDE_LAYOUT, GtkLayoutManager)

/* For a widget with two children, the narrow one first, which gets that width; the other needs at least so much beside
 * it. Where only one can be seen it gets all. (transfer full) */
GtkLayoutManager *cr_aside_layout_new (int width_of_first, int width_of_second, int spacing);

G_END_DECLS
