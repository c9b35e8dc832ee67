/* SPDX-License-Identifier: GPL-3.0-or-later
 * The matrix of areas against capabilities, enablers, priorities or factors: where everything stands, what it says,
 * and what lies under a point. */
#pragma once

#include "cr-display-list.h"

#include "cr-catalogue.h"
#include "cr-coverage.h"

G_BEGIN_DECLS

/* What to lay out. The coverage and its rows and columns must stay as long as the layout. */
typedef struct
{
  const CrCoverage *coverage;
  CrCatalogue      *catalogue;
  CrColumns         kind; /* of the columns */
  const char       *language;
  double            width, height; /* of the room there is; 0 for as much as it takes, as on paper */
} CrMatrixRequest;

/* Rows and columns are those of the coverage, the last ones "without". One more stands for the totals. */
typedef struct _CrMatrixLayout CrMatrixLayout;

/* Cells are high where there is room for them, low otherwise; then the legend is left out and shown elsewhere. What
 * does not fit even so is larger than the room and scrolls. Used by the thread of the fonts. (transfer full) */
CrMatrixLayout *cr_matrix_layout_new (CrFonts *fonts, const CrMatrixRequest *request);
void            cr_matrix_layout_free (CrMatrixLayout *layout);

/* Of everything, with its margins. */
double cr_matrix_layout_get_width (const CrMatrixLayout *layout);
double cr_matrix_layout_get_height (const CrMatrixLayout *layout);

/* The height of the heads of the columns and the width of those of the rows: what stays when the rest scrolls. */
double cr_matrix_layout_get_heads_height (const CrMatrixLayout *layout);
double cr_matrix_layout_get_heads_width (const CrMatrixLayout *layout);

gboolean cr_matrix_layout_has_legend (const CrMatrixLayout *layout);
guint    cr_matrix_layout_get_n_rows (const CrMatrixLayout *layout);
guint    cr_matrix_layout_get_n_columns (const CrMatrixLayout *layout);

/* The rectangle of a cell; of a total for the row or the column behind the last. */
CrRect cr_matrix_layout_get_cell (const CrMatrixLayout *layout, guint row, guint column);
CrRect cr_matrix_layout_get_row_head (const CrMatrixLayout *layout, guint row);

/* The head with its level; it leans out over the columns behind it. */
CrRect cr_matrix_layout_get_column_head (const CrMatrixLayout *layout, guint column);

/* The column whose head, with its level, is under a point; FALSE outside. */
gboolean cr_matrix_layout_find_column_head (const CrMatrixLayout *layout, double x, double y, guint *column);

/* The cell or total under a point; FALSE between them and outside. */
gboolean cr_matrix_layout_find (const CrMatrixLayout *layout, double x, double y, guint *row, guint *column);

/* The sign of a cell: the first that holds of late, uncovered, no open task here, planned without a gap. */
gboolean cr_matrix_layout_get_sign (const CrMatrixLayout *layout, guint row, guint column, CrSymbol *sign);
gboolean cr_matrix_layout_is_applicable (const CrMatrixLayout *layout, guint row, guint column);

/* "Instruments, Data standards: 3 tasks, 2 open, none late. Level 2 of 4.": what a reader hears of a cell or total,
 * and the statuses as its description, or NULL without tasks. (transfer full) */
char *cr_matrix_layout_describe (const CrMatrixLayout *layout, guint row, guint column);
char *cr_matrix_layout_describe_mix (const CrMatrixLayout *layout, guint row, guint column);

/* The full name and the level of a column; the full name of a row. (transfer full) */
char *cr_matrix_layout_describe_column (const CrMatrixLayout *layout, guint column);
char *cr_matrix_layout_describe_row (const CrMatrixLayout *layout, guint row);

/* "area-concept/cap-x": what the region of a cell is called; "-" for "without", nothing for totals. (transfer full) */
char *cr_matrix_layout_get_id (const CrMatrixLayout *layout, guint row, guint column);

/* Draws all of it, and a region for each cell, total and head. */
void cr_matrix_layout_draw (const CrMatrixLayout *layout, CrDisplayList *list);

/* Parts of it, without regions, for a screen that paints each by itself. */
void cr_matrix_layout_draw_cell (const CrMatrixLayout *layout, guint row, guint column, CrDisplayList *list);
void cr_matrix_layout_draw_row_head (const CrMatrixLayout *layout, guint row, CrDisplayList *list);
void cr_matrix_layout_draw_column_heads (const CrMatrixLayout *layout, CrDisplayList *list);

/* What stands around them: the words before the levels, the head of the totals at the end, the line above those at the
 * foot. */
void cr_matrix_layout_draw_corner (const CrMatrixLayout *layout, CrDisplayList *list);
void cr_matrix_layout_draw_total_head (const CrMatrixLayout *layout, CrDisplayList *list);
void cr_matrix_layout_draw_rule (const CrMatrixLayout *layout, CrDisplayList *list);

/* The ring of the selected cell. */
void cr_matrix_layout_draw_ring (const CrMatrixLayout *layout, guint row, guint column, CrDisplayList *list);

/* The legend by itself in this width, from the corner on; its height. list may be NULL to measure. */
double cr_matrix_legend_add (CrDisplayList *list,
                             CrFonts       *fonts,
                             CrColumns      kind,
                             const char    *language,
                             double         x,
                             double         y,
                             double         width);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CrMatrixLayout, cr_matrix_layout_free)

G_END_DECLS
