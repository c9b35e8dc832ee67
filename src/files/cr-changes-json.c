/* SPDX-License-Identifier: GPL-3.0-or-later
 * Change sets to and from JSON. */
#include "config.h"

#include "cr-changes-json.h"

#include "cr-json-node.h"

static const char *const op_names[] = {
  [CR_CHANGE_SET] = "set",
  [CR_CHANGE_INSERT] = "insert",
  [CR_CHANGE_REMOVE] = "remove",
  [CR_CHANGE_MOVE] = "move",
};

/* NULL is null: no record before means the first place. */
static void
set_key (JsonObject *object,
         const char *name,
         const char *key)
{
  if (key != NULL)
    json_object_set_string_member (object, name, key);
  else
    json_object_set_null_member (object, name);
}

static gboolean
set_value (JsonObject    *object,
           const char    *name,
           const CrValue *value)
{
  JsonNode *node = cr_json_node_from_value (value);

  if (node == NULL)
    return FALSE;

  json_object_set_member (object, name, node);
  return TRUE;
}

static gboolean
set_ids (JsonObject *object,
         const char *name,
         CrIds      *ids)
{
  const CrValue value = { .type = CR_TYPE_IDS, .ids = ids };

  return ids == NULL || set_value (object, name, &value);
}

static gboolean
set_record (JsonObject     *object,
            const CrChange *change)
{
  g_autoptr (GPtrArray) children = g_ptr_array_new ();
  JsonNode             *node;

  for (guint i = 0; i < cr_list_get_length (change->children); i++)
    g_ptr_array_add (children, change->children->items[i]);
  node = cr_json_node_from_record (change->record, children);
  if (node == NULL)
    return FALSE;

  json_object_set_member (object, "record", node);
  return TRUE;
}

static gboolean
fill_object (JsonObject     *object,
             const CrChange *change)
{
  g_autofree char *path = NULL;

  json_object_set_string_member (object, "op", op_names[change->op]);
  json_object_set_string_member (object, "kind", cr_kind_get_table (change->kind)->name);
  if (change->parent != NULL)
    json_object_set_string_member (object, "parent", change->parent);
  if (change->key != NULL)
    json_object_set_string_member (object, "key", change->key);

  switch (change->op)
    {
    case CR_CHANGE_SET:
      path = cr_path_to_string (&change->path);
      json_object_set_string_member (object, "path", path);
      return set_value (object, "before", &change->before) && set_value (object, "after", &change->after) &&
             set_ids (object, "added", change->added) && set_ids (object, "removed", change->removed);
    case CR_CHANGE_INSERT:
      set_key (object, "position", change->to);
      return set_record (object, change);
    case CR_CHANGE_REMOVE:
      set_key (object, "from", change->from);
      return set_record (object, change);
    case CR_CHANGE_MOVE:
    default:
      set_key (object, "position", change->to);
      set_key (object, "from", change->from);
      return TRUE;
    }
}

JsonNode *
cr_changes_json_from_set (const CrChangeSet *set)
{
  g_autoptr (JsonArray) array = json_array_new ();

  g_return_val_if_fail (set != NULL, NULL);

  for (guint i = 0; i < cr_change_set_get_length (set); i++)
    {
      JsonObject *object = json_object_new ();

      json_array_add_object_element (array, object);
      if (!fill_object (object, cr_change_set_get (set, i)))
        return NULL;
    }
  return json_node_init_array (json_node_alloc (), array);
}

/* The string of a member, NULL for null and for a member that is not there. FALSE for anything else. */
static gboolean
get_string (JsonObject  *object,
            const char  *name,
            const char **string)
{
  JsonNode *node = json_object_get_member (object, name);

  *string = NULL;
  if (node == NULL || JSON_NODE_HOLDS_NULL (node))
    return TRUE;
  if (!JSON_NODE_HOLDS_VALUE (node) || json_node_get_value_type (node) != G_TYPE_STRING)
    return FALSE;

  *string = json_node_get_string (node);
  return TRUE;
}

static gboolean
get_key (JsonObject  *object,
         const char  *name,
         const char **key)
{
  gboolean is_sound = get_string (object, name, key);

  *key = cr_intern (*key);
  return is_sound;
}

static gboolean
get_value (JsonObject   *object,
           const char   *name,
           const CrPath *path,
           CrValue      *value)
{
  JsonNode *node = json_object_get_member (object, name);

  return node != NULL && cr_json_node_to_value (node, cr_path_get_field (path), cr_path_get_type (path), value);
}

static gboolean
get_ids (JsonObject *object,
         const char *name,
         CrIds     **ids)
{
  JsonNode *node = json_object_get_member (object, name);
  CrValue   value;

  if (node == NULL)
    return TRUE;
  if (!cr_json_node_to_value (node, NULL, CR_TYPE_IDS, &value))
    return FALSE;

  *ids = value.ids;
  return TRUE;
}

static gboolean
get_setting (JsonObject *object,
             CrChange   *change)
{
  const char *path;

  if (!get_string (object, "path", &path) || path == NULL || !cr_path_parse (change->kind, path, &change->path))
    return FALSE;
  if (!get_value (object, "before", &change->path, &change->before) ||
      !get_value (object, "after", &change->path, &change->after))
    return FALSE;
  if (!cr_path_is_set (&change->path))
    return TRUE;
  return get_ids (object, "added", &change->added) && get_ids (object, "removed", &change->removed);
}

static gboolean
get_record (JsonObject *object,
            CrChange   *change)
{
  g_autoptr (GPtrArray) children = NULL;
  JsonNode             *node = json_object_get_member (object, "record");

  if (node == NULL || change->kind == CR_KIND_ROADMAP)
    return FALSE;
  change->record = cr_json_node_to_record (node, change->kind, &children);
  if (change->record == NULL || cr_record_get_key (change->record) != change->key)
    return FALSE;

  if (children->len > 0)
    change->children = cr_list_new ((CrRecord *const *) children->pdata, children->len);
  return TRUE;
}

static gboolean
get_op (JsonObject *object,
        CrChangeOp *op)
{
  const char *name;

  if (!get_string (object, "op", &name))
    return FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (op_names); i++)
    if (g_strcmp0 (op_names[i], name) == 0)
      {
        *op = i;
        return TRUE;
      }
  return FALSE;
}

/* Kind, parent and key belong together. */
static gboolean
get_address (JsonObject *object,
             CrChange   *change)
{
  const char *kind;

  if (!get_string (object, "kind", &kind) || kind == NULL)
    return FALSE;

  change->kind = cr_kind_from_name (kind);
  if (change->kind >= CR_N_RECORD_KINDS || !get_key (object, "parent", &change->parent) ||
      !get_key (object, "key", &change->key))
    return FALSE;
  return (change->kind == CR_KIND_RATING) == (change->parent != NULL) &&
         (change->kind == CR_KIND_ROADMAP) == (change->key == NULL);
}

static gboolean
read_change (JsonNode *node,
             CrChange *change)
{
  JsonObject *object = JSON_NODE_HOLDS_OBJECT (node) ? json_node_get_object (node) : NULL;

  if (object == NULL || !get_op (object, &change->op) || !get_address (object, change) ||
      !get_key (object, "position", &change->to) || !get_key (object, "from", &change->from))
    return FALSE;

  switch (change->op)
    {
    case CR_CHANGE_SET:
      return get_setting (object, change);
    case CR_CHANGE_INSERT:
    case CR_CHANGE_REMOVE:
      return get_record (object, change);
    case CR_CHANGE_MOVE:
    default:
      return change->kind != CR_KIND_ROADMAP;
    }
}

CrChangeSet *
cr_changes_json_to_set (JsonNode *node)
{
  g_autoptr (GArray) changes = cr_change_array_new ();
  JsonArray         *array;

  g_return_val_if_fail (node != NULL, NULL);

  if (!JSON_NODE_HOLDS_ARRAY (node))
    return NULL;

  array = json_node_get_array (node);
  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      CrChange change = { 0 };
      gboolean is_sound = read_change (json_array_get_element (array, i), &change);

      g_array_append_val (changes, change);
      if (!is_sound)
        return NULL;
    }
  return cr_change_set_new (NULL, g_steal_pointer (&changes));
}
