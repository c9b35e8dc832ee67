/* SPDX-License-Identifier: GPL-3.0-or-later
 * Symbols are the icons of the application, and differ without their colours. */
#include "config.h"

#include "cr-symbol.h"

#include "cr-test.h"

#include <string.h>

#define SIZE 16

/* How many of the 256 pixels two symbols must show differently. */
#define DIFFERENCE_MIN 8

static void
test_icons (void)
{
  for (guint i = 0; i < CR_N_SYMBOLS; i++)
    {
      const char        *name = cr_symbol_get_name ((CrSymbol) i);
      g_autofree char   *file = NULL, *path = NULL, *svg = NULL, *outline = NULL;
      g_autoptr (GError) error = NULL;

      if (name == NULL)
        continue;
      file = g_strdup_printf ("data/icons/hicolor/scalable/actions/cr-%s-symbolic.svg", name);
      path = cr_test_source_path (file);
      g_file_get_contents (path, &svg, NULL, &error);
      g_assert_no_error (error);
      outline = g_strdup_printf ("<path d=\"%s\"/>", cr_symbol_get_outline ((CrSymbol) i));
      if (strstr (svg, outline) == NULL)
        g_error ("%s does not have %s", file, outline);
      /* Nothing else is drawn in the icon. */
      g_assert_null (strstr (strstr (svg, "<path") + 1, "<path"));
      g_assert_null (strstr (svg, "<rect"));
    }
}

static cairo_surface_t *
paint (CrSymbol symbol)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_A8, SIZE, SIZE);
  cairo_t         *cr = cairo_create (surface);

  cairo_set_fill_rule (cr, CAIRO_FILL_RULE_EVEN_ODD);
  cr_symbol_trace (symbol, cr, 0, 0, SIZE);
  cairo_fill (cr);
  g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  return surface;
}

static guint
get_pixel (cairo_surface_t *surface,
           int              x,
           int              y)
{
  return cairo_image_surface_get_data (surface)[y * cairo_image_surface_get_stride (surface) + x];
}

/* What the shapes must be, told by points of them. */
static void
test_shapes (void)
{
  static const struct
  {
    CrSymbol symbol;
    int      x, y;
    gboolean is_filled;
  } points[] = {
    { CR_SYMBOL_NOT_STARTED, 8, 8, FALSE },
    { CR_SYMBOL_NOT_STARTED, 2, 8, TRUE },
    { CR_SYMBOL_NOT_STARTED, 13, 8, TRUE },
    { CR_SYMBOL_NOT_STARTED, 8, 2, TRUE },
    { CR_SYMBOL_NOT_STARTED, 8, 13, TRUE },
    { CR_SYMBOL_NOT_STARTED, 0, 0, FALSE },
    { CR_SYMBOL_IN_PROGRESS, 11, 8, TRUE },
    { CR_SYMBOL_IN_PROGRESS, 5, 8, FALSE },
    { CR_SYMBOL_ON_HOLD, 5, 8, TRUE },
    { CR_SYMBOL_ON_HOLD, 8, 8, FALSE },
    { CR_SYMBOL_ON_HOLD, 9, 8, TRUE },
    { CR_SYMBOL_DONE, 4, 5, TRUE },
    { CR_SYMBOL_DONE, 7, 10, FALSE },
    { CR_SYMBOL_CANCELLED, 7, 8, TRUE },
    { CR_SYMBOL_CANCELLED, 5, 6, FALSE },
    { CR_SYMBOL_CANCELLED, 10, 9, FALSE },
    { CR_SYMBOL_OVERDUE, 2, 13, TRUE },
    { CR_SYMBOL_OVERDUE, 8, 7, FALSE },
    { CR_SYMBOL_WAITING, 14, 8, TRUE },
    { CR_SYMBOL_WAITING, 3, 8, TRUE },
    { CR_SYMBOL_GAP_NOBODY, 4, 8, TRUE },
    { CR_SYMBOL_GAP_NOBODY, 8, 7, FALSE },
    { CR_SYMBOL_GAP_ELSEWHERE, 8, 8, FALSE },
    { CR_SYMBOL_NO_GAP, 8, 5, TRUE },
    { CR_SYMBOL_NO_GAP, 8, 8, FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (points); i++)
    {
      cairo_surface_t *surface = paint (points[i].symbol);
      guint            pixel = get_pixel (surface, points[i].x, points[i].y);

      g_test_message ("symbol %u at %d, %d: %u", points[i].symbol, points[i].x, points[i].y, pixel);
      g_assert_cmpint (pixel > 127, ==, points[i].is_filled);
      cairo_surface_destroy (surface);
    }
}

static void
test_differences (void)
{
  for (guint i = 0; i < CR_N_SYMBOLS; i++)
    for (guint k = i + 1; k < CR_N_SYMBOLS; k++)
      {
        cairo_surface_t *a = paint ((CrSymbol) i), *b = paint ((CrSymbol) k);
        guint            n = 0;

        for (int y = 0; y < SIZE; y++)
          for (int x = 0; x < SIZE; x++)
            n += (get_pixel (a, x, y) > 127) != (get_pixel (b, x, y) > 127) ? 1 : 0;
        g_test_message ("symbols %u and %u differ in %u", i, k, n);
        g_assert_cmpuint (n, >=, DIFFERENCE_MIN);
        cairo_surface_destroy (a);
        cairo_surface_destroy (b);
      }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/symbol/icons", test_icons);
  g_test_add_func ("/symbol/shapes", test_shapes);
  g_test_add_func ("/symbol/differences", test_differences);
  return g_test_run ();
}
