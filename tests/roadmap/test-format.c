/* SPDX-License-Identifier: GPL-3.0-or-later
 * Dates and numbers in English and Russian. */
#include "config.h"

#include "cr-format.h"
#include "cr-language.h"

#define NARROW "\xe2\x80\xaf" /* U+202F */

typedef char *(*FormatDay) (CrDay day, const char *language);

static void
assert_day (FormatDay   format,
            CrDay       day,
            const char *english,
            const char *russian)
{
  g_autofree char *in_english = format (day, "en");
  g_autofree char *in_russian = format (day, "ru");

  g_assert_cmpstr (in_english, ==, english);
  g_assert_cmpstr (in_russian, ==, russian);
}

static void
test_dates (void)
{
  CrDay late = cr_day_new (2027, 12, 31), early = cr_day_new (2026, 5, 4);

  assert_day (cr_format_date, late, "31 Dec 2027", "31.12.2027");
  assert_day (cr_format_date, early, "4 May 2026", "04.05.2026");
  assert_day (cr_format_day_and_month, late, "31 Dec", "31.12");
  assert_day (cr_format_day_and_month, early, "4 May", "04.05");
  assert_day (cr_format_date_in_prose, late, "31 December 2027", "31\302\240декабря 2027\302\240г.");
  assert_day (cr_format_date_in_prose, early, "4 May 2026", "4\302\240мая 2026\302\240г.");
  assert_day (cr_format_by_month, late, "by December 2027", "к\302\240декабрю 2027\302\240г.");
  assert_day (cr_format_by_month, early, "by May 2026", "к\302\240маю 2026\302\240г.");
  assert_day (cr_format_month, late, "December 2027", "декабрь 2027\302\240г.");
  assert_day (cr_format_month_short, late, "Dec 2027", "дек. 2027");
  assert_day (cr_format_quarter, late, "Q4", "IV\302\240кв.");
  assert_day (cr_format_quarter, early, "Q2", "II\302\240кв.");
  assert_day (cr_format_quarter_and_year, early, "Q2 2026", "II\302\240кв. 2026\302\240г.");
  assert_day (cr_format_date, CR_DAY_NONE, "—", "—");
  assert_day (cr_format_by_month, CR_DAY_NONE, "—", "—");
}

static void
test_months (void)
{
  static const char *const of_day[] = { "января", "февраля", "марта", "апреля", "мая", "июня",
                                        "июля", "августа", "сентября", "октября", "ноября", "декабря" };
  static const char *const after_by[] = { "январю", "февралю", "марту", "апрелю", "маю", "июню",
                                          "июлю", "августу", "сентябрю", "октябрю", "ноябрю", "декабрю" };
  static const char *const quarters[] = { "I\302\240кв.", "II\302\240кв.", "III\302\240кв.", "IV\302\240кв." };

  for (guint month = 1; month <= 12; month++)
    {
      CrDay            day = cr_day_new (2027, month, 1);
      g_autofree char *prose = g_strdup_printf ("1\302\240%s 2027\302\240г.", of_day[month - 1]);
      g_autofree char *by = g_strdup_printf ("к\302\240%s 2027\302\240г.", after_by[month - 1]);
      g_autofree char *in_prose = cr_format_date_in_prose (day, "ru");
      g_autofree char *by_month = cr_format_by_month (day, "ru");
      g_autofree char *quarter = cr_format_quarter (day, "ru");

      g_assert_cmpstr (in_prose, ==, prose);
      g_assert_cmpstr (by_month, ==, by);
      g_assert_cmpstr (quarter, ==, quarters[(month - 1) / 3]);
      g_assert_cmpstr (cr_format_month_name (month, "ru"), !=, cr_format_month_name (month, "en"));
      g_assert_cmpstr (cr_format_month_short_name (month, "ru"), !=, cr_format_month_short_name (month, "en"));
    }
  g_assert_cmpstr (cr_format_month_name (3, "en"), ==, "March");
  g_assert_cmpstr (cr_format_month_name (3, "ru"), ==, "март");
  g_assert_cmpstr (cr_format_month_short_name (9, "ru"), ==, "сент.");
}

static void
assert_range (CrDay       start,
              CrDay       finish,
              const char *english,
              const char *russian)
{
  g_autofree char *in_english = cr_format_range (start, finish, "en");
  g_autofree char *in_russian = cr_format_range (start, finish, "ru");

  g_assert_cmpstr (in_english, ==, english);
  g_assert_cmpstr (in_russian, ==, russian);
}

static void
test_ranges (void)
{
  CrDay start = cr_day_new (2026, 5, 4), finish = cr_day_new (2027, 3, 31);

  assert_range (start, finish, "4 May 2026 – 31 Mar 2027", "04.05.2026 – 31.03.2027");
  assert_range (start, start, "4 May 2026", "04.05.2026");
  assert_range (start, CR_DAY_NONE, "from 4 May 2026", "с 04.05.2026");
  assert_range (CR_DAY_NONE, finish, "until 31 Mar 2027", "по 31.03.2027");
  assert_range (CR_DAY_NONE, CR_DAY_NONE, "—", "—");
}

/* Dates as they stand in files, for whoever wishes for them. */
static void
test_iso (void)
{
  CrDay            start = cr_day_new (2026, 5, 4), finish = cr_day_new (2027, 3, 31);
  g_autofree char *date = cr_format_date_in_form (start, CR_DATE_FORM_ISO, "ru");
  g_autofree char *usual = cr_format_date_in_form (start, CR_DATE_FORM_LANGUAGE, "ru");
  g_autofree char *missing = cr_format_date_in_form (CR_DAY_NONE, CR_DATE_FORM_ISO, "ru");
  g_autofree char *range = cr_format_range_in_form (start, finish, CR_DATE_FORM_ISO, "ru");
  g_autofree char *open = cr_format_range_in_form (start, CR_DAY_NONE, CR_DATE_FORM_ISO, "ru");

  g_assert_cmpstr (date, ==, "2026-05-04");
  g_assert_cmpstr (usual, ==, "04.05.2026");
  g_assert_cmpstr (missing, ==, CR_FORMAT_MISSING);
  g_assert_cmpstr (range, ==, "2026-05-04 – 2027-03-31");
  g_assert_cmpstr (open, ==, "с 2026-05-04");
}

static void
assert_number (char *(*format) (gint64, const char *),
               gint64      number,
               const char *english,
               const char *russian)
{
  g_autofree char *in_english = format (number, "en");
  g_autofree char *in_russian = format (number, "ru");

  g_assert_cmpstr (in_english, ==, english);
  g_assert_cmpstr (in_russian, ==, russian);
}

static void
test_numbers (void)
{
  assert_number (cr_format_integer, 0, "0", "0");
  assert_number (cr_format_integer, 999, "999", "999");
  assert_number (cr_format_integer, 1000, "1,000", "1" NARROW "000");
  assert_number (cr_format_integer, 1234567, "1,234,567", "1" NARROW "234" NARROW "567");
  assert_number (cr_format_integer, -100000, "−100,000", "−100" NARROW "000");
  assert_number (cr_format_integer,
                 G_MININT64,
                 "−9,223,372,036,854,775,808",
                 "−9" NARROW "223" NARROW "372" NARROW "036" NARROW "854" NARROW "775" NARROW "808");
  assert_number (cr_format_tenths, 21, "2.1", "2,1");
  assert_number (cr_format_tenths, 30, "3.0", "3,0");
  assert_number (cr_format_tenths, -5, "−0.5", "−0,5");
  assert_number (cr_format_tenths, 12345, "1,234.5", "1" NARROW "234,5");
  assert_number (cr_format_percent, 42, "42" NARROW "%", "42" NARROW "%");
  assert_number (cr_format_percent, 100, "100" NARROW "%", "100" NARROW "%");
}

static void
test_decimals (void)
{
  static const struct
  {
    const char *decimal, *english, *russian;
  } cases[] = {
    { "12000.00", "12,000.00", "12" NARROW "000,00" },
    { "0.5", "0.5", "0,5" },
    { "-1234567", "−1,234,567", "−1" NARROW "234" NARROW "567" },
    { "000123", "123", "123" },
    { "00", "0", "0" },
    { "12345678901234567890123", "12,345,678,901,234,567,890,123", NULL },
    { "", "", "" },
    { "-", "-", "-" },
    { "1.", "1.", "1." },
    { ".5", ".5", ".5" },
    { "1,5", "1,5", "1,5" },
    { "12 EUR", "12 EUR", "12 EUR" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *english = cr_format_decimal (cases[i].decimal, "en");
      g_autofree char *russian = cr_format_decimal (cases[i].decimal, "ru");

      g_assert_cmpstr (english, ==, cases[i].english);
      if (cases[i].russian != NULL)
        g_assert_cmpstr (russian, ==, cases[i].russian);
    }
}

static void
test_money (void)
{
  static const struct
  {
    const char *decimal, *english, *russian;
  } cases[] = {
    { "4200000.00", "4.2 million USD", "4,2\302\240млн USD" },
    { "4249999.99", "4.2 million USD", "4,2\302\240млн USD" },
    { "4250000", "4.3 million USD", "4,3\302\240млн USD" },
    { "1000000", "1.0 million USD", "1,0\302\240млн USD" },
    { "999999.49", "999,999 USD", "999" NARROW "999 USD" },
    { "999999.50", "1.0 million USD", "1,0\302\240млн USD" },
    { "12000.00", "12,000 USD", "12" NARROW "000 USD" },
    { "0.5", "1 USD", "1 USD" },
    { "0", "0 USD", "0 USD" },
    { "-4200000", "−4.2 million USD", "−4,2\302\240млн USD" },
    { "999949999", "999.9 million USD", "999,9\302\240млн USD" },
    { "999950000", "1.0 billion USD", "1,0\302\240млрд USD" },
    { "31500000000", "31.5 billion USD", "31,5\302\240млрд USD" },
    { "99999999999999999999999", "99999999999999999999999 USD", "99999999999999999999999 USD" },
    { "much", "much USD", "much USD" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *english = cr_format_money (cases[i].decimal, "USD", "en");
      g_autofree char *russian = cr_format_money (cases[i].decimal, "USD", "ru");
      g_autofree char *bare = cr_format_money (cases[i].decimal, NULL, "en");
      g_autofree char *with_code = g_strconcat (bare, " USD", NULL);

      g_assert_cmpstr (english, ==, cases[i].english);
      g_assert_cmpstr (russian, ==, cases[i].russian);
      g_assert_cmpstr (with_code, ==, english);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  cr_language_set_directory (g_getenv ("CR_LOCALE_DIR"));

  g_test_add_func ("/format/dates", test_dates);
  g_test_add_func ("/format/months", test_months);
  g_test_add_func ("/format/ranges", test_ranges);
  g_test_add_func ("/format/iso", test_iso);
  g_test_add_func ("/format/numbers", test_numbers);
  g_test_add_func ("/format/decimals", test_decimals);
  g_test_add_func ("/format/money", test_money);
  return g_test_run ();
}
