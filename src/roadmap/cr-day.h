/* SPDX-License-Identifier: GPL-3.0-or-later
 * A day of the Gregorian calendar, without time or zone. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Days since 0001-01-01, which is day 1; 0 is "no day". Comparing days is comparing numbers. */
typedef guint32 CrDay;

#define CR_DAY_NONE      ((CrDay) 0)
#define CR_DAY_MAX       ((CrDay) 3652059) /* 9999-12-31 */
#define CR_DAY_TEXT_SIZE 11                /* "YYYY-MM-DD" and the terminating NUL */

/* The day, or CR_DAY_NONE when there is no such day; year 1 to 9999. */
CrDay cr_day_new (guint year, guint month, guint day);

/* Reads exactly "YYYY-MM-DD"; FALSE, and *day untouched, for anything else. */
gboolean cr_day_parse (const char *text, CrDay *day);

/* Year, month (1 to 12) and day of the month of a day that is not CR_DAY_NONE; any of the three may be NULL. */
void cr_day_split (CrDay day, guint *year, guint *month, guint *day_of_month);

/* Writes "YYYY-MM-DD", or "" for CR_DAY_NONE, into text and returns it. */
const char *cr_day_format (CrDay day, char text[CR_DAY_TEXT_SIZE]);

/* n_days later (earlier when negative); CR_DAY_NONE outside the calendar. */
CrDay cr_day_add (CrDay day, gint64 n_days);

/* n_months later (earlier when negative), at the last day of a shorter month; CR_DAY_NONE outside the calendar. */
CrDay cr_day_add_months (CrDay day, int n_months);

G_END_DECLS
