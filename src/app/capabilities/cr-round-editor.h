/* SPDX-License-Identifier: GPL-3.0-or-later
 * The date and the assessor of a round that is there, and its deletion. */
#pragma once

#include "cr-document.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define CR_TYPE_ROUND_EDITOR (cr_round_editor_get_type ())
G_DECLARE_FINAL_TYPE (CrRoundEditor, cr_round_editor, CR, ROUND_EDITOR, AdwBin)

/* Signals: "done": Enter was pressed in the assessor; "delete": the round is to go. */

GtkWidget *cr_round_editor_new (CrDocument *document);

/* What is being typed stays as long as it is about the same. */
void cr_round_editor_show (CrRoundEditor *self, const char *round);

/* What is typed counts now. */
void cr_round_editor_commit (CrRoundEditor *self);

G_END_DECLS
