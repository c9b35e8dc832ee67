/* SPDX-License-Identifier: GPL-3.0-or-later
 * The matrix on the screen: a grid to walk in, whose heads stay in sight while it scrolls. */
#pragma once

#include "cr-matrix-cell.h"

#include "cr-matrix-layout.h"
#include "cr-scroll-view.h"

G_BEGIN_DECLS

#define CR_TYPE_MATRIX_VIEW (cr_matrix_view_get_type ())
G_DECLARE_FINAL_TYPE (CrMatrixView, cr_matrix_view, CR, MATRIX_VIEW, CrScrollView)

/* A GtkScrollable. Signals:
 * "selected": a cell was chosen, be it the same as before;
 * "activated": what is in the selected cell is wanted;
 * "laid-out": whether the legend is part of the picture may be another now. */
GtkWidget *cr_matrix_view_new (void);

/* Takes the coverage over (transfer full). The selected cell stays where there is one. */
void cr_matrix_view_show (CrMatrixView *self, CrCoverage *coverage, CrCatalogue *catalogue, const char *language);

/* NULL before the first. (transfer none) */
const CrCoverage *cr_matrix_view_get_coverage (CrMatrixView *self);

void cr_matrix_view_get_selected (CrMatrixView *self, guint *row, guint *column);
void cr_matrix_view_select (CrMatrixView *self, guint row, guint column);

/* Gives the selected cell the focus. */
gboolean cr_matrix_view_take_focus (CrMatrixView *self);

/* The cell, or a total behind the last. (transfer none) */
CrMatrixCell *cr_matrix_view_get_cell (CrMatrixView *self, guint row, guint column);

/* The cell under a point; FALSE elsewhere. */
gboolean cr_matrix_view_find (CrMatrixView *self, double x, double y, guint *row, guint *column);

gboolean cr_matrix_view_has_legend (CrMatrixView *self);

G_END_DECLS
