/* SPDX-License-Identifier: GPL-3.0-or-later
 * Who waits for whom, as a graph: tasks by their positions in the roadmap. */
#pragma once

#include "cr-roadmap.h"

G_BEGIN_DECLS

/* The predecessors of the n-th task are targets[first[n]] up to targets[first[n + 1]], as they stand in the task; ids
 * of no task are left out. True as long as no task comes, goes or moves. */
typedef struct
{
  guint   n_tasks;
  guint  *first;
  GArray *targets; /* guint */
} CrTaskGraph;

/* (transfer full) */
CrTaskGraph *cr_task_graph_new (CrRoadmap *roadmap);
void         cr_task_graph_free (CrTaskGraph *graph);

/* The predecessor that an edge leads to. */
guint cr_task_graph_get_target (const CrTaskGraph *graph, guint edge);

/* Sets of tasks that all wait for each other; a task that waits for nobody who waits for it is a set of its own. */
typedef struct
{
  guint  *set;    /* by task: its set, the same number for all of one set */
  GArray *order;  /* guint: all tasks, each after those it waits for; the tasks of a set side by side, in some order */
  GArray *cycles; /* guint: of each set that is a cycle the first task in document order; in that order */
} CrTaskSets;

/* Takes time in proportion to tasks and links, however long a chain is. (transfer full) */
CrTaskSets *cr_task_sets_new (const CrTaskGraph *graph);
void        cr_task_sets_free (CrTaskSets *sets);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CrTaskGraph, cr_task_graph_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CrTaskSets, cr_task_sets_free)

G_END_DECLS
