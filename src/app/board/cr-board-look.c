/* SPDX-License-Identifier: GPL-3.0-or-later
 * Looking through a roadmap for the columns of the board and their cards, in whatever thread. */
#include "config.h"

#include "cr-board-look.h"

#include "cr-catalogue-ids.h"

#include <glib/gi18n.h>

/* With more owners than these, units without a task have no column. */
#define N_OWNERS_MAX 40

static void
clear_group (gpointer data)
{
  g_free (((CrBoardGroup *) data)->name);
}

void
cr_board_found_free (CrBoardFound *found)
{
  if (found == NULL)
    return;
  g_ptr_array_unref (found->ids);
  g_array_unref (found->groups);
  g_free (found);
}

static const char *
name_priority (const char *id)
{
  if (g_str_equal (id, "high"))
    return C_ ("priority", "High");
  if (g_str_equal (id, "normal"))
    return C_ ("priority", "Normal");
  if (g_str_equal (id, "low"))
    return C_ ("priority", "Low");
  return id;
}

static const char *
name_group (const CrTaskLook *look,
            const char       *key)
{
  CrGrouping     grouping = look->query->grouping;
  const CrEntry *entry = NULL;

  if (key == NULL)
    return grouping == CR_GROUPING_OWNER ? C_ ("group", "No owner") : C_ ("group", "No area");
  if (grouping == CR_GROUPING_OWNER)
    return cr_roadmap_show_unit (look->roadmap, key, look->language);
  if (grouping == CR_GROUPING_PRIORITY)
    return name_priority (key);
  entry = cr_catalogue_lookup (look->catalogue, key);
  return entry != NULL ? cr_entry_get_short_title (entry, look->words) : key;
}

/* Columns of these keys stand there with and without tasks, first of all. (transfer container) */
static GPtrArray *
list_fixed (const CrTaskLook *look)
{
  GPtrArray        *keys = g_ptr_array_new ();
  g_autoptr (CrIds) areas = cr_catalogue_list_ids (look->catalogue, CR_GROUP_AREA);

  if (look->query->grouping == CR_GROUPING_AREA)
    for (guint i = 0; i < cr_ids_get_length (areas); i++)
      g_ptr_array_add (keys, (gpointer) areas->ids[i]);
  if (look->query->grouping == CR_GROUPING_STATUS)
    for (const char *const *id = cr_status_get_ids (); *id != NULL; id++)
      g_ptr_array_add (keys, (gpointer) *id);
  if (look->query->grouping == CR_GROUPING_PRIORITY)
    for (const char *const *id = cr_priority_get_ids (); *id != NULL; id++)
      g_ptr_array_insert (keys, 0, (gpointer) *id);
  return keys;
}

static void
add_key (GPtrArray  *keys,
         const char *key)
{
  if (!g_ptr_array_find (keys, key, NULL))
    g_ptr_array_add (keys, (gpointer) key);
}

/* Who has tasks comes first, those "without" last. (transfer container) */
static GPtrArray *
list_keys (const CrTaskLook    *look,
           const CrQueryResult *all)
{
  GPtrArray *keys = list_fixed (look);
  gboolean   without = look->query->grouping == CR_GROUPING_OWNER;
  guint      n_units = cr_roadmap_get_length (look->roadmap, CR_KIND_UNIT, NULL);

  for (guint i = 0; i < all->groups->len; i++)
    {
      const char *key = g_array_index (all->groups, CrQueryGroup, i).key;

      without = without || key == NULL;
      if (key != NULL)
        add_key (keys, key);
    }
  for (guint i = 0; look->query->grouping == CR_GROUPING_OWNER && n_units <= N_OWNERS_MAX && i < n_units; i++)
    add_key (keys, CR_UNIT (cr_roadmap_get_nth (look->roadmap, CR_KIND_UNIT, NULL, i))->id);
  if (without)
    g_ptr_array_add (keys, NULL);
  return keys;
}

static const CrQueryGroup *
find_group (const CrQueryResult *result,
            const char          *key)
{
  for (guint i = 0; i < result->groups->len; i++)
    {
      const CrQueryGroup *group = &g_array_index (result->groups, CrQueryGroup, i);

      if (group->key == key)
        return group;
    }
  return NULL;
}

static CrBoardFound *
make_found (const CrTaskLook    *look,
            const CrQueryResult *shown,
            const CrQueryResult *all)
{
  g_autoptr (GPtrArray) keys = list_keys (look, all);
  CrBoardFound         *found = g_new0 (CrBoardFound, 1);

  found->ids = g_ptr_array_sized_new (shown->tasks->len);
  found->groups = g_array_new (FALSE, TRUE, sizeof (CrBoardGroup));
  g_array_set_clear_func (found->groups, clear_group);
  found->n_matching = shown->n_matching;
  found->n_tasks = cr_roadmap_get_n_tasks (look->roadmap);
  for (guint i = 0; i < shown->tasks->len; i++)
    g_ptr_array_add (found->ids,
                     (gpointer) cr_roadmap_get_task (look->roadmap, g_array_index (shown->tasks, guint, i))->id);
  for (guint i = 0; i < keys->len; i++)
    {
      const char         *key = g_ptr_array_index (keys, i);
      const CrQueryGroup *here = find_group (shown, key);
      const CrQueryGroup *total = find_group (all, key);
      CrBoardGroup        group = { .key = key, .name = g_strdup (name_group (look, key)) };

      group.first = here != NULL ? here->first : 0;
      group.n_ids = here != NULL ? here->n_tasks : 0;
      group.n_total = total != NULL ? total->n_tasks : 0;
      g_array_append_val (found->groups, group);
    }
  return found;
}

CrBoardFound *
cr_board_look_through (const CrTaskLook *look)
{
  g_autoptr (CrQuery)       query = cr_query_copy (look->query);
  g_autoptr (CrQuery)       everything = cr_query_new ();
  g_autoptr (CrQueryResult) shown = NULL;
  g_autoptr (CrQueryResult) all = NULL;

  query->sort = (CrPath){ 0 };
  query->descending = FALSE;
  shown = cr_query_run (query, look->roadmap, look->catalogue, look->today, look->language);
  if (!cr_query_is_filtering (query))
    return make_found (look, shown, shown);
  everything->grouping = query->grouping;
  all = cr_query_run (everything, look->roadmap, look->catalogue, look->today, look->language);
  return make_found (look, shown, all);
}
