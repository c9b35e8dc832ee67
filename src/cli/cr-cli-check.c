/* SPDX-License-Identifier: GPL-3.0-or-later
 * The verb that checks files. */
#include "config.h"

#include "cr-cli.h"
#include "cr-cli-file.h"
#include "cr-cli-json.h"
#include "cr-findings.h"
#include "cr-json-check.h"
#include "cr-fingerprint.h"
#include "cr-reader.h"

#include <glib/gi18n.h>

/* What is to be said of one file. */
typedef struct
{
  const char *path;
  GPtrArray  *errors;    /* of CrFault */
  GPtrArray  *findings;  /* of CrFault */
  gboolean    is_unread; /* not even a fault can be told */
} Verdict;

static void
verdict_free (Verdict *verdict)
{
  g_clear_pointer (&verdict->errors, g_ptr_array_unref);
  g_clear_pointer (&verdict->findings, g_ptr_array_unref);
  g_free (verdict);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Verdict, verdict_free)

static int
compare_faults (gconstpointer a,
                gconstpointer b)
{
  const CrFault *first = *(const CrFault *const *) a;
  const CrFault *second = *(const CrFault *const *) b;

  if (first->line != second->line)
    return first->line < second->line ? -1 : 1;
  if (first->code != second->code)
    return (int) first->code - (int) second->code;
  return g_strcmp0 (first->pointer, second->pointer);
}

static Verdict *
judge (CrCli      *cli,
       const char *path)
{
  g_autoptr (Verdict)   verdict = g_new0 (Verdict, 1);
  g_autoptr (GError)    error = NULL;
  g_autoptr (GBytes)    content = cr_load_bytes (&cr_file_operations_default, path, NULL, &error);
  g_autoptr (CrRoadmap) roadmap = NULL;
  const char           *data;
  gsize                 length;

  verdict->path = path;
  verdict->errors = g_ptr_array_new_with_free_func ((GDestroyNotify) cr_fault_free);
  verdict->findings = g_ptr_array_new_with_free_func ((GDestroyNotify) cr_fault_free);
  if (content == NULL && g_error_matches (error, G_IO_ERROR, G_IO_ERROR_MESSAGE_TOO_LARGE))
    {
      /* Too large for anybody to have looked inside. */
      g_ptr_array_add (verdict->errors, cr_fault_new (CR_FAULT_SIZE, 1, "", NULL, "128 MiB"));
      return g_steal_pointer (&verdict);
    }
  if (content == NULL)
    {
      verdict->is_unread = TRUE;
      cr_cli_complain ("%s", error->message);
      return g_steal_pointer (&verdict);
    }

  data = g_bytes_get_data (content, &length);
  g_ptr_array_unref (verdict->errors);
  roadmap = cr_reader_read (data, length, &verdict->errors);
  if (roadmap == NULL)
    return g_steal_pointer (&verdict);

  cr_cli_warn_newer (cli, path, roadmap);
  g_ptr_array_unref (verdict->findings);
  verdict->findings = cr_findings_list (roadmap);
  cr_json_check_find_lines (data, length, verdict->findings);
  g_ptr_array_sort (verdict->findings, compare_faults);
  return g_steal_pointer (&verdict);
}

static void
add_faults (JsonBuilder *builder,
            const CrCli *cli,
            const char  *name,
            GPtrArray   *faults)
{
  cr_cli_json_begin_array (builder, name);
  for (guint i = 0; i < faults->len; i++)
    {
      const CrFault   *fault = g_ptr_array_index (faults, i);
      g_autofree char *message = cr_fault_describe (fault, cli->language);

      cr_cli_json_begin_object (builder, NULL);
      cr_cli_json_add_integer (builder, "line", (gint64) fault->line);
      cr_cli_json_add_string (builder, "pointer", fault->pointer);
      cr_cli_json_add_string (builder, "code", cr_fault_code_to_string (fault->code));
      cr_cli_json_add_string (builder, "message", message);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

static void
add_verdict (JsonBuilder   *builder,
             const CrCli   *cli,
             const Verdict *verdict)
{
  g_autofree char *name = g_utf8_make_valid (verdict->path, -1);

  cr_cli_json_begin_object (builder, NULL);
  cr_cli_json_add_string (builder, "file", name);
  cr_cli_json_add_boolean (builder, "valid", !verdict->is_unread && verdict->errors->len == 0);
  add_faults (builder, cli, "errors", verdict->errors);
  add_faults (builder, cli, "findings", verdict->findings);
  json_builder_end_object (builder);
}

static void
print_faults (const CrCli   *cli,
              const Verdict *verdict,
              GPtrArray     *faults)
{
  for (guint i = 0; i < faults->len; i++)
    {
      g_autofree char *line = cr_cli_describe_fault (cli, verdict->path, g_ptr_array_index (faults, i));

      cr_cli_print ("%s\n", line);
    }
}

static CrExit
run_validate (CrCli *cli)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  gboolean                is_strict = cr_cli_get_option (cli, "strict") != NULL;
  CrExit                  result = CR_EXIT_DONE;

  cr_cli_json_begin_array (builder, NULL);
  for (guint i = 0; i < cli->operands->len; i++)
    {
      g_autoptr (Verdict) verdict = judge (cli, cr_cli_get_operand (cli, i));

      if (verdict->is_unread || verdict->errors->len > 0 || (is_strict && verdict->findings->len > 0))
        result = CR_EXIT_FAILED;
      if (cli->json)
        {
          add_verdict (builder, cli, verdict);
          continue;
        }
      print_faults (cli, verdict, verdict->errors);
      print_faults (cli, verdict, verdict->findings);
    }
  json_builder_end_array (builder);

  if (cli->json)
    cr_cli_json_print (builder);
  return result;
}

static const CrOption validate_options[] = {
  { "strict", NULL, NC_ ("cli", "Findings, too, make the exit status 1"), CR_OPTION_SWITCH },
  { 0 },
};

const CrVerb cr_cli_verb_validate = {
  .name = "validate",
  .operands = NC_ ("cli", "FILE…"),
  .words = NC_ ("cli", "Check files"),
  .min_operands = 1,
  .max_operands = G_MAXUINT,
  .options = validate_options,
  .run = run_validate,
};
