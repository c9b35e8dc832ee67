/* SPDX-License-Identifier: GPL-3.0-or-later
 * The matrix and the capabilities on pages. */
#include "config.h"

#include "cr-report-private.h"

#include "cr-catalogue-ids.h"
#include "cr-format.h"
#include "cr-matrix-layout.h"
#include "cr-pattern.h"
#include "cr-radar-layout.h"
#include "cr-rounds.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* In units of the page. */
#define RADAR_SHARE     0.34 /* of the width */
#define RADAR_SIDE_MIN  400
#define TABLE_WIDTH_MIN 560 /* beside the radar; below it where there is less room */

#define MONTHS_AHEAD 12 /* of the projection when no target has a date */

CrCoverage *
cr_report_make_coverage (const CrReportRequest *request,
                         CrRoadmap             *scoped)
{
  g_autoptr (CrIds) areas = cr_catalogue_list_ids (request->catalogue, CR_GROUP_AREA);
  g_autoptr (CrIds) entries = cr_catalogue_list_ids (request->catalogue, CR_GROUP_CAPABILITY);
  CrCoverage       *coverage =
    cr_coverage_new (scoped, areas, CR_COLUMNS_CAPABILITIES, entries, request->today);
  g_autoptr (CrCoverage) whole = NULL;

  if (request->scope == NULL)
    return coverage;

  /* A gap that a task outside of the scope covers is covered. */
  whole = cr_coverage_new (request->roadmap, areas, CR_COLUMNS_CAPABILITIES, entries, request->today);
  for (guint i = 0; i < coverage->n_columns; i++)
    coverage->column_totals[i].signs = whole->column_totals[i].signs;
  return coverage;
}

/* Of the matrix and of charts: what the page is taken of. (transfer full) */
static char *
describe_roadmap (const CrReportMaker *maker)
{
  const CrHead    *head = cr_roadmap_get_head (maker->request->roadmap);
  const char      *administration = cr_text_show (head->administration, maker->language);
  const char      *title = cr_text_show (head->title, maker->language);
  g_autofree char *date = cr_format_date (maker->request->today, maker->language);
  g_autofree char *day =
    cr_pattern_fill (cr_report_words (maker, NC_ ("report", "as of {date}")), "date", date, NULL);

  return g_strdup_printf ("%s%s%s%s%s", administration, *administration != '\0' ? " · " : "", title,
                          *title != '\0' ? " · " : "", day);
}

void
cr_report_add_matrix (CrReportMaker *maker)
{
  g_autofree char           *words = describe_roadmap (maker);
  g_autoptr (CrCoverage)     coverage = cr_report_make_coverage (maker->request, maker->scoped);
  g_autoptr (CrMatrixLayout) layout = NULL;
  g_autoptr (CrDisplayList)  list = cr_display_list_new ();
  CrMatrixRequest            request = { coverage, maker->request->catalogue, CR_COLUMNS_CAPABILITIES,
                                         maker->language, maker->body.width, 0 };
  double                     x;

  cr_report_begin_block (maker, cr_report_words (maker, NC_ ("report", "Areas of work and capabilities")), words);
  request.height = cr_report_get_left (maker);
  layout = cr_matrix_layout_new (maker->fonts, &request);
  cr_matrix_layout_draw (layout, list);
  x = maker->body.x + MAX (0, floor ((maker->body.width - cr_matrix_layout_get_width (layout)) / 2));
  cr_display_list_add_list (maker->page, list, x, maker->y, NULL);
  maker->y += cr_matrix_layout_get_height (layout);
  if (!cr_matrix_layout_has_legend (layout))
    maker->y += cr_matrix_legend_add (maker->page, maker->fonts, CR_COLUMNS_CAPABILITIES, maker->language,
                                      maker->body.x, maker->y + CR_REPORT_GAP, maker->body.width);
}

static CrDay
find_last_target (const GArray *levels)
{
  CrDay last = CR_DAY_NONE;

  for (guint i = 0; i < levels->len; i++)
    last = MAX (last, g_array_index (levels, CrLevels, i).target_date);
  return last;
}

static CrDay
get_projected_day (const CrReportRequest *request,
                   const char            *round,
                   const CrIds           *entries)
{
  g_autoptr (GArray) levels = cr_levels_list (request->roadmap, round, entries, request->today);
  CrDay              last = find_last_target (levels);

  return last != CR_DAY_NONE ? last : cr_day_add_months (request->today, MONTHS_AHEAD);
}

/* Everything of the radar is of the whole roadmap: a level is not that of a part. */
CrRadarLayout *
cr_report_make_radar (CrFonts               *fonts,
                      const CrReportRequest *request,
                      double                 width,
                      double                 height)
{
  const CrRound          *round = cr_roadmap_get_current_round (request->roadmap);
  const CrRound          *before = NULL;
  g_autoptr (CrIds)       entries = cr_catalogue_list_ids (request->catalogue, CR_GROUP_CAPABILITY);
  g_autoptr (GArray)      levels = NULL;
  g_autoptr (GArray)      earlier = NULL;
  g_autofree CrRadarAxis *axes = NULL;
  const CrWording         wording = cr_wording_new (request->language);
  CrRadarRequest          radar = { .fonts = fonts, .wording = &wording, .width = width, .height = height };

  if (round == NULL)
    return NULL;

  before = cr_rounds_get_previous (request->roadmap, round->id);
  radar.projected_day = get_projected_day (request, round->id, entries);
  radar.earlier_day = before != NULL ? before->date : CR_DAY_NONE;
  levels = cr_levels_list (request->roadmap, round->id, entries, radar.projected_day);
  if (before != NULL)
    earlier = cr_levels_list (request->roadmap, before->id, entries, radar.projected_day);
  radar.n_axes = levels->len;
  radar.axes = axes = g_new0 (CrRadarAxis, levels->len + 1);
  for (guint i = 0; i < levels->len; i++)
    {
      const CrLevels *row = &g_array_index (levels, CrLevels, i);
      const CrEntry  *entry = cr_catalogue_lookup (request->catalogue, row->entry);

      axes[i] = (CrRadarAxis){ cr_entry_get_short_title (entry, request->language), (guint) entry->number, 0, 0,
                               row->projected, 0 };
      if (!row->not_applicable)
        {
          axes[i].level = row->level;
          axes[i].target = row->target;
        }
      if (earlier != NULL && !g_array_index (earlier, CrLevels, i).not_applicable)
        axes[i].earlier = g_array_index (earlier, CrLevels, i).level;
    }
  return cr_radar_layout_new (&radar);
}

/* What stands in the cells of a row, to be freed. */
typedef struct
{
  char *number, *gap, *step, *date, *evidence, *open;
} Words;

static Words
describe_levels (const CrReportMaker *maker,
                 const CrLevels      *row,
                 const CrEntry       *entry)
{
  Words words = { .number = g_strdup_printf ("%d", entry->number) };

  words.gap = row->has_gap ? g_strdup_printf ("%d", MAX (row->gap, 0)) : g_strdup (CR_FORMAT_MISSING);
  words.date = cr_format_date (row->target_date, maker->language);
  words.open = cr_format_integer (row->n_open, maker->language);
  if (row->not_applicable)
    words.step = g_strdup (cr_report_words (maker, NC_ ("report", "not applicable")));
  else if (row->level == 0)
    words.step = g_strdup (cr_report_words (maker, NC_ ("report", "not assessed")));
  else if (row->target > 0)
    words.step = g_strdup_printf ("%d → %d", row->level, row->target);
  else
    words.step = g_strdup_printf ("%d", row->level);
  if (row->n_evidence > 0)
    words.evidence = cr_format_integer (row->n_evidence, maker->language);
  else
    words.evidence = g_strdup (row->level > 0 ? cr_report_words (maker, NC_ ("report", "claimed")) : CR_FORMAT_MISSING);
  return words;
}

static void
clear_words (Words *words)
{
  g_free (words->number);
  g_free (words->gap);
  g_free (words->step);
  g_free (words->date);
  g_free (words->evidence);
  g_free (words->open);
}

static void
add_capability (CrReportTable  *table,
                const CrLevels *row)
{
  CrReportMaker *maker = table->maker;
  const CrEntry *entry = cr_catalogue_lookup (maker->request->catalogue, row->entry);
  Words          words = describe_levels (maker, row, entry);
  gboolean       is_uncovered = row->has_gap && row->gap > 0 && row->n_open == 0;
  CrReportCell   cells[] = {
      CR_REPORT_DIM (words.number),
      CR_REPORT_TEXT (cr_entry_get_short_title (entry, maker->language)),
      CR_REPORT_TEXT (words.step),
      CR_REPORT_TEXT (words.gap),
      CR_REPORT_TEXT (words.date),
      CR_REPORT_TEXT (words.evidence),
      CR_REPORT_TEXT (words.open),
  };

  cells[2].has_dots = row->level > 0 && !row->not_applicable;
  cells[2].level = row->level;
  cells[2].target = row->target;
  if (!cells[2].has_dots)
    cells[2].color = CR_COLOR_DIM;
  cells[3].font = row->has_gap && row->gap > 0 ? CR_FONT_HEADING : CR_FONT_BODY;
  if (is_uncovered)
    {
      cells[6].has_symbol = TRUE;
      cells[6].symbol = CR_SYMBOL_GAP_NOBODY;
      cells[6].color = CR_COLOR_SIGN_OVERDUE_TEXT;
    }
  cr_report_table_add (table, cells);
  clear_words (&words);
}

static void
add_levels (CrReportMaker *maker,
            double         x,
            double         width)
{
  const CrReportColumn columns[] = {
    { cr_report_words (maker, NC_ ("report", "No.")), 0.055, CR_ALIGN_END },
    { cr_report_words (maker, NC_ ("report", "Capability")), 0.29, CR_ALIGN_START },
    { cr_report_words (maker, NC_ ("report", "Level → target")), 0.22, CR_ALIGN_START },
    { cr_report_words (maker, NC_ ("report", "Gap")), 0.095, CR_ALIGN_END },
    { cr_report_words (maker, NC_ ("report", "Target date")), 0.15, CR_ALIGN_START },
    { cr_report_words (maker, NC_ ("report", "Evidence")), 0.19, CR_ALIGN_START },
    { cr_report_words (maker, NC_ ("report", "Open tasks")), 0.12, CR_ALIGN_START },
  };
  const CrRound     *round = cr_roadmap_get_current_round (maker->request->roadmap);
  g_autoptr (CrIds)  entries = cr_catalogue_list_ids (maker->request->catalogue, CR_GROUP_CAPABILITY);
  g_autoptr (GArray) levels =
    cr_levels_list (maker->request->roadmap, round->id, entries, maker->request->today);
  CrReportTable table = cr_report_table_new (maker, columns, G_N_ELEMENTS (columns));

  table.x = x;
  table.width = width;
  cr_levels_sort (levels);
  for (guint i = 0; i < levels->len; i++)
    add_capability (&table, &g_array_index (levels, CrLevels, i));
}

/* "average level 2.1 from 12 of 13, 29 May 2026". (transfer full) */
static char *
describe_round (CrReportMaker *maker,
                const CrRound *round)
{
  g_autoptr (CrIds)  entries = cr_catalogue_list_ids (maker->request->catalogue, CR_GROUP_CAPABILITY);
  g_autoptr (GArray) levels =
    cr_levels_list (maker->request->roadmap, round->id, entries, maker->request->today);
  guint            n_rated;
  int              tenths = cr_levels_get_average (levels, CR_LEVEL_NOW, &n_rated);
  g_autofree char *average = tenths >= 0 ? cr_format_tenths (tenths, maker->language) : NULL;
  g_autofree char *rated = g_strdup_printf ("%u", n_rated);
  g_autofree char *all = g_strdup_printf ("%u", levels->len);
  g_autofree char *date = cr_format_date_in_prose (round->date, maker->language);

  if (average == NULL)
    return g_strdup (cr_report_words (maker, NC_ ("report", "No level is assessed yet")));
  return cr_pattern_fill (
    cr_report_words (maker, NC_ ("report", "Assessment of {date}: average level {average} from {rated} of {all}")),
    "date", date, "average", average, "rated", rated, "all", all, NULL);
}

/* Beside the radar where there is room for both, else below it. */
static void
add_radar_and_levels (CrReportMaker *maker)
{
  double                    side = MAX (RADAR_SIDE_MIN, floor (maker->body.width * RADAR_SHARE));
  gboolean                  is_beside = maker->body.width >= side + CR_REPORT_WIDE_GAP + TABLE_WIDTH_MIN;
  double                    width = is_beside ? side : maker->body.width;
  double                    shift = is_beside ? side + CR_REPORT_WIDE_GAP : 0;
  g_autoptr (CrRadarLayout) radar =
    cr_report_make_radar (maker->fonts, maker->request, width, side + CR_REPORT_WIDE_GAP);
  g_autoptr (CrDisplayList) list = cr_display_list_new ();

  if (cr_radar_layout_has_outline (radar))
    {
      cr_radar_layout_draw (radar, list);
      cr_display_list_add_list (maker->page, list, maker->body.x, maker->y, NULL);
    }
  else
    {
      shift = 0;
      cr_report_add_text (maker, CR_FONT_BODY, CR_COLOR_DIM, cr_radar_layout_get_sentence (radar));
    }
  if (!is_beside && cr_radar_layout_has_outline (radar))
    maker->y += side + 2 * CR_REPORT_WIDE_GAP;
  add_levels (maker, maker->body.x + shift, maker->body.width - shift);
}

void
cr_report_add_capabilities (CrReportMaker *maker)
{
  const CrRound   *round = cr_roadmap_get_current_round (maker->request->roadmap);
  g_autofree char *words = round != NULL ? describe_round (maker, round) : NULL;

  cr_report_begin_block (maker, cr_report_words (maker, NC_ ("report", "Capabilities and gaps")), words);
  if (round != NULL)
    add_radar_and_levels (maker);
  else
    cr_report_add_text (maker, CR_FONT_BODY, CR_COLOR_DIM,
                        cr_report_words (maker, NC_ ("report", "No round of assessment has been held yet.")));
}
