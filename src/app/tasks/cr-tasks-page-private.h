/* SPDX-License-Identifier: GPL-3.0-or-later
 * The inside of the page “Tasks”, shared by the files it is written in. */
#pragma once

#include "cr-column-popover.h"
#include "cr-edit-popover.h"
#include "cr-filter-bar.h"
#include "cr-filter-notice.h"
#include "cr-gradual-list.h"
#include "cr-task-cell.h"
#include "cr-task-rows.h"
#include "cr-tasks-page.h"

G_BEGIN_DECLS

struct _CrTasksPage
{
  CrPage parent_instance;

  CrTaskRows         *rows;
  CrGradualList      *gradual; /* of the rows; what the table is given */
  GtkMultiSelection  *selection;
  CrTaskCellContext   context;
  GSettings          *settings;  /* NULL where there are none */
  GSimpleActionGroup *actions;   /* "table." */
  gboolean            left;      /* another page is shown by now */
  gboolean            selecting; /* the selection of the table follows, or the rows are on the move */
  gboolean            sorting;   /* the order of the table follows */
  gboolean            following; /* the entry to search follows the place */
  gboolean            arrived;   /* the table has had the focus since a task was selected elsewhere */
  gboolean            awaiting;  /* the focus waits in the line below, as there is no row for it yet */

  /* Columns */
  CrColumnLayout layout;
  int            widths[CR_N_TABLE_COLUMNS];
  guint          fitting; /* as bits; those the table has */
  CrColumn       cursor;  /* where F2 and Enter edit */
  CrColumn       probed;
  int            fitted_width; /* that columns and filters were chosen for */
  gboolean       narrow;       /* so is the window */
  guint          columns_idle;
  GtkWidget     *column_popover;

  /* What is being edited in its cell */
  const char *edited_id;
  CrColumn    edited_column;
  CrTaskCell *edited_cell;     /* weak; NULL when there is none */
  GtkWidget  *named_row;       /* the one called by all its cells; weak */
  GtkWidget  *problem;         /* why what stands in the cell does not do */
  char       *edited_text;     /* what stood there before anybody typed */
  const char *edited_language; /* of the title; texts may be shown in another one before the cell is left */

  guint       focus_idle;
  guint       focus_position;
  const char *focused_id; /* before the rows became others */

  /* The context menu */
  GtkPopoverMenu *menu;
  GMenuModel     *task_menu;

  GtkEntry       *add_entry;
  GtkWidget      *add_box;
  GtkWidget      *bulk_box;
  GtkBox         *content;
  CrFilterNotice *filter_notice;
  CrFilterBar    *filter_bar;
  GtkMenuButton  *group_button;
  GtkWidget      *more_button;
  GtkMenuButton  *table_button;
  GtkWidget      *toolbar;
  GtkSearchEntry *search_entry;
  GtkActionBar   *selection_bar;
  GtkLabel       *selection_label;
  GtkStack       *stack;
  GtkColumnView  *view;
};

/* cr-tasks-page.c */
CrPlace    *cr_tasks_page_get_place (CrTasksPage *self);
CrDocument *cr_tasks_page_get_document (CrTasksPage *self);
CrRoadmap  *cr_tasks_page_get_roadmap (CrTasksPage *self);
GtkWidget  *cr_tasks_page_get_list (CrTasksPage *self);

/* Shows the query of the place. */
void cr_tasks_page_apply_query (CrTasksPage *self);

/* cr-tasks-page-columns.c: columns, order, groups */
void     cr_tasks_page_set_up_columns (CrTasksPage *self);
void     cr_tasks_page_fit_columns (CrTasksPage *self, int width);
void     cr_tasks_page_fit_filters (CrTasksPage *self);
void     cr_tasks_page_show_order (CrTasksPage *self);
void     cr_tasks_page_rebuild_columns (CrTasksPage *self);
gboolean cr_tasks_page_is_in_file_order (CrTasksPage *self);

/* The columns the table has, in order. (transfer full) */
CrColumn *cr_tasks_page_list_columns (CrTasksPage *self, guint *n_columns);

/* cr-tasks-page-edit.c: the focused row, its cells, and editing */
void cr_tasks_page_install_edit_actions (GtkWidgetClass *widget_class);
void cr_tasks_page_set_up_keys (CrTasksPage *self);

/* The row with the focus; GTK_INVALID_LIST_POSITION for none. */
guint cr_tasks_page_get_focused (CrTasksPage *self);
void  cr_tasks_page_focus (CrTasksPage *self, guint position);
void  cr_tasks_page_scroll_to (CrTasksPage *self, guint position);
void  cr_tasks_page_show_cursor (CrTasksPage *self);

/* Gives the focused row the name that is read aloud. */
void cr_tasks_page_name_row (CrTasksPage *self);

/* The place is told which groups are closed. */
void cr_tasks_page_keep_closed (CrTasksPage *self);

/* What is being typed in a cell counts now; the focus stays in its row. */
void cr_tasks_page_commit_cell (CrTasksPage *self);

/* The widget of a row; NULL where the row is out of sight. (transfer none) */
GtkWidget *cr_tasks_page_find_row (CrTasksPage *self, guint position);

/* The cell at a place in the table. (transfer none) */
CrTaskCell *cr_tasks_page_pick_cell (CrTasksPage *self, double x, double y);

/* The selected tasks, else the one with the focus; NULL for none. (transfer full) */
CrIds *cr_tasks_page_get_targets (CrTasksPage *self);

/* cr-tasks-page-move.c: order of the file, duplicate, clipboard, drag */
void cr_tasks_page_install_move_actions (GtkWidgetClass *widget_class);
void cr_tasks_page_set_up_drag (CrTasksPage *self);
void cr_tasks_page_set_up_paste (CrTasksPage *self);

/* cr-tasks-page-menu.c: the context menu */
void cr_tasks_page_install_menu_actions (GtkWidgetClass *widget_class);
void cr_tasks_page_set_up_menu (CrTasksPage *self);

G_END_DECLS
