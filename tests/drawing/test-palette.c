/* SPDX-License-Identifier: GPL-3.0-or-later
 * Colours that can be read and told apart, on every surface and by every eye. */
#include "config.h"

#include "cr-palette.h"

#include "cr-test.h"

#include <math.h>
#include <string.h>

#define TEXT_CONTRAST_MIN 4.5
#define MARK_CONTRAST_MIN 3.0
#define DISTANCE_MIN      14.0 /* CIE76 */

/* Of lightness (L*) between two tints, so that each is seen and none jumps. */
#define TINT_STEP_MIN 2.0
#define TINT_STEP_MAX 14.0

static const CrColor text_colors[] = {
  CR_COLOR_STATUS_NOT_STARTED_TEXT, CR_COLOR_STATUS_IN_PROGRESS_TEXT, CR_COLOR_STATUS_ON_HOLD_TEXT,
  CR_COLOR_STATUS_DONE_TEXT, CR_COLOR_STATUS_CANCELLED_TEXT, CR_COLOR_SIGN_OVERDUE_TEXT,
  CR_COLOR_SIGN_WAITING_TEXT, CR_COLOR_TEXT_STALE_TEXT, CR_COLOR_FG, CR_COLOR_DIM
};

static const CrColor mark_colors[] = {
  CR_COLOR_STATUS_NOT_STARTED, CR_COLOR_STATUS_IN_PROGRESS, CR_COLOR_STATUS_ON_HOLD, CR_COLOR_STATUS_DONE,
  CR_COLOR_STATUS_CANCELLED, CR_COLOR_SIGN_OVERDUE, CR_COLOR_SIGN_WAITING, CR_COLOR_TEXT_STALE, CR_COLOR_ACCENT,
  CR_COLOR_LINK
};

/* Not started and cancelled are the same grey, told apart by their symbols. */
static const CrColor told_apart[] = {
  CR_COLOR_STATUS_NOT_STARTED, CR_COLOR_STATUS_IN_PROGRESS, CR_COLOR_STATUS_ON_HOLD,
  CR_COLOR_STATUS_DONE, CR_COLOR_SIGN_OVERDUE, CR_COLOR_SIGN_WAITING
};

enum
{
  SURFACE_VIEW,
  SURFACE_WINDOW,
  SURFACE_CARD,
  SURFACE_POPOVER,
  SURFACE_SELECTED,
  SURFACE_NOTICE,
  N_SURFACES
};

static void
get_surfaces (const CrPalette *palette,
              CrRgba           surfaces[N_SURFACES])
{
  const CrRgba *colors = palette->colors;

  surfaces[SURFACE_VIEW] = colors[CR_COLOR_VIEW_BG];
  surfaces[SURFACE_WINDOW] = colors[CR_COLOR_WINDOW_BG];
  surfaces[SURFACE_CARD] = cr_rgba_over (&colors[CR_COLOR_CARD_BG], &colors[CR_COLOR_WINDOW_BG]);
  surfaces[SURFACE_POPOVER] = colors[CR_COLOR_POPOVER_BG];
  surfaces[SURFACE_SELECTED] = cr_rgba_over (&colors[CR_COLOR_SELECTED_BG], &colors[CR_COLOR_VIEW_BG]);
  surfaces[SURFACE_NOTICE] = cr_rgba_mix (&colors[CR_COLOR_WINDOW_BG], &colors[CR_COLOR_WARNING_BG], 0.16);
}

static void
check_contrast (const CrPalette *palette,
                const CrColor   *colors,
                guint            n_colors,
                double           minimum)
{
  CrRgba surfaces[N_SURFACES];

  get_surfaces (palette, surfaces);
  for (guint i = 0; i < n_colors; i++)
    for (guint k = 0; k < N_SURFACES; k++)
      {
        CrRgba seen = cr_rgba_over (&palette->colors[colors[i]], &surfaces[k]);
        double contrast = cr_rgba_get_contrast (&seen, &surfaces[k]);

        g_test_message ("%s on surface %u: %.2f", cr_color_get_name (colors[i]), k, contrast);
        g_assert_cmpfloat (contrast, >=, minimum);
      }
}

static void
test_contrast (void)
{
  for (guint kind = 0; kind < CR_N_PALETTES; kind++)
    {
      CrPalette palette;

      cr_palette_init (&palette, (CrPaletteKind) kind);
      check_contrast (&palette, text_colors, G_N_ELEMENTS (text_colors), TEXT_CONTRAST_MIN);
      check_contrast (&palette, mark_colors, G_N_ELEMENTS (mark_colors), MARK_CONTRAST_MIN);
      g_assert_cmpfloat (cr_rgba_get_contrast (&palette.colors[CR_COLOR_ACCENT_FG],
                                               &palette.colors[CR_COLOR_ACCENT_BG]),
                         >=, MARK_CONTRAST_MIN);
    }
}

/* Black on white is 21 : 1, and the number on a tint must be read as well as on the surface. */
static void
test_tints (void)
{
  const CrRgba black = { 0, 0, 0, 1 }, white = { 1, 1, 1, 1 };
  CrColor      color;

  g_assert_cmpfloat_with_epsilon (cr_rgba_get_contrast (&black, &white), 21, 1e-9);
  g_assert_false (cr_palette_get_tint (0, &color));
  for (guint i = 1; i < 9; i++)
    {
      g_assert_true (cr_palette_get_tint (i, &color));
      g_assert_cmpuint (color, ==, CR_COLOR_TINT_1 + MIN (i, 4) - 1);
    }
  for (guint kind = 0; kind < CR_N_PALETTES; kind++)
    {
      CrPalette palette;
      CrRgba    surface;
      double    before;

      cr_palette_init (&palette, (CrPaletteKind) kind);
      surface = palette.colors[CR_COLOR_VIEW_BG];
      before = 116 * cbrt (cr_rgba_get_luminance (&surface)) - 16;
      for (guint i = CR_COLOR_TINT_1; i <= CR_COLOR_TINT_4; i++)
        {
          CrRgba tint = cr_rgba_over (&palette.colors[i], &surface);
          CrRgba text = cr_rgba_over (&palette.colors[CR_COLOR_FG], &tint);
          double lightness = 116 * cbrt (cr_rgba_get_luminance (&tint)) - 16;

          g_test_message ("palette %u, %s: L* %.1f", kind, cr_color_get_name ((CrColor) i), lightness);
          g_assert_cmpfloat (cr_rgba_get_contrast (&text, &tint), >=, TEXT_CONTRAST_MIN);
          g_assert_cmpfloat (fabs (lightness - before), >, TINT_STEP_MIN);
          g_assert_cmpfloat (fabs (lightness - before), <, TINT_STEP_MAX);
          g_assert_cmpint (lightness > before, ==, cr_rgba_get_luminance (&surface) < 0.5);
          before = lightness;
        }
    }
}

/* Linear light of somebody without the cones for long, middle or short waves, by Machado, Oliveira and Fernandes
 * (2009), severity 1. */
static const double blindness[3][3][3] = {
  { { 0.152286, 1.052583, -0.204868 }, { 0.114503, 0.786281, 0.099216 }, { -0.003882, -0.048116, 1.051998 } },
  { { 0.367322, 0.860646, -0.227968 }, { 0.280085, 0.672501, 0.047413 }, { -0.011820, 0.042940, 0.968881 } },
  { { 1.255528, -0.076749, -0.178779 }, { -0.078411, 0.930809, 0.147602 }, { 0.004733, 0.691367, 0.303900 } },
};

static double
get_linear (double value)
{
  return value <= 0.04045 ? value / 12.92 : pow ((value + 0.055) / 1.055, 2.4);
}

static double
get_lab_part (double value)
{
  return value > 0.008856 ? cbrt (value) : 7.787 * value + 16.0 / 116;
}

static void
get_lab (const CrRgba *color,
         const double  eye[3][3],
         double        lab[3])
{
  const double linear[3] = { get_linear (color->red), get_linear (color->green), get_linear (color->blue) };
  double       seen[3], x, y, z;

  for (guint i = 0; i < 3; i++)
    seen[i] = CLAMP (eye[i][0] * linear[0] + eye[i][1] * linear[1] + eye[i][2] * linear[2], 0, 1);
  x = get_lab_part ((0.4124564 * seen[0] + 0.3575761 * seen[1] + 0.1804375 * seen[2]) / 0.95047);
  y = get_lab_part (0.2126729 * seen[0] + 0.7151522 * seen[1] + 0.0721750 * seen[2]);
  z = get_lab_part ((0.0193339 * seen[0] + 0.1191920 * seen[1] + 0.9503041 * seen[2]) / 1.08883);
  lab[0] = 116 * y - 16;
  lab[1] = 500 * (x - y);
  lab[2] = 200 * (y - z);
}

static void
check_distances (const CrPalette *palette,
                 const double     eye[3][3])
{
  for (guint i = 0; i < G_N_ELEMENTS (told_apart); i++)
    for (guint k = i + 1; k < G_N_ELEMENTS (told_apart); k++)
      {
        double a[3], b[3], distance;

        get_lab (&palette->colors[told_apart[i]], eye, a);
        get_lab (&palette->colors[told_apart[k]], eye, b);
        distance = sqrt ((a[0] - b[0]) * (a[0] - b[0]) + (a[1] - b[1]) * (a[1] - b[1]) + (a[2] - b[2]) * (a[2] - b[2]));
        g_test_message ("%s and %s: %.1f", cr_color_get_name (told_apart[i]), cr_color_get_name (told_apart[k]),
                        distance);
        g_assert_cmpfloat (distance, >=, DISTANCE_MIN);
      }
}

static void
test_color_blind (void)
{
  for (guint kind = 0; kind < CR_N_PALETTES; kind++)
    for (guint i = 0; i < G_N_ELEMENTS (blindness); i++)
      {
        CrPalette palette;

        cr_palette_init (&palette, (CrPaletteKind) kind);
        check_distances (&palette, blindness[i]);
      }
}

/* The value of "@define-color NAME #rrggbb;". */
static guint32
find_in_css (const char *css,
             const char *name)
{
  g_autofree char *start = g_strdup_printf ("@define-color %s #", name);
  const char      *found = strstr (css, start);

  if (found == NULL)
    g_error ("the style sheet has no %s", name);
  return (guint32) g_ascii_strtoull (found + strlen (start), NULL, 16);
}

static void
check_css (const char   *path,
           CrPaletteKind kind)
{
  g_autofree char   *full = cr_test_source_path (path);
  g_autofree char   *css = NULL;
  g_autoptr (GError) error = NULL;
  CrPalette          palette;

  g_file_get_contents (full, &css, NULL, &error);
  g_assert_no_error (error);
  cr_palette_init (&palette, kind);
  for (guint i = CR_COLOR_STATUS_NOT_STARTED; i < CR_N_BASE_COLORS; i++)
    {
      const CrRgba *color = &palette.colors[i];
      guint32       rgb = ((guint32) round (color->red * 255) << 16) | ((guint32) round (color->green * 255) << 8) |
                    (guint32) round (color->blue * 255);

      g_assert_cmphex (rgb, ==, find_in_css (css, cr_color_get_name ((CrColor) i)));
    }
}

static void
test_style_sheets (void)
{
  check_css ("src/app/style.css", CR_PALETTE_LIGHT);
  check_css ("src/app/style.css", CR_PALETTE_PAPER);
  check_css ("src/app/style-dark.css", CR_PALETTE_DARK);
}

static void
test_names (void)
{
  g_autoptr (GHashTable) names = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < CR_N_COLORS; i++)
    {
      const char *name = cr_color_get_name ((CrColor) i);

      g_assert_nonnull (name);
      g_assert_true (g_hash_table_add (names, (gpointer) name));
    }
}

/* High contrast puts a line of the text's colour around every tint. */
static void
test_high_contrast (void)
{
  CrPalette plain, strong;

  for (guint i = 0; i < 2; i++)
    {
      cr_palette_init (&plain, i == 0 ? CR_PALETTE_LIGHT : CR_PALETTE_DARK);
      cr_palette_init (&strong, i == 0 ? CR_PALETTE_LIGHT_CONTRAST : CR_PALETTE_DARK_CONTRAST);
      g_assert_cmpmem (&strong.colors[CR_COLOR_TINT_EDGE], sizeof (CrRgba), &strong.colors[CR_COLOR_FG],
                       sizeof (CrRgba));
      g_assert_cmpfloat (strong.colors[CR_COLOR_DIM].alpha, >, plain.colors[CR_COLOR_DIM].alpha);
      g_assert_cmpfloat (strong.colors[CR_COLOR_LINE].alpha, >, plain.colors[CR_COLOR_LINE].alpha);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/palette/contrast", test_contrast);
  g_test_add_func ("/palette/tints", test_tints);
  g_test_add_func ("/palette/color-blind", test_color_blind);
  g_test_add_func ("/palette/style-sheets", test_style_sheets);
  g_test_add_func ("/palette/names", test_names);
  g_test_add_func ("/palette/high-contrast", test_high_contrast);
  return g_test_run ();
}
