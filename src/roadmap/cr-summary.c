/* SPDX-License-Identifier: GPL-3.0-or-later
 * The figures of a whole roadmap. */
#include "config.h"

#include "cr-summary.h"

#include "cr-schedule.h"

static gboolean
has_any_of (const CrIds *ids,
            GHashTable  *known)
{
  for (guint i = 0; i < cr_ids_get_length (ids); i++)
    if (g_hash_table_contains (known, ids->ids[i]))
      return TRUE;
  return FALSE;
}

static void
count_task (CrSummary    *summary,
            CrRoadmap    *roadmap,
            const CrTask *task,
            GHashTable   *capabilities,
            CrDay         today)
{
  guint area = 0;

  while (area < cr_ids_get_length (summary->areas) && summary->areas->ids[area] != task->area)
    area++;

  summary->n_tasks++;
  summary->by_status[cr_task_get_status (task)]++;
  summary->n_overdue += cr_task_is_overdue (task, today) ? 1 : 0;
  summary->n_blocked += cr_schedule_is_blocked (roadmap, task) ? 1 : 0;
  summary->n_without_area += area == cr_ids_get_length (summary->areas) ? 1 : 0;
  summary->n_without_capability += has_any_of (task->capabilities, capabilities) ? 0 : 1;
  summary->n_without_owner += task->owner == NULL || task->owner[0] == '\0' ? 1 : 0;
  summary->n_without_dates += task->start == CR_DAY_NONE && task->finish == CR_DAY_NONE ? 1 : 0;
  cr_progress_add (&summary->progress, task);
  cr_progress_add (&summary->area_progress[area], task);
}

int
cr_summary_get_average (CrRoadmap  *roadmap,
                        const char *round,
                        guint      *n_rated)
{
  guint n = 0, sum = 0;

  for (guint i = 0; i < cr_roadmap_get_length (roadmap, CR_KIND_RATING, round); i++)
    {
      const CrRating *rating = CR_RATING (cr_roadmap_get_nth (roadmap, CR_KIND_RATING, round, i));
      guint           level = (guint) cr_rating_get_level (rating);

      if (level == 0 || rating->not_applicable)
        continue;
      n++;
      sum += level;
    }
  if (n_rated != NULL)
    *n_rated = n;
  return n > 0 ? (int) ((20 * sum + n) / (2 * n)) : -1;
}

char *
cr_summary_format_tenths (int tenths)
{
  return tenths >= 0 ? g_strdup_printf ("%d.%d", tenths / 10, tenths % 10) : NULL;
}

static void
add_translation (CrTranslation       *translation,
                 const CrTranslation *more)
{
  translation->n_texts += more->n_texts;
  translation->n_missing += more->n_missing;
  translation->n_stale += more->n_stale;
}

static CrTranslations
count_translations (CrRoadmap    *roadmap,
                    const GArray *tasks)
{
  CrTranslations translations = { 0 };

  if (tasks == NULL)
    return cr_translations_count (roadmap);
  for (guint i = 0; i < tasks->len; i++)
    {
      const CrTask  *task = cr_roadmap_get_task (roadmap, g_array_index (tasks, guint, i));
      CrTranslations more = cr_translations_count_in_record (&task->record);

      add_translation (&translations.en, &more.en);
      add_translation (&translations.ru, &more.ru);
    }
  return translations;
}

static void
count_assessment (CrSummary *summary,
                  CrRoadmap *roadmap)
{
  const CrRound *round = cr_roadmap_get_current_round (roadmap);

  summary->average_tenths = -1;
  if (round == NULL)
    return;
  summary->round = round->id;
  summary->round_date = round->date;
  summary->average_tenths = cr_summary_get_average (roadmap, round->id, &summary->n_rated);
}

CrSummary *
cr_summary_new_of (CrRoadmap    *roadmap,
                   const GArray *tasks,
                   const CrIds  *areas,
                   const CrIds  *capabilities,
                   CrDay         today)
{
  g_autoptr (GHashTable) known = g_hash_table_new (NULL, NULL);
  CrSummary             *summary = g_new0 (CrSummary, 1);
  CrTranslations         translations;
  guint                  n_tasks;

  g_return_val_if_fail (CR_IS_ROADMAP (roadmap), summary);

  for (guint i = 0; i < cr_ids_get_length (capabilities); i++)
    g_hash_table_add (known, (gpointer) capabilities->ids[i]);
  summary->areas = cr_ids_ref ((CrIds *) areas);
  summary->area_progress = g_new0 (CrProgress, cr_ids_get_length (areas) + 1);
  n_tasks = tasks != NULL ? tasks->len : cr_roadmap_get_n_tasks (roadmap);
  for (guint i = 0; i < n_tasks; i++)
    {
      guint position = tasks != NULL ? g_array_index (tasks, guint, i) : i;

      count_task (summary, roadmap, cr_roadmap_get_task (roadmap, position), known, today);
    }
  count_assessment (summary, roadmap);
  translations = count_translations (roadmap, tasks);
  summary->en = translations.en;
  summary->ru = translations.ru;
  return summary;
}

CrSummary *
cr_summary_new (CrRoadmap   *roadmap,
                const CrIds *areas,
                const CrIds *capabilities,
                CrDay        today)
{
  return cr_summary_new_of (roadmap, NULL, areas, capabilities, today);
}

void
cr_summary_free (CrSummary *summary)
{
  if (summary == NULL)
    return;

  cr_ids_unref (summary->areas);
  g_free (summary->area_progress);
  g_free (summary);
}
