/* SPDX-License-Identifier: GPL-3.0-or-later
 * Reading of json-glib's nodes by the tables of fields. */
#include "config.h"

#include "cr-json-node.h"

#include "cr-json-check.h"
#include "cr-json-parse.h"
#include "cr-json-write.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Objects with more members than this take their scratch space from the heap. */
#define FEW 16

/* Puts what the node holds into the slot of a field. What is absent leaves the slot as it is. */
typedef void (*ReadFunc) (CrJsonReading     *reading,
                          const CrJsonPlace *place,
                          const CrField     *field,
                          JsonNode          *node,
                          gpointer           slot);

static void
append_place (GString           *pointer,
              const CrJsonPlace *place)
{
  if (place->parent != NULL)
    append_place (pointer, place->parent);
  else
    return;

  if (place->member != NULL)
    cr_json_pointer_append (pointer, place->member);
  else
    cr_json_pointer_append_index (pointer, place->index);
}

char *
cr_json_place_to_pointer (const CrJsonPlace *place)
{
  GString *pointer = g_string_new (NULL);

  append_place (pointer, place);
  return g_string_free (pointer, FALSE);
}

void
cr_json_reading_init (CrJsonReading *reading)
{
  reading->faults = g_ptr_array_new_with_free_func ((GDestroyNotify) cr_fault_free);
  reading->irregular = FALSE;
  reading->cancellable = NULL;
}

void
cr_json_reading_clear (CrJsonReading *reading)
{
  g_clear_pointer (&reading->faults, g_ptr_array_unref);
}

void
cr_json_reading_add (CrJsonReading     *reading,
                     CrFaultCode        code,
                     const CrJsonPlace *place,
                     const char        *value,
                     const char        *expected)
{
  g_autofree char *pointer = NULL;

  if (reading->faults->len >= CR_JSON_FAULTS_MAX)
    return;

  pointer = cr_json_place_to_pointer (place);
  g_ptr_array_add (reading->faults, cr_fault_new (code, 0, pointer, value, expected));
}

/* NULL, and a fault, when the node is no string. */
static const char *
get_string (CrJsonReading     *reading,
            const CrJsonPlace *place,
            JsonNode          *node)
{
  if (JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == G_TYPE_STRING)
    return json_node_get_string (node);

  cr_json_reading_add (reading, CR_FAULT_TYPE, place, NULL, NC_ ("expected", "a string"));
  return NULL;
}

static JsonArray *
get_array (CrJsonReading     *reading,
           const CrJsonPlace *place,
           JsonNode          *node)
{
  if (JSON_NODE_HOLDS_ARRAY (node))
    return json_node_get_array (node);

  cr_json_reading_add (reading, CR_FAULT_TYPE, place, NULL, NC_ ("expected", "a list"));
  return NULL;
}

static JsonObject *
get_object (CrJsonReading     *reading,
            const CrJsonPlace *place,
            JsonNode          *node)
{
  if (JSON_NODE_HOLDS_OBJECT (node))
    return json_node_get_object (node);

  cr_json_reading_add (reading, CR_FAULT_TYPE, place, NULL, NC_ ("expected", "an object"));
  return NULL;
}

/* What is required stays even when it is empty, to be shown as a finding and written as it was. */
static gboolean
is_kept (const CrField *field,
         const char    *string)
{
  return *string != '\0' || (field->flags & (CR_FIELD_KEY | CR_FIELD_REQUIRED)) != 0;
}

static void
read_id (CrJsonReading     *reading,
         const CrJsonPlace *place,
         const CrField     *field,
         JsonNode          *node,
         gpointer           slot)
{
  const char *string = get_string (reading, place, node);

  if (string != NULL && is_kept (field, string))
    *(const char **) slot = cr_intern (string);
}

static void
read_string (CrJsonReading     *reading,
             const CrJsonPlace *place,
             const CrField     *field,
             JsonNode          *node,
             gpointer           slot)
{
  const char *string = get_string (reading, place, node);

  if (string != NULL && is_kept (field, string))
    *(char **) slot = g_ref_string_new (string);
}

static void
read_integer (CrJsonReading     *reading,
              const CrJsonPlace *place,
              const CrField     *field,
              JsonNode          *node,
              gpointer           slot)
{
  if (JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == G_TYPE_INT64)
    *(gint64 *) slot = json_node_get_int (node);
  else
    cr_json_reading_add (reading, CR_FAULT_TYPE, place, NULL, NC_ ("expected", "a whole number"));
}

static void
read_boolean (CrJsonReading     *reading,
              const CrJsonPlace *place,
              const CrField     *field,
              JsonNode          *node,
              gpointer           slot)
{
  if (JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == G_TYPE_BOOLEAN)
    *(gboolean *) slot = json_node_get_boolean (node);
  else
    cr_json_reading_add (reading, CR_FAULT_TYPE, place, NULL, NC_ ("expected", "true or false"));
}

static void
read_day (CrJsonReading     *reading,
          const CrJsonPlace *place,
          const CrField     *field,
          JsonNode          *node,
          gpointer           slot)
{
  const char *string = get_string (reading, place, node);

  if (string != NULL && !cr_day_parse (string, slot))
    cr_json_reading_add (reading, CR_FAULT_DATE, place, string, NULL);
}

static CrIds *
read_strings (CrJsonReading     *reading,
              const CrJsonPlace *place,
              JsonNode          *node)
{
  JsonArray              *array = get_array (reading, place, node);
  guint                   n = array != NULL ? json_array_get_length (array) : 0;
  const char             *few[FEW];
  g_autofree const char **many = n > FEW ? g_new (const char *, n) : NULL;
  const char            **strings = many != NULL ? many : few;

  for (guint i = 0; i < n; i++)
    {
      CrJsonPlace inside = { .parent = place, .index = i };

      strings[i] = get_string (reading, &inside, json_array_get_element (array, i));
      if (strings[i] == NULL)
        return NULL;
    }
  return cr_ids_new (strings, n);
}

static void
read_ids (CrJsonReading     *reading,
          const CrJsonPlace *place,
          const CrField     *field,
          JsonNode          *node,
          gpointer           slot)
{
  *(CrIds **) slot = read_strings (reading, place, node);
}

/* Members collected one by one while an object is read. */
typedef struct
{
  GPtrArray *names; /* borrowed; both NULL as long as there is none */
  GPtrArray *lines;
} Unknown;

static void
unknown_insert (Unknown    *unknown,
                int         place,
                const char *name,
                JsonNode   *node)
{
  if (unknown->names == NULL)
    {
      unknown->names = g_ptr_array_new ();
      unknown->lines = g_ptr_array_new_with_free_func (g_free);
    }
  g_ptr_array_insert (unknown->names, place, (gpointer) name);
  g_ptr_array_insert (unknown->lines, place, cr_json_to_line (node));
}

static void
unknown_add (Unknown    *unknown,
             const char *name,
             JsonNode   *node)
{
  unknown_insert (unknown, -1, name, node);
}

/* (transfer full) */
static CrMembers *
unknown_end (Unknown *unknown)
{
  CrMembers *members;

  if (unknown->names == NULL)
    return NULL;

  members = cr_members_new ((const char *const *) unknown->names->pdata,
                            (const char *const *) unknown->lines->pdata, unknown->names->len);
  g_clear_pointer (&unknown->names, g_ptr_array_unref);
  g_clear_pointer (&unknown->lines, g_ptr_array_unref);
  return members;
}

/* A text while its members are read. */
typedef struct
{
  const char **languages;
  const char **strings;
  guint        n_sides;
  guint        rank; /* of the last member, in the order in which they are written */
  CrIds       *stale;
  Unknown      unknown;
} Sides;

enum
{
  RANK_OTHER_SIDE = 2, /* after en and ru */
  RANK_STALE,
  RANK_UNKNOWN
};

/* Which of the members of a text it is; a side that must be a string counts as one even when it is none. */
static guint
get_rank (const char *name,
          JsonNode   *node)
{
  if (g_str_equal (name, "en"))
    return 0;
  if (g_str_equal (name, "ru"))
    return 1;
  if (g_str_equal (name, "stale"))
    return RANK_STALE;
  if (JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == G_TYPE_STRING)
    return RANK_OTHER_SIDE;
  return RANK_UNKNOWN;
}

static void
read_text_member (CrJsonReading     *reading,
                  const CrJsonPlace *place,
                  Sides             *sides,
                  JsonNode          *node)
{
  guint       rank = get_rank (place->member, node);
  const char *string;

  if (rank < sides->rank)
    reading->irregular = TRUE;
  sides->rank = rank;

  if (rank == RANK_UNKNOWN)
    {
      unknown_add (&sides->unknown, place->member, node);
      return;
    }
  if (rank == RANK_STALE)
    {
      sides->stale = read_strings (reading, place, node);
      reading->irregular |= sides->stale == NULL;
      return;
    }

  string = get_string (reading, place, node);
  reading->irregular |= string == NULL || *string == '\0';
  sides->languages[sides->n_sides] = place->member;
  sides->strings[sides->n_sides++] = string;
}

static void
read_text (CrJsonReading     *reading,
           const CrJsonPlace *place,
           const CrField     *field,
           JsonNode          *node,
           gpointer           slot)
{
  JsonObject             *object = NULL;
  const char             *few[2 * FEW];
  g_autofree const char **many = NULL;
  CrJsonPlace             inside = { .parent = place };
  Sides                   sides = { .languages = few, .strings = few + FEW };
  g_autoptr (CrMembers)   unknown = NULL;
  JsonObjectIter          iter;
  JsonNode               *member;
  guint                   n;

  if (!JSON_NODE_HOLDS_OBJECT (node))
    {
      cr_json_reading_add (reading, CR_FAULT_TYPE, place, NULL, NC_ ("expected", "a text by language"));
      return;
    }

  object = json_node_get_object (node);
  n = json_object_get_size (object);
  if (n > FEW)
    {
      many = g_new (const char *, 2 * (gsize) n);
      sides.languages = many;
      sides.strings = many + n;
    }
  json_object_iter_init_ordered (&iter, object);
  while (json_object_iter_next_ordered (&iter, &inside.member, &member))
    read_text_member (reading, &inside, &sides, member);

  unknown = unknown_end (&sides.unknown);
  *(CrText **) slot = cr_text_build (sides.languages, sides.strings, sides.n_sides, sides.stale, unknown);
  cr_ids_unref (sides.stale);
}

static void
read_list (CrJsonReading     *reading,
           const CrJsonPlace *place,
           const CrField     *field,
           JsonNode          *node,
           gpointer           slot)
{
  JsonArray            *array = get_array (reading, place, node);
  guint                 n = array != NULL ? json_array_get_length (array) : 0;
  g_autoptr (GPtrArray) items = NULL;

  if (n == 0)
    return;

  items = g_ptr_array_new_full (n, (GDestroyNotify) cr_record_unref);
  for (guint i = 0; i < n; i++)
    {
      CrJsonPlace inside = { .parent = place, .index = i };
      CrRecord   *item = cr_json_read_record (reading, &inside, field->kind, json_array_get_element (array, i));

      if (item != NULL)
        g_ptr_array_add (items, item);
    }
  *(CrList **) slot = cr_list_new ((CrRecord *const *) items->pdata, items->len);
}

static void
read_part (CrJsonReading     *reading,
           const CrJsonPlace *place,
           const CrField     *field,
           JsonNode          *node,
           gpointer           slot)
{
  g_autoptr (CrRecord) part = cr_json_read_record (reading, place, field->kind, node);

  if (part != NULL && !cr_record_is_empty (part))
    *(CrRecord **) slot = g_steal_pointer (&part);
}

static void
read_members (CrJsonReading     *reading,
              const CrJsonPlace *place,
              const CrField     *field,
              JsonNode          *node,
              gpointer           slot)
{
  JsonObject    *object = get_object (reading, place, node);
  Unknown        unknown = { NULL, NULL };
  JsonObjectIter iter;
  const char    *name;
  JsonNode      *member;

  if (object == NULL)
    return;

  json_object_iter_init_ordered (&iter, object);
  while (json_object_iter_next_ordered (&iter, &name, &member))
    unknown_add (&unknown, name, member);
  *(CrMembers **) slot = unknown_end (&unknown);
}

static const ReadFunc readers[] = {
  [CR_TYPE_ID] = read_id,
  [CR_TYPE_STRING] = read_string,
  [CR_TYPE_INTEGER] = read_integer,
  [CR_TYPE_BOOLEAN] = read_boolean,
  [CR_TYPE_DAY] = read_day,
  [CR_TYPE_TEXT] = read_text,
  [CR_TYPE_IDS] = read_ids,
  [CR_TYPE_LIST] = read_list,
  [CR_TYPE_PART] = read_part,
  [CR_TYPE_CHILDREN] = NULL,
  [CR_TYPE_MEMBERS] = read_members,
};

/* Members come mostly in the order of the table: the one expected next is tried first. n_fields when unknown. */
static guint
find_field (const CrTable *table,
            const char    *name,
            guint          next)
{
  for (guint i = next; i < table->n_fields; i++)
    if (g_str_equal (table->fields[i].name, name))
      return i;
  for (guint i = 0; i < next; i++)
    if (g_str_equal (table->fields[i].name, name))
      return i;
  return table->n_fields;
}

/* Keeps the list of a picture as it was read when that is not what would be written. */
static void
read_field (CrJsonReading     *reading,
            const CrJsonPlace *place,
            const CrField     *field,
            JsonNode          *node,
            CrRecord          *record,
            Unknown           *unknown)
{
  gboolean is_picture = cr_json_field_is_picture (field);
  gboolean was_irregular = reading->irregular;

  if (is_picture)
    reading->irregular = FALSE;
  readers[field->type](reading, place, field, node, (char *) record + field->offset);
  /* First, because it will be written before them. */
  if (is_picture && reading->irregular)
    unknown_insert (unknown, 0, field->name, node);
  if (is_picture)
    reading->irregular = was_irregular;
}

static void
read_record_members (CrJsonReading     *reading,
                     const CrJsonPlace *place,
                     JsonObject        *object,
                     CrRecord          *record)
{
  const CrTable        *table = cr_kind_get_table (record->kind);
  CrJsonPlace           inside = { .parent = place };
  Unknown               unknown = { NULL, NULL };
  g_autoptr (CrMembers) members = NULL;
  guint                 next = 0;
  JsonObjectIter        iter;
  JsonNode             *member;

  json_object_iter_init_ordered (&iter, object);
  while (json_object_iter_next_ordered (&iter, &inside.member, &member))
    {
      guint i = find_field (table, inside.member, next);

      reading->irregular |= i < next;
      if (i == table->n_fields)
        unknown_add (&unknown, inside.member, member);
      else if (table->fields[i].type != CR_TYPE_CHILDREN)
        {
          read_field (reading, &inside, &table->fields[i], member, record, &unknown);
          reading->irregular |= cr_record_is_absent (record, &table->fields[i]);
        }
      next = MIN (i + 1, table->n_fields);
    }
  members = unknown_end (&unknown);
  cr_record_set_unknown (record, members);
}

CrRecord *
cr_json_read_record (CrJsonReading     *reading,
                     const CrJsonPlace *place,
                     CrKind             kind,
                     JsonNode          *node)
{
  const CrTable       *table = cr_kind_get_table (kind);
  JsonObject          *object = get_object (reading, place, node);
  g_autoptr (CrRecord) record = NULL;

  if (object == NULL)
    return NULL;

  record = cr_record_new (kind, NULL);
  read_record_members (reading, place, object, record);
  if (table->key != NULL && cr_record_get_key (record) == NULL)
    {
      if (!json_object_has_member (object, table->key->name))
        cr_json_reading_add (reading, CR_FAULT_REQUIRED, place, NULL, table->key->name);
      return NULL;
    }
  return g_steal_pointer (&record);
}

JsonArray *
cr_json_read_children (CrJsonReading     *reading,
                       const CrJsonPlace *place,
                       const CrField     *field,
                       JsonNode          *node)
{
  JsonNode *member = json_object_get_member (json_node_get_object (node), field->name);

  return member != NULL ? get_array (reading, place, member) : NULL;
}

gboolean
cr_json_node_to_value (JsonNode      *node,
                       const CrField *field,
                       CrType         type,
                       CrValue       *value)
{
  const CrField          inside = { .type = type };
  const CrJsonPlace      root = { .parent = NULL };
  g_auto (CrJsonReading) reading = { 0 };

  g_return_val_if_fail (node != NULL && type < G_N_ELEMENTS (readers) && readers[type] != NULL, FALSE);

  *value = cr_value_absent (type);
  if (type == CR_TYPE_INTEGER)
    value->integer = CR_INTEGER_NONE;
  if (JSON_NODE_HOLDS_NULL (node))
    return TRUE;

  cr_json_reading_init (&reading);
  /* All members of the union begin at one address. */
  readers[type](&reading, &root, field != NULL && field->type == type ? field : &inside, node, &value->id);
  if (reading.faults->len == 0)
    return TRUE;

  cr_value_clear (value);
  *value = cr_value_absent (type);
  return FALSE;
}

/* Child records of every field of the kind that has some. FALSE when one is faulty. */
static gboolean
read_child_records (CrJsonReading *reading,
                    CrKind         kind,
                    JsonNode      *node,
                    GPtrArray     *children)
{
  const CrTable    *table = cr_kind_get_table (kind);
  const CrJsonPlace root = { .parent = NULL };

  for (guint i = 0; i < table->n_fields; i++)
    {
      const CrField *field = &table->fields[i];
      JsonArray     *array = NULL;

      if (field->type == CR_TYPE_CHILDREN)
        array = cr_json_read_children (reading, &root, field, node);
      for (guint k = 0; array != NULL && k < json_array_get_length (array); k++)
        {
          CrRecord *child = cr_json_read_record (reading, &root, field->kind, json_array_get_element (array, k));

          if (child != NULL)
            g_ptr_array_add (children, child);
        }
    }
  return reading->faults->len == 0;
}

CrRecord *
cr_json_node_to_record (JsonNode   *node,
                        CrKind      kind,
                        GPtrArray **children)
{
  const CrJsonPlace      root = { .parent = NULL };
  g_auto (CrJsonReading) reading = { 0 };
  g_autoptr (CrRecord)   record = NULL;
  g_autoptr (GPtrArray)  found = g_ptr_array_new_with_free_func ((GDestroyNotify) cr_record_unref);

  g_return_val_if_fail (node != NULL && kind < CR_N_KINDS, NULL);

  if (children != NULL)
    *children = NULL;
  cr_json_reading_init (&reading);
  record = cr_json_read_record (&reading, &root, kind, node);
  if (record == NULL || !read_child_records (&reading, kind, node, found))
    return NULL;

  if (children != NULL)
    *children = g_steal_pointer (&found);
  return g_steal_pointer (&record);
}

static JsonNode *
parse_own (CrJsonWriter *writer)
{
  JsonNode *node = cr_json_parse (writer->text->str, writer->text->len, NULL);

  cr_json_writer_clear (writer);
  return node;
}

JsonNode *
cr_json_node_from_value (const CrValue *value)
{
  CrJsonWriter writer;

  g_return_val_if_fail (value != NULL, NULL);

  cr_json_writer_init (&writer, FALSE);
  cr_json_write_value (&writer, value);
  return parse_own (&writer);
}

JsonNode *
cr_json_node_from_record (const CrRecord  *record,
                          const GPtrArray *children)
{
  CrJsonWriter writer;

  g_return_val_if_fail (record != NULL, NULL);

  cr_json_writer_init (&writer, FALSE);
  cr_json_write_record (&writer, record, children);
  return parse_own (&writer);
}
