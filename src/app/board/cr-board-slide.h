/* SPDX-License-Identifier: GPL-3.0-or-later
 * Cards that an edit has moved slide to their new places, so that the eye can follow. */
#pragma once

#include "cr-ids.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

typedef struct _CrBoardSlide CrBoardSlide;

/* Of the cards in the columns of the strip, a CrBoardStrip, which draws it above them. (transfer full) */
CrBoardSlide *cr_board_slide_new (GtkWidget *strip);
void          cr_board_slide_free (CrBoardSlide *self);

/* Before the edit is shown: where the cards in sight are. With animations off that is nowhere. */
void cr_board_slide_note (CrBoardSlide *self);

/* After it, in the next frame, cards that are elsewhere by then slide there; but not those, NULL for none, as who has
 * put a card down has seen it go there. */
void cr_board_slide_begin (CrBoardSlide *self, CrIds *but);

/* They are at once where they are to be. */
void cr_board_slide_stop (CrBoardSlide *self);

void cr_board_slide_snapshot (CrBoardSlide *self, GtkSnapshot *snapshot);

/* Where the card of the task is on its way, in the strip; FALSE for one that does not slide, and for NULL where none
 * does. */
gboolean cr_board_slide_get_place (CrBoardSlide *self, const char *id, graphene_rect_t *place);

G_END_DECLS
