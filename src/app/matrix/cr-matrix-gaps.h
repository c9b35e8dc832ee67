/* SPDX-License-Identifier: GPL-3.0-or-later
 * The button “Uncovered Gaps” of the matrix, with the list that it opens. */
#pragma once

#include "cr-catalogue.h"
#include "cr-coverage.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define CR_TYPE_MATRIX_GAPS (cr_matrix_gaps_get_type ())
G_DECLARE_FINAL_TYPE (CrMatrixGaps, cr_matrix_gaps, CR, MATRIX_GAPS, AdwBin)

/* Signal "chosen" (guint column). */
GtkWidget *cr_matrix_gaps_new (void);

/* The columns with a gap that no open task covers. */
void cr_matrix_gaps_show (CrMatrixGaps *self, const CrCoverage *coverage, CrCatalogue *catalogue);

GtkMenuButton *cr_matrix_gaps_get_button (CrMatrixGaps *self);
GtkListBox    *cr_matrix_gaps_get_list (CrMatrixGaps *self);

G_END_DECLS
