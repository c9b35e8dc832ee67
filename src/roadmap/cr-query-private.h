/* SPDX-License-Identifier: GPL-3.0-or-later
 * One run of a query, between its files: choosing, sorting and grouping. */
#pragma once

#include "cr-query.h"
#include "cr-search.h"
#include "cr-unit-names.h"

G_BEGIN_DECLS

typedef struct
{
  const CrQuery     *query;
  CrRoadmap         *roadmap;
  const CrCatalogue *catalogue;
  CrDay              today;
  const char        *language; /* NULL where nothing is shown */
  CrSearch          *search;
  CrUnitNames       *names;
  GHashTable        *owners; /* what is stored to what it is resolved to; filled as owners come by */
  CrIds             *wanted_owners;
} CrQueryRun;

/* The unit that owns the task, any other string, or NULL. Interned. */
const char *cr_query_run_get_owner (const CrQueryRun *run, const CrTask *task);

/* The area where the catalogue knows it, else NULL. */
const char *cr_query_run_get_area (const CrQueryRun *run, const CrTask *task);
gboolean    cr_query_run_knows_capability (const CrQueryRun *run, const char *id);

/* Puts positions of tasks into the order of the query. */
void cr_query_run_sort (const CrQueryRun *run, GArray *tasks);

/* Lays the sorted positions out in groups. */
void cr_query_run_group (const CrQueryRun *run, const GArray *tasks, CrQueryResult *result);

G_END_DECLS
