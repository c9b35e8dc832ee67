/* SPDX-License-Identifier: GPL-3.0-or-later
 * Plans in the XML of MS Project (MSPDI), which most planners read and write.
 *
 * Areas are summary tasks, and tasks are manually scheduled on the days they have. What a planner has no place for
 * stands in columns of text of our own: the title in the other language, area, capabilities, status, id, owner. */
#pragma once

#include "cr-cells.h"
#include "cr-export.h"

G_BEGIN_DECLS

/* Our columns of text, in the order of Text1, Text2 and so on. */
typedef enum
{
  CR_MSPDI_TITLE, /* in the other language */
  CR_MSPDI_AREA,
  CR_MSPDI_CAPABILITIES,
  CR_MSPDI_STATUS,
  CR_MSPDI_ID,
  CR_MSPDI_OWNER,
  CR_MSPDI_N_COLUMNS
} CrMspdiColumn;

/* What the format calls a column, "188743731", "Text1"; static. */
const char *cr_mspdi_get_field_id (CrMspdiColumn column);
const char *cr_mspdi_get_field_name (CrMspdiColumn column);

/* What people read above it when the names of tasks are in the language. (transfer full) */
char *cr_mspdi_get_alias (CrMspdiColumn column, const char *language);

/* What a task has in a column; "" for nothing. Everything has its name there but the task, which has its id.
 * (transfer full) */
char *cr_mspdi_format_column (CrCells *cells, const CrRecord *task, CrMspdiColumn column, const char *language);

/* What a column can hold, in characters. */
#define CR_MSPDI_COLUMN_MAX 255

/* As one line that is not too long. (transfer full) */
char *cr_mspdi_cut_column (const char *text);

/* The path of what stands in a column when the names of tasks are in the language. */
void cr_mspdi_get_path (CrMspdiColumn column, const char *language, CrPath *path);

/* What stands in the name of a task: one line. (transfer full) */
char *cr_mspdi_make_name (const char *title);

/* What stands in the notes of a task: its description and then its notes; "" for none. (transfer full) */
char *cr_mspdi_make_notes (const CrTask *task, const char *language);

/* Priorities from 0 to 1000. */
int         cr_mspdi_get_priority (const CrTask *task);
const char *cr_mspdi_find_priority (int priority); /* NULL for the normal one */

/* (transfer full) */
GBytes *cr_mspdi_write (CrExport *export, GError **error);

G_END_DECLS
