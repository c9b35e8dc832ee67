/* SPDX-License-Identifier: GPL-3.0-or-later
 * What follows from a person's edit: stale marks, status and progress, references to what is gone. */
#include "config.h"

#include "cr-draft.h"
#include "cr-draft-private.h"

#define PROGRESS_DONE   100
#define PROGRESS_UNDONE 99 /* what is left of a done task that is taken up again */

static void
set_status (CrDraft    *self,
            const char *task,
            CrStatus    status)
{
  g_auto (CrValue) value = cr_value_id (cr_status_to_id (status));
  CrPath           path;

  cr_path_parse (CR_KIND_TASK, "status", &path);
  cr_draft_set (self, CR_KIND_TASK, NULL, task, &path, &value);
}

static void
set_progress (CrDraft    *self,
              const char *task,
              gint64      progress)
{
  g_auto (CrValue) value = cr_value_integer (progress);
  CrPath           path;

  cr_path_parse (CR_KIND_TASK, "progress", &path);
  cr_draft_set (self, CR_KIND_TASK, NULL, task, &path, &value);
}

/* The progress after the status was set. */
static void
follow_status (CrDraft    *self,
               const char *id)
{
  const CrTask *task = CR_TASK (cr_draft_lookup (self, CR_KIND_TASK, NULL, id));

  switch (cr_task_get_status (task))
    {
    case CR_STATUS_NOT_STARTED:
      set_progress (self, id, 0);
      break;
    case CR_STATUS_DONE:
      set_progress (self, id, PROGRESS_DONE);
      break;
    case CR_STATUS_IN_PROGRESS:
    case CR_STATUS_ON_HOLD:
      if (task->progress == PROGRESS_DONE)
        set_progress (self, id, PROGRESS_UNDONE);
      break;
    case CR_STATUS_CANCELLED:
    case CR_N_STATUSES:
    default:
      break;
    }
}

/* The status after the progress was set. */
static void
follow_progress (CrDraft    *self,
                 const char *id)
{
  const CrTask *task = CR_TASK (cr_draft_lookup (self, CR_KIND_TASK, NULL, id));
  CrStatus      status = cr_task_get_status (task);

  if (status == CR_STATUS_CANCELLED)
    return;
  if (task->progress == PROGRESS_DONE)
    set_status (self, id, CR_STATUS_DONE);
  else if (task->progress > 0 && (status == CR_STATUS_NOT_STARTED || status == CR_STATUS_DONE))
    set_status (self, id, CR_STATUS_IN_PROGRESS);
  else if (task->progress == 0 && status == CR_STATUS_DONE)
    set_status (self, id, CR_STATUS_NOT_STARTED);
}

void
cr_draft_edit (CrDraft       *self,
               CrKind         kind,
               const char    *parent,
               const char    *key,
               const CrPath  *path,
               const CrValue *value)
{
  if (path->part == CR_PART_SIDE)
    {
      cr_draft_edit_side (self, kind, parent, key, path, value);
      return;
    }

  cr_draft_set (self, kind, parent, key, path, value);
  if (kind != CR_KIND_TASK || path->part != CR_PART_VALUE)
    return;
  if (path->field->offset == G_STRUCT_OFFSET (CrTask, status))
    follow_status (self, key);
  else if (path->field->offset == G_STRUCT_OFFSET (CrTask, progress))
    follow_progress (self, key);
}

void
cr_draft_edit_task (CrDraft       *self,
                    const char    *task,
                    const char    *path,
                    const CrValue *value)
{
  CrPath   parsed;
  gboolean is_path = cr_path_parse (CR_KIND_TASK, path, &parsed);

  g_return_if_fail (is_path);

  cr_draft_edit (self, CR_KIND_TASK, NULL, task, &parsed, value);
}

/* Whether a field of this kind may refer to records of the other. */
static gboolean
refers_to (CrKind         kind,
           const CrField *field,
           CrKind         target)
{
  if (target == CR_KIND_TASK)
    return (field->flags & CR_FIELD_TASK) != 0;
  if (target == CR_KIND_UNIT)
    return (field->flags & CR_FIELD_UNIT) != 0;
  if (kind != CR_KIND_TASK || field->type != CR_TYPE_IDS)
    return FALSE;
  return target == CR_KIND_INSTRUMENT
           ? field->offset == G_STRUCT_OFFSET (CrTask, instruments)
           : target == CR_KIND_TECHNOLOGY && field->offset == G_STRUCT_OFFSET (CrTask, tags);
}

static void clear_in_record (CrRecord *copy, CrIds *gone, CrKind target);

/* The list with the references of its parts cleared, where there are any. */
static CrList *
clear_in_list (const CrList *list,
               CrIds        *gone,
               CrKind        target)
{
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func ((GDestroyNotify) cr_record_unref);

  for (guint i = 0; i < cr_list_get_length (list); i++)
    {
      CrRecord *copy = cr_record_copy (list->items[i]);

      clear_in_record (copy, gone, target);
      g_ptr_array_add (items, copy);
    }
  return cr_list_new ((CrRecord *const *) items->pdata, items->len);
}

/* copy is owned by the caller alone. */
static void
clear_in_record (CrRecord *copy,
                 CrIds    *gone,
                 CrKind    target)
{
  const CrTable *table = cr_kind_get_table (copy->kind);

  for (guint i = 0; i < table->n_fields; i++)
    {
      const CrField   *field = &table->fields[i];
      g_auto (CrValue) value = cr_value_absent (field->type);

      if (field->type == CR_TYPE_LIST)
        value.list = clear_in_list (CR_SLOT (copy, field, CrList *), gone, target);
      else if (!refers_to (copy->kind, field, target) || cr_record_is_absent (copy, field))
        continue;
      else if (field->type == CR_TYPE_IDS)
        value.ids = cr_ids_subtract (CR_SLOT (copy, field, CrIds *), gone);
      else if (!cr_ids_contains (gone, CR_SLOT (copy, field, const char *)))
        continue;
      cr_record_set (copy, field, &value);
    }
}

static gboolean
mentions (const CrRecord *record,
          GHashTable     *gone,
          CrKind          target)
{
  const CrTable *table = cr_kind_get_table (record->kind);

  for (guint i = 0; i < table->n_fields; i++)
    {
      const CrField *field = &table->fields[i];
      const CrIds   *ids = field->type == CR_TYPE_IDS ? CR_SLOT (record, field, CrIds *) : NULL;
      const CrList  *list = field->type == CR_TYPE_LIST ? CR_SLOT (record, field, CrList *) : NULL;

      for (guint j = 0; j < cr_list_get_length (list); j++)
        if (mentions (list->items[j], gone, target))
          return TRUE;
      if (!refers_to (record->kind, field, target))
        continue;
      if (field->type == CR_TYPE_ID && g_hash_table_contains (gone, CR_SLOT (record, field, const char *)))
        return TRUE;
      for (guint j = 0; j < cr_ids_get_length (ids); j++)
        if (g_hash_table_contains (gone, ids->ids[j]))
          return TRUE;
    }
  return FALSE;
}

static void
clear_in_collection (CrDraft    *self,
                     CrKind      kind,
                     const char *parent,
                     GHashTable *gone,
                     CrIds      *gone_ids,
                     CrKind      target)
{
  CrRoadmap *roadmap = cr_draft_get_roadmap (self);

  for (guint i = 0; i < cr_roadmap_get_length (roadmap, kind, parent); i++)
    {
      const CrRecord      *record = cr_roadmap_get_nth (roadmap, kind, parent, i);
      const char          *key = cr_record_get_key (record);
      g_autoptr (CrRecord) copy = NULL;
      g_autoptr (GArray)   paths = NULL;

      /* What goes itself needs no clearing: it comes back whole. */
      if (kind == target && g_hash_table_contains (gone, key))
        continue;
      record = cr_draft_lookup (self, kind, parent, key);
      if (record == NULL || !mentions (record, gone, target))
        continue;

      copy = cr_record_copy (record);
      clear_in_record (copy, gone_ids, target);
      paths = cr_path_diff (record, copy);
      for (guint j = 0; j < paths->len; j++)
        {
          const CrPath    *path = &g_array_index (paths, CrPath, j);
          g_auto (CrValue) value = cr_path_get (path, copy);

          cr_draft_set (self, kind, parent, key, path, &value);
        }
    }
}

void
cr_draft_clear_references (CrDraft           *self,
                           CrKind             kind,
                           const char *const *keys,
                           guint              n_keys)
{
  CrRoadmap             *roadmap = cr_draft_get_roadmap (self);
  g_autoptr (CrIds)      ids = cr_ids_new (keys, n_keys);
  g_autoptr (GHashTable) gone = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < n_keys; i++)
    g_hash_table_add (gone, (gpointer) ids->ids[i]);

  clear_in_collection (self, CR_KIND_TASK, NULL, gone, ids, kind);
  clear_in_collection (self, CR_KIND_INSTRUMENT, NULL, gone, ids, kind);
  for (guint i = 0; i < cr_roadmap_get_length (roadmap, CR_KIND_ROUND, NULL); i++)
    {
      const char *round = cr_record_get_key (cr_roadmap_get_nth (roadmap, CR_KIND_ROUND, NULL, i));

      clear_in_collection (self, CR_KIND_RATING, round, gone, ids, kind);
    }
}
