/* SPDX-License-Identifier: GPL-3.0-or-later
 * One place in the table of tasks, and what stands there now. */
#pragma once

#include "cr-task-group.h"
#include "cr-task-item.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define CR_TYPE_TASK_ROW (cr_task_row_get_type ())
G_DECLARE_FINAL_TYPE (CrTaskRow, cr_task_row, CR, TASK_ROW, GObject)

/* Signal "changed": something else stands there, or what stands there has other values. */

/* An empty place; it stands at its position among `places` until it leaves or nobody holds it. (transfer full) */
CrTaskRow *cr_task_row_new (GPtrArray *places, guint position);

/* After those who keep the places have put it elsewhere. */
void cr_task_row_move (CrTaskRow *self, guint position);

/* Takes it out of the places. */
void cr_task_row_leave (CrTaskRow *self);

/* GTK_INVALID_LIST_POSITION when it has left. */
guint cr_task_row_get_position (CrTaskRow *self);

/* A CrTaskItem or a CrTaskGroup. */
void cr_task_row_set_content (CrTaskRow *self, gpointer content);

/* What stands there: one of them, the other is NULL. (transfer none) */
CrTaskItem  *cr_task_row_get_item (CrTaskRow *self);
CrTaskGroup *cr_task_row_get_group (CrTaskRow *self);

G_END_DECLS
