/* SPDX-License-Identifier: GPL-3.0-or-later
 * A unit of the roadmap in the list of its properties: its name in both languages, merging, deleting. */
#pragma once

#include "cr-document.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define CR_TYPE_UNIT_ROW (cr_unit_row_get_type ())
G_DECLARE_FINAL_TYPE (CrUnitRow, cr_unit_row, CR, UNIT_ROW, AdwExpanderRow)

/* Signal "told" (const char *text): what was just done and can be undone. */
GtkWidget *cr_unit_row_new (CrDocument *document, const char *unit);

const char *cr_unit_row_get_unit (CrUnitRow *self);

/* Shows the unit as it is by now, which owns that many tasks. */
void cr_unit_row_update (CrUnitRow *self, guint n_tasks);

/* What was typed counts now. */
void cr_unit_row_commit (CrUnitRow *self);

G_END_DECLS
