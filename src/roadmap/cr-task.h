/* SPDX-License-Identifier: GPL-3.0-or-later
 * The task, and the parts that only a task has. */
#pragma once

#include "cr-record.h"

G_BEGIN_DECLS

typedef enum
{
  CR_STATUS_NOT_STARTED,
  CR_STATUS_IN_PROGRESS,
  CR_STATUS_ON_HOLD,
  CR_STATUS_DONE,
  CR_STATUS_CANCELLED,
  CR_N_STATUSES
} CrStatus;

/* Read it, never write it: a record that is shown is never changed. */
typedef struct
{
  CrRecord    record;
  const char *id;
  CrText     *title;
  CrText     *description;
  const char *area;
  CrIds      *services;
  CrIds      *capabilities;
  CrIds      *enablers;
  CrIds      *priorities;
  CrIds      *instruments;
  CrIds      *tags;
  const char *status; /* as read, even when it is none of the five; see cr_task_get_status() */
  CrText     *reason;
  gint64      progress; /* as read, even outside 0 to 100; see cr_task_get_progress() */
  const char *priority; /* as read; NULL means normal */
  const char *owner;    /* the id of a unit or any other string */
  CrIds      *partners; /* the same, several */
  CrDay       start;
  CrDay       finish; /* the last day of work, inclusive */
  gboolean    milestone;
  CrIds      *after;
  CrText     *result;
  CrRecord   *indicator; /* CrIndicator */
  CrList     *costs;     /* of CrCost */
  CrList     *links;     /* of CrLink */
  CrText     *notes;
  const char *origin; /* the template it was made from */
} CrTask;

typedef struct
{
  CrRecord record;
  CrText  *name;
  char    *unit;
  char    *baseline;
  char    *target;
  char    *actual;
} CrIndicator;

typedef struct
{
  CrRecord record;
  gint64   year;
  char    *amount; /* a decimal in the currency of the roadmap */
  char    *source;
} CrCost;

typedef struct
{
  CrRecord record;
  char    *title;
  char    *url;
} CrLink;

#define CR_TASK(record) ((const CrTask *) (record))

/* The ids of the five statuses and of the three priorities, interned, in order and NULL-terminated. */
const char *const *cr_status_get_ids (void);
const char *const *cr_priority_get_ids (void);

/* What the task counts as: not-started when its status is missing or unknown. */
CrStatus    cr_task_get_status (const CrTask *task);
const char *cr_status_to_id (CrStatus status);

/* The id of its priority; without one it is normal. */
const char *cr_task_get_priority (const CrTask *task);

/* Not started, in progress or on hold. */
gboolean cr_task_is_open (const CrTask *task);
gboolean cr_status_is_open (CrStatus status);

/* Open, and its last day is before today. */
gboolean cr_task_is_overdue (const CrTask *task, CrDay today);

/* Not started although the day of its start has come. */
gboolean cr_task_is_due (const CrTask *task, CrDay today);

/* The first and the last day that the task takes, as its bar shows them: of one with a single date that day, of a
 * milestone its finish, or its start where that is all there is; in their order even where the finish is before the
 * start. FALSE when it has neither date. */
gboolean cr_task_get_span (const CrTask *task, CrDay *first, CrDay *last);

/* Per cent; 0 where what is written is outside 0 to 100, which is as if it were absent. */
int cr_task_get_progress (const CrTask *task);

/* Whether the status goes with the progress as the format wants it; TRUE where either is not known. */
gboolean cr_task_status_agrees (const CrTask *task);

extern const CrTable cr_task_table;
extern const CrTable cr_indicator_table;
extern const CrTable cr_cost_table;
extern const CrTable cr_link_table;

G_END_DECLS
