/* SPDX-License-Identifier: GPL-3.0-or-later
 * Texts as the cells of a workbook (XLSX) keep them. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What a cell takes, in units of UTF-16 and with what must be escaped. */
#define CR_XLSX_LENGTH_MAX 32767

/* Characters that XML cannot hold, or would change, are written as _xHHHH_; so is the beginning of what looks like
 * that. (transfer full) */
char *cr_xlsx_escape (const char *text);
char *cr_xlsx_unescape (const char *text);

/* Whether it would be another text, which few are. */
gboolean cr_xlsx_must_escape (const char *text);

/* A text too long for a cell, shortened and with a mark at its end; NULL for one that is not. (transfer full) */
char *cr_xlsx_cut (const char *text);

G_END_DECLS
