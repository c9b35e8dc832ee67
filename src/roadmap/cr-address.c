/* SPDX-License-Identifier: GPL-3.0-or-later
 * Addresses of records. */
#include "config.h"

#include "cr-address.h"

CrAddress
cr_address (CrKind      kind,
            const char *parent,
            const char *key)
{
  return (CrAddress){ .kind = kind, .parent = cr_intern (parent), .key = cr_intern (key) };
}

CrAddress *
cr_address_copy (const CrAddress *address)
{
  return g_memdup2 (address, sizeof *address);
}

guint
cr_address_hash (gconstpointer address)
{
  const CrAddress *self = address;

  return g_direct_hash (self->key) * 31 + g_direct_hash (self->parent) * 17 + self->kind;
}

gboolean
cr_address_equal (gconstpointer a,
                  gconstpointer b)
{
  const CrAddress *left = a, *right = b;

  return left->kind == right->kind && left->parent == right->parent && left->key == right->key;
}
