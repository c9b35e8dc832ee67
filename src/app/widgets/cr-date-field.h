/* SPDX-License-Identifier: GPL-3.0-or-later
 * An entry for a day, typed in any of the usual forms. */
#pragma once

#include "cr-day.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define CR_TYPE_DATE_FIELD (cr_date_field_get_type ())
G_DECLARE_FINAL_TYPE (CrDateField, cr_date_field, CR, DATE_FIELD, AdwBin)

/* What is typed counts when the field is left, or by Enter, which repeats it in the usual form; Escape brings back what
 * was there; what is no date stays and is marked.
 * Signal: "committed" (guint day), CR_DAY_NONE for none. */
GtkWidget *cr_date_field_new (const char *name);

void cr_date_field_show (CrDateField *self, CrDay day);
void cr_date_field_commit (CrDateField *self);

/* (transfer none) */
GtkWidget *cr_date_field_get_entry (CrDateField *self);

G_END_DECLS
