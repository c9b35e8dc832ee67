/* SPDX-License-Identifier: GPL-3.0-or-later
 * The lists at the start of the window: pages, and the areas of work with their progress. */
#pragma once

#include "cr-document.h"
#include "cr-place.h"
#include "cr-summary.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define CR_TYPE_SIDEBAR (cr_sidebar_get_type ())
G_DECLARE_FINAL_TYPE (CrSidebar, cr_sidebar, CR, SIDEBAR, AdwBin)

/* Set once, by the window. */
void cr_sidebar_set_up (CrSidebar *self, CrDocument *document, CrPlace *place);

/* The summary is over the areas of the catalogue in their order. */
void cr_sidebar_show (CrSidebar *self, const CrSummary *summary);

/* Puts the focus on the page shown. */
void cr_sidebar_take_focus (CrSidebar *self);

G_END_DECLS
