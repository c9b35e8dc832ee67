/* SPDX-License-Identifier: GPL-3.0-or-later
 * What a query asks of dates, links and money. */
#include "config.h"

#include "cr-query-private.h"

#include "cr-critical.h"
#include "cr-links.h"
#include "cr-schedule.h"

static GHashTable *
find_critical (CrRoadmap *roadmap)
{
  g_autoptr (CrCritical) critical = cr_critical_new (roadmap);
  GHashTable            *ids = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < critical->n_tasks; i++)
    if (cr_critical_has (critical, i))
      g_hash_table_add (ids, (gpointer) cr_roadmap_get_task (roadmap, i)->id);
  return ids;
}

static GHashTable *
find_violated (CrRoadmap *roadmap)
{
  g_autoptr (GArray) violations = cr_violations_list (roadmap);
  GHashTable        *ids = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < violations->len; i++)
    {
      guint successor = g_array_index (violations, CrViolation, i).successor;

      g_hash_table_add (ids, (gpointer) cr_roadmap_get_task (roadmap, successor)->id);
    }
  return ids;
}

void
cr_query_run_look_at_links (CrQueryRun *run)
{
  if (run->query->critical)
    run->critical = find_critical (run->roadmap);
  if (run->query->violated)
    run->violated = find_violated (run->roadmap);
}

static gboolean
passes_dates (const CrQueryRun *run,
              const CrTask     *task)
{
  const CrQuery *query = run->query;

  if (query->overdue && !cr_task_is_overdue (task, run->today))
    return FALSE;
  if (query->undated && (task->start != CR_DAY_NONE || task->finish != CR_DAY_NONE))
    return FALSE;
  if (query->due && !cr_task_is_due (task, run->today))
    return FALSE;
  if ((query->from != CR_DAY_NONE || query->until != CR_DAY_NONE) && task->finish == CR_DAY_NONE)
    return FALSE;
  return task->finish >= query->from && (query->until == CR_DAY_NONE || task->finish <= query->until);
}

static gboolean
passes_links (const CrQueryRun *run,
              const CrTask     *task)
{
  if (run->query->blocked && !cr_schedule_is_blocked (run->roadmap, task))
    return FALSE;
  if (run->critical != NULL && !g_hash_table_contains (run->critical, task->id))
    return FALSE;
  return run->violated == NULL || g_hash_table_contains (run->violated, task->id);
}

static gboolean
is_cost_asked_for (const CrQuery *query,
                   const CrCost  *cost)
{
  const char *source = cost->source != NULL ? cost->source : CR_FILTER_WITHOUT;

  return (!query->has_cost_year || cost->year == query->cost_year) &&
         (query->cost_source == NULL || g_str_equal (source, query->cost_source));
}

static gboolean
passes_costs (const CrQuery *query,
              const CrTask  *task)
{
  if (!query->has_cost && !query->has_cost_year && query->cost_source == NULL)
    return TRUE;

  for (guint i = 0; i < cr_list_get_length (task->costs); i++)
    if (is_cost_asked_for (query, (const CrCost *) task->costs->items[i]))
      return TRUE;
  return FALSE;
}

gboolean
cr_query_run_passes_plan (const CrQueryRun *run,
                          const CrTask     *task)
{
  return passes_dates (run, task) && passes_links (run, task) && passes_costs (run->query, task);
}
