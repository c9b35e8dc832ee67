/* SPDX-License-Identifier: GPL-3.0-or-later
 * The tasks of a roadmap as a list model, in the order of the file. */
#pragma once

#include "cr-roadmap.h"
#include "cr-task-item.h"

#include <gio/gio.h>

G_BEGIN_DECLS

#define CR_TYPE_TASK_LIST (cr_task_list_get_type ())
G_DECLARE_FINAL_TYPE (CrTaskList, cr_task_list, CR, TASK_LIST, GObject)

/* A GListModel of CrTaskItem, which are made when somebody asks and stay the same object as long as the task is
 * there. Follows the roadmap: a task with a new value is announced by its item and by items-changed (position, 1, 1)
 * with the same object, so that filters and sorters look at it again. */
CrTaskList *cr_task_list_new (CrRoadmap *roadmap);

/* The item of the task of that id, or NULL. (transfer none) */
CrTaskItem *cr_task_list_lookup (CrTaskList *self, const char *id);

/* Has every item say that it changed: the day or the language is another one. */
void cr_task_list_touch_all (CrTaskList *self);

G_END_DECLS
