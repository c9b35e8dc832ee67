/* SPDX-License-Identifier: GPL-3.0-or-later
 * Records of one kind in their order. */
#include "config.h"

#include "cr-collection.h"

#include <string.h>

/* Few records are found by looking at each. */
#define SCAN_MAX 8

CrCollection *
cr_collection_new (void)
{
  CrCollection *self = g_new0 (CrCollection, 1);

  self->records = g_ptr_array_new_with_free_func ((GDestroyNotify) cr_record_unref);
  return self;
}

static gpointer
ref_record (gconstpointer record,
            gpointer      user_data)
{
  return cr_record_ref (record);
}

CrCollection *
cr_collection_copy (const CrCollection *self)
{
  CrCollection *copy = g_new0 (CrCollection, 1);

  copy->records = g_ptr_array_copy (self->records, ref_record, NULL);
  return copy;
}

void
cr_collection_free (CrCollection *self)
{
  g_ptr_array_unref (self->records);
  g_clear_pointer (&self->positions, g_hash_table_unref);
  g_free (self);
}

static const char *
get_key (const CrCollection *self,
         guint               position)
{
  return cr_record_get_key (g_ptr_array_index (self->records, position));
}

static void
make_positions (CrCollection *self)
{
  g_clear_pointer (&self->positions, g_hash_table_unref);
  self->positions = g_hash_table_new (NULL, NULL);
  self->strayed = 0;
  for (guint i = 0; i < self->records->len; i++)
    g_hash_table_insert (self->positions, (gpointer) get_key (self, i), GUINT_TO_POINTER (i + 1));
}

static int
scan (const CrCollection *self,
      const char         *key)
{
  for (guint i = 0; i < self->records->len; i++)
    if (get_key (self, i) == key)
      return (int) i;
  return -1;
}

/* Inserting and removing move the records behind by a place each and leave their positions in the table as they
 * were: the true one is looked for on both sides of what the table says, and noted. */
static int
search_around (CrCollection *self,
               const char   *key,
               guint         guess)
{
  guint n = self->records->len;

  for (guint distance = 0; distance <= MAX (n, guess); distance++)
    {
      if (guess + distance < n && get_key (self, guess + distance) == key)
        return (int) (guess + distance);
      if (distance <= guess && guess - distance < n && get_key (self, guess - distance) == key)
        return (int) (guess - distance);
    }
  return -1;
}

static void
note_position (CrCollection *self,
               guint         position)
{
  if (self->positions != NULL)
    g_hash_table_insert (self->positions, (gpointer) get_key (self, position), GUINT_TO_POINTER (position + 1));
}

/* Searches that add up to the length of the collection pay for noting all positions anew. */
static void
note_search (CrCollection *self,
             guint         position,
             guint         guess)
{
  self->strayed += position > guess ? position - guess : guess - position;
  if (self->strayed > self->records->len)
    make_positions (self);
  else
    note_position (self, position);
}

int
cr_collection_find (CrCollection *self,
                    const char   *key)
{
  guint guess;
  int   position;

  if (self->records->len <= SCAN_MAX && self->positions == NULL)
    return scan (self, key);
  if (self->positions == NULL)
    make_positions (self);

  guess = GPOINTER_TO_UINT (g_hash_table_lookup (self->positions, key));
  if (guess == 0)
    return -1;

  position = search_around (self, key, guess - 1);
  g_assert (position >= 0);
  if ((guint) position != guess - 1)
    note_search (self, (guint) position, guess - 1);
  return position;
}

void
cr_collection_insert (CrCollection   *self,
                      guint           position,
                      const CrRecord *record)
{
  position = MIN (position, self->records->len);
  g_ptr_array_insert (self->records, (int) position, cr_record_ref (record));
  note_position (self, position);
}

void
cr_collection_swap (CrCollection   *self,
                    guint           position,
                    const CrRecord *record)
{
  CrRecord *before = g_ptr_array_index (self->records, position);

  g_assert (cr_record_get_key (before) == cr_record_get_key (record));
  self->records->pdata[position] = cr_record_ref (record);
  cr_record_unref (before);
}

void
cr_collection_remove (CrCollection *self,
                      guint         position)
{
  if (self->positions != NULL)
    g_hash_table_remove (self->positions, get_key (self, position));
  g_ptr_array_remove_index (self->records, position);
}

void
cr_collection_move (CrCollection *self,
                    guint         from,
                    guint         to)
{
  gpointer *records = self->records->pdata;
  gpointer  record = records[from];

  if (from < to)
    memmove (records + from, records + from + 1, (to - from) * sizeof (gpointer));
  else
    memmove (records + to + 1, records + to, (from - to) * sizeof (gpointer));
  records[to] = record;
  note_position (self, to);
}

void
cr_collection_replace (CrCollection *self,
                       GPtrArray    *records)
{
  GPtrArray *before = self->records;

  self->records = g_ptr_array_copy (records, ref_record, NULL);
  g_ptr_array_set_free_func (self->records, (GDestroyNotify) cr_record_unref);
  g_ptr_array_unref (before);
  g_clear_pointer (&self->positions, g_hash_table_unref);
}

gboolean
cr_collection_equal (const CrCollection *a,
                     const CrCollection *b)
{
  if (a->records->len != b->records->len)
    return FALSE;
  for (guint i = 0; i < a->records->len; i++)
    if (!cr_record_equal (g_ptr_array_index (a->records, i), g_ptr_array_index (b->records, i)))
      return FALSE;
  return TRUE;
}
