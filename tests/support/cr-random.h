/* SPDX-License-Identifier: GPL-3.0-or-later
 * Random whole roadmaps for property tests. */
#pragma once

#include "cr-roadmap.h"

G_BEGIN_DECLS

typedef enum
{
  CR_RANDOM_ANY = 0,
  CR_RANDOM_NO_FAULTS = 1 << 0 /* no findings either: forms, order, status and predecessors are right */
} CrRandomFlags;

/* A roadmap with up to so many tasks and some records of every other kind: texts in several languages and of every
 * nasty kind, stale marks, unknown members, ids of no catalogue, ratings, baselines. It has what a file can hold,
 * so that writing and reading gives an equal one. (transfer full) */
CrRoadmap *cr_random_roadmap (GRand *rand, guint n_tasks_max, CrRandomFlags flags);

G_END_DECLS
