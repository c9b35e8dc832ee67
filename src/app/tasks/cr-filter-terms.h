/* SPDX-License-Identifier: GPL-3.0-or-later
 * The parts of a filter as a person chooses and reads them. */
#pragma once

#include "cr-document.h"
#include "cr-query.h"

G_BEGIN_DECLS

/* A term is a string: "open", "overdue", "waiting", "undated", "missing-en", "stale-ru", or a name of a filter and an
 * id, "status=done", "owner=" (without). */

/* All terms as CrChoice, those in force chosen; owners are those of the tasks. (transfer full) */
GListStore *cr_filter_terms_list (CrDocument *document, const CrQuery *query);

/* The query with the term put in force, or taken out. (transfer full) */
CrQuery *cr_filter_terms_toggle (const CrQuery *query, const char *term);

/* What is in force, one for each kind of term. */
typedef struct
{
  const char *kind;  /* static; "status", "overdue", "until" */
  char       *label; /* "Open", "Until 31 Mar 2027", "Areas: 3" */
} CrFilterChip;

/* Of CrFilterChip; the search is none. (transfer full) */
GPtrArray *cr_filter_terms_describe (CrDocument *document, const CrQuery *query);

/* The query without any term of the kind. (transfer full) */
CrQuery *cr_filter_terms_drop (const CrQuery *query, const char *kind);

G_END_DECLS
