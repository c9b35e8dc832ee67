/* SPDX-License-Identifier: GPL-3.0-or-later
 * What the timeline shows of a roadmap: rows of groups and tasks, links, and tasks that have no date yet. */
#pragma once

#include "cr-change.h"
#include "cr-critical.h"
#include "cr-progress.h"
#include "cr-query.h"
#include "cr-timeline-layout.h"

G_BEGIN_DECLS

typedef struct
{
  const char    *key; /* interned; "" of the tasks without */
  char          *name;
  CrDay          start, finish; /* of its tasks, or CR_DAY_NONE */
  CrProgress     progress;      /* of all its tasks, whether they have dates or not */
  CrTimelineFold fold;
  guint          row; /* its own */
} CrTimelineHead;

typedef struct
{
  const CrTask   *task; /* held on to; NULL for the head of a group */
  guint           head; /* among the heads; CR_TIMELINE_NO_ROW without groups */
  CrTimelineFlags flags;
  guint           next; /* another row of the task, or CR_TIMELINE_NO_ROW */
} CrTimelineEntry;

typedef struct
{
  GArray     *heads;   /* CrTimelineHead */
  GArray     *entries; /* CrTimelineEntry, by row */
  GArray     *links;   /* CrTimelineLink */
  GHashTable *rows;    /* interned ids of tasks to the first of their rows */

  guint  n_tasks;    /* of the roadmap */
  guint *ends;       /* by position of a task, where those that wait for it end among these */
  guint *successors; /* positions, by that of the one they wait for */

  GPtrArray *unscheduled; /* CrTask that pass the query and have no date; held on to */
  GArray    *violations;  /* CrViolation, of the whole roadmap */
  guint      n_shown;     /* tasks that pass the query */
  guint      n_critical;  /* 0 when the critical path is not asked for */
  CrDay      latest;      /* its end, or CR_DAY_NONE */
} CrTimelinePlan;

/* What is planned, and for whom. */
typedef struct
{
  CrRoadmap   *roadmap;
  CrCatalogue *catalogue;
  CrQuery     *query;
  CrIds       *closed; /* keys of groups whose tasks are put away */
  CrDay        today;
  const char  *language; /* of the texts of the user */
  const char  *words;    /* the language of the program's words */
  gboolean     with_critical;
} CrTimelineSource;

/* Lets go of what is in it, and of itself. */
void cr_timeline_source_free (CrTimelineSource *source);

/* In whatever thread, as long as the roadmap is nobody else's meanwhile. (transfer full) */
CrTimelinePlan *cr_timeline_plan_new (const CrTimelineSource *source);
void            cr_timeline_plan_free (CrTimelinePlan *plan);

/* Sets the rows and links of a layout. */
void cr_timeline_plan_fill (const CrTimelinePlan *plan, CrTimelineLayout *layout);

/* What differs in a plan after some tasks have other values. */
typedef struct
{
  GArray *rows;  /* guint, of tasks and of groups, each once */
  GArray *links; /* guint, places among the links */
} CrTimelinePatch;

/* Makes of the plan what it would be if it were made anew after the set, where only values differ and each row stays
 * where it is. NULL where more differs, or something that is not followed so: then the plan is as it was, and has to
 * be made anew. Takes a fraction of the time. (transfer full) */
CrTimelinePatch *cr_timeline_plan_patch (CrTimelinePlan         *plan,
                                         const CrTimelineSource *source,
                                         const CrChangeSet      *set);
void             cr_timeline_patch_free (CrTimelinePatch *patch);

/* Sets what differs in the layout that the plan has filled. */
void cr_timeline_plan_refill (const CrTimelinePlan  *plan,
                              const CrTimelinePatch *patch,
                              CrTimelineLayout      *layout);

guint                  cr_timeline_plan_get_n_rows (const CrTimelinePlan *plan);
const CrTimelineEntry *cr_timeline_plan_get (const CrTimelinePlan *plan, guint row);

/* Of the group that the row belongs to or heads; NULL without groups. */
const CrTimelineHead *cr_timeline_plan_get_head (const CrTimelinePlan *plan, guint row);

/* The first row of the task, or CR_TIMELINE_NO_ROW. */
guint cr_timeline_plan_find (const CrTimelinePlan *plan, const char *task);

/* The same in one place for both ways to make a plan: how the task looks in a row, beyond its own values. */
CrTimelineFlags cr_timeline_plan_get_flags (const CrTimelineSource *source,
                                            const CrCritical       *critical,
                                            const CrTask           *task);

/* A task has a bar if it has a date. */
gboolean cr_timeline_is_scheduled (const CrTask *task);

/* Widens the span of the group by the task. */
void cr_timeline_head_widen (CrTimelineHead *head, const CrTask *task);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CrTimelinePlan, cr_timeline_plan_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CrTimelineSource, cr_timeline_source_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CrTimelinePatch, cr_timeline_patch_free)

G_END_DECLS
