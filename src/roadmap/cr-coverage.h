/* SPDX-License-Identifier: GPL-3.0-or-later
 * What the tasks cover: areas of work against capabilities, enablers, priorities or factors, and the gaps between
 * the level an entry has and the one it should have. */
#pragma once

#include "cr-query.h"

G_BEGIN_DECLS

/* What the columns stand for. A task is in each column that it names: capabilities, enablers, priorities, and the
 * factors among its tags. */
typedef enum
{
  CR_COLUMNS_CAPABILITIES,
  CR_COLUMNS_ENABLERS,
  CR_COLUMNS_PRIORITIES,
  CR_COLUMNS_FACTORS,
  CR_N_COLUMNS
} CrColumns;

typedef enum
{
  CR_SIGN_LATE = 1 << 0,           /* cell: one of its tasks is overdue */
  CR_SIGN_NO_GAP = 1 << 1,         /* cell: open tasks for an entry rated with target ≤ level */
  CR_SIGN_NOT_APPLICABLE = 1 << 2, /* cell: an exception of the roadmap; column: the rating says so */
  CR_SIGN_UNCOVERED = 1 << 3       /* column: target > level, and no open task in any area */
} CrSigns;

#define CR_N_SIGNS 4

typedef struct
{
  guint   n_tasks; /* whatever their status */
  guint   n_open;
  guint   n_late; /* overdue */
  guint   by_status[CR_N_STATUSES];
  CrSigns signs;
} CrCoverageCell;

typedef struct
{
  guint    n_tasks; /* each task once */
  guint    n_open;
  guint    by_status[CR_N_STATUSES];
  int      level, target; /* of the current round; 0 is none */
  gboolean has_gap;       /* level and target are there and the entry is applicable */
  int      gap;           /* target minus level */
  CrSigns  signs;
} CrCoverageTotal;

/* The last row and the last column stand for "without", and for ids that are none of the known. */
typedef struct
{
  CrColumns        kind;
  CrIds           *rows; /* without the last one, and the same for columns */
  CrIds           *columns;
  guint            n_rows, n_columns;
  CrCoverageCell  *cells; /* row by row */
  CrCoverageTotal *column_totals;
  CrCoverageTotal *row_totals; /* without level, target and gap */
} CrCoverage;

/* rows are the areas of the catalogue, columns its entries of that kind. (transfer full) */
CrCoverage *cr_coverage_new (CrRoadmap   *roadmap,
                             const CrIds *rows,
                             CrColumns    kind,
                             const CrIds *columns,
                             CrDay        today);
void        cr_coverage_free (CrCoverage *coverage);

const CrCoverageCell *cr_coverage_get_cell (const CrCoverage *coverage, guint row, guint column);

/* The id of a row or column; NULL for the last. */
const char *cr_coverage_get_row_id (const CrCoverage *coverage, guint row);
const char *cr_coverage_get_column_id (const CrCoverage *coverage, guint column);

/* In the place of a row or column: all of them, as in the totals. */
#define CR_COVERAGE_ALL G_MAXUINT

/* The query that shows the tasks of a cell or a total, where rows and columns are those of the catalogue.
 * (transfer full) */
CrQuery *cr_coverage_make_query (const CrCoverage *coverage, guint row, guint column);

/* "late", "no-gap" and so on, as the command line names the n-th sign (1 << n); static. */
const char *cr_sign_to_string (guint n);

/* "capabilities" and so on; static. FALSE when there is no such name. */
const char *cr_columns_to_string (CrColumns kind);
gboolean    cr_columns_parse (const char *name, CrColumns *kind);

/* The ids of the task that belong to the kind of column; for factors all tags. (transfer none) */
CrIds *cr_columns_get_ids (CrColumns kind, const CrTask *task);

typedef struct
{
  const char *entry;
  int         level, target, gap;
  CrDay       target_date;
  guint       n_open; /* open tasks that serve the entry */
} CrGap;

#define CR_GAP_IS_COVERED(gap) ((gap)->n_open > 0)

/* Every applicable entry of the current round with target > level: uncovered first, then the largest gap, then in the
 * given order of the catalogue, unknown entries last. Of CrGap. (transfer full) */
GArray *cr_gaps_list (CrRoadmap *roadmap, const CrIds *order);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CrCoverage, cr_coverage_free)

G_END_DECLS
