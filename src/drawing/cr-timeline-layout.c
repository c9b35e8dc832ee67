/* SPDX-License-Identifier: GPL-3.0-or-later
 * Rows, days and places of the timeline. */
#include "config.h"

#include "cr-timeline-layout.h"
#include "cr-timeline-private.h"

#include "cr-progress.h"

#include <math.h>

/* In CSS pixels. */
#define BAR_WIDTH_MIN  6
#define BRACKET_HEIGHT 10
#define EDGE_WIDTH     6 /* of a bar, where it is stretched */
#define REACH          4 /* beside a bar that still counts as it */
#define HEADER_HEIGHT  47

/* A quarter is some 80 pixels wide at the zoom of quarters. */
static const double zoom_pixels[CR_N_TIMELINE_ZOOMS] = { 3.0, 0.875, 0.3 };

#define MONTHS_AROUND 1
#define CALENDAR_END  cr_day_new (9999, 12, 31)

/* Where something comes from. */
typedef struct
{
  double   y;
  gboolean has_bar;
  CrRect   bar;
} Slide;

static void
clear_row (gpointer data)
{
  CrTimelineRow *row = data;

  if (row->task != NULL)
    cr_record_unref (&row->task->record);
}

static void
clear_group (gpointer data)
{
  CrTimelineGroup *group = data;

  g_free ((char *) group->id);
  g_free ((char *) group->title);
}

CrTimelineLayout *
cr_timeline_layout_new (const CrTimelineRequest *request)
{
  CrTimelineLayout *layout;

  g_return_val_if_fail (request->fonts != NULL && request->catalogue != NULL && request->wording != NULL, NULL);
  g_return_val_if_fail (request->today != CR_DAY_NONE, NULL);

  layout = g_new0 (CrTimelineLayout, 1);
  layout->fonts = request->fonts;
  layout->catalogue = cr_catalogue_ref (request->catalogue);
  layout->wording = *request->wording;
  layout->wording.language = cr_intern (request->wording->language);
  layout->wording.content = cr_intern (request->wording->content);
  layout->today = request->today;
  layout->rows = g_array_new (FALSE, TRUE, sizeof (CrTimelineRow));
  g_array_set_clear_func (layout->rows, clear_row);
  layout->groups = g_array_new (FALSE, TRUE, sizeof (CrTimelineGroup));
  g_array_set_clear_func (layout->groups, clear_group);
  layout->last_group = CR_TIMELINE_NO_ROW;
  layout->has_regions = TRUE;
  layout->links = cr_link_index_new (NULL, 0);
  layout->selected = CR_TIMELINE_NO_ROW;
  layout->hovered = CR_TIMELINE_NO_ROW;
  cr_timeline_layout_set_days (layout, request->today, request->today,
                               cr_timeline_zoom_get_pixels (CR_TIMELINE_ZOOM_QUARTER, request->fonts));
  return layout;
}

void
cr_timeline_layout_free (CrTimelineLayout *layout)
{
  if (layout == NULL)
    return;

  g_clear_pointer (&layout->slides, g_hash_table_unref);
  g_array_unref (layout->rows);
  g_array_unref (layout->groups);
  cr_link_index_free (layout->links);
  cr_link_columns_free (layout->columns);
  cr_catalogue_unref (layout->catalogue);
  g_free (layout);
}

void
cr_timeline_layout_clear (CrTimelineLayout *layout)
{
  g_return_if_fail (layout != NULL);

  g_clear_pointer (&layout->slides, g_hash_table_unref);
  g_array_set_size (layout->rows, 0);
  g_array_set_size (layout->groups, 0);
  layout->last_group = CR_TIMELINE_NO_ROW;
  layout->selected = CR_TIMELINE_NO_ROW;
  layout->hovered = CR_TIMELINE_NO_ROW;
  cr_timeline_layout_set_links (layout, NULL, 0);
}

static CrTimelineGroup
copy_group (const CrTimelineGroup *group)
{
  CrTimelineGroup copy = *group;

  copy.id = g_strdup (group->id);
  copy.title = g_strdup (group->title);
  return copy;
}

guint
cr_timeline_layout_add_group (CrTimelineLayout      *layout,
                              const CrTimelineGroup *group)
{
  CrTimelineRow   row = { .group = CR_TIMELINE_NO_ROW, .head = layout->groups->len };
  CrTimelineGroup copy;

  g_return_val_if_fail (group->id != NULL && group->title != NULL, CR_TIMELINE_NO_ROW);

  copy = copy_group (group);
  g_array_append_val (layout->groups, copy);
  layout->last_group = layout->rows->len;
  g_array_append_val (layout->rows, row);
  return layout->last_group;
}

guint
cr_timeline_layout_add_task (CrTimelineLayout *layout,
                             const CrTask     *task,
                             CrTimelineFlags   flags)
{
  CrTimelineRow row = { .group = layout->last_group, .flags = flags };

  g_return_val_if_fail (task != NULL, CR_TIMELINE_NO_ROW);

  row.task = (CrTask *) cr_record_ref (&task->record);
  g_array_append_val (layout->rows, row);
  return layout->rows->len - 1;
}

void
cr_timeline_layout_set_group (CrTimelineLayout      *layout,
                              guint                  row,
                              const CrTimelineGroup *group)
{
  CrTimelineGroup *place, copy;

  g_return_if_fail (row < layout->rows->len && cr_timeline_get (layout, row)->task == NULL);

  g_clear_pointer (&layout->columns, cr_link_columns_free);
  place = &g_array_index (layout->groups, CrTimelineGroup, cr_timeline_get (layout, row)->head);
  /* The new one may be made of the strings of the old. */
  copy = copy_group (group);
  clear_group (place);
  *place = copy;
}

void
cr_timeline_layout_set_task (CrTimelineLayout *layout,
                             guint             row,
                             const CrTask     *task,
                             CrTimelineFlags   flags)
{
  CrTimelineRow *place;
  CrRecord      *old;

  g_return_if_fail (row < layout->rows->len && cr_timeline_get (layout, row)->task != NULL);

  g_clear_pointer (&layout->columns, cr_link_columns_free);
  place = &g_array_index (layout->rows, CrTimelineRow, row);
  old = &place->task->record;
  place->task = (CrTask *) cr_record_ref (&task->record);
  place->flags = flags;
  cr_record_unref (old);
}

void
cr_timeline_layout_set_links (CrTimelineLayout     *layout,
                              const CrTimelineLink *links,
                              guint                 n_links)
{
  for (guint i = 0; i < n_links; i++)
    g_return_if_fail (links[i].from < layout->rows->len && links[i].to < layout->rows->len);

  g_clear_pointer (&layout->columns, cr_link_columns_free);
  for (guint row = 0; row < layout->rows->len; row++)
    g_array_index (layout->rows, CrTimelineRow, row).has_successor = FALSE;
  for (guint i = 0; i < n_links; i++)
    g_array_index (layout->rows, CrTimelineRow, links[i].from).has_successor = TRUE;
  cr_link_index_free (layout->links);
  layout->links = cr_link_index_new (links, n_links);
}

void
cr_timeline_layout_set_link (CrTimelineLayout     *layout,
                             const CrTimelineLink *link)
{
  g_return_if_fail (layout != NULL && link != NULL);

  g_clear_pointer (&layout->columns, cr_link_columns_free);
  cr_link_index_set (layout->links, link);
}

void
cr_timeline_layout_set_few_links (CrTimelineLayout *layout,
                                  gboolean          few_links)
{
  g_return_if_fail (layout != NULL);

  layout->few_links = few_links;
}

void
cr_timeline_layout_set_regions (CrTimelineLayout *layout,
                                gboolean          has_regions)
{
  g_return_if_fail (layout != NULL);

  layout->has_regions = has_regions;
}

static gboolean
place_link (const CrTimelineLink *link,
            double               *x,
            gpointer              user_data)
{
  CrRect from, to;

  if (!cr_timeline_layout_get_bar (user_data, link->from, &from) ||
      !cr_timeline_layout_get_bar (user_data, link->to, &to))
    return FALSE;
  *x = CR_RECT_RIGHT (&from);
  return TRUE;
}

void
cr_timeline_layout_merge_links (CrTimelineLayout *layout)
{
  g_return_if_fail (layout != NULL && layout->slides == NULL);

  g_clear_pointer (&layout->columns, cr_link_columns_free);
  layout->columns = cr_link_columns_new (layout->links, place_link, layout);
}

guint
cr_timeline_layout_get_n_rows (const CrTimelineLayout *layout)
{
  return layout->rows->len;
}

const CrTask *
cr_timeline_layout_get_task (const CrTimelineLayout *layout,
                             guint                   row)
{
  g_return_val_if_fail (row < layout->rows->len, NULL);

  return cr_timeline_get (layout, row)->task;
}

const CrTimelineGroup *
cr_timeline_layout_get_group (const CrTimelineLayout *layout,
                              guint                   row)
{
  g_return_val_if_fail (row < layout->rows->len, NULL);

  return cr_timeline_get (layout, row)->task == NULL ? cr_timeline_get_group (layout, row) : NULL;
}

void
cr_timeline_layout_set_selected (CrTimelineLayout *layout,
                                 guint             row)
{
  layout->selected = row;
}

void
cr_timeline_layout_set_hovered (CrTimelineLayout *layout,
                                guint             row)
{
  layout->hovered = row;
}

double
cr_timeline_zoom_get_pixels (CrTimelineZoom zoom,
                             CrFonts       *fonts)
{
  g_return_val_if_fail (zoom < CR_N_TIMELINE_ZOOMS, 1);

  return zoom_pixels[zoom] * cr_fonts_get_scale (fonts);
}

void
cr_timeline_layout_set_days (CrTimelineLayout *layout,
                             CrDay             first,
                             CrDay             last,
                             double            pixels_per_day)
{
  double scale = cr_fonts_get_scale (layout->fonts);

  g_return_if_fail (first != CR_DAY_NONE && first <= last);

  g_clear_pointer (&layout->columns, cr_link_columns_free);
  layout->first = first;
  layout->last = last;
  layout->pixels_per_day = CLAMP (pixels_per_day, CR_TIMELINE_PIXELS_MIN * scale, CR_TIMELINE_PIXELS_MAX * scale);
  layout->scale = cr_time_scale_choose (layout->fonts, layout->wording.language, layout->pixels_per_day);
}

double
cr_timeline_layout_get_pixels (const CrTimelineLayout *layout)
{
  return layout->pixels_per_day;
}

static void
include (CrDay  day,
         CrDay *first,
         CrDay *last)
{
  if (day == CR_DAY_NONE)
    return;

  *first = MIN (*first, day);
  *last = MAX (*last, day);
}

void
cr_timeline_layout_pad_extent (const CrTimelineLayout *layout,
                               CrDay                  *first,
                               CrDay                  *last)
{
  static const CrTimeStep quarter = { CR_TIME_QUARTER, 1 };
  CrDay                   before, behind;

  g_return_if_fail (layout != NULL && *first != CR_DAY_NONE && *last != CR_DAY_NONE);

  include (layout->today, first, last);
  before = cr_day_add_months (*first, -MONTHS_AROUND);
  *first = cr_time_step_floor (&quarter, before != CR_DAY_NONE ? before : *first);
  behind = cr_day_add_months (*last, MONTHS_AROUND);
  behind = behind != CR_DAY_NONE ? cr_time_step_next (&quarter, behind) : CR_DAY_NONE;
  *last = behind != CR_DAY_NONE ? behind - 1 : CALENDAR_END;
}

void
cr_timeline_layout_get_extent (const CrTimelineLayout *layout,
                               CrDay                   start,
                               CrDay                   finish,
                               CrDay                  *first,
                               CrDay                  *last)
{
  *first = layout->today;
  *last = layout->today;
  include (start, first, last);
  include (finish, first, last);
  for (guint row = 0; row < layout->rows->len; row++)
    {
      CrDay row_start, row_finish;

      if (!cr_timeline_get_days (layout, row, &row_start, &row_finish))
        continue;
      include (row_start, first, last);
      include (row_finish, first, last);
    }
  cr_timeline_layout_pad_extent (layout, first, last);
}

double
cr_timeline_layout_get_x (const CrTimelineLayout *layout,
                          CrDay                   day)
{
  return ((double) day - (double) layout->first) * layout->pixels_per_day;
}

CrDay
cr_timeline_layout_get_day (const CrTimelineLayout *layout,
                            double                  x)
{
  double day = layout->first + floor (x / layout->pixels_per_day);

  /* What dividing made of the very place where a day begins. */
  if (day + 1 <= layout->last && cr_timeline_layout_get_x (layout, (CrDay) MAX (day, 0) + 1) <= x)
    day++;
  return (CrDay) CLAMP (day, (double) layout->first, (double) layout->last);
}

double
cr_timeline_layout_get_width (const CrTimelineLayout *layout)
{
  return ceil (cr_timeline_layout_get_x (layout, layout->last + 1));
}

double
cr_timeline_layout_get_row_height (const CrTimelineLayout *layout)
{
  return cr_fonts_scale (layout->fonts, CR_TIMELINE_ROW_HEIGHT);
}

double
cr_timeline_layout_get_height (const CrTimelineLayout *layout)
{
  return layout->rows->len * cr_timeline_layout_get_row_height (layout);
}

double
cr_timeline_layout_get_header_height (const CrTimelineLayout *layout)
{
  return cr_fonts_scale (layout->fonts, HEADER_HEIGHT);
}

guint
cr_timeline_layout_get_row (const CrTimelineLayout *layout,
                            double                  y)
{
  double row = floor (y / cr_timeline_layout_get_row_height (layout));

  return row >= 0 && row < layout->rows->len ? (guint) row : CR_TIMELINE_NO_ROW;
}

gboolean
cr_timeline_get_days (const CrTimelineLayout *layout,
                      guint                   row,
                      CrDay                  *start,
                      CrDay                  *finish)
{
  const CrTask *task = cr_timeline_get (layout, row)->task;
  CrDay         from = task != NULL ? task->start : cr_timeline_get_group (layout, row)->start;
  CrDay         until = task != NULL ? task->finish : cr_timeline_get_group (layout, row)->finish;

  if (from == CR_DAY_NONE && until == CR_DAY_NONE)
    return FALSE;

  if (from == CR_DAY_NONE || (task != NULL && task->milestone && until != CR_DAY_NONE))
    from = until;
  if (until == CR_DAY_NONE)
    until = from;
  *start = MIN (from, until);
  *finish = MAX (from, until);
  return TRUE;
}

static const Slide *
get_slide (const CrTimelineLayout *layout,
           guint                   row)
{
  return layout->slides != NULL ? g_hash_table_lookup (layout->slides, GUINT_TO_POINTER (row)) : NULL;
}

void
cr_timeline_layout_add_slide (CrTimelineLayout *layout,
                              guint             row,
                              double            y,
                              const CrRect     *bar)
{
  Slide *slide;

  g_return_if_fail (row < layout->rows->len);

  g_clear_pointer (&layout->columns, cr_link_columns_free);
  slide = g_new0 (Slide, 1);
  slide->y = y;
  slide->has_bar = bar != NULL;
  if (bar != NULL)
    slide->bar = *bar;
  if (layout->slides == NULL)
    layout->slides = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  g_hash_table_replace (layout->slides, GUINT_TO_POINTER (row), slide);
}

void
cr_timeline_layout_set_slid (CrTimelineLayout *layout,
                             double            share)
{
  g_return_if_fail (layout != NULL);

  layout->slid = CLAMP (share, 0, 1);
  if (share >= 1)
    g_clear_pointer (&layout->slides, g_hash_table_unref);
}

/* Whole pixels keep edges sharp on the way too. */
static double
mix (const CrTimelineLayout *layout,
     double                  from,
     double                  to)
{
  return round (from + (to - from) * layout->slid);
}

double
cr_timeline_layout_get_y (const CrTimelineLayout *layout,
                          guint                   row)
{
  const Slide *slide = get_slide (layout, row);
  double       y = row * cr_timeline_layout_get_row_height (layout);

  return slide != NULL ? mix (layout, slide->y, y) : y;
}

CrRect
cr_timeline_place_bar (const CrTimelineLayout *layout,
                       guint                   row,
                       CrDay                   start,
                       CrDay                   finish)
{
  const CrTask *task = cr_timeline_get (layout, row)->task;
  double        row_height = cr_timeline_layout_get_row_height (layout);
  double        height = cr_fonts_scale (layout->fonts, task != NULL ? CR_TIMELINE_BAR_HEIGHT : BRACKET_HEIGHT);
  double        x = round (cr_timeline_layout_get_x (layout, start));
  double        right = round (cr_timeline_layout_get_x (layout, finish + 1));

  if (task != NULL && task->milestone)
    {
      height = cr_fonts_scale (layout->fonts, CR_TIMELINE_DIAMOND);
      x = round (cr_timeline_layout_get_x (layout, finish) + (layout->pixels_per_day - height) / 2);
      right = x + height;
    }
  return CR_RECT (x, cr_timeline_layout_get_y (layout, row) + floor ((row_height - height) / 2),
                  MAX (right - x, cr_fonts_scale (layout->fonts, BAR_WIDTH_MIN)), height);
}

gboolean
cr_timeline_layout_get_bar (const CrTimelineLayout *layout,
                            guint                   row,
                            CrRect                 *bar)
{
  CrDay        start, finish;
  const Slide *slide;

  g_return_val_if_fail (row < layout->rows->len, FALSE);

  if (!cr_timeline_get_days (layout, row, &start, &finish))
    return FALSE;

  *bar = cr_timeline_place_bar (layout, row, start, finish);
  slide = get_slide (layout, row);
  if (slide != NULL && slide->has_bar)
    {
      bar->x = mix (layout, slide->bar.x, bar->x);
      bar->width = mix (layout, slide->bar.width, bar->width);
    }
  return TRUE;
}

gboolean
cr_timeline_layout_get_dot (const CrTimelineLayout *layout,
                            guint                   row,
                            CrRect                 *dot)
{
  double size = cr_fonts_scale (layout->fonts, CR_TIMELINE_DOT_SIZE);
  CrRect bar;

  if (row >= layout->rows->len || cr_timeline_get (layout, row)->task == NULL)
    return FALSE;
  if (!cr_timeline_layout_get_bar (layout, row, &bar))
    return FALSE;

  *dot = CR_RECT (CR_RECT_RIGHT (&bar) + cr_fonts_scale (layout->fonts, CR_TIMELINE_DOT_GAP),
                  bar.y + floor ((bar.height - size) / 2), size, size);
  return TRUE;
}

double
cr_timeline_get_today_x (const CrTimelineLayout *layout)
{
  return round (cr_timeline_layout_get_x (layout, layout->today));
}

guint
cr_timeline_get_days_late (const CrTimelineLayout *layout,
                           const CrTask           *task)
{
  return cr_task_is_overdue (task, layout->today) ? layout->today - task->finish : 0;
}

/* Which part of a bar a point in its row belongs to. */
static CrTimelinePart
find_part (const CrTimelineLayout *layout,
           const CrTask           *task,
           const CrRect           *bar,
           double                  x,
           double                  y)
{
  double edge = MIN (cr_fonts_scale (layout->fonts, EDGE_WIDTH), bar->width / 3);
  double reach = cr_fonts_scale (layout->fonts, REACH);

  if (y < bar->y || y >= CR_RECT_BOTTOM (bar) || x < bar->x - reach || x >= CR_RECT_RIGHT (bar) + reach)
    return CR_TIMELINE_ROW;
  if (task == NULL)
    return CR_TIMELINE_BRACKET;
  if (task->milestone)
    return CR_TIMELINE_BAR;
  if (x < bar->x + edge)
    return CR_TIMELINE_BAR_START;
  return x >= CR_RECT_RIGHT (bar) - edge ? CR_TIMELINE_BAR_END : CR_TIMELINE_BAR;
}

CrTimelinePart
cr_timeline_layout_find (const CrTimelineLayout *layout,
                         double                  x,
                         double                  y,
                         guint                  *row)
{
  CrRect bar, dot;

  *row = cr_timeline_layout_get_row (layout, y);
  if (*row == CR_TIMELINE_NO_ROW)
    return CR_TIMELINE_NOTHING;
  if ((*row == layout->selected || *row == layout->hovered) && cr_timeline_layout_get_dot (layout, *row, &dot) &&
      cr_rect_contains (&dot, x, y))
    return CR_TIMELINE_DOT;
  if (!cr_timeline_layout_get_bar (layout, *row, &bar))
    return CR_TIMELINE_ROW;
  return find_part (layout, cr_timeline_get (layout, *row)->task, &bar, x, y);
}
