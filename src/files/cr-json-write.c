/* SPDX-License-Identifier: GPL-3.0-or-later
 * Writing of JSON text by the tables of fields. Text is written directly: a tree of nodes would take several times
 * the memory and the time, and the layout is a small part of the work. */
#include "config.h"

#include "cr-json-write.h"

#include <string.h>

#define INDENT 2

/* Where the child records of the record being written come from; both NULL for none. */
typedef struct
{
  CrRoadmap       *roadmap;
  const GPtrArray *records;
  gsize            limit; /* of the text, in bytes */
} Children;

typedef void (*WriteFunc) (CrJsonWriter *writer, gconstpointer slot);

static void write_record (CrJsonWriter *writer, const CrRecord *record, const Children *children);

gboolean
cr_json_field_is_picture (const CrField *field)
{
  return field->type == CR_TYPE_LIST && cr_kind_get_table (field->kind)->key != NULL;
}

void
cr_json_writer_init (CrJsonWriter *writer,
                     gboolean      pretty)
{
  writer->text = g_string_new (NULL);
  writer->pretty = pretty;
  writer->depth = 0;
}

void
cr_json_writer_clear (CrJsonWriter *writer)
{
  if (writer->text != NULL)
    g_string_free (g_steal_pointer (&writer->text), TRUE);
}

static void
append_indent (CrJsonWriter *writer)
{
  gsize start = writer->text->len;
  gsize n = (gsize) INDENT * writer->depth;

  g_string_set_size (writer->text, start + n);
  memset (writer->text->str + start, ' ', n);
}

static void
new_line (CrJsonWriter *writer)
{
  if (!writer->pretty)
    return;

  g_string_append_c (writer->text, '\n');
  append_indent (writer);
}

static void
open_bracket (CrJsonWriter *writer,
              char          bracket)
{
  g_string_append_c (writer->text, bracket);
  writer->depth++;
}

/* An array or object without anything in it stays on its line; an object keeps its indent even there. */
static void
close_bracket (CrJsonWriter *writer,
               char          bracket)
{
  char last = writer->text->str[writer->text->len - 1];

  writer->depth--;
  if (last == '{' && writer->pretty)
    append_indent (writer);
  else if (last != '[' && last != '{')
    new_line (writer);
  g_string_append_c (writer->text, bracket);
}

static void
next_element (CrJsonWriter *writer,
              gboolean     *is_first)
{
  if (!*is_first)
    g_string_append_c (writer->text, ',');
  *is_first = FALSE;
  new_line (writer);
}

static void
write_escape (GString *text,
              guchar   byte)
{
  static const char short_names[] = "\"\"\\\\\bb\ff\nn\rr\tt";

  for (const char *name = short_names; *name != '\0'; name += 2)
    if ((guchar) *name == byte)
      {
        g_string_append_c (text, '\\');
        g_string_append_c (text, name[1]);
        return;
      }
  g_string_append_printf (text, "\\u%04x", byte);
}

/* The bytes that json-glib escapes, and U+001F, which it forgets. */
static gboolean
is_plain (guchar byte)
{
  return byte >= ' ' && byte != '"' && byte != '\\' && byte != 0x7f;
}

void
cr_json_write_string (CrJsonWriter *writer,
                      const char   *string)
{
  GString *text = writer->text;

  g_string_append_c (text, '"');
  while (*string != '\0')
    {
      const char *rest = string;

      while (is_plain ((guchar) *rest))
        rest++;
      g_string_append_len (text, string, rest - string);
      string = rest;
      if (*string != '\0')
        write_escape (text, (guchar) *string++);
    }
  g_string_append_c (text, '"');
}

static void
write_name (CrJsonWriter *writer,
            const char   *name,
            gboolean     *is_first)
{
  next_element (writer, is_first);
  cr_json_write_string (writer, name);
  g_string_append (writer->text, writer->pretty ? " : " : ":");
}

/* Behind the closing quotation mark. */
static const char *
skip_string (const char *json)
{
  for (json++; *json != '"'; json++)
    if (*json == '\\')
      json++;
  return json + 1;
}

/* JSON in one line, which is sound, in the layout of the writer. */
static void
write_line (CrJsonWriter *writer,
            const char   *json)
{
  while (*json != '\0')
    {
      const char *start = json;

      json = *json == '"' ? skip_string (json) : json + 1;
      switch (*start)
        {
        case '[':
        case '{':
          open_bracket (writer, *start);
          if (*json != ']' && *json != '}')
            new_line (writer);
          break;
        case ']':
        case '}':
          close_bracket (writer, *start);
          break;
        case ',':
          g_string_append_c (writer->text, ',');
          new_line (writer);
          break;
        case ':':
          g_string_append (writer->text, writer->pretty ? " : " : ":");
          break;
        default:
          g_string_append_len (writer->text, start, json - start);
        }
    }
}

static void
write_unknown (CrJsonWriter    *writer,
               const CrMembers *unknown,
               gboolean        *is_first)
{
  for (guint i = 0; i < cr_members_get_length (unknown); i++)
    {
      write_name (writer, cr_members_get_name (unknown, i), is_first);
      write_line (writer, cr_members_get_value (unknown, i));
    }
}

static void
write_string (CrJsonWriter *writer,
              gconstpointer slot)
{
  cr_json_write_string (writer, *(const char *const *) slot);
}

static void
write_integer (CrJsonWriter *writer,
               gconstpointer slot)
{
  char number[24];

  g_snprintf (number, sizeof number, "%" G_GINT64_FORMAT, *(const gint64 *) slot);
  g_string_append (writer->text, number);
}

static void
write_boolean (CrJsonWriter *writer,
               gconstpointer slot)
{
  g_string_append (writer->text, *(const gboolean *) slot ? "true" : "false");
}

static void
write_day (CrJsonWriter *writer,
           gconstpointer slot)
{
  char day[CR_DAY_TEXT_SIZE];

  g_string_append_c (writer->text, '"');
  g_string_append (writer->text, cr_day_format (*(const CrDay *) slot, day));
  g_string_append_c (writer->text, '"');
}

static void
write_ids (CrJsonWriter *writer,
           gconstpointer slot)
{
  const CrIds *ids = *(const CrIds *const *) slot;
  gboolean     is_first = TRUE;

  open_bracket (writer, '[');
  for (guint i = 0; i < ids->n_ids; i++)
    {
      next_element (writer, &is_first);
      cr_json_write_string (writer, ids->ids[i]);
    }
  close_bracket (writer, ']');
}

static void
write_text (CrJsonWriter *writer,
            gconstpointer slot)
{
  const CrText *text = *(const CrText *const *) slot;
  CrIds        *stale = cr_text_get_stale (text);
  gboolean      is_first = TRUE;

  open_bracket (writer, '{');
  for (guint i = 0; i < cr_text_get_n_sides (text); i++)
    {
      const char *string;

      write_name (writer, cr_text_get_side (text, i, &string), &is_first);
      cr_json_write_string (writer, string);
    }
  if (stale != NULL)
    {
      write_name (writer, "stale", &is_first);
      write_ids (writer, &stale);
    }
  write_unknown (writer, cr_text_get_unknown (text), &is_first);
  close_bracket (writer, '}');
}

static void
write_list (CrJsonWriter *writer,
            gconstpointer slot)
{
  const CrList  *list = *(const CrList *const *) slot;
  const Children none = { 0 };
  gboolean       is_first = TRUE;

  open_bracket (writer, '[');
  for (guint i = 0; i < list->n_items; i++)
    {
      next_element (writer, &is_first);
      write_record (writer, list->items[i], &none);
    }
  close_bracket (writer, ']');
}

static void
write_part (CrJsonWriter *writer,
            gconstpointer slot)
{
  const Children none = { 0 };

  write_record (writer, *(const CrRecord *const *) slot, &none);
}

static void
write_members (CrJsonWriter *writer,
               gconstpointer slot)
{
  gboolean is_first = TRUE;

  open_bracket (writer, '{');
  write_unknown (writer, *(const CrMembers *const *) slot, &is_first);
  close_bracket (writer, '}');
}

static const WriteFunc writers[] = {
  [CR_TYPE_ID] = write_string,
  [CR_TYPE_STRING] = write_string,
  [CR_TYPE_INTEGER] = write_integer,
  [CR_TYPE_BOOLEAN] = write_boolean,
  [CR_TYPE_DAY] = write_day,
  [CR_TYPE_TEXT] = write_text,
  [CR_TYPE_IDS] = write_ids,
  [CR_TYPE_LIST] = write_list,
  [CR_TYPE_PART] = write_part,
  [CR_TYPE_CHILDREN] = NULL,
  [CR_TYPE_MEMBERS] = write_members,
};

static gboolean
value_is_absent (const CrValue *value)
{
  switch (value->type)
    {
    case CR_TYPE_INTEGER:
      return value->integer == CR_INTEGER_NONE;
    case CR_TYPE_BOOLEAN:
      return FALSE;
    case CR_TYPE_DAY:
      return value->day == CR_DAY_NONE;
    case CR_TYPE_CHILDREN:
      return TRUE;
    case CR_TYPE_ID:
    case CR_TYPE_STRING:
    case CR_TYPE_TEXT:
    case CR_TYPE_IDS:
    case CR_TYPE_LIST:
    case CR_TYPE_PART:
    case CR_TYPE_MEMBERS:
    default:
      return value->id == NULL;
    }
}

void
cr_json_write_value (CrJsonWriter  *writer,
                     const CrValue *value)
{
  g_return_if_fail (value->type < G_N_ELEMENTS (writers));

  /* All members of the union begin at one address. */
  if (value_is_absent (value))
    g_string_append (writer->text, "null");
  else
    writers[value->type](writer, &value->id);
}

static guint
get_n_children (const Children *children,
                const CrField  *field,
                const char     *parent)
{
  if (children->roadmap != NULL)
    return cr_roadmap_get_length (children->roadmap, field->kind, parent);
  return children->records != NULL ? children->records->len : 0;
}

static const CrRecord *
get_child (const Children *children,
           const CrField  *field,
           const char     *parent,
           guint           n)
{
  if (children->roadmap != NULL)
    return cr_roadmap_get_nth (children->roadmap, field->kind, parent, n);
  return g_ptr_array_index (children->records, n);
}

static void
write_children (CrJsonWriter   *writer,
                const CrField  *field,
                const CrRecord *record,
                const Children *children,
                gboolean       *is_first)
{
  const char *parent = record->kind == CR_KIND_ROADMAP ? NULL : cr_record_get_key (record);
  guint       n = get_n_children (children, field, parent);
  gboolean    is_first_child = TRUE;

  if (n == 0)
    return;

  write_name (writer, field->name, is_first);
  open_bracket (writer, '[');
  for (guint i = 0; i < n && writer->text->len <= children->limit; i++)
    {
      next_element (writer, &is_first_child);
      write_record (writer, get_child (children, field, parent, i), children);
    }
  close_bracket (writer, ']');
}

/* NULL when the list is to be written record by record. */
static const char *
get_as_read (const CrRecord *record,
             const CrField  *field)
{
  if (record->unknown == NULL || !cr_json_field_is_picture (field))
    return NULL;

  for (guint i = 0; i < cr_members_get_length (record->unknown); i++)
    if (g_str_equal (cr_members_get_name (record->unknown, i), field->name))
      return cr_members_get_value (record->unknown, i);
  return NULL;
}

static void
write_unknown_of_record (CrJsonWriter   *writer,
                         const CrRecord *record,
                         gboolean       *is_first)
{
  for (guint i = 0; i < cr_members_get_length (record->unknown); i++)
    {
      const char *name = cr_members_get_name (record->unknown, i);

      if (cr_kind_get_field (record->kind, name) != NULL)
        continue; /* a list as it was read, already written */
      write_name (writer, name, is_first);
      write_line (writer, cr_members_get_value (record->unknown, i));
    }
}

static void
write_record (CrJsonWriter   *writer,
              const CrRecord *record,
              const Children *children)
{
  const CrTable *table = cr_kind_get_table (record->kind);
  gboolean       is_first = TRUE;

  open_bracket (writer, '{');
  for (guint i = 0; i < table->n_fields; i++)
    {
      const CrField *field = &table->fields[i];
      const char    *as_read = get_as_read (record, field);

      if (field->type == CR_TYPE_CHILDREN)
        write_children (writer, field, record, children, &is_first);
      if (as_read == NULL && cr_record_is_absent (record, field))
        continue;

      write_name (writer, field->name, &is_first);
      if (as_read != NULL)
        write_line (writer, as_read);
      else
        writers[field->type](writer, (const char *) record + field->offset);
    }
  write_unknown_of_record (writer, record, &is_first);
  close_bracket (writer, '}');
}

void
cr_json_write_record (CrJsonWriter    *writer,
                      const CrRecord  *record,
                      const GPtrArray *children)
{
  const Children source = { .records = children, .limit = G_MAXSIZE };

  write_record (writer, record, &source);
}

gboolean
cr_json_write_roadmap (CrJsonWriter *writer,
                       CrRoadmap    *roadmap,
                       gsize         limit)
{
  const Children source = { .roadmap = roadmap, .limit = limit };

  write_record (writer, &cr_roadmap_get_head (roadmap)->record, &source);
  return writer->text->len <= limit;
}
