/* SPDX-License-Identifier: GPL-3.0-or-later
 * Where the new tasks of a file come to stand among those of the roadmap. */
#pragma once

#include "cr-draft.h"

G_BEGIN_DECLS

typedef struct _CrImportOrder CrImportOrder;

/* roadmap and draft, which must have no tasks of its own yet, live longer. (transfer full) */
CrImportOrder *cr_import_order_new (CrRoadmap *roadmap, CrDraft *draft);
void           cr_import_order_free (CrImportOrder *self);

/* The file goes on with a task that the roadmap has; that one stays where it is. */
void cr_import_order_pass (CrImportOrder *self, const char *id);

/* The file goes on with a new task: it comes after the one before it in the file; at the beginning of the file before
 * the first one that the roadmap has, and at the end of the roadmap when there is none. */
void cr_import_order_add (CrImportOrder *self, const CrRecord *task);

/* The file has ended. */
void cr_import_order_finish (CrImportOrder *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CrImportOrder, cr_import_order_free)

G_END_DECLS
