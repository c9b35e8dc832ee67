/* SPDX-License-Identifier: GPL-3.0-or-later
 * The sheets that count and tell: matrix, capabilities, gaps, milestones, costs, catalogue. */
#include "config.h"

#include "cr-catalogue-ids.h"
#include "cr-levels.h"
#include "cr-money.h"
#include "cr-xlsx-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define MATRIX_WIDTH_MIN  13
#define MATRIX_NAME_WIDTH 34

/* Digits that a spreadsheet keeps of a number. */
#define N_DIGITS_MAX 15

static const char *
show_entry (CrXlsxBook *book,
            const char *id)
{
  const CrEntry *entry = cr_catalogue_lookup (book->export->catalogue, id);

  return entry != NULL ? cr_entry_get_title (entry, book->export->language) : id;
}

static const char *
get_words (CrXlsxBook *book,
           const char *msgid)
{
  return cr_export_words (book->export, msgid);
}

static void
colour_scale (CrXlsxSheet *sheet,
              guint        first_row,
              guint        first_column,
              guint        last_row,
              guint        last_column)
{
  lxw_conditional_format scale = { .type = LXW_CONDITIONAL_2_COLOR_SCALE,
                                   .min_color = 0xFFFFFF,
                                   .max_color = 0x9DC3E6 };

  if (last_row >= first_row && last_column >= first_column)
    cr_xlsx_check (sheet->book, worksheet_conditional_format_range (sheet->sheet, first_row, (lxw_col_t) first_column,
                                                                    last_row, (lxw_col_t) last_column, &scale));
}

/* A number with the longest of the words beside it; what is too wide is not shown at all. */
static guint
measure_matrix (CrXlsxBook *book)
{
  static const char *const signs[] = { NC_ ("export", "late"), NC_ ("export", "no gap"),
                                       NC_ ("export", "not applicable") };
  glong                    longest = 0;

  for (guint i = 0; i < G_N_ELEMENTS (signs); i++)
    longest = MAX (longest, g_utf8_strlen (cr_export_words (book->export, signs[i]), -1));
  return MAX ((guint) longest + 7, MATRIX_WIDTH_MIN);
}

/* What the matrix says of a cell beside its number. */
static CrXlsxFormat
get_sign_format (CrSigns signs)
{
  if ((signs & CR_SIGN_NOT_APPLICABLE) != 0)
    return CR_XLSX_NOT_APPLICABLE;
  if ((signs & CR_SIGN_LATE) != 0)
    return CR_XLSX_LATE;
  return (signs & CR_SIGN_NO_GAP) != 0 ? CR_XLSX_NO_GAP : CR_XLSX_COUNT;
}

static void
write_matrix_row (CrXlsxSheet      *sheet,
                  const CrCoverage *coverage,
                  guint             row)
{
  CrXlsxBook *book = sheet->book;
  const char *id = cr_coverage_get_row_id (coverage, row);

  cr_xlsx_write_text (sheet, row + 1, 0,
                      id != NULL ? show_entry (book, id) : get_words (book, NC_ ("export", "Without an area")),
                      CR_XLSX_WRAPPED);
  for (guint i = 0; i < coverage->n_columns; i++)
    {
      const CrCoverageCell *cell = cr_coverage_get_cell (coverage, row, i);

      if (cell->n_tasks > 0 || cell->signs != 0)
        cr_xlsx_write_number (sheet, row + 1, i + 1, cell->n_tasks, get_sign_format (cell->signs));
    }
  cr_xlsx_write_number (sheet, row + 1, coverage->n_columns + 1, coverage->row_totals[row].n_tasks, CR_XLSX_TOTAL);
}

static void
write_matrix_head (CrXlsxSheet      *sheet,
                   const CrCoverage *coverage)
{
  CrXlsxBook *book = sheet->book;

  cr_xlsx_write_text (sheet, 0, 0, get_words (book, NC_ ("export", "Area of work")), CR_XLSX_HEADER);
  for (guint i = 0; i < coverage->n_columns; i++)
    {
      const char *id = cr_coverage_get_column_id (coverage, i);

      cr_xlsx_write_text (sheet, 0, i + 1,
                          id != NULL ? show_entry (book, id)
                                     : get_words (book, NC_ ("export", "Without a capability")),
                          CR_XLSX_HEADER_OF_COUNTS);
    }
  cr_xlsx_write_text (sheet, 0, coverage->n_columns + 1, get_words (book, NC_ ("export", "Tasks in all")),
                      CR_XLSX_HEADER_OF_COUNTS);
}

static void
write_matrix_feet (CrXlsxSheet      *sheet,
                   const CrCoverage *coverage)
{
  CrXlsxBook *book = sheet->book;
  guint       row = coverage->n_rows + 1;

  cr_xlsx_write_text (sheet, row, 0, get_words (book, NC_ ("export", "Tasks in all")), CR_XLSX_HEADER);
  cr_xlsx_write_text (sheet, row + 1, 0, get_words (book, NC_ ("export", "Open tasks")), CR_XLSX_HEADER);
  cr_xlsx_write_text (sheet, row + 2, 0, get_words (book, NC_ ("export", "Gap")), CR_XLSX_HEADER);
  cr_xlsx_write_text (sheet, row + 3, 0, get_words (book, NC_ ("export", "Remark")), CR_XLSX_HEADER);
  for (guint i = 0; i < coverage->n_columns; i++)
    {
      const CrCoverageTotal *total = &coverage->column_totals[i];
      const char            *remark = NULL;

      cr_xlsx_write_number (sheet, row, i + 1, total->n_tasks, CR_XLSX_TOTAL);
      cr_xlsx_write_number (sheet, row + 1, i + 1, total->n_open, CR_XLSX_COUNT);
      if (total->has_gap)
        cr_xlsx_write_number (sheet, row + 2, i + 1, total->gap, CR_XLSX_COUNT);
      if ((total->signs & CR_SIGN_NOT_APPLICABLE) != 0)
        remark = get_words (book, NC_ ("export", "not applicable"));
      else if ((total->signs & CR_SIGN_UNCOVERED) != 0)
        remark = get_words (book, NC_ ("export", "not covered"));
      cr_xlsx_write_text (sheet, row + 3, i + 1, remark, CR_XLSX_REMARK);
    }
}

void
cr_xlsx_write_matrix (CrXlsxBook *book)
{
  CrXlsxSheet            sheet = cr_xlsx_sheet_begin_empty (book, NC_ ("export", "Matrix"));
  g_autoptr (CrIds)      rows = cr_catalogue_list_ids (book->export->catalogue, CR_GROUP_AREA);
  g_autoptr (CrIds)      columns = cr_catalogue_list_ids (book->export->catalogue, CR_GROUP_CAPABILITY);
  g_autoptr (CrCoverage) coverage =
    cr_coverage_new (book->roadmap, rows, CR_COLUMNS_CAPABILITIES, columns, book->export->today);

  cr_xlsx_set_width (&sheet, 0, MATRIX_NAME_WIDTH);
  for (guint i = 0; i <= coverage->n_columns; i++)
    cr_xlsx_set_width (&sheet, i + 1, measure_matrix (book));
  write_matrix_head (&sheet, coverage);
  for (guint i = 0; i < coverage->n_rows; i++)
    write_matrix_row (&sheet, coverage, i);
  write_matrix_feet (&sheet, coverage);
  colour_scale (&sheet, 1, 1, coverage->n_rows, coverage->n_columns);
  cr_xlsx_end_row (&sheet);
  worksheet_freeze_panes (sheet.sheet, 1, 1);
  /* On one it could not be read. */
  worksheet_fit_to_pages (sheet.sheet, book->export->paper == CR_PAPER_A3 ? 1 : 2, 0);
  cr_xlsx_check (book, worksheet_repeat_columns (sheet.sheet, 0, 0));
}

/* What there is to say of an entry in a word. */
static const char *
describe_levels (CrXlsxBook     *book,
                 const CrLevels *levels)
{
  if (levels->not_applicable)
    return get_words (book, NC_ ("export", "not applicable"));
  if (levels->level == 0)
    return get_words (book, NC_ ("export", "not assessed"));
  if (!levels->has_gap)
    return get_words (book, NC_ ("export", "no target"));
  if (levels->gap <= 0)
    return get_words (book, NC_ ("export", "target reached"));
  return levels->n_open > 0 ? get_words (book, NC_ ("export", "gap with open tasks"))
                            : get_words (book, NC_ ("export", "gap not covered"));
}

static const char *
show_group (CrXlsxBook *book,
            const char *id)
{
  CrGroup group = cr_group_of_id (id);

  if (group == CR_GROUP_NONE)
    return NULL;
  return cr_entry_get_title (cr_catalogue_get_group_words (book->export->catalogue, group), book->export->language);
}

static void
write_level (CrXlsxSheet *sheet,
             guint        row,
             guint        column,
             int          level)
{
  if (level > 0)
    cr_xlsx_write_number (sheet, row, column, level, CR_XLSX_NUMBER);
}

static void
write_levels (CrXlsxSheet    *sheet,
              guint           row,
              const CrLevels *levels)
{
  CrXlsxBook *book = sheet->book;

  cr_xlsx_write_text (sheet, row, 0, show_entry (book, levels->entry), CR_XLSX_WRAPPED);
  cr_xlsx_write_text (sheet, row, 1, show_group (book, levels->entry), CR_XLSX_WRAPPED);
  write_level (sheet, row, 2, levels->level);
  write_level (sheet, row, 3, levels->target);
  if (levels->has_gap)
    cr_xlsx_write_number (sheet, row, 4, levels->gap, CR_XLSX_NUMBER);
  cr_xlsx_write_day (sheet, row, 5, levels->target_date);
  cr_xlsx_write_number (sheet, row, 6, levels->n_open, CR_XLSX_NUMBER);
  cr_xlsx_write_number (sheet, row, 7, levels->n_evidence, CR_XLSX_NUMBER);
  cr_xlsx_write_text (sheet, row, 8, describe_levels (book, levels), CR_XLSX_WRAPPED);
}

static void
add_series (CrXlsxBook  *book,
            lxw_chart   *chart,
            CrXlsxSheet *sheet,
            guint        column,
            guint        last_row,
            const char  *name)
{
  lxw_chart_series *series =
    chart_add_series (chart, cr_xlsx_make_range (book, get_words (book, CR_XLSX_LISTS), CR_XLSX_N_LISTS, 1, last_row),
                      cr_xlsx_make_range (book, sheet->name, column, 1, last_row));

  chart_series_set_name (series, name);
}

/* Level and target of the capabilities, which come first, on one axis each. */
static void
add_radar (CrXlsxSheet *sheet,
           guint        n_capabilities)
{
  CrXlsxBook       *book = sheet->book;
  lxw_chart        *chart = workbook_add_chart (book->workbook, LXW_CHART_RADAR_WITH_MARKERS);
  lxw_chart_options options = { .x_scale = 1.6, .y_scale = 2.0 };

  add_series (book, chart, sheet, 2, n_capabilities, get_words (book, NC_ ("export", "Level")));
  add_series (book, chart, sheet, 3, n_capabilities, get_words (book, NC_ ("export", "Target")));
  chart_title_set_name (chart, get_words (book, NC_ ("export", "Level and target of the capabilities")));
  chart_axis_set_min (chart->y_axis, 0);
  chart_axis_set_max (chart->y_axis, CR_LEVEL_MAX);
  chart_legend_set_position (chart, LXW_CHART_LEGEND_BOTTOM);
  cr_xlsx_check (book, worksheet_insert_chart_opt (sheet->sheet, 1, 10, chart, &options));
}

void
cr_xlsx_write_capabilities (CrXlsxBook *book)
{
  static const CrXlsxColumn columns[] = {
    { NC_ ("export", "Entry"), 44, FALSE },
    { NC_ ("export", "Group"), 38, FALSE },
    { NC_ ("export", "Level"), 9, TRUE },
    { NC_ ("export", "Target"), 9, TRUE },
    { NC_ ("export", "Gap"), 9, TRUE },
    { NC_ ("export", "Target date"), 12, FALSE },
    { NC_ ("export", "Open tasks"), 10, TRUE },
    { NC_ ("export", "Evidence"), 10, TRUE },
    { NC_ ("export", "Remark"), 24, FALSE },
  };
  CrXlsxSheet        sheet = cr_xlsx_sheet_begin (book, NC_ ("export", "Capabilities"), columns,
                                                  G_N_ELEMENTS (columns));
  const CrRound     *round = cr_roadmap_get_current_round (book->roadmap);
  g_autoptr (CrIds)  rated = cr_catalogue_list_rated (book->export->catalogue);
  g_autoptr (GArray) levels =
    cr_levels_list (book->roadmap, round != NULL ? round->id : NULL, rated, book->export->today);
  g_autoptr (CrIds) capabilities = cr_catalogue_list_ids (book->export->catalogue, CR_GROUP_CAPABILITY);

  for (guint i = 0; i < levels->len; i++)
    write_levels (&sheet, i + 1, &g_array_index (levels, CrLevels, i));
  colour_scale (&sheet, 1, 4, levels->len, 4);
  add_radar (&sheet, cr_ids_get_length (capabilities));
  cr_xlsx_sheet_end (&sheet);
  cr_xlsx_print_beside (&sheet, G_N_ELEMENTS (columns));
}

void
cr_xlsx_write_gaps (CrXlsxBook *book)
{
  static const CrXlsxColumn columns[] = {
    { NC_ ("export", "Entry"), 44, FALSE },
    { NC_ ("export", "Group"), 38, FALSE },
    { NC_ ("export", "Level"), 9, TRUE },
    { NC_ ("export", "Target"), 9, TRUE },
    { NC_ ("export", "Gap"), 9, TRUE },
    { NC_ ("export", "Target date"), 12, FALSE },
    { NC_ ("export", "Open tasks"), 10, TRUE },
    { NC_ ("export", "Remark"), 24, FALSE },
  };
  CrXlsxSheet        sheet = cr_xlsx_sheet_begin (book, NC_ ("export", "Gaps"), columns, G_N_ELEMENTS (columns));
  g_autoptr (CrIds)  order = cr_catalogue_list_rated (book->export->catalogue);
  g_autoptr (GArray) gaps = cr_gaps_list (book->roadmap, order);

  for (guint i = 0; i < gaps->len; i++)
    {
      const CrGap *gap = &g_array_index (gaps, CrGap, i);

      cr_xlsx_write_text (&sheet, i + 1, 0, show_entry (book, gap->entry), CR_XLSX_WRAPPED);
      cr_xlsx_write_text (&sheet, i + 1, 1, show_group (book, gap->entry), CR_XLSX_WRAPPED);
      cr_xlsx_write_number (&sheet, i + 1, 2, gap->level, CR_XLSX_NUMBER);
      cr_xlsx_write_number (&sheet, i + 1, 3, gap->target, CR_XLSX_NUMBER);
      cr_xlsx_write_number (&sheet, i + 1, 4, gap->gap, CR_XLSX_NUMBER);
      cr_xlsx_write_day (&sheet, i + 1, 5, gap->target_date);
      cr_xlsx_write_number (&sheet, i + 1, 6, gap->n_open, CR_XLSX_NUMBER);
      cr_xlsx_write_text (&sheet, i + 1, 7,
                          CR_GAP_IS_COVERED (gap) ? get_words (book, NC_ ("export", "gap with open tasks"))
                                                  : get_words (book, NC_ ("export", "gap not covered")),
                          CR_XLSX_WRAPPED);
    }
  colour_scale (&sheet, 1, 4, gaps->len, 4);
  cr_xlsx_sheet_end (&sheet);
}

/* Those without a day come last; of one day in the order of the roadmap. */
static int
compare_milestones (gconstpointer a,
                    gconstpointer b)
{
  const CrTask *first = *(const CrTask *const *) a, *second = *(const CrTask *const *) b;
  CrDay         first_day, second_day, day;

  if (!cr_task_get_span (first, &day, &first_day))
    first_day = CR_DAY_MAX + 1;
  if (!cr_task_get_span (second, &day, &second_day))
    second_day = CR_DAY_MAX + 1;
  if (first_day != second_day)
    return first_day < second_day ? -1 : 1;
  return 0;
}

/* (transfer full) */
static GPtrArray *
list_milestones (CrXlsxBook *book)
{
  GPtrArray *milestones = g_ptr_array_new ();

  for (guint i = 0; i < book->tasks->len; i++)
    {
      const CrTask *task = g_ptr_array_index (book->tasks, i);

      if (task->milestone)
        g_ptr_array_add (milestones, (gpointer) task);
    }
  g_ptr_array_sort (milestones, compare_milestones);
  return milestones;
}

static char *
show_field (CrXlsxBook   *book,
            const CrTask *task,
            const char   *name)
{
  CrPath path;

  cr_path_parse (CR_KIND_TASK, name, &path);
  g_auto (CrValue) value = cr_path_get (&path, &task->record);
  return cr_cells_format (book->cells, &path, &value, CR_CELLS_NAMES);
}

static void
write_milestone (CrXlsxSheet  *sheet,
                 guint         row,
                 const CrTask *task)
{
  CrXlsxBook      *book = sheet->book;
  g_autofree char *area = show_field (book, task, "area");
  g_autofree char *status = show_field (book, task, "status");
  g_autofree char *owner = show_field (book, task, "owner");
  CrDay            first, day;

  if (cr_task_get_span (task, &first, &day))
    cr_xlsx_write_day (sheet, row, 0, day);
  cr_xlsx_write_text (sheet, row, 1, cr_text_show (task->title, book->export->language), CR_XLSX_WRAPPED);
  cr_xlsx_write_text (sheet, row, 2, area, CR_XLSX_WRAPPED);
  cr_xlsx_write_text (sheet, row, 3, status, CR_XLSX_PLAIN);
  if (cr_task_is_overdue (task, book->export->today))
    cr_xlsx_write_text (sheet, row, 4, get_words (book, NC_ ("export", "overdue")), CR_XLSX_PLAIN);
  cr_xlsx_write_text (sheet, row, 5, owner, CR_XLSX_WRAPPED);
  cr_xlsx_write_text (sheet, row, 6, task->id, CR_XLSX_PLAIN);
}

void
cr_xlsx_write_milestones (CrXlsxBook *book)
{
  static const CrXlsxColumn columns[] = {
    { NC_ ("export", "Date"), 12, FALSE },
    { NC_ ("export", "Milestone"), 50, FALSE },
    { NC_ ("export", "Area of work"), 30, FALSE },
    { NC_ ("export", "Status"), 16, FALSE },
    { NC_ ("export", "Remark"), 14, FALSE },
    { NC_ ("export", "Owner"), 26, FALSE },
    { NC_ ("export", "Task id"), 16, FALSE },
  };
  CrXlsxSheet           sheet = cr_xlsx_sheet_begin (book, NC_ ("export", "Milestones"), columns,
                                                     G_N_ELEMENTS (columns));
  g_autoptr (GPtrArray) milestones = list_milestones (book);

  for (guint i = 0; i < milestones->len; i++)
    write_milestone (&sheet, i + 1, g_ptr_array_index (milestones, i));
  cr_xlsx_sheet_end (&sheet);
}

/* An amount as a number where a spreadsheet keeps all its digits, else as it stands. */
static void
write_amount (CrXlsxSheet *sheet,
              guint        row,
              guint        column,
              const char  *amount)
{
  if (amount == NULL)
    return;
  if (strlen (amount) <= N_DIGITS_MAX && cr_form_matches (CR_FORM_AMOUNT, NULL, amount))
    cr_xlsx_write_number (sheet, row, column, g_ascii_strtod (amount, NULL), CR_XLSX_MONEY);
  else
    cr_xlsx_write_text (sheet, row, column, amount, CR_XLSX_PLAIN);
}

static void
write_year (CrXlsxSheet *sheet,
            guint        row,
            guint        column,
            gint64       year)
{
  if (year != CR_INTEGER_NONE)
    cr_xlsx_write_number (sheet, row, column, (double) year, CR_XLSX_NUMBER);
}

static guint
write_costs_of (CrXlsxSheet  *sheet,
                guint         row,
                const CrTask *task)
{
  guint n = cr_list_get_length (task->costs);

  for (guint i = 0; i < n; i++)
    {
      const CrCost *cost = (const CrCost *) task->costs->items[i];
      const char   *title = cr_text_show (task->title, sheet->book->export->language);

      cr_xlsx_write_text (sheet, row + i, 0, task->id, CR_XLSX_PLAIN);
      cr_xlsx_write_text (sheet, row + i, 1, title, CR_XLSX_WRAPPED);
      write_year (sheet, row + i, 2, cost->year);
      write_amount (sheet, row + i, 3, cost->amount);
      cr_xlsx_write_text (sheet, row + i, 4, cost->source, CR_XLSX_WRAPPED);
    }
  return n;
}

/* The sums of the years, beside the table, and a chart of them. Cancelled tasks are not among them. */
static void
write_sums (CrXlsxSheet *sheet)
{
  CrXlsxBook         *book = sheet->book;
  CrXlsxSheet         beside = *sheet;
  g_autoptr (CrMoney) money = cr_money_new (book->roadmap, NULL);
  lxw_chart          *chart;
  lxw_chart_series   *series;

  cr_xlsx_write_text (&beside, 0, 7, get_words (book, NC_ ("export", "Year")), CR_XLSX_HEADER_OF_NUMBERS);
  cr_xlsx_write_text (&beside, 0, 8, get_words (book, NC_ ("export", "Without cancelled tasks")),
                      CR_XLSX_HEADER_OF_NUMBERS);
  for (guint i = 0; i < money->years->len; i++)
    {
      const CrMoneySum *sum = &g_array_index (money->years, CrMoneySum, i);

      write_year (&beside, i + 1, 7, sum->year);
      write_amount (&beside, i + 1, 8, sum->amount);
    }
  cr_xlsx_check (book, worksheet_set_column (sheet->sheet, 7, 8, 16, NULL));
  if (money->years->len == 0)
    return;

  chart = workbook_add_chart (book->workbook, LXW_CHART_COLUMN);
  series = chart_add_series (chart, cr_xlsx_make_range (book, sheet->name, 7, 1, money->years->len),
                             cr_xlsx_make_range (book, sheet->name, 8, 1, money->years->len));
  chart_series_set_name (series, get_words (book, NC_ ("export", "Costs")));
  chart_title_set_name (chart, get_words (book, NC_ ("export", "Costs by year")));
  chart_legend_set_position (chart, LXW_CHART_LEGEND_NONE);
  cr_xlsx_check (book, worksheet_insert_chart (sheet->sheet, 1, 10, chart));
}

void
cr_xlsx_write_costs (CrXlsxBook *book)
{
  static const CrXlsxColumn columns[] = {
    { NC_ ("export", "Task id"), 16, FALSE },
    { NC_ ("export", "Task"), 50, FALSE },
    { NC_ ("export", "Year"), 8, TRUE },
    { NC_ ("export", "Amount"), 16, TRUE },
    { NC_ ("export", "Source of funding"), 30, FALSE },
  };
  CrXlsxSheet sheet = cr_xlsx_sheet_begin (book, NC_ ("export", "Costs"), columns, G_N_ELEMENTS (columns));
  guint       row = 1;

  for (guint i = 0; i < book->tasks->len; i++)
    row += write_costs_of (&sheet, row, g_ptr_array_index (book->tasks, i));
  cr_xlsx_sheet_end (&sheet);
  write_sums (&sheet);
  cr_xlsx_print_beside (&sheet, G_N_ELEMENTS (columns));
}

static guint
write_group (CrXlsxSheet *sheet,
             guint        row,
             CrGroup      group)
{
  CrXlsxBook           *book = sheet->book;
  const char           *language = book->export->language;
  const CrEntry        *words = cr_catalogue_get_group_words (book->export->catalogue, group);
  gsize                 n;
  const CrEntry *const *entries = cr_catalogue_get_group (book->export->catalogue, group, &n);

  for (gsize i = 0; i < n; i++)
    {
      cr_xlsx_write_text (sheet, row + (guint) i, 0, entries[i]->id, CR_XLSX_PLAIN);
      cr_xlsx_write_text (sheet, row + (guint) i, 1, words != NULL ? cr_entry_get_title (words, language) : NULL,
                          CR_XLSX_WRAPPED);
      cr_xlsx_write_text (sheet, row + (guint) i, 2, cr_entry_get_title (entries[i], language), CR_XLSX_WRAPPED);
      cr_xlsx_write_text (sheet, row + (guint) i, 3, cr_entry_get_description (entries[i], language), CR_XLSX_WRAPPED);
      cr_xlsx_write_text (sheet, row + (guint) i, 4, cr_entry_get_source (entries[i], language), CR_XLSX_WRAPPED);
      cr_xlsx_write_text (sheet, row + (guint) i, 5, entries[i]->url, CR_XLSX_WRAPPED);
    }
  return (guint) n;
}

void
cr_xlsx_write_reference (CrXlsxBook *book)
{
  static const CrXlsxColumn columns[] = {
    { NC_ ("export", "Entry id"), 26, FALSE },
    { NC_ ("export", "Group"), 22, FALSE },
    { NC_ ("export", "Title"), 44, FALSE },
    { NC_ ("export", "Description"), 60, FALSE },
    { NC_ ("export", "Source"), 30, FALSE },
    { NC_ ("export", "Address"), 40, FALSE },
  };
  CrXlsxSheet sheet = cr_xlsx_sheet_begin (book, NC_ ("export", "Reference"), columns, G_N_ELEMENTS (columns));
  guint       row = 1;

  for (CrGroup group = CR_GROUP_AREA; group < CR_N_GROUPS; group++)
    row += write_group (&sheet, row, group);
  cr_xlsx_sheet_end (&sheet);
}
