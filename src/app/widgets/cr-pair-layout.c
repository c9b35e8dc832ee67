/* SPDX-License-Identifier: GPL-3.0-or-later
 * A layout manager for two things with a line between them: stacked, or side by side where there is room. */
#include "config.h"

#include "cr-pair-layout.h"

#define LINE_SIZE 1

struct _CrPairLayout
{
  GtkLayoutManager parent_instance;

  int width;
};

G_DEFINE_FINAL_TYPE (CrPairLayout, cr_pair_layout, GTK_TYPE_LAYOUT_MANAGER)

static int
measure_height (GtkWidget *widget,
                int        width)
{
  int natural = 0;

  gtk_widget_measure (widget, GTK_ORIENTATION_VERTICAL, width, NULL, &natural, NULL, NULL);
  return natural;
}

static void
cr_pair_layout_measure (GtkLayoutManager *manager,
                        GtkWidget        *widget,
                        GtkOrientation    orientation,
                        int               for_size,
                        int              *minimum,
                        int              *natural,
                        int              *minimum_baseline,
                        int              *natural_baseline)
{
  CrPairLayout *self = CR_PAIR_LAYOUT (manager);
  GtkWidget    *first = gtk_widget_get_first_child (widget);
  GtkWidget    *second = gtk_widget_get_last_child (widget);
  int           minimum_of_second = 0;
  int           natural_of_second = 0;

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      gtk_widget_measure (first, orientation, -1, minimum, natural, NULL, NULL);
      gtk_widget_measure (second, orientation, -1, &minimum_of_second, &natural_of_second, NULL, NULL);
      *minimum = MAX (*minimum, minimum_of_second);
      *natural = MAX (*natural, natural_of_second);
    }
  else if (for_size >= self->width)
    *minimum = *natural = MAX (measure_height (first, (for_size - LINE_SIZE) / 2),
                               measure_height (second, for_size - LINE_SIZE - (for_size - LINE_SIZE) / 2));
  else
    *minimum = *natural = measure_height (first, for_size) + LINE_SIZE + measure_height (second, for_size);
}

static void
cr_pair_layout_allocate (GtkLayoutManager *manager,
                         GtkWidget        *widget,
                         int               width,
                         int               height,
                         int               baseline)
{
  CrPairLayout *self = CR_PAIR_LAYOUT (manager);
  GtkWidget    *first = gtk_widget_get_first_child (widget);
  GtkWidget    *line = gtk_widget_get_next_sibling (first);
  GtkWidget    *second = gtk_widget_get_last_child (widget);
  int           size = 0;

  /* Children must be asked before they are given a place. */
  gtk_widget_measure (line, GTK_ORIENTATION_HORIZONTAL, -1, NULL, NULL, NULL, NULL);
  if (width >= self->width)
    {
      size = (width - LINE_SIZE) / 2;
      measure_height (first, size);
      measure_height (second, width - LINE_SIZE - size);
      gtk_widget_size_allocate (first, &(GtkAllocation){ 0, 0, size, height }, -1);
      gtk_widget_size_allocate (line, &(GtkAllocation){ size, 0, LINE_SIZE, height }, -1);
      gtk_widget_size_allocate (second,
                                &(GtkAllocation){ size + LINE_SIZE, 0, width - LINE_SIZE - size, height }, -1);
      return;
    }
  size = measure_height (first, width);
  measure_height (second, width);
  gtk_widget_size_allocate (first, &(GtkAllocation){ 0, 0, width, size }, -1);
  gtk_widget_size_allocate (line, &(GtkAllocation){ 0, size, width, LINE_SIZE }, -1);
  gtk_widget_size_allocate (second, &(GtkAllocation){ 0, size + LINE_SIZE, width, height - LINE_SIZE - size }, -1);
}

static GtkSizeRequestMode
cr_pair_layout_get_request_mode (GtkLayoutManager *manager,
                                 GtkWidget        *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
cr_pair_layout_class_init (CrPairLayoutClass *klass)
{
  GtkLayoutManagerClass *manager_class = GTK_LAYOUT_MANAGER_CLASS (klass);

  manager_class->measure = cr_pair_layout_measure;
  manager_class->allocate = cr_pair_layout_allocate;
  manager_class->get_request_mode = cr_pair_layout_get_request_mode;
}

static void
cr_pair_layout_init (CrPairLayout *self)
{
}

GtkLayoutManager *
cr_pair_layout_new (int width)
{
  CrPairLayout *self = g_object_new (CR_TYPE_PAIR_LAYOUT, NULL);

  self->width = width;
  return GTK_LAYOUT_MANAGER (self);
}
