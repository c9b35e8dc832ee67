/* SPDX-License-Identifier: GPL-3.0-or-later
 * A layout manager for a narrow thing and a wide one: beside each other where there is room, else below each other. */
#include "config.h"

#include "cr-aside-layout.h"

struct _CrAsideLayout
{
  GtkLayoutManager parent_instance;

  int width_of_first;
  int width_of_second;
  int spacing;
};

G_DEFINE_FINAL_TYPE (CrAsideLayout, cr_aside_layout, GTK_TYPE_LAYOUT_MANAGER)

static int
measure_width (GtkWidget *widget)
{
  int minimum = 0;

  if (gtk_widget_should_layout (widget))
    gtk_widget_measure (widget, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  return minimum;
}

static int
measure_height (GtkWidget *widget,
                int        width)
{
  int natural = 0;

  if (gtk_widget_should_layout (widget))
    gtk_widget_measure (widget, GTK_ORIENTATION_VERTICAL, width, NULL, &natural, NULL, NULL);
  return natural;
}

/* The width that the first takes beside the second, with larger letters more than was asked for; 0 where they stand
 * below each other. */
static int
measure_beside (CrAsideLayout *self,
                GtkWidget     *first,
                GtkWidget     *second,
                int            width)
{
  int width_of_first = MAX (self->width_of_first, measure_width (first));
  int width_of_second = MAX (self->width_of_second, measure_width (second));

  if (!gtk_widget_should_layout (first) || !gtk_widget_should_layout (second))
    return 0;
  return width >= width_of_first + self->spacing + width_of_second ? width_of_first : 0;
}

static void
cr_aside_layout_measure (GtkLayoutManager *manager,
                         GtkWidget        *widget,
                         GtkOrientation    orientation,
                         int               for_size,
                         int              *minimum,
                         int              *natural,
                         int              *minimum_baseline,
                         int              *natural_baseline)
{
  CrAsideLayout *self = CR_ASIDE_LAYOUT (manager);
  GtkWidget     *first = gtk_widget_get_first_child (widget);
  GtkWidget     *second = gtk_widget_get_last_child (widget);
  int            beside = 0;
  int            above = 0;
  int            below = 0;

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = MAX (measure_width (first), measure_width (second));
      *natural = MAX (*minimum, self->width_of_first + self->spacing + self->width_of_second);
      return;
    }
  for_size = for_size < 0 ? G_MAXINT / 4 : for_size;
  beside = measure_beside (self, first, second, for_size);
  above = measure_height (first, beside > 0 ? beside : for_size);
  below = measure_height (second, beside > 0 ? for_size - beside - self->spacing : for_size);
  if (beside > 0)
    *natural = MAX (above, below);
  else
    *natural = above + below + (above > 0 && below > 0 ? self->spacing : 0);
  *minimum = *natural;
}

static void
cr_aside_layout_allocate (GtkLayoutManager *manager,
                          GtkWidget        *widget,
                          int               width,
                          int               height,
                          int               baseline)
{
  CrAsideLayout *self = CR_ASIDE_LAYOUT (manager);
  GtkWidget     *first = gtk_widget_get_first_child (widget);
  GtkWidget     *second = gtk_widget_get_last_child (widget);
  int            beside = measure_beside (self, first, second, width);
  int            above = measure_height (first, beside > 0 ? beside : width);
  GdkRectangle   one = { 0, 0, beside > 0 ? beside : width, beside > 0 ? height : above };
  GdkRectangle   other = { 0, 0, width, height };

  if (beside > 0)
    {
      other.x = beside + self->spacing;
      other.width = width - other.x;
      if (gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL)
        {
          one.x = width - beside;
          other.x = 0;
        }
    }
  else if (above > 0)
    {
      other.y = above + self->spacing;
      other.height = height - other.y;
    }
  measure_height (second, other.width);
  if (gtk_widget_should_layout (first))
    gtk_widget_size_allocate (first, &one, -1);
  if (gtk_widget_should_layout (second))
    gtk_widget_size_allocate (second, &other, -1);
}

static GtkSizeRequestMode
cr_aside_layout_get_request_mode (GtkLayoutManager *manager,
                                  GtkWidget        *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
cr_aside_layout_class_init (CrAsideLayoutClass *klass)
{
  GtkLayoutManagerClass *manager_class = GTK_LAYOUT_MANAGER_CLASS (klass);

  manager_class->measure = cr_aside_layout_measure;
  manager_class->allocate = cr_aside_layout_allocate;
  manager_class->get_request_mode = cr_aside_layout_get_request_mode;
}

static void
cr_aside_layout_init (CrAsideLayout *self)
{
}

GtkLayoutManager *
cr_aside_layout_new (int width_of_first,
                     int width_of_second,
                     int spacing)
{
  CrAsideLayout *self = g_object_new (CR_TYPE_ASIDE_LAYOUT, NULL);

  self->width_of_first = width_of_first;
  self->width_of_second = width_of_second;
  self->spacing = spacing;
  return GTK_LAYOUT_MANAGER (self);
}
