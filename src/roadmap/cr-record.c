/* SPDX-License-Identifier: GPL-3.0-or-later
 * Records, parts and their values. */
#include "config.h"

#include "cr-record.h"

#include <string.h>

static void
slot_clear (CrRecord      *record,
            const CrField *field)
{
  switch (field->type)
    {
    case CR_TYPE_STRING:
      g_clear_pointer (&CR_SLOT (record, field, char *), g_ref_string_release);
      break;
    case CR_TYPE_TEXT:
      g_clear_pointer (&CR_SLOT (record, field, CrText *), cr_text_unref);
      break;
    case CR_TYPE_IDS:
      g_clear_pointer (&CR_SLOT (record, field, CrIds *), cr_ids_unref);
      break;
    case CR_TYPE_LIST:
      g_clear_pointer (&CR_SLOT (record, field, CrList *), cr_list_unref);
      break;
    case CR_TYPE_PART:
      g_clear_pointer (&CR_SLOT (record, field, CrRecord *), cr_record_unref);
      break;
    case CR_TYPE_ID:
    case CR_TYPE_INTEGER:
    case CR_TYPE_BOOLEAN:
    case CR_TYPE_DAY:
    case CR_TYPE_CHILDREN:
    case CR_TYPE_MEMBERS:
    default:
      break;
    }
}

/* After a plain copy of the memory: takes the references that the copy holds. */
static void
slot_ref (CrRecord      *record,
          const CrField *field)
{
  switch (field->type)
    {
    case CR_TYPE_STRING:
      if (CR_SLOT (record, field, char *) != NULL)
        g_ref_string_acquire (CR_SLOT (record, field, char *));
      break;
    case CR_TYPE_TEXT:
      cr_text_ref (CR_SLOT (record, field, CrText *));
      break;
    case CR_TYPE_IDS:
      cr_ids_ref (CR_SLOT (record, field, CrIds *));
      break;
    case CR_TYPE_LIST:
      cr_list_ref (CR_SLOT (record, field, CrList *));
      break;
    case CR_TYPE_PART:
      if (CR_SLOT (record, field, CrRecord *) != NULL)
        cr_record_ref (CR_SLOT (record, field, CrRecord *));
      break;
    case CR_TYPE_ID:
    case CR_TYPE_INTEGER:
    case CR_TYPE_BOOLEAN:
    case CR_TYPE_DAY:
    case CR_TYPE_CHILDREN:
    case CR_TYPE_MEMBERS:
    default:
      break;
    }
}

CrRecord *
cr_record_new (CrKind      kind,
               const char *key)
{
  const CrTable *table = cr_kind_get_table (kind);
  CrRecord      *record = g_malloc0 (table->size);

  g_atomic_ref_count_init (&record->ref_count);
  record->kind = (guint8) kind;
  for (guint i = 0; i < table->n_fields; i++)
    if (table->fields[i].type == CR_TYPE_INTEGER)
      CR_SLOT (record, &table->fields[i], gint64) = table->fields[i].absent;
  if (table->key != NULL && key != NULL)
    CR_SLOT (record, table->key, const char *) = cr_intern (key);
  return record;
}

CrRecord *
cr_record_copy (const CrRecord *record)
{
  const CrTable *table = cr_kind_get_table (record->kind);
  CrRecord      *copy = g_malloc0 (table->size);

  /* Other threads may count references and make the search key at this moment. */
  g_atomic_ref_count_init (&copy->ref_count);
  copy->kind = record->kind;
  copy->unknown = cr_members_ref (record->unknown);
  memcpy (copy + 1, record + 1, table->size - sizeof (CrRecord));
  for (guint i = 0; i < table->n_fields; i++)
    slot_ref (copy, &table->fields[i]);
  return copy;
}

CrRecord *
cr_record_ref (const CrRecord *record)
{
  CrRecord *self = (CrRecord *) record;

  g_return_val_if_fail (record != NULL, NULL);

  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

void
cr_record_unref (CrRecord *record)
{
  const CrTable *table;

  if (record == NULL || !g_atomic_ref_count_dec (&record->ref_count))
    return;

  table = cr_kind_get_table (record->kind);
  for (guint i = 0; i < table->n_fields; i++)
    slot_clear (record, &table->fields[i]);
  cr_members_unref (record->unknown);
  g_free (record->search_key);
  g_free (record);
}

const char *
cr_record_get_key (const CrRecord *record)
{
  const CrField *key = cr_kind_get_table (record->kind)->key;

  return key != NULL ? CR_SLOT (record, key, const char *) : NULL;
}

CrValue
cr_record_get (const CrRecord *record,
               const CrField  *field)
{
  CrValue borrowed = { .type = field->type };

  switch (field->type)
    {
    case CR_TYPE_INTEGER:
      borrowed.integer = CR_SLOT (record, field, gint64);
      break;
    case CR_TYPE_BOOLEAN:
      borrowed.boolean = CR_SLOT (record, field, gboolean);
      break;
    case CR_TYPE_DAY:
      borrowed.day = CR_SLOT (record, field, CrDay);
      break;
    case CR_TYPE_ID:
    case CR_TYPE_STRING:
    case CR_TYPE_TEXT:
    case CR_TYPE_IDS:
    case CR_TYPE_LIST:
    case CR_TYPE_PART:
      borrowed.string = CR_SLOT (record, field, gpointer);
      break;
    case CR_TYPE_CHILDREN:
    case CR_TYPE_MEMBERS:
    default:
      break;
    }
  return cr_value_copy (&borrowed);
}

void
cr_record_set (CrRecord      *record,
               const CrField *field,
               const CrValue *value)
{
  CrValue copy = cr_value_copy (value);

  g_return_if_fail (value->type == field->type);

  slot_clear (record, field);
  switch (field->type)
    {
    case CR_TYPE_INTEGER:
      CR_SLOT (record, field, gint64) = copy.integer;
      break;
    case CR_TYPE_BOOLEAN:
      CR_SLOT (record, field, gboolean) = copy.boolean;
      break;
    case CR_TYPE_DAY:
      CR_SLOT (record, field, CrDay) = copy.day;
      break;
    case CR_TYPE_ID:
    case CR_TYPE_STRING:
    case CR_TYPE_TEXT:
    case CR_TYPE_IDS:
    case CR_TYPE_LIST:
    case CR_TYPE_PART:
      CR_SLOT (record, field, gpointer) = copy.string;
      break;
    case CR_TYPE_CHILDREN:
    case CR_TYPE_MEMBERS:
    default:
      break;
    }
}

void
cr_record_set_unknown (CrRecord  *record,
                       CrMembers *unknown)
{
  cr_members_ref (unknown);
  cr_members_unref (record->unknown);
  record->unknown = unknown;
}

gboolean
cr_record_is_absent (const CrRecord *record,
                     const CrField  *field)
{
  switch (field->type)
    {
    case CR_TYPE_INTEGER:
      return CR_SLOT (record, field, gint64) == field->absent;
    case CR_TYPE_BOOLEAN:
      return !CR_SLOT (record, field, gboolean);
    case CR_TYPE_DAY:
      return CR_SLOT (record, field, CrDay) == CR_DAY_NONE;
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
      return CR_SLOT (record, field, gpointer) == NULL;
    }
}

static gboolean
part_equal (const CrRecord *a,
            const CrRecord *b)
{
  return a == b || (a != NULL && b != NULL && cr_record_equal (a, b));
}

gboolean
cr_record_field_equal (const CrRecord *a,
                       const CrRecord *b,
                       const CrField  *field)
{
  switch (field->type)
    {
    case CR_TYPE_INTEGER:
      return CR_SLOT (a, field, gint64) == CR_SLOT (b, field, gint64);
    case CR_TYPE_BOOLEAN:
      return !CR_SLOT (a, field, gboolean) == !CR_SLOT (b, field, gboolean);
    case CR_TYPE_DAY:
      return CR_SLOT (a, field, CrDay) == CR_SLOT (b, field, CrDay);
    case CR_TYPE_ID:
      return CR_SLOT (a, field, const char *) == CR_SLOT (b, field, const char *);
    case CR_TYPE_STRING:
      return g_strcmp0 (CR_SLOT (a, field, char *), CR_SLOT (b, field, char *)) == 0;
    case CR_TYPE_TEXT:
      return cr_text_equal (CR_SLOT (a, field, CrText *), CR_SLOT (b, field, CrText *));
    case CR_TYPE_IDS:
      return cr_ids_equal (CR_SLOT (a, field, CrIds *), CR_SLOT (b, field, CrIds *));
    case CR_TYPE_LIST:
      return cr_list_equal (CR_SLOT (a, field, CrList *), CR_SLOT (b, field, CrList *));
    case CR_TYPE_PART:
      return part_equal (CR_SLOT (a, field, CrRecord *), CR_SLOT (b, field, CrRecord *));
    case CR_TYPE_CHILDREN:
    case CR_TYPE_MEMBERS:
    default:
      return TRUE;
    }
}

gboolean
cr_record_equal (const CrRecord *a,
                 const CrRecord *b)
{
  const CrTable *table = cr_kind_get_table (a->kind);

  if (a == b)
    return TRUE;
  if (a->kind != b->kind || !cr_members_equal (a->unknown, b->unknown))
    return FALSE;
  for (guint i = 0; i < table->n_fields; i++)
    if ((table->fields[i].flags & CR_FIELD_STATIC) == 0 && !cr_record_field_equal (a, b, &table->fields[i]))
      return FALSE;
  return TRUE;
}

gboolean
cr_record_is_empty (const CrRecord *record)
{
  const CrTable *table = cr_kind_get_table (record->kind);

  if (record->unknown != NULL)
    return FALSE;
  for (guint i = 0; i < table->n_fields; i++)
    if (!cr_record_is_absent (record, &table->fields[i]))
      return FALSE;
  return TRUE;
}

CrList *
cr_list_new (CrRecord *const *items,
             guint            n_items)
{
  CrList *self;

  if (n_items == 0)
    return NULL;

  self = g_malloc (sizeof (CrList) + n_items * sizeof (CrRecord *));
  g_atomic_ref_count_init (&self->ref_count);
  self->n_items = n_items;
  for (guint i = 0; i < n_items; i++)
    self->items[i] = cr_record_ref (items[i]);
  return self;
}

CrList *
cr_list_ref (CrList *list)
{
  if (list != NULL)
    g_atomic_ref_count_inc (&list->ref_count);
  return list;
}

void
cr_list_unref (CrList *list)
{
  if (list == NULL || !g_atomic_ref_count_dec (&list->ref_count))
    return;

  for (guint i = 0; i < list->n_items; i++)
    cr_record_unref (list->items[i]);
  g_free (list);
}

guint
cr_list_get_length (const CrList *list)
{
  return list != NULL ? list->n_items : 0;
}

gboolean
cr_list_equal (const CrList *a,
               const CrList *b)
{
  if (a == b)
    return TRUE;
  if (a == NULL || b == NULL || a->n_items != b->n_items)
    return FALSE;
  for (guint i = 0; i < a->n_items; i++)
    if (!cr_record_equal (a->items[i], b->items[i]))
      return FALSE;
  return TRUE;
}
