/* SPDX-License-Identifier: GPL-3.0-or-later
 * Asks what a new roadmap begins with, or which starter tasks a roadmap is to get. */
#pragma once

#include "cr-starter-choice.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define CR_TYPE_TEMPLATE_DIALOG (cr_template_dialog_get_type ())
G_DECLARE_FINAL_TYPE (CrTemplateDialog, cr_template_dialog, CR, TEMPLATE_DIALOG, AdwWindow)

/* Signal "created" (CrRoadmap) when the user wants it; the dialog closes itself. */
GtkWidget *cr_template_dialog_new (CrCatalogue *catalogue);

/* Only asks for the tasks; signal "chosen" (GPtrArray of const CrEntry). Tasks that do not fit the country of the
 * roadmap are left out. */
GtkWidget *cr_template_dialog_new_for_roadmap (CrCatalogue *catalogue, CrRoadmap *roadmap);

/* What is chosen by now. (transfer none) */
CrStarterChoice *cr_template_dialog_get_choice (CrTemplateDialog *self);

G_END_DECLS
