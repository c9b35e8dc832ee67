/* SPDX-License-Identifier: GPL-3.0-or-later
 * Prints what the planning pages show of a roadmap file, as JSON, to be held against the independent count:
 * planning-figures DAY FILE; the day is today, and the one that levels are projected for. */
#include "config.h"

#include "cr-catalogue-ids.h"
#include "cr-change.h"
#include "cr-critical.h"
#include "cr-levels.h"
#include "cr-links.h"
#include "cr-overview.h"
#include "cr-reader.h"
#include "cr-reschedule.h"
#include "figures-json.h"

#include <stdio.h>

static const char *
get_id (CrRoadmap *roadmap,
        guint      position)
{
  return cr_roadmap_get_task (roadmap, position)->id;
}

static void
add_critical (JsonBuilder *builder,
              CrRoadmap   *roadmap)
{
  g_autoptr (CrCritical) critical = cr_critical_new (roadmap);

  begin_object (builder, "critical");
  add_day (builder, "latest", critical->latest);
  begin_object (builder, "slack");
  for (guint i = 0; i < critical->n_tasks; i++)
    if (critical->slack[i] != CR_SLACK_NONE)
      add_integer (builder, get_id (roadmap, i), critical->slack[i]);
  json_builder_end_object (builder);
  json_builder_end_object (builder);
}

static void
add_violations (JsonBuilder *builder,
                CrRoadmap   *roadmap)
{
  g_autoptr (GArray) violations = cr_violations_list (roadmap);

  json_builder_set_member_name (builder, "violations");
  json_builder_begin_array (builder);
  for (guint i = 0; i < violations->len; i++)
    {
      const CrViolation *violation = &g_array_index (violations, CrViolation, i);

      json_builder_begin_object (builder);
      add_string (builder, "predecessor", get_id (roadmap, violation->predecessor));
      add_string (builder, "successor", get_id (roadmap, violation->successor));
      add_integer (builder, "days", violation->n_days);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

static void
add_shifted (JsonBuilder *builder,
             CrRoadmap   *roadmap)
{
  g_autoptr (CrRoadmap)   shifted = cr_roadmap_copy (roadmap);
  g_autoptr (CrChangeSet) set = cr_reschedule_shift (shifted, NULL);

  cr_roadmap_apply (shifted, set, CR_APPLY_GESTURE, NULL, NULL);
  begin_object (builder, "shifted");
  for (guint i = 0; i < cr_roadmap_get_n_tasks (roadmap); i++)
    {
      const CrTask *task = cr_roadmap_get_task (shifted, i);

      if (task == cr_roadmap_get_task (roadmap, i))
        continue;
      begin_object (builder, task->id);
      add_day (builder, "start", task->start);
      add_day (builder, "finish", task->finish);
      json_builder_end_object (builder);
    }
  json_builder_end_object (builder);
}

static void
add_averages (JsonBuilder  *builder,
              const GArray *rows)
{
  static const char *const names[] = { "now", "target", "projected" };

  begin_object (builder, "averages");
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      guint n_rated = 0;
      int   tenths = cr_levels_get_average (rows, (CrLevelKind) i, &n_rated);

      begin_object (builder, names[i]);
      add_integer (builder, "tenths", tenths);
      add_integer (builder, "rated", n_rated);
      json_builder_end_object (builder);
    }
  json_builder_end_object (builder);
}

static void
add_levels (JsonBuilder       *builder,
            CrRoadmap         *roadmap,
            const CrCatalogue *catalogue,
            CrDay              day)
{
  g_autoptr (CrIds)  entries = cr_catalogue_list_rated (catalogue);
  const CrRound     *round = cr_roadmap_get_current_round (roadmap);
  g_autoptr (GArray) rows = cr_levels_list (roadmap, round != NULL ? round->id : NULL, entries, day);

  begin_object (builder, "levels");
  for (guint i = 0; i < rows->len; i++)
    {
      const CrLevels *row = &g_array_index (rows, CrLevels, i);

      begin_object (builder, row->entry);
      add_integer (builder, "open", row->n_open);
      add_integer (builder, "tasks", row->n_tasks);
      add_integer (builder, "finished", row->n_finished);
      add_integer (builder, "projected", row->projected);
      json_builder_end_object (builder);
    }
  json_builder_end_object (builder);
  add_averages (builder, rows);
  cr_levels_sort (rows);
  json_builder_set_member_name (builder, "order");
  json_builder_begin_array (builder);
  for (guint i = 0; i < rows->len; i++)
    json_builder_add_string_value (builder, g_array_index (rows, CrLevels, i).entry);
  json_builder_end_array (builder);
}

static void
add_areas (JsonBuilder      *builder,
           const CrOverview *overview)
{
  json_builder_set_member_name (builder, "areas");
  json_builder_begin_array (builder);
  for (guint i = 0; i < overview->n_areas; i++)
    {
      const CrOverviewArea *area = &overview->areas[i];

      json_builder_begin_object (builder);
      add_string (builder, "area", area->area);
      add_integer (builder, "percent", cr_progress_get_percent (&area->progress));
      add_integer (builder, "tasks", area->n_tasks);
      add_integer (builder, "overdue", area->n_overdue);
      add_counts (builder, area->by_status);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

static void
add_money (JsonBuilder  *builder,
           const char   *member,
           const GArray *sums)
{
  json_builder_set_member_name (builder, member);
  json_builder_begin_array (builder);
  for (guint i = 0; i < sums->len; i++)
    {
      const CrMoneySum *sum = &g_array_index (sums, CrMoneySum, i);

      json_builder_begin_object (builder);
      add_integer (builder, "year", sum->year != CR_INTEGER_NONE ? sum->year : -1);
      add_string (builder, "source", sum->source);
      add_string (builder, "amount", sum->amount);
      add_integer (builder, "tasks", sum->n_tasks);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

static void
add_figures (JsonBuilder      *builder,
             const CrOverview *overview)
{
  static const char *const names[CR_N_FIGURES] = {
    "tasks",
    "not-started",
    "in-progress",
    "on-hold",
    "done",
    "cancelled",
    "overdue",
    "waiting",
    "due",
    "dueWaiting",
    "withoutArea",
    "withoutCap",
    "withoutOwner",
    "withoutDates",
    "ending",
    "missingEn",
    "missingRu",
    "staleEn",
    "staleRu",
  };

  begin_object (builder, "figures");
  for (guint i = 0; i < CR_N_FIGURES; i++)
    add_integer (builder, names[i], overview->figures[i]);
  add_integer (builder, "unreadable", overview->money->n_unreadable);
  json_builder_end_object (builder);
}

static void
add_overview (JsonBuilder       *builder,
              CrRoadmap         *roadmap,
              const CrCatalogue *catalogue,
              CrDay              today)
{
  g_autoptr (CrOverview) overview = cr_overview_new (roadmap, catalogue, NULL, today);

  add_figures (builder, overview);
  add_areas (builder, overview);
  json_builder_set_member_name (builder, "ending");
  json_builder_begin_array (builder);
  for (guint i = 0; i < overview->ending->len; i++)
    json_builder_add_string_value (builder, get_id (roadmap, g_array_index (overview->ending, guint, i)));
  json_builder_end_array (builder);
  json_builder_set_member_name (builder, "uncovered");
  json_builder_begin_array (builder);
  for (guint i = 0; i < overview->uncovered->len; i++)
    json_builder_add_string_value (builder, g_array_index (overview->uncovered, CrGap, i).entry);
  json_builder_end_array (builder);
  add_money (builder, "cells", overview->money->cells);
  add_money (builder, "years", overview->money->years);
  add_money (builder, "sources", overview->money->sources);
  add_string (builder, "total", overview->money->total.amount);
}

static void
print_figures (CrRoadmap         *roadmap,
               const CrCatalogue *catalogue,
               CrDay              day)
{
  g_autoptr (JsonBuilder)   builder = json_builder_new ();
  g_autoptr (JsonNode)      root = NULL;
  g_autoptr (JsonGenerator) generator = json_generator_new ();
  g_autofree char          *text = NULL;

  json_builder_begin_object (builder);
  add_critical (builder, roadmap);
  add_violations (builder, roadmap);
  add_shifted (builder, roadmap);
  add_levels (builder, roadmap, catalogue, day);
  add_overview (builder, roadmap, catalogue, day);
  json_builder_end_object (builder);
  root = json_builder_get_root (builder);
  json_generator_set_root (generator, root);
  text = json_generator_to_data (generator, NULL);
  puts (text);
}

int
main (int    argc,
      char **argv)
{
  g_autoptr (CrCatalogue) catalogue = cr_catalogue_new_builtin ();
  g_autofree char        *data = NULL;
  gsize                   length = 0;
  g_autoptr (GError)      error = NULL;
  g_autoptr (CrRoadmap)   roadmap = NULL;
  CrDay                   day = CR_DAY_NONE;

  if (argc != 3 || !cr_day_parse (argv[1], &day))
    {
      fputs ("planning-figures DAY FILE\n", stderr);
      return 2;
    }
  if (g_file_get_contents (argv[2], &data, &length, &error))
    roadmap = cr_reader_read (data, length, NULL);
  if (roadmap == NULL)
    {
      fprintf (stderr, "%s: %s\n", argv[2], error != NULL ? error->message : "is no roadmap");
      return 1;
    }
  print_figures (roadmap, catalogue, day);
  return 0;
}
