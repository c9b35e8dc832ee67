/* SPDX-License-Identifier: GPL-3.0-or-later
 * Looking through a roadmap for the rows of the table of tasks, in whatever thread. */
#include "config.h"

#include "cr-task-look.h"

#include "cr-format.h"

#include <glib/gi18n.h>
#include <string.h>

static void
clear_found_group (gpointer data)
{
  g_free (((CrTaskFoundGroup *) data)->name);
}

void
cr_task_found_free (CrTaskFound *found)
{
  if (found == NULL)
    return;
  g_ptr_array_unref (found->ids);
  g_array_unref (found->groups);
  g_free (found);
}

void
cr_task_look_free (CrTaskLook *look)
{
  cr_query_free (look->query);
  g_object_unref (look->roadmap);
  cr_catalogue_unref (look->catalogue);
  g_free (look);
}

static const char *
name_without (CrGrouping grouping)
{
  switch (grouping)
    {
    case CR_GROUPING_AREA:
      return C_ ("group", "No area");
    case CR_GROUPING_OWNER:
      return C_ ("group", "No owner");
    case CR_GROUPING_CAPABILITY:
      return C_ ("group", "No capability");
    case CR_GROUPING_QUARTER:
      return C_ ("group", "No finish date");
    case CR_GROUPING_NONE:
    case CR_GROUPING_STATUS:
    case CR_GROUPING_PRIORITY:
    case CR_N_GROUPINGS:
    default:
      return "";
    }
}

static const char *
name_priority (const char *key)
{
  if (g_str_equal (key, "high"))
    return C_ ("priority", "High");
  if (g_str_equal (key, "normal"))
    return C_ ("priority", "Normal");
  return g_str_equal (key, "low") ? C_ ("priority", "Low") : key;
}

/* "2027-Q3" as a person reads it. (transfer full) */
static char *
name_quarter (const char *key,
              const char *language)
{
  guint year = (guint) g_ascii_strtoull (key, NULL, 10);
  guint quarter = (guint) (key[strlen (key) - 1] - '0');

  return cr_format_quarter_and_year (cr_day_new (year, quarter * 3, 1), language);
}

/* (transfer full) */
static char *
name_group (const CrTaskLook *look,
            const char       *key)
{
  const CrEntry *entry = cr_catalogue_lookup (look->catalogue, key);

  if (key == NULL)
    return g_strdup (name_without (look->query->grouping));
  if (look->query->grouping == CR_GROUPING_OWNER)
    return g_strdup (cr_roadmap_show_unit (look->roadmap, key, look->language));
  if (look->query->grouping == CR_GROUPING_PRIORITY)
    return g_strdup (name_priority (key));
  if (look->query->grouping == CR_GROUPING_QUARTER)
    return name_quarter (key, look->words);
  return g_strdup (entry != NULL ? cr_entry_get_short_title (entry, look->words) : key);
}

/* Adds the tasks of every group, shown or not, to the figures of those groups that are shown. */
static void
count_all (const CrTaskLook    *look,
           const CrQueryResult *all,
           CrTaskFound         *found)
{
  g_autoptr (GHashTable) by_key = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < found->groups->len; i++)
    {
      CrTaskFoundGroup *group = &g_array_index (found->groups, CrTaskFoundGroup, i);

      g_hash_table_insert (by_key, (gpointer) group->key, group);
    }
  for (guint i = 0; i < all->groups->len; i++)
    {
      const CrQueryGroup *from = &g_array_index (all->groups, CrQueryGroup, i);
      CrTaskFoundGroup   *group = g_hash_table_lookup (by_key, from->key);

      for (guint k = 0; group != NULL && k < from->n_tasks; k++)
        {
          const CrTask *task =
            cr_roadmap_get_task (look->roadmap, g_array_index (all->tasks, guint, from->first + k));

          group->figures.by_status[cr_task_get_status (task)]++;
          cr_progress_add (&group->figures.progress, task);
        }
    }
}

CrTaskFound *
cr_task_look_through (const CrTaskLook *look)
{
  g_autoptr (CrQueryResult) result =
    cr_query_run (look->query, look->roadmap, look->catalogue, look->today, look->language);
  CrTaskFound *found = g_new0 (CrTaskFound, 1);

  found->ids = g_ptr_array_sized_new (result->tasks->len);
  found->groups = g_array_new (FALSE, TRUE, sizeof (CrTaskFoundGroup));
  g_array_set_clear_func (found->groups, clear_found_group);
  found->grouping = look->query->grouping;
  found->n_matching = result->n_matching;
  for (guint i = 0; i < result->tasks->len; i++)
    g_ptr_array_add (found->ids,
                     (gpointer) cr_roadmap_get_task (look->roadmap, g_array_index (result->tasks, guint, i))->id);
  for (guint i = 0; found->grouping != CR_GROUPING_NONE && i < result->groups->len; i++)
    {
      const CrQueryGroup *from = &g_array_index (result->groups, CrQueryGroup, i);
      CrTaskFoundGroup    group = { .key = from->key, .first = from->first, .n_ids = from->n_tasks };

      group.name = name_group (look, from->key);
      group.figures.n_shown = from->n_tasks;
      group.figures.n_total = from->n_total;
      g_array_append_val (found->groups, group);
    }
  if (found->grouping != CR_GROUPING_NONE && cr_query_is_filtering (look->query))
    {
      g_autoptr (CrQuery)       query = cr_query_new ();
      g_autoptr (CrQueryResult) all = NULL;

      query->grouping = look->query->grouping;
      all = cr_query_run (query, look->roadmap, look->catalogue, look->today, look->language);
      count_all (look, all, found);
    }
  else if (found->grouping != CR_GROUPING_NONE)
    count_all (look, result, found);
  return found;
}
