/* SPDX-License-Identifier: GPL-3.0-or-later
 * Tests of the page “Timeline” in the window, with keys that are really pressed and a pointer that really moves: bars
 * moved and stretched, tasks given dates, links drawn and taken away, and what is heard of it. */
#include "config.h"

#include "cr-interface.h"
#include "cr-keyboard.h"
#include "cr-links.h"
#include "cr-test-roadmap.h"
#include "cr-timeline-scene.h"

/* Pixels: of the page in a window of 1280. */
#define WIDTH_BESIDE_INSPECTOR 720

static void
undo (CrTimelineScene *self)
{
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (self->window), "win.undo", NULL));
  cr_app_test_settle ();
}

/* Rows, and what each child says; there are no more children than can be seen. */
static void
test_rows (void)
{
  CrTimelineScene self;
  CrTimelineItem *item = NULL;

  cr_timeline_scene_init (&self);
  g_assert_cmpuint (cr_timeline_plan_get_n_rows (cr_timeline_view_get_plan (self.view)), ==, 5);
  item = cr_timeline_view_find_bar (self.view, cr_timeline_scene_find_row (&self, "t-2"));
  g_assert_nonnull (item);
  g_assert_cmpstr (cr_timeline_item_get_name (item), ==,
                   "Second, 10 Nov 2026 – 20 Dec 2026. Not started. Waits for another task.");
  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (self.view), GTK_ACCESSIBLE_ROLE_TREE);
  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (item), GTK_ACCESSIBLE_ROLE_TREE_ITEM);
  item = cr_timeline_view_find_bar (self.view, 0);
  g_assert_true (g_str_has_prefix (cr_timeline_item_get_name (item), "Concept, 1 Oct 2026 – 20 Dec 2026"));
  gtk_test_accessible_assert_state (GTK_ACCESSIBLE (item), GTK_ACCESSIBLE_STATE_EXPANDED, TRUE);
  cr_timeline_scene_clear (&self);
}

/* The rows are walked, the selection is that of the inspector, and a group is put away and brought back. */
static void
test_walk (void)
{
  CrTimelineScene self;
  CrPlace        *place = NULL;

  cr_timeline_scene_init (&self);
  place = cr_window_get_place (self.window);
  cr_keyboard_press ("ctrl+Home");
  g_assert_cmpuint (cr_timeline_view_get_cursor (self.view), ==, 0);
  g_assert_null (cr_place_get_task (place));
  cr_keyboard_press ("Down");
  g_assert_cmpstr (cr_place_get_task (place), ==, "t-1");
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (self.window)) ==
                 GTK_WIDGET (cr_timeline_view_find_bar (self.view, 1)));
  gtk_test_accessible_assert_state (GTK_ACCESSIBLE (cr_timeline_view_find_bar (self.view, 1)),
                                    GTK_ACCESSIBLE_STATE_SELECTED, TRUE);
  cr_keyboard_press ("ctrl+End");
  g_assert_cmpstr (cr_place_get_task (place), ==, "t-3");
  cr_keyboard_press_all ("ctrl+Home", "Return", NULL);
  g_assert_cmpuint (cr_timeline_plan_get_n_rows (cr_timeline_view_get_plan (self.view)), ==, 3);
  g_assert_true (cr_ids_contains (cr_place_get_closed (place), cr_intern ("area-concept")));
  g_assert_cmpuint (cr_timeline_scene_find_row (&self, "t-1"), ==, CR_TIMELINE_NO_ROW);
  cr_keyboard_press ("space");
  g_assert_cmpuint (cr_timeline_plan_get_n_rows (cr_timeline_view_get_plan (self.view)), ==, 5);
  cr_timeline_scene_clear (&self);
}

/* Other groups are other rows; what the list of tasks asks for is shown here too. */
static void
test_groups (void)
{
  CrTimelineScene self;
  CrPlace        *place = NULL;
  CrQuery        *query = NULL;

  cr_timeline_scene_init (&self);
  place = cr_window_get_place (self.window);
  gtk_drop_down_set_selected (self.page->groups, 3);
  cr_app_test_settle ();
  g_assert_cmpint (cr_place_get_query (place)->grouping, ==, CR_GROUPING_STATUS);
  g_assert_cmpuint (cr_timeline_plan_get_n_rows (cr_timeline_view_get_plan (self.view)), ==, 4);
  gtk_drop_down_set_selected (self.page->groups, 4);
  cr_app_test_settle ();
  g_assert_cmpint (cr_place_get_query (place)->grouping, ==, CR_GROUPING_PRIORITY);
  g_assert_cmpstr (cr_timeline_plan_get_head (cr_timeline_view_get_plan (self.view), 0)->name, ==, "Normal");
  query = cr_query_copy (cr_place_get_query (place));
  query->grouping = CR_GROUPING_NONE;
  cr_place_set_query (place, query);
  cr_app_test_settle ();
  g_assert_cmpuint (cr_timeline_plan_get_n_rows (cr_timeline_view_get_plan (self.view)), ==, 3);
  g_assert_null (cr_filter_notice_get_fact (self.page->filter_notice));
  cr_place_set_area (place, "area-instruments");
  cr_app_test_settle ();
  g_assert_cmpuint (cr_timeline_plan_get_n_rows (cr_timeline_view_get_plan (self.view)), ==, 1);
  g_assert_nonnull (cr_filter_notice_get_fact (self.page->filter_notice));
  gtk_widget_activate_action (GTK_WIDGET (self.page), "page.show-all", NULL);
  cr_app_test_settle ();
  g_assert_cmpuint (cr_timeline_plan_get_n_rows (cr_timeline_view_get_plan (self.view)), ==, 3);
  cr_timeline_scene_clear (&self);
}

/* A bar is picked up, moved, its end moved, and kept: one step. */
static void
test_move_by_keys (void)
{
  CrTimelineScene self;
  guint           n_steps = 0;

  cr_timeline_scene_init (&self);
  cr_timeline_scene_select (&self, "t-2");
  cr_keyboard_press ("space");
  g_assert_true (g_str_has_prefix (cr_timeline_scene_get_told (&self), "Picked up."));
  cr_keyboard_press ("Right");
  g_assert_cmpstr (cr_timeline_scene_get_told (&self), ==, "11 Nov 2026 – 21 Dec 2026");
  cr_keyboard_press_all ("shift+Right", "Left", "ctrl+Right", "ctrl+shift+Right", NULL);
  g_assert_cmpstr (cr_timeline_scene_get_told (&self), ==, "17 Nov 2026 – 4 Jan 2027");
  cr_timeline_scene_assert_dates (&self, "t-2", cr_day_new (2026, 11, 10), cr_day_new (2026, 12, 20));
  cr_keyboard_press ("Return");
  cr_timeline_scene_assert_dates (&self, "t-2", cr_day_new (2026, 11, 17), cr_day_new (2027, 1, 4));
  g_assert_cmpstr (cr_timeline_scene_get_told (&self), ==, "“Second”: 17 Nov 2026 – 4 Jan 2027.");
  g_assert_true (gtk_widget_has_focus (
    GTK_WIDGET (cr_timeline_view_find_bar (self.view, cr_timeline_scene_find_row (&self, "t-2")))));
  undo (&self);
  cr_timeline_scene_assert_dates (&self, "t-2", cr_day_new (2026, 11, 10), cr_day_new (2026, 12, 20));
  while (cr_history_peek_undo (cr_document_get_history (cr_window_get_document (self.window))) != NULL && n_steps < 9)
    {
      n_steps++;
      undo (&self);
    }
  g_assert_cmpuint (n_steps, ==, 0);
  cr_timeline_scene_clear (&self);
}

/* Escape puts it back, and so does going elsewhere. */
static void
test_put_back (void)
{
  CrTimelineScene self;

  cr_timeline_scene_init (&self);
  cr_timeline_scene_select (&self, "t-2");
  cr_keyboard_press_all ("space", "shift+Left", "Escape", NULL);
  g_assert_cmpstr (cr_timeline_scene_get_told (&self), ==, "Put back.");
  cr_timeline_scene_assert_dates (&self, "t-2", cr_day_new (2026, 11, 10), cr_day_new (2026, 12, 20));
  cr_keyboard_press_all ("space", "shift+Left", "Tab", NULL);
  g_assert_cmpuint (self.view->hold.row, ==, CR_TIMELINE_NO_ROW);
  cr_timeline_scene_assert_dates (&self, "t-2", cr_day_new (2026, 11, 10), cr_day_new (2026, 12, 20));
  g_assert_null (cr_history_peek_undo (cr_document_get_history (cr_window_get_document (self.window))));
  cr_timeline_scene_clear (&self);
}

static gboolean
is_held (gpointer view)
{
  return CR_TIMELINE_VIEW (view)->hold.row != CR_TIMELINE_NO_ROW;
}

static gboolean
is_moved (gpointer user_data)
{
  CrTimelineView *view = user_data;
  const CrTask   *task = cr_timeline_plan_get (view->plan, view->hold.row)->task;

  return task->start != view->hold.start || task->finish != view->hold.finish;
}

static gboolean
is_free (gpointer view)
{
  return !is_held (view) && CR_TIMELINE_VIEW (view)->thread.row == CR_TIMELINE_NO_ROW;
}

/* The pointer takes hold of a place and goes so far to the side. */
static void
drag (CrTimelineScene *self,
      double           x,
      double           y,
      double           dx)
{
  cr_keyboard_point (self->view, x, y);
  cr_keyboard_button (TRUE);
  cr_app_test_wait_for (is_held, self->view);
  cr_keyboard_point (self->view, x + dx / 2, y);
  cr_app_test_wait_for (is_moved, self->view);
  cr_keyboard_point (self->view, x + dx, y);
}

static void
let_go (CrTimelineScene *self)
{
  cr_keyboard_button (FALSE);
  cr_app_test_wait_for (is_free, self->view);
  cr_app_test_settle ();
}

static double
get_day_width (CrTimelineScene *self)
{
  return cr_timeline_layout_get_pixels (self->view->layout);
}

/* Bars are moved and stretched by either end, to whole days. */
static void
test_move_by_pointer (void)
{
  CrTimelineScene self;
  GdkRectangle    place;
  gint64          n_days = 0;
  CrDay           start = cr_day_new (2026, 11, 10), finish = cr_day_new (2026, 12, 20);

  cr_timeline_scene_init (&self);
  cr_timeline_view_zoom_to (self.view, CR_TIMELINE_ZOOM_MONTH);
  cr_timeline_scene_select (&self, "t-2");
  gtk_test_widget_wait_for_draw (GTK_WIDGET (self.window));
  g_assert_true (cr_timeline_view_get_bar_place (self.view, cr_timeline_scene_find_row (&self, "t-2"), &place));
  n_days = 10;
  drag (&self, place.x + place.width / 2, place.y + 8, n_days * get_day_width (&self));
  let_go (&self);
  cr_timeline_scene_assert_dates (&self, "t-2", start + 10, finish + 10);
  undo (&self);
  cr_timeline_scene_assert_dates (&self, "t-2", start, finish);
  drag (&self, place.x + 2, place.y + 8, -6 * get_day_width (&self));
  let_go (&self);
  cr_timeline_scene_assert_dates (&self, "t-2", start - 6, finish);
  undo (&self);
  drag (&self, place.x + place.width - 2, place.y + 8, 7 * get_day_width (&self) + 1);
  let_go (&self);
  cr_timeline_scene_assert_dates (&self, "t-2", start, finish + 7);
  undo (&self);
  drag (&self, place.x + place.width / 2, place.y + 8, 20 * get_day_width (&self));
  cr_keyboard_press ("Escape");
  let_go (&self);
  cr_timeline_scene_assert_dates (&self, "t-2", start, finish);
  cr_timeline_scene_clear (&self);
}

static gboolean
is_far (gpointer user_data)
{
  CrTimelineView *view = user_data;

  return view->hold.start > cr_day_new (2028, 1, 1);
}

/* At the edge the days go on below the bar, as far as there are any. */
static void
test_drag_far (void)
{
  CrTimelineScene  self;
  GdkRectangle     place;
  double           x = 0;
  g_auto (CrValue) later = cr_value_day (cr_day_new (2029, 2, 20));

  cr_timeline_scene_init (&self);
  g_assert_true (cr_document_edit (cr_window_get_document (self.window), "t-3", "finish", &later, NULL));
  cr_timeline_view_zoom_to (self.view, CR_TIMELINE_ZOOM_MONTH);
  cr_timeline_scene_select (&self, "t-2");
  gtk_test_widget_wait_for_draw (GTK_WIDGET (self.window));
  g_assert_true (cr_timeline_view_get_bar_place (self.view, cr_timeline_scene_find_row (&self, "t-2"), &place));
  x = place.x + place.width / 2;
  drag (&self, x, place.y + 8, gtk_widget_get_width (GTK_WIDGET (self.view)) - 10 - x);
  cr_app_test_wait_for (is_far, self.view);
  let_go (&self);
  g_assert_cmpuint (cr_timeline_scene_get_task (&self, "t-2")->start, >, cr_day_new (2028, 1, 1));
  g_assert_cmpuint (
    cr_timeline_scene_get_task (&self, "t-2")->finish - cr_timeline_scene_get_task (&self, "t-2")->start, ==, 40);
  /* What goes with the frames ends with the next one. */
  gtk_test_widget_wait_for_draw (GTK_WIDGET (self.window));
  g_assert_cmpuint (self.view->drag_tick, ==, 0);
  undo (&self);
  cr_timeline_scene_assert_dates (&self, "t-2", cr_day_new (2026, 11, 10), cr_day_new (2026, 12, 20));
  cr_timeline_scene_clear (&self);
}

/* The pointer chooses a row, and puts a group away by its name. */
static void
test_choose_by_pointer (void)
{
  CrTimelineScene self;
  GdkRectangle    place;

  cr_timeline_scene_init (&self);
  g_assert_true (cr_timeline_view_get_bar_place (self.view, cr_timeline_scene_find_row (&self, "t-3"), &place));
  cr_keyboard_point (self.view, 60, place.y + 8);
  cr_keyboard_button (TRUE);
  cr_keyboard_button (FALSE);
  gtk_test_widget_wait_for_draw (GTK_WIDGET (self.window));
  cr_app_test_settle ();
  g_assert_cmpstr (cr_place_get_task (cr_window_get_place (self.window)), ==, "t-3");
  g_assert_true (cr_timeline_view_get_bar_place (self.view, 0, &place));
  cr_keyboard_point (self.view, 60, place.y + 5);
  cr_keyboard_button (TRUE);
  cr_keyboard_button (FALSE);
  gtk_test_widget_wait_for_draw (GTK_WIDGET (self.window));
  cr_app_test_settle ();
  g_assert_cmpuint (cr_timeline_plan_get_n_rows (cr_timeline_view_get_plan (self.view)), ==, 3);
  cr_timeline_scene_clear (&self);
}

/* A task of the tray is put at today by a key. */
static void
test_tray_by_keys (void)
{
  CrTimelineScene self;
  CrTimelineTray *tray = NULL;
  CrDay           today = cr_interface_get_today ();

  cr_timeline_scene_init (&self);
  tray = cr_timeline_page_get_tray (self.page);
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (tray)));
  gtk_widget_grab_focus (GTK_WIDGET (cr_timeline_tray_get_list (tray)));
  cr_keyboard_press_all ("Right", "Left", "Return", NULL);
  cr_timeline_scene_assert_dates (&self, "t-4", today, today + 29);
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (tray)));
  g_assert_cmpstr (cr_timeline_scene_get_told (&self), ==, "“Fourth <b>”: 16 Nov 2026 – 15 Dec 2026.");
  g_assert_cmpstr (cr_place_get_task (cr_window_get_place (self.window)), ==, "t-4");
  g_assert_true (gtk_widget_has_focus (
    GTK_WIDGET (cr_timeline_view_find_bar (self.view, cr_timeline_scene_find_row (&self, "t-4")))));
  undo (&self);
  cr_timeline_scene_assert_dates (&self, "t-4", CR_DAY_NONE, CR_DAY_NONE);
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (tray)));
  gtk_widget_grab_focus (GTK_WIDGET (cr_timeline_tray_get_list (tray)));
  cr_timeline_tray_select (tray, "t-4");
  cr_keyboard_press ("space");
  cr_timeline_scene_assert_dates (&self, "t-4", today, today + 29);
  cr_timeline_scene_clear (&self);
}

static gboolean
has_dates (gpointer user_data)
{
  return cr_timeline_scene_get_task (user_data, "t-4")->start != CR_DAY_NONE;
}

static gboolean
is_drop_shown (gpointer view)
{
  return CR_TIMELINE_VIEW (view)->drop != CR_DAY_NONE;
}

/* A card is dragged to a day. */
static void
test_tray_by_pointer (void)
{
  CrTimelineScene self;
  double          x = 0, y = 0;
  CrDay           day = CR_DAY_NONE;

  cr_timeline_scene_init (&self);
  g_assert_true (gtk_widget_translate_coordinates (GTK_WIDGET (cr_timeline_tray_get_list (self.page->tray)),
                                                   GTK_WIDGET (self.view), 60, 12, &x, &y));
  cr_keyboard_point (self.view, x, y);
  cr_keyboard_button (TRUE);
  for (guint i = 1; i <= 10; i++)
    {
      cr_keyboard_point (self.view, x + i * 30, y - i * 12);
      gtk_widget_queue_draw (GTK_WIDGET (self.window));
      gtk_test_widget_wait_for_draw (GTK_WIDGET (self.window));
    }
  cr_app_test_wait_for (is_drop_shown, self.view);
  cr_app_test_settle ();
  day = cr_timeline_view_get_day (self.view, (int) (x + 300), y - 120);
  cr_keyboard_button (FALSE);
  cr_app_test_wait_for (has_dates, &self);
  cr_timeline_scene_assert_dates (&self, "t-4", day, day + 29);
  g_assert_cmpuint (self.view->drop, ==, CR_DAY_NONE);
  undo (&self);
  cr_timeline_scene_assert_dates (&self, "t-4", CR_DAY_NONE, CR_DAY_NONE);
  cr_timeline_scene_clear (&self);
}

static gboolean
is_threaded (gpointer view)
{
  return CR_TIMELINE_VIEW (view)->thread.row != CR_TIMELINE_NO_ROW;
}

static void
draw_link (CrTimelineScene *self,
           const char      *from,
           const char      *to)
{
  GdkRectangle dot, bar;

  cr_timeline_scene_select (self, from);
  g_assert_true (cr_timeline_view_get_dot_place (self->view, cr_timeline_scene_find_row (self, from), &dot));
  g_assert_true (cr_timeline_view_get_bar_place (self->view, cr_timeline_scene_find_row (self, to), &bar));
  cr_keyboard_point (self->view, dot.x + dot.width / 2, dot.y + dot.height / 2);
  cr_keyboard_button (TRUE);
  cr_app_test_wait_for (is_threaded, self->view);
  cr_keyboard_point (self->view, bar.x + bar.width / 2, dot.y);
  cr_keyboard_point (self->view, bar.x + bar.width / 2, bar.y + bar.height / 2);
  gtk_widget_queue_draw (GTK_WIDGET (self->window));
  gtk_test_widget_wait_for_draw (GTK_WIDGET (self->window));
  let_go (self);
}

/* A link is drawn; one that would close a cycle is refused, and its path named. */
static void
test_link_by_pointer (void)
{
  CrTimelineScene self;

  cr_timeline_scene_init (&self);
  draw_link (&self, "t-2", "t-3");
  g_assert_true (cr_ids_contains (cr_timeline_scene_get_task (&self, "t-3")->after, cr_intern ("t-2")));
  g_assert_cmpstr (cr_timeline_scene_get_told (&self), ==, "“Third” now waits for “Second”.");
  draw_link (&self, "t-3", "t-1");
  g_assert_cmpuint (cr_ids_get_length (cr_timeline_scene_get_task (&self, "t-1")->after), ==, 0);
  g_assert_nonnull (strstr (cr_timeline_scene_get_told (&self), "First"));
  g_assert_nonnull (strstr (cr_timeline_scene_get_told (&self), "Second"));
  g_assert_nonnull (strstr (cr_timeline_scene_get_told (&self), "Third"));
  g_assert_nonnull (strstr (cr_timeline_scene_get_told (&self), "→"));
  undo (&self);
  g_assert_cmpuint (cr_ids_get_length (cr_timeline_scene_get_task (&self, "t-3")->after), ==, 0);
  cr_timeline_scene_clear (&self);
}

/* The same by the list that L opens, on both layouts; chosen once more, the link is gone. */
static void
test_link_by_keys (gconstpointer user_data)
{
  CrTimelineScene self;

  cr_timeline_scene_init (&self);
  cr_keyboard_set_layout ((CrLayout) GPOINTER_TO_UINT (user_data));
  cr_timeline_scene_select (&self, "t-2");
  cr_keyboard_press ("l");
  cr_keyboard_set_layout (CR_LAYOUT_ENGLISH);
  g_assert_true (gtk_widget_get_mapped (GTK_WIDGET (self.page->links)));
  cr_keyboard_press_all ("t", "h", "i", "r", "d", "Down", "Return", NULL);
  g_assert_true (cr_ids_contains (cr_timeline_scene_get_task (&self, "t-3")->after, cr_intern ("t-2")));
  cr_keyboard_press ("Return");
  g_assert_cmpuint (cr_ids_get_length (cr_timeline_scene_get_task (&self, "t-3")->after), ==, 0);
  g_assert_cmpstr (cr_timeline_scene_get_told (&self), ==, "“Third” no longer waits for “Second”.");
  cr_keyboard_press_all ("Escape", "Escape", NULL);
  g_assert_false (gtk_widget_get_mapped (GTK_WIDGET (self.page->links)));
  g_assert_true (gtk_widget_has_focus (
    GTK_WIDGET (cr_timeline_view_find_bar (self.view, cr_timeline_scene_find_row (&self, "t-2")))));
  cr_timeline_scene_clear (&self);
}

/* A violated link is told, shown, and mended in one step. */
static void
test_violated (void)
{
  CrTimelineScene self;

  cr_timeline_scene_init (&self);
  g_assert_false (cr_notice_is_shown (self.page->link_notice));
  cr_timeline_scene_select (&self, "t-1");
  cr_keyboard_press_all ("space", "shift+Right", "shift+Right", "shift+Right", "Return", NULL);
  cr_timeline_scene_assert_dates (&self, "t-1", cr_day_new (2026, 10, 22), cr_day_new (2026, 11, 21));
  g_assert_true (cr_notice_is_shown (self.page->link_notice));
  gtk_widget_activate_action (GTK_WIDGET (self.page), "page.show-violation", NULL);
  cr_app_test_settle ();
  g_assert_cmpstr (cr_place_get_task (cr_window_get_place (self.window)), ==, "t-2");
  gtk_widget_activate_action (GTK_WIDGET (self.page), "page.shift-successors", NULL);
  cr_app_test_settle ();
  cr_timeline_scene_assert_dates (&self, "t-2", cr_day_new (2026, 11, 22), cr_day_new (2027, 1, 1));
  cr_timeline_scene_assert_dates (&self, "t-3", cr_day_new (2027, 1, 10), cr_day_new (2027, 2, 20));
  g_assert_false (cr_notice_is_shown (self.page->link_notice));
  undo (&self);
  cr_timeline_scene_assert_dates (&self, "t-2", cr_day_new (2026, 11, 10), cr_day_new (2026, 12, 20));
  g_assert_true (cr_notice_is_shown (self.page->link_notice));
  cr_timeline_scene_clear (&self);
}

/* Days grow wider and narrower, and today is found again. */
/* Wherever the rows stand, there are children for all that is in sight, and then nothing is left to do. */
static void
test_idle (void)
{
  CrTimelineScene self;
  GtkAdjustment  *down = NULL;

  cr_timeline_scene_init_example (&self);
  down = cr_scroll_view_get_adjustment (CR_SCROLL_VIEW (self.view), GTK_ORIENTATION_VERTICAL);
  for (guint offset = 0; offset < 40; offset++)
    {
      gtk_adjustment_set_value (down, offset);
      for (guint i = 0; i < 200; i++)
        g_main_context_iteration (NULL, FALSE);
      g_assert_cmpuint (self.view->grow_idle, ==, 0);
    }
  cr_timeline_scene_clear (&self);
}

static void
test_zoom (void)
{
  CrTimelineScene self;
  double          quarter = 0;
  GtkAdjustment  *across = NULL;
  double          at_today = 0;

  cr_timeline_scene_init_example (&self);
  across = cr_scroll_view_get_adjustment (CR_SCROLL_VIEW (self.view), GTK_ORIENTATION_HORIZONTAL);
  quarter = cr_timeline_view_get_pixels (self.view);
  at_today = gtk_adjustment_get_value (across);
  cr_keyboard_press ("ctrl+plus");
  g_assert_cmpfloat (cr_timeline_view_get_pixels (self.view), >, quarter);
  cr_keyboard_press_all ("ctrl+plus", "ctrl+plus", NULL);
  g_assert_true (gtk_toggle_button_get_active (self.page->zooms[CR_TIMELINE_ZOOM_MONTH]));
  cr_keyboard_press ("ctrl+0");
  g_assert_cmpfloat (cr_timeline_view_get_pixels (self.view), ==, quarter);
  cr_keyboard_press_all ("ctrl+minus", "ctrl+minus", "ctrl+minus", NULL);
  g_assert_cmpfloat (cr_timeline_view_get_pixels (self.view), <, quarter);
  g_assert_true (gtk_toggle_button_get_active (self.page->zooms[CR_TIMELINE_ZOOM_YEAR]));
  g_signal_emit_by_name (self.page->zooms[CR_TIMELINE_ZOOM_QUARTER], "clicked");
  cr_app_test_settle ();
  g_assert_cmpfloat (cr_timeline_view_get_pixels (self.view), ==, quarter);
  cr_page_take_focus (CR_PAGE (self.page));
  cr_keyboard_press_all ("Right", "Right", NULL);
  g_assert_cmpfloat (gtk_adjustment_get_value (across), >, at_today);
  cr_keyboard_press ("Home");
  g_assert_cmpfloat_with_epsilon (gtk_adjustment_get_value (across), at_today, 2);
  cr_timeline_scene_clear (&self);
}

static const char *
get_name (CrTimelineScene *self,
          const char      *id)
{
  return cr_timeline_item_get_name (cr_timeline_view_find_bar (self->view, cr_timeline_scene_find_row (self, id)));
}

static void
test_critical (void)
{
  CrTimelineScene self;

  cr_timeline_scene_init (&self);
  g_assert_null (strstr (get_name (&self, "t-3"), "critical"));
  gtk_widget_grab_focus (GTK_WIDGET (self.page->critical));
  cr_keyboard_press ("space");
  g_assert_cmpstr (cr_timeline_scene_get_told (&self), ==, "Critical path: 1 task, up to 20 Feb 2027.");
  g_assert_nonnull (strstr (get_name (&self, "t-3"), "On the critical path."));
  g_assert_null (strstr (get_name (&self, "t-1"), "critical"));
  gtk_widget_activate_action (GTK_WIDGET (self.page), "page.critical-path", NULL);
  cr_app_test_settle ();
  g_assert_false (gtk_toggle_button_get_active (self.page->critical));
  g_assert_null (strstr (get_name (&self, "t-3"), "critical"));
  cr_timeline_scene_clear (&self);
}

/* While the page cannot be seen it does nothing; what others did meanwhile is there when it is shown. */
static void
test_hidden (void)
{
  CrTimelineScene       self;
  const CrTimelinePlan *plan = NULL;
  g_auto (CrValue)      area = cr_value_id ("area-instruments");

  cr_timeline_scene_init (&self);
  plan = cr_timeline_view_get_plan (self.view);
  cr_timeline_scene_go (&self, "tasks");
  g_assert_true (cr_document_edit (cr_window_get_document (self.window), "t-1", "area", &area, NULL));
  cr_app_test_settle ();
  g_assert_true (cr_timeline_view_get_plan (self.view) == plan);
  cr_timeline_scene_go (&self, "timeline");
  g_assert_cmpuint (cr_timeline_scene_find_row (&self, "t-1"), ==, 3);
  cr_timeline_scene_clear (&self);
}

/* Thousands of rows have as many children as can be seen, which stand for others after scrolling. */
static void
test_many (void)
{
  CrTimelineScene        self;
  g_autoptr (CrRoadmap)  roadmap = cr_roadmap_new ();
  g_autoptr (CrDocument) document = NULL;
  guint                  n_items = 0;

  for (guint i = 0; i < 3000; i++)
    {
      g_autofree char *id = g_strdup_printf ("t-%u", i);

      cr_timeline_scene_add (roadmap, id, id, "area-concept", "2026-10-01", "2026-10-31", "");
    }
  self.window = cr_app_test_new_window ();
  document = cr_document_new (self.window->catalogue, roadmap);
  cr_window_set_document (self.window, document);
  cr_app_test_settle ();
  cr_timeline_scene_begin (&self);
  n_items = cr_timeline_view_get_n_bars (self.view);
  g_assert_cmpuint (n_items, <, 60);
  cr_keyboard_press ("ctrl+End");
  g_assert_cmpstr (cr_timeline_view_get_task (self.view), ==, "t-2999");
  g_assert_true (gtk_widget_has_focus (GTK_WIDGET (cr_timeline_view_find_bar (self.view, 3000))));
  g_assert_true (g_str_has_prefix (cr_timeline_item_get_name (cr_timeline_view_find_bar (self.view, 3000)), "t-2999"));
  /* Out of sight it keeps the focus. */
  gtk_adjustment_set_value (cr_scroll_view_get_adjustment (CR_SCROLL_VIEW (self.view), GTK_ORIENTATION_VERTICAL), 0);
  cr_app_test_settle ();
  gtk_test_widget_wait_for_draw (GTK_WIDGET (self.window));
  g_assert_true (gtk_widget_has_focus (GTK_WIDGET (cr_timeline_view_find_bar (self.view, 3000))));
  g_assert_nonnull (cr_timeline_view_find_bar (self.view, 0));
  g_assert_cmpuint (cr_timeline_view_get_n_bars (self.view), ==, n_items);
  g_clear_object (&document);
  cr_timeline_scene_clear (&self);
}

static void
test_insert (void)
{
  CrTimelineScene self;
  const CrTask   *task = NULL;

  cr_timeline_scene_init (&self);
  cr_timeline_scene_select (&self, "t-3");
  gtk_widget_activate_action (GTK_WIDGET (self.window), "win.new-task", NULL);
  cr_app_test_settle ();
  g_assert_cmpuint (cr_roadmap_get_n_tasks (cr_timeline_scene_get_roadmap (&self)), ==, 5);
  task = cr_timeline_scene_get_task (&self, cr_place_get_task (cr_window_get_place (self.window)));
  g_assert_cmpstr (task->area, ==, "area-instruments");
  g_assert_cmpuint (cr_timeline_view_get_plan (self.view)->unscheduled->len, ==, 2);
  undo (&self);
  g_assert_cmpuint (cr_roadmap_get_n_tasks (cr_timeline_scene_get_roadmap (&self)), ==, 4);
  cr_timeline_scene_clear (&self);
}

static gboolean
has_room (gpointer page)
{
  return gtk_widget_get_width (page) > WIDTH_BESIDE_INSPECTOR;
}

/* What hides tasks stands in the toolbar, where it is removed too. */
static void
test_chips (void)
{
  CrTimelineScene self;
  const char     *status = "on-hold";
  CrQuery        *query = NULL;
  GtkWidget      *chip = NULL;

  cr_timeline_scene_init (&self);
  /* Beside the inspector there is room for the number of filters alone. */
  adw_flap_set_reveal_flap (self.window->inspector_flap, FALSE);
  cr_app_test_wait_for (has_room, self.page);
  cr_app_test_settle ();
  query = cr_query_copy (cr_place_get_query (cr_window_get_place (self.window)));
  cr_query_set_filter (query, CR_FILTER_STATUS, cr_ids_new (&status, 1));
  cr_place_set_query (cr_window_get_place (self.window), query);
  cr_app_test_settle ();
  chip = cr_app_test_find_named (self.page->filter_bar, GTK_TYPE_BUTTON, "Remove the filter “On hold”");
  g_assert_nonnull (chip);
  g_assert_true (gtk_widget_get_mapped (chip));
  g_signal_emit_by_name (chip, "clicked");
  cr_app_test_settle ();
  g_assert_false (cr_query_is_filtering (cr_place_get_query (cr_window_get_place (self.window))));
  cr_timeline_scene_clear (&self);
}

static void
test_empty (void)
{
  CrTimelineScene self;

  self.window = cr_app_test_new_window ();
  gtk_widget_activate_action (GTK_WIDGET (self.window), "win.new-empty", NULL);
  cr_app_test_settle ();
  cr_timeline_scene_begin (&self);
  g_assert_cmpstr (gtk_stack_get_visible_child_name (self.page->stack), ==, "empty");
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (self.window)) == self.page->empty_button);
  cr_timeline_scene_clear (&self);
}

int
main (int   argc,
      char *argv[])
{
  if (!cr_app_test_init (&argc, &argv, "en") || !cr_keyboard_start ())
    return 0;
  g_test_add_func ("/timeline-page/rows", test_rows);
  g_test_add_func ("/timeline-page/walk", test_walk);
  g_test_add_func ("/timeline-page/groups", test_groups);
  g_test_add_func ("/timeline-page/move-by-keys", test_move_by_keys);
  g_test_add_func ("/timeline-page/put-back", test_put_back);
  g_test_add_func ("/timeline-page/move-by-pointer", test_move_by_pointer);
  g_test_add_func ("/timeline-page/drag-far", test_drag_far);
  g_test_add_func ("/timeline-page/choose-by-pointer", test_choose_by_pointer);
  g_test_add_func ("/timeline-page/tray-by-keys", test_tray_by_keys);
  g_test_add_func ("/timeline-page/tray-by-pointer", test_tray_by_pointer);
  g_test_add_func ("/timeline-page/link-by-pointer", test_link_by_pointer);
  g_test_add_data_func ("/timeline-page/link-by-keys/english", GUINT_TO_POINTER (CR_LAYOUT_ENGLISH),
                        test_link_by_keys);
  g_test_add_data_func ("/timeline-page/link-by-keys/russian", GUINT_TO_POINTER (CR_LAYOUT_RUSSIAN),
                        test_link_by_keys);
  g_test_add_func ("/timeline-page/violated", test_violated);
  g_test_add_func ("/timeline-page/idle", test_idle);
  g_test_add_func ("/timeline-page/zoom", test_zoom);
  g_test_add_func ("/timeline-page/critical", test_critical);
  g_test_add_func ("/timeline-page/hidden", test_hidden);
  g_test_add_func ("/timeline-page/many", test_many);
  g_test_add_func ("/timeline-page/insert", test_insert);
  g_test_add_func ("/timeline-page/chips", test_chips);
  g_test_add_func ("/timeline-page/empty", test_empty);
  return g_test_run ();
}
