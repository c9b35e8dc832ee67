/* SPDX-License-Identifier: GPL-3.0-or-later
 * Slices. */
#include "config.h"

#include "cr-slice.h"

typedef struct
{
  CrRoadmap  *roadmap;
  CrRoadmap  *slice;
  GHashTable *tasks; /* borrowed */
  GHashTable *named; /* interned ids that the tasks of the slice name */
  CrSliceFunc func;
  gpointer    user_data;
} Slicing;

static gboolean
is_cut (const Slicing *self,
        const char    *id)
{
  return !g_hash_table_contains (self->tasks, id) && cr_roadmap_lookup_task (self->roadmap, id) != NULL;
}

/* (transfer full) */
static CrIds *
cut_links (const Slicing *self,
           const CrTask  *task)
{
  g_autoptr (GPtrArray) kept = g_ptr_array_new ();

  for (guint i = 0; i < cr_ids_get_length (task->after); i++)
    {
      const char *id = task->after->ids[i];

      if (!is_cut (self, id))
        g_ptr_array_add (kept, (gpointer) id);
      else if (self->func != NULL)
        self->func (task, id, self->user_data);
    }
  return cr_ids_new ((const char *const *) kept->pdata, kept->len);
}

static void
name_all (Slicing     *self,
          const CrIds *ids)
{
  for (guint i = 0; i < cr_ids_get_length (ids); i++)
    g_hash_table_add (self->named, (gpointer) ids->ids[i]);
}

static void
add_task (Slicing      *self,
          const CrTask *task)
{
  g_autoptr (CrIds) after = cut_links (self, task);
  CrRecord         *copy;

  if (task->owner != NULL)
    g_hash_table_add (self->named, (gpointer) task->owner);
  name_all (self, task->partners);
  name_all (self, task->instruments);
  name_all (self, task->tags);

  if (cr_ids_equal (after, task->after))
    {
      cr_roadmap_load_record (self->slice, NULL, cr_record_ref (&task->record));
      return;
    }
  copy = cr_record_copy (&task->record);
  g_auto (CrValue) value = cr_value_ids (after);
  cr_record_set (copy, cr_kind_get_field (CR_KIND_TASK, "after"), &value);
  cr_roadmap_load_record (self->slice, NULL, copy);
}

/* An instrument is in somebody's hands, too. */
static void
add_named (Slicing *self,
           CrKind   kind)
{
  for (guint i = 0; i < cr_roadmap_get_length (self->roadmap, kind, NULL); i++)
    {
      const CrRecord *record = cr_roadmap_get_nth (self->roadmap, kind, NULL, i);

      if (!g_hash_table_contains (self->named, cr_record_get_key (record)))
        continue;
      if (kind == CR_KIND_INSTRUMENT && CR_INSTRUMENT (record)->owner != NULL)
        g_hash_table_add (self->named, (gpointer) CR_INSTRUMENT (record)->owner);
      cr_roadmap_load_record (self->slice, NULL, cr_record_ref (record));
    }
}

static void
add_head (Slicing *self)
{
  static const char *const of_the_whole[] = { "exceptions", "dismissed" };
  CrRecord                *head = cr_record_copy (&cr_roadmap_get_head (self->roadmap)->record);
  CrValue                  none = cr_value_absent (CR_TYPE_LIST);

  for (guint i = 0; i < G_N_ELEMENTS (of_the_whole); i++)
    cr_record_set (head, cr_kind_get_field (CR_KIND_ROADMAP, of_the_whole[i]), &none);
  cr_roadmap_load_record (self->slice, NULL, head);
}

CrRoadmap *
cr_slice_new (CrRoadmap  *roadmap,
              GHashTable *tasks,
              CrSliceFunc func,
              gpointer    user_data)
{
  g_autoptr (GHashTable) named = g_hash_table_new (NULL, NULL);
  Slicing                self = { roadmap, cr_roadmap_new (), tasks, named, func, user_data };

  g_return_val_if_fail (CR_IS_ROADMAP (roadmap) && tasks != NULL, NULL);

  add_head (&self);
  for (guint i = 0; i < cr_roadmap_get_n_tasks (roadmap); i++)
    {
      const CrTask *task = cr_roadmap_get_task (roadmap, i);

      if (g_hash_table_contains (tasks, task->id))
        add_task (&self, task);
    }
  add_named (&self, CR_KIND_INSTRUMENT);
  add_named (&self, CR_KIND_TECHNOLOGY);
  add_named (&self, CR_KIND_UNIT);
  return self.slice;
}
