/* SPDX-License-Identifier: GPL-3.0-or-later
 * What follows from the order of tasks: who waits for whom, cycles, an order to work in. */
#pragma once

#include "cr-roadmap.h"

G_BEGIN_DECLS

/* Whether the task is open and one of its predecessors is neither done nor cancelled. The id of no task blocks
 * nothing: it is a finding. */
gboolean cr_schedule_is_blocked (CrRoadmap *roadmap, const CrTask *task);

/* One cycle for each set of tasks that all wait for each other, in document order of its first task: CrIds from that
 * task on, each waiting for the next and the last for the first; the shortest such way. (transfer full) */
GPtrArray *cr_schedule_find_cycles (CrRoadmap *roadmap);

/* The shortest cycle the task is part of, from it on; NULL when there is none. Looks only at what the task waits
 * for. (transfer full) */
CrIds *cr_schedule_find_cycle_of (CrRoadmap *roadmap, const char *id);

/* The same as a person reads it, "t-1 → t-2 → t-1"; NULL when there is none. (transfer full) */
char *cr_schedule_find_cycle_from (CrRoadmap *roadmap, const char *id);

/* "t-1 → t-2 → t-1"; the middle of a long one is left out. (transfer full) */
char *cr_schedule_describe_cycle (const CrIds *cycle);

/* Positions (guint) of all tasks so that each comes after those it waits for, otherwise in document order. Tasks of a
 * cycle are there as well, in some order. (transfer full) */
GArray *cr_schedule_get_order (CrRoadmap *roadmap);

G_END_DECLS
