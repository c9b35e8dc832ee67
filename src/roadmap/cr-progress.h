/* SPDX-License-Identifier: GPL-3.0-or-later
 * Roll-up of progress: the mean over the tasks that are not cancelled. */
#pragma once

#include "cr-roadmap.h"

G_BEGIN_DECLS

#define CR_PERCENT_NONE (-1)

typedef struct
{
  guint   n_tasks; /* counted: not cancelled */
  guint64 sum;     /* of their per cents */
} CrProgress;

/* Counts a task in; a cancelled one changes nothing. Begin with { 0 }. */
void cr_progress_add (CrProgress *progress, const CrTask *task);

/* Takes a task out again that was counted in with this very value. */
void cr_progress_remove (CrProgress *progress, const CrTask *task);

/* The mean in whole per cent, halves up; CR_PERCENT_NONE when no task counts. */
int cr_progress_get_percent (const CrProgress *progress);

CrProgress cr_progress_of_roadmap (CrRoadmap *roadmap);

/* One for each of the areas and one more for the tasks without an area or with one that is none of these. areas are
 * interned. (transfer full) */
CrProgress *cr_progress_by_area (CrRoadmap *roadmap, const CrIds *areas);

G_END_DECLS
