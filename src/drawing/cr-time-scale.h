/* SPDX-License-Identifier: GPL-3.0-or-later
 * Which units of time have room above a timeline, where they begin and what they are called. */
#pragma once

#include "cr-fonts.h"

#include "cr-day.h"

G_BEGIN_DECLS

typedef enum
{
  CR_TIME_DAY,
  CR_TIME_WEEK, /* from Monday */
  CR_TIME_MONTH,
  CR_TIME_QUARTER,
  CR_TIME_YEAR
} CrTimeUnit;

/* So many of a unit: five years begin where the year can be divided by five. */
typedef struct
{
  CrTimeUnit unit;
  guint      n;
} CrTimeStep;

/* The first day of the step that has the day, and of the one behind it; CR_DAY_NONE behind the calendar. */
CrDay cr_time_step_floor (const CrTimeStep *step, CrDay day);
CrDay cr_time_step_next (const CrTimeStep *step, CrDay day);

typedef struct
{
  CrTimeStep upper, lower;
  gboolean   has_lower;    /* else there is room for the upper line only */
  gboolean   lower_labels; /* else the lower units are lines without words */
} CrTimeScale;

/* The smallest units whose words have room. */
CrTimeScale cr_time_scale_choose (CrFonts *fonts, const char *language, double pixels_per_day);

/* "2026" or "November 2026" above, "Q1", "Nov" or "16" below. (transfer full) */
char *cr_time_scale_format_upper (const CrTimeScale *scale, CrDay day, const char *language);
char *cr_time_scale_format_lower (const CrTimeScale *scale, CrDay day, const char *language);

G_END_DECLS
