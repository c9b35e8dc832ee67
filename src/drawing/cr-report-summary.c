/* SPDX-License-Identifier: GPL-3.0-or-later
 * The summary of a report: figures and charts on one page. */
#include "config.h"

#include "cr-report-private.h"

#include "cr-ahead-chart.h"
#include "cr-area-chart.h"
#include "cr-catalogue-ids.h"
#include "cr-count-words.h"
#include "cr-format.h"
#include "cr-gap-chart.h"
#include "cr-language.h"
#include "cr-marks.h"
#include "cr-money-chart.h"
#include "cr-overview.h"
#include "cr-pattern.h"
#include "cr-schedule.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* In units of the page. */
#define COLUMN_GAP   40
#define PANEL_GAP    30
#define ROW_HEIGHT   26
#define SYMBOL_SIZE  15
#define SYMBOL_WIDTH 24
#define MIX_HEIGHT   10
#define AHEAD_HEIGHT 112
#define MONEY_HEIGHT 214
#define DATE_WIDTH   62
#define NUMBER_WIDTH 70
#define WIDE         900 /* room for three columns */

/* Rows of a list before the rest is told as a number. */
#define N_ENDING    6
#define N_UNCOVERED 5

typedef struct
{
  CrReportMaker *maker;
  CrOverview    *overview;  /* of the scope */
  GArray        *uncovered; /* CrGap, of the whole roadmap */
  double         x, y, width;
} Panels;

static const char *
words (const Panels *panels,
       const char   *msgid)
{
  return cr_translate (panels->maker->language, "overview", msgid);
}

static void
put_heading (Panels     *panels,
             const char *title)
{
  double line = ceil (cr_fonts_get_line_height (panels->maker->fonts, CR_FONT_HEADING));

  cr_report_put (panels->maker, CR_FONT_HEADING, CR_ALIGN_START, CR_COLOR_FG, title,
                 CR_RECT (panels->x, panels->y, panels->width, line));
  panels->y += line + CR_REPORT_GAP / 2;
  cr_display_list_add_fill (panels->maker->page, CR_COLOR_EDGE, &CR_RECT (panels->x, panels->y, panels->width, 1), 0);
  panels->y += CR_REPORT_GAP;
}

/* Symbol, words and number. */
static void
put_row (Panels     *panels,
         CrSymbol    symbol,
         CrColor     color,
         const char *title,
         guint       n)
{
  CrReportMaker   *maker = panels->maker;
  g_autofree char *number = cr_format_integer (n, maker->language);
  double           y = panels->y;

  if (symbol < CR_N_SYMBOLS)
    cr_display_list_add_symbol (
      maker->page, cr_symbol_get_color (symbol), symbol,
      &CR_RECT (panels->x, y + floor ((ROW_HEIGHT - SYMBOL_SIZE) / 2.0), SYMBOL_SIZE, SYMBOL_SIZE));
  cr_report_put (maker, CR_FONT_BODY, CR_ALIGN_START, CR_COLOR_FG, title,
                 CR_RECT (panels->x + SYMBOL_WIDTH, y, panels->width - SYMBOL_WIDTH - NUMBER_WIDTH, ROW_HEIGHT));
  cr_report_put (maker, CR_FONT_HEADING, CR_ALIGN_END, n > 0 ? color : CR_COLOR_DIM, number,
                 CR_RECT (panels->x + panels->width - NUMBER_WIDTH, y, NUMBER_WIDTH, ROW_HEIGHT));
  panels->y += ROW_HEIGHT;
}

static void
put_text (Panels     *panels,
          CrFont      font,
          CrColor     color,
          const char *text)
{
  const CrTextStyle style = { font, CR_ALIGN_START, CR_REPORT_MAX_LINES, FALSE };
  double            height = ceil (cr_fonts_get_height (panels->maker->fonts, &style, text, panels->width));

  cr_display_list_add_text (panels->maker->page, color, &style, text,
                            &CR_RECT (panels->x, panels->y, panels->width, height));
  panels->y += height;
}

/* "mean progress of 61 tasks, 1 cancelled task left out". (transfer full) */
static char *
describe_mean (const Panels *panels)
{
  const char *language = panels->maker->language;
  guint       n = panels->overview->summary->progress.n_tasks;
  guint       n_cancelled = panels->overview->figures[CR_FIGURE_CANCELLED];
  const char *mean = cr_translate_plural (
    language, "report", CR_PLURAL ("report", "mean progress of %u task", "mean progress of %u tasks"), n);
  const char *rest = cr_translate_plural (
    language, "report", CR_PLURAL ("report", "%u cancelled task left out", "%u cancelled tasks left out"), n_cancelled);
  g_autofree char *first = g_strdup_printf (mean, n);
  g_autofree char *second = n_cancelled > 0 ? g_strdup_printf (rest, n_cancelled) : NULL;

  return second != NULL ? g_strdup_printf ("%s, %s", first, second) : g_steal_pointer (&first);
}

static void
add_progress (Panels *panels)
{
  static const CrStatus statuses[] = { CR_STATUS_DONE, CR_STATUS_IN_PROGRESS, CR_STATUS_ON_HOLD,
                                       CR_STATUS_NOT_STARTED, CR_STATUS_CANCELLED };
  const CrSummary      *summary = panels->overview->summary;
  int                   percent = cr_progress_get_percent (&summary->progress);
  g_autofree char      *figure = percent != CR_PERCENT_NONE ? cr_format_percent (percent, panels->maker->language)
                                                            : g_strdup (CR_FORMAT_MISSING);
  g_autofree char      *mean = describe_mean (panels);
  double                line = ceil (cr_fonts_get_line_height (panels->maker->fonts, CR_FONT_FIGURE));

  put_heading (panels, words (panels, NC_ ("overview", "Progress")));
  cr_report_put (panels->maker, CR_FONT_FIGURE, CR_ALIGN_START, CR_COLOR_FG, figure,
                 CR_RECT (panels->x, panels->y, panels->width, line));
  panels->y += line;
  put_text (panels, CR_FONT_CAPTION, CR_COLOR_DIM, mean);
  panels->y += CR_REPORT_GAP;
  cr_marks_add_mix (panels->maker->page, &CR_RECT (panels->x, panels->y, panels->width, MIX_HEIGHT),
                    summary->by_status);
  panels->y += MIX_HEIGHT + CR_REPORT_GAP;
  for (guint i = 0; i < G_N_ELEMENTS (statuses); i++)
    put_row (panels, CR_SYMBOL_OF_STATUS (statuses[i]), CR_COLOR_FG,
             cr_report_name (panels->maker, cr_status_to_id (statuses[i])), summary->by_status[statuses[i]]);
  panels->y += PANEL_GAP;
}

static void
add_areas (Panels *panels)
{
  const CrOverview          *overview = panels->overview;
  g_autofree CrAreaChartRow *rows = g_new0 (CrAreaChartRow, overview->n_areas);
  guint                      n_rows = 0;

  for (guint i = 0; i < overview->n_areas; i++)
    {
      const CrOverviewArea *area = &overview->areas[i];
      const CrEntry        *entry =
        area->area != NULL ? cr_catalogue_lookup (panels->maker->request->catalogue, area->area) : NULL;
      const char *title = entry != NULL ? cr_entry_get_short_title (entry, panels->maker->language)
                                        : cr_report_words (panels->maker, NC_ ("report", "No area"));

      if (area->area == NULL && area->n_tasks == 0)
        continue;
      rows[n_rows++] = (CrAreaChartRow){ area->area != NULL ? area->area : "-",
                                         title,
                                         area->by_status,
                                         cr_progress_get_percent (&area->progress),
                                         area->n_tasks,
                                         area->n_overdue };
    }
  put_heading (panels, cr_report_words (panels->maker, NC_ ("report", "Areas of work: progress, tasks")));
  panels->y += cr_area_chart_add (panels->maker->page, panels->maker->fonts, panels->maker->language, rows, n_rows,
                                  panels->x, panels->y, panels->width);
  panels->y += PANEL_GAP;
}

/* Due to start, and waiting for tasks inside of the scope or outside. */
static guint
count_due_waiting (const CrReportMaker *maker)
{
  guint n = 0;

  for (guint i = 0; i < cr_roadmap_get_n_tasks (maker->scoped); i++)
    {
      const CrTask *task = cr_roadmap_get_task (maker->scoped, i);

      n += cr_task_is_due (task, maker->request->today) && cr_schedule_is_blocked (maker->request->roadmap, task);
    }
  return n;
}

static void
add_attention (Panels *panels)
{
  const guint *figures = panels->overview->figures;

  put_heading (panels, words (panels, NC_ ("overview", "Needs attention")));
  put_row (panels, CR_SYMBOL_OVERDUE, CR_COLOR_SIGN_OVERDUE_TEXT, words (panels, NC_ ("overview", "Overdue")),
           figures[CR_FIGURE_OVERDUE]);
  put_row (panels, CR_SYMBOL_WAITING, CR_COLOR_SIGN_WAITING_TEXT,
           words (panels, NC_ ("overview", "Due to start, but waiting")), count_due_waiting (panels->maker));
  put_row (panels, CR_SYMBOL_GAP_NOBODY, CR_COLOR_SIGN_OVERDUE_TEXT,
           words (panels, NC_ ("overview", "Gaps without a task")), panels->uncovered->len);
  put_row (panels, CR_SYMBOL_ON_HOLD, CR_COLOR_FG, words (panels, NC_ ("overview", "On hold")),
           figures[CR_FIGURE_ON_HOLD]);
  put_row (panels, CR_N_SYMBOLS, CR_COLOR_FG, words (panels, NC_ ("overview", "Without an owner")),
           figures[CR_FIGURE_WITHOUT_OWNER]);
  put_row (panels, CR_N_SYMBOLS, CR_COLOR_FG, words (panels, NC_ ("overview", "Without dates")),
           figures[CR_FIGURE_WITHOUT_DATES]);
  panels->y += PANEL_GAP;
}

/* A date, the status and the title in two lines at most: it stands in whole in the tables. */
static void
put_ending (Panels       *panels,
            const CrTask *task)
{
  CrReportMaker    *maker = panels->maker;
  const CrTextStyle style = { CR_FONT_BODY, CR_ALIGN_START, 2, FALSE };
  CrSymbol          symbol = CR_SYMBOL_OF_STATUS (cr_task_get_status (task));
  const char       *title = cr_text_show (task->title, maker->language);
  g_autofree char  *date = cr_format_day_and_month (task->finish, maker->language);
  double            line = ceil (cr_fonts_get_line_height (maker->fonts, CR_FONT_BODY));
  double            x = panels->x + DATE_WIDTH + SYMBOL_WIDTH, width = panels->width - DATE_WIDTH - SYMBOL_WIDTH;

  cr_report_put (maker, CR_FONT_BODY, CR_ALIGN_START, CR_COLOR_DIM, date,
                 CR_RECT (panels->x, panels->y, DATE_WIDTH, line));
  cr_display_list_add_symbol (maker->page, cr_symbol_get_color (symbol), symbol,
                              &CR_RECT (panels->x + DATE_WIDTH, panels->y + floor ((line - SYMBOL_SIZE) / 2),
                                        SYMBOL_SIZE, SYMBOL_SIZE));
  line = ceil (cr_fonts_get_height (maker->fonts, &style, title, width));
  cr_display_list_add_text (maker->page, CR_COLOR_FG, &style, title, &CR_RECT (x, panels->y, width, line));
  panels->y += line + 5;
}

static void
put_ahead (Panels *panels)
{
  CrReportMaker            *maker = panels->maker;
  const GArray             *ending = panels->overview->ending;
  g_autofree CrAheadTask   *tasks = g_new0 (CrAheadTask, ending->len + 1);
  CrAheadRequest            request = { maker->fonts, maker->language, maker->request->today, CR_OVERVIEW_DAYS, tasks,
                                        ending->len, panels->width, AHEAD_HEIGHT };
  g_autoptr (CrDisplayList) list = cr_display_list_new ();

  for (guint i = 0; i < ending->len; i++)
    {
      const CrTask *task = cr_roadmap_get_task (maker->scoped, g_array_index (ending, guint, i));

      tasks[i] = (CrAheadTask){ task->finish, cr_task_get_status (task) };
    }
  cr_ahead_chart_draw (&request, list);
  cr_display_list_add_list (maker->page, list, panels->x, panels->y, NULL);
  panels->y += AHEAD_HEIGHT + CR_REPORT_GAP;
}

static void
add_ending (Panels *panels)
{
  CrReportMaker *maker = panels->maker;
  const GArray  *ending = panels->overview->ending;
  guint          n = MIN (ending->len, N_ENDING);
  const char    *pattern = cr_translate_plural (
       maker->language, "report",
       CR_PLURAL ("report", "Ends in the next %d day", "Ends in the next %d days"), CR_OVERVIEW_DAYS);
  g_autofree char *title = g_strdup_printf (pattern, CR_OVERVIEW_DAYS);
  g_autofree char *more = NULL;

  put_heading (panels, title);
  put_ahead (panels);
  for (guint i = 0; i < n; i++)
    put_ending (panels, cr_roadmap_get_task (maker->scoped, g_array_index (ending, guint, i)));
  if (ending->len == 0)
    put_text (panels, CR_FONT_BODY, CR_COLOR_DIM, words (panels, NC_ ("overview", "no task")));
  else if (ending->len > n)
    {
      pattern = cr_translate_plural (maker->language, "report",
                                     CR_PLURAL ("report", "and %u more", "and %u more"), ending->len - n);
      more = g_strdup_printf (pattern, ending->len - n);
      put_text (panels, CR_FONT_CAPTION, CR_COLOR_DIM, more);
    }
  panels->y += PANEL_GAP;
}

/* FALSE without a round. */
static gboolean
count_gaps (const CrReportMaker *maker,
            CrGapCounts         *counts)
{
  const CrRound     *round = cr_roadmap_get_current_round (maker->request->roadmap);
  g_autoptr (CrIds)  entries = cr_catalogue_list_ids (maker->request->catalogue, CR_GROUP_CAPABILITY);
  g_autoptr (GArray) levels = NULL;

  if (round == NULL)
    return FALSE;

  levels = cr_levels_list (maker->request->roadmap, round->id, entries, maker->request->today);
  for (guint i = 0; i < levels->len; i++)
    {
      const CrLevels *row = &g_array_index (levels, CrLevels, i);

      if (row->has_gap)
        counts->by_gap[CLAMP (row->gap, 0, CR_LEVEL_MAX - 1)]++;
      else if (row->level == 0 && !row->not_applicable)
        counts->n_not_assessed++;
    }
  return TRUE;
}

static void
put_gap (Panels      *panels,
         const CrGap *gap)
{
  CrReportMaker    *maker = panels->maker;
  const CrTextStyle style = { CR_FONT_BODY, CR_ALIGN_START, CR_REPORT_MAX_LINES, FALSE };
  const CrEntry    *entry = cr_catalogue_lookup (maker->request->catalogue, gap->entry);
  const char       *title = entry != NULL ? cr_entry_get_short_title (entry, maker->language) : gap->entry;
  g_autofree char  *level = g_strdup_printf ("%d", gap->level);
  g_autofree char  *target = g_strdup_printf ("%d", gap->target);
  const char       *pattern = words (panels, NC_ ("overview", "{entry}: level {level} of {target}, no open task"));
  g_autofree char  *text = cr_pattern_fill (pattern, "entry", title, "level", level, "target", target, NULL);
  double            width = panels->width - SYMBOL_WIDTH;
  double            height = ceil (cr_fonts_get_height (maker->fonts, &style, text, width));
  double            line = cr_fonts_get_line_height (maker->fonts, CR_FONT_BODY);

  cr_display_list_add_symbol (
    maker->page, CR_COLOR_SIGN_OVERDUE, CR_SYMBOL_GAP_NOBODY,
    &CR_RECT (panels->x, panels->y + floor ((line - SYMBOL_SIZE) / 2), SYMBOL_SIZE, SYMBOL_SIZE));
  cr_display_list_add_text (maker->page, CR_COLOR_FG, &style, text,
                            &CR_RECT (panels->x + SYMBOL_WIDTH, panels->y, width, height));
  panels->y += height + 5;
}

static void
add_gaps (Panels *panels)
{
  CrReportMaker   *maker = panels->maker;
  CrGapCounts      counts = { { 0 }, 0 };
  guint            n = MIN (panels->uncovered->len, N_UNCOVERED), n_more = panels->uncovered->len - n;
  g_autofree char *more = NULL;

  put_heading (panels, words (panels, NC_ ("overview", "Capabilities")));
  if (!count_gaps (maker, &counts))
    put_text (panels, CR_FONT_BODY, CR_COLOR_DIM, words (panels, NC_ ("overview", "not assessed yet")));
  else
    panels->y += cr_gap_chart_add (maker->page, maker->fonts, maker->language, &counts, panels->x, panels->y,
                                   panels->width) +
                 CR_REPORT_GAP;
  for (guint i = 0; i < n; i++)
    put_gap (panels, &g_array_index (panels->uncovered, CrGap, i));
  if (n_more > 0)
    {
      more = g_strdup_printf (cr_translate_plural (maker->language, "report",
                                                   CR_PLURAL ("report", "and %u more", "and %u more"), n_more),
                              n_more);
      put_text (panels, CR_FONT_CAPTION, CR_COLOR_DIM, more);
    }
  panels->y += PANEL_GAP;
}

static CrMoneyChart *
make_money_chart (const Panels *panels)
{
  CrReportMaker          *maker = panels->maker;
  const CrMoney          *money = panels->overview->money;
  g_autofree CrMoneyPart *parts = g_new0 (CrMoneyPart, money->cells->len + 1);
  g_autofree const char **sources = g_new0 (const char *, money->sources->len + 1);
  CrMoneyRequest          request = { maker->fonts,
                                      maker->language,
                                      parts,
                                      money->cells->len,
                                      sources,
                                      money->sources->len,
                                      cr_roadmap_get_head (maker->request->roadmap)->currency,
                                      money->total.n_tasks,
                                      panels->width,
                                      MONEY_HEIGHT };

  for (guint i = 0; i < money->cells->len; i++)
    {
      const CrMoneySum *sum = &g_array_index (money->cells, CrMoneySum, i);

      parts[i] = (CrMoneyPart){ sum->year, sum->source, sum->amount };
    }
  for (guint i = 0; i < money->sources->len; i++)
    sources[i] = g_array_index (money->sources, CrMoneySum, i).source;
  return cr_money_chart_new (&request);
}

static void
add_money (Panels *panels)
{
  g_autoptr (CrMoneyChart)  chart = make_money_chart (panels);
  g_autofree char          *description = NULL;
  g_autoptr (CrDisplayList) list = cr_display_list_new ();

  put_heading (panels, words (panels, NC_ ("overview", "Money by year and source")));
  if (!cr_money_chart_has_columns (chart))
    {
      put_text (panels, CR_FONT_BODY, CR_COLOR_DIM, words (panels, NC_ ("overview", "no planned costs")));
      panels->y += PANEL_GAP;
      return;
    }
  description = cr_money_chart_describe (chart);
  put_text (panels, CR_FONT_CAPTION, CR_COLOR_DIM, description);
  panels->y += CR_REPORT_GAP;
  cr_money_chart_draw (chart, list);
  cr_display_list_add_list (panels->maker->page, list, panels->x, panels->y, NULL);
  panels->y += MONEY_HEIGHT + PANEL_GAP;
}

static GArray *
list_uncovered (const CrReportMaker *maker)
{
  g_autoptr (CrIds) order = cr_catalogue_list_rated (maker->request->catalogue);
  GArray           *gaps = cr_gaps_list (maker->request->roadmap, order);

  for (guint i = gaps->len; i > 0; i--)
    if (CR_GAP_IS_COVERED (&g_array_index (gaps, CrGap, i - 1)))
      g_array_remove_index (gaps, i - 1);
  return gaps;
}

/* Two panels below each other in three columns, or three in two. */
void
cr_report_add_summary (CrReportMaker *maker)
{
  void (*const add[]) (Panels * panels) = { add_progress, add_areas, add_attention, add_ending, add_gaps, add_money };
  guint                  n_columns = maker->body.width >= WIDE ? 3 : 2, n_rows = G_N_ELEMENTS (add) / n_columns;
  g_autoptr (CrOverview) overview =
    cr_overview_new (maker->scoped, maker->request->catalogue, NULL, maker->request->today);
  g_autoptr (GArray) uncovered = list_uncovered (maker);
  Panels             panels = { .maker = maker, .overview = overview, .uncovered = uncovered };

  cr_report_begin_block (maker, cr_report_words (maker, NC_ ("report", "Summary")), NULL);
  panels.width = floor ((maker->body.width - (n_columns - 1) * COLUMN_GAP) / n_columns);
  for (guint i = 0; i < G_N_ELEMENTS (add); i++)
    {
      if (i % n_rows == 0)
        panels.y = maker->y;
      panels.x = maker->body.x + (i / n_rows) * (panels.width + COLUMN_GAP);
      add[i](&panels);
    }
}
