/* SPDX-License-Identifier: GPL-3.0-or-later
 * Random roadmaps survive being written and read, whatever a later version has put into them. */
#include "config.h"

#include "cr-findings.h"
#include "cr-json-node.h"
#include "cr-json-parse.h"
#include "cr-path.h"
#include "cr-reader.h"
#include "cr-writer.h"

#include "cr-json-check.h"
#include "cr-json-random.h"
#include "cr-random.h"
#include "cr-test.h"

#include <string.h>

#define SEED        20190615
#define N_ROADMAPS  1000
#define N_SOUND     200
#define N_LATER     100
#define N_INSERTED  100 /* into each of them */
#define N_TASKS_MAX 12

/* Names that no table has begin like this. */
#define FIRST_START  "x-"
#define SECOND_START "ё~/\"\x1f"

static CrRoadmap *
read_bytes (GBytes *bytes)
{
  g_autoptr (GPtrArray) faults = NULL;
  gsize                 length;
  const char           *data = g_bytes_get_data (bytes, &length);
  CrRoadmap            *roadmap = cr_reader_read (data, length, &faults);

  if (roadmap == NULL)
    {
      const CrFault *fault = g_ptr_array_index (faults, 0);

      g_error ("%s at %s\n%s", cr_fault_code_to_string (fault->code), fault->pointer, data);
    }
  return roadmap;
}

static void
test_random (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (SEED);

  g_test_message ("seed %d", SEED);
  for (guint i = 0; i < cr_test_count (N_ROADMAPS); i++)
    {
      g_autoptr (CrRoadmap) roadmap = cr_random_roadmap (rand, N_TASKS_MAX, CR_RANDOM_ANY);
      g_autoptr (GBytes)    written = cr_writer_write (roadmap);
      g_autoptr (CrRoadmap) again = read_bytes (written);
      g_autoptr (GBytes)    rewritten = cr_writer_write (again);

      g_assert_true (cr_roadmap_equal (roadmap, again));
      g_assert_cmpint (cr_roadmap_get_head (roadmap)->revision, ==, cr_roadmap_get_head (again)->revision);
      g_assert_true (g_bytes_equal (written, rewritten));
    }
}

static void
test_sound (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (SEED);

  g_test_message ("seed %d", SEED);
  for (guint i = 0; i < cr_test_count (N_SOUND); i++)
    {
      g_autoptr (CrRoadmap) roadmap = cr_random_roadmap (rand, N_TASKS_MAX, CR_RANDOM_NO_FAULTS);
      g_autoptr (GPtrArray) findings = cr_findings_list (roadmap);

      for (guint k = 0; k < findings->len; k++)
        {
          const CrFault *fault = g_ptr_array_index (findings, k);

          g_error ("%s at %s: %s", cr_fault_code_to_string (fault->code), fault->pointer, fault->value);
        }
    }
}

/* Every record of the roadmap through its own line of JSON, as a journal carries it. */
static void
check_records (CrRoadmap  *roadmap,
               CrKind      kind,
               const char *parent)
{
  for (guint i = 0; i < cr_roadmap_get_length (roadmap, kind, parent); i++)
    {
      const CrRecord       *record = cr_roadmap_get_nth (roadmap, kind, parent, i);
      g_autoptr (GPtrArray) ratings = g_ptr_array_new ();
      g_autoptr (GPtrArray) again_ratings = NULL;
      g_autoptr (CrRecord)  again = NULL;
      g_autoptr (JsonNode)  node = NULL;

      if (kind == CR_KIND_ROUND)
        {
          const char *key = cr_record_get_key (record);

          check_records (roadmap, CR_KIND_RATING, key);
          for (guint k = 0; k < cr_roadmap_get_length (roadmap, CR_KIND_RATING, key); k++)
            g_ptr_array_add (ratings, (gpointer) cr_roadmap_get_nth (roadmap, CR_KIND_RATING, key, k));
        }
      node = cr_json_node_from_record (record, ratings);
      again = cr_json_node_to_record (node, kind, &again_ratings);
      g_assert_nonnull (again);
      g_assert_true (cr_record_equal (record, again));
      g_assert_cmpuint (again_ratings->len, ==, ratings->len);
      for (guint k = 0; k < ratings->len; k++)
        g_assert_true (cr_record_equal (ratings->pdata[k], again_ratings->pdata[k]));
    }
}

static void
check_value (const CrRecord *record,
             const CrPath   *path)
{
  const CrField       *field = cr_path_get_field (path);
  CrType               type = cr_path_get_type (path);
  g_auto (CrValue)     value = cr_path_get (path, record);
  g_auto (CrValue)     again = { 0 };
  g_autoptr (JsonNode) node = cr_json_node_from_value (&value);

  g_assert_true (cr_json_node_to_value (node, field, type, &again));
  g_assert_true (cr_value_equal (&value, &again));
}

/* Every value that a change can carry. */
static void
test_values (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (SEED);

  for (guint i = 0; i < cr_test_count (100); i++)
    {
      g_autoptr (CrRoadmap) roadmap = cr_random_roadmap (rand, N_TASKS_MAX, CR_RANDOM_ANY);
      const CrRecord       *head = &cr_roadmap_get_head (roadmap)->record;
      g_autoptr (CrRecord)  empty = cr_record_new (CR_KIND_TASK, "t-0");

      for (guint kind = CR_KIND_UNIT; kind < CR_N_RECORD_KINDS; kind++)
        if (kind != CR_KIND_RATING)
          check_records (roadmap, (CrKind) kind, NULL);
      for (guint n = 0; n < cr_roadmap_get_n_tasks (roadmap); n++)
        {
          const CrRecord    *task = &cr_roadmap_get_task (roadmap, n)->record;
          g_autoptr (GArray) paths = cr_path_diff (empty, task);

          for (guint k = 0; k < paths->len; k++)
            check_value (task, &g_array_index (paths, CrPath, k));
        }
      for (guint k = 0; k < cr_kind_get_table (CR_KIND_ROADMAP)->n_fields; k++)
        {
          CrPath path = { .field = &cr_kind_get_table (CR_KIND_ROADMAP)->fields[k], .part = CR_PART_VALUE };

          if (path.field->type == CR_TYPE_LIST)
            check_value (head, &path);
        }
    }
}

static void
test_wrong_values (void)
{
  static const struct
  {
    const char *json;
    CrType      type;
  } cases[] = {
    { "7", CR_TYPE_ID },
    { "[]", CR_TYPE_STRING },
    { "\"7\"", CR_TYPE_INTEGER },
    { "1", CR_TYPE_BOOLEAN },
    { "\"soon\"", CR_TYPE_DAY },
    { "{\"en\":1}", CR_TYPE_TEXT },
    { "[\"a\",1]", CR_TYPE_IDS },
    { "{}", CR_TYPE_LIST },
    { "[]", CR_TYPE_PART },
    { "[]", CR_TYPE_MEMBERS },
    { "[{\"year\":true}]", CR_TYPE_LIST },
  };
  const CrField *costs = cr_kind_get_field (CR_KIND_TASK, "costs");

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (JsonNode) node = cr_json_parse (cases[i].json, strlen (cases[i].json), NULL);
      g_auto (CrValue)     value = { 0 };

      g_assert_nonnull (node);
      g_assert_false (cr_json_node_to_value (node, costs, cases[i].type, &value));
      g_assert_null (cr_json_node_to_record (node, CR_KIND_TASK, NULL));
    }
}

/* The members of all objects, those in unknown members too: pointer of an object to object. */
static void
collect_objects (JsonNode   *node,
                 GString    *pointer,
                 GHashTable *objects)
{
  gsize          length = pointer->len;
  JsonObjectIter iter;
  const char    *name;
  JsonNode      *member;

  if (JSON_NODE_HOLDS_ARRAY (node))
    for (guint i = 0; i < json_array_get_length (json_node_get_array (node)); i++)
      {
        cr_json_pointer_append_index (pointer, i);
        collect_objects (json_array_get_element (json_node_get_array (node), i), pointer, objects);
        g_string_truncate (pointer, length);
      }
  if (!JSON_NODE_HOLDS_OBJECT (node))
    return;

  g_hash_table_insert (objects, g_strdup (pointer->str), json_node_get_object (node));
  json_object_iter_init_ordered (&iter, json_node_get_object (node));
  while (json_object_iter_next_ordered (&iter, &name, &member))
    {
      cr_json_pointer_append (pointer, name);
      collect_objects (member, pointer, objects);
      g_string_truncate (pointer, length);
    }
}

static GHashTable *
list_objects (JsonNode *root)
{
  GHashTable         *objects = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GString) pointer = g_string_new (NULL);

  collect_objects (root, pointer, objects);
  return objects;
}

/* At a random place among the members there are. */
static void
insert_member (GRand      *rand,
               JsonObject *object,
               const char *name,
               JsonNode   *value)
{
  g_autoptr (GList) members = json_object_get_members (object);
  guint             place = (guint) g_rand_int_range (rand, 0, (gint32) json_object_get_size (object) + 1);

  json_object_set_member (object, name, value);
  for (GList *member = g_list_nth (members, place); member != NULL; member = member->next)
    {
      g_autofree char *behind = g_strdup (member->data);
      JsonNode        *moved = json_object_dup_member (object, behind);

      json_object_remove_member (object, behind);
      json_object_set_member (object, behind, moved);
    }
}

/* No string: in a text that would be another side. */
static JsonNode *
make_unknown (GRand *rand)
{
  JsonNode *node = json_node_init_array (json_node_alloc (), NULL);

  json_node_take_array (node, json_array_new ());
  json_array_add_element (json_node_get_array (node), cr_json_random_node (rand, 2));
  return node;
}

typedef struct
{
  char *pointer; /* of the object */
  char *name;
  char *line; /* the value */
} Inserted;

static void
inserted_clear (gpointer data)
{
  Inserted *inserted = data;

  g_free (inserted->pointer);
  g_free (inserted->name);
  g_free (inserted->line);
}

static GArray *
insert_members (GRand    *rand,
                JsonNode *root)
{
  GArray                 *all = g_array_new (FALSE, FALSE, sizeof (Inserted));
  g_autoptr (GHashTable)  objects = list_objects (root);
  g_autofree const char **pointers = (const char **) g_hash_table_get_keys_as_array (objects, NULL);

  g_array_set_clear_func (all, inserted_clear);
  for (guint i = 0; i < N_INSERTED; i++)
    {
      gint32      n = (gint32) g_hash_table_size (objects);
      const char *pointer = pointers[g_rand_int_range (rand, 0, n)];
      JsonNode   *value = make_unknown (rand);
      Inserted    inserted = { .pointer = g_strdup (pointer), .line = cr_json_to_line (value) };

      inserted.name = g_strdup_printf ("%s%u", i % 2 == 0 ? FIRST_START : SECOND_START, i);
      insert_member (rand, g_hash_table_lookup (objects, pointer), inserted.name, value);
      g_array_append_val (all, inserted);
    }
  return all;
}

/* All of them are there, and without them the rest is what it was. */
static void
check_inserted (const GArray *all,
                JsonNode     *again,
                const char   *rest)
{
  g_autoptr (GHashTable) objects = list_objects (again);
  g_autofree char       *line = NULL;

  for (guint i = 0; i < all->len; i++)
    {
      const Inserted  *inserted = &g_array_index (all, Inserted, i);
      JsonObject      *object = g_hash_table_lookup (objects, inserted->pointer);
      g_autofree char *found = NULL;

      g_assert_nonnull (object);
      g_assert_true (json_object_has_member (object, inserted->name));
      found = cr_json_to_line (json_object_get_member (object, inserted->name));
      g_assert_cmpstr (found, ==, inserted->line);
      json_object_remove_member (object, inserted->name);
    }
  line = cr_json_to_line (again);
  g_assert_cmpstr (line, ==, rest);
}

/* The unknown members of every object in their order: pointer to names. */
static GHashTable *
list_orders (JsonNode *root)
{
  g_autoptr (GHashTable) objects = list_objects (root);
  GHashTable            *orders = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  GHashTableIter         iter;
  gpointer               pointer, object;

  g_hash_table_iter_init (&iter, objects);
  while (g_hash_table_iter_next (&iter, &pointer, &object))
    {
      g_autoptr (GList)   members = json_object_get_members (object);
      g_autoptr (GString) order = g_string_new (NULL);

      for (GList *member = members; member != NULL; member = member->next)
        if (g_str_has_prefix (member->data, FIRST_START) || g_str_has_prefix (member->data, SECOND_START))
          g_string_append_printf (order, "%s\n", (const char *) member->data);
      g_hash_table_insert (orders, g_strdup (pointer), g_string_free (g_steal_pointer (&order), FALSE));
    }
  return orders;
}

static void
check_orders (GHashTable *orders,
              JsonNode   *again)
{
  g_autoptr (GHashTable) orders_again = list_orders (again);
  GHashTableIter         iter;
  gpointer               pointer, order;

  g_hash_table_iter_init (&iter, orders);
  while (g_hash_table_iter_next (&iter, &pointer, &order))
    g_assert_cmpstr (g_hash_table_lookup (orders_again, pointer), ==, order);
}

static JsonNode *
parse_bytes (GBytes *bytes)
{
  JsonNode *root = cr_json_parse (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), NULL);

  g_assert_nonnull (root);
  return root;
}

static void
try_later_version (GRand *rand)
{
  static const CrJsonRandomLook look = { .is_wild = TRUE };
  g_autoptr (CrRoadmap)         roadmap = cr_random_roadmap (rand, N_TASKS_MAX, CR_RANDOM_ANY);
  g_autoptr (GBytes)            written = cr_writer_write (roadmap);
  g_autoptr (JsonNode)          root = parse_bytes (written);
  g_autofree char              *rest = cr_json_to_line (root);
  g_autoptr (GArray)            all = insert_members (rand, root);
  g_autoptr (GHashTable)        orders = list_orders (root);
  g_autoptr (GString)           text = g_string_new (NULL);
  g_autoptr (CrRoadmap)         later = NULL;
  g_autoptr (GBytes)            saved = NULL;
  g_autoptr (JsonNode)          again = NULL;

  cr_json_random_write (rand, &look, root, text, NULL);
  later = cr_reader_read (text->str, text->len, NULL);
  g_assert_nonnull (later);
  saved = cr_writer_write (later);
  again = parse_bytes (saved);
  check_orders (orders, again);
  check_inserted (all, again, rest);
}

static void
test_later_version (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (SEED);

  g_test_message ("seed %d", SEED);
  for (guint i = 0; i < cr_test_count (N_LATER); i++)
    try_later_version (rand);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/round-trip/random", test_random);
  g_test_add_func ("/round-trip/sound", test_sound);
  g_test_add_func ("/round-trip/values", test_values);
  g_test_add_func ("/round-trip/wrong-values", test_wrong_values);
  g_test_add_func ("/round-trip/later-version", test_later_version);
  return g_test_run ();
}
