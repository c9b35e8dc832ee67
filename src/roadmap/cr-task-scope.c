/* SPDX-License-Identifier: GPL-3.0-or-later
 * Scopes: a query, and tasks named one by one. */
#include "config.h"

#include "cr-task-scope.h"

#include <string.h>

struct _CrTaskScope
{
  CrQuery *query;
  CrIds   *tasks; /* NULL: any */
};

static const struct
{
  const char *name;
  CrFilter    filter; /* CR_N_FILTERS: tasks by their ids */
} conditions[] = {
  { "area", CR_FILTER_AREA },
  { "capability", CR_FILTER_CAPABILITY },
  { "owner", CR_FILTER_OWNER },
  { "status", CR_FILTER_STATUS },
  { "task", CR_N_FILTERS },
};

/* At commas that no backslash guards. (transfer full) (element-type utf8) */
static GPtrArray *
split (const char *text)
{
  GPtrArray          *parts = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GString) part = g_string_new (NULL);

  for (const char *p = text; *p != '\0'; p++)
    {
      if (*p == '\\' && p[1] != '\0')
        {
          g_string_append_c (part, *++p);
        }
      else if (*p == ',')
        {
          g_ptr_array_add (parts, g_strdup (part->str));
          g_string_truncate (part, 0);
        }
      else
        {
          g_string_append_c (part, *p);
        }
    }
  g_ptr_array_add (parts, g_strdup (part->str));
  return parts;
}

/* Takes the ids of old over. (transfer full) */
static CrIds *
add_id (CrIds      *old,
        const char *id)
{
  g_autoptr (CrIds) ids = old;
  g_autoptr (CrIds) one = cr_ids_new (&id, 1);

  return cr_ids_unite (ids, one);
}

static gboolean
add_condition (CrTaskScope *self,
               const char  *condition)
{
  const char *sign = strchr (condition, '=');

  for (guint i = 0; sign != NULL && i < G_N_ELEMENTS (conditions); i++)
    {
      CrFilter filter = conditions[i].filter;

      if (strlen (conditions[i].name) != (gsize) (sign - condition) ||
          !g_str_has_prefix (condition, conditions[i].name))
        continue;
      if (filter == CR_FILTER_STATUS && !g_strv_contains (cr_status_get_ids (), sign + 1))
        return FALSE;
      if (filter == CR_N_FILTERS)
        self->tasks = add_id (self->tasks, sign + 1);
      else
        self->query->filters[filter] = add_id (self->query->filters[filter], sign + 1);
      return TRUE;
    }
  return FALSE;
}

CrTaskScope *
cr_task_scope_parse (const char *text,
                     char      **wrong)
{
  g_autoptr (CrTaskScope) self = g_new0 (CrTaskScope, 1);
  g_autoptr (GPtrArray)   parts = NULL;

  self->query = cr_query_new ();
  if (g_str_equal (text, "all"))
    return g_steal_pointer (&self);

  parts = split (text);
  for (guint i = 0; i < parts->len; i++)
    {
      if (add_condition (self, g_ptr_array_index (parts, i)))
        continue;
      *wrong = g_strdup (g_ptr_array_index (parts, i));
      return NULL;
    }
  return g_steal_pointer (&self);
}

void
cr_task_scope_free (CrTaskScope *self)
{
  if (self == NULL)
    return;

  cr_query_free (self->query);
  cr_ids_unref (self->tasks);
  g_free (self);
}

GHashTable *
cr_task_scope_list (const CrTaskScope *self,
                    CrRoadmap         *roadmap,
                    const CrCatalogue *catalogue)
{
  g_autoptr (CrQueryResult) result = NULL;
  GHashTable               *tasks;

  if (self->tasks == NULL && !cr_query_is_filtering (self->query))
    return NULL;

  tasks = g_hash_table_new (g_str_hash, g_str_equal);
  result = cr_query_run (self->query, roadmap, catalogue, CR_DAY_NONE, NULL);
  for (guint i = 0; i < result->tasks->len; i++)
    {
      const CrTask *task = cr_roadmap_get_task (roadmap, g_array_index (result->tasks, guint, i));

      if (self->tasks == NULL || cr_ids_contains (self->tasks, task->id))
        g_hash_table_add (tasks, (gpointer) task->id);
    }
  return tasks;
}

static gboolean
is_known (CrFilter           filter,
          const char        *id,
          CrRoadmap         *roadmap,
          const CrCatalogue *catalogue)
{
  if (*id == '\0' || filter == CR_FILTER_STATUS)
    return TRUE;
  if (filter == CR_FILTER_AREA)
    return cr_catalogue_is_of_group (catalogue, id, CR_GROUP_AREA);
  if (filter == CR_FILTER_CAPABILITY)
    return cr_catalogue_is_of_group (catalogue, id, CR_GROUP_CAPABILITY);
  return filter != CR_N_FILTERS || cr_roadmap_lookup_task (roadmap, id) != NULL;
}

GPtrArray *
cr_task_scope_list_unknown (const CrTaskScope *self,
                            CrRoadmap         *roadmap,
                            const CrCatalogue *catalogue)
{
  GPtrArray *unknown = g_ptr_array_new ();

  for (guint i = 0; i < G_N_ELEMENTS (conditions); i++)
    {
      CrFilter     filter = conditions[i].filter;
      const CrIds *ids = filter == CR_N_FILTERS ? self->tasks : self->query->filters[filter];

      for (guint k = 0; k < cr_ids_get_length (ids); k++)
        if (!is_known (filter, ids->ids[k], roadmap, catalogue))
          g_ptr_array_add (unknown, (gpointer) ids->ids[k]);
    }
  return unknown;
}
