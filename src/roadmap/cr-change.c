/* SPDX-License-Identifier: GPL-3.0-or-later
 * Change sets as values. */
#include "config.h"

#include "cr-change.h"

struct _CrChangeSet
{
  gatomicrefcount ref_count;
  const char     *label;
  GArray         *changes;
};

void
cr_change_clear (CrChange *change)
{
  cr_value_clear (&change->before);
  cr_value_clear (&change->after);
  cr_ids_unref (change->added);
  cr_ids_unref (change->removed);
  cr_record_unref (change->record);
  cr_list_unref (change->children);
}

static void
clear_element (gpointer data)
{
  cr_change_clear (data);
}

GArray *
cr_change_array_new (void)
{
  GArray *changes = g_array_new (FALSE, FALSE, sizeof (CrChange));

  g_array_set_clear_func (changes, clear_element);
  return changes;
}

void
cr_change_copy (const CrChange *change,
                CrChange       *copy)
{
  *copy = *change;
  copy->before = cr_value_copy (&change->before);
  copy->after = cr_value_copy (&change->after);
  cr_ids_ref (copy->added);
  cr_ids_ref (copy->removed);
  cr_list_ref (copy->children);
  if (copy->record != NULL)
    cr_record_ref (copy->record);
}

CrChangeSet *
cr_change_set_new (const char *label,
                   GArray     *changes)
{
  CrChangeSet *self = g_new0 (CrChangeSet, 1);

  g_atomic_ref_count_init (&self->ref_count);
  self->label = label;
  self->changes = changes;
  return self;
}

CrChangeSet *
cr_change_set_ref (CrChangeSet *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

void
cr_change_set_unref (CrChangeSet *self)
{
  if (self == NULL || !g_atomic_ref_count_dec (&self->ref_count))
    return;

  g_array_unref (self->changes);
  g_free (self);
}

guint
cr_change_set_get_length (const CrChangeSet *self)
{
  return self->changes->len;
}

const CrChange *
cr_change_set_get (const CrChangeSet *self,
                   guint              n)
{
  g_return_val_if_fail (n < self->changes->len, NULL);

  return &g_array_index (self->changes, CrChange, n);
}

const char *
cr_change_set_get_label (const CrChangeSet *self)
{
  return self->label;
}

static void
invert_change (const CrChange *change,
               CrChange       *inverse)
{
  cr_change_copy (change, inverse);
  inverse->from = change->to;
  inverse->to = change->from;
  switch (change->op)
    {
    case CR_CHANGE_INSERT:
      inverse->op = CR_CHANGE_REMOVE;
      break;
    case CR_CHANGE_REMOVE:
      inverse->op = CR_CHANGE_INSERT;
      break;
    case CR_CHANGE_SET:
      {
        CrValue before = inverse->before;
        CrIds  *added = inverse->added;

        inverse->before = inverse->after;
        inverse->after = before;
        inverse->added = inverse->removed;
        inverse->removed = added;
      }
      break;
    case CR_CHANGE_MOVE:
    default:
      break;
    }
}

CrChangeSet *
cr_change_set_invert (const CrChangeSet *self)
{
  GArray *changes = cr_change_array_new ();

  for (guint i = self->changes->len; i > 0; i--)
    {
      CrChange inverse;

      invert_change (cr_change_set_get (self, i - 1), &inverse);
      g_array_append_val (changes, inverse);
    }
  return cr_change_set_new (self->label, changes);
}

gboolean
cr_path_is_set (const CrPath *path)
{
  const CrField *field = cr_path_get_field (path);

  if (cr_path_get_type (path) != CR_TYPE_IDS)
    return FALSE;
  return path->part == CR_PART_STALE || (field->flags & CR_FIELD_VALUES) == 0;
}
