/* SPDX-License-Identifier: GPL-3.0-or-later
 * Records of one kind in their order, found by key. */
#pragma once

#include "cr-record.h"

G_BEGIN_DECLS

typedef struct
{
  GPtrArray  *records;   /* owns a reference of each */
  GHashTable *positions; /* key to a position near the true one; NULL until somebody asks */
  guint       strayed;   /* how far the positions were off all in all, in the searches since they were noted */
} CrCollection;

CrCollection *cr_collection_new (void);
CrCollection *cr_collection_copy (const CrCollection *self);
void          cr_collection_free (CrCollection *self);

/* -1 when there is none. key is interned. */
int cr_collection_find (CrCollection *self, const char *key);

/* Take a reference of their own. */
void cr_collection_insert (CrCollection *self, guint position, const CrRecord *record);
void cr_collection_swap (CrCollection *self, guint position, const CrRecord *record);
void cr_collection_remove (CrCollection *self, guint position);
void cr_collection_move (CrCollection *self, guint from, guint to);

/* Puts these records, which are borrowed, in the place of all. */
void cr_collection_replace (CrCollection *self, GPtrArray *records);

gboolean cr_collection_equal (const CrCollection *a, const CrCollection *b);

G_END_DECLS
