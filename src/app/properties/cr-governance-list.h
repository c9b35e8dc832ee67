/* SPDX-License-Identifier: GPL-3.0-or-later
 * Who runs the ICT of the administration now, and who is wanted to: two rows of a boxed list. */
#pragma once

#include "cr-document.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define CR_TYPE_GOVERNANCE_LIST (cr_governance_list_get_type ())
G_DECLARE_FINAL_TYPE (CrGovernanceList, cr_governance_list, CR, GOVERNANCE_LIST, AdwBin)

/* Signal: "edited" (const char *path, const char *id): this is chosen, "" for nothing. */

/* name: of the list. Shows what the document has after every update. */
GtkWidget *cr_governance_list_new (CrDocument *document, const char *name);

void cr_governance_list_update (CrGovernanceList *self);

/* Puts the focus on the first row. */
void cr_governance_list_take_focus (CrGovernanceList *self);

G_END_DECLS
