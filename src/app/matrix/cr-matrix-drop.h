/* SPDX-License-Identifier: GPL-3.0-or-later
 * Tasks that are dragged onto a cell of the matrix. */
#pragma once

#include "cr-matrix-view.h"
#include "cr-page.h"

G_BEGIN_DECLS

/* They stand in the cell then, by one step to undo in the document of the page. */
void cr_matrix_drop_set_up (CrMatrixView *view, CrPage *page);

G_END_DECLS
