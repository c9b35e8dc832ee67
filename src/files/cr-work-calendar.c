/* SPDX-License-Identifier: GPL-3.0-or-later
 * Working days. */
#include "config.h"

#include "cr-work-calendar.h"

#define DAYS_OF_WEEK 7
#define WORKING_DAYS 5

struct _CrWorkCalendar
{
  GArray  *extra; /* of CrDay */
  gboolean is_sorted;
};

CrWorkCalendar *
cr_work_calendar_new (void)
{
  CrWorkCalendar *self = g_new0 (CrWorkCalendar, 1);

  self->extra = g_array_new (FALSE, FALSE, sizeof (CrDay));
  return self;
}

void
cr_work_calendar_free (CrWorkCalendar *self)
{
  if (self == NULL)
    return;

  g_array_unref (self->extra);
  g_free (self);
}

/* 0 for Monday, which day 1 is. */
static guint
get_weekday (CrDay day)
{
  return (day - 1) % DAYS_OF_WEEK;
}

void
cr_work_calendar_add (CrWorkCalendar *self,
                      CrDay           day)
{
  if (get_weekday (day) < WORKING_DAYS)
    return;

  g_array_append_val (self->extra, day);
  self->is_sorted = FALSE;
}

static int
compare_days (gconstpointer a,
              gconstpointer b)
{
  const CrDay *first = a, *second = b;

  return (*first > *second) - (*first < *second);
}

/* In order, and each once. */
static void
sort (CrWorkCalendar *self)
{
  guint n = 0;

  if (self->is_sorted)
    return;

  g_array_sort (self->extra, compare_days);
  for (guint i = 0; i < self->extra->len; i++)
    {
      CrDay day = g_array_index (self->extra, CrDay, i);

      if (n == 0 || g_array_index (self->extra, CrDay, n - 1) != day)
        g_array_index (self->extra, CrDay, n++) = day;
    }
  g_array_set_size (self->extra, n);
  self->is_sorted = TRUE;
}

/* How many extra days come before the day. */
static guint
count_extra_before (const CrWorkCalendar *self,
                    CrDay                 day)
{
  guint low = 0, high = self->extra->len;

  while (low < high)
    {
      guint middle = (low + high) / 2;

      if (g_array_index (self->extra, CrDay, middle) < day)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

/* Of Mondays to Fridays from day 1 on. */
static guint
count_weekdays_before (CrDay day)
{
  guint n_days = day - 1;

  return n_days / DAYS_OF_WEEK * WORKING_DAYS + MIN (n_days % DAYS_OF_WEEK, WORKING_DAYS);
}

guint
cr_work_calendar_count (CrWorkCalendar *self,
                        CrDay           first,
                        CrDay           last)
{
  sort (self);
  return count_weekdays_before (last + 1) - count_weekdays_before (first) + count_extra_before (self, last + 1) -
         count_extra_before (self, first);
}

const GArray *
cr_work_calendar_get_extra (CrWorkCalendar *self)
{
  sort (self);
  return self->extra;
}
