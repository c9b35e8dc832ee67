/* SPDX-License-Identifier: GPL-3.0-or-later
 * Predecessors as a graph. Chains may be as long as the roadmap, so nothing here recurses. */
#include "config.h"

#include "cr-task-graph.h"

static GHashTable *
index_tasks (CrRoadmap *roadmap)
{
  GHashTable *positions = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < cr_roadmap_get_n_tasks (roadmap); i++)
    g_hash_table_insert (positions, (gpointer) cr_roadmap_get_task (roadmap, i)->id, GUINT_TO_POINTER (i + 1));
  return positions;
}

CrTaskGraph *
cr_task_graph_new (CrRoadmap *roadmap)
{
  g_autoptr (GHashTable) positions = index_tasks (roadmap);
  CrTaskGraph           *graph = g_new0 (CrTaskGraph, 1);

  graph->n_tasks = cr_roadmap_get_n_tasks (roadmap);
  graph->first = g_new (guint, graph->n_tasks + 1);
  graph->targets = g_array_new (FALSE, FALSE, sizeof (guint));
  for (guint i = 0; i < graph->n_tasks; i++)
    {
      const CrIds *after = cr_roadmap_get_task (roadmap, i)->after;

      graph->first[i] = graph->targets->len;
      for (guint k = 0; k < cr_ids_get_length (after); k++)
        {
          guint position = GPOINTER_TO_UINT (g_hash_table_lookup (positions, after->ids[k]));

          if (position-- > 0)
            g_array_append_val (graph->targets, position);
        }
    }
  graph->first[graph->n_tasks] = graph->targets->len;
  return graph;
}

void
cr_task_graph_free (CrTaskGraph *graph)
{
  if (graph == NULL)
    return;

  g_free (graph->first);
  g_array_unref (graph->targets);
  g_free (graph);
}

guint
cr_task_graph_get_target (const CrTaskGraph *graph,
                          guint              edge)
{
  return g_array_index (graph->targets, guint, edge);
}

/* Tarjan's search for strongly connected sets, with a stack of its own. */
typedef struct
{
  const CrTaskGraph *graph;
  CrTaskSets        *sets;
  guint             *number;     /* by task: when it was met first, from 1; 0 is not yet */
  guint             *low;        /* by task: the smallest number known to be reached from it */
  guint             *next_edge;  /* by task: where to go on */
  GArray            *path;       /* guint: the way to the task looked at */
  GArray            *unassigned; /* guint: met, and not in a set yet */
  guint              n_met;
} Search;

#define NO_SET G_MAXUINT

static guint
get_last (const GArray *array)
{
  return g_array_index (array, guint, array->len - 1);
}

static void
search_meet (Search *search,
             guint   task)
{
  search->number[task] = search->low[task] = ++search->n_met;
  search->next_edge[task] = search->graph->first[task];
  g_array_append_val (search->path, task);
  g_array_append_val (search->unassigned, task);
}

static gboolean
waits_for_itself (const CrTaskGraph *graph,
                  guint              task)
{
  for (guint edge = graph->first[task]; edge < graph->first[task + 1]; edge++)
    if (cr_task_graph_get_target (graph, edge) == task)
      return TRUE;
  return FALSE;
}

/* Everything met since `task` is one set. */
static void
search_close_set (Search *search,
                  guint   task)
{
  guint n_members = 0, earliest = task, member;

  do
    {
      member = get_last (search->unassigned);
      g_array_set_size (search->unassigned, search->unassigned->len - 1);
      search->sets->set[member] = task;
      g_array_append_val (search->sets->order, member);
      earliest = MIN (earliest, member);
      n_members++;
    }
  while (member != task);

  if (n_members > 1 || waits_for_itself (search->graph, task))
    g_array_append_val (search->sets->cycles, earliest);
}

static void
search_leave (Search *search,
              guint   task)
{
  g_array_set_size (search->path, search->path->len - 1);
  if (search->path->len > 0)
    {
      guint before = get_last (search->path);

      search->low[before] = MIN (search->low[before], search->low[task]);
    }
  if (search->low[task] == search->number[task])
    search_close_set (search, task);
}

static void
search_from (Search *search,
             guint   start)
{
  search_meet (search, start);
  while (search->path->len > 0)
    {
      guint task = get_last (search->path), target;

      if (search->next_edge[task] == search->graph->first[task + 1])
        {
          search_leave (search, task);
          continue;
        }

      target = cr_task_graph_get_target (search->graph, search->next_edge[task]++);
      if (search->number[target] == 0)
        search_meet (search, target);
      else if (search->sets->set[target] == NO_SET)
        search->low[task] = MIN (search->low[task], search->number[target]);
    }
}

static int
compare_positions (gconstpointer a,
                   gconstpointer b)
{
  guint x = *(const guint *) a, y = *(const guint *) b;

  return (x > y) - (x < y);
}

CrTaskSets *
cr_task_sets_new (const CrTaskGraph *graph)
{
  CrTaskSets        *sets = g_new0 (CrTaskSets, 1);
  g_autofree guint  *numbers = g_new0 (guint, (gsize) graph->n_tasks * 3 + 1);
  g_autoptr (GArray) path = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autoptr (GArray) unassigned = g_array_new (FALSE, FALSE, sizeof (guint));
  Search             search = { .graph = graph,
                                .sets = sets,
                                .number = numbers,
                                .low = numbers + graph->n_tasks,
                                .next_edge = numbers + (gsize) graph->n_tasks * 2,
                                .path = path,
                                .unassigned = unassigned };

  sets->set = g_new (guint, graph->n_tasks + 1);
  sets->order = g_array_sized_new (FALSE, FALSE, sizeof (guint), graph->n_tasks);
  sets->cycles = g_array_new (FALSE, FALSE, sizeof (guint));
  for (guint i = 0; i < graph->n_tasks; i++)
    sets->set[i] = NO_SET;
  for (guint i = 0; i < graph->n_tasks; i++)
    if (search.number[i] == 0)
      search_from (&search, i);
  g_array_sort (sets->cycles, compare_positions);
  return sets;
}

void
cr_task_sets_free (CrTaskSets *sets)
{
  if (sets == NULL)
    return;

  g_free (sets->set);
  g_array_unref (sets->order);
  g_array_unref (sets->cycles);
  g_free (sets);
}
