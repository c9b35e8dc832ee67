/* SPDX-License-Identifier: GPL-3.0-or-later
 * The order of records while many of them come, go and move. */
#pragma once

#include "cr-collection.h"

G_BEGIN_DECLS

/* Places are named by the key of the record before, NULL for the first place, as in changes; each step costs the same
 * at any length. All keys are interned. */
typedef struct _CrOrder CrOrder;

/* Begins as the collection stands, which must stay as it is as long as the order is in use. NULL for none.
 * (transfer full) */
CrOrder *cr_order_new (CrCollection *base);
void     cr_order_free (CrOrder *self);

gboolean        cr_order_contains (CrOrder *self, const char *key);
const CrRecord *cr_order_lookup (CrOrder *self, const char *key); /* or NULL; (transfer none) */
const char     *cr_order_get_last (CrOrder *self);                /* NULL when it is empty */

/* The key of the record before one that is there; NULL when it is the first. */
const char *cr_order_get_before (CrOrder *self, const char *key);

/* Behind the record `after`; at the end when that is not there. The key of the record must not be there yet. Takes a
 * reference of its own. */
void cr_order_insert (CrOrder *self, const CrRecord *record, const char *after);

/* Of a record that is there. Behind itself it stays where it is. */
void cr_order_remove (CrOrder *self, const char *key);
void cr_order_move (CrOrder *self, const char *key, const char *after);

/* The records from first to last. (transfer container) */
GPtrArray *cr_order_list (CrOrder *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CrOrder, cr_order_free)

G_END_DECLS
