/* SPDX-License-Identifier: GPL-3.0-or-later
 * The builder of change sets. */
#include "config.h"

#include "cr-draft.h"

#include "cr-address.h"
#include "cr-draft-private.h"
#include "cr-roadmap-private.h"

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
  GHashTable *orders;  /* CrAddress without key to GPtrArray of borrowed records */
  GPtrArray  *removed; /* keeps what `orders` borrows alive */
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
  self->orders = g_hash_table_new_full (cr_address_hash, cr_address_equal, g_free, (GDestroyNotify) g_ptr_array_unref);
  self->removed = g_ptr_array_new_with_free_func ((GDestroyNotify) cr_record_unref);
  return self;
}

void
cr_draft_free (CrDraft *self)
{
  if (self == NULL)
    return;

  g_clear_pointer (&self->changes, g_array_unref);
  g_hash_table_unref (self->working);
  g_hash_table_unref (self->orders);
  g_ptr_array_unref (self->removed);
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

CrRoadmap *
cr_draft_get_roadmap (CrDraft *self)
{
  return self->roadmap;
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

const CrRecord *
cr_draft_get_current (CrDraft        *self,
                      const char     *parent,
                      const CrRecord *record)
{
  CrAddress address = { .kind = (CrKind) record->kind, .key = cr_record_get_key (record) };
  Working  *working;

  if (g_hash_table_size (self->working) == 0)
    return record;

  address.parent = cr_intern (parent);
  working = find_working (self, &address);
  return working != NULL ? working->record : record;
}

/* The draft's own copy of the record, which may be changed; NULL when there is no such record. */
static Working *
get_own (CrDraft         *self,
         const CrAddress *address)
{
  Working  *working = find_working (self, address);
  CrRecord *own;

  if (working == NULL)
    {
      const CrRecord *record = cr_roadmap_lookup_address (self->roadmap, address);

      if (record == NULL)
        return NULL;
      working = g_new0 (Working, 1);
      working->record = cr_record_ref (record);
      g_hash_table_insert (self->working, cr_address_copy (address), working);
    }
  if (working->record == NULL || working->is_own)
    return working->record != NULL ? working : NULL;

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

/* working is the draft's own record at the address. */
static void
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
      return;
    }

  change.after = cr_value_copy (value);
  if (cr_path_is_set (path))
    {
      change.added = cr_ids_subtract (change.after.ids, change.before.ids);
      change.removed = cr_ids_subtract (change.before.ids, change.after.ids);
    }
  cr_path_set (path, working->record, value);
  append_change (self, CR_CHANGE_SET, address, &change);
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

  g_return_if_fail (value->type == cr_path_get_type (path));

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

  set_value (self, &address, working, path, value);
  set_value (self, &address, working, &stale_path, &stale_value);
  if (working->edited == NULL)
    working->edited = g_array_new (FALSE, FALSE, sizeof (CrPath));
  g_array_append_vals (working->edited, path, 1);
}

/* The order of a collection as the draft has it by now. */
static GPtrArray *
get_order (CrDraft    *self,
           CrKind      kind,
           const char *parent)
{
  CrAddress  address = cr_address (kind, parent, NULL);
  GPtrArray *order = g_hash_table_lookup (self->orders, &address), *records;

  if (order != NULL)
    return order;

  order = g_ptr_array_new ();
  records = cr_roadmap_peek_records (self->roadmap, kind, parent);
  if (records != NULL)
    g_ptr_array_extend (order, records, NULL, NULL);
  g_hash_table_insert (self->orders, cr_address_copy (&address), order);
  return order;
}

/* Looks from where the roadmap has the record to both sides: the draft moved it by little, as a rule. -1 when it
 * is not there. */
static int
find_in_order (CrDraft         *self,
               const GPtrArray *order,
               const CrAddress *address)
{
  int   base = cr_roadmap_find (self->roadmap, address->kind, address->parent, address->key);
  guint guess = base >= 0 ? (guint) base : order->len;

  for (guint distance = 0; distance <= MAX (order->len, guess); distance++)
    {
      guint above = guess + distance, below = guess - distance;

      if (above < order->len && cr_record_get_key (g_ptr_array_index (order, above)) == address->key)
        return (int) above;
      if (distance <= guess && below < order->len &&
          cr_record_get_key (g_ptr_array_index (order, below)) == address->key)
        return (int) below;
    }
  return -1;
}

static const char *
get_key_before (const GPtrArray *order,
                guint            position)
{
  return position > 0 ? cr_record_get_key (g_ptr_array_index (order, position - 1)) : NULL;
}

/* The position behind the record of that key; the end when there is none. */
static guint
get_position_after (CrDraft         *self,
                    const GPtrArray *order,
                    CrKind           kind,
                    const char      *parent,
                    const char      *after)
{
  CrAddress address = cr_address (kind, parent, after);
  int       position;

  if (after == NULL)
    return 0;

  position = find_in_order (self, order, &address);
  return position >= 0 ? (guint) position + 1 : order->len;
}

void
cr_draft_insert (CrDraft        *self,
                 const char     *parent,
                 const CrRecord *record,
                 CrList         *children,
                 const char     *after)
{
  CrAddress  address = cr_address (record->kind, parent, cr_record_get_key (record));
  GPtrArray *order = get_order (self, address.kind, parent);
  guint      position = get_position_after (self, order, address.kind, parent, after);
  CrChange   change = { 0 };
  Working   *working = g_new0 (Working, 1);

  g_return_if_fail (cr_draft_lookup (self, address.kind, parent, address.key) == NULL);

  change.record = cr_record_ref (record);
  change.children = cr_list_ref (children);
  change.to = get_key_before (order, position);
  append_change (self, CR_CHANGE_INSERT, &address, &change);

  working->record = cr_record_ref (record);
  g_hash_table_insert (self->working, cr_address_copy (&address), working);
  g_ptr_array_insert (order, (int) position, working->record);
  g_ptr_array_add (self->removed, cr_record_ref (record));
}

void
cr_draft_append (CrDraft        *self,
                 const char     *parent,
                 const CrRecord *record)
{
  GPtrArray *order = get_order (self, record->kind, parent);

  cr_draft_insert (self, parent, record, NULL, get_key_before (order, order->len));
}

/* The ratings of a round as the draft has them. */
static CrList *
get_children (CrDraft         *self,
              const CrAddress *address)
{
  g_autoptr (GPtrArray) children = g_ptr_array_new ();
  GPtrArray            *order;

  if (address->kind != CR_KIND_ROUND)
    return NULL;

  order = get_order (self, CR_KIND_RATING, address->key);
  for (guint i = 0; i < order->len; i++)
    {
      const char *key = cr_record_get_key (g_ptr_array_index (order, i));

      g_ptr_array_add (children, (gpointer) cr_draft_lookup (self, CR_KIND_RATING, address->key, key));
    }
  return cr_list_new ((CrRecord *const *) children->pdata, children->len);
}

static void
remove_one (CrDraft         *self,
            const CrAddress *address)
{
  GPtrArray *order = get_order (self, address->kind, address->parent);
  int        position = find_in_order (self, order, address);
  Working   *working = get_own (self, address);
  CrChange   change = { 0 };

  g_return_if_fail (position >= 0 && working != NULL);

  change.children = get_children (self, address);
  change.from = get_key_before (order, (guint) position);
  g_ptr_array_remove_index (order, (guint) position);
  change.record = g_steal_pointer (&working->record);
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
  CrAddress  address = cr_address (kind, parent, key);
  GPtrArray *order = get_order (self, kind, parent);
  int        from = find_in_order (self, order, &address);
  guint      to = get_position_after (self, order, kind, parent, after);
  CrChange   change = { 0 };
  gpointer   record;

  g_return_if_fail (from >= 0);

  if (to > (guint) from)
    to--;
  if (to == (guint) from)
    return;

  change.from = get_key_before (order, (guint) from);
  record = g_ptr_array_steal_index (order, (guint) from);
  change.to = get_key_before (order, to);
  g_ptr_array_insert (order, (int) to, record);
  append_change (self, CR_CHANGE_MOVE, &address, &change);
}
