/* SPDX-License-Identifier: GPL-3.0-or-later
 * A list of parts of a task, each with fields of its own: costs, links. */
#pragma once

#include "cr-editor.h"

G_BEGIN_DECLS

#define CR_TYPE_ROWS_EDITOR (cr_rows_editor_get_type ())
G_DECLARE_FINAL_TYPE (CrRowsEditor, cr_rows_editor, CR, ROWS_EDITOR, CrEditor)

/* path: "costs" or "links". */
GtkWidget *cr_rows_editor_new (CrSubject *subject, const char *path, const char *name);

/* Begins a part; it counts as soon as something is typed into it. */
void cr_rows_editor_add (CrRowsEditor *self);

/* (transfer none) For the row of that number: the entry of a field ("amount"), the button that takes the row out, the
 * one that opens the address. NULL where there is none. */
GtkWidget *cr_rows_editor_get_entry (CrRowsEditor *self, guint row, const char *field);
GtkWidget *cr_rows_editor_get_remove_button (CrRowsEditor *self, guint row);
GtkWidget *cr_rows_editor_get_open_button (CrRowsEditor *self, guint row);

/* (transfer none) The button that empties lists that differ. */
GtkWidget *cr_rows_editor_get_clear_button (CrRowsEditor *self);

/* “Sum: …”, or "". */
const char *cr_rows_editor_get_sum (CrRowsEditor *self);

G_END_DECLS
