/* SPDX-License-Identifier: GPL-3.0-or-later
 * The context menu of the table of tasks, opened by the pointer: what it concerns, and what it offers. */
#include "config.h"

#include "cr-app-test.h"
#include "cr-late-menu.h"
#include "cr-tasks-page-private.h"
#include "cr-window-private.h"

#define NEWER "good/major-newer.roadmap.json"

typedef struct
{
  CrWindow    *window;
  CrPlace     *place;
  CrTasksPage *page;
} Scene;

static void
scene_init (Scene    *self,
            CrWindow *window)
{
  self->window = window;
  self->place = cr_window_get_place (window);
  self->page = CR_TASKS_PAGE (cr_window_find_page (window, "tasks"));
  /* The first row is a task. */
  cr_place_set_query (self->place, cr_query_new ());
  cr_app_test_settle ();
}

/* Presses the other button of the pointer on the title in a row. */
static void
press (Scene *self,
       guint  position)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (GTK_WIDGET (self->page->view));
  GtkWidget             *cell = NULL;
  double                 x = 0;
  double                 y = 0;

  /* The table has scrolled when it is drawn. */
  gtk_widget_queue_draw (GTK_WIDGET (self->window));
  gtk_test_widget_wait_for_draw (GTK_WIDGET (self->window));
  cell = GTK_WIDGET (cr_task_cell_find (cr_tasks_page_find_row (self->page, position), CR_COLUMN_TITLE));
  g_assert_true (gtk_widget_translate_coordinates (cell, GTK_WIDGET (self->page->view), 40, 4, &x, &y));
  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_GESTURE_CLICK (controller) &&
          gtk_gesture_single_get_button (GTK_GESTURE_SINGLE (controller)) == GDK_BUTTON_SECONDARY)
        g_signal_emit_by_name (controller, "pressed", 1, x, y);
    }
  cr_app_test_settle ();
  g_assert_true (gtk_widget_get_mapped (GTK_WIDGET (self->page->menu)));
}

static void
close_menu (Scene *self)
{
  gtk_popover_popdown (GTK_POPOVER (self->page->menu));
  cr_app_test_settle ();
}

static GtkWidget *
find_entry (GtkWidget  *widget,
            const char *text)
{
  GtkWidget       *found = NULL;
  g_autofree char *shown = NULL;

  if (g_str_equal (G_OBJECT_TYPE_NAME (widget), "GtkModelButton"))
    {
      g_object_get (widget, "text", &shown, NULL);
      return g_strcmp0 (shown, text) == 0 ? widget : NULL;
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_entry (child, text);
  return found;
}

static void
assert_offered (Scene      *self,
                const char *text,
                gboolean    offered)
{
  GtkWidget *entry = find_entry (GTK_WIDGET (self->page->menu), text);

  g_assert_nonnull (entry);
  g_assert_true (gtk_widget_is_sensitive (entry) == offered);
}

static const char *
get_id (Scene *self,
        guint  position)
{
  return cr_task_rows_get_id (self->page->rows, position);
}

static void
test_selects (void)
{
  Scene             self = { 0 };
  const char       *ids[2] = { NULL, NULL };
  g_autoptr (CrIds) two = NULL;

  scene_init (&self, cr_app_test_open_example (NULL));
  press (&self, 2);
  g_assert_cmpstr (cr_place_get_task (self.place), ==, get_id (&self, 2));
  assert_offered (&self, "Edit Cell", TRUE);
  assert_offered (&self, "Delete", TRUE);
  assert_offered (&self, "Move Down", TRUE);
  close_menu (&self);
  /* Several that are selected stay so when it is one of them that the menu is opened at. */
  ids[0] = get_id (&self, 1);
  ids[1] = get_id (&self, 3);
  two = cr_ids_new (ids, G_N_ELEMENTS (ids));
  cr_place_set_selection (self.place, two);
  press (&self, 3);
  g_assert_cmpuint (cr_ids_get_length (cr_place_get_selection (self.place)), ==, 2);
  close_menu (&self);
  press (&self, 2);
  g_assert_cmpuint (cr_ids_get_length (cr_place_get_selection (self.place)), ==, 1);
  close_menu (&self);
  cr_app_test_destroy (self.window);
}

/* An entry of the menu does what the key does, to the tasks that are selected. */
static void
test_acts (void)
{
  Scene      self = { 0 };
  CrRoadmap *roadmap = NULL;
  guint      n_tasks = 0;

  scene_init (&self, cr_app_test_open_example (NULL));
  roadmap = cr_document_get_roadmap (cr_window_get_document (self.window));
  n_tasks = cr_roadmap_get_n_tasks (roadmap);
  press (&self, 1);
  g_signal_emit_by_name (find_entry (GTK_WIDGET (self.page->menu), "Duplicate"), "clicked");
  cr_app_test_settle ();
  g_assert_cmpuint (cr_roadmap_get_n_tasks (roadmap), ==, n_tasks + 1);
  g_assert_false (gtk_widget_get_mapped (GTK_WIDGET (self.page->menu)));
  press (&self, 1);
  g_signal_emit_by_name (find_entry (GTK_WIDGET (self.page->menu), "Delete"), "clicked");
  cr_app_test_settle ();
  g_assert_cmpuint (cr_roadmap_get_n_tasks (roadmap), ==, n_tasks);
  cr_app_test_destroy (self.window);
}

/* Tasks that stand in another order than that of the file cannot be moved; in groups the menu is that of the groups. */
static void
test_order_and_groups (void)
{
  Scene       self = { 0 };
  GMenuModel *groups = NULL;

  scene_init (&self, cr_app_test_open_example (NULL));
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (self.page), "table.sort", "s", "title"));
  cr_app_test_settle ();
  press (&self, 1);
  assert_offered (&self, "Move Up", FALSE);
  assert_offered (&self, "Duplicate", TRUE);
  close_menu (&self);
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (self.page), "table.group", "s", "area"));
  cr_app_test_settle ();
  g_assert_null (get_id (&self, 0));
  cr_tasks_page_focus (self.page, 0);
  cr_app_test_settle ();
  press (&self, 0);
  groups = cr_late_menu_get (self.page->group_button);
  g_assert_true (gtk_popover_menu_get_menu_model (self.page->menu) == groups);
  assert_offered (&self, "Close All Groups", TRUE);
  close_menu (&self);
  press (&self, 1);
  assert_offered (&self, "Duplicate", TRUE);
  close_menu (&self);
  cr_app_test_destroy (self.window);
}

static gboolean
has_document (gpointer user_data)
{
  return cr_window_get_document (user_data) != NULL;
}

/* A file of a newer version is read and not changed. */
static void
test_read_only (void)
{
  Scene             self = { 0 };
  g_autofree char  *path = g_build_filename (g_getenv ("CR_SOURCE_DIR"), "tests/data/format", NEWER, NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  CrWindow         *window = cr_app_test_new_window ();

  cr_window_open_file (window, file);
  cr_app_test_wait_for (has_document, window);
  cr_app_test_go_to_tasks (window);
  scene_init (&self, window);
  press (&self, 0);
  assert_offered (&self, "Edit Cell", FALSE);
  assert_offered (&self, "Status", FALSE);
  assert_offered (&self, "Cut", FALSE);
  assert_offered (&self, "Delete", FALSE);
  assert_offered (&self, "Copy", TRUE);
  close_menu (&self);
  cr_app_test_destroy (window);
}

int
main (int   argc,
      char *argv[])
{
  if (!cr_app_test_init (&argc, &argv, "en"))
    return 0;
  g_test_add_func ("/task-menu/selects", test_selects);
  g_test_add_func ("/task-menu/acts", test_acts);
  g_test_add_func ("/task-menu/order-and-groups", test_order_and_groups);
  g_test_add_func ("/task-menu/read-only", test_read_only);
  return g_test_run ();
}
