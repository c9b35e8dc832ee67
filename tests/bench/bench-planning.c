/* SPDX-License-Identifier: GPL-3.0-or-later
 * What the figures of the planning pages cost, at several sizes. The floor is one walk over the fields they read. */
#include "config.h"

#include "cr-catalogue-ids.h"
#include "cr-critical.h"
#include "cr-finder.h"
#include "cr-levels.h"
#include "cr-links.h"
#include "cr-overview.h"
#include "cr-reschedule.h"

#include <stdio.h>
#include <stdlib.h>

#define N_ROUNDS 9
#define TODAY    ((CrDay) 739500)

static CrCatalogue *catalogue;
static CrFinder    *finder;

static const char *
pick (CrGroup group,
      guint   n)
{
  gsize                 n_entries;
  const CrEntry *const *entries = cr_catalogue_get_group (catalogue, group, &n_entries);

  return entries[n % n_entries]->id;
}

static CrList *
make_costs (guint n)
{
  CrRecord *cost = cr_record_new (CR_KIND_COST, NULL);
  CrList   *costs;

  ((CrCost *) cost)->year = 2026 + n % 3;
  ((CrCost *) cost)->amount = g_ref_string_new ("12000.00");
  ((CrCost *) cost)->source = g_ref_string_new (n % 2 == 0 ? "State budget" : "Loan");
  costs = cr_list_new (&cost, 1);
  cr_record_unref (cost);
  return costs;
}

/* Every task waits for one some way before it; every fourth such link is violated. */
static CrRoadmap *
make_roadmap (guint n_tasks)
{
  CrRoadmap        *roadmap = cr_roadmap_new ();
  g_autoptr (CrIds) rated = cr_catalogue_list_rated (catalogue);

  for (guint i = 0; i < n_tasks; i++)
    {
      g_autofree char *key = g_strdup_printf ("t-%08u", i), *before = g_strdup_printf ("t-%08u", i - MIN (i, 50));
      g_autofree char *title = g_strdup_printf ("Map national data sets to the WCO Data Model, part %u", i);
      CrTask          *task = (CrTask *) cr_record_new (CR_KIND_TASK, key);
      const char      *capabilities[] = { pick (CR_GROUP_CAPABILITY, i), pick (CR_GROUP_CAPABILITY, i / 13) };
      const char      *factor = pick (CR_GROUP_FACTOR, i), *after = before;

      task->title = cr_text_new (title, "Сопоставить национальные данные с Моделью данных ВТамО");
      task->area = pick (CR_GROUP_AREA, i);
      task->capabilities = cr_ids_new (capabilities, 2);
      task->tags = cr_ids_new (&factor, 1);
      task->status = cr_status_to_id ((CrStatus) (i % CR_N_STATUSES));
      task->start = 739000 + i / 50 * 10 - (i % 4 == 0 ? 5 : 0);
      task->finish = task->start + 9;
      task->costs = make_costs (i);
      if (i >= 50)
        task->after = cr_ids_new (&after, 1);
      if (!cr_roadmap_load_record (roadmap, NULL, &task->record))
        abort ();
    }
  cr_roadmap_load_record (roadmap, NULL, cr_record_new (CR_KIND_ROUND, "r-1"));
  for (guint i = 0; i < rated->n_ids; i++)
    {
      CrRecord *rating = cr_record_new (CR_KIND_RATING, rated->ids[i]);

      ((CrRating *) rating)->level = 1 + i % 3;
      ((CrRating *) rating)->target = 2 + i % 4;
      cr_roadmap_load_record (roadmap, "r-1", rating);
    }
  return roadmap;
}

static void
walk (CrRoadmap *roadmap)
{
  volatile guint64 sum = 0;

  for (guint i = 0; i < cr_roadmap_get_n_tasks (roadmap); i++)
    {
      const CrTask *task = cr_roadmap_get_task (roadmap, i);

      sum += task->start + task->finish + (guint64) cr_task_get_status (task) + cr_ids_get_length (task->capabilities) +
             cr_ids_get_length (task->tags) + cr_ids_get_length (task->after);
    }
}

static void
find_critical (CrRoadmap *roadmap)
{
  cr_critical_free (cr_critical_new (roadmap));
}

static void
list_violations (CrRoadmap *roadmap)
{
  g_array_unref (cr_violations_list (roadmap));
}

static void
shift (CrRoadmap *roadmap)
{
  cr_change_set_unref (cr_reschedule_shift (roadmap, NULL));
}

static void
cover (CrRoadmap *roadmap)
{
  g_autoptr (CrIds) rows = cr_catalogue_list_ids (catalogue, CR_GROUP_AREA);
  g_autoptr (CrIds) columns = cr_catalogue_list_ids (catalogue, CR_GROUP_CAPABILITY);

  cr_coverage_free (cr_coverage_new (roadmap, rows, CR_COLUMNS_CAPABILITIES, columns, TODAY));
}

static void
project (CrRoadmap *roadmap)
{
  g_autoptr (CrIds) entries = cr_catalogue_list_rated (catalogue);

  g_array_unref (cr_levels_list (roadmap, "r-1", entries, TODAY));
}

static void
look_over (CrRoadmap *roadmap)
{
  cr_overview_free (cr_overview_new (roadmap, catalogue, NULL, TODAY));
}

static void
search (CrRoadmap *roadmap)
{
  g_array_unref (cr_finder_search (finder, roadmap, "data model", 20));
}

static int
compare_times (gconstpointer a,
               gconstpointer b)
{
  const double *left = a, *right = b;

  return *left < *right ? -1 : *left > *right;
}

static double
measure (CrRoadmap *roadmap,
         void (*work) (CrRoadmap *roadmap))
{
  double times[N_ROUNDS];

  for (guint i = 0; i < N_ROUNDS; i++)
    {
      gint64 start = g_get_monotonic_time ();

      work (roadmap);
      times[i] = (double) (g_get_monotonic_time () - start) / 1000;
    }
  qsort (times, N_ROUNDS, sizeof (double), compare_times);
  return times[N_ROUNDS / 2];
}

int
main (void)
{
  static const struct
  {
    const char *name;
    void (*work) (CrRoadmap *roadmap);
  } works[] = {
    { "critical path", find_critical },
    { "violated links", list_violations },
    { "shift the successors", shift },
    { "matrix", cover },
    { "levels projected", project },
    { "overview", look_over },
    { "search everywhere", search },
  };

  catalogue = cr_catalogue_new_builtin ();
  finder = cr_finder_new (catalogue);
  for (guint n = 1000; n <= 100000; n *= 10)
    {
      g_autoptr (CrRoadmap) roadmap = make_roadmap (n);
      double                floor = measure (roadmap, walk);

      printf ("%u tasks; medians of %d; one walk over them %.3f ms\n", n, N_ROUNDS, floor);
      for (guint i = 0; i < G_N_ELEMENTS (works); i++)
        {
          double median = measure (roadmap, works[i].work);

          printf ("  %-22s %9.3f ms  ratio %7.1f\n", works[i].name, median, median / floor);
        }
    }
  cr_finder_free (finder);
  cr_catalogue_unref (catalogue);
  return 0;
}
