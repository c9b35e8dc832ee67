/* SPDX-License-Identifier: GPL-3.0-or-later
 * The pane beside the page: the one place where the details of the selected task are edited. */
#pragma once

#include "cr-document.h"
#include "cr-place.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define CR_TYPE_INSPECTOR (cr_inspector_get_type ())
G_DECLARE_FINAL_TYPE (CrInspector, cr_inspector, CR, INSPECTOR, AdwBin)

/* Set once, by the window. */
void cr_inspector_set_up (CrInspector *self, CrDocument *document, CrPlace *place);

/* What was typed into a field that still has the focus counts now: before saving, undoing, closing. */
void cr_inspector_commit (CrInspector *self);

/* Puts the cursor into the title. */
void cr_inspector_start (CrInspector *self);

G_END_DECLS
