/* SPDX-License-Identifier: GPL-3.0-or-later
 * The months ahead: a square for each task, in the week in which it ends. */
#pragma once

#include "cr-display-list.h"

#include "cr-day.h"

G_BEGIN_DECLS

/* A task that ends in the days shown; others are left aside. */
typedef struct
{
  CrDay    finish;
  CrStatus status;
} CrAheadTask;

typedef struct
{
  CrFonts           *fonts;
  const char        *language;
  CrDay              today;  /* the first day */
  guint              n_days; /* today is one of them */
  const CrAheadTask *tasks;
  guint              n_tasks;
  double             width, height;
} CrAheadRequest;

/* Adds the weeks from Monday to Sunday, months below, and a region for each week: the corner of the room is 0, 0. Where
 * a week has more tasks than room, a number tells them. */
void cr_ahead_chart_draw (const CrAheadRequest *request, CrDisplayList *list);

G_END_DECLS
