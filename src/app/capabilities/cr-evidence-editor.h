/* SPDX-License-Identifier: GPL-3.0-or-later
 * The evidence of a rating: a list, and a form for the piece that is added or edited. */
#pragma once

#include "cr-document.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define CR_TYPE_EVIDENCE_EDITOR (cr_evidence_editor_get_type ())
G_DECLARE_FINAL_TYPE (CrEvidenceEditor, cr_evidence_editor, CR, EVIDENCE_EDITOR, AdwBin)

GtkWidget *cr_evidence_editor_new (CrDocument *document);

/* What is being typed stays as long as it is about the same entry. */
void cr_evidence_editor_show (CrEvidenceEditor *self, const char *round, const char *entry);

/* What is being typed is kept, as by the button. */
void cr_evidence_editor_commit (CrEvidenceEditor *self);

void cr_evidence_editor_take_focus (CrEvidenceEditor *self);

G_END_DECLS
