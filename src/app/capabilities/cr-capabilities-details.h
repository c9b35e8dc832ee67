/* SPDX-License-Identifier: GPL-3.0-or-later
 * What the inspector shows beside the list of capabilities: the radar with suggestions, or the assessment of one. */
#pragma once

#include "cr-assessment-form.h"
#include "cr-radar-panel.h"
#include "cr-suggestion-list.h"

G_BEGIN_DECLS

#define CR_TYPE_CAPABILITIES_DETAILS (cr_capabilities_details_get_type ())
G_DECLARE_FINAL_TYPE (CrCapabilitiesDetails, cr_capabilities_details, CR, CAPABILITIES_DETAILS, AdwBin)

GtkWidget *cr_capabilities_details_new (CrDocument *document);

/* round and entry are there; earlier may be NULL. */
void cr_capabilities_details_show (CrCapabilitiesDetails *self,
                                   const char            *round,
                                   const char            *earlier,
                                   const CrEntry         *entry);

void cr_capabilities_details_show_assessment (CrCapabilitiesDetails *self, gboolean assessment);

/* The radar stands elsewhere, in that place, or with NULL here again. */
void cr_capabilities_details_put_radar (CrCapabilitiesDetails *self, AdwBin *place);

/* (transfer none) */
CrAssessmentForm *cr_capabilities_details_get_form (CrCapabilitiesDetails *self);
CrRadarPanel     *cr_capabilities_details_get_radar (CrCapabilitiesDetails *self);
CrSuggestionList *cr_capabilities_details_get_suggestions (CrCapabilitiesDetails *self);

G_END_DECLS
