/* SPDX-License-Identifier: GPL-3.0-or-later
 * What threads that read icons in GTK 4.8 take away. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* An image has its icon read in a thread. When nobody needs the icon any more as the thread comes to its end, the
 * thread destroys it, while the icon theme of GTK 4.8 still knows it and may be giving it to the next image: the
 * program ends then. From now on an icon that a thread was the last to hold is kept; of one theme there are no more of
 * them than it has icons and sizes. To be called once, by the thread of the windows. */
void cr_icon_mend (void);

G_END_DECLS
