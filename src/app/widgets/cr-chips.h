/* SPDX-License-Identifier: GPL-3.0-or-later
 * A set of things as chips: each can be taken out, and a button opens what else there is. */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define CR_TYPE_CHIPS (cr_chips_get_type ())
G_DECLARE_FINAL_TYPE (CrChips, cr_chips, CR, CHIPS, AdwBin)

/* Signal "removed" (const char *id): this one is to go. */

/* name: of the set, “Capabilities”; add: what the button adds, “Capability”; popover: what it opens. */
GtkWidget *cr_chips_new (const char *name, const char *add, GtkWidget *popover);

/* Of CrChoice, the description being the tooltip; one that is not chosen is in a part of what is shown only. */
void cr_chips_show (CrChips *self, GListModel *items);

/* (transfer none) */
GtkWidget *cr_chips_get_add_button (CrChips *self);

G_END_DECLS
