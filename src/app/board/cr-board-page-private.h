/* SPDX-License-Identifier: GPL-3.0-or-later
 * The inside of the page “Board”, shared by the files it is written in. */
#pragma once

#include "cr-board-column.h"
#include "cr-board-limit.h"
#include "cr-board-look.h"
#include "cr-board-page.h"
#include "cr-board-strip.h"
#include "cr-filter-bar.h"
#include "cr-filter-notice.h"
#include "cr-task-actions.h"

G_BEGIN_DECLS

struct _CrBoardPage
{
  CrPage parent_instance;

  CrTaskList    *tasks;
  CrTaskActions *actions;
  CrBoardFound  *found; /* NULL before the first look */
  CrDay          today; /* of that */
  CrGrouping     grouping;
  GPtrArray     *columns; /* CrBoardColumn, borrowed, in order */
  guint          source;  /* of the look before the next frame */
  gboolean       running; /* a thread looks */
  gboolean       stale;   /* something has changed since */
  gboolean       selecting;
  gboolean       edited;       /* cards are to slide to where the next look has them */
  CrIds         *put_down;     /* but for these, which were dragged there; or NULL */
  gboolean       following;    /* the entry to search follows the place */
  gboolean       awaiting;     /* the focus waits for the first cards */
  const char    *awaited;      /* the task that is to have the focus when its card has come */
  guint          focus_column; /* where the focus was last */
  guint          focus_place;
  const char    *grabbed;   /* the task whose card is dragged */
  int            grabbed_x; /* where on its card the pointer took hold of it */
  int            grabbed_y;
  double         drag_x; /* where tasks are dragged over the board */
  double         drag_y;
  guint          drag_tick;
  int            fitted_width;
  gboolean       narrow;

  GtkWidget      *content;
  GtkWidget      *toolbar;
  GtkWidget      *columns_label;
  GtkDropDown    *choice;
  GtkSearchEntry *search_entry;
  CrFilterBar    *filter_bar;
  CrBoardLimit   *limit;
  CrFilterNotice *notice;
  GtkStack       *stack;
  GtkWidget      *scrolled;
  CrBoardStrip   *strip;
  GtkWidget      *starter_button;
  GtkWidget      *no_hits_button;
};

/* cr-board-page.c */
CrDocument *cr_board_page_get_document (CrBoardPage *self);
CrRoadmap  *cr_board_page_get_roadmap (CrBoardPage *self);
CrPlace    *cr_board_page_get_place (CrBoardPage *self);

/* NULL where there are not so many. (transfer none) */
CrBoardColumn *cr_board_page_get_column (CrBoardPage *self, guint n);

/* The column with the focus, else the one that had it last; and the card, GTK_INVALID_LIST_POSITION for none. */
guint cr_board_page_find_focus (CrBoardPage *self, guint *position);

/* The column of the task; FALSE where it has no card. */
gboolean cr_board_page_find_card (CrBoardPage *self, const char *id, guint *column, guint *position);

void cr_board_page_focus (CrBoardPage *self, guint column, guint position);

/* cr-board-page-move.c: keys, drag, new tasks */
void     cr_board_page_set_up_moves (CrBoardPage *self);
void     cr_board_page_set_up_drop (CrBoardPage *self, CrBoardColumn *column);
gboolean cr_board_page_add_in_column (CrBoardPage *self);

/* cr-board-page-scroll.c */
void cr_board_page_set_up_scroll (CrBoardPage *self);

G_END_DECLS
