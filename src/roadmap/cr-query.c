/* SPDX-License-Identifier: GPL-3.0-or-later
 * Queries, and which tasks they let pass. */
#include "config.h"

#include "cr-query.h"

#include "cr-query-private.h"
#include "cr-schedule.h"
#include "cr-texts.h"

/* What a task without a priority has, by its place among them. */
#define PRIORITY_NORMAL 1

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

gboolean
cr_query_equal (const CrQuery *a,
                const CrQuery *b)
{
  return g_strcmp0 (a->text, b->text) == 0 && filters_equal (a, b) && a->overdue == b->overdue &&
         a->blocked == b->blocked && a->undated == b->undated &&
         a->untranslated == b->untranslated && a->stale == b->stale &&
         a->until == b->until && a->grouping == b->grouping && cr_path_equal (&a->sort, &b->sort) &&
         a->descending == b->descending;
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
  for (guint i = 0; i < CR_N_FILTERS; i++)
    if (query->filters[i] != NULL)
      return TRUE;
  return (query->text != NULL && *query->text != '\0') || query->overdue || query->blocked ||
         query->undated || query->untranslated != NULL || query->stale != NULL || query->until != CR_DAY_NONE;
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
}

static void
run_clear (CrQueryRun *run)
{
  cr_search_free (run->search);
  cr_unit_names_free (run->names);
  g_hash_table_unref (run->owners);
  cr_ids_unref (run->wanted_owners);
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

static gboolean
has_capability (const CrQueryRun *run,
                const CrIds      *wanted,
                const CrTask     *task)
{
  gboolean knows_any = FALSE;

  for (guint i = 0; i < cr_ids_get_length (task->capabilities); i++)
    {
      if (contains (wanted, task->capabilities->ids[i]))
        return TRUE;
      knows_any = knows_any || cr_query_run_knows_capability (run, task->capabilities->ids[i]);
    }
  return !knows_any && contains (wanted, NULL);
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
      return has_capability (run, wanted, task);
    case CR_FILTER_ENABLER:
      return contains_any (wanted, task->enablers);
    case CR_FILTER_PRIORITY_AREA:
      return contains_any (wanted, task->priorities);
    case CR_FILTER_INSTRUMENT:
      return contains_any (wanted, task->instruments);
    case CR_FILTER_TAG:
      return contains_any (wanted, task->tags);
    case CR_FILTER_STATUS:
      return contains (wanted, cr_status_to_id (cr_task_get_status (task)));
    case CR_FILTER_PRIORITY:
      return contains (wanted, task->priority != NULL ? task->priority : cr_priority_get_ids ()[PRIORITY_NORMAL]);
    case CR_FILTER_OWNER:
      return contains (run->wanted_owners, cr_query_run_get_owner (run, task));
    case CR_N_FILTERS:
    default:
      return TRUE;
    }
}

static gboolean
passes_dates (const CrQueryRun *run,
              const CrTask     *task)
{
  const CrQuery *query = run->query;

  if (query->overdue && !cr_task_is_overdue (task, run->today))
    return FALSE;
  if (query->undated && (task->start != CR_DAY_NONE || task->finish != CR_DAY_NONE))
    return FALSE;
  if (query->until != CR_DAY_NONE && (task->finish == CR_DAY_NONE || task->finish > query->until))
    return FALSE;
  return !query->blocked || cr_schedule_is_blocked (run->roadmap, task);
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
  return passes_dates (run, task) && passes_texts (run, task);
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
