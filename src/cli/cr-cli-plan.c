/* SPDX-License-Identifier: GPL-3.0-or-later
 * The verbs that hold the tasks against the catalogue and the assessment. */
#include "config.h"

#include "cr-catalogue-ids.h"
#include "cr-cli.h"
#include "cr-cli-catalogue.h"
#include "cr-cli-file.h"
#include "cr-cli-json.h"
#include "cr-cli-table.h"
#include "cr-coverage.h"
#include "cr-suggest.h"

#include <glib/gi18n.h>

static const char *const sign_words[CR_N_SIGNS] = {
  NC_ ("cli", "late"),
  NC_ ("cli", "no gap"),
  NC_ ("cli", "not applicable"),
  NC_ ("cli", "uncovered"),
};

static void
add_signs (JsonBuilder *builder,
           CrSigns      signs)
{
  cr_cli_json_begin_array (builder, "signs");
  for (guint n = 0; n < CR_N_SIGNS; n++)
    if ((signs & 1u << n) != 0)
      cr_cli_json_add_string (builder, NULL, cr_sign_to_string (n));
  json_builder_end_array (builder);
}

static void
add_cell (JsonBuilder      *builder,
          const CrCoverage *coverage,
          guint             row,
          guint             column)
{
  const CrCoverageCell *cell = cr_coverage_get_cell (coverage, row, column);

  if (cell->n_tasks == 0 && cell->signs == 0)
    return;

  cr_cli_json_begin_object (builder, NULL);
  cr_cli_json_add_string (builder, "row", cr_coverage_get_row_id (coverage, row));
  cr_cli_json_add_string (builder, "column", cr_coverage_get_column_id (coverage, column));
  cr_cli_json_add_integer (builder, "tasks", cell->n_tasks);
  cr_cli_json_add_integer (builder, "open", cell->n_open);
  cr_cli_json_begin_object (builder, "byStatus");
  for (CrStatus status = 0; status < CR_N_STATUSES; status++)
    cr_cli_json_add_integer (builder, cr_status_to_id (status), cell->by_status[status]);
  json_builder_end_object (builder);
  add_signs (builder, cell->signs);
  json_builder_end_object (builder);
}

static void
add_total (JsonBuilder      *builder,
           const CrCoverage *coverage,
           guint             column)
{
  const CrCoverageTotal *total = &coverage->column_totals[column];

  cr_cli_json_begin_object (builder, NULL);
  cr_cli_json_add_string (builder, "column", cr_coverage_get_column_id (coverage, column));
  cr_cli_json_add_integer (builder, "tasks", total->n_tasks);
  cr_cli_json_add_integer (builder, "open", total->n_open);
  if (total->has_gap)
    cr_cli_json_add_integer (builder, "gap", total->gap);
  else
    cr_cli_json_add_null (builder, "gap");
  add_signs (builder, total->signs);
  json_builder_end_object (builder);
}

static void
print_coverage_json (const CrCoverage *coverage)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  cr_cli_json_begin_object (builder, NULL);
  cr_cli_json_begin_array (builder, "rows");
  for (guint row = 0; row < coverage->n_rows; row++)
    cr_cli_json_add_string (builder, NULL, cr_coverage_get_row_id (coverage, row));
  json_builder_end_array (builder);
  cr_cli_json_begin_array (builder, "columns");
  for (guint column = 0; column < coverage->n_columns; column++)
    cr_cli_json_add_string (builder, NULL, cr_coverage_get_column_id (coverage, column));
  json_builder_end_array (builder);

  cr_cli_json_begin_array (builder, "cells");
  for (guint row = 0; row < coverage->n_rows; row++)
    for (guint column = 0; column < coverage->n_columns; column++)
      add_cell (builder, coverage, row, column);
  json_builder_end_array (builder);

  cr_cli_json_begin_array (builder, "columnTotals");
  for (guint column = 0; column < coverage->n_columns; column++)
    add_total (builder, coverage, column);
  json_builder_end_array (builder);
  json_builder_end_object (builder);
  cr_cli_json_print (builder);
}

/* "late, no gap". (transfer full) */
static char *
show_signs (const CrCli *cli,
            CrSigns      signs)
{
  g_autoptr (GString) words = g_string_new (NULL);

  for (guint n = 0; n < CR_N_SIGNS; n++)
    {
      if ((signs & 1u << n) == 0)
        continue;
      if (words->len > 0)
        g_string_append (words, ", ");
      g_string_append (words, cr_cli_words (cli, sign_words[n]));
    }
  return g_string_free (g_steal_pointer (&words), FALSE);
}

/* Of the column and of its cells. */
static CrSigns
collect_signs (const CrCoverage *coverage,
               guint             column)
{
  CrSigns signs = coverage->column_totals[column].signs;

  for (guint row = 0; row < coverage->n_rows; row++)
    signs |= cr_coverage_get_cell (coverage, row, column)->signs & ~(CrSigns) CR_SIGN_NOT_APPLICABLE;
  return signs;
}

static void
print_legend (CrCli            *cli,
              const CrCoverage *coverage)
{
  g_autoptr (CrCliTable) table = cr_cli_table_new (2);

  cr_cli_table_align_right (table, 1);
  for (guint row = 0; row < coverage->n_rows; row++)
    {
      const char *id = cr_coverage_get_row_id (coverage, row);

      if (id != NULL)
        cr_cli_table_add_integer (table, row + 1);
      else
        cr_cli_table_add (table, CR_CLI_WITHOUT);
      cr_cli_table_add (table,
                        id != NULL ? cr_cli_get_title (cli, id) : cr_cli_words (cli, NC_ ("cli", "Without area")));
    }
  cr_cli_table_print (table, 0);
}

/* A screen is narrower than the matrix: entries stand below each other, areas are columns with numbers. */
static void
print_coverage (CrCli            *cli,
                const CrCoverage *coverage)
{
  guint                  n_columns = coverage->n_rows + 5;
  g_autoptr (CrCliTable) table = cr_cli_table_new (n_columns);

  print_legend (cli, coverage);
  cr_cli_print ("\n");

  cr_cli_table_align_right (table, ((guint64) 1 << (n_columns - 1)) - 2);
  cr_cli_table_add (table, "");
  for (guint row = 0; row + 1 < coverage->n_rows; row++)
    cr_cli_table_add_integer (table, row + 1);
  cr_cli_table_add (table, CR_CLI_WITHOUT);
  cr_cli_table_add (table, cr_cli_words (cli, NC_ ("cli", "Tasks")));
  cr_cli_table_add (table, cr_cli_words (cli, NC_ ("cli", "Open")));
  cr_cli_table_add (table, cr_cli_words (cli, NC_ ("cli", "Gap")));
  cr_cli_table_add (table, "");
  for (guint column = 0; column < coverage->n_columns; column++)
    {
      const CrCoverageTotal *total = &coverage->column_totals[column];
      const char            *id = cr_coverage_get_column_id (coverage, column);
      g_autofree char       *signs = show_signs (cli, collect_signs (coverage, column));

      cr_cli_table_add (table,
                        id != NULL ? cr_cli_get_title (cli, id) : cr_cli_words (cli, NC_ ("cli", "Without entry")));
      for (guint row = 0; row < coverage->n_rows; row++)
        {
          guint n_tasks = cr_coverage_get_cell (coverage, row, column)->n_tasks;

          if (n_tasks > 0)
            cr_cli_table_add_integer (table, n_tasks);
          else
            cr_cli_table_add (table, CR_CLI_NOTHING);
        }
      cr_cli_table_add_integer (table, total->n_tasks);
      cr_cli_table_add_integer (table, total->n_open);
      if (total->has_gap)
        cr_cli_table_add_integer (table, total->gap);
      else
        cr_cli_table_add (table, CR_CLI_WITHOUT);
      cr_cli_table_add (table, signs);
    }
  cr_cli_table_print (table, 0);
}

static CrExit
run_coverage (CrCli *cli)
{
  const char            *name = cr_cli_get_option (cli, "columns");
  CrColumns              kind = CR_COLUMNS_CAPABILITIES;
  g_autoptr (CrRoadmap)  roadmap = NULL;
  g_autoptr (CrIds)      areas = NULL;
  g_autoptr (CrIds)      columns = NULL;
  g_autoptr (CrCoverage) coverage = NULL;

  if (name != NULL && !cr_columns_parse (name, &kind))
    return cr_cli_misuse (cli,
                          cr_cli_words (cli,
                                        NC_ ("cli", "“%s” is none of capabilities, enablers, priorities, factors")),
                          name);

  roadmap = cr_cli_read (cli, cr_cli_get_operand (cli, 0), CR_CLI_READ_OWN);
  if (roadmap == NULL)
    return CR_EXIT_FAILED;

  areas = cr_catalogue_list_ids (cr_cli_get_catalogue (cli), CR_GROUP_AREA);
  columns = cr_catalogue_list_ids (cr_cli_get_catalogue (cli), cr_columns_get_group (kind));
  coverage = cr_coverage_new (roadmap, areas, kind, columns, cli->today);
  if (cli->json)
    print_coverage_json (coverage);
  else
    print_coverage (cli, coverage);
  return CR_EXIT_DONE;
}

static void
print_gaps_json (const GArray *gaps)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  cr_cli_json_begin_array (builder, NULL);
  for (guint i = 0; i < gaps->len; i++)
    {
      const CrGap *gap = &g_array_index (gaps, CrGap, i);

      cr_cli_json_begin_object (builder, NULL);
      cr_cli_json_add_string (builder, "entry", gap->entry);
      cr_cli_json_add_integer (builder, "level", gap->level);
      cr_cli_json_add_integer (builder, "target", gap->target);
      cr_cli_json_add_integer (builder, "gap", gap->gap);
      cr_cli_json_add_integer (builder, "openTasks", gap->n_open);
      cr_cli_json_add_boolean (builder, "covered", CR_GAP_IS_COVERED (gap));
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
  cr_cli_json_print (builder);
}

static void
print_gaps (CrCli        *cli,
            const GArray *gaps)
{
  g_autoptr (CrCliTable) table = cr_cli_table_new (5);

  if (gaps->len == 0)
    {
      cr_cli_print ("%s\n", cr_cli_words (cli, NC_ ("cli", "No entry is below its target level.")));
      return;
    }

  cr_cli_table_align_right (table, 1 << 1 | 1 << 2 | 1 << 3 | 1 << 4);
  cr_cli_table_add (table, cr_cli_words (cli, NC_ ("cli", "Entry")));
  cr_cli_table_add (table, cr_cli_words (cli, NC_ ("cli", "Level")));
  cr_cli_table_add (table, cr_cli_words (cli, NC_ ("cli", "Target")));
  cr_cli_table_add (table, cr_cli_words (cli, NC_ ("cli", "Gap")));
  cr_cli_table_add (table, cr_cli_words (cli, NC_ ("cli", "Open tasks")));
  for (guint i = 0; i < gaps->len; i++)
    {
      const CrGap *gap = &g_array_index (gaps, CrGap, i);

      cr_cli_table_add (table, cr_cli_get_title (cli, gap->entry));
      cr_cli_table_add_integer (table, gap->level);
      cr_cli_table_add_integer (table, gap->target);
      cr_cli_table_add_integer (table, gap->gap);
      cr_cli_table_add_integer (table, gap->n_open);
    }
  cr_cli_table_print (table, 0);
}

static CrExit
run_gaps (CrCli *cli)
{
  g_autoptr (CrRoadmap) roadmap = cr_cli_read (cli, cr_cli_get_operand (cli, 0), CR_CLI_READ_OWN);
  g_autoptr (CrIds)     order = NULL;
  g_autoptr (GArray)    gaps = NULL;

  if (roadmap == NULL)
    return CR_EXIT_FAILED;

  order = cr_catalogue_list_rated (cr_cli_get_catalogue (cli));
  gaps = cr_gaps_list (roadmap, order);
  if (cli->json)
    print_gaps_json (gaps);
  else
    print_gaps (cli, gaps);
  return CR_EXIT_DONE;
}

static void
add_suggestion (JsonBuilder        *builder,
                const CrCatalogue  *catalogue,
                const CrSuggestion *suggestion)
{
  g_autofree char *en = cr_suggestion_describe (suggestion, catalogue, "en");
  g_autofree char *ru = cr_suggestion_describe (suggestion, catalogue, "ru");

  cr_cli_json_begin_object (builder, NULL);
  cr_cli_json_add_string (builder, "template", suggestion->template->id);
  cr_cli_json_begin_array (builder, "reasons");
  for (guint i = 0; i < suggestion->reasons->len; i++)
    {
      const CrGap *gap = &g_array_index (suggestion->reasons, CrGap, i);

      cr_cli_json_begin_object (builder, NULL);
      cr_cli_json_add_string (builder, "entry", gap->entry);
      cr_cli_json_add_integer (builder, "level", gap->level);
      cr_cli_json_add_integer (builder, "target", gap->target);
      cr_cli_json_add_boolean (builder, "covered", CR_GAP_IS_COVERED (gap));
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
  cr_cli_json_add_words (builder, "words", en, ru);
  json_builder_end_object (builder);
}

static void
print_suggestion (const CrCli        *cli,
                  const CrCatalogue  *catalogue,
                  const CrSuggestion *suggestion)
{
  g_autofree char *words = cr_suggestion_describe (suggestion, catalogue, cli->language);

  cr_cli_print ("%s (%s)\n    %s\n",
                cr_entry_get_title (suggestion->template, cli->language),
                suggestion->template->id,
                words);
}

static CrExit
run_suggest (CrCli *cli)
{
  g_autoptr (CrRoadmap)   roadmap = cr_cli_read (cli, cr_cli_get_operand (cli, 0), CR_CLI_READ_OWN);
  g_autoptr (GPtrArray)   suggestions = NULL;
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  const CrCatalogue      *catalogue = cr_cli_get_catalogue (cli);

  if (roadmap == NULL)
    return CR_EXIT_FAILED;

  suggestions = cr_suggest_list (roadmap, catalogue);
  cr_cli_json_begin_array (builder, NULL);
  for (guint i = 0; i < suggestions->len; i++)
    {
      if (cli->json)
        add_suggestion (builder, catalogue, g_ptr_array_index (suggestions, i));
      else
        print_suggestion (cli, catalogue, g_ptr_array_index (suggestions, i));
    }
  json_builder_end_array (builder);

  if (cli->json)
    cr_cli_json_print (builder);
  else if (suggestions->len == 0)
    cr_cli_print ("%s\n",
                  cr_cli_words (cli, NC_ ("cli", "No starter task is left for an entry below its target level.")));
  return CR_EXIT_DONE;
}

static const CrOption coverage_options[] = {
  { "columns", NC_ ("cli", "COLUMNS"), NC_ ("cli", "capabilities (the default), enablers, priorities or factors"),
    CR_OPTION_TEXT },
  { 0 },
};

const CrVerb cr_cli_verb_coverage = {
  .name = "coverage",
  .operands = NC_ ("cli", "FILE"),
  .words = NC_ ("cli", "Tell which areas and entries the tasks cover"),
  .min_operands = 1,
  .max_operands = 1,
  .options = coverage_options,
  .run = run_coverage,
};

const CrVerb cr_cli_verb_gaps = {
  .name = "gaps",
  .operands = NC_ ("cli", "FILE"),
  .words = NC_ ("cli", "List the entries below their target level"),
  .min_operands = 1,
  .max_operands = 1,
  .run = run_gaps,
};

const CrVerb cr_cli_verb_suggest = {
  .name = "suggest",
  .operands = NC_ ("cli", "FILE"),
  .words = NC_ ("cli", "List starter tasks for the entries below their target level"),
  .min_operands = 1,
  .max_operands = 1,
  .run = run_suggest,
};
