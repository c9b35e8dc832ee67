/* SPDX-License-Identifier: GPL-3.0-or-later
 * Days of the calendar. */
#include "config.h"

#include "cr-day.h"

/* Every day there is, against GLib's own calendar. */
static void
test_all_days (void)
{
  g_autoptr (GDate) date = g_date_new_dmy (1, G_DATE_JANUARY, 1);

  for (CrDay day = 1; g_date_get_year (date) <= 9999; day++)
    {
      guint year, month, day_of_month;

      cr_day_split (day, &year, &month, &day_of_month);
      g_assert_cmpuint (year, ==, g_date_get_year (date));
      g_assert_cmpuint (month, ==, (guint) g_date_get_month (date));
      g_assert_cmpuint (day_of_month, ==, g_date_get_day (date));
      g_assert_cmpuint (cr_day_new (year, month, day_of_month), ==, day);
      g_date_add_days (date, 1);
    }
}

static void
test_parse (void)
{
  static const char *const good[] = { "2026-11-16", "0001-01-01", "9999-12-31", "2024-02-29", "2000-02-29" };
  static const char *const bad[] = { "", "2026-11-1", "2026-11-160", "2026-13-01", "2026-00-10", "2026-02-29",
                                     "1900-02-29", "0000-01-01", "2026/11/16", " 2026-11-16", "2026-11-16 ",
                                     "２０２６-11-16", "+026-11-16", "2026-04-31", "20261116" };
  char                     text[CR_DAY_TEXT_SIZE];

  for (guint i = 0; i < G_N_ELEMENTS (good); i++)
    {
      CrDay day = CR_DAY_NONE;

      g_assert_true (cr_day_parse (good[i], &day));
      g_assert_cmpstr (cr_day_format (day, text), ==, good[i]);
    }
  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      CrDay day = 77;

      g_assert_false (cr_day_parse (bad[i], &day));
      g_assert_cmpuint (day, ==, 77);
    }
  g_assert_cmpstr (cr_day_format (CR_DAY_NONE, text), ==, "");
}

static void
test_add (void)
{
  CrDay day = cr_day_new (2027, 1, 31);

  g_assert_cmpuint (cr_day_new (9999, 12, 31), ==, CR_DAY_MAX);
  g_assert_cmpuint (cr_day_add (day, 1), ==, cr_day_new (2027, 2, 1));
  g_assert_cmpuint (cr_day_add (day, -31), ==, cr_day_new (2026, 12, 31));
  g_assert_cmpuint (cr_day_add (day, 1 - (gint64) day), ==, 1);
  g_assert_cmpuint (cr_day_add (day, -(gint64) day), ==, CR_DAY_NONE);
  g_assert_cmpuint (cr_day_add (CR_DAY_MAX, 0), ==, CR_DAY_MAX);
  g_assert_cmpuint (cr_day_add (CR_DAY_MAX, 1), ==, CR_DAY_NONE);
  g_assert_cmpuint (cr_day_add (day, G_MAXINT64), ==, CR_DAY_NONE);
  g_assert_cmpuint (cr_day_add (day, G_MININT64), ==, CR_DAY_NONE);
}

static void
test_add_months (void)
{
  char text[CR_DAY_TEXT_SIZE];

  g_assert_cmpstr (cr_day_format (cr_day_add_months (cr_day_new (2027, 1, 31), 1), text), ==, "2027-02-28");
  g_assert_cmpstr (cr_day_format (cr_day_add_months (cr_day_new (2028, 1, 31), 1), text), ==, "2028-02-29");
  g_assert_cmpstr (cr_day_format (cr_day_add_months (cr_day_new (2027, 1, 15), -1), text), ==, "2026-12-15");
  g_assert_cmpstr (cr_day_format (cr_day_add_months (cr_day_new (2026, 6, 30), 30), text), ==, "2028-12-30");
  g_assert_cmpuint (cr_day_add_months (cr_day_new (1, 1, 1), -1), ==, CR_DAY_NONE);
  g_assert_cmpuint (cr_day_add_months (cr_day_new (9999, 12, 1), 1), ==, CR_DAY_NONE);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/day/all", test_all_days);
  g_test_add_func ("/day/parse", test_parse);
  g_test_add_func ("/day/add", test_add);
  g_test_add_func ("/day/add-months", test_add_months);

  return g_test_run ();
}
