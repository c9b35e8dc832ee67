/* SPDX-License-Identifier: GPL-3.0-or-later
 * What follows from a person's edit: stale marks, status and progress, the one day of a milestone, references to what
 * is gone. */
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

/* A status of another version stays. */
static gboolean
has_known_status (const CrTask *task)
{
  return task->status == NULL || g_strv_contains (cr_status_get_ids (), task->status);
}

/* The status after the progress was set. */
static void
follow_progress (CrDraft    *self,
                 const char *id)
{
  const CrTask *task = CR_TASK (cr_draft_lookup (self, CR_KIND_TASK, NULL, id));
  CrStatus      status = cr_task_get_status (task);

  if (status == CR_STATUS_CANCELLED || !has_known_status (task))
    return;
  if (task->progress == PROGRESS_DONE)
    set_status (self, id, CR_STATUS_DONE);
  else if (task->progress > 0 && (status == CR_STATUS_NOT_STARTED || status == CR_STATUS_DONE))
    set_status (self, id, CR_STATUS_IN_PROGRESS);
  else if (task->progress == 0 && status == CR_STATUS_DONE)
    set_status (self, id, CR_STATUS_NOT_STARTED);
}

static void
set_day (CrDraft    *self,
         const char *task,
         const char *field,
         CrDay       day)
{
  g_auto (CrValue) value = cr_value_day (day);
  CrPath           path;

  cr_path_parse (CR_KIND_TASK, field, &path);
  cr_draft_set (self, CR_KIND_TASK, NULL, task, &path, &value);
}

/* A milestone has no start, or one that is its finish. What has just become one is on the day it finishes; where only
 * a start is known, that is the day. */
static void
follow_milestone (CrDraft    *self,
                  const char *id)
{
  const CrTask *task = CR_TASK (cr_draft_lookup (self, CR_KIND_TASK, NULL, id));

  if (!task->milestone || task->start == CR_DAY_NONE || task->start == task->finish)
    return;
  if (task->finish == CR_DAY_NONE)
    set_day (self, id, "finish", task->start);
  else
    set_day (self, id, "start", CR_DAY_NONE);
}

/* The finish after the start of a milestone was set. */
static void
follow_start (CrDraft    *self,
              const char *id)
{
  const CrTask *task = CR_TASK (cr_draft_lookup (self, CR_KIND_TASK, NULL, id));

  if (task->milestone && task->start != CR_DAY_NONE)
    set_day (self, id, "finish", task->start);
}

/* The start, where there is one, after the finish of a milestone was set. */
static void
follow_finish (CrDraft    *self,
               const char *id)
{
  const CrTask *task = CR_TASK (cr_draft_lookup (self, CR_KIND_TASK, NULL, id));

  if (task->milestone && task->start != CR_DAY_NONE)
    set_day (self, id, "start", task->finish);
}

/* What else a field of a task changes. */
static const struct
{
  gsize offset;
  void (*follow) (CrDraft *self, const char *id);
} followers[] = {
  { G_STRUCT_OFFSET (CrTask, status), follow_status },
  { G_STRUCT_OFFSET (CrTask, progress), follow_progress },
  { G_STRUCT_OFFSET (CrTask, milestone), follow_milestone },
  { G_STRUCT_OFFSET (CrTask, start), follow_start },
  { G_STRUCT_OFFSET (CrTask, finish), follow_finish },
};

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
  for (guint i = 0; i < G_N_ELEMENTS (followers); i++)
    if (followers[i].offset == path->field->offset)
      followers[i].follow (self, key);
}

static gboolean
is_absent (CrKind         kind,
           const CrPath  *path,
           const CrValue *value)
{
  g_autoptr (CrRecord) empty = cr_record_new (kind, NULL);
  g_auto (CrValue)     absent = cr_path_get (path, empty);

  return cr_value_equal (&absent, value);
}

void
cr_draft_edit_or_insert (CrDraft       *self,
                         CrKind         kind,
                         const char    *parent,
                         const char    *key,
                         const char    *path,
                         const CrValue *value)
{
  CrPath   parsed;
  gboolean is_path = cr_path_parse (kind, path, &parsed);

  g_return_if_fail (is_path);

  if (cr_draft_lookup (self, kind, parent, key) == NULL)
    {
      g_autoptr (CrRecord) record = cr_record_new (kind, key);

      if (is_absent (kind, &parsed, value))
        return;
      cr_draft_append (self, parent, record);
    }
  cr_draft_edit (self, kind, parent, key, &parsed, value);
}

void
cr_draft_edit_text (CrDraft      *self,
                    CrKind        kind,
                    const char   *parent,
                    const char   *key,
                    const char   *path,
                    const CrText *text)
{
  for (guint i = 0; i < cr_text_get_n_sides (text); i++)
    {
      const char      *string;
      const char      *language = cr_text_get_side (text, i, &string);
      g_autofree char *side = g_strconcat (path, ".", language, NULL);
      g_auto (CrValue) value = cr_value_string (string);

      cr_draft_edit_or_insert (self, kind, parent, key, side, &value);
    }
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

static gboolean
may_refer (CrKind         kind,
           const CrField *field,
           CrKind         target)
{
  const CrTable *part = field->type == CR_TYPE_LIST ? cr_kind_get_table (field->kind) : NULL;

  for (guint i = 0; part != NULL && i < part->n_fields; i++)
    if (may_refer (field->kind, &part->fields[i], target))
      return TRUE;
  return refers_to (kind, field, target);
}

/* The fields of a kind in which such references may stand. (transfer container) */
static GPtrArray *
list_referring_fields (CrKind kind,
                       CrKind target)
{
  GPtrArray     *fields = g_ptr_array_new ();
  const CrTable *table = cr_kind_get_table (kind);

  for (guint i = 0; i < table->n_fields; i++)
    if (may_refer (kind, &table->fields[i], target))
      g_ptr_array_add (fields, (gpointer) &table->fields[i]);
  return fields;
}

static gboolean
field_mentions (const CrRecord *record,
                const CrField  *field,
                GHashTable     *gone,
                CrKind          target)
{
  const CrIds  *ids = field->type == CR_TYPE_IDS ? CR_SLOT (record, field, CrIds *) : NULL;
  const CrList *list = field->type == CR_TYPE_LIST ? CR_SLOT (record, field, CrList *) : NULL;

  for (guint i = 0; i < cr_ids_get_length (ids); i++)
    if (g_hash_table_contains (gone, ids->ids[i]))
      return TRUE;
  for (guint i = 0; i < cr_list_get_length (list); i++)
    {
      const CrTable *part = cr_kind_get_table (field->kind);

      for (guint j = 0; j < part->n_fields; j++)
        if (refers_to (field->kind, &part->fields[j], target) &&
            field_mentions (list->items[i], &part->fields[j], gone, target))
          return TRUE;
    }
  return field->type == CR_TYPE_ID && g_hash_table_contains (gone, CR_SLOT (record, field, const char *));
}

/* What is left of the ids. (transfer full) */
static CrIds *
clear_in_ids (const CrIds *ids,
              GHashTable  *gone)
{
  g_autoptr (GPtrArray) left = g_ptr_array_new ();

  for (guint i = 0; i < cr_ids_get_length (ids); i++)
    if (!g_hash_table_contains (gone, ids->ids[i]))
      g_ptr_array_add (left, (gpointer) ids->ids[i]);
  return cr_ids_new ((const char *const *) left->pdata, left->len);
}

static CrList *clear_in_list (const CrList *list, GHashTable *gone, CrKind target);

/* The value of a field that mentions what is gone, without it. (transfer full) */
static CrValue
get_cleared (const CrRecord *record,
             const CrField  *field,
             GHashTable     *gone,
             CrKind          target)
{
  CrValue value = cr_value_absent (field->type);

  if (field->type == CR_TYPE_IDS)
    value.ids = clear_in_ids (CR_SLOT (record, field, CrIds *), gone);
  else if (field->type == CR_TYPE_LIST)
    value.list = clear_in_list (CR_SLOT (record, field, CrList *), gone, target);
  return value;
}

/* copy is owned by the caller alone. */
static void
clear_in_part (CrRecord   *copy,
               GHashTable *gone,
               CrKind      target)
{
  const CrTable *table = cr_kind_get_table (copy->kind);

  for (guint i = 0; i < table->n_fields; i++)
    {
      const CrField *field = &table->fields[i];

      if (refers_to (copy->kind, field, target) && field_mentions (copy, field, gone, target))
        {
          g_auto (CrValue) value = get_cleared (copy, field, gone, target);

          cr_record_set (copy, field, &value);
        }
    }
}

static CrList *
clear_in_list (const CrList *list,
               GHashTable   *gone,
               CrKind        target)
{
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func ((GDestroyNotify) cr_record_unref);

  for (guint i = 0; i < cr_list_get_length (list); i++)
    {
      CrRecord *copy = cr_record_copy (list->items[i]);

      clear_in_part (copy, gone, target);
      g_ptr_array_add (items, copy);
    }
  return cr_list_new ((CrRecord *const *) items->pdata, items->len);
}

static void
clear_field (CrDraft        *self,
             const char     *parent,
             const CrRecord *record,
             const CrPath   *path,
             GHashTable     *gone,
             CrKind          target)
{
  g_auto (CrValue) value = get_cleared (record, path->field, gone, target);

  cr_draft_set (self, (CrKind) record->kind, parent, cr_record_get_key (record), path, &value);
}

/* What goes itself needs no clearing: it comes back whole. */
static void
clear_in_collection (CrDraft    *self,
                     CrKind      kind,
                     const char *parent,
                     GHashTable *gone,
                     CrKind      target)
{
  g_autoptr (GPtrArray) fields = list_referring_fields (kind, target);
  g_autoptr (GPtrArray) records = fields->len > 0 ? cr_draft_list_current (self, kind, parent) : NULL;

  for (guint i = 0; records != NULL && i < records->len; i++)
    {
      const CrRecord *record = g_ptr_array_index (records, i);

      if (kind == target && g_hash_table_contains (gone, cr_record_get_key (record)))
        continue;
      for (guint k = 0; k < fields->len; k++)
        {
          const CrPath path = { .field = g_ptr_array_index (fields, k) };

          if (field_mentions (record, path.field, gone, target))
            clear_field (self, parent, record, &path, gone, target);
        }
    }
}

/* Who refers to an instrument or a technology of the catalogue means its entry, which is not about to go. */
static gboolean
is_in_catalogue (CrKind      kind,
                 const char *key)
{
  if (kind == CR_KIND_INSTRUMENT)
    return g_str_has_prefix (key, "inst-");
  return kind == CR_KIND_TECHNOLOGY && (g_str_has_prefix (key, "tech-") || g_str_has_prefix (key, "trd-"));
}

void
cr_draft_clear_references (CrDraft           *self,
                           CrKind             kind,
                           const char *const *keys,
                           guint              n_keys)
{
  g_autoptr (GHashTable) gone = g_hash_table_new (NULL, NULL);
  g_autoptr (GPtrArray)  rounds = NULL;

  for (guint i = 0; i < n_keys; i++)
    if (!is_in_catalogue (kind, keys[i]))
      g_hash_table_add (gone, (gpointer) cr_intern (keys[i]));
  if (g_hash_table_size (gone) == 0)
    return;

  clear_in_collection (self, CR_KIND_TASK, NULL, gone, kind);
  clear_in_collection (self, CR_KIND_INSTRUMENT, NULL, gone, kind);
  rounds = cr_draft_list_current (self, CR_KIND_ROUND, NULL);
  for (guint i = 0; i < rounds->len; i++)
    clear_in_collection (self, CR_KIND_RATING, cr_record_get_key (g_ptr_array_index (rounds, i)), gone, kind);
}
