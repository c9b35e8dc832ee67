/* SPDX-License-Identifier: GPL-3.0-or-later
 * The units of a roadmap: who refers to them, and two that become one. */
#pragma once

#include "cr-draft.h"

G_BEGIN_DECLS

/* The number of tasks that each unit owns, by its interned id (GUINT_TO_POINTER); units without any are not in it.
 * (transfer full) */
GHashTable *cr_units_count_tasks (CrRoadmap *roadmap);

/* Whatever refers to `unit` refers to `into` afterwards, which takes over the name in a language that it has none in;
 * then `unit` goes. Both are ids of units and differ. The roadmap is that of the draft, which has changed nothing
 * yet. */
void cr_units_merge (CrDraft *draft, CrRoadmap *roadmap, const char *unit, const char *into);

G_END_DECLS
