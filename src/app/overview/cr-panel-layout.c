/* SPDX-License-Identifier: GPL-3.0-or-later
 * Panels in columns. */
#include "config.h"

#include "cr-panel-layout.h"

#define N_COLUMNS_MAX 3

/* The middle one of three columns is so much wider than the others, in per cent. */
#define MIDDLE_SHARE 126

struct _CrPanelLayout
{
  GtkLayoutManager parent_instance;

  int   spacing;
  int   edge;
  guint n_columns;
};

G_DEFINE_FINAL_TYPE (CrPanelLayout, cr_panel_layout, GTK_TYPE_LAYOUT_MANAGER)

typedef struct
{
  guint n;
  int   starts[N_COLUMNS_MAX], widths[N_COLUMNS_MAX];
} Columns;

static void
divide (CrPanelLayout *self,
        guint          n,
        int            width,
        Columns       *columns)
{
  int parts[N_COLUMNS_MAX] = { 100, n == 3 ? MIDDLE_SHARE : 100, 100 };
  int room = MAX (width - (int) (n - 1) * self->spacing, (int) n);
  int sum = 0;
  int start = 0;

  for (guint i = 0; i < n; i++)
    sum += parts[i];
  columns->n = n;
  for (guint i = 0; i < n; i++)
    {
      columns->starts[i] = start;
      columns->widths[i] = i + 1 < n ? room * parts[i] / sum : width - start;
      start += columns->widths[i] + self->spacing;
    }
}

static int
get_minimum (GtkWidget *child)
{
  int minimum = 0;

  gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  return minimum;
}

static gboolean
fits (GtkWidget     *widget,
      const Columns *columns)
{
  guint n = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child), n++)
    if (get_minimum (child) > columns->widths[n % columns->n])
      return FALSE;
  return TRUE;
}

/* How much larger than usual the letters are. */
static double
get_scale (GtkWidget *widget)
{
  int dpi = 0;

  g_object_get (gtk_widget_get_settings (widget), "gtk-xft-dpi", &dpi, NULL);
  return MAX (1, dpi / 1024.0 / 96.0);
}

/* As many as the width is for, and fewer where a panel needs more. */
static void
choose_columns (CrPanelLayout *self,
                GtkWidget     *widget,
                int            width,
                Columns       *columns)
{
  double page_width = (width + 2 * self->edge) / get_scale (widget);
  guint  n = page_width >= CR_PANELS_WIDTH_OF_THREE ? 3 : page_width >= CR_PANELS_WIDTH_OF_TWO ? 2
                                                                                               : 1;

  divide (self, n, width, columns);
  while (n > 1 && !fits (widget, columns))
    divide (self, --n, width, columns);
}

static int
get_height (GtkWidget *child,
            int        width)
{
  int natural = 0;

  gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, MAX (width, get_minimum (child)), NULL, &natural, NULL, NULL);
  return natural;
}

/* The height of the line that begins with this child; *next is the first one after it. */
static int
measure_line (GtkWidget     *first,
              const Columns *columns,
              GtkWidget    **next)
{
  int   height = 0;
  guint n = 0;

  for (; first != NULL && n < columns->n; first = gtk_widget_get_next_sibling (first), n++)
    height = MAX (height, get_height (first, columns->widths[n]));
  *next = first;
  return height;
}

static void
measure_width (GtkWidget *widget,
               int       *minimum,
               int       *natural)
{
  *minimum = *natural = 0;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    *minimum = *natural = MAX (*minimum, get_minimum (child));
}

static void
cr_panel_layout_measure (GtkLayoutManager *manager,
                         GtkWidget        *widget,
                         GtkOrientation    orientation,
                         int               for_size,
                         int              *minimum,
                         int              *natural,
                         int              *minimum_baseline,
                         int              *natural_baseline)
{
  CrPanelLayout *self = CR_PANEL_LAYOUT (manager);
  GtkWidget     *child = gtk_widget_get_first_child (widget);
  Columns        columns;
  int            height = 0;

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      measure_width (widget, minimum, natural);
      return;
    }
  if (for_size < 0)
    measure_width (widget, &for_size, natural);
  choose_columns (self, widget, for_size, &columns);
  while (child != NULL)
    height += (height > 0 ? self->spacing : 0) + measure_line (child, &columns, &child);
  *minimum = *natural = height;
}

static void
cr_panel_layout_allocate (GtkLayoutManager *manager,
                          GtkWidget        *widget,
                          int               width,
                          int               height,
                          int               baseline)
{
  CrPanelLayout *self = CR_PANEL_LAYOUT (manager);
  GtkWidget     *child = gtk_widget_get_first_child (widget);
  Columns        columns;
  int            y = 0;

  choose_columns (self, widget, width, &columns);
  self->n_columns = columns.n;
  while (child != NULL)
    {
      GtkWidget *next = NULL;
      int        line = measure_line (child, &columns, &next);

      for (guint n = 0; child != next; child = gtk_widget_get_next_sibling (child), n++)
        gtk_widget_size_allocate (child, &(GtkAllocation){ columns.starts[n], y, columns.widths[n], line }, -1);
      y += line + self->spacing;
    }
}

static GtkSizeRequestMode
cr_panel_layout_get_request_mode (GtkLayoutManager *manager,
                                  GtkWidget        *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
cr_panel_layout_class_init (CrPanelLayoutClass *klass)
{
  GtkLayoutManagerClass *manager_class = GTK_LAYOUT_MANAGER_CLASS (klass);

  manager_class->measure = cr_panel_layout_measure;
  manager_class->allocate = cr_panel_layout_allocate;
  manager_class->get_request_mode = cr_panel_layout_get_request_mode;
}

static void
cr_panel_layout_init (CrPanelLayout *self)
{
}

GtkLayoutManager *
cr_panel_layout_new (int spacing,
                     int edge)
{
  CrPanelLayout *self = g_object_new (CR_TYPE_PANEL_LAYOUT, NULL);

  self->spacing = spacing;
  self->edge = edge;
  return GTK_LAYOUT_MANAGER (self);
}

guint
cr_panel_layout_get_n_columns (CrPanelLayout *self)
{
  g_return_val_if_fail (CR_IS_PANEL_LAYOUT (self), 0);

  return self->n_columns;
}
