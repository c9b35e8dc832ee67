/* SPDX-License-Identifier: GPL-3.0-or-later
 * A popover to choose from a list with search: one thing, or any number of them. */
#pragma once

#include "cr-choice.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define CR_TYPE_CHOOSER (cr_chooser_get_type ())
G_DECLARE_FINAL_TYPE (CrChooser, cr_chooser, CR, CHOOSER, GtkPopover)

/* Signals:
 * "opened": about to be shown; whoever owns it fills it now;
 * "chosen" (const char *id): of a chooser of one: that one, and it closes; of many: toggle that one;
 * "typed" (const char *text): the user wants what was typed and is no choice; only when that is allowed. */

/* name: what is chosen here, for the search entry; several: any number; typed: new words are allowed. */
GtkWidget *cr_chooser_new (const char *name, gboolean several, gboolean typed);

/* The things to choose from, in order. */
void cr_chooser_set_choices (CrChooser *self, GListStore *choices);

/* (transfer none) The list of CrChoice; NULL before the first filling. */
GListModel *cr_chooser_get_choices (CrChooser *self);

G_END_DECLS
