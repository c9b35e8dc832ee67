/* SPDX-License-Identifier: GPL-3.0-or-later
 * The table of the task and of its parts, and what follows from a single task. */
#include "config.h"

#include "cr-task.h"

#include "cr-field-row.h"

static const char *const status_choices[] = { "not-started", "in-progress", "on-hold", "done", "cancelled", NULL };
/* What a task without a priority has, by its place among them. */
#define PRIORITY_NORMAL 1

static const char *const priority_choices[] = { "low", "normal", "high", NULL };
static const char *const area_prefix[] = { "area-", NULL };
static const char *const service_prefix[] = { "esvc-", NULL };
static const char *const capability_prefix[] = { "cap-", NULL };
static const char *const enabler_prefix[] = { "enb-", NULL };
static const char *const priority_prefix[] = { "pri-", NULL };

static const CrField indicator_fields[] = {
  { CR_ROW (CrIndicator, name, "name", CR_TYPE_TEXT, NC_ ("field", "Indicator")),
    .width = 30, .flags = CR_FIELD_SEARCHED },
  { CR_ROW (CrIndicator, unit, "unit", CR_TYPE_STRING, NC_ ("field", "Unit of measurement")), .width = 12 },
  { CR_ROW (CrIndicator, baseline, "baseline", CR_TYPE_STRING, NC_ ("field", "Baseline value")), .width = 10 },
  { CR_ROW (CrIndicator, target, "target", CR_TYPE_STRING, NC_ ("field", "Target value")), .width = 10 },
  { CR_ROW (CrIndicator, actual, "actual", CR_TYPE_STRING, NC_ ("field", "Actual value")), .width = 10 },
};
const CrTable cr_indicator_table = CR_TABLE ("indicator", CrIndicator, indicator_fields, NULL);

static const CrField cost_fields[] = {
  { CR_ROW (CrCost, year, "year", CR_TYPE_INTEGER, NC_ ("field", "Year")),
    .absent = CR_INTEGER_NONE, .minimum = -CR_INTEGER_MAX, .maximum = CR_INTEGER_MAX, .flags = CR_FIELD_REQUIRED },
  { CR_ROW (CrCost, amount, "amount", CR_TYPE_STRING, NC_ ("field", "Amount")), .form = CR_FORM_AMOUNT },
  { CR_ROW (CrCost, source, "source", CR_TYPE_STRING, NC_ ("field", "Source of funding")),
    .flags = CR_FIELD_SEARCHED },
};
const CrTable cr_cost_table = CR_TABLE ("cost", CrCost, cost_fields, NULL);

static const CrField link_fields[] = {
  { CR_ROW (CrLink, title, "title", CR_TYPE_STRING, NC_ ("field", "Link title")), .flags = CR_FIELD_SEARCHED },
  { CR_ROW (CrLink, url, "url", CR_TYPE_STRING, NC_ ("field", "Address")), .flags = CR_FIELD_SEARCHED },
};
const CrTable cr_link_table = CR_TABLE ("link", CrLink, link_fields, NULL);

static const CrField task_fields[] = {
  { CR_ROW (CrTask, id, "id", CR_TYPE_ID, NC_ ("field", "Task id")),
    .form = CR_FORM_ID, .width = 14, .flags = CR_FIELD_KEY | CR_FIELD_SEARCHED },
  { CR_ROW (CrTask, title, "title", CR_TYPE_TEXT, NC_ ("field", "Title")),
    .width = 40, .flags = CR_FIELD_REQUIRED | CR_FIELD_SEARCHED },
  { CR_ROW (CrTask, description, "description", CR_TYPE_TEXT, NC_ ("field", "Description")),
    .width = 60, .flags = CR_FIELD_SEARCHED },
  { CR_ROW (CrTask, area, "area", CR_TYPE_ID, NC_ ("field", "Area of work")),
    .form = CR_FORM_ID, .choices = area_prefix, .width = 20 },
  { CR_ROW (CrTask, services, "services", CR_TYPE_IDS, NC_ ("field", "Electronic services")),
    .form = CR_FORM_ID, .choices = service_prefix, .width = 20 },
  { CR_ROW (CrTask, capabilities, "capabilities", CR_TYPE_IDS, NC_ ("field", "Capabilities")),
    .form = CR_FORM_ID, .choices = capability_prefix, .width = 30 },
  { CR_ROW (CrTask, enablers, "enablers", CR_TYPE_IDS, NC_ ("field", "Enablers")),
    .form = CR_FORM_ID, .choices = enabler_prefix, .width = 20 },
  { CR_ROW (CrTask, priorities, "priorities", CR_TYPE_IDS, NC_ ("field", "Priority areas")),
    .form = CR_FORM_ID, .choices = priority_prefix, .width = 20 },
  { CR_ROW (CrTask, instruments, "instruments", CR_TYPE_IDS, NC_ ("field", "Instruments")),
    .form = CR_FORM_ID, .width = 20 },
  { CR_ROW (CrTask, tags, "tags", CR_TYPE_IDS, NC_ ("field", "Tags")), .form = CR_FORM_ID, .width = 20 },
  { CR_ROW (CrTask, status, "status", CR_TYPE_ID, NC_ ("field", "Status")),
    .form = CR_FORM_CHOICE, .choices = status_choices, .width = 12, .flags = CR_FIELD_REQUIRED },
  { CR_ROW (CrTask, reason, "reason", CR_TYPE_TEXT, NC_ ("field", "Reason")),
    .width = 30, .flags = CR_FIELD_SEARCHED },
  { CR_ROW (CrTask, progress, "progress", CR_TYPE_INTEGER, NC_ ("field", "Progress")), .maximum = 100, .width = 8 },
  { CR_ROW (CrTask, priority, "priority", CR_TYPE_ID, NC_ ("field", "Priority")),
    .form = CR_FORM_CHOICE, .choices = priority_choices, .width = 10 },
  { CR_ROW (CrTask, owner, "owner", CR_TYPE_ID, NC_ ("field", "Owner")),
    .width = 20, .flags = CR_FIELD_UNIT | CR_FIELD_SEARCHED | CR_FIELD_PERSONAL },
  { CR_ROW (CrTask, partners, "partners", CR_TYPE_IDS, NC_ ("field", "Partners")),
    .width = 20, .flags = CR_FIELD_UNIT | CR_FIELD_VALUES | CR_FIELD_SEARCHED | CR_FIELD_PERSONAL },
  { CR_ROW (CrTask, start, "start", CR_TYPE_DAY, NC_ ("field", "Start")), .width = 12 },
  { CR_ROW (CrTask, finish, "finish", CR_TYPE_DAY, NC_ ("field", "Finish")), .width = 12 },
  { CR_ROW (CrTask, milestone, "milestone", CR_TYPE_BOOLEAN, NC_ ("field", "Milestone")), .width = 8 },
  { CR_ROW (CrTask, after, "after", CR_TYPE_IDS, NC_ ("field", "Predecessors")),
    .width = 20, .flags = CR_FIELD_TASK },
  { CR_ROW (CrTask, result, "result", CR_TYPE_TEXT, NC_ ("field", "Result")),
    .width = 40, .flags = CR_FIELD_SEARCHED },
  { CR_ROW (CrTask, indicator, "indicator", CR_TYPE_PART, NC_ ("field", "Indicator")), .kind = CR_KIND_INDICATOR },
  { CR_ROW (CrTask, costs, "costs", CR_TYPE_LIST, NC_ ("field", "Costs")),
    .kind = CR_KIND_COST, .width = 30, .flags = CR_FIELD_PERSONAL | CR_FIELD_SEARCHED },
  { CR_ROW (CrTask, links, "links", CR_TYPE_LIST, NC_ ("field", "Links")),
    .kind = CR_KIND_LINK, .width = 30, .flags = CR_FIELD_PERSONAL | CR_FIELD_SEARCHED },
  { CR_ROW (CrTask, notes, "notes", CR_TYPE_TEXT, NC_ ("field", "Notes")),
    .width = 40, .flags = CR_FIELD_SEARCHED | CR_FIELD_PERSONAL },
  { CR_ROW (CrTask, origin, "origin", CR_TYPE_ID, NC_ ("field", "Starter task")), .form = CR_FORM_ID, .width = 20 },
};
const CrTable cr_task_table = CR_TABLE ("task", CrTask, task_fields, &task_fields[0]);

static const char **
intern_all (const char *const *strings)
{
  guint        n = g_strv_length ((char **) strings);
  const char **interned = g_new0 (const char *, n + 1);

  for (guint i = 0; i < n; i++)
    interned[i] = cr_intern (strings[i]);
  return interned;
}

const char *const *
cr_status_get_ids (void)
{
  static const char **ids;

  if (g_once_init_enter (&ids))
    g_once_init_leave (&ids, intern_all (status_choices));
  return ids;
}

const char *const *
cr_priority_get_ids (void)
{
  static const char **ids;

  if (g_once_init_enter (&ids))
    g_once_init_leave (&ids, intern_all (priority_choices));
  return ids;
}

const char *
cr_task_get_priority (const CrTask *task)
{
  return task->priority != NULL ? task->priority : cr_priority_get_ids ()[PRIORITY_NORMAL];
}

/* CR_N_STATUSES for a status that is missing or unknown. */
static CrStatus
find_status (const CrTask *task)
{
  const char *const *ids = cr_status_get_ids ();
  guint              i = 0;

  while (i < CR_N_STATUSES && ids[i] != task->status)
    i++;
  return (CrStatus) i;
}

CrStatus
cr_task_get_status (const CrTask *task)
{
  CrStatus status = find_status (task);

  return status != CR_N_STATUSES ? status : CR_STATUS_NOT_STARTED;
}

const char *
cr_status_to_id (CrStatus status)
{
  g_return_val_if_fail (status < CR_N_STATUSES, NULL);

  return cr_status_get_ids ()[status];
}

gboolean
cr_status_is_open (CrStatus status)
{
  return status != CR_STATUS_DONE && status != CR_STATUS_CANCELLED;
}

gboolean
cr_task_is_open (const CrTask *task)
{
  return cr_status_is_open (cr_task_get_status (task));
}

gboolean
cr_task_is_overdue (const CrTask *task,
                    CrDay         today)
{
  return task->finish != CR_DAY_NONE && task->finish < today && cr_task_is_open (task);
}

gboolean
cr_task_is_due (const CrTask *task,
                CrDay         today)
{
  return task->start != CR_DAY_NONE && task->start <= today && cr_task_get_status (task) == CR_STATUS_NOT_STARTED;
}

gboolean
cr_task_get_span (const CrTask *task,
                  CrDay        *first,
                  CrDay        *last)
{
  CrDay start = task->start != CR_DAY_NONE ? task->start : task->finish;
  CrDay finish = task->finish != CR_DAY_NONE ? task->finish : task->start;

  if (task->milestone)
    start = finish;
  *first = MIN (start, finish);
  *last = MAX (start, finish);
  return finish != CR_DAY_NONE;
}

int
cr_task_get_progress (const CrTask *task)
{
  return task->progress >= 0 && task->progress <= 100 ? (int) task->progress : 0;
}

gboolean
cr_task_status_agrees (const CrTask *task)
{
  if (task->progress < 0 || task->progress > 100)
    return TRUE;

  switch (find_status (task))
    {
    case CR_STATUS_NOT_STARTED:
      return task->progress == 0;
    case CR_STATUS_IN_PROGRESS:
    case CR_STATUS_ON_HOLD:
      return task->progress < 100;
    case CR_STATUS_DONE:
      return task->progress == 100;
    case CR_STATUS_CANCELLED:
    case CR_N_STATUSES:
    default:
      return TRUE;
    }
}
