/* SPDX-License-Identifier: GPL-3.0-or-later
 * The faults of the records that a change set touches, before and after. */
#include "config.h"

#include "cr-refusal.h"

#include "cr-address.h"
#include "cr-findings.h"

struct _CrRefusal
{
  CrChangeSet *set;
  GHashTable  *before; /* CrAddress to GPtrArray of CrFault: what each touched record had */
};

/* A value that may have a wrong form, stand outside a range, or disagree with another. */
static gboolean
may_be_faulty (const CrChange *change)
{
  const CrField *field = cr_path_get_field (&change->path);

  if (change->op != CR_CHANGE_SET)
    return change->op == CR_CHANGE_INSERT;
  if (change->path.part != CR_PART_VALUE)
    return change->path.part == CR_PART_SIDE && (field->flags & CR_FIELD_REQUIRED) != 0;
  return field->form != CR_FORM_ANY || field->type == CR_TYPE_INTEGER || field->type == CR_TYPE_DAY ||
         field->type == CR_TYPE_LIST || (field->flags & CR_FIELD_TASK) != 0;
}

static gboolean
touches_order (const CrChange *change)
{
  return change->op == CR_CHANGE_INSERT || (change->path.field->flags & CR_FIELD_TASK) != 0;
}

static GPtrArray *
list_findings (CrRoadmap      *roadmap,
               const CrChange *change)
{
  return cr_findings_for_record (roadmap, change->kind, change->parent, change->key, touches_order (change));
}

CrRefusal *
cr_refusal_new (CrRoadmap   *roadmap,
                CrChangeSet *set)
{
  CrRefusal *self = g_new0 (CrRefusal, 1);

  self->set = cr_change_set_ref (set);
  self->before =
    g_hash_table_new_full (cr_address_hash, cr_address_equal, g_free, (GDestroyNotify) g_ptr_array_unref);
  for (guint i = 0; i < cr_change_set_get_length (set); i++)
    {
      const CrChange *change = cr_change_set_get (set, i);
      CrAddress       address = cr_address (change->kind, change->parent, change->key);

      if (may_be_faulty (change) && (touches_order (change) || !g_hash_table_contains (self->before, &address)))
        g_hash_table_replace (self->before, cr_address_copy (&address), list_findings (roadmap, change));
    }
  return self;
}

void
cr_refusal_free (CrRefusal *self)
{
  if (self == NULL)
    return;

  g_hash_table_unref (self->before);
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
  for (guint i = 0; i < cr_change_set_get_length (self->set); i++)
    {
      const CrChange       *change = cr_change_set_get (self->set, i);
      CrAddress             address = cr_address (change->kind, change->parent, change->key);
      const GPtrArray      *before = may_be_faulty (change) ? g_hash_table_lookup (self->before, &address) : NULL;
      g_autoptr (GPtrArray) after = NULL;
      CrFault              *fault;

      if (before == NULL)
        continue;
      after = list_findings (roadmap, change);
      fault = find_new_fault (before, after);
      if (fault != NULL)
        return fault;
    }
  return NULL;
}
