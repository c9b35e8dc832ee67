/* SPDX-License-Identifier: GPL-3.0-or-later
 * One task as lists on screen see it: a small object that holds the present value. */
#pragma once

#include "cr-task.h"

#include <glib-object.h>

G_BEGIN_DECLS

#define CR_TYPE_TASK_ITEM (cr_task_item_get_type ())
G_DECLARE_FINAL_TYPE (CrTaskItem, cr_task_item, CR, TASK_ITEM, GObject)

/* Signal "changed": the value was swapped, or what is shown of it depends on something that was. */

CrTaskItem *cr_task_item_new (const CrTask *task);

/* (transfer none) The value; of a task that was deleted the last one. */
const CrTask *cr_task_item_get_task (CrTaskItem *self);
const char   *cr_task_item_get_id (CrTaskItem *self);

/* Swaps the value and says so. */
void cr_task_item_set_task (CrTaskItem *self, const CrTask *task);

/* Says so without a swap. */
void cr_task_item_touch (CrTaskItem *self);

G_END_DECLS
