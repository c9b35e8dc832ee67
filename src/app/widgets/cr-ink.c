/* SPDX-License-Identifier: GPL-3.0-or-later
 * Puts display lists on the screen. */
#include "config.h"

#include "cr-ink.h"

#include "cr-paint.h"

#include <adwaita.h>
#include <math.h>

/* Small paintings that come again and again are kept as textures, as drawing a node of cairo takes several times as
 * long: so large at most in pixels of the list, and so many. */
#define STAMP_SIZE_MAX 32
#define N_STAMPS_MAX   512

struct _CrInk
{
  GtkWidget  *widget; /* which it belongs to */
  CrFonts    *fonts;
  CrPalette   palette;
  GHashTable *stamps; /* GBytes, of what is drawn, to GdkTexture */
  int         factor; /* device pixels of one of the textures */
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

  self->widget = widget;
  self->fonts = cr_fonts_new (gtk_widget_get_pango_context (widget));
  self->stamps =
    g_hash_table_new_full (g_bytes_hash, g_bytes_equal, (GDestroyNotify) g_bytes_unref, g_object_unref);
  init_palette (&self->palette, widget);
  return self;
}

void
cr_ink_free (CrInk *self)
{
  if (self == NULL)
    return;

  g_hash_table_unref (self->stamps);
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

/* A border that is thick enough to leave nothing inside: a colour in a rounded clip is the same, and takes longer. */
static void
append_thick (Appending            *appending,
              const GskRoundedRect *rounded,
              const GdkRGBA        *color)
{
  float         width = MAX (rounded->bounds.size.width, rounded->bounds.size.height);
  const float   widths[] = { width, width, width, width };
  const GdkRGBA colors[] = { *color, *color, *color, *color };

  gtk_snapshot_append_border (appending->snapshot, rounded, widths, colors);
}

static void
append_fill (Appending       *appending,
             const CrDrawing *drawing)
{
  graphene_rect_t bounds = make_rect (&drawing->rect);
  GskRoundedRect  rounded = make_rounded (&drawing->rect, drawing->radius);
  GdkRGBA         color = make_color (appending->ink, drawing->color);

  if (drawing->radius > 0)
    append_thick (appending, &rounded, &color);
  else
    gtk_snapshot_append_color (appending->snapshot, &color, &bounds);
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

/* The whole length of a level or upright piece of a line, with half the width at either end. */
static graphene_rect_t
get_piece (const CrPoint *from,
           const CrPoint *to,
           double         width)
{
  return GRAPHENE_RECT_INIT ((float) (MIN (from->x, to->x) - width / 2), (float) (MIN (from->y, to->y) - width / 2),
                             (float) (fabs (from->x - to->x) + width), (float) (fabs (from->y - to->y) + width));
}

static gboolean
is_angular (const CrPoint *points,
            guint          n_points)
{
  for (guint i = 1; i < n_points; i++)
    if (points[i].x != points[i - 1].x && points[i].y != points[i - 1].y)
      return FALSE;
  return TRUE;
}

/* A solid and opaque line that runs level and upright is a few colours; FALSE for any other. */
static gboolean
append_line (Appending           *appending,
             const CrDisplayList *list,
             const CrDrawing     *drawing)
{
  const CrPoint *points = cr_display_list_get_points (list, drawing);
  GdkRGBA        color = make_color (appending->ink, drawing->color);

  if (drawing->stroke.style != CR_LINE_SOLID || drawing->points.is_closed || color.alpha < 1 ||
      !is_angular (points, drawing->points.n))
    return FALSE;
  for (guint i = 1; i < drawing->points.n; i++)
    {
      graphene_rect_t piece = get_piece (&points[i - 1], &points[i], drawing->stroke.width);

      gtk_snapshot_append_color (appending->snapshot, &color, &piece);
    }
  return TRUE;
}

/* What a drawing looks like beside the whole pixel that it begins at; NULL for one that is not kept. (transfer full) */
static GBytes *
make_key (const CrDisplayList *list,
          const CrDrawing     *drawing,
          const CrPoint       *corner)
{
  GByteArray *key = NULL;
  CrRect      rect = drawing->rect;

  if (drawing->kind != CR_DRAW_SYMBOL && drawing->kind != CR_DRAW_POLYGON)
    return NULL;
  key = g_byte_array_new ();
  g_byte_array_append (key, (const guint8 *) &drawing->kind, sizeof (drawing->kind));
  g_byte_array_append (key, (const guint8 *) &drawing->color, sizeof (drawing->color));
  if (drawing->kind == CR_DRAW_SYMBOL)
    {
      rect.x -= corner->x;
      rect.y -= corner->y;
      g_byte_array_append (key, (const guint8 *) &drawing->symbol, sizeof (drawing->symbol));
      g_byte_array_append (key, (const guint8 *) &rect, sizeof (rect));
    }
  for (guint i = 0; drawing->kind == CR_DRAW_POLYGON && i < drawing->points.n; i++)
    {
      CrPoint point = cr_display_list_get_points (list, drawing)[i];

      point.x -= corner->x;
      point.y -= corner->y;
      g_byte_array_append (key, (const guint8 *) &point, sizeof (point));
    }
  return g_byte_array_free_to_bytes (key);
}

/* (transfer full) */
static GdkTexture *
paint_stamp (CrInk               *self,
             const CrDisplayList *list,
             const CrDrawing     *drawing,
             const CrRect        *around)
{
  int                width = (int) around->width * self->factor, height = (int) around->height * self->factor;
  cairo_surface_t   *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, width, height);
  cairo_t           *cr = cairo_create (surface);
  gsize              stride = (gsize) cairo_image_surface_get_stride (surface);
  g_autoptr (GBytes) bytes = NULL;

  cairo_scale (cr, self->factor, self->factor);
  cairo_translate (cr, -around->x, -around->y);
  cr_paint_drawing (cr, list, drawing, &self->palette, self->fonts);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  bytes = g_bytes_new (cairo_image_surface_get_data (surface), stride * (gsize) height);
  cairo_surface_destroy (surface);
  return gdk_memory_texture_new (width, height, GDK_MEMORY_DEFAULT, bytes, stride);
}

/* (transfer none) */
static GdkTexture *
get_stamp (CrInk               *self,
           const CrDisplayList *list,
           const CrDrawing     *drawing,
           const CrRect        *around)
{
  g_autoptr (GBytes) key = make_key (list, drawing, &(CrPoint){ around->x, around->y });
  GdkTexture        *texture = NULL;

  if (key == NULL)
    return NULL;
  if (self->factor != gtk_widget_get_scale_factor (self->widget) || g_hash_table_size (self->stamps) >= N_STAMPS_MAX)
    g_hash_table_remove_all (self->stamps);
  self->factor = gtk_widget_get_scale_factor (self->widget);
  texture = g_hash_table_lookup (self->stamps, key);
  if (texture != NULL)
    return texture;
  texture = paint_stamp (self, list, drawing, around);
  g_hash_table_insert (self->stamps, g_steal_pointer (&key), texture);
  return texture;
}

/* FALSE for what is too large, or not of the kind that is kept. */
static gboolean
append_stamp (Appending           *appending,
              const CrDisplayList *list,
              const CrDrawing     *drawing)
{
  double          x = floor (drawing->bounds.x) - 1, y = floor (drawing->bounds.y) - 1;
  CrRect          around = CR_RECT (x, y, ceil (CR_RECT_RIGHT (&drawing->bounds)) + 1 - x,
                                    ceil (CR_RECT_BOTTOM (&drawing->bounds)) + 1 - y);
  graphene_rect_t bounds = make_rect (&around);
  GdkTexture     *texture = NULL;

  if (around.width > STAMP_SIZE_MAX || around.height > STAMP_SIZE_MAX)
    return FALSE;
  texture = get_stamp (appending->ink, list, drawing, &around);
  if (texture != NULL)
    gtk_snapshot_append_texture (appending->snapshot, texture, &bounds);
  return texture != NULL;
}

/* What GTK has no node for. */
static void
append_painting (Appending           *appending,
                 const CrDisplayList *list,
                 const CrDrawing     *drawing)
{
  CrRect          around = cr_rect_grow (&drawing->bounds, 1);
  graphene_rect_t bounds = make_rect (&around);
  cairo_t        *cr = NULL;

  if (append_stamp (appending, list, drawing))
    return;
  cr = gtk_snapshot_append_cairo (appending->snapshot, &bounds);
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
  else if (drawing->kind != CR_DRAW_LINE || !append_line (appending, list, drawing))
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
