/* SPDX-License-Identifier: GPL-3.0-or-later
 * What the inspector shows of the selected entry of the page “Reference”. */
#pragma once

#include "cr-place.h"
#include "cr-use-form.h"

G_BEGIN_DECLS

#define CR_TYPE_REFERENCE_DETAILS (cr_reference_details_get_type ())
G_DECLARE_FINAL_TYPE (CrReferenceDetails, cr_reference_details, CR, REFERENCE_DETAILS, AdwBin)

/* Signals: "make-task": a person wants a task made of the entry;
 * "remove": wants the entry, which is the roadmap's own, taken away;
 * "refused" (const char *words). */

GtkWidget *cr_reference_details_new (void);

void cr_reference_details_set_up (CrReferenceDetails *self, CrDocument *document, CrPlace *place);

/* The entry, interned; NULL for none. */
void cr_reference_details_show (CrReferenceDetails *self, const char *id);

void cr_reference_details_commit (CrReferenceDetails *self);
void cr_reference_details_take_focus (CrReferenceDetails *self);

/* Of the tasks that apply the entry, all of them. */
guint cr_reference_details_get_n_tasks (CrReferenceDetails *self);

/* (transfer none) */
CrUseForm *cr_reference_details_get_form (CrReferenceDetails *self);

G_END_DECLS
