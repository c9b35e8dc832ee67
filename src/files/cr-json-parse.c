/* SPDX-License-Identifier: GPL-3.0-or-later
 * json-glib's tree behind the strict check. */
#include "config.h"

#include "cr-json-parse.h"

#include "cr-json-check.h"
#include "cr-run.h"

#include <string.h>
#ifdef __GLIBC__
#include <malloc.h>
#endif

/* How much of the work of reading is done with the check. */
#define DONE_CHECKED 0.2

/* Elements of the largest array below the root from which a thread is worth its start. */
#define LARGE 500

static JsonNode *
parse_checked (const char  *data,
               gsize        length,
               CrJsonIsLate is_late,
               GHashTable  *late)
{
  gsize offset = cr_json_check_get_content_offset (data, length);

  return cr_json_tree_build (data + offset, length - offset, is_late, late);
}

JsonNode *
cr_json_parse (const char *data,
               gsize       length,
               CrFault   **fault)
{
  return cr_json_parse_late (data, length, NULL, NULL, NULL, fault);
}

JsonNode *
cr_json_parse_late (const char   *data,
                    gsize         length,
                    CrJsonIsLate  is_late,
                    GHashTable   *late,
                    GCancellable *cancellable,
                    CrFault     **fault)
{
  g_autoptr (CrFault) found = cr_json_check (data, length);
  JsonNode           *root = NULL;
  gboolean            cancelled = g_cancellable_is_cancelled (cancellable);

  cr_run_set_done (cancellable, DONE_CHECKED);
  root = found == NULL && !cancelled ? parse_checked (data, length, is_late, late) : NULL;
  if (fault != NULL)
    *fault = g_steal_pointer (&found);
  return root;
}

JsonNode *
cr_json_parse_element (const CrJsonSpan *element)
{
  g_return_val_if_fail (element != NULL, NULL);

  return cr_json_tree_build (element->data, element->length, NULL, NULL);
}

/* json-glib 1.6 writes U+001F raw, which no other parser takes. */
static char *
escape_unit_separators (char *line)
{
  g_auto (GStrv) pieces = NULL;

  if (strchr (line, 0x1f) == NULL)
    return line;

  pieces = g_strsplit (line, "\x1f", -1);
  g_free (line);
  return g_strjoinv ("\\u001f", pieces);
}

char *
cr_json_to_line (JsonNode *node)
{
  return escape_unit_separators (json_to_string (node, FALSE));
}

static gboolean
is_large (JsonNode *root)
{
  g_autoptr (GList) values = NULL;

  if (!JSON_NODE_HOLDS_OBJECT (root))
    return FALSE;

  values = json_object_get_values (json_node_get_object (root));
  for (GList *value = values; value != NULL; value = value->next)
    if (JSON_NODE_HOLDS_ARRAY (value->data) && json_array_get_length (json_node_get_array (value->data)) > LARGE)
      return TRUE;
  return FALSE;
}

/* A tree takes several times the memory of what is read from it, which lies between its pieces: without asking for
 * it, glibc would give nothing of that back to the system. */
static gpointer
free_tree_thread (gpointer root)
{
  json_node_unref (root);
#ifdef __GLIBC__
  malloc_trim (0);
#endif
  return NULL;
}

void
cr_json_free_tree (JsonNode *root)
{
  if (root == NULL)
    return;

  if (is_large (root))
    g_thread_unref (g_thread_new ("free-tree", free_tree_thread, root));
  else
    json_node_unref (root);
}
