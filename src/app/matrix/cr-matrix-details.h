/* SPDX-License-Identifier: GPL-3.0-or-later
 * What the inspector shows of the selected cell of the matrix. */
#pragma once

#include "cr-document.h"
#include "cr-place.h"

#include "cr-coverage.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define CR_TYPE_MATRIX_DETAILS (cr_matrix_details_get_type ())
G_DECLARE_FINAL_TYPE (CrMatrixDetails, cr_matrix_details, CR, MATRIX_DETAILS, AdwBin)

GtkWidget *cr_matrix_details_new (void);

/* Set once. */
void cr_matrix_details_set_up (CrMatrixDetails *self, CrDocument *document, CrPlace *place);

/* The coverage must stay until the next call. */
void cr_matrix_details_show (CrMatrixDetails *self, const CrCoverage *coverage, guint row, guint column);

/* Puts the focus to the first task, or to the button that makes one. */
void cr_matrix_details_take_focus (CrMatrixDetails *self);

/* The number of tasks listed. */
guint cr_matrix_details_get_n_tasks (CrMatrixDetails *self);

/* Makes the cell not applicable for what was typed as the reason; of one that is not applicable it changes the
 * reason. */
void cr_matrix_details_except (CrMatrixDetails *self);

/* Whether one can say of the cell that it is not applicable, and whether it has been said. */
gboolean cr_matrix_details_can_except (CrMatrixDetails *self);
gboolean cr_matrix_details_is_excepted (CrMatrixDetails *self);

/* Puts the focus where the reason is written; makes the cell applicable again. */
void cr_matrix_details_ask_reason (CrMatrixDetails *self);
void cr_matrix_details_apply (CrMatrixDetails *self);

G_END_DECLS
