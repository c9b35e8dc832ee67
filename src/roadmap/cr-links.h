/* SPDX-License-Identifier: GPL-3.0-or-later
 * Links between tasks and the dates they ask for: the successor starts after the predecessor is finished. */
#pragma once

#include "cr-roadmap.h"

G_BEGIN_DECLS

/* A link joins a task with one it waits for. It asks that the successor start on the day after the last day of the
 * predecessor or later; where one of the two is a milestone, on that day or later. A task that is cancelled or has no
 * date holds nobody up and waits for nobody, and none waits for itself: such links ask for nothing. Of a task with one
 * date both ends are that day (see cr_task_get_span()). */

/* By how many days the predecessor may still slip before it reaches the successor: 0 when one follows the other at
 * once, less when the link is violated. FALSE when it asks for nothing. */
gboolean cr_link_get_room (const CrTask *predecessor, const CrTask *successor, gint64 *n_days);

gboolean cr_link_is_violated (const CrTask *predecessor, const CrTask *successor);

/* A link whose successor starts too early; both by their positions. */
typedef struct
{
  guint  predecessor;
  guint  successor;
  gint64 n_days; /* the successor would have to start so much later, at least 1 */
} CrViolation;

/* Each violated link once, in document order of the successors and then as the task names its predecessors; links of
 * a cycle as well. Of CrViolation. (transfer full) */
GArray *cr_violations_list (CrRoadmap *roadmap);

/* The list of before, after other dates or another status of some tasks: makes of it what cr_violations_list() would
 * give, in a fraction of the time. successors are the positions, in order, of these tasks and of all that wait for
 * them; no task may have come, gone or moved, and no link either. */
void cr_violations_update (GArray *violations, CrRoadmap *roadmap, const guint *successors, guint n_successors);

G_END_DECLS
