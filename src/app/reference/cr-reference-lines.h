/* SPDX-License-Identifier: GPL-3.0-or-later
 * The lines of the list of entries: those of one kind, or all that were found, in groups. */
#pragma once

#include "cr-reference-facts.h"
#include "cr-reference-list.h"

G_BEGIN_DECLS

typedef struct
{
  CrRoadmap         *roadmap;
  const CrCatalogue *catalogue;
  CrReferenceKind    kind;   /* CR_N_REFERENCE_KINDS: everything that was found */
  GHashTable        *found;  /* of cr_reference_search(); NULL lets everything pass */
  GHashTable        *closed; /* keys of the groups that are closed */
  GHashTable        *counts; /* of cr_reference_count_tasks() */
} CrReferenceScope;

/* The entries of a kind that pass. (transfer container) (element-type utf8) */
GPtrArray *cr_reference_lines_list (const CrReferenceScope *scope, CrReferenceKind kind);

/* The group that the entry stands in, interned; NULL where there are no groups. */
const char *cr_reference_lines_get_group (const CrReferenceScope *scope, const char *id);

/* Items that the list has already are used again. (transfer full) (element-type CrReferenceItem) */
GPtrArray *cr_reference_lines_make (const CrReferenceScope *scope, CrReferenceList *list);

G_END_DECLS
