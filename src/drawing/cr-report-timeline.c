/* SPDX-License-Identifier: GPL-3.0-or-later
 * The timeline in tiles: bands of rows from page to page, and where the days take more than a page, several beside
 * each other. */
#include "config.h"

#include "cr-report-timeline.h"

#include "cr-report-private.h"
#include "cr-time-scale.h"

#include "cr-format.h"
#include "cr-language.h"
#include "cr-links.h"
#include "cr-pattern.h"
#include "cr-progress.h"
#include "cr-schedule.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* In units of the page. */
#define NAMES_SHARE   0.34 /* of the body */
#define NAMES_MIN     320
#define PIXELS_MIN    0.4 /* of a day: under that the days take a second page */
#define PIXELS_MAX    3.0
#define OVERLAP_GAP   24
#define OVERLAP_MAX   0.4 /* of the room for days */
#define N_TRIES       4
#define MARGIN        8 /* of names */
#define INDENT        22
#define SYMBOL_SIZE   14
#define SYMBOL_WIDTH  21
#define PERCENT_WIDTH 48
#define DAYS_OF_MONTH 30

typedef struct
{
  CrReportMaker    *maker;
  CrTimelineLayout *layout;
  CrDay             first, last;
  double            names, room, step; /* widths; of days on a page; from tile to tile */
  guint             n_across, n_down;
  GArray           *bands; /* guint: the first row of each, and behind the last one the number of rows */
} Tiles;

static gboolean
is_scheduled (const CrTask *task)
{
  return task->start != CR_DAY_NONE || task->finish != CR_DAY_NONE;
}

static gboolean
is_of_area (const CrReportRequest *request,
            const CrTask          *task,
            const CrEntry         *area)
{
  if (area != NULL)
    return task->area == area->id;
  return !cr_catalogue_is_of_group (request->catalogue, task->area, CR_GROUP_AREA);
}

/* FALSE for an area without dates. */
static gboolean
make_group (const CrReportRequest *request,
            CrRoadmap             *scoped,
            const CrEntry         *area,
            CrTimelineGroup       *group)
{
  CrProgress progress = { 0 };

  *group = (CrTimelineGroup){ area != NULL ? area->id : "-",
                              area != NULL ? cr_entry_get_short_title (area, request->language)
                                           : cr_translate (request->language, "report", NC_ ("report", "No area")),
                              CR_DAY_NONE, CR_DAY_NONE, 0, CR_TIMELINE_FIXED };
  for (guint i = 0; i < cr_roadmap_get_n_tasks (scoped); i++)
    {
      const CrTask *task = cr_roadmap_get_task (scoped, i);
      CrDay         first, last;

      if (!is_of_area (request, task, area))
        continue;
      cr_progress_add (&progress, task);
      if (!cr_task_get_span (task, &first, &last))
        continue;
      group->start = group->start == CR_DAY_NONE ? first : MIN (group->start, first);
      group->finish = group->finish == CR_DAY_NONE ? last : MAX (group->finish, last);
    }
  group->percent = cr_progress_get_percent (&progress);
  return group->start != CR_DAY_NONE;
}

static void
add_area (const CrReportRequest *request,
          CrRoadmap             *scoped,
          const CrEntry         *area,
          CrTimelineLayout      *layout,
          GHashTable            *rows)
{
  CrTimelineGroup group;

  if (!make_group (request, scoped, area, &group))
    return;

  cr_timeline_layout_add_group (layout, &group);
  for (guint i = 0; i < cr_roadmap_get_n_tasks (scoped); i++)
    {
      const CrTask   *task = cr_roadmap_get_task (scoped, i);
      CrTimelineFlags flags = 0;

      if (!is_of_area (request, task, area) || !is_scheduled (task))
        continue;
      if (cr_schedule_is_blocked (request->roadmap, task))
        flags = CR_TIMELINE_WAITING;
      g_hash_table_insert (rows, (gpointer) task->id,
                           GUINT_TO_POINTER (cr_timeline_layout_add_task (layout, task, flags)));
    }
}

static void
add_links (CrTimelineLayout *layout,
           GHashTable       *rows)
{
  g_autoptr (GArray) links = g_array_new (FALSE, FALSE, sizeof (CrTimelineLink));

  for (guint row = 0; row < cr_timeline_layout_get_n_rows (layout); row++)
    {
      const CrTask *task = cr_timeline_layout_get_task (layout, row);

      for (guint i = 0; task != NULL && i < cr_ids_get_length (task->after); i++)
        {
          gpointer       from;
          CrTimelineLink link = { 0, row, FALSE, FALSE };

          if (!g_hash_table_lookup_extended (rows, task->after->ids[i], NULL, &from) ||
              GPOINTER_TO_UINT (from) == row)
            continue;
          link.from = GPOINTER_TO_UINT (from);
          link.is_violated = cr_link_is_violated (cr_timeline_layout_get_task (layout, link.from), task);
          g_array_append_val (links, link);
        }
    }
  cr_timeline_layout_set_links (layout, (const CrTimelineLink *) (gpointer) links->data, links->len);
}

CrTimelineLayout *
cr_report_make_timeline (CrFonts               *fonts,
                         const CrReportRequest *request,
                         CrRoadmap             *scoped)
{
  const CrWording        wording = cr_wording_new (request->language);
  CrTimelineRequest      timeline = { fonts, request->catalogue, &wording, request->today };
  CrTimelineLayout      *layout = cr_timeline_layout_new (&timeline);
  g_autoptr (GHashTable) rows = g_hash_table_new (NULL, NULL);
  const CrEntry *const  *areas = cr_catalogue_get_group (request->catalogue, CR_GROUP_AREA, NULL);

  for (; *areas != NULL; areas++)
    add_area (request, scoped, *areas, layout, rows);
  add_area (request, scoped, NULL, layout, rows);
  add_links (layout, rows);
  return layout;
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
cr_report_find_days (const CrReportRequest *request,
                     CrRoadmap             *scoped,
                     CrDay                 *first,
                     CrDay                 *last)
{
  static const CrTimeStep quarter = { CR_TIME_QUARTER, 1 };
  CrDay                   start, finish, next;

  *first = request->today;
  *last = request->today;
  cr_roadmap_get_period (request->roadmap, &start, &finish);
  include (start, first, last);
  include (finish, first, last);
  for (guint i = 0; i < cr_roadmap_get_n_tasks (scoped); i++)
    if (cr_task_get_span (cr_roadmap_get_task (scoped, i), &start, &finish))
      {
        include (start, first, last);
        include (finish, first, last);
      }
  *first = cr_time_step_floor (&quarter, *first);
  next = cr_time_step_next (&quarter, *last);
  *last = next != CR_DAY_NONE ? next - 1 : *last;
}

double
cr_report_fit_timeline (CrTimelineLayout *layout,
                        CrDay             first,
                        CrDay            *last,
                        double            room,
                        double            pixels_min)
{
  double width = 0;

  for (guint i = 0; i < N_TRIES; i++)
    {
      double pixels = CLAMP (room / ((double) *last - first + 1), pixels_min, MAX (pixels_min, PIXELS_MAX));
      double over;
      CrDay  later;

      cr_timeline_layout_set_days (layout, first, *last, pixels);
      cr_timeline_layout_measure_labels (layout, &over, &width);
      over -= cr_timeline_layout_get_width (layout);
      if (over <= 0)
        break;
      /* Only whole numbers of months look like the end of something. */
      later = cr_day_add_months (*last + 1, 1 + (int) (over / pixels / DAYS_OF_MONTH));
      if (later == CR_DAY_NONE)
        break;
      *last = later - 1;
    }
  return width;
}

/* How many tiles beside each other, and how far they lie apart: what begins on one is whole on it or on the next. */
static void
measure_tiles (Tiles *tiles,
               double label_width)
{
  double width = cr_timeline_layout_get_width (tiles->layout), overlap;

  tiles->n_across = 1;
  tiles->step = tiles->room;
  /* What rounding leaves over. */
  if (width <= tiles->room + 1)
    return;

  overlap = MIN (label_width + OVERLAP_GAP, tiles->room * OVERLAP_MAX);
  tiles->step = floor (tiles->room - overlap);
  tiles->n_across = 1 + (guint) ceil ((width - tiles->room) / tiles->step);
}

/* Rows from page to page; the head of a group goes with its first task. */
static void
divide_rows (Tiles *tiles,
             double first_height,
             double height)
{
  double row_height = cr_timeline_layout_get_row_height (tiles->layout);
  guint  n_rows = cr_timeline_layout_get_n_rows (tiles->layout);
  guint  row = 0;

  tiles->bands = g_array_new (FALSE, FALSE, sizeof (guint));
  while (row < n_rows)
    {
      guint n = (guint) MAX (2, floor ((tiles->bands->len == 0 ? first_height : height) / row_height));

      g_array_append_val (tiles->bands, row);
      if (row + n < n_rows && cr_timeline_layout_get_task (tiles->layout, row + n - 1) == NULL)
        n--;
      row = MIN (row + n, n_rows);
    }
  g_array_append_val (tiles->bands, n_rows);
  tiles->n_down = tiles->bands->len - 1;
}

/* What the tile shows, and which of how many it is. */
static void
put_tile_words (Tiles        *tiles,
                guint         part,
                const CrRect *visible)
{
  CrReportMaker   *maker = tiles->maker;
  double           line = cr_fonts_get_line_height (maker->fonts, CR_FONT_CAPTION);
  CrDay            from = cr_timeline_layout_get_day (tiles->layout, visible->x);
  CrDay            until = part % tiles->n_across + 1 < tiles->n_across
                             ? cr_timeline_layout_get_day (tiles->layout, CR_RECT_RIGHT (visible) - 1)
                             : tiles->last;
  g_autofree char *range = cr_format_range (from, until, maker->language);
  g_autofree char *number = g_strdup_printf ("%u", part + 1);
  g_autofree char *all = g_strdup_printf ("%u", tiles->n_across * tiles->n_down);
  g_autofree char *words = cr_pattern_fill (
    cr_report_words (maker, NC_ ("report", "Part {part} of {all}")), "part", number, "all", all, NULL);

  cr_report_put (maker, CR_FONT_CAPTION, CR_ALIGN_START, CR_COLOR_DIM, range,
                 CR_RECT (maker->body.x, maker->y, maker->body.width / 2, line));
  cr_report_put (maker, CR_FONT_CAPTION, CR_ALIGN_END, CR_COLOR_DIM, words,
                 CR_RECT (maker->body.x + maker->body.width / 2, maker->y, maker->body.width / 2, line));
  maker->y += ceil (line) + CR_REPORT_GAP / 2;
}

static void
put_clipped (CrReportMaker       *maker,
             const CrDisplayList *list,
             const CrRect        *place,
             const CrRect        *visible)
{
  cr_display_list_begin_clip (maker->page, place, 0);
  cr_display_list_add_list (maker->page, list, place->x - visible->x, place->y - visible->y, visible);
  cr_display_list_end_clip (maker->page);
}

static void
put_group_name (Tiles        *tiles,
                guint         row,
                const CrRect *band)
{
  CrReportMaker         *maker = tiles->maker;
  const CrTimelineGroup *group = cr_timeline_layout_get_group (tiles->layout, row);
  g_autofree char       *percent = NULL;
  double                 width = band->width - 3 * MARGIN - PERCENT_WIDTH;

  cr_display_list_add_fill (maker->page, CR_COLOR_GROUP_BG, band, 0);
  cr_report_put (maker, CR_FONT_HEADING, CR_ALIGN_START, CR_COLOR_FG, group->title,
                 CR_RECT (band->x + MARGIN, band->y, width, band->height));
  if (group->percent == CR_PERCENT_NONE)
    return;
  percent = cr_format_percent (group->percent, maker->language);
  cr_report_put (maker, CR_FONT_BODY, CR_ALIGN_END, CR_COLOR_DIM, percent,
                 CR_RECT (CR_RECT_RIGHT (band) - MARGIN - PERCENT_WIDTH, band->y, PERCENT_WIDTH, band->height));
}

/* In two lines where one is not enough: a tooltip cannot be printed. */
static void
put_task_name (Tiles        *tiles,
               const CrTask *task,
               const CrRect *band)
{
  CrReportMaker    *maker = tiles->maker;
  CrStatus          status = cr_task_get_status (task);
  const CrTextStyle style = { CR_FONT_CAPTION, CR_ALIGN_START, 2, status == CR_STATUS_CANCELLED };
  CrSymbol          symbol =
    cr_task_is_overdue (task, maker->request->today) ? CR_SYMBOL_OVERDUE : CR_SYMBOL_OF_STATUS (status);
  const char *text = cr_text_show (task->title, maker->language);
  double      x = band->x + INDENT + SYMBOL_WIDTH, width = CR_RECT_RIGHT (band) - MARGIN - x, height;

  if (*text == '\0')
    text = task->id;
  cr_display_list_add_symbol (
    maker->page, cr_symbol_get_color (symbol), symbol,
    &CR_RECT (band->x + INDENT, band->y + floor ((band->height - SYMBOL_SIZE) / 2), SYMBOL_SIZE, SYMBOL_SIZE));
  height = cr_fonts_get_height (maker->fonts, &style, text, width);
  cr_display_list_add_text (maker->page, CR_COLOR_FG, &style, text,
                            &CR_RECT (x, band->y + (band->height - height) / 2, width, height));
}

static void
put_names (Tiles *tiles,
           guint  first,
           guint  last,
           double y)
{
  double row_height = cr_timeline_layout_get_row_height (tiles->layout);

  for (guint row = first; row < last; row++)
    {
      const CrTask *task = cr_timeline_layout_get_task (tiles->layout, row);
      CrRect        band = CR_RECT (tiles->maker->body.x, y + (row - first) * row_height, tiles->names, row_height);

      if (task == NULL)
        put_group_name (tiles, row, &band);
      else
        put_task_name (tiles, task, &band);
    }
}

/* Where a page begins within a group, which it is, beside the header. */
static void
put_continued (Tiles *tiles,
               guint  first,
               double height)
{
  CrReportMaker         *maker = tiles->maker;
  const CrTextStyle      style = { CR_FONT_CAPTION_HEADING, CR_ALIGN_START, 2, FALSE };
  const CrTimelineGroup *group = NULL;
  g_autofree char       *words = NULL;
  double                 width = tiles->names - 2 * MARGIN, own;

  if (cr_timeline_layout_get_group (tiles->layout, first) != NULL)
    return;
  for (guint row = first; row > 0 && group == NULL; row--)
    group = cr_timeline_layout_get_group (tiles->layout, row - 1);
  if (group == NULL)
    return;
  words = cr_pattern_fill (cr_report_words (maker, NC_ ("report", "{heading}, continued")), "heading", group->title,
                           NULL);
  own = cr_fonts_get_height (maker->fonts, &style, words, width);
  cr_display_list_add_text (maker->page, CR_COLOR_DIM, &style, words,
                            &CR_RECT (maker->body.x + MARGIN, maker->y + height - own - MARGIN / 2, width, own));
}

static void
put_tile (Tiles *tiles,
          guint  across,
          guint  down)
{
  CrReportMaker            *maker = tiles->maker;
  double                    row_height = cr_timeline_layout_get_row_height (tiles->layout);
  double                    header_height = cr_timeline_layout_get_header_height (tiles->layout);
  guint                     first = g_array_index (tiles->bands, guint, down);
  guint                     last = g_array_index (tiles->bands, guint, down + 1);
  double                    left = cr_timeline_layout_get_width (tiles->layout) - across * tiles->step;
  double                    width = MIN (tiles->room, left);
  CrRect                    visible = CR_RECT (across * tiles->step, first * row_height, width,
                                               (last - first) * row_height);
  CrRect                    header = CR_RECT (visible.x, 0, width, header_height);
  CrRect                    place;
  g_autoptr (CrDisplayList) list = cr_display_list_new ();

  put_tile_words (tiles, down * tiles->n_across + across, &visible);
  cr_timeline_layout_draw_header (tiles->layout, visible.x, width, list);
  place = CR_RECT (maker->body.x + tiles->names, maker->y, width, header_height);
  put_clipped (maker, list, &place, &header);
  cr_display_list_clear (list);
  cr_timeline_layout_draw (tiles->layout, &visible, list);
  place.y += header_height;
  place.height = visible.height;
  put_clipped (maker, list, &place, &visible);
  put_continued (tiles, first, header_height);
  put_names (tiles, first, last, place.y);
  cr_display_list_add_fill (maker->page, CR_COLOR_EDGE,
                            &CR_RECT (maker->body.x + tiles->names, maker->y, 1, header_height + visible.height), 0);
  cr_display_list_add_fill (maker->page, CR_COLOR_EDGE,
                            &CR_RECT (maker->body.x, place.y + visible.height, tiles->names + width, 1), 0);
  maker->y = place.y + visible.height + 1;
}

static void
put_tiles (Tiles *tiles)
{
  for (guint down = 0; down < tiles->n_down; down++)
    for (guint across = 0; across < tiles->n_across; across++)
      {
        if (cr_report_is_cancelled (tiles->maker))
          return;
        if (down > 0 || across > 0)
          cr_report_begin_page (tiles->maker);
        put_tile (tiles, across, down);
        cr_report_tell (tiles->maker, down * tiles->n_across + across + 1, tiles->n_across * tiles->n_down);
      }
}

static void
add_unscheduled (CrReportMaker *maker)
{
  const CrReportColumn columns[] = {
    { cr_report_words (maker, NC_ ("report", "Task")), 0.65, CR_ALIGN_START },
    { cr_report_field (maker, NC_ ("field", "Owner")), 0.35, CR_ALIGN_START },
  };
  CrReportTable table = cr_report_table_new (maker, columns, G_N_ELEMENTS (columns));

  table.heading = cr_report_words (maker, NC_ ("report", "Tasks without dates"));
  for (guint i = 0; i < cr_roadmap_get_n_tasks (maker->scoped) && !cr_report_is_cancelled (maker); i++)
    {
      const CrTask *task = cr_roadmap_get_task (maker->scoped, i);
      const char   *owner = CR_FORMAT_MISSING;

      if (is_scheduled (task))
        continue;
      if (task->owner != NULL)
        owner = cr_roadmap_show_unit (maker->request->roadmap, task->owner, maker->language);
      cr_report_table_add (&table, (CrReportCell[]){ CR_REPORT_TEXT (cr_text_show (task->title, maker->language)),
                                                     CR_REPORT_DIM (owner) });
    }
}

/* What tile words and header take off the height. */
static double
get_extra_height (const Tiles *tiles)
{
  return ceil (cr_fonts_get_line_height (tiles->maker->fonts, CR_FONT_CAPTION)) + CR_REPORT_GAP / 2 +
         cr_timeline_layout_get_header_height (tiles->layout) + 2;
}

static void
fit_tiles (Tiles *tiles)
{
  CrReportMaker *maker = tiles->maker;
  double         label_width;

  tiles->names = MAX (NAMES_MIN, floor (maker->body.width * NAMES_SHARE));
  tiles->room = maker->body.width - tiles->names;
  cr_report_find_days (maker->request, maker->scoped, &tiles->first, &tiles->last);
  label_width = cr_report_fit_timeline (tiles->layout, tiles->first, &tiles->last, tiles->room, PIXELS_MIN);
  measure_tiles (tiles, label_width);
}

void
cr_report_add_timeline (CrReportMaker *maker)
{
  g_autoptr (CrTimelineLayout) layout = cr_report_make_timeline (maker->fonts, maker->request, maker->scoped);
  Tiles                        tiles = { .maker = maker, .layout = layout };

  cr_report_begin_block (maker, cr_report_words (maker, NC_ ("report", "Timeline")), NULL);
  if (cr_timeline_layout_get_n_rows (layout) > 0)
    {
      fit_tiles (&tiles);
      maker->y += cr_timeline_legend_add (maker->page, maker->fonts, maker->language, FALSE, maker->body.x,
                                          maker->y - CR_REPORT_GAP, maker->body.width) +
                  CR_REPORT_GAP / 2;
      divide_rows (&tiles, cr_report_get_left (maker) - get_extra_height (&tiles),
                   maker->body.height - get_extra_height (&tiles));
      cr_timeline_layout_merge_links (layout);
      cr_timeline_layout_set_regions (layout, FALSE);
      put_tiles (&tiles);
      g_array_unref (tiles.bands);
    }
  add_unscheduled (maker);
}
