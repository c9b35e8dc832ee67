/* SPDX-License-Identifier: GPL-3.0-or-later
 * A group of fields of the inspector under a heading, which may open and close. */
#pragma once

#include "cr-editor.h"

G_BEGIN_DECLS

#define CR_TYPE_SECTION (cr_section_get_type ())
G_DECLARE_FINAL_TYPE (CrSection, cr_section, CR, SECTION, AdwBin)

/* Property “expanded”. name: what the program calls it, "costs"; heading: what people do. closable: it is closed at
 * first, and then tells what is in it. */
GtkWidget *cr_section_new (const char *name, const char *heading, gboolean closable);

const char *cr_section_get_name (CrSection *self);

/* As a row of the list of the section, or, when it is no row but a box itself, below the heading. */
void cr_section_add (CrSection *self, CrEditor *editor);
void cr_section_add_box (CrSection *self, CrEditor *editor);

/* After its editors were updated. */
void cr_section_update (CrSection *self);

gboolean cr_section_get_expanded (CrSection *self);
void     cr_section_set_expanded (CrSection *self, gboolean expanded);

G_END_DECLS
