/* SPDX-License-Identifier: GPL-3.0-or-later
 * The lines of many faults at once are those of each by itself. */
#include "config.h"

#include "cr-json-check.h"
#include "cr-json-parse.h"

#include "cr-format-cases.h"
#include "cr-test.h"

static void
collect_pointers (JsonNode   *node,
                  const char *pointer,
                  GPtrArray  *faults)
{
  g_ptr_array_add (faults, cr_fault_new (CR_FAULT_TYPE, 0, pointer, NULL, NULL));
  if (JSON_NODE_HOLDS_OBJECT (node))
    {
      JsonObjectIter iter;
      const char    *name;
      JsonNode      *member;

      json_object_iter_init (&iter, json_node_get_object (node));
      while (json_object_iter_next (&iter, &name, &member))
        {
          g_autoptr (GString) inner = g_string_new (pointer);

          cr_json_pointer_append (inner, name);
          collect_pointers (member, inner->str, faults);
        }
    }
  else if (JSON_NODE_HOLDS_ARRAY (node))
    {
      JsonArray *array = json_node_get_array (node);

      for (guint i = 0; i < json_array_get_length (array); i++)
        {
          g_autoptr (GString) inner = g_string_new (pointer);

          cr_json_pointer_append_index (inner, i);
          collect_pointers (json_array_get_element (array, i), inner->str, faults);
        }
    }
}

static void
check_lines (const char *data,
             gsize       length,
             GPtrArray  *faults)
{
  cr_json_check_find_lines (data, length, faults);
  for (guint i = 0; i < faults->len; i++)
    {
      const CrFault *fault = g_ptr_array_index (faults, i);

      if (fault->line != cr_json_check_find_line (data, length, fault->pointer))
        g_error ("%s: line %" G_GSIZE_FORMAT, fault->pointer, fault->line);
    }
}

static void
test_files (void)
{
  g_autoptr (GPtrArray) cases = cr_format_cases_load ();
  guint                 n_pointers = 0;

  for (guint i = 0; i < cases->len; i++)
    {
      const CrFormatCase   *format_case = g_ptr_array_index (cases, i);
      g_autoptr (GBytes)    bytes = cr_format_cases_read (format_case->file);
      g_autoptr (GPtrArray) faults = g_ptr_array_new_with_free_func ((GDestroyNotify) cr_fault_free);
      gsize                 length;
      const char           *data = g_bytes_get_data (bytes, &length);
      g_autoptr (JsonNode)  root = length > 0 ? cr_json_parse (data, length, NULL) : NULL;

      if (root == NULL)
        continue;
      collect_pointers (root, "", faults);
      n_pointers += faults->len;
      check_lines (data, length, faults);
    }
  g_assert_cmpuint (n_pointers, >, 1000);
}

static void
test_nowhere (void)
{
  static const char *const pointers[] = {
    "/b", "/a/2", "/a/00", "/a/-1", "/a/0/0", "/a/", "/", "//", "/~", "/~2", "x", "/a/1/c/d"
  };
  static const char     data[] = "{\"a\" :\n[1,\n{\"c\" : 2}],\n\"\" : {\"\" : 1}}";
  g_autoptr (GPtrArray) faults = g_ptr_array_new_with_free_func ((GDestroyNotify) cr_fault_free);

  for (guint i = 0; i < G_N_ELEMENTS (pointers); i++)
    g_ptr_array_add (faults, cr_fault_new (CR_FAULT_TYPE, 99, pointers[i], NULL, NULL));
  check_lines (data, strlen (data), faults);
}

/* What did not pass the check does no harm. */
static void
test_damaged (void)
{
  static const char data[] = "{\"a\" : [1, {\"c\" : \"2\\\"\"}], \"d\" : {\"e\" : 1}}";

  for (gsize length = 0; length <= strlen (data); length++)
    {
      g_autofree char      *part = g_memdup2 (data, MAX (length, 1));
      g_autoptr (GPtrArray) faults = g_ptr_array_new_with_free_func ((GDestroyNotify) cr_fault_free);

      g_ptr_array_add (faults, cr_fault_new (CR_FAULT_TYPE, 0, "/a/1/c", NULL, NULL));
      g_ptr_array_add (faults, cr_fault_new (CR_FAULT_TYPE, 0, "/d/e", NULL, NULL));
      cr_json_check_find_lines (part, length, faults);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/json-lines/files", test_files);
  g_test_add_func ("/json-lines/nowhere", test_nowhere);
  g_test_add_func ("/json-lines/damaged", test_damaged);
  return g_test_run ();
}
