/* SPDX-License-Identifier: GPL-3.0-or-later
 * The page “Board”: the tasks as cards in columns. */
#pragma once

#include "cr-page.h"

G_BEGIN_DECLS

#define CR_TYPE_BOARD_PAGE (cr_board_page_get_type ())
G_DECLARE_FINAL_TYPE (CrBoardPage, cr_board_page, CR, BOARD_PAGE, CrPage)

CrPage *cr_board_page_new (void);

/* What the columns stand for: status, area, owner or priority. */
void       cr_board_page_set_grouping (CrBoardPage *self, CrGrouping grouping);
CrGrouping cr_board_page_get_grouping (CrBoardPage *self);

G_END_DECLS
