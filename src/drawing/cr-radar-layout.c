/* SPDX-License-Identifier: GPL-3.0-or-later
 * Geometry, words and drawing of the radar. */
#include "config.h"

#include "cr-radar-layout.h"

#include "cr-legend.h"
#include "cr-pattern.h"

#include "cr-format.h"
#include "cr-language.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* In CSS pixels. */
#define LABEL_GAP      6 /* from the highest ring to the numbers */
#define LEGEND_GAP     10
#define POINT_SIZE     6
#define NOW_WIDTH      2
#define OUTLINE_WIDTH  1.5
#define RING_LABEL_GAP 3

struct _CrRadarLayout
{
  CrFonts     *fonts;
  CrWording    wording; /* its language is interned */
  CrRadarAxis *axes;
  guint        n_axes, n_rated;
  CrDay        projected_day, earlier_day;
  double       width;
  CrPoint      middle;
  double       radius;
  CrPoint      legend; /* its corner */
};

/* What an outline shows of an axis; 0 for nothing. */
typedef int (*GetLevel) (const CrRadarAxis *axis);

static const char *
translate (const CrRadarLayout *layout,
           const char          *msgid)
{
  return cr_translate (layout->wording.language, "radar", msgid);
}

static int
get_now (const CrRadarAxis *axis)
{
  return axis->level;
}

static int
get_target (const CrRadarAxis *axis)
{
  return axis->target > 0 ? axis->target : axis->level;
}

static int
get_projected (const CrRadarAxis *axis)
{
  return axis->projected > 0 ? axis->projected : axis->level;
}

static int
get_earlier (const CrRadarAxis *axis)
{
  return axis->earlier;
}

static char *
format_day (const CrRadarLayout *layout,
            CrDay                day)
{
  return cr_format_date_in_form (day, layout->wording.dates, layout->wording.language);
}

static guint
make_legend (const CrRadarLayout *layout,
             CrLegendItem         items[4],
             char                *words[2])
{
  g_autofree char *day = format_day (layout, layout->projected_day);
  g_autofree char *earlier = format_day (layout, layout->earlier_day);
  guint            n = 0;

  items[n++] = (CrLegendItem){ CR_SWATCH_AREA,
                               { .color = CR_COLOR_STATUS_IN_PROGRESS },
                               translate (layout, NC_ ("radar", "now")) };
  items[n++] = (CrLegendItem){ CR_SWATCH_DASHED,
                               { .color = CR_COLOR_FG },
                               translate (layout, NC_ ("radar", "target")) };
  words[0] = words[1] = NULL;
  if (layout->projected_day != CR_DAY_NONE)
    {
      words[0] = cr_pattern_fill (translate (layout, NC_ ("radar", "expected by {day}")), "day", day, NULL);
      items[n++] = (CrLegendItem){ CR_SWATCH_DOTTED, { .color = CR_COLOR_STATUS_DONE }, words[0] };
    }
  if (layout->earlier_day != CR_DAY_NONE)
    {
      /* TRANSLATORS: the level of an earlier assessment. */
      words[1] = cr_pattern_fill (translate (layout, NC_ ("radar", "on {day}")), "day", earlier, NULL);
      items[n++] = (CrLegendItem){ CR_SWATCH_LINE, { .color = CR_COLOR_STATUS_NOT_STARTED }, words[1] };
    }
  return n;
}

/* From its corner on; its height. list may be NULL to measure. */
static double
add_legend (const CrRadarLayout *layout,
            CrDisplayList       *list)
{
  CrLegendItem items[4];
  char        *words[2];
  guint        n = make_legend (layout, items, words);
  double       height = cr_legend_add (list, layout->fonts, items, n, layout->legend.x, layout->legend.y,
                                       layout->width - layout->legend.x);

  g_free (words[0]);
  g_free (words[1]);
  return height;
}

/* In the middle of the lower edge where one line is enough. */
static void
place_legend (CrRadarLayout *layout,
              double         height)
{
  CrLegendItem items[4];
  char        *words[2];
  guint        n = make_legend (layout, items, words);
  double       width = cr_legend_get_width (layout->fonts, items, n);

  layout->legend.x = MAX (floor ((layout->width - width) / 2), 0);
  layout->legend.y = height - add_legend (layout, NULL);
  g_free (words[0]);
  g_free (words[1]);
}

static double
get_line_height (const CrRadarLayout *layout)
{
  return ceil (cr_fonts_get_line_height (layout->fonts, CR_FONT_CAPTION_HEADING));
}

/* What the numbers take around the highest ring: in height, and half a line more at the sides. */
static double
get_label_room (const CrRadarLayout *layout)
{
  return cr_fonts_scale (layout->fonts, LABEL_GAP) + get_line_height (layout);
}

CrRadarLayout *
cr_radar_layout_new (const CrRadarRequest *request)
{
  CrRadarLayout *layout;
  double         height;

  g_return_val_if_fail (request->fonts != NULL && request->wording != NULL, NULL);

  layout = g_new0 (CrRadarLayout, 1);
  layout->fonts = request->fonts;
  layout->wording = *request->wording;
  layout->wording.language = cr_intern (request->wording->language);
  layout->wording.content = NULL;
  layout->axes = g_new0 (CrRadarAxis, request->n_axes);
  layout->n_axes = request->n_axes;
  layout->projected_day = request->projected_day;
  layout->earlier_day = request->earlier_day;
  layout->width = request->width;
  for (guint i = 0; i < request->n_axes; i++)
    {
      layout->axes[i] = request->axes[i];
      layout->axes[i].title = g_strdup (request->axes[i].title);
      layout->n_rated += request->axes[i].level > 0 ? 1 : 0;
    }
  place_legend (layout, request->height);
  height = layout->legend.y - cr_fonts_scale (layout->fonts, LEGEND_GAP);
  layout->radius = MIN (request->width / 2 - get_line_height (layout) / 2, height / 2) - get_label_room (layout);
  layout->radius = MAX (floor (layout->radius), 1);
  layout->middle = (CrPoint){ floor (request->width / 2), floor (height / 2) };
  return layout;
}

void
cr_radar_layout_free (CrRadarLayout *layout)
{
  if (layout == NULL)
    return;

  for (guint i = 0; i < layout->n_axes; i++)
    g_free ((char *) layout->axes[i].title);
  g_free (layout->axes);
  g_free (layout);
}

gboolean
cr_radar_layout_has_outline (const CrRadarLayout *layout)
{
  return layout->n_rated >= CR_RADAR_MIN_RATED;
}

const char *
cr_radar_layout_get_sentence (const CrRadarLayout *layout)
{
  return translate (layout, NC_ ("radar", "The radar appears as soon as three entries are rated."));
}

CrPoint
cr_radar_layout_get_middle (const CrRadarLayout *layout)
{
  return layout->middle;
}

double
cr_radar_layout_get_radius (const CrRadarLayout *layout)
{
  return layout->radius;
}

/* The first axis points up, and the others follow clockwise. */
static double
get_angle (const CrRadarLayout *layout,
           guint                axis)
{
  return 2 * G_PI * axis / layout->n_axes - G_PI / 2;
}

CrPoint
cr_radar_layout_get_point (const CrRadarLayout *layout,
                           guint                axis,
                           double               level)
{
  double distance = layout->radius * level / CR_LEVEL_MAX, angle;

  g_return_val_if_fail (axis < layout->n_axes, layout->middle);

  angle = get_angle (layout, axis);
  return (CrPoint){ layout->middle.x + distance * cos (angle), layout->middle.y + distance * sin (angle) };
}

gboolean
cr_radar_layout_find (const CrRadarLayout *layout,
                      double               x,
                      double               y,
                      guint               *axis)
{
  double dx = x - layout->middle.x, dy = y - layout->middle.y;
  double turn = (atan2 (dy, dx) + G_PI / 2) / (2 * G_PI);

  if (layout->n_axes == 0 || hypot (dx, dy) > layout->radius + get_label_room (layout))
    return FALSE;

  *axis = (guint) round ((turn + 1) * layout->n_axes) % layout->n_axes;
  return TRUE;
}

static void
append_level (const CrRadarLayout *layout,
              GString             *text,
              const char          *pattern,
              int                  level)
{
  g_autofree char *number = g_strdup_printf ("%d", level);
  g_autofree char *part = cr_pattern_fill (translate (layout, pattern), "level", number, NULL);

  if (level > 0)
    g_string_append_printf (text, ", %s", part);
}

char *
cr_radar_layout_describe (const CrRadarLayout *layout,
                          guint                axis)
{
  const CrRadarAxis *shown;
  GString           *text;
  g_autofree char   *level = NULL, *now = NULL;

  g_return_val_if_fail (axis < layout->n_axes, NULL);

  shown = &layout->axes[axis];
  level = g_strdup_printf ("%d", shown->level);
  now = cr_pattern_fill (translate (layout, shown->level > 0 ? NC_ ("radar", "level {level}")
                                                             : NC_ ("radar", "not assessed")),
                         "level", level, NULL);
  text = g_string_new (NULL);
  g_string_append_printf (text, "%u %s: %s", shown->number, shown->title, now);
  append_level (layout, text, NC_ ("radar", "target {level}"), shown->target);
  if (layout->projected_day != CR_DAY_NONE && shown->level > 0)
    append_level (layout, text, NC_ ("radar", "expected {level}"), get_projected (shown));
  if (layout->earlier_day != CR_DAY_NONE)
    append_level (layout, text, NC_ ("radar", "earlier {level}"), shown->earlier);
  g_string_append_c (text, '.');
  return g_string_free (text, FALSE);
}

/* The corners of an outline: axes that are assessed and have such a level. */
static guint
collect (const CrRadarLayout *layout,
         GetLevel             get_level,
         CrPoint             *points)
{
  guint n = 0;

  for (guint i = 0; i < layout->n_axes; i++)
    if (layout->axes[i].level > 0 && get_level (&layout->axes[i]) > 0)
      points[n++] = cr_radar_layout_get_point (layout, i, get_level (&layout->axes[i]));
  return n;
}

static void
draw_web (const CrRadarLayout *layout,
          CrDisplayList       *list)
{
  g_autofree CrPoint *ring = g_new (CrPoint, layout->n_axes);

  for (int level = 1; level <= CR_LEVEL_MAX; level++)
    {
      for (guint i = 0; i < layout->n_axes; i++)
        ring[i] = cr_radar_layout_get_point (layout, i, level);
      cr_display_list_add_outline (list, level == CR_LEVEL_MAX ? CR_COLOR_EDGE : CR_COLOR_LINE, ring, layout->n_axes,
                                   CR_STROKE (1));
    }
  for (guint i = 0; i < layout->n_axes; i++)
    {
      CrPoint spoke[] = { layout->middle, ring[i] };

      cr_display_list_add_line (list, CR_COLOR_LINE, spoke, 2, CR_STROKE (1));
    }
}

/* The numbers of the axes around, and of every other ring along the first. */
static void
draw_labels (const CrRadarLayout *layout,
             CrDisplayList       *list)
{
  const CrTextStyle number_style = { CR_FONT_CAPTION_HEADING, CR_ALIGN_CENTER, 1, FALSE };
  const CrTextStyle level_style = { CR_FONT_CAPTION, CR_ALIGN_START, 1, FALSE };
  double            line = get_line_height (layout);
  double            distance = layout->radius + cr_fonts_scale (layout->fonts, LABEL_GAP) + line / 2;

  for (int level = 1; level <= CR_LEVEL_MAX; level += 2)
    {
      CrPoint          point = cr_radar_layout_get_point (layout, 0, level);
      g_autofree char *number = g_strdup_printf ("%d", level);
      CrRect           rect = CR_RECT (point.x + cr_fonts_scale (layout->fonts, RING_LABEL_GAP), point.y, line, line);

      cr_display_list_add_text (list, CR_COLOR_DIM, &level_style, number, &rect);
    }
  for (guint i = 0; i < layout->n_axes; i++)
    {
      double           angle = get_angle (layout, i), x = layout->middle.x + distance * cos (angle);
      double           y = layout->middle.y + distance * sin (angle);
      g_autofree char *number = g_strdup_printf ("%u", layout->axes[i].number);
      CrRect           rect = CR_RECT (x - line, y - line / 2, 2 * line, line);

      cr_display_list_add_text (list, layout->axes[i].level > 0 ? CR_COLOR_FG : CR_COLOR_DIM, &number_style, number,
                                &rect);
    }
}

static void
draw_outline (const CrRadarLayout *layout,
              GetLevel             get_level,
              CrColor              color,
              CrStroke             stroke,
              CrDisplayList       *list)
{
  g_autofree CrPoint *points = g_new (CrPoint, layout->n_axes);
  guint               n = collect (layout, get_level, points);

  if (n >= CR_RADAR_MIN_RATED)
    cr_display_list_add_outline (list, color, points, n, stroke);
}

static void
draw_now (const CrRadarLayout *layout,
          CrDisplayList       *list)
{
  g_autofree CrPoint *points = g_new (CrPoint, layout->n_axes);
  guint               n = collect (layout, get_now, points);
  double              size = cr_fonts_scale (layout->fonts, POINT_SIZE);

  cr_display_list_add_polygon (list, CR_COLOR_IN_PROGRESS_TINT, points, n);
  cr_display_list_add_outline (list, CR_COLOR_STATUS_IN_PROGRESS, points, n, CR_STROKE (NOW_WIDTH));
  for (guint i = 0; i < n; i++)
    {
      CrRect dot = CR_RECT (points[i].x - size / 2, points[i].y - size / 2, size, size);

      cr_display_list_add_fill (list, CR_COLOR_STATUS_IN_PROGRESS, &dot, size / 2);
    }
}

static void
add_regions (const CrRadarLayout *layout,
             CrDisplayList       *list)
{
  double side = get_label_room (layout) * 2;

  for (guint i = 0; i < layout->n_axes; i++)
    {
      CrPoint          end = cr_radar_layout_get_point (layout, i, CR_LEVEL_MAX);
      g_autofree char *id = g_strdup_printf ("axis/%u", layout->axes[i].number);
      g_autofree char *name = cr_radar_layout_describe (layout, i);
      CrRect           rect = CR_RECT (end.x - side / 2, end.y - side / 2, side, side);

      cr_display_list_add_region (list, id, &rect, name, NULL);
    }
}

void
cr_radar_layout_draw (const CrRadarLayout *layout,
                      CrDisplayList       *list)
{
  if (!cr_radar_layout_has_outline (layout))
    return;

  draw_web (layout, list);
  if (layout->earlier_day != CR_DAY_NONE)
    draw_outline (layout, get_earlier, CR_COLOR_STATUS_NOT_STARTED, CR_STROKE (NOW_WIDTH), list);
  draw_now (layout, list);
  draw_outline (layout, get_target, CR_COLOR_FG, CR_STROKE_DASHED (OUTLINE_WIDTH), list);
  if (layout->projected_day != CR_DAY_NONE)
    draw_outline (layout, get_projected, CR_COLOR_STATUS_DONE, CR_STROKE_DOTTED (OUTLINE_WIDTH + 0.5), list);
  draw_labels (layout, list);
  add_legend (layout, list);
  add_regions (layout, list);
}
