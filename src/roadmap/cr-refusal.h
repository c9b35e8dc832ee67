/* SPDX-License-Identifier: GPL-3.0-or-later
 * Whether a change set adds a fault that the roadmap did not have. */
#pragma once

#include "cr-address.h"
#include "cr-change.h"

G_BEGIN_DECLS

/* The records with faults among those that an applied set may have given one. */
typedef struct _CrRefusal CrRefusal;

/* After the set was applied. NULL when there are none: then the set adds no fault, and nothing more need be asked.
 * (transfer full) */
CrRefusal *cr_refusal_new (CrRoadmap *roadmap, CrChangeSet *set);
void       cr_refusal_free (CrRefusal *self);

/* After the set was taken back again: a fault that its records do not have without it, or NULL. (transfer full) */
CrFault *cr_refusal_find (CrRefusal *self, CrRoadmap *roadmap);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CrRefusal, cr_refusal_free)

G_END_DECLS
