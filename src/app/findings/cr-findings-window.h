/* SPDX-License-Identifier: GPL-3.0-or-later
 * The window “Faulty Entries”: every finding by record and reason, with the way there. */
#pragma once

#include "cr-finding-list.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define CR_TYPE_FINDINGS_WINDOW (cr_findings_window_get_type ())
G_DECLARE_FINAL_TYPE (CrFindingsWindow, cr_findings_window, CR, FINDINGS_WINDOW, AdwWindow)

/* Not modal, so that what it lists can be mended while it is open; it closes when nothing is left.
 * Signal "go-to" (CrFinding *finding): the user wants to see where that is. */
GtkWidget *cr_findings_window_new (CrFindingList *findings);

G_END_DECLS
