/* SPDX-License-Identifier: GPL-3.0-or-later
 * What the timeline shows of a roadmap: rows of groups and tasks, links, and tasks that have no date yet. */
#pragma once

#include "cr-critical.h"
#include "cr-query.h"
#include "cr-timeline-layout.h"

G_BEGIN_DECLS

typedef struct
{
  const char    *key; /* interned; "" of the tasks without */
  char          *name;
  CrDay          start, finish; /* of its tasks, or CR_DAY_NONE */
  int            percent;
  CrTimelineFold fold;
} CrTimelineHead;

typedef struct
{
  const CrTask   *task; /* held on to; NULL for the head of a group */
  guint           head; /* among the heads; CR_TIMELINE_NO_ROW without groups */
  CrTimelineFlags flags;
} CrTimelineEntry;

typedef struct
{
  GArray     *heads;   /* CrTimelineHead */
  GArray     *entries; /* CrTimelineEntry, by row */
  GArray     *links;   /* CrTimelineLink */
  GHashTable *rows;    /* interned ids of tasks to the first of their rows */

  GPtrArray *unscheduled; /* CrTask that pass the query and have no date; held on to */
  GArray    *violations;  /* CrViolation, of the whole roadmap */
  guint      n_shown;     /* tasks that pass the query */
  guint      n_critical;  /* 0 when the critical path is not asked for */
  CrDay      latest;      /* its end, or CR_DAY_NONE */
} CrTimelinePlan;

typedef struct
{
  CrRoadmap     *roadmap;
  CrCatalogue   *catalogue;
  const CrQuery *query;
  CrIds         *closed; /* keys of groups whose tasks are put away */
  CrDay          today;
  gboolean       with_critical;
} CrTimelineSource;

/* (transfer full) */
CrTimelinePlan *cr_timeline_plan_new (const CrTimelineSource *source);
void            cr_timeline_plan_free (CrTimelinePlan *plan);

/* Sets the rows and links of a layout. */
void cr_timeline_plan_fill (const CrTimelinePlan *plan, CrTimelineLayout *layout);

guint                  cr_timeline_plan_get_n_rows (const CrTimelinePlan *plan);
const CrTimelineEntry *cr_timeline_plan_get (const CrTimelinePlan *plan, guint row);

/* Of the group that the row belongs to or heads; NULL without groups. */
const CrTimelineHead *cr_timeline_plan_get_head (const CrTimelinePlan *plan, guint row);

/* The first row of the task, or CR_TIMELINE_NO_ROW. */
guint cr_timeline_plan_find (const CrTimelinePlan *plan, const char *task);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CrTimelinePlan, cr_timeline_plan_free)

G_END_DECLS
