/* SPDX-License-Identifier: GPL-3.0-or-later
 * A file that is opened again is shown where it was left. */
#include "config.h"

#include "cr-app-test.h"
#include "cr-board-page-private.h"
#include "cr-chooser.h"
#include "cr-interface.h"
#include "cr-matrix-page.h"
#include "cr-tasks-page-private.h"
#include "cr-window-private.h"

#include <string.h>

static gboolean
has_document (gpointer user_data)
{
  return cr_window_get_document (user_data) != NULL;
}

/* (transfer full) */
static CrWindow *
open_file (GFile *file)
{
  CrWindow *window = cr_app_test_new_window ();

  cr_window_open_file (window, file);
  cr_app_test_wait_for (has_document, window);
  cr_app_test_settle ();
  gtk_test_widget_wait_for_draw (GTK_WIDGET (window));
  cr_app_test_settle ();
  return window;
}

static gboolean
is_gone (gpointer user_data)
{
  return *(gpointer *) user_data == NULL;
}

/* As a person closes a window. */
static void
leave (CrWindow *window)
{
  gpointer left = window;

  g_object_add_weak_pointer (G_OBJECT (window), &left);
  gtk_window_close (GTK_WINDOW (window));
  g_object_unref (window);
  cr_app_test_wait_for (is_gone, &left);
}

static CrTasksPage *
get_page (CrWindow *window)
{
  return CR_TASKS_PAGE (cr_window_find_page (window, "tasks"));
}

/* Everything at once: groups by area, by finish from the last to the first, open tasks with a word in them. */
static CrQuery *
make_query (void)
{
  const char *statuses[] = { "in-progress", "not-started" };
  CrQuery    *query = cr_query_new ();

  query->text = g_strdup ("data");
  query->grouping = CR_GROUPING_AREA;
  query->descending = TRUE;
  g_assert_true (cr_path_parse (CR_KIND_TASK, "finish", &query->sort));
  cr_query_set_filter (query, CR_FILTER_STATUS, cr_ids_new (statuses, G_N_ELEMENTS (statuses)));
  return query;
}

/* The last task in the list. */
static const char *
get_last_shown (CrWindow *window)
{
  guint n_rows = g_list_model_get_n_items (G_LIST_MODEL (get_page (window)->rows));

  g_assert_cmpuint (n_rows, >, 3);
  return cr_task_rows_get_id (get_page (window)->rows, n_rows - 1);
}

/* The window has the size it asked for when the display says so, which takes as many frames as it likes. */
static gboolean
is_narrow (gpointer window)
{
  return gtk_widget_get_width (window) <= 1000;
}

static void
test_comes_back (void)
{
  g_autoptr (GFile)   file = NULL;
  CrWindow           *window = cr_app_test_open_example (&file);
  g_autoptr (CrQuery) expected = make_query ();
  g_autofree char    *shown = NULL;
  const char         *task = NULL;
  int                 width_before = 0;
  int                 width = 0;
  int                 height = 0;
  GtkWidget          *focus = NULL;

  cr_place_set_query (cr_window_get_place (window), make_query ());
  cr_app_test_settle ();
  task = get_last_shown (window);
  cr_place_select (cr_window_get_place (window), task);
  shown = g_strdup (cr_filter_notice_get_fact (get_page (window)->filter_notice));
  gtk_window_set_default_size (GTK_WINDOW (window), 1000, 500);
  cr_app_test_wait_for (is_narrow, window);
  width_before = gtk_widget_get_width (GTK_WIDGET (window));
  g_assert_cmpint (width_before, >=, 980);
  leave (window);

  window = open_file (file);
  g_assert_true (cr_query_equal (cr_place_get_query (cr_window_get_place (window)), expected));
  g_assert_cmpstr (cr_place_get_page (cr_window_get_place (window)), ==, "tasks");
  g_assert_cmpstr (cr_place_get_task (cr_window_get_place (window)), ==, task);
  g_assert_cmpstr (get_last_shown (window), ==, task);
  /* The filter tells of itself as it did when it was chosen. */
  g_assert_cmpstr (cr_filter_notice_get_fact (get_page (window)->filter_notice), ==, shown);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (get_page (window)->search_entry)), ==, "data");
  gtk_window_get_default_size (GTK_WINDOW (window), &width, &height);
  g_assert_cmpint (width, ==, 1000);
  g_assert_cmpint (height, ==, 500);
  g_assert_cmpint (gtk_widget_get_width (GTK_WIDGET (window)), ==, width_before);
  /* The row of the task has been scrolled to and has the focus. */
  focus = gtk_window_get_focus (GTK_WINDOW (window));
  g_assert_nonnull (focus);
  g_assert_true (gtk_widget_is_ancestor (focus, cr_tasks_page_get_list (get_page (window))));
  g_assert_cmpuint (cr_tasks_page_get_focused (get_page (window)), ==,
                    cr_task_rows_find (get_page (window)->rows, task));
  cr_app_test_destroy (window);
}

/* (transfer none) */
static CrPage *
go (CrWindow   *window,
    const char *page)
{
  gtk_widget_activate_action (GTK_WIDGET (window), "win.go", "s", page);
  cr_app_test_settle ();
  return CR_PAGE (cr_window_find_page (window, page));
}

static GtkToggleButton *
find_tab (CrPage     *page,
          const char *label)
{
  return GTK_TOGGLE_BUTTON (cr_app_test_find_named (page, GTK_TYPE_TOGGLE_BUTTON, label));
}

/* How “Overview” and “Capabilities” are looked at. */
static void
test_views (void)
{
  g_autoptr (GFile) file = NULL;
  CrWindow         *window = cr_app_test_open_example (&file);
  GtkWidget        *chooser = cr_app_test_find_named (go (window, "overview"), CR_TYPE_CHOOSER, "What is shown");

  g_signal_emit_by_name (chooser, "opened");
  g_signal_emit_by_name (chooser, "chosen", "area:area-eservices");
  gtk_toggle_button_set_active (find_tab (go (window, "capabilities"), "Questions"), TRUE);
  leave (window);

  window = open_file (file);
  g_assert_cmpstr (cr_place_get_view (cr_window_get_place (window), CR_VIEW_SCOPE), ==, "area:area-eservices");
  g_assert_true (gtk_toggle_button_get_active (find_tab (go (window, "capabilities"), "Questions")));
  chooser = cr_app_test_find_named (go (window, "overview"), CR_TYPE_CHOOSER, "What is shown");
  g_signal_emit_by_name (chooser, "opened");
  for (guint i = 0; i < g_list_model_get_n_items (cr_chooser_get_choices (CR_CHOOSER (chooser))); i++)
    {
      g_autoptr (CrChoice) choice = g_list_model_get_item (cr_chooser_get_choices (CR_CHOOSER (chooser)), i);

      g_assert_cmpint (cr_choice_get_chosen (choice), ==,
                       g_str_equal (cr_choice_get_id (choice), "area:area-eservices"));
    }
  cr_app_test_destroy (window);
}

static CrTaskGroup *
get_group (CrWindow *window)
{
  return cr_task_rows_get_group (get_page (window)->rows, 0);
}

/* Groups stay closed when the page is filled anew and when the file is opened again; other groups are open. */
static void
test_closed_groups (void)
{
  g_autoptr (GFile) file = NULL;
  CrWindow         *window = cr_app_test_open_example (&file);
  GtkWidget        *page = GTK_WIDGET (get_page (window));

  g_assert_true (gtk_widget_activate_action (page, "page.toggle-group", "u", 0));
  g_assert_false (cr_task_group_is_open (get_group (window)));
  /* As when the language of the program becomes another. */
  CR_PAGE_GET_CLASS (get_page (window))->reload (CR_PAGE (get_page (window)));
  cr_app_test_settle ();
  g_assert_false (cr_task_group_is_open (get_group (window)));
  leave (window);

  window = open_file (file);
  page = GTK_WIDGET (get_page (window));
  g_assert_false (cr_task_group_is_open (get_group (window)));
  g_assert_null (cr_task_rows_get_id (get_page (window)->rows, 1));
  g_assert_nonnull (cr_task_rows_get_id (get_page (window)->rows, 2));
  cr_place_set_search (cr_window_get_place (window), "data");
  cr_place_set_search (cr_window_get_place (window), "");
  g_assert_false (cr_task_group_is_open (get_group (window)));
  g_assert_true (gtk_widget_activate_action (page, "table.group", "s", "status"));
  g_assert_true (cr_task_group_is_open (get_group (window)));
  g_assert_true (gtk_widget_activate_action (page, "table.close-groups", NULL));
  leave (window);

  window = open_file (file);
  page = GTK_WIDGET (get_page (window));
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (get_page (window)->rows)); i++)
    g_assert_null (cr_task_rows_get_id (get_page (window)->rows, i));
  g_assert_true (gtk_widget_activate_action (page, "table.open-groups", NULL));
  g_assert_null (cr_place_get_closed (cr_window_get_place (window)));
  leave (window);

  window = open_file (file);
  g_assert_true (cr_task_group_is_open (get_group (window)));
  cr_app_test_destroy (window);
}

/* Each file has its own place; a copy of one begins where that one was left, and what is new at the beginning. */
static void
test_each_file (void)
{
  g_autoptr (GFile)  first = NULL;
  g_autoptr (GFile)  second = NULL;
  g_autofree char   *content = NULL;
  gsize              length = 0;
  CrWindow          *window = cr_app_test_open_example (&first);
  g_autoptr (GError) error = NULL;

  cr_place_set_area (cr_window_get_place (window), "area-concept");
  leave (window);
  window = cr_app_test_open_example (&second);
  g_assert_cmpstr (cr_place_get_area (cr_window_get_place (window)), ==, "area-concept");
  cr_place_set_area (cr_window_get_place (window), "area-instruments");
  leave (window);
  window = open_file (first);
  g_assert_cmpstr (cr_place_get_area (cr_window_get_place (window)), ==, "area-concept");
  /* The row of the area in the sidebar is marked as well. */
  g_assert_nonnull (gtk_list_box_get_selected_row (
    GTK_LIST_BOX (cr_app_test_find_named (window->sidebar_lists, GTK_TYPE_LIST_BOX, "Areas of Work"))));
  leave (window);
  window = open_file (second);
  g_assert_cmpstr (cr_place_get_area (cr_window_get_place (window)), ==, "area-instruments");
  cr_app_test_destroy (window);

  g_assert_true (g_file_load_contents (first, NULL, &content, &length, NULL, &error));
  memcpy (strstr (content, "\"id\" : \"") + strlen ("\"id\" : \""), "00000000", 8);
  g_assert_true (g_file_replace_contents (first, content, length, NULL, FALSE, 0, NULL, NULL, &error));
  window = open_file (first);
  g_assert_false (cr_query_is_filtering (cr_place_get_query (cr_window_get_place (window))));
  cr_app_test_destroy (window);
}

/* What a filter asks for may be gone when the file is opened again. */
static void
test_gone (void)
{
  g_autoptr (GFile) file = NULL;
  CrWindow         *window = cr_app_test_open_example (&file);
  CrQuery          *query = cr_query_new ();
  const char       *owner = "Nobody in this file";

  cr_query_set_filter (query, CR_FILTER_OWNER, cr_ids_new (&owner, 1));
  cr_place_set_query (cr_window_get_place (window), query);
  leave (window);
  window = open_file (file);
  g_assert_false (cr_query_is_filtering (cr_place_get_query (cr_window_get_place (window))));
  g_assert_null (cr_filter_notice_get_fact (get_page (window)->filter_notice));
  cr_app_test_destroy (window);
}

/* The matrix is the home page; who has left the file elsewhere comes back to there. No other test has opened the
 * example before. */
static void
test_never_opened (void)
{
  g_autofree char  *path = cr_interface_find_data ("examples/arvania-2026.roadmap.json");
  g_autoptr (GFile) file = g_file_new_for_path (path);
  CrWindow         *window = open_file (file);
  CrBoardPage      *board = NULL;

  g_assert_cmpstr (cr_place_get_page (cr_window_get_place (window)), ==, "matrix");
  g_assert_true (CR_IS_MATRIX_PAGE (cr_window_get_page (window)));
  g_assert_true (gtk_widget_get_mapped (GTK_WIDGET (cr_window_get_page (window))));
  g_assert_null (cr_window_find_page (window, "tasks"));
  cr_place_set_page (cr_window_get_place (window), "board");
  cr_board_page_set_grouping (CR_BOARD_PAGE (cr_window_get_page (window)), CR_GROUPING_PRIORITY);
  leave (window);
  window = open_file (file);
  g_assert_cmpstr (cr_place_get_page (cr_window_get_place (window)), ==, "board");
  g_assert_null (cr_window_find_page (window, "matrix"));
  board = CR_BOARD_PAGE (cr_window_get_page (window));
  g_assert_cmpint (cr_board_page_get_grouping (board), ==, CR_GROUPING_PRIORITY);
  g_assert_cmpuint (board->columns->len, ==, 3);
  g_assert_cmpstr (cr_board_column_get_key (cr_board_page_get_column (board, 0)), ==, "high");
  cr_app_test_destroy (window);
}

/* The columns that were chosen are those of the same file only. */
static void
test_matrix_columns (void)
{
  g_autofree char  *path = cr_interface_find_data ("examples/arvania-2026.roadmap.json");
  g_autoptr (GFile) file = g_file_new_for_path (path);
  CrWindow         *window = open_file (file);
  CrMatrixPage     *matrix = NULL;

  cr_place_set_page (cr_window_get_place (window), "matrix");
  matrix = CR_MATRIX_PAGE (cr_window_get_page (window));
  g_assert_cmpint (cr_matrix_page_get_columns (matrix), ==, CR_COLUMNS_CAPABILITIES);
  cr_matrix_page_set_columns (matrix, CR_COLUMNS_ENABLERS);
  leave (window);
  window = open_file (file);
  matrix = CR_MATRIX_PAGE (cr_window_get_page (window));
  g_assert_cmpint (cr_matrix_page_get_columns (matrix), ==, CR_COLUMNS_ENABLERS);
  g_assert_cmpint (cr_matrix_view_get_coverage (cr_matrix_page_get_view (matrix))->kind, ==, CR_COLUMNS_ENABLERS);
  cr_app_test_destroy (window);
  window = cr_app_test_new_window ();
  gtk_widget_activate_action (GTK_WIDGET (window), "win.new-empty", NULL);
  cr_app_test_settle ();
  cr_place_set_page (cr_window_get_place (window), "matrix");
  matrix = CR_MATRIX_PAGE (cr_window_get_page (window));
  g_assert_cmpint (cr_matrix_page_get_columns (matrix), ==, CR_COLUMNS_CAPABILITIES);
  cr_app_test_destroy (window);
}

/* Whoever discards the changes still has left the file where it was. */
static void
test_discard (void)
{
  g_autoptr (GFile) file = NULL;
  CrWindow         *window = cr_app_test_open_example (&file);
  CrDocument       *document = cr_window_get_document (window);
  g_auto (CrValue)  value = cr_value_id ("somebody else");
  gpointer          left = window;
  gpointer          dialog = NULL;
  const char       *task = NULL;

  task = cr_roadmap_get_task (cr_document_get_roadmap (document), 0)->id;
  g_assert_true (cr_document_edit (document, task, "owner", &value, NULL));
  cr_place_set_search (cr_window_get_place (window), "model");
  g_object_add_weak_pointer (G_OBJECT (window), &left);
  gtk_window_close (GTK_WINDOW (window));
  dialog = cr_app_test_get_dialog (window);
  g_object_add_weak_pointer (dialog, &dialog);
  adw_message_dialog_response (ADW_MESSAGE_DIALOG (dialog), "discard");
  if (dialog != NULL)
    gtk_window_destroy (GTK_WINDOW (dialog));
  g_object_unref (window);
  cr_app_test_wait_for (is_gone, &left);
  window = open_file (file);
  g_assert_cmpstr (cr_place_get_search (cr_window_get_place (window)), ==, "model");
  cr_app_test_destroy (window);
}

/* A roadmap without a file has no place that could be kept. */
static void
test_without_file (void)
{
  CrWindow *window = cr_app_test_new_window ();

  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (window), "win.new-empty", NULL));
  cr_app_test_settle ();
  g_assert_nonnull (cr_window_get_document (window));
  cr_place_set_search (cr_window_get_place (window), "words");
  leave (window);
  window = cr_app_test_new_window ();
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (window), "win.new-empty", NULL));
  cr_app_test_settle ();
  g_assert_cmpstr (cr_place_get_search (cr_window_get_place (window)), ==, "");
  cr_app_test_destroy (window);
}

/* A window that is closed while its file is being opened leaves nothing behind. */
static void
test_closed_early (void)
{
  g_autoptr (GFile) file = NULL;
  CrWindow         *window = cr_app_test_open_example (&file);

  leave (window);
  window = cr_app_test_new_window ();
  cr_window_open_file (window, file);
  leave (window);
  window = open_file (file);
  cr_app_test_destroy (window);
}

int
main (int   argc,
      char *argv[])
{
  if (!cr_app_test_init (&argc, &argv, "en"))
    return 0;
  g_test_add_func ("/place/never-opened", test_never_opened);
  g_test_add_func ("/place/matrix-columns", test_matrix_columns);
  g_test_add_func ("/place/comes-back", test_comes_back);
  g_test_add_func ("/place/closed-groups", test_closed_groups);
  g_test_add_func ("/place/each-file", test_each_file);
  g_test_add_func ("/place/gone", test_gone);
  g_test_add_func ("/place/discard", test_discard);
  g_test_add_func ("/place/without-file", test_without_file);
  g_test_add_func ("/place/closed-early", test_closed_early);
  /* Leaves the example on another page. */
  g_test_add_func ("/place/views", test_views);
  return g_test_run ();
}
