/* SPDX-License-Identifier: GPL-3.0-or-later
 * Which tasks are shown, in which groups and in which order. */
#pragma once

#include "cr-catalogue.h"
#include "cr-path.h"
#include "cr-roadmap.h"

G_BEGIN_DECLS

/* A filter lets those tasks pass that have one of its ids; different filters must all be passed. */
typedef enum
{
  CR_FILTER_AREA,
  CR_FILTER_SERVICE,
  CR_FILTER_CAPABILITY,
  CR_FILTER_ENABLER,
  CR_FILTER_PRIORITY_AREA,
  CR_FILTER_INSTRUMENT,
  CR_FILTER_TAG,
  CR_FILTER_STATUS,
  CR_FILTER_PRIORITY,
  CR_FILTER_OWNER,
  CR_FILTER_FACTOR, /* among the tags */
  CR_FILTER_ENTRY,  /* in any field that names entries of the catalogue, area included */
  CR_N_FILTERS
} CrFilter;

/* As an id of a filter: tasks without any; for areas and what stands in the columns of the matrix (capabilities,
 * enablers, priority areas, factors), tasks without one that the catalogue knows. */
#define CR_FILTER_WITHOUT ""

typedef enum
{
  CR_GROUPING_NONE,
  CR_GROUPING_AREA,
  CR_GROUPING_STATUS,
  CR_GROUPING_OWNER,
  CR_GROUPING_CAPABILITY, /* a task stands in the group of each of its capabilities */
  CR_GROUPING_QUARTER,    /* of the finish */
  CR_GROUPING_PRIORITY,   /* the highest first; without one it is normal */
  CR_N_GROUPINGS
} CrGrouping;

typedef struct
{
  char       *text;                  /* words to search for, or NULL */
  CrIds      *filters[CR_N_FILTERS]; /* NULL lets everything pass */
  gboolean    overdue, blocked;
  gboolean    undated;       /* tasks with neither start nor finish */
  gboolean    due;           /* tasks that are not started although their start has come */
  gboolean    critical;      /* tasks that cannot slip (cr-critical.h) */
  gboolean    violated;      /* tasks that start before one they wait for is finished (cr-links.h) */
  const char *untranslated;  /* interned language: tasks with a text that lacks this side; or NULL */
  const char *stale;         /* the same: whose side is out of date */
  CrDay       from;          /* tasks that finish on this day or later; or CR_DAY_NONE */
  CrDay       until;         /* tasks that finish on this day or before; or CR_DAY_NONE */
  gboolean    has_cost;      /* tasks with a cost; with the next three, one of that year and that source */
  gboolean    has_cost_year; /* the year is asked for */
  gint64      cost_year;
  const char *cost_source; /* interned; CR_FILTER_WITHOUT is none, NULL any */
  CrGrouping  grouping;
  CrPath      sort; /* of a task; a text by the side that is shown; without a field: in the order of the document */
  gboolean    descending;
} CrQuery;

/* Shows everything as it stands in the document. (transfer full) */
CrQuery *cr_query_new (void);
CrQuery *cr_query_copy (const CrQuery *query);
void     cr_query_free (CrQuery *query);
gboolean cr_query_equal (const CrQuery *a, const CrQuery *b);

/* Takes the ids over (transfer full); NULL lets everything pass. */
void cr_query_set_filter (CrQuery *query, CrFilter filter, CrIds *ids);

/* What both show, in the groups and the order of the first. NULL where it is nothing, and where one query cannot say
 * it: a text in both languages, a cost of one year and one of another. (transfer full) */
CrQuery *cr_query_narrow (const CrQuery *query, const CrQuery *other);

/* FALSE when no task can be left out. */
gboolean cr_query_is_filtering (const CrQuery *query);

typedef struct
{
  const char *key;     /* id of an area, status, owner or capability, "2027-Q3"; NULL is without */
  guint       first;   /* place of its first task in the result */
  guint       n_tasks; /* that are shown; never 0 but for the one group of CR_GROUPING_NONE */
  guint       n_total; /* that belong to it, shown or not */
} CrQueryGroup;

typedef struct
{
  GArray *tasks;      /* guint: positions in the roadmap, group by group */
  GArray *groups;     /* CrQueryGroup, those "without" last */
  guint   n_matching; /* tasks that are shown, each once */
} CrQueryResult;

/* Tasks that are equal in the sorted column keep the order of the document; those without a value come last in either
 * direction. language: of names of units and of texts to sort by. (transfer full) */
CrQueryResult *cr_query_run (const CrQuery     *query,
                             CrRoadmap         *roadmap,
                             const CrCatalogue *catalogue,
                             CrDay              today,
                             const char        *language);
void           cr_query_result_free (CrQueryResult *result);

/* Whether one task is shown. For many, run the query: what depends on other tasks is looked up anew each time. */
gboolean cr_query_matches (const CrQuery     *query,
                           CrRoadmap         *roadmap,
                           const CrCatalogue *catalogue,
                           CrDay              today,
                           const CrTask      *task);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CrQuery, cr_query_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CrQueryResult, cr_query_result_free)

G_END_DECLS
