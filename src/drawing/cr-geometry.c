/* SPDX-License-Identifier: GPL-3.0-or-later
 * Points and rectangles. */
#include "config.h"

#include "cr-geometry.h"

#include <math.h>

gboolean
cr_rect_is_empty (const CrRect *rect)
{
  return rect->width <= 0 || rect->height <= 0;
}

gboolean
cr_rect_contains (const CrRect *rect,
                  double        x,
                  double        y)
{
  return x >= rect->x && y >= rect->y && x < CR_RECT_RIGHT (rect) && y < CR_RECT_BOTTOM (rect);
}

gboolean
cr_rect_intersects (const CrRect *a,
                    const CrRect *b)
{
  return a->x < CR_RECT_RIGHT (b) && b->x < CR_RECT_RIGHT (a) && a->y < CR_RECT_BOTTOM (b) &&
         b->y < CR_RECT_BOTTOM (a);
}

gboolean
cr_rect_is_inside (const CrRect *inner,
                   const CrRect *outer)
{
  return inner->x >= outer->x && inner->y >= outer->y && CR_RECT_RIGHT (inner) <= CR_RECT_RIGHT (outer) &&
         CR_RECT_BOTTOM (inner) <= CR_RECT_BOTTOM (outer);
}

CrRect
cr_rect_unite (const CrRect *a,
               const CrRect *b)
{
  double x = MIN (a->x, b->x), y = MIN (a->y, b->y);

  if (cr_rect_is_empty (a))
    return *b;
  if (cr_rect_is_empty (b))
    return *a;
  return CR_RECT (x, y, MAX (CR_RECT_RIGHT (a), CR_RECT_RIGHT (b)) - x,
                  MAX (CR_RECT_BOTTOM (a), CR_RECT_BOTTOM (b)) - y);
}

CrRect
cr_rect_intersect (const CrRect *a,
                   const CrRect *b)
{
  double x = MAX (a->x, b->x), y = MAX (a->y, b->y);
  double right = MIN (CR_RECT_RIGHT (a), CR_RECT_RIGHT (b)), bottom = MIN (CR_RECT_BOTTOM (a), CR_RECT_BOTTOM (b));

  return right > x && bottom > y ? CR_RECT (x, y, right - x, bottom - y) : CR_RECT_EMPTY;
}

CrRect
cr_rect_grow (const CrRect *rect,
              double        by)
{
  return CR_RECT (rect->x - by, rect->y - by, rect->width + 2 * by, rect->height + 2 * by);
}

CrRect
cr_rect_around (const CrPoint *points,
                guint          n_points)
{
  double left = G_MAXDOUBLE, top = G_MAXDOUBLE, right = -G_MAXDOUBLE, bottom = -G_MAXDOUBLE;

  g_return_val_if_fail (n_points > 0, CR_RECT_EMPTY);

  for (guint i = 0; i < n_points; i++)
    {
      left = MIN (left, points[i].x);
      top = MIN (top, points[i].y);
      right = MAX (right, points[i].x);
      bottom = MAX (bottom, points[i].y);
    }
  return CR_RECT (left, top, right - left, bottom - top);
}

CrRect
cr_rect_turn (const CrRect  *rect,
              const CrPoint *about,
              double         degrees)
{
  double  sine = sin (degrees * G_PI / 180), cosine = cos (degrees * G_PI / 180);
  CrPoint corners[4];

  for (guint i = 0; i < G_N_ELEMENTS (corners); i++)
    {
      double x = rect->x + (i % 2 == 1 ? rect->width : 0) - about->x;
      double y = rect->y + (i >= 2 ? rect->height : 0) - about->y;

      corners[i].x = about->x + x * cosine - y * sine;
      corners[i].y = about->y + x * sine + y * cosine;
    }
  return cr_rect_around (corners, G_N_ELEMENTS (corners));
}
