/* SPDX-License-Identifier: GPL-3.0-or-later
 * The rows of the table of tasks: those a query lets pass, in its order, below the rows of their groups. */
#pragma once

#include "cr-query.h"
#include "cr-task-row.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define CR_TYPE_TASK_ROWS (cr_task_rows_get_type ())
G_DECLARE_FINAL_TYPE (CrTaskRows, cr_task_rows, CR, TASK_ROWS, GObject)

/* A GListModel of CrTaskRow. It follows the roadmap. A few rows that come, go or move are announced as such; where many
 * are others only their number is, and the rows that stay say "changed", as they do for another value of a task.
 * Large roadmaps are looked through in a thread; until that is done the rows stay as they were. "updating" is emitted
 * before the rows may become others, "updated" whenever a look has ended. */
CrTaskRows *cr_task_rows_new (CrRoadmap *roadmap, CrCatalogue *catalogue);

/* What to show from now on; takes a copy. language is static: of the texts of the user that tasks are sorted
 * and grouped by. */
void cr_task_rows_set_query (CrTaskRows *self, const CrQuery *query, CrDay today, const char *language);

/* FALSE: nobody sees the rows. They stay what they are until somebody does again, whatever happens to the tasks. */
void cr_task_rows_set_seen (CrTaskRows *self, gboolean seen);

/* Has every row say that it changed. */
void cr_task_rows_touch (CrTaskRows *self);

/* Tasks that the query lets pass, each once, in closed groups too; and all there are. */
guint cr_task_rows_get_n_matching (CrTaskRows *self);
guint cr_task_rows_get_n_tasks (CrTaskRows *self);

/* TRUE while a thread is looking. */
gboolean cr_task_rows_is_busy (CrTaskRows *self);

gboolean cr_task_rows_is_grouped (CrTaskRows *self);

/* Keys of the groups that are closed when they are shown for the first time, "" for that of the tasks without; NULL
 * for none. */
void cr_task_rows_set_closed (CrTaskRows *self, CrIds *closed);

/* Keys of the groups that are closed now, and of those that would be; NULL for none. (transfer full) */
CrIds *cr_task_rows_list_closed (CrTaskRows *self);

void cr_task_rows_set_open (CrTaskRows *self, CrTaskGroup *group, gboolean open);
void cr_task_rows_set_all_open (CrTaskRows *self, gboolean open);

/* NULL for a row of a group. Interned. */
const char *cr_task_rows_get_id (CrTaskRows *self, guint position);

/* The group that the row is or belongs to. (transfer none) */
CrTaskGroup *cr_task_rows_get_group (CrTaskRows *self, guint position);

/* The first row of the task, of the group; GTK_INVALID_LIST_POSITION when there is none. */
guint cr_task_rows_find (CrTaskRows *self, const char *id);
guint cr_task_rows_find_group (CrTaskRows *self, CrTaskGroup *group);

/* Every row of these tasks. (transfer full) */
GtkBitset *cr_task_rows_find_all (CrTaskRows *self, const CrIds *ids);

G_END_DECLS
