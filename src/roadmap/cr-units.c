/* SPDX-License-Identifier: GPL-3.0-or-later
 * The units of a roadmap: who refers to them, and two that become one. */
#include "config.h"

#include "cr-units.h"

/* Interned ids. */
typedef struct
{
  CrDraft    *draft;
  CrRoadmap  *roadmap;
  const char *unit;
  const char *into;
} Merge;

GHashTable *
cr_units_count_tasks (CrRoadmap *roadmap)
{
  GHashTable *counts = g_hash_table_new (NULL, NULL);
  guint       n_tasks = cr_roadmap_get_n_tasks (roadmap);

  for (guint i = 0; i < n_tasks; i++)
    {
      const char *owner = cr_roadmap_get_task (roadmap, i)->owner;
      guint       n = owner != NULL ? GPOINTER_TO_UINT (g_hash_table_lookup (counts, owner)) : 0;

      if (owner != NULL && cr_roadmap_lookup (roadmap, CR_KIND_UNIT, NULL, owner) != NULL)
        g_hash_table_insert (counts, (gpointer) owner, GUINT_TO_POINTER (n + 1));
    }
  return counts;
}

/* Each id once, the other unit in the place of the one that goes. (transfer full) */
static CrIds *
replace_in_ids (const Merge *merge,
                const CrIds *ids)
{
  g_autoptr (GPtrArray) kept = g_ptr_array_new ();

  for (guint i = 0; i < cr_ids_get_length (ids); i++)
    {
      const char *id = ids->ids[i] == merge->unit ? merge->into : ids->ids[i];

      if (!g_ptr_array_find (kept, id, NULL))
        g_ptr_array_add (kept, (gpointer) id);
    }
  return cr_ids_new ((const char *const *) kept->pdata, kept->len);
}

static gboolean replace_in_record (const Merge *merge, CrRecord *record);

/* NULL when there is nothing to replace. (transfer full) */
static CrList *
replace_in_list (const Merge  *merge,
                 const CrList *list)
{
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func ((GDestroyNotify) cr_record_unref);
  gboolean              replaced = FALSE;

  for (guint i = 0; i < cr_list_get_length (list); i++)
    {
      CrRecord *item = cr_record_copy (list->items[i]);

      replaced = replace_in_record (merge, item) || replaced;
      g_ptr_array_add (items, item);
    }
  return replaced ? cr_list_new ((CrRecord *const *) items->pdata, items->len) : NULL;
}

/* Gives the value of a field with the other unit in it; FALSE when it does not have this one. */
static gboolean
replace_in_field (const Merge    *merge,
                  const CrRecord *record,
                  const CrField  *field,
                  CrValue        *value)
{
  *value = cr_value_absent (field->type);
  if (field->type == CR_TYPE_LIST)
    {
      value->list = replace_in_list (merge, CR_SLOT (record, field, CrList *));
      return value->list != NULL;
    }
  if ((field->flags & CR_FIELD_UNIT) == 0)
    return FALSE;
  if (field->type == CR_TYPE_IDS && cr_ids_contains (CR_SLOT (record, field, CrIds *), merge->unit))
    {
      value->ids = replace_in_ids (merge, CR_SLOT (record, field, CrIds *));
      return TRUE;
    }
  if (field->type != CR_TYPE_ID || CR_SLOT (record, field, const char *) != merge->unit)
    return FALSE;
  value->id = merge->into;
  return TRUE;
}

/* record is owned by the caller alone. */
static gboolean
replace_in_record (const Merge *merge,
                   CrRecord    *record)
{
  const CrTable *table = cr_kind_get_table (record->kind);
  gboolean       replaced = FALSE;

  for (guint i = 0; i < table->n_fields; i++)
    {
      g_auto (CrValue) value = { 0 };

      if (!replace_in_field (merge, record, &table->fields[i], &value))
        continue;
      cr_record_set (record, &table->fields[i], &value);
      replaced = TRUE;
    }
  return replaced;
}

static void
replace_in_collection (const Merge *merge,
                       CrKind       kind,
                       const char  *parent)
{
  guint n_records = cr_roadmap_get_length (merge->roadmap, kind, parent);

  for (guint i = 0; i < n_records; i++)
    {
      const CrRecord      *record = cr_roadmap_get_nth (merge->roadmap, kind, parent, i);
      g_autoptr (CrRecord) copy = cr_record_copy (record);
      g_autoptr (GArray)   paths = NULL;

      if (!replace_in_record (merge, copy))
        continue;
      paths = cr_path_diff (record, copy);
      for (guint j = 0; j < paths->len; j++)
        {
          const CrPath    *path = &g_array_index (paths, CrPath, j);
          g_auto (CrValue) value = cr_path_get (path, copy);

          cr_draft_set (merge->draft, kind, parent, cr_record_get_key (record), path, &value);
        }
    }
}

static void
take_names (const Merge *merge)
{
  const CrText *from = CR_UNIT (cr_roadmap_lookup (merge->roadmap, CR_KIND_UNIT, NULL, merge->unit))->name;
  const CrText *to = CR_UNIT (cr_roadmap_lookup (merge->roadmap, CR_KIND_UNIT, NULL, merge->into))->name;

  for (guint i = 0; i < cr_text_get_n_sides (from); i++)
    {
      const char      *string = NULL;
      const char      *language = cr_text_get_side (from, i, &string);
      g_autofree char *name = g_strconcat ("name.", language, NULL);
      g_auto (CrValue) value = cr_value_string (string);
      CrPath           path;

      if (cr_text_get (to, language) == NULL && cr_path_parse (CR_KIND_UNIT, name, &path))
        cr_draft_edit (merge->draft, CR_KIND_UNIT, NULL, merge->into, &path, &value);
    }
}

void
cr_units_merge (CrDraft    *draft,
                CrRoadmap  *roadmap,
                const char *unit,
                const char *into)
{
  const Merge merge = { draft, roadmap, cr_intern (unit), cr_intern (into) };
  guint       n_rounds = cr_roadmap_get_length (roadmap, CR_KIND_ROUND, NULL);

  g_return_if_fail (merge.unit != merge.into);
  g_return_if_fail (cr_roadmap_lookup (roadmap, CR_KIND_UNIT, NULL, unit) != NULL);
  g_return_if_fail (cr_roadmap_lookup (roadmap, CR_KIND_UNIT, NULL, into) != NULL);

  take_names (&merge);
  replace_in_collection (&merge, CR_KIND_TASK, NULL);
  replace_in_collection (&merge, CR_KIND_INSTRUMENT, NULL);
  for (guint i = 0; i < n_rounds; i++)
    replace_in_collection (&merge, CR_KIND_RATING,
                           cr_record_get_key (cr_roadmap_get_nth (roadmap, CR_KIND_ROUND, NULL, i)));
  cr_draft_remove (draft, CR_KIND_UNIT, NULL, &merge.unit, 1);
}
