/* SPDX-License-Identifier: GPL-3.0-or-later
 * The timeline on the screen. */
#include "config.h"

#include "cr-timeline-view-private.h"

#include "cr-interface.h"
#include "cr-plain.h"

#include <adwaita.h>
#include <glib/gi18n.h>
#include <math.h>

/* In CSS pixels. */
#define NAMES_WIDTH        262
#define NAMES_WIDTH_NARROW 160
#define NARROW             700
#define NATURAL_WIDTH      440
#define SCROLL_STEP        60

enum
{
  SIGNAL_SELECTED,
  SIGNAL_ACTIVATED,
  SIGNAL_TOGGLED,
  SIGNAL_MOVED,
  SIGNAL_LINKED,
  SIGNAL_LINK_WANTED,
  SIGNAL_ZOOMED,
  SIGNAL_SAID,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CrTimelineView, cr_timeline_view, CR_TYPE_SCROLL_VIEW)

double
cr_timeline_view_get_offset (CrTimelineView *self,
                             GtkOrientation  orientation)
{
  return cr_scroll_view_get_offset (CR_SCROLL_VIEW (self), orientation);
}

double
cr_timeline_view_scale (CrTimelineView *self,
                        double          pixels)
{
  return self->ink != NULL ? cr_fonts_scale (cr_ink_get_fonts (self->ink), pixels) : pixels;
}

double
cr_timeline_view_get_names_width (CrTimelineView *self)
{
  int      width = gtk_widget_get_width (GTK_WIDGET (self));
  gboolean narrow = width < cr_timeline_view_scale (self, NARROW);

  return cr_timeline_view_scale (self, narrow ? NAMES_WIDTH_NARROW : NAMES_WIDTH);
}

double
cr_timeline_view_get_body_width (CrTimelineView *self)
{
  return MAX (gtk_widget_get_width (GTK_WIDGET (self)) - cr_timeline_view_get_names_width (self), 1);
}

double
cr_timeline_view_get_header_height (CrTimelineView *self)
{
  return self->layout != NULL ? cr_timeline_layout_get_header_height (self->layout) : 0;
}

double
cr_timeline_view_get_body_height (CrTimelineView *self)
{
  return MAX (gtk_widget_get_height (GTK_WIDGET (self)) - cr_timeline_view_get_header_height (self), 1);
}

guint
cr_timeline_view_get_n_rows (CrTimelineView *self)
{
  return self->plan != NULL ? cr_timeline_plan_get_n_rows (self->plan) : 0;
}

static void
redraw (CrTimelineView *self)
{
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

void
cr_timeline_view_say (CrTimelineView *self,
                      const char     *words)
{
  g_signal_emit (self, signals[SIGNAL_SAID], 0, words);
}

/* The fonts or the colours are others: everything is measured anew. */
static void
drop_ink (CrTimelineView *self)
{
  g_clear_pointer (&self->layout, cr_timeline_layout_free);
  g_clear_pointer (&self->ink, cr_ink_free);
  redraw (self);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

static guint
find_selected (CrTimelineView *self)
{
  guint row = self->cursor;

  if (row < cr_timeline_view_get_n_rows (self) && self->selected != NULL)
    {
      const CrTask *task = cr_timeline_plan_get (self->plan, row)->task;

      if (task != NULL && task->id == self->selected)
        return row;
    }
  return self->plan != NULL ? cr_timeline_plan_find (self->plan, self->selected) : CR_TIMELINE_NO_ROW;
}

/* The days there are: around all bars, and at least as many as there is room for. */
void
cr_timeline_view_fit_days (CrTimelineView *self)
{
  double pixels = self->pixels * cr_fonts_get_scale (cr_ink_get_fonts (self->ink));
  double room = self->first + ceil (cr_timeline_view_get_body_width (self) / pixels);
  CrDay  last = self->last;

  if (room > last)
    last = (CrDay) MIN (room, (double) CR_DAY_MAX);
  cr_timeline_layout_set_days (self->layout, self->first, last, pixels);
}

static void
include (CrTimelineView *self,
         CrDay           day)
{
  if (day == CR_DAY_NONE)
    return;
  self->first = MIN (self->first, day);
  self->last = MAX (self->last, day);
}

void
cr_timeline_view_find_extent (CrTimelineView *self)
{
  if (self->plan->heads->len == 0)
    {
      cr_timeline_layout_get_extent (self->layout, self->start, self->finish, &self->first, &self->last);
      return;
    }
  self->first = cr_interface_get_today ();
  self->last = self->first;
  include (self, self->start);
  include (self, self->finish);
  for (guint i = 0; i < self->plan->heads->len; i++)
    {
      const CrTimelineHead *head = &g_array_index (self->plan->heads, CrTimelineHead, i);

      include (self, head->start);
      include (self, head->finish);
    }
  cr_timeline_layout_pad_extent (self->layout, &self->first, &self->last);
}

void
cr_timeline_view_lay_out (CrTimelineView *self)
{
  CrTimelineRequest request = { NULL, self->catalogue, cr_interface_get_wording (), cr_interface_get_today () };

  if (self->ink == NULL)
    self->ink = cr_ink_new (GTK_WIDGET (self));
  request.fonts = cr_ink_get_fonts (self->ink);
  if (self->pixels == 0)
    self->pixels =
      cr_timeline_zoom_get_pixels (CR_TIMELINE_ZOOM_QUARTER, request.fonts) / cr_fonts_get_scale (request.fonts);
  g_clear_pointer (&self->layout, cr_timeline_layout_free);
  self->layout = cr_timeline_layout_new (&request);
  cr_timeline_layout_set_few_links (self->layout, TRUE);
  cr_timeline_plan_fill (self->plan, self->layout);
  cr_timeline_view_find_extent (self);
  cr_timeline_layout_set_selected (self->layout, find_selected (self));
  for (guint i = 0; i < self->bars->len; i++)
    cr_timeline_item_set_row (g_ptr_array_index (self->bars, i), CR_TIMELINE_NO_ROW);
}

void
cr_timeline_view_configure (CrTimelineView *self)
{
  gboolean allocating = self->allocating;

  self->allocating = TRUE;
  cr_scroll_view_configure (CR_SCROLL_VIEW (self), GTK_ORIENTATION_HORIZONTAL,
                            cr_timeline_layout_get_width (self->layout), cr_timeline_view_get_body_width (self),
                            SCROLL_STEP);
  cr_scroll_view_configure (CR_SCROLL_VIEW (self), GTK_ORIENTATION_VERTICAL,
                            cr_timeline_layout_get_height (self->layout), cr_timeline_view_get_body_height (self),
                            SCROLL_STEP);
  self->allocating = allocating;
}

void
cr_timeline_view_scroll_to (CrTimelineView *self,
                            double          x)
{
  GtkAdjustment *adjustment = cr_scroll_view_get_adjustment (CR_SCROLL_VIEW (self), GTK_ORIENTATION_HORIZONTAL);

  if (adjustment != NULL)
    gtk_adjustment_set_value (adjustment, x);
}

static void
cr_timeline_view_size_allocate (GtkWidget *widget,
                                int        width,
                                int        height,
                                int        baseline)
{
  CrTimelineView *self = CR_TIMELINE_VIEW (widget);

  if (self->plan == NULL)
    return;
  self->allocating = TRUE;
  if (self->layout == NULL)
    cr_timeline_view_lay_out (self);
  cr_timeline_view_fit_days (self);
  cr_timeline_view_configure (self);
  if (!self->arrived)
    cr_timeline_view_scroll_to (self, cr_timeline_layout_get_x (self->layout, cr_interface_get_today ()) -
                                        CR_TIMELINE_TODAY_AT * cr_timeline_view_get_body_width (self));
  self->arrived = TRUE;
  cr_timeline_view_place_bars (self, width);
  self->allocating = FALSE;
}

static void
cr_timeline_view_measure (GtkWidget     *widget,
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
cr_timeline_view_snapshot (GtkWidget   *widget,
                           GtkSnapshot *snapshot)
{
  cr_timeline_view_draw (CR_TIMELINE_VIEW (widget), snapshot);
}

/* Tab goes in once, to the row of the cursor, and on behind the timeline. */
static gboolean
cr_timeline_view_focus (GtkWidget       *widget,
                        GtkDirectionType direction)
{
  if (gtk_widget_get_focus_child (widget) != NULL)
    return FALSE;
  return cr_timeline_view_take_focus (CR_TIMELINE_VIEW (widget));
}

/* What is cut short in the picture, and what a bar tells to those who cannot see. */
static gboolean
cr_timeline_view_query_tooltip (GtkWidget  *widget,
                                int         x,
                                int         y,
                                gboolean    by_keyboard,
                                GtkTooltip *tooltip)
{
  CrTimelineView  *self = CR_TIMELINE_VIEW (widget);
  guint            row = CR_TIMELINE_NO_ROW;
  g_autofree char *words = NULL;

  if (self->layout == NULL || by_keyboard || self->hold.row != CR_TIMELINE_NO_ROW)
    return FALSE;
  row = cr_timeline_view_find_row (self, x, y);
  if (row != CR_TIMELINE_NO_ROW)
    words = cr_timeline_layout_describe (self->layout, row);
  else if (x < cr_timeline_view_get_names_width (self) && y < cr_timeline_view_get_header_height (self))
    words = cr_timeline_view_describe_left_links (self);
  if (words == NULL)
    return FALSE;
  cr_plain_show_tooltip (tooltip, words);
  return TRUE;
}

static void
cr_timeline_view_css_changed (GtkWidget         *widget,
                              GtkCssStyleChange *change)
{
  GTK_WIDGET_CLASS (cr_timeline_view_parent_class)->css_changed (widget, change);
  drop_ink (CR_TIMELINE_VIEW (widget));
}

static void
cr_timeline_view_system_setting_changed (GtkWidget       *widget,
                                         GtkSystemSetting setting)
{
  GTK_WIDGET_CLASS (cr_timeline_view_parent_class)->system_setting_changed (widget, setting);
  drop_ink (CR_TIMELINE_VIEW (widget));
}

static void
cr_timeline_view_scrolled (CrScrollView *view)
{
  CrTimelineView *self = CR_TIMELINE_VIEW (view);

  if (self->allocating)
    return;
  gtk_widget_queue_allocate (GTK_WIDGET (self));
  redraw (self);
}

static void
cr_timeline_view_dispose (GObject *object)
{
  CrTimelineView *self = CR_TIMELINE_VIEW (object);

  g_clear_handle_id (&self->grow_idle, g_source_remove);
  cr_timeline_view_stop_slide (self);
  g_clear_object (&self->slide);
  for (guint i = 0; i < self->bars->len; i++)
    gtk_widget_unparent (g_ptr_array_index (self->bars, i));
  g_ptr_array_set_size (self->bars, 0);
  g_clear_pointer (&self->layout, cr_timeline_layout_free);
  g_clear_pointer (&self->ink, cr_ink_free);
  g_clear_pointer (&self->plan, cr_timeline_plan_free);
  g_clear_pointer (&self->catalogue, cr_catalogue_unref);
  G_OBJECT_CLASS (cr_timeline_view_parent_class)->dispose (object);
}

static void
cr_timeline_view_finalize (GObject *object)
{
  CrTimelineView *self = CR_TIMELINE_VIEW (object);

  cr_display_list_free (self->list);
  g_ptr_array_unref (self->bars);
  g_array_unref (self->places);
  g_free (self->told_links);
  G_OBJECT_CLASS (cr_timeline_view_parent_class)->finalize (object);
}

static guint
add_signal (const char *name,
            guint       n_params,
            GType       a,
            GType       b,
            GType       c)
{
  return g_signal_new (name, CR_TYPE_TIMELINE_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, n_params, a,
                       b, c);
}

static void
cr_timeline_view_class_init (CrTimelineViewClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = cr_timeline_view_dispose;
  object_class->finalize = cr_timeline_view_finalize;
  widget_class->css_changed = cr_timeline_view_css_changed;
  widget_class->focus = cr_timeline_view_focus;
  widget_class->measure = cr_timeline_view_measure;
  widget_class->query_tooltip = cr_timeline_view_query_tooltip;
  widget_class->size_allocate = cr_timeline_view_size_allocate;
  widget_class->snapshot = cr_timeline_view_snapshot;
  widget_class->system_setting_changed = cr_timeline_view_system_setting_changed;
  CR_SCROLL_VIEW_CLASS (klass)->scrolled = cr_timeline_view_scrolled;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_TREE);
  gtk_widget_class_set_css_name (widget_class, "timeline");
  signals[SIGNAL_SELECTED] = add_signal ("selected", 0, 0, 0, 0);
  signals[SIGNAL_ACTIVATED] = add_signal ("activated", 0, 0, 0, 0);
  signals[SIGNAL_TOGGLED] = add_signal ("toggled", 1, G_TYPE_STRING, 0, 0);
  signals[SIGNAL_MOVED] = add_signal ("moved", 3, G_TYPE_STRING, G_TYPE_UINT, G_TYPE_UINT);
  signals[SIGNAL_LINKED] = add_signal ("linked", 2, G_TYPE_STRING, G_TYPE_STRING, 0);
  signals[SIGNAL_LINK_WANTED] = add_signal ("link-wanted", 0, 0, 0, 0);
  signals[SIGNAL_ZOOMED] = add_signal ("zoomed", 0, 0, 0, 0);
  signals[SIGNAL_SAID] = add_signal ("said", 1, G_TYPE_STRING, 0, 0);
}

static void
cr_timeline_view_init (CrTimelineView *self)
{
  AdwStyleManager *manager = adw_style_manager_get_default ();

  self->list = cr_display_list_new ();
  self->bars = g_ptr_array_new ();
  cr_timeline_view_init_slide (self);
  self->cursor = CR_TIMELINE_NO_ROW;
  self->hold.row = CR_TIMELINE_NO_ROW;
  self->thread.row = CR_TIMELINE_NO_ROW;
  self->drop = CR_DAY_NONE;
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
  cr_plain_set_name (GTK_WIDGET (self), _ ("Timeline"));
  cr_timeline_view_set_up_keys (self);
  cr_timeline_view_set_up_drag (self);
  g_signal_connect_object (manager, "notify::dark", G_CALLBACK (drop_ink), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (manager, "notify::high-contrast", G_CALLBACK (drop_ink), self, G_CONNECT_SWAPPED);
}

GtkWidget *
cr_timeline_view_new (void)
{
  return g_object_new (CR_TYPE_TIMELINE_VIEW, NULL);
}

const CrTimelinePlan *
cr_timeline_view_get_plan (CrTimelineView *self)
{
  g_return_val_if_fail (CR_IS_TIMELINE_VIEW (self), NULL);

  return self->plan;
}

void
cr_timeline_view_set_writable (CrTimelineView *self,
                               gboolean        writable)
{
  g_return_if_fail (CR_IS_TIMELINE_VIEW (self));

  self->writable = writable;
}

guint
cr_timeline_view_get_cursor (CrTimelineView *self)
{
  g_return_val_if_fail (CR_IS_TIMELINE_VIEW (self), CR_TIMELINE_NO_ROW);

  return self->cursor;
}

const char *
cr_timeline_view_get_task (CrTimelineView *self)
{
  const CrTask *task = NULL;

  g_return_val_if_fail (CR_IS_TIMELINE_VIEW (self), NULL);

  if (self->cursor < cr_timeline_view_get_n_rows (self))
    task = cr_timeline_plan_get (self->plan, self->cursor)->task;
  return task != NULL ? task->id : NULL;
}

void
cr_timeline_view_set_cursor (CrTimelineView *self,
                             guint           row)
{
  gboolean has_focus = FALSE;

  g_return_if_fail (CR_IS_TIMELINE_VIEW (self));
  g_return_if_fail (row < cr_timeline_view_get_n_rows (self));

  has_focus = gtk_widget_get_focus_child (GTK_WIDGET (self)) != NULL;
  self->cursor = row;
  if (self->layout == NULL)
    return;
  cr_timeline_layout_set_selected (self->layout, find_selected (self));
  cr_timeline_view_place_bars (self, gtk_widget_get_width (GTK_WIDGET (self)));
  if (has_focus)
    cr_timeline_view_take_focus (self);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
  redraw (self);
}

void
cr_timeline_view_select (CrTimelineView *self,
                         const char     *task)
{
  guint row = CR_TIMELINE_NO_ROW;

  g_return_if_fail (CR_IS_TIMELINE_VIEW (self));

  self->selected = task != NULL ? cr_intern (task) : NULL;
  row = find_selected (self);
  if (self->layout != NULL)
    cr_timeline_layout_set_selected (self->layout, row);
  if (row != CR_TIMELINE_NO_ROW && row != self->cursor)
    {
      cr_timeline_view_set_cursor (self, row);
      cr_timeline_view_reveal (self, row);
    }
  if (self->layout != NULL)
    cr_timeline_view_place_bars (self, gtk_widget_get_width (GTK_WIDGET (self)));
  gtk_widget_queue_allocate (GTK_WIDGET (self));
  redraw (self);
}

void
cr_timeline_view_choose (CrTimelineView *self,
                         guint           row)
{
  cr_timeline_view_set_cursor (self, row);
  g_signal_emit (self, signals[SIGNAL_SELECTED], 0);
}

void
cr_timeline_view_toggle (CrTimelineView *self,
                         guint           row)
{
  const CrTimelineHead *head = cr_timeline_plan_get_head (self->plan, row);

  if (head != NULL)
    g_signal_emit (self, signals[SIGNAL_TOGGLED], 0, head->key);
}

void
cr_timeline_view_activate (CrTimelineView *self)
{
  g_signal_emit (self, signals[SIGNAL_ACTIVATED], 0);
}

void
cr_timeline_view_want_link (CrTimelineView *self)
{
  if (cr_timeline_view_get_task (self) != NULL)
    g_signal_emit (self, signals[SIGNAL_LINK_WANTED], 0);
}

void
cr_timeline_view_link (CrTimelineView *self,
                       guint           from,
                       guint           to)
{
  const CrTask *predecessor = cr_timeline_plan_get (self->plan, from)->task;
  const CrTask *successor = cr_timeline_plan_get (self->plan, to)->task;

  if (predecessor != NULL && successor != NULL && predecessor != successor)
    g_signal_emit (self, signals[SIGNAL_LINKED], 0, predecessor->id, successor->id);
}

/* There are no children before there is a size: then the focus comes with them. */
gboolean
cr_timeline_view_take_focus (CrTimelineView *self)
{
  CrTimelineItem *bar = NULL;

  g_return_val_if_fail (CR_IS_TIMELINE_VIEW (self), FALSE);

  if (self->cursor >= cr_timeline_view_get_n_rows (self))
    return FALSE;
  bar = cr_timeline_view_find_bar (self, self->cursor);
  self->awaiting = bar == NULL;
  return bar == NULL || gtk_widget_grab_focus (GTK_WIDGET (bar));
}

guint
cr_timeline_view_find_row (CrTimelineView *self,
                           double          x,
                           double          y)
{
  double header = 0;

  g_return_val_if_fail (CR_IS_TIMELINE_VIEW (self), CR_TIMELINE_NO_ROW);

  header = cr_timeline_view_get_header_height (self);
  if (self->layout == NULL || y < header)
    return CR_TIMELINE_NO_ROW;
  return cr_timeline_layout_get_row (self->layout,
                                     y - header + cr_timeline_view_get_offset (self, GTK_ORIENTATION_VERTICAL));
}

CrDay
cr_timeline_view_get_day (CrTimelineView *self,
                          double          x,
                          double          y)
{
  double names = 0;

  g_return_val_if_fail (CR_IS_TIMELINE_VIEW (self), CR_DAY_NONE);

  names = cr_timeline_view_get_names_width (self);
  if (self->layout == NULL || x < names || y < cr_timeline_view_get_header_height (self))
    return CR_DAY_NONE;
  return cr_timeline_layout_get_day (self->layout,
                                     x - names + cr_timeline_view_get_offset (self, GTK_ORIENTATION_HORIZONTAL));
}

void
cr_timeline_view_show_drop (CrTimelineView *self,
                            CrDay           day)
{
  g_return_if_fail (CR_IS_TIMELINE_VIEW (self));

  self->drop = day;
  redraw (self);
}

static void
translate (CrTimelineView *self,
           const CrRect   *rect,
           GdkRectangle   *place)
{
  double dx = cr_timeline_view_get_names_width (self) - cr_timeline_view_get_offset (self, GTK_ORIENTATION_HORIZONTAL);
  double dy = cr_timeline_view_get_header_height (self) - cr_timeline_view_get_offset (self, GTK_ORIENTATION_VERTICAL);

  *place =
    (GdkRectangle){ (int) (rect->x + dx), (int) (rect->y + dy), (int) ceil (rect->width), (int) ceil (rect->height) };
}

gboolean
cr_timeline_view_get_bar_place (CrTimelineView *self,
                                guint           row,
                                GdkRectangle   *place)
{
  CrRect bar;

  g_return_val_if_fail (CR_IS_TIMELINE_VIEW (self), FALSE);

  if (self->layout == NULL || row >= cr_timeline_view_get_n_rows (self) ||
      !cr_timeline_layout_get_bar (self->layout, row, &bar))
    return FALSE;
  translate (self, &bar, place);
  return TRUE;
}

gboolean
cr_timeline_view_get_dot_place (CrTimelineView *self,
                                guint           row,
                                GdkRectangle   *place)
{
  CrRect dot;

  g_return_val_if_fail (CR_IS_TIMELINE_VIEW (self), FALSE);

  if (self->layout == NULL || !cr_timeline_layout_get_dot (self->layout, row, &dot))
    return FALSE;
  translate (self, &dot, place);
  return TRUE;
}

guint
cr_timeline_view_get_n_bars (CrTimelineView *self)
{
  g_return_val_if_fail (CR_IS_TIMELINE_VIEW (self), 0);

  return self->bars->len;
}
