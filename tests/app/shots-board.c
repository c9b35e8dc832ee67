/* SPDX-License-Identifier: GPL-3.0-or-later
 * Pictures of the page “Board”. */
#include "config.h"

#include "cr-board-page-private.h"
#include "cr-board.h"
#include "cr-shots.h"

static CrBoardPage *
open_page (CrWindow *window)
{
  cr_place_set_page (cr_window_get_place (window), "board");
  cr_app_test_settle ();
  return CR_BOARD_PAGE (cr_shots_find_type (window, CR_TYPE_BOARD_PAGE));
}

static void
set_limit (CrWindow *window,
           guint     limit)
{
  CrDocument *document = cr_window_get_document (window);

  cr_document_perform (document, cr_board_set_limit (cr_document_get_roadmap (document), limit), CR_MERGE_NEVER, NULL);
  cr_app_test_settle ();
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
    { 1280, 800, "07-board" },
    { 1600, 1000, "07-board-1600x1000" },
    { 1024, 600, "07-board-1024x600" },
    { 600, 400, "07-board-600x400" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      CrWindow    *window = cr_shots_open_example (sizes[i].width, sizes[i].height);
      CrBoardPage *page = open_page (window);

      set_limit (window, 15);
      cr_board_page_focus (page, 1, 0);
      cr_place_select (cr_window_get_place (window),
                       cr_board_column_get_id (cr_board_page_get_column (page, 1), 0));
      cr_app_test_settle ();
      cr_shots_take (window, sizes[i].name);
      cr_app_test_destroy (window);
    }
}

static void
shoot_groupings (void)
{
  static const struct
  {
    CrGrouping  grouping;
    const char *name;
  } kinds[] = {
    { CR_GROUPING_AREA, "07-board-area" },
    { CR_GROUPING_OWNER, "07-board-owner" },
    { CR_GROUPING_PRIORITY, "07-board-priority" },
  };
  CrWindow    *window = cr_shots_open_example (1280, 800);
  CrBoardPage *page = open_page (window);

  gtk_widget_activate_action (GTK_WIDGET (window), "win.show-inspector", NULL);
  cr_app_test_settle ();
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      cr_board_page_set_grouping (page, kinds[i].grouping);
      cr_app_test_settle ();
      cr_shots_take (window, kinds[i].name);
    }
  cr_board_page_set_grouping (page, CR_GROUPING_STATUS);
  set_limit (window, 15);
  cr_shots_take (window, "07-board-wide");
  cr_shots_take_menu (window, GTK_WIDGET (cr_board_limit_get_button (page->limit)), "07-board-limit");
  cr_place_set_area (cr_window_get_place (window), "area-instruments");
  cr_app_test_settle ();
  cr_shots_take (window, "07-board-filtered");
  cr_place_set_search (cr_window_get_place (window), "xyzzy");
  cr_app_test_settle ();
  cr_shots_take (window, "07-board-no-hits");
  cr_app_test_destroy (window);
}

/* The reason that is asked for, and the menu of a card. */
static void
shoot_moves (void)
{
  CrWindow      *window = cr_shots_open_example (1280, 800);
  CrBoardPage   *page = open_page (window);
  CrBoardColumn *column = NULL;

  cr_board_page_focus (page, 1, 0);
  cr_app_test_settle ();
  column = cr_board_page_get_column (page, 1);
  cr_task_actions_open_menu (page->actions, cr_board_column_get_id (column, 0), &(GdkRectangle){ 250, 160, 1, 1 });
  cr_shots_take_popover (window, GTK_WIDGET (cr_task_actions_get_menu (page->actions)), "07-board-menu");
  gtk_widget_activate_action (page->content, "task.move-right", NULL);
  cr_app_test_settle ();
  cr_shots_take_dialog (window, "07-board-reason");
  cr_app_test_destroy (window);
}

static void
shoot_empty (void)
{
  CrWindow *window = cr_app_test_new_window ();

  cr_shots_activate (window, "win.new-empty");
  open_page (window);
  cr_shots_take (window, "07-board-empty");
  cr_app_test_destroy (window);
}

void
cr_shots_of_board (void)
{
  shoot_sizes ();
  shoot_groupings ();
  shoot_moves ();
  shoot_empty ();
}
