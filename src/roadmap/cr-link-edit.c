/* SPDX-License-Identifier: GPL-3.0-or-later
 * Links between tasks drawn and taken away. */
#include "config.h"

#include "cr-link-edit.h"

#include "cr-draft.h"

static CrChangeSet *
set_link (CrRoadmap  *roadmap,
          const char *predecessor,
          const char *successor,
          gboolean    add)
{
  CrDraft          *draft = cr_draft_new (roadmap, NULL);
  const CrTask     *task = cr_roadmap_lookup_task (roadmap, successor);
  g_autoptr (CrIds) link = cr_ids_new (&predecessor, 1);
  g_auto (CrValue)  value = { .type = CR_TYPE_IDS };

  /* What is gone can still be taken away. */
  if (task == NULL || (add && cr_roadmap_lookup_task (roadmap, predecessor) == NULL))
    return cr_draft_finish (draft);

  value.ids = add ? cr_ids_unite (task->after, link) : cr_ids_subtract (task->after, link);
  cr_draft_edit_task (draft, task->id, "after", &value);
  return cr_draft_finish (draft);
}

CrChangeSet *
cr_link_add (CrRoadmap  *roadmap,
             const char *predecessor,
             const char *successor)
{
  return set_link (roadmap, predecessor, successor, TRUE);
}

CrChangeSet *
cr_link_remove (CrRoadmap  *roadmap,
                const char *predecessor,
                const char *successor)
{
  return set_link (roadmap, predecessor, successor, FALSE);
}

/* The way from the predecessor to the successor over what tasks wait for; came_from: each task met to the one it was
 * met from. */
static CrIds *
collect_cycle (GHashTable *came_from,
               const char *predecessor,
               const char *successor)
{
  g_autoptr (GPtrArray) backwards = g_ptr_array_new (), ids = g_ptr_array_new ();

  g_ptr_array_add (ids, (gpointer) successor);
  if (predecessor != successor)
    for (const char *at = g_hash_table_lookup (came_from, successor); at != NULL;
         at = g_hash_table_lookup (came_from, at))
      g_ptr_array_add (backwards, (gpointer) at);
  for (guint i = backwards->len; i > 0; i--)
    g_ptr_array_add (ids, backwards->pdata[i - 1]);
  return cr_ids_new ((const char *const *) ids->pdata, ids->len);
}

CrIds *
cr_link_find_cycle (CrRoadmap  *roadmap,
                    const char *predecessor,
                    const char *successor)
{
  g_autoptr (GHashTable) came_from = g_hash_table_new (NULL, NULL);
  g_autoptr (GPtrArray)  queue = g_ptr_array_new ();
  const char            *first = cr_intern (predecessor), *wanted = cr_intern (successor);

  if (cr_roadmap_lookup_task (roadmap, first) == NULL || cr_roadmap_lookup_task (roadmap, wanted) == NULL)
    return NULL;

  g_hash_table_insert (came_from, (gpointer) first, NULL);
  g_ptr_array_add (queue, (gpointer) first);
  for (guint i = 0; i < queue->len; i++)
    {
      const char   *id = g_ptr_array_index (queue, i);
      const CrTask *task = cr_roadmap_lookup_task (roadmap, id);

      if (id == wanted)
        return collect_cycle (came_from, first, wanted);
      for (guint k = 0; task != NULL && k < cr_ids_get_length (task->after); k++)
        {
          if (g_hash_table_contains (came_from, task->after->ids[k]))
            continue;
          g_hash_table_insert (came_from, (gpointer) task->after->ids[k], (gpointer) id);
          g_ptr_array_add (queue, (gpointer) task->after->ids[k]);
        }
    }
  return NULL;
}
