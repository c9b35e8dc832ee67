/* SPDX-License-Identifier: GPL-3.0-or-later
 * The filters in force as chips, and the button that adds more of them. */
#pragma once

#include "cr-document.h"
#include "cr-place.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define CR_TYPE_FILTER_BAR (cr_filter_bar_get_type ())
G_DECLARE_FINAL_TYPE (CrFilterBar, cr_filter_bar, CR, FILTER_BAR, AdwBin)

/* Set once, by the page. */
void cr_filter_bar_set_up (CrFilterBar *self, CrDocument *document, CrPlace *place);

/* In a toolbar of that width, 0 for a narrow one, the bar has what all others in it leave: chips without room stand in
 * a popover, and where there is none for any the button tells how many there are. Not while places are given. */
void cr_filter_bar_fit (CrFilterBar *self, int width);

/* Opens the popover of the button. */
void cr_filter_bar_open (CrFilterBar *self);

G_END_DECLS
