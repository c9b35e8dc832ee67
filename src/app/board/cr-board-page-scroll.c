/* SPDX-License-Identifier: GPL-3.0-or-later
 * Cards that are dragged to an edge of the board, or of a column, scroll there. */
#include "config.h"

#include "cr-board-page-private.h"

#include "cr-task-drag.h"

/* In pixels: how near the edge, and how far with every frame. */
#define EDGE 32
#define STEP 10

static int
get_direction (double place,
               double length)
{
  return (place > length - EDGE) - (place < EDGE);
}

/* TRUE when there was a way to go. */
static gboolean
scroll_by (GtkAdjustment *adjustment,
           int            direction)
{
  double before = gtk_adjustment_get_value (adjustment);

  gtk_adjustment_set_value (adjustment, before + direction * STEP);
  return gtk_adjustment_get_value (adjustment) != before;
}

/* The column below the pointer. */
static CrBoardColumn *
find_column (CrBoardPage *self)
{
  GtkWidget *widget = gtk_widget_pick (self->scrolled, self->drag_x, self->drag_y, GTK_PICK_DEFAULT);

  return widget != NULL ? (CrBoardColumn *) gtk_widget_get_ancestor (widget, CR_TYPE_BOARD_COLUMN) : NULL;
}

static gboolean
scroll_column (CrBoardPage   *self,
               CrBoardColumn *column)
{
  GtkScrolledWindow *scrolled = cr_board_column_get_scrolled (column);
  GtkWidget         *cards = GTK_WIDGET (scrolled);
  double             x = 0, y = 0;
  int                direction = 0;

  if (!gtk_widget_get_mapped (cards) ||
      !gtk_widget_translate_coordinates (self->scrolled, cards, self->drag_x, self->drag_y, &x, &y))
    return FALSE;
  /* Above the cards is the head, which is a place to drop them at. */
  direction = y >= 0 ? get_direction (y, gtk_widget_get_height (cards)) : 0;
  return direction != 0 &&
         scroll_by (gtk_scrolled_window_get_vadjustment (scrolled), direction);
}

/* With every frame, as a pointer that is kept at the edge tells nothing more. */
static gboolean
tick_cb (GtkWidget     *widget,
         GdkFrameClock *clock,
         gpointer       user_data)
{
  CrBoardPage   *self = CR_BOARD_PAGE (user_data);
  CrBoardColumn *column = find_column (self);
  int            across = get_direction (self->drag_x, gtk_widget_get_width (self->scrolled));
  gboolean       scrolled = FALSE;

  if (across != 0)
    scrolled = scroll_by (gtk_scrolled_window_get_hadjustment (GTK_SCROLLED_WINDOW (self->scrolled)), across);
  if (!scrolled && column != NULL)
    scrolled = scroll_column (self, column);
  /* Other cards are below the pointer now; the next motion marks them. */
  if (scrolled && column != NULL)
    cr_board_column_unmark_drop (column);
  return G_SOURCE_CONTINUE;
}

static void
stop (gpointer page)
{
  CrBoardPage *self = CR_BOARD_PAGE (page);

  if (self->drag_tick != 0)
    gtk_widget_remove_tick_callback (self->scrolled, self->drag_tick);
  self->drag_tick = 0;
}

static void
leave_cb (CrBoardPage *self)
{
  stop (self);
}

static void
motion_cb (CrBoardPage             *self,
           double                   x,
           double                   y,
           GtkDropControllerMotion *motion)
{
  self->drag_x = x;
  self->drag_y = y;
  if (self->drag_tick == 0 && cr_task_drag_follow (gtk_drop_controller_motion_get_drop (motion), self, stop))
    self->drag_tick = gtk_widget_add_tick_callback (self->scrolled, tick_cb, self, NULL);
}

void
cr_board_page_set_up_scroll (CrBoardPage *self)
{
  GtkEventController *motion = gtk_drop_controller_motion_new ();

  g_signal_connect_object (motion, "enter", G_CALLBACK (motion_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (motion, "motion", G_CALLBACK (motion_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (motion, "leave", G_CALLBACK (leave_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (self->scrolled, motion);
}
