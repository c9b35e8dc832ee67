/* SPDX-License-Identifier: GPL-3.0-or-later
 * A popover to choose the columns of a table and their order. */
#pragma once

#include "cr-column.h"

G_BEGIN_DECLS

#define CR_TYPE_COLUMN_POPOVER (cr_column_popover_get_type ())
G_DECLARE_FINAL_TYPE (CrColumnPopover, cr_column_popover, CR, COLUMN_POPOVER, GtkPopover)

/* Signal "changed": the layout is another one. It is changed in place and must outlive the popover. */
GtkWidget *cr_column_popover_new (CrColumnLayout *layout);

/* Says of those columns (bits) that are chosen and not among these that there is no room for them. */
void cr_column_popover_set_fitting (CrColumnPopover *self, guint fitting);

G_END_DECLS
