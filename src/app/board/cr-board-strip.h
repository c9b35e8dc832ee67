/* SPDX-License-Identifier: GPL-3.0-or-later
 * Columns side by side, of one width, that scroll sideways where they do not all fit. */
#pragma once

#include "cr-board-slide.h"
#include "cr-scroll-view.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define CR_TYPE_BOARD_STRIP (cr_board_strip_get_type ())
G_DECLARE_FINAL_TYPE (CrBoardStrip, cr_board_strip, CR, BOARD_STRIP, CrScrollView)

/* A GtkScrollable: it has to be the child of a scrolled window. What is out of sight is not mapped. */
GtkWidget *cr_board_strip_new (void);

/* Puts the column after another one, NULL is the first place. One that stands here already is moved. */
void cr_board_strip_insert (CrBoardStrip *self, GtkWidget *column, GtkWidget *after);

/* What slides the cards of the columns. (transfer none) */
CrBoardSlide *cr_board_strip_get_slide (CrBoardStrip *self);

/* Scrolls so that the column can be seen whole, and can take the focus. */
void cr_board_strip_reveal (CrBoardStrip *self, GtkWidget *column);

G_END_DECLS
