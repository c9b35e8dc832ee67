/* SPDX-License-Identifier: GPL-3.0-or-later
 * One column of the board: its head, and its cards in a list. */
#pragma once

#include "cr-board-card.h"
#include "cr-board-cards.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define CR_TYPE_BOARD_COLUMN (cr_board_column_get_type ())
G_DECLARE_FINAL_TYPE (CrBoardColumn, cr_board_column, CR, BOARD_COLUMN, GtkWidget)

/* What is told of a column at its head. */
typedef struct
{
  const char *name;
  const char *icon;    /* NULL for none */
  guint       n_shown; /* that pass the filters */
  guint       n_total;
  guint       limit; /* 0 for none */
} CrBoardHead;

/* Signals:
 * "selected": a person has selected other cards;
 * "activated": a card was double-clicked, or Enter was pressed on it. */

/* The key is interned, NULL for the tasks without. The list is made when the column is first seen. */
GtkWidget *cr_board_column_new (CrDocument *document, CrTaskList *tasks, CrGrouping grouping, const char *key);

void cr_board_column_show_head (CrBoardColumn *self, const CrBoardHead *head);

/* ids are interned. */
void cr_board_column_show_cards (CrBoardColumn *self, const char *const *ids, guint n_ids);

/* Cards that say something of other tasks say it again. */
void cr_board_column_update_cards (CrBoardColumn *self);

const char *cr_board_column_get_key (CrBoardColumn *self);
guint       cr_board_column_get_n_cards (CrBoardColumn *self);

/* Read aloud; and the head in words: "17 / 15", and how many are too many, NULL where they are not. */
const char *cr_board_column_get_name (CrBoardColumn *self);
const char *cr_board_column_get_count (CrBoardColumn *self);
const char *cr_board_column_get_warning (CrBoardColumn *self);

/* NULL, GTK_INVALID_LIST_POSITION where there is none. */
const char *cr_board_column_get_id (CrBoardColumn *self, guint position);
guint       cr_board_column_find (CrBoardColumn *self, const char *id);

/* Selects those of the ids that stand here, and no others. */
void cr_board_column_select (CrBoardColumn *self, const CrIds *ids);

/* What is selected; NULL for none. (transfer full) */
CrIds *cr_board_column_list_selected (CrBoardColumn *self);

/* The card with the focus; GTK_INVALID_LIST_POSITION for none. */
guint cr_board_column_get_focused (CrBoardColumn *self);

/* Scrolls to the card and gives it the focus, or the column where it has none. */
void cr_board_column_focus (CrBoardColumn *self, guint position);

/* The card of a position as far as it has a widget; and the one at a place of the column, whether in its lower half.
 * (transfer none) */
CrBoardCard *cr_board_column_get_card (CrBoardColumn *self, guint position);
CrBoardCard *cr_board_column_pick (CrBoardColumn *self, double x, double y, gboolean *lower);

/* Adds the cards in sight, borrowed. */
void cr_board_column_list_seen (CrBoardColumn *self, GPtrArray *cards);

/* What scrolls the cards. (transfer none) */
GtkScrolledWindow *cr_board_column_get_scrolled (CrBoardColumn *self);

/* Whether that is above the cards. */
gboolean cr_board_column_is_head (CrBoardColumn *self, double y);

/* Shows where cards would come to stand: NULL marks the column itself. */
void cr_board_column_mark_drop (CrBoardColumn *self, CrBoardCard *card, gboolean lower);
void cr_board_column_unmark_drop (CrBoardColumn *self);

G_END_DECLS
