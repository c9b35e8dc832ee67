/* SPDX-License-Identifier: GPL-3.0-or-later
 * Tests of the page “Matrix” in the window: what its cells count and say, the keys, new tasks, what is not applicable.
 */
#include "config.h"

#include "cr-app-test.h"
#include "cr-catalogue-ids.h"
#include "cr-exceptions.h"
#include "cr-interface.h"
#include "cr-inspector.h"
#include "cr-mapping.h"
#include "cr-matrix-page.h"
#include "cr-task-drag.h"
#include "cr-window-private.h"

/* The places of the areas and capabilities that the tests are about. */
#define ROW_INSTRUMENTS 1
#define ROW_MONITORING  6
#define COLUMN_COSTS    2
#define COLUMN_QUALITY  4
#define COLUMN_DATA     7
#define COUNTED_COLUMNS 14 /* capabilities, and those without */

typedef struct
{
  CrWindow     *window;
  CrMatrixPage *page;
  CrMatrixView *view;
} Scene;

/* What the cells say comes with the first layout. */
static gboolean
has_names (gpointer view)
{
  return cr_matrix_cell_get_name (cr_matrix_view_get_cell (view, 0, 0)) != NULL;
}

static void
scene_init (Scene *self)
{
  self->window = cr_app_test_open_example (NULL);
  cr_place_set_page (cr_window_get_place (self->window), "matrix");
  cr_app_test_settle ();
  self->page = CR_MATRIX_PAGE (cr_window_get_page (self->window));
  self->view = cr_matrix_page_get_view (self->page);
  cr_app_test_wait_for (has_names, self->view);
  cr_page_take_focus (CR_PAGE (self->page));
  cr_app_test_settle ();
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

static void
activate (Scene      *self,
          const char *action)
{
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (self->page), action, NULL));
  cr_app_test_settle ();
}

static void
select_cell (Scene *self,
             guint  row,
             guint  column)
{
  cr_matrix_view_select (self->view, row, column);
  cr_matrix_view_take_focus (self->view);
  cr_app_test_settle ();
}

static void
assert_selected (Scene *self,
                 guint  row,
                 guint  column)
{
  guint selected_row = 0, selected_column = 0;

  cr_matrix_view_get_selected (self->view, &selected_row, &selected_column);
  g_assert_cmpuint (selected_row, ==, row);
  g_assert_cmpuint (selected_column, ==, column);
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (self->window)) ==
                 GTK_WIDGET (cr_matrix_view_get_cell (self->view, row, column)));
}

/* What the grid does with a key, without a server that presses it. */
static gboolean
press (Scene          *self,
       guint           keyval,
       GdkModifierType state)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (GTK_WIDGET (self->view));
  gboolean               taken = FALSE;

  for (guint i = 0; i < g_list_model_get_n_items (controllers) && !taken; i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_EVENT_CONTROLLER_KEY (controller))
        g_signal_emit_by_name (controller, "key-pressed", keyval, 0u, state, &taken);
    }
  cr_app_test_settle ();
  return taken;
}

static void
test_counts (void)
{
  Scene                   self;
  g_autoptr (CrCatalogue) catalogue = cr_catalogue_new_builtin ();
  g_autoptr (CrIds)       rows = cr_catalogue_list_ids (catalogue, CR_GROUP_AREA);
  g_autoptr (CrIds)       columns = cr_catalogue_list_ids (catalogue, CR_GROUP_CAPABILITY);
  g_autoptr (CrCoverage)  coverage = NULL;
  guint                   n_tasks = 0;

  scene_init (&self);
  coverage = cr_coverage_new (get_roadmap (&self), rows, CR_COLUMNS_CAPABILITIES, columns, cr_interface_get_today ());
  g_assert_cmpuint (coverage->n_columns, ==, COUNTED_COLUMNS);
  for (guint row = 0; row < coverage->n_rows; row++)
    for (guint column = 0; column < coverage->n_columns; column++)
      {
        const CrCoverageCell *cell = cr_coverage_get_cell (coverage, row, column);

        cr_matrix_view_select (self.view, row, column);
        g_assert_cmpuint (cr_matrix_details_get_n_tasks (cr_matrix_page_get_details (self.page)), ==, cell->n_tasks);
        g_assert_cmpuint (cr_coverage_get_cell (cr_matrix_view_get_coverage (self.view), row, column)->n_tasks, ==,
                          cell->n_tasks);
        n_tasks += cell->n_tasks;
      }
  g_assert_cmpuint (n_tasks, >, 60);
  scene_clear (&self);
}

static void
test_names (void)
{
  Scene         self;
  CrMatrixCell *cell = NULL;

  scene_init (&self);
  cell = cr_matrix_view_get_cell (self.view, ROW_INSTRUMENTS, COLUMN_DATA);
  g_assert_true (g_str_has_prefix (cr_matrix_cell_get_name (cell), "Instruments, Data standards: 3 tasks, 2 open"));
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (cell), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       cr_matrix_cell_get_name (cell));
  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (cell), GTK_ACCESSIBLE_ROLE_GRID_CELL);
  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (self.view), GTK_ACCESSIBLE_ROLE_GRID);
  select_cell (&self, ROW_INSTRUMENTS, COLUMN_DATA);
  gtk_test_accessible_assert_state (GTK_ACCESSIBLE (cell), GTK_ACCESSIBLE_STATE_SELECTED, TRUE);
  scene_clear (&self);
}

static void
test_keys (void)
{
  Scene self;

  scene_init (&self);
  select_cell (&self, 0, 0);
  g_assert_true (press (&self, GDK_KEY_Right, 0));
  assert_selected (&self, 0, 1);
  g_assert_true (press (&self, GDK_KEY_Down, 0));
  assert_selected (&self, 1, 1);
  g_assert_true (press (&self, GDK_KEY_End, 0));
  assert_selected (&self, 1, COUNTED_COLUMNS - 1);
  press (&self, GDK_KEY_Right, 0);
  assert_selected (&self, 1, COUNTED_COLUMNS - 1);
  press (&self, GDK_KEY_Home, 0);
  assert_selected (&self, 1, 0);
  press (&self, GDK_KEY_End, GDK_CONTROL_MASK);
  assert_selected (&self, 8, COUNTED_COLUMNS - 1);
  press (&self, GDK_KEY_Home, GDK_CONTROL_MASK);
  assert_selected (&self, 0, 0);
  press (&self, GDK_KEY_Up, 0);
  press (&self, GDK_KEY_Left, 0);
  assert_selected (&self, 0, 0);
  g_assert_false (press (&self, GDK_KEY_Right, GDK_ALT_MASK));
  activate (&self, "page.next-gap");
  assert_selected (&self, 0, COLUMN_COSTS);
  scene_clear (&self);
}

/* Enter goes to the tasks beside, a task there is edited, Escape tells of the cell again. */
static void
test_enter (void)
{
  Scene       self;
  CrPlace    *place = NULL;
  GtkWidget  *details = NULL;
  GtkListBox *list = NULL;

  scene_init (&self);
  place = cr_window_get_place (self.window);
  details = GTK_WIDGET (cr_matrix_page_get_details (self.page));
  select_cell (&self, ROW_INSTRUMENTS, COLUMN_DATA);
  g_assert_true (gtk_widget_get_mapped (details));
  press (&self, GDK_KEY_Return, 0);
  g_assert_true (gtk_widget_is_ancestor (gtk_window_get_focus (GTK_WINDOW (self.window)), details));
  list = GTK_LIST_BOX (cr_app_test_find_named (details, GTK_TYPE_LIST_BOX, "Tasks of the cell"));
  g_signal_emit_by_name (list, "row-activated", gtk_list_box_get_row_at_index (list, 0));
  cr_app_test_settle ();
  g_assert_nonnull (cr_place_get_task (place));
  g_assert_false (gtk_widget_get_mapped (details));
  cr_page_take_focus (CR_PAGE (self.page));
  g_assert_nonnull (cr_place_get_task (place));
  g_assert_true (press (&self, GDK_KEY_Escape, 0));
  g_assert_null (cr_place_get_task (place));
  g_assert_true (gtk_widget_get_mapped (details));
  g_assert_false (press (&self, GDK_KEY_Escape, 0));
  scene_clear (&self);
}

static void
test_insert (void)
{
  Scene             self;
  guint             n_tasks = 0, n_in_cell = 0;
  const CrTask     *task = NULL;
  const CrCoverage *coverage = NULL;

  scene_init (&self);
  n_tasks = cr_roadmap_get_n_tasks (get_roadmap (&self));
  coverage = cr_matrix_view_get_coverage (self.view);
  n_in_cell = cr_coverage_get_cell (coverage, ROW_INSTRUMENTS, COLUMN_DATA)->n_tasks;
  select_cell (&self, ROW_INSTRUMENTS, COLUMN_DATA);
  activate (&self, "win.new-task");
  g_assert_cmpuint (cr_roadmap_get_n_tasks (get_roadmap (&self)), ==, n_tasks + 1);
  task = cr_roadmap_lookup_task (get_roadmap (&self), cr_place_get_task (cr_window_get_place (self.window)));
  coverage = cr_matrix_view_get_coverage (self.view);
  g_assert_cmpstr (task->area, ==, cr_coverage_get_row_id (coverage, ROW_INSTRUMENTS));
  g_assert_true (cr_ids_contains (task->capabilities, cr_coverage_get_column_id (coverage, COLUMN_DATA)));
  g_assert_cmpstr (cr_text_get (task->title, "en"), ==, "New task");
  g_assert_cmpuint (cr_coverage_get_cell (coverage, ROW_INSTRUMENTS, COLUMN_DATA)->n_tasks, ==, n_in_cell + 1);
  activate (&self, "win.undo");
  g_assert_cmpuint (cr_roadmap_get_n_tasks (get_roadmap (&self)), ==, n_tasks);
  g_assert_null (cr_place_get_task (cr_window_get_place (self.window)));
  coverage = cr_matrix_view_get_coverage (self.view);
  g_assert_cmpuint (cr_coverage_get_cell (coverage, ROW_INSTRUMENTS, COLUMN_DATA)->n_tasks, ==, n_in_cell);
  scene_clear (&self);
}

/* What others change is seen at once, and while the page cannot be seen it does nothing. */
static void
test_changes (void)
{
  Scene             self;
  g_auto (CrValue)  none = cr_value_id (NULL);
  const CrCoverage *coverage = NULL;
  const char       *task = NULL;
  guint             n_before = 0;

  scene_init (&self);
  task = cr_roadmap_get_task (get_roadmap (&self), 0)->id;
  coverage = cr_matrix_view_get_coverage (self.view);
  n_before = coverage->row_totals[coverage->n_rows - 1].n_tasks;
  g_assert_true (cr_document_edit (cr_window_get_document (self.window), task, "area", &none, NULL));
  cr_app_test_settle ();
  coverage = cr_matrix_view_get_coverage (self.view);
  g_assert_cmpuint (coverage->row_totals[coverage->n_rows - 1].n_tasks, ==, n_before + 1);
  cr_place_set_page (cr_window_get_place (self.window), "tasks");
  cr_app_test_settle ();
  activate (&self, "win.undo");
  g_assert_true (cr_matrix_view_get_coverage (self.view) == coverage);
  cr_place_set_page (cr_window_get_place (self.window), "matrix");
  cr_app_test_settle ();
  coverage = cr_matrix_view_get_coverage (self.view);
  g_assert_cmpuint (coverage->row_totals[coverage->n_rows - 1].n_tasks, ==, n_before);
  scene_clear (&self);
}

static void
test_not_applicable (void)
{
  Scene              self;
  GtkWidget         *details = NULL;
  GtkWidget         *entry = NULL;
  const CrCoverage  *coverage = NULL;
  const char        *area = NULL, *capability = NULL;
  const CrException *exception = NULL;

  scene_init (&self);
  details = GTK_WIDGET (cr_matrix_page_get_details (self.page));
  coverage = cr_matrix_view_get_coverage (self.view);
  area = cr_coverage_get_row_id (coverage, 0);
  capability = cr_coverage_get_column_id (coverage, 3);
  g_assert_null (cr_exceptions_find (get_roadmap (&self), area, capability));
  select_cell (&self, 0, 3);
  entry = cr_app_test_find_named (details, GTK_TYPE_ENTRY, "Why it is not applicable");
  cr_matrix_details_except (CR_MATRIX_DETAILS (details));
  g_assert_null (cr_exceptions_find (get_roadmap (&self), area, capability));
  gtk_editable_set_text (GTK_EDITABLE (entry), "The <b>ministry</b> runs it");
  g_signal_emit_by_name (entry, "activate");
  cr_app_test_settle ();
  exception = cr_exceptions_find (get_roadmap (&self), area, capability);
  g_assert_nonnull (exception);
  g_assert_cmpstr (cr_text_get (exception->reason, "en"), ==, "The <b>ministry</b> runs it");
  g_assert_nonnull (strstr (cr_matrix_cell_get_name (cr_matrix_view_get_cell (self.view, 0, 3)), "Not applicable."));
  select_cell (&self, 0, 6);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, "");
  select_cell (&self, 0, 3);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, "The <b>ministry</b> runs it");
  g_signal_emit_by_name (cr_app_test_find_named (details, GTK_TYPE_BUTTON, "Applicable Again"), "clicked");
  cr_app_test_settle ();
  g_assert_null (cr_exceptions_find (get_roadmap (&self), area, capability));
  activate (&self, "win.undo");
  g_assert_nonnull (cr_exceptions_find (get_roadmap (&self), area, capability));
  activate (&self, "win.undo");
  g_assert_null (cr_exceptions_find (get_roadmap (&self), area, capability));
  scene_clear (&self);
}

/* A reason in one language alone is shown, and is not to be taken for the text of the other. */
static void
test_reason_in_one_language (void)
{
  Scene              self;
  const CrCoverage  *coverage = NULL;
  const char        *area = NULL, *capability = NULL;
  g_autoptr (CrText) reason = cr_text_new ("The ministry runs it", NULL);
  const CrException *exception = NULL;
  GtkWidget         *entry = NULL;

  cr_interface_set_content_language ("ru");
  scene_init (&self);
  coverage = cr_matrix_view_get_coverage (self.view);
  area = cr_coverage_get_row_id (coverage, 0);
  capability = cr_coverage_get_column_id (coverage, 3);
  cr_document_perform (cr_window_get_document (self.window),
                       cr_exceptions_set (get_roadmap (&self), area, capability, reason), CR_MERGE_NEVER, NULL);
  select_cell (&self, 0, 3);
  entry = cr_app_test_find_named (cr_matrix_page_get_details (self.page), GTK_TYPE_ENTRY, "Why it is not applicable");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, "");
  gtk_editable_set_text (GTK_EDITABLE (entry), "Ведёт министерство");
  g_signal_emit_by_name (entry, "activate");
  exception = cr_exceptions_find (get_roadmap (&self), area, capability);
  g_assert_cmpstr (cr_text_get (exception->reason, "ru"), ==, "Ведёт министерство");
  g_assert_cmpstr (cr_text_get (exception->reason, "en"), ==, "The ministry runs it");
  scene_clear (&self);
  cr_interface_set_content_language ("en");
}

static void
test_columns (void)
{
  static const guint n_columns[CR_N_COLUMNS] = { 14, 8, 0, 6 };
  Scene              self;

  scene_init (&self);
  select_cell (&self, 3, 13);
  for (guint i = CR_COLUMNS_ENABLERS; i < CR_N_COLUMNS; i++)
    {
      const CrCoverage *coverage = NULL;

      cr_matrix_page_set_columns (self.page, (CrColumns) i);
      cr_app_test_settle ();
      coverage = cr_matrix_view_get_coverage (self.view);
      g_assert_cmpint (coverage->kind, ==, i);
      if (n_columns[i] > 0)
        g_assert_cmpuint (coverage->n_columns, ==, n_columns[i]);
      g_assert_cmpint (gtk_widget_get_visible (GTK_WIDGET (cr_matrix_page_get_gaps (self.page))), ==,
                       i != CR_COLUMNS_PRIORITIES);
    }
  scene_clear (&self);
}

/* The list of gaps leads to the column. */
static void
test_gaps (void)
{
  Scene       self;
  GtkListBox *list = NULL;

  scene_init (&self);
  select_cell (&self, ROW_MONITORING, COLUMN_QUALITY);
  list = cr_matrix_gaps_get_list (cr_matrix_page_get_gaps (self.page));
  g_assert_nonnull (gtk_list_box_get_row_at_index (list, 0));
  g_assert_null (gtk_list_box_get_row_at_index (list, 1));
  g_signal_emit_by_name (list, "row-activated", gtk_list_box_get_row_at_index (list, 0));
  cr_app_test_settle ();
  assert_selected (&self, ROW_MONITORING, COLUMN_COSTS);
  /* A task there covers it. */
  activate (&self, "win.new-task");
  g_assert_null (gtk_list_box_get_row_at_index (list, 0));
  scene_clear (&self);
}

static void
test_show_in_tasks (void)
{
  Scene      self;
  GtkWidget *details = NULL;

  scene_init (&self);
  details = GTK_WIDGET (cr_matrix_page_get_details (self.page));
  select_cell (&self, ROW_INSTRUMENTS, COLUMN_DATA);
  g_signal_emit_by_name (cr_app_test_find_named (details, GTK_TYPE_BUTTON, "Show in Tasks"), "clicked");
  cr_app_test_settle ();
  g_assert_cmpstr (cr_place_get_page (cr_window_get_place (self.window)), ==, "tasks");
  g_assert_true (cr_query_is_filtering (cr_place_get_query (cr_window_get_place (self.window))));
  scene_clear (&self);
}

static void
test_empty (void)
{
  Scene self = { .window = cr_app_test_new_window () };

  gtk_widget_activate_action (GTK_WIDGET (self.window), "win.new-empty", NULL);
  cr_place_set_page (cr_window_get_place (self.window), "matrix");
  cr_app_test_settle ();
  self.page = CR_MATRIX_PAGE (cr_window_get_page (self.window));
  self.view = cr_matrix_page_get_view (self.page);
  g_assert_false (gtk_widget_get_mapped (GTK_WIDGET (self.view)));
  g_assert_false (cr_inspector_has_details (self.window->inspector));
  cr_page_take_focus (CR_PAGE (self.page));
  g_assert_true (GTK_IS_BUTTON (gtk_window_get_focus (GTK_WINDOW (self.window))));
  /* There is no cell to make one in. */
  activate (&self, "win.new-task");
  g_assert_cmpstr (cr_place_get_page (cr_window_get_place (self.window)), ==, "tasks");
  g_assert_cmpuint (cr_roadmap_get_n_tasks (get_roadmap (&self)), ==, 0);
  scene_clear (&self);
}

/* (transfer none) */
static GtkEventController *
find_controller (gpointer widget,
                 GType    type)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (G_TYPE_CHECK_INSTANCE_TYPE (controller, type))
        return controller;
    }
  g_assert_not_reached ();
}

/* A task from the list of its cell is dragged onto another one: there it stands then, and nothing else of it changes
 * than its area and what it is mapped to. */
static void
test_drag (void)
{
  Scene                          self;
  GtkWidget                     *list = NULL;
  CrMatrixCell                  *cell = NULL;
  g_autoptr (GdkContentProvider) provider = NULL;
  g_auto (GValue)                value = G_VALUE_INIT;
  const char                    *id = NULL;
  const CrTask                  *task = NULL;
  const CrCoverage              *coverage = NULL;
  g_autofree char               *step = NULL;
  double                         x = 0, y = 0;
  GdkDragAction                  action = 0;
  gboolean                       done = FALSE;

  scene_init (&self);
  select_cell (&self, ROW_INSTRUMENTS, COLUMN_DATA);
  /* Rows have their places when they are drawn. */
  gtk_widget_queue_draw (GTK_WIDGET (self.window));
  gtk_test_widget_wait_for_draw (GTK_WIDGET (self.window));
  list = cr_app_test_find_named (cr_matrix_page_get_details (self.page), GTK_TYPE_LIST_BOX, "Tasks of the cell");
  g_signal_emit_by_name (find_controller (list, GTK_TYPE_DRAG_SOURCE), "prepare", 20.0, 20.0, &provider);
  g_assert_nonnull (provider);
  g_value_init (&value, CR_TYPE_TASK_DRAG);
  g_assert_true (gdk_content_provider_get_value (provider, &value, NULL));
  id = cr_task_drag_get_ids (&value, cr_window_get_document (self.window))->ids[0];
  cell = cr_matrix_view_get_cell (self.view, ROW_MONITORING, COLUMN_QUALITY);
  g_assert_true (gtk_widget_translate_coordinates (GTK_WIDGET (cell), GTK_WIDGET (self.view), 10, 10, &x, &y));
  g_signal_emit_by_name (find_controller (self.view, GTK_TYPE_DROP_TARGET), "motion", x, y, &action);
  g_assert_cmpint (action, ==, GDK_ACTION_MOVE);
  g_assert_true (gtk_widget_has_css_class (GTK_WIDGET (cell), "drop-into"));
  g_signal_emit_by_name (find_controller (self.view, GTK_TYPE_DROP_TARGET), "drop", &value, x, y, &done);
  cr_app_test_settle ();
  g_assert_true (done);
  g_assert_false (gtk_widget_has_css_class (GTK_WIDGET (cell), "drop-into"));
  coverage = cr_matrix_view_get_coverage (self.view);
  task = cr_roadmap_lookup_task (get_roadmap (&self), id);
  g_assert_cmpstr (task->area, ==, cr_coverage_get_row_id (coverage, ROW_MONITORING));
  g_assert_true (cr_ids_contains (task->capabilities, cr_coverage_get_column_id (coverage, COLUMN_QUALITY)));
  g_assert_true (cr_ids_contains (task->capabilities, cr_coverage_get_column_id (coverage, COLUMN_DATA)));
  step = cr_document_describe_undo (cr_window_get_document (self.window));
  g_assert_cmpstr (step, ==, "Map 1 task");
  activate (&self, "win.undo");
  coverage = cr_matrix_view_get_coverage (self.view);
  task = cr_roadmap_lookup_task (get_roadmap (&self), id);
  g_assert_cmpstr (task->area, ==, cr_coverage_get_row_id (coverage, ROW_INSTRUMENTS));
  /* The heads are no cells. */
  g_signal_emit_by_name (find_controller (self.view, GTK_TYPE_DROP_TARGET), "drop", &value, 2.0, 2.0, &done);
  g_assert_false (done);
  scene_clear (&self);
}

/* Presses the other button of the pointer in the middle of a cell. */
static void
press_menu_button (Scene *self,
                   guint  row,
                   guint  column)
{
  GtkWidget             *cell = GTK_WIDGET (cr_matrix_view_get_cell (self->view, row, column));
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (GTK_WIDGET (self->view));
  double                 x = 0, y = 0;

  gtk_test_widget_wait_for_draw (GTK_WIDGET (self->window));
  g_assert_true (gtk_widget_translate_coordinates (cell, GTK_WIDGET (self->view), gtk_widget_get_width (cell) / 2.0,
                                                   gtk_widget_get_height (cell) / 2.0, &x, &y));
  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_GESTURE_CLICK (controller) &&
          gtk_gesture_single_get_button (GTK_GESTURE_SINGLE (controller)) == GDK_BUTTON_SECONDARY)
        g_signal_emit_by_name (controller, "pressed", 1, x, y);
    }
  cr_app_test_settle ();
}

static GtkWidget *
get_menu (Scene *self)
{
  return GTK_WIDGET (cr_matrix_menu_get_popover (cr_matrix_page_get_menu (self->page)));
}

static void
close_menu (Scene *self)
{
  g_assert_true (gtk_widget_get_mapped (get_menu (self)));
  gtk_popover_popdown (GTK_POPOVER (get_menu (self)));
  cr_app_test_settle ();
}

/* The menu is that of the cell below the pointer, and what it offers is done there. */
static void
test_menu (void)
{
  Scene             self;
  const CrCoverage *coverage = NULL;
  const char       *area = NULL, *entry = NULL;
  guint             n_tasks = 0;

  scene_init (&self);
  coverage = cr_matrix_view_get_coverage (self.view);
  area = cr_coverage_get_row_id (coverage, ROW_INSTRUMENTS);
  entry = cr_coverage_get_column_id (coverage, COLUMN_DATA);
  press_menu_button (&self, ROW_INSTRUMENTS, COLUMN_DATA);
  close_menu (&self);
  assert_selected (&self, ROW_INSTRUMENTS, COLUMN_DATA);

  n_tasks = cr_coverage_get_cell (coverage, ROW_INSTRUMENTS, COLUMN_DATA)->n_tasks;
  g_assert_cmpuint (n_tasks, >, 0);
  g_assert_true (gtk_widget_activate_action (get_menu (&self), "win.new-task", NULL));
  cr_app_test_settle ();
  coverage = cr_matrix_view_get_coverage (self.view);
  g_assert_cmpuint (cr_coverage_get_cell (coverage, ROW_INSTRUMENTS, COLUMN_DATA)->n_tasks, ==, n_tasks + 1);
  activate (&self, "win.undo");

  g_assert_true (gtk_widget_activate_action (get_menu (&self), "page.list-tasks", NULL));
  cr_app_test_settle ();
  g_assert_true (gtk_widget_is_ancestor (gtk_window_get_focus (GTK_WINDOW (self.window)),
                                         GTK_WIDGET (cr_matrix_page_get_details (self.page))));

  select_cell (&self, ROW_INSTRUMENTS, COLUMN_DATA);
  g_assert_true (gtk_widget_activate_action (get_menu (&self), "page.except", NULL));
  cr_app_test_settle ();
  gtk_editable_set_text (GTK_EDITABLE (cr_app_test_find_named (cr_matrix_page_get_details (self.page), GTK_TYPE_ENTRY,
                                                               "Why it is not applicable")),
                         "Done elsewhere");
  cr_matrix_details_except (cr_matrix_page_get_details (self.page));
  g_assert_nonnull (cr_exceptions_find (get_roadmap (&self), area, entry));
  press_menu_button (&self, ROW_INSTRUMENTS, COLUMN_DATA);
  close_menu (&self);
  g_assert_true (gtk_widget_activate_action (get_menu (&self), "page.apply", NULL));
  g_assert_null (cr_exceptions_find (get_roadmap (&self), area, entry));
  scene_clear (&self);
}

/* Of a cell that is applicable already nothing is changed. */
static void
test_menu_offers (void)
{
  Scene self;

  scene_init (&self);
  select_cell (&self, ROW_MONITORING, COLUMN_COSTS);
  press_menu_button (&self, ROW_MONITORING, COLUMN_COSTS);
  close_menu (&self);
  gtk_widget_activate_action (get_menu (&self), "page.apply", NULL);
  g_assert_null (cr_history_peek_undo (cr_document_get_history (cr_window_get_document (self.window))));
  assert_selected (&self, ROW_MONITORING, COLUMN_COSTS);
  scene_clear (&self);
}

int
main (int   argc,
      char *argv[])
{
  if (!cr_app_test_init (&argc, &argv, "en"))
    return 0;
  g_test_add_func ("/matrix-page/counts", test_counts);
  g_test_add_func ("/matrix-page/names", test_names);
  g_test_add_func ("/matrix-page/keys", test_keys);
  g_test_add_func ("/matrix-page/enter", test_enter);
  g_test_add_func ("/matrix-page/insert", test_insert);
  g_test_add_func ("/matrix-page/changes", test_changes);
  g_test_add_func ("/matrix-page/not-applicable", test_not_applicable);
  g_test_add_func ("/matrix-page/reason-in-one-language", test_reason_in_one_language);
  g_test_add_func ("/matrix-page/columns", test_columns);
  g_test_add_func ("/matrix-page/gaps", test_gaps);
  g_test_add_func ("/matrix-page/show-in-tasks", test_show_in_tasks);
  g_test_add_func ("/matrix-page/empty", test_empty);
  g_test_add_func ("/matrix-page/drag", test_drag);
  g_test_add_func ("/matrix-page/menu", test_menu);
  g_test_add_func ("/matrix-page/menu-offers", test_menu_offers);
  return g_test_run ();
}
