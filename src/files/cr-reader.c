/* SPDX-License-Identifier: GPL-3.0-or-later
 * The document: its head, its records, and the lines of its faults. */
#include "config.h"

#include "cr-reader.h"

#include "cr-json-check.h"
#include "cr-json-node.h"
#include "cr-json-parse.h"
#include "cr-run.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* After so many records it is told how far the reading is. */
#define N_RECORDS_TOLD 256

/* How much of the work is done with the parsing. */
#define DONE_PARSED 0.3

static const CrJsonPlace root_place = { .parent = NULL };
/* late: what stands below the root as text, NULL further below. */
static void read_all_children (CrJsonReading     *reading,
                               const CrJsonPlace *place,
                               CrKind             kind,
                               const char        *parent,
                               JsonNode          *node,
                               GHashTable        *late,
                               CrRoadmap         *roadmap);

/* NULL when there is no such member or it is no string. */
static const char *
get_string (JsonNode   *root,
            const char *name)
{
  JsonNode *member = json_object_get_member (json_node_get_object (root), name);

  return member != NULL && JSON_NODE_HOLDS_VALUE (member) && json_node_get_value_type (member) == G_TYPE_STRING
           ? json_node_get_string (member)
           : NULL;
}

static gboolean
has_member (JsonNode   *root,
            const char *name)
{
  return json_object_has_member (json_node_get_object (root), name);
}

static gboolean
is_number_without_leading_zero (const char *start,
                                gsize       length)
{
  return length > 0 && (length == 1 || *start != '0') && strspn (start, "0123456789") >= length;
}

/* MAJOR.MINOR, MAJOR from 1. */
static gboolean
is_version (const char *version)
{
  const char *point = strchr (version, '.');

  return point != NULL && *version != '0' && is_number_without_leading_zero (version, (gsize) (point - version)) &&
         is_number_without_leading_zero (point + 1, strlen (point + 1));
}

/* FALSE when this is another's file, of which nothing else is to be said. */
static gboolean
check_format (CrJsonReading *reading,
              JsonNode      *root)
{
  CrJsonPlace place = { .parent = &root_place, .member = "format" };

  if (!JSON_NODE_HOLDS_OBJECT (root))
    cr_json_reading_add (reading, CR_FAULT_TYPE, &root_place, NULL, NC_ ("expected", "an object"));
  else if (!has_member (root, place.member))
    cr_json_reading_add (reading, CR_FAULT_FORMAT, &root_place, NULL, NULL);
  else if (g_strcmp0 (get_string (root, place.member), CR_FORMAT_NAME) != 0)
    cr_json_reading_add (reading, CR_FAULT_FORMAT, &place, NULL, NULL);
  return reading->faults->len == 0;
}

static void
check_head (CrJsonReading *reading,
            JsonNode      *root)
{
  static const char *const required[] = { "version", "id" };
  CrJsonPlace              place = { .parent = &root_place, .member = "version" };
  const char              *version = get_string (root, "version");

  for (guint i = 0; i < G_N_ELEMENTS (required); i++)
    if (!has_member (root, required[i]))
      cr_json_reading_add (reading, CR_FAULT_REQUIRED, &root_place, NULL, required[i]);
  if (version != NULL && !is_version (version))
    cr_json_reading_add (reading, CR_FAULT_VERSION, &place, version, NULL);
}

static void
read_child (CrJsonReading     *reading,
            const CrJsonPlace *place,
            CrKind             kind,
            const char        *parent,
            JsonNode          *node,
            CrRoadmap         *roadmap)
{
  CrRecord   *record = cr_json_read_record (reading, place, kind, node);
  const char *key = record != NULL ? cr_record_get_key (record) : NULL;

  if (record == NULL)
    return;

  if (cr_roadmap_load_record (roadmap, parent, record))
    read_all_children (reading, place, kind, key, node, NULL, roadmap);
  else
    {
      CrJsonPlace inside = { .parent = place, .member = cr_kind_get_table (kind)->key->name };

      cr_json_reading_add (reading, CR_FAULT_DUPLICATE_ID, &inside, key, NULL);
    }
}

/* The nodes of a record that is still text are made for the moment in which it is read: those of all at once would
 * take several times the memory of the file, which costs more time than to make them. (transfer full) */
static JsonNode *
get_element (JsonArray *array,
             GArray    *elements,
             guint      i)
{
  return elements != NULL ? cr_json_parse_element (&g_array_index (elements, CrJsonSpan, i))
                          : json_node_ref (json_array_get_element (array, i));
}

static void
read_children (CrJsonReading     *reading,
               const CrJsonPlace *place,
               const CrField     *field,
               const char        *parent,
               JsonNode          *node,
               GArray            *elements,
               CrRoadmap         *roadmap)
{
  CrJsonPlace list = { .parent = place, .member = field->name };
  JsonArray  *array = cr_json_read_children (reading, &list, field, node);
  guint       n_elements = elements != NULL ? elements->len : array != NULL ? json_array_get_length (array)
                                                                            : 0;

  for (guint i = 0; i < n_elements; i++)
    {
      CrJsonPlace          inside = { .parent = &list, .index = i };
      g_autoptr (JsonNode) element = NULL;

      if (g_cancellable_is_cancelled (reading->cancellable))
        return;
      if (i % N_RECORDS_TOLD == 0)
        cr_run_set_done (reading->cancellable, DONE_PARSED + (1 - DONE_PARSED) * i / n_elements);
      element = get_element (array, elements, i);
      read_child (reading, &inside, field->kind, parent, element, roadmap);
    }
}

static void
read_all_children (CrJsonReading     *reading,
                   const CrJsonPlace *place,
                   CrKind             kind,
                   const char        *parent,
                   JsonNode          *node,
                   GHashTable        *late,
                   CrRoadmap         *roadmap)
{
  const CrTable *table = cr_kind_get_table (kind);

  for (guint i = 0; i < table->n_fields; i++)
    if (table->fields[i].type == CR_TYPE_CHILDREN)
      read_children (reading, place, &table->fields[i], parent, node,
                     late != NULL ? g_hash_table_lookup (late, table->fields[i].name) : NULL, roadmap);
}

/* Whether the list of this name holds records. */
static gboolean
is_late (const char *name)
{
  const CrField *field = cr_kind_get_field (CR_KIND_ROADMAP, name);

  return field != NULL && field->type == CR_TYPE_CHILDREN;
}

static void
read_document (CrJsonReading *reading,
               JsonNode      *root,
               GHashTable    *late,
               CrRoadmap     *roadmap)
{
  CrRecord *head;

  if (!check_format (reading, root))
    return;

  check_head (reading, root);
  head = cr_json_read_record (reading, &root_place, CR_KIND_ROADMAP, root);
  cr_roadmap_load_record (roadmap, NULL, head);
  read_all_children (reading, &root_place, CR_KIND_ROADMAP, NULL, root, late, roadmap);
}

static int
compare_faults (gconstpointer a,
                gconstpointer b)
{
  const CrFault *first = *(const CrFault *const *) a, *second = *(const CrFault *const *) b;

  if (first->line != second->line)
    return first->line < second->line ? -1 : 1;
  return (int) first->code - (int) second->code;
}

/* Lines cost another scan of the text, so they are looked up for faults only. */
static void
find_lines (GPtrArray  *faults,
            const char *data,
            gsize       length)
{
  cr_json_check_find_lines (data, length, faults);
  g_ptr_array_sort (faults, compare_faults);
}

CrRoadmap *
cr_reader_read (const char *data,
                gsize       length,
                GPtrArray **faults)
{
  return cr_reader_read_cancellable (data, length, NULL, faults);
}

CrRoadmap *
cr_reader_read_cancellable (const char   *data,
                            gsize         length,
                            GCancellable *cancellable,
                            GPtrArray   **faults)
{
  g_autoptr (CrRoadmap)  roadmap = NULL;
  g_autoptr (GHashTable) late =
    g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_array_unref);
  g_auto (CrJsonReading) reading = { 0 };
  CrFault               *fault = NULL;
  JsonNode              *root;

  g_return_val_if_fail (data != NULL || length == 0, NULL);

  cr_json_reading_init (&reading);
  reading.cancellable = cancellable;
  root = cr_json_parse_late (data, length, is_late, late, cancellable, &fault);
  if (root != NULL)
    {
      cr_run_set_done (cancellable, DONE_PARSED);
      roadmap = cr_roadmap_new ();
      read_document (&reading, root, late, roadmap);
      cr_json_free_tree (root);
      find_lines (reading.faults, data, length);
    }
  else if (fault != NULL)
    g_ptr_array_add (reading.faults, fault);

  /* Half a roadmap is none, and what was found wrong in half a file is not the whole. */
  if (g_cancellable_is_cancelled (cancellable))
    g_ptr_array_set_size (reading.faults, 0);
  if (reading.faults->len > 0 || g_cancellable_is_cancelled (cancellable))
    g_clear_object (&roadmap);
  if (faults != NULL)
    *faults = g_steal_pointer (&reading.faults);
  return g_steal_pointer (&roadmap);
}
