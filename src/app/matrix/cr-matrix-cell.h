/* SPDX-License-Identifier: GPL-3.0-or-later
 * A cell or a head of the matrix, for those who cannot see the picture of it. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define CR_TYPE_MATRIX_CELL (cr_matrix_cell_get_type ())
G_DECLARE_FINAL_TYPE (CrMatrixCell, cr_matrix_cell, CR, MATRIX_CELL, GtkWidget)

/* Draws the cell into its own coordinates. */
typedef void (*CrMatrixCellDraw) (GtkWidget *view, GtkSnapshot *snapshot, guint row, guint column);

/* draw may be NULL: then the view draws it. */
GtkWidget *cr_matrix_cell_new (GtkAccessibleRole role, guint row, guint column, CrMatrixCellDraw draw);

guint cr_matrix_cell_get_row (CrMatrixCell *self);
guint cr_matrix_cell_get_column (CrMatrixCell *self);

/* What is heard of it; description may be NULL. */
void        cr_matrix_cell_set_words (CrMatrixCell *self, const char *name, const char *description);
const char *cr_matrix_cell_get_name (CrMatrixCell *self);

void cr_matrix_cell_set_selected (CrMatrixCell *self, gboolean selected);

G_END_DECLS
