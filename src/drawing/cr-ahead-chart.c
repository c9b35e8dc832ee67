/* SPDX-License-Identifier: GPL-3.0-or-later
 * The strip of the months ahead. */
#include "config.h"

#include "cr-ahead-chart.h"

#include "cr-marks.h"
#include "cr-pattern.h"
#include "cr-time-scale.h"

#include "cr-format.h"
#include "cr-language.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* In CSS pixels. */
#define SQUARE_MAX    14
#define SQUARE_GAP    2
#define SQUARE_RADIUS 2
#define MONTH_HEIGHT  20
#define NUMBER_HEIGHT 18

#define DAYS_OF_WEEK 7

static const CrTimeStep week = { CR_TIME_WEEK, 1 };

typedef struct
{
  const CrAheadRequest *request;
  CrDay                 first; /* a Monday */
  guint                 n_weeks;
  double                step, square, gap; /* of a week; of a square, and between two */
  double                bottom;            /* where the squares stand */
} Strip;

static Strip
measure (const CrAheadRequest *request)
{
  Strip strip = { .request = request, .first = cr_time_step_floor (&week, request->today) };
  CrDay last = request->today + MAX (request->n_days, 1) - 1;

  strip.n_weeks = (last - strip.first) / DAYS_OF_WEEK + 1;
  strip.step = floor (request->width / strip.n_weeks);
  strip.gap = cr_fonts_scale (request->fonts, SQUARE_GAP);
  strip.square = MAX (MIN (strip.step - strip.gap, cr_fonts_scale (request->fonts, SQUARE_MAX)), 2);
  strip.bottom = request->height - cr_fonts_scale (request->fonts, MONTH_HEIGHT);
  return strip;
}

/* The tasks of a week, counted by status. */
static guint
count_week (const Strip *strip,
            guint        n,
            guint       *by_status)
{
  const CrAheadRequest *request = strip->request;
  CrDay                 monday = strip->first + n * DAYS_OF_WEEK;
  guint                 count = 0;

  for (guint i = 0; i < CR_N_STATUSES; i++)
    by_status[i] = 0;
  for (guint i = 0; i < request->n_tasks; i++)
    {
      CrDay finish = request->tasks[i].finish;

      if (finish < request->today || finish >= request->today + request->n_days || finish < monday ||
          finish >= monday + DAYS_OF_WEEK)
        continue;
      by_status[request->tasks[i].status]++;
      count++;
    }
  return count;
}

static CrRect
get_week_rect (const Strip *strip,
               guint        n)
{
  return CR_RECT (n * strip->step, 0, strip->step, strip->bottom);
}

/* From below, as many as have room under the number of those that have none. */
static void
add_squares (const Strip   *strip,
             guint          n,
             const guint   *by_status,
             guint          count,
             CrDisplayList *list)
{
  const CrTextStyle style = { CR_FONT_CAPTION_HEADING, CR_ALIGN_CENTER, 1, FALSE };
  CrRect            rect = get_week_rect (strip, n);
  double            pitch = strip->square + strip->gap;
  double            number_height = cr_fonts_scale (strip->request->fonts, NUMBER_HEIGHT);
  double            x = rect.x + floor ((strip->step - strip->square) / 2), y = strip->bottom - pitch;
  gboolean          is_full = count * pitch > strip->bottom;
  double            top = is_full ? number_height : 0;

  for (guint status = 0; status < CR_N_STATUSES; status++)
    for (guint i = 0; i < by_status[status] && y >= top; i++, y -= pitch)
      cr_marks_add_status (list, (CrStatus) status, &CR_RECT (x, y, strip->square, strip->square),
                           cr_fonts_scale (strip->request->fonts, SQUARE_RADIUS));
  if (is_full)
    {
      g_autofree char *number = cr_format_integer (count, strip->request->language);

      cr_display_list_add_text (list, CR_COLOR_FG, &style, number, &CR_RECT (rect.x, 0, rect.width, number_height));
    }
}

static void
add_week_region (const Strip   *strip,
                 guint          n,
                 guint          count,
                 CrDisplayList *list)
{
  const char      *language = strip->request->language;
  CrDay            monday = strip->first + n * DAYS_OF_WEEK;
  g_autofree char *from = cr_format_day_and_month (MAX (monday, strip->request->today), language);
  g_autofree char *until = cr_format_day_and_month (monday + DAYS_OF_WEEK - 1, language);
  const char      *plural = cr_translate_plural (language, "months ahead",
                                                 CR_PLURAL ("months ahead", "{from} – {until}: %u task ends.",
                                                            "{from} – {until}: %u tasks end."),
                                                 count);
  g_autofree char *number = g_strdup_printf (plural, count);
  g_autofree char *name = cr_pattern_fill (number, "from", from, "until", until, NULL);
  g_autofree char *id = g_strdup_printf ("week/%u", n);
  CrRect           rect = get_week_rect (strip, n);

  cr_display_list_add_region (list, id, &rect, name, NULL);
}

/* A line and a name where a month begins; the month of today at the left edge, where there is room for it. */
static void
add_months (const Strip   *strip,
            CrDisplayList *list)
{
  const CrTextStyle style = { CR_FONT_CAPTION, CR_ALIGN_START, 1, FALSE };
  const CrTimeStep  month = { CR_TIME_MONTH, 1 };
  CrFonts          *fonts = strip->request->fonts;
  double            day_width = strip->step / DAYS_OF_WEEK, height = cr_fonts_scale (fonts, MONTH_HEIGHT);
  double            end = strip->n_weeks * strip->step;
  CrDay             next;

  for (CrDay day = strip->first; day != CR_DAY_NONE && (day - strip->first) * day_width < end; day = next)
    {
      const char *name;
      double      x = round ((day - strip->first) * day_width), room;
      guint       number;
      CrRect      rect;

      next = cr_time_step_next (&month, day);
      room = MIN (next != CR_DAY_NONE ? (next - strip->first) * day_width : end, end) - x;
      cr_day_split (day, NULL, &number, NULL);
      name = cr_format_month_short_name (number, strip->request->language);
      if (x > 0)
        cr_display_list_add_fill (list, CR_COLOR_EDGE, &CR_RECT (x, strip->bottom, 1, height / 2), 0);
      rect = CR_RECT (x + 4, strip->bottom, ceil (cr_fonts_get_width (fonts, style.font, name)), height);
      if (rect.width + 6 <= room)
        cr_display_list_add_text (list, CR_COLOR_DIM, &style, name, &rect);
    }
}

void
cr_ahead_chart_draw (const CrAheadRequest *request,
                     CrDisplayList        *list)
{
  Strip  strip;
  CrRect axis;

  g_return_if_fail (request->fonts != NULL && request->today != CR_DAY_NONE && list != NULL);

  strip = measure (request);
  axis = CR_RECT (0, strip.bottom, strip.n_weeks * strip.step, 1);
  for (guint i = 0; i < strip.n_weeks; i++)
    {
      guint by_status[CR_N_STATUSES];
      guint count = count_week (&strip, i, by_status);

      add_squares (&strip, i, by_status, count, list);
      add_week_region (&strip, i, count, list);
    }
  cr_display_list_add_fill (list, CR_COLOR_EDGE, &axis, 0);
  add_months (&strip, list);
}
