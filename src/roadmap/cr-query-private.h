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
  GHashTable        *critical; /* ids of tasks, as in the next; NULL when nobody asks */
  GHashTable        *violated;
} CrQueryRun;

/* The unit that owns the task, any other string, or NULL. Interned. */
const char *cr_query_run_get_owner (const CrQueryRun *run, const CrTask *task);

/* The area where the catalogue knows it, else NULL. */
const char *cr_query_run_get_area (const CrQueryRun *run, const CrTask *task);
gboolean    cr_query_run_knows_capability (const CrQueryRun *run, const char *id);

/* Sets what the query asks of tasks together: the critical path and violated links. */
void cr_query_run_look_at_links (CrQueryRun *run);

/* Whether the task passes what the query asks of dates, links and money. */
gboolean cr_query_run_passes_plan (const CrQueryRun *run, const CrTask *task);

/* Puts positions of tasks into the order of the query. */
void cr_query_run_sort (const CrQueryRun *run, GArray *tasks);

/* Lays the sorted positions out in groups. */
void cr_query_run_group (const CrQueryRun *run, const GArray *tasks, CrQueryResult *result);

G_END_DECLS
