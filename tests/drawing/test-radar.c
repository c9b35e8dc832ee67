/* SPDX-License-Identifier: GPL-3.0-or-later
 * The radar: places of levels, outlines, what is left out, what a reader hears. */
#include "config.h"

#include "cr-drawing-scene.h"

#include "cr-language.h"
#include "cr-radar-layout.h"

#include "cr-test.h"

#include <math.h>

#define WIDTH  344
#define HEIGHT 310

static CrFonts *fonts;

static const char *const languages[] = { "en", "ru" };

/* Axes that are all rated. */
static CrRadarAxis *
make_axes (guint n)
{
  CrRadarAxis *axes = g_new0 (CrRadarAxis, n);

  for (guint i = 0; i < n; i++)
    axes[i] = (CrRadarAxis){ "Cost assessment", i + 1, 1 + (int) i % 4, 4, 2, 1 };
  return axes;
}

static CrRadarLayout *
lay_out (const CrRadarAxis *axes,
         guint              n,
         const char        *language,
         CrDay              projected_day,
         CrDay              earlier_day)
{
  const CrWording wording = cr_wording_new (language);
  CrRadarRequest  request = { fonts, &wording, axes, n, projected_day, earlier_day, WIDTH, HEIGHT };

  return cr_radar_layout_new (&request);
}

static void
test_places (void)
{
  for (guint n = 3; n <= 25; n++)
    {
      g_autofree CrRadarAxis   *axes = make_axes (n);
      g_autoptr (CrRadarLayout) layout = lay_out (axes, n, "en", cr_day_new (2027, 12, 31), CR_DAY_NONE);
      CrPoint                   middle = cr_radar_layout_get_middle (layout), top;
      double                    radius = cr_radar_layout_get_radius (layout);

      g_assert_cmpfloat (radius, >, 80);
      top = cr_radar_layout_get_point (layout, 0, 5);
      g_assert_cmpfloat_with_epsilon (top.x, middle.x, 1e-6);
      g_assert_cmpfloat_with_epsilon (top.y, middle.y - radius, 1e-6);
      /* Clockwise. */
      g_assert_cmpfloat (cr_radar_layout_get_point (layout, 1, 5).x, >, middle.x);
      for (guint i = 0; i < n; i++)
        for (int level = 1; level <= 5; level++)
          {
            CrPoint point = cr_radar_layout_get_point (layout, i, level);
            guint   axis;

            g_assert_cmpfloat_with_epsilon (hypot (point.x - middle.x, point.y - middle.y), radius * level / 5, 1e-6);
            g_assert_true (cr_radar_layout_find (layout, point.x, point.y, &axis));
            g_assert_cmpuint (axis, ==, i);
          }
    }
}

static void
test_find (void)
{
  g_autofree CrRadarAxis   *axes = make_axes (4);
  g_autoptr (CrRadarLayout) layout = lay_out (axes, 4, "en", CR_DAY_NONE, CR_DAY_NONE);
  g_autoptr (CrRadarLayout) empty = lay_out (NULL, 0, "en", CR_DAY_NONE, CR_DAY_NONE);
  CrPoint                   middle = cr_radar_layout_get_middle (layout);
  guint                     axis;

  g_assert_false (cr_radar_layout_find (layout, 0, 0, &axis));
  g_assert_false (cr_radar_layout_find (layout, middle.x, HEIGHT + 1, &axis));
  g_assert_true (cr_radar_layout_find (layout, middle.x - 20, middle.y - 3, &axis));
  g_assert_cmpuint (axis, ==, 3);
  g_assert_true (cr_radar_layout_find (layout, middle.x - 3, middle.y - 20, &axis));
  g_assert_cmpuint (axis, ==, 0);
  g_assert_false (cr_radar_layout_find (empty, middle.x, middle.y, &axis));
}

/* Whole pictures: inside of their room, whatever the number of axes. */
static void
test_room (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (languages); i++)
    for (guint n = 3; n <= 25; n++)
      {
        g_autofree CrRadarAxis   *axes = make_axes (n);
        g_autoptr (CrRadarLayout) layout =
          lay_out (axes, n, languages[i], cr_day_new (2027, 12, 31), cr_day_new (2025, 5, 30));
        g_autoptr (CrDisplayList) list = cr_display_list_new ();

        cr_radar_layout_draw (layout, list);
        cr_drawing_scene_assert_inside (list, &CR_RECT (0, 0, WIDTH, HEIGHT));
        g_assert_cmpuint (cr_drawing_scene_count_cut (list, fonts), ==, 0);
        g_assert_cmpuint (cr_display_list_get_n_regions (list), ==, n);
        if (n <= 13)
          cr_drawing_scene_assert_apart (list, fonts);
      }
}

/* The outlines of more than two corners that are drawn in this way, by their corners. */
static guint
count_corners (const CrDisplayList *list,
               CrDrawKind           kind,
               CrColor              color)
{
  for (guint i = 0; i < cr_display_list_get_length (list); i++)
    {
      const CrDrawing *drawing = cr_display_list_get (list, i);

      if (drawing->kind == kind && drawing->color == color && drawing->points.n > 2)
        return drawing->points.n;
    }
  return 0;
}

static void
test_left_out (void)
{
  CrRadarAxis axes[] = {
    { "A", 1, 2, 4, 3, 1 },
    { "B", 2, 0, 3, 0, 2 },
    { "C", 3, 1, 0, 1, 1 },
    { "D", 4, 3, 3, 3, 0 },
    { "E", 5, 5, 5, 5, 5 },
  };
  g_autoptr (CrRadarLayout) layout = lay_out (axes, 5, "en", cr_day_new (2027, 12, 31), cr_day_new (2025, 5, 30));
  g_autoptr (CrDisplayList) list = cr_display_list_new ();

  cr_radar_layout_draw (layout, list);
  /* The second is not assessed; the third has no target and is as good as it need be; the fourth was not rated then. */
  g_assert_cmpuint (count_corners (list, CR_DRAW_POLYGON, CR_COLOR_IN_PROGRESS_TINT), ==, 4);
  g_assert_cmpuint (count_corners (list, CR_DRAW_LINE, CR_COLOR_STATUS_IN_PROGRESS), ==, 4);
  g_assert_cmpuint (count_corners (list, CR_DRAW_LINE, CR_COLOR_FG), ==, 4);
  g_assert_cmpuint (count_corners (list, CR_DRAW_LINE, CR_COLOR_STATUS_DONE), ==, 4);
  g_assert_cmpuint (count_corners (list, CR_DRAW_LINE, CR_COLOR_STATUS_NOT_STARTED), ==, 3);
}

static void
test_few (void)
{
  CrRadarAxis axes[] = {
    { "A", 1, 2, 4, 3, 1 },
    { "B", 2, 0, 3, 0, 2 },
    { "C", 3, 1, 0, 1, 1 },
    { "D", 4, 0, 3, 3, 0 },
  };
  g_autoptr (CrRadarLayout) layout = lay_out (axes, 4, "ru", CR_DAY_NONE, CR_DAY_NONE);
  g_autoptr (CrDisplayList) list = cr_display_list_new ();

  g_assert_false (cr_radar_layout_has_outline (layout));
  cr_radar_layout_draw (layout, list);
  g_assert_cmpuint (cr_display_list_get_length (list), ==, 0);
  g_assert_cmpuint (cr_display_list_get_n_regions (list), ==, 0);
  g_assert_cmpstr (cr_radar_layout_get_sentence (layout), ==, "Диаграмма появится, когда будут оценены три позиции.");
}

/* Nothing projected and nothing compared is neither drawn nor explained. */
static void
test_plain (void)
{
  g_autofree CrRadarAxis   *axes = make_axes (13);
  g_autoptr (CrRadarLayout) layout = lay_out (axes, 13, "en", CR_DAY_NONE, CR_DAY_NONE);
  g_autoptr (CrDisplayList) list = cr_display_list_new ();

  cr_radar_layout_draw (layout, list);
  g_assert_cmpuint (count_corners (list, CR_DRAW_LINE, CR_COLOR_STATUS_DONE), ==, 0);
  g_assert_cmpuint (count_corners (list, CR_DRAW_LINE, CR_COLOR_STATUS_NOT_STARTED), ==, 0);
  for (guint i = 0; i < cr_display_list_get_length (list); i++)
    if (cr_display_list_get (list, i)->kind == CR_DRAW_TEXT)
      g_assert_false (g_str_has_prefix (cr_display_list_get (list, i)->text.string, "expected"));
}

static void
assert_words (const CrRadarLayout *layout,
              guint                axis,
              const char          *expected)
{
  g_autofree char *words = cr_radar_layout_describe (layout, axis);

  g_assert_cmpstr (words, ==, expected);
}

static void
test_words (void)
{
  CrRadarAxis axes[] = {
    { "Cost assessment", 3, 1, 3, 2, 1 },
    { "Documentation", 9, 0, 3, 0, 0 },
    { "E-government", 12, 3, 0, 3, 2 },
  };
  g_autoptr (CrRadarLayout) plain = lay_out (axes, 3, "en", CR_DAY_NONE, CR_DAY_NONE);
  g_autoptr (CrRadarLayout) full = lay_out (axes, 3, "en", cr_day_new (2027, 12, 31), cr_day_new (2025, 5, 30));
  g_autoptr (CrRadarLayout) russian = lay_out (axes, 3, "ru", cr_day_new (2027, 12, 31), CR_DAY_NONE);

  assert_words (plain, 0, "3 Cost assessment: level 1, target 3.");
  assert_words (plain, 1, "9 Documentation: not assessed, target 3.");
  assert_words (plain, 2, "12 E-government: level 3.");
  assert_words (full, 0, "3 Cost assessment: level 1, target 3, expected 2, earlier 1.");
  assert_words (full, 1, "9 Documentation: not assessed, target 3.");
  assert_words (russian, 0, "3 Cost assessment: уровень 1, цель 3, ожидается 2.");
}

int
main (int    argc,
      char **argv)
{
  int status;

  g_test_init (&argc, &argv, NULL);
  cr_language_set_directory (g_getenv ("CR_LOCALE_DIR"));
  fonts = cr_fonts_new_unhinted ();
  g_test_add_func ("/radar/places", test_places);
  g_test_add_func ("/radar/find", test_find);
  g_test_add_func ("/radar/room", test_room);
  g_test_add_func ("/radar/left-out", test_left_out);
  g_test_add_func ("/radar/few", test_few);
  g_test_add_func ("/radar/plain", test_plain);
  g_test_add_func ("/radar/words", test_words);
  status = g_test_run ();
  cr_fonts_free (fonts);
  return status;
}
