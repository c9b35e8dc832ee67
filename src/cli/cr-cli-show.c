/* SPDX-License-Identifier: GPL-3.0-or-later
 * The verb that tells the figures of a roadmap. */
#include "config.h"

#include "cr-catalogue-ids.h"
#include "cr-cli.h"
#include "cr-cli-catalogue.h"
#include "cr-cli-file.h"
#include "cr-cli-json.h"
#include "cr-cli-table.h"
#include "cr-format.h"
#include "cr-summary.h"

#include <glib/gi18n.h>

static void
add_percent (JsonBuilder      *builder,
             const CrProgress *progress)
{
  int percent = cr_progress_get_percent (progress);

  if (percent == CR_PERCENT_NONE)
    cr_cli_json_add_null (builder, "percent");
  else
    cr_cli_json_add_integer (builder, "percent", percent);
}

static void
add_head (JsonBuilder *builder,
          CrRoadmap   *roadmap)
{
  const CrHead *head = cr_roadmap_get_head (roadmap);
  CrDay         start, finish;

  cr_cli_json_add_string (builder, "id", head->id);
  cr_cli_json_add_text (builder, "title", head->title);
  cr_cli_json_add_text (builder, "administration", head->administration);
  cr_roadmap_get_period (roadmap, &start, &finish);
  if (start == CR_DAY_NONE && finish == CR_DAY_NONE)
    {
      cr_cli_json_add_null (builder, "period");
      return;
    }
  cr_cli_json_begin_object (builder, "period");
  cr_cli_json_add_day (builder, "start", start);
  cr_cli_json_add_day (builder, "finish", finish);
  json_builder_end_object (builder);
}

static void
add_tasks (JsonBuilder     *builder,
           const CrSummary *summary)
{
  cr_cli_json_begin_object (builder, "tasks");
  cr_cli_json_add_integer (builder, "total", summary->n_tasks);
  cr_cli_json_begin_object (builder, "byStatus");
  for (CrStatus status = 0; status < CR_N_STATUSES; status++)
    cr_cli_json_add_integer (builder, cr_status_to_id (status), summary->by_status[status]);
  json_builder_end_object (builder);
  cr_cli_json_add_integer (builder, "overdue", summary->n_overdue);
  cr_cli_json_add_integer (builder, "blocked", summary->n_blocked);
  cr_cli_json_add_integer (builder, "withoutArea", summary->n_without_area);
  cr_cli_json_add_integer (builder, "withoutCapability", summary->n_without_capability);
  cr_cli_json_add_integer (builder, "withoutOwner", summary->n_without_owner);
  cr_cli_json_add_integer (builder, "withoutDates", summary->n_without_dates);
  json_builder_end_object (builder);
}

/* Whether there is something to tell of the n-th row; the last one is that of the tasks without. */
static gboolean
has_row (const CrSummary *summary,
         guint            n)
{
  return n < cr_ids_get_length (summary->areas) || summary->n_without_area > 0;
}

static void
add_areas (JsonBuilder     *builder,
           const CrSummary *summary)
{
  guint n_areas = cr_ids_get_length (summary->areas);

  cr_cli_json_begin_array (builder, "areas");
  for (guint i = 0; i <= n_areas; i++)
    {
      const CrProgress *progress = &summary->area_progress[i];

      /* Tasks without an area that are all cancelled give no row. */
      if (i == n_areas && progress->n_tasks == 0)
        continue;
      cr_cli_json_begin_object (builder, NULL);
      cr_cli_json_add_string (builder, "id", i < n_areas ? summary->areas->ids[i] : NULL);
      cr_cli_json_add_integer (builder, "tasks", progress->n_tasks);
      add_percent (builder, progress);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

static void
add_assessment (JsonBuilder     *builder,
                const CrSummary *summary)
{
  g_autofree char *average = cr_summary_format_tenths (summary->average_tenths);

  if (summary->round == NULL)
    {
      cr_cli_json_add_null (builder, "assessment");
      return;
    }
  cr_cli_json_begin_object (builder, "assessment");
  cr_cli_json_add_string (builder, "id", summary->round);
  cr_cli_json_add_day (builder, "date", summary->round_date);
  cr_cli_json_add_integer (builder, "rated", summary->n_rated);
  cr_cli_json_add_string (builder, "average", average);
  json_builder_end_object (builder);
}

static void
add_translation (JsonBuilder         *builder,
                 const char          *language,
                 const CrTranslation *translation)
{
  cr_cli_json_begin_object (builder, language);
  cr_cli_json_add_integer (builder, "texts", translation->n_texts);
  cr_cli_json_add_integer (builder, "missing", translation->n_missing);
  cr_cli_json_add_integer (builder, "stale", translation->n_stale);
  json_builder_end_object (builder);
}

static void
print_json (CrRoadmap       *roadmap,
            const CrSummary *summary)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  cr_cli_json_begin_object (builder, NULL);
  add_head (builder, roadmap);
  cr_cli_json_begin_object (builder, "progress");
  add_percent (builder, &summary->progress);
  cr_cli_json_add_integer (builder, "tasks", summary->progress.n_tasks);
  json_builder_end_object (builder);
  add_tasks (builder, summary);
  add_areas (builder, summary);
  add_assessment (builder, summary);
  cr_cli_json_begin_object (builder, "translation");
  add_translation (builder, "en", &summary->en);
  add_translation (builder, "ru", &summary->ru);
  json_builder_end_object (builder);
  json_builder_end_object (builder);
  cr_cli_json_print (builder);
}

/* "42 %", or a dash. (transfer full) */
static char *
show_percent (const CrCli      *cli,
              const CrProgress *progress)
{
  int percent = cr_progress_get_percent (progress);

  return percent == CR_PERCENT_NONE ? g_strdup (CR_FORMAT_MISSING) : cr_format_percent (percent, cli->language);
}

static void
print_head (const CrCli     *cli,
            CrRoadmap       *roadmap,
            const CrSummary *summary)
{
  const CrHead    *head = cr_roadmap_get_head (roadmap);
  g_autofree char *title = cr_cli_show_text (cr_text_show (head->title, cli->language));
  g_autofree char *administration = cr_cli_show_text (cr_text_show (head->administration, cli->language));
  g_autofree char *percent = show_percent (cli, &summary->progress);
  guint            n_tasks = summary->progress.n_tasks;
  CrDay            start, finish;

  cr_cli_print ("%s\n", title[0] != '\0' ? title : cr_cli_words (cli, NC_ ("cli", "Roadmap without title")));
  if (administration[0] != '\0')
    cr_cli_print ("%s\n", administration);
  cr_roadmap_get_period (roadmap, &start, &finish);
  if (start != CR_DAY_NONE || finish != CR_DAY_NONE)
    {
      g_autofree char *period = cr_format_range (start, finish, cli->language);

      cr_cli_print ("%s\n", period);
    }
  cr_cli_print ("\n");
  cr_cli_print (cr_cli_plural (cli, CR_PLURAL ("cli", "Progress: %s of %u task", "Progress: %s of %u tasks"), n_tasks),
                percent,
                n_tasks);
  cr_cli_print ("\n\n");
}

static void
add_figure (CrCliTable *table,
            const char *name,
            guint       figure)
{
  cr_cli_table_add (table, name);
  cr_cli_table_add_integer (table, figure);
}

static void
print_tasks (CrCli           *cli,
             const CrSummary *summary)
{
  g_autoptr (CrCliTable) table = cr_cli_table_new (2);

  cr_cli_table_align_right (table, 1 << 1);
  for (CrStatus status = 0; status < CR_N_STATUSES; status++)
    add_figure (table, cr_cli_get_title (cli, cr_status_to_id (status)), summary->by_status[status]);
  add_figure (table, cr_cli_words (cli, NC_ ("cli", "Overdue")), summary->n_overdue);
  add_figure (table, cr_cli_words (cli, NC_ ("cli", "Blocked")), summary->n_blocked);
  add_figure (table, cr_cli_words (cli, NC_ ("cli", "Without area")), summary->n_without_area);
  add_figure (table, cr_cli_words (cli, NC_ ("cli", "Without capability")), summary->n_without_capability);
  add_figure (table, cr_cli_words (cli, NC_ ("cli", "Without owner")), summary->n_without_owner);
  add_figure (table, cr_cli_words (cli, NC_ ("cli", "Without dates")), summary->n_without_dates);
  cr_cli_print (cr_cli_words (cli, NC_ ("cli", "Tasks: %u")), summary->n_tasks);
  cr_cli_print ("\n");
  cr_cli_table_print (table, 2);
}

static void
print_areas (CrCli           *cli,
             const CrSummary *summary)
{
  g_autoptr (CrCliTable) table = cr_cli_table_new (3);
  guint                  n_areas = cr_ids_get_length (summary->areas);

  cr_cli_table_align_right (table, 1 << 1 | 1 << 2);
  cr_cli_table_add (table, cr_cli_words (cli, NC_ ("cli", "Area of work")));
  cr_cli_table_add (table, cr_cli_words (cli, NC_ ("cli", "Tasks")));
  cr_cli_table_add (table, cr_cli_words (cli, NC_ ("cli", "Progress")));
  for (guint i = 0; i <= n_areas && has_row (summary, i); i++)
    {
      const CrProgress *progress = &summary->area_progress[i];
      g_autofree char  *percent = show_percent (cli, progress);

      cr_cli_table_add (table,
                        i < n_areas ? cr_cli_get_title (cli, summary->areas->ids[i])
                                    : cr_cli_words (cli, NC_ ("cli", "Without area")));
      cr_cli_table_add_integer (table, progress->n_tasks);
      cr_cli_table_add (table, percent);
    }
  cr_cli_print ("\n");
  cr_cli_table_print (table, 0);
}

static void
print_assessment (const CrCli     *cli,
                  const CrSummary *summary)
{
  g_autofree char *date = NULL;
  g_autofree char *average = NULL;

  if (summary->round == NULL)
    {
      cr_cli_print ("\n%s\n", cr_cli_words (cli, NC_ ("cli", "Not assessed yet")));
      return;
    }

  date = cr_format_date (summary->round_date, cli->language);
  average = summary->average_tenths < 0 ? g_strdup (CR_FORMAT_MISSING)
                                        : cr_format_tenths (summary->average_tenths, cli->language);
  cr_cli_print ("\n");
  /* TRANSLATORS: of an assessment; date, mean level, number of entries with a level. */
  cr_cli_print (cr_cli_plural (cli,
                               CR_PLURAL ("cli",
                                          "Assessment of %s: mean level %s over %u entry",
                                          "Assessment of %s: mean level %s over %u entries"),
                               summary->n_rated),
                date,
                average,
                summary->n_rated);
  cr_cli_print ("\n");
}

static void
add_translation_row (CrCliTable          *table,
                     const char          *language,
                     const CrTranslation *translation)
{
  cr_cli_table_add (table, language);
  cr_cli_table_add_integer (table, translation->n_texts);
  cr_cli_table_add_integer (table, translation->n_missing);
  cr_cli_table_add_integer (table, translation->n_stale);
}

static void
print_translation (const CrCli     *cli,
                   const CrSummary *summary)
{
  g_autoptr (CrCliTable) table = cr_cli_table_new (4);

  cr_cli_table_align_right (table, 1 << 1 | 1 << 2 | 1 << 3);
  cr_cli_table_add (table, cr_cli_words (cli, NC_ ("cli", "Translation")));
  cr_cli_table_add (table, cr_cli_words (cli, NC_ ("cli", "Texts")));
  cr_cli_table_add (table, cr_cli_words (cli, NC_ ("cli", "Missing")));
  cr_cli_table_add (table, cr_cli_words (cli, NC_ ("cli", "Outdated")));
  add_translation_row (table, cr_cli_words (cli, NC_ ("cli", "English")), &summary->en);
  add_translation_row (table, cr_cli_words (cli, NC_ ("cli", "Russian")), &summary->ru);
  cr_cli_print ("\n");
  cr_cli_table_print (table, 0);
}

static CrExit
run_show (CrCli *cli)
{
  g_autoptr (CrRoadmap) roadmap = cr_cli_read (cli, cr_cli_get_operand (cli, 0), CR_CLI_READ_ANY);
  g_autoptr (CrIds)     areas = NULL;
  g_autoptr (CrIds)     capabilities = NULL;
  g_autoptr (CrSummary) summary = NULL;

  if (roadmap == NULL)
    return CR_EXIT_FAILED;

  areas = cr_catalogue_list_ids (cr_cli_get_catalogue (cli), CR_GROUP_AREA);
  capabilities = cr_catalogue_list_ids (cr_cli_get_catalogue (cli), CR_GROUP_CAPABILITY);
  summary = cr_summary_new (roadmap, areas, capabilities, cli->today);
  if (cli->json)
    {
      print_json (roadmap, summary);
      return CR_EXIT_DONE;
    }

  print_head (cli, roadmap, summary);
  print_tasks (cli, summary);
  print_areas (cli, summary);
  print_assessment (cli, summary);
  print_translation (cli, summary);
  return CR_EXIT_DONE;
}

const CrVerb cr_cli_verb_show = {
  .name = "show",
  .operands = NC_ ("cli", "FILE"),
  .words = NC_ ("cli", "Tell the figures of a roadmap"),
  .min_operands = 1,
  .max_operands = 1,
  .run = run_show,
};
