/* SPDX-License-Identifier: GPL-3.0-or-later
 * Scrolls what gets the focus into view. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* For a long form: does what its viewport would do by itself, but lets the form stay while the focus goes about in a
 * popover of it. GTK 4.8 takes places in the popover for places in the form, and scrolls that away from below it. The
 * child of the scrolled window is there already, and stays. */
void cr_scroll_focus_follow (GtkScrolledWindow *scrolled);

G_END_DECLS
