/* SPDX-License-Identifier: GPL-3.0-or-later
 * An immutable list of ids. */
#pragma once

#include "cr-intern.h"

G_BEGIN_DECLS

/* Ids are interned strings all through the program: equal ids are equal pointers and nobody frees one. */

/* An immutable list of ids in their order, atomically reference-counted. The empty list is NULL: every
 * function here takes NULL for a list and may answer with it. */
typedef struct
{
  gatomicrefcount ref_count;
  guint           n_ids;
  const char     *ids[]; /* interned */
} CrIds;

/* ids need not be interned. (transfer full) */
CrIds *cr_ids_new (const char *const *ids, guint n_ids);

/* The same of ids that are interned already. (transfer full) */
CrIds *cr_ids_new_interned (const char *const *ids, guint n_ids);

CrIds *cr_ids_ref (CrIds *ids);
void   cr_ids_unref (CrIds *ids);

guint    cr_ids_get_length (const CrIds *ids);
gboolean cr_ids_contains (const CrIds *ids, const char *id);
gboolean cr_ids_equal (const CrIds *a, const CrIds *b); /* same ids in the same order */

/* What is in `ids` and not in `other`, in the order of `ids`. (transfer full) */
CrIds *cr_ids_subtract (const CrIds *ids, const CrIds *other);

/* ids and then what of `other` it does not have yet. (transfer full) */
CrIds *cr_ids_unite (const CrIds *ids, const CrIds *other);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CrIds, cr_ids_unref)

G_END_DECLS
