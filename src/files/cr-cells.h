/* SPDX-License-Identifier: GPL-3.0-or-later
 * The tasks as a table of cells: its columns, and what stands in each cell of CSV and XLSX, both ways. */
#pragma once

#include "cr-catalogue.h"
#include "cr-export.h"
#include "cr-fault.h"
#include "cr-path.h"
#include "cr-unit-names.h"

G_BEGIN_DECLS

typedef enum
{
  CR_CELLS_IDS,   /* everything by its id: for programs */
  CR_CELLS_UNITS, /* units by their names */
  CR_CELLS_NAMES  /* and statuses, priorities and entries of the catalogue by theirs, where that leads back to them */
} CrCellForm;

/* What stands in a cell to clear the value; an empty cell leaves it as it is. */
#define CR_CELL_CLEAR "\\-"

/* The names of one roadmap in one language; for the length of one export or import. */
typedef struct _CrCells CrCells;

/* (transfer full) */
CrCells *cr_cells_new (CrRoadmap *roadmap, const CrCatalogue *catalogue, const char *language);
void     cr_cells_free (CrCells *self);

/* The paths that a person may set and that have a text form; the id of the task stands before them. Of CrPath.
 * (transfer full) */
GArray *cr_cells_list_columns (void);

/* Whether the value is absent, which most are: its cell is empty. */
gboolean cr_cells_is_empty (const CrPath *path, const CrValue *value);

/* What is absent is the empty text. A text that would be taken for CR_CELL_CLEAR gets one backslash more.
 * (transfer full) */
char *cr_cells_format (CrCells *self, const CrPath *path, const CrValue *value, CrCellForm form);

/* The value of a cell in any of the forms, in either language; as cr_text_form_parse(). Day by day also
 * "31.12.2027". */
gboolean cr_cells_parse (CrCells *self, const CrPath *path, const char *text, CrValue *value, CrFault **fault);

/* The name of an id in this field, the id where it has none that leads back to it. Lives as long as the cells and the
 * id. */
const char *cr_cells_show_id (CrCells *self, const CrField *field, const char *id);

/* Tells what of a task has no column. Marks of stale sides are of the editing, not of the content. */
void cr_cells_note_others (CrCells *self, CrExport *export, const CrTask *task);

/* Tells that a cell does not say all there is. */
void cr_cells_leave_out (CrExport *export, const CrTask *task, const CrPath *path);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CrCells, cr_cells_free)

G_END_DECLS
