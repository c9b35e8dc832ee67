/* SPDX-License-Identifier: GPL-3.0-or-later
 * What tasks cost, by year and by source of the money. */
#pragma once

#include "cr-query.h"

G_BEGIN_DECLS

typedef struct
{
  gint64      year;   /* CR_INTEGER_NONE is all years */
  const char *source; /* interned; "" is none named, NULL all sources */
  guint       n_tasks;
  char       *amount; /* the exact sum in the currency of the roadmap */
} CrMoneySum;

/* Of tasks that are not cancelled. A cost whose amount is no decimal counts its task and adds nothing. */
typedef struct
{
  GArray    *cells;   /* CrMoneySum: one for each year with each source that there is, in the order of both */
  GArray    *years;   /* CrMoneySum: one for each year, all sources */
  GArray    *sources; /* CrMoneySum: one for each source, all years: the largest first, then by name */
  CrMoneySum total;
  guint      n_unreadable; /* costs whose amount is no decimal */
} CrMoney;

/* Of these positions (guint), or of all tasks when they are NULL. (transfer full) */
CrMoney *cr_money_new (CrRoadmap *roadmap, const GArray *tasks);
void     cr_money_free (CrMoney *money);

/* Adds to a query that it shows the tasks of a sum. */
void cr_money_ask (const CrMoneySum *sum, CrQuery *query);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CrMoney, cr_money_free)

G_END_DECLS
