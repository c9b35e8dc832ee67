/* SPDX-License-Identifier: GPL-3.0-or-later
 * The verb that lists the catalogue. */
#include "config.h"

#include "cr-cli-catalogue.h"

#include "cr-cli-json.h"
#include "cr-cli-table.h"
#include "cr-language.h"

#include <glib/gi18n.h>

const char *
cr_cli_get_title (CrCli      *cli,
                  const char *id)
{
  const CrEntry *entry = cr_catalogue_lookup (cr_cli_get_catalogue (cli), id);

  return entry != NULL ? cr_entry_get_title (entry, cli->language) : id;
}

const char *
cr_cli_get_short_title (CrCli      *cli,
                        const char *id)
{
  const CrEntry *entry = cr_catalogue_lookup (cr_cli_get_catalogue (cli), id);

  return entry != NULL ? cr_entry_get_short_title (entry, cli->language) : id;
}

/* The groups of instruments are told as parents of instruments. */
static gboolean
is_listed (CrGroup group)
{
  return group != CR_GROUP_INSTRUMENT_GROUP;
}

static void
add_entry (JsonBuilder   *builder,
           const CrEntry *entry)
{
  const char *short_title = entry->short_title != NULL ? cr_entry_get_short_title (entry, "ru") : NULL;

  cr_cli_json_begin_object (builder, NULL);
  cr_cli_json_add_string (builder, "id", entry->id);
  cr_cli_json_add_string (builder, "group", cr_group_to_string (entry->group));
  cr_cli_json_add_string (builder, "parent", entry->parent);
  cr_cli_json_add_words (builder, "title", entry->title, cr_entry_get_title (entry, "ru"));
  cr_cli_json_add_words (builder, "short", entry->short_title, short_title);
  cr_cli_json_add_words (builder, "description", entry->description, cr_entry_get_description (entry, "ru"));
  cr_cli_json_add_words (builder, "source", entry->source, cr_entry_get_source (entry, "ru"));
  cr_cli_json_add_string (builder, "url", entry->url);
  json_builder_end_object (builder);
}

static void
print_json (CrCatalogue *catalogue,
            CrGroup      wanted)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  cr_cli_json_begin_array (builder, NULL);
  for (CrGroup group = 0; group < CR_N_GROUPS; group++)
    {
      const CrEntry *const *entries = cr_catalogue_get_group (catalogue, group, NULL);

      for (guint i = 0; entries[i] != NULL && is_listed (group); i++)
        if (wanted == CR_GROUP_NONE || group == wanted)
          add_entry (builder, entries[i]);
    }
  json_builder_end_array (builder);
  cr_cli_json_print (builder);
}

static void
print_group (const CrCli *cli,
             CrCatalogue *catalogue,
             CrGroup      group)
{
  g_autoptr (CrCliTable) table = cr_cli_table_new (2);
  const CrEntry *const  *entries = cr_catalogue_get_group (catalogue, group, NULL);
  const CrEntry         *words = cr_catalogue_get_group_words (catalogue, group);
  const char            *parent = NULL;

  cr_cli_print ("%s (%s)\n", cr_entry_get_title (words, cli->language), cr_group_to_string (group));
  for (guint i = 0; entries[i] != NULL; i++)
    {
      /* Instruments stand under the names of their groups. */
      if (group == CR_GROUP_INSTRUMENT && entries[i]->parent != parent)
        {
          const CrEntry *heading = cr_catalogue_lookup (catalogue, entries[i]->parent);

          cr_cli_table_add (table, "");
          cr_cli_table_add (table, heading != NULL ? cr_entry_get_title (heading, cli->language) : "");
          parent = entries[i]->parent;
        }
      cr_cli_table_add (table, entries[i]->id);
      cr_cli_table_add (table, cr_entry_get_title (entries[i], cli->language));
    }
  cr_cli_table_print (table, 2);
}

static CrExit
run_catalogue (CrCli *cli)
{
  CrCatalogue *catalogue = cr_cli_get_catalogue (cli);
  const char  *name = cr_cli_get_operand (cli, 0);
  CrGroup      wanted = name != NULL ? cr_group_from_string (name) : CR_GROUP_NONE;
  gboolean     is_first = TRUE;

  if (name != NULL && (wanted == CR_GROUP_NONE || !is_listed (wanted)))
    {
      g_autofree char *shown = cr_cli_show_name (name);

      return cr_cli_misuse (cli, cr_cli_words (cli, NC_ ("cli", "The catalogue has no group “%s”")), shown);
    }

  if (cli->json)
    {
      print_json (catalogue, wanted);
      return CR_EXIT_DONE;
    }

  for (CrGroup group = 0; group < CR_N_GROUPS; group++)
    {
      if (!is_listed (group) || (wanted != CR_GROUP_NONE && group != wanted))
        continue;
      if (!is_first)
        cr_cli_print ("\n");
      print_group (cli, catalogue, group);
      is_first = FALSE;
    }
  return CR_EXIT_DONE;
}

const CrVerb cr_cli_verb_catalogue = {
  .name = "catalogue",
  .operands = NC_ ("cli", "[GROUP]"),
  .words = NC_ ("cli", "List the catalogue or one group of it"),
  .max_operands = 1,
  .run = run_catalogue,
};
