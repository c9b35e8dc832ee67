/* SPDX-License-Identifier: GPL-3.0-or-later
 * Tasks moved in time, as change sets: by hand on the timeline, and by the links between them. */
#pragma once

#include "cr-change.h"

G_BEGIN_DECLS

/* Where a bar is taken hold of. */
typedef enum
{
  CR_EDGE_BOTH, /* the bar is moved and keeps its length */
  CR_EDGE_START,
  CR_EDGE_FINISH
} CrEdge;

/* The dates that a task would have with that edge n_days later (earlier when negative). An edge stops at the other
 * one: finish is never before start; a milestone is moved whole. What is moved stops at the ends of the calendar. A
 * bar that shows a single date has both once it is stretched. FALSE, and the dates of the task, when nothing would
 * change. */
gboolean cr_reschedule_preview (const CrTask *task, CrEdge edge, gint64 n_days, CrDay *start, CrDay *finish);

/* The same done to several tasks; those without dates are passed over. Tasks that are moved whole keep their distances:
 * all stop where the first of them meets the end of the calendar. (transfer full) */
CrChangeSet *cr_reschedule_by (CrRoadmap *roadmap, const CrIds *tasks, CrEdge edge, gint64 n_days);

/* Brings the edge of one task to a day (the start, of CR_EDGE_BOTH). (transfer full) */
CrChangeSet *cr_reschedule_to (CrRoadmap *roadmap, const char *task, CrEdge edge, CrDay day);

/* Gives one task these dates; either may be CR_DAY_NONE. Empty when the task is not there. (transfer full) */
CrChangeSet *cr_reschedule_set (CrRoadmap *roadmap, const char *task, CrDay start, CrDay finish);

/* Gives tasks, whatever dates they had, n_days from that day on, at least 1; a milestone has its finish on the day.
 * (transfer full) */
CrChangeSet *cr_reschedule_place (CrRoadmap *roadmap, const CrIds *tasks, CrDay day, guint n_days);

/* Brings tasks to a day: those with dates are moved together, so that the first of them begins on it, the others are
 * placed there as above. (transfer full) */
CrChangeSet *cr_reschedule_bring (CrRoadmap *roadmap, const CrIds *tasks, CrDay day, guint n_days);

/* Takes the dates of tasks away. (transfer full) */
CrChangeSet *cr_reschedule_clear (CrRoadmap *roadmap, const CrIds *tasks);

/* Moves successors of violated links (cr-links.h) on, no further than the links ask, then what follows from that:
 * their successors where these would be violated now. Each keeps its length. tasks are the successors to begin with;
 * NULL is all. Tasks that are done or cancelled stay, as does what would leave the calendar; links inside a cycle can
 * be kept by nobody and move nothing. No other link to a task that was moved is violated afterwards. (transfer full) */
CrChangeSet *cr_reschedule_shift (CrRoadmap *roadmap, const CrIds *tasks);

G_END_DECLS
