/* SPDX-License-Identifier: GPL-3.0-or-later
 * The units of the roadmap in its properties: a list to add to, rename in, merge and delete from. */
#pragma once

#include "cr-document.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define CR_TYPE_UNITS_GROUP (cr_units_group_get_type ())
G_DECLARE_FINAL_TYPE (CrUnitsGroup, cr_units_group, CR, UNITS_GROUP, AdwBin)

/* Follows the document. Signal "told" (const char *text): what was just done and can be undone. */
GtkWidget *cr_units_group_new (CrDocument *document);

/* What was typed counts now. */
void cr_units_group_commit (CrUnitsGroup *self);

G_END_DECLS
