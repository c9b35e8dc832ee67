/* SPDX-License-Identifier: GPL-3.0-or-later
 * What of the timeline is in sight, and how wide its days are. */
#include "config.h"

#include "cr-timeline-view-private.h"

#include "cr-interface.h"

#include <math.h>

/* In CSS pixels, beside a bar that is brought into sight. */
#define ROOM_AROUND 100

/* Sideways only as far as is needed, and for a bar wider than there is room for to its start. */
void
cr_timeline_view_reveal (CrTimelineView *self,
                         guint           row)
{
  GtkAdjustment *across = cr_scroll_view_get_adjustment (CR_SCROLL_VIEW (self), GTK_ORIENTATION_HORIZONTAL);
  GtkAdjustment *down = cr_scroll_view_get_adjustment (CR_SCROLL_VIEW (self), GTK_ORIENTATION_VERTICAL);
  double         height = 0, width = 0, room = 0;
  CrRect         bar;

  g_return_if_fail (CR_IS_TIMELINE_VIEW (self));

  if (self->layout == NULL || across == NULL || down == NULL || row >= cr_timeline_view_get_n_rows (self))
    return;
  height = cr_timeline_layout_get_row_height (self->layout);
  width = cr_timeline_view_get_body_width (self);
  room = MIN (cr_timeline_view_scale (self, ROOM_AROUND), width / 4);
  gtk_adjustment_clamp_page (down, row * height, (row + 1) * height);
  if (cr_timeline_plan_get (self->plan, row)->task != NULL && cr_timeline_layout_get_bar (self->layout, row, &bar) &&
      (CR_RECT_RIGHT (&bar) < gtk_adjustment_get_value (across) + room ||
       bar.x > gtk_adjustment_get_value (across) + width - room))
    gtk_adjustment_set_value (across, bar.x - room);
}

void
cr_timeline_view_reveal_day (CrTimelineView *self,
                             CrDay           day)
{
  GtkAdjustment *across = cr_scroll_view_get_adjustment (CR_SCROLL_VIEW (self), GTK_ORIENTATION_HORIZONTAL);
  double         room = MIN (cr_timeline_view_scale (self, ROOM_AROUND), cr_timeline_view_get_body_width (self) / 4);
  double         x = 0;

  if (self->layout == NULL || across == NULL)
    return;
  x = cr_timeline_layout_get_x (self->layout, day);
  gtk_adjustment_clamp_page (across, x - room, x + room);
}

void
cr_timeline_view_go_to_day (CrTimelineView *self,
                            CrDay           day)
{
  double room = 0;

  g_return_if_fail (CR_IS_TIMELINE_VIEW (self));

  room = CR_TIMELINE_TODAY_AT * cr_timeline_view_get_body_width (self);
  if (self->layout != NULL)
    cr_timeline_view_scroll_to (self, cr_timeline_layout_get_x (self->layout, day) - room);
}

double
cr_timeline_view_get_pixels (CrTimelineView *self)
{
  g_return_val_if_fail (CR_IS_TIMELINE_VIEW (self), 0);

  return self->pixels;
}

void
cr_timeline_view_zoom_at (CrTimelineView *self,
                          double          pixels,
                          double          x)
{
  double offset = cr_timeline_view_get_offset (self, GTK_ORIENTATION_HORIZONTAL);
  double day = 0;

  if (self->layout == NULL)
    return;
  day = (offset + x) / cr_timeline_layout_get_pixels (self->layout);
  self->pixels = CLAMP (pixels, CR_TIMELINE_PIXELS_MIN, CR_TIMELINE_PIXELS_MAX);
  cr_timeline_view_fit_days (self);
  cr_timeline_view_configure (self);
  cr_timeline_view_scroll_to (self, day * cr_timeline_layout_get_pixels (self->layout) - x);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
  gtk_widget_queue_draw (GTK_WIDGET (self));
  g_signal_emit_by_name (self, "zoomed");
}

/* About today where it is in sight, else about the middle. */
void
cr_timeline_view_set_pixels (CrTimelineView *self,
                             double          pixels)
{
  double width = cr_timeline_view_get_body_width (self);
  double today = 0;

  g_return_if_fail (CR_IS_TIMELINE_VIEW (self));

  if (self->layout == NULL)
    return;
  today = cr_timeline_layout_get_x (self->layout, cr_interface_get_today ()) -
          cr_timeline_view_get_offset (self, GTK_ORIENTATION_HORIZONTAL);
  cr_timeline_view_zoom_at (self, pixels, today >= 0 && today < width ? today : width / 2);
}

void
cr_timeline_view_zoom_by (CrTimelineView *self,
                          double          factor)
{
  cr_timeline_view_set_pixels (self, cr_timeline_view_get_pixels (self) * factor);
}

static double
get_zoom_pixels (CrTimelineView *self,
                 CrTimelineZoom  zoom)
{
  CrFonts *fonts = cr_ink_get_fonts (self->ink);

  return cr_timeline_zoom_get_pixels (zoom, fonts) / cr_fonts_get_scale (fonts);
}

void
cr_timeline_view_zoom_to (CrTimelineView *self,
                          CrTimelineZoom  zoom)
{
  g_return_if_fail (CR_IS_TIMELINE_VIEW (self));

  if (self->layout != NULL)
    cr_timeline_view_set_pixels (self, get_zoom_pixels (self, zoom));
}

CrTimelineZoom
cr_timeline_view_get_zoom (CrTimelineView *self)
{
  CrTimelineZoom nearest = CR_TIMELINE_ZOOM_QUARTER;

  g_return_val_if_fail (CR_IS_TIMELINE_VIEW (self), CR_TIMELINE_ZOOM_QUARTER);

  for (guint i = 0; self->ink != NULL && self->pixels > 0 && i < CR_N_TIMELINE_ZOOMS; i++)
    if (fabs (log (get_zoom_pixels (self, (CrTimelineZoom) i) / self->pixels)) <
        fabs (log (get_zoom_pixels (self, nearest) / self->pixels)))
      nearest = (CrTimelineZoom) i;
  return nearest;
}
