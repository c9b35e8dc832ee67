/* SPDX-License-Identifier: GPL-3.0-or-later
 * Asks what a roadmap is exported as, shows what that will be, and writes it. */
#pragma once

#include "cr-document.h"
#include "cr-export-choice.h"
#include "cr-export-preview.h"
#include "cr-place.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define CR_TYPE_EXPORT_DIALOG (cr_export_dialog_get_type ())
G_DECLARE_FINAL_TYPE (CrExportDialog, cr_export_dialog, CR, EXPORT_DIALOG, AdwWindow)

/* Signal "exported" (GFile *file, const char *words): it was written, and so much; the dialog closes itself. What is
 * exported is the roadmap as it is now. What is chosen is kept in the place. Signal "print": that is to be printed
 * instead; the dialog closes itself as well. */
GtkWidget *cr_export_dialog_new (CrDocument *document, CrPlace *place);

/* Chooses, as the fields of the dialog do. */
void                  cr_export_dialog_choose (CrExportDialog *self, const CrExportChoice *choice);
const CrExportChoice *cr_export_dialog_get_choice (CrExportDialog *self);

/* Writes into that file, as after the question for its name. */
void cr_export_dialog_write (CrExportDialog *self, GFile *file);

/* Whether something is being made or written. */
gboolean cr_export_dialog_is_busy (CrExportDialog *self);

/* The file chooser that is open; NULL for none. (transfer none) */
GtkNativeDialog *cr_export_dialog_get_chooser (CrExportDialog *self);

CrExportPreview *cr_export_dialog_get_preview (CrExportDialog *self);

/* How the disk is reached: tests give it one that fails. It must stay. */
void cr_export_dialog_set_file_operations (CrExportDialog *self, const CrFileOperations *operations);

G_END_DECLS
