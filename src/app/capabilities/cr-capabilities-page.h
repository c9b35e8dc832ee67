/* SPDX-License-Identifier: GPL-3.0-or-later
 * The page “Capabilities”: levels, targets and evidence by gap, in rounds. */
#pragma once

#include "cr-capabilities-details.h"
#include "cr-page.h"

G_BEGIN_DECLS

#define CR_TYPE_CAPABILITIES_PAGE (cr_capabilities_page_get_type ())
G_DECLARE_FINAL_TYPE (CrCapabilitiesPage, cr_capabilities_page, CR, CAPABILITIES_PAGE, CrPage)

/* The first ones are groups of entries that rounds assess; the others belong to no round. */
typedef enum
{
  CR_CAPABILITIES_ENTRIES,
  CR_CAPABILITIES_ENABLERS,
  CR_CAPABILITIES_FACTORS,
  CR_CAPABILITIES_QUESTIONS,
  CR_CAPABILITIES_GOVERNANCE,
  CR_CAPABILITIES_N_TABS
} CrCapabilitiesTab;

CrPage *cr_capabilities_page_new (void);

void cr_capabilities_page_show_tab (CrCapabilitiesPage *self, CrCapabilitiesTab tab);

/* CR_GROUP_CAPABILITY, CR_GROUP_ENABLER or CR_GROUP_FACTOR. */
void cr_capabilities_page_set_group (CrCapabilitiesPage *self, CrGroup group);

/* The round that is shown and the one it is compared with; NULL for none. */
const char *cr_capabilities_page_get_round (CrCapabilitiesPage *self);
const char *cr_capabilities_page_get_earlier (CrCapabilitiesPage *self);

/* (transfer none) */
GtkListBox            *cr_capabilities_page_get_list (CrCapabilitiesPage *self);
CrCapabilitiesDetails *cr_capabilities_page_get_details (CrCapabilitiesPage *self);

G_END_DECLS
