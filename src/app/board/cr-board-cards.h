/* SPDX-License-Identifier: GPL-3.0-or-later
 * The tasks of one column of the board as a list model. */
#pragma once

#include "cr-task-list.h"

G_BEGIN_DECLS

#define CR_TYPE_BOARD_CARDS (cr_board_cards_get_type ())
G_DECLARE_FINAL_TYPE (CrBoardCards, cr_board_cards, CR, BOARD_CARDS, GObject)

/* A GListModel of CrTaskItem, those of the list. (transfer full) */
CrBoardCards *cr_board_cards_new (CrTaskList *tasks);

/* How many items are others than before, between those at either end that stay. */
guint cr_board_cards_count_others (CrBoardCards *self, const char *const *ids, guint n_ids);

/* ids are interned, of tasks that are there. */
void cr_board_cards_set_ids (CrBoardCards *self, const char *const *ids, guint n_ids);

/* NULL where there is none. */
const char *cr_board_cards_get_id (CrBoardCards *self, guint position);

/* GTK_INVALID_LIST_POSITION where there is none. */
guint cr_board_cards_find (CrBoardCards *self, const char *id);

G_END_DECLS
