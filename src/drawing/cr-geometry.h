/* SPDX-License-Identifier: GPL-3.0-or-later
 * Points and rectangles on a surface whose y grows downwards. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Always double: a timeline of 100,000 rows is three million units high, where a float no longer knows halves. */
typedef struct
{
  double x, y;
} CrPoint;

typedef struct
{
  double x, y, width, height;
} CrRect;

#define CR_RECT(x, y, width, height) ((CrRect){ (x), (y), (width), (height) })
#define CR_RECT_EMPTY                ((CrRect){ 0, 0, 0, 0 })

#define CR_RECT_RIGHT(rect)  ((rect)->x + (rect)->width)
#define CR_RECT_BOTTOM(rect) ((rect)->y + (rect)->height)

/* No area at all. */
gboolean cr_rect_is_empty (const CrRect *rect);

/* The left and upper edge belong to a rectangle, the right and lower do not: of two neighbours one has the point. */
gboolean cr_rect_contains (const CrRect *rect, double x, double y);

/* Whether they have more than an edge in common. */
gboolean cr_rect_intersects (const CrRect *a, const CrRect *b);

/* Whether nothing of inner is outside of outer. */
gboolean cr_rect_is_inside (const CrRect *inner, const CrRect *outer);

/* The smallest rectangle around both; an empty one adds nothing. */
CrRect cr_rect_unite (const CrRect *a, const CrRect *b);

/* The part they have in common, or an empty rectangle. */
CrRect cr_rect_intersect (const CrRect *a, const CrRect *b);

/* Larger on every side by so much, smaller for a negative number. */
CrRect cr_rect_grow (const CrRect *rect, double by);

/* The smallest rectangle around the points. */
CrRect cr_rect_around (const CrPoint *points, guint n_points);

/* The smallest rectangle around a rectangle that is turned about a point; degrees count clockwise. */
CrRect cr_rect_turn (const CrRect *rect, const CrPoint *about, double degrees);

G_END_DECLS
