/* SPDX-License-Identifier: GPL-3.0-or-later
 * Draws every layout of the example into pictures, to be looked at: pictures FOLDER. */
#include "config.h"

#include "cr-drawing-scene.h"

#include "cr-matrix-layout.h"
#include "cr-paint.h"
#include "cr-timeline-layout.h"

#include <glib/gstdio.h>
#include <math.h>

typedef struct
{
  CrDrawingScene   scene;
  const char      *folder;
  const char      *language;
  CrPaletteKind    kind;
  CrPalette        palette;
  cairo_surface_t *surface;
  cairo_t         *cr;
} Pictures;

static const char *const zoom_names[CR_N_TIMELINE_ZOOMS] = { "month", "quarter", "year" };
static const char *const palette_names[CR_N_PALETTES] = { "light", "dark", "light-contrast", "dark-contrast", "paper" };

static void
start_picture (Pictures *pictures,
               double    width,
               double    height)
{
  const CrRgba *background = &pictures->palette.colors[CR_COLOR_VIEW_BG];

  pictures->surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, (int) ceil (width), (int) ceil (height));
  pictures->cr = cairo_create (pictures->surface);
  cairo_set_source_rgb (pictures->cr, background->red, background->green, background->blue);
  cairo_paint (pictures->cr);
}

static void
paint_at (Pictures            *pictures,
          const CrDisplayList *list,
          double               x,
          double               y)
{
  cairo_save (pictures->cr);
  cairo_translate (pictures->cr, x, y);
  cr_paint (pictures->cr, list, &pictures->palette, pictures->scene.fonts, NULL);
  cairo_restore (pictures->cr);
}

static void
finish_picture (Pictures   *pictures,
                const char *name)
{
  g_autofree char *file = g_strdup_printf ("%s-%s-%s.png", name, pictures->language, palette_names[pictures->kind]);
  g_autofree char *path = g_build_filename (pictures->folder, file, NULL);

  cairo_destroy (pictures->cr);
  g_assert_cmpint (cairo_surface_write_to_png (pictures->surface, path), ==, CAIRO_STATUS_SUCCESS);
  cairo_surface_destroy (pictures->surface);
}

static void
draw_matrix (Pictures   *pictures,
             const char *name,
             CrColumns   kind,
             double      width,
             double      height)
{
  g_autoptr (CrCoverage) coverage =
    cr_drawing_scene_get_coverage (&pictures->scene, pictures->scene.roadmap, kind);
  CrMatrixRequest            request = { coverage, pictures->scene.catalogue, kind, pictures->language, width, height };
  g_autoptr (CrMatrixLayout) layout = cr_matrix_layout_new (pictures->scene.fonts, &request);
  g_autoptr (CrDisplayList)  list = cr_display_list_new ();

  cr_matrix_layout_draw (layout, list);
  cr_matrix_layout_draw_ring (layout, 1, 3, list);
  start_picture (pictures, cr_matrix_layout_get_width (layout), cr_matrix_layout_get_height (layout));
  paint_at (pictures, list, 0, 0);
  finish_picture (pictures, name);
}

/* Names at the left, header above, rows from `first_row` on. */
static void
draw_timeline (Pictures   *pictures,
               const char *name,
               double      pixels_per_day,
               guint       first_row,
               double      width,
               double      height)
{
  g_autoptr (CrTimelineLayout) layout = cr_drawing_scene_make_timeline (&pictures->scene, pictures->language);
  g_autoptr (CrDisplayList)    list = cr_display_list_new (), names = cr_display_list_new ();
  g_autoptr (CrDisplayList)    header = cr_display_list_new ();
  CrDay                        first, last;
  double                       y, names_width = 262, header_height = cr_timeline_layout_get_header_height (layout);
  CrRect                       visible;

  cr_timeline_layout_get_extent (layout, CR_DAY_NONE, CR_DAY_NONE, &first, &last);
  cr_timeline_layout_set_days (layout, first, last, pixels_per_day);
  cr_timeline_layout_set_selected (layout, first_row + 7);
  y = first_row * cr_timeline_layout_get_row_height (layout);
  visible = CR_RECT (80, y, width - names_width, height - header_height);
  cr_timeline_layout_draw (layout, &visible, list);
  if (first_row == 0)
    cr_timeline_layout_draw_move (layout, 2, cr_day_new (2026, 3, 1), cr_day_new (2026, 6, 30), list);
  cr_timeline_layout_draw_names (layout, names_width, y, visible.height, names);
  cr_timeline_layout_draw_header (layout, visible.x, visible.width, header);

  start_picture (pictures, width, height);
  paint_at (pictures, header, names_width - visible.x, 0);
  paint_at (pictures, list, names_width - visible.x, header_height - y);
  paint_at (pictures, names, 0, header_height - y);
  finish_picture (pictures, name);
}

static void
draw_all (Pictures *pictures)
{
  draw_matrix (pictures, "matrix", CR_COLUMNS_CAPABILITIES, 726, 677);
  draw_matrix (pictures, "matrix-1024x600", CR_COLUMNS_CAPABILITIES, 800, 477);
  draw_matrix (pictures, "matrix-paper", CR_COLUMNS_CAPABILITIES, 0, 0);
  draw_matrix (pictures, "matrix-enablers", CR_COLUMNS_ENABLERS, 726, 677);
  draw_matrix (pictures, "matrix-priorities", CR_COLUMNS_PRIORITIES, 726, 677);
  draw_matrix (pictures, "matrix-factors", CR_COLUMNS_FACTORS, 726, 677);
  for (guint zoom = 0; zoom < CR_N_TIMELINE_ZOOMS; zoom++)
    {
      g_autofree char *name = g_strdup_printf ("timeline-%s", zoom_names[zoom]);
      double           pixels = cr_timeline_zoom_get_pixels ((CrTimelineZoom) zoom, pictures->scene.fonts);

      draw_timeline (pictures, name, pixels, 0, 1056, 593);
    }
  draw_timeline (pictures, "timeline-lower", 0.875, 16, 1056, 593);
  draw_timeline (pictures, "timeline-weeks", 6, 0, 1056, 593);
  draw_timeline (pictures, "timeline-days", 30, 0, 1056, 593);
}

int
main (int    argc,
      char **argv)
{
  static const char *const languages[] = { "en", "ru" };
  Pictures                 pictures = { .folder = argc == 2 ? argv[1] : NULL };

  if (pictures.folder == NULL)
    {
      g_printerr ("usage: pictures FOLDER\n");
      return 2;
    }
  g_assert_cmpint (g_mkdir_with_parents (pictures.folder, 0755), ==, 0);
  cr_drawing_scene_set_up (&pictures.scene);
  for (guint i = 0; i < G_N_ELEMENTS (languages); i++)
    for (guint kind = 0; kind < CR_N_PALETTES; kind++)
      {
        pictures.language = languages[i];
        pictures.kind = (CrPaletteKind) kind;
        cr_palette_init (&pictures.palette, pictures.kind);
        draw_all (&pictures);
      }
  cr_drawing_scene_tear_down (&pictures.scene);
  return 0;
}
