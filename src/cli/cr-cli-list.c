/* SPDX-License-Identifier: GPL-3.0-or-later
 * The verb that lists tasks. */
#include "config.h"

#include "cr-cli.h"
#include "cr-cli-catalogue.h"
#include "cr-cli-file.h"
#include "cr-cli-json.h"
#include "cr-cli-table.h"
#include "cr-format.h"
#include "cr-query.h"
#include "cr-schedule.h"

#include <glib/gi18n.h>

/* Status and progress as the task counts; what else is there in their place is a finding. */
static void
add_task (JsonBuilder  *builder,
          const CrCli  *cli,
          CrRoadmap    *roadmap,
          const CrTask *task)
{
  cr_cli_json_begin_object (builder, NULL);
  cr_cli_json_add_string (builder, "id", task->id);
  cr_cli_json_add_text (builder, "title", task->title);
  cr_cli_json_add_string (builder, "area", task->area);
  cr_cli_json_add_string (builder, "status", cr_status_to_id (cr_task_get_status (task)));
  cr_cli_json_add_integer (builder, "progress", cr_task_get_progress (task));
  cr_cli_json_add_string (builder, "owner", task->owner);
  cr_cli_json_add_day (builder, "start", task->start);
  cr_cli_json_add_day (builder, "finish", task->finish);
  cr_cli_json_add_boolean (builder, "overdue", cr_task_is_overdue (task, cli->today));
  cr_cli_json_add_boolean (builder, "blocked", cr_schedule_is_blocked (roadmap, task));
  json_builder_end_object (builder);
}

static void
print_json (const CrCli *cli,
            CrRoadmap   *roadmap,
            GPtrArray   *tasks)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  cr_cli_json_begin_array (builder, NULL);
  for (guint i = 0; i < tasks->len; i++)
    add_task (builder, cli, roadmap, g_ptr_array_index (tasks, i));
  json_builder_end_array (builder);
  cr_cli_json_print (builder);
}

/* "overdue, blocked". */
static const char *
show_signs (const CrCli  *cli,
            CrRoadmap    *roadmap,
            const CrTask *task)
{
  gboolean is_overdue = cr_task_is_overdue (task, cli->today);
  gboolean is_blocked = cr_schedule_is_blocked (roadmap, task);

  if (is_overdue && is_blocked)
    return cr_cli_words (cli, NC_ ("cli", "overdue, blocked"));
  if (is_overdue)
    return cr_cli_words (cli, NC_ ("cli", "overdue"));
  return is_blocked ? cr_cli_words (cli, NC_ ("cli", "blocked")) : NULL;
}

static void
print_table (CrCli     *cli,
             CrRoadmap *roadmap,
             GPtrArray *tasks)
{
  g_autoptr (CrCliTable) table = cr_cli_table_new (6);

  cr_cli_table_align_right (table, 1 << 2 | 1 << 3);
  for (guint i = 0; i < tasks->len; i++)
    {
      const CrTask    *task = g_ptr_array_index (tasks, i);
      g_autofree char *percent = cr_format_percent (cr_task_get_progress (task), cli->language);
      g_autofree char *finish = cr_format_date (task->finish, cli->language);

      cr_cli_table_add (table, task->id);
      cr_cli_table_add (table, cr_cli_get_title (cli, cr_status_to_id (cr_task_get_status (task))));
      cr_cli_table_add (table, percent);
      cr_cli_table_add (table, finish);
      cr_cli_table_add (table, show_signs (cli, roadmap, task));
      cr_cli_table_add (table, cr_text_show (task->title, cli->language));
    }
  cr_cli_table_print (table, 0);
  cr_cli_print (cr_cli_plural (cli, CR_PLURAL ("cli", "%u task", "%u tasks"), tasks->len), tasks->len);
  cr_cli_print ("\n");
}

static gboolean
check_status (const CrCli *cli,
              const char  *status)
{
  if (status == NULL || g_strv_contains (cr_status_get_ids (), status))
    return TRUE;

  cr_cli_misuse (cli, cr_cli_words (cli, NC_ ("cli", "“%s” is not a status")), status);
  return FALSE;
}

/* A file may have ids of a later catalogue, so that such a filter is no mistake for certain; the empty one stands for
 * tasks without. */
static void
warn_unknown (CrCli      *cli,
              const char *id,
              CrGroup     group)
{
  if (id != NULL && id[0] != '\0' && !cr_catalogue_is_of_group (cr_cli_get_catalogue (cli), id, group))
    cr_cli_complain (cr_cli_words (cli, NC_ ("cli", "The catalogue has no “%s”")), id);
}

static CrIds *
make_filter (const char *id)
{
  return id != NULL ? cr_ids_new (&id, 1) : NULL;
}

/* (transfer full) */
static CrQuery *
make_query (const CrCli *cli)
{
  CrQuery *query = cr_query_new ();

  query->text = g_strdup (cr_cli_get_option (cli, "search"));
  query->overdue = cr_cli_get_option (cli, "overdue") != NULL;
  cr_query_set_filter (query, CR_FILTER_AREA, make_filter (cr_cli_get_option (cli, "area")));
  cr_query_set_filter (query, CR_FILTER_CAPABILITY, make_filter (cr_cli_get_option (cli, "capability")));
  cr_query_set_filter (query, CR_FILTER_STATUS, make_filter (cr_cli_get_option (cli, "status")));
  return query;
}

static CrExit
run_list (CrCli *cli)
{
  g_autoptr (CrRoadmap)     roadmap = NULL;
  g_autoptr (CrQuery)       query = NULL;
  g_autoptr (CrQueryResult) result = NULL;
  g_autoptr (GPtrArray)     tasks = g_ptr_array_new ();

  if (!check_status (cli, cr_cli_get_option (cli, "status")))
    return CR_EXIT_MISUSED;
  roadmap = cr_cli_read (cli, cr_cli_get_operand (cli, 0), CR_CLI_READ_ANY);
  if (roadmap == NULL)
    return CR_EXIT_FAILED;

  warn_unknown (cli, cr_cli_get_option (cli, "area"), CR_GROUP_AREA);
  warn_unknown (cli, cr_cli_get_option (cli, "capability"), CR_GROUP_CAPABILITY);
  query = make_query (cli);
  result = cr_query_run (query, roadmap, cr_cli_get_catalogue (cli), cli->today, cli->language);
  for (guint i = 0; i < result->tasks->len; i++)
    g_ptr_array_add (tasks, (gpointer) cr_roadmap_get_task (roadmap, g_array_index (result->tasks, guint, i)));

  if (cli->json)
    print_json (cli, roadmap, tasks);
  else
    print_table (cli, roadmap, tasks);
  return CR_EXIT_DONE;
}

static const CrOption list_options[] = {
  { "area", NC_ ("cli", "ID"), NC_ ("cli", "Only tasks of this area"), CR_OPTION_TEXT },
  { "capability", NC_ ("cli", "ID"), NC_ ("cli", "Only tasks for this capability"), CR_OPTION_TEXT },
  { "status", NC_ ("cli", "STATUS"), NC_ ("cli", "Only tasks of this status"), CR_OPTION_TEXT },
  { "search", NC_ ("cli", "WORDS"), NC_ ("cli", "Only tasks with these words"), CR_OPTION_TEXT },
  { "overdue", NULL, NC_ ("cli", "Only open tasks that should have been finished before today"), CR_OPTION_SWITCH },
  { 0 },
};

const CrVerb cr_cli_verb_list = {
  .name = "list",
  .operands = NC_ ("cli", "FILE"),
  .words = NC_ ("cli", "List the tasks that pass all filters"),
  .min_operands = 1,
  .max_operands = 1,
  .options = list_options,
  .run = run_list,
};
