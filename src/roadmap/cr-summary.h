/* SPDX-License-Identifier: GPL-3.0-or-later
 * The figures of a whole roadmap, as `roadmapctl show` and the page Overview tell them. */
#pragma once

#include "cr-progress.h"
#include "cr-texts.h"

G_BEGIN_DECLS

typedef struct
{
  guint n_tasks;
  guint by_status[CR_N_STATUSES];
  guint n_overdue;
  guint n_blocked;
  guint n_without_area;       /* none, or one that is not among the areas asked about */
  guint n_without_capability; /* the same */
  guint n_without_owner;
  guint n_without_dates; /* neither start nor finish */

  CrProgress  progress;
  CrIds      *areas;
  CrProgress *area_progress; /* by area, and one more for the tasks without */

  const char *round; /* id of the current round, or NULL and nothing of the next three */
  CrDay       round_date;
  guint       n_rated;        /* entries with a level that are applicable */
  int         average_tenths; /* of their levels, halves up; -1 when there is none */

  CrTranslation en, ru;
} CrSummary;

/* areas and capabilities are those of the catalogue. (transfer full) */
CrSummary *cr_summary_new (CrRoadmap *roadmap, const CrIds *areas, const CrIds *capabilities, CrDay today);
void       cr_summary_free (CrSummary *summary);

/* The same of some of the tasks, whose positions (guint) these are; NULL is all. The translation is then counted in
 * these tasks alone; the assessment stays that of the roadmap. (transfer full) */
CrSummary *cr_summary_new_of (CrRoadmap    *roadmap,
                              const GArray *tasks,
                              const CrIds  *areas,
                              const CrIds  *capabilities,
                              CrDay         today);

/* The mean level of a round in tenths and the number of entries it is taken over; -1 when there is none. */
int cr_summary_get_average (CrRoadmap *roadmap, const char *round, guint *n_rated);

/* "2.1", whatever the language: for programs. NULL for -1. (transfer full) */
char *cr_summary_format_tenths (int tenths);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CrSummary, cr_summary_free)

G_END_DECLS
