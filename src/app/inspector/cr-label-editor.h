/* SPDX-License-Identifier: GPL-3.0-or-later
 * A value of a task that is told and not edited: the starter task it was made from. */
#pragma once

#include "cr-editor.h"

G_BEGIN_DECLS

#define CR_TYPE_LABEL_EDITOR (cr_label_editor_get_type ())
G_DECLARE_FINAL_TYPE (CrLabelEditor, cr_label_editor, CR, LABEL_EDITOR, CrEditor)

/* path: of the id of an entry of the catalogue. */
GtkWidget *cr_label_editor_new (CrSubject *subject, const char *path, const char *name);

/* (transfer none) */
GtkWidget *cr_label_editor_get_label (CrLabelEditor *self);

G_END_DECLS
