/* SPDX-License-Identifier: GPL-3.0-or-later
 * Which tasks serve which of the entries that are rated. */
#include "config.h"

#include "cr-served.h"

typedef struct
{
  GHashTable  *positions; /* entry to its position plus 1 */
  guint       *last_task; /* by position: the number of the task told last, so that an id named twice counts once */
  CrServedFunc func;
  gpointer     user_data;
} Walk;

static void
tell_served (const Walk   *walk,
             guint         number,
             const CrTask *task,
             const CrIds  *ids,
             const char   *beginning)
{
  for (guint i = 0; i < cr_ids_get_length (ids); i++)
    {
      guint position = GPOINTER_TO_UINT (g_hash_table_lookup (walk->positions, ids->ids[i]));

      if (position == 0 || walk->last_task[position] == number || !g_str_has_prefix (ids->ids[i], beginning))
        continue;
      walk->last_task[position] = number;
      walk->func (position - 1, task, walk->user_data);
    }
}

void
cr_served_foreach (CrRoadmap   *roadmap,
                   const CrIds *entries,
                   CrServedFunc func,
                   gpointer     user_data)
{
  g_autoptr (GHashTable) positions = g_hash_table_new (NULL, NULL);
  g_autofree guint      *last_task = g_new0 (guint, cr_ids_get_length (entries) + 1);
  const Walk             walk = { positions, last_task, func, user_data };

  for (guint i = 0; i < cr_ids_get_length (entries); i++)
    g_hash_table_insert (positions, (gpointer) entries->ids[i], GUINT_TO_POINTER (i + 1));
  for (guint i = 0; i < cr_roadmap_get_n_tasks (roadmap); i++)
    {
      const CrTask *task = cr_roadmap_get_task (roadmap, i);

      tell_served (&walk, i + 1, task, task->capabilities, "");
      tell_served (&walk, i + 1, task, task->enablers, "");
      tell_served (&walk, i + 1, task, task->tags, "sf-");
    }
}
