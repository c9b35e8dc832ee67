/* SPDX-License-Identifier: GPL-3.0-or-later
 * Paints a display list with cairo: on paper, in pictures, and the parts of it that the screen has no nodes for. */
#pragma once

#include "cr-display-list.h"

#include <cairo.h>

G_BEGIN_DECLS

/* Paints what lies in the rectangle; NULL for all of it. The same list, palette and fonts paint the same again. */
void cr_paint (cairo_t             *cr,
               const CrDisplayList *list,
               const CrPalette     *palette,
               CrFonts             *fonts,
               const CrRect        *visible);

/* Paints one of them, but for clips and their ends. */
void cr_paint_drawing (cairo_t             *cr,
                       const CrDisplayList *list,
                       const CrDrawing     *drawing,
                       const CrPalette     *palette,
                       CrFonts             *fonts);

/* The corner where the layout of a text is painted, before it is turned. */
CrPoint cr_paint_get_text_origin (const CrDrawing *drawing, PangoLayout *layout);

G_END_DECLS
