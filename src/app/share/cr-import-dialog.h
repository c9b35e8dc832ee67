/* SPDX-License-Identifier: GPL-3.0-or-later
 * Shows what a file of another format would change in a document, and does it as one step when it is agreed to. */
#pragma once

#include "cr-document.h"
#include "cr-import-offer.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define CR_TYPE_IMPORT_DIALOG (cr_import_dialog_get_type ())
G_DECLARE_FINAL_TYPE (CrImportDialog, cr_import_dialog, CR, IMPORT_DIALOG, AdwWindow)

/* Signals: "imported" (guint n_changes): they were done; "failed" (GError *error): the file cannot be read. The dialog
 * closes after either. It reads the file at once, and again when the document changes meanwhile. */
GtkWidget *cr_import_dialog_new (CrDocument *document, GFile *file);

/* What is shown, NULL as long as the file is being read. (transfer none) */
const CrImportOffer *cr_import_dialog_get_offer (CrImportDialog *self);

G_END_DECLS
