/* SPDX-License-Identifier: GPL-3.0-or-later
 * The columns of the table of tasks: what stands in their cells. */
#pragma once

#include "cr-document.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

typedef enum
{
  CR_COLUMN_TITLE,
  CR_COLUMN_AREA,
  CR_COLUMN_STATUS,
  CR_COLUMN_OWNER,
  CR_COLUMN_FINISH,
  CR_N_COLUMNS
} CrColumn;

/* A column of items of CrTaskList. It follows the document for as long as it is there, without owning it. Header,
 * width and accessible names are in the language of the interface. (transfer full) */
GtkColumnViewColumn *cr_task_cells_make_column (CrColumn column, CrDocument *document);

G_END_DECLS
