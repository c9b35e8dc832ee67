/* SPDX-License-Identifier: GPL-3.0-or-later
 * Asks for an instrument, or a technology to be watched, of the administration's own. */
#pragma once

#include "cr-document.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define CR_TYPE_OWN_DIALOG (cr_own_dialog_get_type ())
G_DECLARE_FINAL_TYPE (CrOwnDialog, cr_own_dialog, CR, OWN_DIALOG, AdwWindow)

/* Signal "added" (const char *id): it is in the roadmap now. */

/* kind: CR_KIND_INSTRUMENT or CR_KIND_TECHNOLOGY. */
GtkWidget *cr_own_dialog_new (CrDocument *document, CrKind kind);

G_END_DECLS
