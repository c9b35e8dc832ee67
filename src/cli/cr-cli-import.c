/* SPDX-License-Identifier: GPL-3.0-or-later
 * The verb that brings another file into a roadmap. */
#include "config.h"

#include "cr-cli-file.h"
#include "cr-cli-json.h"
#include "cr-file-error.h"
#include "cr-import.h"

#include <fcntl.h>
#include <glib/gi18n.h>

/* (transfer full), NULL after a message */
static GBytes *
read_file (const char *path)
{
  const CrFileOperations *operations = &cr_file_operations_default;
  g_autoptr (GBytes)      content = NULL;
  g_autoptr (GError)      error = NULL;
  int                     fd, cause;

  cause = cr_file_open_ordinary (operations, path, O_RDONLY, &fd, NULL);
  if (cause == 0)
    {
      cause = cr_file_read_all (operations, fd, CR_FILE_SIZE_MAX, &content);
      cr_file_close (operations, fd);
    }
  if (cause == 0)
    return g_steal_pointer (&content);

  cr_file_error_set (&error, CR_FILE_TASK_OPEN, path, cause);
  cr_cli_complain ("%s", error->message);
  return NULL;
}

static void
report_json (const CrImport *import)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  cr_cli_json_begin_object (builder, NULL);
  cr_cli_json_add_integer (builder, "added", import->added);
  cr_cli_json_add_integer (builder, "changed", import->changed);
  cr_cli_json_add_integer (builder, "unchanged", import->unchanged);
  cr_cli_json_begin_array (builder, "refused");
  for (guint i = 0; i < import->refused->len; i++)
    {
      const CrRefused *refused = &g_array_index (import->refused, CrRefused, i);

      cr_cli_json_begin_object (builder, NULL);
      cr_cli_json_add_integer (builder, "line", (gint64) refused->line);
      cr_cli_json_add_string (builder, "column", refused->column);
      cr_cli_json_add_string (builder, "value", refused->value);
      cr_cli_json_add_string (builder, "reason", refused->reason);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
  cr_cli_json_begin_array (builder, "leftOut");
  for (guint i = 0; i < import->left_out->len; i++)
    {
      const CrImportLeftOut *left_out = &g_array_index (import->left_out, CrImportLeftOut, i);

      cr_cli_json_add_left_out (builder, "name", left_out->name, left_out->why);
    }
  json_builder_end_array (builder);
  json_builder_end_object (builder);
  cr_cli_json_print (builder);
}

/* "FILE:LINE: column: “value”: reason", without what there is nothing of. */
static void
complain_refused (const char      *name,
                  const CrRefused *refused)
{
  g_autoptr (GString) text = g_string_new (name);
  g_autofree char    *shown = NULL;

  if (refused->line > 0)
    g_string_append_printf (text, ":%" G_GSIZE_FORMAT, refused->line);
  if (*refused->column != '\0')
    g_string_append_printf (text, ": %s", refused->column);
  if (*refused->value != '\0')
    g_string_append_printf (text, ": “%s”", refused->value);
  g_string_append_printf (text, ": %s", refused->reason);
  shown = cr_cli_show_text (text->str);
  cr_cli_complain ("%s", shown);
}

static void
complain (const CrCli    *cli,
          const CrImport *import)
{
  g_autofree char *name = cr_cli_show_name (cr_cli_get_operand (cli, 0));

  for (guint i = 0; i < import->refused->len; i++)
    complain_refused (name, &g_array_index (import->refused, CrRefused, i));
  for (guint i = 0; i < import->left_out->len; i++)
    {
      const CrImportLeftOut *left_out = &g_array_index (import->left_out, CrImportLeftOut, i);
      g_autofree char       *shown = cr_cli_show_text (left_out->name);
      g_autofree char       *why = cr_cli_show_text (left_out->why);

      cr_cli_complain ("%s: %s", shown, why);
    }
}

static void
report (const CrCli    *cli,
        const CrImport *import)
{
  if (cli->json)
    {
      report_json (import);
      return;
    }

  cr_cli_print (cr_cli_words (cli, NC_ ("cli", "Added: %u, changed: %u, unchanged: %u, refused: %u")), import->added,
                import->changed, import->unchanged, import->refused->len);
  cr_cli_print ("\n");
  complain (cli, import);
}

/* What is saved over the roadmap that was read must still find it; another file is replaced. */
static gboolean
save (CrCli       *cli,
      CrRoadmap   *roadmap,
      CrLoaded    *loaded,
      CrChangeSet *set)
{
  const char           *into = cr_cli_get_option (cli, "into");
  const char           *out = cr_cli_get_option (cli, "o");
  g_autoptr (CrRoadmap) base = cr_roadmap_copy (roadmap);
  CrSaveRequest         request = { .path = out, .roadmap = roadmap };

  if (loaded != NULL)
    request.base = base;
  if (into != NULL && cr_file_is_same (&cr_file_operations_default, into, out))
    request.expected = &loaded->fingerprint;
  else
    request.overwrite = TRUE;

  if (request.expected != NULL && cr_change_set_get_length (set) == 0)
    return TRUE;
  return cr_roadmap_apply (roadmap, set, CR_APPLY_GESTURE, NULL, NULL) && cr_cli_save (cli, &request);
}

static CrExit
import_content (CrCli                *cli,
                const CrImportFormat *format,
                GBytes               *content,
                CrLoaded             *loaded)
{
  g_autoptr (CrRoadmap)   roadmap = loaded != NULL ? g_object_ref (loaded->roadmap) : cr_roadmap_new ();
  g_autoptr (CrChangeSet) set = NULL;
  g_autoptr (GError)      error = NULL;
  g_auto (CrImport)       import = { 0 };

  cr_import_init (&import, roadmap, cr_cli_get_catalogue (cli), cli->language);
  set = cr_import_read (&import, format, content, &error);
  if (set == NULL)
    {
      g_autofree char *name = cr_cli_show_name (cr_cli_get_operand (cli, 0));

      cr_cli_complain ("%s: %s", name, error->message);
      return CR_EXIT_FAILED;
    }

  if (import.refused->len == 0 && cr_cli_get_option (cli, "dry-run") == NULL && !save (cli, roadmap, loaded, set))
    return CR_EXIT_FAILED;
  report (cli, &import);
  return import.refused->len == 0 ? CR_EXIT_DONE : CR_EXIT_FAILED;
}

static CrExit
run_import (CrCli *cli)
{
  const char           *path = cr_cli_get_operand (cli, 0);
  const char           *into = cr_cli_get_option (cli, "into");
  const CrImportFormat *format = cr_import_formats_find (path);
  g_autofree char      *extensions = cr_import_formats_list_extensions ();
  g_autoptr (CrLoaded)  loaded = NULL;
  g_autoptr (GBytes)    content = NULL;

  if (cr_cli_get_option (cli, "o") == NULL && cr_cli_get_option (cli, "dry-run") == NULL)
    return cr_cli_misuse (cli, "%s", cr_cli_words (cli, NC_ ("cli", "The file to write is missing: -o FILE")));
  if (format == NULL)
    return cr_cli_misuse (cli, cr_cli_words (cli, NC_ ("cli", "The name of the file to read must end in one of %s")),
                          extensions);

  loaded = into != NULL ? cr_cli_load (cli, into, CR_CLI_READ_OWN) : NULL;
  content = into == NULL || loaded != NULL ? read_file (path) : NULL;
  return content != NULL ? import_content (cli, format, content, loaded) : CR_EXIT_FAILED;
}

static const CrOption import_options[] = {
  { "o", NC_ ("cli", "FILE"), NC_ ("cli", "The roadmap to write; may be the one to import into"), CR_OPTION_FILE },
  { "into", NC_ ("cli", "FILE"), NC_ ("cli", "The roadmap to import into, instead of an empty one"), CR_OPTION_FILE },
  { "dry-run", NULL, NC_ ("cli", "Only tell what would be done"), CR_OPTION_SWITCH },
  { 0 },
};

const CrVerb cr_cli_verb_import = {
  .name = "import",
  .operands = NC_ ("cli", "FILE"),
  .words = NC_ ("cli", "Bring a file of another format into a roadmap"),
  .min_operands = 1,
  .max_operands = 1,
  .options = import_options,
  .run = run_import,
};
