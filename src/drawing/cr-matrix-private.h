/* SPDX-License-Identifier: GPL-3.0-or-later
 * Inside of the layout of the matrix. */
#pragma once

#include "cr-matrix-layout.h"

G_BEGIN_DECLS

#define CR_MATRIX_RADIUS    5
#define CR_MATRIX_SIGN_SIZE 11 /* CSS pixels */

struct _CrMatrixLayout
{
  CrFonts          *fonts;
  const CrCoverage *coverage;
  CrCatalogue      *catalogue;
  CrColumns         kind;
  const char       *language; /* interned */

  gboolean is_low;
  gboolean has_legend;
  gboolean has_levels;                   /* priorities are not assessed */
  double   margin;                       /* around everything */
  double   heads_width;                  /* of the rows, with the margin before them */
  double   column_step, cell_width;      /* from one column to the next, and without the gap */
  double   row_step, cell_height;        /* of the rows that are areas */
  double   without_step, without_height; /* of the row without an area */
  double   total_width;                  /* of the column of totals */
  double   angle;                        /* degrees that heads of columns rise */
  double   head_length;                  /* the longest head of a column, along itself */
  double   heads_bottom;                 /* where the cells begin */
  double   level_height;                 /* of the line of levels above them */
  double   rule;                         /* the y of the line above the totals */
  double   total_height;                 /* of the row of totals */
  double   width, height;                /* of all */
};

/* "No area" and the like for the last; "Total" behind it. Static or owned by the catalogue. */
const char *cr_matrix_get_row_title (const CrMatrixLayout *layout, guint row);
const char *cr_matrix_get_column_title (const CrMatrixLayout *layout, guint column);

/* "2→4", "3", "?", or NULL for a column that has no level. (transfer full) */
char *cr_matrix_format_level (const CrMatrixLayout *layout, guint column);

/* "level → target". Static. */
const char *cr_matrix_get_level_title (const char *language);

/* The number in a cell or total. (transfer full) */
char *cr_matrix_format_number (const CrMatrixLayout *layout, guint row, guint column);

/* The tasks, open and late ones of a cell or total; by_status has CR_N_STATUSES places. */
void  cr_matrix_count (const CrMatrixLayout *layout,
                       guint                 row,
                       guint                 column,
                       guint                *n_open,
                       guint                *n_late,
                       guint                *by_status);
guint cr_matrix_get_n_tasks (const CrMatrixLayout *layout, guint row, guint column);

G_END_DECLS
