/* SPDX-License-Identifier: GPL-3.0-or-later
 * Columns of money. */
#include "config.h"

#include "cr-money-chart.h"

#include "cr-legend.h"
#include "cr-pattern.h"

#include "cr-format.h"
#include "cr-intern.h"
#include "cr-language.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* In CSS pixels. */
#define COLUMN_WIDTH_MAX 46
#define COLUMN_SHARE     0.55 /* of the room of a year */
#define YEAR_HEIGHT      22
#define TOTAL_HEIGHT     20
#define LEGEND_GAP       8
#define PART_GAP         1
#define YEAR_GAP         4

/* How a source is filled: it must be told in grey too. */
typedef enum
{
  FILL_SOLID,
  FILL_HATCHED,
  FILL_OUTLINE,
  FILL_TINT
} Fill;

/* What the figures are counted in. */
static const struct
{
  gint64      size;
  const char *words;
} units[] = {
  { 1, NULL },
  { 1000000, NC_ ("money unit", "million") },
  { 1000000000, NC_ ("money unit", "billion") },
};

typedef struct
{
  gint64 year;
  gint64 amounts[CR_MONEY_SOURCES_MAX]; /* whole ones of the currency; the last may be that of all others */
  gint64 total;
} Column;

struct _CrMoneyChart
{
  CrFonts    *fonts;
  const char *language, *currency;           /* interned */
  const char *sources[CR_MONEY_SOURCES_MAX]; /* interned */
  guint       n_sources;                     /* with a part of their own */
  gboolean    has_others;
  GArray     *columns; /* of Column, by year */
  guint       unit;    /* of units */
  guint       n_tasks;
  double      width, height;
};

static const char *
translate (const CrMoneyChart *chart,
           const char         *msgid)
{
  return cr_translate (chart->language, "money chart", msgid);
}

/* The whole ones of a decimal; what is none, or more than there is in the world, counts nothing. */
static gint64
read_amount (const char *decimal)
{
  g_autofree char *whole = g_strndup (decimal, strcspn (decimal, "."));
  gint64           amount;

  if (!g_ascii_string_to_signed (whole, 10, -G_MAXINT64 / 1000000, G_MAXINT64 / 1000000, &amount, NULL))
    return 0;
  return amount;
}

static int
compare_years (gconstpointer a,
               gconstpointer b)
{
  const Column *left = a, *right = b;

  return left->year < right->year ? -1 : left->year > right->year;
}

static Column *
find_column (CrMoneyChart *chart,
             gint64        year)
{
  Column column = { .year = year };

  for (guint i = 0; i < chart->columns->len; i++)
    if (g_array_index (chart->columns, Column, i).year == year)
      return &g_array_index (chart->columns, Column, i);
  g_array_append_val (chart->columns, column);
  return &g_array_index (chart->columns, Column, chart->columns->len - 1);
}

static guint
find_place (const CrMoneyChart *chart,
            const char         *source)
{
  for (guint i = 0; i < chart->n_sources; i++)
    if (g_str_equal (chart->sources[i], source))
      return i;
  return CR_MONEY_SOURCES_MAX - 1;
}

static void
choose_unit (CrMoneyChart *chart)
{
  gint64 largest = 0;

  for (guint i = 0; i < chart->columns->len; i++)
    largest = MAX (largest, ABS (g_array_index (chart->columns, Column, i).total));
  while (chart->unit + 1 < G_N_ELEMENTS (units) && largest >= units[chart->unit + 1].size)
    chart->unit++;
}

CrMoneyChart *
cr_money_chart_new (const CrMoneyRequest *request)
{
  CrMoneyChart *chart;

  g_return_val_if_fail (request->fonts != NULL, NULL);

  chart = g_new0 (CrMoneyChart, 1);
  chart->fonts = request->fonts;
  chart->language = cr_intern (request->language);
  chart->currency = cr_intern (request->currency);
  chart->has_others = request->n_sources > CR_MONEY_SOURCES_MAX;
  chart->n_sources = chart->has_others ? CR_MONEY_SOURCES_MAX - 1 : request->n_sources;
  for (guint i = 0; i < chart->n_sources; i++)
    chart->sources[i] = cr_intern (request->sources[i]);
  chart->columns = g_array_new (FALSE, TRUE, sizeof (Column));
  chart->n_tasks = request->n_tasks;
  chart->width = request->width;
  chart->height = request->height;
  for (guint i = 0; i < request->n_parts; i++)
    {
      Column *column = find_column (chart, request->parts[i].year);
      gint64  amount = read_amount (request->parts[i].amount);

      column->amounts[find_place (chart, request->parts[i].source)] += amount;
      column->total += amount;
    }
  g_array_sort (chart->columns, compare_years);
  choose_unit (chart);
  return chart;
}

void
cr_money_chart_free (CrMoneyChart *chart)
{
  if (chart == NULL)
    return;

  g_array_unref (chart->columns);
  g_free (chart);
}

gboolean
cr_money_chart_has_columns (const CrMoneyChart *chart)
{
  return chart->columns->len > 0;
}

/* In the unit of the chart: "4.2", or "12,000" where it is 1. (transfer full) */
static char *
format_amount (const CrMoneyChart *chart,
               gint64              amount)
{
  gint64 tenth = units[chart->unit].size / 10;
  gint64 half = amount < 0 ? -(tenth / 2) : tenth / 2;

  if (chart->unit == 0)
    return cr_format_integer (amount, chart->language);
  return cr_format_tenths ((amount + half) / tenth, chart->language);
}

/* "million USD", "USD", or nothing. (transfer full) */
static char *
format_unit (const CrMoneyChart *chart)
{
  const char *words = chart->unit > 0 ? cr_translate (chart->language, "money unit", units[chart->unit].words) : "";

  return g_strconcat (words, *words != '\0' && chart->currency != NULL ? " " : "",
                      chart->currency != NULL ? chart->currency : "", NULL);
}

char *
cr_money_chart_describe (const CrMoneyChart *chart)
{
  g_autofree char *unit = format_unit (chart);
  const char      *words = cr_translate_plural (chart->language, "money chart",
                                                CR_PLURAL ("money chart", "planned costs of %u task",
                                                           "planned costs of %u tasks"),
                                                chart->n_tasks);
  g_autofree char *costs = g_strdup_printf (words, chart->n_tasks);

  return *unit != '\0' ? g_strconcat (unit, ", ", costs, NULL) : g_steal_pointer (&costs);
}

static const char *
get_source_title (const CrMoneyChart *chart,
                  guint               place)
{
  if (place >= chart->n_sources)
    return translate (chart, NC_ ("money chart", "Other sources"));
  return *chart->sources[place] != '\0' ? chart->sources[place] : translate (chart, NC_ ("money chart", "No source"));
}

static void
add_part (CrDisplayList *list,
          Fill           fill,
          const CrRect  *rect)
{
  CrColor color = CR_COLOR_STATUS_IN_PROGRESS;

  if (fill == FILL_SOLID)
    {
      cr_display_list_add_fill (list, color, rect, 0);
      return;
    }
  if (fill == FILL_TINT)
    cr_display_list_add_fill (list, CR_COLOR_IN_PROGRESS_TINT, rect, 0);
  if (fill == FILL_HATCHED)
    cr_display_list_add_hatch (list, color, rect, 0, CR_STROKE (2), 6);
  cr_display_list_add_border (list, color, rect, 0, CR_STROKE (1.5));
}

static double
add_legend (const CrMoneyChart *chart,
            CrDisplayList      *list,
            double              y)
{
  static const CrSwatch swatches[CR_MONEY_SOURCES_MAX] = { CR_SWATCH_FILL, CR_SWATCH_HATCH, CR_SWATCH_OUTLINE,
                                                           CR_SWATCH_AREA };
  CrLegendItem          items[CR_MONEY_SOURCES_MAX];
  guint                 n = 0;
  double                x;

  for (guint i = 0; i < CR_MONEY_SOURCES_MAX; i++)
    if (i < chart->n_sources || (i == CR_MONEY_SOURCES_MAX - 1 && chart->has_others))
      items[n++] = (CrLegendItem){ swatches[i], { .color = CR_COLOR_STATUS_IN_PROGRESS }, get_source_title (chart, i) };
  x = MAX (floor ((chart->width - cr_legend_get_width (chart->fonts, items, n)) / 2), 0);
  return cr_legend_add (list, chart->fonts, items, n, x, y, chart->width - x);
}

/* What a reader hears of a year. (transfer full) */
static char *
describe_column (const CrMoneyChart *chart,
                 const Column       *column)
{
  g_autofree char    *total = format_amount (chart, column->total), *unit = format_unit (chart);
  g_autoptr (GString) text = g_string_new (NULL);
  const char         *separator = ": ";

  g_string_append_printf (text, "%" G_GINT64_FORMAT ": %s%s%s", column->year, total, *unit != '\0' ? " " : "", unit);
  for (guint i = 0; i < CR_MONEY_SOURCES_MAX; i++)
    {
      g_autofree char *amount = format_amount (chart, column->amounts[i]);

      if (column->amounts[i] == 0)
        continue;
      g_string_append_printf (text, "%s%s %s", separator == NULL ? ", " : "; ", get_source_title (chart, i), amount);
      separator = NULL;
    }
  g_string_append_c (text, '.');
  return g_strdup (text->str);
}

static void
add_column (const CrMoneyChart *chart,
            const Column       *column,
            gint64              largest,
            const CrRect       *room,
            CrDisplayList      *list)
{
  const CrTextStyle total_style = { CR_FONT_CAPTION_HEADING, CR_ALIGN_CENTER, 1, FALSE };
  double            width = MIN (floor (room->width * COLUMN_SHARE), cr_fonts_scale (chart->fonts, COLUMN_WIDTH_MAX));
  double            total_height = cr_fonts_scale (chart->fonts, TOTAL_HEIGHT);
  double            y = CR_RECT_BOTTOM (room), full = room->height - total_height;
  g_autofree char  *total = format_amount (chart, column->total);
  CrRect            label;

  for (guint i = 0; i < CR_MONEY_SOURCES_MAX; i++)
    {
      double height = largest > 0 ? round (full * (double) MAX (column->amounts[i], 0) / (double) largest) : 0;
      double x = room->x + floor ((room->width - width) / 2);
      CrRect part = CR_RECT (x, y - height, width, MAX (height - PART_GAP, 1));

      if (column->amounts[i] <= 0)
        continue;
      add_part (list, (Fill) i, &part);
      y -= height;
    }
  label = CR_RECT (room->x, MAX (y - total_height, room->y), room->width, total_height);
  cr_display_list_add_text (list, CR_COLOR_FG, &total_style, total, &label);
}

static void
add_year (const CrMoneyChart *chart,
          const Column       *column,
          const CrRect       *room,
          CrDisplayList      *list)
{
  const CrTextStyle style = { CR_FONT_CAPTION, CR_ALIGN_CENTER, 1, FALSE };
  double            height = cr_fonts_scale (chart->fonts, YEAR_HEIGHT), gap = cr_fonts_scale (chart->fonts, YEAR_GAP);
  g_autofree char  *year = g_strdup_printf ("%" G_GINT64_FORMAT, column->year);
  g_autofree char  *id = g_strdup_printf ("year/%" G_GINT64_FORMAT, column->year);
  g_autofree char  *name = describe_column (chart, column);
  CrRect            axis = CR_RECT (room->x + gap / 2, CR_RECT_BOTTOM (room), room->width - gap, 1);
  CrRect            below = CR_RECT (room->x, CR_RECT_BOTTOM (room) + 1, room->width, height - 1);
  CrRect            whole = cr_rect_unite (room, &below);

  cr_display_list_add_fill (list, CR_COLOR_EDGE, &axis, 0);
  cr_display_list_add_text (list, CR_COLOR_DIM, &style, year, &below);
  cr_display_list_add_region (list, id, &whole, name, NULL);
}

/* What a column would need without negative amounts taken off. */
static gint64
get_size (const Column *column)
{
  gint64 size = 0;

  for (guint i = 0; i < CR_MONEY_SOURCES_MAX; i++)
    size += MAX (column->amounts[i], 0);
  return size;
}

void
cr_money_chart_draw (const CrMoneyChart *chart,
                     CrDisplayList      *list)
{
  double legend = add_legend (chart, NULL, 0);
  double bottom = chart->height - legend - cr_fonts_scale (chart->fonts, LEGEND_GAP + YEAR_HEIGHT);
  double step = floor (chart->width / MAX (chart->columns->len, 1));
  gint64 largest = 0;

  if (!cr_money_chart_has_columns (chart))
    return;

  for (guint i = 0; i < chart->columns->len; i++)
    largest = MAX (largest, get_size (&g_array_index (chart->columns, Column, i)));
  for (guint i = 0; i < chart->columns->len; i++)
    {
      const Column *column = &g_array_index (chart->columns, Column, i);
      CrRect        room = CR_RECT (i * step, 0, step, bottom);

      add_column (chart, column, largest, &room, list);
      add_year (chart, column, &room, list);
    }
  add_legend (chart, list, chart->height - legend);
}
