/* SPDX-License-Identifier: GPL-3.0-or-later
 * What is said of a cell of the matrix, in the language of the interface. */
#pragma once

#include "cr-catalogue.h"
#include "cr-coverage.h"

G_BEGIN_DECLS

/* The short and the full name of a row or column of the coverage, "No area" and the like for the last. Static or owned
 * by the catalogue. */
const char *cr_matrix_facts_name_row (const CrCoverage *coverage, CrCatalogue *catalogue, guint row);
const char *cr_matrix_facts_name_column (const CrCoverage *coverage,
                                         CrCatalogue      *catalogue,
                                         guint             column,
                                         gboolean          in_short);

/* Whether the columns are assessed: they have levels and gaps. */
gboolean cr_matrix_facts_has_levels (const CrCoverage *coverage, guint column);

/* "2 → 4", "3", "not assessed". (transfer full) */
char *cr_matrix_facts_describe_level (const CrCoverage *coverage, guint column);

/* "by December 2027": of the target that the current round has for the column; NULL for none. (transfer full) */
char *cr_matrix_facts_describe_target_date (CrRoadmap *roadmap, const CrCoverage *coverage, guint column);

/* "Gap 2. Open tasks here and in 4 more areas." (transfer full) */
char *cr_matrix_facts_describe_gap (const CrCoverage *coverage, guint row, guint column);

/* "Department of ICT · by 31 Mar 2027", as far as it is known. (transfer full) */
char *cr_matrix_facts_describe_task (CrRoadmap *roadmap, const CrTask *task);

/* Whether the entry has a gap that no open task covers. */
gboolean cr_matrix_facts_is_uncovered (const CrCoverage *coverage, guint column);
guint    cr_matrix_facts_count_uncovered (const CrCoverage *coverage);

G_END_DECLS
