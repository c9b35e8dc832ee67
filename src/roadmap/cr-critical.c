/* SPDX-License-Identifier: GPL-3.0-or-later
 * The critical path in two passes over tasks and links. */
#include "config.h"

#include "cr-critical.h"

#include "cr-links.h"
#include "cr-task-graph.h"

/* The days between its end and the latest of all: what a task without successors may slip. */
static void
measure_distances (CrCritical *critical,
                   CrRoadmap  *roadmap)
{
  CrDay first, last;

  for (guint i = 0; i < critical->n_tasks; i++)
    {
      const CrTask *task = cr_roadmap_get_task (roadmap, i);

      critical->slack[i] = CR_SLACK_NONE;
      if (cr_task_get_status (task) == CR_STATUS_CANCELLED || !cr_task_get_span (task, &first, &last))
        continue;
      critical->slack[i] = (int) last;
      critical->latest = MAX (critical->latest, last);
    }
  for (guint i = 0; i < critical->n_tasks; i++)
    if (critical->slack[i] != CR_SLACK_NONE)
      critical->slack[i] = (int) critical->latest - critical->slack[i];
}

/* The slack of the task is settled: its predecessors may slip no further than up to it and then with it. Where it
 * starts too early already, even one day may be too much: slack is 0 then, not less. */
static void
limit_predecessors (CrCritical        *critical,
                    CrRoadmap         *roadmap,
                    const CrTaskGraph *graph,
                    guint              task)
{
  for (guint edge = graph->first[task]; edge < graph->first[task + 1]; edge++)
    {
      guint  predecessor = cr_task_graph_get_target (graph, edge);
      gint64 room;

      if (critical->cycle[predecessor] == critical->cycle[task] ||
          !cr_link_get_room (cr_roadmap_get_task (roadmap, predecessor), cr_roadmap_get_task (roadmap, task), &room))
        continue;
      critical->slack[predecessor] =
        (int) CLAMP (room + critical->slack[task], 0, (gint64) critical->slack[predecessor]);
    }
}

CrCritical *
cr_critical_new (CrRoadmap *roadmap)
{
  CrCritical             *critical = g_new0 (CrCritical, 1);
  g_autoptr (CrTaskGraph) graph = cr_task_graph_new (roadmap);
  g_autoptr (CrTaskSets)  sets = cr_task_sets_new (graph);

  critical->n_tasks = graph->n_tasks;
  critical->slack = g_new (int, graph->n_tasks + 1);
  critical->cycle = g_steal_pointer (&sets->set);
  measure_distances (critical, roadmap);
  for (guint i = graph->n_tasks; i > 0; i--)
    {
      guint task = g_array_index (sets->order, guint, i - 1);

      if (critical->slack[task] == CR_SLACK_NONE)
        continue;
      critical->n_critical += critical->slack[task] == 0 ? 1 : 0;
      limit_predecessors (critical, roadmap, graph, task);
    }
  return critical;
}

void
cr_critical_free (CrCritical *critical)
{
  if (critical == NULL)
    return;

  g_free (critical->slack);
  g_free (critical->cycle);
  g_free (critical);
}

gboolean
cr_critical_has (const CrCritical *critical,
                 guint             position)
{
  g_return_val_if_fail (position < critical->n_tasks, FALSE);

  return critical->slack[position] == 0;
}

gboolean
cr_critical_has_link (const CrCritical *critical,
                      CrRoadmap        *roadmap,
                      guint             predecessor,
                      guint             successor)
{
  gint64 room;

  return cr_critical_has (critical, predecessor) && cr_critical_has (critical, successor) &&
         critical->cycle[predecessor] != critical->cycle[successor] &&
         cr_link_get_room (cr_roadmap_get_task (roadmap, predecessor), cr_roadmap_get_task (roadmap, successor),
                           &room) &&
         room <= 0;
}
