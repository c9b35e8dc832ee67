/* SPDX-License-Identifier: GPL-3.0-or-later
 * Chooses among the starter tasks: a table of areas and waves, and below it the tasks of one area. */
#pragma once

#include "cr-starter-choice.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define CR_TYPE_STARTER_PICKER (cr_starter_picker_get_type ())
G_DECLARE_FINAL_TYPE (CrStarterPicker, cr_starter_picker, CR, STARTER_PICKER, AdwBin)

/* Changes the choice, and follows it. */
GtkWidget *cr_starter_picker_new (CrStarterChoice *choice);

/* The years of each wave are shown where both ends are known. */
void cr_starter_picker_set_period (CrStarterPicker *self, CrDay start, CrDay finish);

/* The cell of an area and a wave, 1 to CR_N_WAVES. (transfer none) */
GtkWidget *cr_starter_picker_get_cell (CrStarterPicker *self, const char *area, guint wave);

G_END_DECLS
