/* SPDX-License-Identifier: GPL-3.0-or-later
 * Queries, and which tasks they let pass. */
#include "config.h"

#include "cr-query.h"

#include "cr-query-private.h"
#include "cr-texts.h"

CrQuery *
cr_query_new (void)
{
  return g_new0 (CrQuery, 1);
}

CrQuery *
cr_query_copy (const CrQuery *query)
{
  CrQuery *copy = g_new (CrQuery, 1);

  *copy = *query;
  copy->text = g_strdup (query->text);
  for (guint i = 0; i < CR_N_FILTERS; i++)
    cr_ids_ref (copy->filters[i]);
  return copy;
}

void
cr_query_free (CrQuery *query)
{
  if (query == NULL)
    return;

  for (guint i = 0; i < CR_N_FILTERS; i++)
    cr_ids_unref (query->filters[i]);
  g_free (query->text);
  g_free (query);
}

static gboolean
filters_equal (const CrQuery *a,
               const CrQuery *b)
{
  for (guint i = 0; i < CR_N_FILTERS; i++)
    if (!cr_ids_equal (a->filters[i], b->filters[i]))
      return FALSE;
  return TRUE;
}

static gboolean
conditions_equal (const CrQuery *a,
                  const CrQuery *b)
{
  return a->overdue == b->overdue && a->blocked == b->blocked && a->undated == b->undated && a->due == b->due &&
         a->critical == b->critical && a->violated == b->violated;
}

static gboolean
ranges_equal (const CrQuery *a,
              const CrQuery *b)
{
  return a->from == b->from && a->until == b->until && a->has_cost == b->has_cost &&
         a->has_cost_year == b->has_cost_year && a->cost_year == b->cost_year && a->cost_source == b->cost_source;
}

gboolean
cr_query_equal (const CrQuery *a,
                const CrQuery *b)
{
  return g_strcmp0 (a->text, b->text) == 0 && filters_equal (a, b) && conditions_equal (a, b) && ranges_equal (a, b) &&
         a->untranslated == b->untranslated && a->stale == b->stale && a->grouping == b->grouping &&
         cr_path_equal (&a->sort, &b->sort) && a->descending == b->descending;
}

void
cr_query_set_filter (CrQuery *query,
                     CrFilter filter,
                     CrIds   *ids)
{
  g_return_if_fail (filter < CR_N_FILTERS);

  cr_ids_unref (query->filters[filter]);
  query->filters[filter] = ids;
}

gboolean
cr_query_is_filtering (const CrQuery *query)
{
  const CrQuery none = { 0 };

  return (query->text != NULL && *query->text != '\0') || !filters_equal (query, &none) ||
         !conditions_equal (query, &none) || !ranges_equal (query, &none) || query->untranslated != NULL ||
         query->stale != NULL;
}

static CrIds *
resolve_owners (const CrUnitNames *names,
                const CrIds       *owners)
{
  g_autoptr (GPtrArray) resolved = g_ptr_array_new ();

  for (guint i = 0; i < cr_ids_get_length (owners); i++)
    g_ptr_array_add (resolved, (gpointer) cr_unit_names_resolve (names, owners->ids[i]));
  return cr_ids_new ((const char *const *) resolved->pdata, resolved->len);
}

static void
run_init (CrQueryRun        *run,
          const CrQuery     *query,
          CrRoadmap         *roadmap,
          const CrCatalogue *catalogue,
          CrDay              today,
          const char        *language)
{
  *run = (CrQueryRun){ .query = query, .roadmap = roadmap, .catalogue = catalogue, .today = today };
  run->language = language;
  run->search = cr_search_new (roadmap, query->text);
  run->names = cr_unit_names_new (roadmap, language);
  run->owners = g_hash_table_new (NULL, NULL);
  run->wanted_owners = resolve_owners (run->names, query->filters[CR_FILTER_OWNER]);
  cr_query_run_look_at_links (run);
}

static void
run_clear (CrQueryRun *run)
{
  cr_search_free (run->search);
  cr_unit_names_free (run->names);
  g_hash_table_unref (run->owners);
  cr_ids_unref (run->wanted_owners);
  g_clear_pointer (&run->critical, g_hash_table_unref);
  g_clear_pointer (&run->violated, g_hash_table_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (CrQueryRun, run_clear)

const char *
cr_query_run_get_owner (const CrQueryRun *run,
                        const CrTask     *task)
{
  const char *owner;

  if (task->owner == NULL || *task->owner == '\0')
    return NULL;

  owner = g_hash_table_lookup (run->owners, task->owner);
  if (owner == NULL)
    {
      owner = cr_unit_names_resolve (run->names, task->owner);
      g_hash_table_insert (run->owners, (gpointer) task->owner, (gpointer) owner);
    }
  return owner;
}

const char *
cr_query_run_get_area (const CrQueryRun *run,
                       const CrTask     *task)
{
  return cr_catalogue_is_of_group (run->catalogue, task->area, CR_GROUP_AREA) ? task->area : NULL;
}

gboolean
cr_query_run_knows_capability (const CrQueryRun *run,
                               const char       *id)
{
  return cr_catalogue_is_of_group (run->catalogue, id, CR_GROUP_CAPABILITY);
}

/* id is interned; NULL is "without". */
static gboolean
contains (const CrIds *ids,
          const char  *id)
{
  for (guint i = 0; i < cr_ids_get_length (ids); i++)
    if (id != NULL ? ids->ids[i] == id : *ids->ids[i] == '\0')
      return TRUE;
  return FALSE;
}

static gboolean
contains_any (const CrIds *wanted,
              const CrIds *ids)
{
  if (ids == NULL)
    return contains (wanted, NULL);
  for (guint i = 0; i < ids->n_ids; i++)
    if (contains (wanted, ids->ids[i]))
      return TRUE;
  return FALSE;
}

/* Ids that the catalogue does not know are as none. */
static gboolean
contains_any_known (const CrQueryRun *run,
                    CrGroup           group,
                    const CrIds      *wanted,
                    const CrIds      *ids)
{
  gboolean knows_any = FALSE;

  for (guint i = 0; i < cr_ids_get_length (ids); i++)
    {
      if (contains (wanted, ids->ids[i]))
        return TRUE;
      knows_any = knows_any || cr_catalogue_is_of_group (run->catalogue, ids->ids[i], group);
    }
  return !knows_any && contains (wanted, NULL);
}

static gboolean
names_any (const CrIds  *wanted,
           const CrTask *task)
{
  const CrIds *fields[] = { task->services, task->capabilities, task->enablers,
                            task->priorities, task->instruments, task->tags };
  gboolean     has_any = task->area != NULL;

  if (task->area != NULL && contains (wanted, task->area))
    return TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    {
      if (fields[i] != NULL && contains_any (wanted, fields[i]))
        return TRUE;
      has_any = has_any || fields[i] != NULL;
    }
  return !has_any && contains (wanted, NULL);
}

static gboolean
passes (const CrQueryRun *run,
        CrFilter          filter,
        const CrTask     *task)
{
  const CrIds *wanted = run->query->filters[filter];

  switch (filter)
    {
    case CR_FILTER_AREA:
      return (task->area != NULL && contains (wanted, task->area)) ||
             contains (wanted, cr_query_run_get_area (run, task));
    case CR_FILTER_SERVICE:
      return contains_any (wanted, task->services);
    case CR_FILTER_CAPABILITY:
      return contains_any_known (run, CR_GROUP_CAPABILITY, wanted, task->capabilities);
    case CR_FILTER_ENABLER:
      return contains_any_known (run, CR_GROUP_ENABLER, wanted, task->enablers);
    case CR_FILTER_PRIORITY_AREA:
      return contains_any_known (run, CR_GROUP_PRIORITY, wanted, task->priorities);
    case CR_FILTER_FACTOR:
      return contains_any_known (run, CR_GROUP_FACTOR, wanted, task->tags);
    case CR_FILTER_INSTRUMENT:
      return contains_any (wanted, task->instruments);
    case CR_FILTER_TAG:
      return contains_any (wanted, task->tags);
    case CR_FILTER_STATUS:
      return contains (wanted, cr_status_to_id (cr_task_get_status (task)));
    case CR_FILTER_PRIORITY:
      return contains (wanted, cr_task_get_priority (task));
    case CR_FILTER_OWNER:
      return contains (run->wanted_owners, cr_query_run_get_owner (run, task));
    case CR_FILTER_ENTRY:
      return names_any (wanted, task);
    case CR_N_FILTERS:
    default:
      return TRUE;
    }
}

static gboolean
passes_texts (const CrQueryRun *run,
              const CrTask     *task)
{
  const CrQuery *query = run->query;

  if (query->untranslated != NULL && cr_translation_count_in_record (&task->record, query->untranslated).n_missing == 0)
    return FALSE;
  if (query->stale != NULL && cr_translation_count_in_record (&task->record, query->stale).n_stale == 0)
    return FALSE;
  return cr_search_matches (run->search, &task->record);
}

static gboolean
matches (const CrQueryRun *run,
         const CrTask     *task)
{
  for (guint i = 0; i < CR_N_FILTERS; i++)
    if (run->query->filters[i] != NULL && !passes (run, (CrFilter) i, task))
      return FALSE;
  return cr_query_run_passes_plan (run, task) && passes_texts (run, task);
}

gboolean
cr_query_matches (const CrQuery     *query,
                  CrRoadmap         *roadmap,
                  const CrCatalogue *catalogue,
                  CrDay              today,
                  const CrTask      *task)
{
  g_auto (CrQueryRun) run = { 0 };

  run_init (&run, query, roadmap, catalogue, today, NULL);
  return matches (&run, task);
}

CrQueryResult *
cr_query_run (const CrQuery     *query,
              CrRoadmap         *roadmap,
              const CrCatalogue *catalogue,
              CrDay              today,
              const char        *language)
{
  g_auto (CrQueryRun) run = { 0 };
  g_autoptr (GArray)  tasks = g_array_new (FALSE, FALSE, sizeof (guint));
  CrQueryResult      *result = g_new0 (CrQueryResult, 1);

  run_init (&run, query, roadmap, catalogue, today, language);
  for (guint i = 0; i < cr_roadmap_get_n_tasks (roadmap); i++)
    if (matches (&run, cr_roadmap_get_task (roadmap, i)))
      g_array_append_val (tasks, i);
  cr_query_run_sort (&run, tasks);

  result->tasks = g_array_new (FALSE, FALSE, sizeof (guint));
  result->groups = g_array_new (FALSE, FALSE, sizeof (CrQueryGroup));
  result->n_matching = tasks->len;
  cr_query_run_group (&run, tasks, result);
  return result;
}

void
cr_query_result_free (CrQueryResult *result)
{
  if (result == NULL)
    return;

  g_array_unref (result->tasks);
  g_array_unref (result->groups);
  g_free (result);
}
