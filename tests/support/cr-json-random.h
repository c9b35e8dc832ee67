/* SPDX-License-Identifier: GPL-3.0-or-later
 * Random JSON documents, written in every way the format allows. */
#pragma once

#include <json-glib/json-glib.h>
#include <string.h>

typedef struct
{
  guint    indent;
  gboolean is_wild; /* escapes where none are needed, white space anywhere */
} CrJsonRandomLook;

/* Where a value begins. */
typedef struct
{
  char *pointer;
  gsize line;
} CrJsonRandomMark;

static inline void
cr_json_random_mark_free (CrJsonRandomMark *mark)
{
  g_free (mark->pointer);
  g_free (mark);
}

static inline char *
cr_json_random_string (GRand *rand)
{
  static const char *const pieces[] = {
    "a", "task", "en", "customs ", "таможня", "ё", "\"", "\\", "/", "~", "~1", "\n", "\t", "\r", "\b", "\f", "\x01",
    "\x1f", "\x7f",
    "\xc2\x85", "\u2028", "\ufeff", "\uffff", "\U0001f69a", "\U0010ffff", "[", "]", "{", "}", ",", ":", " ", "0",
    "u0041"
  };
  g_autoptr (GString) text = g_string_new (NULL);
  guint               n = (guint) g_rand_int_range (rand, 0, g_rand_boolean (rand) ? 4 : 12);

  while (n-- > 0)
    g_string_append (text, pieces[g_rand_int_range (rand, 0, G_N_ELEMENTS (pieces))]);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static inline gint64
cr_json_random_integer (GRand *rand)
{
  static const gint64 edges[] = {
    0, 1, -1, 9, 10, 100, G_GINT64_CONSTANT (9007199254740992), -G_GINT64_CONSTANT (9007199254740992)
  };

  if (g_rand_boolean (rand))
    return edges[g_rand_int_range (rand, 0, G_N_ELEMENTS (edges))];
  return g_rand_int_range (rand, -100000, 100000);
}

/* A value of at most so many levels; objects have up to 40 members, without duplicates. */
static inline JsonNode *
cr_json_random_node (GRand *rand,
                     guint  depth)
{
  JsonNode *node;
  guint     n = (guint) g_rand_int_range (rand, 0, g_rand_int_range (rand, 0, 12) == 0 ? 40 : 5);

  switch (g_rand_int_range (rand, depth > 0 ? -4 : 0, 4))
    {
    case 0:
      return json_node_init_boolean (json_node_alloc (), g_rand_boolean (rand));
    case 1:
      return json_node_init_null (json_node_alloc ());
    case 2:
      return json_node_init_int (json_node_alloc (), cr_json_random_integer (rand));
    case 3:
      {
        g_autofree char *text = cr_json_random_string (rand);

        return json_node_init_string (json_node_alloc (), text);
      }
    case -1:
      node = json_node_init_array (json_node_alloc (), NULL);
      json_node_take_array (node, json_array_new ());
      while (n-- > 0)
        json_array_add_element (json_node_get_array (node), cr_json_random_node (rand, depth - 1));
      return node;
    default:
      node = json_node_alloc ();
      json_node_init (node, JSON_NODE_OBJECT);
      json_node_take_object (node, json_object_new ());
      while (n-- > 0)
        {
          g_autofree char *name = cr_json_random_string (rand);

          json_object_set_member (json_node_get_object (node), name, cr_json_random_node (rand, depth - 1));
        }
      return node;
    }
}

static inline void
cr_json_random_space (GRand                  *rand,
                      const CrJsonRandomLook *look,
                      GString                *text)
{
  static const char *const spaces[] = { " ", "\n", "\t", "\r\n", "          ", "\n\n   " };

  while (look->is_wild && g_rand_int_range (rand, 0, 3) == 0)
    g_string_append (text, spaces[g_rand_int_range (rand, 0, G_N_ELEMENTS (spaces))]);
}

static inline void
cr_json_random_write_string (GRand                  *rand,
                             const CrJsonRandomLook *look,
                             const char             *string,
                             GString                *text)
{
  static const char letters[] = "\"\\/bfnrt";
  static const char meanings[] = "\"\\/\b\f\n\r\t";

  g_string_append_c (text, '"');
  for (; *string != '\0'; string = g_utf8_next_char (string))
    {
      gunichar    c = g_utf8_get_char (string);
      gboolean    must = c < 0x20 || c == '"' || c == '\\';
      const char *letter = c < 0x80 ? strchr (meanings, (int) c) : NULL;

      if (!must && !(look->is_wild && g_rand_int_range (rand, 0, 4) == 0))
        g_string_append_unichar (text, c);
      else if (letter != NULL && g_rand_boolean (rand))
        g_string_append_printf (text, "\\%c", letters[letter - meanings]);
      else if (c < 0x10000)
        g_string_append_printf (text, g_rand_boolean (rand) ? "\\u%04x" : "\\u%04X", c);
      else
        g_string_append_printf (text, "\\u%04x\\u%04X", 0xd800 + ((c - 0x10000) >> 10), 0xdc00 + (c & 0x3ff));
    }
  g_string_append_c (text, '"');
}

typedef struct
{
  GRand                  *rand;
  const CrJsonRandomLook *look;
  GString                *text;
  GString                *pointer;
  GPtrArray              *marks;
  guint                   depth;
} CrJsonRandomWriter;

static inline void
cr_json_random_add_mark (CrJsonRandomWriter *writer)
{
  CrJsonRandomMark *mark;

  if (writer->marks == NULL)
    return;
  mark = g_new (CrJsonRandomMark, 1);
  mark->pointer = g_strdup (writer->pointer->str);
  mark->line = 1;
  for (const char *p = writer->text->str; (p = strchr (p, '\n')) != NULL; p++)
    mark->line++;
  g_ptr_array_add (writer->marks, mark);
}

static inline void
cr_json_random_begin_line (CrJsonRandomWriter *writer)
{
  if (writer->look->indent > 0)
    g_string_append_printf (writer->text, "\n%*s", (int) (writer->depth * writer->look->indent), "");
  cr_json_random_space (writer->rand, writer->look, writer->text);
}

static inline void cr_json_random_write_node (CrJsonRandomWriter *writer, JsonNode *node);

static inline void
cr_json_random_write_array (CrJsonRandomWriter *writer,
                            JsonArray          *array)
{
  gsize parent = writer->pointer->len;

  g_string_append_c (writer->text, '[');
  writer->depth++;
  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      g_string_append (writer->text, i > 0 ? "," : "");
      cr_json_random_begin_line (writer);
      g_string_append_printf (writer->pointer, "/%u", i);
      cr_json_random_add_mark (writer);
      cr_json_random_write_node (writer, json_array_get_element (array, i));
      g_string_truncate (writer->pointer, parent);
      cr_json_random_space (writer->rand, writer->look, writer->text);
    }
  writer->depth--;
  cr_json_random_begin_line (writer);
  g_string_append_c (writer->text, ']');
}

static inline void
cr_json_random_write_object (CrJsonRandomWriter *writer,
                             JsonObject         *object)
{
  gsize          parent = writer->pointer->len;
  JsonObjectIter iter;
  const char    *name;
  JsonNode      *value;
  gboolean       is_first = TRUE;

  g_string_append_c (writer->text, '{');
  writer->depth++;
  json_object_iter_init_ordered (&iter, object);
  while (json_object_iter_next_ordered (&iter, &name, &value))
    {
      g_autoptr (GString) token = g_string_new (name);

      g_string_replace (token, "~", "~0", 0);
      g_string_replace (token, "/", "~1", 0);
      g_string_append (writer->text, is_first ? "" : ",");
      is_first = FALSE;
      cr_json_random_begin_line (writer);
      g_string_append_printf (writer->pointer, "/%s", token->str);
      cr_json_random_add_mark (writer);
      cr_json_random_write_string (writer->rand, writer->look, name, writer->text);
      cr_json_random_space (writer->rand, writer->look, writer->text);
      g_string_append (writer->text, writer->look->indent > 0 ? " : " : ":");
      cr_json_random_space (writer->rand, writer->look, writer->text);
      cr_json_random_write_node (writer, value);
      g_string_truncate (writer->pointer, parent);
      cr_json_random_space (writer->rand, writer->look, writer->text);
    }
  writer->depth--;
  cr_json_random_begin_line (writer);
  g_string_append_c (writer->text, '}');
}

static inline void
cr_json_random_write_node (CrJsonRandomWriter *writer,
                           JsonNode           *node)
{
  if (JSON_NODE_HOLDS_ARRAY (node))
    cr_json_random_write_array (writer, json_node_get_array (node));
  else if (JSON_NODE_HOLDS_OBJECT (node))
    cr_json_random_write_object (writer, json_node_get_object (node));
  else if (JSON_NODE_HOLDS_NULL (node))
    g_string_append (writer->text, "null");
  else if (json_node_get_value_type (node) == G_TYPE_STRING)
    cr_json_random_write_string (writer->rand, writer->look, json_node_get_string (node), writer->text);
  else if (json_node_get_value_type (node) == G_TYPE_BOOLEAN)
    g_string_append (writer->text, json_node_get_boolean (node) ? "true" : "false");
  else
    g_string_append_printf (writer->text, "%" G_GINT64_FORMAT, json_node_get_int (node));
}

/* Appends the value. marks may be NULL; else it gets one CrJsonRandomMark per value. */
static inline void
cr_json_random_write (GRand                  *rand,
                      const CrJsonRandomLook *look,
                      JsonNode               *node,
                      GString                *text,
                      GPtrArray              *marks)
{
  g_autoptr (GString) pointer = g_string_new (NULL);
  CrJsonRandomWriter  writer = { rand, look, text, pointer, marks, 0 };

  cr_json_random_space (rand, look, text);
  cr_json_random_add_mark (&writer);
  cr_json_random_write_node (&writer, node);
  cr_json_random_space (rand, look, text);
}
