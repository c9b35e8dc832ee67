/* SPDX-License-Identifier: GPL-3.0-or-later
 * Drawing the timeline: rows, units, header, names, and what is being moved. */
#include "config.h"

#include "cr-legend.h"
#include "cr-timeline-private.h"

#include "cr-format.h"
#include "cr-language.h"
#include "cr-progress.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* In CSS pixels. */
#define UPPER_HEIGHT  24
#define TODAY_HEIGHT  19
#define TODAY_TOP     3
#define TODAY_MARGIN  7
#define TODAY_RADIUS  5
#define LABEL_START   6 /* of a unit, from its line */
#define NAMES_MARGIN  8
#define NAMES_INDENT  24
#define SYMBOL_SIZE   14
#define SYMBOL_GAP    7
#define PERCENT_WIDTH 44
#define DATE_GAP      6
#define ARROW_WIDTH   8
#define ARROW_HEIGHT  5
#define ARROW_GAP     10 /* to the name of the group */

/* Links of which a reader can still tell one from the other: all that pass, and of a row in either direction. */
#define MAX_PASSING 24
#define MAX_OF_ROW  32

typedef struct
{
  const CrTimelineLayout *layout;
  const CrRect           *visible;
  CrDisplayList          *list;
} Drawing;

static double
scale (const CrTimelineLayout *layout,
       double                  pixels)
{
  return cr_fonts_scale (layout->fonts, pixels);
}

/* The rows that are in sight; FALSE when there is none. */
static gboolean
get_rows (const CrTimelineLayout *layout,
          double                  y,
          double                  height,
          guint                  *first,
          guint                  *last)
{
  double row_height = cr_timeline_layout_get_row_height (layout);
  double upper = MAX (floor (y / row_height), 0), lower = ceil ((y + height) / row_height);

  if (layout->rows->len == 0 || height <= 0 || lower <= 0 || upper >= layout->rows->len)
    return FALSE;

  *first = (guint) upper;
  *last = (guint) MIN (lower, layout->rows->len) - 1;
  return TRUE;
}

/* The first step that begins before or at a place. */
static CrDay
get_first_step (const CrTimelineLayout *layout,
                const CrTimeStep       *step,
                double                  x)
{
  return cr_time_step_floor (step, cr_timeline_layout_get_day (layout, x));
}

static void
draw_lines (const CrTimelineLayout *layout,
            const CrTimeStep       *step,
            CrColor                 color,
            const CrRect           *area,
            CrDisplayList          *list)
{
  for (CrDay day = get_first_step (layout, step, area->x); day != CR_DAY_NONE && day <= layout->last;
       day = cr_time_step_next (step, day))
    {
      CrRect line = CR_RECT (round (cr_timeline_layout_get_x (layout, day)), area->y, 1, area->height);

      if (line.x >= CR_RECT_RIGHT (area))
        break;
      if (line.x >= area->x)
        cr_display_list_add_fill (list, color, &line, 0);
    }
}

static void
draw_backgrounds (const CrTimelineLayout *layout,
                  guint                   first,
                  guint                   last,
                  double                  x,
                  double                  width,
                  CrDisplayList          *list)
{
  double row_height = cr_timeline_layout_get_row_height (layout);

  for (guint row = first; row <= last; row++)
    {
      CrRect band = CR_RECT (x, cr_timeline_layout_get_y (layout, row), width, row_height);

      if (cr_timeline_get (layout, row)->task == NULL)
        cr_display_list_add_fill (list, CR_COLOR_GROUP_BG, &band, 0);
      if (row == layout->selected)
        cr_display_list_add_fill (list, CR_COLOR_SELECTED_BG, &band, 0);
    }
}

static void
draw_link_cb (const CrTimelineLink *link,
              gpointer              user_data)
{
  Drawing *drawing = user_data;

  cr_timeline_draw_link (drawing->layout, link, drawing->visible, drawing->list);
}

/* Links with an end in the rows or next to them, whose edges they touch, each by itself; of those that pass behind each
 * other only what is seen. */
static void
draw_merged_links (Drawing *drawing,
                   guint    first,
                   guint    last)
{
  const CrTimelineLayout *layout = drawing->layout;
  guint                   above = first > 0 ? first - 1 : 0, below = MIN (last + 1, layout->rows->len - 1);

  cr_link_columns_foreach_passing (layout->columns, above, below, draw_link_cb, drawing);
  cr_link_index_foreach_ending (layout->links, above, below, G_MAXUINT, draw_link_cb, drawing);
}

/* On paper all of them; on the screen those that begin or end among the rows, and what passes unless it is a crowd, of
 * which nobody could follow a single line. */
static void
draw_links (Drawing *drawing,
            guint    first,
            guint    last)
{
  const CrLinkIndex *links = drawing->layout->links;

  if (drawing->layout->columns != NULL)
    {
      draw_merged_links (drawing, first, last);
      return;
    }
  if (!drawing->layout->few_links)
    {
      cr_link_index_foreach (links, first, last, draw_link_cb, drawing);
      return;
    }
  if (cr_link_index_count_passing (links, first, last) <= MAX_PASSING)
    cr_link_index_foreach_passing (links, first, last, draw_link_cb, drawing);
  cr_link_index_foreach_ending (links, first, last, MAX_OF_ROW, draw_link_cb, drawing);
}

static void
skip_link_cb (const CrTimelineLink *link,
              gpointer              user_data)
{
}

guint
cr_timeline_layout_count_left_links (const CrTimelineLayout *layout,
                                     double                  y,
                                     double                  height)
{
  guint first, last, n_passing;

  g_return_val_if_fail (layout != NULL, 0);

  if (!layout->few_links || !get_rows (layout, y, height, &first, &last))
    return 0;
  n_passing = cr_link_index_count_passing (layout->links, first, last);
  return (n_passing > MAX_PASSING ? n_passing : 0) +
         cr_link_index_foreach_ending (layout->links, first, last, MAX_OF_ROW, skip_link_cb, NULL);
}

static void
draw_today (const CrTimelineLayout *layout,
            const CrRect           *visible,
            CrDisplayList          *list)
{
  CrRect line = CR_RECT (cr_timeline_get_today_x (layout), visible->y, CR_TIMELINE_TODAY_WIDTH, visible->height);

  if (cr_rect_intersects (&line, visible))
    cr_display_list_add_fill (list, CR_COLOR_ACCENT, &line, 0);
}

static void
add_bar_region (const CrTimelineLayout *layout,
                guint                   row,
                const CrRect           *visible,
                CrDisplayList          *list)
{
  CrRect bar;

  if (!cr_timeline_layout_get_bar (layout, row, &bar) || !cr_rect_intersects (&bar, visible))
    return;

  g_autofree char *id = cr_timeline_layout_get_id (layout, row);
  g_autofree char *name = cr_timeline_layout_describe (layout, row);

  cr_display_list_add_region (list, id, &bar, name, NULL);
}

void
cr_timeline_layout_draw (const CrTimelineLayout *layout,
                         const CrRect           *visible,
                         CrDisplayList          *list)
{
  Drawing drawing = { layout, visible, list };
  guint   first, last;

  g_return_if_fail (layout != NULL && visible != NULL && list != NULL);

  if (cr_rect_is_empty (visible))
    return;

  cr_display_list_begin_clip (list, visible, 0);
  if (get_rows (layout, visible->y, visible->height, &first, &last))
    {
      draw_backgrounds (layout, first, last, visible->x, visible->width, list);
      if (layout->scale.has_lower)
        draw_lines (layout, &layout->scale.lower, CR_COLOR_LINE, visible, list);
      draw_lines (layout, &layout->scale.upper, CR_COLOR_EDGE, visible, list);
      draw_links (&drawing, first, last);
      for (guint row = first; row <= last; row++)
        cr_timeline_draw_bar (layout, row, visible, list);
      draw_today (layout, visible, list);
      for (guint row = first; row <= last; row++)
        {
          cr_timeline_draw_label (layout, row, visible, list);
          if (layout->has_regions)
            add_bar_region (layout, row, visible, list);
        }
    }
  else
    draw_today (layout, visible, list);
  cr_display_list_end_clip (list);
}

/* The label of today, which ends at its line. */
static CrRect
get_today_label (const CrTimelineLayout *layout,
                 char                  **words)
{
  double width, right = cr_timeline_get_today_x (layout) + CR_TIMELINE_TODAY_WIDTH;

  *words = cr_timeline_format_today (layout);
  width = ceil (cr_fonts_get_width (layout->fonts, CR_FONT_CAPTION_HEADING, *words)) + 2 * scale (layout, TODAY_MARGIN);
  return CR_RECT (right - width, scale (layout, TODAY_TOP), width, scale (layout, TODAY_HEIGHT));
}

/* The name of a unit stands at its line, or at the edge while that is out of sight, beside the label of today. */
static void
draw_upper_name (const CrTimelineLayout *layout,
                 CrDay                   day,
                 const CrRect           *area,
                 const CrRect           *today,
                 CrDisplayList          *list)
{
  const CrTextStyle style = { CR_FONT_CAPTION_HEADING, CR_ALIGN_START, 1, FALSE };
  g_autofree char  *name = cr_time_scale_format_upper (&layout->scale, day, layout->wording.language);
  CrDay             next = cr_time_step_next (&layout->scale.upper, day);
  double            end = next != CR_DAY_NONE ? cr_timeline_layout_get_x (layout, next) : G_MAXDOUBLE;
  double            start = scale (layout, LABEL_START);
  double            x = MAX (round (cr_timeline_layout_get_x (layout, day)), area->x) + start;
  CrRect            rect = CR_RECT (x, 0, ceil (cr_fonts_get_width (layout->fonts, style.font, name)), area->height);

  if (cr_rect_intersects (&rect, today))
    rect.x = CR_RECT_RIGHT (today) + start;
  if (CR_RECT_RIGHT (&rect) <= MIN (end, CR_RECT_RIGHT (area)))
    cr_display_list_add_text (list, CR_COLOR_FG, &style, name, &rect);
}

static void
draw_lower_names (const CrTimelineLayout *layout,
                  const CrRect           *area,
                  CrDisplayList          *list)
{
  const CrTextStyle style = { CR_FONT_CAPTION, CR_ALIGN_START, 1, FALSE };
  const CrTimeStep *step = &layout->scale.lower;

  for (CrDay day = get_first_step (layout, step, area->x); day != CR_DAY_NONE && day <= layout->last;
       day = cr_time_step_next (step, day))
    {
      g_autofree char *name = cr_time_scale_format_lower (&layout->scale, day, layout->wording.language);
      double           x = round (cr_timeline_layout_get_x (layout, day)) + scale (layout, LABEL_START);
      double           name_width = ceil (cr_fonts_get_width (layout->fonts, style.font, name));
      CrRect           rect = CR_RECT (x, area->y, name_width, area->height);

      if (rect.x >= CR_RECT_RIGHT (area))
        break;
      cr_display_list_add_text (list, CR_COLOR_DIM, &style, name, &rect);
    }
}

static void
draw_upper_names (const CrTimelineLayout *layout,
                  const CrRect           *area,
                  const CrRect           *today,
                  CrDisplayList          *list)
{
  const CrTimeStep *step = &layout->scale.upper;

  for (CrDay day = get_first_step (layout, step, area->x); day != CR_DAY_NONE && day <= layout->last;
       day = cr_time_step_next (step, day))
    {
      if (cr_timeline_layout_get_x (layout, day) >= CR_RECT_RIGHT (area))
        break;
      draw_upper_name (layout, day, area, today, list);
    }
}

void
cr_timeline_layout_draw_header (const CrTimelineLayout *layout,
                                double                  x,
                                double                  width,
                                CrDisplayList          *list)
{
  const CrTextStyle today_style = { CR_FONT_CAPTION_HEADING, CR_ALIGN_CENTER, 1, FALSE };
  double            upper_height = scale (layout, UPPER_HEIGHT);
  double            height = cr_timeline_layout_get_header_height (layout);
  CrRect            area = CR_RECT (x, 0, width, height), upper = CR_RECT (x, 0, width, upper_height);
  CrRect            lower = CR_RECT (x, upper_height, width, height - upper_height);
  CrRect            edge = CR_RECT (x, height - 1, width, 1);
  g_autofree char  *words = NULL;
  CrRect            today = get_today_label (layout, &words);

  if (cr_rect_is_empty (&area))
    return;

  cr_display_list_begin_clip (list, &area, 0);
  if (layout->scale.has_lower)
    draw_lines (layout, &layout->scale.lower, CR_COLOR_LINE, &lower, list);
  draw_lines (layout, &layout->scale.upper, CR_COLOR_EDGE, &area, list);
  draw_upper_names (layout, &upper, &today, list);
  if (layout->scale.has_lower && layout->scale.lower_labels)
    draw_lower_names (layout, &lower, list);
  cr_display_list_add_fill (list, CR_COLOR_EDGE, &edge, 0);
  cr_display_list_add_fill (list, CR_COLOR_ACCENT_BG, &today, scale (layout, TODAY_RADIUS));
  cr_display_list_add_text (list, CR_COLOR_ACCENT_FG, &today_style, words, &today);
  cr_display_list_end_clip (list);
}

/* Points down at an open group, and to a closed one. */
static void
draw_arrow (const CrTimelineLayout *layout,
            CrTimelineFold          fold,
            const CrRect           *band,
            CrDisplayList          *list)
{
  double  length = scale (layout, ARROW_WIDTH), depth = scale (layout, ARROW_HEIGHT);
  double  x = scale (layout, NAMES_MARGIN), y = band->y + band->height / 2;
  double  middle = x + length / 2;
  CrPoint open[] = { { x, y - depth / 2 }, { x + length, y - depth / 2 }, { middle, y + depth / 2 } };
  CrPoint closed[] = { { middle - depth / 2, y - length / 2 },
                       { middle + depth / 2, y },
                       { middle - depth / 2, y + length / 2 } };

  if (fold != CR_TIMELINE_FIXED)
    cr_display_list_add_polygon (list, CR_COLOR_FG, fold == CR_TIMELINE_OPEN ? open : closed, G_N_ELEMENTS (open));
}

static void
draw_group_name (const CrTimelineLayout *layout,
                 guint                   row,
                 const CrRect           *band,
                 CrDisplayList          *list)
{
  const CrTextStyle      name_style = { CR_FONT_HEADING, CR_ALIGN_START, 1, FALSE };
  const CrTextStyle      percent_style = { CR_FONT_BODY, CR_ALIGN_END, 1, FALSE };
  const CrTimelineGroup *group = cr_timeline_get_group (layout, row);
  double                 margin = scale (layout, NAMES_MARGIN), percent_width = scale (layout, PERCENT_WIDTH);
  g_autofree char       *percent = NULL;
  CrRect                 name = CR_RECT (margin, band->y, band->width - 3 * margin - percent_width, band->height);
  CrRect                 figure = CR_RECT (band->width - margin - percent_width, band->y, percent_width, band->height);
  double                 shift = group->fold != CR_TIMELINE_FIXED ? scale (layout, ARROW_WIDTH + ARROW_GAP) : 0;

  draw_arrow (layout, group->fold, band, list);
  name.x += shift;
  name.width -= shift;
  cr_display_list_add_text (list, CR_COLOR_FG, &name_style, group->title, &name);
  if (group->percent == CR_PERCENT_NONE)
    return;
  percent = cr_format_percent (group->percent, layout->wording.language);
  cr_display_list_add_text (list, CR_COLOR_DIM, &percent_style, percent, &figure);
}

static void
draw_task_name (const CrTimelineLayout *layout,
                guint                   row,
                const CrRect           *band,
                CrDisplayList          *list)
{
  const CrTimelineRow *place = cr_timeline_get (layout, row);
  CrStatus             status = cr_task_get_status (place->task);
  const CrTextStyle    style = { CR_FONT_BODY, CR_ALIGN_START, 1, status == CR_STATUS_CANCELLED };
  CrSymbol             symbol = CR_SYMBOL_OF_STATUS (status);
  double               size = scale (layout, SYMBOL_SIZE), margin = scale (layout, NAMES_MARGIN);
  double               x = place->group != CR_TIMELINE_NO_ROW ? scale (layout, NAMES_INDENT) : margin;
  CrRect               sign = CR_RECT (x, band->y + floor ((band->height - size) / 2), size, size);
  CrRect               name = CR_RECT (x + size + scale (layout, SYMBOL_GAP), band->y, 0, band->height);

  if (cr_timeline_get_days_late (layout, place->task) > 0)
    symbol = CR_SYMBOL_OVERDUE;
  name.width = band->width - margin - name.x;
  cr_display_list_add_symbol (list, cr_symbol_get_color (symbol), symbol, &sign);
  cr_display_list_add_text (list, CR_COLOR_FG, &style, cr_timeline_get_title (layout, row), &name);
}

void
cr_timeline_layout_draw_names (const CrTimelineLayout *layout,
                               double                  width,
                               double                  y,
                               double                  height,
                               CrDisplayList          *list)
{
  double row_height = cr_timeline_layout_get_row_height (layout);
  CrRect area = CR_RECT (0, y, width, height);
  guint  first, last;

  if (!get_rows (layout, y, height, &first, &last))
    return;

  cr_display_list_begin_clip (list, &area, 0);
  draw_backgrounds (layout, first, last, 0, width, list);
  for (guint row = first; row <= last; row++)
    {
      CrRect band = CR_RECT (0, cr_timeline_layout_get_y (layout, row), width, row_height);

      if (cr_timeline_get (layout, row)->task == NULL)
        draw_group_name (layout, row, &band, list);
      else
        draw_task_name (layout, row, &band, list);
    }
  cr_display_list_end_clip (list);
}

/* A date in a box of the accent, which nothing is seen through. */
static void
draw_date (const CrTimelineLayout *layout,
           CrDay                   day,
           double                  x,
           gboolean                is_before,
           const CrRect           *bar,
           CrDisplayList          *list)
{
  const CrTextStyle style = { CR_FONT_CAPTION_HEADING, CR_ALIGN_CENTER, 1, FALSE };
  g_autofree char  *date = cr_timeline_format_day (layout, day);
  double            margin = scale (layout, TODAY_MARGIN), height = scale (layout, TODAY_HEIGHT);
  double            width = ceil (cr_fonts_get_width (layout->fonts, style.font, date)) + 2 * margin;
  double            y = bar->y + floor ((bar->height - height) / 2);
  CrRect            rect = CR_RECT (is_before ? x - width : x, y, width, height);

  cr_display_list_add_fill (list, CR_COLOR_ACCENT_BG, &rect, scale (layout, TODAY_RADIUS));
  cr_display_list_add_text (list, CR_COLOR_ACCENT_FG, &style, date, &rect);
}

void
cr_timeline_layout_draw_move (const CrTimelineLayout *layout,
                              guint                   row,
                              CrDay                   start,
                              CrDay                   finish,
                              CrDisplayList          *list)
{
  const CrTask *task;
  double        grow = scale (layout, CR_TIMELINE_RING), gap = scale (layout, DATE_GAP);
  CrRect        bar, ring;

  g_return_if_fail (row < layout->rows->len && start != CR_DAY_NONE && start <= finish);

  task = cr_timeline_get (layout, row)->task;
  g_return_if_fail (task != NULL);

  bar = cr_timeline_place_bar (layout, row, start, finish);
  ring = cr_rect_grow (&bar, grow);
  cr_timeline_draw_shape (layout, task, &bar, list);
  cr_display_list_add_border (list, CR_COLOR_ACCENT, &ring, scale (layout, CR_TIMELINE_BAR_RADIUS) + grow,
                              CR_STROKE (2));
  if (!task->milestone)
    draw_date (layout, start, ring.x - gap, TRUE, &bar, list);
  draw_date (layout, finish, CR_RECT_RIGHT (&ring) + gap, FALSE, &bar, list);
}

void
cr_timeline_layout_draw_link (const CrTimelineLayout *layout,
                              guint                   row,
                              double                  x,
                              double                  y,
                              CrDisplayList          *list)
{
  double  size = scale (layout, CR_TIMELINE_DOT_SIZE);
  CrRect  dot, end = CR_RECT (x - size / 2, y - size / 2, size, size);
  CrPoint points[2] = { { 0, 0 }, { x, y } };

  if (!cr_timeline_layout_get_dot (layout, row, &dot))
    return;

  points[0] = (CrPoint){ dot.x + dot.width / 2, dot.y + dot.height / 2 };
  cr_display_list_add_line (list, CR_COLOR_ACCENT, points, G_N_ELEMENTS (points), CR_STROKE (2));
  cr_display_list_add_fill (list, CR_COLOR_ACCENT, &dot, dot.width / 2);
  cr_display_list_add_fill (list, CR_COLOR_ACCENT, &end, size / 2);
}

double
cr_timeline_legend_add (CrDisplayList *list,
                        CrFonts       *fonts,
                        const char    *language,
                        gboolean       with_critical,
                        double         x,
                        double         y,
                        double         width)
{
  CrLegendItem items[] = {
    { CR_SWATCH_STATUS, { .status = CR_STATUS_DONE }, NC_ ("timeline legend", "done") },
    { CR_SWATCH_STATUS, { .status = CR_STATUS_IN_PROGRESS }, NC_ ("timeline legend", "done so far") },
    { CR_SWATCH_AREA, { .color = CR_COLOR_STATUS_IN_PROGRESS }, NC_ ("timeline legend", "still to do") },
    { CR_SWATCH_STATUS, { .status = CR_STATUS_ON_HOLD }, NC_ ("timeline legend", "on hold") },
    { CR_SWATCH_STATUS, { .status = CR_STATUS_NOT_STARTED }, NC_ ("timeline legend", "not started") },
    { CR_SWATCH_SYMBOL, { .symbol = CR_SYMBOL_OVERDUE }, NC_ ("timeline legend", "late") },
    { CR_SWATCH_SYMBOL, { .symbol = CR_SYMBOL_WAITING }, NC_ ("timeline legend", "waits for another task") },
    { CR_SWATCH_LINE, { .color = CR_COLOR_LINK }, NC_ ("timeline legend", "predecessor") },
    { CR_SWATCH_DASHED,
      { .color = CR_COLOR_SIGN_OVERDUE },
      NC_ ("timeline legend", "starts before its predecessor ends") },
    /* Left out where it is not shown. */
    { CR_SWATCH_OUTLINE, { .color = CR_COLOR_FG }, NC_ ("timeline legend", "on the critical path") },
  };
  guint n_items = G_N_ELEMENTS (items) - (with_critical ? 0 : 1);

  for (guint i = 0; i < G_N_ELEMENTS (items); i++)
    items[i].words = cr_translate (language, "timeline legend", items[i].words);
  return cr_legend_add (list, fonts, items, n_items, x, y, width);
}
