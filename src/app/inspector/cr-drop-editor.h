/* SPDX-License-Identifier: GPL-3.0-or-later
 * One of a few words for a task: its status, its priority. */
#pragma once

#include "cr-editor.h"

G_BEGIN_DECLS

#define CR_TYPE_DROP_EDITOR (cr_drop_editor_get_type ())
G_DECLARE_FINAL_TYPE (CrDropEditor, cr_drop_editor, CR, DROP_EDITOR, CrEditor)

/* Signal "chosen" (const char *id): a person has chosen, and it was done. */

/* path: "status" or "priority". */
GtkWidget *cr_drop_editor_new (CrSubject *subject, const char *path, const char *name);

/* (transfer none) */
GtkDropDown *cr_drop_editor_get_drop_down (CrDropEditor *self);

G_END_DECLS
