/* SPDX-License-Identifier: GPL-3.0-or-later
 * What a cell of the table of tasks draws itself: a sign or a bar, and words. Lists of GTK 4.8 keep two hundred rows,
 * and a row that comes into sight has all of them looked through for their style, and each column measured anew when
 * one of its cells asks for it; so cells are one widget each, and never ask. */
#include "config.h"

#include "cr-cell-face.h"

#include <adwaita.h>
#include <math.h>

#define SPACING    6
#define ICON_SIZE  16
#define BAR_WIDTH  32
#define BAR_HEIGHT 4

/* Of the words, in letters of the usual width. */
#define N_CHARS_MINIMUM 3
#define N_CHARS_NATURAL 10

/* Of one line of text in some letters. */
typedef struct
{
  PangoFontDescription *font;
  PangoLanguage        *language;
  double                resolution;
  int                   height;
  int                   char_width;
} Metrics;

void
cr_cell_face_clear (CrCellFace *face)
{
  g_clear_pointer (&face->words, g_free);
}

/* Pango lays out a sample of the language each time it is asked, and all cells ask for the same letters. */
static const Metrics *
get_metrics (GtkWidget *widget)
{
  static Metrics              last;
  PangoContext               *context = gtk_widget_get_pango_context (widget);
  const PangoFontDescription *font = pango_context_get_font_description (context);
  PangoLanguage              *language = pango_context_get_language (context);
  double                      resolution = pango_cairo_context_get_resolution (context);
  PangoFontMetrics           *metrics = NULL;

  if (last.font != NULL && last.language == language && fabs (last.resolution - resolution) < 0.01 &&
      pango_font_description_equal (last.font, font))
    return &last;
  g_clear_pointer (&last.font, pango_font_description_free);
  metrics = pango_context_get_metrics (context, NULL, NULL);
  last = (Metrics){ pango_font_description_copy (font), language, resolution, 0, 0 };
  last.height = PANGO_PIXELS_CEIL (pango_font_metrics_get_ascent (metrics) + pango_font_metrics_get_descent (metrics));
  last.char_width = PANGO_PIXELS_CEIL (MAX (pango_font_metrics_get_approximate_char_width (metrics),
                                            pango_font_metrics_get_approximate_digit_width (metrics)));
  pango_font_metrics_unref (metrics);
  return &last;
}

void
cr_cell_face_measure (const CrCellFace *face,
                      GtkWidget        *widget,
                      GtkOrientation    orientation,
                      int              *minimum,
                      int              *natural)
{
  const Metrics *metrics = get_metrics (widget);
  int            beside = face->indent + (face->has_bar ? BAR_WIDTH : ICON_SIZE) + SPACING;

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = beside + N_CHARS_MINIMUM * metrics->char_width;
      *natural = beside + N_CHARS_NATURAL * metrics->char_width;
    }
  else
    *minimum = *natural = MAX (metrics->height, ICON_SIZE);
}

static GdkRGBA
find_color (GtkWidget  *widget,
            const char *name)
{
  GtkStyleContext *style = gtk_widget_get_style_context (widget);
  GdkRGBA          color;

  if (name == NULL || !gtk_style_context_lookup_color (style, name, &color))
    gtk_style_context_get_color (style, &color);
  return color;
}

/* Where a part of that width stands that has `start` pixels of the widget before it. */
static float
find_x (GtkWidget *widget,
        int        start,
        int        width)
{
  gboolean rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;

  return (float) (rtl ? gtk_widget_get_width (widget) - start - width : start);
}

static void
append_sign (const CrCellFace *face,
             GtkWidget        *widget,
             GtkSnapshot      *snapshot,
             int               start)
{
  GtkIconTheme                *theme = gtk_icon_theme_get_for_display (gtk_widget_get_display (widget));
  const GdkRGBA                color = find_color (widget, face->icon_color);
  const GdkRGBA                colors[] = { color, color, color, color };
  float                        y = (float) ((gtk_widget_get_height (widget) - ICON_SIZE) / 2);
  g_autoptr (GtkIconPaintable) icon = gtk_icon_theme_lookup_icon (
    theme, face->icon, NULL, ICON_SIZE, gtk_widget_get_scale_factor (widget), gtk_widget_get_direction (widget), 0);

  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (find_x (widget, start, ICON_SIZE), y));
  gtk_symbolic_paintable_snapshot_symbolic (GTK_SYMBOLIC_PAINTABLE (icon), snapshot, ICON_SIZE, ICON_SIZE, colors,
                                            G_N_ELEMENTS (colors));
  gtk_snapshot_restore (snapshot);
}

static void
append_rounded (GtkSnapshot           *snapshot,
                const graphene_rect_t *area,
                const GdkRGBA         *color)
{
  GskRoundedRect rounded;

  gsk_rounded_rect_init_from_rect (&rounded, area, BAR_HEIGHT / 2);
  gtk_snapshot_push_rounded_clip (snapshot, &rounded);
  gtk_snapshot_append_color (snapshot, color, area);
  gtk_snapshot_pop (snapshot);
}

/* As the theme draws those of its own. */
static void
append_bar (const CrCellFace *face,
            GtkWidget        *widget,
            GtkSnapshot      *snapshot,
            int               start)
{
  GdkRGBA         text = find_color (widget, NULL);
  GdkRGBA         accent = find_color (widget, "accent_bg_color");
  GdkRGBA         trough = { text.red, text.green, text.blue, text.alpha * 0.15f };
  GdkRGBA         edge = { text.red, text.green, text.blue, text.alpha * 0.5f };
  float           y = (float) ((gtk_widget_get_height (widget) - BAR_HEIGHT) / 2);
  int             done = face->percent > 0 ? MAX (BAR_WIDTH * face->percent / 100, BAR_HEIGHT) : 0;
  graphene_rect_t area = GRAPHENE_RECT_INIT (find_x (widget, start, BAR_WIDTH), y, BAR_WIDTH, BAR_HEIGHT);
  GskRoundedRect  rounded;

  append_rounded (snapshot, &area, &trough);
  if (adw_style_manager_get_high_contrast (adw_style_manager_get_default ()))
    {
      gsk_rounded_rect_init_from_rect (&rounded, &area, BAR_HEIGHT / 2);
      gtk_snapshot_append_border (snapshot, &rounded, (const float[]){ 1, 1, 1, 1 },
                                  (const GdkRGBA[]){ edge, edge, edge, edge });
    }
  if (done > 0)
    append_rounded (snapshot, &GRAPHENE_RECT_INIT (find_x (widget, start, done), y, (float) done, BAR_HEIGHT), &accent);
}

static void
append_words (const CrCellFace *face,
              GtkWidget        *widget,
              GtkSnapshot      *snapshot,
              int               start)
{
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (widget, face->words);
  const GdkRGBA           color = find_color (widget, face->words_color);
  PangoRectangle          extents;

  pango_layout_set_single_paragraph_mode (layout, TRUE);
  pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
  pango_layout_set_width (layout, MAX (0, gtk_widget_get_width (widget) - start) * PANGO_SCALE);
  if (face->numeric)
    {
      g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();

      pango_attr_list_insert (attributes, pango_attr_font_features_new ("tnum=1"));
      pango_layout_set_attributes (layout, attributes);
    }
  pango_layout_get_pixel_extents (layout, NULL, &extents);
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot,
                          &GRAPHENE_POINT_INIT (find_x (widget, start, extents.width) - (float) extents.x,
                                                (float) ((gtk_widget_get_height (widget) - extents.height) / 2)));
  gtk_snapshot_append_layout (snapshot, layout, &color);
  gtk_snapshot_restore (snapshot);
}

void
cr_cell_face_snapshot (const CrCellFace *face,
                       GtkWidget        *widget,
                       GtkSnapshot      *snapshot)
{
  int start = face->indent;

  if (face->icon != NULL)
    {
      append_sign (face, widget, snapshot, start);
      start += ICON_SIZE + SPACING;
    }
  if (face->has_bar && face->percent >= 0)
    {
      append_bar (face, widget, snapshot, start);
      start += BAR_WIDTH + SPACING;
    }
  if (face->words != NULL)
    append_words (face, widget, snapshot, start);
}
