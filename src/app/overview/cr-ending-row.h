/* SPDX-License-Identifier: GPL-3.0-or-later
 * A task that ends soon: a button that shows it in the list of those. */
#pragma once

#include "cr-catalogue.h"
#include "cr-task.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define CR_TYPE_ENDING_ROW (cr_ending_row_get_type ())
G_DECLARE_FINAL_TYPE (CrEndingRow, cr_ending_row, CR, ENDING_ROW, GtkButton)

GtkWidget *cr_ending_row_new (void);

void cr_ending_row_show (CrEndingRow *self, const CrTask *task, const CrCatalogue *catalogue);

/* The id of the task. */
const char *cr_ending_row_get_task (CrEndingRow *self);

G_END_DECLS
