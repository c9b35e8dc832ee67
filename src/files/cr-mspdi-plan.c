/* SPDX-License-Identifier: GPL-3.0-or-later
 * Laying out a plan. */
#include "config.h"

#include "cr-mspdi-plan.h"

#include "cr-export-words.h"
#include "cr-progress.h"
#include "cr-schedule.h"

#include <glib/gi18n-lib.h>

static void
clear_row (gpointer item)
{
  g_free (((CrMspdiRow *) item)->outline);
}

void
cr_mspdi_plan_free (CrMspdiPlan *self)
{
  if (self == NULL)
    return;

  cr_work_calendar_free (self->calendar);
  g_ptr_array_unref (self->tasks);
  g_array_unref (self->rows);
  g_ptr_array_unref (self->owners);
  g_hash_table_unref (self->uids);
  g_hash_table_unref (self->resources);
  g_hash_table_unref (self->ranks);
  g_free (self);
}

/* From the first day of all to the last, those of the period among them. */
static void
find_period (CrMspdiPlan *self,
             CrDay        today)
{
  cr_roadmap_get_period (self->roadmap, &self->start, &self->finish);
  for (guint i = 0; i < self->tasks->len; i++)
    {
      CrDay first, last;

      if (!cr_task_get_span (self->tasks->pdata[i], &first, &last))
        continue;
      self->start = self->start != CR_DAY_NONE ? MIN (self->start, first) : first;
      self->finish = MAX (self->finish, last);
    }
  if (self->start == CR_DAY_NONE)
    self->start = self->finish != CR_DAY_NONE ? self->finish : today;
  self->finish = MAX (self->start, self->finish);
}

static void
find_working_days (CrMspdiPlan *self)
{
  cr_work_calendar_add (self->calendar, self->start);
  cr_work_calendar_add (self->calendar, self->finish);
  for (guint i = 0; i < self->tasks->len; i++)
    {
      CrDay first, last;

      if (!cr_task_get_span (self->tasks->pdata[i], &first, &last))
        continue;
      cr_work_calendar_add (self->calendar, first);
      cr_work_calendar_add (self->calendar, last);
    }
}

static void
find_owners (CrMspdiPlan *self)
{
  for (guint i = 0; i < self->tasks->len; i++)
    {
      const char *owner = CR_TASK (self->tasks->pdata[i])->owner;

      if (owner == NULL || *owner == '\0' || g_hash_table_contains (self->resources, owner))
        continue;
      g_ptr_array_add (self->owners, (gpointer) owner);
      g_hash_table_insert (self->resources, (gpointer) owner, GUINT_TO_POINTER (self->owners->len));
    }
}

static void
find_ranks (CrMspdiPlan *self)
{
  g_autoptr (GArray) order = cr_schedule_get_order (self->roadmap);

  for (guint i = 0; i < order->len; i++)
    {
      const CrTask *task = cr_roadmap_get_task (self->roadmap, g_array_index (order, guint, i));

      g_hash_table_insert (self->ranks, (gpointer) task->id, GUINT_TO_POINTER (i + 1));
    }
}

/* Which days are known: both, one, none. */
static void
set_days (const CrMspdiPlan *self,
          CrMspdiRow        *row)
{
  gboolean has_start = row->task->start != CR_DAY_NONE, has_finish = row->task->finish != CR_DAY_NONE;

  row->is_milestone = row->task->milestone;
  row->is_estimated = !(has_start && has_finish) && !(row->is_milestone && (has_start || has_finish));
  if (!cr_task_get_span (row->task, &row->first, &row->last))
    row->first = row->last = self->start;

  if (!has_start && !has_finish)
    row->constraint = CR_MSPDI_AS_SOON_AS_POSSIBLE;
  else
    row->constraint = has_start || row->is_milestone ? CR_MSPDI_START_NO_EARLIER : CR_MSPDI_FINISH_NO_EARLIER;
  row->n_days = row->is_milestone ? 0 : cr_work_calendar_count (self->calendar, row->first, row->last);
  row->n_work_days = row->n_days;
}

/* The rows that follow a summary and are deeper than it. */
static void
sum_up (CrMspdiPlan *self,
        guint        summary)
{
  CrMspdiRow *row = &g_array_index (self->rows, CrMspdiRow, summary);
  CrProgress  progress = { 0 };

  row->first = row->last = CR_DAY_NONE;
  for (guint i = summary + 1; i < self->rows->len; i++)
    {
      const CrMspdiRow *below = &g_array_index (self->rows, CrMspdiRow, i);

      if (below->level <= row->level)
        break;
      if (below->task == NULL)
        continue;
      cr_progress_add (&progress, below->task);
      row->n_work_days += below->n_work_days;
      row->first = row->first != CR_DAY_NONE ? MIN (row->first, below->first) : below->first;
      row->last = MAX (row->last, below->last);
    }
  if (row->first == CR_DAY_NONE)
    row->first = row->last = self->start;
  row->n_days = cr_work_calendar_count (self->calendar, row->first, row->last);
  row->percent = MAX (cr_progress_get_percent (&progress), 0);
}

static CrMspdiRow *
add_row (CrMspdiPlan *self,
         guint        level,
         char        *outline)
{
  CrMspdiRow row = { .uid = self->rows->len, .level = level, .outline = outline };

  g_array_append_val (self->rows, row);
  return &g_array_index (self->rows, CrMspdiRow, self->rows->len - 1);
}

static void
add_task (CrMspdiPlan  *self,
          const CrTask *task,
          guint         level,
          char         *outline)
{
  CrMspdiRow *row = add_row (self, level, outline);

  row->task = task;
  row->percent = cr_task_get_status (task) == CR_STATUS_DONE ? 100 : cr_task_get_progress (task);
  set_days (self, row);
  g_hash_table_insert (self->uids, (gpointer) task->id, GUINT_TO_POINTER (row->uid));
}

/* Tasks of no area stand by themselves, behind the areas. */
static void
add_rows (CrMspdiPlan *self,
          const CrExport *export)
{
  guint summary = 0, n_top = 0, n_below = 0;

  add_row (self, 0, g_strdup ("0"));
  for (guint i = 0; i < self->tasks->len; i++)
    {
      const CrTask *task = self->tasks->pdata[i];
      const char   *area = cr_export_get_area (export, task);

      if (area == NULL)
        {
          add_task (self, task, 1, g_strdup_printf ("%u", ++n_top));
          continue;
        }
      if (g_array_index (self->rows, CrMspdiRow, summary).area != area)
        {
          add_row (self, 1, g_strdup_printf ("%u", ++n_top))->area = area;
          summary = self->rows->len - 1;
          n_below = 0;
        }
      add_task (self, task, 2, g_strdup_printf ("%u.%u", n_top, ++n_below));
    }
}

static void
sum_up_all (CrMspdiPlan *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    if (g_array_index (self->rows, CrMspdiRow, i).task == NULL)
      sum_up (self, i);
}

static gboolean
is_dated (const CrTask *task)
{
  return task->start != CR_DAY_NONE || task->finish != CR_DAY_NONE;
}

/* Those of the scope; without the undated ones, which is told, where the plan is to have none. (transfer container) */
static GPtrArray *
list_tasks (CrExport *export)
{
  const char *words = NC_ ("export", "It has no dates: it is left out of the plan");
  GPtrArray  *tasks = cr_export_list_by_area (export);
  guint       n = 0;

  for (guint i = 0; i < tasks->len; i++)
    {
      const CrTask *task = tasks->pdata[i];

      if (!export->dated_only || is_dated (task))
        tasks->pdata[n++] = (gpointer) task;
      else
        cr_export_leave_out (export, task->id, g_strdup (cr_export_message (export, words)));
    }
  g_ptr_array_set_size (tasks, (int) n);
  return tasks;
}

CrMspdiPlan *
cr_mspdi_plan_new (CrExport *export)
{
  CrMspdiPlan *self = g_new0 (CrMspdiPlan, 1);

  self->roadmap = export->roadmap;
  self->calendar = cr_work_calendar_new ();
  self->tasks = list_tasks (export);
  self->rows = g_array_new (FALSE, TRUE, sizeof (CrMspdiRow));
  g_array_set_clear_func (self->rows, clear_row);
  self->owners = g_ptr_array_new ();
  self->uids = g_hash_table_new (NULL, NULL);
  self->resources = g_hash_table_new (NULL, NULL);
  self->ranks = g_hash_table_new (NULL, NULL);

  find_period (self, export->today);
  find_working_days (self);
  find_owners (self);
  find_ranks (self);
  add_rows (self, export);
  sum_up_all (self);
  return self;
}

static guint
look_up (GHashTable *numbers,
         const char *id)
{
  return GPOINTER_TO_UINT (g_hash_table_lookup (numbers, id));
}

guint
cr_mspdi_plan_find_link (const CrMspdiPlan *self,
                         const char        *predecessor,
                         const char        *successor)
{
  return look_up (self->ranks, predecessor) < look_up (self->ranks, successor) ? look_up (self->uids, predecessor) : 0;
}

int
cr_mspdi_plan_find_resource (const CrMspdiPlan *self,
                             const char        *owner)
{
  guint uid = owner != NULL ? look_up (self->resources, owner) : 0;

  return uid != 0 ? (int) uid : CR_MSPDI_NO_RESOURCE;
}
