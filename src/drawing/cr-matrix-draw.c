/* SPDX-License-Identifier: GPL-3.0-or-later
 * Drawing the matrix. */
#include "config.h"

#include "cr-legend.h"
#include "cr-marks.h"
#include "cr-matrix-private.h"

#include "cr-format.h"
#include "cr-language.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* In CSS pixels; the lower numbers are those of low cells. */
#define MIX_HEIGHT        5
#define MIX_SIDE          7
#define MIX_BOTTOM        8
#define MIX_BOTTOM_LOW    5
#define NUMBER_BOTTOM     13 /* from the number to the bottom of the cell, beside the mix */
#define NUMBER_BOTTOM_LOW 9
#define SIGN_SIDE         2
#define SIGN_TOP          3
#define ALONE_SIZE        12 /* of a sign in the middle */
#define ALONE_SIZE_SMALL  14 /* of the diamond that does not fill its square */
#define NUMBER_INSET      6  /* what is left clear of hatching around a number */
#define NUMBER_OVERLAP    2  /* as far as a number may reach below a sign; in a low cell they stand side by side */
#define N_ASSESSED_ITEMS  3  /* of the legend */
#define LEGEND_GAP        10
#define RING_WIDTH        2

static const CrTextStyle number_style = { CR_FONT_HEADING, CR_ALIGN_CENTER, 1, FALSE };
static const CrTextStyle head_style = { CR_FONT_BODY, CR_ALIGN_START, 1, FALSE };
static const CrTextStyle total_style = { CR_FONT_HEADING, CR_ALIGN_START, 1, FALSE };
static const CrTextStyle dash_style = { CR_FONT_BODY, CR_ALIGN_CENTER, 1, FALSE };

static double
scale (const CrMatrixLayout *layout,
       double                pixels)
{
  return cr_fonts_scale (layout->fonts, pixels);
}

gboolean
cr_matrix_layout_is_applicable (const CrMatrixLayout *layout,
                                guint                 row,
                                guint                 column)
{
  const CrCoverage *coverage = layout->coverage;

  if (row >= coverage->n_rows || column >= coverage->n_columns)
    return TRUE;
  return !((coverage->column_totals[column].signs | cr_coverage_get_cell (coverage, row, column)->signs) &
           CR_SIGN_NOT_APPLICABLE);
}

gboolean
cr_matrix_layout_get_sign (const CrMatrixLayout *layout,
                           guint                 row,
                           guint                 column,
                           CrSymbol             *sign)
{
  const CrCoverageCell  *cell;
  const CrCoverageTotal *total;
  gboolean               is_area = row + 1 < layout->coverage->n_rows;

  if (row >= layout->coverage->n_rows || column >= layout->coverage->n_columns)
    return FALSE;

  cell = cr_coverage_get_cell (layout->coverage, row, column);
  total = &layout->coverage->column_totals[column];
  if (cell->signs & CR_SIGN_LATE)
    *sign = CR_SYMBOL_OVERDUE;
  else if (!cr_matrix_layout_is_applicable (layout, row, column))
    return FALSE;
  else if (is_area && (total->signs & CR_SIGN_UNCOVERED))
    *sign = CR_SYMBOL_GAP_NOBODY;
  else if (is_area && total->has_gap && total->gap > 0 && cell->n_open == 0)
    *sign = CR_SYMBOL_GAP_ELSEWHERE;
  else if (cell->signs & CR_SIGN_NO_GAP)
    *sign = CR_SYMBOL_NO_GAP;
  else
    return FALSE;
  return TRUE;
}

/* A symbol in the middle of a cell without tasks. */
static void
draw_alone (const CrMatrixLayout *layout,
            CrSymbol              sign,
            const CrRect         *cell,
            CrDisplayList        *list)
{
  double size = scale (layout, sign == CR_SYMBOL_GAP_ELSEWHERE ? ALONE_SIZE_SMALL : ALONE_SIZE);
  CrRect rect = CR_RECT (cell->x + floor ((cell->width - size) / 2), cell->y + floor ((cell->height - size) / 2), size,
                         size);

  cr_display_list_add_symbol (list, cr_symbol_get_color (sign), sign, &rect);
}

/* The place of the sign at the upper end of a cell. */
static CrRect
get_sign_rect (const CrMatrixLayout *layout,
               const CrRect         *cell)
{
  double size = scale (layout, CR_MATRIX_SIGN_SIZE);

  return CR_RECT (CR_RECT_RIGHT (cell) - size - scale (layout, SIGN_SIDE), cell->y + scale (layout, SIGN_TOP), size,
                  size);
}

/* In the middle of its box, or of what the sign leaves of it. */
static void
draw_number (const CrMatrixLayout *layout,
             const char           *number,
             const CrRect         *box,
             const CrRect         *sign,
             CrDisplayList        *list)
{
  double width = ceil (cr_fonts_get_width (layout->fonts, CR_FONT_HEADING, number));
  CrRect rect = *box;
  double overlap = layout->is_low ? 0 : scale (layout, NUMBER_OVERLAP);

  if (sign != NULL && box->x + (box->width + width) / 2 > sign->x + overlap)
    rect.width = sign->x - box->x;
  cr_display_list_add_text (list, CR_COLOR_FG, &number_style, number, &rect);
}

/* The number and, where there is one that is not cancelled, the mix below it. */
static void
draw_tasks (const CrMatrixLayout *layout,
            guint                 row,
            guint                 column,
            const CrRect         *cell,
            const CrRect         *sign,
            CrDisplayList        *list)
{
  const guint     *by_status = cr_coverage_get_cell (layout->coverage, row, column)->by_status;
  gboolean         is_without = row + 1 == layout->coverage->n_rows;
  double           bottom = scale (layout, layout->is_low ? MIX_BOTTOM_LOW : MIX_BOTTOM);
  double           height = scale (layout, MIX_HEIGHT), side = scale (layout, MIX_SIDE);
  g_autofree char *number = cr_matrix_format_number (layout, row, column);
  CrRect           mix = { cell->x + side, CR_RECT_BOTTOM (cell) - bottom - height, cell->width - 2 * side, height };
  CrRect           box = *cell;

  /* The row without an area has no room for the bar. */
  if (!is_without)
    {
      box.height -= scale (layout, layout->is_low ? NUMBER_BOTTOM_LOW : NUMBER_BOTTOM);
      cr_marks_add_mix (list, &mix, by_status);
    }
  draw_number (layout, number, &box, sign, list);
}

/* What a cell holds: tasks, a dash or a sign alone. */
static void
draw_contents (const CrMatrixLayout *layout,
               guint                 row,
               guint                 column,
               const CrRect         *cell,
               CrDisplayList        *list)
{
  CrSymbol sign;
  gboolean has_sign = cr_matrix_layout_get_sign (layout, row, column, &sign);
  CrRect   sign_rect = get_sign_rect (layout, cell);

  if (cr_matrix_get_n_tasks (layout, row, column) > 0)
    {
      draw_tasks (layout, row, column, cell, has_sign ? &sign_rect : NULL, list);
      if (has_sign)
        cr_display_list_add_symbol (list, cr_symbol_get_color (sign), sign, &sign_rect);
    }
  else if (!cr_matrix_layout_is_applicable (layout, row, column))
    cr_display_list_add_text (list, CR_COLOR_DIM, &dash_style, CR_FORMAT_MISSING, cell);
  else if (has_sign)
    draw_alone (layout, sign, cell, list);
}

static void
draw_hatching (const CrMatrixLayout *layout,
               const CrRect         *cell,
               gboolean              has_tasks,
               CrDisplayList        *list)
{
  double inset = scale (layout, NUMBER_INSET);
  CrRect inside = CR_RECT (cell->x + inset, cell->y + inset / 2, cell->width - 2 * inset, cell->height - inset);

  cr_marks_add_not_applicable (list, cell, CR_MATRIX_RADIUS);
  if (has_tasks)
    cr_display_list_add_fill (list, CR_COLOR_VIEW_BG, &inside, CR_MATRIX_RADIUS);
}

void
cr_matrix_layout_draw_cell (const CrMatrixLayout *layout,
                            guint                 row,
                            guint                 column,
                            CrDisplayList        *list)
{
  CrRect  rect = cr_matrix_layout_get_cell (layout, row, column);
  guint   n_tasks = cr_matrix_get_n_tasks (layout, row, column);
  CrColor tint;

  if (row >= layout->coverage->n_rows || column >= layout->coverage->n_columns)
    {
      g_autofree char *number = cr_matrix_format_number (layout, row, column);

      cr_display_list_add_text (list, CR_COLOR_FG, &number_style, number, &rect);
      return;
    }

  if (cr_palette_get_tint (cr_coverage_get_cell (layout->coverage, row, column)->n_open, &tint))
    cr_display_list_add_fill (list, tint, &rect, CR_MATRIX_RADIUS);
  if (!cr_matrix_layout_is_applicable (layout, row, column))
    draw_hatching (layout, &rect, n_tasks > 0, list);
  cr_display_list_add_border (list, CR_COLOR_TINT_EDGE, &rect, CR_MATRIX_RADIUS, CR_STROKE (1));
  draw_contents (layout, row, column, &rect, list);
}

void
cr_matrix_layout_draw_ring (const CrMatrixLayout *layout,
                            guint                 row,
                            guint                 column,
                            CrDisplayList        *list)
{
  CrRect rect = cr_matrix_layout_get_cell (layout, row, column);

  cr_display_list_add_border (list, CR_COLOR_ACCENT, &rect, CR_MATRIX_RADIUS, CR_STROKE (RING_WIDTH));
}

void
cr_matrix_layout_draw_row_head (const CrMatrixLayout *layout,
                                guint                 row,
                                CrDisplayList        *list)
{
  CrRect rect = cr_matrix_layout_get_row_head (layout, row);

  cr_display_list_add_text (list, row + 1 == layout->coverage->n_rows ? CR_COLOR_DIM : CR_COLOR_FG,
                            row == layout->coverage->n_rows ? &total_style : &head_style,
                            cr_matrix_get_row_title (layout, row), &rect);
}

void
cr_matrix_layout_draw_corner (const CrMatrixLayout *layout,
                              CrDisplayList        *list)
{
  const CrTextStyle style = { CR_FONT_CAPTION, CR_ALIGN_END, 1, FALSE };
  CrRect            head = cr_matrix_layout_get_row_head (layout, 0);
  CrRect            level = { head.x, layout->heads_bottom - layout->level_height, head.width, layout->level_height };

  if (layout->has_levels)
    cr_display_list_add_text (list, CR_COLOR_DIM, &style, cr_matrix_get_level_title (layout->language), &level);
}

void
cr_matrix_layout_draw_total_head (const CrMatrixLayout *layout,
                                  CrDisplayList        *list)
{
  const CrTextStyle style = { CR_FONT_CAPTION_HEADING, CR_ALIGN_CENTER, 1, FALSE };
  guint             n_columns = layout->coverage->n_columns;
  CrRect            rect = cr_matrix_layout_get_column_head (layout, n_columns);

  cr_display_list_add_text (list, CR_COLOR_FG, &style, cr_matrix_get_column_title (layout, n_columns), &rect);
}

void
cr_matrix_layout_draw_rule (const CrMatrixLayout *layout,
                            CrDisplayList        *list)
{
  CrRect title = cr_matrix_layout_get_column_head (layout, layout->coverage->n_columns);
  CrRect rule = CR_RECT (layout->margin, layout->rule - 1, CR_RECT_RIGHT (&title) - layout->margin, 1);

  cr_display_list_add_fill (list, CR_COLOR_EDGE, &rule, 0);
}

static void
add_head_regions (const CrMatrixLayout *layout,
                  CrDisplayList        *list)
{
  for (guint row = 0; row < layout->coverage->n_rows; row++)
    {
      const char      *id = cr_coverage_get_row_id (layout->coverage, row);
      g_autofree char *full_id = g_strconcat ("row/", id != NULL ? id : "-", NULL);
      g_autofree char *name = cr_matrix_layout_describe_row (layout, row);
      CrRect           rect = cr_matrix_layout_get_row_head (layout, row);

      cr_display_list_add_region (list, full_id, &rect, name, NULL);
    }
  for (guint column = 0; column < layout->coverage->n_columns; column++)
    {
      const char      *id = cr_coverage_get_column_id (layout->coverage, column);
      g_autofree char *full_id = g_strconcat ("column/", id != NULL ? id : "-", NULL);
      g_autofree char *name = cr_matrix_layout_describe_column (layout, column);
      CrRect           rect = cr_matrix_layout_get_column_head (layout, column);

      cr_display_list_add_region (list, full_id, &rect, name, NULL);
    }
}

static void
add_cell_region (const CrMatrixLayout *layout,
                 guint                 row,
                 guint                 column,
                 CrDisplayList        *list)
{
  g_autofree char *id = cr_matrix_layout_get_id (layout, row, column);
  g_autofree char *name = cr_matrix_layout_describe (layout, row, column);
  g_autofree char *mix = cr_matrix_layout_describe_mix (layout, row, column);
  CrRect           rect = cr_matrix_layout_get_cell (layout, row, column);

  cr_display_list_add_region (list, id, &rect, name, mix);
}

void
cr_matrix_layout_draw (const CrMatrixLayout *layout,
                       CrDisplayList        *list)
{
  g_return_if_fail (layout != NULL && list != NULL);

  cr_matrix_layout_draw_column_heads (layout, list);
  cr_matrix_layout_draw_corner (layout, list);
  cr_matrix_layout_draw_total_head (layout, list);
  cr_matrix_layout_draw_rule (layout, list);
  add_head_regions (layout, list);
  for (guint row = 0; row <= layout->coverage->n_rows; row++)
    {
      cr_matrix_layout_draw_row_head (layout, row, list);
      for (guint column = 0; column <= layout->coverage->n_columns; column++)
        {
          cr_matrix_layout_draw_cell (layout, row, column, list);
          add_cell_region (layout, row, column, list);
        }
    }
  if (layout->has_legend)
    cr_matrix_legend_add (list, layout->fonts, layout->kind, layout->language, layout->margin,
                          layout->rule + layout->total_height + scale (layout, LEGEND_GAP),
                          layout->width - 2 * layout->margin);
}

double
cr_matrix_legend_add (CrDisplayList *list,
                      CrFonts       *fonts,
                      CrColumns      kind,
                      const char    *language,
                      double         x,
                      double         y,
                      double         width)
{
  /* The first ones are those of columns that are assessed. */
  CrLegendItem items[] = {
    { CR_SWATCH_SYMBOL, { .symbol = CR_SYMBOL_GAP_NOBODY }, NC_ ("matrix legend", "gap, no open task anywhere") },
    { CR_SWATCH_SYMBOL,
      { .symbol = CR_SYMBOL_GAP_ELSEWHERE },
      NC_ ("matrix legend", "gap, no open task in this area") },
    { CR_SWATCH_SYMBOL, { .symbol = CR_SYMBOL_NO_GAP }, NC_ ("matrix legend", "planned without a gap") },
    { CR_SWATCH_SYMBOL, { .symbol = CR_SYMBOL_OVERDUE }, NC_ ("matrix legend", "late") },
    { CR_SWATCH_NOT_APPLICABLE, { 0 }, NC_ ("matrix legend", "not applicable") },
    { CR_SWATCH_STATUS, { .status = CR_STATUS_DONE }, NC_ ("matrix legend", "done") },
    { CR_SWATCH_STATUS, { .status = CR_STATUS_IN_PROGRESS }, NC_ ("matrix legend", "in progress") },
    { CR_SWATCH_STATUS, { .status = CR_STATUS_ON_HOLD }, NC_ ("matrix legend", "on hold") },
    { CR_SWATCH_STATUS, { .status = CR_STATUS_NOT_STARTED }, NC_ ("matrix legend", "not started") },
    /* TRANSLATORS: before four squares with numbers, which show how cells are tinted. */
    { CR_SWATCH_TINTS, { 0 }, NC_ ("matrix legend", "Open tasks") },
  };
  guint n_left_out = kind == CR_COLUMNS_PRIORITIES ? N_ASSESSED_ITEMS : 0;

  for (guint i = 0; i < G_N_ELEMENTS (items); i++)
    items[i].words = cr_translate (language, "matrix legend", items[i].words);
  return cr_legend_add (list, fonts, items + n_left_out, G_N_ELEMENTS (items) - n_left_out, x, y, width);
}
