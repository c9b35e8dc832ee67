/* SPDX-License-Identifier: GPL-3.0-or-later
 * Names of units, looked up quickly and in both directions. */
#pragma once

#include "cr-roadmap.h"

G_BEGIN_DECLS

/* What the units of a roadmap were called when it was made; for the length of one export, import or query. */
typedef struct _CrUnitNames CrUnitNames;

/* language: of the names to show; NULL shows ids. (transfer full) */
CrUnitNames *cr_unit_names_new (CrRoadmap *roadmap, const char *language);
void         cr_unit_names_free (CrUnitNames *names);

/* What to write for the owner (or a partner) stored in a record: the name of the unit, its id where the name would not
 * lead back to it, any other string as it stands. Lives as long as names and the string. */
const char *cr_unit_names_show (const CrUnitNames *names, const char *unit);

/* What to store for it: the id of the unit that has this id or, case aside, this name in any language; else the string
 * itself. Interned. */
const char *cr_unit_names_resolve (const CrUnitNames *names, const char *id_or_name);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CrUnitNames, cr_unit_names_free)

G_END_DECLS
