/* SPDX-License-Identifier: GPL-3.0-or-later
 * The verb that writes a roadmap in another format. */
#include "config.h"

#include "cr-cli-file.h"
#include "cr-cli-json.h"
#include "cr-csv.h"
#include "cr-words.h"

#include <glib/gi18n.h>
#include <string.h>

/* One call of the verb. */
typedef struct
{
  CrCli       *cli;
  CrRoadmap   *roadmap;
  const char  *out;
  const char  *format;
  CrCsvProfile profile;
  GArray      *losses; /* of CrCsvLoss */
} Conversion;

static gboolean
write_json (Conversion *self)
{
  /* The same content in the usual layout: neither a new revision nor a look at what it replaces. */
  CrSaveRequest request = { .path = self->out, .roadmap = self->roadmap, .base = self->roadmap, .overwrite = TRUE };

  return cr_cli_save (self->cli, &request);
}

static gboolean
write_csv (Conversion *self)
{
  g_autoptr (GBytes) content = cr_csv_write (self->roadmap, self->profile, self->cli->language, self->losses);

  return cr_cli_save_bytes (self->cli, self->out, content);
}

static const struct
{
  const char *name;
  gboolean (*write) (Conversion *self);
} formats[] = {
  { "json", write_json },
  { "csv", write_csv },
};

/* By the end of the file's name; -1 when there is no such format. */
static int
find_format (const char *path)
{
  const char *dot = strrchr (path, '.');

  for (guint i = 0; dot != NULL && i < G_N_ELEMENTS (formats); i++)
    if (g_ascii_strcasecmp (dot + 1, formats[i].name) == 0)
      return (int) i;
  return -1;
}

static gboolean
choose_profile (Conversion *self)
{
  const char *name = cr_cli_get_option (self->cli, "profile");

  self->profile = g_strcmp0 (name, "excel") == 0 ? CR_CSV_EXCEL : CR_CSV_MACHINE;
  if (name == NULL || g_str_equal (name, "excel") || g_str_equal (name, "machine"))
    return TRUE;

  cr_cli_misuse (self->cli, cr_cli_words (self->cli, NC_ ("cli", "“%s” is not a profile: machine or excel")), name);
  return FALSE;
}

/* Why a value is not in the table as it is in the roadmap. (transfer full) */
static char *
describe_loss (const Conversion *self,
               const CrCsvLoss  *loss)
{
  g_autofree char *name = cr_words_describe_path (&loss->path, self->cli->language);

  return g_strdup_printf (cr_cli_words (self->cli, NC_ ("cli", "%s: cannot be written into a cell, or not in full")),
                          name);
}

static void
report_json (const Conversion *self)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autofree char        *name = g_utf8_make_valid (self->out, -1);

  cr_cli_json_begin_object (builder, NULL);
  cr_cli_json_add_string (builder, "file", name);
  cr_cli_json_add_string (builder, "format", self->format);
  cr_cli_json_add_integer (builder, "written", cr_roadmap_get_n_tasks (self->roadmap));
  cr_cli_json_begin_array (builder, "leftOut");
  for (guint i = 0; i < self->losses->len; i++)
    {
      const CrCsvLoss *loss = &g_array_index (self->losses, CrCsvLoss, i);
      g_autofree char *why = describe_loss (self, loss);

      cr_cli_json_begin_object (builder, NULL);
      cr_cli_json_add_string (builder, "id", loss->task);
      cr_cli_json_add_string (builder, "why", why);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
  json_builder_end_object (builder);
  cr_cli_json_print (builder);
}

static void
report (const Conversion *self)
{
  g_autofree char *name = cr_cli_show_name (self->out);
  guint            n = cr_roadmap_get_n_tasks (self->roadmap);

  cr_cli_print (cr_cli_plural (self->cli, CR_PLURAL ("cli", "%s: %u task written", "%s: %u tasks written"), n),
                name,
                n);
  cr_cli_print ("\n");
  for (guint i = 0; i < self->losses->len; i++)
    {
      const CrCsvLoss *loss = &g_array_index (self->losses, CrCsvLoss, i);
      g_autofree char *task = cr_cli_show_text (loss->task);
      g_autofree char *why = describe_loss (self, loss);
      g_autofree char *shown = cr_cli_show_text (why);

      cr_cli_complain ("%s: %s", task, shown);
    }
}

static CrExit
run_convert (CrCli *cli)
{
  Conversion            self = { .cli = cli, .out = cr_cli_get_option (cli, "o") };
  g_autoptr (CrRoadmap) roadmap = NULL;
  g_autoptr (GArray)    losses = NULL;
  int                   format;

  if (self.out == NULL)
    return cr_cli_misuse (cli, "%s", cr_cli_words (cli, NC_ ("cli", "The file to write is missing: -o FILE")));
  format = find_format (self.out);
  if (format < 0)
    return cr_cli_misuse (cli, "%s",
                          cr_cli_words (cli, NC_ ("cli", "The name of the file to write must end in .json or .csv")));
  if (!choose_profile (&self))
    return CR_EXIT_MISUSED;

  roadmap = cr_cli_read (cli, cr_cli_get_operand (cli, 0), CR_CLI_READ_OWN);
  if (roadmap == NULL)
    return CR_EXIT_FAILED;

  losses = g_array_new (FALSE, FALSE, sizeof (CrCsvLoss));
  self.roadmap = roadmap;
  self.losses = losses;
  self.format = formats[format].name;
  if (!formats[format].write (&self))
    return CR_EXIT_FAILED;

  if (cli->json)
    report_json (&self);
  else
    report (&self);
  return CR_EXIT_DONE;
}

static const CrOption convert_options[] = {
  { "o", NC_ ("cli", "FILE"), NC_ ("cli", "The file to write; its name ends in .json or .csv"), CR_OPTION_FILE },
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
