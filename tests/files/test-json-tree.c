/* SPDX-License-Identifier: GPL-3.0-or-later
 * The tree made of text that passed the check is the one that json-glib's own parser makes of it. */
#include "config.h"

#include "cr-json-check.h"
#include "cr-json-parse.h"

#include "cr-format-cases.h"
#include "cr-json-cases.h"
#include "cr-json-random.h"
#include "cr-test.h"

static JsonNode *
parse (const char *data,
       gsize       length)
{
  gsize                  offset = cr_json_check_get_content_offset (data, length);
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_autoptr (GError)     error = NULL;

  json_parser_load_from_data (parser, data + offset, (gssize) (length - offset), &error);
  g_assert_no_error (error);
  return json_parser_steal_root (parser);
}

/* Whether it passed; without the NUL behind it that a reader beyond the end would be glad of. */
static gboolean
compare (const char *data,
         gsize       length)
{
  g_autofree char     *copy = g_memdup2 (data, length);
  g_autoptr (CrFault)  fault = NULL;
  g_autoptr (JsonNode) node = cr_json_parse (copy, length, &fault);
  g_autoptr (JsonNode) expected = NULL;
  g_autofree char     *text = NULL;
  g_autofree char     *expected_text = NULL;

  g_assert_true ((node == NULL) == (fault != NULL));
  if (node == NULL)
    return FALSE;
  expected = parse (data, length);
  g_assert_true (json_node_equal (node, expected));
  /* Members come in the order in which they stand. */
  text = json_to_string (node, FALSE);
  expected_text = json_to_string (expected, FALSE);
  g_assert_cmpstr (text, ==, expected_text);
  return TRUE;
}

static void
test_cases (void)
{
  guint n_passed = 0;

  for (gsize i = 0; i < G_N_ELEMENTS (cr_json_cases); i++)
    {
      g_test_message ("%s", cr_json_cases[i].name);
      if (cr_json_cases[i].length > 0)
        n_passed += compare (cr_json_cases[i].text, cr_json_cases[i].length);
    }
  g_assert_cmpuint (n_passed, >, 20);
}

static void
test_files (void)
{
  g_autoptr (GPtrArray) cases = cr_format_cases_load ();
  guint                 n_passed = 0;

  for (guint i = 0; i < cases->len; i++)
    {
      const CrFormatCase *format_case = g_ptr_array_index (cases, i);
      g_autoptr (GBytes)  bytes = cr_format_cases_read (format_case->file);
      gsize               length;
      const char         *data = g_bytes_get_data (bytes, &length);

      g_test_message ("%s", format_case->file);
      if (length > 0)
        n_passed += compare (data, length);
    }
  g_assert_cmpuint (n_passed, >, 20);
}

static void
test_random (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (7);

  for (guint i = 0; i < cr_test_count (2000); i++)
    {
      CrJsonRandomLook      look = { .indent = i % 3, .is_wild = i % 2 == 0 };
      g_autoptr (JsonNode)  node = cr_json_random_node (rand, 1 + i % 5);
      g_autoptr (JsonNode)  again = NULL;
      g_autoptr (GString)   text = g_string_new (NULL);
      g_autoptr (GPtrArray) marks = g_ptr_array_new_with_free_func ((GDestroyNotify) cr_json_random_mark_free);

      cr_json_random_write (rand, &look, node, text, marks);
      again = cr_json_parse (text->str, text->len, NULL);
      if (again == NULL || !json_node_equal (node, again))
        g_test_message ("%s", text->str);
      g_assert_true (again != NULL && json_node_equal (node, again));
      g_assert_true (compare (text->str, text->len));
    }
}

static gboolean
is_late (const char *name)
{
  return !g_str_has_prefix (name, "b");
}

/* What was left as text means the same when it is read at last. */
static void
check_late (const GString *text)
{
  g_autoptr (GHashTable) late =
    g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_array_unref);
  g_autoptr (JsonNode) whole = cr_json_parse (text->str, text->len, NULL);
  g_autoptr (JsonNode) node = cr_json_parse_late (text->str, text->len, is_late, late, NULL, NULL);
  GHashTableIter       iter;
  gpointer             name, elements;

  g_hash_table_iter_init (&iter, late);
  while (g_hash_table_iter_next (&iter, &name, &elements))
    {
      JsonArray *array = json_object_get_array_member (json_node_get_object (node), name);
      GArray    *spans = elements;

      g_assert_true (is_late (name));
      g_assert_cmpuint (json_array_get_length (array), ==, 0);
      for (guint i = 0; i < spans->len; i++)
        json_array_add_element (array, cr_json_parse_element (&g_array_index (spans, CrJsonSpan, i)));
    }
  if (!json_node_equal (node, whole))
    g_error ("%s", text->str);
}

static JsonNode *
make_random_lists (GRand *rand)
{
  static const char *const names[] = { "a", "b", "c", "\"]\\" };
  JsonObject              *object = json_object_new ();
  JsonNode                *node = json_node_init_object (json_node_alloc (), object);

  json_object_unref (object);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      JsonArray *array = json_array_new ();

      for (gint32 n = g_rand_int_range (rand, 0, 4); n > 0; n--)
        json_array_add_element (array, cr_json_random_node (rand, 3));
      json_object_set_array_member (object, names[i], array);
    }
  json_object_set_member (object, "d", cr_json_random_node (rand, 2));
  return node;
}

static void
test_late (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (11);

  for (guint i = 0; i < cr_test_count (2000); i++)
    {
      CrJsonRandomLook      look = { .indent = i % 3, .is_wild = i % 2 == 0 };
      g_autoptr (JsonNode)  node = i % 4 == 0 ? cr_json_random_node (rand, 3) : make_random_lists (rand);
      g_autoptr (GString)   text = g_string_new (NULL);
      g_autoptr (GPtrArray) marks = g_ptr_array_new_with_free_func ((GDestroyNotify) cr_json_random_mark_free);

      cr_json_random_write (rand, &look, node, text, marks);
      check_late (text);
    }
}

/* What was read into one place of memory must not be lost to what comes next. */
static void
test_names (void)
{
  static const char    text[] = "{\"\":{\"\\u0061\":\"b\",\"c\":[\"d\"]},"
                                "\"a name longer than the room that there is for most names of members, in bytes\":"
                                "{\"e\":\"f\"},\"g\":\"\"}";
  g_autoptr (JsonNode) node = cr_json_parse (text, strlen (text), NULL);
  g_autofree char     *line = cr_json_to_line (node);

  g_assert_cmpstr (line, ==,
                   "{\"\":{\"a\":\"b\",\"c\":[\"d\"]},"
                   "\"a name longer than the room that there is for most names of members, in bytes\":"
                   "{\"e\":\"f\"},\"g\":\"\"}");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/json-tree/cases", test_cases);
  g_test_add_func ("/json-tree/files", test_files);
  g_test_add_func ("/json-tree/random", test_random);
  g_test_add_func ("/json-tree/names", test_names);
  g_test_add_func ("/json-tree/late", test_late);
  return g_test_run ();
}
