/* SPDX-License-Identifier: GPL-3.0-or-later
 * The catalogue: every entry that ids of a roadmap can name, with structure and wording. */
#pragma once

#include "cr-entry.h"

G_BEGIN_DECLS

/* Immutable once loaded and counted atomically: share it between windows and threads by reference. */
typedef struct _CrCatalogue CrCatalogue;

/* The catalogue that the programs carry inside. (transfer full) */
CrCatalogue *cr_catalogue_new_builtin (void);

/* Reads all *.xml of a folder, in the order of their names. NULL with G_MARKUP_ERROR for a file that is not in the
 * form of catalogue.dtd or refers to what is not there, G_FILE_ERROR for one that cannot be read. (transfer full) */
CrCatalogue *cr_catalogue_load (const char *directory, GError **error);

CrCatalogue *cr_catalogue_ref (CrCatalogue *catalogue);
void         cr_catalogue_unref (CrCatalogue *catalogue);

/* What a roadmap file calls its catalogue: "wco-2019", "1.0". */
const char *cr_catalogue_get_id (const CrCatalogue *catalogue);
const char *cr_catalogue_get_version (const CrCatalogue *catalogue);

/* NULL for an id that this catalogue does not have; id may be NULL and need not be interned. */
const CrEntry *cr_catalogue_lookup (const CrCatalogue *catalogue, const char *id);
gboolean       cr_catalogue_is_of_group (const CrCatalogue *catalogue, const char *id, CrGroup group);

/* The entries of a group in their order, ended by NULL; n_entries may be NULL. */
const CrEntry *const *cr_catalogue_get_group (const CrCatalogue *catalogue, CrGroup group, gsize *n_entries);

/* The words for a group itself (title, short title, description), as of an entry with the id "group-NAME". */
const CrEntry *cr_catalogue_get_group_words (const CrCatalogue *catalogue, CrGroup group);

/* The entries that a round rates: capabilities, enablers, factors; ended by NULL. */
const CrEntry *const *cr_catalogue_get_assessed (const CrCatalogue *catalogue, gsize *n_entries);

/* The entries that contain every word of text in title, short title, id or description, best first: in the order of
 * these four, at the beginning of a title before elsewhere in it; else in the order of the catalogue. A text without
 * words finds all. (transfer container) (element-type const CrEntry) */
GPtrArray *cr_catalogue_search (const CrCatalogue *catalogue, const char *text, const char *language);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CrCatalogue, cr_catalogue_unref)

G_END_DECLS
