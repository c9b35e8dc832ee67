/* SPDX-License-Identifier: GPL-3.0-or-later
 * The tasks of a roadmap as a table of comma-separated values.
 *
 * CR_CSV_MACHINE is for programs: UTF-8, commas, LF; columns are named by their paths, units by their ids.
 * CR_CSV_EXCEL is for spreadsheets: a byte-order mark, CRLF, semicolons where the language has decimal commas; columns
 * and units have the names that people know, and no text can be taken for a formula. */
#pragma once

#include "cr-export.h"

G_BEGIN_DECLS

/* A header and a row for each task, with a column for each path a person may set and the id first. Values are in the
 * text form (cr-text-form.h). In the Excel profile each line that could be taken for a formula gets one apostrophe
 * more in front. (transfer full) */
GBytes *cr_csv_write (CrExport *export, GError **error);

/* For other tables in the same form: how a file begins, one cell, the end of a row. (transfer full) */
GString *cr_csv_begin (CrCsvProfile profile);
char     cr_csv_get_separator (CrCsvProfile profile, const char *language);
void     cr_csv_append_text (GString *csv, CrCsvProfile profile, const char *text);
void     cr_csv_end_row (GString *csv, CrCsvProfile profile);

/* Whether a spreadsheet would calculate a line: it begins with = + - @, one of these as wide as two, a tabulator or a
 * carriage return. Also what begins so after blanks, and after apostrophes, which would be taken for ours. */
gboolean cr_csv_is_formula (const char *line);

/* Takes those apostrophes away again. (transfer full) */
char *cr_csv_unguard (const char *text);

G_END_DECLS
