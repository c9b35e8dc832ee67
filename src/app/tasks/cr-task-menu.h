/* SPDX-License-Identifier: GPL-3.0-or-later
 * The context menu of a task, the same wherever a task is shown. */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* What only some places have. */
typedef enum
{
  CR_TASK_MENU_CELL = 1 << 0,   /* the task has cells to edit */
  CR_TASK_MENU_ORDER = 1 << 1,  /* it can be moved up and down */
  CR_TASK_MENU_COLUMNS = 1 << 2 /* and to the columns beside */
} CrTaskMenuParts;

/* The actions are those of the group: "task" gives "task.edit" (a name of cr-edit-popover.h), "task.cut", "task.copy",
 * "task.paste", "task.duplicate"; with the parts also "task.edit-cell", "task.move-up" and "task.move-down",
 * "task.move-left" and "task.move-right". (transfer full) */
GMenuModel *cr_task_menu_new (const char *group, CrTaskMenuParts parts);

G_END_DECLS
