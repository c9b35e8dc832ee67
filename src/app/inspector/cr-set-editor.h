/* SPDX-License-Identifier: GPL-3.0-or-later
 * The things of one kind that a task refers to, as chips: capabilities, partners, predecessors. */
#pragma once

#include "cr-editor.h"

G_BEGIN_DECLS

#define CR_TYPE_SET_EDITOR (cr_set_editor_get_type ())
G_DECLARE_FINAL_TYPE (CrSetEditor, cr_set_editor, CR, SET_EDITOR, CrEditor)

/* path: of ids; add: what the button adds, “Capability”. with_heading: the name stands above. */
GtkWidget *
cr_set_editor_new (CrSubject *subject, const char *path, const char *name, const char *add, gboolean with_heading);

/* (transfer none) The CrChooser and the CrChips. */
GtkWidget *cr_set_editor_get_chooser (CrSetEditor *self);
GtkWidget *cr_set_editor_get_chips (CrSetEditor *self);

G_END_DECLS
