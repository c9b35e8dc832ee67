/* SPDX-License-Identifier: GPL-3.0-or-later
 * The levels of a round, and those that the tasks promise for a day. */
#pragma once

#include "cr-coverage.h"

G_BEGIN_DECLS

/* What a round says of an entry, and what the tasks make of it. */
typedef struct
{
  const char *entry;
  gboolean    is_rated;       /* the round has a rating of it, whatever is in that */
  gboolean    not_applicable; /* then there is no gap and nothing is projected */
  int         level, target;  /* 0 is none */
  CrDay       target_date;
  gboolean    has_gap; /* level and target are there and the entry is applicable */
  int         gap;     /* target minus level */
  guint       n_evidence;
  guint       n_open;     /* open tasks that serve the entry */
  guint       n_tasks;    /* tasks that serve it and are not cancelled: what the share is taken of */
  guint       n_finished; /* those of them that finish by the day, or are done whatever their dates */
  int         projected;  /* level + (target − level) × n_finished / n_tasks, rounded down; without tasks or without a
                             target the level; 0 when there is none */
} CrLevels;

/* One row for each of the entries, in their order. round NULL is that of a roadmap without rounds: nothing is rated.
 * Of CrLevels. (transfer full) */
GArray *cr_levels_list (CrRoadmap *roadmap, const char *round, const CrIds *entries, CrDay day);

/* Largest gap first, then what no open task covers, then in the order there is; entries without a gap to tell come
 * last: those without a target, then those not assessed, then those not applicable. */
void cr_levels_sort (GArray *levels);

typedef enum
{
  CR_LEVEL_NOW,
  CR_LEVEL_TARGET,
  CR_LEVEL_PROJECTED
} CrLevelKind;

int cr_levels_get (const CrLevels *levels, CrLevelKind kind); /* 0 is none */

/* The mean over the applicable entries that have such a level, in tenths, halves up, and their number; -1 when there is
 * none. n_rated may be NULL. */
int cr_levels_get_average (const GArray *levels, CrLevelKind kind, guint *n_rated);

/* The number of levels that no evidence speaks for. */
guint cr_levels_count_claimed (const GArray *levels);

G_END_DECLS
