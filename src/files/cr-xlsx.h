/* SPDX-License-Identifier: GPL-3.0-or-later
 * The roadmap as a workbook for spreadsheets (XLSX). */
#pragma once

#include "cr-export.h"

G_BEGIN_DECLS

/* Sheets of tasks, matrix, capabilities, gaps, milestones, costs and the catalogue, named and worded in the language of
 * the export. The sheet of tasks has a column for each path a person may set, so that it can be read back
 * (cr-import-xlsx.h). All figures are values, not formulas; all texts are strings, so that none is calculated. The same
 * export gives the same bytes whatever the locale. (transfer full) */
GBytes *cr_xlsx_write (CrExport *export, GError **error);

/* The worksheet for translators (cr-worksheet.h) as one sheet, of which nothing but the two sides of the texts may be
 * changed; cr-import-xlsx.h reads it back. (transfer full) */
GBytes *cr_xlsx_write_worksheet (CrExport *export, GError **error);

G_END_DECLS
