/* SPDX-License-Identifier: GPL-3.0-or-later
 * Geometry of the matrix. */
#include "config.h"

#include "cr-matrix-layout.h"
#include "cr-matrix-private.h"

#include <math.h>

/* In CSS pixels at a text scale of 1; see look.md, Matrix cell. */
#define MARGIN             14
#define MARGIN_TOP         8
#define CELL_WIDTH_MIN     30
#define CELL_WIDTH_MAX     72
#define ROW_STEP           45
#define ROW_STEP_LOW       31
#define WITHOUT_HEIGHT     31
#define WITHOUT_HEIGHT_LOW 24
#define CELL_GAP           2
#define NUMBER_MARGIN      3 /* beside the widest number of a cell */
#define HEAD_START         6 /* of a head, from the left edge of its column */
#define HEADS_GAP          10
#define HEADS_WIDTH_MAX    220
#define HEAD_LENGTH_MAX    190
#define HEAD_LENGTH_MIN    70
#define HEADS_SHARE        0.7 /* of a low room, more than heads may never take */
#define ANGLE              48  /* degrees that heads of columns rise */
#define ANGLE_MAX          72  /* where the last ones would be cut at the right edge */
#define HEAD_RISE          6   /* from the levels to the heads */
#define LEVEL_HEIGHT       26
#define LEVEL_HEIGHT_LOW   22
#define TOTAL_WIDTH_MIN    44
#define TOTAL_HEIGHT       32
#define TOTAL_HEIGHT_LOW   26
#define RULE_GAP           4
#define LEGEND_GAP         10

static double
scale (const CrMatrixLayout *layout,
       double                pixels)
{
  return cr_fonts_scale (layout->fonts, pixels);
}

guint
cr_matrix_layout_get_n_rows (const CrMatrixLayout *layout)
{
  return layout->coverage->n_rows;
}

guint
cr_matrix_layout_get_n_columns (const CrMatrixLayout *layout)
{
  return layout->coverage->n_columns;
}

static double
measure_row_heads (const CrMatrixLayout *layout)
{
  double width = layout->has_levels
                   ? cr_fonts_get_width (layout->fonts, CR_FONT_CAPTION, cr_matrix_get_level_title (layout->language))
                   : 0;

  for (guint i = 0; i < layout->coverage->n_rows; i++)
    width = MAX (width, cr_fonts_get_width (layout->fonts, CR_FONT_BODY, cr_matrix_get_row_title (layout, i)));
  width = MAX (width, cr_fonts_get_width (layout->fonts, CR_FONT_HEADING,
                                          cr_matrix_get_row_title (layout, layout->coverage->n_rows)));
  return MIN (ceil (width), scale (layout, HEADS_WIDTH_MAX)) + scale (layout, HEADS_GAP);
}

static double
measure_number (const CrMatrixLayout *layout,
                guint                 row,
                guint                 column)
{
  g_autofree char *number = cr_matrix_format_number (layout, row, column);

  return ceil (cr_fonts_get_width (layout->fonts, CR_FONT_HEADING, number));
}

/* The narrowest that a cell may be: no number and no level is cut. */
static double
measure_cells (const CrMatrixLayout *layout)
{
  double width = scale (layout, CELL_WIDTH_MIN);

  for (guint column = 0; column < layout->coverage->n_columns; column++)
    {
      g_autofree char *level = cr_matrix_format_level (layout, column);

      for (guint row = 0; row <= layout->coverage->n_rows; row++)
        {
          CrSymbol sign;
          double   number = measure_number (layout, row, column) + 2 * scale (layout, NUMBER_MARGIN);

          if (cr_matrix_layout_get_sign (layout, row, column, &sign))
            number += scale (layout, CR_MATRIX_SIGN_SIZE);
          width = MAX (width, number);
        }
      if (level != NULL)
        width = MAX (width, ceil (cr_fonts_get_width (layout->fonts, CR_FONT_CAPTION_HEADING, level)));
    }
  return width;
}

static double
measure_totals (const CrMatrixLayout *layout)
{
  const char *title = cr_matrix_get_row_title (layout, layout->coverage->n_rows);
  double      width = cr_fonts_get_width (layout->fonts, CR_FONT_CAPTION_HEADING, title);

  for (guint row = 0; row <= layout->coverage->n_rows; row++)
    width = MAX (width, measure_number (layout, row, layout->coverage->n_columns));
  return MAX (ceil (width) + scale (layout, CELL_GAP), scale (layout, TOTAL_WIDTH_MIN));
}

static double
get_sine (const CrMatrixLayout *layout)
{
  return sin (layout->angle * G_PI / 180);
}

static double
get_cosine (const CrMatrixLayout *layout)
{
  return cos (layout->angle * G_PI / 180);
}

/* How far a head of some length reaches up. */
static double
get_rise (const CrMatrixLayout *layout,
          double                length)
{
  double line = ceil (cr_fonts_get_line_height (layout->fonts, CR_FONT_BODY));

  return ceil (length * get_sine (layout) + line / 2 * get_cosine (layout));
}

static double
get_head_x (const CrMatrixLayout *layout,
            guint                 column)
{
  return layout->heads_width + column * layout->column_step + scale (layout, HEAD_START);
}

/* How far a head of some length reaches to the right. */
static double
get_reach (const CrMatrixLayout *layout,
           double                length)
{
  double line = ceil (cr_fonts_get_line_height (layout->fonts, CR_FONT_BODY));

  return length * get_cosine (layout) + line / 2 * get_sine (layout);
}

/* The room a head has along itself up to the right edge. */
static double
get_head_room (const CrMatrixLayout *layout,
               guint                 column)
{
  return (layout->width - get_head_x (layout, column) - get_reach (layout, 0)) / get_cosine (layout);
}

static double
measure_head (const CrMatrixLayout *layout,
              guint                 column)
{
  double width = cr_fonts_get_width (layout->fonts, CR_FONT_BODY, cr_matrix_get_column_title (layout, column));

  return MIN (ceil (width), scale (layout, HEAD_LENGTH_MAX));
}

static double
get_head_length (const CrMatrixLayout *layout,
                 guint                 column)
{
  return floor (MIN (MIN (measure_head (layout, column), layout->head_length), get_head_room (layout, column)));
}

/* Sets the width of cells to what fits beside so much behind them. */
static void
fit_cells (CrMatrixLayout *layout,
           double          room,
           double          behind,
           double          narrowest,
           double          widest)
{
  double gap = scale (layout, CELL_GAP);

  layout->cell_width = widest;
  if (room > 0)
    layout->cell_width = CLAMP (
      floor ((room - layout->heads_width - behind) / layout->coverage->n_columns) - gap, narrowest, widest);
  layout->column_step = layout->cell_width + gap;
}

/* How far the heads of the last columns reach beyond the last cell. */
static double
get_overhang (const CrMatrixLayout *layout)
{
  guint  n = layout->coverage->n_columns;
  double overhang = 0;

  for (guint i = 0; i < n; i++)
    {
      double reach = scale (layout, HEAD_START) + get_reach (layout, measure_head (layout, i));

      overhang = MAX (overhang, ceil (reach - (n - i) * layout->column_step));
    }
  return overhang;
}

static void
measure_columns (CrMatrixLayout *layout,
                 double          room)
{
  double narrowest = measure_cells (layout), widest = MAX (narrowest, scale (layout, CELL_WIDTH_MAX));
  double totals, cells;

  layout->margin = scale (layout, MARGIN);
  layout->heads_width = layout->margin + measure_row_heads (layout);
  layout->total_width = measure_totals (layout);
  totals = layout->total_width + layout->margin;
  /* Cells become narrower, if they may, for the last heads to be read; then these reach a little further. Where that
   * is not enough, heads stand steeper. */
  for (layout->angle = ANGLE; layout->angle <= ANGLE_MAX; layout->angle++)
    {
      fit_cells (layout, room, totals, narrowest, widest);
      fit_cells (layout, room, MAX (totals, get_overhang (layout) + 2), narrowest, widest);
      cells = layout->heads_width + layout->coverage->n_columns * layout->column_step;
      layout->width = cells + MAX (totals, get_overhang (layout));
      if (room <= 0 || layout->width <= MAX (room, cells + totals))
        break;
    }
  layout->angle = MIN (layout->angle, ANGLE_MAX);
  layout->width = MAX (layout->width, room);
}

/* The heads take what they need up to a limit; in a room so low that they would leave nothing of it, less. */
static void
measure_heads (CrMatrixLayout *layout,
               double          limit)
{
  double longest = 0;

  layout->head_length = scale (layout, HEAD_LENGTH_MAX);
  for (guint i = 0; i < layout->coverage->n_columns; i++)
    longest = MAX (longest, get_head_length (layout, i));
  while (limit > 0 && longest > scale (layout, HEAD_LENGTH_MIN) && get_rise (layout, longest) > limit)
    longest--;
  layout->head_length = longest;
}

static void
measure_rows (CrMatrixLayout *layout,
              gboolean        is_low,
              double          room)
{
  double gap = scale (layout, CELL_GAP), rows;

  layout->is_low = is_low;
  layout->row_step = scale (layout, is_low ? ROW_STEP_LOW : ROW_STEP);
  layout->cell_height = layout->row_step - gap;
  layout->without_height = scale (layout, is_low ? WITHOUT_HEIGHT_LOW : WITHOUT_HEIGHT);
  layout->without_step = layout->without_height + gap;
  layout->total_height = scale (layout, is_low ? TOTAL_HEIGHT_LOW : TOTAL_HEIGHT);
  layout->level_height = scale (layout, is_low ? LEVEL_HEIGHT_LOW : LEVEL_HEIGHT);
  rows = (layout->coverage->n_rows - 1) * layout->row_step + layout->without_step + scale (layout, RULE_GAP) +
         layout->total_height + layout->level_height + scale (layout, HEAD_RISE);

  measure_heads (layout, is_low && room > 0 ? MAX (room - rows, room * HEADS_SHARE - layout->level_height) : 0);
  layout->heads_bottom = (is_low ? 0 : scale (layout, MARGIN_TOP)) + get_rise (layout, layout->head_length) +
                         scale (layout, HEAD_RISE) + layout->level_height;
  layout->rule = layout->heads_bottom + (layout->coverage->n_rows - 1) * layout->row_step + layout->without_step +
                 scale (layout, RULE_GAP);
  layout->height = layout->rule + layout->total_height;
  layout->has_legend = !is_low;
  if (layout->has_legend)
    layout->height += scale (layout, LEGEND_GAP) + scale (layout, MARGIN_TOP) +
                      cr_matrix_legend_add (NULL, layout->fonts, layout->kind, layout->language, 0, 0,
                                            layout->width - 2 * layout->margin);
}

CrMatrixLayout *
cr_matrix_layout_new (CrFonts               *fonts,
                      const CrMatrixRequest *request)
{
  CrMatrixLayout *layout;

  g_return_val_if_fail (fonts != NULL && request->coverage != NULL && request->catalogue != NULL, NULL);

  layout = g_new0 (CrMatrixLayout, 1);
  layout->fonts = fonts;
  layout->coverage = request->coverage;
  layout->catalogue = cr_catalogue_ref (request->catalogue);
  layout->kind = request->kind;
  layout->language = cr_intern (request->language);
  layout->has_levels = request->kind != CR_COLUMNS_PRIORITIES;
  measure_columns (layout, request->width);
  measure_rows (layout, FALSE, request->height);
  if (request->height > 0 && layout->height > request->height)
    measure_rows (layout, TRUE, request->height);
  return layout;
}

void
cr_matrix_layout_free (CrMatrixLayout *layout)
{
  if (layout == NULL)
    return;

  cr_catalogue_unref (layout->catalogue);
  g_free (layout);
}

double
cr_matrix_layout_get_width (const CrMatrixLayout *layout)
{
  return layout->width;
}

double
cr_matrix_layout_get_height (const CrMatrixLayout *layout)
{
  return layout->height;
}

double
cr_matrix_layout_get_heads_height (const CrMatrixLayout *layout)
{
  return layout->heads_bottom;
}

double
cr_matrix_layout_get_heads_width (const CrMatrixLayout *layout)
{
  return layout->heads_width;
}

gboolean
cr_matrix_layout_has_legend (const CrMatrixLayout *layout)
{
  return layout->has_legend;
}

static double
get_row_y (const CrMatrixLayout *layout,
           guint                 row)
{
  return row < layout->coverage->n_rows ? layout->heads_bottom + row * layout->row_step : layout->rule;
}

static double
get_row_height (const CrMatrixLayout *layout,
                guint                 row)
{
  if (row == layout->coverage->n_rows)
    return layout->total_height;
  return row + 1 == layout->coverage->n_rows ? layout->without_height : layout->cell_height;
}

CrRect
cr_matrix_layout_get_cell (const CrMatrixLayout *layout,
                           guint                 row,
                           guint                 column)
{
  g_return_val_if_fail (row <= layout->coverage->n_rows && column <= layout->coverage->n_columns, CR_RECT_EMPTY);

  return CR_RECT (layout->heads_width + column * layout->column_step, get_row_y (layout, row),
                  column < layout->coverage->n_columns ? layout->cell_width : layout->total_width,
                  get_row_height (layout, row));
}

CrRect
cr_matrix_layout_get_row_head (const CrMatrixLayout *layout,
                               guint                 row)
{
  g_return_val_if_fail (row <= layout->coverage->n_rows, CR_RECT_EMPTY);

  return CR_RECT (layout->margin, get_row_y (layout, row),
                  layout->heads_width - layout->margin - scale (layout, HEADS_GAP), get_row_height (layout, row));
}

/* The box of a head before it is turned about the middle of its left edge. */
static CrRect
get_head_box (const CrMatrixLayout *layout,
              guint                 column)
{
  double line = ceil (cr_fonts_get_line_height (layout->fonts, CR_FONT_BODY));
  double y = layout->heads_bottom - layout->level_height - scale (layout, HEAD_RISE);

  return CR_RECT (get_head_x (layout, column), y - line / 2, get_head_length (layout, column), line);
}

CrRect
cr_matrix_layout_get_column_head (const CrMatrixLayout *layout,
                                  guint                 column)
{
  CrRect box, head, level;

  g_return_val_if_fail (column <= layout->coverage->n_columns, CR_RECT_EMPTY);

  level = CR_RECT (layout->heads_width + column * layout->column_step, layout->heads_bottom - layout->level_height,
                   column < layout->coverage->n_columns ? layout->cell_width : layout->total_width,
                   layout->level_height);
  if (column == layout->coverage->n_columns)
    return level;

  box = get_head_box (layout, column);
  head = cr_rect_turn (&box, &(CrPoint){ box.x, box.y + box.height / 2 }, -layout->angle);
  return cr_rect_unite (&head, &level);
}

/* Which step of this length the distance lies in, up to n; n or more is too far. */
static guint
find_step (double distance,
           double step,
           guint  n)
{
  return distance < 0 ? n : (guint) MIN (floor (distance / step), n);
}

gboolean
cr_matrix_layout_find_column_head (const CrMatrixLayout *layout,
                                   double                x,
                                   double                y,
                                   guint                *column)
{
  double levels = layout->heads_bottom - layout->level_height;
  double foot = levels - scale (layout, HEAD_RISE);
  double distance = x - layout->heads_width;

  /* A head leans out to the right as it rises; half a step to both sides of it belong to it. */
  if (y < levels)
    distance += layout->column_step / 2 - scale (layout, HEAD_START) -
                (foot - y) / tan (layout->angle * G_PI / 180);
  *column = find_step (distance, layout->column_step, layout->coverage->n_columns);
  return y >= 0 && y < layout->heads_bottom && *column < layout->coverage->n_columns;
}

gboolean
cr_matrix_layout_find (const CrMatrixLayout *layout,
                       double                x,
                       double                y,
                       guint                *row,
                       guint                *column)
{
  guint  n_rows = layout->coverage->n_rows, n_columns = layout->coverage->n_columns;
  CrRect rect;

  *column = n_columns + 1;
  if (x >= layout->heads_width)
    *column = find_step (x - layout->heads_width, layout->column_step, n_columns);
  *row = y >= layout->rule ? n_rows : find_step (y - layout->heads_bottom, layout->row_step, n_rows - 1);
  if (y < layout->heads_bottom || *column > n_columns)
    return FALSE;

  rect = cr_matrix_layout_get_cell (layout, *row, *column);
  return cr_rect_contains (&rect, x, y);
}

void
cr_matrix_layout_draw_column_heads (const CrMatrixLayout *layout,
                                    CrDisplayList        *list)
{
  const CrTextStyle head_style = { CR_FONT_BODY, CR_ALIGN_START, 1, FALSE };
  const CrTextStyle level_style = { CR_FONT_CAPTION_HEADING, CR_ALIGN_CENTER, 1, FALSE };
  guint             n = layout->coverage->n_columns;
  double            top = layout->heads_bottom - layout->level_height;

  for (guint i = 0; i < n; i++)
    {
      CrRect           box = get_head_box (layout, i);
      CrRect           cell = cr_matrix_layout_get_cell (layout, 0, i);
      CrRect           rect = CR_RECT (cell.x, top, cell.width, layout->level_height);
      g_autofree char *level = cr_matrix_format_level (layout, i);
      gboolean         is_uncovered = (layout->coverage->column_totals[i].signs & CR_SIGN_UNCOVERED) != 0;

      cr_display_list_add_turned_text (list, i + 1 < n ? CR_COLOR_FG : CR_COLOR_DIM, &head_style,
                                       cr_matrix_get_column_title (layout, i), &box, -layout->angle);
      if (level != NULL)
        cr_display_list_add_text (list, is_uncovered ? CR_COLOR_SIGN_OVERDUE_TEXT : CR_COLOR_DIM, &level_style, level,
                                  &rect);
    }
}
