/* SPDX-License-Identifier: GPL-3.0-or-later
 * Governance of ICT now and wanted, with what the chosen structures mean. */
#pragma once

#include "cr-document.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define CR_TYPE_GOVERNANCE_PANEL (cr_governance_panel_get_type ())
G_DECLARE_FINAL_TYPE (CrGovernancePanel, cr_governance_panel, CR, GOVERNANCE_PANEL, AdwBin)

GtkWidget *cr_governance_panel_new (CrDocument *document);

void cr_governance_panel_update (CrGovernancePanel *self);
void cr_governance_panel_take_focus (CrGovernancePanel *self);

G_END_DECLS
