/* SPDX-License-Identifier: GPL-3.0-or-later
 * Parts of what cells and cards draw themselves instead of having widgets for it. */
#include "config.h"

#include "cr-face.h"

#include <adwaita.h>
#include <math.h>

/* Letters that are asked for in turns. */
#define N_KEPT 4

typedef struct
{
  PangoFontDescription *font;
  PangoLanguage        *language;
  double                resolution;
  double                scale;
  CrFaceMetrics         metrics;
} Letters;

static CrFaceMetrics
measure_letters (PangoContext               *context,
                 const PangoFontDescription *font,
                 double                      scale)
{
  PangoFontDescription *scaled = pango_font_description_copy (font);
  int                   size = (int) lround (pango_font_description_get_size (font) * scale);
  PangoFontMetrics     *metrics = NULL;
  CrFaceMetrics         found;

  if (pango_font_description_get_size_is_absolute (font))
    pango_font_description_set_absolute_size (scaled, size);
  else
    pango_font_description_set_size (scaled, size);
  metrics = pango_context_get_metrics (context, scaled, NULL);
  found.height = PANGO_PIXELS_CEIL (pango_font_metrics_get_ascent (metrics) + pango_font_metrics_get_descent (metrics));
  found.char_width = PANGO_PIXELS_CEIL (MAX (pango_font_metrics_get_approximate_char_width (metrics),
                                             pango_font_metrics_get_approximate_digit_width (metrics)));
  pango_font_metrics_unref (metrics);
  pango_font_description_free (scaled);
  return found;
}

/* Pango lays out a sample of the language each time it is asked, and all cells ask for the same letters. */
CrFaceMetrics
cr_face_get_metrics (GtkWidget *widget,
                     double     scale)
{
  static Letters              kept[N_KEPT];
  static guint                next = 0;
  PangoContext               *context = gtk_widget_get_pango_context (widget);
  const PangoFontDescription *font = pango_context_get_font_description (context);
  PangoLanguage              *language = pango_context_get_language (context);
  double                      resolution = pango_cairo_context_get_resolution (context);
  Letters                    *letters = NULL;

  for (guint i = 0; i < N_KEPT; i++)
    if (kept[i].font != NULL && kept[i].language == language && fabs (kept[i].resolution - resolution) < 0.01 &&
        fabs (kept[i].scale - scale) < 0.001 && pango_font_description_equal (kept[i].font, font))
      return kept[i].metrics;
  letters = &kept[next++ % N_KEPT];
  g_clear_pointer (&letters->font, pango_font_description_free);
  *letters = (Letters){ pango_font_description_copy (font), language, resolution, scale,
                        measure_letters (context, font, scale) };
  return letters->metrics;
}

GdkRGBA
cr_face_find_color (GtkWidget  *widget,
                    const char *name)
{
  GtkStyleContext *style = gtk_widget_get_style_context (widget);
  GdkRGBA          color;

  if (name == NULL || !gtk_style_context_lookup_color (style, name, &color))
    gtk_style_context_get_color (style, &color);
  return color;
}

float
cr_face_find_x (GtkWidget *widget,
                int        start,
                int        width)
{
  gboolean rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;

  return (float) (rtl ? gtk_widget_get_width (widget) - start - width : start);
}

void
cr_face_append_icon (GtkWidget     *widget,
                     GtkSnapshot   *snapshot,
                     const char    *icon,
                     const GdkRGBA *color,
                     float          x,
                     float          y,
                     int            size)
{
  GtkIconTheme                *theme = gtk_icon_theme_get_for_display (gtk_widget_get_display (widget));
  const GdkRGBA                colors[] = { *color, *color, *color, *color };
  g_autoptr (GtkIconPaintable) paintable = gtk_icon_theme_lookup_icon (
    theme, icon, NULL, size, gtk_widget_get_scale_factor (widget), gtk_widget_get_direction (widget), 0);

  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (x, y));
  gtk_symbolic_paintable_snapshot_symbolic (GTK_SYMBOLIC_PAINTABLE (paintable), snapshot, size, size, colors,
                                            G_N_ELEMENTS (colors));
  gtk_snapshot_restore (snapshot);
}

static void
append_rounded (GtkSnapshot           *snapshot,
                const graphene_rect_t *area,
                const GdkRGBA         *color)
{
  GskRoundedRect rounded;

  gsk_rounded_rect_init_from_rect (&rounded, area, area->size.height / 2);
  gtk_snapshot_push_rounded_clip (snapshot, &rounded);
  gtk_snapshot_append_color (snapshot, color, area);
  gtk_snapshot_pop (snapshot);
}

void
cr_face_append_bar (GtkWidget             *widget,
                    GtkSnapshot           *snapshot,
                    const graphene_rect_t *area,
                    int                    percent)
{
  GdkRGBA         text = cr_face_find_color (widget, NULL);
  GdkRGBA         accent = cr_face_find_color (widget, "accent_bg_color");
  GdkRGBA         trough = { text.red, text.green, text.blue, text.alpha * 0.15f };
  GdkRGBA         edge = { text.red, text.green, text.blue, text.alpha * 0.5f };
  graphene_rect_t done = *area;
  GskRoundedRect  rounded;

  append_rounded (snapshot, area, &trough);
  if (adw_style_manager_get_high_contrast (adw_style_manager_get_default ()))
    {
      gsk_rounded_rect_init_from_rect (&rounded, area, area->size.height / 2);
      gtk_snapshot_append_border (snapshot, &rounded, (const float[]){ 1, 1, 1, 1 },
                                  (const GdkRGBA[]){ edge, edge, edge, edge });
    }
  if (percent <= 0)
    return;
  done.size.width = MAX (floorf (area->size.width * (float) percent / 100), area->size.height);
  if (gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL)
    done.origin.x += area->size.width - done.size.width;
  append_rounded (snapshot, &done, &accent);
}
