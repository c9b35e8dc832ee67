/* SPDX-License-Identifier: GPL-3.0-or-later
 * Tasks under the pointer on their way to another place of the same window. */
#pragma once

#include "cr-document.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define CR_TYPE_TASK_DRAG (cr_task_drag_get_type ())
G_DECLARE_FINAL_TYPE (CrTaskDrag, cr_task_drag, CR, TASK_DRAG, GObject)

/* What a drag source hands out. (transfer full) */
GdkContentProvider *cr_task_drag_new_provider (CrDocument *document, CrIds *ids);

/* The tasks that are being dragged, of a drop that has them; NULL when they are none of the document.
 * (transfer none) */
CrIds *cr_task_drag_get_ids (const GValue *value, CrDocument *document);

/* Every source of such drags is to be set up so. */
void cr_task_drag_set_up_source (GtkDragSource *source);

/* Whether the drop is of tasks. If so, ended (object) is called as soon as they are let go or taken back, wherever the
 * pointer is; an object has one such function. */
gboolean cr_task_drag_follow (GdkDrop *drop, gpointer object, void (*ended) (gpointer object));

/* Below the pointer stands the title of the task, or how many there are, whatever becomes of the widget that it was
 * dragged from. Of a drag that has begun with such a provider. */
void cr_task_drag_show_words (GdkDrag *drag);

G_END_DECLS
