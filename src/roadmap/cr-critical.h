/* SPDX-License-Identifier: GPL-3.0-or-later
 * The critical path: the tasks that cannot slip without moving the end of the plan. */
#pragma once

#include "cr-roadmap.h"

G_BEGIN_DECLS

/* Calendar days, and the dates of all tasks as they stand. Tasks that are cancelled or have no date are left out, and
 * so are the links to and from them. The slack of a task is the number of days it may slip: a task that slips pushes
 * each of its successors on as far as the link between them asks (cr-links.h), these push theirs, and nothing of it may
 * end after the latest finish that there is. A link that is violated now asks for nothing until its predecessor moves.
 * A task is critical when its slack is 0. Links inside a cycle can be kept by nobody and push nothing. */
typedef struct
{
  guint  n_tasks;
  int   *slack; /* in days, by the position of the task; CR_SLACK_NONE when it is left out */
  guint  n_critical;
  CrDay  latest; /* the latest finish, or CR_DAY_NONE */
  guint *cycle;  /* by position: the same number for tasks that all wait for each other */
} CrCritical;

#define CR_SLACK_NONE (-1)

/* Takes time in proportion to tasks and links. (transfer full) */
CrCritical *cr_critical_new (CrRoadmap *roadmap);
void        cr_critical_free (CrCritical *critical);

/* Whether the task at the position is critical. */
gboolean cr_critical_has (const CrCritical *critical, guint position);

/* Whether the critical path runs along the link: both ends are critical, and the one pushes the other at once. */
gboolean cr_critical_has_link (const CrCritical *critical, CrRoadmap *roadmap, guint predecessor, guint successor);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CrCritical, cr_critical_free)

G_END_DECLS
