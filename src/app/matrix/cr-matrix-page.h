/* SPDX-License-Identifier: GPL-3.0-or-later
 * The page “Matrix”: areas of work against capabilities, enablers, priority areas or success factors. */
#pragma once

#include "cr-matrix-details.h"
#include "cr-matrix-gaps.h"
#include "cr-matrix-menu.h"
#include "cr-matrix-view.h"
#include "cr-page.h"

G_BEGIN_DECLS

#define CR_TYPE_MATRIX_PAGE (cr_matrix_page_get_type ())
G_DECLARE_FINAL_TYPE (CrMatrixPage, cr_matrix_page, CR, MATRIX_PAGE, CrPage)

CrPage *cr_matrix_page_new (void);

/* The parts of it. (transfer none) */
CrMatrixView    *cr_matrix_page_get_view (CrMatrixPage *self);
CrMatrixDetails *cr_matrix_page_get_details (CrMatrixPage *self);
CrMatrixGaps    *cr_matrix_page_get_gaps (CrMatrixPage *self);
CrMatrixMenu    *cr_matrix_page_get_menu (CrMatrixPage *self);

/* What stands in the columns. */
CrColumns cr_matrix_page_get_columns (CrMatrixPage *self);
void      cr_matrix_page_set_columns (CrMatrixPage *self, CrColumns kind);

G_END_DECLS
