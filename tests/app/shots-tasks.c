/* SPDX-License-Identifier: GPL-3.0-or-later
 * Pictures of the page “Tasks”: table, filters, menus, what is edited in it. */
#include "config.h"

#include "cr-chooser.h"
#include "cr-filter-terms.h"
#include "cr-path.h"
#include "cr-shots.h"
#include "cr-tasks-page-private.h"

static CrTasksPage *
get_page (CrWindow *window)
{
  return CR_TASKS_PAGE (cr_shots_find_type (window, CR_TYPE_TASKS_PAGE));
}

/* The tasks, as many as are named, by their place in the example. */
static void
select_tasks (CrWindow    *window,
              const guint *places,
              guint        n_tasks)
{
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();
  g_autoptr (CrIds)     selection = NULL;

  for (guint i = 0; i < n_tasks; i++)
    g_ptr_array_add (ids, (gpointer) cr_shots_get_task (window, places[i]));
  selection = cr_ids_new ((const char *const *) ids->pdata, ids->len);
  cr_place_set_selection (cr_window_get_place (window), selection);
}

/* As the pictures of the design have it: open tasks that end by 31 March 2027, in the order of their ends. */
static void
filter_as_designed (CrWindow *window)
{
  static const guint selected[] = { 3, 9, 10 };
  CrPlace           *place = cr_window_get_place (window);
  CrQuery           *query = cr_filter_terms_toggle (cr_place_get_query (place), "open");

  query->until = cr_day_new (2027, 3, 31);
  cr_path_parse (CR_KIND_TASK, "finish", &query->sort);
  cr_place_set_query (place, query);
  select_tasks (window, selected, G_N_ELEMENTS (selected));
  cr_app_test_settle ();
}

static void
show_filters (CrWindow   *window,
              const char *terms)
{
  CrPlace       *place = cr_window_get_place (window);
  g_auto (GStrv) words = g_strsplit (terms, " ", -1);

  for (guint i = 0; words[i] != NULL; i++)
    cr_place_set_query (place, cr_filter_terms_toggle (cr_place_get_query (place), words[i]));
  cr_app_test_settle ();
}

static void
shoot_design (void)
{
  CrWindow *window = cr_shots_open_example (1280, 800);

  cr_shots_take (window, "03-tasks-opened");
  filter_as_designed (window);
  cr_shots_take (window, "03-tasks");
  cr_app_test_destroy (window);
}

static void
shoot_sizes (void)
{
  static const struct
  {
    int         width;
    int         height;
    const char *name;
  } sizes[] = {
    { 1600, 1000, "03-tasks-1600x1000" },
    { 1024, 600, "03-tasks-1024x600" },
    { 860, 600, "03-tasks-860x600" },
    { 600, 400, "03-tasks-600x400" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      CrWindow        *window = cr_shots_open_example (sizes[i].width, sizes[i].height);
      g_autofree char *with_inspector = g_strconcat (sizes[i].name, "-inspector", NULL);

      filter_as_designed (window);
      cr_shots_take (window, sizes[i].name);
      if (sizes[i].width < 1280)
        {
          cr_shots_activate (window, "win.edit-task");
          cr_shots_take (window, with_inspector);
          cr_shots_activate (window, "win.show-sidebar");
          cr_shots_activate (window, "win.show-inspector");
          cr_shots_take_menu (window, cr_app_test_find (window, "document_menu_button"), "03-tasks-narrow-menu");
        }
      cr_app_test_destroy (window);
    }
}

static void
shoot_filters (void)
{
  CrWindow    *window = cr_shots_open_example (1280, 800);
  CrPlace     *place = cr_window_get_place (window);
  CrTasksPage *page = get_page (window);

  cr_place_select (place, cr_shots_get_task (window, 3));
  show_filters (window, "area=area-instruments");
  cr_shots_take (window, "03-tasks-area");
  show_filters (window, "open owner= status=in-progress status=on-hold priority=high");
  cr_shots_take_menu (window, cr_shots_find_type (page->filter_bar, GTK_TYPE_MENU_BUTTON), "03-tasks-many-filters");
  cr_place_show_all (place);
  cr_app_test_settle ();
  cr_filter_bar_open (page->filter_bar);
  cr_shots_take_popover (window, cr_shots_find_type (page->filter_bar, CR_TYPE_CHOOSER), "03-tasks-filters");
  cr_place_set_search (place, "qqq");
  cr_shots_take (window, "03-tasks-no-hits");
  cr_app_test_destroy (window);
}

static void
shoot_menus (void)
{
  CrWindow    *window = cr_shots_open_example (1280, 800);
  CrTasksPage *page = get_page (window);
  GtkWidget   *menu = NULL;

  cr_place_select (cr_window_get_place (window), cr_shots_get_task (window, 3));
  cr_shots_take_menu (window, GTK_WIDGET (page->group_button), "03-tasks-menu-groups");
  cr_shots_take_menu (window, GTK_WIDGET (page->table_button), "03-tasks-menu-table");
  gtk_popover_popup (GTK_POPOVER (page->column_popover));
  cr_shots_take_popover (window, page->column_popover, "03-tasks-menu-columns");
  cr_shots_take_menu (window, cr_app_test_find (window, "document_menu_button"), "03-tasks-menu-document");
  menu = cr_app_test_find (window, "menu_button");
  /* With large letters the sidebar has no room. */
  if (!gtk_widget_get_mapped (menu))
    menu = cr_app_test_find (window, "narrow_menu_button");
  cr_shots_take_menu (window, menu, "03-tasks-menu-main");
  cr_shots_activate (window, "win.delete-task");
  cr_shots_take (window, "03-tasks-deleted");
  cr_app_test_destroy (window);
}

static void
shoot_all_columns (void)
{
  CrWindow    *window = cr_shots_open_example (1600, 1000);
  CrTasksPage *page = get_page (window);
  CrQuery     *query = cr_query_copy (cr_place_get_query (cr_window_get_place (window)));

  for (guint i = 0; i < CR_N_TABLE_COLUMNS; i++)
    page->layout.shown[i] = TRUE;
  query->grouping = CR_GROUPING_NONE;
  cr_shots_activate (window, "win.show-inspector");
  cr_place_set_query (cr_window_get_place (window), query);
  cr_app_test_settle ();
  page->fitting = G_MAXUINT >> (32 - CR_N_TABLE_COLUMNS);
  cr_tasks_page_rebuild_columns (page);
  cr_shots_take (window, "03-tasks-all-columns");
  cr_app_test_destroy (window);
}

/* The popover that gives the selected tasks another value. */
static void
shoot_edit (CrWindow   *window,
            const char *edit,
            const char *name)
{
  CrTasksPage *page = get_page (window);

  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (page), "page.edit", "s", edit));
  cr_shots_take_popover (window, cr_shots_find_type (page->content, CR_TYPE_EDIT_POPOVER), name);
}

static void
shoot_edits (void)
{
  static const guint selected[] = { 3, 9, 10 };
  CrWindow          *window = cr_shots_open_example (1280, 800);

  select_tasks (window, selected, G_N_ELEMENTS (selected));
  cr_app_test_settle ();
  cr_shots_take_menu (window, get_page (window)->more_button, "03-tasks-edit-more");
  shoot_edit (window, "status", "03-tasks-edit-status");
  shoot_edit (window, "owner", "03-tasks-edit-owner");
  shoot_edit (window, "dates", "03-tasks-edit-dates");
  shoot_edit (window, "progress", "03-tasks-edit-progress");
  shoot_edit (window, "capabilities", "03-tasks-edit-capabilities");
  shoot_edit (window, "area", "03-tasks-edit-area");
  cr_app_test_destroy (window);
}

/* A cell of the nth task as it is being edited. */
static CrWindow *
edit_cell (guint    n,
           CrColumn column)
{
  CrWindow    *window = cr_shots_open_example (1280, 800);
  CrTasksPage *page = get_page (window);

  cr_place_select (cr_window_get_place (window), cr_shots_get_task (window, n));
  cr_tasks_page_focus (page, cr_task_rows_find (page->rows, cr_shots_get_task (window, n)));
  cr_app_test_settle ();
  gtk_test_widget_wait_for_draw (GTK_WIDGET (window));
  page->cursor = column;
  cr_shots_activate (page, "page.edit-cell");
  return window;
}

static void
shoot_cells (void)
{
  CrWindow *window = edit_cell (3, CR_COLUMN_TITLE);

  cr_shots_take (window, "03-tasks-cell-title");
  cr_app_test_destroy (window);
  window = edit_cell (3, CR_COLUMN_STATUS);
  cr_shots_take_popover (window, cr_shots_find_type (get_page (window)->content, CR_TYPE_EDIT_POPOVER),
                         "03-tasks-cell-status");
  cr_app_test_destroy (window);
}

void
cr_shots_of_tasks (void)
{
  shoot_design ();
  shoot_sizes ();
  shoot_filters ();
  shoot_menus ();
  shoot_all_columns ();
  shoot_edits ();
  shoot_cells ();
}
