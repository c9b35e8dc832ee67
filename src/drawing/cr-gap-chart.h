/* SPDX-License-Identifier: GPL-3.0-or-later
 * How many entries of an assessment are how far from their target: one strip in as many parts as there are gaps. */
#pragma once

#include "cr-display-list.h"

#include "cr-assessment.h"

G_BEGIN_DECLS

/* The largest gap has a part of its own, and so has no gap and what is not assessed. */
typedef struct
{
  guint by_gap[CR_LEVEL_MAX]; /* 0 is the target reached or passed */
  guint n_not_assessed;
} CrGapCounts;

/* Adds it from the corner on, with a region for each part; its height. list may be NULL to measure. */
double cr_gap_chart_add (CrDisplayList     *list,
                         CrFonts           *fonts,
                         const char        *language,
                         const CrGapCounts *counts,
                         double             x,
                         double             y,
                         double             width);

G_END_DECLS
