/* SPDX-License-Identifier: GPL-3.0-or-later
 * Texts of the user inside of sentences: they stand on the line, are not longer than anybody reads, and do not turn
 * what stands around them where they are written from right to left. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* On one line, and cut at a character when it is long. (transfer full) */
char *cr_quote_shorten (const char *text);

/* The text so that it keeps its direction to itself. One of ordinary letters comes back as it is; one with letters or
 * marks that have to do with direction stands between marks that isolate it, which nothing in it can get out of. NULL
 * is NULL. (transfer full) */
char *cr_quote_isolate (const char *text);

/* Both. (transfer full) */
char *cr_quote (const char *text);

G_END_DECLS
