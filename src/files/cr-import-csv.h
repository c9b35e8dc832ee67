/* SPDX-License-Identifier: GPL-3.0-or-later
 * Reading a table of comma-separated values back. */
#pragma once

#include "cr-import.h"

G_BEGIN_DECLS

/* UTF-8 or UTF-16, with or without a mark, else Windows-1251; the separator is the one that a line "sep=" names, else
 * that of comma, semicolon and tab which the first line has most of. Where columns are named by their paths cells are
 * taken as they stand, elsewhere one apostrophe is taken off each line that a spreadsheet would calculate without it
 * (cr-csv.h). (transfer full) */
CrChangeSet *cr_import_csv_read (CrImport *import, GBytes *content, GError **error);

/* The text in UTF-8, without a mark and without NUL; encoding is what it was taken to be written in, static.
 * (transfer full), NULL for what is no text */
char *cr_import_csv_decode (GBytes *content, const char **encoding, gsize *length);

G_END_DECLS
