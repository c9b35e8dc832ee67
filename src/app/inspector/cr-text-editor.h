/* SPDX-License-Identifier: GPL-3.0-or-later
 * A text of a task in both languages together, the language of the interface first. */
#pragma once

#include "cr-editor.h"
#include "cr-text-field.h"

G_BEGIN_DECLS

#define CR_TYPE_TEXT_EDITOR (cr_text_editor_get_type ())
G_DECLARE_FINAL_TYPE (CrTextEditor, cr_text_editor, CR, TEXT_EDITOR, CrEditor)

/* path: of a text, "title", "indicator.name". with_heading: the name stands above. */
GtkWidget *cr_text_editor_new (CrSubject  *subject,
                               const char *path,
                               const char *name,
                               gboolean    several_lines,
                               gboolean    with_heading);

/* The field of a language. (transfer none) */
CrTextField *cr_text_editor_get_field (CrTextEditor *self, const char *language);

G_END_DECLS
