/* SPDX-License-Identifier: GPL-3.0-or-later
 * Which objects are alive: GLib counts them in builds for its own developers only. */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/* From now on objects are counted that are made of our own classes and of models of menus; of those classes that
 * something was made of before, so that there is to be a first round of what is looked at. Widgets of GTK are left out:
 * it makes one for tooltips when the first is due, and keeps it. */
void cr_living_watch (void);

/* Those that were made since and are still there; *names tells of which classes. (transfer full) */
guint cr_living_count (char **names);

G_END_DECLS
