/* SPDX-License-Identifier: GPL-3.0-or-later
 * Draws every layout of the example into pictures, to be looked at: pictures FOLDER. */
#include "config.h"

#include "cr-drawing-scene.h"

#include "cr-matrix-layout.h"
#include "cr-paint.h"

#include <glib/gstdio.h>
#include <math.h>

typedef struct
{
  CrDrawingScene scene;
  const char    *folder;
  const char    *language;
  CrPaletteKind  palette;
} Pictures;

static const char *const palette_names[CR_N_PALETTES] = { "light", "dark", "light-contrast", "dark-contrast", "paper" };

static void
save (Pictures            *pictures,
      const char          *name,
      const CrDisplayList *list,
      double               width,
      double               height)
{
  g_autofree char *file = g_strdup_printf ("%s-%s-%s.png", name, pictures->language, palette_names[pictures->palette]);
  g_autofree char *path = g_build_filename (pictures->folder, file, NULL);
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, (int) ceil (width), (int) ceil (height));
  cairo_t         *cr = cairo_create (surface);
  CrPalette        palette;
  const CrRgba    *background;

  cr_palette_init (&palette, pictures->palette);
  background = &palette.colors[CR_COLOR_VIEW_BG];
  cairo_set_source_rgb (cr, background->red, background->green, background->blue);
  cairo_paint (cr);
  cr_paint (cr, list, &palette, pictures->scene.fonts, NULL);
  cairo_destroy (cr);
  g_assert_cmpint (cairo_surface_write_to_png (surface, path), ==, CAIRO_STATUS_SUCCESS);
  cairo_surface_destroy (surface);
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
  save (pictures, name, list, cr_matrix_layout_get_width (layout), cr_matrix_layout_get_height (layout));
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
        pictures.palette = (CrPaletteKind) kind;
        draw_all (&pictures);
      }
  cr_drawing_scene_tear_down (&pictures.scene);
  return 0;
}
