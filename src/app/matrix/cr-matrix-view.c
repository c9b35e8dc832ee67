/* SPDX-License-Identifier: GPL-3.0-or-later
 * The matrix on the screen. */
#include "config.h"

#include "cr-matrix-view.h"

#include "cr-ink.h"
#include "cr-plain.h"

#include <adwaita.h>
#include <glib/gi18n.h>
#include <math.h>

#define SCROLL_STEP   45
#define LEGEND_GAP    10 /* as in the layout on paper */
#define NATURAL_WIDTH 440

struct _CrMatrixView
{
  CrScrollView parent_instance;

  CrCoverage     *coverage;
  CrCatalogue    *catalogue;
  const char     *language; /* interned */
  CrInk          *ink;      /* NULL until it is drawn with */
  CrMatrixLayout *layout;   /* the same until there is a size */
  CrDisplayList  *list;
  GPtrArray      *cells; /* row by row, with the totals */
  GPtrArray      *row_heads;
  GPtrArray      *column_heads;
  guint           row; /* of the selected cell */
  guint           column;
  int             width; /* of the layout */
  int             height;
  gboolean        is_allocating;
  guint           laid_out_idle;
};

enum
{
  SIGNAL_SELECTED,
  SIGNAL_ACTIVATED,
  SIGNAL_LAID_OUT,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CrMatrixView, cr_matrix_view, CR_TYPE_SCROLL_VIEW)

static double
get_offset (CrMatrixView  *self,
            GtkOrientation orientation)
{
  return cr_scroll_view_get_offset (CR_SCROLL_VIEW (self), orientation);
}

static void
redraw (CrMatrixView *self)
{
  for (guint i = 0; i < self->cells->len; i++)
    gtk_widget_queue_draw (g_ptr_array_index (self->cells, i));
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* The fonts or the colours are others: everything is measured anew. */
static void
drop_ink (CrMatrixView *self)
{
  g_clear_pointer (&self->layout, cr_matrix_layout_free);
  g_clear_pointer (&self->ink, cr_ink_free);
  redraw (self);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

static void
add_words (CrMatrixView *self)
{
  guint n_rows = self->coverage->n_rows, n_columns = self->coverage->n_columns;

  for (guint i = 0; i < self->cells->len; i++)
    {
      CrMatrixCell    *cell = g_ptr_array_index (self->cells, i);
      guint            row = cr_matrix_cell_get_row (cell), column = cr_matrix_cell_get_column (cell);
      g_autofree char *name = cr_matrix_layout_describe (self->layout, row, column);
      g_autofree char *mix = cr_matrix_layout_describe_mix (self->layout, row, column);

      cr_matrix_cell_set_words (cell, name, mix);
    }
  for (guint i = 0; i < n_rows; i++)
    {
      g_autofree char *name = cr_matrix_layout_describe_row (self->layout, i);

      cr_matrix_cell_set_words (g_ptr_array_index (self->row_heads, i), name, NULL);
    }
  for (guint i = 0; i < n_columns; i++)
    {
      g_autofree char *name = cr_matrix_layout_describe_column (self->layout, i);

      cr_matrix_cell_set_words (g_ptr_array_index (self->column_heads, i), name, NULL);
    }
}

static gboolean
laid_out_idle_cb (gpointer user_data)
{
  CrMatrixView *self = user_data;

  self->laid_out_idle = 0;
  g_signal_emit (self, signals[SIGNAL_LAID_OUT], 0);
  return G_SOURCE_REMOVE;
}

static void
lay_out (CrMatrixView *self,
         int           width,
         int           height)
{
  CrMatrixRequest request = { self->coverage, self->catalogue, self->coverage->kind, self->language, width, height };

  if (self->ink == NULL)
    self->ink = cr_ink_new (GTK_WIDGET (self));
  g_clear_pointer (&self->layout, cr_matrix_layout_free);
  self->layout = cr_matrix_layout_new (cr_ink_get_fonts (self->ink), &request);
  self->width = width;
  self->height = height;
  add_words (self);
  redraw (self);
  /* Nobody may come or go while widgets are given their places. */
  if (self->laid_out_idle == 0)
    self->laid_out_idle = g_idle_add (laid_out_idle_cb, self);
}

static void
place (GtkWidget    *child,
       const CrRect *rect,
       double        dx,
       double        dy)
{
  GtkAllocation allocation = { (int) (rect->x - dx), (int) (rect->y - dy), (int) rect->width, (int) rect->height };

  gtk_widget_size_allocate (child, &allocation, -1);
}

static void
place_children (CrMatrixView *self)
{
  double dx = get_offset (self, GTK_ORIENTATION_HORIZONTAL), dy = get_offset (self, GTK_ORIENTATION_VERTICAL);

  for (guint i = 0; i < self->cells->len; i++)
    {
      CrMatrixCell *cell = g_ptr_array_index (self->cells, i);
      CrRect        rect = cr_matrix_layout_get_cell (self->layout, cr_matrix_cell_get_row (cell),
                                                      cr_matrix_cell_get_column (cell));

      place (GTK_WIDGET (cell), &rect, dx, dy);
    }
  for (guint i = 0; i < self->row_heads->len; i++)
    {
      CrRect rect = cr_matrix_layout_get_row_head (self->layout, i);

      place (g_ptr_array_index (self->row_heads, i), &rect, 0, dy);
    }
  for (guint i = 0; i < self->column_heads->len; i++)
    {
      CrRect rect = cr_matrix_layout_get_column_head (self->layout, i);

      place (g_ptr_array_index (self->column_heads, i), &rect, dx, 0);
    }
}

static void
cr_matrix_view_size_allocate (GtkWidget *widget,
                              int        width,
                              int        height,
                              int        baseline)
{
  CrMatrixView *self = CR_MATRIX_VIEW (widget);

  if (self->coverage == NULL)
    return;
  self->is_allocating = TRUE;
  if (self->layout == NULL || width != self->width || height != self->height)
    lay_out (self, width, height);
  cr_scroll_view_configure (CR_SCROLL_VIEW (self), GTK_ORIENTATION_HORIZONTAL,
                            cr_matrix_layout_get_width (self->layout), width, SCROLL_STEP);
  cr_scroll_view_configure (CR_SCROLL_VIEW (self), GTK_ORIENTATION_VERTICAL,
                            cr_matrix_layout_get_height (self->layout), height, SCROLL_STEP);
  place_children (self);
  self->is_allocating = FALSE;
}

static void
cr_matrix_view_measure (GtkWidget     *widget,
                        GtkOrientation orientation,
                        int            for_size,
                        int           *minimum,
                        int           *natural,
                        int           *minimum_baseline,
                        int           *natural_baseline)
{
  *minimum = 0;
  *natural = NATURAL_WIDTH;
}

static void
draw_cell (GtkWidget   *view,
           GtkSnapshot *snapshot,
           guint        row,
           guint        column)
{
  CrMatrixView *self = CR_MATRIX_VIEW (view);
  CrRect        rect = CR_RECT_EMPTY;

  if (self->layout == NULL)
    return;
  rect = cr_matrix_layout_get_cell (self->layout, row, column);
  cr_display_list_clear (self->list);
  cr_matrix_layout_draw_cell (self->layout, row, column, self->list);
  if (row == self->row && column == self->column)
    cr_matrix_layout_draw_ring (self->layout, row, column, self->list);
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT ((float) -rect.x, (float) -rect.y));
  cr_ink_append (self->ink, snapshot, self->list, &rect);
  gtk_snapshot_restore (snapshot);
}

typedef void (*DrawFunc) (const CrMatrixLayout *layout, CrDisplayList *list);

/* One part of the picture, moved so far and cut off to the left of and above a point. */
static void
append_part (CrMatrixView *self,
             GtkSnapshot  *snapshot,
             CrPoint       from,
             CrPoint       offset)
{
  CrRect          all = cr_display_list_get_bounds (self->list);
  graphene_rect_t clip = GRAPHENE_RECT_INIT ((float) from.x, (float) from.y, (float) (self->width - from.x),
                                             (float) (self->height - from.y));

  gtk_snapshot_push_clip (snapshot, &clip);
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT ((float) -offset.x, (float) -offset.y));
  cr_ink_append (self->ink, snapshot, self->list, &all);
  gtk_snapshot_restore (snapshot);
  gtk_snapshot_pop (snapshot);
  cr_display_list_clear (self->list);
}

static void
draw_legend (CrMatrixView *self)
{
  CrFonts *fonts = cr_ink_get_fonts (self->ink);
  CrRect   total = cr_matrix_layout_get_cell (self->layout, self->coverage->n_rows, 0);
  double   margin = cr_matrix_layout_get_row_head (self->layout, 0).x;

  if (cr_matrix_layout_has_legend (self->layout))
    cr_matrix_legend_add (self->list, fonts, self->coverage->kind, self->language, margin,
                          CR_RECT_BOTTOM (&total) + cr_fonts_scale (fonts, LEGEND_GAP),
                          cr_matrix_layout_get_width (self->layout) - 2 * margin);
}

/* What is drawn beside the cells: heads stay where they are while the rest scrolls. */
static void
draw_heads (CrMatrixView *self,
            GtkSnapshot  *snapshot,
            CrPoint       corner,
            CrPoint       offset)
{
  double height = corner.y;

  cr_display_list_clear (self->list);
  cr_matrix_layout_draw_rule (self->layout, self->list);
  draw_legend (self);
  append_part (self, snapshot, (CrPoint){ 0, height }, offset);
  for (guint i = 0; i <= self->coverage->n_rows; i++)
    cr_matrix_layout_draw_row_head (self->layout, i, self->list);
  append_part (self, snapshot, (CrPoint){ 0, height }, (CrPoint){ 0, offset.y });
  cr_matrix_layout_draw_column_heads (self->layout, self->list);
  cr_matrix_layout_draw_total_head (self->layout, self->list);
  append_part (self, snapshot, (CrPoint){ corner.x, 0 }, (CrPoint){ offset.x, 0 });
  cr_matrix_layout_draw_corner (self->layout, self->list);
  append_part (self, snapshot, (CrPoint){ 0, 0 }, (CrPoint){ 0, 0 });
}

static void
cr_matrix_view_snapshot (GtkWidget   *widget,
                         GtkSnapshot *snapshot)
{
  CrMatrixView   *self = CR_MATRIX_VIEW (widget);
  double          dx = get_offset (self, GTK_ORIENTATION_HORIZONTAL);
  double          dy = get_offset (self, GTK_ORIENTATION_VERTICAL);
  CrPoint         corner = { 0, 0 };
  graphene_rect_t body;

  if (self->layout == NULL)
    return;
  corner.x = cr_matrix_layout_get_heads_width (self->layout);
  corner.y = cr_matrix_layout_get_heads_height (self->layout);
  draw_heads (self, snapshot, corner, (CrPoint){ dx, dy });
  body = GRAPHENE_RECT_INIT ((float) corner.x, (float) corner.y, (float) MAX (self->width - corner.x, 0),
                             (float) MAX (self->height - corner.y, 0));
  gtk_snapshot_push_clip (snapshot, &body);
  for (guint i = 0; i < self->cells->len; i++)
    gtk_widget_snapshot_child (widget, g_ptr_array_index (self->cells, i), snapshot);
  gtk_snapshot_pop (snapshot);
}

/* Brings the selected cell into view. */
static void
scroll_to_selected (CrMatrixView *self)
{
  CrRect rect = CR_RECT_EMPTY;
  double left = 0, top = 0;

  if (self->layout == NULL)
    return;
  rect = cr_matrix_layout_get_cell (self->layout, self->row, self->column);
  left = rect.x - cr_matrix_layout_get_heads_width (self->layout);
  top = rect.y - cr_matrix_layout_get_heads_height (self->layout);
  cr_scroll_view_reveal (CR_SCROLL_VIEW (self), GTK_ORIENTATION_HORIZONTAL, left, CR_RECT_RIGHT (&rect));
  cr_scroll_view_reveal (CR_SCROLL_VIEW (self), GTK_ORIENTATION_VERTICAL, top, CR_RECT_BOTTOM (&rect));
}

/* A step, or as far as it goes. FALSE for any other key. */
static gboolean
move (CrMatrixView   *self,
      guint           keyval,
      GdkModifierType state)
{
  guint last_row = self->coverage->n_rows - 1, last_column = self->coverage->n_columns - 1;
  guint row = self->row, column = self->column;

  if (keyval == GDK_KEY_Up || keyval == GDK_KEY_KP_Up)
    row -= row > 0;
  else if (keyval == GDK_KEY_Down || keyval == GDK_KEY_KP_Down)
    row += row < last_row;
  else if (keyval == GDK_KEY_Left || keyval == GDK_KEY_KP_Left)
    column -= column > 0;
  else if (keyval == GDK_KEY_Right || keyval == GDK_KEY_KP_Right)
    column += column < last_column;
  else if (keyval == GDK_KEY_Home || keyval == GDK_KEY_KP_Home)
    column = 0;
  else if (keyval == GDK_KEY_End || keyval == GDK_KEY_KP_End)
    column = last_column;
  else
    return FALSE;

  if ((state & GDK_CONTROL_MASK) != 0)
    row = column == 0 ? 0 : last_row;
  cr_matrix_view_select (self, row, column);
  cr_matrix_view_take_focus (self);
  return TRUE;
}

static gboolean
key_pressed_cb (CrMatrixView   *self,
                guint           keyval,
                guint           keycode,
                GdkModifierType state)
{
  GdkModifierType modifiers = state & gtk_accelerator_get_default_mod_mask ();
  gboolean        is_end = keyval == GDK_KEY_Home || keyval == GDK_KEY_End || keyval == GDK_KEY_KP_Home ||
                    keyval == GDK_KEY_KP_End;

  if (self->coverage == NULL || (modifiers != 0 && !(modifiers == GDK_CONTROL_MASK && is_end)))
    return FALSE;
  if (keyval != GDK_KEY_Return && keyval != GDK_KEY_KP_Enter && keyval != GDK_KEY_space)
    return move (self, keyval, state);
  g_signal_emit (self, signals[SIGNAL_ACTIVATED], 0);
  return TRUE;
}

static void
pressed_cb (CrMatrixView *self,
            int           n_press,
            double        x,
            double        y)
{
  guint row = 0, column = 0;

  if (!cr_matrix_view_find (self, x, y, &row, &column))
    return;
  cr_matrix_view_select (self, row, column);
  cr_matrix_view_take_focus (self);
  if (n_press == 2)
    g_signal_emit (self, signals[SIGNAL_ACTIVATED], 0);
}

/* What a cell says to those who cannot see, and the full name of what a head has in short. (transfer full) */
static char *
describe_point (CrMatrixView *self,
                double        x,
                double        y)
{
  double dx = get_offset (self, GTK_ORIENTATION_HORIZONTAL), dy = get_offset (self, GTK_ORIENTATION_VERTICAL);
  guint  row = 0, column = 0;

  if (self->layout == NULL)
    return NULL;
  if (cr_matrix_view_find (self, x, y, &row, &column))
    return cr_matrix_layout_describe (self->layout, row, column);
  if (y < cr_matrix_layout_get_heads_height (self->layout))
    return cr_matrix_layout_find_column_head (self->layout, x + dx, y, &column)
             ? cr_matrix_layout_describe_column (self->layout, column)
             : NULL;
  for (row = 0; x < cr_matrix_layout_get_heads_width (self->layout) && row < self->coverage->n_rows; row++)
    {
      CrRect head = cr_matrix_layout_get_row_head (self->layout, row);

      if (cr_rect_contains (&head, x, y + dy))
        return cr_matrix_layout_describe_row (self->layout, row);
    }
  return NULL;
}

static gboolean
cr_matrix_view_query_tooltip (GtkWidget  *widget,
                              int         x,
                              int         y,
                              gboolean    by_keyboard,
                              GtkTooltip *tooltip)
{
  g_autofree char *words = by_keyboard ? NULL : describe_point (CR_MATRIX_VIEW (widget), x, y);

  if (words != NULL)
    cr_plain_show_tooltip (tooltip, words);
  return words != NULL;
}

/* Tab goes into the grid once, to the selected cell, and on behind it. */
static gboolean
cr_matrix_view_focus (GtkWidget       *widget,
                      GtkDirectionType direction)
{
  if (gtk_widget_get_focus_child (widget) != NULL)
    return FALSE;
  return cr_matrix_view_take_focus (CR_MATRIX_VIEW (widget));
}

static void
cr_matrix_view_css_changed (GtkWidget         *widget,
                            GtkCssStyleChange *change)
{
  GTK_WIDGET_CLASS (cr_matrix_view_parent_class)->css_changed (widget, change);
  drop_ink (CR_MATRIX_VIEW (widget));
}

static void
cr_matrix_view_system_setting_changed (GtkWidget       *widget,
                                       GtkSystemSetting setting)
{
  GTK_WIDGET_CLASS (cr_matrix_view_parent_class)->system_setting_changed (widget, setting);
  drop_ink (CR_MATRIX_VIEW (widget));
}

static void
cr_matrix_view_scrolled (CrScrollView *view)
{
  CrMatrixView *self = CR_MATRIX_VIEW (view);

  if (self->is_allocating)
    return;
  gtk_widget_queue_allocate (GTK_WIDGET (self));
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
remove_all (GPtrArray *children)
{
  for (guint i = 0; i < children->len; i++)
    gtk_widget_unparent (g_ptr_array_index (children, i));
  g_ptr_array_set_size (children, 0);
}

static void
remove_children (CrMatrixView *self)
{
  remove_all (self->cells);
  remove_all (self->row_heads);
  remove_all (self->column_heads);
}

static void
cr_matrix_view_dispose (GObject *object)
{
  CrMatrixView *self = CR_MATRIX_VIEW (object);

  g_clear_handle_id (&self->laid_out_idle, g_source_remove);
  remove_children (self);
  g_clear_pointer (&self->layout, cr_matrix_layout_free);
  g_clear_pointer (&self->ink, cr_ink_free);
  g_clear_pointer (&self->coverage, cr_coverage_free);
  g_clear_pointer (&self->catalogue, cr_catalogue_unref);
  G_OBJECT_CLASS (cr_matrix_view_parent_class)->dispose (object);
}

static void
cr_matrix_view_finalize (GObject *object)
{
  CrMatrixView *self = CR_MATRIX_VIEW (object);

  cr_display_list_free (self->list);
  g_ptr_array_unref (self->cells);
  g_ptr_array_unref (self->row_heads);
  g_ptr_array_unref (self->column_heads);
  G_OBJECT_CLASS (cr_matrix_view_parent_class)->finalize (object);
}

static void
cr_matrix_view_class_init (CrMatrixViewClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = cr_matrix_view_dispose;
  object_class->finalize = cr_matrix_view_finalize;
  widget_class->css_changed = cr_matrix_view_css_changed;
  widget_class->focus = cr_matrix_view_focus;
  widget_class->measure = cr_matrix_view_measure;
  widget_class->query_tooltip = cr_matrix_view_query_tooltip;
  widget_class->size_allocate = cr_matrix_view_size_allocate;
  widget_class->snapshot = cr_matrix_view_snapshot;
  widget_class->system_setting_changed = cr_matrix_view_system_setting_changed;
  CR_SCROLL_VIEW_CLASS (klass)->scrolled = cr_matrix_view_scrolled;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GRID);
  gtk_widget_class_set_css_name (widget_class, "matrix");
  signals[SIGNAL_SELECTED] =
    g_signal_new ("selected", CR_TYPE_MATRIX_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[SIGNAL_ACTIVATED] =
    g_signal_new ("activated", CR_TYPE_MATRIX_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[SIGNAL_LAID_OUT] =
    g_signal_new ("laid-out", CR_TYPE_MATRIX_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
cr_matrix_view_init (CrMatrixView *self)
{
  AdwStyleManager    *manager = adw_style_manager_get_default ();
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkGesture         *click = gtk_gesture_click_new ();

  self->list = cr_display_list_new ();
  self->cells = g_ptr_array_new ();
  self->row_heads = g_ptr_array_new ();
  self->column_heads = g_ptr_array_new ();
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
  cr_plain_set_name (GTK_WIDGET (self), _ ("Matrix"));
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
  g_signal_connect_object (click, "pressed", G_CALLBACK (pressed_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
  g_signal_connect_object (manager, "notify::dark", G_CALLBACK (drop_ink), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (manager, "notify::high-contrast", G_CALLBACK (drop_ink), self, G_CONNECT_SWAPPED);
}

GtkWidget *
cr_matrix_view_new (void)
{
  return g_object_new (CR_TYPE_MATRIX_VIEW, NULL);
}

static void
add_child (CrMatrixView     *self,
           GPtrArray        *children,
           GtkAccessibleRole role,
           guint             row,
           guint             column)
{
  GtkWidget *child = cr_matrix_cell_new (role, row, column, children == self->cells ? draw_cell : NULL);

  gtk_widget_set_parent (child, GTK_WIDGET (self));
  g_ptr_array_add (children, child);
}

static void
make_children (CrMatrixView *self)
{
  guint n_rows = self->coverage->n_rows, n_columns = self->coverage->n_columns;

  remove_children (self);
  for (guint column = 0; column < n_columns; column++)
    add_child (self, self->column_heads, GTK_ACCESSIBLE_ROLE_COLUMN_HEADER, 0, column);
  for (guint row = 0; row <= n_rows; row++)
    {
      if (row < n_rows)
        add_child (self, self->row_heads, GTK_ACCESSIBLE_ROLE_ROW_HEADER, row, 0);
      for (guint column = 0; column <= n_columns; column++)
        add_child (self, self->cells, GTK_ACCESSIBLE_ROLE_GRID_CELL, row, column);
    }
}

/* Of all cells the selected one takes the focus: Tab goes on from it to what stands behind the grid. */
static void
show_selected (CrMatrixView *self)
{
  CrMatrixCell *cell = cr_matrix_view_get_cell (self, self->row, self->column);

  cr_matrix_cell_set_selected (cell, TRUE);
  gtk_widget_set_focusable (GTK_WIDGET (cell), TRUE);
}

void
cr_matrix_view_show (CrMatrixView *self,
                     CrCoverage   *coverage,
                     CrCatalogue  *catalogue,
                     const char   *language)
{
  gboolean is_same = FALSE, has_focus = FALSE;

  g_return_if_fail (CR_IS_MATRIX_VIEW (self));

  is_same = self->coverage != NULL && self->coverage->n_rows == coverage->n_rows &&
            self->coverage->n_columns == coverage->n_columns;
  has_focus = gtk_widget_get_focus_child (GTK_WIDGET (self)) != NULL;
  g_clear_pointer (&self->layout, cr_matrix_layout_free);
  g_clear_pointer (&self->coverage, cr_coverage_free);
  g_clear_pointer (&self->catalogue, cr_catalogue_unref);
  self->coverage = coverage;
  self->catalogue = cr_catalogue_ref (catalogue);
  self->language = cr_intern (language);
  self->row = MIN (self->row, coverage->n_rows - 1);
  self->column = MIN (self->column, coverage->n_columns - 1);
  if (!is_same)
    make_children (self);
  show_selected (self);
  if (has_focus && !is_same)
    cr_matrix_view_take_focus (self);
  if (gtk_widget_get_width (GTK_WIDGET (self)) > 0)
    lay_out (self, gtk_widget_get_width (GTK_WIDGET (self)), gtk_widget_get_height (GTK_WIDGET (self)));
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

const CrCoverage *
cr_matrix_view_get_coverage (CrMatrixView *self)
{
  g_return_val_if_fail (CR_IS_MATRIX_VIEW (self), NULL);

  return self->coverage;
}

void
cr_matrix_view_get_selected (CrMatrixView *self,
                             guint        *row,
                             guint        *column)
{
  g_return_if_fail (CR_IS_MATRIX_VIEW (self));

  *row = self->row;
  *column = self->column;
}

void
cr_matrix_view_select (CrMatrixView *self,
                       guint         row,
                       guint         column)
{
  CrMatrixCell *before = NULL;
  gboolean      has_focus = FALSE;

  g_return_if_fail (CR_IS_MATRIX_VIEW (self));
  g_return_if_fail (self->coverage != NULL && row < self->coverage->n_rows && column < self->coverage->n_columns);

  has_focus = gtk_widget_get_focus_child (GTK_WIDGET (self)) != NULL;
  before = cr_matrix_view_get_cell (self, self->row, self->column);
  cr_matrix_cell_set_selected (before, FALSE);
  self->row = row;
  self->column = column;
  show_selected (self);
  if (has_focus)
    cr_matrix_view_take_focus (self);
  if (before != cr_matrix_view_get_cell (self, row, column))
    gtk_widget_set_focusable (GTK_WIDGET (before), FALSE);
  scroll_to_selected (self);
  g_signal_emit (self, signals[SIGNAL_SELECTED], 0);
}

gboolean
cr_matrix_view_take_focus (CrMatrixView *self)
{
  g_return_val_if_fail (CR_IS_MATRIX_VIEW (self), FALSE);

  return self->coverage != NULL &&
         gtk_widget_grab_focus (GTK_WIDGET (cr_matrix_view_get_cell (self, self->row, self->column)));
}

CrMatrixCell *
cr_matrix_view_get_cell (CrMatrixView *self,
                         guint         row,
                         guint         column)
{
  g_return_val_if_fail (CR_IS_MATRIX_VIEW (self), NULL);
  g_return_val_if_fail (row <= self->coverage->n_rows && column <= self->coverage->n_columns, NULL);

  return g_ptr_array_index (self->cells, row * (self->coverage->n_columns + 1) + column);
}

gboolean
cr_matrix_view_find (CrMatrixView *self,
                     double        x,
                     double        y,
                     guint        *row,
                     guint        *column)
{
  g_return_val_if_fail (CR_IS_MATRIX_VIEW (self), FALSE);

  return self->layout != NULL && x >= cr_matrix_layout_get_heads_width (self->layout) &&
         y >= cr_matrix_layout_get_heads_height (self->layout) &&
         cr_matrix_layout_find (self->layout, x + get_offset (self, GTK_ORIENTATION_HORIZONTAL),
                                y + get_offset (self, GTK_ORIENTATION_VERTICAL), row, column) &&
         *row < self->coverage->n_rows && *column < self->coverage->n_columns;
}

gboolean
cr_matrix_view_has_legend (CrMatrixView *self)
{
  g_return_val_if_fail (CR_IS_MATRIX_VIEW (self), FALSE);

  return self->layout != NULL && cr_matrix_layout_has_legend (self->layout);
}
