/* SPDX-License-Identifier: GPL-3.0-or-later
 * One card of the board: a task at a glance. */
#pragma once

#include "cr-document.h"
#include "cr-query.h"
#include "cr-task-item.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define CR_TYPE_BOARD_CARD (cr_board_card_get_type ())
G_DECLARE_FINAL_TYPE (CrBoardCard, cr_board_card, CR, BOARD_CARD, GtkWidget)

/* All cards are of one height. The list item is that of the list that the card stands in; it must stay. */
GtkWidget *cr_board_card_new (GtkListItem *list_item);

/* NULL shows nothing. What the columns stand for is not said again. */
void cr_board_card_show (CrBoardCard *self, CrDocument *document, CrTaskItem *item, CrGrouping grouping);

/* Again, as what it says may depend on other tasks. */
void cr_board_card_update (CrBoardCard *self);

guint       cr_board_card_get_position (CrBoardCard *self);
CrTaskItem *cr_board_card_get_item (CrBoardCard *self);

/* What is read aloud. */
const char *cr_board_card_get_name (CrBoardCard *self);

G_END_DECLS
