/* SPDX-License-Identifier: GPL-3.0-or-later
 * A layout manager that puts children side by side and begins a new line where they do not fit. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define CR_TYPE_WRAP_LAYOUT (cr_wrap_layout_get_type ())
G_DECLARE_FINAL_TYPE (CrWrapLayout, cr_wrap_layout, CR, WRAP_LAYOUT, GtkLayoutManager)

/* spacing: pixels between children and between lines. (transfer full) */
GtkLayoutManager *cr_wrap_layout_new (int spacing);

/* Each line in the middle. (transfer full) */
GtkLayoutManager *cr_wrap_layout_new_centered (int spacing);

G_END_DECLS
