/* SPDX-License-Identifier: GPL-3.0-or-later
 * Whether a change set adds a fault that the roadmap did not have. */
#pragma once

#include "cr-change.h"

G_BEGIN_DECLS

typedef struct _CrRefusal CrRefusal;

/* Notes the faults of the records that the set is about to touch. Keeps a reference of the set. (transfer full) */
CrRefusal *cr_refusal_new (CrRoadmap *roadmap, CrChangeSet *set);
void       cr_refusal_free (CrRefusal *self);

/* After the set was applied: a fault these records did not have before, or NULL. (transfer full) */
CrFault *cr_refusal_find (CrRefusal *self, CrRoadmap *roadmap);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CrRefusal, cr_refusal_free)

G_END_DECLS
