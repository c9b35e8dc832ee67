/* SPDX-License-Identifier: GPL-3.0-or-later
 * Fonts by role and layouts that are kept. */
#include "config.h"

#include "cr-fonts.h"

#include <math.h>
#include <pango/pangocairo.h>

/* The application's letters, and where they are not there, ones that have the same alphabets. */
#define DEFAULT_FAMILY "Cantarell, Noto Sans, DejaVu Sans, sans"
#define POINTS         11.0
#define DPI            96.0
#define POINTS_OF_INCH 72.0

/* A page of a timeline shows a hundred texts or two; what is kept serves a good many of them. */
#define MAX_LAYOUTS 4096

static const struct
{
  double      points;
  PangoWeight weight;
} roles[CR_N_FONTS] = {
  [CR_FONT_BODY] = { 11, PANGO_WEIGHT_NORMAL },
  [CR_FONT_HEADING] = { 11, PANGO_WEIGHT_BOLD },
  [CR_FONT_CAPTION] = { 9, PANGO_WEIGHT_NORMAL },
  [CR_FONT_CAPTION_HEADING] = { 9, PANGO_WEIGHT_BOLD },
  [CR_FONT_TITLE_1] = { 20, PANGO_WEIGHT_ULTRABOLD },
  [CR_FONT_TITLE_2] = { 15, PANGO_WEIGHT_ULTRABOLD },
  [CR_FONT_TITLE_3] = { 15, PANGO_WEIGHT_BOLD },
  [CR_FONT_TITLE_4] = { 13, PANGO_WEIGHT_BOLD },
  [CR_FONT_FIGURE] = { 33, PANGO_WEIGHT_ULTRABOLD },
};

struct _CrFonts
{
  PangoContext         *context;
  PangoFontDescription *descriptions[CR_N_FONTS];
  double                line_heights[CR_N_FONTS]; /* 0 until it is asked for */
  double                scale;
  GHashTable           *layouts; /* Key to PangoLayout */
};

typedef struct
{
  CrTextStyle style;
  int         width; /* in Pango's units; -1 for as wide as it is */
  char        text[];
} Key;

static Key *
make_key (const CrTextStyle *style,
          const char        *text,
          int                width)
{
  gsize length = strlen (text) + 1;
  Key  *key = g_malloc0 (sizeof (Key) + length);

  key->style = *style;
  key->width = width;
  memcpy (key->text, text, length);
  return key;
}

static guint
hash_key (gconstpointer data)
{
  const Key *key = data;

  return g_str_hash (key->text) * 31 + (guint) key->width * 7 + (guint) key->style.font +
         (guint) key->style.align * 16 + key->style.max_lines * 64 + (key->style.is_struck ? 1024 : 0);
}

static gboolean
equal_keys (gconstpointer data_a,
            gconstpointer data_b)
{
  const Key *a = data_a, *b = data_b;

  return a->width == b->width && a->style.font == b->style.font && a->style.align == b->style.align &&
         a->style.max_lines == b->style.max_lines && !a->style.is_struck == !b->style.is_struck &&
         strcmp (a->text, b->text) == 0;
}

/* Pixels of a font of so many points in this context. */
static double
get_body_pixels (PangoContext *context)
{
  const PangoFontDescription *body = pango_context_get_font_description (context);
  double                      size = (double) pango_font_description_get_size (body) / PANGO_SCALE;
  double                      dpi = pango_cairo_context_get_resolution (context);

  if (pango_font_description_get_size_is_absolute (body) && size > 0)
    return size;
  if (dpi <= 0)
    dpi = DPI;
  return (size > 0 ? size : POINTS) * dpi / POINTS_OF_INCH;
}

static double
measure_line (CrFonts *fonts,
              CrFont   font)
{
  g_autoptr (PangoLayout) layout = pango_layout_new (fonts->context);
  int                     height;

  pango_layout_set_font_description (layout, fonts->descriptions[font]);
  pango_layout_set_text (layout, "0", -1);
  pango_layout_get_size (layout, NULL, &height);
  return (double) height / PANGO_SCALE;
}

CrFonts *
cr_fonts_new (PangoContext *context)
{
  CrFonts *fonts;
  double   pixels;

  g_return_val_if_fail (PANGO_IS_CONTEXT (context), NULL);

  fonts = g_new0 (CrFonts, 1);
  fonts->context = g_object_ref (context);
  fonts->layouts = g_hash_table_new_full (hash_key, equal_keys, g_free, g_object_unref);
  pixels = get_body_pixels (context);
  fonts->scale = pixels * POINTS_OF_INCH / DPI / POINTS;
  for (guint i = 0; i < CR_N_FONTS; i++)
    {
      PangoFontDescription *description = pango_font_description_copy (pango_context_get_font_description (context));

      pango_font_description_set_absolute_size (description, pixels * roles[i].points / POINTS * PANGO_SCALE);
      pango_font_description_set_weight (description, roles[i].weight);
      fonts->descriptions[i] = description;
    }
  return fonts;
}

/* The first of the families that is there. Pango looks for each size once more by the name of what it has found, which
 * takes a millisecond when it was asked by a list; and for letters that the family lacks, the machine knows others. */
static const char *
find_family (PangoContext *context)
{
  static char *family;

  if (g_once_init_enter (&family))
    {
      g_autoptr (PangoFontDescription) asked = pango_font_description_from_string (DEFAULT_FAMILY " 11");
      g_autoptr (PangoFont)            font = pango_context_load_font (context, asked);
      g_autoptr (PangoFontDescription) found = font != NULL ? pango_font_describe (font) : NULL;
      const char                      *name = found != NULL ? pango_font_description_get_family (found) : NULL;

      g_once_init_leave (&family, g_strdup (name != NULL ? name : DEFAULT_FAMILY));
    }
  return family;
}

CrFonts *
cr_fonts_new_unhinted (void)
{
  g_autoptr (PangoFontMap)         map = pango_cairo_font_map_new ();
  g_autoptr (PangoFontDescription) body = pango_font_description_new ();
  PangoContext                    *context = pango_font_map_create_context (map);
  cairo_font_options_t            *options = cairo_font_options_create ();
  CrFonts                         *fonts;

  cairo_font_options_set_hint_style (options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);
  cairo_font_options_set_antialias (options, CAIRO_ANTIALIAS_GRAY);
  pango_cairo_context_set_font_options (context, options);
  pango_cairo_context_set_resolution (context, DPI);
  pango_context_set_round_glyph_positions (context, FALSE);
  pango_font_description_set_family (body, find_family (context));
  pango_font_description_set_size (body, (int) (POINTS * PANGO_SCALE));
  pango_context_set_font_description (context, body);
  /* Shapes of letters must not follow the language of the machine. */
  pango_context_set_language (context, pango_language_from_string ("en"));
  fonts = cr_fonts_new (context);
  cairo_font_options_destroy (options);
  g_object_unref (context);
  return fonts;
}

void
cr_fonts_free (CrFonts *fonts)
{
  if (fonts == NULL)
    return;

  g_hash_table_unref (fonts->layouts);
  for (guint i = 0; i < CR_N_FONTS; i++)
    pango_font_description_free (fonts->descriptions[i]);
  g_object_unref (fonts->context);
  g_free (fonts);
}

double
cr_fonts_get_scale (CrFonts *fonts)
{
  return fonts->scale;
}

double
cr_fonts_scale (CrFonts *fonts,
                double   pixels)
{
  return round (pixels * fonts->scale);
}

static gboolean
is_character (gunichar c)
{
  return (c < 0xFDD0 || c > 0xFDEF) && (c & 0xFFFE) != 0xFFFE;
}

char *
cr_fonts_clean (const char *text)
{
  GString    *clean = g_string_new (NULL);
  const char *start = text;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    if (!is_character (g_utf8_get_char (p)))
      {
        g_string_append_len (clean, start, p - start);
        start = g_utf8_next_char (p);
      }
  g_string_append (clean, start);
  return g_string_free (clean, FALSE);
}

static PangoLayout *
make_layout (CrFonts   *fonts,
             const Key *key)
{
  PangoLayout              *layout = pango_layout_new (fonts->context);
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();
  g_autofree char          *clean = cr_fonts_clean (key->text);

  pango_layout_set_text (layout, clean, -1);
  pango_layout_set_font_description (layout, fonts->descriptions[key->style.font]);
  pango_attr_list_insert (attributes, pango_attr_font_features_new ("tnum=1"));
  if (key->style.is_struck)
    pango_attr_list_insert (attributes, pango_attr_strikethrough_new (TRUE));
  pango_layout_set_attributes (layout, attributes);
  pango_layout_set_alignment (layout, key->style.align == CR_ALIGN_CENTER ? PANGO_ALIGN_CENTER
                                      : key->style.align == CR_ALIGN_END  ? PANGO_ALIGN_RIGHT
                                                                          : PANGO_ALIGN_LEFT);
  if (key->style.max_lines <= 1)
    pango_layout_set_single_paragraph_mode (layout, TRUE);
  if (key->width < 0)
    return layout;

  pango_layout_set_width (layout, key->width);
  pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_height (layout, -(int) MAX (key->style.max_lines, 1));
  return layout;
}

/* Widths in Pango's units, -1 for none. */
static PangoLayout *
get_layout (CrFonts           *fonts,
            const CrTextStyle *style,
            const char        *text,
            int                width)
{
  g_autofree Key *key = make_key (style, text, width);
  PangoLayout    *layout = g_hash_table_lookup (fonts->layouts, key);

  if (layout != NULL)
    return layout;
  if (g_hash_table_size (fonts->layouts) >= MAX_LAYOUTS)
    g_hash_table_remove_all (fonts->layouts);
  layout = make_layout (fonts, key);
  g_hash_table_insert (fonts->layouts, g_steal_pointer (&key), layout);
  return layout;
}

PangoLayout *
cr_fonts_get_layout (CrFonts           *fonts,
                     const CrTextStyle *style,
                     const char        *text,
                     double             width)
{
  g_return_val_if_fail (fonts != NULL && style != NULL && text != NULL, NULL);

  return get_layout (fonts, style, text, (int) ceil (MAX (width, 0) * PANGO_SCALE));
}

double
cr_fonts_get_width (CrFonts    *fonts,
                    CrFont      font,
                    const char *text)
{
  CrTextStyle style = { font, CR_ALIGN_START, 1, FALSE };
  int         width;

  g_return_val_if_fail (fonts != NULL && text != NULL, 0);

  pango_layout_get_size (get_layout (fonts, &style, text, -1), &width, NULL);
  return (double) width / PANGO_SCALE;
}

double
cr_fonts_get_line_height (CrFonts *fonts,
                          CrFont   font)
{
  g_return_val_if_fail (fonts != NULL && font < CR_N_FONTS, 0);

  /* To find the letters of a font takes a millisecond, and most pictures have only some of the fonts. */
  if (fonts->line_heights[font] <= 0)
    fonts->line_heights[font] = measure_line (fonts, font);
  return fonts->line_heights[font];
}

double
cr_fonts_get_height (CrFonts           *fonts,
                     const CrTextStyle *style,
                     const char        *text,
                     double             width)
{
  int height;

  pango_layout_get_size (cr_fonts_get_layout (fonts, style, text, width), NULL, &height);
  return (double) height / PANGO_SCALE;
}

gboolean
cr_fonts_fits (CrFonts           *fonts,
               const CrTextStyle *style,
               const char        *text,
               double             width)
{
  return !pango_layout_is_ellipsized (cr_fonts_get_layout (fonts, style, text, width));
}
