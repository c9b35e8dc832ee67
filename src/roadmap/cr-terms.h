/* SPDX-License-Identifier: GPL-3.0-or-later
 * Terms of customs in both languages, and where a text uses them. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct
{
  const char *msgid; /* of "term": the English side */
} CrTerm;

/* As the language has it, "single window"; static. */
const char *cr_term_get (const CrTerm *term, const char *language);

/* All of them. */
const CrTerm *cr_terms_get (guint *n_terms);

/* Those that the text, which is in that language, uses, each once, in the order in which they stand there; of terms
 * that begin with the same words the longest. Words are found in whatever form they stand, abbreviations as they are.
 * Nothing for a term that has no translation. (element-type CrTerm) (transfer container) */
GPtrArray *cr_terms_find (const char *text, const char *language);

G_END_DECLS
