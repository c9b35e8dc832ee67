/* SPDX-License-Identifier: GPL-3.0-or-later
 * Writing of a workbook: what all sheets share, and the file around them. */
#include "config.h"

#include "cr-xlsx.h"

#include "cr-draft.h"
#include "cr-file-operations.h"
#include "cr-xlsx-private.h"
#include "cr-xlsx-text.h"
#include "cr-zip.h"

#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <locale.h>
#include <string.h>

#define PAPER_A4 9
#define PAPER_A3 8

/* What a custom property and a line at the foot of a page take. */
#define PROPERTY_LENGTH_MAX 255
#define FOOTER_LENGTH_MAX   120

/* In points: of a line of the usual size, and the most that a row may have. */
#define LINE_HEIGHT    15.0
#define ROW_HEIGHT_MAX 405.0

/* Day 61 is 1 March 1900; the day 60 that spreadsheets have before it never was. */
#define FIRST_SERIAL 61

/* Characters between the margins of a page, and the least per cent at which they can be read. */
#define PAGE_WIDTH_A4 114
#define PAGE_WIDTH_A3 165
#define SCALE_MIN     50

/* More than the last tag of a part takes. */
#define TAIL_SIZE 128

/* What each part of a workbook begins with. */
#define DECLARATION "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"

void
cr_xlsx_check (CrXlsxBook *book,
               lxw_error   error)
{
  if (book->error == LXW_NO_ERROR)
    book->error = error;
}

/* Quotation marks around words in a number format, which has no escape for them inside. (transfer full) */
static char *
make_number_format (const CrXlsxBook *book,
                    const char       *number,
                    const char       *word)
{
  return g_strdup_printf ("%s\" · %s\"", number, cr_export_words (book->export, word));
}

static lxw_format *
add_format (CrXlsxBook *book,
            const char *number,
            lxw_color_t colour)
{
  lxw_format *format = workbook_add_format (book->workbook);

  format_set_align (format, LXW_ALIGN_VERTICAL_TOP);
  if (number != NULL)
    format_set_num_format (format, number);
  if (colour != 0)
    format_set_bg_color (format, colour);
  return format;
}

static lxw_format *
add_word_format (CrXlsxBook *book,
                 const char *number,
                 const char *word,
                 lxw_color_t colour)
{
  g_autofree char *with_word = make_number_format (book, number, word);

  return add_format (book, with_word, colour);
}

static lxw_format *
add_header_format (CrXlsxBook *book)
{
  lxw_format *format = add_format (book, NULL, 0xDCE6F1);

  format_set_text_wrap (format);
  format_set_bold (format);
  format_set_bottom (format, LXW_BORDER_THIN);
  return format;
}

/* Days are read as words are, and stand below the name of their column. */
static lxw_format *
put_left (lxw_format *format)
{
  format_set_align (format, LXW_ALIGN_LEFT);
  format_set_indent (format, 1);
  return format;
}

/* Away from the words of the column beside it. */
static lxw_format *
put_right (lxw_format *format)
{
  format_set_align (format, LXW_ALIGN_RIGHT);
  format_set_indent (format, 1);
  return format;
}

static lxw_format *
put_in_the_middle (lxw_format *format)
{
  format_set_align (format, LXW_ALIGN_CENTER);
  return format;
}

static void
add_formats (CrXlsxBook *book)
{
  lxw_format **formats = book->formats;

  formats[CR_XLSX_PLAIN] = add_format (book, NULL, 0);
  formats[CR_XLSX_WRAPPED] = add_format (book, NULL, 0);
  format_set_text_wrap (formats[CR_XLSX_WRAPPED]);
  format_set_indent (formats[CR_XLSX_WRAPPED], 1);
  formats[CR_XLSX_TYPED] = add_format (book, "@", 0);
  format_set_text_wrap (formats[CR_XLSX_TYPED]);
  format_set_unlocked (formats[CR_XLSX_TYPED]);
  formats[CR_XLSX_HEADER] = add_header_format (book);
  formats[CR_XLSX_HEADER_OF_NUMBERS] = put_right (add_header_format (book));
  formats[CR_XLSX_HEADER_OF_COUNTS] = put_in_the_middle (add_header_format (book));
  formats[CR_XLSX_REMARK] = put_in_the_middle (add_format (book, NULL, 0));
  format_set_text_wrap (formats[CR_XLSX_REMARK]);
  formats[CR_XLSX_DAY] = put_left (add_format (book, "yyyy-mm-dd", 0));
  formats[CR_XLSX_NUMBER] = put_right (add_format (book, "0", 0));
  formats[CR_XLSX_MONEY] = put_right (add_format (book, "#,##0.00", 0));
  formats[CR_XLSX_COUNT] = put_in_the_middle (add_format (book, "0", 0));
  formats[CR_XLSX_TOTAL] = put_in_the_middle (add_format (book, "0", 0));
  format_set_bold (formats[CR_XLSX_TOTAL]);
  formats[CR_XLSX_LATE] = put_in_the_middle (add_word_format (book, "0", NC_ ("export", "late"), 0));
  formats[CR_XLSX_NO_GAP] = put_in_the_middle (add_word_format (book, "0", NC_ ("export", "no gap"), 0));
  formats[CR_XLSX_NOT_APPLICABLE] =
    put_in_the_middle (add_word_format (book, "0", NC_ ("export", "not applicable"), 0));
  formats[CR_XLSX_GOOD] = add_format (book, NULL, 0xD8EFD3);
  formats[CR_XLSX_BUSY] = add_format (book, NULL, 0xD6E6F8);
  formats[CR_XLSX_WAITING] = add_format (book, NULL, 0xFBE8C8);
  formats[CR_XLSX_FAINT] = add_format (book, NULL, 0xE6E6E6);
  formats[CR_XLSX_OVERDUE] = add_word_format (book, "yyyy-mm-dd", NC_ ("export", "overdue"), 0xF9D5D0);
}

/* The characters that stand for fields in a footer are doubled. (transfer full) */
static char *
make_footer (const CrXlsxBook *book)
{
  const char      *title = cr_text_show (cr_roadmap_get_head (book->roadmap)->title, book->export->language);
  g_autofree char *plain = g_utf8_substring (title, 0, MIN (g_utf8_strlen (title, -1), FOOTER_LENGTH_MAX));
  g_autofree char *escaped = cr_xlsx_escape (g_strdelimit (plain, "\r\n\t", ' '));
  g_auto (GStrv)   parts = g_strsplit (escaped, "&", -1);
  g_autofree char *doubled = g_strjoinv ("&&", parts);
  char             day[CR_DAY_TEXT_SIZE];

  return g_strdup_printf ("&L%s&C&P / &N&R%s", doubled, cr_day_format (book->export->today, day));
}

static void
set_up_page (CrXlsxBook    *book,
             lxw_worksheet *sheet)
{
  g_autofree char *footer = make_footer (book);

  worksheet_set_landscape (sheet);
  worksheet_set_paper (sheet, book->export->paper == CR_PAPER_A3 ? PAPER_A3 : PAPER_A4);
  worksheet_set_margins (sheet, 0.5, 0.5, 0.5, 0.75);
  cr_xlsx_check (book, worksheet_repeat_rows (sheet, 0, 0));
  cr_xlsx_check (book, worksheet_set_footer (sheet, footer));
}

CrXlsxSheet
cr_xlsx_sheet_begin_empty (CrXlsxBook *book,
                           const char *name)
{
  CrXlsxSheet self = { .book = book, .name = cr_export_words (book->export, name) };

  self.sheet = workbook_add_worksheet (book->workbook, self.name);
  set_up_page (book, self.sheet);
  return self;
}

CrXlsxSheet
cr_xlsx_sheet_begin (CrXlsxBook         *book,
                     const char         *name,
                     const CrXlsxColumn *columns,
                     guint               n_columns)
{
  CrXlsxSheet self = cr_xlsx_sheet_begin_empty (book, name);

  for (guint i = 0; i < n_columns; i++)
    {
      const char *words = cr_export_words (book->export, columns[i].words);

      cr_xlsx_set_width (&self, i, MAX (columns[i].width, cr_xlsx_measure_header (words)));
      cr_xlsx_write_text (&self, 0, i, words, columns[i].has_numbers ? CR_XLSX_HEADER_OF_NUMBERS : CR_XLSX_HEADER);
    }
  worksheet_freeze_panes (self.sheet, 1, 1);
  worksheet_fit_to_pages (self.sheet, 1, 0);
  return self;
}

void
cr_xlsx_set_width (CrXlsxSheet *self,
                   guint        column,
                   guint        width)
{
  self->widths[column] = width;
  cr_xlsx_check (self->book,
                 worksheet_set_column (self->sheet, (lxw_col_t) column, (lxw_col_t) column, width, NULL));
}

guint
cr_xlsx_measure_header (const char *name)
{
  g_auto (GStrv) words = g_strsplit (name, " ", -1);
  glong          longest = 0;

  for (guint i = 0; words[i] != NULL; i++)
    longest = MAX (longest, g_utf8_strlen (words[i], -1));
  return (guint) longest + 4;
}

void
cr_xlsx_print_beside (CrXlsxSheet *self,
                      guint        n_columns)
{
  lxw_col_t breaks[] = { (lxw_col_t) n_columns, 0 };
  guint     width = self->book->export->paper == CR_PAPER_A3 ? PAGE_WIDTH_A3 : PAGE_WIDTH_A4;
  guint     needed = 1;

  for (guint i = 0; i < n_columns; i++)
    needed += self->widths[i];
  worksheet_set_print_scale (self->sheet, (uint16_t) CLAMP (width * 100 / needed, SCALE_MIN, 100));
  cr_xlsx_check (self->book, worksheet_set_v_pagebreaks (self->sheet, breaks));
}

/* Not every program looks for itself how high a row must be. */
void
cr_xlsx_end_row (CrXlsxSheet *self)
{
  double height = MIN (self->n_lines * LINE_HEIGHT, ROW_HEIGHT_MAX);

  if (self->n_lines > 1)
    cr_xlsx_check (self->book, worksheet_set_row (self->sheet, self->row, height, NULL));
  self->n_lines = 0;
}

void
cr_xlsx_sheet_end (CrXlsxSheet *self)
{
  cr_xlsx_end_row (self);
  if (self->n_rows > 0 && self->n_columns > 0)
    cr_xlsx_check (self->book, worksheet_autofilter (self->sheet, 0, 0, self->n_rows - 1,
                                                     (lxw_col_t) (self->n_columns - 1)));
}

static void
note_cell (CrXlsxSheet *self,
           guint        row,
           guint        column)
{
  if (row != self->row)
    cr_xlsx_end_row (self);
  self->row = row;
  self->n_rows = MAX (self->n_rows, row + 1);
  self->n_columns = MAX (self->n_columns, column + 1);
}

/* The lines that a line of a text takes: words go on to the next one, and those that are longer than one are cut. The
 * line ends before end. */
static guint
count_lines (const char *line,
             const char *end,
             guint       width)
{
  guint       n = 1, used = 0;
  const char *word_end;

  for (const char *word = line; word <= end; word = word_end + 1)
    {
      guint length;

      word_end = memchr (word, ' ', (gsize) (end - word));
      word_end = word_end != NULL ? word_end : end;
      length = (guint) g_utf8_strlen (word, word_end - word);
      if (used > 0 && used + 1 + length > width)
        {
          n++;
          used = 0;
        }
      used += length + (used > 0 ? 1 : 0);
      n += used > width ? (used - 1) / width : 0;
      used = used > width ? (used - 1) % width + 1 : used;
    }
  return n;
}

/* Letters are not all of one width: a line holds about nine tenths of what it could. */
static void
note_lines (CrXlsxSheet *self,
            guint        column,
            const char  *text)
{
  guint       width = MAX (self->widths[column] * 9 / 10, 1);
  guint       n = 0;
  const char *end;

  for (const char *line = text; line != NULL; line = *end != '\0' ? end + 1 : NULL)
    {
      end = line + strcspn (line, "\n");
      n += count_lines (line, end, width);
    }
  self->n_lines = MAX (self->n_lines, n);
}

static gboolean
is_wrapped (CrXlsxFormat format)
{
  return format == CR_XLSX_WRAPPED || format == CR_XLSX_TYPED || format == CR_XLSX_REMARK ||
         (format >= CR_XLSX_HEADER && format <= CR_XLSX_HEADER_OF_COUNTS);
}

gboolean
cr_xlsx_write_text (CrXlsxSheet *self,
                    guint        row,
                    guint        column,
                    const char  *text,
                    CrXlsxFormat format)
{
  CrXlsxBook      *book = self->book;
  g_autofree char *cut = text != NULL ? cr_xlsx_cut (text) : NULL;
  g_autofree char *escaped = NULL;

  note_cell (self, row, column);
  if (text == NULL || *text == '\0')
    return TRUE;

  if (is_wrapped (format) && self->widths[column] > 0)
    note_lines (self, column, text);
  if (cut != NULL)
    text = cut;
  if (cr_xlsx_must_escape (text))
    text = escaped = cr_xlsx_escape (text);
  cr_xlsx_check (book, worksheet_write_string (self->sheet, row, (lxw_col_t) column, text, book->formats[format]));
  return cut == NULL;
}

void
cr_xlsx_write_number (CrXlsxSheet *self,
                      guint        row,
                      guint        column,
                      double       number,
                      CrXlsxFormat format)
{
  CrXlsxBook *book = self->book;

  note_cell (self, row, column);
  cr_xlsx_check (book, worksheet_write_number (self->sheet, row, (lxw_col_t) column, number, book->formats[format]));
}

void
cr_xlsx_write_blank (CrXlsxSheet *self,
                     guint        row,
                     guint        column,
                     CrXlsxFormat format)
{
  CrXlsxBook *book = self->book;

  note_cell (self, row, column);
  cr_xlsx_check (book, worksheet_write_blank (self->sheet, row, (lxw_col_t) column, book->formats[format]));
}

void
cr_xlsx_write_day (CrXlsxSheet *self,
                   guint        row,
                   guint        column,
                   CrDay        day)
{
  gint64 serial = (gint64) day - (gint64) cr_day_new (1899, 12, 30);
  char   text[CR_DAY_TEXT_SIZE];

  if (day != CR_DAY_NONE && serial >= FIRST_SERIAL)
    cr_xlsx_write_number (self, row, column, (double) serial, CR_XLSX_DAY);
  else
    cr_xlsx_write_text (self, row, column, cr_day_format (day, text), CR_XLSX_PLAIN);
}

char *
cr_xlsx_make_range (CrXlsxBook *book,
                    const char *sheet,
                    guint       column,
                    guint       first_row,
                    guint       last_row)
{
  g_auto (GStrv)   parts = g_strsplit (sheet, "'", -1);
  g_autofree char *quoted = g_strjoinv ("''", parts);
  char             first[LXW_MAX_CELL_NAME_LENGTH], last[LXW_MAX_CELL_NAME_LENGTH];
  char            *range;

  lxw_rowcol_to_cell_abs (first, first_row, (lxw_col_t) column, 1, 1);
  lxw_rowcol_to_cell_abs (last, last_row, (lxw_col_t) column, 1, 1);
  range = g_strdup_printf ("='%s'!%s:%s", quoted, first, last);
  g_ptr_array_add (book->texts, range);
  return range;
}

char *
cr_xlsx_quote_word (CrXlsxBook *book,
                    const char *word)
{
  g_auto (GStrv)   parts = g_strsplit (word, "\"", -1);
  g_autofree char *doubled = g_strjoinv ("\"\"", parts);
  char            *quoted = g_strdup_printf ("\"%s\"", doubled);

  g_ptr_array_add (book->texts, quoted);
  return quoted;
}

static void
set_property (CrXlsxBook *book,
              const char *name,
              const char *value)
{
  g_autofree char *escaped = value != NULL ? cr_xlsx_escape (value) : NULL;

  if (escaped != NULL && *escaped != '\0' && g_utf8_strlen (escaped, -1) <= PROPERTY_LENGTH_MAX)
    cr_xlsx_check (book, workbook_set_custom_property_string (book->workbook, name, escaped));
}

/* By which an import, or a person, can tell where the workbook comes from. Nothing of whoever wrote it. */
static void
set_properties (CrXlsxBook *book)
{
  const CrHead      *head = cr_roadmap_get_head (book->roadmap);
  const char        *language = book->export->language;
  g_autofree char   *title = cr_xlsx_escape (cr_text_show (head->title, language));
  g_autofree char   *company = cr_xlsx_escape (cr_text_show (head->administration, language));
  lxw_doc_properties properties = {
    .title = title,
    .company = company,
    /* 0 would be the present time. */
    .created = (time_t) MAX (book->export->time, 1),
  };

  cr_xlsx_check (book, workbook_set_properties (book->workbook, &properties));
  set_property (book, "Roadmap id", head->id);
  set_property (book, "Roadmap version", head->version);
  set_property (book, "Language", language);
}

/* Where the library may write: nobody else's, and the same disk as the user's other files. (transfer full) */
static char *
make_folder (GError **error)
{
  g_autofree char *parent = g_build_filename (g_get_user_cache_dir (), GETTEXT_PACKAGE, NULL);
  g_autofree char *folder = g_build_filename (parent, "export-XXXXXX", NULL);

  g_mkdir_with_parents (parent, 0700);
  if (g_mkdtemp_full (folder, 0700) != NULL)
    return g_steal_pointer (&folder);
  return g_dir_make_tmp ("customs-roadmap-XXXXXX", error);
}

static void
remove_folder (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char      *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      g_unlink (path);
    }
  g_rmdir (folder);
}

/* Whether the element that is closed last is the one that was opened first. */
static gboolean
is_closed (const char *data,
           gsize       size)
{
  gsize            tail = MIN (size, TAIL_SIZE);
  const char      *end = g_strrstr_len (data + size - tail, (gssize) tail, "</");
  const char      *close = end != NULL ? memchr (end, '>', (gsize) (data + size - end)) : NULL;
  g_autofree char *start = close != NULL ? g_strdup_printf ("<%.*s", (int) (close - end - 2), end + 2) : NULL;
  const char      *root = start != NULL ? g_strstr_len (data, (gssize) size, start) : NULL;

  return root != NULL && (gsize) (root - data) <= strlen (DECLARATION);
}

/* The library does not look whether its own files could be written: each part of the workbook must be there with its
 * end. */
static gboolean
is_whole (GBytes *content)
{
  g_autoptr (CrZip) zip = cr_zip_open (content);
  guint             n = zip != NULL ? cr_zip_get_length (zip) : 0;

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (GBytes) part = cr_zip_read (zip, cr_zip_get_name (zip, i));

      if (part == NULL || !is_closed (g_bytes_get_data (part, NULL), g_bytes_get_size (part)))
        return FALSE;
    }
  return n > 0;
}

static void
set_error (const CrExport *export,
           int         number,
           const char *reason,
           GError    **error)
{
  const char *words = NC_ ("export", "The workbook could not be written: %s");

  g_set_error (error, G_IO_ERROR, number != 0 ? (int) g_io_error_from_errno (number) : G_IO_ERROR_FAILED,
               cr_export_message (export, words), number != 0 ? g_strerror (number) : reason);
}

/* (transfer full), NULL after an error */
static GBytes *
take_file (const CrExport *export,
           const char *path,
           GError    **error)
{
  g_autoptr (GBytes) content = NULL;
  g_autofree char   *data = NULL;
  gsize              length;

  if (!g_file_get_contents (path, &data, &length, error))
    return NULL;

  content = g_bytes_new_take (g_steal_pointer (&data), length);
  if (is_whole (content))
    return g_steal_pointer (&content);
  set_error (export, ENOSPC, NULL, error);
  return NULL;
}

static GBytes *
write_book (CrXlsxBook         *book,
            const CrXlsxWriter *writers,
            const char         *folder,
            GError            **error)
{
  CrExport *export = book->export;
  g_autofree char     *path = g_build_filename (folder, "book.xlsx", NULL);
  lxw_workbook_options options = { .tmpdir = (char *) folder };
  int                  number;

  book->workbook = workbook_new_opt (path, &options);
  if (book->workbook == NULL)
    {
      set_error (export, ENOMEM, NULL, error);
      return NULL;
    }

  add_formats (book);
  set_properties (book);
  for (guint i = 0; writers[i] != NULL && !g_cancellable_is_cancelled (export->run); i++)
    writers[i](book);
  if (book->error != LXW_NO_ERROR || g_cancellable_is_cancelled (export->run))
    {
      lxw_workbook_free (book->workbook);
      if (!g_cancellable_set_error_if_cancelled (export->run, error))
        set_error (export, 0, lxw_strerror (book->error), error);
      return NULL;
    }

  errno = 0;
  book->error = workbook_close (book->workbook);
  number = errno;
  if (g_cancellable_set_error_if_cancelled (export->run, error))
    return NULL;
  if (book->error == LXW_NO_ERROR)
    return take_file (export, path, error);
  set_error (export, number, lxw_strerror (book->error), error);
  return NULL;
}

/* Without the tasks outside the scope, for the sheets that count. (transfer full) */
static CrRoadmap *
cut_to_scope (const CrExport *export)
{
  g_autoptr (CrRoadmap)   roadmap = cr_roadmap_copy (export->roadmap);
  g_autoptr (CrDraft)     draft = cr_draft_new (roadmap, NULL);
  g_autoptr (GPtrArray)   outside = g_ptr_array_new ();
  g_autoptr (CrChangeSet) set = NULL;

  for (guint i = 0; i < cr_roadmap_get_n_tasks (roadmap); i++)
    {
      const char *id = cr_roadmap_get_task (roadmap, i)->id;

      if (!g_hash_table_contains (export->scope, id))
        g_ptr_array_add (outside, (gpointer) id);
    }
  cr_draft_remove (draft, CR_KIND_TASK, NULL, (const char *const *) outside->pdata, outside->len);
  set = cr_draft_finish (g_steal_pointer (&draft));
  cr_roadmap_apply (roadmap, set, CR_APPLY_RESTORE, NULL, NULL);
  return g_steal_pointer (&roadmap);
}

GBytes *
cr_xlsx_write_book (CrExport *export,
                    const CrXlsxWriter *writers,
                    GError            **error)
{
  g_autofree char      *folder = make_folder (error);
  g_autoptr (CrRoadmap) roadmap = NULL;
  g_autoptr (CrCells)   cells = NULL;
  g_autoptr (GPtrArray) tasks = NULL;
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);
  GBytes               *content;
  CrXlsxBook            book = { .export = export, .texts = texts };
  locale_t              plain, before;

  if (folder == NULL)
    return NULL;

  /* The library writes numbers by the locale of the thread; with a comma no spreadsheet reads them. */
  plain = newlocale (LC_ALL_MASK, "C", (locale_t) 0);
  before = uselocale (plain);
  book.roadmap = roadmap = export->scope != NULL ? cut_to_scope (export) : g_object_ref (export->roadmap);
  book.cells = cells = cr_cells_new (export->roadmap, export->catalogue, export->language);
  book.tasks = tasks = cr_export_list_tasks (export);
  content = write_book (&book, writers, folder, error);
  uselocale (before);
  freelocale (plain);

  remove_folder (folder);
  return content;
}

GBytes *
cr_xlsx_write (CrExport *export,
               GError **error)
{
  static const CrXlsxWriter writers[] = {
    cr_xlsx_write_tasks,
    cr_xlsx_write_matrix,
    cr_xlsx_write_capabilities,
    cr_xlsx_write_gaps,
    cr_xlsx_write_milestones,
    cr_xlsx_write_costs,
    cr_xlsx_write_reference,
    cr_xlsx_write_lists,
    NULL,
  };

  return cr_xlsx_write_book (export, writers, error);
}
