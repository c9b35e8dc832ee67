/* SPDX-License-Identifier: GPL-3.0-or-later
 * What the timeline says, in letters and aloud. */
#include "config.h"

#include "cr-pattern.h"
#include "cr-timeline-private.h"

#include "cr-format.h"
#include "cr-language.h"
#include "cr-progress.h"

#include <glib/gi18n-lib.h>

static const char *
translate (const CrTimelineLayout *layout,
           const char             *msgid)
{
  return cr_translate (layout->wording.language, "timeline", msgid);
}

char *
cr_timeline_format_day (const CrTimelineLayout *layout,
                        CrDay                   day)
{
  return cr_format_date_in_form (day, layout->wording.dates, layout->wording.language);
}

/* (transfer full) */
static char *
format_range (const CrTimelineLayout *layout,
              CrDay                   start,
              CrDay                   finish)
{
  return cr_format_range_in_form (start, finish, layout->wording.dates, layout->wording.language);
}

/* (transfer full) */
static char *
format_percent (const CrTimelineLayout *layout,
                int                     percent)
{
  return percent != CR_PERCENT_NONE ? cr_format_percent (percent, layout->wording.language) : NULL;
}

const char *
cr_timeline_get_title (const CrTimelineLayout *layout,
                       guint                   row)
{
  const CrTask *task = cr_timeline_get (layout, row)->task;

  if (task == NULL)
    return cr_timeline_get_group (layout, row)->title;
  return cr_text_show (task->title, layout->wording.content);
}

char *
cr_timeline_layout_get_id (const CrTimelineLayout *layout,
                           guint                   row)
{
  const CrTimelineRow *place;

  g_return_val_if_fail (row < layout->rows->len, NULL);

  place = cr_timeline_get (layout, row);
  if (place->task == NULL)
    return g_strdup (cr_timeline_get_group (layout, row)->id);
  return g_strconcat (place->group != CR_TIMELINE_NO_ROW ? cr_timeline_get_group (layout, place->group)->id : "", "/",
                      place->task->id, NULL);
}

char *
cr_timeline_format_late (const CrTimelineLayout *layout,
                         guint                   n_days)
{
  const char *words = cr_translate_plural (layout->wording.language, "timeline",
                                           CR_PLURAL ("timeline", "%u day late", "%u days late"), n_days);

  return g_strdup_printf (words, n_days);
}

char *
cr_timeline_format_today (const CrTimelineLayout *layout)
{
  g_autofree char *day = cr_format_day_and_month (layout->today, layout->wording.language);

  /* TRANSLATORS: at the line of today; {day} is "16 Nov". */
  return cr_pattern_fill (translate (layout, NC_ ("timeline", "Today {day}")), "day", day, NULL);
}

char *
cr_timeline_format_label (const CrTimelineLayout *layout,
                          const CrTask           *task)
{
  int progress = cr_task_get_progress (task);

  if (task->milestone)
    return cr_timeline_format_day (layout, task->finish != CR_DAY_NONE ? task->finish : task->start);
  if (task->start == CR_DAY_NONE || task->finish == CR_DAY_NONE)
    return format_range (layout, task->start, task->finish);
  if (cr_task_get_status (task) == CR_STATUS_CANCELLED)
    return g_strdup (translate (layout, NC_ ("timeline", "cancelled")));
  if (cr_task_is_open (task) && (progress > 0 || cr_task_get_status (task) == CR_STATUS_IN_PROGRESS))
    return cr_format_percent (progress, layout->wording.language);
  return NULL;
}

static void
append_state (const CrTimelineLayout *layout,
              const CrTask           *task,
              GString                *text)
{
  const CrEntry   *entry = cr_catalogue_lookup (layout->catalogue, cr_status_to_id (cr_task_get_status (task)));
  const char      *status = entry != NULL ? cr_entry_get_title (entry, layout->wording.language) : "";
  g_autofree char *percent = cr_format_percent (cr_task_get_progress (task), layout->wording.language);
  g_autofree char *state = NULL;

  if (cr_task_is_open (task) && cr_task_get_status (task) != CR_STATUS_NOT_STARTED)
    state = cr_pattern_fill (translate (layout, NC_ ("timeline", "{status}, {percent}.")), "status", status, "percent",
                             percent, NULL);
  else
    state = cr_pattern_fill (translate (layout, NC_ ("timeline", "{status}.")), "status", status, NULL);
  cr_pattern_append_sentence (text, state);
}

/* (transfer full) */
static char *
describe_dates (const CrTimelineLayout *layout,
                const char             *title,
                const CrTask           *task)
{
  g_autofree char *range = format_range (layout, task->start, task->finish);
  g_autofree char *date = cr_timeline_format_day (layout, task->finish != CR_DAY_NONE ? task->finish : task->start);
  const char      *pattern = NC_ ("timeline", "{title}, {range}.");

  if (task->start == CR_DAY_NONE && task->finish == CR_DAY_NONE)
    pattern = NC_ ("timeline", "{title}, no dates.");
  else if (task->milestone)
    pattern = NC_ ("timeline", "{title}, milestone on {date}.");
  /* TRANSLATORS: {range} is "4 May 2026 – 31 Mar 2027", {date} "31 Mar 2027". */
  return cr_pattern_fill (translate (layout, pattern), "title", title, "range", range, "date", date, NULL);
}

static char *
describe_group (const CrTimelineLayout *layout,
                const CrTimelineGroup  *group)
{
  GString         *text = g_string_new (group->title);
  g_autofree char *range = format_range (layout, group->start, group->finish);
  g_autofree char *percent = format_percent (layout, group->percent);

  if (group->start != CR_DAY_NONE || group->finish != CR_DAY_NONE)
    g_string_append_printf (text, ", %s", range);
  if (percent != NULL)
    g_string_append_printf (text, ", %s", percent);
  g_string_append_c (text, '.');
  return g_string_free (text, FALSE);
}

char *
cr_timeline_layout_describe (const CrTimelineLayout *layout,
                             guint                   row)
{
  const CrTimelineRow *place;
  GString             *text;
  g_autofree char     *dates = NULL;
  guint                n_days;

  g_return_val_if_fail (row < layout->rows->len, NULL);

  place = cr_timeline_get (layout, row);
  if (place->task == NULL)
    return describe_group (layout, cr_timeline_get_group (layout, row));

  dates = describe_dates (layout, cr_timeline_get_title (layout, row), place->task);
  text = g_string_new (dates);
  append_state (layout, place->task, text);
  n_days = cr_timeline_get_days_late (layout, place->task);
  if (n_days > 0)
    {
      const char      *words = cr_translate_plural (layout->wording.language, "timeline",
                                                    CR_PLURAL ("timeline", "%u day late.", "%u days late."), n_days);
      g_autofree char *late = g_strdup_printf (words, n_days);

      cr_pattern_append_sentence (text, late);
    }
  if (place->flags & CR_TIMELINE_WAITING)
    cr_pattern_append_sentence (text, translate (layout, NC_ ("timeline", "Waits for another task.")));
  if (place->flags & CR_TIMELINE_CRITICAL)
    cr_pattern_append_sentence (text, translate (layout, NC_ ("timeline", "On the critical path.")));
  return g_string_free (text, FALSE);
}

char *
cr_timeline_layout_describe_left_links (const CrTimelineLayout *layout,
                                        guint                   n_links)
{
  const char      *words;
  g_autofree char *n = NULL;

  g_return_val_if_fail (layout != NULL, NULL);

  n = cr_format_integer (n_links, layout->wording.language);
  words = cr_translate_plural (layout->wording.language, "timeline",
                               CR_PLURAL ("timeline", "{n} more link not drawn", "{n} more links not drawn"), n_links);
  return cr_pattern_fill (words, "n", n, NULL);
}
