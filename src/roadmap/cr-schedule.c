/* SPDX-License-Identifier: GPL-3.0-or-later
 * Predecessors as a graph. Chains may be as long as the roadmap, so nothing here recurses. */
#include "config.h"

#include "cr-schedule.h"

#define ARROW             " → "
#define CYCLE_SHOWN_MAX   12
#define CYCLE_SHOWN_FIRST 8

/* The predecessors of the n-th task are targets[first[n]] up to targets[first[n + 1]]. */
typedef struct
{
  guint   n_tasks;
  guint  *first;
  GArray *targets; /* guint */
} Graph;

static void
graph_clear (Graph *graph)
{
  g_free (graph->first);
  g_array_unref (graph->targets);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Graph, graph_clear)

static GHashTable *
index_tasks (CrRoadmap *roadmap)
{
  GHashTable *positions = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < cr_roadmap_get_n_tasks (roadmap); i++)
    g_hash_table_insert (positions, (gpointer) cr_roadmap_get_task (roadmap, i)->id, GUINT_TO_POINTER (i + 1));
  return positions;
}

static Graph
make_graph (CrRoadmap *roadmap)
{
  g_autoptr (GHashTable) positions = index_tasks (roadmap);
  Graph                  graph = { .n_tasks = cr_roadmap_get_n_tasks (roadmap) };

  graph.first = g_new (guint, graph.n_tasks + 1);
  graph.targets = g_array_new (FALSE, FALSE, sizeof (guint));
  for (guint i = 0; i < graph.n_tasks; i++)
    {
      const CrIds *after = cr_roadmap_get_task (roadmap, i)->after;

      graph.first[i] = graph.targets->len;
      for (guint k = 0; k < cr_ids_get_length (after); k++)
        {
          guint position = GPOINTER_TO_UINT (g_hash_table_lookup (positions, after->ids[k]));

          if (position-- > 0)
            g_array_append_val (graph.targets, position);
        }
    }
  graph.first[graph.n_tasks] = graph.targets->len;
  return graph;
}

static guint
get_target (const Graph *graph,
            guint        edge)
{
  return g_array_index (graph->targets, guint, edge);
}

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

/* Tarjan's search for strongly connected sets, with a stack of its own. */
typedef struct
{
  const Graph *graph;
  guint       *number;     /* by task: when it was met first, from 1; 0 is not yet */
  guint       *low;        /* by task: the smallest number known to be reached from it */
  guint       *next_edge;  /* by task: where to go on */
  guint       *component;  /* by task: its set, named by a task of it plus 1; 0 is not yet */
  GArray      *path;       /* guint: the way to the task looked at */
  GArray      *unassigned; /* guint: met, and not in a set yet */
  GArray      *roots;      /* guint: first task in document order of each set that is a cycle */
  guint        n_met;
} Search;

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
waits_for_itself (const Graph *graph,
                  guint        task)
{
  for (guint edge = graph->first[task]; edge < graph->first[task + 1]; edge++)
    if (get_target (graph, edge) == task)
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
      search->component[member] = task + 1;
      earliest = MIN (earliest, member);
      n_members++;
    }
  while (member != task);

  if (n_members > 1 || waits_for_itself (search->graph, task))
    g_array_append_val (search->roots, earliest);
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

      target = get_target (search->graph, search->next_edge[task]++);
      if (search->number[target] == 0)
        search_meet (search, target);
      else if (search->component[target] == 0)
        search->low[task] = MIN (search->low[task], search->number[target]);
    }
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
find_way_back (CrRoadmap   *roadmap,
               const Graph *graph,
               const guint *component,
               guint       *from,
               guint        start)
{
  g_autoptr (GArray)    queue = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();

  g_array_append_val (queue, start);
  for (guint i = 0; i < queue->len && from[start] == 0; i++)
    {
      guint task = g_array_index (queue, guint, i);

      for (guint edge = graph->first[task]; edge < graph->first[task + 1]; edge++)
        {
          guint target = get_target (graph, edge);

          if (component[target] != component[start] || from[target] != 0)
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

static int
compare_positions (gconstpointer a,
                   gconstpointer b)
{
  guint x = *(const guint *) a, y = *(const guint *) b;

  return (x > y) - (x < y);
}

GPtrArray *
cr_schedule_find_cycles (CrRoadmap *roadmap)
{
  g_auto (Graph)     graph = make_graph (roadmap);
  g_autofree guint  *numbers = g_new0 (guint, (gsize) graph.n_tasks * 5 + 1);
  g_autoptr (GArray) path = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autoptr (GArray) unassigned = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autoptr (GArray) roots = g_array_new (FALSE, FALSE, sizeof (guint));
  GPtrArray         *cycles = g_ptr_array_new_with_free_func ((GDestroyNotify) cr_ids_unref);
  Search             search = { .graph = &graph,
                                .number = numbers,
                                .low = numbers + graph.n_tasks,
                                .next_edge = numbers + (gsize) graph.n_tasks * 2,
                                .component = numbers + (gsize) graph.n_tasks * 3,
                                .path = path,
                                .unassigned = unassigned,
                                .roots = roots };

  for (guint i = 0; i < graph.n_tasks; i++)
    if (search.number[i] == 0)
      search_from (&search, i);

  g_array_sort (roots, compare_positions);
  for (guint i = 0; i < roots->len; i++)
    g_ptr_array_add (cycles, find_way_back (roadmap, &graph, search.component, numbers + (gsize) graph.n_tasks * 4,
                                            g_array_index (roots, guint, i)));
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

/* Puts a task behind what it waits for; path is empty before and after. */
static void
append_in_order (const Graph *graph,
                 guint       *next_edge,
                 gboolean    *met,
                 GArray      *path,
                 GArray      *order,
                 guint        start)
{
  g_array_append_val (path, start);
  met[start] = TRUE;
  while (path->len > 0)
    {
      guint task = get_last (path), target;

      if (next_edge[task] == graph->first[task + 1])
        {
          g_array_append_val (order, task);
          g_array_set_size (path, path->len - 1);
          continue;
        }

      target = get_target (graph, next_edge[task]++);
      if (met[target])
        continue;
      met[target] = TRUE;
      g_array_append_val (path, target);
    }
}

GArray *
cr_schedule_get_order (CrRoadmap *roadmap)
{
  g_auto (Graph)       graph = make_graph (roadmap);
  g_autofree guint    *next_edge = g_new (guint, graph.n_tasks + 1);
  g_autofree gboolean *met = g_new0 (gboolean, graph.n_tasks + 1);
  g_autoptr (GArray)   path = g_array_new (FALSE, FALSE, sizeof (guint));
  GArray              *order = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < graph.n_tasks; i++)
    next_edge[i] = graph.first[i];
  for (guint i = 0; i < graph.n_tasks; i++)
    if (!met[i])
      append_in_order (&graph, next_edge, met, path, order, i);
  return order;
}
