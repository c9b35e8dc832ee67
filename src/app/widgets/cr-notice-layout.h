/* SPDX-License-Identifier: GPL-3.0-or-later
 * A layout manager for words and the buttons that answer them: side by side, or the buttons below where the words would
 * take more than two lines. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define CR_TYPE_NOTICE_LAYOUT (cr_notice_layout_get_type ())
G_DECLARE_FINAL_TYPE (CrNoticeLayout, cr_notice_layout, CR, NOTICE_LAYOUT, GtkLayoutManager)

/* For a widget with two children, the words first. (transfer full) */
GtkLayoutManager *cr_notice_layout_new (int spacing);

G_END_DECLS
