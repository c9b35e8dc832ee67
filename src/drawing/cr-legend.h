/* SPDX-License-Identifier: GPL-3.0-or-later
 * What the signs and colours of a picture mean, in as many lines as it takes. */
#pragma once

#include "cr-display-list.h"

G_BEGIN_DECLS

typedef enum
{
  CR_SWATCH_SYMBOL,
  CR_SWATCH_STATUS,         /* as it fills a bar */
  CR_SWATCH_NOT_APPLICABLE, /* hatched */
  CR_SWATCH_FILL,
  CR_SWATCH_HATCH,
  CR_SWATCH_OUTLINE,
  CR_SWATCH_AREA, /* a tint with an outline */
  CR_SWATCH_LINE,
  CR_SWATCH_DASHED,
  CR_SWATCH_DOTTED,
  CR_SWATCH_TINTS /* one square for each tint, behind the words */
} CrSwatch;

typedef struct
{
  CrSwatch swatch;
  union
  {
    CrSymbol symbol;
    CrStatus status;
    CrColor  color;
  };
  const char *words;
} CrLegendItem;

/* Adds the items one after the other in lines of this width, each whole, from the point on; its height. list may be
 * NULL to measure. */
double cr_legend_add (CrDisplayList      *list,
                      CrFonts            *fonts,
                      const CrLegendItem *items,
                      guint               n_items,
                      double              x,
                      double              y,
                      double              width);

/* The width of all items in one line. */
double cr_legend_get_width (CrFonts *fonts, const CrLegendItem *items, guint n_items);

G_END_DECLS
