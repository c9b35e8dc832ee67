/* SPDX-License-Identifier: GPL-3.0-or-later
 * The rounds of assessment above the list: which is shown, which it is compared with, a new one. */
#pragma once

#include "cr-document.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define CR_TYPE_ROUND_BAR (cr_round_bar_get_type ())
G_DECLARE_FINAL_TYPE (CrRoundBar, cr_round_bar, CR, ROUND_BAR, AdwBin)

/* Signals: "chosen": another round is to be shown or compared with; "deleted" (const char *words): one was, which the
 * words say. */

GtkWidget *cr_round_bar_new (void);

/* Once. */
void cr_round_bar_set_up (CrRoundBar *self, CrDocument *document);

/* The document has changed. */
void cr_round_bar_update (CrRoundBar *self);

/* Ids, interned; NULL for none. */
const char *cr_round_bar_get_round (CrRoundBar *self);
const char *cr_round_bar_get_earlier (CrRoundBar *self);

/* A round of today that carries on the one shown. */
void cr_round_bar_begin (CrRoundBar *self, CrDay date, const char *assessor);

/* What is typed about the round counts now. */
void cr_round_bar_commit (CrRoundBar *self);

/* (transfer none) */
GtkMenuButton *cr_round_bar_get_new_button (CrRoundBar *self);

G_END_DECLS
