/* SPDX-License-Identifier: GPL-3.0-or-later
 * A text of the user: one string per language, and the sides that went stale. */
#pragma once

#include "cr-ids.h"
#include "cr-members.h"

G_BEGIN_DECLS

/* Immutable and atomically reference-counted. A text that has nothing at all is NULL: every function here
 * takes NULL for a text and may answer with it. A side is named by its language tag; en and ru come first,
 * others in their own order; no side is the empty string. */
typedef struct _CrText CrText;

CrText *cr_text_ref (CrText *text);
void    cr_text_unref (CrText *text);

/* The usual text; either side may be NULL or "". (transfer full) */
CrText *cr_text_new (const char *en, const char *ru);

/* The string of a side, or NULL. */
const char *cr_text_get (const CrText *text, const char *language);

/* The string to show in a language: that side, else English, else Russian, else any; never NULL. */
const char *cr_text_show (const CrText *text, const char *language);

gboolean cr_text_has_sides (const CrText *text);
guint    cr_text_get_n_sides (const CrText *text);

/* Language (interned) and string of the n-th side. */
const char *cr_text_get_side (const CrText *text, guint n, const char **string);

CrIds     *cr_text_get_stale (const CrText *text);   /* (transfer none) */
CrMembers *cr_text_get_unknown (const CrText *text); /* (transfer none) */
gboolean   cr_text_is_stale (const CrText *text, const char *language);

/* Copies with one thing changed. An empty or NULL string removes the side. (transfer full) */
CrText *cr_text_with_side (const CrText *text, const char *language, const char *string);
CrText *cr_text_with_stale (const CrText *text, CrIds *stale);
CrText *cr_text_with_unknown (const CrText *text, CrMembers *unknown);

/* The stale sides after a person changed one side from what it is in `text` to `string`, by the rules of the
 * format: editing a stale side clears its mark and marks nothing, editing another marks every other side that
 * has text, filling an empty side marks nothing, an empty side is never stale. `untouched` names further sides
 * changed at the same time, which are not marked; or NULL. (transfer full) */
CrIds *cr_text_get_stale_after_edit (const CrText *text,
                                     const char   *language,
                                     const char   *string,
                                     const CrIds  *untouched);

/* The text after a person gave it the sides that `sides` has, with the stale marks that follow; other sides stay.
 * (transfer full) */
CrText *cr_text_edit (const CrText *text, const CrText *sides);

gboolean cr_text_equal (const CrText *a, const CrText *b);

/* For readers: sides in the order of the file (en and ru are brought to the front). Strings are copied. */
CrText *cr_text_build (const char *const *languages,
                       const char *const *strings,
                       guint              n_sides,
                       CrIds             *stale,
                       CrMembers         *unknown);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CrText, cr_text_unref)

G_END_DECLS
