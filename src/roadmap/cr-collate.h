/* SPDX-License-Identifier: GPL-3.0-or-later
 * Keys for sorting and for searching texts: the same on every machine, whatever its locale. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* strcmp() of two keys is the order of their texts: signs, digits, Latin letters, Cyrillic letters, the rest by code
 * point. ё is a letter of its own directly after е; the letters of the neighbours' alphabets stand beside the Russian
 * ones they derive from. Accents, then case, decide only between texts that are equal without them. text is valid
 * UTF-8. (transfer full) */
char *cr_collate_key (const char *text);

/* The text as search sees it: NFKC, without case and accents, ё as е; й stays itself. A text contains another one
 * where strstr() finds the key of the one in the key of the other. text is valid UTF-8. (transfer full) */
char *cr_search_fold (const char *text);

G_END_DECLS
