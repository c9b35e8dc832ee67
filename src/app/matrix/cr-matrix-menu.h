/* SPDX-License-Identifier: GPL-3.0-or-later
 * The context menu of a cell of the matrix. */
#pragma once

#include "cr-matrix-details.h"
#include "cr-matrix-view.h"

G_BEGIN_DECLS

#define CR_TYPE_MATRIX_MENU (cr_matrix_menu_get_type ())
G_DECLARE_FINAL_TYPE (CrMatrixMenu, cr_matrix_menu, CR, MATRIX_MENU, GObject)

/* Opens at the cell below the pointer, which is selected, or by keys at the selected one. The details are those of the
 * selected cell. What is chosen are the actions "win.new-task", and "page.list-tasks", "page.except" and "page.apply"
 * of the page around `host`, which the menu belongs to until cr_matrix_menu_drop(). (transfer full) */
CrMatrixMenu *cr_matrix_menu_new (GtkWidget *host, CrMatrixView *view, CrMatrixDetails *details);
void          cr_matrix_menu_drop (CrMatrixMenu *self);

/* (transfer none) */
GtkPopoverMenu *cr_matrix_menu_get_popover (CrMatrixMenu *self);

G_END_DECLS
