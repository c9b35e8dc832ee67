/* SPDX-License-Identifier: GPL-3.0-or-later
 * Dates and numbers as people write them in a named language; the locale of the machine has no say. */
#pragma once

#include "cr-day.h"

G_BEGIN_DECLS

/* What stands for a missing value everywhere. */
#define CR_FORMAT_MISSING "—"

/* All answers are (transfer full). A day that is CR_DAY_NONE gives CR_FORMAT_MISSING. language is as in
 * cr_translate(). */

/* In tables and fields: "31 Dec 2027", "31.12.2027". */
char *cr_format_date (CrDay day, const char *language);

/* What a person may have wished for there. */
typedef enum
{
  CR_DATE_FORM_LANGUAGE, /* as above */
  CR_DATE_FORM_ISO       /* 2027-12-31 */
} CrDateForm;

char *cr_format_date_in_form (CrDay day, CrDateForm form, const char *language);

/* Where the year is plain: "31 Dec", "31.12". */
char *cr_format_day_and_month (CrDay day, const char *language);

/* In sentences: "31 December 2027", "31 декабря 2027 г.". */
char *cr_format_date_in_prose (CrDay day, const char *language);

/* "by December 2027", "к декабрю 2027 г.". */
char *cr_format_by_month (CrDay day, const char *language);

/* "December 2027", "декабрь 2027 г.", and with the short name "Dec 2027", "дек. 2027". */
char *cr_format_month (CrDay day, const char *language);
char *cr_format_month_short (CrDay day, const char *language);

/* "Q3", "III кв."; with the year "Q3 2027", "III кв. 2027 г.". */
char *cr_format_quarter (CrDay day, const char *language);
char *cr_format_quarter_and_year (CrDay day, const char *language);

/* "4 May 2026 – 31 Mar 2027"; of a side that is missing "from 4 May 2026", "until 31 Mar 2027"; one day stands
 * alone. */
char *cr_format_range (CrDay start, CrDay finish, const char *language);
char *cr_format_range_in_form (CrDay start, CrDay finish, CrDateForm form, const char *language);

/* Names of months, month 1 to 12, as they stand alone: "December", "декабрь"; "Dec", "дек.". Static. */
const char *cr_format_month_name (guint month, const char *language);
const char *cr_format_month_short_name (guint month, const char *language);

/* 1234567 is "1,234,567" and "1 234 567" with U+202F in between. */
char *cr_format_integer (gint64 number, const char *language);

/* A number counted in tenths: 21 is "2.1", "2,1". */
char *cr_format_tenths (gint64 tenths, const char *language);

/* 42 is "42 %" with U+202F. */
char *cr_format_percent (gint64 percent, const char *language);

/* A decimal "12000.00" of a roadmap file, exactly: "12,000.00", "12 000,00". What is no such decimal comes back as
 * it is. */
char *cr_format_decimal (const char *decimal, const char *language);

/* The same in round figures with the currency behind, which may be NULL: "4.2 million USD", "4,2 млн USD"; below a
 * million in whole units, halves away from zero. */
char *cr_format_money (const char *decimal, const char *currency, const char *language);

G_END_DECLS
