/* SPDX-License-Identifier: GPL-3.0-or-later
 * Painting with cairo. */
#include "config.h"

#include "cr-paint.h"

#include <math.h>
#include <pango/pangocairo.h>

/* In widths of the line. */
#define DASH_LENGTH 4
#define DASH_GAP    2.5
#define DOT_GAP     2.5

#define DEGREE (G_PI / 180)

/* Around the bounds of letters and curves, and of a clip: what nobody sees. */
#define INK_MARGIN     1
#define CLIP_TOLERANCE 0.01

static void
set_color (cairo_t         *cr,
           const CrPalette *palette,
           CrColor          color)
{
  const CrRgba *rgba = &palette->colors[color];

  cairo_set_source_rgba (cr, rgba->red, rgba->green, rgba->blue, rgba->alpha);
}

static void
trace_rect (cairo_t      *cr,
            const CrRect *rect,
            double        radius)
{
  double right = CR_RECT_RIGHT (rect), bottom = CR_RECT_BOTTOM (rect);

  radius = MIN (radius, MIN (rect->width, rect->height) / 2);
  if (radius <= 0)
    {
      cairo_rectangle (cr, rect->x, rect->y, rect->width, rect->height);
      return;
    }
  cairo_new_sub_path (cr);
  cairo_arc (cr, right - radius, rect->y + radius, radius, -90 * DEGREE, 0);
  cairo_arc (cr, right - radius, bottom - radius, radius, 0, 90 * DEGREE);
  cairo_arc (cr, rect->x + radius, bottom - radius, radius, 90 * DEGREE, 180 * DEGREE);
  cairo_arc (cr, rect->x + radius, rect->y + radius, radius, 180 * DEGREE, 270 * DEGREE);
  cairo_close_path (cr);
}

static void
set_stroke (cairo_t        *cr,
            const CrStroke *stroke)
{
  const double dashes[] = { stroke->width * DASH_LENGTH, stroke->width * DASH_GAP };
  const double dots[] = { 0, stroke->width * DOT_GAP };
  const double teeth[] = { stroke->width / 4, stroke->width / 6 };

  cairo_set_line_width (cr, stroke->width);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  cairo_set_line_cap (cr, stroke->style == CR_LINE_DOTTED ? CAIRO_LINE_CAP_ROUND : CAIRO_LINE_CAP_BUTT);
  if (stroke->style == CR_LINE_DASHED)
    cairo_set_dash (cr, dashes, G_N_ELEMENTS (dashes), 0);
  else if (stroke->style == CR_LINE_DOTTED)
    cairo_set_dash (cr, dots, G_N_ELEMENTS (dots), 0);
  else if (stroke->style == CR_LINE_TEETH)
    cairo_set_dash (cr, teeth, G_N_ELEMENTS (teeth), 0);
  else
    cairo_set_dash (cr, NULL, 0, 0);
}

static void
paint_border (cairo_t         *cr,
              const CrDrawing *drawing)
{
  CrRect middle = cr_rect_grow (&drawing->rect, -drawing->stroke.width / 2);

  set_stroke (cr, &drawing->stroke);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_MITER);
  trace_rect (cr, &middle, drawing->radius - drawing->stroke.width / 2);
  cairo_stroke (cr);
}

/* The lines rise to the right and begin at the lower left corner, wherever the rectangle lies. */
static void
paint_hatch (cairo_t         *cr,
             const CrDrawing *drawing)
{
  const CrRect *rect = &drawing->rect;

  cairo_save (cr);
  trace_rect (cr, rect, drawing->hatch.radius);
  cairo_clip (cr);
  set_stroke (cr, &drawing->stroke);
  for (double x = -rect->height; x < rect->width; x += drawing->hatch.gap)
    {
      cairo_move_to (cr, rect->x + x, CR_RECT_BOTTOM (rect));
      cairo_rel_line_to (cr, rect->height, -rect->height);
    }
  cairo_stroke (cr);
  cairo_restore (cr);
}

static void
trace_points (cairo_t         *cr,
              const CrPoint   *points,
              const CrDrawing *drawing)
{
  for (guint i = 0; i < drawing->points.n; i++)
    cairo_line_to (cr, points[i].x, points[i].y);
  if (drawing->points.is_closed)
    cairo_close_path (cr);
}

static void
paint_line (cairo_t         *cr,
            const CrPoint   *points,
            const CrDrawing *drawing)
{
  set_stroke (cr, &drawing->stroke);
  trace_points (cr, points, drawing);
  cairo_stroke (cr);
}

static void
paint_arc (cairo_t         *cr,
           const CrDrawing *drawing)
{
  double radius = drawing->rect.width / 2, x = drawing->rect.x + radius, y = drawing->rect.y + radius;

  if (drawing->stroke.width <= 0)
    cairo_move_to (cr, x, y);
  cairo_arc (cr, x, y, radius, drawing->arc.from * DEGREE, drawing->arc.to * DEGREE);
  if (drawing->stroke.width <= 0)
    {
      cairo_fill (cr);
      return;
    }
  set_stroke (cr, &drawing->stroke);
  cairo_stroke (cr);
}

CrPoint
cr_paint_get_text_origin (const CrDrawing *drawing,
                          PangoLayout     *layout)
{
  int height;

  if (drawing->text.style.max_lines > 1)
    return (CrPoint){ drawing->rect.x, drawing->rect.y };

  pango_layout_get_size (layout, NULL, &height);
  return (CrPoint){ drawing->rect.x, drawing->rect.y + (drawing->rect.height - (double) height / PANGO_SCALE) / 2 };
}

static void
paint_text (cairo_t         *cr,
            const CrDrawing *drawing,
            CrFonts         *fonts)
{
  PangoLayout *layout = cr_fonts_get_layout (fonts, &drawing->text.style, drawing->text.string, drawing->rect.width);
  CrPoint      origin = cr_paint_get_text_origin (drawing, layout);
  double       middle = drawing->rect.y + drawing->rect.height / 2;

  cairo_save (cr);
  if (drawing->text.degrees != 0)
    {
      cairo_translate (cr, drawing->rect.x, middle);
      cairo_rotate (cr, drawing->text.degrees * DEGREE);
      cairo_translate (cr, -drawing->rect.x, -middle);
    }
  cairo_move_to (cr, origin.x, origin.y);
  pango_cairo_show_layout (cr, layout);
  cairo_restore (cr);
}

void
cr_paint_drawing (cairo_t             *cr,
                  const CrDisplayList *list,
                  const CrDrawing     *drawing,
                  const CrPalette     *palette,
                  CrFonts             *fonts)
{
  set_color (cr, palette, drawing->color);
  cairo_new_path (cr);
  switch (drawing->kind)
    {
    case CR_DRAW_FILL:
      trace_rect (cr, &drawing->rect, drawing->radius);
      cairo_fill (cr);
      break;
    case CR_DRAW_BORDER:
      paint_border (cr, drawing);
      break;
    case CR_DRAW_HATCH:
      paint_hatch (cr, drawing);
      break;
    case CR_DRAW_LINE:
      paint_line (cr, cr_display_list_get_points (list, drawing), drawing);
      break;
    case CR_DRAW_POLYGON:
      trace_points (cr, cr_display_list_get_points (list, drawing), drawing);
      cairo_fill (cr);
      break;
    case CR_DRAW_ARC:
      paint_arc (cr, drawing);
      break;
    case CR_DRAW_TEXT:
      paint_text (cr, drawing, fonts);
      break;
    case CR_DRAW_SYMBOL:
      cairo_set_fill_rule (cr, CAIRO_FILL_RULE_EVEN_ODD);
      cr_symbol_trace (drawing->symbol, cr, drawing->rect.x, drawing->rect.y, drawing->rect.width);
      cairo_fill (cr);
      cairo_set_fill_rule (cr, CAIRO_FILL_RULE_WINDING);
      break;
    case CR_DRAW_CLIP:
    case CR_DRAW_END:
    default:
      break;
    }
}

/* Of a clip: where nothing is cut off, which is known for all that is open together. */
typedef struct
{
  const CrDrawing *drawing;
  CrRect           room;
} Clip;

typedef struct
{
  cairo_t         *cr;
  const CrPalette *palette;
  CrFonts         *fonts;
  GArray          *clips;  /* of Clip: those that are open */
  guint            n_made; /* how many of them cairo knows */
} Painting;

static void
begin_clip (Painting        *painting,
            const CrDrawing *drawing)
{
  Clip clip = { drawing, cr_rect_grow (&drawing->rect, CLIP_TOLERANCE - drawing->radius) };

  if (painting->clips->len > 0)
    clip.room =
      cr_rect_intersect (&clip.room, &g_array_index (painting->clips, Clip, painting->clips->len - 1).room);
  g_array_append_val (painting->clips, clip);
}

static void
forget_clips (Painting *painting,
              guint     n_left)
{
  for (; painting->n_made > n_left; painting->n_made--)
    cairo_restore (painting->cr);
}

static void
end_clip (Painting *painting)
{
  g_array_set_size (painting->clips, painting->clips->len - 1);
  forget_clips (painting, painting->clips->len);
}

static void
make_clips (Painting *painting)
{
  for (; painting->n_made < painting->clips->len; painting->n_made++)
    {
      const CrDrawing *drawing = g_array_index (painting->clips, Clip, painting->n_made).drawing;

      cairo_save (painting->cr);
      trace_rect (painting->cr, &drawing->rect, drawing->radius);
      cairo_clip (painting->cr);
    }
}

static gboolean
is_cut (const Painting  *painting,
        const CrDrawing *drawing)
{
  gboolean is_exact =
    drawing->kind == CR_DRAW_FILL || drawing->kind == CR_DRAW_BORDER || drawing->kind == CR_DRAW_LINE;
  CrRect ink = is_exact ? drawing->bounds : cr_rect_grow (&drawing->bounds, INK_MARGIN);

  return painting->clips->len > 0 &&
         !cr_rect_is_inside (&ink, &g_array_index (painting->clips, Clip, painting->clips->len - 1).room);
}

/* What lies within all clips is painted without them: to cairo every single drawing under a clip is a clip of its own,
 * and a page of PDF has thousands. */
static void
paint_one (const CrDisplayList *list,
           const CrDrawing     *drawing,
           gpointer             user_data)
{
  Painting *painting = user_data;

  if (drawing->kind == CR_DRAW_CLIP)
    {
      begin_clip (painting, drawing);
      return;
    }
  if (drawing->kind == CR_DRAW_END)
    {
      end_clip (painting);
      return;
    }
  if (is_cut (painting, drawing))
    make_clips (painting);
  else
    forget_clips (painting, 0);
  cr_paint_drawing (painting->cr, list, drawing, painting->palette, painting->fonts);
}

void
cr_paint (cairo_t             *cr,
          const CrDisplayList *list,
          const CrPalette     *palette,
          CrFonts             *fonts,
          const CrRect        *visible)
{
  g_autoptr (GArray) clips = g_array_new (FALSE, FALSE, sizeof (Clip));
  Painting           painting = { cr, palette, fonts, clips, 0 };
  CrRect             bounds = cr_display_list_get_bounds (list);

  cairo_save (cr);
  cairo_new_path (cr);
  cr_display_list_foreach_visible (list, visible != NULL ? visible : &bounds, paint_one, &painting);
  cairo_restore (cr);
}
