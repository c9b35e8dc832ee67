/* SPDX-License-Identifier: GPL-3.0-or-later
 * The order of records as a chain of links. */
#include "config.h"

#include "cr-order.h"

/* Stands before the first record and behind the last one. */
#define END 0

typedef struct
{
  const CrRecord *record; /* NULL while it is not there */
  guint           before;
  guint           behind;
} Link;

/* The n-th record of the collection has the link n + 1; what came in addition has the links behind. */
struct _CrOrder
{
  CrCollection *base;  /* borrowed, or NULL */
  GArray       *links; /* of Link */
  GHashTable   *added; /* key to link, of what the collection does not have */
  GPtrArray    *kept;  /* references of what was inserted */
};

static Link *
get_link (CrOrder *self,
          guint    n)
{
  return &g_array_index (self->links, Link, n);
}

CrOrder *
cr_order_new (CrCollection *base)
{
  CrOrder *self = g_new0 (CrOrder, 1);
  guint    n = base != NULL ? base->records->len : 0;

  self->base = base;
  self->added = g_hash_table_new (NULL, NULL);
  self->kept = g_ptr_array_new_with_free_func ((GDestroyNotify) cr_record_unref);
  self->links = g_array_sized_new (FALSE, FALSE, sizeof (Link), n + 1);
  g_array_set_size (self->links, n + 1);
  for (guint i = 0; i <= n; i++)
    *get_link (self, i) = (Link){ .before = i > 0 ? i - 1 : n, .behind = i < n ? i + 1 : END };
  for (guint i = 0; i < n; i++)
    get_link (self, i + 1)->record = g_ptr_array_index (base->records, i);
  return self;
}

void
cr_order_free (CrOrder *self)
{
  g_array_unref (self->links);
  g_hash_table_unref (self->added);
  g_ptr_array_unref (self->kept);
  g_free (self);
}

/* END when the key has no link. */
static guint
find_link (CrOrder    *self,
           const char *key)
{
  int position = self->base != NULL ? cr_collection_find (self->base, key) : -1;

  return position >= 0 ? (guint) position + 1 : GPOINTER_TO_UINT (g_hash_table_lookup (self->added, key));
}

/* END when there is no such record now. */
static guint
find_present (CrOrder    *self,
              const char *key)
{
  guint n = key != NULL ? find_link (self, key) : END;

  return get_link (self, n)->record != NULL ? n : END;
}

static const char *
get_key (CrOrder *self,
         guint    n)
{
  return n != END ? cr_record_get_key (get_link (self, n)->record) : NULL;
}

gboolean
cr_order_contains (CrOrder    *self,
                   const char *key)
{
  return find_present (self, key) != END;
}

const CrRecord *
cr_order_lookup (CrOrder    *self,
                 const char *key)
{
  return get_link (self, find_present (self, key))->record;
}

const char *
cr_order_get_last (CrOrder *self)
{
  return get_key (self, get_link (self, END)->before);
}

const char *
cr_order_get_before (CrOrder    *self,
                     const char *key)
{
  guint n = find_present (self, key);

  g_return_val_if_fail (n != END, NULL);

  return get_key (self, get_link (self, n)->before);
}

static void
take_out (CrOrder *self,
          guint    n)
{
  Link *link = get_link (self, n);

  get_link (self, link->before)->behind = link->behind;
  get_link (self, link->behind)->before = link->before;
}

static void
put_behind (CrOrder    *self,
            guint       n,
            const char *after)
{
  guint before = find_present (self, after);
  Link *link = get_link (self, n);

  if (after != NULL && before == END)
    before = get_link (self, END)->before;
  link->before = before;
  link->behind = get_link (self, before)->behind;
  get_link (self, link->behind)->before = n;
  get_link (self, before)->behind = n;
}

void
cr_order_insert (CrOrder        *self,
                 const CrRecord *record,
                 const char     *after)
{
  const char *key = cr_record_get_key (record);
  guint       n = find_link (self, key);

  g_return_if_fail (n == END || get_link (self, n)->record == NULL);

  if (n == END)
    {
      n = self->links->len;
      g_array_set_size (self->links, n + 1);
      g_hash_table_insert (self->added, (gpointer) key, GUINT_TO_POINTER (n));
    }
  get_link (self, n)->record = NULL;
  put_behind (self, n, after);
  get_link (self, n)->record = record;
  g_ptr_array_add (self->kept, cr_record_ref (record));
}

void
cr_order_remove (CrOrder    *self,
                 const char *key)
{
  guint n = find_present (self, key);

  g_return_if_fail (n != END);

  take_out (self, n);
  get_link (self, n)->record = NULL;
}

void
cr_order_move (CrOrder    *self,
               const char *key,
               const char *after)
{
  guint n = find_present (self, key);

  g_return_if_fail (n != END);

  if (after == key)
    return;
  take_out (self, n);
  put_behind (self, n, after);
}

GPtrArray *
cr_order_list (CrOrder *self)
{
  GPtrArray *records = g_ptr_array_sized_new (self->links->len);

  for (guint n = get_link (self, END)->behind; n != END; n = get_link (self, n)->behind)
    g_ptr_array_add (records, (gpointer) get_link (self, n)->record);
  return records;
}
