/* SPDX-License-Identifier: GPL-3.0-or-later
 * What the overview is taken of: the whole roadmap, an area of work or an owner. */
#pragma once

#include "cr-document.h"
#include "cr-overview.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define CR_TYPE_SCOPE_BUTTON (cr_scope_button_get_type ())
G_DECLARE_FINAL_TYPE (CrScopeButton, cr_scope_button, CR, SCOPE_BUTTON, AdwBin)

/* Signal "chosen": the scope is another one. */
GtkWidget *cr_scope_button_new (void);

/* Names of areas and owners are those of that document. */
void cr_scope_button_update (CrScopeButton *self, CrDocument *document);

/* Its strings are interned. (transfer none) */
const CrScope *cr_scope_button_get_scope (CrScopeButton *self);

G_END_DECLS
