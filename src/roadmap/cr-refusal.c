/* SPDX-License-Identifier: GPL-3.0-or-later
 * The faults of the records that a change set touched, with it and without it. */
#include "config.h"

#include "cr-refusal.h"

#include "cr-findings.h"
#include "cr-schedule.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* A file with a longer string would not be read again. */
#define STRING_SIZE_MAX 1048576

/* Where so many tasks got other predecessors, a look at all of them is cheaper than one at each. */
#define LOOK_AT_ALL_MIN 16

typedef struct
{
  CrAddress  address;
  gboolean   touches_order; /* of predecessors */
  GPtrArray *faults;        /* of the record, with the set applied */
} Suspect;

struct _CrRefusal
{
  GArray  *suspects;
  gboolean has_long_string;
};

static void
suspect_clear (gpointer data)
{
  g_ptr_array_unref (((Suspect *) data)->faults);
}

static gboolean
is_long (const char *string)
{
  return string != NULL && strlen (string) > STRING_SIZE_MAX;
}

static gboolean
text_is_long (const CrText *text)
{
  for (guint i = 0; i < cr_text_get_n_sides (text); i++)
    {
      const char *string;

      cr_text_get_side (text, i, &string);
      if (is_long (string))
        return TRUE;
    }
  return FALSE;
}

static gboolean has_long_string (const CrRecord *record);

static gboolean
value_is_long (const CrValue *value)
{
  switch (value->type)
    {
    case CR_TYPE_ID:
    case CR_TYPE_STRING:
      return is_long (value->string);
    case CR_TYPE_TEXT:
      return text_is_long (value->text);
    case CR_TYPE_IDS:
      for (guint i = 0; i < cr_ids_get_length (value->ids); i++)
        if (is_long (value->ids->ids[i]))
          return TRUE;
      return FALSE;
    case CR_TYPE_LIST:
      for (guint i = 0; i < cr_list_get_length (value->list); i++)
        if (has_long_string (value->list->items[i]))
          return TRUE;
      return FALSE;
    case CR_TYPE_PART:
      return value->part != NULL && has_long_string (value->part);
    case CR_TYPE_INTEGER:
    case CR_TYPE_BOOLEAN:
    case CR_TYPE_DAY:
    case CR_TYPE_CHILDREN:
    case CR_TYPE_MEMBERS:
    default:
      return FALSE;
    }
}

static gboolean
has_long_string (const CrRecord *record)
{
  const CrTable *table = cr_kind_get_table (record->kind);

  for (guint i = 0; i < table->n_fields; i++)
    {
      g_auto (CrValue) value = cr_record_get (record, &table->fields[i]);

      if (value_is_long (&value))
        return TRUE;
    }
  return FALSE;
}

static gboolean
brings_long_string (const CrChange *change)
{
  if (change->op == CR_CHANGE_SET)
    return value_is_long (&change->after);
  if (change->op != CR_CHANGE_INSERT)
    return FALSE;
  for (guint i = 0; i < cr_list_get_length (change->children); i++)
    if (has_long_string (change->children->items[i]))
      return TRUE;
  return has_long_string (change->record);
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
      return ids_have_form (field, value->ids);
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

static gboolean
has_new_predecessor (const CrChange *change,
                     const CrField  *field)
{
  g_autoptr (CrIds) fresh = NULL;

  if ((field->flags & CR_FIELD_TASK) == 0)
    return FALSE;
  fresh = cr_ids_subtract (change->after.ids, change->before.ids);
  return fresh != NULL;
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

  if (change->path.part == CR_PART_SIDE)
    return (field->flags & CR_FIELD_REQUIRED) != 0 && change->after.string == NULL;
  if (change->path.part != CR_PART_VALUE)
    return FALSE;
  if ((field->flags & CR_FIELD_REQUIRED) != 0 && change->after.string == NULL)
    return TRUE;
  if (!value_has_form (field, &change->after) || has_new_predecessor (change, field))
    return TRUE;
  if (change->kind != CR_KIND_TASK)
    return field->type == CR_TYPE_DAY;

  record = cr_roadmap_lookup (roadmap, CR_KIND_TASK, NULL, change->key);
  return record != NULL && !task_agrees (CR_TASK (record));
}

static GPtrArray *
list_findings (CrRoadmap     *roadmap,
               const Suspect *suspect)
{
  const CrAddress *address = &suspect->address;

  return cr_findings_for_record (roadmap, address->kind, address->parent, address->key, suspect->touches_order);
}

static void
add_suspect (CrRefusal  *self,
             CrKind      kind,
             const char *parent,
             const char *key,
             gboolean    touches_order)
{
  Suspect suspect = { .address = { .kind = kind, .parent = parent, .key = key }, .touches_order = touches_order };

  g_array_append_val (self->suspects, suspect);
}

static gboolean
refers_to_any (const CrTask *task,
               GHashTable   *gone)
{
  for (guint i = 0; i < cr_ids_get_length (task->after); i++)
    if (g_hash_table_contains (gone, task->after->ids[i]))
      return TRUE;
  return FALSE;
}

/* Tasks that wait for one that the set removed. */
static void
add_abandoned (CrRefusal  *self,
               CrRoadmap  *roadmap,
               GHashTable *gone)
{
  guint n = g_hash_table_size (gone) > 0 ? cr_roadmap_get_n_tasks (roadmap) : 0;

  for (guint i = 0; i < n; i++)
    {
      const CrTask *task = cr_roadmap_get_task (roadmap, i);

      if (refers_to_any (task, gone))
        add_suspect (self, CR_KIND_TASK, NULL, task->id, FALSE);
    }
}

static void
add_suspects (CrRefusal   *self,
              CrRoadmap   *roadmap,
              CrChangeSet *set)
{
  g_autoptr (GHashTable) gone = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < cr_change_set_get_length (set); i++)
    {
      const CrChange *change = cr_change_set_get (set, i);
      gboolean        is_task = change->kind == CR_KIND_TASK;

      if (brings_long_string (change))
        self->has_long_string = TRUE;
      if (change->op == CR_CHANGE_REMOVE && is_task)
        g_hash_table_add (gone, (gpointer) change->key);
      if (change->op == CR_CHANGE_SET && is_suspect (roadmap, change))
        add_suspect (self, change->kind, change->parent, change->key,
                     (cr_path_get_field (&change->path)->flags & CR_FIELD_TASK) != 0);
      if (change->op != CR_CHANGE_INSERT)
        continue;
      add_suspect (self, change->kind, change->parent, change->key, is_task);
      for (guint k = 0; k < cr_list_get_length (change->children); k++)
        add_suspect (self, (CrKind) change->children->items[k]->kind, change->key,
                     cr_record_get_key (change->children->items[k]), FALSE);
    }
  add_abandoned (self, roadmap, gone);
}

/* Whether it is worth while to ask each suspect for a cycle. */
static gboolean
may_have_cycles (CrRefusal *self,
                 CrRoadmap *roadmap)
{
  g_autoptr (GPtrArray) cycles = NULL;
  guint                 n = 0;

  for (guint i = 0; i < self->suspects->len; i++)
    n += g_array_index (self->suspects, Suspect, i).touches_order ? 1 : 0;
  if (n < LOOK_AT_ALL_MIN)
    return n > 0;

  cycles = cr_schedule_find_cycles (roadmap);
  return cycles->len > 0;
}

/* Leaves those that have faults. */
static void
list_faults (CrRefusal *self,
             CrRoadmap *roadmap)
{
  gboolean with_cycles = may_have_cycles (self, roadmap);
  guint    n_left = 0;

  for (guint i = 0; i < self->suspects->len; i++)
    {
      Suspect *suspect = &g_array_index (self->suspects, Suspect, i);

      suspect->touches_order = suspect->touches_order && with_cycles;
      suspect->faults = list_findings (roadmap, suspect);
      if (suspect->faults->len > 0)
        g_array_index (self->suspects, Suspect, n_left++) = *suspect;
      else
        g_ptr_array_unref (suspect->faults);
    }
  /* What is behind has been moved or released. */
  self->suspects->len = n_left;
}

CrRefusal *
cr_refusal_new (CrRoadmap   *roadmap,
                CrChangeSet *set)
{
  g_autoptr (CrRefusal) self = g_new0 (CrRefusal, 1);

  self->suspects = g_array_new (FALSE, FALSE, sizeof (Suspect));
  add_suspects (self, roadmap, set);
  list_faults (self, roadmap);
  g_array_set_clear_func (self->suspects, suspect_clear);
  return self->suspects->len > 0 || self->has_long_string ? g_steal_pointer (&self) : NULL;
}

void
cr_refusal_free (CrRefusal *self)
{
  if (self == NULL)
    return;

  g_array_unref (self->suspects);
  g_free (self);
}

/* Behind the number of an element or record at the start of a JSON pointer; else the pointer itself. */
static const char *
skip_index (const char *pointer)
{
  gsize n_digits = *pointer == '/' ? strspn (pointer + 1, "0123456789") : 0;

  return n_digits > 0 && (pointer[n_digits + 1] == '/' || pointer[n_digits + 1] == '\0') ? pointer + n_digits + 1
                                                                                         : pointer;
}

/* Whether two pointers lead to one field; the records and elements may have moved in between. */
static gboolean
is_same_field (const char *a,
               const char *b)
{
  while (*a != '\0' || *b != '\0')
    {
      a = skip_index (a);
      b = skip_index (b);
      if (*a != *b)
        return FALSE;
      if (*a != '\0')
        {
          a++;
          b++;
        }
    }
  return TRUE;
}

/* Two fields that do not go together are one fault, whatever their values are. */
static gboolean
is_same_fault (const CrFault *a,
               const CrFault *b)
{
  if (a->code != b->code)
    return FALSE;
  if (a->code == CR_FAULT_ORDER || a->code == CR_FAULT_STATUS || a->code == CR_FAULT_CYCLE)
    return TRUE;
  if (a->code == CR_FAULT_REQUIRED)
    return g_strcmp0 (a->expected, b->expected) == 0;
  return g_strcmp0 (a->value, b->value) == 0 && is_same_field (a->pointer, b->pointer);
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
  if (self->has_long_string)
    return cr_fault_new (CR_FAULT_STRING_SIZE, 0, "", NULL, NC_ ("expected", "1 MiB"));

  for (guint i = 0; i < self->suspects->len; i++)
    {
      const Suspect        *suspect = &g_array_index (self->suspects, Suspect, i);
      g_autoptr (GPtrArray) before = list_findings (roadmap, suspect);
      CrFault              *fault = find_new_fault (before, suspect->faults);

      if (fault != NULL)
        return fault;
    }
  return NULL;
}
