/* SPDX-License-Identifier: GPL-3.0-or-later
 * Scrolls what gets the focus into view. */
#include "config.h"

#include "cr-scroll-focus.h"

static void
show (GtkAdjustment *adjustment,
      double         start,
      double         length)
{
  if (adjustment != NULL)
    gtk_adjustment_clamp_page (adjustment, start, start + length);
}

static void
focus_cb (GtkViewport *viewport)
{
  GtkWidget      *widget = GTK_WIDGET (viewport);
  GtkRoot        *root = gtk_widget_get_root (widget);
  GtkWidget      *focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  graphene_rect_t bounds;

  if (focus == NULL || !gtk_widget_is_ancestor (focus, widget) ||
      gtk_widget_get_native (focus) != gtk_widget_get_native (widget) ||
      !gtk_widget_compute_bounds (focus, gtk_viewport_get_child (viewport), &bounds))
    return;
  show (gtk_scrollable_get_hadjustment (GTK_SCROLLABLE (viewport)), bounds.origin.x, bounds.size.width);
  show (gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (viewport)), bounds.origin.y, bounds.size.height);
}

/* The window that it stands in; before, it may have been another one or none. */
static void
root_cb (GtkViewport *viewport)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (viewport));

  if (root != NULL)
    g_signal_connect_object (root, "notify::focus-widget", G_CALLBACK (focus_cb), viewport, G_CONNECT_SWAPPED);
}

void
cr_scroll_focus_follow (GtkScrolledWindow *scrolled)
{
  GtkWidget *viewport = NULL;

  g_return_if_fail (GTK_IS_SCROLLED_WINDOW (scrolled));

  viewport = gtk_scrolled_window_get_child (scrolled);
  g_return_if_fail (GTK_IS_VIEWPORT (viewport));

  gtk_viewport_set_scroll_to_focus (GTK_VIEWPORT (viewport), FALSE);
  g_signal_connect (viewport, "notify::root", G_CALLBACK (root_cb), NULL);
  root_cb (GTK_VIEWPORT (viewport));
}
