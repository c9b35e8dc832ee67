/* SPDX-License-Identifier: GPL-3.0-or-later
 * What the page Overview tells, and the list behind each of its figures. */
#pragma once

#include "cr-coverage.h"
#include "cr-money.h"
#include "cr-summary.h"

G_BEGIN_DECLS

/* "What ends in the next 90 days": today is the first of them. */
#define CR_OVERVIEW_DAYS 90

/* What the overview is taken of; NULL is everything, CR_FILTER_WITHOUT the tasks without. */
typedef struct
{
  const char    *area;
  const char    *owner;
  const CrQuery *query; /* the tasks that it shows */
} CrScope;

typedef enum
{
  CR_FIGURE_TASKS,
  CR_FIGURE_NOT_STARTED, /* this and the next four in the order of CrStatus */
  CR_FIGURE_IN_PROGRESS,
  CR_FIGURE_ON_HOLD,
  CR_FIGURE_DONE,
  CR_FIGURE_CANCELLED,
  CR_FIGURE_OVERDUE,
  CR_FIGURE_WAITING,
  CR_FIGURE_DUE,         /* not started although their start has come */
  CR_FIGURE_DUE_WAITING, /* of these the ones that wait for others */
  CR_FIGURE_WITHOUT_AREA,
  CR_FIGURE_WITHOUT_CAPABILITY,
  CR_FIGURE_WITHOUT_OWNER,
  CR_FIGURE_WITHOUT_DATES,
  CR_FIGURE_ENDING, /* open, with their finish in the next days */
  CR_FIGURE_UNTRANSLATED_EN,
  CR_FIGURE_UNTRANSLATED_RU,
  CR_FIGURE_STALE_EN,
  CR_FIGURE_STALE_RU,
  CR_N_FIGURES
} CrFigure;

typedef struct
{
  const char *area; /* NULL is without, last */
  CrProgress  progress;
  guint       n_tasks; /* whatever their status */
  guint       by_status[CR_N_STATUSES];
  guint       n_overdue;
} CrOverviewArea;

typedef struct
{
  CrSummary      *summary; /* of the tasks in scope; its assessment is that of the roadmap */
  guint           figures[CR_N_FIGURES];
  CrOverviewArea *areas; /* those of the catalogue and one more */
  guint           n_areas;
  GArray         *ending;    /* guint: positions of CR_FIGURE_ENDING, by finish */
  GArray         *uncovered; /* CrGap: gaps that no open task of the roadmap serves, whatever the scope */
  CrMoney        *money;
} CrOverview;

/* scope may be NULL. (transfer full) */
CrOverview *cr_overview_new (CrRoadmap *roadmap, const CrCatalogue *catalogue, const CrScope *scope, CrDay today);
void        cr_overview_free (CrOverview *overview);

/* The query that shows what the figure counts. NULL for one that a scope makes meaningless: without an area in that of
 * an area, without an owner in that of an owner; and, as of all that follow, for what no query shows within that of the
 * scope: see cr_query_narrow(). (transfer full) */
CrQuery *cr_overview_make_query (CrFigure figure, const CrScope *scope, CrDay today);

/* The same for what ends in one week of CR_FIGURE_ENDING, from Monday to Sunday; 0 is that of today. */
CrQuery *cr_overview_make_week_query (guint week, const CrScope *scope, CrDay today);

/* The same for an area, NULL is without; in the scope of another area there is none. */
CrQuery *cr_overview_make_area_query (const char *area, const CrScope *scope);

/* The same for a sum of money, and for the tasks that serve an entry with a gap, whatever the scope. */
CrQuery *cr_overview_make_money_query (const CrMoneySum *sum, const CrScope *scope);
CrQuery *cr_overview_make_entry_query (const char *entry);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CrOverview, cr_overview_free)

G_END_DECLS
