/* SPDX-License-Identifier: GPL-3.0-or-later
 * Bars of areas. */
#include "config.h"

#include "cr-area-chart.h"

#include "cr-count-words.h"
#include "cr-marks.h"

#include "cr-format.h"
#include "cr-progress.h"

#include <math.h>

/* In CSS pixels. */
#define ROW_HEIGHT    29
#define BAR_HEIGHT    9
#define BAR_WIDTH_MIN 60
#define GAP           12
#define SMALL_GAP     8
#define SIGN_SIZE     13

/* Of the width, at most, for the titles. */
#define TITLE_SHARE 0.45

/* The columns of a chart, from left to right. */
typedef struct
{
  double title_width, bar_width, percent_width, count_width, sign_size;
} Columns;

static const CrTextStyle title_style = { CR_FONT_BODY, CR_ALIGN_START, 1, FALSE };
static const CrTextStyle percent_style = { CR_FONT_BODY, CR_ALIGN_END, 1, FALSE };
static const CrTextStyle count_style = { CR_FONT_CAPTION, CR_ALIGN_END, 1, FALSE };

static char *
format_percent (int         percent,
                const char *language)
{
  return percent != CR_PERCENT_NONE ? cr_format_percent (percent, language) : g_strdup (CR_FORMAT_MISSING);
}

static Columns
measure (CrFonts              *fonts,
         const char           *language,
         const CrAreaChartRow *rows,
         guint                 n_rows,
         double                width)
{
  Columns columns = { .sign_size = cr_fonts_scale (fonts, SIGN_SIZE) };
  double  gaps = 2 * cr_fonts_scale (fonts, GAP) + 2 * cr_fonts_scale (fonts, SMALL_GAP), rest;

  for (guint i = 0; i < n_rows; i++)
    {
      g_autofree char *percent = format_percent (rows[i].percent, language);
      g_autofree char *count = cr_format_integer (rows[i].n_tasks, language);

      columns.title_width = MAX (columns.title_width, ceil (cr_fonts_get_width (fonts, CR_FONT_BODY, rows[i].title)));
      columns.percent_width = MAX (columns.percent_width, ceil (cr_fonts_get_width (fonts, CR_FONT_BODY, percent)));
      columns.count_width = MAX (columns.count_width, ceil (cr_fonts_get_width (fonts, CR_FONT_CAPTION, count)));
    }
  columns.title_width = MIN (columns.title_width, floor (width * TITLE_SHARE));
  rest = width - gaps - columns.percent_width - columns.count_width - columns.sign_size;
  columns.bar_width = MAX (rest - columns.title_width, cr_fonts_scale (fonts, BAR_WIDTH_MIN));
  columns.title_width = MAX (rest - columns.bar_width, 0);
  return columns;
}

static void
add_region (CrDisplayList        *list,
            const char           *language,
            const CrAreaChartRow *row,
            const CrRect         *rect)
{
  g_autofree char *id = g_strconcat ("area/", row->id, NULL);
  g_autofree char *percent = format_percent (row->percent, language);
  g_autofree char *tasks = cr_count_words_tasks (row->n_tasks, language);
  g_autofree char *late = cr_count_words_late (row->n_late, language);
  g_autofree char *mix = cr_count_words_mix (row->by_status, language);
  g_autofree char *name = NULL;

  if (row->n_tasks > 0)
    name = g_strdup_printf ("%s: %s, %s, %s.", row->title, percent, tasks, late);
  else
    name = g_strdup_printf ("%s: %s.", row->title, tasks);
  cr_display_list_add_region (list, id, rect, name, mix);
}

static void
add_row (CrDisplayList        *list,
         CrFonts              *fonts,
         const char           *language,
         const CrAreaChartRow *row,
         const Columns        *columns,
         const CrRect         *rect)
{
  double           gap = cr_fonts_scale (fonts, GAP), small_gap = cr_fonts_scale (fonts, SMALL_GAP);
  double           bar_height = cr_fonts_scale (fonts, BAR_HEIGHT);
  g_autofree char *percent = format_percent (row->percent, language);
  g_autofree char *count = cr_format_integer (row->n_tasks, language);
  CrRect           title = { rect->x, rect->y, columns->title_width, rect->height };
  CrRect           bar = { CR_RECT_RIGHT (&title) + gap, rect->y + floor ((rect->height - bar_height) / 2),
                           columns->bar_width, bar_height };
  CrRect           figure = { CR_RECT_RIGHT (&bar) + gap, rect->y, columns->percent_width, rect->height };
  CrRect           number = { CR_RECT_RIGHT (&figure) + small_gap, rect->y, columns->count_width, rect->height };
  CrRect           sign = { CR_RECT_RIGHT (&number) + small_gap,
                            rect->y + floor ((rect->height - columns->sign_size) / 2), columns->sign_size,
                            columns->sign_size };

  cr_display_list_add_text (list, CR_COLOR_FG, &title_style, row->title, &title);
  cr_marks_add_mix (list, &bar, row->by_status);
  cr_display_list_add_text (list, CR_COLOR_FG, &percent_style, percent, &figure);
  cr_display_list_add_text (list, CR_COLOR_DIM, &count_style, count, &number);
  if (row->n_late > 0)
    cr_display_list_add_symbol (list, CR_COLOR_SIGN_OVERDUE, CR_SYMBOL_OVERDUE, &sign);
  add_region (list, language, row, rect);
}

double
cr_area_chart_add (CrDisplayList        *list,
                   CrFonts              *fonts,
                   const char           *language,
                   const CrAreaChartRow *rows,
                   guint                 n_rows,
                   double                x,
                   double                y,
                   double                width)
{
  double  row_height = cr_fonts_scale (fonts, ROW_HEIGHT);
  Columns columns = measure (fonts, language, rows, n_rows, width);

  for (guint i = 0; list != NULL && i < n_rows; i++)
    add_row (list, fonts, language, &rows[i], &columns, &CR_RECT (x, y + i * row_height, width, row_height));
  return n_rows * row_height;
}
