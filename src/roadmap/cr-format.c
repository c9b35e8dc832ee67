/* SPDX-License-Identifier: GPL-3.0-or-later
 * Dates and numbers in words of the translation: a form is a pattern with named parts in braces. */
#include "config.h"

#include "cr-format.h"
#include "cr-language.h"

#include <glib/gi18n-lib.h>

#include <string.h>

#define N_MONTHS   12
#define GROUP_SIZE 3

static const char *const months[N_MONTHS] = {
  NC_ ("month", "January"), NC_ ("month", "February"), NC_ ("month", "March"),
  NC_ ("month", "April"), NC_ ("month", "May"), NC_ ("month", "June"),
  NC_ ("month", "July"), NC_ ("month", "August"), NC_ ("month", "September"),
  NC_ ("month", "October"), NC_ ("month", "November"), NC_ ("month", "December")
};

/* TRANSLATORS: the month after the number of a day, in many languages in the genitive: "31 December". */
static const char *const months_of_day[N_MONTHS] = {
  NC_ ("month of a day", "January"), NC_ ("month of a day", "February"), NC_ ("month of a day", "March"),
  NC_ ("month of a day", "April"), NC_ ("month of a day", "May"), NC_ ("month of a day", "June"),
  NC_ ("month of a day", "July"), NC_ ("month of a day", "August"), NC_ ("month of a day", "September"),
  NC_ ("month of a day", "October"), NC_ ("month of a day", "November"), NC_ ("month of a day", "December")
};

/* TRANSLATORS: the month after "by", in Russian in the dative: "by December 2027". */
static const char *const months_after_by[N_MONTHS] = {
  NC_ ("month after by", "January"), NC_ ("month after by", "February"), NC_ ("month after by", "March"),
  NC_ ("month after by", "April"), NC_ ("month after by", "May"), NC_ ("month after by", "June"),
  NC_ ("month after by", "July"), NC_ ("month after by", "August"), NC_ ("month after by", "September"),
  NC_ ("month after by", "October"), NC_ ("month after by", "November"), NC_ ("month after by", "December")
};

static const char *const short_months[N_MONTHS] = {
  NC_ ("short month", "Jan"), NC_ ("short month", "Feb"), NC_ ("short month", "Mar"),
  NC_ ("short month", "Apr"), NC_ ("short month", "May"), NC_ ("short month", "Jun"),
  NC_ ("short month", "Jul"), NC_ ("short month", "Aug"), NC_ ("short month", "Sep"),
  NC_ ("short month", "Oct"), NC_ ("short month", "Nov"), NC_ ("short month", "Dec")
};

static const char *const quarters[4] = {
  NC_ ("quarter", "Q1"), NC_ ("quarter", "Q2"), NC_ ("quarter", "Q3"), NC_ ("quarter", "Q4")
};

/* Puts the parts of a day into a pattern, which is translated first. (transfer full) */
static char *
format_day (CrDay       day,
            const char *context,
            const char *pattern,
            const char *language)
{
  GString *text;
  guint    year, month, day_of_month;
  char     yyyy[8], mm[4], dd[4];

  if (day == CR_DAY_NONE)
    return g_strdup (CR_FORMAT_MISSING);

  cr_day_split (day, &year, &month, &day_of_month);
  g_snprintf (yyyy, sizeof yyyy, "%u", year);
  g_snprintf (mm, sizeof mm, "%02u", month);
  g_snprintf (dd, sizeof dd, "%02u", day_of_month);

  text = g_string_new (cr_translate (language, context, pattern));
  g_string_replace (text, "{d}", day_of_month < 10 ? dd + 1 : dd, 0);
  g_string_replace (text, "{dd}", dd, 0);
  g_string_replace (text, "{mm}", mm, 0);
  g_string_replace (text, "{yyyy}", yyyy, 0);
  g_string_replace (text, "{short}", cr_format_month_short_name (month, language), 0);
  g_string_replace (text, "{month}", cr_format_month_name (month, language), 0);
  g_string_replace (text, "{of-day}", cr_translate (language, "month of a day", months_of_day[month - 1]), 0);
  g_string_replace (text, "{after-by}", cr_translate (language, "month after by", months_after_by[month - 1]), 0);
  g_string_replace (text, "{quarter}", cr_translate (language, "quarter", quarters[(month - 1) / 3]), 0);
  return g_string_free (text, FALSE);
}

char *
cr_format_date (CrDay       day,
                const char *language)
{
  /* TRANSLATORS: a date in tables. {d} and {dd} are the day without and with a leading zero, {mm} the number of the
   * month, {short} its short name, {of-day} its name after a day. Only {yyyy} has to be there. */
  return format_day (day, "date", NC_ ("date", "{d} {short} {yyyy}"), language);
}

char *
cr_format_day_and_month (CrDay       day,
                         const char *language)
{
  return format_day (day, "day and month", NC_ ("day and month", "{d} {short}"), language);
}

char *
cr_format_date_in_form (CrDay       day,
                        CrDateForm  form,
                        const char *language)
{
  char text[CR_DAY_TEXT_SIZE];

  if (form == CR_DATE_FORM_ISO && day != CR_DAY_NONE)
    return g_strdup (cr_day_format (day, text));
  return cr_format_date (day, language);
}

char *
cr_format_date_in_prose (CrDay       day,
                         const char *language)
{
  return format_day (day, "date in prose", NC_ ("date in prose", "{d} {of-day} {yyyy}"), language);
}

char *
cr_format_by_month (CrDay       day,
                    const char *language)
{
  return format_day (day, "by month", NC_ ("by month", "by {after-by} {yyyy}"), language);
}

char *
cr_format_month (CrDay       day,
                 const char *language)
{
  return format_day (day, "month and year", NC_ ("month and year", "{month} {yyyy}"), language);
}

char *
cr_format_month_short (CrDay       day,
                       const char *language)
{
  return format_day (day, "short month and year", NC_ ("short month and year", "{short} {yyyy}"), language);
}

char *
cr_format_quarter (CrDay       day,
                   const char *language)
{
  return format_day (day, "quarter alone", NC_ ("quarter alone", "{quarter}"), language);
}

char *
cr_format_quarter_and_year (CrDay       day,
                            const char *language)
{
  return format_day (day, "quarter and year", NC_ ("quarter and year", "{quarter} {yyyy}"), language);
}

/* The pattern's %s becomes the text. Patterns are few and known, so a missing %s only loses the text. */
static char *
insert (const char *pattern,
        const char *text)
{
  GString *result = g_string_new (pattern);

  g_string_replace (result, "%s", text, 1);
  return g_string_free (result, FALSE);
}

char *
cr_format_range_in_form (CrDay       start,
                         CrDay       finish,
                         CrDateForm  form,
                         const char *language)
{
  g_autofree char *from = cr_format_date_in_form (start, form, language);
  g_autofree char *until = cr_format_date_in_form (finish, form, language);

  if (start == finish)
    return g_steal_pointer (&from);
  if (finish == CR_DAY_NONE)
    return insert (cr_translate (language, "range", NC_ ("range", "from %s")), from);
  if (start == CR_DAY_NONE)
    /* TRANSLATORS: the day itself belongs to the range. */
    return insert (cr_translate (language, "range", NC_ ("range", "until %s")), until);
  return g_strconcat (from, " – ", until, NULL);
}

char *
cr_format_range (CrDay       start,
                 CrDay       finish,
                 const char *language)
{
  return cr_format_range_in_form (start, finish, CR_DATE_FORM_LANGUAGE, language);
}

const char *
cr_format_month_name (guint       month,
                      const char *language)
{
  g_return_val_if_fail (month >= 1 && month <= N_MONTHS, "");

  return cr_translate (language, "month", months[month - 1]);
}

const char *
cr_format_month_short_name (guint       month,
                            const char *language)
{
  g_return_val_if_fail (month >= 1 && month <= N_MONTHS, "");

  return cr_translate (language, "short month", short_months[month - 1]);
}

static const char *
get_decimal_sign (const char *language)
{
  /* TRANSLATORS: the sign between the whole number and its decimals: 2.1 */
  return cr_translate (language, "decimal sign", NC_ ("decimal sign", "."));
}

static void
append_grouped (GString    *text,
                const char *digits,
                gsize       n_digits,
                const char *language)
{
  /* TRANSLATORS: the sign between groups of three digits: 1,234,567; in Russian U+202F. */
  const char *sign = cr_translate (language, "thousands sign", NC_ ("thousands sign", ","));

  for (gsize i = 0; i < n_digits; i++)
    {
      if (i > 0 && (n_digits - i) % GROUP_SIZE == 0)
        g_string_append (text, sign);
      g_string_append_c (text, digits[i]);
    }
}

char *
cr_format_integer (gint64      number,
                   const char *language)
{
  GString *text = g_string_new (number < 0 ? "−" : NULL);
  char     digits[24];

  g_snprintf (digits, sizeof digits, "%" G_GUINT64_FORMAT, number < 0 ? -(guint64) number : (guint64) number);
  append_grouped (text, digits, strlen (digits), language);
  return g_string_free (text, FALSE);
}

char *
cr_format_tenths (gint64      tenths,
                  const char *language)
{
  guint64  size = tenths < 0 ? -(guint64) tenths : (guint64) tenths;
  GString *text = g_string_new (tenths < 0 ? "−" : NULL);
  char     digits[24];

  g_snprintf (digits, sizeof digits, "%" G_GUINT64_FORMAT, size / 10);
  append_grouped (text, digits, strlen (digits), language);
  g_string_append (text, get_decimal_sign (language));
  g_string_append_c (text, (char) ('0' + size % 10));
  return g_string_free (text, FALSE);
}

char *
cr_format_percent (gint64      percent,
                   const char *language)
{
  g_autofree char *number = cr_format_integer (percent, language);

  /* TRANSLATORS: per cent, with a narrow space that does not break (U+202F) where the language wants a space. */
  return insert (cr_translate (language, "percent", NC_ ("percent", "%s\342\200\257%")), number);
}

/* A decimal of the file in pieces. */
typedef struct
{
  gboolean    is_negative;
  const char *whole;
  gsize       n_whole; /* without zeros in front, but for a single one */
  const char *fraction;
  gsize       n_fraction;
} Decimal;

static gboolean
parse_decimal (const char *text,
               Decimal    *decimal)
{
  decimal->is_negative = *text == '-';
  decimal->whole = text + (decimal->is_negative ? 1 : 0);
  decimal->n_whole = strspn (decimal->whole, G_CSET_DIGITS);
  decimal->fraction = decimal->whole + decimal->n_whole;
  decimal->n_fraction = 0;
  if (*decimal->fraction == '.')
    {
      decimal->fraction++;
      decimal->n_fraction = strspn (decimal->fraction, G_CSET_DIGITS);
      if (decimal->n_fraction == 0)
        return FALSE;
    }
  if (decimal->n_whole == 0 || decimal->fraction[decimal->n_fraction] != '\0')
    return FALSE;

  while (decimal->n_whole > 1 && *decimal->whole == '0')
    {
      decimal->whole++;
      decimal->n_whole--;
    }
  return TRUE;
}

char *
cr_format_decimal (const char *decimal,
                   const char *language)
{
  Decimal  parts;
  GString *text;

  g_return_val_if_fail (decimal != NULL, NULL);

  if (!parse_decimal (decimal, &parts))
    return g_strdup (decimal);

  text = g_string_new (parts.is_negative ? "−" : NULL);
  append_grouped (text, parts.whole, parts.n_whole, language);
  if (parts.n_fraction > 0)
    {
      g_string_append (text, get_decimal_sign (language));
      g_string_append_len (text, parts.fraction, (gssize) parts.n_fraction);
    }
  return g_string_free (text, FALSE);
}

/* The whole number divided by a power of ten, halves away from zero. n_dropped digits of the whole number go; with
 * none the fraction decides. FALSE for a number that no money has. */
static gboolean
round_decimal (const Decimal *decimal,
               gsize          n_dropped,
               guint64       *rounded)
{
  gsize            n_kept = decimal->n_whole > n_dropped ? decimal->n_whole - n_dropped : 0;
  g_autofree char *kept = g_strndup (decimal->whole, n_kept);
  char             next = n_dropped > 0 ? decimal->whole[n_kept] : decimal->n_fraction > 0 ? decimal->fraction[0]
                                                                                           : '0';

  *rounded = 0;
  if (n_kept > 0 && !g_ascii_string_to_unsigned (kept, 10, 0, G_MAXINT64 / 10, rounded, NULL))
    return FALSE;
  *rounded += next >= '5' ? 1 : 0;
  return TRUE;
}

/* (transfer full) (nullable) */
static char *
format_rounded (const Decimal *decimal,
                const char    *language)
{
  guint64          rounded;
  g_autofree char *number = NULL;
  gint64           sign = decimal->is_negative ? -1 : 1;

  if (!round_decimal (decimal, 0, &rounded))
    return NULL;
  if (rounded < 1000000)
    return cr_format_integer (sign * (gint64) rounded, language);

  if (!round_decimal (decimal, 5, &rounded))
    return NULL;
  if (rounded < 10000)
    {
      number = cr_format_tenths (sign * (gint64) rounded, language);
      return insert (cr_translate (language, "money", NC_ ("money", "%s million")), number);
    }

  if (!round_decimal (decimal, 8, &rounded))
    return NULL;
  number = cr_format_tenths (sign * (gint64) rounded, language);
  return insert (cr_translate (language, "money", NC_ ("money", "%s billion")), number);
}

char *
cr_format_money (const char *decimal,
                 const char *currency,
                 const char *language)
{
  Decimal          parts;
  g_autofree char *amount = NULL;

  g_return_val_if_fail (decimal != NULL, NULL);

  if (parse_decimal (decimal, &parts))
    amount = format_rounded (&parts, language);
  if (amount == NULL)
    amount = g_strdup (decimal);
  return currency != NULL ? g_strconcat (amount, " ", currency, NULL) : g_steal_pointer (&amount);
}
