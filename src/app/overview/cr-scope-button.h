/* SPDX-License-Identifier: GPL-3.0-or-later
 * What the overview is taken of: the whole roadmap, what the list of tasks shows, an area of work or an owner. */
#pragma once

#include "cr-document.h"
#include "cr-overview.h"
#include "cr-place.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define CR_TYPE_SCOPE_BUTTON (cr_scope_button_get_type ())
G_DECLARE_FINAL_TYPE (CrScopeButton, cr_scope_button, CR, SCOPE_BUTTON, AdwBin)

GtkWidget *cr_scope_button_new (void);

/* Names of areas and owners are those of that document. What is chosen is kept as the CR_VIEW_SCOPE of the place. */
void cr_scope_button_update (CrScopeButton *self, CrDocument *document, CrPlace *place);

/* Its strings are interned, its query is that of the place. */
CrScope cr_scope_button_get_scope (CrScopeButton *self);

G_END_DECLS
