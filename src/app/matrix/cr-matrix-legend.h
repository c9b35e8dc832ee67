/* SPDX-License-Identifier: GPL-3.0-or-later
 * The legend of the matrix by itself, for windows that are too low for it. */
#pragma once

#include "cr-coverage.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define CR_TYPE_MATRIX_LEGEND (cr_matrix_legend_get_type ())
G_DECLARE_FINAL_TYPE (CrMatrixLegend, cr_matrix_legend, CR, MATRIX_LEGEND, GtkWidget)

GtkWidget *cr_matrix_legend_new (void);
void       cr_matrix_legend_show (CrMatrixLegend *self, CrColumns kind);

G_END_DECLS
