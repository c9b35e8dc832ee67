/* SPDX-License-Identifier: GPL-3.0-or-later
 * A row of the page “Capabilities”: what a round says of one entry. */
#pragma once

#include "cr-catalogue.h"
#include "cr-levels.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* The columns that are as wide in every row. */
typedef enum
{
  CR_CAPABILITY_COLUMN_GAP,
  CR_CAPABILITY_COLUMN_LEVEL,
  CR_CAPABILITY_COLUMN_EVIDENCE,
  CR_CAPABILITY_COLUMN_TASKS,
  CR_N_CAPABILITY_COLUMNS
} CrCapabilityColumn;

#define CR_TYPE_CAPABILITY_ROW (cr_capability_row_get_type ())
G_DECLARE_FINAL_TYPE (CrCapabilityRow, cr_capability_row, CR, CAPABILITY_ROW, GtkListBoxRow)

/* groups: the widths of the columns, which the head has too. */
GtkWidget *cr_capability_row_new (const CrEntry *entry, GtkSizeGroup *groups[CR_N_CAPABILITY_COLUMNS]);

/* earlier: of the round that is compared with; NULL for none. */
void cr_capability_row_show (CrCapabilityRow *self, const CrLevels *levels, const CrLevels *earlier);

const CrEntry *cr_capability_row_get_entry (CrCapabilityRow *self);

G_END_DECLS
