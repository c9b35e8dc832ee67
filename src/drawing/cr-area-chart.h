/* SPDX-License-Identifier: GPL-3.0-or-later
 * Areas of work below each other: how their tasks stand, progress and number, and whether any is late. */
#pragma once

#include "cr-display-list.h"

G_BEGIN_DECLS

typedef struct
{
  const char  *id;
  const char  *title;
  const guint *by_status; /* CR_N_STATUSES of them */
  int          percent;   /* or CR_PERCENT_NONE */
  guint        n_tasks;
  guint        n_late;
} CrAreaChartRow;

/* Adds the rows from the corner on, and a region for each; their height. list may be NULL to measure. */
double cr_area_chart_add (CrDisplayList        *list,
                          CrFonts              *fonts,
                          const char           *language,
                          const CrAreaChartRow *rows,
                          guint                 n_rows,
                          double                x,
                          double                y,
                          double                width);

G_END_DECLS
