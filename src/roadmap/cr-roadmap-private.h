/* SPDX-License-Identifier: GPL-3.0-or-later
 * The four ways in which a change set alters a roadmap; for cr-change-apply.c only; and what its builder needs. */
#pragma once

#include "cr-address.h"
#include "cr-collection.h"
#include "cr-roadmap.h"

G_BEGIN_DECLS

/* Puts another value in the place of the record with the same key. Takes a reference of its own. */
void cr_roadmap_swap (CrRoadmap *self, const char *parent, const CrRecord *record);

/* At a position; a position beyond the end is the end. */
void cr_roadmap_insert (CrRoadmap *self, const char *parent, guint position, const CrRecord *record);
void cr_roadmap_remove (CrRoadmap *self, CrKind kind, const char *parent, guint position);
void cr_roadmap_move (CrRoadmap *self, CrKind kind, const char *parent, guint from, guint to);

/* The records in their order; (transfer none), only to be looked at. NULL for a round that is not there. */
GPtrArray *cr_roadmap_peek_records (CrRoadmap *self, CrKind kind, const char *parent);

/* The same as they are kept: to look up, and for cr-change-apply.c to put in another order. */
CrCollection *cr_roadmap_peek_collection (CrRoadmap *self, CrKind kind, const char *parent);

/* What cr_roadmap_lookup() finds, for an address whose strings are interned. */
const CrRecord *cr_roadmap_lookup_address (CrRoadmap *self, const CrAddress *address);

void cr_roadmap_emit_changed (CrRoadmap *self, gpointer change_set, gboolean reverted);

G_END_DECLS
