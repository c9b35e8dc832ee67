/* SPDX-License-Identifier: GPL-3.0-or-later
 * Sentences with named parts. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The pattern with "{name}" replaced by its value, for pairs of name and value up to NULL; a value may have braces of
 * its own, and a name that is not given stays as it is. (transfer full) */
char *cr_pattern_fill (const char *pattern, ...) G_GNUC_NULL_TERMINATED;

/* Appends a sentence, after a space where there is one before. */
void cr_pattern_append_sentence (GString *text, const char *sentence);

G_END_DECLS
