/* SPDX-License-Identifier: GPL-3.0-or-later
 * An entry for a day, typed in any of the usual forms or picked from a calendar. */
#pragma once

#include "cr-day.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define CR_TYPE_DATE_FIELD (cr_date_field_get_type ())
G_DECLARE_FINAL_TYPE (CrDateField, cr_date_field, CR, DATE_FIELD, AdwBin)

/* What is typed counts when the field is left, or by Enter, which repeats it in the usual form; Escape brings back what
 * was there. What is no date is marked on Enter, and goes when the field is left. Alt+Down opens the calendar.
 * Signals: "committed" (guint day), CR_DAY_NONE for none; "refused" (const char *words): it was no date. */
GtkWidget *cr_date_field_new (const char *name);

/* What is being typed is kept when it is the day that was shown before. */
void cr_date_field_show (CrDateField *self, CrDay day);

/* There are several days: the field is empty, and as long as nothing is typed they stay. */
void cr_date_field_show_several (CrDateField *self);

/* Drops what was typed. */
void cr_date_field_discard (CrDateField *self);

void cr_date_field_commit (CrDateField *self);

/* (transfer none) */
GtkWidget *cr_date_field_get_entry (CrDateField *self);

G_END_DECLS
