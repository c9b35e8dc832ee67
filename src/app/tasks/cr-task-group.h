/* SPDX-License-Identifier: GPL-3.0-or-later
 * A group of tasks as the table shows it: one row above its tasks. */
#pragma once

#include "cr-progress.h"

#include <glib-object.h>

G_BEGIN_DECLS

#define CR_TYPE_TASK_GROUP (cr_task_group_get_type ())
G_DECLARE_FINAL_TYPE (CrTaskGroup, cr_task_group, CR, TASK_GROUP, GObject)

/* What is told of a group. */
typedef struct
{
  guint      n_shown; /* that pass the filters */
  guint      n_total;
  guint      by_status[CR_N_STATUSES]; /* of all of them */
  CrProgress progress;                 /* the same */
} CrTaskGroupFigures;

/* Signal "changed". key is interned, NULL for the tasks without. Open at first. (transfer full) */
CrTaskGroup *cr_task_group_new (const char *key);

const char *cr_task_group_get_key (CrTaskGroup *self);
const char *cr_task_group_get_name (CrTaskGroup *self);
gboolean    cr_task_group_is_open (CrTaskGroup *self);

/* (transfer none) */
const CrTaskGroupFigures *cr_task_group_get_figures (CrTaskGroup *self);

/* Says so when anything is another. */
void cr_task_group_show (CrTaskGroup *self, const char *name, const CrTaskGroupFigures *figures);
void cr_task_group_set_open (CrTaskGroup *self, gboolean open);

G_END_DECLS
