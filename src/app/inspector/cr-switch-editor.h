/* SPDX-License-Identifier: GPL-3.0-or-later
 * Whether a task is a milestone. */
#pragma once

#include "cr-editor.h"

G_BEGIN_DECLS

#define CR_TYPE_SWITCH_EDITOR (cr_switch_editor_get_type ())
G_DECLARE_FINAL_TYPE (CrSwitchEditor, cr_switch_editor, CR, SWITCH_EDITOR, CrEditor)

GtkWidget *cr_switch_editor_new (CrSubject *subject, const char *name);

/* (transfer none) */
GtkSwitch *cr_switch_editor_get_switch (CrSwitchEditor *self);

G_END_DECLS
