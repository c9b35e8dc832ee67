/* SPDX-License-Identifier: GPL-3.0-or-later
 * Reading of a workbook: the few parts of it that hold the cells of one sheet. */
#include "config.h"

#include "cr-import-xlsx.h"

#include "cr-import-table.h"
#include "cr-import-worksheet.h"
#include "cr-language.h"
#include "cr-run.h"
#include "cr-xlsx-text.h"
#include "cr-xml-parse.h"
#include "cr-zip.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* What a sheet can have. */
#define N_COLUMNS_MAX 16384
#define N_ROWS_MAX    1048576

/* More than any type of cell that there is takes, with its end. */
#define TYPE_SIZE 16

/* That a number of a computer is sure of. */
#define N_DIGITS_MAX 15

/* The same of the number of a row: one that is cut is beyond all rows still. */
#define NUMBER_SIZE 24

#define BOOK      "xl/workbook.xml"
#define RELATIONS "xl/_rels/workbook.xml.rels"

typedef struct
{
  CrImport       *import;
  CrZip          *zip;
  GPtrArray      *strings;  /* shared by cells */
  CrTableCalendar calendar; /* of the days */
  char           *sheet;    /* the part of the archive */
  GString        *value;    /* of the cell that is being read */

  CrTableImport     *table;
  CrWorksheetImport *worksheet; /* takes the rows when it knows their header, else the table does */
  gboolean           is_worksheet;
} Book;

static gboolean
is_tasks (const char *name)
{
  static const char *const languages[] = { "en", "ru" };

  for (guint i = 0; i < G_N_ELEMENTS (languages); i++)
    if (g_strcmp0 (name, cr_translate (languages[i], "export", NC_ ("export", "Tasks"))) == 0)
      return TRUE;
  return FALSE;
}

/* What is read of a part: between what begins and what ends, text is gathered. */
typedef struct
{
  Book       *book;
  CrXmlParse *parse;
  char       *relation; /* the id of the one that leads to the sheet */
  gboolean    is_wrong; /* what stands there cannot be meant */
  GString    *text;     /* what has been gathered */
  gboolean    is_gathering;
  gboolean    in_runs; /* in a text of several pieces */
  guint       n_aids;  /* open ones of some languages, that tell how the text is read aloud */

  /* Of a sheet. */
  GArray  *cells; /* of CrTableCell: those of the row */
  gsize    line;
  gboolean has_header;
  gboolean in_row;
  gboolean in_cell;
  guint    column;
  char     type[TYPE_SIZE];
} Reading;

static void
refuse_part (Reading *reading)
{
  reading->is_wrong = TRUE;
  cr_xml_parse_stop (reading->parse);
}

static void
text_cb (gpointer    user_data,
         const char *text,
         gsize       length)
{
  Reading *reading = user_data;

  if (reading->is_gathering && reading->n_aids == 0)
    g_string_append_len (reading->text, text, (gssize) length);
}

/* Most names are a letter, and there are two for each cell. */
static gboolean
is_letter (const char *name,
           char        letter)
{
  return name[0] == letter && name[1] == '\0';
}

static void
begin_runs (Reading *reading)
{
  g_string_truncate (reading->text, 0);
  reading->in_runs = TRUE;
  reading->is_gathering = FALSE;
  reading->n_aids = 0;
}

static void
begin_in_runs (Reading    *reading,
               const char *name)
{
  if (is_letter (name, 't'))
    reading->is_gathering = TRUE;
  else if (g_str_equal (name, "rPh"))
    reading->n_aids++;
}

static void
end_in_runs (Reading    *reading,
             const char *name)
{
  if (is_letter (name, 't'))
    reading->is_gathering = FALSE;
  else if (g_str_equal (name, "rPh"))
    reading->n_aids--;
}

/* (transfer full) */
static char *
end_runs (Reading *reading)
{
  reading->in_runs = reading->is_gathering = FALSE;
  return cr_xlsx_unescape (reading->text->str);
}

/* FALSE for a part that is damaged, or that was refused. What was stopped otherwise has said enough. */
static gboolean
parse_part (Reading            *reading,
            GBytes             *bytes,
            const CrXmlHandler *handler)
{
  g_autoptr (CrXmlParse) parse = cr_xml_parse_new (bytes, handler, reading);
  CrXmlResult            result;

  reading->text = reading->book->value;
  reading->parse = parse;
  result = cr_xml_parse_run (parse);
  return !reading->is_wrong && (result == CR_XML_FINE || result == CR_XML_STOPPED);
}

/* For the parts in which all is said by attributes. */
static void
ignore_end (gpointer    user_data,
            const char *name)
{
}

static void
ignore_text (gpointer    user_data,
             const char *text,
             gsize       length)
{
}

/* The sheet of tasks, else the first one. */
static void
begin_in_book (gpointer              user_data,
               const char           *name,
               const CrXmlAttribute *attributes,
               guint                 n_attributes)
{
  Reading *reading = user_data;

  if (g_str_equal (name, "workbookPr"))
    {
      g_autofree char *is_1904 = cr_xml_dup_attribute (attributes, n_attributes, "date1904");

      if (is_1904 != NULL && (g_str_equal (is_1904, "1") || g_str_equal (is_1904, "true")))
        reading->book->calendar = CR_TABLE_SINCE_1904;
    }
  else if (g_str_equal (name, "sheet"))
    {
      g_autofree char *title = cr_xml_dup_attribute (attributes, n_attributes, "name");

      if (reading->relation != NULL && !is_tasks (title))
        return;
      g_free (reading->relation);
      reading->relation = cr_xml_dup_attribute (attributes, n_attributes, "id");
    }
}

static void
begin_in_relations (gpointer              user_data,
                    const char           *name,
                    const CrXmlAttribute *attributes,
                    guint                 n_attributes)
{
  Reading         *reading = user_data;
  Book            *book = reading->book;
  g_autofree char *id = NULL;
  g_autofree char *target = NULL;

  if (!g_str_equal (name, "Relationship"))
    return;
  id = cr_xml_dup_attribute (attributes, n_attributes, "Id");
  if (g_strcmp0 (id, reading->relation) != 0)
    return;
  target = cr_xml_dup_attribute (attributes, n_attributes, "Target");
  g_free (book->sheet);
  book->sheet = target == NULL || *target == '/' ? g_strdup (target != NULL ? target + 1 : NULL)
                                                 : g_strconcat ("xl/", target, NULL);
}

static const CrXmlHandler book_handler = { begin_in_book, ignore_end, ignore_text };
static const CrXmlHandler relations_handler = { begin_in_relations, ignore_end, ignore_text };

static gboolean
read_part (Reading            *reading,
           const char         *name,
           const CrXmlHandler *handler)
{
  g_autoptr (GBytes) bytes = cr_zip_read (reading->book->zip, name);

  return bytes != NULL && parse_part (reading, bytes, handler);
}

/* Where the cells are. */
static gboolean
find_sheet (Book *book)
{
  Reading  reading = { .book = book };
  gboolean is_found = read_part (&reading, BOOK, &book_handler) && reading.relation != NULL &&
                      read_part (&reading, RELATIONS, &relations_handler) && book->sheet != NULL;

  g_free (reading.relation);
  return is_found;
}

static void
begin_in_strings (gpointer              user_data,
                  const char           *name,
                  const CrXmlAttribute *attributes,
                  guint                 n_attributes)
{
  Reading *reading = user_data;

  if (reading->in_runs)
    begin_in_runs (reading, name);
  else if (g_str_equal (name, "si"))
    begin_runs (reading);
}

static void
end_in_strings (gpointer    user_data,
                const char *name)
{
  Reading *reading = user_data;

  if (reading->in_runs && g_str_equal (name, "si"))
    g_ptr_array_add (reading->book->strings, end_runs (reading));
  else if (reading->in_runs)
    end_in_runs (reading, name);
}

static const CrXmlHandler strings_handler = { begin_in_strings, end_in_strings, text_cb };

/* A workbook without strings has no such part. */
static gboolean
read_strings (Book *book)
{
  g_autoptr (GBytes) bytes = NULL;
  Reading            reading = { .book = book };

  bytes = cr_zip_read (book->zip, "xl/sharedStrings.xml");
  return bytes == NULL || parse_part (&reading, bytes, &strings_handler);
}

/* "AB12" is column 27; -1 for what is no place. */
static int
read_column (const char *place)
{
  int column = 0;

  if (!g_ascii_isupper (*place))
    return -1;
  for (; g_ascii_isupper (*place) && column <= N_COLUMNS_MAX; place++)
    column = column * 26 + (*place - 'A' + 1);
  return column <= N_COLUMNS_MAX ? column - 1 : -1;
}

/* Digits, so few of them that each one counts, and not one too many. */
static gboolean
is_tidy (const char *number)
{
  gsize n_digits = strspn (number, "0123456789");

  return number[n_digits] == '\0' && n_digits > 0 && n_digits <= N_DIGITS_MAX && (*number != '0' || n_digits == 1);
}

/* Spreadsheets write 0.1 with all the digits that a computer has of it. (transfer full) */
static char *
tidy_number (const char *number)
{
  char   text[G_ASCII_DTOSTR_BUF_SIZE];
  char  *end;
  double value;

  if (is_tidy (number))
    return g_strdup (number);
  value = g_ascii_strtod (number, &end);
  if (*end != '\0' || *number == '\0')
    return g_strdup (number);
  return g_strdup (g_ascii_formatd (text, sizeof text, "%.15g", value));
}

/* What a cell shows, by the type that it says to have. FALSE for a string that is not there. */
static gboolean
take_value (Book        *book,
            const char  *type,
            const char  *value,
            CrTableCell *cell)
{
  guint64 n;

  if (*type == '\0' || is_letter (type, 'n'))
    {
      cell->is_number = TRUE;
      cell->text = tidy_number (value);
    }
  else if (is_letter (type, 's'))
    {
      if (!g_ascii_string_to_unsigned (value, 10, 0, G_MAXUINT, &n, NULL) || n >= book->strings->len)
        return FALSE;
      cell->text = g_strdup (g_ptr_array_index (book->strings, n));
    }
  else if (is_letter (type, 'b'))
    cell->text = g_strdup (g_str_equal (value, "1") ? "true" : "false");
  else if (is_letter (type, 'd'))
    cell->text = g_strndup (value, strcspn (value, "T"));
  else
    cell->text = cr_xlsx_unescape (value);
  return TRUE;
}

static CrTableCell *
get_cell (Reading *reading)
{
  return &g_array_index (reading->cells, CrTableCell, reading->column);
}

static void
copy_value (const CrXmlAttribute *attribute,
            char                 *text,
            gsize                 size)
{
  gsize length = MIN ((gsize) (attribute->value_end - attribute->value), size - 1);

  memcpy (text, attribute->value, length);
  text[length] = '\0';
}

/* The number of the row; without one it is the one behind the last. 0 for none. */
static gsize
read_row_number (const CrXmlAttribute *attributes,
                 guint                 n_attributes,
                 gsize                 last)
{
  char    number[NUMBER_SIZE];
  guint64 n = last + 1;

  for (guint i = 0; i < n_attributes; i++)
    if (is_letter (attributes[i].name, 'r'))
      {
        copy_value (&attributes[i], number, sizeof number);
        return g_ascii_string_to_unsigned (number, 10, last + 1, N_ROWS_MAX, &n, NULL) ? n : 0;
      }
  return n;
}

static void
begin_row (Reading              *reading,
           const CrXmlAttribute *attributes,
           guint                 n_attributes)
{
  if (g_cancellable_is_cancelled (reading->book->import->run))
    {
      refuse_part (reading);
      return;
    }
  reading->in_row = TRUE;
  reading->line = read_row_number (attributes, n_attributes, reading->line);
  g_array_set_size (reading->cells, 0);
  if (reading->line == 0)
    refuse_part (reading);
}

/* Without a place it stands behind the last. */
static void
begin_cell (Reading              *reading,
            const CrXmlAttribute *attributes,
            guint                 n_attributes)
{
  int column = (int) reading->cells->len;

  reading->type[0] = '\0';
  for (guint i = 0; i < n_attributes; i++)
    {
      const CrXmlAttribute *attribute = &attributes[i];

      if (is_letter (attribute->name, 'r'))
        column = read_column (attribute->value);
      else if (is_letter (attribute->name, 't'))
        copy_value (attribute, reading->type, sizeof reading->type);
    }
  if (column < 0 || column >= N_COLUMNS_MAX)
    {
      refuse_part (reading);
      return;
    }
  reading->in_cell = TRUE;
  reading->column = (guint) column;
  if (reading->column >= reading->cells->len)
    g_array_set_size (reading->cells, reading->column + 1);
  g_clear_pointer (&get_cell (reading)->text, g_free);
  g_string_truncate (reading->text, 0);
}

static void
end_cell (Reading *reading)
{
  CrTableCell *cell = get_cell (reading);

  reading->in_cell = FALSE;
  if (reading->text->len > 0 && cell->text == NULL &&
      !take_value (reading->book, reading->type, reading->text->str, cell))
    refuse_part (reading);
}

/* FALSE for a header with which no row is worth looking at. */
static gboolean
take_header (Book   *book,
             gsize   line,
             GArray *cells)
{
  gboolean is_by_id;

  book->is_worksheet = cr_worksheet_import_set_header (book->worksheet, cells, &is_by_id);
  return book->is_worksheet || cr_table_import_set_header (book->table, line, cells, NULL);
}

static void
take_row (Book   *book,
          gsize   line,
          GArray *cells)
{
  if (book->is_worksheet)
    cr_worksheet_import_add_row (book->worksheet, cells);
  else
    cr_table_import_add_row (book->table, line, cells);
}

/* What stands above the header is nothing. */
static void
end_row (Reading *reading)
{
  Book *book = reading->book;

  reading->in_row = FALSE;
  if (reading->has_header)
    take_row (book, reading->line, reading->cells);
  else if (reading->cells->len > 0)
    {
      reading->has_header = TRUE;
      if (!take_header (book, reading->line, reading->cells))
        cr_xml_parse_stop (reading->parse);
    }
  cr_run_set_done (book->import->run, cr_xml_parse_get_done (reading->parse));
}

static void
begin_in_sheet (gpointer              user_data,
                const char           *name,
                const CrXmlAttribute *attributes,
                guint                 n_attributes)
{
  Reading *reading = user_data;

  if (reading->in_runs)
    begin_in_runs (reading, name);
  else if (reading->in_cell && is_letter (name, 'v'))
    {
      reading->is_gathering = TRUE;
      g_string_truncate (reading->text, 0);
    }
  else if (reading->in_cell && g_str_equal (name, "is"))
    begin_runs (reading);
  else if (reading->in_row && !reading->in_cell && is_letter (name, 'c'))
    begin_cell (reading, attributes, n_attributes);
  else if (!reading->in_row && g_str_equal (name, "row"))
    begin_row (reading, attributes, n_attributes);
}

static void
end_in_sheet (gpointer    user_data,
              const char *name)
{
  Reading *reading = user_data;

  if (reading->in_runs && g_str_equal (name, "is"))
    {
      g_free (get_cell (reading)->text);
      get_cell (reading)->text = end_runs (reading);
      g_string_truncate (reading->text, 0);
    }
  else if (reading->in_runs)
    end_in_runs (reading, name);
  else if (reading->in_cell && is_letter (name, 'v'))
    reading->is_gathering = FALSE;
  else if (reading->in_cell && is_letter (name, 'c'))
    end_cell (reading);
  else if (reading->in_row && !reading->in_cell && g_str_equal (name, "row"))
    end_row (reading);
}

static const CrXmlHandler sheet_handler = { begin_in_sheet, end_in_sheet, text_cb };

static gboolean
read_sheet (Book *book)
{
  g_autoptr (GArray) cells = cr_table_cells_new ();
  Reading            reading = { .book = book, .cells = cells };

  return read_part (&reading, book->sheet, &sheet_handler) && reading.has_header;
}

static gboolean
read_content (Book *book)
{
  if (book->zip == NULL || !find_sheet (book) || !read_strings (book))
    return FALSE;
  book->table = cr_table_import_new (book->import, book->calendar);
  book->worksheet = cr_worksheet_import_new (book->import);
  return read_sheet (book);
}

CrChangeSet *
cr_import_xlsx_read (CrImport *import,
                     GBytes   *content,
                     GError  **error)
{
  g_autoptr (CrZip)             zip = cr_zip_open (content);
  g_autoptr (GPtrArray)         strings = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (CrTableImport)     table = NULL;
  g_autoptr (CrWorksheetImport) worksheet = NULL;
  g_autoptr (GString)           value = g_string_new (NULL);
  Book                          book = { .import = import, .zip = zip, .strings = strings, .value = value };
  gboolean                      is_read = read_content (&book);

  table = book.table;
  worksheet = book.worksheet;
  g_free (book.sheet);
  if (is_read)
    return book.is_worksheet ? cr_worksheet_import_finish (worksheet) : cr_table_import_finish (table);
  if (!g_cancellable_set_error_if_cancelled (import->run, error))
    g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA,
                         cr_import_words (import, NC_ ("import", "The file is no workbook, or it is damaged")));
  return NULL;
}
