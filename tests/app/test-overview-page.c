/* SPDX-License-Identifier: GPL-3.0-or-later
 * The page “Overview” in the window: its figures are those of the roadmap, each opens the list of what it counts, and
 * they follow what is edited elsewhere. */
#include "config.h"

#include "cr-app-test.h"
#include "cr-chooser.h"
#include "cr-ending-row.h"
#include "cr-filter-notice.h"
#include "cr-interface.h"
#include "cr-overview-page-private.h"
#include "cr-panel-layout.h"
#include "cr-test-roadmap.h"
#include "cr-window-private.h"

/* Enough for a thread. */
#define N_MANY 5000

static CrOverviewPage *
get_page (CrWindow *window)
{
  return CR_OVERVIEW_PAGE (cr_window_find_page (window, "overview"));
}

static void
go (CrWindow   *window,
    const char *page)
{
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (window), "win.go", "s", page));
}

static CrWindow *
open_page (void)
{
  CrWindow *window = cr_app_test_open_example (NULL);

  go (window, "overview");
  cr_app_test_settle ();
  return window;
}

/* The list that was opened has so many tasks, and one goes back to the overview. */
static void
assert_list (CrWindow *window,
             guint     n_tasks)
{
  CrRoadmap       *roadmap = cr_document_get_roadmap (cr_window_get_document (window));
  g_autofree char *expected = g_strdup_printf ("%u of %u shown", n_tasks, cr_roadmap_get_n_tasks (roadmap));
  const CrQuery   *query = NULL;
  const char      *fact = NULL;

  g_assert_cmpstr (cr_place_get_page (cr_window_get_place (window)), ==, "tasks");
  cr_app_test_settle ();
  query = cr_place_get_query (cr_window_get_place (window));
  fact = cr_filter_notice_get_fact (CR_FILTER_NOTICE (cr_app_test_find (window, "filter_notice")));
  /* Of all tasks there is no notice. */
  if (n_tasks == cr_roadmap_get_n_tasks (roadmap) && !cr_query_is_filtering (query))
    g_assert_null (fact);
  else
    g_assert_cmpstr (fact, ==, expected);
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (window), "win.back", NULL));
  cr_app_test_settle ();
  g_assert_cmpstr (cr_place_get_page (cr_window_get_place (window)), ==, "overview");
}

/* (transfer full) */
static CrOverview *
make_overview (CrWindow *window)
{
  CrDocument *document = cr_window_get_document (window);

  return cr_overview_new (cr_document_get_roadmap (document), cr_document_get_catalogue (document), NULL,
                          cr_interface_get_today ());
}

static void
collect (GtkWidget *widget,
         GType      type,
         GPtrArray *found)
{
  if (!gtk_widget_get_mapped (widget))
    return;
  if (G_TYPE_CHECK_INSTANCE_TYPE (widget, type))
    g_ptr_array_add (found, widget);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    collect (child, type, found);
}

/* Those that can be seen. (transfer container) */
static GPtrArray *
list_widgets (gpointer root,
              GType    type)
{
  GPtrArray *found = g_ptr_array_new ();

  collect (root, type, found);
  return found;
}

static gboolean
has_left (gpointer user_data)
{
  return g_str_equal (cr_place_get_page (cr_window_get_place (user_data)), "tasks");
}

/* As Enter does it: the button shows that it is pressed, and is clicked a moment later. */
static void
press (GtkWidget *widget)
{
  g_assert_true (gtk_widget_get_focusable (widget));
  g_signal_emit_by_name (widget, "activate");
  cr_app_test_wait_for (has_left, gtk_widget_get_root (widget));
}

static void
test_figures (void)
{
  CrWindow              *window = open_page ();
  CrOverviewPage        *page = get_page (window);
  g_autoptr (CrOverview) overview = make_overview (window);
  guint                  n_shown = 0;

  for (guint i = 0; i < CR_N_FIGURES; i++)
    if (page->figures[i] != NULL)
      {
        g_assert_cmpuint (cr_figure_row_get_figure (CR_FIGURE_ROW (page->figures[i])), ==, overview->figures[i]);
        n_shown++;
      }
  g_assert_cmpuint (n_shown, >=, 15);
  g_assert_cmpuint (cr_figure_row_get_figure (CR_FIGURE_ROW (page->gaps)), ==, overview->uncovered->len);
  g_assert_cmpuint (cr_figure_row_get_figure (CR_FIGURE_ROW (page->money_tasks)), ==, overview->money->total.n_tasks);
  cr_app_test_destroy (window);
}

static gboolean
is_at_capabilities (gpointer window)
{
  return g_str_equal (cr_place_get_page (cr_window_get_place (window)), "capabilities");
}

/* Gaps are listed where they are assessed. */
static void
test_gaps (void)
{
  CrWindow       *window = open_page ();
  CrOverviewPage *page = get_page (window);

  g_assert_cmpuint (cr_figure_row_get_figure (CR_FIGURE_ROW (page->gaps)), >, 0);
  g_assert_true (gtk_widget_grab_focus (page->gaps));
  g_signal_emit_by_name (page->gaps, "activate");
  cr_app_test_wait_for (is_at_capabilities, window);
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (window), "win.back", NULL));
  cr_app_test_settle ();
  g_assert_cmpstr (cr_place_get_page (cr_window_get_place (window)), ==, "overview");
  cr_app_test_destroy (window);
}

/* Every figure that can be seen, but for the one of gaps. */
static void
test_lists (void)
{
  CrWindow             *window = open_page ();
  g_autoptr (GPtrArray) rows = list_widgets (get_page (window), CR_TYPE_FIGURE_ROW);
  guint                 n_opened = 0;

  for (guint i = 0; i < rows->len; i++)
    {
      CrFigureRow *row = rows->pdata[i];
      gboolean     can_open = cr_figure_row_get_figure (row) > 0 && cr_figure_row_get_query (row) != NULL;

      if (GTK_WIDGET (row) == get_page (window)->gaps)
        continue;
      g_assert_cmpint (gtk_widget_get_focusable (GTK_WIDGET (row)), ==, can_open);
      gtk_test_accessible_assert_state (row, GTK_ACCESSIBLE_STATE_DISABLED, !can_open);
      if (!can_open)
        continue;
      g_signal_emit_by_name (row, "clicked");
      assert_list (window, cr_figure_row_get_figure (row));
      n_opened++;
    }
  g_assert_cmpuint (n_opened, >=, 10);
  cr_app_test_destroy (window);
}

static void
click_region (GtkWidget *picture,
              guint      n)
{
  GtkWidget *button = gtk_widget_get_first_child (picture);

  while (n-- > 0)
    button = gtk_widget_get_next_sibling (button);
  g_assert_true (gtk_widget_get_focusable (button));
  g_signal_emit_by_name (button, "clicked");
}

static void
test_areas (void)
{
  CrWindow              *window = open_page ();
  GtkWidget             *areas = get_page (window)->areas;
  g_autoptr (CrOverview) overview = make_overview (window);
  guint                  n_regions = cr_display_list_get_n_regions (cr_picture_get_list (CR_PICTURE (areas)));
  guint                  n_tasks = 0;

  g_assert_cmpuint (n_regions, ==, overview->n_areas - (overview->areas[overview->n_areas - 1].n_tasks > 0 ? 0 : 1));
  for (guint i = 0; i < n_regions; i++)
    {
      click_region (areas, i);
      assert_list (window, overview->areas[i].n_tasks);
      n_tasks += overview->areas[i].n_tasks;
    }
  g_assert_cmpuint (n_tasks, ==, overview->figures[CR_FIGURE_TASKS]);
  cr_app_test_destroy (window);
}

static void
test_money (void)
{
  CrWindow              *window = open_page ();
  GtkWidget             *money = get_page (window)->money;
  g_autoptr (CrOverview) overview = make_overview (window);

  g_assert_cmpuint (overview->money->years->len, >=, 3);
  g_assert_cmpuint (cr_display_list_get_n_regions (cr_picture_get_list (CR_PICTURE (money))), ==,
                    overview->money->years->len);
  for (guint i = 0; i < overview->money->years->len; i++)
    {
      click_region (money, i);
      assert_list (window, g_array_index (overview->money->years, CrMoneySum, i).n_tasks);
    }
  cr_app_test_destroy (window);
}

/* Each source has its row, which says what it gives and opens the tasks. */
static void
test_sources (void)
{
  CrWindow              *window = open_page ();
  CrOverviewPage        *page = get_page (window);
  g_autoptr (CrOverview) overview = make_overview (window);

  g_assert_cmpuint (overview->money->sources->len, >=, 2);
  for (guint i = 0; i < MIN (overview->money->sources->len, CR_OVERVIEW_N_SOURCES); i++)
    {
      const CrMoneySum *sum = &g_array_index (overview->money->sources, CrMoneySum, i);

      g_assert_cmpuint (cr_figure_row_get_figure (CR_FIGURE_ROW (page->sources[i])), ==, sum->n_tasks);
      g_signal_emit_by_name (page->sources[i], "clicked");
      assert_list (window, sum->n_tasks);
    }
  cr_app_test_destroy (window);
}

/* The weeks ahead: together they are what ends in the next days. */
static void
test_weeks (void)
{
  CrWindow              *window = open_page ();
  GtkWidget             *ahead = get_page (window)->ahead;
  CrRoadmap             *roadmap = cr_document_get_roadmap (cr_window_get_document (window));
  g_autoptr (CrOverview) overview = make_overview (window);
  CrDay                  today = cr_interface_get_today ();
  guint                  n_regions = cr_display_list_get_n_regions (cr_picture_get_list (CR_PICTURE (ahead)));
  guint                  n_all = 0;

  g_assert_cmpuint (n_regions, ==, 13);
  for (guint week = 0; week < n_regions; week++)
    {
      guint n = 0;

      /* The day of the tests is a Monday. */
      for (guint i = 0; i < overview->ending->len; i++)
        n += (cr_roadmap_get_task (roadmap, g_array_index (overview->ending, guint, i))->finish - today) / 7 == week;
      click_region (ahead, week);
      assert_list (window, n);
      n_all += n;
    }
  g_assert_cmpuint (n_all, ==, overview->figures[CR_FIGURE_ENDING]);
  cr_app_test_destroy (window);
}

/* A task that ends soon is selected in the list of those. */
static void
test_ending (void)
{
  CrWindow              *window = open_page ();
  CrPlace               *place = cr_window_get_place (window);
  CrRoadmap             *roadmap = cr_document_get_roadmap (cr_window_get_document (window));
  g_autoptr (CrOverview) overview = make_overview (window);
  g_autoptr (GPtrArray)  rows = list_widgets (get_page (window), CR_TYPE_ENDING_ROW);

  g_assert_cmpuint (rows->len, ==, MIN (overview->ending->len, CR_OVERVIEW_N_ENDING));
  g_assert_cmpuint (rows->len, >=, 3);
  for (guint i = 0; i < rows->len; i++)
    {
      const char *id = cr_roadmap_get_task (roadmap, g_array_index (overview->ending, guint, i))->id;

      g_signal_emit_by_name (rows->pdata[i], "clicked");
      g_assert_cmpstr (cr_place_get_task (place), ==, id);
      assert_list (window, overview->ending->len);
    }
  cr_app_test_destroy (window);
}

static void
choose_scope (CrWindow   *window,
              const char *id)
{
  GtkWidget *chooser = cr_app_test_find_named (get_page (window), CR_TYPE_CHOOSER, "What is shown");

  g_signal_emit_by_name (chooser, "opened");
  g_signal_emit_by_name (chooser, "chosen", id);
  cr_app_test_settle ();
}

/* Every figure that can be seen counts the tasks of the scope, and its list is of that. */
static void
assert_lists_of_scope (CrWindow      *window,
                       const CrScope *scope)
{
  CrDocument            *document = cr_window_get_document (window);
  CrOverviewPage        *page = get_page (window);
  g_autoptr (CrOverview) overview = cr_overview_new (cr_document_get_roadmap (document), window->catalogue, scope,
                                                     cr_interface_get_today ());

  for (guint i = 0; i < CR_N_FIGURES; i++)
    if (page->figures[i] != NULL && gtk_widget_get_mapped (page->figures[i]))
      {
        CrFigureRow *row = CR_FIGURE_ROW (page->figures[i]);

        g_assert_cmpuint (cr_figure_row_get_figure (row), ==, overview->figures[i]);
        if (overview->figures[i] == 0)
          continue;
        g_signal_emit_by_name (row, "clicked");
        assert_list (window, overview->figures[i]);
      }
  g_assert_cmpuint (cr_figure_row_get_figure (CR_FIGURE_ROW (page->money_tasks)), ==, overview->money->total.n_tasks);
}

static void
test_scope (void)
{
  CrWindow        *window = open_page ();
  CrRoadmap       *roadmap = cr_document_get_roadmap (cr_window_get_document (window));
  const char      *owner = cr_roadmap_get_task (roadmap, 0)->owner;
  g_autofree char *owner_id = g_strconcat ("owner:", owner, NULL);
  guint            n_all = get_page (window)->count->overview->figures[CR_FIGURE_TASKS];
  GtkWidget       *areas = get_page (window)->areas;

  choose_scope (window, "area:area-eservices");
  g_assert_cmpuint (get_page (window)->count->overview->figures[CR_FIGURE_TASKS], >, 0);
  g_assert_cmpuint (get_page (window)->count->overview->figures[CR_FIGURE_TASKS], <, n_all);
  assert_lists_of_scope (window, &(CrScope){ .area = "area-eservices" });
  g_assert_cmpuint (cr_display_list_get_n_regions (cr_picture_get_list (CR_PICTURE (areas))), ==, 1);
  choose_scope (window, owner_id);
  assert_lists_of_scope (window, &(CrScope){ .owner = owner });
  g_assert_false (gtk_widget_get_mapped (get_page (window)->figures[CR_FIGURE_WITHOUT_OWNER]));
  choose_scope (window, "owner:");
  assert_lists_of_scope (window, &(CrScope){ .owner = CR_FILTER_WITHOUT });
  choose_scope (window, "");
  g_assert_cmpuint (get_page (window)->count->overview->figures[CR_FIGURE_TASKS], ==, n_all);
  cr_app_test_destroy (window);
}

/* (transfer full) Tasks of two areas, of these those that are not done. */
static CrQuery *
make_filter (void)
{
  static const char *const areas[] = { "area-concept", "area-eservices" };
  static const char *const statuses[] = { "not-started", "in-progress", "on-hold", "cancelled" };
  CrQuery                 *query = cr_query_new ();

  cr_query_set_filter (query, CR_FILTER_AREA, cr_ids_new (areas, G_N_ELEMENTS (areas)));
  cr_query_set_filter (query, CR_FILTER_STATUS, cr_ids_new (statuses, G_N_ELEMENTS (statuses)));
  query->grouping = CR_GROUPING_CAPABILITY;
  return query;
}

/* The figures follow the filter of the list, and who comes back from one of them finds it as it was. */
static void
test_scope_of_filter (void)
{
  CrWindow           *window = open_page ();
  CrPlace            *place = cr_window_get_place (window);
  g_autoptr (CrQuery) filter = make_filter ();
  guint               n_all = get_page (window)->count->overview->figures[CR_FIGURE_TASKS];
  guint               n_filtered = 0;
  GtkWidget          *areas = get_page (window)->areas;

  choose_scope (window, "filter");
  g_assert_cmpuint (get_page (window)->count->overview->figures[CR_FIGURE_TASKS], ==, n_all);
  cr_place_set_query (place, cr_query_copy (filter));
  cr_app_test_settle ();
  n_filtered = get_page (window)->count->overview->figures[CR_FIGURE_TASKS];
  g_assert_cmpuint (n_filtered, >, 0);
  g_assert_cmpuint (n_filtered, <, n_all);
  assert_lists_of_scope (window, &(CrScope){ .query = filter });
  g_assert_true (cr_query_equal (cr_place_get_query (place), filter));
  g_assert_cmpuint (get_page (window)->count->overview->figures[CR_FIGURE_TASKS], ==, n_filtered);
  g_assert_cmpuint (cr_display_list_get_n_regions (cr_picture_get_list (CR_PICTURE (areas))), ==, 2);
  g_assert_nonnull (
    cr_app_test_find_named (get_page (window), GTK_TYPE_MENU_BUTTON, "Shown: Current filter"));
  /* What Tasks is asked for while it is shown counts when one comes here again. */
  gtk_widget_activate_action (GTK_WIDGET (window), "win.go", "s", "tasks");
  cr_place_show_all (place);
  gtk_widget_activate_action (GTK_WIDGET (window), "win.go", "s", "overview");
  cr_app_test_settle ();
  g_assert_cmpuint (get_page (window)->count->overview->figures[CR_FIGURE_TASKS], ==, n_all);
  cr_app_test_destroy (window);
}

static void
set_owner (CrWindow   *window,
           guint       n,
           const char *owner)
{
  CrDocument      *document = cr_window_get_document (window);
  g_auto (CrValue) value = cr_value_id (owner);

  g_assert_true (cr_document_edit (document, cr_roadmap_get_task (cr_document_get_roadmap (document), n)->id, "owner",
                                   &value, NULL));
}

static guint
get_without_owner (CrWindow *window)
{
  return cr_figure_row_get_figure (CR_FIGURE_ROW (get_page (window)->figures[CR_FIGURE_WITHOUT_OWNER]));
}

static void
drawn_cb (GdkFrameClock *clock,
          guint         *n_frames)
{
  (*n_frames)++;
}

/* An edit is seen with the next frame while the page is shown. Otherwise nothing is counted until it is shown, and
 * then at once. */
static void
test_follows (void)
{
  CrWindow              *window = open_page ();
  GdkFrameClock         *clock = gtk_widget_get_frame_clock (GTK_WIDGET (window));
  g_autoptr (CrOverview) overview = make_overview (window);
  guint                  n_before = overview->figures[CR_FIGURE_WITHOUT_OWNER];
  const CrOverviewCount *count = NULL;
  guint                  n_frames = 0;

  g_assert_nonnull (cr_roadmap_get_task (cr_document_get_roadmap (cr_window_get_document (window)), 0)->owner);
  set_owner (window, 0, NULL);
  g_signal_connect (clock, "paint", G_CALLBACK (drawn_cb), &n_frames);
  gtk_widget_queue_draw (GTK_WIDGET (window));
  while (n_frames == 0)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpuint (get_without_owner (window), ==, n_before + 1);
  g_signal_handlers_disconnect_by_data (clock, &n_frames);

  go (window, "tasks");
  count = get_page (window)->count;
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (window), "win.undo", NULL));
  cr_app_test_settle ();
  g_assert_true (get_page (window)->count == count);
  go (window, "overview");
  g_assert_cmpuint (get_without_owner (window), ==, n_before);
  cr_app_test_destroy (window);
}

static const char *
get_shown (CrWindow *window)
{
  return gtk_stack_get_visible_child_name (get_page (window)->stack);
}

static void
test_empty (void)
{
  CrWindow             *window = cr_app_test_new_window ();
  g_autoptr (GPtrArray) buttons = NULL;

  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (window), "win.new-empty", NULL));
  cr_app_test_settle ();
  go (window, "overview");
  cr_app_test_settle ();
  g_assert_cmpstr (get_shown (window), ==, "empty");
  buttons = list_widgets (get_page (window), GTK_TYPE_BUTTON);
  g_assert_cmpuint (buttons->len, ==, 2);
  g_assert_cmpstr (gtk_actionable_get_action_name (buttons->pdata[0]), ==, "win.add-starter-tasks");
  g_assert_cmpstr (gtk_actionable_get_action_name (buttons->pdata[1]), ==, "win.new-task");
  g_assert_true (gtk_widget_is_sensitive (buttons->pdata[0]));
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (window)) == buttons->pdata[0]);
  cr_app_test_destroy (window);
}

static guint
count_columns (CrWindow *window)
{
  GtkWidget *panels = get_page (window)->panels;

  gtk_test_widget_wait_for_draw (GTK_WIDGET (window));
  g_assert_cmpint (gtk_widget_get_width (panels), <=, gtk_widget_get_width (GTK_WIDGET (get_page (window))));
  return cr_panel_layout_get_n_columns (CR_PANEL_LAYOUT (gtk_widget_get_layout_manager (panels)));
}

/* By the width of the page, which has less of it beside the inspector. */
static void
test_columns (void)
{
  static const struct
  {
    int   width;
    guint n_columns;
  } cases[] = { { 1280, 2 }, { 1024, 2 }, { 850, 2 }, { 640, 1 } };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      CrWindow *window = NULL;

      cr_app_test_set_size (cases[i].width, 600);
      window = open_page ();
      g_assert_cmpuint (count_columns (window), ==, cases[i].n_columns);
      if (cases[i].width == 1280)
        {
          gtk_widget_activate_action (GTK_WIDGET (window), "win.show-inspector", NULL);
          cr_app_test_settle ();
          g_assert_cmpuint (count_columns (window), ==, 3);
        }
      cr_app_test_destroy (window);
    }
  cr_app_test_set_size (1280, 800);
}

static void
assert_named (gpointer    root,
              GType       type,
              const char *name)
{
  g_assert_true (gtk_widget_get_mapped (cr_app_test_find_named (root, type, name)));
}

static void
test_names (void)
{
  CrWindow        *window = open_page ();
  CrOverviewPage  *page = get_page (window);
  g_autofree char *overdue = g_strdup_printf (
    "Overdue: %u", cr_figure_row_get_figure (CR_FIGURE_ROW (page->figures[CR_FIGURE_OVERDUE])));

  assert_named (page, CR_TYPE_FIGURE_ROW, overdue);
  assert_named (page, CR_TYPE_PICTURE, "Areas of Work");
  g_assert_cmpstr (gtk_label_get_text (GTK_LABEL (page->date)), ==, "Monday, 16 November 2026");
  g_assert_true (g_str_has_prefix (gtk_label_get_text (GTK_LABEL (page->formula)), "mean progress of "));
  for (GtkWidget *child = gtk_widget_get_first_child (page->areas); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    g_assert_true (gtk_test_accessible_has_property (GTK_ACCESSIBLE (child), GTK_ACCESSIBLE_PROPERTY_LABEL));
  cr_app_test_destroy (window);
}

/* The focus begins at the first figure, Tab comes to the next ones, Enter opens. */
static void
test_keyboard (void)
{
  CrWindow       *window = open_page ();
  CrOverviewPage *page = get_page (window);
  GtkWidget      *focus = gtk_window_get_focus (GTK_WINDOW (window));

  g_assert_true (focus == page->figures[CR_FIGURE_TASKS]);
  g_assert_true (gtk_widget_child_focus (GTK_WIDGET (window), GTK_DIR_TAB_FORWARD));
  focus = gtk_window_get_focus (GTK_WINDOW (window));
  g_assert_true (focus == page->figures[CR_FIGURE_DONE]);
  press (focus);
  assert_list (window, cr_figure_row_get_figure (CR_FIGURE_ROW (page->figures[CR_FIGURE_DONE])));
  /* Back from the list one is where one was. */
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (window)) == page->figures[CR_FIGURE_DONE]);
  cr_app_test_destroy (window);
}

static gboolean
is_counted (gpointer user_data)
{
  CrOverviewPage *page = get_page (user_data);

  return page->count != NULL && page->source == 0 && !page->running;
}

/* Much is counted in a thread, edits meanwhile are not lost, and the focus comes when there are figures. */
static void
test_many (void)
{
  CrWindow              *window = cr_app_test_new_window ();
  g_autoptr (CrRoadmap)  roadmap = cr_roadmap_new ();
  g_autoptr (CrDocument) document = NULL;

  for (guint i = 0; i < N_MANY; i++)
    {
      g_autofree char *id = g_strdup_printf ("t-%u", i);

      cr_test_add (roadmap, CR_KIND_TASK, NULL, id, "status", "not-started", "owner", "somebody", NULL);
    }
  document = cr_document_new (window->catalogue, roadmap);
  cr_window_set_document (window, document);
  cr_app_test_settle ();
  go (window, "overview");
  g_assert_true (get_page (window)->running);
  set_owner (window, 3, NULL);
  cr_app_test_wait_for (is_counted, window);
  g_assert_cmpuint (get_page (window)->count->overview->figures[CR_FIGURE_TASKS], ==, N_MANY);
  g_assert_cmpuint (get_without_owner (window), ==, 1);
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (window)) == get_page (window)->figures[CR_FIGURE_TASKS]);
  /* The window is closed while a thread counts. */
  set_owner (window, 4, NULL);
  while (!get_page (window)->running)
    g_main_context_iteration (NULL, TRUE);
  g_clear_object (&document);
  cr_app_test_destroy (window);
}

int
main (int   argc,
      char *argv[])
{
  if (!cr_app_test_init (&argc, &argv, "en"))
    return 0;
  g_test_add_func ("/overview-page/figures", test_figures);
  g_test_add_func ("/overview-page/gaps", test_gaps);
  g_test_add_func ("/overview-page/lists", test_lists);
  g_test_add_func ("/overview-page/areas", test_areas);
  g_test_add_func ("/overview-page/money", test_money);
  g_test_add_func ("/overview-page/sources", test_sources);
  g_test_add_func ("/overview-page/weeks", test_weeks);
  g_test_add_func ("/overview-page/ending", test_ending);
  g_test_add_func ("/overview-page/scope", test_scope);
  g_test_add_func ("/overview-page/scope-of-filter", test_scope_of_filter);
  g_test_add_func ("/overview-page/follows", test_follows);
  g_test_add_func ("/overview-page/empty", test_empty);
  g_test_add_func ("/overview-page/columns", test_columns);
  g_test_add_func ("/overview-page/names", test_names);
  g_test_add_func ("/overview-page/keyboard", test_keyboard);
  g_test_add_func ("/overview-page/many", test_many);
  return g_test_run ();
}
