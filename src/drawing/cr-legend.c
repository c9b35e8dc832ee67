/* SPDX-License-Identifier: GPL-3.0-or-later
 * Legends. */
#include "config.h"

#include "cr-legend.h"

#include "cr-marks.h"

#include <math.h>

#define LINE_HEIGHT  20
#define ITEM_GAP     18
#define WORDS_GAP    6
#define SYMBOL_SIZE  12
#define BAR_WIDTH    14
#define BAR_HEIGHT   8
#define LINE_WIDTH   20
#define TINT_WIDTH   16
#define TINT_HEIGHT  13
#define TINT_GAP     4
#define N_TINTS      4
#define SWATCH_SHIFT 3 /* the corner of a hatch that has no outline */

static const CrTextStyle words_style = { CR_FONT_CAPTION, CR_ALIGN_START, 1, FALSE };
static const CrTextStyle tint_style = { CR_FONT_CAPTION, CR_ALIGN_CENTER, 1, FALSE };

static double
get_swatch_width (CrFonts            *fonts,
                  const CrLegendItem *item)
{
  if (item->swatch == CR_SWATCH_TINTS)
    return cr_fonts_scale (fonts, N_TINTS * TINT_WIDTH + (N_TINTS - 1) * TINT_GAP);
  if (item->swatch == CR_SWATCH_SYMBOL)
    return cr_fonts_scale (fonts, SYMBOL_SIZE);
  if (item->swatch == CR_SWATCH_LINE || item->swatch == CR_SWATCH_DASHED || item->swatch == CR_SWATCH_DOTTED)
    return cr_fonts_scale (fonts, LINE_WIDTH);
  return cr_fonts_scale (fonts, BAR_WIDTH);
}

static double
get_item_width (CrFonts            *fonts,
                const CrLegendItem *item)
{
  return get_swatch_width (fonts, item) + cr_fonts_scale (fonts, WORDS_GAP) +
         ceil (cr_fonts_get_width (fonts, CR_FONT_CAPTION, item->words));
}

static void
add_tints (CrDisplayList *list,
           CrFonts       *fonts,
           double         x,
           double         middle)
{
  double width = cr_fonts_scale (fonts, TINT_WIDTH), height = cr_fonts_scale (fonts, TINT_HEIGHT);

  for (guint i = 0; i < N_TINTS; i++)
    {
      CrRect           rect = CR_RECT (x, middle - floor (height / 2), width, height);
      CrColor          tint = (CrColor) (CR_COLOR_TINT_1 + i);
      g_autofree char *number = g_strdup_printf (i + 1 < N_TINTS ? "%u" : "%u+", i + 1);

      cr_display_list_add_fill (list, tint, &rect, 2);
      cr_display_list_add_border (list, CR_COLOR_TINT_EDGE, &rect, 2, CR_STROKE (1));
      cr_display_list_add_text (list, CR_COLOR_FG, &tint_style, number, &rect);
      x += width + cr_fonts_scale (fonts, TINT_GAP);
    }
}

static void
add_line (CrDisplayList      *list,
          const CrLegendItem *item,
          const CrRect       *rect)
{
  double   middle = rect->y + rect->height / 2;
  CrPoint  points[] = { { rect->x + 1, middle }, { CR_RECT_RIGHT (rect) - 1, middle } };
  CrStroke stroke = { 2, item->swatch == CR_SWATCH_DASHED   ? CR_LINE_DASHED
                         : item->swatch == CR_SWATCH_DOTTED ? CR_LINE_DOTTED
                                                            : CR_LINE_SOLID };

  cr_display_list_add_line (list, item->color, points, G_N_ELEMENTS (points), stroke);
}

/* In a rectangle as high as a bar. */
static void
add_swatch (CrDisplayList      *list,
            CrFonts            *fonts,
            const CrLegendItem *item,
            const CrRect       *rect)
{
  double size = cr_fonts_scale (fonts, SYMBOL_SIZE);
  CrRect symbol = CR_RECT (rect->x, rect->y + floor ((rect->height - size) / 2), size, size);

  switch (item->swatch)
    {
    case CR_SWATCH_SYMBOL:
      cr_display_list_add_symbol (list, cr_symbol_get_color (item->symbol), item->symbol, &symbol);
      break;
    case CR_SWATCH_STATUS:
      cr_marks_add_status (list, item->status, rect, 1);
      break;
    case CR_SWATCH_NOT_APPLICABLE:
      cr_display_list_add_hatch (list, CR_COLOR_DIM, rect, 0, CR_STROKE (1), cr_fonts_scale (fonts, SWATCH_SHIFT));
      break;
    case CR_SWATCH_AREA:
      cr_display_list_add_fill (list, CR_COLOR_IN_PROGRESS_TINT, rect, 1);
      cr_display_list_add_border (list, item->color, rect, 1, CR_STROKE (1.5));
      break;
    case CR_SWATCH_HATCH:
      cr_display_list_add_hatch (list, item->color, rect, 1, CR_STROKE (2), 4);
      cr_display_list_add_border (list, item->color, rect, 1, CR_STROKE (1));
      break;
    case CR_SWATCH_OUTLINE:
      cr_display_list_add_border (list, item->color, rect, 1, CR_STROKE (1.5));
      break;
    case CR_SWATCH_LINE:
    case CR_SWATCH_DASHED:
    case CR_SWATCH_DOTTED:
      add_line (list, item, rect);
      break;
    case CR_SWATCH_FILL:
    case CR_SWATCH_TINTS:
    default:
      cr_display_list_add_fill (list, item->color, rect, 1);
      break;
    }
}

static void
add_item (CrDisplayList      *list,
          CrFonts            *fonts,
          const CrLegendItem *item,
          double              x,
          double              y)
{
  double line = cr_fonts_scale (fonts, LINE_HEIGHT), bar = cr_fonts_scale (fonts, BAR_HEIGHT);
  double swatch = get_swatch_width (fonts, item), gap = cr_fonts_scale (fonts, WORDS_GAP);
  double width = ceil (cr_fonts_get_width (fonts, CR_FONT_CAPTION, item->words));
  CrRect rect = CR_RECT (x, y + floor ((line - bar) / 2), swatch, bar);
  CrRect words = CR_RECT (x + swatch + gap, y, width, line);

  if (item->swatch == CR_SWATCH_TINTS)
    {
      words.x = x;
      add_tints (list, fonts, x + width + gap, y + floor (line / 2));
    }
  else
    add_swatch (list, fonts, item, &rect);
  cr_display_list_add_text (list, CR_COLOR_DIM, &words_style, item->words, &words);
}

double
cr_legend_add (CrDisplayList      *list,
               CrFonts            *fonts,
               const CrLegendItem *items,
               guint               n_items,
               double              x,
               double              y,
               double              width)
{
  double line = cr_fonts_scale (fonts, LINE_HEIGHT);
  double item_x = x, item_y = y;

  for (guint i = 0; i < n_items; i++)
    {
      double item_width = get_item_width (fonts, &items[i]);

      if (item_x > x && item_x + item_width > x + width)
        {
          item_x = x;
          item_y += line;
        }
      if (list != NULL)
        add_item (list, fonts, &items[i], item_x, item_y);
      item_x += item_width + cr_fonts_scale (fonts, ITEM_GAP);
    }
  return n_items > 0 ? item_y + line - y : 0;
}

double
cr_legend_get_width (CrFonts            *fonts,
                     const CrLegendItem *items,
                     guint               n_items)
{
  double width = n_items > 0 ? (n_items - 1) * cr_fonts_scale (fonts, ITEM_GAP) : 0;

  for (guint i = 0; i < n_items; i++)
    width += get_item_width (fonts, &items[i]);
  return width;
}
