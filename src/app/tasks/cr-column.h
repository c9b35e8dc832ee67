/* SPDX-License-Identifier: GPL-3.0-or-later
 * The columns the table of tasks can have, which of them are chosen and in which order. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

typedef enum
{
  CR_COLUMN_TITLE,
  CR_COLUMN_AREA,
  CR_COLUMN_STATUS,
  CR_COLUMN_PROGRESS,
  CR_COLUMN_OWNER,
  CR_COLUMN_START,
  CR_COLUMN_FINISH,
  CR_COLUMN_CAPABILITIES,
  CR_COLUMN_PRIORITY,
  CR_COLUMN_TRANSLATION,
  CR_COLUMN_SERVICES,
  CR_COLUMN_ENABLERS,
  CR_COLUMN_COST,
  CR_COLUMN_AFTER,
  CR_N_TABLE_COLUMNS
} CrColumn;

/* The name in settings and actions; static. CR_N_TABLE_COLUMNS for a name that is none. */
const char *cr_column_get_name (CrColumn column);
CrColumn    cr_column_from_name (const char *name);

/* In the language of the interface. */
const char *cr_column_get_header (CrColumn column);

/* The path of a task that the column shows, and is sorted and edited by; NULL where there is no single one. */
const char *cr_column_get_path (CrColumn column);
gboolean    cr_column_can_sort (CrColumn column);

/* The width that its usual contents take in the language of the interface and the letters of the widget, in pixels; of
 * the title, the least. */
int cr_column_measure (CrColumn column, GtkWidget *widget);

/* Every column once, in order; those that are shown. The title is always shown. */
typedef struct
{
  CrColumn order[CR_N_TABLE_COLUMNS];
  gboolean shown[CR_N_TABLE_COLUMNS]; /* by column */
} CrColumnLayout;

void cr_column_layout_reset (CrColumnLayout *layout);

/* From and to the form in the settings: names in order, "-" before those not shown. What is missing keeps the place
 * and the state it has at first. (transfer full) */
void   cr_column_layout_parse (CrColumnLayout *layout, const char *const *names);
char **cr_column_layout_format (const CrColumnLayout *layout);

/* One place to the left (-1) or right (1). FALSE where there is none. */
gboolean cr_column_layout_move (CrColumnLayout *layout, CrColumn column, int by);

/* The columns that have room in a page of that width, in order, as a bit each. widths by column; left_out is a column
 * that would only repeat the groups, CR_N_TABLE_COLUMNS for none. */
guint cr_column_layout_fit (const CrColumnLayout *layout, const int *widths, int width, CrColumn left_out);

G_END_DECLS
