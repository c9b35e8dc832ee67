/* SPDX-License-Identifier: GPL-3.0-or-later
 * The verb that writes a roadmap in another format. */
#include "config.h"

#include "cr-cli-file.h"
#include "cr-cli-json.h"
#include "cr-cli-pages.h"
#include "cr-formats.h"
#include "cr-redact.h"
#include "cr-task-scope.h"

#include <glib/gi18n.h>

static gboolean
choose_profile (CrCli *cli,
                CrExport *export)
{
  const char *name = cr_cli_get_option (cli, "profile");

  export->profile = g_strcmp0 (name, "excel") == 0 ? CR_CSV_EXCEL : CR_CSV_MACHINE;
  if (name == NULL || g_str_equal (name, "excel") || g_str_equal (name, "machine"))
    return TRUE;

  cr_cli_misuse (cli, cr_cli_words (cli, NC_ ("cli", "“%s” is not a profile: machine or excel")), name);
  return FALSE;
}

/* NULL after a message. */
static const CrFormat *
choose_format (CrCli *cli)
{
  const char      *view = cr_cli_get_option (cli, "view");
  const char      *out = cr_cli_get_option (cli, "o");
  g_autofree char *extensions = NULL;
  const CrFormat  *format;
  gboolean         has_extension;

  if (out == NULL)
    {
      cr_cli_misuse (cli, "%s", cr_cli_words (cli, NC_ ("cli", "The file to write is missing: -o FILE")));
      return NULL;
    }

  format = cr_formats_find (out, view, &has_extension);
  if (format != NULL)
    return format;

  extensions = cr_formats_list_extensions ();
  if (has_extension)
    cr_cli_misuse (cli, cr_cli_words (cli, NC_ ("cli", "“%s” is not a view of this format")), view);
  else
    cr_cli_misuse (cli, cr_cli_words (cli, NC_ ("cli", "The name of the file to write must end in one of %s")),
                   extensions);
  return NULL;
}

static void
report_json (const CrExport *self,
             const CrFormat *format,
             const char     *out)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autofree char        *name = g_utf8_make_valid (out, -1);

  cr_cli_json_begin_object (builder, NULL);
  cr_cli_json_add_string (builder, "file", name);
  cr_cli_json_add_string (builder, "format", format->extension);
  cr_cli_json_add_integer (builder, "written", self->written);
  cr_cli_json_begin_array (builder, "leftOut");
  for (guint i = 0; i < self->left_out->len; i++)
    {
      const CrLeftOut *left_out = &g_array_index (self->left_out, CrLeftOut, i);

      cr_cli_json_add_left_out (builder, "id", left_out->id, left_out->why);
    }
  json_builder_end_array (builder);
  json_builder_end_object (builder);
  cr_cli_json_print (builder);
}

static void
report (const CrCli    *cli,
        const CrExport *self,
        const char     *out)
{
  g_autofree char *name = cr_cli_show_name (out);
  guint            n = self->written;

  cr_cli_print (cr_cli_plural (cli, CR_PLURAL ("cli", "%s: %u task written", "%s: %u tasks written"), n), name, n);
  cr_cli_print ("\n");
  for (guint i = 0; i < self->left_out->len; i++)
    {
      const CrLeftOut *left_out = &g_array_index (self->left_out, CrLeftOut, i);
      g_autofree char *id = cr_cli_show_text (left_out->id);
      g_autofree char *why = cr_cli_show_text (left_out->why);

      cr_cli_complain ("%s: %s", id, why);
    }
  n = self->left_out->len;
  if (n > 0)
    cr_cli_complain (cr_cli_plural (cli, CR_PLURAL ("cli", "%u thing left out", "%u things left out"), n), n);
}

static CrExit
write_file (CrCli *cli,
            CrExport *export,
            const CrFormat *format)
{
  const char        *out = cr_cli_get_option (cli, "o");
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) content = cr_formats_write (format, export, &error);

  if (content == NULL)
    {
      cr_cli_complain ("%s", error->message);
      return CR_EXIT_FAILED;
    }
  if (!cr_cli_save_bytes (cli, out, content))
    return CR_EXIT_FAILED;

  if (cli->json)
    report_json (export, format, out);
  else
    report (cli, export, out);
  return CR_EXIT_DONE;
}

/* NULL after a message. (transfer full) */
static CrTaskScope *
choose_scope (CrCli          *cli,
              const CrFormat *format)
{
  const char      *scope = cr_cli_get_option (cli, "scope");
  const char      *slice = cr_cli_get_option (cli, "slice");
  g_autofree char *wrong = NULL;
  CrTaskScope     *parsed;

  if (slice != NULL && (scope != NULL || !g_str_equal (format->extension, "json")))
    {
      cr_cli_misuse (cli, "%s",
                     cr_cli_words (cli, NC_ ("cli", "A slice is a roadmap file without another scope: -o NAME.json")));
      return NULL;
    }
  if (scope == NULL)
    scope = slice != NULL ? slice : "all";

  parsed = cr_task_scope_parse (scope, &wrong);
  if (parsed == NULL)
    cr_cli_misuse (cli, cr_cli_words (cli, NC_ ("cli", "“%s” is not a scope, as area=ID or status=STATUS is")), wrong);
  return parsed;
}

/* The ids of the tasks to write; NULL for all. (transfer full) */
static GHashTable *
find_tasks (CrCli             *cli,
            const CrTaskScope *scope,
            CrRoadmap         *roadmap)
{
  g_autoptr (GPtrArray) unknown = cr_task_scope_list_unknown (scope, roadmap, cr_cli_get_catalogue (cli));

  for (guint i = 0; i < unknown->len; i++)
    {
      g_autofree char *id = cr_cli_show_text (g_ptr_array_index (unknown, i));

      cr_cli_complain (cr_cli_words (cli, NC_ ("cli", "The scope names “%s”, which is not known")), id);
    }
  return cr_task_scope_list (scope, roadmap, cr_cli_get_catalogue (cli));
}

/* The roadmap is given over. */
static CrExit
write_scope (CrCli *cli,
             CrExport *export,
             const CrFormat    *format,
             const CrTaskScope *scope,
             CrRoadmap         *whole)
{
  g_autoptr (CrRoadmap)  roadmap = whole;
  g_autoptr (GHashTable) tasks = find_tasks (cli, scope, roadmap);

  if (cr_cli_get_option (cli, "redacted") != NULL)
    {
      roadmap = cr_redact_new (whole);
      g_object_unref (whole);
    }
  export->roadmap = roadmap;
  export->scope = tasks;
  return write_file (cli, export, format);
}

static CrExit
run_convert (CrCli *cli)
{
  const CrFormat         *format = choose_format (cli);
  g_autoptr (CrTaskScope) scope = NULL;
  CrRoadmap              *roadmap;
  g_auto (CrExport) export = { 0 };

  cr_export_init (&export, cr_cli_get_catalogue (cli), cli->language, cli->today);
  export.dated_only = cr_cli_get_option (cli, "dated") != NULL;
  export.time = cr_export_find_time (g_getenv ("SOURCE_DATE_EPOCH"), cli->today);
  if (format == NULL || !choose_profile (cli, &export) || !cr_cli_choose_pages (cli, format, &export))
    return CR_EXIT_MISUSED;
  if (export.dated_only && !g_str_equal (format->extension, "xml"))
    return cr_cli_misuse (cli, "%s",
                          cr_cli_words (cli, NC_ ("cli", "Only a plan may be without undated tasks: -o NAME.xml")));
  scope = choose_scope (cli, format);
  if (scope == NULL)
    return CR_EXIT_MISUSED;

  roadmap = cr_cli_read (cli, cr_cli_get_operand (cli, 0), CR_CLI_READ_OWN);
  if (roadmap == NULL)
    return CR_EXIT_FAILED;

  return write_scope (cli, &export, format, scope, roadmap);
}

static const CrOption convert_options[] = {
  { "o", NC_ ("cli", "FILE"), NC_ ("cli", "The file to write; the end of its name tells the format"), CR_OPTION_FILE },
  { "view", NC_ ("cli", "VIEW"), NC_ ("cli", "What to show, in formats that can show several things"), CR_OPTION_TEXT },
  { "scope", NC_ ("cli", "SCOPE"),
    NC_ ("cli", "Only these tasks: all, or area=ID, capability=ID, owner=UNIT, status=STATUS, task=ID with commas"),
    CR_OPTION_TEXT },
  { "slice", NC_ ("cli", "SCOPE"), NC_ ("cli", "Of a roadmap file: these tasks and what they need, nothing else"),
    CR_OPTION_TEXT },
  { "redacted", NULL, NC_ ("cli", "Without units, owners, partners, assessors, costs, links, evidence and notes"),
    CR_OPTION_SWITCH },
  { "dated", NULL, NC_ ("cli", "Of a plan: without the tasks that have no dates"), CR_OPTION_SWITCH },
  { "paper", NC_ ("cli", "a4|a3"), NC_ ("cli", "Of pages: the paper, A4 unless told"), CR_OPTION_TEXT },
  { "orientation", NC_ ("cli", "portrait|landscape"), NC_ ("cli", "Of a PDF: how its pages stand"), CR_OPTION_TEXT },
  { "blocks", NC_ ("cli", "PARTS"),
    NC_ ("cli", "Of a report: only these parts, as title,matrix; fiches are the pages of tasks"), CR_OPTION_TEXT },
  { "without", NC_ ("cli", "PARTS"), NC_ ("cli", "Of a report: without these parts"), CR_OPTION_TEXT },
  { "both-languages", NULL, NC_ ("cli", "Of pages of tasks: with the texts in the other language too"),
    CR_OPTION_SWITCH },
  { "profile", NC_ ("cli", "machine|excel"),
    NC_ ("cli", "Of a CSV file: for programs (the default) or for spreadsheets"),
    CR_OPTION_TEXT },
  { 0 },
};

const CrVerb cr_cli_verb_convert = {
  .name = "convert",
  .operands = NC_ ("cli", "FILE"),
  .words = NC_ ("cli", "Write a roadmap in another format"),
  .min_operands = 1,
  .max_operands = 1,
  .options = convert_options,
  .run = run_convert,
};
