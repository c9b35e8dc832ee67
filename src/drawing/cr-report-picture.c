/* SPDX-License-Identifier: GPL-3.0-or-later
 * Pictures of views. */
#include "config.h"

#include "cr-report-picture.h"

#include "cr-matrix-layout.h"
#include "cr-radar-layout.h"
#include "cr-report-private.h"
#include "cr-report-timeline.h"

#include "cr-catalogue-ids.h"
#include "cr-format.h"
#include "cr-language.h"
#include "cr-pattern.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* In CSS pixels. */
#define MARGIN       24
#define GAP          12
#define WIDTH_MIN    640 /* of the content, so that the heading has room */
#define RADAR_WIDTH  560
#define RADAR_HEIGHT 540
#define KEY_WIDTH    340 /* beside the radar: what its numbers stand for */
#define KEY_ROW      30
#define NUMBER_WIDTH 30
#define STEP_WIDTH   100
#define NAMES_MIN    280
#define NAMES_MAX    720
#define NAMES_EXTRA  64 /* indent, symbol and margins of a name */
#define DAYS_ROOM    1400
#define PIXELS_MIN   0.6 /* of a day: longer plans are wider */

typedef struct
{
  const CrReportRequest *request;
  CrFonts               *fonts;
  CrDisplayList         *list;
  double                 y, width; /* where the content begins; of it */
} Picture;

static const char *
words (const Picture *picture,
       const char    *msgid)
{
  return cr_translate (picture->request->language, "report", msgid);
}

static const char *
get_title (const Picture *picture)
{
  if (picture->request->blocks & CR_REPORT_MATRIX)
    return words (picture, NC_ ("report", "Areas of work and capabilities"));
  if (picture->request->blocks & CR_REPORT_TIMELINE)
    return words (picture, NC_ ("report", "Timeline"));
  return words (picture, NC_ ("report", "Capabilities and gaps"));
}

/* "Customs of Arvania · Digital Customs · as of 16 Nov 2026". (transfer full) */
static char *
describe (const Picture *picture)
{
  const CrHead    *head = cr_roadmap_get_head (picture->request->roadmap);
  const char      *language = picture->request->language;
  g_autofree char *date = cr_format_date (picture->request->today, language);
  g_autofree char *day = cr_pattern_fill (words (picture, NC_ ("report", "as of {date}")), "date", date, NULL);
  const char      *title = cr_text_show (head->title, language);

  return *title != '\0' ? g_strdup_printf ("%s · %s", title, day) : g_steal_pointer (&day);
}

static void
add_text (Picture    *picture,
          CrFont      font,
          CrColor     color,
          const char *text)
{
  const CrTextStyle style = { font, CR_ALIGN_START, CR_REPORT_MAX_LINES, FALSE };
  double            height = ceil (cr_fonts_get_height (picture->fonts, &style, text, picture->width));

  cr_display_list_add_text (picture->list, color, &style, text,
                            &CR_RECT (MARGIN, picture->y, picture->width, height));
  picture->y += height;
}

static void
add_heading (Picture *picture,
             double   width)
{
  g_autofree char *line = describe (picture);

  picture->width = MAX (width, WIDTH_MIN);
  add_text (picture, CR_FONT_TITLE_2, CR_COLOR_FG, get_title (picture));
  add_text (picture, CR_FONT_CAPTION, CR_COLOR_DIM, line);
  picture->y += GAP;
}

static void
draw_matrix (Picture   *picture,
             CrRoadmap *scoped)
{
  g_autoptr (CrCoverage)     coverage = cr_report_make_coverage (picture->request, scoped);
  CrMatrixRequest            request = { coverage, picture->request->catalogue, CR_COLUMNS_CAPABILITIES,
                                         picture->request->language, 0, 0 };
  g_autoptr (CrMatrixLayout) layout = cr_matrix_layout_new (picture->fonts, &request);
  g_autoptr (CrDisplayList)  list = cr_display_list_new ();

  add_heading (picture, cr_matrix_layout_get_width (layout));
  cr_matrix_layout_draw (layout, list);
  cr_display_list_add_list (picture->list, list, MARGIN, picture->y, NULL);
  picture->y += cr_matrix_layout_get_height (layout);
  if (!cr_matrix_layout_has_legend (layout))
    picture->y += cr_matrix_legend_add (picture->list, picture->fonts, CR_COLUMNS_CAPABILITIES,
                                        picture->request->language, MARGIN, picture->y, picture->width);
}

static void
put (Picture    *picture,
     CrAlign     align,
     CrColor     color,
     const char *text,
     CrRect      rect)
{
  const CrTextStyle style = { CR_FONT_BODY, align, 1, FALSE };

  cr_display_list_add_text (picture->list, color, &style, text, &rect);
}

/* A line for each axis: number, name, level and target. */
static void
add_key (Picture *picture,
         double   x)
{
  const CrReportRequest *request = picture->request;
  const CrRound         *round = cr_roadmap_get_current_round (request->roadmap);
  g_autoptr (CrIds)      entries = cr_catalogue_list_ids (request->catalogue, CR_GROUP_CAPABILITY);
  g_autoptr (GArray)     levels = cr_levels_list (request->roadmap, round->id, entries, request->today);
  double                 y = picture->y + floor (MAX (0, RADAR_HEIGHT - levels->len * (double) KEY_ROW) / 2);

  for (guint i = 0; i < levels->len; i++, y += KEY_ROW)
    {
      const CrLevels  *row = &g_array_index (levels, CrLevels, i);
      const CrEntry   *entry = cr_catalogue_lookup (request->catalogue, row->entry);
      g_autofree char *number = g_strdup_printf ("%d", entry->number);
      g_autofree char *step = NULL;

      if (row->not_applicable)
        step = g_strdup (words (picture, NC_ ("report", "not applicable")));
      else if (row->level == 0)
        step = g_strdup (words (picture, NC_ ("report", "not assessed")));
      else
        step = row->target > 0 ? g_strdup_printf ("%d → %d", row->level, row->target)
                               : g_strdup_printf ("%d", row->level);
      put (picture, CR_ALIGN_END, CR_COLOR_DIM, number, CR_RECT (x, y, NUMBER_WIDTH - GAP / 2, KEY_ROW));
      put (picture, CR_ALIGN_START, CR_COLOR_FG, cr_entry_get_short_title (entry, request->language),
           CR_RECT (x + NUMBER_WIDTH, y, KEY_WIDTH - NUMBER_WIDTH - STEP_WIDTH, KEY_ROW));
      put (picture, CR_ALIGN_END, CR_COLOR_FG, step, CR_RECT (x + KEY_WIDTH - STEP_WIDTH, y, STEP_WIDTH, KEY_ROW));
    }
}

static void
draw_radar (Picture *picture)
{
  g_autoptr (CrRadarLayout) layout =
    cr_report_make_radar (picture->fonts, picture->request, RADAR_WIDTH, RADAR_HEIGHT);
  g_autoptr (CrDisplayList) list = cr_display_list_new ();

  add_heading (picture, RADAR_WIDTH + 2 * MARGIN + KEY_WIDTH);
  if (layout == NULL)
    add_text (picture, CR_FONT_BODY, CR_COLOR_DIM,
              words (picture, NC_ ("report", "No round of assessment has been held yet.")));
  else if (!cr_radar_layout_has_outline (layout))
    add_text (picture, CR_FONT_BODY, CR_COLOR_DIM, cr_radar_layout_get_sentence (layout));
  else
    {
      cr_radar_layout_draw (layout, list);
      cr_display_list_add_list (picture->list, list, MARGIN, picture->y, NULL);
      add_key (picture, MARGIN + RADAR_WIDTH + 2 * MARGIN);
      picture->y += RADAR_HEIGHT;
    }
}

/* So that the longest name is whole, as long as it is not endless. */
static double
measure_names (const Picture          *picture,
               const CrTimelineLayout *layout)
{
  double width = NAMES_MIN;

  for (guint row = 0; row < cr_timeline_layout_get_n_rows (layout); row++)
    {
      const CrTask *task = cr_timeline_layout_get_task (layout, row);
      double        own = 0;

      if (task != NULL)
        own = cr_fonts_get_width (picture->fonts, CR_FONT_BODY, cr_text_show (task->title, picture->request->language));
      width = MAX (width, ceil (own) + NAMES_EXTRA);
    }
  return MIN (width, NAMES_MAX);
}

/* What is drawn of rows begins at 0, 0. */
static void
add_rows (Picture          *picture,
          CrTimelineLayout *layout,
          double            names,
          CrDisplayList    *rows)
{
  double                    header = cr_timeline_layout_get_header_height (layout);
  double                    height = cr_timeline_layout_get_height (layout);
  double                    width = cr_timeline_layout_get_width (layout), x = MARGIN + names;
  CrRect                    place = CR_RECT (x, picture->y, width, header + height);
  g_autoptr (CrDisplayList) list = cr_display_list_new ();

  cr_display_list_begin_clip (picture->list, &place, 0);
  cr_timeline_layout_draw_header (layout, 0, width, list);
  cr_display_list_add_list (picture->list, list, x, picture->y, NULL);
  cr_display_list_add_list (picture->list, rows, x, picture->y + header, NULL);
  cr_display_list_end_clip (picture->list);
  cr_display_list_clear (list);
  cr_timeline_layout_draw_names (layout, names, 0, height, list);
  cr_display_list_add_list (picture->list, list, MARGIN, picture->y + header, NULL);
  cr_display_list_add_fill (picture->list, CR_COLOR_EDGE, &CR_RECT (x, picture->y, 1, header + height), 0);
  picture->y += header + height + GAP;
}

/* Texts behind the last day are in it too. */
static void
draw_rows (CrTimelineLayout *layout,
           CrDisplayList    *rows)
{
  CrRect visible = CR_RECT (0, 0, 2 * cr_timeline_layout_get_width (layout) + 1000,
                            cr_timeline_layout_get_height (layout));

  cr_timeline_layout_draw (layout, &visible, rows);
}

static void
draw_timeline (Picture   *picture,
               CrRoadmap *scoped)
{
  g_autoptr (CrTimelineLayout) layout = cr_report_make_timeline (picture->fonts, picture->request, scoped);
  g_autoptr (CrDisplayList)    rows = cr_display_list_new ();
  double                       names = measure_names (picture, layout);
  CrDay                        first, last;

  cr_report_find_days (picture->request, scoped, &first, &last);
  cr_report_fit_timeline (layout, first, &last, DAYS_ROOM, PIXELS_MIN);
  draw_rows (layout, rows);
  add_heading (picture, names + cr_timeline_layout_get_width (layout));
  if (cr_timeline_layout_get_n_rows (layout) > 0)
    add_rows (picture, layout, names, rows);
  else
    add_text (picture, CR_FONT_BODY, CR_COLOR_DIM, words (picture, NC_ ("report", "No task has a date.")));
  picture->y += cr_timeline_legend_add (picture->list, picture->fonts, picture->request->language, FALSE, MARGIN,
                                        picture->y, picture->width);
}

void
cr_report_picture_draw (const CrReportRequest *request,
                        CrFonts               *fonts,
                        CrDisplayList         *list,
                        double                *width,
                        double                *height)
{
  Picture               picture = { request, fonts, list, MARGIN, WIDTH_MIN };
  g_autoptr (CrRoadmap) scoped = cr_report_make_scoped (request);

  if (request->blocks & CR_REPORT_MATRIX)
    draw_matrix (&picture, scoped);
  else if (request->blocks & CR_REPORT_TIMELINE)
    draw_timeline (&picture, scoped);
  else
    draw_radar (&picture);
  *width = ceil (picture.width + 2 * MARGIN);
  *height = ceil (picture.y + MARGIN);
}
