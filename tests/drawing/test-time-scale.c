/* SPDX-License-Identifier: GPL-3.0-or-later
 * Units of time above a timeline. */
#include "config.h"

#include "cr-time-scale.h"

#include "cr-language.h"
#include "cr-test.h"

static CrDay
parse (const char *text)
{
  CrDay day = CR_DAY_NONE;

  g_assert_true (cr_day_parse (text, &day));
  return day;
}

static void
test_steps (void)
{
  static const struct
  {
    CrTimeUnit  unit;
    guint       n;
    const char *day, *floor, *next;
  } cases[] = {
    { CR_TIME_DAY, 1, "2026-11-16", "2026-11-16", "2026-11-17" },
    { CR_TIME_WEEK, 1, "2026-11-16", "2026-11-16", "2026-11-23" }, /* a Monday */
    { CR_TIME_WEEK, 1, "2026-11-22", "2026-11-16", "2026-11-23" },
    { CR_TIME_WEEK, 1, "0001-01-01", "0001-01-01", "0001-01-08" },
    { CR_TIME_MONTH, 1, "2028-02-29", "2028-02-01", "2028-03-01" },
    { CR_TIME_QUARTER, 1, "2026-12-31", "2026-10-01", "2027-01-01" },
    { CR_TIME_QUARTER, 1, "2026-04-01", "2026-04-01", "2026-07-01" },
    { CR_TIME_YEAR, 1, "2026-11-16", "2026-01-01", "2027-01-01" },
    { CR_TIME_YEAR, 5, "2026-11-16", "2025-01-01", "2030-01-01" },
    { CR_TIME_YEAR, 5, "0003-06-01", "0001-01-01", "0005-01-01" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      CrTimeStep step = { cases[i].unit, cases[i].n };

      g_assert_cmpuint (cr_time_step_floor (&step, parse (cases[i].day)), ==, parse (cases[i].floor));
      g_assert_cmpuint (cr_time_step_next (&step, parse (cases[i].day)), ==, parse (cases[i].next));
    }
  for (guint unit = CR_TIME_MONTH; unit <= CR_TIME_YEAR; unit++)
    {
      CrTimeStep step = { (CrTimeUnit) unit, 1 };

      g_assert_cmpuint (cr_time_step_next (&step, parse ("9999-12-31")), ==, CR_DAY_NONE);
    }
}

/* Whatever the zoom, a name has room in its unit, and the units above are larger than those below. */
static void
test_room (void)
{
  g_autoptr (CrFonts)      fonts = cr_fonts_new_unhinted ();
  static const char *const languages[] = { "en", "ru" };
  gboolean                 seen[CR_TIME_YEAR + 1] = { FALSE };

  for (double pixels = 0.02; pixels < 40; pixels *= 1.07)
    for (guint i = 0; i < G_N_ELEMENTS (languages); i++)
      {
        CrTimeScale scale = cr_time_scale_choose (fonts, languages[i], pixels);
        CrDay       day = cr_time_step_floor (&scale.upper, parse ("2026-11-16"));
        guint       n = 0;

        g_assert_true (scale.upper.unit > scale.lower.unit || !scale.has_lower);
        seen[scale.upper.unit] = TRUE;
        if (scale.has_lower && scale.lower_labels)
          seen[scale.lower.unit] = TRUE;
        for (CrDay next; n < 30; n++, day = next)
          {
            g_autofree char *upper = cr_time_scale_format_upper (&scale, day, languages[i]);
            g_autofree char *lower = cr_time_scale_format_lower (&scale, day, languages[i]);
            CrDay            lower_next = cr_time_step_next (&scale.lower, day);

            next = cr_time_step_next (&scale.upper, day);
            g_assert_cmpfloat (cr_fonts_get_width (fonts, CR_FONT_CAPTION_HEADING, upper) + 6, <=,
                               (next - day) * pixels);
            if (scale.has_lower && scale.lower_labels && scale.lower.unit != CR_TIME_WEEK)
              g_assert_cmpfloat (cr_fonts_get_width (fonts, CR_FONT_CAPTION, lower) + 6, <=,
                                 (lower_next - day) * pixels);
          }
      }
  for (guint unit = 0; unit <= CR_TIME_YEAR; unit++)
    g_assert_true (seen[unit]);
}

static void
test_names (void)
{
  const CrTimeScale months = { { CR_TIME_YEAR, 1 }, { CR_TIME_MONTH, 1 }, TRUE, TRUE };
  const CrTimeScale days = { { CR_TIME_MONTH, 1 }, { CR_TIME_DAY, 1 }, TRUE, TRUE };
  const CrTimeScale quarters = { { CR_TIME_YEAR, 1 }, { CR_TIME_QUARTER, 1 }, TRUE, TRUE };
  CrDay             day = parse ("2026-11-16");
  g_autofree char  *year = cr_time_scale_format_upper (&months, day, "ru");
  g_autofree char  *month = cr_time_scale_format_upper (&days, day, "en");
  g_autofree char  *short_month = cr_time_scale_format_lower (&months, day, "ru");
  g_autofree char  *number = cr_time_scale_format_lower (&days, day, "en");
  g_autofree char  *quarter = cr_time_scale_format_lower (&quarters, day, "ru");

  g_assert_cmpstr (year, ==, "2026");
  g_assert_cmpstr (month, ==, "November 2026");
  g_assert_cmpstr (short_month, ==, "нояб.");
  g_assert_cmpstr (number, ==, "16");
  g_assert_cmpstr (quarter, ==, "IV\302\240кв.");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  cr_language_set_directory (g_getenv ("CR_LOCALE_DIR"));
  g_test_add_func ("/time-scale/steps", test_steps);
  g_test_add_func ("/time-scale/room", test_room);
  g_test_add_func ("/time-scale/names", test_names);
  return g_test_run ();
}
