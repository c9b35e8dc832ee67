/* SPDX-License-Identifier: GPL-3.0-or-later
 * The worksheet for translators as a workbook. */
#include "config.h"

#include "cr-run.h"
#include "cr-worksheet.h"
#include "cr-xlsx-private.h"
#include "cr-xlsx.h"

#include <glib/gi18n-lib.h>

static const guint widths[CR_WORKSHEET_N_COLUMNS] = {
  [CR_WORKSHEET_PLACE] = 26,
  [CR_WORKSHEET_NAME] = 36,
  [CR_WORKSHEET_EN] = 56,
  [CR_WORKSHEET_RU] = 56,
  [CR_WORKSHEET_STATE] = 20,
};

static void
write_header (CrXlsxSheet *sheet)
{
  for (guint i = 0; i < CR_WORKSHEET_N_COLUMNS; i++)
    {
      const char *name = cr_worksheet_get_column_name ((CrWorksheetColumn) i, sheet->book->export->language);

      cr_xlsx_set_width (sheet, i, widths[i]);
      cr_xlsx_write_text (sheet, 0, i, name, CR_XLSX_HEADER);
    }
}

/* Of a task it is told with the others of that task, of anything else by its place. */
static void
leave_out (CrExport *export,
           const CrWorksheetRow *row)
{
  const char      *words = NC_ ("export", "%s: cannot be written into a cell, or not in full");
  const char      *id = row->record->kind == CR_KIND_TASK ? cr_record_get_key (row->record) : row->place;
  CrExport         told = *export;
  g_autofree char *name = NULL;

  told.language = export->messages;
  name = cr_worksheet_name_row (&told, row);
  cr_export_leave_out (export, id, g_strdup_printf (cr_export_message (export, words), name));
}

/* An empty side is a cell as well, so that it can be filled in. */
static gboolean
write_side (CrXlsxSheet  *sheet,
            guint         n,
            guint         column,
            const CrText *text,
            const char   *side)
{
  g_autofree char *cell = cr_worksheet_format_side (sheet->book->cells, text, side);

  if (*cell == '\0')
    cr_xlsx_write_blank (sheet, n, column, CR_XLSX_TYPED);
  return cr_xlsx_write_text (sheet, n, column, cell, CR_XLSX_TYPED);
}

static void
write_row (CrXlsxSheet          *sheet,
           guint                 n,
           const CrWorksheetRow *row)
{
  CrExport *export = sheet->book->export;
  const char      *state = cr_worksheet_show_state (export, cr_worksheet_get_state (row->text));
  g_autofree char *name = cr_worksheet_name_row (export, row);
  gboolean         has_en, has_ru;

  cr_xlsx_write_text (sheet, n, CR_WORKSHEET_PLACE, row->place, CR_XLSX_WRAPPED);
  cr_xlsx_write_text (sheet, n, CR_WORKSHEET_NAME, name, CR_XLSX_WRAPPED);
  has_en = write_side (sheet, n, CR_WORKSHEET_EN, row->text, "en");
  has_ru = write_side (sheet, n, CR_WORKSHEET_RU, row->text, "ru");
  cr_xlsx_write_text (sheet, n, CR_WORKSHEET_STATE, state, CR_XLSX_WRAPPED);
  if (!has_en || !has_ru)
    leave_out (export, row);
}

static void
write_rows (CrXlsxSheet     *sheet,
            const GPtrArray *rows)
{
  CrExport *export = sheet->book->export;
  const CrRecord *record = NULL;

  for (guint i = 0; i < rows->len && !g_cancellable_is_cancelled (export->run); i++)
    {
      const CrWorksheetRow *row = g_ptr_array_index (rows, i);

      write_row (sheet, i + 1, row);
      if (row->record != record && row->record->kind == CR_KIND_TASK)
        export->written++;
      record = row->record;
      cr_run_set_done (export->run, (double) (i + 1) / rows->len / 2);
    }
}

/* What is empty waits to be filled in, and so does what the state tells. */
static void
colour_waiting (CrXlsxSheet *sheet,
                guint        last_row)
{
  CrXlsxBook            *book = sheet->book;
  const char            *both = cr_worksheet_show_state (book->export, CR_WORKSHEET_BOTH);
  lxw_conditional_format blank = { .type = LXW_CONDITIONAL_TYPE_BLANKS, .format = book->formats[CR_XLSX_WAITING] };
  lxw_conditional_format due = { .type = LXW_CONDITIONAL_TYPE_CELL,
                                 .criteria = LXW_CONDITIONAL_CRITERIA_NOT_EQUAL_TO,
                                 .value_string = cr_xlsx_quote_word (book, both),
                                 .format = book->formats[CR_XLSX_WAITING] };

  cr_xlsx_check (book, worksheet_conditional_format_range (sheet->sheet, 1, CR_WORKSHEET_EN, last_row,
                                                           CR_WORKSHEET_RU, &blank));
  cr_xlsx_check (book, worksheet_conditional_format_range (sheet->sheet, 1, CR_WORKSHEET_STATE, last_row,
                                                           CR_WORKSHEET_STATE, &due));
}

/* Nothing but the two sides can be changed by mistake; there is no password to lift it. */
static void
protect (CrXlsxSheet *sheet)
{
  lxw_protection options = { .format_columns = LXW_TRUE, .format_rows = LXW_TRUE, .autofilter = LXW_TRUE };

  worksheet_protect (sheet->sheet, NULL, &options);
}

static void
write_texts (CrXlsxBook *book)
{
  CrXlsxSheet           sheet = cr_xlsx_sheet_begin_empty (book, NC_ ("export", "Texts"));
  g_autoptr (GPtrArray) rows = cr_worksheet_list (book->export->roadmap, book->export->scope);

  write_header (&sheet);
  write_rows (&sheet, rows);
  if (rows->len > 0)
    colour_waiting (&sheet, rows->len);
  protect (&sheet);
  worksheet_freeze_panes (sheet.sheet, 1, 2);
  worksheet_fit_to_pages (sheet.sheet, 1, 0);
  cr_xlsx_sheet_end (&sheet);
}

GBytes *
cr_xlsx_write_worksheet (CrExport *export,
                         GError **error)
{
  static const CrXlsxWriter writers[] = { write_texts, NULL };

  return cr_xlsx_write_book (export, writers, error);
}
