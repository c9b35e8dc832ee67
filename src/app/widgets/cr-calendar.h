/* SPDX-License-Identifier: GPL-3.0-or-later
 * A month to pick a day from, in the language of the interface. */
#pragma once

#include "cr-day.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define CR_TYPE_CALENDAR (cr_calendar_get_type ())
G_DECLARE_FINAL_TYPE (CrCalendar, cr_calendar, CR, CALENDAR, AdwBin)

/* GtkCalendar speaks the language of the locale, not that of the program, and GTK 4.8 lets it come to days that do not
 * exist. Keys: arrows by day and week, Page Up and Page Down by month, Home to today, Enter picks.
 * Signal: "picked" (guint day). */
GtkWidget *cr_calendar_new (void);

/* The day that is marked and has the cursor; CR_DAY_NONE is none, with the cursor on today. */
void cr_calendar_show (CrCalendar *self, CrDay day);

/* The day with the cursor. */
CrDay cr_calendar_get_cursor (CrCalendar *self);

/* Puts the focus on the cursor. */
void cr_calendar_take_focus (CrCalendar *self);

G_END_DECLS
