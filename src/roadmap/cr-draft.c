/* SPDX-License-Identifier: GPL-3.0-or-later
 * The builder of change sets. */
#include "config.h"

#include "cr-draft.h"

#include "cr-address.h"
#include "cr-draft-private.h"
#include "cr-order.h"
#include "cr-roadmap-private.h"

/* More records than these are let go of in a thread: whoever made the draft wants to go on with its changes. */
#define N_RECORDS_AT_ONCE 1000

/* A record that the draft changed. */
typedef struct
{
  CrRecord *record; /* owned by the draft alone as long as `is_own`; NULL once removed */
  gboolean  is_own;
  GArray   *edited; /* of CrPath: the sides of texts that were edited; NULL when none was */
} Working;

struct _CrDraft
{
  CrRoadmap  *roadmap;
  const char *label;
  GArray     *changes; /* of CrChange */
  GHashTable *working; /* CrAddress to Working */
  GHashTable *orders;  /* CrAddress without key to CrOrder */
};

static void
working_free (gpointer data)
{
  Working *working = data;

  cr_record_unref (working->record);
  g_clear_pointer (&working->edited, g_array_unref);
  g_free (working);
}

CrDraft *
cr_draft_new (CrRoadmap  *roadmap,
              const char *label)
{
  CrDraft *self = g_new0 (CrDraft, 1);

  self->roadmap = g_object_ref (roadmap);
  self->label = label;
  self->changes = cr_change_array_new ();
  self->working = g_hash_table_new_full (cr_address_hash, cr_address_equal, g_free, working_free);
  self->orders = g_hash_table_new_full (cr_address_hash, cr_address_equal, g_free, (GDestroyNotify) cr_order_free);
  return self;
}

static gpointer
free_working_thread (gpointer working)
{
  g_hash_table_unref (working);
  return NULL;
}

void
cr_draft_free (CrDraft *self)
{
  if (self == NULL)
    return;

  g_clear_pointer (&self->changes, g_array_unref);
  if (g_hash_table_size (self->working) > N_RECORDS_AT_ONCE)
    g_thread_unref (g_thread_new ("free-draft", free_working_thread, self->working));
  else
    g_hash_table_unref (self->working);
  g_hash_table_unref (self->orders);
  g_object_unref (self->roadmap);
  g_free (self);
}

CrChangeSet *
cr_draft_finish (CrDraft *self)
{
  CrChangeSet *set = cr_change_set_new (self->label, g_steal_pointer (&self->changes));

  cr_draft_free (self);
  return set;
}

static Working *
find_working (CrDraft         *self,
              const CrAddress *address)
{
  return g_hash_table_lookup (self->working, address);
}

const CrRecord *
cr_draft_lookup (CrDraft    *self,
                 CrKind      kind,
                 const char *parent,
                 const char *key)
{
  CrAddress address = cr_address (kind, parent, key);
  Working  *working = find_working (self, &address);

  return working != NULL ? working->record : cr_roadmap_lookup (self->roadmap, kind, parent, key);
}

/* What the draft knows of the record; NULL when there is no such record. */
static Working *
get_working (CrDraft         *self,
             const CrAddress *address)
{
  Working *working = find_working (self, address);

  if (working == NULL)
    {
      const CrRecord *record = cr_roadmap_lookup_address (self->roadmap, address);

      if (record == NULL)
        return NULL;
      working = g_new0 (Working, 1);
      working->record = cr_record_ref (record);
      g_hash_table_insert (self->working, cr_address_copy (address), working);
    }
  return working->record != NULL ? working : NULL;
}

/* The same with a copy of the record that is the draft's own and may be changed. */
static Working *
get_own (CrDraft         *self,
         const CrAddress *address)
{
  Working  *working = get_working (self, address);
  CrRecord *own;

  if (working == NULL || working->is_own)
    return working;

  own = cr_record_copy (working->record);
  cr_record_unref (working->record);
  working->record = own;
  working->is_own = TRUE;
  return working;
}

static void
append_change (CrDraft         *self,
               CrChangeOp       op,
               const CrAddress *address,
               CrChange        *change)
{
  change->op = op;
  change->kind = address->kind;
  change->parent = address->parent;
  change->key = address->key;
  g_array_append_vals (self->changes, change, 1);
}

/* working is the draft's own record at the address. FALSE when the value is there already. */
static gboolean
set_value (CrDraft         *self,
           const CrAddress *address,
           Working         *working,
           const CrPath    *path,
           const CrValue   *value)
{
  CrChange change = { .path = *path };

  change.before = cr_path_get (path, working->record);
  if (cr_value_equal (&change.before, value))
    {
      cr_value_clear (&change.before);
      return FALSE;
    }

  change.after = cr_value_copy (value);
  if (cr_path_is_set (path))
    {
      change.added = cr_ids_subtract (change.after.ids, change.before.ids);
      change.removed = cr_ids_subtract (change.before.ids, change.after.ids);
    }
  cr_path_set (path, working->record, value);
  append_change (self, CR_CHANGE_SET, address, &change);
  return TRUE;
}

void
cr_draft_set (CrDraft       *self,
              CrKind         kind,
              const char    *parent,
              const char    *key,
              const CrPath  *path,
              const CrValue *value)
{
  CrAddress address = cr_address (kind, parent, key);
  Working  *working;

  g_return_if_fail (value->type == cr_path_get_type (path) && cr_path_may_change (path));

  working = get_own (self, &address);
  g_return_if_fail (working != NULL);

  set_value (self, &address, working, path, value);
}

static gboolean
is_same_text (const CrPath *a,
              const CrPath *b)
{
  return a->field == b->field && a->sub == b->sub;
}

/* The sides of the same text that this draft has edited before. */
static CrIds *
get_edited_sides (const Working *working,
                  const CrPath  *path)
{
  g_autoptr (GPtrArray) sides = g_ptr_array_new ();

  for (guint i = 0; working->edited != NULL && i < working->edited->len; i++)
    {
      const CrPath *edited = &g_array_index (working->edited, CrPath, i);

      if (is_same_text (edited, path))
        g_ptr_array_add (sides, (gpointer) edited->side);
    }
  return cr_ids_new ((const char *const *) sides->pdata, sides->len);
}

static const CrText *
get_text (const CrRecord *record,
          const CrPath   *path)
{
  const CrRecord *part = record;

  if (path->sub != NULL)
    part = CR_SLOT (record, path->field, CrRecord *);
  return part != NULL ? CR_SLOT (part, cr_path_get_field (path), CrText *) : NULL;
}

void
cr_draft_edit_side (CrDraft       *self,
                    CrKind         kind,
                    const char    *parent,
                    const char    *key,
                    const CrPath  *path,
                    const CrValue *value)
{
  CrAddress         address = cr_address (kind, parent, key);
  Working          *working = get_own (self, &address);
  CrPath            stale_path = *path;
  g_autoptr (CrIds) untouched = NULL, stale = NULL;
  g_auto (CrValue)  stale_value = { 0 };

  g_return_if_fail (working != NULL && path->part == CR_PART_SIDE);

  untouched = get_edited_sides (working, path);
  stale = cr_text_get_stale_after_edit (get_text (working->record, path), path->side, value->string, untouched);
  stale_value = cr_value_ids (stale);
  stale_path.part = CR_PART_STALE;
  stale_path.side = NULL;

  if (!set_value (self, &address, working, path, value))
    return;
  set_value (self, &address, working, &stale_path, &stale_value);
  if (working->edited == NULL)
    working->edited = g_array_new (FALSE, FALSE, sizeof (CrPath));
  g_array_append_vals (working->edited, path, 1);
}

/* The order of a collection as the draft has it by now. */
static CrOrder *
get_order (CrDraft    *self,
           CrKind      kind,
           const char *parent)
{
  CrAddress address = cr_address (kind, parent, NULL);
  CrOrder  *order = g_hash_table_lookup (self->orders, &address);

  if (order == NULL)
    {
      order = cr_order_new (cr_roadmap_peek_collection (self->roadmap, kind, address.parent));
      g_hash_table_insert (self->orders, cr_address_copy (&address), order);
    }
  return order;
}

GPtrArray *
cr_draft_list_current (CrDraft    *self,
                       CrKind      kind,
                       const char *parent)
{
  CrAddress             address = cr_address (kind, parent, NULL);
  CrOrder              *order = g_hash_table_lookup (self->orders, &address);
  g_autoptr (GPtrArray) ordered = order != NULL ? cr_order_list (order) : NULL;
  GPtrArray            *base = order != NULL ? ordered : cr_roadmap_peek_records (self->roadmap, kind, parent);
  GPtrArray            *records = g_ptr_array_new ();

  if (base != NULL)
    g_ptr_array_extend (records, base, NULL, NULL);
  for (guint i = 0; g_hash_table_size (self->working) > 0 && i < records->len; i++)
    {
      Working *working;

      address.key = cr_record_get_key (g_ptr_array_index (records, i));
      working = find_working (self, &address);
      if (working != NULL)
        records->pdata[i] = working->record;
    }
  return records;
}

/* The record is in the draft from now on. */
static void
take_in (CrDraft         *self,
         const CrAddress *address,
         const CrRecord  *record,
         const char      *after)
{
  Working *working = g_new0 (Working, 1);

  working->record = cr_record_ref (record);
  g_hash_table_insert (self->working, cr_address_copy (address), working);
  cr_order_insert (get_order (self, address->kind, address->parent), record, after);
}

void
cr_draft_insert (CrDraft        *self,
                 const char     *parent,
                 const CrRecord *record,
                 CrList         *children,
                 const char     *after)
{
  CrAddress address = cr_address (record->kind, parent, cr_record_get_key (record));
  CrChange  change = { 0 };

  g_return_if_fail (cr_draft_lookup (self, address.kind, parent, address.key) == NULL);

  take_in (self, &address, record, cr_intern (after));
  change.record = cr_record_ref (record);
  change.children = cr_list_ref (children);
  change.to = cr_order_get_before (get_order (self, address.kind, parent), address.key);
  append_change (self, CR_CHANGE_INSERT, &address, &change);

  for (guint i = 0; i < cr_list_get_length (children); i++)
    {
      CrAddress child = cr_address (children->items[i]->kind, address.key, cr_record_get_key (children->items[i]));

      take_in (self, &child, children->items[i], cr_order_get_last (get_order (self, child.kind, child.parent)));
    }
}

void
cr_draft_append (CrDraft        *self,
                 const char     *parent,
                 const CrRecord *record)
{
  cr_draft_insert (self, parent, record, NULL, cr_order_get_last (get_order (self, record->kind, parent)));
}

/* The record is in the draft no longer. (transfer full) */
static CrRecord *
take_out (CrDraft         *self,
          const CrAddress *address)
{
  Working *working = get_working (self, address);

  cr_order_remove (get_order (self, address->kind, address->parent), address->key);
  return g_steal_pointer (&working->record);
}

/* The same of all ratings of a round. */
static CrList *
take_out_children (CrDraft         *self,
                   const CrAddress *address)
{
  g_autoptr (GPtrArray) records = g_ptr_array_new_with_free_func ((GDestroyNotify) cr_record_unref);
  g_autoptr (GPtrArray) ratings = NULL;

  if (address->kind != CR_KIND_ROUND)
    return NULL;

  ratings = cr_order_list (get_order (self, CR_KIND_RATING, address->key));
  for (guint i = 0; i < ratings->len; i++)
    {
      CrAddress rating = cr_address (CR_KIND_RATING, address->key, cr_record_get_key (g_ptr_array_index (ratings, i)));

      g_ptr_array_add (records, take_out (self, &rating));
    }
  return cr_list_new ((CrRecord *const *) records->pdata, records->len);
}

static void
remove_one (CrDraft         *self,
            const CrAddress *address)
{
  CrOrder *order = get_order (self, address->kind, address->parent);
  CrChange change = { 0 };

  if (!cr_order_contains (order, address->key))
    return;

  change.children = take_out_children (self, address);
  change.from = cr_order_get_before (order, address->key);
  change.record = take_out (self, address);
  append_change (self, CR_CHANGE_REMOVE, address, &change);
}

void
cr_draft_remove (CrDraft           *self,
                 CrKind             kind,
                 const char        *parent,
                 const char *const *keys,
                 guint              n_keys)
{
  cr_draft_clear_references (self, kind, keys, n_keys);
  for (guint i = 0; i < n_keys; i++)
    {
      CrAddress address = cr_address (kind, parent, keys[i]);

      remove_one (self, &address);
    }
}

void
cr_draft_move (CrDraft    *self,
               CrKind      kind,
               const char *parent,
               const char *key,
               const char *after)
{
  CrAddress address = cr_address (kind, parent, key);
  CrOrder  *order = get_order (self, kind, parent);
  CrChange  change = { 0 };

  g_return_if_fail (cr_order_contains (order, address.key));

  change.from = cr_order_get_before (order, address.key);
  cr_order_move (order, address.key, cr_intern (after));
  change.to = cr_order_get_before (order, address.key);
  if (change.to != change.from)
    append_change (self, CR_CHANGE_MOVE, &address, &change);
}
