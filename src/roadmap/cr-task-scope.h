/* SPDX-License-Identifier: GPL-3.0-or-later
 * The scope of an export, written down in a line: "area=area-concept,status=done". */
#pragma once

#include "cr-query.h"

G_BEGIN_DECLS

/* "all", or conditions "area=ID", "capability=ID", "owner=UNIT", "status=STATUS", "task=ID" with commas between them. A
 * task must meet the conditions of each name; of several with one name, one of them. Nothing behind the sign stands for
 * tasks without any. A comma inside is "\,", a backslash "\\". */
typedef struct _CrTaskScope CrTaskScope;

/* NULL, with the part that makes no sense in *wrong, when it is not of that form. (transfer full) */
CrTaskScope *cr_task_scope_parse (const char *text, char **wrong);
void         cr_task_scope_free (CrTaskScope *scope);

/* The ids of the tasks within it, as a set of strings; NULL for all. (transfer full) */
GHashTable *cr_task_scope_list (const CrTaskScope *scope, CrRoadmap *roadmap, const CrCatalogue *catalogue);

/* The ids named by conditions that the catalogue, or the roadmap, does not know: there are no such tasks for
 * certain, or the writing is wrong. (transfer full) (element-type utf8) */
GPtrArray *cr_task_scope_list_unknown (const CrTaskScope *scope, CrRoadmap *roadmap, const CrCatalogue *catalogue);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CrTaskScope, cr_task_scope_free)

G_END_DECLS
