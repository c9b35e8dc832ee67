/* SPDX-License-Identifier: GPL-3.0-or-later
 * Search everywhere: tasks and entries are found in either language, gone to by keyboard and by pointer, and one comes
 * back to where one was. */
#include "config.h"

#include "cr-app-test.h"
#include "cr-reference-page.h"
#include "cr-tasks-page-private.h"
#include "cr-window-private.h"

static gboolean
is_open (gpointer user_data)
{
  return gtk_widget_get_mapped (GTK_WIDGET (((CrWindow *) user_data)->search_popover));
}

static gboolean
is_closed (gpointer user_data)
{
  return !is_open (user_data);
}

static void
open_search (CrWindow *window)
{
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (window), "win.search-everywhere", NULL));
  cr_app_test_wait_for (is_open, window);
}

static GtkListBoxRow *
get_selected (CrWindow *window)
{
  return gtk_list_box_get_selected_row (cr_search_popover_get_list (window->search_popover));
}

static guint
count_rows (CrWindow *window)
{
  GtkListBox *list = cr_search_popover_get_list (window->search_popover);
  guint       n = 0;

  while (gtk_list_box_get_row_at_index (list, (int) n) != NULL)
    n++;
  return n;
}

static void
type (CrWindow   *window,
      const char *text)
{
  gtk_editable_set_text (cr_search_popover_get_entry (window->search_popover), text);
  cr_search_popover_find (window->search_popover);
  cr_app_test_settle ();
}

static void
press_enter (CrWindow *window)
{
  g_signal_emit_by_name (cr_search_popover_get_entry (window->search_popover), "activate");
  cr_app_test_wait_for (is_closed, window);
  cr_app_test_settle ();
}

/* The surface of a popover must not go before what GTK 4.8 shows over it. */
static void
close_search (CrWindow *window)
{
  gtk_popover_popdown (GTK_POPOVER (window->search_popover));
  cr_app_test_wait_for (is_closed, window);
}

static gboolean
press (CrWindow *window,
       guint     keyval)
{
  g_autoptr (GListModel) controllers =
    gtk_widget_observe_controllers (GTK_WIDGET (cr_search_popover_get_entry (window->search_popover)));
  gboolean taken = FALSE;

  for (guint i = 0; i < g_list_model_get_n_items (controllers) && !taken; i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_EVENT_CONTROLLER_KEY (controller))
        g_signal_emit_by_name (controller, "key-pressed", keyval, 0u, 0u, &taken);
    }
  return taken;
}

static void
go_back (CrWindow *window)
{
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (window), "win.back", NULL));
  cr_app_test_settle ();
}

/* The row of the task has the focus, not only the mark. */
static gboolean
is_at_task (gpointer user_data)
{
  CrWindow    *window = user_data;
  CrTasksPage *page = CR_TASKS_PAGE (cr_window_get_page (window));
  guint        position = cr_tasks_page_get_focused (page);

  return g_strcmp0 (cr_task_rows_get_id (page->rows, position), cr_place_get_task (cr_window_get_place (window))) == 0;
}

static void
test_task (void)
{
  CrWindow     *window = cr_app_test_open_example (NULL);
  CrPlace      *place = cr_window_get_place (window);
  CrRoadmap    *roadmap = cr_document_get_roadmap (cr_window_get_document (window));
  const CrTask *task = cr_roadmap_get_task (roadmap, 5);

  for (guint i = 0; i < 2; i++)
    {
      g_assert_true (gtk_widget_activate_action (GTK_WIDGET (window), "win.go", "s", "matrix"));
      cr_place_set_search (place, "nothing has this");
      open_search (window);
      g_assert_true (gtk_widget_is_ancestor (gtk_window_get_focus (GTK_WINDOW (window)),
                                             GTK_WIDGET (window->search_popover)));
      type (window, cr_text_get (task->title, i == 0 ? "en" : "ru"));
      g_assert_cmpuint (count_rows (window), >=, 1);
      press_enter (window);
      g_assert_cmpstr (cr_place_get_page (place), ==, "tasks");
      g_assert_cmpstr (cr_place_get_task (place), ==, task->id);
      cr_app_test_wait_for (is_at_task, window);
      g_assert_false (cr_query_is_filtering (cr_place_get_query (place)));
      go_back (window);
      g_assert_cmpstr (cr_place_get_page (place), ==, "matrix");
    }
  cr_app_test_destroy (window);
}

static void
test_entry (void)
{
  CrWindow        *window = cr_app_test_open_example (NULL);
  CrPlace         *place = cr_window_get_place (window);
  CrReferencePage *page = NULL;

  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (window), "win.go", "s", "tasks"));
  cr_place_select (place, cr_roadmap_get_task (cr_document_get_roadmap (cr_window_get_document (window)), 0)->id);
  open_search (window);
  type (window, "пересмотренная киотская");
  press_enter (window);
  g_assert_cmpstr (cr_place_get_page (place), ==, "reference");
  g_assert_cmpstr (cr_place_get_entry (place), ==, "inst-rkc");
  page = CR_REFERENCE_PAGE (cr_window_get_page (window));
  g_assert_true (gtk_widget_get_mapped (GTK_WIDGET (cr_reference_page_get_details (page))));
  /* Another one of another kind, on the same page; back again to the first, and to the task. */
  open_search (window);
  type (window, "tech-telematics");
  for (guint i = 0; i < count_rows (window); i++)
    g_assert_true (press (window, GDK_KEY_Down));
  press_enter (window);
  g_assert_cmpstr (cr_place_get_entry (place), ==, "tech-telematics");
  g_assert_cmpint (cr_reference_page_get_kind (page), ==, CR_REFERENCE_WATCH);
  go_back (window);
  g_assert_cmpstr (cr_place_get_entry (place), ==, "inst-rkc");
  g_assert_cmpint (cr_reference_page_get_kind (page), ==, CR_REFERENCE_INSTRUMENTS);
  go_back (window);
  g_assert_cmpstr (cr_place_get_page (place), ==, "tasks");
  g_assert_nonnull (cr_place_get_task (place));
  cr_app_test_destroy (window);
}

/* What the roadmap has of its own, in the words of its file. */
static void
test_own (void)
{
  CrWindow *window = cr_app_test_open_example (NULL);

  open_search (window);
  type (window, "Цифровое государство");
  press_enter (window);
  g_assert_cmpstr (cr_place_get_entry (cr_window_get_place (window)), ==, "i-hjgwb5rs5n");
  cr_app_test_destroy (window);
}

/* Arrows move the mark and stop at the ends; the pointer takes any row. */
static void
test_mark (void)
{
  CrWindow      *window = cr_app_test_open_example (NULL);
  GtkListBox    *list = cr_search_popover_get_list (window->search_popover);
  GtkListBoxRow *first = NULL;

  open_search (window);
  g_assert_cmpuint (count_rows (window), ==, 0);
  type (window, "data");
  g_assert_cmpuint (count_rows (window), >, 3);
  g_assert_cmpuint (count_rows (window), <=, 40);
  first = gtk_list_box_get_row_at_index (list, 0);
  g_assert_true (get_selected (window) == first);
  g_assert_true (press (window, GDK_KEY_Up));
  g_assert_true (get_selected (window) == first);
  g_assert_true (press (window, GDK_KEY_Down));
  g_assert_true (get_selected (window) == gtk_list_box_get_row_at_index (list, 1));
  g_assert_true (press (window, GDK_KEY_Up));
  g_assert_true (get_selected (window) == first);
  g_signal_emit_by_name (list, "row-activated", gtk_list_box_get_row_at_index (list, 2));
  cr_app_test_wait_for (is_closed, window);
  cr_app_test_settle ();
  g_assert_true (cr_place_get_task (cr_window_get_place (window)) != NULL ||
                 cr_place_get_entry (cr_window_get_place (window)) != NULL);
  cr_app_test_destroy (window);
}

/* Tasks stand before the reference, and both are called what they are. */
static void
test_groups (void)
{
  CrWindow   *window = cr_app_test_open_example (NULL);
  GtkListBox *list = cr_search_popover_get_list (window->search_popover);
  GtkWidget  *header = NULL;
  guint       n_headers = 0;

  open_search (window);
  type (window, "data");
  for (guint i = 0; i < count_rows (window); i++)
    {
      header = gtk_list_box_row_get_header (gtk_list_box_get_row_at_index (list, (int) i));
      if (header != NULL)
        g_assert_cmpstr (gtk_label_get_text (GTK_LABEL (header)), ==, n_headers++ == 0 ? "Tasks" : "Reference");
    }
  g_assert_cmpuint (n_headers, ==, 2);
  close_search (window);
  cr_app_test_destroy (window);
}

/* Nothing is found, nothing is marked, and Enter goes nowhere; Escape closes. */
static void
test_nothing (void)
{
  CrWindow *window = cr_app_test_open_example (NULL);

  open_search (window);
  type (window, "<b>qqqq</b>");
  g_assert_cmpuint (count_rows (window), ==, 0);
  g_assert_null (get_selected (window));
  g_signal_emit_by_name (cr_search_popover_get_entry (window->search_popover), "activate");
  g_assert_true (is_open (window));
  g_signal_emit_by_name (cr_search_popover_get_entry (window->search_popover), "stop-search");
  cr_app_test_wait_for (is_closed, window);
  cr_app_test_destroy (window);
}

/* A new task is found at once, a deleted one no longer. */
static void
test_follows (void)
{
  CrWindow        *window = cr_app_test_open_example (NULL);
  CrDocument      *document = cr_window_get_document (window);
  const char      *task = cr_roadmap_get_task (cr_document_get_roadmap (document), 3)->id;
  g_auto (CrValue) title = cr_value_string ("Zyzzyva");

  open_search (window);
  type (window, "zyzzyva");
  g_assert_cmpuint (count_rows (window), ==, 0);
  close_search (window);
  g_assert_true (cr_document_edit (document, task, "title.en", &title, NULL));
  open_search (window);
  g_assert_cmpuint (count_rows (window), ==, 1);
  press_enter (window);
  g_assert_cmpstr (cr_place_get_task (cr_window_get_place (window)), ==, task);
  cr_app_test_destroy (window);
}

static void
test_key (void)
{
  g_auto (GStrv) keys = gtk_application_get_accels_for_action (GTK_APPLICATION (cr_app_test_get_application ()),
                                                               "win.search-everywhere");

  g_assert_cmpstr (keys[0], ==, "<Control>k");
}

int
main (int   argc,
      char *argv[])
{
  if (!cr_app_test_init (&argc, &argv, "en"))
    return 0;
  g_test_add_func ("/search-everywhere/task", test_task);
  g_test_add_func ("/search-everywhere/entry", test_entry);
  g_test_add_func ("/search-everywhere/own", test_own);
  g_test_add_func ("/search-everywhere/mark", test_mark);
  g_test_add_func ("/search-everywhere/groups", test_groups);
  g_test_add_func ("/search-everywhere/nothing", test_nothing);
  g_test_add_func ("/search-everywhere/follows", test_follows);
  g_test_add_func ("/search-everywhere/key", test_key);
  return g_test_run ();
}
