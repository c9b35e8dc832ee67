/* SPDX-License-Identifier: GPL-3.0-or-later
 * json-glib's own parser looks at each character several times and tells of each value by a signal, which costs more
 * than all else that is done to open a file; what the strict check has passed can be taken as it stands. */
#include "config.h"

#include "cr-json-tree.h"

#include "cr-json-text.h"

typedef struct
{
  const char *p;
  const char *end;
  GString    *text; /* what the string read last means */

  CrJsonIsLate is_late; /* NULL once the root has begun */
  GHashTable  *late;
} Builder;

/* No deeper than the check allows. */
static JsonNode *build_value (Builder *builder);

static void
skip_space (Builder *builder)
{
  builder->p = cr_json_skip_space (builder->p, builder->end);
}

/* The next byte that is no white space, which is stepped over. */
static char
take (Builder *builder)
{
  skip_space (builder);
  return *builder->p++;
}

/* From behind the opening quotation mark to behind the closing one. */
static const char *
read_string (Builder *builder)
{
  const char *start = builder->p;
  const char *p = cr_json_skip_plain (start, builder->end);
  gboolean    has_escapes = *p == '\\';

  /* Whatever is behind a backslash, the first of it is no end. */
  while (*p == '\\')
    p = cr_json_skip_plain (p + 2, builder->end);
  builder->p = p + 1;
  g_string_truncate (builder->text, 0);
  if (has_escapes)
    cr_json_decode (builder->text, start, (gsize) (p - start));
  else
    g_string_append_len (builder->text, start, p - start);
  return builder->text->str;
}

static void
skip_string (Builder *builder)
{
  const char *p = cr_json_skip_plain (builder->p, builder->end);

  while (*p == '\\')
    p = cr_json_skip_plain (p + 2, builder->end);
  builder->p = p + 1;
}

/* The rest of a number or of null, true and false. */
static void
skip_word (Builder *builder)
{
  while (builder->p < builder->end && strchr (",]} \t\r\n", *builder->p) == NULL)
    builder->p++;
}

/* From where a value begins to behind it. */
static void
skip_value (Builder *builder)
{
  guint n_open = 0;

  do
    {
      char c = take (builder);

      if (c == '"')
        skip_string (builder);
      else if (c == '{' || c == '[')
        n_open++;
      else if (c == '}' || c == ']')
        n_open--;
      else if (c != ',' && c != ':')
        skip_word (builder);
    }
  while (n_open > 0);
}

/* The list at which the builder stands, without what is in it. */
static JsonNode *
build_late_list (Builder    *builder,
                 const char *name)
{
  GArray    *spans = g_array_new (FALSE, FALSE, sizeof (CrJsonSpan));
  JsonArray *array = json_array_new ();
  JsonNode  *node = json_node_init_array (json_node_alloc (), array);

  json_array_unref (array);
  g_hash_table_insert (builder->late, g_strdup (name), spans);
  take (builder);
  skip_space (builder);
  if (*builder->p == ']')
    {
      builder->p++;
      return node;
    }
  do
    {
      CrJsonSpan span = { NULL, 0 };

      skip_space (builder);
      span.data = builder->p;
      skip_value (builder);
      span.length = (gsize) (builder->p - span.data);
      g_array_append_val (spans, span);
    }
  while (take (builder) == ',');
  return node;
}

static JsonNode *
build_member (Builder     *builder,
              CrJsonIsLate is_late,
              const char  *name)
{
  skip_space (builder);
  if (*builder->p == '[' && is_late != NULL && is_late (name))
    return build_late_list (builder, name);
  return build_value (builder);
}

static JsonNode *
build_object (Builder *builder)
{
  CrJsonIsLate is_late = builder->is_late;
  JsonObject  *object = json_object_new ();
  JsonNode    *node = json_node_init_object (json_node_alloc (), object);

  json_object_unref (object);
  builder->is_late = NULL;
  skip_space (builder);
  if (*builder->p == '}')
    {
      builder->p++;
      return node;
    }
  do
    {
      g_autofree char *longer = NULL;
      char             few[64];
      const char      *name = NULL;

      take (builder);
      name = read_string (builder);
      /* The value may hold strings of its own. */
      if (builder->text->len < sizeof few)
        name = memcpy (few, name, builder->text->len + 1);
      else
        name = longer = g_strdup (name);
      take (builder);
      json_object_set_member (object, name, build_member (builder, is_late, name));
    }
  while (take (builder) == ',');
  return node;
}

static JsonNode *
build_array (Builder *builder)
{
  JsonArray *array = json_array_new ();
  JsonNode  *node = json_node_init_array (json_node_alloc (), array);

  json_array_unref (array);
  builder->is_late = NULL;
  skip_space (builder);
  if (*builder->p == ']')
    {
      builder->p++;
      return node;
    }
  do
    json_array_add_element (array, build_value (builder));
  while (take (builder) == ',');
  return node;
}

/* The check allows no more digits than fit. */
static JsonNode *
build_number (Builder *builder)
{
  gboolean is_negative = *builder->p == '-';
  gint64   number = 0;

  for (builder->p += is_negative; builder->p < builder->end && g_ascii_isdigit (*builder->p); builder->p++)
    number = number * 10 + (*builder->p - '0');
  return json_node_init_int (json_node_alloc (), is_negative ? -number : number);
}

static JsonNode *
build_value (Builder *builder)
{
  skip_space (builder);
  switch (*builder->p)
    {
    case '{':
      builder->p++;
      return build_object (builder);
    case '[':
      builder->p++;
      return build_array (builder);
    case '"':
      builder->p++;
      return json_node_init_string (json_node_alloc (), read_string (builder));
    case 't':
      builder->p += strlen ("true");
      return json_node_init_boolean (json_node_alloc (), TRUE);
    case 'f':
      builder->p += strlen ("false");
      return json_node_init_boolean (json_node_alloc (), FALSE);
    case 'n':
      builder->p += strlen ("null");
      return json_node_init_null (json_node_alloc ());
    default:
      return build_number (builder);
    }
}

JsonNode *
cr_json_tree_build (const char  *data,
                    gsize        length,
                    CrJsonIsLate is_late,
                    GHashTable  *late)
{
  g_autoptr (GString) text = g_string_new (NULL);
  Builder             builder = { .p = data, .end = data + length, .text = text, .is_late = is_late, .late = late };

  g_return_val_if_fail (data != NULL && length > 0, NULL);

  return build_value (&builder);
}
