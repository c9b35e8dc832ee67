/* SPDX-License-Identifier: GPL-3.0-or-later
 * Parts of what cells and cards draw themselves instead of having widgets for it. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Of one line of text, in pixels. */
typedef struct
{
  int height;
  int char_width;
} CrFaceMetrics;

/* In the letters of the widget, so many times as large. */
CrFaceMetrics cr_face_get_metrics (GtkWidget *widget, double scale);

/* What the style of the widget calls so; the colour of its text for NULL. */
GdkRGBA cr_face_find_color (GtkWidget *widget, const char *name);

/* Where a part of that width stands that has `start` pixels of the widget before it. */
float cr_face_find_x (GtkWidget *widget, int start, int width);

void cr_face_append_icon (GtkWidget     *widget,
                          GtkSnapshot   *snapshot,
                          const char    *icon,
                          const GdkRGBA *color,
                          float          x,
                          float          y,
                          int            size);

/* So many per cent of the area, from its start, as the theme draws bars of its own. */
void cr_face_append_bar (GtkWidget *widget, GtkSnapshot *snapshot, const graphene_rect_t *area, int percent);

G_END_DECLS
