/* SPDX-License-Identifier: GPL-3.0-or-later
 * Units of time above a timeline. */
#include "config.h"

#include "cr-time-scale.h"

#include "cr-format.h"

#include <math.h>

#define DAYS_OF_WEEK        7
#define MONTHS_OF_QUARTER   3
#define MONTHS_OF_YEAR      12
#define SHORTEST_MONTH      28
#define SHORTEST_QUARTER    90
#define SHORTEST_YEAR       365
#define LABEL_MARGIN        11 /* CSS pixels */
#define SMALLEST_TICK_WIDTH 10

static const guint year_steps[] = { 1, 2, 5, 10, 20, 50, 100, 200, 500 };

CrDay
cr_time_step_floor (const CrTimeStep *step,
                    CrDay             day)
{
  guint year, month, first_year;

  g_return_val_if_fail (day != CR_DAY_NONE, CR_DAY_NONE);

  cr_day_split (day, &year, &month, NULL);
  switch (step->unit)
    {
    case CR_TIME_WEEK:
      return day - (day - 1) % DAYS_OF_WEEK;
    case CR_TIME_MONTH:
      return cr_day_new (year, month, 1);
    case CR_TIME_QUARTER:
      return cr_day_new (year, month - (month - 1) % MONTHS_OF_QUARTER, 1);
    case CR_TIME_YEAR:
      first_year = year - year % step->n;
      return cr_day_new (MAX (first_year, 1), 1, 1);
    case CR_TIME_DAY:
    default:
      return day;
    }
}

CrDay
cr_time_step_next (const CrTimeStep *step,
                   CrDay             day)
{
  CrDay first = cr_time_step_floor (step, day);
  guint year;

  switch (step->unit)
    {
    case CR_TIME_WEEK:
      return first + DAYS_OF_WEEK;
    case CR_TIME_MONTH:
      return cr_day_add_months (first, 1);
    case CR_TIME_QUARTER:
      return cr_day_add_months (first, MONTHS_OF_QUARTER);
    case CR_TIME_YEAR:
      cr_day_split (first, &year, NULL, NULL);
      return cr_day_new (year - year % step->n + step->n, 1, 1);
    case CR_TIME_DAY:
    default:
      return first + 1;
    }
}

static double
measure_months (CrFonts    *fonts,
                const char *language)
{
  double width = 0;

  for (guint month = 1; month <= MONTHS_OF_YEAR; month++)
    width = MAX (width, cr_fonts_get_width (fonts, CR_FONT_CAPTION, cr_format_month_short_name (month, language)));
  return width;
}

static double
measure_quarters (CrFonts    *fonts,
                  const char *language)
{
  double width = 0;

  for (guint month = 1; month <= MONTHS_OF_YEAR; month += MONTHS_OF_QUARTER)
    {
      g_autofree char *quarter = cr_format_quarter (cr_day_new (2026, month, 1), language);

      width = MAX (width, cr_fonts_get_width (fonts, CR_FONT_CAPTION, quarter));
    }
  return width;
}

/* As many years as the number of one has room. */
static CrTimeStep
choose_years (CrFonts *fonts,
              double   pixels_per_day)
{
  double width = cr_fonts_get_width (fonts, CR_FONT_CAPTION_HEADING, "2026") + cr_fonts_scale (fonts, LABEL_MARGIN);
  guint  n = 0;

  while (n + 1 < G_N_ELEMENTS (year_steps) && year_steps[n] * SHORTEST_YEAR * pixels_per_day < width)
    n++;
  return (CrTimeStep){ CR_TIME_YEAR, year_steps[n] };
}

CrTimeScale
cr_time_scale_choose (CrFonts    *fonts,
                      const char *language,
                      double      pixels_per_day)
{
  double      margin = cr_fonts_scale (fonts, LABEL_MARGIN);
  double      number = cr_fonts_get_width (fonts, CR_FONT_CAPTION, "30") + margin;
  CrTimeScale scale = { { CR_TIME_YEAR, 1 }, { CR_TIME_QUARTER, 1 }, TRUE, TRUE };

  if (pixels_per_day >= number)
    return (CrTimeScale){ { CR_TIME_MONTH, 1 }, { CR_TIME_DAY, 1 }, TRUE, TRUE };
  if (DAYS_OF_WEEK * pixels_per_day >= number)
    return (CrTimeScale){ { CR_TIME_MONTH, 1 }, { CR_TIME_WEEK, 1 }, TRUE, TRUE };

  if (SHORTEST_MONTH * pixels_per_day >= measure_months (fonts, language) + margin)
    scale.lower.unit = CR_TIME_MONTH;
  else if (SHORTEST_QUARTER * pixels_per_day < measure_quarters (fonts, language) + margin)
    {
      scale.lower_labels = FALSE;
      scale.has_lower = SHORTEST_QUARTER * pixels_per_day >= cr_fonts_scale (fonts, SMALLEST_TICK_WIDTH);
      scale.upper = choose_years (fonts, pixels_per_day);
    }
  return scale;
}

static char *
format_year (CrDay day)
{
  guint year;

  cr_day_split (day, &year, NULL, NULL);
  return g_strdup_printf ("%u", year);
}

char *
cr_time_scale_format_upper (const CrTimeScale *scale,
                            CrDay              day,
                            const char        *language)
{
  return scale->upper.unit == CR_TIME_MONTH ? cr_format_month (day, language) : format_year (day);
}

char *
cr_time_scale_format_lower (const CrTimeScale *scale,
                            CrDay              day,
                            const char        *language)
{
  guint month, day_of_month;

  cr_day_split (day, NULL, &month, &day_of_month);
  switch (scale->lower.unit)
    {
    case CR_TIME_MONTH:
      return g_strdup (cr_format_month_short_name (month, language));
    case CR_TIME_QUARTER:
      return cr_format_quarter (day, language);
    case CR_TIME_YEAR:
      return format_year (day);
    case CR_TIME_DAY:
    case CR_TIME_WEEK:
    default:
      return g_strdup_printf ("%u", day_of_month);
    }
}
