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
  CrScrollView parent_instance;

  int           column_width;
  CrBoardSlide *slide; /* NULL when it is disposed of */
};

G_DEFINE_FINAL_TYPE (CrBoardStrip, cr_board_strip, CR_TYPE_SCROLL_VIEW)

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
  int value = (int) cr_scroll_view_get_offset (CR_SCROLL_VIEW (self), GTK_ORIENTATION_HORIZONTAL);
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
  CrScrollView *view = CR_SCROLL_VIEW (self);
  int           n = (int) count_columns (self);

  self->column_width = choose_width (self, width, n);
  cr_scroll_view_configure (view, GTK_ORIENTATION_HORIZONTAL, get_start (self, n) - SPACING + EDGE, width,
                            self->column_width + SPACING);
  cr_scroll_view_configure (view, GTK_ORIENTATION_VERTICAL, height, height, height * 0.1);
}

static void
cr_board_strip_size_allocate (GtkWidget *widget,
                              int        width,
                              int        height,
                              int        baseline)
{
  CrBoardStrip *self = CR_BOARD_STRIP (widget);

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
  G_OBJECT_CLASS (cr_board_strip_parent_class)->dispose (object);
}

static void
cr_board_strip_class_init (CrBoardStripClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = cr_board_strip_dispose;
  widget_class->focus = cr_board_strip_focus;
  widget_class->measure = cr_board_strip_measure;
  widget_class->set_focus_child = cr_board_strip_set_focus_child;
  widget_class->size_allocate = cr_board_strip_size_allocate;
  widget_class->snapshot = cr_board_strip_snapshot;
  gtk_widget_class_set_css_name (widget_class, "boardstrip");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
cr_board_strip_init (CrBoardStrip *self)
{
  self->slide = cr_board_slide_new (GTK_WIDGET (self));
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
  if (self->column_width > 0)
    cr_scroll_view_reveal (CR_SCROLL_VIEW (self), GTK_ORIENTATION_HORIZONTAL, get_start (self, n) - EDGE,
                           get_start (self, n) + self->column_width + EDGE);
  gtk_widget_set_child_visible (column, TRUE);
}
