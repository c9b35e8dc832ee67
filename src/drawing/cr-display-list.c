/* SPDX-License-Identifier: GPL-3.0-or-later
 * The list of drawings: three arrays and one heap of strings. */
#include "config.h"

#include "cr-display-list.h"

#define STRING_BLOCK_SIZE 4096

struct _CrDisplayList
{
  GArray       *drawings; /* of CrDrawing */
  GArray       *points;   /* of CrPoint */
  GArray       *regions;  /* of CrRegion */
  GArray       *clips;    /* of guint: those that are open */
  GStringChunk *strings;
};

CrDisplayList *
cr_display_list_new (void)
{
  CrDisplayList *list = g_new0 (CrDisplayList, 1);

  list->drawings = g_array_new (FALSE, FALSE, sizeof (CrDrawing));
  list->points = g_array_new (FALSE, FALSE, sizeof (CrPoint));
  list->regions = g_array_new (FALSE, FALSE, sizeof (CrRegion));
  list->clips = g_array_new (FALSE, FALSE, sizeof (guint));
  list->strings = g_string_chunk_new (STRING_BLOCK_SIZE);
  return list;
}

void
cr_display_list_free (CrDisplayList *list)
{
  if (list == NULL)
    return;

  g_array_unref (list->drawings);
  g_array_unref (list->points);
  g_array_unref (list->regions);
  g_array_unref (list->clips);
  g_string_chunk_free (list->strings);
  g_free (list);
}

void
cr_display_list_clear (CrDisplayList *list)
{
  g_return_if_fail (list != NULL);

  g_array_set_size (list->drawings, 0);
  g_array_set_size (list->points, 0);
  g_array_set_size (list->regions, 0);
  g_array_set_size (list->clips, 0);
  g_string_chunk_clear (list->strings);
}

/* Adds a drawing that fills its rectangle at most; the caller sets the rest. Valid until the next one. */
static CrDrawing *
add (CrDisplayList *list,
     CrDrawKind     kind,
     CrColor        color,
     const CrRect  *rect)
{
  CrDrawing drawing = { .kind = kind, .color = color, .bounds = *rect, .rect = *rect };

  g_array_append_val (list->drawings, drawing);
  return &g_array_index (list->drawings, CrDrawing, list->drawings->len - 1);
}

void
cr_display_list_add_fill (CrDisplayList *list,
                          CrColor        color,
                          const CrRect  *rect,
                          double         radius)
{
  if (!cr_rect_is_empty (rect))
    add (list, CR_DRAW_FILL, color, rect)->radius = radius;
}

void
cr_display_list_add_border (CrDisplayList *list,
                            CrColor        color,
                            const CrRect  *rect,
                            double         radius,
                            CrStroke       stroke)
{
  CrDrawing *drawing;

  if (cr_rect_is_empty (rect))
    return;

  drawing = add (list, CR_DRAW_BORDER, color, rect);
  drawing->radius = radius;
  drawing->stroke = stroke;
}

void
cr_display_list_add_hatch (CrDisplayList *list,
                           CrColor        color,
                           const CrRect  *rect,
                           double         radius,
                           CrStroke       stroke,
                           double         gap)
{
  CrDrawing *drawing;

  g_return_if_fail (gap > 0);

  if (cr_rect_is_empty (rect))
    return;

  drawing = add (list, CR_DRAW_HATCH, color, rect);
  drawing->stroke = stroke;
  drawing->hatch.radius = radius;
  drawing->hatch.gap = gap;
}

static void
add_points (CrDisplayList *list,
            CrDrawKind     kind,
            CrColor        color,
            const CrPoint *points,
            guint          n_points,
            CrStroke       stroke,
            gboolean       is_closed)
{
  CrRect     rect;
  CrDrawing *drawing;

  g_return_if_fail (n_points >= 2);

  rect = cr_rect_around (points, n_points);
  drawing = add (list, kind, color, &rect);
  drawing->bounds = cr_rect_grow (&rect, stroke.width / 2);
  drawing->stroke = stroke;
  drawing->points.first = list->points->len;
  drawing->points.n = n_points;
  drawing->points.is_closed = is_closed;
  g_array_append_vals (list->points, points, n_points);
}

void
cr_display_list_add_line (CrDisplayList *list,
                          CrColor        color,
                          const CrPoint *points,
                          guint          n_points,
                          CrStroke       stroke)
{
  add_points (list, CR_DRAW_LINE, color, points, n_points, stroke, FALSE);
}

void
cr_display_list_add_outline (CrDisplayList *list,
                             CrColor        color,
                             const CrPoint *points,
                             guint          n_points,
                             CrStroke       stroke)
{
  add_points (list, CR_DRAW_LINE, color, points, n_points, stroke, TRUE);
}

void
cr_display_list_add_polygon (CrDisplayList *list,
                             CrColor        color,
                             const CrPoint *points,
                             guint          n_points)
{
  add_points (list, CR_DRAW_POLYGON, color, points, n_points, CR_STROKE (0), TRUE);
}

void
cr_display_list_add_arc (CrDisplayList *list,
                         CrColor        color,
                         const CrRect  *circle,
                         double         from,
                         double         to,
                         CrStroke       stroke)
{
  CrDrawing *drawing;

  if (cr_rect_is_empty (circle))
    return;

  drawing = add (list, CR_DRAW_ARC, color, circle);
  drawing->bounds = cr_rect_grow (circle, stroke.width / 2);
  drawing->stroke = stroke;
  drawing->arc.from = from;
  drawing->arc.to = to;
}

void
cr_display_list_add_symbol (CrDisplayList *list,
                            CrColor        color,
                            CrSymbol       symbol,
                            const CrRect  *rect)
{
  if (!cr_rect_is_empty (rect))
    add (list, CR_DRAW_SYMBOL, color, rect)->symbol = symbol;
}

void
cr_display_list_add_text (CrDisplayList     *list,
                          CrColor            color,
                          const CrTextStyle *style,
                          const char        *text,
                          const CrRect      *rect)
{
  cr_display_list_add_turned_text (list, color, style, text, rect, 0);
}

void
cr_display_list_add_turned_text (CrDisplayList     *list,
                                 CrColor            color,
                                 const CrTextStyle *style,
                                 const char        *text,
                                 const CrRect      *rect,
                                 double             degrees)
{
  CrPoint    about = { rect->x, rect->y + rect->height / 2 };
  CrDrawing *drawing;

  g_return_if_fail (text != NULL);

  if (*text == '\0' || cr_rect_is_empty (rect))
    return;

  drawing = add (list, CR_DRAW_TEXT, color, rect);
  drawing->text.style = *style;
  drawing->text.string = g_string_chunk_insert (list->strings, text);
  drawing->text.degrees = degrees;
  if (degrees != 0)
    drawing->bounds = cr_rect_turn (rect, &about, degrees);
}

void
cr_display_list_begin_clip (CrDisplayList *list,
                            const CrRect  *rect,
                            double         radius)
{
  guint n = list->drawings->len;

  add (list, CR_DRAW_CLIP, CR_COLOR_FG, rect)->radius = radius;
  g_array_append_val (list->clips, n);
}

void
cr_display_list_end_clip (CrDisplayList *list)
{
  guint      n;
  CrDrawing *clip;
  CrRect     rect;

  g_return_if_fail (list->clips->len > 0);

  n = g_array_index (list->clips, guint, list->clips->len - 1);
  g_array_set_size (list->clips, list->clips->len - 1);
  clip = &g_array_index (list->drawings, CrDrawing, n);
  clip->end = list->drawings->len;
  rect = clip->rect;
  add (list, CR_DRAW_END, CR_COLOR_FG, &rect);
}

/* What would be cut at the edge, and says something only in whole. */
static gboolean
is_cut (const CrDrawing *drawing,
        const CrRect    *whole)
{
  return whole != NULL && (drawing->kind == CR_DRAW_TEXT || drawing->kind == CR_DRAW_SYMBOL) &&
         !cr_rect_is_inside (&drawing->bounds, whole);
}

static gboolean
is_level (const CrPoint *points,
          guint          n_points)
{
  for (guint i = 1; i < n_points; i++)
    if (points[i].x < points[i - 1].x || points[i].x > points[i - 1].x)
      if (points[i].y < points[i - 1].y || points[i].y > points[i - 1].y)
        return FALSE;
  return TRUE;
}

/* A line that is cut into the pieces of it that are inside of something. */
typedef struct
{
  CrDisplayList *list;
  CrDrawing      drawing; /* what all pieces look like */
  CrRect         whole;
  guint          first;   /* the point that the piece begins with */
  gboolean       is_wide; /* the width of the piece sticks out */
} Cutting;

/* What is inside of a segment along an axis; FALSE for nothing. */
static gboolean
cut_segment (const CrRect *whole,
             CrPoint      *from,
             CrPoint      *to)
{
  CrPoint a = { CLAMP (from->x, whole->x, CR_RECT_RIGHT (whole)), CLAMP (from->y, whole->y, CR_RECT_BOTTOM (whole)) };
  CrPoint b = { CLAMP (to->x, whole->x, CR_RECT_RIGHT (whole)), CLAMP (to->y, whole->y, CR_RECT_BOTTOM (whole)) };
  CrRect  cut = cr_rect_around ((CrPoint[]){ a, b }, 2), all = cr_rect_around ((CrPoint[]){ *from, *to }, 2);

  if (!cr_rect_is_inside (&cut, &all) || cut.width + cut.height <= 0)
    return FALSE;
  *from = a;
  *to = b;
  return TRUE;
}

/* Where the segment ends at the edge, its width is beside it. */
static gboolean
is_wide (const Cutting *cutting,
         const CrPoint *from,
         const CrPoint *to)
{
  double half = cutting->drawing.stroke.width / 2;
  CrRect ink = cr_rect_around ((CrPoint[]){ *from, *to }, 2);

  if (ink.width > 0)
    ink = CR_RECT (ink.x, ink.y - half, ink.width, 2 * half);
  else
    ink = CR_RECT (ink.x - half, ink.y, 2 * half, ink.height);
  return !cr_rect_is_inside (&ink, &cutting->whole);
}

static void
end_piece (Cutting *cutting)
{
  CrDisplayList *list = cutting->list;
  CrDrawing      piece = cutting->drawing;

  piece.points.first = cutting->first;
  piece.points.n = list->points->len - cutting->first;
  if (piece.points.n > 0)
    {
      piece.rect = cr_rect_around (&g_array_index (list->points, CrPoint, cutting->first), piece.points.n);
      piece.bounds = cr_rect_grow (&piece.rect, piece.stroke.width / 2);
      if (!cutting->is_wide)
        piece.bounds = cr_rect_intersect (&piece.bounds, &cutting->whole);
      g_array_append_val (list->drawings, piece);
    }
  cutting->first = list->points->len;
  cutting->is_wide = FALSE;
}

static void
add_segment (Cutting       *cutting,
             const CrPoint *from,
             const CrPoint *to)
{
  GArray        *points = cutting->list->points;
  const CrPoint *last = points->len > cutting->first ? &g_array_index (points, CrPoint, points->len - 1) : NULL;

  if (last == NULL || last->x < from->x || last->x > from->x || last->y < from->y || last->y > from->y)
    {
      end_piece (cutting);
      g_array_append_val (points, *from);
    }
  g_array_append_val (points, *to);
  cutting->is_wide |= is_wide (cutting, from, to);
}

/* Lines along the axes end where the rest is out of sight: to dash one of a million units takes its time, and what
 * sticks out nowhere needs no clip. */
static void
add_cut (CrDisplayList   *list,
         const CrDrawing *moved,
         const CrPoint   *points,
         double           x,
         double           y,
         const CrRect    *whole)
{
  Cutting cutting = { list, *moved, CR_RECT (whole->x + x, whole->y + y, whole->width, whole->height),
                      list->points->len, FALSE };

  for (guint i = 1; i < moved->points.n; i++)
    {
      CrPoint from = { points[i - 1].x + x, points[i - 1].y + y }, to = { points[i].x + x, points[i].y + y };

      if (cut_segment (&cutting.whole, &from, &to))
        add_segment (&cutting, &from, &to);
    }
  end_piece (&cutting);
}

static void
add_moved (CrDisplayList       *list,
           const CrDisplayList *other,
           const CrDrawing     *drawing,
           double               x,
           double               y,
           const CrRect        *whole)
{
  CrDrawing moved = *drawing;

  moved.rect.x += x;
  moved.rect.y += y;
  moved.bounds.x += x;
  moved.bounds.y += y;
  if (drawing->kind == CR_DRAW_TEXT)
    moved.text.string = g_string_chunk_insert (list->strings, drawing->text.string);
  if (drawing->kind == CR_DRAW_LINE || drawing->kind == CR_DRAW_POLYGON)
    {
      const CrPoint *points = cr_display_list_get_points (other, drawing);

      if (whole != NULL && drawing->kind == CR_DRAW_LINE && !drawing->points.is_closed &&
          is_level (points, drawing->points.n))
        {
          add_cut (list, &moved, points, x, y, whole);
          return;
        }
      moved.points.first = list->points->len;
      for (guint i = 0; i < drawing->points.n; i++)
        {
          CrPoint point = { points[i].x + x, points[i].y + y };

          g_array_append_val (list->points, point);
        }
    }
  g_array_append_val (list->drawings, moved);
}

void
cr_display_list_add_list (CrDisplayList       *list,
                          const CrDisplayList *other,
                          double               x,
                          double               y,
                          const CrRect        *whole)
{
  g_return_if_fail (list != other && other->clips->len == 0);

  for (guint i = 0; i < other->drawings->len; i++)
    {
      const CrDrawing *drawing = cr_display_list_get (other, i);
      CrRect           rect = drawing->rect;

      rect.x += x;
      rect.y += y;
      if (drawing->kind == CR_DRAW_CLIP)
        cr_display_list_begin_clip (list, &rect, drawing->radius);
      else if (drawing->kind == CR_DRAW_END)
        cr_display_list_end_clip (list);
      else if (!is_cut (drawing, whole))
        add_moved (list, other, drawing, x, y, whole);
    }
  for (guint i = 0; i < other->regions->len; i++)
    {
      const CrRegion *region = cr_display_list_get_region (other, i);
      CrRect          rect = region->rect;

      rect.x += x;
      rect.y += y;
      cr_display_list_add_region (list, region->id, &rect, region->name, region->description);
    }
}

void
cr_display_list_add_region (CrDisplayList *list,
                            const char    *id,
                            const CrRect  *rect,
                            const char    *name,
                            const char    *description)
{
  CrRegion region = { .rect = *rect };

  g_return_if_fail (id != NULL && name != NULL);

  region.id = g_string_chunk_insert (list->strings, id);
  region.name = g_string_chunk_insert (list->strings, name);
  if (description != NULL)
    region.description = g_string_chunk_insert (list->strings, description);
  g_array_append_val (list->regions, region);
}

guint
cr_display_list_get_length (const CrDisplayList *list)
{
  return list->drawings->len;
}

const CrDrawing *
cr_display_list_get (const CrDisplayList *list,
                     guint                n)
{
  g_return_val_if_fail (n < list->drawings->len, NULL);

  return &g_array_index (list->drawings, CrDrawing, n);
}

const CrPoint *
cr_display_list_get_points (const CrDisplayList *list,
                            const CrDrawing     *drawing)
{
  g_return_val_if_fail (drawing->kind == CR_DRAW_LINE || drawing->kind == CR_DRAW_POLYGON, NULL);

  return &g_array_index (list->points, CrPoint, drawing->points.first);
}

CrRect
cr_display_list_get_bounds (const CrDisplayList *list)
{
  CrRect bounds = CR_RECT_EMPTY;

  for (guint i = 0; i < list->drawings->len; i++)
    {
      const CrDrawing *drawing = cr_display_list_get (list, i);

      bounds = cr_rect_unite (&bounds, &drawing->bounds);
      /* What is cut off is not there. */
      if (drawing->kind == CR_DRAW_CLIP)
        i = drawing->end;
    }
  return bounds;
}

guint
cr_display_list_get_n_regions (const CrDisplayList *list)
{
  return list->regions->len;
}

const CrRegion *
cr_display_list_get_region (const CrDisplayList *list,
                            guint                n)
{
  g_return_val_if_fail (n < list->regions->len, NULL);

  return &g_array_index (list->regions, CrRegion, n);
}

const CrRegion *
cr_display_list_find_region (const CrDisplayList *list,
                             double               x,
                             double               y)
{
  for (guint i = list->regions->len; i > 0; i--)
    {
      const CrRegion *region = cr_display_list_get_region (list, i - 1);

      if (cr_rect_contains (&region->rect, x, y))
        return region;
    }
  return NULL;
}

const CrRegion *
cr_display_list_lookup_region (const CrDisplayList *list,
                               const char          *id)
{
  for (guint i = list->regions->len; i > 0; i--)
    {
      const CrRegion *region = cr_display_list_get_region (list, i - 1);

      if (g_str_equal (region->id, id))
        return region;
    }
  return NULL;
}

void
cr_display_list_foreach_visible (const CrDisplayList *list,
                                 const CrRect        *visible,
                                 CrDrawingFunc        func,
                                 gpointer             user_data)
{
  g_return_if_fail (list->clips->len == 0);

  for (guint i = 0; i < list->drawings->len; i++)
    {
      const CrDrawing *drawing = cr_display_list_get (list, i);

      if (drawing->kind == CR_DRAW_END || cr_rect_intersects (&drawing->bounds, visible))
        func (list, drawing, user_data);
      else if (drawing->kind == CR_DRAW_CLIP)
        i = drawing->end;
    }
}
