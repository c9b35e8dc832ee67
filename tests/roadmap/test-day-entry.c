/* SPDX-License-Identifier: GPL-3.0-or-later
 * Days as people type them. */
#include "config.h"

#include "cr-day-entry.h"
#include "cr-format.h"
#include "cr-language.h"

static const struct
{
  const char *typed;
  const char *day; /* NULL: not understood; today is 2026-11-16 */
} cases[] = {
  { "", "" },
  { "  ", "" },
  { "31.12.2027", "2027-12-31" },
  { " 1.2.2027 ", "2027-02-01" },
  { "2027-12-31", "2027-12-31" },
  { "31 Dec 2027", "2027-12-31" },
  { "31 december 2027", "2027-12-31" },
  { "5 мая 2027 г.", "2027-05-05" },
  { "31 декабря 2027\302\240г.", "2027-12-31" },
  { "1 Март 2027", "2027-03-01" },
  { "1 Марта 2027", "2027-03-01" },
  { "t", "2026-11-16" },
  { "T", "2026-11-16" },
  { "сегодня", "2026-11-16" },
  { "т", "2026-11-16" },
  { "+2w", "2026-11-30" },
  { "+2н", "2026-11-30" },
  { "-3d", "2026-11-13" },
  { "+1m", "2026-12-16" },
  { "+3м", "2027-02-16" },
  { "+1y", "2027-11-16" },
  { "31.02.2027", NULL },
  { "31.12.27", NULL },
  { "12/31/2027", NULL },
  { "2027-13-01", NULL },
  { "tomorrow", NULL },
  { "+w", NULL },
  { "+2", NULL },
  { "+9999y", NULL },
  { "31 Foo 2027", NULL },
  { "31 De 2027", NULL },
  { "31 Dec 2027 x", NULL },
};

static void
test_typed (void)
{
  const CrDay today = cr_day_new (2026, 11, 16);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      CrDay day = 1;
      char  text[CR_DAY_TEXT_SIZE];

      g_test_message ("%s", cases[i].typed);
      g_assert_cmpint (cr_day_read_typed (cases[i].typed, today, &day), ==, cases[i].day != NULL);
      g_assert_cmpstr (cr_day_format (day, text), ==, cases[i].day != NULL ? cases[i].day : "0001-01-01");
    }
}

/* What a field shows can be typed back. */
static void
test_shown (void)
{
  static const char *const languages[] = { "en", "ru" };

  for (CrDay day = cr_day_new (2027, 1, 1); day < cr_day_new (2028, 1, 1); day += 5)
    for (guint i = 0; i < G_N_ELEMENTS (languages); i++)
      {
        g_autofree char *shown = cr_format_date (day, languages[i]);
        g_autofree char *prose = cr_format_date_in_prose (day, languages[i]);
        CrDay            read = CR_DAY_NONE;

        g_assert_true (cr_day_read_typed (shown, day, &read));
        g_assert_cmpuint (read, ==, day);
        g_assert_true (cr_day_read_typed (prose, day, &read));
        g_assert_cmpuint (read, ==, day);
      }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  cr_language_set_directory (g_getenv ("CR_LOCALE_DIR"));
  g_test_add_func ("/day-entry/typed", test_typed);
  g_test_add_func ("/day-entry/shown", test_shown);
  return g_test_run ();
}
