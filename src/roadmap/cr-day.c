/* SPDX-License-Identifier: GPL-3.0-or-later
 * Days of the Gregorian calendar, extended backwards to year 1. */
#include "config.h"

#include "cr-day.h"

#define YEAR_MAX 9999

static const guint16 days_before_month[] = { 0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334, 365 };

static gboolean
is_leap_year (guint year)
{
  return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
}

static guint
get_days_in_month (guint year,
                   guint month)
{
  guint n_days = days_before_month[month] - days_before_month[month - 1];

  return month == 2 && is_leap_year (year) ? n_days + 1 : n_days;
}

static guint
get_days_before_year (guint year)
{
  guint past = year - 1;

  return past * 365 + past / 4 - past / 100 + past / 400;
}

CrDay
cr_day_new (guint year,
            guint month,
            guint day)
{
  if (year < 1 || year > YEAR_MAX || month < 1 || month > 12)
    return CR_DAY_NONE;
  if (day < 1 || day > get_days_in_month (year, month))
    return CR_DAY_NONE;

  return get_days_before_year (year) + days_before_month[month - 1] + (month > 2 && is_leap_year (year) ? 1 : 0) + day;
}

static gboolean
read_digits (const char *text,
             guint       n_digits,
             guint      *number)
{
  *number = 0;
  for (guint i = 0; i < n_digits; i++)
    {
      if (!g_ascii_isdigit (text[i]))
        return FALSE;
      *number = *number * 10 + (guint) (text[i] - '0');
    }
  return TRUE;
}

gboolean
cr_day_parse (const char *text,
              CrDay      *day)
{
  guint year, month, day_of_month;
  CrDay parsed;

  g_return_val_if_fail (text != NULL && day != NULL, FALSE);

  if (!read_digits (text, 4, &year) || text[4] != '-' || !read_digits (text + 5, 2, &month) || text[7] != '-' ||
      !read_digits (text + 8, 2, &day_of_month) || text[10] != '\0')
    return FALSE;

  parsed = cr_day_new (year, month, day_of_month);
  if (parsed == CR_DAY_NONE)
    return FALSE;

  *day = parsed;
  return TRUE;
}

void
cr_day_split (CrDay  day,
              guint *year,
              guint *month,
              guint *day_of_month)
{
  guint y, m = 1, rest;

  g_return_if_fail (day != CR_DAY_NONE);

  /* 400 years are 146097 days: the guess is off by one year at most. */
  y = (guint) ((guint64) (day - 1) * 400 / 146097) + 1;
  while (get_days_before_year (y) >= day)
    y--;
  while (y < YEAR_MAX && get_days_before_year (y + 1) < day)
    y++;
  rest = day - get_days_before_year (y);
  while (rest > get_days_in_month (y, m))
    rest -= get_days_in_month (y, m++);

  if (year != NULL)
    *year = y;
  if (month != NULL)
    *month = m;
  if (day_of_month != NULL)
    *day_of_month = rest;
}

static void
write_digits (char *text,
              guint n_digits,
              guint number)
{
  for (guint i = n_digits; i > 0; i--, number /= 10)
    text[i - 1] = (char) ('0' + number % 10);
}

const char *
cr_day_format (CrDay day,
               char  text[CR_DAY_TEXT_SIZE])
{
  guint year, month, day_of_month;

  if (day == CR_DAY_NONE)
    {
      text[0] = '\0';
      return text;
    }

  cr_day_split (day, &year, &month, &day_of_month);
  write_digits (text, 4, year);
  text[4] = '-';
  write_digits (text + 5, 2, month);
  text[7] = '-';
  write_digits (text + 8, 2, day_of_month);
  text[10] = '\0';
  return text;
}

CrDay
cr_day_add (CrDay  day,
            gint64 n_days)
{
  g_return_val_if_fail (day != CR_DAY_NONE, CR_DAY_NONE);

  if (n_days < 1 - (gint64) day || n_days > (gint64) CR_DAY_MAX - day)
    return CR_DAY_NONE;
  return (CrDay) (day + n_days);
}

CrDay
cr_day_add_months (CrDay day,
                   int   n_months)
{
  guint year, month, day_of_month;
  int   months;

  g_return_val_if_fail (day != CR_DAY_NONE, CR_DAY_NONE);

  cr_day_split (day, &year, &month, &day_of_month);
  months = (int) (year * 12 + month - 1) + n_months;
  if (months < 12 || months / 12 > YEAR_MAX)
    return CR_DAY_NONE;

  year = (guint) months / 12;
  month = (guint) months % 12 + 1;
  return cr_day_new (year, month, MIN (day_of_month, get_days_in_month (year, month)));
}
