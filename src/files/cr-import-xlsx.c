/* SPDX-License-Identifier: GPL-3.0-or-later
 * Reading of a workbook: the few parts of it that hold the cells of one sheet. */
#include "config.h"

#include "cr-import-xlsx.h"

#include "cr-import-table.h"
#include "cr-import-worksheet.h"
#include "cr-language.h"
#include "cr-run.h"
#include "cr-xlsx-text.h"
#include "cr-zip.h"

#include <glib/gi18n-lib.h>
#include <libxml/xmlreader.h>
#include <string.h>

/* What a sheet can have. */
#define N_COLUMNS_MAX 16384
#define N_ROWS_MAX    1048576

/* More than any type of cell that there is takes, with its end. */
#define TYPE_SIZE 16

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

/* One part, read from its beginning to its end. */
typedef struct
{
  GBytes          *bytes;
  xmlTextReaderPtr xml;
} Part;

static void
ignore_error (void                   *data,
              const char             *message,
              xmlParserSeverities     severity,
              xmlTextReaderLocatorPtr locator)
{
}

static void
part_close (Part *part)
{
  g_clear_pointer (&part->xml, xmlFreeTextReader);
  g_clear_pointer (&part->bytes, g_bytes_unref);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Part, part_close)

static gboolean
part_open (Book       *book,
           const char *name,
           Part       *part)
{
  gsize       size;
  const char *data;

  part->bytes = cr_zip_read (book->zip, name);
  if (part->bytes == NULL)
    return FALSE;

  data = g_bytes_get_data (part->bytes, &size);
  part->xml = size <= G_MAXINT ? xmlReaderForMemory (data, (int) size, NULL, NULL, XML_PARSE_NONET | XML_PARSE_NOCDATA)
                               : NULL;
  if (part->xml == NULL)
    return FALSE;
  xmlTextReaderSetErrorHandler (part->xml, ignore_error, NULL);
  return TRUE;
}

/* The next node; FALSE at the end and at what is wrong, which *is_wrong tells. A workbook has no document type, so that
 * there is nothing to expand. */
static gboolean
part_next (Part     *part,
           gboolean *is_wrong)
{
  int result = xmlTextReaderRead (part->xml);

  if (result == 1 && xmlTextReaderNodeType (part->xml) != XML_READER_TYPE_DOCUMENT_TYPE)
    return TRUE;
  *is_wrong = result != 0;
  return FALSE;
}

static gboolean
is_start (const Part *part,
          const char *name)
{
  return xmlTextReaderNodeType (part->xml) == XML_READER_TYPE_ELEMENT &&
         g_str_equal (xmlTextReaderConstLocalName (part->xml), name);
}

static gboolean
is_end (const Part *part,
        const char *name)
{
  int type = xmlTextReaderNodeType (part->xml);

  return (type == XML_READER_TYPE_END_ELEMENT ||
          (type == XML_READER_TYPE_ELEMENT && xmlTextReaderIsEmptyElement (part->xml))) &&
         g_str_equal (xmlTextReaderConstLocalName (part->xml), name);
}

/* The attribute whatever its namespace. (transfer full), or NULL */
static char *
get_attribute (const Part *part,
               const char *name)
{
  char *value = NULL;

  while (value == NULL && xmlTextReaderMoveToNextAttribute (part->xml) == 1)
    if (g_str_equal (xmlTextReaderConstLocalName (part->xml), name))
      value = g_strdup ((const char *) xmlTextReaderConstValue (part->xml));
  xmlTextReaderMoveToElement (part->xml);
  return value;
}

static gboolean
is_text (const Part *part)
{
  int type = xmlTextReaderNodeType (part->xml);

  return type == XML_READER_TYPE_TEXT || type == XML_READER_TYPE_CDATA || type == XML_READER_TYPE_WHITESPACE ||
         type == XML_READER_TYPE_SIGNIFICANT_WHITESPACE;
}

static gboolean
is_tasks (const char *name)
{
  static const char *const languages[] = { "en", "ru" };

  for (guint i = 0; i < G_N_ELEMENTS (languages); i++)
    if (g_strcmp0 (name, cr_translate (languages[i], "export", NC_ ("export", "Tasks"))) == 0)
      return TRUE;
  return FALSE;
}

/* The id of the relation that leads to the sheet. */
static gboolean
read_book (Book  *book,
           char **relation)
{
  g_auto (Part) part = { 0 };
  gboolean      is_wrong = FALSE;

  if (!part_open (book, BOOK, &part))
    return FALSE;
  while (part_next (&part, &is_wrong))
    {
      if (is_start (&part, "workbookPr"))
        {
          g_autofree char *is_1904 = get_attribute (&part, "date1904");

          if (is_1904 != NULL && (g_str_equal (is_1904, "1") || g_str_equal (is_1904, "true")))
            book->calendar = CR_TABLE_SINCE_1904;
        }
      else if (is_start (&part, "sheet"))
        {
          g_autofree char *name = get_attribute (&part, "name");

          if (*relation != NULL && !is_tasks (name))
            continue;
          g_free (*relation);
          *relation = xmlTextReaderHasAttributes (part.xml) ? get_attribute (&part, "id") : NULL;
        }
    }
  return !is_wrong && *relation != NULL;
}

static gboolean
read_relations (Book       *book,
                const char *relation)
{
  g_auto (Part) part = { 0 };
  gboolean      is_wrong = FALSE;

  if (!part_open (book, RELATIONS, &part))
    return FALSE;
  while (part_next (&part, &is_wrong))
    {
      g_autofree char *id = is_start (&part, "Relationship") ? get_attribute (&part, "Id") : NULL;
      g_autofree char *target = NULL;

      if (g_strcmp0 (id, relation) != 0)
        continue;
      target = get_attribute (&part, "Target");
      g_free (book->sheet);
      book->sheet = target == NULL || *target == '/' ? g_strdup (target != NULL ? target + 1 : NULL)
                                                     : g_strconcat ("xl/", target, NULL);
    }
  return !is_wrong && book->sheet != NULL;
}

/* The text of runs, without the reading aids of some languages. Stands at the start of an element of that name; *text
 * gets what it holds. */
static gboolean
read_runs (Part       *part,
           const char *end,
           GString    *text)
{
  gboolean is_wrong = FALSE, is_in_text = FALSE;
  guint    n_aids = 0;

  if (is_end (part, end))
    return TRUE;
  while (part_next (part, &is_wrong))
    {
      if (is_end (part, end))
        return TRUE;
      if (is_start (part, "rPh"))
        n_aids++;
      if (is_end (part, "rPh"))
        n_aids--;
      if (is_start (part, "t"))
        is_in_text = TRUE;
      if (is_end (part, "t"))
        is_in_text = FALSE;
      if (is_in_text && n_aids == 0 && is_text (part))
        g_string_append (text, (const char *) xmlTextReaderConstValue (part->xml));
    }
  return FALSE;
}

/* A workbook without strings has no such part. */
static gboolean
read_strings (Book *book)
{
  g_auto (Part) part = { 0 };
  gboolean      is_wrong = FALSE;

  if (!part_open (book, "xl/sharedStrings.xml", &part))
    return part.bytes == NULL;
  while (part_next (&part, &is_wrong))
    if (is_start (&part, "si"))
      {
        g_autoptr (GString) text = g_string_new (NULL);

        if (!read_runs (&part, "si", text))
          return FALSE;
        g_ptr_array_add (book->strings, cr_xlsx_unescape (text->str));
      }
  return !is_wrong;
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

/* Spreadsheets write 0.1 with all the digits that a computer has of it. (transfer full) */
static char *
tidy_number (const char *number)
{
  char   text[G_ASCII_DTOSTR_BUF_SIZE];
  char  *end;
  double value = g_ascii_strtod (number, &end);

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

  if (*type == '\0' || g_str_equal (type, "n"))
    {
      cell->is_number = TRUE;
      cell->text = tidy_number (value);
    }
  else if (g_str_equal (type, "s"))
    {
      if (!g_ascii_string_to_unsigned (value, 10, 0, G_MAXUINT, &n, NULL) || n >= book->strings->len)
        return FALSE;
      cell->text = g_strdup (g_ptr_array_index (book->strings, n));
    }
  else if (g_str_equal (type, "b"))
    cell->text = g_strdup (g_str_equal (value, "1") ? "true" : "false");
  else if (g_str_equal (type, "d"))
    cell->text = g_strndup (value, strcspn (value, "T"));
  else
    cell->text = cr_xlsx_unescape (value);
  return TRUE;
}

/* One cell, at whose start the part stands. */
static gboolean
read_cell (Book        *book,
           Part        *part,
           const char  *type,
           CrTableCell *cell)
{
  GString *value = g_string_truncate (book->value, 0);
  gboolean is_wrong = FALSE, has_value = FALSE, is_in_value = FALSE;

  if (is_end (part, "c"))
    return TRUE;
  while (part_next (part, &is_wrong) && !is_end (part, "c"))
    {
      if (is_start (part, "is"))
        {
          if (!read_runs (part, "is", value))
            return FALSE;
          cell->text = cr_xlsx_unescape (value->str);
          g_string_truncate (value, 0);
          continue;
        }
      if (is_start (part, "v"))
        has_value = is_in_value = !xmlTextReaderIsEmptyElement (part->xml);
      else if (is_end (part, "v"))
        is_in_value = FALSE;
      if (is_in_value && is_text (part))
        g_string_append (value, (const char *) xmlTextReaderConstValue (part->xml));
    }
  if (is_wrong || !has_value || cell->text != NULL)
    return !is_wrong;
  return take_value (book, type, value->str, cell);
}

static gboolean
put_cell (Book   *book,
          Part   *part,
          GArray *cells)
{
  char type[TYPE_SIZE] = "";
  int  column = (int) cells->len;

  while (xmlTextReaderMoveToNextAttribute (part->xml) == 1)
    {
      const char *name = (const char *) xmlTextReaderConstLocalName (part->xml);
      const char *value = (const char *) xmlTextReaderConstValue (part->xml);

      if (g_str_equal (name, "r"))
        column = read_column (value);
      else if (g_str_equal (name, "t"))
        g_strlcpy (type, value, sizeof type);
    }
  xmlTextReaderMoveToElement (part->xml);
  if (column < 0 || column >= N_COLUMNS_MAX)
    return FALSE;
  if ((guint) column >= cells->len)
    g_array_set_size (cells, (guint) column + 1);
  g_clear_pointer (&g_array_index (cells, CrTableCell, column).text, g_free);
  return read_cell (book, part, type, &g_array_index (cells, CrTableCell, column));
}

static gboolean
read_row (Book   *book,
          Part   *part,
          GArray *cells)
{
  gboolean is_wrong = FALSE;

  g_array_set_size (cells, 0);
  if (is_end (part, "row"))
    return TRUE;
  while (part_next (part, &is_wrong) && !is_end (part, "row"))
    if (is_start (part, "c") && !put_cell (book, part, cells))
      return FALSE;
  return !is_wrong;
}

/* The number of the row at whose start the part stands; without one it is the one behind the last. 0 for none. */
static gsize
get_row_number (const Part *part,
                gsize       last)
{
  g_autofree char *number = get_attribute (part, "r");
  guint64          n;

  if (number == NULL)
    return last + 1;
  return g_ascii_string_to_unsigned (number, 10, last + 1, N_ROWS_MAX, &n, NULL) ? n : 0;
}

typedef enum
{
  READ_FINE,
  READ_WRONG,
  READ_CANCELLED
} Result;

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

static Result
read_sheet (Book *book)
{
  g_auto (Part)      part = { 0 };
  g_autoptr (GArray) cells = cr_table_cells_new ();
  gboolean           is_wrong = FALSE, has_header = FALSE;
  gsize              line = 0;

  if (!part_open (book, book->sheet, &part))
    return READ_WRONG;
  while (part_next (&part, &is_wrong))
    {
      if (!is_start (&part, "row"))
        continue;
      if (g_cancellable_is_cancelled (book->import->run))
        return READ_CANCELLED;
      line = get_row_number (&part, line);
      if (line == 0 || !read_row (book, &part, cells))
        return READ_WRONG;
      if (!has_header && cells->len == 0)
        continue;
      if (has_header)
        take_row (book, line, cells);
      else if (!take_header (book, line, cells))
        return READ_FINE;
      has_header = TRUE;
      cr_run_set_done (book->import->run,
                       (double) xmlTextReaderByteConsumed (part.xml) / (double) g_bytes_get_size (part.bytes));
    }
  return is_wrong || !has_header ? READ_WRONG : READ_FINE;
}

static Result
read_content (Book *book)
{
  g_autofree char *relation = NULL;

  if (book->zip == NULL || !read_book (book, &relation) || !read_relations (book, relation) || !read_strings (book))
    return READ_WRONG;
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
  Result                        result = read_content (&book);

  table = book.table;
  worksheet = book.worksheet;
  g_free (book.sheet);
  if (result == READ_FINE)
    return book.is_worksheet ? cr_worksheet_import_finish (worksheet) : cr_table_import_finish (table);
  if (!g_cancellable_set_error_if_cancelled (import->run, error))
    g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA,
                         cr_import_words (import, NC_ ("import", "The file is no workbook, or it is damaged")));
  return NULL;
}
