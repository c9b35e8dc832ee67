/* SPDX-License-Identifier: GPL-3.0-or-later
 * Finding records by the words in them. */
#pragma once

#include "cr-roadmap.h"

G_BEGIN_DECLS

/* All that is searched in a record, every language of it, folded as by cr_search_fold(); fields are parted by line
 * breaks. Made on first use and kept with the record; safe from any thread. (transfer none) */
const char *cr_search_get_key (const CrRecord *record);

/* The part of the key that holds the title, one line for each language it has; empty for a record without one.
 * (transfer full) */
char *cr_search_dup_title (const CrRecord *record);

/* What a person typed, ready to be compared with many records of one roadmap; the units are those it has now. */
typedef struct _CrSearch CrSearch;

/* text may be NULL. (transfer full) */
CrSearch *cr_search_new (CrRoadmap *roadmap, const char *text);
void      cr_search_free (CrSearch *search);

/* There are no words in it: it matches every record. */
gboolean cr_search_is_empty (const CrSearch *search);

/* Whether each of the words stands in the record or in the name of a unit that the record names. */
gboolean cr_search_matches (const CrSearch *search, const CrRecord *record);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CrSearch, cr_search_free)

G_END_DECLS
