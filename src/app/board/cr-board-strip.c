/* SPDX-License-Identifier: GPL-3.0-or-later
 * Columns side by side, of one width, that scroll sideways where they do not all fit. */
#include "config.h"

#include "cr-board-strip.h"

/* In pixels; the width that a column has at least, at a text scale of 1: a date behind a sign is not cut, and a window
 * of 1280 still has room for all five statuses. */
#define EDGE      12
#define SPACING   8
#define WIDTH_MIN 198

struct _CrBoardStrip
{
  GtkWidget parent_instance;

  GtkAdjustment      *hadjustment;
  GtkAdjustment      *vadjustment;
  GtkScrollablePolicy hpolicy;
  GtkScrollablePolicy vpolicy;
  int                 column_width;
  CrBoardSlide       *slide; /* NULL when it is disposed of */
};

enum
{
  PROP_0,
  PROP_HADJUSTMENT,
  PROP_VADJUSTMENT,
  PROP_HSCROLL_POLICY,
  PROP_VSCROLL_POLICY
};

G_DEFINE_FINAL_TYPE_WITH_CODE (CrBoardStrip,
                               cr_board_strip,
                               GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_SCROLLABLE, NULL))

static guint
count_columns (CrBoardStrip *self)
{
  guint n = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self)); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    n++;
  return n;
}

static double
get_scale (CrBoardStrip *self)
{
  int dpi = 0;

  g_object_get (gtk_widget_get_settings (GTK_WIDGET (self)), "gtk-xft-dpi", &dpi, NULL);
  return MAX (1, dpi / 1024.0 / 96.0);
}

/* As many as fit share the width, so that no column is cut before anybody scrolls. */
static int
choose_width (CrBoardStrip *self,
              int           width,
              int           n_columns)
{
  int room = width - 2 * EDGE + SPACING;
  int n_fitting = (int) (room / (WIDTH_MIN * get_scale (self) + SPACING));

  return room / CLAMP (n_fitting, 1, MAX (n_columns, 1)) - SPACING;
}

static int
get_start (CrBoardStrip *self,
           int           n)
{
  return EDGE + n * (self->column_width + SPACING);
}

static void
place_columns (CrBoardStrip *self,
               int           width,
               int           height)
{
  int value = (int) gtk_adjustment_get_value (self->hadjustment);
  int n = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self)); child != NULL;
       child = gtk_widget_get_next_sibling (child), n++)
    {
      int      x = get_start (self, n) - value;
      gboolean seen = x < width && x + self->column_width > 0;

      gtk_widget_set_child_visible (child, seen);
      if (seen)
        gtk_widget_size_allocate (
          child, &(GtkAllocation){ x, EDGE, self->column_width, MAX (height - 2 * EDGE, 1) }, -1);
    }
}

static void
configure (CrBoardStrip *self,
           int           width,
           int           height)
{
  int    n = (int) count_columns (self);
  double upper = 0;
  double value = gtk_adjustment_get_value (self->hadjustment);

  self->column_width = choose_width (self, width, n);
  upper = MAX (width, get_start (self, n) - SPACING + EDGE);
  gtk_adjustment_configure (self->hadjustment, CLAMP (value, 0, upper - width), 0, upper,
                            self->column_width + SPACING, width * 0.9, width);
  gtk_adjustment_configure (self->vadjustment, 0, 0, height, height * 0.1, height * 0.9, height);
}

static void
cr_board_strip_size_allocate (GtkWidget *widget,
                              int        width,
                              int        height,
                              int        baseline)
{
  CrBoardStrip *self = CR_BOARD_STRIP (widget);

  if (self->hadjustment == NULL || self->vadjustment == NULL)
    return;
  configure (self, width, height);
  place_columns (self, width, height);
}

static void
cr_board_strip_measure (GtkWidget     *widget,
                        GtkOrientation orientation,
                        int            for_size,
                        int           *minimum,
                        int           *natural,
                        int           *minimum_baseline,
                        int           *natural_baseline)
{
  *minimum = 2 * EDGE;
  for (GtkWidget *child = gtk_widget_get_first_child (widget);
       child != NULL && orientation == GTK_ORIENTATION_VERTICAL; child = gtk_widget_get_next_sibling (child))
    {
      int least = 0;

      gtk_widget_measure (child, orientation, -1, &least, NULL, NULL, NULL);
      *minimum = MAX (*minimum, least + 2 * EDGE);
    }
  *natural = *minimum;
}

static void
set_adjustment (CrBoardStrip   *self,
                GtkAdjustment **place,
                GtkAdjustment  *adjustment)
{
  if (*place == adjustment)
    return;
  if (*place != NULL)
    g_signal_handlers_disconnect_by_func (*place, gtk_widget_queue_allocate, self);
  g_set_object (place, adjustment);
  if (adjustment != NULL)
    g_signal_connect_object (adjustment, "value-changed", G_CALLBACK (gtk_widget_queue_allocate), self,
                             G_CONNECT_SWAPPED);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

static void
cr_board_strip_set_property (GObject      *object,
                             guint         prop_id,
                             const GValue *value,
                             GParamSpec   *pspec)
{
  CrBoardStrip *self = CR_BOARD_STRIP (object);

  switch (prop_id)
    {
    case PROP_HADJUSTMENT:
      set_adjustment (self, &self->hadjustment, g_value_get_object (value));
      break;
    case PROP_VADJUSTMENT:
      set_adjustment (self, &self->vadjustment, g_value_get_object (value));
      break;
    case PROP_HSCROLL_POLICY:
      self->hpolicy = g_value_get_enum (value);
      break;
    case PROP_VSCROLL_POLICY:
      self->vpolicy = g_value_get_enum (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
cr_board_strip_get_property (GObject    *object,
                             guint       prop_id,
                             GValue     *value,
                             GParamSpec *pspec)
{
  CrBoardStrip *self = CR_BOARD_STRIP (object);

  switch (prop_id)
    {
    case PROP_HADJUSTMENT:
      g_value_set_object (value, self->hadjustment);
      break;
    case PROP_VADJUSTMENT:
      g_value_set_object (value, self->vadjustment);
      break;
    case PROP_HSCROLL_POLICY:
      g_value_set_enum (value, self->hpolicy);
      break;
    case PROP_VSCROLL_POLICY:
      g_value_set_enum (value, self->vpolicy);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

/* Whatever gets the focus comes into view. */
static void
cr_board_strip_set_focus_child (GtkWidget *widget,
                                GtkWidget *child)
{
  GTK_WIDGET_CLASS (cr_board_strip_parent_class)->set_focus_child (widget, child);
  if (child != NULL)
    cr_board_strip_reveal (CR_BOARD_STRIP (widget), child);
}

/* Tab comes from before into the first column, and from behind into the last, wherever they were scrolled to. */
static gboolean
cr_board_strip_focus (GtkWidget       *widget,
                      GtkDirectionType direction)
{
  gboolean   back = direction == GTK_DIR_TAB_BACKWARD;
  GtkWidget *column = back ? gtk_widget_get_last_child (widget) : gtk_widget_get_first_child (widget);

  if (column == NULL || gtk_widget_get_focus_child (widget) != NULL ||
      (direction != GTK_DIR_TAB_FORWARD && direction != GTK_DIR_TAB_BACKWARD))
    return GTK_WIDGET_CLASS (cr_board_strip_parent_class)->focus (widget, direction);
  cr_board_strip_reveal (CR_BOARD_STRIP (widget), column);
  return gtk_widget_child_focus (column, direction);
}

static void
cr_board_strip_snapshot (GtkWidget   *widget,
                         GtkSnapshot *snapshot)
{
  GTK_WIDGET_CLASS (cr_board_strip_parent_class)->snapshot (widget, snapshot);
  cr_board_slide_snapshot (CR_BOARD_STRIP (widget)->slide, snapshot);
}

static void
cr_board_strip_dispose (GObject *object)
{
  CrBoardStrip *self = CR_BOARD_STRIP (object);
  GtkWidget    *child = NULL;

  g_clear_pointer (&self->slide, cr_board_slide_free);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&self->hadjustment);
  g_clear_object (&self->vadjustment);
  G_OBJECT_CLASS (cr_board_strip_parent_class)->dispose (object);
}

static void
cr_board_strip_class_init (CrBoardStripClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = cr_board_strip_dispose;
  object_class->get_property = cr_board_strip_get_property;
  object_class->set_property = cr_board_strip_set_property;
  widget_class->focus = cr_board_strip_focus;
  widget_class->measure = cr_board_strip_measure;
  widget_class->set_focus_child = cr_board_strip_set_focus_child;
  widget_class->size_allocate = cr_board_strip_size_allocate;
  widget_class->snapshot = cr_board_strip_snapshot;
  g_object_class_override_property (object_class, PROP_HADJUSTMENT, "hadjustment");
  g_object_class_override_property (object_class, PROP_VADJUSTMENT, "vadjustment");
  g_object_class_override_property (object_class, PROP_HSCROLL_POLICY, "hscroll-policy");
  g_object_class_override_property (object_class, PROP_VSCROLL_POLICY, "vscroll-policy");
  gtk_widget_class_set_css_name (widget_class, "boardstrip");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
cr_board_strip_init (CrBoardStrip *self)
{
  self->slide = cr_board_slide_new (GTK_WIDGET (self));
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
}

GtkWidget *
cr_board_strip_new (void)
{
  return g_object_new (CR_TYPE_BOARD_STRIP, NULL);
}

void
cr_board_strip_insert (CrBoardStrip *self,
                       GtkWidget    *column,
                       GtkWidget    *after)
{
  g_return_if_fail (CR_IS_BOARD_STRIP (self));

  if (gtk_widget_get_parent (column) != GTK_WIDGET (self) || gtk_widget_get_prev_sibling (column) != after)
    gtk_widget_insert_after (column, GTK_WIDGET (self), after);
}

CrBoardSlide *
cr_board_strip_get_slide (CrBoardStrip *self)
{
  g_return_val_if_fail (CR_IS_BOARD_STRIP (self), NULL);

  return self->slide;
}

void
cr_board_strip_reveal (CrBoardStrip *self,
                       GtkWidget    *column)
{
  int n = 0;

  g_return_if_fail (CR_IS_BOARD_STRIP (self));
  g_return_if_fail (gtk_widget_get_parent (column) == GTK_WIDGET (self));

  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self)); child != column;
       child = gtk_widget_get_next_sibling (child))
    n++;
  if (self->hadjustment != NULL && self->column_width > 0)
    gtk_adjustment_clamp_page (self->hadjustment, get_start (self, n) - EDGE,
                               get_start (self, n) + self->column_width + EDGE);
  gtk_widget_set_child_visible (column, TRUE);
}
