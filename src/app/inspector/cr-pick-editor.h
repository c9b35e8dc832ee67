/* SPDX-License-Identifier: GPL-3.0-or-later
 * One thing a task refers to, chosen from a popover with search: its area, its owner. */
#pragma once

#include "cr-editor.h"

G_BEGIN_DECLS

#define CR_TYPE_PICK_EDITOR (cr_pick_editor_get_type ())
G_DECLARE_FINAL_TYPE (CrPickEditor, cr_pick_editor, CR, PICK_EDITOR, CrEditor)

/* none: what to call it when there is none, “No owner”. */
GtkWidget *cr_pick_editor_new (CrSubject *subject, const char *path, const char *name, const char *none);

/* (transfer none) The CrChooser and the button that opens it. */
GtkWidget *cr_pick_editor_get_chooser (CrPickEditor *self);
GtkWidget *cr_pick_editor_get_button (CrPickEditor *self);

G_END_DECLS
