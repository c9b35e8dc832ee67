/* SPDX-License-Identifier: GPL-3.0-or-later
 * Goes through the texts of a document that one language lacks, or whose side in it is older, one after the other. */
#pragma once

#include "cr-document.h"
#include "cr-term-list.h"
#include "cr-text-field.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define CR_TYPE_TRANSLATE_DIALOG (cr_translate_dialog_get_type ())
G_DECLARE_FINAL_TYPE (CrTranslateDialog, cr_translate_dialog, CR, TRANSLATE_DIALOG, AdwWindow)

GtkWidget *cr_translate_dialog_new (CrDocument *document);

/* Where the text stands that is shown, “task/t-1/title”; NULL when none is left. */
const char *cr_translate_dialog_get_place (CrTranslateDialog *self);

/* The field for its missing or older side; NULL when no text is left. (transfer none) */
CrTextField *cr_translate_dialog_get_field (CrTranslateDialog *self);

/* The terms of the text at hand; Alt with a digit writes one. (transfer none) */
CrTermList *cr_translate_dialog_get_terms (CrTranslateDialog *self);

/* How many texts have a side missing or older. */
guint cr_translate_dialog_get_n_left (CrTranslateDialog *self);

G_END_DECLS
