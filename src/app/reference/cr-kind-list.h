/* SPDX-License-Identifier: GPL-3.0-or-later
 * The kinds of entries to choose from, with the number of each: a list, or a drop-down where there is no room. */
#pragma once

#include "cr-reference-facts.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define CR_TYPE_KIND_LIST (cr_kind_list_get_type ())
G_DECLARE_FINAL_TYPE (CrKindList, cr_kind_list, CR, KIND_LIST, AdwBin)

/* Signal "chosen" (guint kind): a person has chosen it; CR_N_REFERENCE_KINDS is everything that was found. */

GtkWidget *cr_kind_list_new (const CrCatalogue *catalogue);

/* The same choice for narrow windows, to be put elsewhere. (transfer none) */
GtkWidget *cr_kind_list_get_drop_down (CrKindList *self);

/* counts has CR_N_REFERENCE_KINDS of them; everything: one may choose all that was found. */
void cr_kind_list_show (CrKindList *self, const guint *counts, gboolean everything, CrReferenceKind selected);

/* Its page is the height of the list. (transfer none) */
GtkAdjustment *cr_kind_list_get_adjustment (CrKindList *self);

G_END_DECLS
