/* SPDX-License-Identifier: GPL-3.0-or-later
 * Assessment rounds in their order, and what changed from one to another. */
#pragma once

#include "cr-roadmap.h"

G_BEGIN_DECLS

/* The rounds from the oldest to the newest: by date, those without one first, of two on one day the later in the file
 * last; the last one is the current round. (transfer container) (element-type const CrRound) */
GPtrArray *cr_rounds_list (CrRoadmap *roadmap);

/* The round before it in that order, or NULL. */
const CrRound *cr_rounds_get_previous (CrRoadmap *roadmap, const char *round);

/* An entry in two rounds; NULL in one that does not rate it. */
typedef struct
{
  const char     *entry;
  const CrRating *before;
  const CrRating *after;
} CrRatingPair;

/* All entries that one of the two rounds rates, in the order given, others last as they stand. Of CrRatingPair; lives
 * as long as the roadmap stays as it is. (transfer full) */
GArray *cr_rounds_compare (CrRoadmap *roadmap, const char *before, const char *after, const CrIds *order);

/* Level after minus level before, where both are there and applicable. */
gboolean cr_rating_pair_get_step (const CrRatingPair *pair, int *step);

G_END_DECLS
