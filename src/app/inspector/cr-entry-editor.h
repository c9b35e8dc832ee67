/* SPDX-License-Identifier: GPL-3.0-or-later
 * A short value of a task on one line: a string or a number. */
#pragma once

#include "cr-editor.h"

G_BEGIN_DECLS

#define CR_TYPE_ENTRY_EDITOR (cr_entry_editor_get_type ())
G_DECLARE_FINAL_TYPE (CrEntryEditor, cr_entry_editor, CR, ENTRY_EDITOR, CrEditor)

/* path: of a string or an integer. Arrows up and down move the number by step; 0 for a string. */
GtkWidget *cr_entry_editor_new (CrSubject *subject, const char *path, const char *name, int step);

/* (transfer none) The widget that takes the keys. */
GtkWidget *cr_entry_editor_get_entry (CrEntryEditor *self);

/* (transfer none) The button that empties strings that differ; NULL for a number. */
GtkWidget *cr_entry_editor_get_clear_button (CrEntryEditor *self);

G_END_DECLS
