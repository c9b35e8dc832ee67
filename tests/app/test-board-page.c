/* SPDX-License-Identifier: GPL-3.0-or-later
 * Tests of the page “Board” in the window: columns and cards, the limit, filters. */
#include "config.h"

#include "cr-board-scene.h"
#include "cr-board.h"

static void
test_columns (void)
{
  static const guint numbers[] = { 25, 18, 2, 16, 1 };
  CrBoardScene       self;
  guint              n_tasks = 0;

  cr_scene_init (&self);
  g_assert_cmpuint (self.page->columns->len, ==, G_N_ELEMENTS (numbers));
  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    {
      CrBoardColumn *column = cr_scene_column (&self, i);

      g_assert_cmpuint (cr_board_column_get_n_cards (column), ==, numbers[i]);
      for (guint k = 0; k < numbers[i]; k++)
        g_assert_cmpint (cr_scene_status (&self, cr_scene_get_id (&self, i, k)), ==, (int) i);
      n_tasks += numbers[i];
    }
  g_assert_cmpuint (n_tasks, ==, cr_roadmap_get_n_tasks (self.roadmap));
  g_assert_cmpstr (cr_board_column_get_name (cr_scene_column (&self, ON_HOLD)), ==, "On hold, 2");
  cr_board_page_set_grouping (self.page, CR_GROUPING_PRIORITY);
  cr_app_test_settle ();
  g_assert_cmpuint (self.page->columns->len, ==, 3);
  for (guint i = 0; i < cr_board_column_get_n_cards (cr_scene_column (&self, 0)); i++)
    g_assert_cmpstr (cr_roadmap_lookup_task (self.roadmap, cr_scene_get_id (&self, 0, i))->priority, ==, "high");
  cr_board_page_set_grouping (self.page, CR_GROUPING_AREA);
  cr_app_test_settle ();
  g_assert_cmpuint (self.page->columns->len, ==, 9);
  g_assert_null (cr_board_column_get_key (cr_scene_column (&self, 8)));
  cr_board_page_set_grouping (self.page, CR_GROUPING_OWNER);
  cr_app_test_settle ();
  n_tasks = 0;
  for (guint i = 0; i < self.page->columns->len; i++)
    n_tasks += cr_board_column_get_n_cards (cr_scene_column (&self, i));
  g_assert_cmpuint (n_tasks, ==, cr_roadmap_get_n_tasks (self.roadmap));
  cr_scene_clear (&self);
}

/* Each card says what a sighted person sees, and all are of one height. */
static void
test_cards (void)
{
  CrBoardScene self;
  CrBoardCard *late = NULL;
  CrBoardCard *held = NULL;

  cr_scene_init (&self);
  late = cr_scene_find_card (&self, "Review legislation");
  held = cr_scene_find_card (&self, "Translate key");
  g_assert_cmpstr (cr_board_card_get_name (late), ==,
                   "Review legislation for barriers to paperless customs, In progress, 70\u202f%, high priority, "
                   "overdue since 30 Oct 2026, Legal Department, Concept");
  g_assert_true (strstr (cr_board_card_get_name (held), "no contract with a translator") != NULL);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (gtk_widget_get_parent (GTK_WIDGET (late))),
                                       GTK_ACCESSIBLE_PROPERTY_LABEL, cr_board_card_get_name (late));
  g_assert_cmpint (gtk_widget_get_height (GTK_WIDGET (late)), ==, gtk_widget_get_height (GTK_WIDGET (held)));
  cr_scene_clear (&self);
}

static void
test_walk (void)
{
  CrBoardScene self;

  cr_scene_init (&self);
  cr_scene_assert_focused (&self, cr_scene_get_id (&self, 0, 0));
  cr_scene_focus (&self, NOT_STARTED, 1);
  g_assert_true (cr_scene_press (&self, GDK_KEY_Right, 0));
  cr_scene_assert_focused (&self, cr_scene_get_id (&self, IN_PROGRESS, 1));
  g_assert_cmpstr (cr_place_get_task (self.place), ==, cr_scene_get_id (&self, IN_PROGRESS, 1));
  cr_scene_press (&self, GDK_KEY_Right, 0);
  cr_scene_assert_focused (&self, cr_scene_get_id (&self, ON_HOLD, 1));
  cr_scene_press (&self, GDK_KEY_Right, 0);
  cr_scene_press (&self, GDK_KEY_Right, 0);
  cr_scene_assert_focused (&self, cr_scene_get_id (&self, CANCELLED, 0));
  cr_scene_press (&self, GDK_KEY_Right, 0);
  cr_scene_assert_focused (&self, cr_scene_get_id (&self, CANCELLED, 0));
  cr_scene_press (&self, GDK_KEY_Left, 0);
  cr_scene_assert_focused (&self, cr_scene_get_id (&self, DONE, 0));
  g_assert_false (cr_scene_press (&self, GDK_KEY_Left, GDK_ALT_MASK));
  cr_scene_clear (&self);
}

static gboolean
is_in_list (GtkWidget *focus)
{
  return focus != NULL && gtk_widget_get_ancestor (focus, GTK_TYPE_LIST_VIEW) != NULL;
}

/* Tab goes from the search to a card that is seen, wherever the focus was in the column before. */
static void
test_found (void)
{
  CrBoardScene    self;
  GtkWidget      *list = NULL;
  GtkWidget      *focus = NULL;
  graphene_rect_t card, column;

  cr_scene_init (&self);
  cr_scene_focus (&self, NOT_STARTED, 24);
  cr_scene_wait_drawn (&self);
  gtk_widget_grab_focus (GTK_WIDGET (self.page->search_entry));
  gtk_editable_set_text (GTK_EDITABLE (self.page->search_entry), "e");
  cr_scene_wait_drawn (&self);
  cr_app_test_settle ();
  for (guint i = 0; i < 20 && !is_in_list (gtk_window_get_focus (GTK_WINDOW (self.window))); i++)
    gtk_widget_child_focus (GTK_WIDGET (self.window), GTK_DIR_TAB_FORWARD);
  focus = gtk_window_get_focus (GTK_WINDOW (self.window));
  g_assert_true (is_in_list (focus));
  for (guint i = 0; i < 5; i++)
    cr_scene_wait_drawn (&self);
  g_assert_true (gtk_widget_get_mapped (focus));
  list = gtk_widget_get_ancestor (focus, GTK_TYPE_SCROLLED_WINDOW);
  g_assert_true (gtk_widget_compute_bounds (focus, list, &card));
  g_assert_true (gtk_widget_compute_bounds (list, list, &column));
  g_assert_true (graphene_rect_contains_rect (&column, &card));
  cr_scene_clear (&self);
}

/* The inspector follows the card, and the card the place. */
static void
test_selection (void)
{
  CrBoardScene      self;
  g_autoptr (CrIds) selected = NULL;
  GtkWidget        *list = NULL;
  const char       *ids[2] = { NULL, NULL };
  g_autoptr (CrIds) two = NULL;

  cr_scene_init (&self);
  list = GTK_WIDGET (cr_board_column_get_card (cr_scene_column (&self, IN_PROGRESS), 0));
  list = gtk_widget_get_ancestor (list, GTK_TYPE_LIST_VIEW);
  gtk_widget_activate_action (list, "list.select-item", "(ubb)", 2, FALSE, FALSE);
  cr_app_test_settle ();
  g_assert_cmpstr (cr_place_get_task (self.place), ==, cr_scene_get_id (&self, IN_PROGRESS, 2));
  cr_place_select (self.place, cr_scene_get_id (&self, DONE, 3));
  g_assert_null (cr_board_column_list_selected (cr_scene_column (&self, IN_PROGRESS)));
  selected = cr_board_column_list_selected (cr_scene_column (&self, DONE));
  g_assert_cmpuint (cr_ids_get_length (selected), ==, 1);
  g_assert_cmpstr (selected->ids[0], ==, cr_scene_get_id (&self, DONE, 3));
  /* Of several that are selected none is changed that cannot be seen. */
  ids[0] = cr_scene_get_id (&self, DONE, 0);
  ids[1] = cr_scene_get_id (&self, CANCELLED, 0);
  two = cr_ids_new (ids, 2);
  cr_place_set_selection (self.place, two);
  cr_place_set_area (self.place, "area-competence");
  cr_app_test_settle ();
  g_assert_cmpstr (cr_place_get_task (self.place), ==, ids[1]);
  cr_scene_clear (&self);
}

static void
test_limit (void)
{
  CrBoardScene self;
  GtkWidget   *popover = NULL;
  GtkWidget   *entry = NULL;

  cr_scene_init (&self);
  g_assert_cmpstr (cr_board_column_get_count (cr_scene_column (&self, IN_PROGRESS)), ==, "18");
  gtk_menu_button_popup (cr_board_limit_get_button (self.page->limit));
  cr_app_test_settle ();
  popover = GTK_WIDGET (gtk_menu_button_get_popover (cr_board_limit_get_button (self.page->limit)));
  entry = cr_app_test_find_named (popover, GTK_TYPE_ENTRY, "Limit of tasks in progress");
  gtk_editable_set_text (GTK_EDITABLE (entry), "many");
  g_signal_emit_by_name (entry, "activate");
  g_assert_true (gtk_widget_get_mapped (popover));
  g_assert_null (cr_history_peek_undo (cr_document_get_history (self.document)));
  gtk_editable_set_text (GTK_EDITABLE (entry), "15");
  g_signal_emit_by_name (cr_app_test_find_named (popover, GTK_TYPE_BUTTON, "Set Limit"), "clicked");
  cr_app_test_settle ();
  g_assert_false (gtk_widget_get_mapped (popover));
  g_assert_cmpuint (cr_board_get_limit (self.roadmap), ==, 15);
  g_assert_cmpstr (cr_board_column_get_count (cr_scene_column (&self, IN_PROGRESS)), ==, "18 / 15");
  g_assert_cmpstr (cr_board_column_get_warning (cr_scene_column (&self, IN_PROGRESS)), ==, "3 over the limit of 15");
  g_assert_cmpstr (cr_board_column_get_name (cr_scene_column (&self, IN_PROGRESS)), ==,
                   "In progress, 18 / 15, 3 over the limit of 15");
  g_assert_null (cr_board_column_get_warning (cr_scene_column (&self, NOT_STARTED)));
  cr_scene_assert_one_step (&self, "Set the limit of tasks in progress");
  g_assert_cmpstr (cr_board_column_get_count (cr_scene_column (&self, IN_PROGRESS)), ==, "18");
  g_assert_true (cr_document_perform (self.document, cr_board_set_limit (self.roadmap, 18), CR_MERGE_NEVER, NULL));
  cr_app_test_settle ();
  g_assert_cmpstr (cr_board_column_get_count (cr_scene_column (&self, IN_PROGRESS)), ==, "18 / 18");
  g_assert_null (cr_board_column_get_warning (cr_scene_column (&self, IN_PROGRESS)));
  gtk_menu_button_popup (cr_board_limit_get_button (self.page->limit));
  cr_app_test_settle ();
  g_signal_emit_by_name (cr_app_test_find_named (popover, GTK_TYPE_BUTTON, "No Limit"), "clicked");
  g_assert_cmpuint (cr_board_get_limit (self.roadmap), ==, 0);
  cr_scene_clear (&self);
}

/* What filters hide is told, and the filters are those of the list of tasks. */
static void
test_filters (void)
{
  CrBoardScene self;

  cr_scene_init (&self);
  cr_place_set_area (self.place, "area-instruments");
  cr_app_test_settle ();
  g_assert_cmpstr (cr_filter_notice_get_fact (self.page->notice), ==, "8 of 62 shown");
  g_assert_cmpstr (cr_board_column_get_count (cr_scene_column (&self, NOT_STARTED)), ==, "2 of 25");
  g_assert_cmpuint (cr_board_column_get_n_cards (cr_scene_column (&self, CANCELLED)), ==, 0);
  /* An empty column takes the focus, and a new task. */
  cr_board_page_focus (self.page, DONE, 0);
  cr_scene_press (&self, GDK_KEY_Right, 0);
  cr_scene_activate (&self, "win.new-task");
  cr_scene_answer (&self, "move", "As a try");
  g_assert_cmpstr (cr_roadmap_lookup_task (self.roadmap, cr_place_get_task (self.place))->area, ==, "area-instruments");
  g_assert_cmpuint (cr_board_column_get_n_cards (cr_scene_column (&self, CANCELLED)), ==, 1);
  gtk_editable_set_text (GTK_EDITABLE (self.page->search_entry), "no task has this");
  g_signal_emit_by_name (self.page->search_entry, "search-changed");
  cr_app_test_settle ();
  g_assert_cmpstr (cr_place_get_search (self.place), ==, "no task has this");
  g_assert_true (gtk_widget_get_mapped (self.page->no_hits_button));
  cr_scene_activate (&self, "page.show-all");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (self.page->search_entry)), ==, "");
  g_assert_null (cr_filter_notice_get_fact (self.page->notice));
  g_assert_cmpuint (cr_board_column_get_n_cards (cr_scene_column (&self, IN_PROGRESS)), ==, 18);
  cr_scene_clear (&self);
}

/* What others change is seen at once, and while the page cannot be seen it does nothing. */
static void
test_changes (void)
{
  CrBoardScene  self;
  const char   *id = NULL;
  CrBoardFound *found = NULL;
  const CrValue done = cr_value_id ("done");

  cr_scene_init (&self);
  id = cr_scene_get_id (&self, NOT_STARTED, 0);
  cr_place_set_page (self.place, "tasks");
  cr_app_test_settle ();
  found = self.page->found;
  g_assert_true (cr_document_edit (self.document, id, "status", &done, NULL));
  cr_place_set_search (self.place, "the");
  cr_app_test_settle ();
  g_assert_true (self.page->found == found);
  cr_place_set_search (self.place, "");
  cr_place_set_page (self.place, "board");
  cr_app_test_settle ();
  g_assert_cmpuint (cr_board_column_get_n_cards (cr_scene_column (&self, DONE)), ==, 17);
  g_assert_cmpuint (cr_board_column_find (cr_scene_column (&self, DONE), id), !=, GTK_INVALID_LIST_POSITION);
  cr_scene_activate (&self, "win.undo");
  g_assert_cmpuint (cr_board_column_get_n_cards (cr_scene_column (&self, DONE)), ==, 16);
  cr_scene_clear (&self);
}

/* Who waits for a task waits no longer when that is done. */
static void
test_waiting (void)
{
  CrBoardScene  self;
  const CrTask *before = NULL;
  const CrTask *after = NULL;
  const CrValue done = cr_value_id ("done");

  cr_scene_init (&self);
  for (guint i = 0; after == NULL; i++)
    {
      const CrTask *task = cr_roadmap_get_task (self.roadmap, i);

      if (cr_ids_get_length (task->after) != 1)
        continue;
      before = cr_roadmap_lookup_task (self.roadmap, task->after->ids[0]);
      after = cr_task_get_status (task) == CR_STATUS_NOT_STARTED && cr_task_is_open (before) ? task : NULL;
    }
  g_assert_true (cr_scene_says (&self, cr_text_show (after->title, "en"), "waits for"));
  g_assert_true (
    cr_document_edit (self.document, before->id, "status", &done, NULL));
  cr_app_test_settle ();
  g_assert_false (cr_scene_says (&self, cr_text_show (after->title, "en"), "waits for"));
  cr_scene_clear (&self);
}

static void
test_empty (void)
{
  CrBoardScene self;
  CrWindow    *window = cr_app_test_new_window ();

  gtk_widget_activate_action (GTK_WIDGET (window), "win.new-empty", NULL);
  cr_app_test_settle ();
  cr_scene_init_in (&self, window);
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (window)) == self.page->starter_button);
  cr_scene_activate (&self, "win.new-task");
  g_assert_cmpstr (cr_place_get_page (self.place), ==, "tasks");
  cr_scene_clear (&self);
}

int
main (int   argc,
      char *argv[])
{
  if (!cr_app_test_init (&argc, &argv, "en"))
    return 0;
  g_test_add_func ("/board-page/columns", test_columns);
  g_test_add_func ("/board-page/cards", test_cards);
  g_test_add_func ("/board-page/walk", test_walk);
  g_test_add_func ("/board-page/found", test_found);
  g_test_add_func ("/board-page/selection", test_selection);
  g_test_add_func ("/board-page/limit", test_limit);
  g_test_add_func ("/board-page/filters", test_filters);
  g_test_add_func ("/board-page/changes", test_changes);
  g_test_add_func ("/board-page/waiting", test_waiting);
  g_test_add_func ("/board-page/empty", test_empty);
  return g_test_run ();
}
