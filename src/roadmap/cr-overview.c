/* SPDX-License-Identifier: GPL-3.0-or-later
 * What the page Overview tells. */
#include "config.h"

#include "cr-overview.h"

#include "cr-catalogue-ids.h"
#include "cr-schedule.h"

#define DAYS_OF_WEEK 7

static void
filter_by (CrQuery    *query,
           CrFilter    filter,
           const char *id)
{
  cr_query_set_filter (query, filter, cr_ids_new (&id, 1));
}

static CrQuery *
make_scope_query (const CrScope *scope)
{
  CrQuery *query = scope != NULL && scope->query != NULL ? cr_query_copy (scope->query) : cr_query_new ();

  /* Each task once, in whatever order. */
  query->grouping = CR_GROUPING_NONE;
  query->sort = (CrPath){ 0 };
  query->descending = FALSE;
  if (scope != NULL && scope->area != NULL)
    filter_by (query, CR_FILTER_AREA, scope->area);
  if (scope != NULL && scope->owner != NULL)
    filter_by (query, CR_FILTER_OWNER, scope->owner);
  return query;
}

/* asked is taken over. (transfer full) */
static CrQuery *
narrow_scope (const CrScope *scope,
              CrQuery       *asked)
{
  g_autoptr (CrQuery) query = make_scope_query (scope);
  g_autoptr (CrQuery) owned = asked;

  return cr_query_narrow (query, owned);
}

static void
ask_for_open (CrQuery *query)
{
  const char *open[CR_N_STATUSES];
  guint       n = 0;

  for (guint i = 0; i < CR_N_STATUSES; i++)
    if (cr_status_is_open ((CrStatus) i))
      open[n++] = cr_status_to_id ((CrStatus) i);
  cr_query_set_filter (query, CR_FILTER_STATUS, cr_ids_new (open, n));
}

static CrDay
get_last_day (CrDay today)
{
  CrDay last = cr_day_add (today, CR_OVERVIEW_DAYS - 1);

  return last != CR_DAY_NONE ? last : CR_DAY_MAX;
}

static gboolean
is_ending (const CrTask *task,
           CrDay         today)
{
  return cr_task_is_open (task) && task->finish != CR_DAY_NONE && task->finish >= today &&
         task->finish <= get_last_day (today);
}

static void
ask_for_texts (CrQuery *query,
               CrFigure figure)
{
  const char *en = cr_intern ("en"), *ru = cr_intern ("ru");

  if (figure == CR_FIGURE_UNTRANSLATED_EN || figure == CR_FIGURE_UNTRANSLATED_RU)
    query->untranslated = figure == CR_FIGURE_UNTRANSLATED_EN ? en : ru;
  else
    query->stale = figure == CR_FIGURE_STALE_EN ? en : ru;
}

static void
ask_for_dates (CrQuery *query,
               CrFigure figure,
               CrDay    today)
{
  query->overdue = figure == CR_FIGURE_OVERDUE;
  query->blocked = figure == CR_FIGURE_WAITING || figure == CR_FIGURE_DUE_WAITING;
  query->due = figure == CR_FIGURE_DUE || figure == CR_FIGURE_DUE_WAITING;
  query->undated = figure == CR_FIGURE_WITHOUT_DATES;
  if (figure != CR_FIGURE_ENDING)
    return;

  ask_for_open (query);
  query->from = today;
  query->until = get_last_day (today);
}

static void
ask (CrQuery *query,
     CrFigure figure,
     CrDay    today)
{
  if (figure >= CR_FIGURE_NOT_STARTED && figure <= CR_FIGURE_CANCELLED)
    filter_by (query, CR_FILTER_STATUS, cr_status_to_id ((CrStatus) (figure - CR_FIGURE_NOT_STARTED)));
  else if (figure == CR_FIGURE_WITHOUT_AREA)
    filter_by (query, CR_FILTER_AREA, CR_FILTER_WITHOUT);
  else if (figure == CR_FIGURE_WITHOUT_CAPABILITY)
    filter_by (query, CR_FILTER_CAPABILITY, CR_FILTER_WITHOUT);
  else if (figure == CR_FIGURE_WITHOUT_OWNER)
    filter_by (query, CR_FILTER_OWNER, CR_FILTER_WITHOUT);
  else if (figure >= CR_FIGURE_UNTRANSLATED_EN)
    ask_for_texts (query, figure);
  else
    ask_for_dates (query, figure, today);
}

static gboolean
is_meaningful (CrFigure       figure,
               const CrScope *scope)
{
  if (scope == NULL)
    return TRUE;
  return !(figure == CR_FIGURE_WITHOUT_AREA && scope->area != NULL) &&
         !(figure == CR_FIGURE_WITHOUT_OWNER && scope->owner != NULL);
}

CrQuery *
cr_overview_make_query (CrFigure       figure,
                        const CrScope *scope,
                        CrDay          today)
{
  CrQuery *query;

  g_return_val_if_fail (figure < CR_N_FIGURES, NULL);

  if (!is_meaningful (figure, scope))
    return NULL;
  query = cr_query_new ();
  ask (query, figure, today);
  return narrow_scope (scope, query);
}

CrQuery *
cr_overview_make_week_query (guint          week,
                             const CrScope *scope,
                             CrDay          today)
{
  CrQuery *query = cr_overview_make_query (CR_FIGURE_ENDING, NULL, today);
  /* Day 1 of the calendar was a Monday. */
  gint64 monday = (gint64) today - (today - 1) % DAYS_OF_WEEK + (gint64) week * DAYS_OF_WEEK;

  query->from = (CrDay) CLAMP (monday, (gint64) today, (gint64) CR_DAY_MAX);
  query->until = (CrDay) MIN (monday + DAYS_OF_WEEK - 1, (gint64) query->until);
  return narrow_scope (scope, query);
}

CrQuery *
cr_overview_make_area_query (const char    *area,
                             const CrScope *scope)
{
  CrQuery *query = cr_query_new ();

  filter_by (query, CR_FILTER_AREA, area != NULL ? area : CR_FILTER_WITHOUT);
  return narrow_scope (scope, query);
}

CrQuery *
cr_overview_make_money_query (const CrMoneySum *sum,
                              const CrScope    *scope)
{
  CrQuery *query = cr_query_new ();

  cr_money_ask (sum, query);
  return narrow_scope (scope, query);
}

CrQuery *
cr_overview_make_entry_query (const char *entry)
{
  CrQuery *query = cr_query_new ();

  filter_by (query, CR_FILTER_ENTRY, entry);
  return query;
}

static void
count_area (CrOverview   *overview,
            const CrTask *task,
            CrDay         today)
{
  guint           n = 0;
  CrOverviewArea *area;

  while (n + 1 < overview->n_areas && overview->areas[n].area != task->area)
    n++;
  area = &overview->areas[n];
  area->n_tasks++;
  area->by_status[cr_task_get_status (task)]++;
  area->n_overdue += cr_task_is_overdue (task, today) ? 1 : 0;
  cr_progress_add (&area->progress, task);
}

static void
count_texts (CrOverview   *overview,
             const CrTask *task)
{
  CrTranslations translations = cr_translations_count_in_record (&task->record);

  overview->figures[CR_FIGURE_UNTRANSLATED_EN] += translations.en.n_missing > 0 ? 1 : 0;
  overview->figures[CR_FIGURE_UNTRANSLATED_RU] += translations.ru.n_missing > 0 ? 1 : 0;
  overview->figures[CR_FIGURE_STALE_EN] += translations.en.n_stale > 0 ? 1 : 0;
  overview->figures[CR_FIGURE_STALE_RU] += translations.ru.n_stale > 0 ? 1 : 0;
}

static void
count_task (CrOverview *overview,
            CrRoadmap  *roadmap,
            guint       position,
            CrDay       today)
{
  const CrTask *task = cr_roadmap_get_task (roadmap, position);
  gboolean      is_due = cr_task_is_due (task, today);

  overview->figures[CR_FIGURE_DUE] += is_due ? 1 : 0;
  overview->figures[CR_FIGURE_DUE_WAITING] += is_due && cr_schedule_is_blocked (roadmap, task) ? 1 : 0;
  if (is_ending (task, today))
    g_array_append_val (overview->ending, position);
  count_area (overview, task, today);
  count_texts (overview, task);
}

/* The summary has counted these. */
static void
take_over_summary (CrOverview    *overview,
                   const CrScope *scope)
{
  const CrSummary *summary = overview->summary;
  guint           *figures = overview->figures;

  figures[CR_FIGURE_TASKS] = summary->n_tasks;
  for (guint i = 0; i < CR_N_STATUSES; i++)
    figures[CR_FIGURE_NOT_STARTED + i] = summary->by_status[i];
  figures[CR_FIGURE_OVERDUE] = summary->n_overdue;
  figures[CR_FIGURE_WAITING] = summary->n_blocked;
  figures[CR_FIGURE_WITHOUT_AREA] = is_meaningful (CR_FIGURE_WITHOUT_AREA, scope) ? summary->n_without_area : 0;
  figures[CR_FIGURE_WITHOUT_CAPABILITY] = summary->n_without_capability;
  figures[CR_FIGURE_WITHOUT_OWNER] = is_meaningful (CR_FIGURE_WITHOUT_OWNER, scope) ? summary->n_without_owner : 0;
  figures[CR_FIGURE_WITHOUT_DATES] = summary->n_without_dates;
}

static int
compare_finishes (gconstpointer a,
                  gconstpointer b,
                  gpointer      roadmap)
{
  CrDay x = cr_roadmap_get_task (roadmap, *(const guint *) a)->finish;
  CrDay y = cr_roadmap_get_task (roadmap, *(const guint *) b)->finish;

  return (x > y) - (x < y);
}

static GArray *
list_uncovered (CrRoadmap         *roadmap,
                const CrCatalogue *catalogue)
{
  g_autoptr (CrIds) order = cr_catalogue_list_rated (catalogue);
  GArray           *gaps = cr_gaps_list (roadmap, order);
  guint             n = 0;

  /* They come first. */
  while (n < gaps->len && !CR_GAP_IS_COVERED (&g_array_index (gaps, CrGap, n)))
    n++;
  g_array_set_size (gaps, n);
  return gaps;
}

/* NULL when that is all of them. */
static GArray *
list_in_scope (CrRoadmap         *roadmap,
               const CrCatalogue *catalogue,
               const CrScope     *scope,
               CrDay              today)
{
  g_autoptr (CrQuery)       query = make_scope_query (scope);
  g_autoptr (CrQueryResult) result = NULL;

  if (!cr_query_is_filtering (query))
    return NULL;
  result = cr_query_run (query, roadmap, catalogue, today, NULL);
  return g_array_ref (result->tasks);
}

static void
prepare_areas (CrOverview  *overview,
               const CrIds *areas)
{
  overview->n_areas = cr_ids_get_length (areas) + 1;
  overview->areas = g_new0 (CrOverviewArea, overview->n_areas);
  for (guint i = 0; i + 1 < overview->n_areas; i++)
    overview->areas[i].area = areas->ids[i];
}

CrOverview *
cr_overview_new (CrRoadmap         *roadmap,
                 const CrCatalogue *catalogue,
                 const CrScope     *scope,
                 CrDay              today)
{
  CrOverview        *overview = g_new0 (CrOverview, 1);
  g_autoptr (GArray) tasks = list_in_scope (roadmap, catalogue, scope, today);
  g_autoptr (CrIds)  areas = cr_catalogue_list_ids (catalogue, CR_GROUP_AREA);
  g_autoptr (CrIds)  capabilities = cr_catalogue_list_ids (catalogue, CR_GROUP_CAPABILITY);
  guint              n_tasks = tasks != NULL ? tasks->len : cr_roadmap_get_n_tasks (roadmap);

  overview->summary = cr_summary_new_of (roadmap, tasks, areas, capabilities, today);
  overview->ending = g_array_new (FALSE, FALSE, sizeof (guint));
  prepare_areas (overview, areas);
  for (guint i = 0; i < n_tasks; i++)
    count_task (overview, roadmap, tasks != NULL ? g_array_index (tasks, guint, i) : i, today);
  g_array_sort_with_data (overview->ending, compare_finishes, roadmap);
  overview->figures[CR_FIGURE_ENDING] = overview->ending->len;
  take_over_summary (overview, scope);
  overview->uncovered = list_uncovered (roadmap, catalogue);
  overview->money = cr_money_new (roadmap, tasks);
  return overview;
}

void
cr_overview_free (CrOverview *overview)
{
  if (overview == NULL)
    return;

  cr_summary_free (overview->summary);
  g_free (overview->areas);
  g_array_unref (overview->ending);
  g_array_unref (overview->uncovered);
  cr_money_free (overview->money);
  g_free (overview);
}
