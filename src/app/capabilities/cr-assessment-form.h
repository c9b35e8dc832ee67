/* SPDX-License-Identifier: GPL-3.0-or-later
 * The assessment of one entry in the inspector: level, target, evidence, note, and what is not applicable. */
#pragma once

#include "cr-document.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define CR_TYPE_ASSESSMENT_FORM (cr_assessment_form_get_type ())
G_DECLARE_FINAL_TYPE (CrAssessmentForm, cr_assessment_form, CR, ASSESSMENT_FORM, AdwBin)

GtkWidget *cr_assessment_form_new (CrDocument *document);

/* Both are interned; the round is there. */
void cr_assessment_form_show (CrAssessmentForm *self, const char *round, const char *entry);

/* What is being typed counts now. */
void cr_assessment_form_commit (CrAssessmentForm *self);

/* To the evidence: the first piece, or the button that adds one. */
void cr_assessment_form_take_focus (CrAssessmentForm *self);

G_END_DECLS
