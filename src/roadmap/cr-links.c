/* SPDX-License-Identifier: GPL-3.0-or-later
 * Links between tasks and the dates they ask for. */
#include "config.h"

#include "cr-links.h"

#include "cr-task-graph.h"

gboolean
cr_link_get_room (const CrTask *predecessor,
                  const CrTask *successor,
                  gint64       *n_days)
{
  CrDay    predecessor_first, predecessor_last, successor_first, successor_last;
  gboolean shares_day = predecessor->milestone || successor->milestone;

  if (predecessor->id == successor->id || cr_task_get_status (predecessor) == CR_STATUS_CANCELLED ||
      cr_task_get_status (successor) == CR_STATUS_CANCELLED)
    return FALSE;
  if (!cr_task_get_span (predecessor, &predecessor_first, &predecessor_last) ||
      !cr_task_get_span (successor, &successor_first, &successor_last))
    return FALSE;

  *n_days = (gint64) successor_first - predecessor_last - (shares_day ? 0 : 1);
  return TRUE;
}

gboolean
cr_link_is_violated (const CrTask *predecessor,
                     const CrTask *successor)
{
  gint64 room;

  return cr_link_get_room (predecessor, successor, &room) && room < 0;
}

GArray *
cr_violations_list (CrRoadmap *roadmap)
{
  g_autoptr (CrTaskGraph) graph = cr_task_graph_new (roadmap);
  g_autofree guint       *last_successor = g_new0 (guint, graph->n_tasks + 1); /* plus 1: one named twice counts once */
  GArray                 *violations = g_array_new (FALSE, FALSE, sizeof (CrViolation));

  for (guint i = 0; i < graph->n_tasks; i++)
    for (guint edge = graph->first[i]; edge < graph->first[i + 1]; edge++)
      {
        CrViolation violation = { .predecessor = cr_task_graph_get_target (graph, edge), .successor = i };
        gint64      room;

        if (last_successor[violation.predecessor] == i + 1)
          continue;
        last_successor[violation.predecessor] = i + 1;
        if (!cr_link_get_room (cr_roadmap_get_task (roadmap, violation.predecessor), cr_roadmap_get_task (roadmap, i),
                               &room) ||
            room >= 0)
          continue;
        violation.n_days = -room;
        g_array_append_val (violations, violation);
      }
  return violations;
}

/* Whether the n-th id of the set stands in it before. */
static gboolean
is_named_before (const CrIds *ids,
                 guint        n)
{
  for (guint i = 0; i < n; i++)
    if (ids->ids[i] == ids->ids[n])
      return TRUE;
  return FALSE;
}

static void
add_violations_of (GArray    *violations,
                   CrRoadmap *roadmap,
                   guint      successor)
{
  const CrTask *task = cr_roadmap_get_task (roadmap, successor);

  for (guint i = 0; i < cr_ids_get_length (task->after); i++)
    {
      int         position = cr_roadmap_find (roadmap, CR_KIND_TASK, NULL, task->after->ids[i]);
      CrViolation violation = { .successor = successor };
      gint64      room = 0;

      if (position < 0 || is_named_before (task->after, i))
        continue;
      violation.predecessor = (guint) position;
      if (!cr_link_get_room (cr_roadmap_get_task (roadmap, violation.predecessor), task, &room) || room >= 0)
        continue;
      violation.n_days = -room;
      g_array_append_val (violations, violation);
    }
}

void
cr_violations_update (GArray      *violations,
                      CrRoadmap   *roadmap,
                      const guint *successors,
                      guint        n_successors)
{
  g_autoptr (GArray) before = g_array_copy (violations);
  guint              old = 0;

  g_array_set_size (violations, 0);
  for (guint i = 0; i <= n_successors; i++)
    {
      guint end = i < n_successors ? successors[i] : G_MAXUINT;

      while (old < before->len && g_array_index (before, CrViolation, old).successor < end)
        g_array_append_val (violations, g_array_index (before, CrViolation, old++));
      while (old < before->len && g_array_index (before, CrViolation, old).successor == end)
        old++;
      if (i < n_successors)
        add_violations_of (violations, roadmap, end);
    }
}
