/* SPDX-License-Identifier: GPL-3.0-or-later
 * The sheet of tasks, which can be read back, and the lists from which its cells are filled in. */
#include "config.h"

#include "cr-run.h"
#include "cr-text-form.h"
#include "cr-words.h"
#include "cr-xlsx-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define WIDTH_MIN 8
#define WIDTH_MAX 60

/* Rows below the table in which a person adds tasks and finds the lists as well. */
#define N_SPARE_ROWS 500

/* The columns that come on paper. */
#define N_PRINTED 9

/* Characters that the words beside a date need. */
#define DATE_WORDS_WIDTH 26

typedef struct
{
  CrPath path;
  guint  width; /* of the longest line so far */
} Column;

static GPtrArray *
list_shown (CrXlsxBook        *book,
            const char        *field,
            const char *const *ids)
{
  GPtrArray     *list = g_ptr_array_new_with_free_func (g_free);
  const CrField *shown = cr_kind_get_field (CR_KIND_TASK, field);

  for (guint i = 0; ids[i] != NULL; i++)
    g_ptr_array_add (list, g_strdup (cr_cells_show_id (book->cells, shown, cr_intern (ids[i]))));
  return list;
}

static GPtrArray *
list_areas (CrXlsxBook *book)
{
  gsize                   n;
  const CrEntry *const   *entries = cr_catalogue_get_group (book->export->catalogue, CR_GROUP_AREA, &n);
  g_autofree const char **ids = g_new0 (const char *, n + 1);

  for (gsize i = 0; i < n; i++)
    ids[i] = entries[i]->id;
  return list_shown (book, "area", ids);
}

static GPtrArray *
list_units (CrXlsxBook *book)
{
  GPtrArray *list = g_ptr_array_new_with_free_func (g_free);
  CrPath     owner;

  cr_path_parse (CR_KIND_TASK, "owner", &owner);
  for (guint i = 0; i < cr_roadmap_get_length (book->roadmap, CR_KIND_UNIT, NULL); i++)
    {
      CrValue unit = cr_value_id (CR_UNIT (cr_roadmap_get_nth (book->roadmap, CR_KIND_UNIT, NULL, i))->id);

      g_ptr_array_add (list, cr_cells_format (book->cells, &owner, &unit, CR_CELLS_NAMES));
    }
  return list;
}

static GPtrArray *
list_yes (CrXlsxBook *book)
{
  GPtrArray *list = g_ptr_array_new_with_free_func (g_free);
  CrValue    yes = cr_value_boolean (TRUE);
  CrPath     milestone;

  cr_path_parse (CR_KIND_TASK, "milestone", &milestone);
  g_ptr_array_add (list, cr_cells_format (book->cells, &milestone, &yes, CR_CELLS_NAMES));
  return list;
}

GPtrArray *
cr_xlsx_list (CrXlsxBook *book,
              CrXlsxList  list)
{
  switch (list)
    {
    case CR_XLSX_LIST_AREAS:
      return list_areas (book);
    case CR_XLSX_LIST_STATUSES:
      return list_shown (book, "status", cr_status_get_ids ());
    case CR_XLSX_LIST_PRIORITIES:
      return list_shown (book, "priority", cr_priority_get_ids ());
    case CR_XLSX_LIST_UNITS:
      return list_units (book);
    case CR_XLSX_LIST_YES:
    case CR_XLSX_N_LISTS:
    default:
      return list_yes (book);
    }
}

/* The path that is filled in from a list. */
static const char *const list_paths[CR_XLSX_N_LISTS] = {
  [CR_XLSX_LIST_AREAS] = "area",
  [CR_XLSX_LIST_STATUSES] = "status",
  [CR_XLSX_LIST_PRIORITIES] = "priority",
  [CR_XLSX_LIST_UNITS] = "owner",
  [CR_XLSX_LIST_YES] = "milestone",
};

/* Of the capabilities, for the chart that has no room for more. */
static void
write_short_titles (CrXlsxSheet *sheet,
                    guint        column)
{
  CrXlsxBook           *book = sheet->book;
  gsize                 n;
  const CrEntry *const *entries = cr_catalogue_get_group (book->export->catalogue, CR_GROUP_CAPABILITY, &n);

  cr_xlsx_write_text (sheet, 0, column, cr_export_words (book->export, NC_ ("export", "Capabilities")),
                      CR_XLSX_HEADER);
  for (gsize i = 0; i < n; i++)
    cr_xlsx_write_text (sheet, (guint) i + 1, column, cr_entry_get_short_title (entries[i], book->export->language),
                        CR_XLSX_PLAIN);
}

void
cr_xlsx_write_lists (CrXlsxBook *book)
{
  CrXlsxSheet sheet = cr_xlsx_sheet_begin_empty (book, CR_XLSX_LISTS);

  for (guint i = 0; i < CR_XLSX_N_LISTS; i++)
    {
      g_autoptr (GPtrArray) list = cr_xlsx_list (book, (CrXlsxList) i);
      g_autofree char      *name = NULL;
      CrPath                path;

      cr_path_parse (CR_KIND_TASK, list_paths[i], &path);
      name = cr_words_describe_path (&path, book->export->language);
      cr_xlsx_write_text (&sheet, 0, i, name, CR_XLSX_HEADER);
      for (guint k = 0; k < list->len; k++)
        cr_xlsx_write_text (&sheet, k + 1, i, g_ptr_array_index (list, k), CR_XLSX_PLAIN);
    }
  write_short_titles (&sheet, CR_XLSX_N_LISTS);
  worksheet_hide (sheet.sheet);
}

/* The id, and what a person may set; of two sides of a text the one of the export's language first. (transfer full) */
static GArray *
list_columns (const char *language)
{
  g_autoptr (GArray) paths = cr_cells_list_columns ();
  GArray            *columns = g_array_new (FALSE, TRUE, sizeof (Column));
  Column             column = { .width = WIDTH_MIN };

  cr_path_parse (CR_KIND_TASK, "id", &column.path);
  g_array_append_val (columns, column);
  for (guint i = 0; i < paths->len; i++)
    {
      const Column *last = &g_array_index (columns, Column, columns->len - 1);

      column.path = g_array_index (paths, CrPath, i);
      if (column.path.part == CR_PART_SIDE && g_str_equal (column.path.side, language) &&
          last->path.part == CR_PART_SIDE && last->path.field == column.path.field && last->path.sub == column.path.sub)
        g_array_insert_val (columns, columns->len - 1, column);
      else
        g_array_append_val (columns, column);
    }
  return columns;
}

static int
find_column (const GArray *columns,
             const char   *name)
{
  CrPath path;

  cr_path_parse (CR_KIND_TASK, name, &path);
  for (guint i = 0; i < columns->len; i++)
    if (cr_path_equal (&g_array_index (columns, Column, i).path, &path))
      return (int) i;
  return -1;
}

/* What a board wants to see of a task: it stands first, and is what comes on paper. */
static void
bring_forward (GArray     *columns,
               const char *language)
{
  g_autofree char  *title = g_strdup_printf ("title.%s", language);
  const char *const names[] = { "id", title, "area", "status", "progress", "owner", "start", "finish", "milestone" };

  G_STATIC_ASSERT (G_N_ELEMENTS (names) == N_PRINTED);
  for (guint i = 0; i < N_PRINTED; i++)
    {
      guint  position = (guint) find_column (columns, names[i]);
      Column column = g_array_index (columns, Column, position);

      g_array_remove_index (columns, position);
      g_array_insert_val (columns, i, column);
    }
}

/* No text has more characters than bytes. */
static void
note_width (Column     *column,
            const char *text)
{
  const char *end;
  guint       width;

  if (column->width == WIDTH_MAX)
    return;
  end = text + strcspn (text, "\n");
  if ((gsize) (end - text) + 2 <= column->width)
    return;
  width = (guint) g_utf8_strlen (text, end - text) + 2;
  column->width = CLAMP (width, column->width, WIDTH_MAX);
}

static gboolean
is_title (const CrPath *path)
{
  return g_str_equal (path->field->name, "title");
}

/* What the names of the columns need; titles are wrapped, and have their width from the beginning. */
static void
measure_header (CrXlsxSheet *sheet,
                GArray      *columns)
{
  for (guint i = 0; i < columns->len; i++)
    {
      Column          *column = &g_array_index (columns, Column, i);
      g_autofree char *name = cr_words_describe_path (&column->path, sheet->book->export->language);

      column->width = CLAMP (cr_xlsx_measure_header (name), WIDTH_MIN, WIDTH_MAX);
      if (is_title (&column->path))
        sheet->widths[i] = WIDTH_MAX;
    }
}

/* Last of all, when the columns have their widths, which make its height. */
static void
write_header (CrXlsxSheet  *sheet,
              const GArray *columns)
{
  for (guint i = 0; i < columns->len; i++)
    {
      const CrPath    *path = &g_array_index (columns, Column, i).path;
      g_autofree char *name = cr_words_describe_path (path, sheet->book->export->language);

      cr_xlsx_write_text (sheet, 0, i, name,
                          cr_path_get_type (path) == CR_TYPE_INTEGER ? CR_XLSX_HEADER_OF_NUMBERS : CR_XLSX_HEADER);
    }
}

/* Ids are read as they stand. */
static gboolean
carries (const CrPath  *path,
         const CrValue *value)
{
  return (path->field->flags & CR_FIELD_KEY) != 0 || cr_text_form_carries (path, value);
}

static void
write_cell (CrXlsxSheet  *sheet,
            guint         row,
            guint         n,
            Column       *column,
            const CrTask *task)
{
  CrXlsxBook      *book = sheet->book;
  g_auto (CrValue) value = cr_path_get (&column->path, &task->record);
  gboolean         is_whole = TRUE;
  g_autofree char *text = NULL;

  if (cr_cells_is_empty (&column->path, &value))
    return;
  text = cr_cells_format (book->cells, &column->path, &value, CR_CELLS_NAMES);
  note_width (column, text);
  if (value.type == CR_TYPE_DAY)
    cr_xlsx_write_day (sheet, row, n, value.day);
  else if (value.type == CR_TYPE_INTEGER && *text != '\0')
    cr_xlsx_write_number (sheet, row, n, (double) value.integer, CR_XLSX_NUMBER);
  else
    is_whole = cr_xlsx_write_text (sheet, row, n, text, is_title (&column->path) ? CR_XLSX_WRAPPED : CR_XLSX_PLAIN);
  if (!is_whole || !carries (&column->path, &value))
    cr_cells_leave_out (book->export, task, &column->path);
}

static void
write_rows (CrXlsxSheet *sheet,
            GArray      *columns)
{
  CrXlsxBook *book = sheet->book;
  CrExport *export = book->export;

  for (guint i = 0; i < book->tasks->len && !g_cancellable_is_cancelled (export->run); i++)
    {
      const CrTask *task = g_ptr_array_index (book->tasks, i);

      for (guint k = 0; k < columns->len; k++)
        write_cell (sheet, i + 1, k, &g_array_index (columns, Column, k), task);
      cr_cells_note_others (book->cells, export, task);
      export->written++;
      cr_run_set_done (export->run, (double) export->written / book->tasks->len / 2);
    }
}

static void
validate_lists (CrXlsxSheet  *sheet,
                const GArray *columns,
                guint         last_row)
{
  CrXlsxBook *book = sheet->book;
  const char *lists = cr_export_words (book->export, CR_XLSX_LISTS);

  for (guint i = 0; i < CR_XLSX_N_LISTS; i++)
    {
      g_autoptr (GPtrArray) list = cr_xlsx_list (book, (CrXlsxList) i);
      int                   n = find_column (columns, list_paths[i]);
      lxw_data_validation   validation = {
          .validate = LXW_VALIDATION_TYPE_LIST_FORMULA,
          .value_formula = cr_xlsx_make_range (book, lists, i, 1, MAX (list->len, 1)),
          /* What is not in the list may be meant: a unit that is none, an area of another catalogue. */
          .error_type = LXW_VALIDATION_ERROR_TYPE_WARNING,
      };

      cr_xlsx_check (book, worksheet_data_validation_range (sheet->sheet, 1, (lxw_col_t) n, last_row, (lxw_col_t) n,
                                                            &validation));
    }
}

static void
validate_progress (CrXlsxSheet *sheet,
                   guint        n,
                   guint        last_row)
{
  lxw_data_validation    validation = { .validate = LXW_VALIDATION_TYPE_INTEGER,
                                        .criteria = LXW_VALIDATION_CRITERIA_BETWEEN,
                                        .minimum_number = 0,
                                        .maximum_number = 100 };
  lxw_conditional_format bar = { .type = LXW_CONDITIONAL_DATA_BAR,
                                 .bar_color = 0x9DC3E6,
                                 .min_rule_type = LXW_CONDITIONAL_RULE_TYPE_NUMBER,
                                 .max_rule_type = LXW_CONDITIONAL_RULE_TYPE_NUMBER,
                                 .min_value = 0,
                                 .max_value = 100 };

  cr_xlsx_check (sheet->book, worksheet_data_validation_range (sheet->sheet, 1, (lxw_col_t) n, last_row, (lxw_col_t) n,
                                                               &validation));
  cr_xlsx_check (sheet->book, worksheet_conditional_format_range (sheet->sheet, 1, (lxw_col_t) n, last_row,
                                                                  (lxw_col_t) n, &bar));
}

/* The word says it, the colour only finds it quicker. */
static void
colour_statuses (CrXlsxSheet *sheet,
                 guint        n,
                 guint        last_row)
{
  static const CrXlsxFormat formats[CR_N_STATUSES] = {
    [CR_STATUS_NOT_STARTED] = CR_XLSX_PLAIN,
    [CR_STATUS_IN_PROGRESS] = CR_XLSX_BUSY,
    [CR_STATUS_ON_HOLD] = CR_XLSX_WAITING,
    [CR_STATUS_DONE] = CR_XLSX_GOOD,
    [CR_STATUS_CANCELLED] = CR_XLSX_FAINT,
  };
  CrXlsxBook           *book = sheet->book;
  g_autoptr (GPtrArray) words = cr_xlsx_list (book, CR_XLSX_LIST_STATUSES);

  for (guint i = 0; i < words->len; i++)
    {
      lxw_conditional_format rule = { .type = LXW_CONDITIONAL_TYPE_CELL,
                                      .criteria = LXW_CONDITIONAL_CRITERIA_EQUAL_TO,
                                      .value_string = cr_xlsx_quote_word (book, g_ptr_array_index (words, i)),
                                      .format = book->formats[formats[i]] };

      cr_xlsx_check (book, worksheet_conditional_format_range (sheet->sheet, 1, (lxw_col_t) n, last_row, (lxw_col_t) n,
                                                               &rule));
    }
}

/* A finish before the day it is looked at, of a task that is open, gets the word beside it. */
static void
mark_overdue (CrXlsxSheet *sheet,
              guint        finish,
              guint        status,
              guint        last_row)
{
  CrXlsxBook            *book = sheet->book;
  g_autoptr (GPtrArray)  words = cr_xlsx_list (book, CR_XLSX_LIST_STATUSES);
  char                   finish_cell[LXW_MAX_CELL_NAME_LENGTH], status_cell[LXW_MAX_CELL_NAME_LENGTH];
  lxw_conditional_format rule = { .type = LXW_CONDITIONAL_TYPE_FORMULA, .format = book->formats[CR_XLSX_OVERDUE] };

  lxw_rowcol_to_cell_abs (finish_cell, 1, (lxw_col_t) finish, 0, 1);
  lxw_rowcol_to_cell_abs (status_cell, 1, (lxw_col_t) status, 0, 1);
  rule.value_string =
    g_strdup_printf ("=AND(ISNUMBER(%s),%s<TODAY(),%s<>%s,%s<>%s)", finish_cell, finish_cell, status_cell,
                     cr_xlsx_quote_word (book, g_ptr_array_index (words, CR_STATUS_DONE)), status_cell,
                     cr_xlsx_quote_word (book, g_ptr_array_index (words, CR_STATUS_CANCELLED)));
  g_ptr_array_add (book->texts, rule.value_string);
  cr_xlsx_check (book, worksheet_conditional_format_range (sheet->sheet, 1, (lxw_col_t) finish, last_row,
                                                           (lxw_col_t) finish, &rule));
}

void
cr_xlsx_write_tasks (CrXlsxBook *book)
{
  CrXlsxSheet        sheet = cr_xlsx_sheet_begin_empty (book, CR_XLSX_TASKS);
  g_autoptr (GArray) columns = list_columns (book->export->language);
  guint              last_row = book->tasks->len + N_SPARE_ROWS;
  guint              finish;
  guint              status;

  bring_forward (columns, book->export->language);
  finish = (guint) find_column (columns, "finish");
  status = (guint) find_column (columns, "status");
  measure_header (&sheet, columns);
  write_rows (&sheet, columns);
  g_array_index (columns, Column, finish).width = DATE_WORDS_WIDTH;
  for (guint i = 0; i < columns->len; i++)
    cr_xlsx_set_width (&sheet, i, g_array_index (columns, Column, i).width);
  write_header (&sheet, columns);
  validate_lists (&sheet, columns, last_row);
  validate_progress (&sheet, (guint) find_column (columns, "progress"), last_row);
  colour_statuses (&sheet, status, last_row);
  mark_overdue (&sheet, finish, status, last_row);
  worksheet_freeze_panes (sheet.sheet, 1, 2);
  cr_xlsx_check (book, worksheet_print_area (sheet.sheet, 0, 0, MAX (book->tasks->len, 1), N_PRINTED - 1));
  worksheet_fit_to_pages (sheet.sheet, 1, 0);
  cr_xlsx_sheet_end (&sheet);
}
