/* SPDX-License-Identifier: GPL-3.0-or-later
 * Tests of tasks that are dragged with a pointer that really moves: to another column of the board, to another page
 * that opens below them, to an area, to a day and away from it. */
#include "config.h"

#include "cr-board-scene.h"
#include "cr-keyboard.h"
#include "cr-matrix-page.h"
#include "cr-tasks-page-private.h"
#include "cr-timeline-page-private.h"
#include "cr-timeline-view-private.h"

#include <math.h>

/* In pixels: beside the place where the button is pressed it is a drag from so far on; and how far a hand moves from
 * one frame to the next. */
#define STEP   12
#define STRIDE 60

#define MILLISECONDS_MOVE 40

typedef struct
{
  CrWindow *window;
  CrPlace  *place;
  double    x, y; /* where the pointer is in the window */
} Scene;

static void
draw (Scene *self)
{
  gtk_widget_queue_draw (GTK_WIDGET (self->window));
  gtk_test_widget_wait_for_draw (GTK_WIDGET (self->window));
}

static void
go (Scene      *self,
    const char *page)
{
  cr_place_set_page (self->place, page);
  cr_app_test_settle ();
  draw (self);
}

static void
scene_init_of_width (Scene      *self,
                     const char *page,
                     int         width)
{
  cr_app_test_set_size (width, 760);
  self->window = cr_app_test_open_example (NULL);
  cr_app_test_set_size (1280, 800);
  self->place = cr_window_get_place (self->window);
  cr_keyboard_focus (self->window);
  go (self, page);
}

static void
scene_init (Scene      *self,
            const char *page)
{
  scene_init_of_width (self, page, 1270);
}

static void
scene_clear (Scene *self)
{
  cr_app_test_destroy (self->window);
}

static CrRoadmap *
get_roadmap (Scene *self)
{
  return cr_document_get_roadmap (cr_window_get_document (self->window));
}

static const CrTask *
find_task (Scene      *self,
           const char *id)
{
  return cr_roadmap_lookup_task (get_roadmap (self), id);
}

/* A place of the widget, in the window. */
static void
find_place (Scene   *self,
            gpointer widget,
            double   x,
            double   y,
            double  *there_x,
            double  *there_y)
{
  g_assert_true (gtk_widget_translate_coordinates (widget, GTK_WIDGET (self->window), x, y, there_x, there_y));
}

static void
point (Scene *self,
       double x,
       double y)
{
  self->x = x;
  self->y = y;
  cr_keyboard_point (self->window, x, y);
  draw (self);
}

/* Takes hold of what is there. */
static void
take (Scene   *self,
      gpointer widget,
      double   x,
      double   y)
{
  find_place (self, widget, x, y, &x, &y);
  point (self, x, y);
  cr_keyboard_button (TRUE);
  draw (self);
  point (self, x + STEP, y + STEP);
  point (self, x + 2 * STEP, y + STEP);
}

/* In strides, as a hand does. */
static void
move_to (Scene   *self,
         gpointer widget,
         double   x,
         double   y)
{
  double from_x = self->x, from_y = self->y;
  guint  n_strides = 0;

  find_place (self, widget, x, y, &x, &y);
  n_strides = 1 + (guint) (hypot (x - from_x, y - from_y) / STRIDE);
  for (guint i = 1; i <= n_strides; i++)
    point (self, from_x + (x - from_x) * i / n_strides, from_y + (y - from_y) * i / n_strides);
}

static gboolean
shake_cb (gpointer user_data)
{
  Scene *self = user_data;

  self->x += (int) self->x % 2 == 0 ? 1 : -1;
  cr_keyboard_point (self->window, self->x, self->y);
  return G_SOURCE_CONTINUE;
}

/* A hand that holds is never quite still. */
static void
hold_until (Scene      *self,
            CrCondition condition,
            gpointer    user_data)
{
  guint timeout = g_timeout_add (MILLISECONDS_MOVE, shake_cb, self);

  cr_app_test_wait_for (condition, user_data);
  g_source_remove (timeout);
}

static gboolean
is_drop_target (gpointer widget)
{
  return gtk_widget_has_css_class (widget, "drop-into");
}

static gboolean
is_no_drop_target (gpointer widget)
{
  return !is_drop_target (widget);
}

/* Lets it go where the widget says that it would take it. */
static void
drop_on (Scene   *self,
         gpointer widget,
         double   x,
         double   y)
{
  move_to (self, widget, x, y);
  hold_until (self, is_drop_target, widget);
  cr_keyboard_button (FALSE);
}

static CrBoardColumn *
get_column (Scene *self,
            guint  n)
{
  CrBoardColumn *column = cr_board_page_get_column (CR_BOARD_PAGE (cr_window_get_page (self->window)), n);

  g_assert_nonnull (column);
  return column;
}

/* Takes hold of a card of the board, and tells which task it is. */
static const char *
take_card (Scene *self,
           guint  column,
           guint  position)
{
  double x = 0, y = 0;

  cr_scene_find_point (get_column (self, column), position, FALSE, &x, &y);
  take (self, get_column (self, column), x, y);
  return cr_board_column_get_id (get_column (self, column), position);
}

typedef struct
{
  Scene      *scene;
  const char *id;
  CrStatus    status; /* that the task is to have */
  const char *area;
  const char *entry;
  CrDay       day;
} Wish;

static gboolean
has_status (gpointer user_data)
{
  Wish *wish = user_data;

  return cr_task_get_status (find_task (wish->scene, wish->id)) == wish->status;
}

static gboolean
has_area (gpointer user_data)
{
  Wish *wish = user_data;

  return g_strcmp0 (find_task (wish->scene, wish->id)->area, wish->area) == 0;
}

static gboolean
is_mapped (gpointer user_data)
{
  Wish *wish = user_data;

  return has_area (wish) && cr_ids_contains (find_task (wish->scene, wish->id)->capabilities, wish->entry);
}

static gboolean
starts (gpointer user_data)
{
  Wish *wish = user_data;

  return find_task (wish->scene, wish->id)->start == wish->day;
}

/* What was dropped is one step, which undo takes back. */
static void
assert_one_step (Scene      *self,
                 const char *expected)
{
  g_autofree char *step = cr_document_describe_undo (cr_window_get_document (self->window));

  g_assert_cmpstr (step, ==, expected);
  gtk_widget_activate_action (GTK_WIDGET (self->window), "win.undo", NULL);
  cr_app_test_settle ();
  g_assert_null (cr_history_peek_undo (cr_document_get_history (cr_window_get_document (self->window))));
}

static void
test_card (void)
{
  Scene       self;
  const char *id = NULL;
  double      x = 0, y = 0;

  scene_init (&self, "board");
  id = take_card (&self, NOT_STARTED, 1);
  cr_scene_find_point (get_column (&self, IN_PROGRESS), 1, TRUE, &x, &y);
  drop_on (&self, get_column (&self, IN_PROGRESS), x, y);
  cr_app_test_wait_for (has_status, &(Wish){ .scene = &self, .id = id, .status = CR_STATUS_IN_PROGRESS });
  cr_app_test_settle ();
  g_assert_cmpstr (cr_board_column_get_id (get_column (&self, IN_PROGRESS), 2), ==, id);
  assert_one_step (&self, "Set the status of 1 task");
  scene_clear (&self);
}

static gboolean
is_at_end (gpointer adjustment)
{
  return gtk_adjustment_get_value (adjustment) >=
         gtk_adjustment_get_upper (adjustment) - gtk_adjustment_get_page_size (adjustment) - 1;
}

static gboolean
is_at_start (gpointer adjustment)
{
  return gtk_adjustment_get_value (adjustment) < 1;
}

static gboolean
is_at_rest (gpointer page)
{
  return CR_BOARD_PAGE (page)->drag_tick == 0;
}

/* At the edge of the board it scrolls, so that columns out of sight can be reached. */
static void
test_edge_across (void)
{
  Scene          self;
  Wish           wish = { .scene = &self, .status = CR_STATUS_DONE };
  GtkWidget     *scrolled = NULL;
  GtkAdjustment *adjustment = NULL;

  scene_init_of_width (&self, "board", 900);
  scrolled = CR_BOARD_PAGE (cr_window_get_page (self.window))->scrolled;
  adjustment = gtk_scrolled_window_get_hadjustment (GTK_SCROLLED_WINDOW (scrolled));
  g_assert_false (is_at_end (adjustment));
  wish.id = take_card (&self, NOT_STARTED, 0);
  move_to (&self, scrolled, gtk_widget_get_width (scrolled) - 8, 200);
  hold_until (&self, is_at_end, adjustment);
  drop_on (&self, get_column (&self, DONE), 40, 10);
  cr_app_test_wait_for (has_status, &wish);
  cr_app_test_wait_for (is_at_rest, cr_window_get_page (self.window));
  assert_one_step (&self, "Set the status of 1 task");
  scene_clear (&self);
}

/* At the foot of a column its cards scroll, as far as there are any, and back at their head. */
static void
test_edge_down (void)
{
  Scene          self;
  GtkWidget     *scrolled = NULL;
  GtkAdjustment *adjustment = NULL;

  scene_init (&self, "board");
  scrolled = GTK_WIDGET (cr_board_column_get_scrolled (get_column (&self, NOT_STARTED)));
  adjustment = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scrolled));
  g_assert_false (is_at_end (adjustment));
  take_card (&self, NOT_STARTED, 0);
  move_to (&self, scrolled, 60, gtk_widget_get_height (scrolled) - 8);
  hold_until (&self, is_at_end, adjustment);
  move_to (&self, scrolled, 60, 8);
  hold_until (&self, is_at_start, adjustment);
  cr_keyboard_press ("Escape");
  cr_keyboard_button (FALSE);
  cr_app_test_wait_for (is_at_rest, cr_window_get_page (self.window));
  g_assert_null (cr_history_peek_undo (cr_document_get_history (cr_window_get_document (self.window))));
  scene_clear (&self);
}

static GtkWidget *
find_page_row (Scene      *self,
               const char *name)
{
  return cr_app_test_find_named (self->window->sidebar_lists, GTK_TYPE_LIST_BOX_ROW, name);
}

static gboolean
is_shown (gpointer user_data)
{
  Scene *self = user_data;

  return gtk_widget_get_mapped (GTK_WIDGET (cr_window_get_page (self->window)));
}

typedef struct
{
  Scene      *scene;
  const char *page;
} Way;

static gboolean
has_come (gpointer user_data)
{
  Way *way = user_data;

  return g_str_equal (cr_place_get_page (way->scene->place), way->page) && is_shown (way->scene);
}

/* Holds what is dragged over a page of the sidebar until that has opened. */
static void
open_page (Scene      *self,
           const char *name,
           const char *page)
{
  GtkWidget *row = find_page_row (self, name);

  move_to (self, row, 40, gtk_widget_get_height (row) / 2.0);
  hold_until (self, has_come, &(Way){ self, page });
  g_assert_false (gtk_widget_has_css_class (find_page_row (self, "Tasks"), "drop-into"));
  cr_app_test_settle ();
  draw (self);
}

/* The first task of the table, whose page is left while it is held. */
static const char *
take_first_row (Scene *self)
{
  CrTasksPage *page = CR_TASKS_PAGE (cr_window_find_page (self->window, "tasks"));
  GtkWidget   *list = cr_tasks_page_get_list (page);
  GtkWidget   *row = gtk_widget_get_first_child (list);
  const char  *id = NULL;
  double       x = 0, y = 0;

  cr_place_set_query (self->place, cr_query_new ());
  cr_app_test_settle ();
  draw (self);
  row = gtk_widget_get_first_child (list);
  g_assert_true (gtk_widget_translate_coordinates (row, list, 120, gtk_widget_get_height (row) / 2.0, &x, &y));
  id = cr_task_rows_get_id (page->rows, 0);
  take (self, list, x, y);
  return id;
}

static void
test_tasks_to_matrix (void)
{
  Scene             self;
  Wish              wish = { .scene = &self };
  CrMatrixView     *view = NULL;
  const CrCoverage *coverage = NULL;
  GtkWidget        *cell = NULL;

  scene_init (&self, "tasks");
  wish.id = take_first_row (&self);
  open_page (&self, "Matrix", "matrix");
  view = cr_matrix_page_get_view (CR_MATRIX_PAGE (cr_window_get_page (self.window)));
  coverage = cr_matrix_view_get_coverage (view);
  wish.area = cr_coverage_get_row_id (coverage, 2);
  wish.entry = cr_coverage_get_column_id (coverage, 5);
  cell = GTK_WIDGET (cr_matrix_view_get_cell (view, 2, 5));
  g_assert_false (is_mapped (&wish));
  drop_on (&self, cell, gtk_widget_get_width (cell) / 2.0, gtk_widget_get_height (cell) / 2.0);
  cr_app_test_wait_for (is_mapped, &wish);
  cr_app_test_settle ();
  assert_one_step (&self, "Map 1 task");
  scene_clear (&self);
}

static void
test_tasks_to_board (void)
{
  Scene self;
  Wish  wish = { .scene = &self, .status = CR_STATUS_NOT_STARTED };

  scene_init (&self, "tasks");
  wish.id = take_first_row (&self);
  g_assert_false (has_status (&wish));
  open_page (&self, "Board", "board");
  drop_on (&self, get_column (&self, NOT_STARTED), 40, 10);
  cr_app_test_wait_for (has_status, &wish);
  cr_app_test_settle ();
  g_assert_cmpstr (cr_board_column_get_id (get_column (&self, NOT_STARTED), 0), ==, wish.id);
  assert_one_step (&self, "Set the status of 1 task");
  scene_clear (&self);
}

/* The page stays where it is held for less than the time, and where it is let go. */
static void
test_passing_by (void)
{
  Scene      self;
  GtkWidget *row = NULL;

  scene_init (&self, "board");
  take_card (&self, NOT_STARTED, 0);
  row = find_page_row (&self, "Overview");
  move_to (&self, row, 40, gtk_widget_get_height (row) / 2.0);
  hold_until (&self, is_drop_target, row);
  cr_keyboard_button (FALSE);
  cr_app_test_wait_for (is_no_drop_target, row);
  cr_app_test_settle ();
  g_assert_cmpstr (cr_place_get_page (self.place), ==, "board");
  g_assert_null (cr_history_peek_undo (cr_document_get_history (cr_window_get_document (self.window))));
  scene_clear (&self);
}

static void
test_area (void)
{
  Scene      self;
  Wish       wish = { .scene = &self, .area = "area-observatory" };
  GtkWidget *areas = NULL;
  GtkWidget *row = NULL;

  scene_init (&self, "board");
  wish.id = take_card (&self, IN_PROGRESS, 0);
  g_assert_false (has_area (&wish));
  areas = cr_app_test_find_named (self.window->sidebar_lists, GTK_TYPE_LIST_BOX, "Areas of Work");
  row = GTK_WIDGET (gtk_list_box_get_row_at_index (GTK_LIST_BOX (areas), 7));
  drop_on (&self, row, 40, gtk_widget_get_height (row) / 2.0);
  cr_app_test_wait_for (has_area, &wish);
  cr_app_test_settle ();
  g_assert_false (is_drop_target (row));
  g_assert_cmpstr (cr_place_get_page (self.place), ==, "board");
  assert_one_step (&self, "Set the area of 1 task");
  scene_clear (&self);
}

static gboolean
shows_day (gpointer view)
{
  return CR_TIMELINE_VIEW (view)->drop != CR_DAY_NONE;
}

/* A task with dates keeps its length; in the tray it has none. */
static void
test_board_to_timeline (void)
{
  Scene           self;
  Wish            wish = { .scene = &self };
  CrTimelinePage *page = NULL;
  GtkWidget      *view = NULL;
  CrDay           length = 0;
  double          x = 0;

  scene_init (&self, "board");
  wish.id = take_card (&self, IN_PROGRESS, 0);
  length = find_task (&self, wish.id)->finish - find_task (&self, wish.id)->start;
  open_page (&self, "Timeline", "timeline");
  page = CR_TIMELINE_PAGE (cr_window_get_page (self.window));
  view = GTK_WIDGET (page->view);
  x = cr_timeline_view_get_names_width (page->view) + 300;
  move_to (&self, view, x, 200);
  hold_until (&self, shows_day, view);
  cr_app_test_settle ();
  wish.day = page->view->drop;
  cr_keyboard_button (FALSE);
  cr_app_test_wait_for (starts, &wish);
  cr_app_test_settle ();
  g_assert_cmpuint (find_task (&self, wish.id)->finish - wish.day, ==, length);
  assert_one_step (&self, "Reschedule 1 task");

  go (&self, "board");
  wish.id = take_card (&self, IN_PROGRESS, 0);
  open_page (&self, "Timeline", "timeline");
  g_assert_true (gtk_widget_get_mapped (GTK_WIDGET (page->tray)));
  drop_on (&self, page->tray, 300, 20);
  wish.day = CR_DAY_NONE;
  cr_app_test_wait_for (starts, &wish);
  cr_app_test_settle ();
  g_assert_cmpuint (find_task (&self, wish.id)->finish, ==, CR_DAY_NONE);
  assert_one_step (&self, "Reschedule 1 task");
  scene_clear (&self);
}

int
main (int   argc,
      char *argv[])
{
  if (!cr_app_test_init (&argc, &argv, "en") || !cr_keyboard_start ())
    return 0;
  g_test_add_func ("/task-drag/card", test_card);
  g_test_add_func ("/task-drag/edge-across", test_edge_across);
  g_test_add_func ("/task-drag/edge-down", test_edge_down);
  g_test_add_func ("/task-drag/tasks-to-matrix", test_tasks_to_matrix);
  g_test_add_func ("/task-drag/tasks-to-board", test_tasks_to_board);
  g_test_add_func ("/task-drag/passing-by", test_passing_by);
  g_test_add_func ("/task-drag/area", test_area);
  g_test_add_func ("/task-drag/board-to-timeline", test_board_to_timeline);
  return g_test_run ();
}
