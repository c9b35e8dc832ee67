/* SPDX-License-Identifier: GPL-3.0-or-later
 * From the rows of a table of tasks to a change set; what CSV and XLSX have in common when they are read. */
#pragma once

#include "cr-import.h"

G_BEGIN_DECLS

typedef struct
{
  char    *text; /* NULL for an empty cell */
  gboolean is_number;
} CrTableCell;

typedef struct _CrTableImport CrTableImport;

/* What the days of numbers are counted from. */
typedef enum
{
  CR_TABLE_SINCE_1900,
  CR_TABLE_SINCE_1904
} CrTableCalendar;

/* import lives longer. (transfer full) */
CrTableImport *cr_table_import_new (CrImport *import, CrTableCalendar calendar);
void           cr_table_import_free (CrTableImport *self);

/* Of CrTableCell, each of which is cleared by cr_table_cells_clear(). (transfer full) */
GArray *cr_table_cells_new (void);

/* Whether a cell still says what was written into it: programs that keep tables cut what is too long, and have line
 * ends of their own. */
gboolean cr_table_is_same_text (const char *text, const char *written);

/* Whether the text is the name of the column of ids. */
gboolean cr_table_import_is_id (const char *name);

/* The names of the columns: by path or in either language, whatever their case and order. FALSE when some are not
 * known, or stand twice: they are refused, and no row is worth looking at. *is_by_path, unless NULL, tells whether the
 * columns are named as programs do it. */
gboolean cr_table_import_set_header (CrTableImport *self, gsize line, GArray *cells, gboolean *is_by_path);

void cr_table_import_add_row (CrTableImport *self, gsize line, GArray *cells);

/* Ends it. (transfer full) */
CrChangeSet *cr_table_import_finish (CrTableImport *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CrTableImport, cr_table_import_free)

G_END_DECLS
