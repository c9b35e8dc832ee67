/* SPDX-License-Identifier: GPL-3.0-or-later
 * Money by year and source: a column for each year, in parts for the sources. */
#pragma once

#include "cr-display-list.h"

G_BEGIN_DECLS

/* Of more sources than this the last ones are one part, "other". */
#define CR_MONEY_SOURCES_MAX 4

/* The money of one source in one year. */
typedef struct
{
  gint64      year;
  const char *source; /* "" is none named */
  const char *amount; /* a decimal of the roadmap */
} CrMoneyPart;

typedef struct
{
  CrFonts           *fonts; /* must stay as long as the chart */
  const char        *language;
  const CrMoneyPart *parts;
  guint              n_parts;
  const char *const *sources; /* all there are, in the order of the parts of a column from below */
  guint              n_sources;
  const char        *currency; /* or NULL */
  guint              n_tasks;  /* that have costs */
  double             width, height;
} CrMoneyRequest;

typedef struct _CrMoneyChart CrMoneyChart;

/* (transfer full) */
CrMoneyChart *cr_money_chart_new (const CrMoneyRequest *request);
void          cr_money_chart_free (CrMoneyChart *chart);

/* FALSE without any year: then nothing is drawn. */
gboolean cr_money_chart_has_columns (const CrMoneyChart *chart);

/* "million USD, planned costs of 39 tasks": what the figures of the columns are. (transfer full) */
char *cr_money_chart_describe (const CrMoneyChart *chart);

/* With the legend, and a region for each year: the corner of the room is 0, 0. */
void cr_money_chart_draw (const CrMoneyChart *chart, CrDisplayList *list);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CrMoneyChart, cr_money_chart_free)

G_END_DECLS
