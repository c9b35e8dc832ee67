/* SPDX-License-Identifier: GPL-3.0-or-later
 * A set of entries of the catalogue as chips: each can be taken out, and a button opens the rest of them. */
#pragma once

#include "cr-catalogue.h"
#include "cr-ids.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define CR_TYPE_CHIPS (cr_chips_get_type ())
G_DECLARE_FINAL_TYPE (CrChips, cr_chips, CR, CHIPS, AdwBin)

/* Signal "toggled" (const char *id): this entry is to be in the set, or no longer. */

/* name: of the set, “Capabilities”; add: what the button adds, “Capability”. */
GtkWidget *cr_chips_new (CrCatalogue *catalogue, CrGroup group, const char *name, const char *add);

/* ids the catalogue does not have are shown as they are. */
void cr_chips_show (CrChips *self, CrIds *ids);

G_END_DECLS
