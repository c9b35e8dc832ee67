/* SPDX-License-Identifier: GPL-3.0-or-later
 * Starter tasks that would close a gap, and why. */
#pragma once

#include "cr-catalogue.h"
#include "cr-coverage.h"

G_BEGIN_DECLS

typedef struct
{
  const CrEntry *template; /* owned by the catalogue */
  GArray *reasons;         /* CrGap, the most pressing first; never empty */
} CrSuggestion;

/* Starter tasks that serve an entry with a gap: those for an uncovered entry first, then the largest gap, then in the
 * order of the templates. None that is the origin of a task or has been dismissed. Holds on to entries of the
 * catalogue. (transfer full) (element-type CrSuggestion) */
GPtrArray *cr_suggest_list (CrRoadmap *roadmap, const CrCatalogue *catalogue);

void cr_suggestion_free (CrSuggestion *suggestion);

/* One sentence why: "Level 2 of 4 wanted by December 2027, no open task covers it: Data standards". (transfer full) */
char *cr_suggestion_describe (const CrSuggestion *suggestion, const CrCatalogue *catalogue, const char *language);

/* The same for a gap alone. (transfer full) */
char *cr_gap_describe (const CrGap *gap, const CrCatalogue *catalogue, const char *language);

G_END_DECLS
