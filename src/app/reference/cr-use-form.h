/* SPDX-License-Identifier: GPL-3.0-or-later
 * How the administration uses an instrument or watches a technology, edited; and what it calls its own. */
#pragma once

#include "cr-document.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define CR_TYPE_USE_FORM (cr_use_form_get_type ())
G_DECLARE_FINAL_TYPE (CrUseForm, cr_use_form, CR, USE_FORM, AdwBin)

/* Signal "refused" (const char *words): why something was not taken. */

GtkWidget *cr_use_form_new (void);

void cr_use_form_set_up (CrUseForm *self, CrDocument *document);

/* The entry, interned; hidden for what is neither used nor watched. What is being typed counts for the entry before. */
void cr_use_form_show (CrUseForm *self, const char *id);

/* What is being typed counts now. */
void cr_use_form_commit (CrUseForm *self);

/* (transfer none) The choice of the use or of the stage. */
GtkDropDown *cr_use_form_get_choice (CrUseForm *self);

G_END_DECLS
