/* SPDX-License-Identifier: GPL-3.0-or-later
 * What a person must know of a task before anything else: it is late, it waits, something in it is wrong. */
#pragma once

#include "cr-editor.h"

G_BEGIN_DECLS

#define CR_TYPE_SIGNS (cr_signs_get_type ())
G_DECLARE_FINAL_TYPE (CrSigns, cr_signs, CR, SIGNS, CrEditor)

/* Each by sign and word, and why; of one task only. Hidden when there is nothing. */
GtkWidget *cr_signs_new (CrSubject *subject);

/* The n-th line, NULL behind the last. (transfer none) */
const char *cr_signs_get_line (CrSigns *self, guint n);

G_END_DECLS
