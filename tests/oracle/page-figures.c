/* SPDX-License-Identifier: GPL-3.0-or-later
 * Prints what sidebar, matrix and overview show of a roadmap file, as JSON in the shapes of `roadmapctl show` and
 * `roadmapctl coverage`, to be held against these and against the independent count: page-figures DAY FILE. */
#include "config.h"

#include "cr-catalogue-ids.h"
#include "cr-coverage.h"
#include "cr-overview.h"
#include "cr-reader.h"
#include "figures-json.h"

#include <stdio.h>

typedef struct
{
  JsonBuilder *builder;
  CrRoadmap   *roadmap;
  CrCatalogue *catalogue;
  CrIds       *areas;
  CrIds       *capabilities;
  CrDay        today;
} Printer;

static void
add_percent (Printer          *self,
             const CrProgress *progress)
{
  int percent = cr_progress_get_percent (progress);

  json_builder_set_member_name (self->builder, "percent");
  if (percent == CR_PERCENT_NONE)
    json_builder_add_null_value (self->builder);
  else
    json_builder_add_int_value (self->builder, percent);
}

static void
add_progress (Printer          *self,
              const CrProgress *progress)
{
  begin_object (self->builder, "progress");
  add_percent (self, progress);
  add_integer (self->builder, "tasks", progress->n_tasks);
  json_builder_end_object (self->builder);
}

static void
add_area (Printer          *self,
          const char       *area,
          const CrProgress *progress)
{
  if (area == NULL && progress->n_tasks == 0)
    return;
  json_builder_begin_object (self->builder);
  add_string (self->builder, "id", area);
  add_integer (self->builder, "tasks", progress->n_tasks);
  add_percent (self, progress);
  json_builder_end_object (self->builder);
}

static void
add_side (Printer             *self,
          const char          *language,
          const CrTranslation *translation)
{
  begin_object (self->builder, language);
  add_integer (self->builder, "texts", translation->n_texts);
  add_integer (self->builder, "missing", translation->n_missing);
  add_integer (self->builder, "stale", translation->n_stale);
  json_builder_end_object (self->builder);
}

static void
add_translation (Printer         *self,
                 const CrSummary *summary)
{
  begin_object (self->builder, "translation");
  add_side (self, "en", &summary->en);
  add_side (self, "ru", &summary->ru);
  json_builder_end_object (self->builder);
}

static void
add_assessment (Printer         *self,
                const CrSummary *summary)
{
  g_autofree char *average = cr_summary_format_tenths (summary->average_tenths);

  if (summary->round == NULL)
    {
      add_string (self->builder, "assessment", NULL);
      return;
    }
  begin_object (self->builder, "assessment");
  add_string (self->builder, "id", summary->round);
  add_day (self->builder, "date", summary->round_date);
  add_integer (self->builder, "rated", summary->n_rated);
  add_string (self->builder, "average", average);
  json_builder_end_object (self->builder);
}

/* What the sidebar and the line at the foot tell. */
static void
add_sidebar (Printer *self)
{
  g_autoptr (CrSummary) summary = cr_summary_new (self->roadmap, self->areas, self->capabilities, self->today);

  begin_object (self->builder, "sidebar");
  add_progress (self, &summary->progress);
  begin_object (self->builder, "tasks");
  add_integer (self->builder, "total", summary->n_tasks);
  add_counts (self->builder, summary->by_status);
  add_integer (self->builder, "overdue", summary->n_overdue);
  add_integer (self->builder, "blocked", summary->n_blocked);
  add_integer (self->builder, "withoutArea", summary->n_without_area);
  add_integer (self->builder, "withoutCapability", summary->n_without_capability);
  add_integer (self->builder, "withoutOwner", summary->n_without_owner);
  add_integer (self->builder, "withoutDates", summary->n_without_dates);
  json_builder_end_object (self->builder);
  begin_array (self->builder, "areas");
  for (guint i = 0; i <= cr_ids_get_length (self->areas); i++)
    add_area (self, i < cr_ids_get_length (self->areas) ? self->areas->ids[i] : NULL, &summary->area_progress[i]);
  json_builder_end_array (self->builder);
  add_assessment (self, summary);
  add_translation (self, summary);
  json_builder_end_object (self->builder);
}

static void
add_figures (Printer          *self,
             const CrOverview *overview)
{
  const guint *figures = overview->figures;

  begin_object (self->builder, "tasks");
  add_integer (self->builder, "total", figures[CR_FIGURE_TASKS]);
  add_counts (self->builder, &figures[CR_FIGURE_NOT_STARTED]);
  add_integer (self->builder, "overdue", figures[CR_FIGURE_OVERDUE]);
  add_integer (self->builder, "blocked", figures[CR_FIGURE_WAITING]);
  add_integer (self->builder, "withoutArea", figures[CR_FIGURE_WITHOUT_AREA]);
  add_integer (self->builder, "withoutCapability", figures[CR_FIGURE_WITHOUT_CAPABILITY]);
  add_integer (self->builder, "withoutOwner", figures[CR_FIGURE_WITHOUT_OWNER]);
  add_integer (self->builder, "withoutDates", figures[CR_FIGURE_WITHOUT_DATES]);
  json_builder_end_object (self->builder);
}

/* Without the names of members, to be put into an object that has begun. */
static void
add_overview (Printer       *self,
              const CrScope *scope)
{
  g_autoptr (CrOverview) overview = cr_overview_new (self->roadmap, self->catalogue, scope, self->today);

  add_progress (self, &overview->summary->progress);
  add_figures (self, overview);
  begin_array (self->builder, "areas");
  for (guint i = 0; i < overview->n_areas; i++)
    add_area (self, overview->areas[i].area, &overview->areas[i].progress);
  json_builder_end_array (self->builder);
  add_assessment (self, overview->summary);
  add_translation (self, overview->summary);
  begin_array (self->builder, "areaTotals");
  for (guint i = 0; i < overview->n_areas; i++)
    json_builder_add_int_value (self->builder, overview->areas[i].n_tasks);
  json_builder_end_array (self->builder);
  add_integer (self->builder, "ending", overview->figures[CR_FIGURE_ENDING]);
  add_integer (self->builder, "tasksWithCosts", overview->money->total.n_tasks);
}

static void
add_signs (Printer *self,
           CrSigns  signs)
{
  begin_array (self->builder, "signs");
  for (guint i = 0; i < CR_N_SIGNS; i++)
    if ((signs & (1u << i)) != 0)
      json_builder_add_string_value (self->builder, cr_sign_to_string (i));
  json_builder_end_array (self->builder);
}

static void
add_cell (Printer          *self,
          const CrCoverage *coverage,
          guint             row,
          guint             column)
{
  const CrCoverageCell *cell = cr_coverage_get_cell (coverage, row, column);

  if (cell->n_tasks == 0 && cell->signs == 0)
    return;
  json_builder_begin_object (self->builder);
  add_string (self->builder, "row", cr_coverage_get_row_id (coverage, row));
  add_string (self->builder, "column", cr_coverage_get_column_id (coverage, column));
  add_integer (self->builder, "tasks", cell->n_tasks);
  add_integer (self->builder, "open", cell->n_open);
  add_counts (self->builder, cell->by_status);
  add_signs (self, cell->signs);
  json_builder_end_object (self->builder);
}

static void
add_total (Printer               *self,
           const char            *column,
           const CrCoverageTotal *total)
{
  json_builder_begin_object (self->builder);
  add_string (self->builder, "column", column);
  add_integer (self->builder, "tasks", total->n_tasks);
  add_integer (self->builder, "open", total->n_open);
  if (total->has_gap)
    add_integer (self->builder, "gap", total->gap);
  else
    add_string (self->builder, "gap", NULL);
  add_signs (self, total->signs);
  json_builder_end_object (self->builder);
}

static void
add_matrix (Printer  *self,
            CrColumns kind)
{
  static const CrGroup   groups[CR_N_COLUMNS] = { CR_GROUP_CAPABILITY, CR_GROUP_ENABLER, CR_GROUP_PRIORITY,
                                                  CR_GROUP_FACTOR };
  g_autoptr (CrIds)      columns = cr_catalogue_list_ids (self->catalogue, groups[kind]);
  g_autoptr (CrCoverage) coverage = cr_coverage_new (self->roadmap, self->areas, kind, columns, self->today);

  begin_object (self->builder, cr_columns_to_string (kind));
  begin_array (self->builder, "cells");
  for (guint row = 0; row < coverage->n_rows; row++)
    for (guint column = 0; column < coverage->n_columns; column++)
      add_cell (self, coverage, row, column);
  json_builder_end_array (self->builder);
  begin_array (self->builder, "columnTotals");
  for (guint i = 0; i < coverage->n_columns; i++)
    add_total (self, cr_coverage_get_column_id (coverage, i), &coverage->column_totals[i]);
  json_builder_end_array (self->builder);
  begin_array (self->builder, "rowTotals");
  for (guint i = 0; i < coverage->n_rows; i++)
    json_builder_add_int_value (self->builder, coverage->row_totals[i].n_tasks);
  json_builder_end_array (self->builder);
  json_builder_end_object (self->builder);
}

/* Every area and every owner that there is, and the tasks without. */
static void
add_scopes (Printer *self)
{
  g_autoptr (GHashTable) owners = g_hash_table_new (NULL, NULL);

  begin_object (self->builder, "areas");
  for (guint i = 0; i <= cr_ids_get_length (self->areas); i++)
    {
      CrScope scope = { .area = i < cr_ids_get_length (self->areas) ? self->areas->ids[i] : CR_FILTER_WITHOUT };

      begin_object (self->builder, scope.area);
      add_overview (self, &scope);
      json_builder_end_object (self->builder);
    }
  json_builder_end_object (self->builder);
  begin_object (self->builder, "owners");
  for (guint i = 0; i <= cr_roadmap_get_n_tasks (self->roadmap); i++)
    {
      const char *owner =
        i < cr_roadmap_get_n_tasks (self->roadmap) ? cr_roadmap_get_task (self->roadmap, i)->owner : CR_FILTER_WITHOUT;
      CrScope scope = { .owner = owner };

      if (owner == NULL || !g_hash_table_add (owners, (gpointer) owner))
        continue;
      begin_object (self->builder, owner);
      add_overview (self, &scope);
      json_builder_end_object (self->builder);
    }
  json_builder_end_object (self->builder);
}

static void
print_figures (Printer *self)
{
  g_autoptr (JsonNode)      root = NULL;
  g_autoptr (JsonGenerator) generator = json_generator_new ();
  g_autofree char          *text = NULL;

  json_builder_begin_object (self->builder);
  add_sidebar (self);
  begin_object (self->builder, "overview");
  add_overview (self, NULL);
  json_builder_end_object (self->builder);
  begin_object (self->builder, "matrix");
  for (guint kind = 0; kind < CR_N_COLUMNS; kind++)
    add_matrix (self, (CrColumns) kind);
  json_builder_end_object (self->builder);
  begin_object (self->builder, "scopes");
  add_scopes (self);
  json_builder_end_object (self->builder);
  json_builder_end_object (self->builder);
  root = json_builder_get_root (self->builder);
  json_generator_set_root (generator, root);
  text = json_generator_to_data (generator, NULL);
  puts (text);
}

int
main (int    argc,
      char **argv)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (CrCatalogue) catalogue = cr_catalogue_new_builtin ();
  g_autoptr (CrIds)       areas = cr_catalogue_list_ids (catalogue, CR_GROUP_AREA);
  g_autoptr (CrIds)       capabilities = cr_catalogue_list_ids (catalogue, CR_GROUP_CAPABILITY);
  g_autofree char        *data = NULL;
  gsize                   length = 0;
  g_autoptr (GError)      error = NULL;
  g_autoptr (CrRoadmap)   roadmap = NULL;
  CrDay                   today = CR_DAY_NONE;

  if (argc != 3 || !cr_day_parse (argv[1], &today))
    {
      fputs ("page-figures DAY FILE\n", stderr);
      return 2;
    }
  if (g_file_get_contents (argv[2], &data, &length, &error))
    roadmap = cr_reader_read (data, length, NULL);
  if (roadmap == NULL)
    {
      fprintf (stderr, "%s: %s\n", argv[2], error != NULL ? error->message : "is no roadmap");
      return 1;
    }
  print_figures (&(Printer){ builder, roadmap, catalogue, areas, capabilities, today });
  return 0;
}
