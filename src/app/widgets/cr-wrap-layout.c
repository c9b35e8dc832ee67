/* SPDX-License-Identifier: GPL-3.0-or-later
 * A layout manager that puts children side by side and begins a new line where they do not fit. */
#include "config.h"

#include "cr-wrap-layout.h"

struct _CrWrapLayout
{
  GtkLayoutManager parent_instance;

  int      spacing;
  gboolean centered;
};

G_DEFINE_FINAL_TYPE (CrWrapLayout, cr_wrap_layout, GTK_TYPE_LAYOUT_MANAGER)

/* Where the next child goes. */
typedef struct
{
  int x;
  int y;
  int line_height;
} Pen;

/* Gives the child its rectangle within the width and moves on. */
static GdkRectangle
place_child (CrWrapLayout *self,
             GtkWidget    *child,
             int           width,
             Pen          *pen)
{
  GdkRectangle box = { 0 };
  int          minimum = 0;
  int          natural = 0;

  gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, &natural, NULL, NULL);
  box.width = MAX (minimum, MIN (natural, width));
  if (pen->x > 0 && pen->x + box.width > width)
    {
      pen->x = 0;
      pen->y += pen->line_height + self->spacing;
      pen->line_height = 0;
    }
  gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, box.width, &minimum, &natural, NULL, NULL);
  box.height = natural;
  box.x = pen->x;
  box.y = pen->y;
  pen->x += box.width + self->spacing;
  pen->line_height = MAX (pen->line_height, box.height);
  return box;
}

static void
measure_width (CrWrapLayout *self,
               GtkWidget    *widget,
               int          *minimum,
               int          *natural)
{
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      int child_minimum = 0;
      int child_natural = 0;

      if (!gtk_widget_should_layout (child))
        continue;
      gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &child_minimum, &child_natural, NULL, NULL);
      *minimum = MAX (*minimum, child_minimum);
      *natural += child_natural + (*natural > 0 ? self->spacing : 0);
    }
}

static void
cr_wrap_layout_measure (GtkLayoutManager *manager,
                        GtkWidget        *widget,
                        GtkOrientation    orientation,
                        int               for_size,
                        int              *minimum,
                        int              *natural,
                        int              *minimum_baseline,
                        int              *natural_baseline)
{
  CrWrapLayout *self = CR_WRAP_LAYOUT (manager);
  Pen           pen = { 0 };

  *minimum = *natural = 0;
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      measure_width (self, widget, minimum, natural);
      return;
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (gtk_widget_should_layout (child))
      place_child (self, child, for_size < 0 ? G_MAXINT / 2 : for_size, &pen);
  *minimum = *natural = pen.y + pen.line_height;
}

/* How far the line that begins with the child is moved into the middle. */
static int
measure_indent (CrWrapLayout *self,
                GtkWidget    *child,
                int           width)
{
  Pen pen = { 0 };
  int end = 0;

  for (; self->centered && child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GdkRectangle box = { 0 };

      if (!gtk_widget_should_layout (child))
        continue;
      box = place_child (self, child, width, &pen);
      if (box.y > 0)
        break;
      end = box.x + box.width;
    }
  return end > 0 ? (width - end) / 2 : 0;
}

static void
cr_wrap_layout_allocate (GtkLayoutManager *manager,
                         GtkWidget        *widget,
                         int               width,
                         int               height,
                         int               baseline)
{
  CrWrapLayout *self = CR_WRAP_LAYOUT (manager);
  gboolean      mirrored = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  int           indent = 0;
  Pen           pen = { 0 };

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GdkRectangle box = { 0 };

      if (!gtk_widget_should_layout (child))
        continue;
      box = place_child (self, child, width, &pen);
      if (box.x == 0)
        indent = measure_indent (self, child, width);
      box.x += indent;
      if (mirrored)
        box.x = width - box.x - box.width;
      gtk_widget_size_allocate (child, &box, -1);
    }
}

static GtkSizeRequestMode
cr_wrap_layout_get_request_mode (GtkLayoutManager *manager,
                                 GtkWidget        *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
cr_wrap_layout_class_init (CrWrapLayoutClass *klass)
{
  GtkLayoutManagerClass *manager_class = GTK_LAYOUT_MANAGER_CLASS (klass);

  manager_class->measure = cr_wrap_layout_measure;
  manager_class->allocate = cr_wrap_layout_allocate;
  manager_class->get_request_mode = cr_wrap_layout_get_request_mode;
}

static void
cr_wrap_layout_init (CrWrapLayout *self)
{
}

GtkLayoutManager *
cr_wrap_layout_new (int spacing)
{
  CrWrapLayout *self = g_object_new (CR_TYPE_WRAP_LAYOUT, NULL);

  self->spacing = spacing;
  return GTK_LAYOUT_MANAGER (self);
}

GtkLayoutManager *
cr_wrap_layout_new_centered (int spacing)
{
  GtkLayoutManager *layout = cr_wrap_layout_new (spacing);

  CR_WRAP_LAYOUT (layout)->centered = TRUE;
  return layout;
}
