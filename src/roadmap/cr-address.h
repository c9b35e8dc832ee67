/* SPDX-License-Identifier: GPL-3.0-or-later
 * The address of a record: kind, parent, key. */
#pragma once

#include "cr-field.h"

G_BEGIN_DECLS

typedef struct
{
  CrKind      kind;
  const char *parent; /* interned, as is the key; either may be NULL */
  const char *key;
} CrAddress;

/* parent and key need not be interned. */
CrAddress  cr_address (CrKind kind, const char *parent, const char *key);
CrAddress *cr_address_copy (const CrAddress *address);

/* For hash tables keyed by CrAddress. */
guint    cr_address_hash (gconstpointer address);
gboolean cr_address_equal (gconstpointer a, gconstpointer b);

G_END_DECLS
