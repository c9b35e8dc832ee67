/* SPDX-License-Identifier: GPL-3.0-or-later
 * What is to be drawn, as a list: rectangles, lines, texts and symbols in the colours of a palette, and the regions of
 * it that mean something. cr_paint() paints it with cairo; the application with colour nodes: a fill is a colour, in a
 * rounded clip where it has a radius, a border a border node, a text the layout of cr_fonts_get_layout(), a clip a
 * clip, and the rest small cairo nodes by cr_paint_drawing(). */
#pragma once

#include "cr-fonts.h"
#include "cr-geometry.h"
#include "cr-symbol.h"

G_BEGIN_DECLS

typedef enum
{
  CR_DRAW_FILL,    /* rect, radius */
  CR_DRAW_BORDER,  /* rect, radius, stroke: all of the line is inside */
  CR_DRAW_HATCH,   /* rect, radius, stroke and how far apart: lines at 45° */
  CR_DRAW_LINE,    /* points, stroke */
  CR_DRAW_POLYGON, /* points */
  CR_DRAW_ARC,     /* rect around the whole circle, angles, stroke; without a stroke the sector is filled */
  CR_DRAW_TEXT,    /* rect, text */
  CR_DRAW_SYMBOL,  /* rect, symbol */
  CR_DRAW_CLIP,    /* rect, radius: what follows is cut to it, up to the END that belongs to it */
  CR_DRAW_END
} CrDrawKind;

typedef enum
{
  CR_LINE_SOLID,
  CR_LINE_DASHED,
  CR_LINE_DOTTED,
  CR_LINE_TEETH /* across the line: upright bars a quarter as wide as high */
} CrLineStyle;

typedef struct
{
  double      width;
  CrLineStyle style;
} CrStroke;

#define CR_STROKE(width)        ((CrStroke){ (width), CR_LINE_SOLID })
#define CR_STROKE_DASHED(width) ((CrStroke){ (width), CR_LINE_DASHED })
#define CR_STROKE_DOTTED(width) ((CrStroke){ (width), CR_LINE_DOTTED })

/* One drawing. Which members count says its kind. */
typedef struct
{
  CrDrawKind kind;
  CrColor    color;
  CrRect     bounds; /* nothing of it is outside */
  CrRect     rect;
  CrStroke   stroke;
  union
  {
    double   radius; /* of fills, borders, clips; half the side makes a circle */
    CrSymbol symbol;
    struct
    {
      double radius, gap;
    } hatch;
    struct
    {
      guint    first, n; /* see cr_display_list_get_points() */
      gboolean is_closed;
    } points;
    struct
    {
      double from, to; /* degrees clockwise from 3 o'clock */
    } arc;
    struct
    {
      CrTextStyle style;
      const char *string;
      double      degrees; /* clockwise about the middle of the left edge of rect */
    } text;
  };
  guint end; /* of a clip: the position of its END */
} CrDrawing;

/* A part that means something: a child widget on the screen, what a reader hears. */
typedef struct
{
  const char *id; /* the same from one layout to the next */
  CrRect      rect;
  const char *name;
  const char *description; /* what the name leaves out, or NULL */
} CrRegion;

typedef struct _CrDisplayList CrDisplayList;

CrDisplayList *cr_display_list_new (void);
void           cr_display_list_free (CrDisplayList *list);

/* Empty again, with its memory kept for the next frame. */
void cr_display_list_clear (CrDisplayList *list);

/* Rectangles and points are copied, and strings too. Nothing is added for an empty rectangle or text. */
void cr_display_list_add_fill (CrDisplayList *list, CrColor color, const CrRect *rect, double radius);
void cr_display_list_add_border (CrDisplayList *list,
                                 CrColor        color,
                                 const CrRect  *rect,
                                 double         radius,
                                 CrStroke       stroke);
void cr_display_list_add_hatch (CrDisplayList *list,
                                CrColor        color,
                                const CrRect  *rect,
                                double         radius,
                                CrStroke       stroke,
                                double         gap);
void cr_display_list_add_line (CrDisplayList *list,
                               CrColor        color,
                               const CrPoint *points,
                               guint          n_points,
                               CrStroke       stroke);
void cr_display_list_add_outline (CrDisplayList *list,
                                  CrColor        color,
                                  const CrPoint *points,
                                  guint          n_points,
                                  CrStroke       stroke);
void cr_display_list_add_polygon (CrDisplayList *list, CrColor color, const CrPoint *points, guint n_points);
void cr_display_list_add_arc (CrDisplayList *list,
                              CrColor        color,
                              const CrRect  *circle,
                              double         from,
                              double         to,
                              CrStroke       stroke);
void cr_display_list_add_symbol (CrDisplayList *list, CrColor color, CrSymbol symbol, const CrRect *rect);

/* One line stands in the middle of the height of rect, several at its top. */
void cr_display_list_add_text (CrDisplayList     *list,
                               CrColor            color,
                               const CrTextStyle *style,
                               const char        *text,
                               const CrRect      *rect);
void cr_display_list_add_turned_text (CrDisplayList     *list,
                                      CrColor            color,
                                      const CrTextStyle *style,
                                      const char        *text,
                                      const CrRect      *rect,
                                      double             degrees);

void cr_display_list_begin_clip (CrDisplayList *list, const CrRect *rect, double radius);
void cr_display_list_end_clip (CrDisplayList *list);

/* Everything of another list, moved: its corner comes to x, y. What is to be seen in whole or not at all, texts and
 * symbols, is left out unless it lies in the rectangle of the other list, and lines need not go on outside of it; NULL
 * for all of it. */
void cr_display_list_add_list (CrDisplayList       *list,
                               const CrDisplayList *other,
                               double               x,
                               double               y,
                               const CrRect        *whole);

void cr_display_list_add_region (CrDisplayList *list,
                                 const char    *id,
                                 const CrRect  *rect,
                                 const char    *name,
                                 const char    *description);

guint            cr_display_list_get_length (const CrDisplayList *list);
const CrDrawing *cr_display_list_get (const CrDisplayList *list, guint n);
const CrPoint   *cr_display_list_get_points (const CrDisplayList *list, const CrDrawing *drawing);

/* What is around all that is drawn; an empty rectangle for an empty list. */
CrRect cr_display_list_get_bounds (const CrDisplayList *list);

guint           cr_display_list_get_n_regions (const CrDisplayList *list);
const CrRegion *cr_display_list_get_region (const CrDisplayList *list, guint n);

/* The last one added that has the point, or that is called so; or NULL. */
const CrRegion *cr_display_list_find_region (const CrDisplayList *list, double x, double y);
const CrRegion *cr_display_list_lookup_region (const CrDisplayList *list, const char *id);

typedef void (*CrDrawingFunc) (const CrDisplayList *list, const CrDrawing *drawing, gpointer user_data);

/* Every drawing with something in the rectangle, in order. A clip that has nothing there goes with all in it; every
 * other comes with its END. */
void cr_display_list_foreach_visible (const CrDisplayList *list,
                                      const CrRect        *visible,
                                      CrDrawingFunc        func,
                                      gpointer             user_data);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CrDisplayList, cr_display_list_free)

G_END_DECLS
