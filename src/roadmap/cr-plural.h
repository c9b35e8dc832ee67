/* SPDX-License-Identifier: GPL-3.0-or-later
 * Plural rules of a translation: which form of a word goes with a number. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A rule of the header of a .mo file: the number of forms and a C expression over n. */
typedef struct
{
  guint n_forms;
  char *expression; /* NULL: one thing, several things */
} CrPlural;

/* Reads "Plural-Forms:" of the header. A header without the line, or with a line that makes no sense, gives the
 * two forms of English. Never fails. */
void cr_plural_init (CrPlural *plural, const char *header);
void cr_plural_clear (CrPlural *plural);

/* The form for n, always less than plural->n_forms; 0 where the expression has no answer (division by zero). */
guint cr_plural_get_form (const CrPlural *plural, gulong n);

G_END_DECLS
