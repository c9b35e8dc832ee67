/* SPDX-License-Identifier: GPL-3.0-or-later
 * A roadmap laid out as a planner has it: rows in a tree, days to work on, resources. */
#pragma once

#include "cr-export.h"
#include "cr-work-calendar.h"

G_BEGIN_DECLS

/* Eight hours with one at noon, as planners have them that take no calendar over, so that a last day stays the last. */
#define CR_MSPDI_MORNING "08:00:00"
#define CR_MSPDI_EVENING "17:00:00"

/* Values of the format. */
#define CR_MSPDI_DAYS            7
#define CR_MSPDI_ESTIMATED_DAYS  39
#define CR_MSPDI_PRIORITY_NORMAL 500
#define CR_MSPDI_NO_RESOURCE     (-65535)

/* When a row is to be. Of an estimated row it tells which of its days are known: none, the start, the finish. */
typedef enum
{
  CR_MSPDI_AS_SOON_AS_POSSIBLE = 0,
  CR_MSPDI_START_NO_EARLIER = 4,
  CR_MSPDI_FINISH_NO_EARLIER = 6
} CrMspdiConstraint;

typedef struct
{
  const CrTask     *task; /* NULL for an area, and for the plan itself */
  const char       *area; /* of an area */
  guint             uid;
  guint             level;
  char             *outline; /* "2.1" */
  CrDay             first, last;
  guint             n_days;      /* of work */
  guint             n_work_days; /* of all tasks below */
  gboolean          is_milestone;
  gboolean          is_estimated; /* one of the days is not known */
  CrMspdiConstraint constraint;
  int               percent;
} CrMspdiRow;

typedef struct
{
  CrRoadmap      *roadmap; /* borrowed */
  CrDay           start, finish;
  CrWorkCalendar *calendar;
  GPtrArray      *tasks;     /* of the scope, by area; perhaps those alone that have dates */
  GArray         *rows;      /* of CrMspdiRow, the plan itself first */
  GPtrArray      *owners;    /* as stored, those of resources 1, 2, … */
  GHashTable     *uids;      /* of tasks, by interned id */
  GHashTable     *resources; /* by interned owner */
  GHashTable     *ranks;     /* of tasks by interned id: each stands behind those it waits for */
} CrMspdiPlan;

/* (transfer full) */
CrMspdiPlan *cr_mspdi_plan_new (CrExport *export);
void         cr_mspdi_plan_free (CrMspdiPlan *plan);

/* The UID of a task that another one waits for; 0 where the link leads out of the plan or would close a circle. */
guint cr_mspdi_plan_find_link (const CrMspdiPlan *plan, const char *predecessor, const char *successor);

/* The UID of the resource, CR_MSPDI_NO_RESOURCE for none. */
int cr_mspdi_plan_find_resource (const CrMspdiPlan *plan, const char *owner);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CrMspdiPlan, cr_mspdi_plan_free)

G_END_DECLS
