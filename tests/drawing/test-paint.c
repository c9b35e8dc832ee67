/* SPDX-License-Identifier: GPL-3.0-or-later
 * Painting: the right colours in the right places, nothing outside of bounds, the same every time. */
#include "config.h"

#include "cr-paint.h"
#include "cr-random-drawings.h"

#include "cr-test.h"

#include <math.h>
#include <string.h>

#define SIZE CR_RANDOM_DRAWINGS_SIZE

static CrPalette palette;
static CrFonts  *fonts;

static cairo_surface_t *
paint (const CrDisplayList *list,
       const CrRect        *visible)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, SIZE, SIZE);
  cairo_t         *cr = cairo_create (surface);

  cr_paint (cr, list, &palette, fonts, visible);
  g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  return surface;
}

static guint32
get_pixel (cairo_surface_t *surface,
           int              x,
           int              y)
{
  guint32 pixel;

  memcpy (&pixel, cairo_image_surface_get_data (surface) + y * cairo_image_surface_get_stride (surface) + 4 * x,
          sizeof pixel);
  return pixel;
}

/* What the colour looks like where nothing is below it. */
static guint32
get_color (CrColor color)
{
  const CrRgba *rgba = &palette.colors[color];

  g_assert_cmpfloat (rgba->alpha, ==, 1);
  return 0xff000000 | ((guint32) round (rgba->red * 255) << 16) | ((guint32) round (rgba->green * 255) << 8) |
         (guint32) round (rgba->blue * 255);
}

static void
test_shapes (void)
{
  g_autoptr (CrDisplayList) list = cr_display_list_new ();
  CrRect                    square = CR_RECT (10, 10, 20, 20), ring = CR_RECT (50, 10, 20, 20);
  CrRect                    hatch = CR_RECT (90, 10, 20, 20);
  CrRect                    sector = CR_RECT (10, 50, 20, 20), symbol = CR_RECT (50, 50, 16, 16);
  CrPoint                   triangle[] = { { 90, 50 }, { 110, 50 }, { 90, 70 } };
  cairo_surface_t          *surface;
  guint                     n_lines = 0;

  cr_display_list_add_fill (list, CR_COLOR_STATUS_DONE, &square, 10);
  cr_display_list_add_border (list, CR_COLOR_ACCENT, &ring, 0, CR_STROKE (2));
  cr_display_list_add_hatch (list, CR_COLOR_STATUS_ON_HOLD, &hatch, 0, CR_STROKE (2), 8);
  cr_display_list_add_arc (list, CR_COLOR_SIGN_OVERDUE, &sector, 0, 90, CR_STROKE (0));
  cr_display_list_add_symbol (list, CR_COLOR_SIGN_WAITING, CR_SYMBOL_NO_GAP, &symbol);
  cr_display_list_add_polygon (list, CR_COLOR_STATUS_ON_HOLD, triangle, 3);
  surface = paint (list, NULL);

  g_assert_cmphex (get_pixel (surface, 20, 20), ==, get_color (CR_COLOR_STATUS_DONE));
  g_assert_cmphex (get_pixel (surface, 10, 10), ==, 0); /* the corner is round */
  g_assert_cmphex (get_pixel (surface, 50, 10), ==, get_color (CR_COLOR_ACCENT));
  g_assert_cmphex (get_pixel (surface, 51, 28), ==, get_color (CR_COLOR_ACCENT));
  g_assert_cmphex (get_pixel (surface, 52, 27), ==, 0);
  for (int x = 90; x < 110; x++)
    n_lines += (get_pixel (surface, x, 20) >> 24) > 127 && (get_pixel (surface, x - 1, 20) >> 24) <= 127 ? 1 : 0;
  g_assert_cmpuint (n_lines, >=, 2);
  g_assert_cmpuint (n_lines, <=, 3);
  g_assert_cmphex (get_pixel (surface, 23, 63), ==, get_color (CR_COLOR_SIGN_OVERDUE));
  g_assert_cmphex (get_pixel (surface, 17, 63), ==, 0);
  g_assert_cmphex (get_pixel (surface, 23, 57), ==, 0);
  g_assert_cmphex (get_pixel (surface, 58, 55), ==, get_color (CR_COLOR_SIGN_WAITING));
  g_assert_cmphex (get_pixel (surface, 58, 58), ==, 0);
  g_assert_cmphex (get_pixel (surface, 95, 55), ==, get_color (CR_COLOR_STATUS_ON_HOLD));
  g_assert_cmphex (get_pixel (surface, 107, 67), ==, 0);
  cairo_surface_destroy (surface);
}

/* Inside of these rows, how many pixels have colour. */
static guint
count_ink (cairo_surface_t *surface,
           const CrRect    *rect)
{
  guint n = 0;

  for (int y = (int) rect->y; y < CR_RECT_BOTTOM (rect); y++)
    for (int x = (int) rect->x; x < CR_RECT_RIGHT (rect); x++)
      n += get_pixel (surface, x, y) != 0 ? 1 : 0;
  return n;
}

static void
test_texts (void)
{
  const CrTextStyle         start = { CR_FONT_BODY, CR_ALIGN_START, 1, FALSE };
  const CrTextStyle         end = { CR_FONT_BODY, CR_ALIGN_END, 1, FALSE };
  g_autoptr (CrDisplayList) list = cr_display_list_new ();
  CrRect                    box = CR_RECT (20, 20, 160, 30);
  CrRect                    left = CR_RECT (20, 20, 40, 30), right = CR_RECT (140, 20, 40, 30);
  cairo_surface_t          *surface;

  cr_display_list_add_text (list, CR_COLOR_FG, &start, "Left", &box);
  surface = paint (list, NULL);
  g_assert_cmpuint (count_ink (surface, &left), >, 20);
  g_assert_cmpuint (count_ink (surface, &right), ==, 0);
  cairo_surface_destroy (surface);

  cr_display_list_clear (list);
  cr_display_list_add_text (list, CR_COLOR_FG, &end, "Right", &box);
  surface = paint (list, NULL);
  g_assert_cmpuint (count_ink (surface, &left), ==, 0);
  g_assert_cmpuint (count_ink (surface, &right), >, 20);
  cairo_surface_destroy (surface);

  /* Turned by 90° it runs upwards from the middle of the left edge. */
  cr_display_list_clear (list);
  box = CR_RECT (100, 170, 150, 20);
  cr_display_list_add_turned_text (list, CR_COLOR_FG, &start, "Upwards and on", &box, -90);
  surface = paint (list, NULL);
  left = CR_RECT (90, 80, 20, 100);
  right = CR_RECT (111, 0, 88, 200);
  g_assert_cmpuint (count_ink (surface, &left), >, 40);
  g_assert_cmpuint (count_ink (surface, &right), ==, 0);
  cairo_surface_destroy (surface);
}

static void
test_clips (void)
{
  g_autoptr (CrDisplayList) list = cr_display_list_new ();
  CrRect                    clip = CR_RECT (50, 50, 20, 20), wide = CR_RECT (0, 0, SIZE, SIZE);
  CrRect                    after = CR_RECT (10, 10, 5, 5);
  cairo_surface_t          *surface;

  cr_display_list_begin_clip (list, &clip, 0);
  cr_display_list_add_fill (list, CR_COLOR_STATUS_DONE, &wide, 0);
  cr_display_list_end_clip (list);
  cr_display_list_add_fill (list, CR_COLOR_STATUS_DONE, &after, 0);
  surface = paint (list, NULL);
  g_assert_cmpuint (count_ink (surface, &wide), ==, 20 * 20 + 5 * 5);
  g_assert_cmpuint (count_ink (surface, &clip), ==, 20 * 20);
  cairo_surface_destroy (surface);
}

/* Whatever is painted lies in the bounds it has in the list. */
static void
test_bounds (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (20260406);

  for (guint i = 0; i < cr_test_count (400); i++)
    {
      g_autoptr (CrDisplayList) list = cr_random_drawings (random, 1);
      CrRect                    bounds = cr_display_list_get_bounds (list);
      CrRect                    around = cr_rect_grow (&bounds, 1);
      cairo_surface_t          *surface = paint (list, NULL);

      for (int y = 0; y < SIZE; y++)
        for (int x = 0; x < SIZE; x++)
          if (get_pixel (surface, x, y) != 0 && !cr_rect_contains (&around, x, y))
            g_error ("list %u, kind %u: ink at %d, %d", i, cr_display_list_get (list, 0)->kind, x, y);
      cairo_surface_destroy (surface);
    }
}

/* Cairo may round a blended pixel the other way. */
static void
assert_same (guint32 a,
             guint32 b)
{
  for (guint shift = 0; shift < 32; shift += 8)
    g_assert_cmpint (ABS ((int) ((a >> shift) & 0xff) - (int) ((b >> shift) & 0xff)), <=, 2);
}

/* What is painted of a part is what that part of the whole looks like. */
static void
test_parts (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (20260407);

  for (guint i = 0; i < cr_test_count (40); i++)
    {
      g_autoptr (CrDisplayList) list = cr_random_drawings (random, 40);
      CrRect                    everything = CR_RECT (-SIZE, -SIZE, 3 * SIZE, 3 * SIZE);
      int                       x0 = g_rand_int_range (random, 0, 100), y0 = g_rand_int_range (random, 0, 100);
      CrRect                    visible = CR_RECT (x0, y0, 60, 60);
      cairo_surface_t          *whole = paint (list, &everything), *again = paint (list, &everything);
      cairo_surface_t          *part = paint (list, &visible);

      for (int y = 0; y < SIZE; y++)
        for (int x = 0; x < SIZE; x++)
          {
            g_assert_cmphex (get_pixel (whole, x, y), ==, get_pixel (again, x, y));
            if (cr_rect_contains (&visible, x, y))
              assert_same (get_pixel (whole, x, y), get_pixel (part, x, y));
          }
      cairo_surface_destroy (whole);
      cairo_surface_destroy (again);
      cairo_surface_destroy (part);
    }
}

/* Every clip in force for all that stands in it. */
static void
paint_clipped_cb (const CrDisplayList *list,
                  const CrDrawing     *drawing,
                  gpointer             user_data)
{
  cairo_t *cr = user_data;
  double   radius = MIN (drawing->radius, MIN (drawing->rect.width, drawing->rect.height) / 2);

  if (drawing->kind == CR_DRAW_CLIP)
    {
      cairo_save (cr);
      cairo_new_path (cr);
      cairo_arc (cr, CR_RECT_RIGHT (&drawing->rect) - radius, drawing->rect.y + radius, radius, -G_PI / 2, 0);
      cairo_arc (cr, CR_RECT_RIGHT (&drawing->rect) - radius, CR_RECT_BOTTOM (&drawing->rect) - radius, radius, 0,
                 G_PI / 2);
      cairo_arc (cr, drawing->rect.x + radius, CR_RECT_BOTTOM (&drawing->rect) - radius, radius, G_PI / 2, G_PI);
      cairo_arc (cr, drawing->rect.x + radius, drawing->rect.y + radius, radius, G_PI, 3 * G_PI / 2);
      cairo_clip (cr);
    }
  else if (drawing->kind == CR_DRAW_END)
    cairo_restore (cr);
  else
    cr_paint_drawing (cr, list, drawing, &palette, fonts);
}

/* Clips are left out where they cut nothing off, and nobody sees that. */
static void
test_needless_clips (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (20260408);
  CrRect            everything = CR_RECT (-SIZE, -SIZE, 3 * SIZE, 3 * SIZE);

  for (guint i = 0; i < cr_test_count (60); i++)
    {
      g_autoptr (CrDisplayList) list = cr_random_drawings (random, 60);
      cairo_surface_t          *surface = paint (list, &everything);
      cairo_surface_t          *expected = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, SIZE, SIZE);
      cairo_t                  *cr = cairo_create (expected);

      cr_display_list_foreach_visible (list, &everything, paint_clipped_cb, cr);
      cairo_destroy (cr);
      cairo_surface_flush (expected);
      for (int y = 0; y < SIZE; y++)
        for (int x = 0; x < SIZE; x++)
          assert_same (get_pixel (surface, x, y), get_pixel (expected, x, y));
      cairo_surface_destroy (surface);
      cairo_surface_destroy (expected);
    }
}

int
main (int    argc,
      char **argv)
{
  int status;

  g_test_init (&argc, &argv, NULL);
  cr_palette_init (&palette, CR_PALETTE_PAPER);
  fonts = cr_fonts_new_unhinted ();
  g_test_add_func ("/paint/shapes", test_shapes);
  g_test_add_func ("/paint/texts", test_texts);
  g_test_add_func ("/paint/clips", test_clips);
  g_test_add_func ("/paint/needless-clips", test_needless_clips);
  g_test_add_func ("/paint/bounds", test_bounds);
  g_test_add_func ("/paint/parts", test_parts);
  status = g_test_run ();
  cr_fonts_free (fonts);
  return status;
}
