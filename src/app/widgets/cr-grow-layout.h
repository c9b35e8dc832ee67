/* SPDX-License-Identifier: GPL-3.0-or-later
 * A layout manager for a text view that is as high as its text. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define CR_TYPE_GROW_LAYOUT (cr_grow_layout_get_type ())
G_DECLARE_FINAL_TYPE (CrGrowLayout, cr_grow_layout, CR, GROW_LAYOUT, GtkLayoutManager)

/* The first child is the GtkTextView; others lie above it. A text view of 4.8 tells its height for the width it has,
 * not for the one it is to get: here the text is measured instead. (transfer full) */
GtkLayoutManager *cr_grow_layout_new (void);

G_END_DECLS
