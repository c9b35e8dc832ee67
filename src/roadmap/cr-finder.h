/* SPDX-License-Identifier: GPL-3.0-or-later
 * One search over tasks and catalogue from anywhere, in both languages. */
#pragma once

#include "cr-catalogue.h"
#include "cr-roadmap.h"

G_BEGIN_DECLS

/* Holds the words of the catalogue ready to be searched; immutable and safe from any thread. */
typedef struct _CrFinder CrFinder;

/* (transfer full) */
CrFinder *cr_finder_new (CrCatalogue *catalogue);
void      cr_finder_free (CrFinder *finder);

/* Where it was found, best first. */
typedef enum
{
  CR_FOUND_TITLE_START, /* a title begins with what was typed */
  CR_FOUND_WORD_START,  /* every word typed begins a word of the titles */
  CR_FOUND_IN_TITLE,    /* every word stands somewhere in the titles */
  CR_FOUND_ELSEWHERE,   /* every word stands in the titles, ids, descriptions, owners and whatever else is searched */
  CR_N_FOUND
} CrFoundRank;

/* One of the two is there. */
typedef struct
{
  CrFoundRank     rank;
  const CrRecord *record; /* a task, or an instrument or watch entry of the roadmap's own */
  const CrEntry  *entry;
} CrFound;

/* At most n_max, best first; of one rank tasks before own entries before the catalogue, each in their order. Where
 * there are too many, records and catalogue have half of the places each, and more where the other needs less. Titles
 * are searched in all languages they have. Nothing for a text without words. Lives as long as roadmap and finder stay
 * as they are. Of CrFound. (transfer full) */
GArray *cr_finder_search (const CrFinder *finder, CrRoadmap *roadmap, const char *text, guint n_max);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CrFinder, cr_finder_free)

G_END_DECLS
