/* SPDX-License-Identifier: GPL-3.0-or-later
 * Whatever passes the strict check is read by json-glib, and whatever does not has a fault that can be told. */
#include "config.h"

#include "cr-json-check.h"

#include "fuzz-target.h"

#include <json-glib/json-glib.h>
#include <string.h>

int
LLVMFuzzerInitialize (int    *argc,
                      char ***argv)
{
  g_log_set_always_fatal (G_LOG_LEVEL_CRITICAL | G_LOG_LEVEL_WARNING | G_LOG_FATAL_MASK);
  return 0;
}

/* The first member or element of each level, as deep as they go. */
static void
visit_first_values (const char *data,
                    gsize       length,
                    JsonNode   *root)
{
  g_autoptr (GString) pointer = g_string_new (NULL);
  gsize               line = 1;

  for (JsonNode *node = root; node != NULL;)
    {
      gsize next = cr_json_check_find_line (data, length, pointer->str);

      g_assert_cmpuint (next, >=, line);
      line = next;
      if (JSON_NODE_HOLDS_OBJECT (node) && json_object_get_size (json_node_get_object (node)) > 0)
        {
          JsonObjectIter iter;
          const char    *name;

          json_object_iter_init_ordered (&iter, json_node_get_object (node));
          json_object_iter_next_ordered (&iter, &name, &node);
          cr_json_pointer_append (pointer, name);
        }
      else if (JSON_NODE_HOLDS_ARRAY (node) && json_array_get_length (json_node_get_array (node)) > 0)
        {
          node = json_array_get_element (json_node_get_array (node), 0);
          cr_json_pointer_append_index (pointer, 0);
        }
      else
        node = NULL;
    }
}

static void
tell (const CrFault *fault,
      gsize          length)
{
  g_autofree char *sentence = cr_fault_describe (fault, "en");

  g_assert_true (g_utf8_validate (sentence, -1, NULL));
  g_assert_true (g_utf8_validate (fault->pointer, -1, NULL));
  g_assert_true (*fault->pointer == '\0' || *fault->pointer == '/');
  g_assert_cmpuint (fault->line, >=, 1);
  g_assert_cmpuint (fault->line, <=, length + 1);
}

int
LLVMFuzzerTestOneInput (const guint8 *data,
                        gsize         size)
{
  const char            *text = (const char *) data;
  g_autoptr (CrFault)    fault = cr_json_check (text, size);
  g_autoptr (JsonParser) parser = NULL;

  if (fault != NULL)
    {
      tell (fault, size);
      g_assert_cmpuint (cr_json_check_find_line (text, size, fault->pointer), <=, size + 1);
      return 0;
    }

  parser = json_parser_new ();
  g_assert_true (json_parser_load_from_data (parser, text, (gssize) size, NULL));
  visit_first_values (text, size, json_parser_get_root (parser));
  return 0;
}
