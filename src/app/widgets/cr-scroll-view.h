/* SPDX-License-Identifier: GPL-3.0-or-later
 * What widgets that draw a part of something larger have in common. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define CR_TYPE_SCROLL_VIEW (cr_scroll_view_get_type ())
G_DECLARE_DERIVABLE_TYPE (CrScrollView, cr_scroll_view, CR, SCROLL_VIEW, GtkWidget)

/* A GtkScrollable: it has to be the child of a scrolled window. scrolled: another part is to be seen; by default all
 * children get their places anew. */
struct _CrScrollViewClass
{
  GtkWidgetClass parent_class;

  void (*scrolled) (CrScrollView *self);
};

/* NULL outside a scrolled window. (transfer none) */
GtkAdjustment *cr_scroll_view_get_adjustment (CrScrollView *self, GtkOrientation orientation);

/* Where the part begins that is seen, in whole pixels. */
double cr_scroll_view_get_offset (CrScrollView *self, GtkOrientation orientation);

/* While places are given: how much there is, how much of it is seen, and how far the keys and the wheel go. */
void cr_scroll_view_configure (CrScrollView  *self,
                               GtkOrientation orientation,
                               double         whole,
                               double         page,
                               double         step);

/* Scrolls no further than needed to have that in sight. */
void cr_scroll_view_reveal (CrScrollView *self, GtkOrientation orientation, double start, double end);

G_END_DECLS
