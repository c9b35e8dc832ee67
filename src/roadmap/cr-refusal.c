/* SPDX-License-Identifier: GPL-3.0-or-later
 * The faults of the records that a change set touched, with it and without it. */
#include "config.h"

#include "cr-refusal.h"

#include "cr-findings.h"

typedef struct
{
  const CrChange *change; /* in the set */
  GPtrArray      *faults; /* of its record, with the set applied */
} Suspect;

struct _CrRefusal
{
  CrChangeSet *set;
  GArray      *suspects;
};

static void
suspect_clear (gpointer data)
{
  g_ptr_array_unref (((Suspect *) data)->faults);
}

static gboolean
ids_have_form (const CrField *field,
               const CrIds   *ids)
{
  for (guint i = 0; i < cr_ids_get_length (ids); i++)
    if (!cr_form_matches (field->form, field->choices, ids->ids[i]))
      return FALSE;
  return TRUE;
}

static gboolean
value_has_form (const CrField *field,
                const CrValue *value)
{
  switch (value->type)
    {
    case CR_TYPE_ID:
      return value->id == NULL || cr_form_matches (field->form, field->choices, value->id);
    case CR_TYPE_STRING:
      return value->string == NULL || cr_form_matches (field->form, field->choices, value->string);
    case CR_TYPE_INTEGER:
      return value->integer == field->absent || (value->integer >= field->minimum && value->integer <= field->maximum);
    case CR_TYPE_IDS:
      return (field->flags & CR_FIELD_TASK) == 0 && ids_have_form (field, value->ids);
    case CR_TYPE_LIST:
      return value->list == NULL;
    case CR_TYPE_BOOLEAN:
    case CR_TYPE_DAY:
    case CR_TYPE_TEXT:
    case CR_TYPE_PART:
    case CR_TYPE_CHILDREN:
    case CR_TYPE_MEMBERS:
    default:
      return TRUE;
    }
}

/* Fields of one task that must go together. */
static gboolean
task_agrees (const CrTask *task)
{
  return cr_task_status_agrees (task) &&
         (task->start == CR_DAY_NONE || task->finish == CR_DAY_NONE || task->start <= task->finish);
}

/* Whether the setting may have given its record a fault; a look at what was set decides for all but a few, so that
 * a bulk edit does not list the findings of every record. */
static gboolean
is_suspect (CrRoadmap      *roadmap,
            const CrChange *change)
{
  const CrField  *field = cr_path_get_field (&change->path);
  const CrRecord *record;

  if (change->op != CR_CHANGE_SET)
    return change->op == CR_CHANGE_INSERT;
  if (change->path.part == CR_PART_SIDE)
    return (field->flags & CR_FIELD_REQUIRED) != 0 && change->after.string == NULL;
  if (change->path.part != CR_PART_VALUE)
    return FALSE;
  if ((field->flags & CR_FIELD_REQUIRED) != 0 && change->after.string == NULL)
    return TRUE;
  if (!value_has_form (field, &change->after))
    return TRUE;
  if (change->kind != CR_KIND_TASK)
    return field->type == CR_TYPE_DAY;

  record = cr_roadmap_lookup (roadmap, CR_KIND_TASK, NULL, change->key);
  return record != NULL && !task_agrees (CR_TASK (record));
}

static GPtrArray *
list_findings (CrRoadmap      *roadmap,
               const CrChange *change)
{
  gboolean touches_order =
    change->op == CR_CHANGE_INSERT || (cr_path_get_field (&change->path)->flags & CR_FIELD_TASK) != 0;

  return cr_findings_for_record (roadmap, change->kind, change->parent, change->key, touches_order);
}

CrRefusal *
cr_refusal_new (CrRoadmap   *roadmap,
                CrChangeSet *set)
{
  CrRefusal *self = NULL;

  for (guint i = 0; i < cr_change_set_get_length (set); i++)
    {
      Suspect suspect = { .change = cr_change_set_get (set, i) };

      if (!is_suspect (roadmap, suspect.change))
        continue;
      suspect.faults = list_findings (roadmap, suspect.change);
      if (suspect.faults->len == 0)
        {
          g_ptr_array_unref (suspect.faults);
          continue;
        }
      if (self == NULL)
        {
          self = g_new0 (CrRefusal, 1);
          self->set = cr_change_set_ref (set);
          self->suspects = g_array_new (FALSE, FALSE, sizeof (Suspect));
          g_array_set_clear_func (self->suspects, suspect_clear);
        }
      g_array_append_val (self->suspects, suspect);
    }
  return self;
}

void
cr_refusal_free (CrRefusal *self)
{
  if (self == NULL)
    return;

  g_array_unref (self->suspects);
  cr_change_set_unref (self->set);
  g_free (self);
}

static gboolean
is_same_fault (const CrFault *a,
               const CrFault *b)
{
  return a->code == b->code && g_strcmp0 (a->value, b->value) == 0;
}

/* A fault of the record that it did not have: of the same kind and value it may have as many as before. */
static CrFault *
find_new_fault (const GPtrArray *before,
                const GPtrArray *after)
{
  g_autoptr (GPtrArray) left = g_ptr_array_new ();

  for (guint i = 0; i < before->len; i++)
    g_ptr_array_add (left, g_ptr_array_index (before, i));

  for (guint i = 0; i < after->len; i++)
    {
      const CrFault *fault = g_ptr_array_index (after, i);
      guint          match = 0;

      while (match < left->len && !is_same_fault (g_ptr_array_index (left, match), fault))
        match++;
      if (match == left->len)
        return cr_fault_copy (fault);
      g_ptr_array_remove_index_fast (left, match);
    }
  return NULL;
}

CrFault *
cr_refusal_find (CrRefusal *self,
                 CrRoadmap *roadmap)
{
  for (guint i = 0; i < self->suspects->len; i++)
    {
      const Suspect        *suspect = &g_array_index (self->suspects, Suspect, i);
      g_autoptr (GPtrArray) before = list_findings (roadmap, suspect->change);
      CrFault              *fault = find_new_fault (before, suspect->faults);

      if (fault != NULL)
        return fault;
    }
  return NULL;
}
