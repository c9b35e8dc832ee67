/* SPDX-License-Identifier: GPL-3.0-or-later
 * Puts display lists on the screen. */
#include "config.h"

#include "cr-ink.h"

#include "cr-paint.h"

#include <adwaita.h>

struct _CrInk
{
  CrFonts  *fonts;
  CrPalette palette;
};

typedef struct
{
  CrInk       *ink;
  GtkSnapshot *snapshot;
} Appending;

static void
init_palette (CrPalette *palette,
              GtkWidget *widget)
{
  AdwStyleManager *manager = adw_style_manager_get_default ();
  gboolean         is_dark = adw_style_manager_get_dark (manager);
  GtkStyleContext *context = gtk_widget_get_style_context (widget);

  /* A theme that lacks one of them leaves ours. */
  cr_palette_init (palette, is_dark ? CR_PALETTE_DARK : CR_PALETTE_LIGHT);
  for (guint i = 0; i < CR_N_BASE_COLORS; i++)
    {
      GdkRGBA rgba;

      if (gtk_style_context_lookup_color (context, cr_color_get_name ((CrColor) i), &rgba))
        palette->colors[i] = (CrRgba){ rgba.red, rgba.green, rgba.blue, rgba.alpha };
    }
  cr_palette_derive (palette, is_dark, adw_style_manager_get_high_contrast (manager));
}

CrInk *
cr_ink_new (GtkWidget *widget)
{
  CrInk *self = g_new0 (CrInk, 1);

  self->fonts = cr_fonts_new (gtk_widget_get_pango_context (widget));
  init_palette (&self->palette, widget);
  return self;
}

void
cr_ink_free (CrInk *self)
{
  if (self == NULL)
    return;

  cr_fonts_free (self->fonts);
  g_free (self);
}

CrFonts *
cr_ink_get_fonts (CrInk *self)
{
  return self->fonts;
}

static graphene_rect_t
make_rect (const CrRect *rect)
{
  return GRAPHENE_RECT_INIT ((float) rect->x, (float) rect->y, (float) rect->width, (float) rect->height);
}

static GskRoundedRect
make_rounded (const CrRect *rect,
              double        radius)
{
  graphene_rect_t bounds = make_rect (rect);
  GskRoundedRect  rounded;

  gsk_rounded_rect_init_from_rect (&rounded, &bounds, (float) MIN (radius, MIN (rect->width, rect->height) / 2));
  return rounded;
}

static GdkRGBA
make_color (CrInk  *self,
            CrColor color)
{
  const CrRgba *rgba = &self->palette.colors[color];

  return (GdkRGBA){ (float) rgba->red, (float) rgba->green, (float) rgba->blue, (float) rgba->alpha };
}

static void
append_fill (Appending       *appending,
             const CrDrawing *drawing)
{
  graphene_rect_t bounds = make_rect (&drawing->rect);
  GskRoundedRect  rounded = make_rounded (&drawing->rect, drawing->radius);
  GdkRGBA         color = make_color (appending->ink, drawing->color);

  if (drawing->radius > 0)
    gtk_snapshot_push_rounded_clip (appending->snapshot, &rounded);
  gtk_snapshot_append_color (appending->snapshot, &color, &bounds);
  if (drawing->radius > 0)
    gtk_snapshot_pop (appending->snapshot);
}

static void
append_border (Appending       *appending,
               const CrDrawing *drawing)
{
  float          width = (float) drawing->stroke.width;
  const float    widths[] = { width, width, width, width };
  GdkRGBA        color = make_color (appending->ink, drawing->color);
  const GdkRGBA  colors[] = { color, color, color, color };
  GskRoundedRect rounded = make_rounded (&drawing->rect, drawing->radius);

  gtk_snapshot_append_border (appending->snapshot, &rounded, widths, colors);
}

/* About the middle of its left edge. */
static void
turn (Appending       *appending,
      const CrDrawing *drawing)
{
  float x = (float) drawing->rect.x, y = (float) (drawing->rect.y + drawing->rect.height / 2);

  gtk_snapshot_translate (appending->snapshot, &GRAPHENE_POINT_INIT (x, y));
  gtk_snapshot_rotate (appending->snapshot, (float) drawing->text.degrees);
  gtk_snapshot_translate (appending->snapshot, &GRAPHENE_POINT_INIT (-x, -y));
}

static void
append_text (Appending       *appending,
             const CrDrawing *drawing)
{
  CrFonts     *fonts = appending->ink->fonts;
  PangoLayout *layout = cr_fonts_get_layout (fonts, &drawing->text.style, drawing->text.string, drawing->rect.width);
  CrPoint      origin = cr_paint_get_text_origin (drawing, layout);
  GdkRGBA      color = make_color (appending->ink, drawing->color);

  gtk_snapshot_save (appending->snapshot);
  if (drawing->text.degrees != 0)
    turn (appending, drawing);
  gtk_snapshot_translate (appending->snapshot, &GRAPHENE_POINT_INIT ((float) origin.x, (float) origin.y));
  gtk_snapshot_append_layout (appending->snapshot, layout, &color);
  gtk_snapshot_restore (appending->snapshot);
}

/* What GTK has no node for. */
static void
append_painting (Appending           *appending,
                 const CrDisplayList *list,
                 const CrDrawing     *drawing)
{
  CrRect          around = cr_rect_grow (&drawing->bounds, 1);
  graphene_rect_t bounds = make_rect (&around);
  cairo_t        *cr = gtk_snapshot_append_cairo (appending->snapshot, &bounds);

  cr_paint_drawing (cr, list, drawing, &appending->ink->palette, appending->ink->fonts);
  cairo_destroy (cr);
}

static void
append_cb (const CrDisplayList *list,
           const CrDrawing     *drawing,
           gpointer             user_data)
{
  Appending     *appending = user_data;
  GskRoundedRect rounded;

  if (drawing->kind == CR_DRAW_CLIP)
    {
      rounded = make_rounded (&drawing->rect, drawing->radius);
      gtk_snapshot_push_rounded_clip (appending->snapshot, &rounded);
    }
  else if (drawing->kind == CR_DRAW_END)
    gtk_snapshot_pop (appending->snapshot);
  else if (drawing->kind == CR_DRAW_FILL)
    append_fill (appending, drawing);
  else if (drawing->kind == CR_DRAW_BORDER && drawing->stroke.style == CR_LINE_SOLID)
    append_border (appending, drawing);
  else if (drawing->kind == CR_DRAW_TEXT)
    append_text (appending, drawing);
  else
    append_painting (appending, list, drawing);
}

void
cr_ink_append (CrInk               *self,
               GtkSnapshot         *snapshot,
               const CrDisplayList *list,
               const CrRect        *visible)
{
  Appending appending = { self, snapshot };

  cr_display_list_foreach_visible (list, visible, append_cb, &appending);
}

void
cr_ink_follow_style (GtkWidget *widget)
{
  AdwStyleManager *manager = adw_style_manager_get_default ();

  g_signal_connect_object (manager, "notify::dark", G_CALLBACK (gtk_widget_queue_draw), widget, G_CONNECT_SWAPPED);
  g_signal_connect_object (manager, "notify::high-contrast", G_CALLBACK (gtk_widget_queue_draw), widget,
                           G_CONNECT_SWAPPED);
}
