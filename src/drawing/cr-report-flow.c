/* SPDX-License-Identifier: GPL-3.0-or-later
 * What flows over pages: headings, texts and tables. */
#include "config.h"

#include "cr-report-private.h"

#include "cr-marks.h"
#include "cr-pattern.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

/* In units of the page. */
#define CELL_GAP     14 /* between columns */
#define CELL_MARGIN  7  /* above and below the text of a row */
#define SYMBOL_SIZE  14
#define SYMBOL_WIDTH 21 /* with the gap behind it */
#define DOTS_WIDTH   78
#define HEADING_GAP  20 /* above the heading of a table, unless it is the first thing on the page */
#define RULE         1

/* A row with more lines than this part of a page may be split. */
#define SPLIT_SHARE 0.6

GArray *
cr_report_break (CrFonts           *fonts,
                 const CrTextStyle *style,
                 const char        *text,
                 double             width)
{
  GArray          *lines = g_array_new (FALSE, FALSE, sizeof (CrReportLine));
  PangoLayout     *layout = cr_fonts_get_layout (fonts, style, text, width);
  PangoLayoutIter *iter = pango_layout_get_iter (layout);
  int              base = 0;

  do
    {
      PangoLayoutLine *pango_line = pango_layout_iter_get_line_readonly (iter);
      CrReportLine     line = { (guint) pango_line->start_index,
                                (guint) (pango_line->start_index + pango_line->length), 0, 0 };
      int              top, bottom;

      pango_layout_iter_get_line_yrange (iter, &top, &bottom);
      if (lines->len == 0)
        base = top;
      line.top = (double) (top - base) / PANGO_SCALE;
      line.bottom = (double) (bottom - base) / PANGO_SCALE;
      g_array_append_val (lines, line);
    }
  while (pango_layout_iter_next_line (iter));
  pango_layout_iter_free (iter);
  return lines;
}

static double
get_lines_height (const GArray *lines,
                  guint         first,
                  guint         last)
{
  if (first >= last)
    return 0;
  return g_array_index (lines, CrReportLine, last - 1).bottom - g_array_index (lines, CrReportLine, first).top;
}

/* The first line that does not fit. */
static guint
find_last (const GArray *lines,
           guint         first,
           double        height)
{
  guint last = first;

  while (last < lines->len && get_lines_height (lines, first, last + 1) <= height)
    last++;
  return last;
}

double
cr_report_put_lines (CrReportMaker     *maker,
                     const CrTextStyle *style,
                     CrColor            color,
                     const char        *text,
                     const GArray      *lines,
                     guint              first,
                     guint              last,
                     const CrRect      *place)
{
  double           height = get_lines_height (lines, first, last);
  CrRect           rect = CR_RECT (place->x, place->y, place->width, height);
  guint            start, end;
  g_autofree char *clean = NULL, *part = NULL;

  if (first >= last)
    return 0;
  /* The lines are those of the text that was laid out. */
  clean = cr_fonts_clean (text);
  start = g_array_index (lines, CrReportLine, first).start;
  end = g_array_index (lines, CrReportLine, last - 1).end;
  part = g_strndup (clean + start, end - start);
  g_strchomp (part);
  cr_display_list_add_text (maker->page, color, style, part, &rect);
  return height;
}

void
cr_report_put (CrReportMaker *maker,
               CrFont         font,
               CrAlign        align,
               CrColor        color,
               const char    *text,
               CrRect         rect)
{
  const CrTextStyle style = { font, align, 1, FALSE };

  cr_display_list_add_text (maker->page, color, &style, text, &rect);
}

double
cr_report_get_left (const CrReportMaker *maker)
{
  return CR_RECT_BOTTOM (&maker->body) - maker->y;
}

void
cr_report_add_text (CrReportMaker *maker,
                    CrFont         font,
                    CrColor        color,
                    const char    *text)
{
  const CrTextStyle  style = { font, CR_ALIGN_START, CR_REPORT_MAX_LINES, FALSE };
  g_autoptr (GArray) lines = cr_report_break (maker->fonts, &style, text, maker->body.width);

  for (guint first = 0, last; first < lines->len && !cr_report_is_cancelled (maker); first = last)
    {
      last = find_last (lines, first, cr_report_get_left (maker));
      /* No line stands alone at the foot of a page where others follow. */
      if (last == first || (last - first == 1 && last < lines->len && maker->y > maker->body.y))
        {
          if (maker->y > maker->body.y)
            {
              cr_report_begin_page (maker);
              last = first;
              continue;
            }
          last = first + 1;
        }
      maker->y += cr_report_put_lines (maker, &style, color, text, lines, first, last,
                                       &CR_RECT (maker->body.x, maker->y, maker->body.width, 0));
      if (last < lines->len)
        cr_report_begin_page (maker);
    }
}

void
cr_report_begin_block (CrReportMaker *maker,
                       const char    *title,
                       const char    *words)
{
  maker->running = title;
  cr_report_begin_page (maker);
  cr_report_mark (maker, title, 0);
  cr_report_add_text (maker, CR_FONT_TITLE_1, CR_COLOR_FG, title);
  if (words != NULL)
    {
      maker->y += CR_REPORT_GAP / 2;
      cr_report_add_text (maker, CR_FONT_BODY, CR_COLOR_DIM, words);
    }
  maker->y += CR_REPORT_WIDE_GAP;
}

CrReportTable
cr_report_table_new (CrReportMaker        *maker,
                     const CrReportColumn *columns,
                     guint                 n_columns)
{
  g_return_val_if_fail (n_columns <= CR_REPORT_MAX_COLUMNS, (CrReportTable){ 0 });

  return (CrReportTable){
    .maker = maker, .columns = columns, .n_columns = n_columns, .x = maker->body.x, .width = maker->body.width
  };
}

/* Where the text of a column stands. The gap behind it is a part of its share, so that columns of tables with different
 * numbers of them stand below each other. */
static CrRect
get_column (const CrReportTable *table,
            guint                n)
{
  double shares = 0, before = 0, from, to;

  for (guint i = 0; i < table->n_columns; i++)
    {
      shares += table->columns[i].share;
      if (i < n)
        before += table->columns[i].share;
    }
  from = floor (table->width * before / shares);
  to = floor (table->width * (before + table->columns[n].share) / shares);
  return CR_RECT (table->x + from, 0, to - from - (n + 1 < table->n_columns ? CELL_GAP : 0), 0);
}

static gboolean
has_heads (const CrReportTable *table)
{
  return table->columns[0].title != NULL;
}

typedef struct
{
  GArray *lines[CR_REPORT_MAX_COLUMNS]; /* NULL without text */
  guint   next[CR_REPORT_MAX_COLUMNS];
} Row;

static double
get_shift (const CrReportCell *cell)
{
  return cell->has_symbol ? SYMBOL_WIDTH : cell->has_dots ? DOTS_WIDTH
                                                          : 0;
}

static CrTextStyle
get_style (const CrReportTable *table,
           const CrReportCell  *cell,
           guint                column)
{
  return (CrTextStyle){ cell->font, table->columns[column].align, CR_REPORT_MAX_LINES, FALSE };
}

static Row
make_row (const CrReportTable *table,
          const CrReportCell  *cells)
{
  Row row = { { NULL }, { 0 } };

  for (guint i = 0; i < table->n_columns; i++)
    {
      CrTextStyle style = get_style (table, &cells[i], i);

      if (cells[i].text != NULL && *cells[i].text != '\0')
        row.lines[i] = cr_report_break (table->maker->fonts, &style, cells[i].text,
                                        get_column (table, i).width - get_shift (&cells[i]));
    }
  return row;
}

static void
clear_row (Row *row)
{
  for (guint i = 0; i < CR_REPORT_MAX_COLUMNS; i++)
    g_clear_pointer (&row->lines[i], g_array_unref);
}

/* What is still to come of a row, with its margins. */
static double
get_row_height (const CrReportTable *table,
                const Row           *row)
{
  double height = cr_fonts_get_line_height (table->maker->fonts, CR_FONT_BODY);

  for (guint i = 0; i < table->n_columns; i++)
    if (row->lines[i] != NULL)
      height = MAX (height, get_lines_height (row->lines[i], row->next[i], row->lines[i]->len));
  return ceil (height) + 2 * CELL_MARGIN;
}

static gboolean
is_row_done (const CrReportTable *table,
             const Row           *row)
{
  for (guint i = 0; i < table->n_columns; i++)
    if (row->lines[i] != NULL && row->next[i] < row->lines[i]->len)
      return FALSE;
  return TRUE;
}

static void
put_signs (const CrReportTable *table,
           const CrReportCell  *cell,
           const CrRect        *place)
{
  double line = cr_fonts_get_line_height (table->maker->fonts, cell->font);
  CrRect symbol = CR_RECT (place->x, place->y + floor ((line - SYMBOL_SIZE) / 2), SYMBOL_SIZE, SYMBOL_SIZE);
  CrRect dots = CR_RECT (place->x, symbol.y, DOTS_WIDTH - CR_REPORT_GAP, SYMBOL_SIZE);

  if (cell->has_symbol)
    cr_display_list_add_symbol (table->maker->page, cr_symbol_get_color (cell->symbol), cell->symbol, &symbol);
  if (cell->has_dots)
    cr_marks_add_dots (table->maker->page, &dots, cell->level, cell->target);
}

/* As many lines of each cell as fit into the height; what was put is behind `next` then. */
static double
put_cells (CrReportTable      *table,
           const CrReportCell *cells,
           Row                *row,
           double              height)
{
  CrReportMaker *maker = table->maker;
  double         used = cr_fonts_get_line_height (maker->fonts, CR_FONT_BODY);

  for (guint i = 0; i < table->n_columns; i++)
    {
      CrTextStyle style = get_style (table, &cells[i], i);
      CrRect      place = get_column (table, i);
      double      shift = get_shift (&cells[i]), taken;
      guint       last;

      place.y = maker->y + CELL_MARGIN;
      if (row->next[i] == 0)
        put_signs (table, &cells[i], &place);
      if (row->lines[i] == NULL)
        continue;
      place.x += shift;
      place.width -= shift;
      last = find_last (row->lines[i], row->next[i], height);
      taken = cr_report_put_lines (maker, &style, cells[i].color, cells[i].text, row->lines[i], row->next[i], last,
                                   &place);
      used = MAX (used, taken);
      row->next[i] = last;
    }
  return ceil (used) + 2 * CELL_MARGIN;
}

static CrTextStyle
get_head_style (const CrReportTable *table,
                guint                column)
{
  return (CrTextStyle){ CR_FONT_CAPTION_HEADING, table->columns[column].align, CR_REPORT_MAX_LINES, FALSE };
}

/* Of the highest: they stand on one line at the foot. */
static double
get_heads_height (const CrReportTable *table)
{
  double height = 0;

  for (guint i = 0; i < table->n_columns; i++)
    {
      const CrTextStyle style = get_head_style (table, i);
      double            own = cr_fonts_get_height (table->maker->fonts, &style, table->columns[i].title,
                                                   get_column (table, i).width);

      height = MAX (height, own);
    }
  return ceil (height);
}

/* What the figures at the end of the line leave. */
static double
get_heading_width (const CrReportTable *table)
{
  double taken = 0;

  if (table->figures != NULL)
    taken = ceil (cr_fonts_get_width (table->maker->fonts, CR_FONT_BODY, table->figures)) + CELL_GAP;
  return table->width - MIN (taken, floor (table->width / 2));
}

static double
get_head_height (const CrReportTable *table)
{
  CrFonts *fonts = table->maker->fonts;
  double   height = 0;

  if (table->heading != NULL)
    {
      const CrTextStyle style = { CR_FONT_TITLE_4, CR_ALIGN_START, CR_REPORT_MAX_LINES, FALSE };

      height += cr_fonts_get_height (fonts, &style, table->heading, get_heading_width (table)) + CR_REPORT_GAP;
    }
  if (has_heads (table))
    height += get_heads_height (table) + 2 * CELL_MARGIN;
  return height;
}

static void
put_heading (CrReportTable *table)
{
  CrReportMaker    *maker = table->maker;
  const CrTextStyle style = { CR_FONT_TITLE_4, CR_ALIGN_START, CR_REPORT_MAX_LINES, FALSE };
  g_autofree char  *more = NULL;
  const char       *heading = table->heading != NULL ? table->heading : table->again;
  double            width = get_heading_width (table), height;

  if (table->is_begun)
    heading = more =
      cr_pattern_fill (cr_report_words (maker, NC_ ("report", "{heading}, continued")), "heading", heading, NULL);
  else if (table->has_mark)
    cr_report_mark (maker, table->heading, 1);
  height = cr_fonts_get_height (maker->fonts, &style, heading, width);
  cr_display_list_add_text (maker->page, CR_COLOR_FG, &style, heading,
                            &CR_RECT (table->x, maker->y, width, ceil (height)));
  if (table->figures != NULL)
    cr_report_put (maker, CR_FONT_BODY, CR_ALIGN_END, CR_COLOR_DIM, table->figures,
                   CR_RECT (table->x + width, maker->y, table->width - width,
                            cr_fonts_get_line_height (maker->fonts, CR_FONT_TITLE_4)));
  maker->y += ceil (height) + CR_REPORT_GAP;
}

static void
put_heads (CrReportTable *table)
{
  CrReportMaker *maker = table->maker;
  double         height = get_heads_height (table);

  for (guint i = 0; i < table->n_columns; i++)
    {
      const CrTextStyle style = get_head_style (table, i);
      CrRect            place = get_column (table, i);

      place.height = cr_fonts_get_height (maker->fonts, &style, table->columns[i].title, place.width);
      place.y = maker->y + CELL_MARGIN + height - place.height;
      cr_display_list_add_text (maker->page, CR_COLOR_DIM, &style, table->columns[i].title, &place);
    }
  maker->y += height + 2 * CELL_MARGIN;
  cr_display_list_add_fill (maker->page, CR_COLOR_EDGE, &CR_RECT (table->x, maker->y - RULE, table->width, RULE), 0);
}

/* On the page that is open now. */
static void
open_table (CrReportTable *table)
{
  if (table->heading != NULL || (table->is_begun && table->again != NULL))
    put_heading (table);
  if (has_heads (table))
    put_heads (table);
  table->is_open = TRUE;
  table->is_begun = TRUE;
}

static void
turn_page (CrReportTable *table)
{
  cr_report_begin_page (table->maker);
  open_table (table);
}

/* Makes room for a row and for what must stand above it. */
static void
make_room (CrReportTable *table,
           double         height)
{
  CrReportMaker *maker = table->maker;
  gboolean       is_top = maker->y <= maker->body.y;
  double         gap = !table->is_open && table->heading != NULL && !is_top ? HEADING_GAP : 0;
  double         head = table->is_open ? 0 : get_head_height (table) + gap;

  /* No heading stands above a single row at the foot of a page, and the last row does not go to the next one alone. */
  if ((table->heading != NULL && !table->is_begun && table->n_left != 1) || table->n_left == 2)
    height *= 2;
  /* A row that is higher than most of a page is split where it stands. */
  height = MIN (height, maker->body.height * SPLIT_SHARE);
  if (head + height > cr_report_get_left (maker) && !is_top)
    {
      turn_page (table);
      return;
    }
  if (table->is_open)
    return;
  maker->y += gap;
  open_table (table);
}

void
cr_report_table_add (CrReportTable      *table,
                     const CrReportCell *cells)
{
  CrReportMaker *maker = table->maker;
  Row            row = make_row (table, cells);

  make_room (table, get_row_height (table, &row));
  do
    {
      double height = MIN (get_row_height (table, &row), cr_report_get_left (maker));

      maker->y += put_cells (table, cells, &row, height - 2 * CELL_MARGIN);
      cr_display_list_add_fill (maker->page, CR_COLOR_LINE, &CR_RECT (table->x, maker->y - RULE, table->width, RULE),
                                0);
      if (!is_row_done (table, &row))
        turn_page (table);
    }
  while (!is_row_done (table, &row) && !cr_report_is_cancelled (maker));
  clear_row (&row);
  if (table->n_left > 0)
    table->n_left--;
}
