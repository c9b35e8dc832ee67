/* SPDX-License-Identifier: GPL-3.0-or-later
 * The terms that a text uses, with what the other language says for them. */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define CR_TYPE_TERM_LIST (cr_term_list_get_type ())
G_DECLARE_FINAL_TYPE (CrTermList, cr_term_list, CR, TERM_LIST, AdwBin)

/* Signal "chosen" (const char *term): the term of the other language is to be written. */
GtkWidget *cr_term_list_new (void);

/* The terms of a text (NULL is none) that is in source, in the language target; not seen when there are none. */
void cr_term_list_show (CrTermList *self, const char *text, const char *source, const char *target);

/* As its button does; nothing when there are not so many. */
void cr_term_list_choose (CrTermList *self, guint n);

guint cr_term_list_get_length (CrTermList *self);

/* The button of the n-th term. (transfer none) */
GtkWidget *cr_term_list_get_button (CrTermList *self, guint n);

G_END_DECLS
