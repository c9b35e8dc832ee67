/* SPDX-License-Identifier: GPL-3.0-or-later
 * The files opened lately, as the desktop remembers them. */
#pragma once

#include "cr-document.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Remembers the document's file, unless the person does not want files remembered. */
void cr_recent_add (CrDocument *document);

/* The roadmaps among them that are still there, newest first, at most n_max: GtkRecentInfo. (transfer full) */
GPtrArray *cr_recent_list (guint n_max);

/* Forgets all roadmaps; other files of the desktop stay. */
void cr_recent_clear (void);

G_END_DECLS
