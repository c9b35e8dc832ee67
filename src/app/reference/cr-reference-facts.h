/* SPDX-License-Identifier: GPL-3.0-or-later
 * What the page “Reference” lists: the kinds of entries, which there are, how they are used, and by how many tasks. */
#pragma once

#include "cr-catalogue.h"
#include "cr-library-use.h"
#include "cr-roadmap.h"

G_BEGIN_DECLS

/* In the order of the page; some of them follow the groups of the catalogue that have no name here. */
typedef enum
{
  CR_REFERENCE_INSTRUMENTS,
  CR_REFERENCE_WATCH,
  CR_REFERENCE_ENABLERS,
  CR_REFERENCE_PRIORITIES,
  CR_REFERENCE_TRENDS,
  CR_REFERENCE_TOPICS,
  CR_REFERENCE_COMPETENCES,
  CR_REFERENCE_FACTORS,
  CR_REFERENCE_RECOMMENDATIONS,
  CR_REFERENCE_CAPABILITIES,
  CR_REFERENCE_AREAS,
  CR_REFERENCE_SERVICES,
  CR_REFERENCE_STAKEHOLDERS,
  CR_REFERENCE_GOVERNANCE,
  CR_REFERENCE_QUESTIONS,
  CR_REFERENCE_MEMBERS,
  CR_REFERENCE_WORKSTREAMS,
  CR_REFERENCE_CHALLENGES,
  CR_REFERENCE_STARTERS,
  CR_N_REFERENCE_KINDS
} CrReferenceKind;

/* The stages of the watch in their order. */
#define CR_N_STAGES 5
extern const char *const cr_reference_stages[CR_N_STAGES + 1];

/* The ids of the uses of an instrument, from none to full. */
#define CR_N_USES 4
extern const char *const cr_reference_uses[CR_N_USES + 1];

/* What a kind is called, in the language of the interface. */
const char *cr_reference_kind_get_title (CrReferenceKind kind, const CrCatalogue *catalogue);

/* The ids of a kind in their order, interned: those of the catalogue, then the roadmap's own. A trend that is watched
 * is a technology as well. (transfer container) (element-type utf8) */
GPtrArray *cr_reference_list (CrRoadmap *roadmap, const CrCatalogue *catalogue, CrReferenceKind kind);

/* Where an id is at home; CR_N_REFERENCE_KINDS for what is nowhere here. */
CrReferenceKind cr_reference_find_kind (CrRoadmap *roadmap, const CrCatalogue *catalogue, const char *id);

/* The names of entries are those of the interface, what the roadmap has of its own is called as it calls it; an id that
 * leads nowhere is its own name. (transfer none) */
const char *cr_reference_get_name (CrRoadmap *roadmap, const CrCatalogue *catalogue, const char *id);

/* The use or the watch of an entry; NULL where nothing was said of it. */
const CrInstrument *cr_reference_get_instrument (CrRoadmap *roadmap, const char *id);
const CrTechnology *cr_reference_get_technology (CrRoadmap *roadmap, const char *id);

/* It is a record of the roadmap, not an entry of the catalogue. */
gboolean cr_reference_is_own (CrRoadmap *roadmap, const CrCatalogue *catalogue, const char *id);

/* “Partial”, “Adopt”: a word for a use and for a stage. An unknown id is its own word; a use that is NULL is none, a
 * stage that is NULL is told as such. */
const char *cr_reference_describe_use (const char *use);
const char *cr_reference_describe_stage (const char *stage);

/* The symbol of a use; static. */
const char *cr_reference_get_use_icon (const char *use);

/* How many tasks name each id in any of their fields, by interned id. One pass over the tasks. (transfer full) */
GHashTable *cr_reference_count_tasks (CrRoadmap *roadmap);
guint       cr_reference_get_count (GHashTable *counts, const char *id);

/* All that have the words in either language: ids, interned. NULL for a text without words. (transfer full) */
GHashTable *cr_reference_search (CrRoadmap *roadmap, const CrCatalogue *catalogue, const char *text);

G_END_DECLS
