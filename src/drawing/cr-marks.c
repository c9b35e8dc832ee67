/* SPDX-License-Identifier: GPL-3.0-or-later
 * Mix bars, dots of levels, hatching. */
#include "config.h"

#include "cr-marks.h"

#include "cr-assessment.h"

#include <math.h>

#define MIX_GAP     1
#define MIX_MINIMUM 2

/* The dots take so much of their share of the row. */
#define DOT_SHARE 0.75

static const CrStatus mix_order[] = {
  CR_STATUS_DONE,
  CR_STATUS_IN_PROGRESS,
  CR_STATUS_ON_HOLD,
  CR_STATUS_NOT_STARTED,
};

/* Takes the units that are too many from the longest parts. */
static void
shorten (double *lengths,
         guint   n,
         double  too_much,
         double  minimum)
{
  while (too_much > 0)
    {
      guint longest = 0;

      for (guint i = 1; i < n; i++)
        if (lengths[i] > lengths[longest])
          longest = i;
      if (lengths[longest] <= minimum)
        return;
      lengths[longest]--;
      too_much--;
    }
}

void
cr_marks_split (double       length,
                const guint *counts,
                guint        n,
                double       gap,
                double       minimum,
                double      *lengths)
{
  guint64 total = 0, before = 0;
  guint   n_parts = 0, n_gaps = 0;
  double  used = 0;

  for (guint i = 0; i < n; i++)
    {
      total += counts[i];
      n_parts += counts[i] > 0 ? 1 : 0;
    }
  for (guint i = 0; i < n; i++)
    {
      double start = total > 0 ? round (length * (double) before / (double) total) : 0;

      before += counts[i];
      lengths[i] = total > 0 ? round (length * (double) before / (double) total) - start : 0;
      if (counts[i] == 0)
        continue;
      /* The gap behind a part is its own. */
      if (++n_gaps < n_parts)
        lengths[i] -= gap;
      lengths[i] = MAX (lengths[i], minimum);
      used += lengths[i];
    }
  if (n_parts > 0)
    shorten (lengths, n, used + (n_parts - 1) * gap - length, 1);
}

void
cr_marks_add_status (CrDisplayList *list,
                     CrStatus       status,
                     const CrRect  *rect,
                     double         radius)
{
  CrColor color = CR_COLOR_OF_STATUS (status);
  double  side = MIN (rect->width, rect->height);

  if (status == CR_STATUS_DONE || status == CR_STATUS_IN_PROGRESS)
    {
      cr_display_list_add_fill (list, color, rect, radius);
      return;
    }
  if (status == CR_STATUS_ON_HOLD)
    cr_display_list_add_hatch (list, color, rect, radius, CR_STROKE (side > 8 ? 2 : 1.5), side > 8 ? 6 : 4);
  cr_display_list_add_border (list, color, rect, radius, CR_STROKE (side > 8 ? 1.5 : 1));
}

void
cr_marks_add_mix (CrDisplayList *list,
                  const CrRect  *rect,
                  const guint   *by_status)
{
  guint  counts[G_N_ELEMENTS (mix_order)];
  double lengths[G_N_ELEMENTS (mix_order)];
  double x = rect->x;

  for (guint i = 0; i < G_N_ELEMENTS (mix_order); i++)
    counts[i] = by_status[mix_order[i]];
  cr_marks_split (rect->width, counts, G_N_ELEMENTS (counts), MIX_GAP, MIX_MINIMUM, lengths);
  for (guint i = 0; i < G_N_ELEMENTS (mix_order); i++)
    {
      CrRect part = CR_RECT (x, rect->y, lengths[i], rect->height);

      if (counts[i] == 0)
        continue;
      cr_marks_add_status (list, mix_order[i], &part, 0);
      x += lengths[i] + MIX_GAP;
    }
}

void
cr_marks_add_not_applicable (CrDisplayList *list,
                             const CrRect  *rect,
                             double         radius)
{
  cr_display_list_add_hatch (list, CR_COLOR_HATCH, rect, radius, CR_STROKE (1), 6);
}

void
cr_marks_add_dots (CrDisplayList *list,
                   const CrRect  *rect,
                   int            level,
                   int            target)
{
  double step = rect->width / CR_LEVEL_MAX, side = floor (MIN (step * DOT_SHARE, rect->height));

  for (int i = 0; i < CR_LEVEL_MAX; i++)
    {
      CrRect dot = CR_RECT (rect->x + i * step, rect->y + (rect->height - side) / 2, side, side);

      if (i < level)
        cr_display_list_add_fill (list, CR_COLOR_STATUS_IN_PROGRESS, &dot, side / 2);
      else if (i < target)
        cr_display_list_add_border (list, CR_COLOR_STATUS_IN_PROGRESS, &dot, side / 2, CR_STROKE (2));
      else
        cr_display_list_add_fill (list, CR_COLOR_TRACK, &dot, side / 2);
    }
}
