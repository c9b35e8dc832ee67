/* SPDX-License-Identifier: GPL-3.0-or-later
 * The parts of the page “Overview”, which its files share. */
#pragma once

#include "cr-picture.h"
#include "cr-figure-row.h"
#include "cr-overview-count.h"
#include "cr-overview-page.h"
#include "cr-scope-button.h"

G_BEGIN_DECLS

/* Of the tasks that end soon so many are shown; all are in their list. */
#define CR_OVERVIEW_N_ENDING 7

/* The same of gaps. */
#define CR_OVERVIEW_N_GAPS 3

/* The same of sources of money: the largest ones. */
#define CR_OVERVIEW_N_SOURCES 4

struct _CrOverviewPage
{
  CrPage parent_instance;

  CrOverviewCount *count;    /* what is shown; NULL before the first one */
  guint            source;   /* counting is about to begin */
  gboolean         running;  /* a thread is counting */
  gboolean         stale;    /* what it will have counted is out of date already */
  gboolean         awaiting; /* the focus is to go to the first figure, which is not there yet */

  GtkWidget *last_focus;    /* on this page, weak; NULL for none */
  gulong     focus_handler; /* at the window, while the page is shown */

  GtkStack      *stack;
  GtkWidget     *starter; /* the first button of an empty roadmap */
  GtkWidget     *date;
  CrScopeButton *scope;
  GtkWidget     *panels;
  GtkWidget     *figures[CR_N_FIGURES]; /* CrFigureRow; NULL for those that are not shown */
  GtkWidget     *on_hold;               /* once more, among what needs attention */
  GtkWidget     *percent;
  GtkWidget     *formula;
  GtkWidget     *mix;
  GtkWidget     *areas;
  GtkWidget     *gaps;
  GtkWidget     *ending[CR_OVERVIEW_N_ENDING];
  GtkWidget     *no_ending;
  GtkWidget     *ahead;
  GtkWidget     *money;
  GtkWidget     *money_tasks;
  GtkWidget     *money_words;
  GtkWidget     *sources[CR_OVERVIEW_N_SOURCES];
  GtkWidget     *more_sources;
  GtkWidget     *sides[2]; /* progress bars of the translation, English and Russian */
  GtkWidget     *side_percents[2];
  GtkWidget     *assessment;
  GtkWidget     *gap_chart;
  GtkWidget     *gap_rows[CR_OVERVIEW_N_GAPS];
  GtkWidget     *more_gaps;
  GtkWidget     *claimed;
};

/* Opens the list of the query, which is taken over (transfer full), with the task selected if it is not NULL. */
void cr_overview_page_open (CrOverviewPage *self, CrQuery *query, const char *task);

/* A figure that opens its list, and one that is kept as the figure it is. (transfer none) */
GtkWidget *cr_overview_page_connect (CrOverviewPage *self, GtkWidget *row);
GtkWidget *cr_overview_page_keep (CrOverviewPage *self, CrFigure figure, GtkWidget *row);

/* The panels: adding them, and showing what was counted. */
void cr_overview_page_add_progress (CrOverviewPage *self);
void cr_overview_page_add_areas (CrOverviewPage *self);
void cr_overview_page_add_attention (CrOverviewPage *self);
void cr_overview_page_add_ending (CrOverviewPage *self);
void cr_overview_page_show_tasks (CrOverviewPage *self);

void cr_overview_page_add_money (CrOverviewPage *self);
void cr_overview_page_add_state (CrOverviewPage *self);
void cr_overview_page_show_state (CrOverviewPage *self);

G_END_DECLS
