/* SPDX-License-Identifier: GPL-3.0-or-later
 * Groups of tasks. */
#include "config.h"

#include "cr-query-private.h"

#include "cr-collate.h"

#include <string.h>

typedef struct
{
  CrQueryGroup group;
  char        *rank; /* what groups are sorted by; NULL is last */
} Group;

/* A task, shown or not, in one of its groups. */
typedef struct
{
  guint group;
  guint task;
} Membership;

typedef struct
{
  const CrQueryRun *run;
  GArray           *groups;  /* Group */
  GHashTable       *by_key;  /* interned key, "" for NULL, to position plus 1 */
  GPtrArray        *keys;    /* of the task looked at; NULL is "without" */
  GArray           *members; /* Membership of the tasks shown */
} Layout;

static void
clear_group (gpointer data)
{
  g_free (((Group *) data)->rank);
}

static void
add_capability_keys (Layout       *layout,
                     const CrTask *task)
{
  for (guint i = 0; i < cr_ids_get_length (task->capabilities); i++)
    {
      const char *id = task->capabilities->ids[i];

      if (cr_query_run_knows_capability (layout->run, id) && !g_ptr_array_find (layout->keys, id, NULL))
        g_ptr_array_add (layout->keys, (gpointer) id);
    }
  if (layout->keys->len == 0)
    g_ptr_array_add (layout->keys, NULL);
}

static const char *
get_quarter (CrDay finish)
{
  g_autofree char *quarter = NULL;
  guint            year, month;

  if (finish == CR_DAY_NONE)
    return NULL;

  cr_day_split (finish, &year, &month, NULL);
  quarter = g_strdup_printf ("%04u-Q%u", year, (month - 1) / 3 + 1);
  return cr_intern (quarter);
}

static void
find_keys (Layout       *layout,
           const CrTask *task)
{
  const char *key = NULL;

  g_ptr_array_set_size (layout->keys, 0);
  switch (layout->run->query->grouping)
    {
    case CR_GROUPING_CAPABILITY:
      add_capability_keys (layout, task);
      return;
    case CR_GROUPING_AREA:
      key = cr_query_run_get_area (layout->run, task);
      break;
    case CR_GROUPING_STATUS:
      key = cr_status_to_id (cr_task_get_status (task));
      break;
    case CR_GROUPING_OWNER:
      key = cr_query_run_get_owner (layout->run, task);
      break;
    case CR_GROUPING_QUARTER:
      key = get_quarter (task->finish);
      break;
    case CR_GROUPING_PRIORITY:
      key = cr_task_get_priority (task);
      break;
    case CR_GROUPING_NONE:
    case CR_N_GROUPINGS:
    default:
      break;
    }
  g_ptr_array_add (layout->keys, (gpointer) key);
}

/* By the place among the ids; NULL when it is none of them. */
static char *
make_rank_among (const char *const *ids,
                 const char        *key,
                 gboolean           backwards)
{
  guint n = g_strv_length ((char **) ids);

  for (guint i = 0; i < n; i++)
    if (ids[i] == key)
      return g_strdup_printf ("%02u", backwards ? n - 1 - i : i);
  return NULL;
}

static char *
make_rank (const CrQueryRun *run,
           const char       *key)
{
  const CrEntry   *entry = cr_catalogue_lookup (run->catalogue, key);
  g_autofree char *name = NULL;

  if (key == NULL)
    return NULL;
  if (run->query->grouping == CR_GROUPING_OWNER)
    {
      name = cr_collate_key (cr_unit_names_show (run->names, key));
      return g_steal_pointer (&name);
    }
  if (run->query->grouping == CR_GROUPING_STATUS)
    name = make_rank_among (cr_status_get_ids (), key, FALSE);
  else if (run->query->grouping == CR_GROUPING_PRIORITY)
    name = make_rank_among (cr_priority_get_ids (), key, TRUE);
  if (name != NULL)
    return g_steal_pointer (&name);
  return entry != NULL ? g_strdup_printf ("%06d", entry->number) : g_strdup (key);
}

static guint
find_group (Layout     *layout,
            const char *key)
{
  const char *name = key != NULL ? key : cr_intern ("");
  guint       position = GPOINTER_TO_UINT (g_hash_table_lookup (layout->by_key, name));
  Group       group = { .group = { .key = key } };

  if (position > 0)
    return position - 1;

  group.rank = make_rank (layout->run, key);
  g_array_append_val (layout->groups, group);
  g_hash_table_insert (layout->by_key, (gpointer) name, GUINT_TO_POINTER (layout->groups->len));
  return layout->groups->len - 1;
}

static void
count_totals (Layout *layout)
{
  for (guint i = 0; i < cr_roadmap_get_n_tasks (layout->run->roadmap); i++)
    {
      find_keys (layout, cr_roadmap_get_task (layout->run->roadmap, i));
      for (guint k = 0; k < layout->keys->len; k++)
        {
          guint group = find_group (layout, layout->keys->pdata[k]);

          g_array_index (layout->groups, Group, group).group.n_total++;
        }
    }
}

static void
place_tasks (Layout       *layout,
             const GArray *tasks)
{
  for (guint i = 0; i < tasks->len; i++)
    {
      guint task = g_array_index (tasks, guint, i);

      find_keys (layout, cr_roadmap_get_task (layout->run->roadmap, task));
      for (guint k = 0; k < layout->keys->len; k++)
        {
          Membership member = { .group = find_group (layout, layout->keys->pdata[k]), .task = task };

          g_array_append_val (layout->members, member);
          g_array_index (layout->groups, Group, member.group).group.n_tasks++;
        }
    }
}

static int
compare_ranks (gconstpointer a,
               gconstpointer b,
               gpointer      groups)
{
  const Group *x = &g_array_index ((GArray *) groups, Group, *(const guint *) a);
  const Group *y = &g_array_index ((GArray *) groups, Group, *(const guint *) b);

  if (x->rank == NULL || y->rank == NULL)
    return (x->rank == NULL) - (y->rank == NULL);
  return strcmp (x->rank, y->rank);
}

/* Group by group in the order of their ranks; inside, in the order that the tasks were placed in. */
static void
write_result (Layout        *layout,
              CrQueryResult *result)
{
  g_autofree guint *order = g_new (guint, layout->groups->len + 1);
  guint             n = 0;

  for (guint i = 0; i < layout->groups->len; i++)
    order[i] = i;
  g_qsort_with_data (order, (int) layout->groups->len, sizeof (guint), compare_ranks, layout->groups);

  for (guint i = 0; i < layout->groups->len; i++)
    {
      CrQueryGroup *group = &g_array_index (layout->groups, Group, order[i]).group;

      group->first = n;
      n += group->n_tasks;
      if (group->n_tasks > 0)
        g_array_append_vals (result->groups, group, 1);
    }
  g_array_set_size (result->tasks, n);
  for (guint i = 0; i < layout->members->len; i++)
    {
      const Membership *member = &g_array_index (layout->members, Membership, i);
      CrQueryGroup     *group = &g_array_index (layout->groups, Group, member->group).group;

      g_array_index (result->tasks, guint, group->first++) = member->task;
    }
}

void
cr_query_run_group (const CrQueryRun *run,
                    const GArray     *tasks,
                    CrQueryResult    *result)
{
  g_autoptr (GArray)     groups = g_array_new (FALSE, FALSE, sizeof (Group));
  g_autoptr (GArray)     members = g_array_new (FALSE, FALSE, sizeof (Membership));
  g_autoptr (GHashTable) by_key = g_hash_table_new (NULL, NULL);
  g_autoptr (GPtrArray)  keys = g_ptr_array_new ();
  Layout                 layout = { .run = run, .groups = groups, .by_key = by_key, .keys = keys, .members = members };

  if (run->query->grouping == CR_GROUPING_NONE)
    {
      CrQueryGroup all = { .n_tasks = tasks->len, .n_total = cr_roadmap_get_n_tasks (run->roadmap) };

      g_array_append_vals (result->tasks, tasks->data, tasks->len);
      g_array_append_val (result->groups, all);
      return;
    }

  g_array_set_clear_func (groups, clear_group);
  count_totals (&layout);
  place_tasks (&layout, tasks);
  write_result (&layout, result);
}
