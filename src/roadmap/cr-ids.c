/* SPDX-License-Identifier: GPL-3.0-or-later
 * Immutable lists of ids. */
#include "config.h"

#include "cr-ids.h"

#include <string.h>

/* Beyond this many ids membership is looked up in a table, so that no list makes the work quadratic. */
#define SCAN_MAX 16

static CrIds *
ids_alloc (guint n_ids)
{
  CrIds *self = g_malloc (sizeof (CrIds) + n_ids * sizeof (char *));

  g_atomic_ref_count_init (&self->ref_count);
  self->n_ids = n_ids;
  return self;
}

CrIds *
cr_ids_new (const char *const *ids,
            guint              n_ids)
{
  CrIds *self;

  if (n_ids == 0)
    return NULL;

  self = ids_alloc (n_ids);
  for (guint i = 0; i < n_ids; i++)
    self->ids[i] = cr_intern (ids[i]);
  return self;
}

CrIds *
cr_ids_new_interned (const char *const *ids,
                     guint              n_ids)
{
  CrIds *self;

  if (n_ids == 0)
    return NULL;

  self = ids_alloc (n_ids);
  memcpy (self->ids, ids, n_ids * sizeof *ids);
  return self;
}

CrIds *
cr_ids_ref (CrIds *ids)
{
  if (ids != NULL)
    g_atomic_ref_count_inc (&ids->ref_count);
  return ids;
}

void
cr_ids_unref (CrIds *ids)
{
  if (ids != NULL && g_atomic_ref_count_dec (&ids->ref_count))
    g_free (ids);
}

guint
cr_ids_get_length (const CrIds *ids)
{
  return ids != NULL ? ids->n_ids : 0;
}

gboolean
cr_ids_contains (const CrIds *ids,
                 const char  *id)
{
  const char *interned = cr_intern (id);

  for (guint i = 0; i < cr_ids_get_length (ids); i++)
    if (ids->ids[i] == interned)
      return TRUE;
  return FALSE;
}

gboolean
cr_ids_equal (const CrIds *a,
              const CrIds *b)
{
  if (a == b)
    return TRUE;
  if (a == NULL || b == NULL || a->n_ids != b->n_ids)
    return FALSE;
  return memcmp (a->ids, b->ids, a->n_ids * sizeof (char *)) == 0;
}

static GHashTable *
make_table (const CrIds *ids)
{
  GHashTable *table;

  if (cr_ids_get_length (ids) <= SCAN_MAX)
    return NULL;

  table = g_hash_table_new (NULL, NULL);
  for (guint i = 0; i < ids->n_ids; i++)
    g_hash_table_add (table, (gpointer) ids->ids[i]);
  return table;
}

static gboolean
has_interned (const CrIds *ids,
              GHashTable  *table,
              const char  *id)
{
  if (table != NULL)
    return g_hash_table_contains (table, id);
  for (guint i = 0; i < cr_ids_get_length (ids); i++)
    if (ids->ids[i] == id)
      return TRUE;
  return FALSE;
}

static void
append_missing (GPtrArray   *result,
                const CrIds *ids,
                const CrIds *unwanted)
{
  g_autoptr (GHashTable) table = make_table (unwanted);

  for (guint i = 0; i < cr_ids_get_length (ids); i++)
    if (!has_interned (unwanted, table, ids->ids[i]))
      g_ptr_array_add (result, (gpointer) ids->ids[i]);
}

static CrIds *
ids_from_array (const GPtrArray *array)
{
  CrIds *self;

  if (array->len == 0)
    return NULL;

  self = ids_alloc (array->len);
  memcpy (self->ids, array->pdata, array->len * sizeof (char *));
  return self;
}

CrIds *
cr_ids_subtract (const CrIds *ids,
                 const CrIds *other)
{
  g_autoptr (GPtrArray) result = g_ptr_array_new ();

  append_missing (result, ids, other);
  return ids_from_array (result);
}

CrIds *
cr_ids_unite (const CrIds *ids,
              const CrIds *other)
{
  g_autoptr (GPtrArray) result = g_ptr_array_new ();

  append_missing (result, ids, NULL);
  append_missing (result, other, ids);
  return ids_from_array (result);
}
