/* SPDX-License-Identifier: GPL-3.0-or-later
 * Redacting, by the tables of fields: a field that comes to be needs only its flag. */
#include "config.h"

#include "cr-redact.h"

static CrRecord *redact_record (const CrRecord *record);

/* (transfer full) */
static CrValue
make_absent (const CrField *field)
{
  CrValue value = cr_value_absent (field->type);

  if (field->type == CR_TYPE_INTEGER)
    value.integer = field->absent;
  return value;
}

/* (transfer full) */
static CrList *
redact_list (const CrList *list)
{
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func ((GDestroyNotify) cr_record_unref);

  for (guint i = 0; i < cr_list_get_length (list); i++)
    g_ptr_array_add (items, redact_record (list->items[i]));
  return cr_list_new ((CrRecord *const *) items->pdata, items->len);
}

static gboolean
is_personal (const CrField *field)
{
  return (field->flags & (CR_FIELD_PERSONAL | CR_FIELD_UNIT)) != 0;
}

/* What is to stand in the field instead. (transfer full) */
static CrValue
redact_value (const CrRecord *record,
              const CrField  *field)
{
  CrValue value = make_absent (field);

  if (is_personal (field))
    return value;

  switch (field->type)
    {
    case CR_TYPE_TEXT:
      value.text = cr_text_with_unknown (CR_SLOT (record, field, CrText *), NULL);
      return value;
    case CR_TYPE_LIST:
      value.list = redact_list (CR_SLOT (record, field, CrList *));
      return value;
    case CR_TYPE_PART:
      if (CR_SLOT (record, field, CrRecord *) != NULL)
        value.part = redact_record (CR_SLOT (record, field, CrRecord *));
      return value;
    case CR_TYPE_ID:
    case CR_TYPE_STRING:
    case CR_TYPE_INTEGER:
    case CR_TYPE_BOOLEAN:
    case CR_TYPE_DAY:
    case CR_TYPE_IDS:
    case CR_TYPE_CHILDREN:
    case CR_TYPE_MEMBERS:
    default:
      return cr_record_get (record, field);
    }
}

/* (transfer full) */
static CrRecord *
redact_record (const CrRecord *record)
{
  const CrTable *table = cr_kind_get_table ((CrKind) record->kind);
  CrRecord      *copy = cr_record_copy (record);

  cr_record_set_unknown (copy, NULL);
  for (guint i = 0; i < table->n_fields; i++)
    {
      const CrField *field = &table->fields[i];

      if (field->type == CR_TYPE_CHILDREN)
        continue;
      g_auto (CrValue) value = redact_value (record, field);
      cr_record_set (copy, field, &value);
    }
  return copy;
}

static void
redact_children (CrRoadmap  *roadmap,
                 CrRoadmap  *copy,
                 CrKind      kind,
                 const char *parent)
{
  for (guint i = 0; i < cr_roadmap_get_length (roadmap, kind, parent); i++)
    {
      const CrRecord *record = cr_roadmap_get_nth (roadmap, kind, parent, i);

      cr_roadmap_load_record (copy, parent, redact_record (record));
      if (kind == CR_KIND_ROUND)
        redact_children (roadmap, copy, CR_KIND_RATING, cr_record_get_key (record));
    }
}

CrRoadmap *
cr_redact_new (CrRoadmap *roadmap)
{
  CrRoadmap *copy;

  g_return_val_if_fail (CR_IS_ROADMAP (roadmap), NULL);

  copy = cr_roadmap_new ();
  cr_roadmap_load_record (copy, NULL, redact_record (&cr_roadmap_get_head (roadmap)->record));
  for (guint kind = 0; kind < CR_N_RECORD_KINDS; kind++)
    if (kind != CR_KIND_ROADMAP && kind != CR_KIND_RATING && kind != CR_KIND_UNIT)
      redact_children (roadmap, copy, (CrKind) kind, NULL);
  return copy;
}
