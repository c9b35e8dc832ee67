/* SPDX-License-Identifier: GPL-3.0-or-later
 * A worksheet that comes back from a translator. */
#pragma once

#include "cr-import.h"

G_BEGIN_DECLS

typedef struct _CrWorksheetImport CrWorksheetImport;

/* import lives longer. (transfer full) */
CrWorksheetImport *cr_worksheet_import_new (CrImport *import);
void               cr_worksheet_import_free (CrWorksheetImport *self);

/* Whether the row, of CrTableCell, names the columns of a worksheet, by their ids or in either language, in any order.
 * *is_by_id tells which. */
gboolean cr_worksheet_import_set_header (CrWorksheetImport *self, GArray *cells, gboolean *is_by_id);

/* A side that says something else becomes the text; an empty cell leaves it, "\-" clears it. What stands in no place of
 * the roadmap is told and left out. Counts texts, not tasks. */
void cr_worksheet_import_add_row (CrWorksheetImport *self, GArray *cells);

/* Ends it. (transfer full) */
CrChangeSet *cr_worksheet_import_finish (CrWorksheetImport *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CrWorksheetImport, cr_worksheet_import_free)

G_END_DECLS
