/* SPDX-License-Identifier: GPL-3.0-or-later
 * Tasks to the clipboard and from it. */
#pragma once

#include "cr-column.h"
#include "cr-document.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Copies the tasks, and rows of them with these columns. FALSE when they are too many. */
gboolean cr_task_clipboard_copy (GtkWidget      *widget,
                                 CrDocument     *document,
                                 const CrIds    *ids,
                                 const CrColumn *columns,
                                 guint           n_columns);

typedef void (*CrTaskClipFunc) (GtkWidget *widget, GBytes *clip);

/* Calls back when the clipboard has tasks and the widget is still in a window by then. */
void cr_task_clipboard_read (GtkWidget *widget, CrTaskClipFunc read);

/* The step to undo that puts them after the task of that id (NULL: at the end). (transfer full) The new ids; NULL for
 * none. */
CrIds *cr_task_clipboard_insert (CrDocument *document, GBytes *clip, const char *after);

/* The same for copies behind each of the tasks. */
CrIds *cr_task_clipboard_duplicate (CrDocument *document, const CrIds *ids);

G_END_DECLS
