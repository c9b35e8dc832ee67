/* SPDX-License-Identifier: GPL-3.0-or-later
 * Fonts by role: sizes, widths, what fits, and that nothing of a text is a command. */
#include "config.h"

#include "cr-fonts.h"

#include <pango/pangocairo.h>

static const CrTextStyle one_line = { CR_FONT_BODY, CR_ALIGN_START, 1, FALSE };
static const CrTextStyle three_lines = { CR_FONT_BODY, CR_ALIGN_START, 3, FALSE };

static void
test_roles (void)
{
  g_autoptr (CrFonts) fonts = cr_fonts_new_unhinted ();
  double              body = cr_fonts_get_line_height (fonts, CR_FONT_BODY);

  g_assert_cmpfloat_with_epsilon (cr_fonts_get_scale (fonts), 1, 1e-6);
  g_assert_cmpfloat (cr_fonts_get_line_height (fonts, CR_FONT_CAPTION), <, body);
  g_assert_cmpfloat (cr_fonts_get_line_height (fonts, CR_FONT_TITLE_4), >, body);
  g_assert_cmpfloat (cr_fonts_get_line_height (fonts, CR_FONT_FIGURE), >,
                     cr_fonts_get_line_height (fonts, CR_FONT_TITLE_1));
  g_assert_cmpfloat (cr_fonts_get_width (fonts, CR_FONT_HEADING, "Roadmap"), >,
                     cr_fonts_get_width (fonts, CR_FONT_BODY, "Roadmap"));
  for (guint i = 0; i < CR_N_FONTS; i++)
    for (char digit = '0'; digit <= '9'; digit++)
      {
        const char text[] = { digit, '\0' };

        g_assert_cmpfloat_with_epsilon (cr_fonts_get_width (fonts, (CrFont) i, text),
                                        cr_fonts_get_width (fonts, (CrFont) i, "0"), 0.05);
      }
}

/* Fonts are asked for by the name that they have, so that Pango need not look for any of them twice. */
static void
test_family (void)
{
  g_autoptr (CrFonts)              fonts = cr_fonts_new_unhinted ();
  PangoLayout                     *layout = cr_fonts_get_layout (fonts, &one_line, "Roadmap", 400);
  const PangoFontDescription      *asked = pango_layout_get_font_description (layout);
  g_autoptr (PangoFont)            font = pango_context_load_font (pango_layout_get_context (layout), asked);
  g_autoptr (PangoFontDescription) found = pango_font_describe (font);

  g_assert_cmpstr (pango_font_description_get_family (asked), ==, pango_font_description_get_family (found));
}

/* A context as the screen gives it: its own size and resolution make the scale. */
static void
test_scale (void)
{
  static const struct
  {
    const char *font;
    double      dpi, scale;
  } cases[] = {
    { "Cantarell 11", 96, 1 },
    { "Cantarell 11", 144, 1.5 },
    { "Cantarell 22", 96, 2 },
    { "Cantarell 22px", 300, 1.5 },
    { "Cantarell", 96, 1 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (PangoFontMap)         map = pango_cairo_font_map_new ();
      g_autoptr (PangoFontDescription) description = pango_font_description_from_string (cases[i].font);
      PangoContext                    *context = pango_font_map_create_context (map);
      g_autoptr (CrFonts)              fonts = NULL;

      pango_context_set_font_description (context, description);
      pango_cairo_context_set_resolution (context, cases[i].dpi);
      fonts = cr_fonts_new (context);
      g_assert_cmpfloat_with_epsilon (cr_fonts_get_scale (fonts), cases[i].scale, 1e-6);
      g_assert_cmpfloat (cr_fonts_scale (fonts, 30), ==, (int) (30 * cases[i].scale));
      g_object_unref (context);
    }
}

static void
test_fits (void)
{
  g_autoptr (CrFonts) fonts = cr_fonts_new_unhinted ();
  const char         *text = "Пересмотреть соглашения о содействии для обмена данными";
  double              width = cr_fonts_get_width (fonts, CR_FONT_BODY, text);
  double              line = cr_fonts_get_line_height (fonts, CR_FONT_BODY);

  g_assert_true (cr_fonts_fits (fonts, &one_line, text, width));
  g_assert_false (cr_fonts_fits (fonts, &one_line, text, width - 4));
  g_assert_true (cr_fonts_fits (fonts, &three_lines, text, width / 2));
  g_assert_false (cr_fonts_fits (fonts, &three_lines, text, width / 5));
  g_assert_cmpfloat_with_epsilon (cr_fonts_get_height (fonts, &one_line, text, width / 2), line, 0.5);
  g_assert_cmpfloat_with_epsilon (cr_fonts_get_height (fonts, &three_lines, text, width / 5), 3 * line, 1);
  g_assert_true (cr_fonts_fits (fonts, &three_lines, "", 0));
}

/* Text of a person is what it is: no markup, one line in a line. */
static void
test_awkward (void)
{
  static const char *const texts[] = {
    "<b>Bold</b> &amp;",
    "<span",
    "line\nline",
    "line\u2028line",
    "\u202eright to left",
    "e\u0301\u0301\u0301",
    "👩‍🔧",
    "\t",
  };
  g_autoptr (CrFonts) fonts = cr_fonts_new_unhinted ();

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      PangoLayout *layout = cr_fonts_get_layout (fonts, &one_line, texts[i], 400);

      g_assert_cmpstr (pango_layout_get_text (layout), ==, texts[i]);
      g_assert_cmpint (pango_layout_get_line_count (layout), ==, 1);
    }
}

/* Layouts are kept; when there are too many all of them are made anew, with the same measures. */
static void
test_kept (void)
{
  g_autoptr (CrFonts) fonts = cr_fonts_new_unhinted ();
  PangoLayout        *layout = cr_fonts_get_layout (fonts, &one_line, "Kept", 100);
  CrTextStyle         struck = one_line;
  double              width = cr_fonts_get_width (fonts, CR_FONT_BODY, "Kept");

  struck.is_struck = TRUE;
  g_assert_true (cr_fonts_get_layout (fonts, &one_line, "Kept", 100) == layout);
  g_assert_true (cr_fonts_get_layout (fonts, &one_line, "Kept", 101) != layout);
  g_assert_true (cr_fonts_get_layout (fonts, &struck, "Kept", 100) != layout);
  g_assert_true (cr_fonts_get_layout (fonts, &three_lines, "Kept", 100) != layout);
  for (guint i = 0; i < 5000; i++)
    {
      g_autofree char *text = g_strdup_printf ("%u", i);

      cr_fonts_get_layout (fonts, &one_line, text, 100);
    }
  g_assert_cmpfloat (cr_fonts_get_width (fonts, CR_FONT_BODY, "Kept"), ==, width);
}

/* What cairo refuses a whole PDF for is not drawn; letters beside it are, and those of every plane. */
static void
test_clean (void)
{
  static const struct
  {
    const char *text, *clean;
  } cases[] = {
    { "", "" },
    { "plain Ёлка 🛃", "plain Ёлка 🛃" },
    { "\uFFFEa\uFFFFb\uFDD0", "ab" },
    { "\uFDCF\uFDEFx\uFDF0", "\uFDCFx\uFDF0" },
    { "\U0001FFFEa\U0010FFFF\U0010FFFD", "a\U0010FFFD" },
  };
  g_autoptr (CrFonts) fonts = cr_fonts_new_unhinted ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *clean = cr_fonts_clean (cases[i].text);
      PangoLayout     *layout = cr_fonts_get_layout (fonts, &one_line, cases[i].text, 100);

      g_assert_cmpstr (clean, ==, cases[i].clean);
      g_assert_cmpstr (pango_layout_get_text (layout), ==, cases[i].clean);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/fonts/roles", test_roles);
  g_test_add_func ("/fonts/family", test_family);
  g_test_add_func ("/fonts/scale", test_scale);
  g_test_add_func ("/fonts/fits", test_fits);
  g_test_add_func ("/fonts/awkward", test_awkward);
  g_test_add_func ("/fonts/kept", test_kept);
  g_test_add_func ("/fonts/clean", test_clean);
  return g_test_run ();
}
