/* SPDX-License-Identifier: GPL-3.0-or-later
 * Bars of the timeline, what stands beside them, and the links between. */
#include "config.h"

#include "cr-marks.h"
#include "cr-timeline-private.h"

#include <math.h>

/* In CSS pixels. */
#define TEETH_HEIGHT    12
#define SIGN_SIZE       13
#define SIGN_GAP        4
#define BRACKET_HEIGHT  4
#define BRACKET_END     2
#define LINK_OUT        7
#define ARROW_LENGTH    5
#define ARROW_HALF      3.5
#define LINK_WIDTH      1
#define OUTLINE_WIDTH   1.5
#define CRITICAL_WIDTH  2
#define LABEL_WIDTH_MAX 260
#define TODAY_SHIFT_MAX 40

/* In pixels. */
#define LINK_MARGIN 32
#define LINK_GRID   975 /* a hundred dashes of a violated link */

static double
scale (const CrTimelineLayout *layout,
       double                  pixels)
{
  return cr_fonts_scale (layout->fonts, pixels);
}

/* The left share of a bar, with its round corners at the left and, where it is the whole, at the right. */
static void
draw_share (const CrTimelineLayout *layout,
            const CrRect           *bar,
            int                     percent,
            CrDisplayList          *list)
{
  double radius = scale (layout, CR_TIMELINE_BAR_RADIUS);
  CrRect share = *bar, square;

  share.width = round (bar->width * percent / 100);
  if (share.width <= 0)
    return;

  cr_display_list_add_fill (list, CR_COLOR_STATUS_IN_PROGRESS, &share, radius);
  square = CR_RECT (share.x + MIN (radius, share.width), share.y, share.width - radius, share.height);
  if (percent < 100)
    cr_display_list_add_fill (list, CR_COLOR_STATUS_IN_PROGRESS, &square, 0);
}

static void
get_diamond (const CrRect *bar,
             CrPoint       points[4])
{
  double x = bar->x + bar->width / 2, y = bar->y + bar->height / 2, half = bar->width / 2 - 1;

  points[0] = (CrPoint){ x, y - half };
  points[1] = (CrPoint){ x + half, y };
  points[2] = (CrPoint){ x, y + half };
  points[3] = (CrPoint){ x - half, y };
}

static void
draw_diamond (const CrTimelineLayout *layout,
              const CrTask           *task,
              const CrRect           *bar,
              CrDisplayList          *list)
{
  CrPoint  points[4];
  CrStatus status = cr_task_get_status (task);
  gboolean is_solid = status == CR_STATUS_DONE || status == CR_STATUS_IN_PROGRESS;

  get_diamond (bar, points);
  cr_display_list_add_polygon (list, is_solid ? CR_COLOR_OF_STATUS (status) : CR_COLOR_VIEW_BG, points,
                               G_N_ELEMENTS (points));
  if (!is_solid)
    cr_display_list_add_outline (list, CR_COLOR_OF_STATUS (status), points, G_N_ELEMENTS (points),
                                 CR_STROKE (OUTLINE_WIDTH));
}

void
cr_timeline_draw_shape (const CrTimelineLayout *layout,
                        const CrTask           *task,
                        const CrRect           *bar,
                        CrDisplayList          *list)
{
  double   radius = scale (layout, CR_TIMELINE_BAR_RADIUS);
  CrStatus status = cr_task_get_status (task);

  if (task->milestone)
    {
      draw_diamond (layout, task, bar, list);
      return;
    }
  if (status == CR_STATUS_DONE)
    {
      cr_display_list_add_fill (list, CR_COLOR_STATUS_DONE, bar, radius);
      return;
    }
  /* Nothing of the links behind is seen through. */
  cr_display_list_add_fill (list, CR_COLOR_VIEW_BG, bar, radius);
  if (status != CR_STATUS_IN_PROGRESS)
    {
      cr_marks_add_status (list, status, bar, radius);
      return;
    }
  cr_display_list_add_fill (list, CR_COLOR_IN_PROGRESS_TINT, bar, radius);
  draw_share (layout, bar, cr_task_get_progress (task), list);
  cr_display_list_add_border (list, CR_COLOR_STATUS_IN_PROGRESS, bar, radius, CR_STROKE (OUTLINE_WIDTH));
}

/* From the finish to today. */
static void
draw_teeth (const CrTimelineLayout *layout,
            const CrRect           *bar,
            const CrRect           *visible,
            CrDisplayList          *list)
{
  double  height = scale (layout, TEETH_HEIGHT), middle = bar->y + bar->height / 2;
  double  from = CR_RECT_RIGHT (bar) + 1, to = cr_timeline_get_today_x (layout) - 1;
  CrPoint points[] = { { from, middle }, { MIN (to, CR_RECT_RIGHT (visible) + height), middle } };

  if (points[1].x > from)
    cr_display_list_add_line (list, CR_COLOR_SIGN_OVERDUE, points, G_N_ELEMENTS (points),
                              (CrStroke){ height, CR_LINE_TEETH });
}

static void
draw_bracket (const CrTimelineLayout *layout,
              const CrRect           *rect,
              CrDisplayList          *list)
{
  double height = scale (layout, BRACKET_HEIGHT), end = scale (layout, BRACKET_END);
  CrRect middle = CR_RECT (rect->x, rect->y + floor ((rect->height - height) / 2), rect->width, height);
  CrRect left = CR_RECT (rect->x, rect->y, end, rect->height);
  CrRect right = CR_RECT (CR_RECT_RIGHT (rect) - end, rect->y, end, rect->height);

  cr_display_list_add_fill (list, CR_COLOR_LINK, &middle, 0);
  cr_display_list_add_fill (list, CR_COLOR_FG, &left, 0);
  cr_display_list_add_fill (list, CR_COLOR_FG, &right, 0);
}

/* What stands beside a bar, from left to right. */
typedef struct
{
  gboolean has_late, has_waiting;
  char    *words;
  CrColor  color;
  CrFont   font;
  double   words_width, width;
} Label;

static Label
make_label (const CrTimelineLayout *layout,
            guint                   row)
{
  const CrTimelineRow *place = cr_timeline_get (layout, row);
  guint                n_late = cr_timeline_get_days_late (layout, place->task);
  double               sign = scale (layout, SIGN_SIZE), gap = scale (layout, SIGN_GAP);
  Label                label = { .has_late = n_late > 0, .color = CR_COLOR_DIM };

  label.has_waiting = (place->flags & CR_TIMELINE_WAITING) != 0;
  label.font = row == layout->selected ? CR_FONT_CAPTION_HEADING : CR_FONT_CAPTION;
  label.words = label.has_late ? cr_timeline_format_late (layout, n_late)
                               : cr_timeline_format_label (layout, place->task);
  if (label.has_late)
    label.color = CR_COLOR_SIGN_OVERDUE_TEXT;
  else if (place->task->milestone || row == layout->selected)
    label.color = CR_COLOR_FG;
  if (label.has_late)
    label.width += sign + gap;
  if (label.words != NULL)
    {
      label.words_width = MIN (ceil (cr_fonts_get_width (layout->fonts, label.font, label.words)),
                               scale (layout, LABEL_WIDTH_MAX));
      label.width += label.words_width + gap;
    }
  if (label.has_waiting)
    label.width += sign + gap;
  label.width = MAX (label.width - gap, 0);
  return label;
}

/* Where the label begins: behind the bar, its dot, its links and its teeth, and beside the line of today unless that
 * takes it too far away. */
static double
place_label (const CrTimelineLayout *layout,
             guint                   row,
             const CrRect           *bar,
             const Label            *label)
{
  double gap = scale (layout, CR_TIMELINE_LABEL_GAP), today = cr_timeline_get_today_x (layout);
  double x = CR_RECT_RIGHT (bar) + gap, behind_today = today + CR_TIMELINE_TODAY_WIDTH + gap;
  CrRect dot;

  if (cr_timeline_get (layout, row)->has_successor)
    x += gap;
  if ((row == layout->selected || row == layout->hovered) && cr_timeline_layout_get_dot (layout, row, &dot))
    x = MAX (x, CR_RECT_RIGHT (&dot) + gap / 2);
  if (label->has_late)
    x = MAX (x, behind_today);
  if (x < behind_today && x + label->width > today - gap / 2 && behind_today - x <= scale (layout, TODAY_SHIFT_MAX))
    x = behind_today;
  return x;
}

/* Behind the words of a label there are no lines. */
static void
draw_label_surface (const CrTimelineLayout *layout,
                    guint                   row,
                    const CrRect           *rect,
                    CrDisplayList          *list)
{
  CrRect around = CR_RECT (rect->x - 2, rect->y, rect->width + 4, rect->height);

  cr_display_list_add_fill (list, CR_COLOR_VIEW_BG, &around, 0);
  if (row == layout->selected)
    cr_display_list_add_fill (list, CR_COLOR_SELECTED_BG, &around, 0);
}

static void
draw_label_parts (const CrTimelineLayout *layout,
                  guint                   row,
                  const CrRect           *bar,
                  const Label            *label,
                  CrDisplayList          *list)
{
  CrTextStyle style = { label->font, CR_ALIGN_START, 1, FALSE };
  double      sign = scale (layout, SIGN_SIZE), gap = scale (layout, SIGN_GAP);
  double      x = place_label (layout, row, bar, label), middle = bar->y + floor (bar->height / 2);
  CrRect      rect = CR_RECT (x, bar->y, label->width, bar->height);

  if (label->width <= 0)
    return;

  draw_label_surface (layout, row, &rect, list);
  rect = CR_RECT (x, middle - floor (sign / 2), sign, sign);
  if (label->has_late)
    {
      cr_display_list_add_symbol (list, CR_COLOR_SIGN_OVERDUE, CR_SYMBOL_OVERDUE, &rect);
      rect.x += sign + gap;
    }
  if (label->words != NULL)
    {
      CrRect words = CR_RECT (rect.x, bar->y, label->words_width, bar->height);

      cr_display_list_add_text (list, label->color, &style, label->words, &words);
      rect.x += label->words_width + gap;
    }
  if (label->has_waiting)
    cr_display_list_add_symbol (list, CR_COLOR_SIGN_WAITING, CR_SYMBOL_WAITING, &rect);
}

/* The ring of the selected bar and the dot of links. */
static void
draw_handles (const CrTimelineLayout *layout,
              guint                   row,
              const CrRect           *bar,
              CrDisplayList          *list)
{
  double grow = scale (layout, CR_TIMELINE_RING);
  CrRect ring = cr_rect_grow (bar, grow), dot;

  if (row == layout->selected)
    cr_display_list_add_border (list, CR_COLOR_ACCENT, &ring, scale (layout, CR_TIMELINE_BAR_RADIUS) + grow,
                                CR_STROKE (2));
  if ((row == layout->selected || row == layout->hovered) && cr_timeline_layout_get_dot (layout, row, &dot))
    {
      cr_display_list_add_fill (list, CR_COLOR_VIEW_BG, &dot, dot.width / 2);
      cr_display_list_add_border (list, CR_COLOR_ACCENT, &dot, dot.width / 2, CR_STROKE (2));
    }
}

static void
draw_critical (const CrTimelineLayout *layout,
               const CrTask           *task,
               const CrRect           *bar,
               CrDisplayList          *list)
{
  CrPoint points[4];

  get_diamond (bar, points);
  if (task->milestone)
    cr_display_list_add_outline (list, CR_COLOR_FG, points, G_N_ELEMENTS (points), CR_STROKE (CRITICAL_WIDTH));
  else
    cr_display_list_add_border (list, CR_COLOR_FG, bar, scale (layout, CR_TIMELINE_BAR_RADIUS),
                                CR_STROKE (CRITICAL_WIDTH));
}

void
cr_timeline_draw_bar (const CrTimelineLayout *layout,
                      guint                   row,
                      const CrRect           *visible,
                      CrDisplayList          *list)
{
  const CrTimelineRow *place = cr_timeline_get (layout, row);
  double               right, reach = cr_timeline_layout_get_row_height (layout);
  CrRect               bar;

  if (!cr_timeline_layout_get_bar (layout, row, &bar))
    return;

  right = CR_RECT_RIGHT (&bar);
  if (place->task != NULL && cr_timeline_get_days_late (layout, place->task) > 0)
    right = cr_timeline_get_today_x (layout);
  if (bar.x - reach > CR_RECT_RIGHT (visible) || right + reach < visible->x)
    return;
  if (place->task == NULL)
    {
      draw_bracket (layout, &bar, list);
      return;
    }
  cr_timeline_draw_shape (layout, place->task, &bar, list);
  if (place->flags & CR_TIMELINE_CRITICAL)
    draw_critical (layout, place->task, &bar, list);
  if (cr_timeline_get_days_late (layout, place->task) > 0)
    draw_teeth (layout, &bar, visible, list);
  draw_handles (layout, row, &bar, list);
}

void
cr_timeline_draw_label (const CrTimelineLayout *layout,
                        guint                   row,
                        const CrRect           *visible,
                        CrDisplayList          *list)
{
  CrRect bar;
  Label  label;
  double x;

  if (cr_timeline_get (layout, row)->task == NULL || !cr_timeline_layout_get_bar (layout, row, &bar) ||
      CR_RECT_RIGHT (&bar) > CR_RECT_RIGHT (visible))
    return;

  label = make_label (layout, row);
  x = place_label (layout, row, &bar, &label);
  if (x < CR_RECT_RIGHT (visible) && x + label.width > visible->x)
    draw_label_parts (layout, row, &bar, &label, list);
  g_free (label.words);
}

void
cr_timeline_layout_measure_labels (const CrTimelineLayout *layout,
                                   double                 *right,
                                   double                 *width)
{
  *right = 0;
  *width = 0;
  for (guint row = 0; row < layout->rows->len; row++)
    {
      CrRect bar;
      Label  label;

      if (cr_timeline_get (layout, row)->task == NULL || !cr_timeline_layout_get_bar (layout, row, &bar))
        continue;
      label = make_label (layout, row);
      if (label.width > 0)
        *right = MAX (*right, place_label (layout, row, &bar, &label) + label.width);
      *width = MAX (*width, label.words_width);
      g_free (label.words);
    }
}

static void
draw_arrow (const CrTimelineLayout *layout,
            CrColor                 color,
            double                  x,
            double                  y,
            CrDisplayList          *list)
{
  double  length = scale (layout, ARROW_LENGTH), half = ARROW_HALF * cr_fonts_get_scale (layout->fonts);
  CrPoint points[] = { { x - length, y - half }, { x, y }, { x - length, y + half } };

  cr_display_list_add_polygon (list, color, points, G_N_ELEMENTS (points));
}

/* From the end of one bar to the start of the other: right, down and right again where there is room; else back
 * between the rows. Half pixels keep thin lines sharp. */
static guint
route (const CrTimelineLayout *layout,
       const CrTimelineLink   *link,
       const CrRect           *from,
       const CrRect           *to,
       CrPoint                 points[6])
{
  double out = scale (layout, LINK_OUT), row_height = cr_timeline_layout_get_row_height (layout);
  double x = CR_RECT_RIGHT (from), y = floor (from->y + from->height / 2) + 0.5;
  double end_x = to->x - 1, end_y = floor (to->y + to->height / 2) + 0.5;
  double between = (link->to + (link->to > link->from ? 0 : 1)) * row_height + 0.5;
  guint  n = 0;

  points[n++] = (CrPoint){ x, y };
  points[n++] = (CrPoint){ x + out + 0.5, y };
  if (end_x < x + 2 * out)
    {
      points[n++] = (CrPoint){ x + out + 0.5, between };
      points[n++] = (CrPoint){ end_x - out - scale (layout, ARROW_LENGTH) + 0.5, between };
    }
  points[n] = (CrPoint){ points[n - 1].x, end_y };
  n++;
  points[n++] = (CrPoint){ end_x - 1, end_y };
  return n;
}

/* The last place of a grid before one, far enough from it for anything at the line. Lines end at such places and not at
 * the edge of what is seen, so that dashes stay where they are while it moves. */
static double
step_back (double place)
{
  return floor ((place - LINK_MARGIN) / LINK_GRID) * LINK_GRID;
}

/* Ends may be thousands of rows away, and lines cost by their length. As they run level or upright, they may go along
 * the outside. */
static void
shorten (CrPoint      *points,
         guint         n_points,
         const CrRect *visible)
{
  double left = step_back (visible->x), right = -step_back (-CR_RECT_RIGHT (visible));
  double top = step_back (visible->y), bottom = -step_back (-CR_RECT_BOTTOM (visible));

  for (guint i = 0; i < n_points; i++)
    points[i] = (CrPoint){ CLAMP (points[i].x, left, right), CLAMP (points[i].y, top, bottom) };
}

void
cr_timeline_draw_link (const CrTimelineLayout *layout,
                       const CrTimelineLink   *link,
                       const CrRect           *visible,
                       CrDisplayList          *list)
{
  CrRect   from, to, around;
  CrPoint  points[6];
  CrColor  color = link->is_violated ? CR_COLOR_SIGN_OVERDUE : link->is_critical ? CR_COLOR_FG
                                                                                 : CR_COLOR_LINK;
  CrStroke stroke = { link->is_violated || link->is_critical ? 1.5 : LINK_WIDTH,
                      link->is_violated ? CR_LINE_DASHED : CR_LINE_SOLID };
  double end;
  guint  n;

  if (!cr_timeline_layout_get_bar (layout, link->from, &from) || !cr_timeline_layout_get_bar (layout, link->to, &to))
    return;

  n = route (layout, link, &from, &to, points);
  around = cr_rect_around (points, n);
  around = cr_rect_grow (&around, scale (layout, ARROW_LENGTH));
  if (!cr_rect_intersects (&around, visible))
    return;
  end = points[n - 1].y;
  shorten (points, n, visible);
  cr_display_list_add_line (list, color, points, n, stroke);
  if (end > visible->y - LINK_MARGIN && end < CR_RECT_BOTTOM (visible) + LINK_MARGIN)
    draw_arrow (layout, color, to.x - 1, end, list);
}
