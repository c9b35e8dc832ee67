/* SPDX-License-Identifier: GPL-3.0-or-later
 * Asks what a new roadmap begins with. */
#pragma once

#include "cr-catalogue.h"
#include "cr-roadmap.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define CR_TYPE_TEMPLATE_DIALOG (cr_template_dialog_get_type ())
G_DECLARE_FINAL_TYPE (CrTemplateDialog, cr_template_dialog, CR, TEMPLATE_DIALOG, AdwWindow)

/* Signal "created" (CrRoadmap *roadmap); then it closes. */
GtkWidget *cr_template_dialog_new (CrCatalogue *catalogue);

G_END_DECLS
