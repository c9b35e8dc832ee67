/* SPDX-License-Identifier: GPL-3.0-or-later
 * Tests of the page “Timeline” with the other buttons of the pointer, its wheel and two fingers: the menu of a task,
 * days made wider and narrower, and what is scrolled. */
#include "config.h"

#include "cr-keyboard.h"
#include "cr-timeline-scene.h"

#define WHEEL_UP   "4"
#define WHEEL_DOWN "5"

static GtkWidget *
get_menu (CrTimelineScene *self)
{
  return GTK_WIDGET (cr_task_actions_get_menu (self->page->actions));
}

static gboolean
is_menu_open (gpointer user_data)
{
  return gtk_widget_get_mapped (get_menu (user_data));
}

static gboolean
is_menu_closed (gpointer user_data)
{
  return !gtk_widget_get_mapped (get_menu (user_data));
}

static void
close_menu (CrTimelineScene *self)
{
  gtk_popover_popdown (GTK_POPOVER (get_menu (self)));
  cr_app_test_wait_for (is_menu_closed, self);
  cr_app_test_settle ();
}

static void
point_at (CrTimelineScene *self,
          const char      *id)
{
  GdkRectangle bar;

  g_assert_true (cr_timeline_view_get_bar_place (self->view, cr_timeline_scene_find_row (self, id), &bar));
  cr_keyboard_point (self->view, bar.x + bar.width / 2, bar.y + bar.height / 2);
}

static gboolean
is_selected (gpointer user_data)
{
  CrTimelineScene *self = user_data;

  return g_strcmp0 (cr_place_get_task (cr_window_get_place (self->window)), "t-3") == 0;
}

/* By the pointer it is that of the task below it, by keys that of the row; what is chosen is done. */
static void
test_menu (void)
{
  static const char *const chords[] = { "Menu", "shift+F10" };
  CrTimelineScene          self;

  cr_timeline_scene_init (&self);
  cr_timeline_scene_select (&self, "t-1");
  point_at (&self, "t-3");
  cr_keyboard_click ("3");
  cr_app_test_wait_for (is_menu_open, &self);
  g_assert_true (is_selected (&self));
  close_menu (&self);
  g_assert_true (gtk_widget_has_focus (
    GTK_WIDGET (cr_timeline_view_find_bar (self.view, cr_timeline_scene_find_row (&self, "t-3")))));

  for (guint i = 0; i < G_N_ELEMENTS (chords); i++)
    {
      cr_timeline_scene_select (&self, "t-2");
      cr_keyboard_press (chords[i]);
      cr_app_test_wait_for (is_menu_open, &self);
      g_assert_cmpstr (cr_place_get_task (cr_window_get_place (self.window)), ==, "t-2");
      close_menu (&self);
    }
  gtk_widget_activate_action (get_menu (&self), "task.duplicate", NULL);
  cr_app_test_settle ();
  g_assert_cmpuint (cr_roadmap_get_n_tasks (cr_timeline_scene_get_roadmap (&self)), ==, 5);
  cr_timeline_scene_clear (&self);
}

/* The head of a group has none. */
static void
test_menu_of_none (void)
{
  CrTimelineScene self;

  cr_timeline_scene_init (&self);
  cr_timeline_view_set_cursor (self.view, 0);
  cr_timeline_view_take_focus (self.view);
  cr_keyboard_press ("Menu");
  g_assert_true (is_menu_closed (&self));
  cr_timeline_scene_clear (&self);
}

/* A task without dates has the same menu, and the focus is in the tray again. */
static void
test_menu_of_tray (void)
{
  CrTimelineScene self;
  GtkWidget      *list = NULL;

  cr_timeline_scene_init (&self);
  list = GTK_WIDGET (cr_timeline_tray_get_list (self.page->tray));
  cr_keyboard_point (list, 40, gtk_widget_get_height (list) / 2.0);
  cr_keyboard_click ("3");
  cr_app_test_wait_for (is_menu_open, &self);
  g_assert_cmpstr (cr_place_get_task (cr_window_get_place (self.window)), ==, "t-4");
  close_menu (&self);
  g_assert_true (gtk_widget_is_ancestor (gtk_window_get_focus (GTK_WINDOW (self.window)), list));
  cr_keyboard_press ("Menu");
  cr_app_test_wait_for (is_menu_open, &self);
  close_menu (&self);
  cr_timeline_scene_clear (&self);
}

/* With Ctrl the wheel makes days wider and narrower, and the day below the pointer stays there. */
static void
test_wheel (void)
{
  CrTimelineScene self;
  double          x = 0, pixels = 0;
  CrDay           day = CR_DAY_NONE;

  /* Where there is something to be scrolled on either side. */
  cr_timeline_scene_init_example (&self);
  cr_timeline_view_zoom_to (self.view, CR_TIMELINE_ZOOM_MONTH);
  cr_app_test_settle ();
  x = cr_timeline_view_get_names_width (self.view) + 300;
  cr_keyboard_point (self.view, x, 150);
  pixels = cr_timeline_view_get_pixels (self.view);
  day = cr_timeline_view_get_day (self.view, x, 150);
  cr_keyboard_click ("ctrl+" WHEEL_UP);
  g_assert_cmpfloat (cr_timeline_view_get_pixels (self.view), >, pixels * 1.05);
  g_assert_cmpint (ABS ((int) cr_timeline_view_get_day (self.view, x, 150) - (int) day), <=, 1);
  cr_keyboard_click ("ctrl+" WHEEL_DOWN);
  g_assert_cmpfloat_with_epsilon (cr_timeline_view_get_pixels (self.view), pixels, 0.001);
  cr_timeline_scene_clear (&self);
}

static double
get_offset (CrTimelineScene *self,
            GtkOrientation   orientation)
{
  return gtk_adjustment_get_value (cr_scroll_view_get_adjustment (CR_SCROLL_VIEW (self->view), orientation));
}

/* Without keys the wheel scrolls down, with Shift sideways; neither makes days wider. */
static void
test_scroll (void)
{
  CrTimelineScene self;
  double          across = 0, pixels = 0;

  cr_timeline_scene_init_example (&self);
  cr_timeline_view_zoom_to (self.view, CR_TIMELINE_ZOOM_MONTH);
  cr_app_test_settle ();
  pixels = cr_timeline_view_get_pixels (self.view);
  across = get_offset (&self, GTK_ORIENTATION_HORIZONTAL);
  cr_keyboard_point (self.view, gtk_widget_get_width (GTK_WIDGET (self.view)) - 100, 200);
  cr_keyboard_click (WHEEL_DOWN);
  g_assert_cmpfloat (get_offset (&self, GTK_ORIENTATION_VERTICAL), >, 0);
  g_assert_cmpfloat (get_offset (&self, GTK_ORIENTATION_HORIZONTAL), ==, across);
  cr_keyboard_click ("shift+" WHEEL_DOWN);
  g_assert_cmpfloat (get_offset (&self, GTK_ORIENTATION_HORIZONTAL), >, across);
  g_assert_cmpfloat (cr_timeline_view_get_pixels (self.view), ==, pixels);
  cr_timeline_scene_clear (&self);
}

static gpointer
find_pinch (CrTimelineScene *self)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (GTK_WIDGET (self->view));

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_GESTURE_ZOOM (controller))
        return controller;
    }
  g_assert_not_reached ();
}

/* Two fingers: there is no display to touch, but the gesture says what it would. */
static void
test_pinch (void)
{
  CrTimelineScene self;
  double          pixels = 0;

  cr_timeline_scene_init (&self);
  pixels = cr_timeline_view_get_pixels (self.view);
  g_signal_emit_by_name (find_pinch (&self), "begin", NULL);
  g_signal_emit_by_name (find_pinch (&self), "scale-changed", 1.5);
  g_assert_cmpfloat_with_epsilon (cr_timeline_view_get_pixels (self.view), pixels * 1.5, 0.001);
  g_signal_emit_by_name (find_pinch (&self), "scale-changed", 0.5);
  g_assert_cmpfloat_with_epsilon (cr_timeline_view_get_pixels (self.view), pixels * 0.5, 0.001);
  cr_timeline_scene_clear (&self);
}

int
main (int   argc,
      char *argv[])
{
  if (!cr_app_test_init (&argc, &argv, "en") || !cr_keyboard_start ())
    return 0;
  g_test_add_func ("/timeline-pointer/menu", test_menu);
  g_test_add_func ("/timeline-pointer/menu-of-none", test_menu_of_none);
  g_test_add_func ("/timeline-pointer/menu-of-tray", test_menu_of_tray);
  g_test_add_func ("/timeline-pointer/wheel", test_wheel);
  g_test_add_func ("/timeline-pointer/scroll", test_scroll);
  g_test_add_func ("/timeline-pointer/pinch", test_pinch);
  return g_test_run ();
}
