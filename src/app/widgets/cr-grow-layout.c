/* SPDX-License-Identifier: GPL-3.0-or-later
 * A layout manager for a text view that is as high as its text. */
#include "config.h"

#include "cr-grow-layout.h"

/* The narrowest text field, in pixels. */
#define WIDTH_MIN 80

struct _CrGrowLayout
{
  GtkLayoutManager parent_instance;
};

G_DEFINE_FINAL_TYPE (CrGrowLayout, cr_grow_layout, GTK_TYPE_LAYOUT_MANAGER)

static int
measure_text (GtkTextView *view,
              int          width)
{
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (GTK_WIDGET (view), NULL);
  g_autofree char        *text = NULL;
  int                     height = 0;

  g_object_get (gtk_text_view_get_buffer (view), "text", &text, NULL);
  pango_layout_set_text (layout, text, -1);
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  if (width > 0)
    pango_layout_set_width (layout, width * PANGO_SCALE);
  pango_layout_get_pixel_size (layout, NULL, &height);
  return height;
}

static void
cr_grow_layout_measure (GtkLayoutManager *manager,
                        GtkWidget        *widget,
                        GtkOrientation    orientation,
                        int               for_size,
                        int              *minimum,
                        int              *natural,
                        int              *minimum_baseline,
                        int              *natural_baseline)
{
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    *minimum = *natural = WIDTH_MIN;
  else
    *minimum = *natural = measure_text (GTK_TEXT_VIEW (gtk_widget_get_first_child (widget)), for_size);
}

static void
cr_grow_layout_allocate (GtkLayoutManager *manager,
                         GtkWidget        *widget,
                         int               width,
                         int               height,
                         int               baseline)
{
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      int minimum = 0;

      if (!gtk_widget_should_layout (child))
        continue;
      /* Children must be asked before they are given a place; the answer of the text view is of no use. */
      gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
      gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, width, &minimum, NULL, NULL, NULL);
      if (GTK_IS_TEXT_VIEW (child))
        gtk_text_view_set_wrap_mode (GTK_TEXT_VIEW (child), GTK_WRAP_WORD_CHAR);
      gtk_widget_allocate (child, width, GTK_IS_TEXT_VIEW (child) ? height : MAX (height, minimum), baseline, NULL);
    }
}

static GtkSizeRequestMode
cr_grow_layout_get_request_mode (GtkLayoutManager *manager,
                                 GtkWidget        *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
cr_grow_layout_class_init (CrGrowLayoutClass *klass)
{
  GtkLayoutManagerClass *manager_class = GTK_LAYOUT_MANAGER_CLASS (klass);

  manager_class->measure = cr_grow_layout_measure;
  manager_class->allocate = cr_grow_layout_allocate;
  manager_class->get_request_mode = cr_grow_layout_get_request_mode;
}

static void
cr_grow_layout_init (CrGrowLayout *self)
{
}

GtkLayoutManager *
cr_grow_layout_new (void)
{
  return g_object_new (CR_TYPE_GROW_LAYOUT, NULL);
}
