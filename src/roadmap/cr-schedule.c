/* SPDX-License-Identifier: GPL-3.0-or-later
 * What follows from the predecessors of tasks. Chains may be as long as the roadmap, so nothing here recurses. */
#include "config.h"

#include "cr-schedule.h"

#include "cr-task-graph.h"

#define ARROW             " → "
#define CYCLE_SHOWN_MAX   12
#define CYCLE_SHOWN_FIRST 8

gboolean
cr_schedule_is_blocked (CrRoadmap    *roadmap,
                        const CrTask *task)
{
  g_return_val_if_fail (task != NULL, FALSE);

  if (task->after == NULL || !cr_task_is_open (task))
    return FALSE;

  for (guint i = 0; i < task->after->n_ids; i++)
    {
      const CrTask *predecessor = cr_roadmap_lookup_task (roadmap, task->after->ids[i]);

      if (predecessor != NULL && cr_task_is_open (predecessor))
        return TRUE;
    }
  return FALSE;
}

/* Takes the ids from the last to the first. */
static CrIds *
make_cycle (GPtrArray *backwards)
{
  for (guint i = 0; i < backwards->len / 2; i++)
    {
      gpointer swapped = backwards->pdata[i];

      backwards->pdata[i] = backwards->pdata[backwards->len - 1 - i];
      backwards->pdata[backwards->len - 1 - i] = swapped;
    }
  return cr_ids_new ((const char *const *) backwards->pdata, backwards->len);
}

/* The shortest way from a task back to itself inside its set, breadth first. `from` is all zeros and is left so. */
static CrIds *
find_way_back (CrRoadmap         *roadmap,
               const CrTaskGraph *graph,
               const CrTaskSets  *sets,
               guint             *from,
               guint              start)
{
  g_autoptr (GArray)    queue = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();

  g_array_append_val (queue, start);
  for (guint i = 0; i < queue->len && from[start] == 0; i++)
    {
      guint task = g_array_index (queue, guint, i);

      for (guint edge = graph->first[task]; edge < graph->first[task + 1]; edge++)
        {
          guint target = cr_task_graph_get_target (graph, edge);

          if (sets->set[target] != sets->set[start] || from[target] != 0)
            continue;
          from[target] = task + 1;
          if (target != start)
            g_array_append_val (queue, target);
        }
    }

  for (guint task = from[start] - 1; task != start; task = from[task] - 1)
    g_ptr_array_add (ids, (gpointer) cr_roadmap_get_task (roadmap, task)->id);
  g_ptr_array_add (ids, (gpointer) cr_roadmap_get_task (roadmap, start)->id);
  for (guint i = 0; i < queue->len; i++)
    from[g_array_index (queue, guint, i)] = 0;
  return make_cycle (ids);
}

GPtrArray *
cr_schedule_find_cycles (CrRoadmap *roadmap)
{
  g_autoptr (CrTaskGraph) graph = cr_task_graph_new (roadmap);
  g_autoptr (CrTaskSets)  sets = cr_task_sets_new (graph);
  g_autofree guint       *from = g_new0 (guint, graph->n_tasks + 1);
  GPtrArray              *cycles = g_ptr_array_new_with_free_func ((GDestroyNotify) cr_ids_unref);

  for (guint i = 0; i < sets->cycles->len; i++)
    g_ptr_array_add (cycles, find_way_back (roadmap, graph, sets, from, g_array_index (sets->cycles, guint, i)));
  return cycles;
}

/* Looks up the way back from the predecessor `last` of the task; before: each task met to the one it was met from. */
static CrIds *
collect_cycle (GHashTable *before,
               const char *id,
               const char *last)
{
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();

  for (const char *at = last; at != id; at = g_hash_table_lookup (before, at))
    g_ptr_array_add (ids, (gpointer) at);
  g_ptr_array_add (ids, (gpointer) id);
  return make_cycle (ids);
}

CrIds *
cr_schedule_find_cycle_of (CrRoadmap  *roadmap,
                           const char *id)
{
  g_autoptr (GHashTable) before = g_hash_table_new (NULL, NULL);
  g_autoptr (GPtrArray)  queue = g_ptr_array_new ();
  const CrTask          *start = cr_roadmap_lookup_task (roadmap, id);

  g_return_val_if_fail (start != NULL, NULL);

  g_ptr_array_add (queue, (gpointer) start);
  for (guint i = 0; i < queue->len; i++)
    {
      const CrTask *task = g_ptr_array_index (queue, i);

      for (guint k = 0; k < cr_ids_get_length (task->after); k++)
        {
          const char   *predecessor = task->after->ids[k];
          const CrTask *next;

          if (predecessor == start->id)
            return collect_cycle (before, start->id, task->id);
          if (g_hash_table_contains (before, predecessor))
            continue;
          g_hash_table_insert (before, (gpointer) predecessor, (gpointer) task->id);
          next = cr_roadmap_lookup_task (roadmap, predecessor);
          if (next != NULL)
            g_ptr_array_add (queue, (gpointer) next);
        }
    }
  return NULL;
}

char *
cr_schedule_find_cycle_from (CrRoadmap  *roadmap,
                             const char *id)
{
  g_autoptr (CrIds) cycle = cr_schedule_find_cycle_of (roadmap, id);

  return cycle != NULL ? cr_schedule_describe_cycle (cycle) : NULL;
}

char *
cr_schedule_describe_cycle (const CrIds *cycle)
{
  GString *string = g_string_new (NULL);
  guint    n = cr_ids_get_length (cycle);

  g_return_val_if_fail (n > 0, g_string_free (string, FALSE));

  for (guint i = 0; i < n; i++)
    {
      if (n > CYCLE_SHOWN_MAX && i == CYCLE_SHOWN_FIRST)
        {
          g_string_append (string, "…" ARROW);
          i = n - (CYCLE_SHOWN_MAX - CYCLE_SHOWN_FIRST);
        }
      g_string_append_printf (string, "%s" ARROW, cycle->ids[i]);
    }
  g_string_append (string, cycle->ids[0]);
  return g_string_free (string, FALSE);
}

GArray *
cr_schedule_get_order (CrRoadmap *roadmap)
{
  g_autoptr (CrTaskGraph) graph = cr_task_graph_new (roadmap);
  g_autoptr (CrTaskSets)  sets = cr_task_sets_new (graph);

  return g_array_ref (sets->order);
}
