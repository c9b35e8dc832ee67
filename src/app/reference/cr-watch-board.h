/* SPDX-License-Identifier: GPL-3.0-or-later
 * The technology watch: its five stages as columns. */
#pragma once

#include "cr-document.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define CR_TYPE_WATCH_BOARD (cr_watch_board_get_type ())
G_DECLARE_FINAL_TYPE (CrWatchBoard, cr_watch_board, CR, WATCH_BOARD, AdwBin)

/* Signals: "selected" (const char *id): a person looks at that technology, by arrows or by choosing it;
 * "activated": wants to go to its details;
 * "dropped" (const char *id, const char *stage): wants it in that stage. */

GtkWidget *cr_watch_board_new (void);

void cr_watch_board_show (CrWatchBoard *self, CrRoadmap *roadmap, const CrCatalogue *catalogue);

/* Marks the card of that technology, interned; NULL for none. */
void cr_watch_board_select (CrWatchBoard *self, const char *id);

/* The card of a technology; NULL when it is in no stage. (transfer none) */
GtkWidget *cr_watch_board_find_card (CrWatchBoard *self, const char *id);

/* The technology whose card has the focus, interned; NULL when none has. */
const char *cr_watch_board_get_focused (CrWatchBoard *self);

/* The cards of a stage, a GtkListBox. (transfer none) */
GtkWidget *cr_watch_board_get_column (CrWatchBoard *self, guint stage);

G_END_DECLS
