/* SPDX-License-Identifier: GPL-3.0-or-later
 * A day of a task. */
#pragma once

#include "cr-date-field.h"
#include "cr-editor.h"

G_BEGIN_DECLS

#define CR_TYPE_DATE_EDITOR (cr_date_editor_get_type ())
G_DECLARE_FINAL_TYPE (CrDateEditor, cr_date_editor, CR, DATE_EDITOR, CrEditor)

GtkWidget *cr_date_editor_new (CrSubject *subject, const char *path, const char *name);

/* (transfer none) */
CrDateField *cr_date_editor_get_field (CrDateEditor *self);

G_END_DECLS
