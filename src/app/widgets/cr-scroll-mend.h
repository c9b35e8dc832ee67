/* SPDX-License-Identifier: GPL-3.0-or-later
 * What scrolled windows of GTK 4.8 leave behind. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A scrolled window follows the setting whether scrollbars lie over what they scroll, and in GTK 4.8 goes on doing so
 * when it is gone: each of them takes memory for good, and the first change of the setting ends the program. From now
 * on they no longer do, in whatever window or dialog they are. To be called once, after gtk_init(). */
void cr_scroll_mend (void);

G_END_DECLS
