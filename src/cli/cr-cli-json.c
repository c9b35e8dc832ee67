/* SPDX-License-Identifier: GPL-3.0-or-later
 * Building and printing the JSON of a verb. */
#include "config.h"

#include "cr-cli-json.h"

#include <stdio.h>
#include <string.h>

#define UNIT_SEPARATOR 0x1F

static void
set_name (JsonBuilder *builder,
          const char  *name)
{
  if (name != NULL)
    json_builder_set_member_name (builder, name);
}

void
cr_cli_json_add_null (JsonBuilder *builder,
                      const char  *name)
{
  set_name (builder, name);
  json_builder_add_null_value (builder);
}

void
cr_cli_json_add_string (JsonBuilder *builder,
                        const char  *name,
                        const char  *string)
{
  set_name (builder, name);
  if (string != NULL)
    json_builder_add_string_value (builder, string);
  else
    json_builder_add_null_value (builder);
}

void
cr_cli_json_add_integer (JsonBuilder *builder,
                         const char  *name,
                         gint64       integer)
{
  set_name (builder, name);
  json_builder_add_int_value (builder, integer);
}

void
cr_cli_json_add_boolean (JsonBuilder *builder,
                         const char  *name,
                         gboolean     boolean)
{
  set_name (builder, name);
  json_builder_add_boolean_value (builder, boolean);
}

void
cr_cli_json_add_day (JsonBuilder *builder,
                     const char  *name,
                     CrDay        day)
{
  char text[CR_DAY_TEXT_SIZE];

  cr_cli_json_add_string (builder, name, day != CR_DAY_NONE ? cr_day_format (day, text) : NULL);
}

void
cr_cli_json_add_words (JsonBuilder *builder,
                       const char  *name,
                       const char  *en,
                       const char  *ru)
{
  if (en == NULL && ru == NULL)
    {
      cr_cli_json_add_null (builder, name);
      return;
    }

  cr_cli_json_begin_object (builder, name);
  cr_cli_json_add_string (builder, "en", en);
  cr_cli_json_add_string (builder, "ru", ru);
  json_builder_end_object (builder);
}

void
cr_cli_json_add_text (JsonBuilder  *builder,
                      const char   *name,
                      const CrText *text)
{
  cr_cli_json_add_words (builder, name, cr_text_get (text, "en"), cr_text_get (text, "ru"));
}

void
cr_cli_json_begin_object (JsonBuilder *builder,
                          const char  *name)
{
  set_name (builder, name);
  json_builder_begin_object (builder);
}

void
cr_cli_json_begin_array (JsonBuilder *builder,
                         const char  *name)
{
  set_name (builder, name);
  json_builder_begin_array (builder);
}

void
cr_cli_json_add_left_out (JsonBuilder *builder,
                          const char  *key,
                          const char  *name,
                          const char  *why)
{
  cr_cli_json_begin_object (builder, NULL);
  cr_cli_json_add_string (builder, key, name);
  cr_cli_json_add_string (builder, "why", why);
  json_builder_end_object (builder);
}

void
cr_cli_json_print (JsonBuilder *builder)
{
  g_autoptr (JsonNode) root = json_builder_get_root (builder);

  cr_cli_json_print_node (root);
}

void
cr_cli_json_print_node (JsonNode *root)
{
  g_autoptr (JsonGenerator) generator = json_generator_new ();
  g_autofree char          *text = NULL;
  const char               *start;

  json_generator_set_pretty (generator, TRUE);
  json_generator_set_indent (generator, 2);
  json_generator_set_root (generator, root);
  text = json_generator_to_data (generator, NULL);

  /* The one control character that json-glib 1.6 leaves as it is. */
  start = text;
  for (const char *found; (found = strchr (start, UNIT_SEPARATOR)) != NULL; start = found + 1)
    {
      fwrite (start, 1, (gsize) (found - start), stdout);
      fputs ("\\u001f", stdout);
    }
  fputs (start, stdout);
  fputc ('\n', stdout);
}
