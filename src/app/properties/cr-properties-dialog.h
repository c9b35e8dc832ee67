/* SPDX-License-Identifier: GPL-3.0-or-later
 * The window “Properties”: what the roadmap says about itself, and its units. */
#pragma once

#include "cr-document.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define CR_TYPE_PROPERTIES_DIALOG (cr_properties_dialog_get_type ())
G_DECLARE_FINAL_TYPE (CrPropertiesDialog, cr_properties_dialog, CR, PROPERTIES_DIALOG, AdwWindow)

/* Follows the document; every field is a step of its undo history. Ctrl+Z and Ctrl+Shift+Z work here as in the window
 * it belongs to. */
GtkWidget *cr_properties_dialog_new (CrDocument *document);

G_END_DECLS
