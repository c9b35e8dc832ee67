/* SPDX-License-Identifier: GPL-3.0-or-later
 * Reading of CSV. */
#include "config.h"

#include "cr-import-csv.h"

#include "cr-csv.h"
#include "cr-import-table.h"
#include "cr-import-worksheet.h"
#include "cr-run.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define BYTE_ORDER_MARK "\xEF\xBB\xBF"

/* Lines between two looks at whether it was cancelled. */
#define LINES_PER_LOOK 256

typedef struct
{
  CrImport   *import;
  const char *at;
  const char *start;
  const char *end;
  char        separator;
  gsize       line; /* of `at` */
  gboolean    is_guarded;
  gboolean    is_worksheet;
} Reader;

static char *
convert (const char *data,
         gsize       length,
         const char *encoding,
         gsize      *n_written)
{
  return g_convert (data, (gssize) length, "UTF-8", encoding, NULL, n_written, NULL);
}

/* Text without a mark has its NULs at the odd or the even places where it is UTF-16. */
static const char *
guess_utf_16 (const guchar *data,
              gsize         length)
{
  if (length < 2)
    return NULL;
  if ((data[0] == 0xFF && data[1] == 0xFE) || (data[0] != 0 && data[1] == 0))
    return "UTF-16LE";
  if ((data[0] == 0xFE && data[1] == 0xFF) || (data[0] == 0 && data[1] != 0))
    return "UTF-16BE";
  return NULL;
}

char *
cr_import_csv_decode (GBytes *content, const char **encoding, gsize *length)
{
  const char      *data = g_bytes_get_data (content, length);
  const char      *utf_16 = guess_utf_16 ((const guchar *) data, *length);
  g_autofree char *text = NULL;

  if (utf_16 != NULL)
    {
      *encoding = "UTF-16";
      text = convert (data, *length, utf_16, length);
    }
  else if (g_utf8_validate (data, (gssize) *length, NULL))
    {
      *encoding = "UTF-8";
      text = g_strndup (data != NULL ? data : "", *length);
    }
  else
    {
      *encoding = "Windows-1251";
      text = convert (data, *length, "WINDOWS-1251", length);
    }
  if (text == NULL || memchr (text, '\0', *length) != NULL)
    return NULL;

  if (!g_str_has_prefix (text, BYTE_ORDER_MARK))
    return g_steal_pointer (&text);
  *length -= strlen (BYTE_ORDER_MARK);
  return g_strdup (text + strlen (BYTE_ORDER_MARK));
}

/* The sign between the names of the columns. */
static char
find_separator (const char *text)
{
  static const char separators[] = ",;\t";
  guint             n[G_N_ELEMENTS (separators) - 1] = { 0 };
  gboolean          is_quoted = FALSE;
  guint             best = 0;

  for (; *text != '\0' && (is_quoted || (*text != '\n' && *text != '\r')); text++)
    {
      const char *found = is_quoted ? NULL : strchr (separators, *text);

      if (*text == '"')
        is_quoted = !is_quoted;
      if (found != NULL)
        n[found - separators]++;
    }
  for (guint i = 1; i < G_N_ELEMENTS (n); i++)
    if (n[i] > n[best])
      best = i;
  return separators[best];
}

/* The end of a line here, one or two characters; 0 for none. */
static guint
get_line_end (const char *at)
{
  if (*at == '\r')
    return at[1] == '\n' ? 2 : 1;
  return *at == '\n' ? 1 : 0;
}

/* Some spreadsheets name the separator in a line before the others: "sep=;". */
static gboolean
read_separator (Reader *reader)
{
  static const char name[] = "sep=";
  const char       *line_end = reader->at + strlen (name) + 1;

  if (!g_str_has_prefix (reader->at, name) || reader->at[strlen (name)] == '\0' || get_line_end (line_end) == 0)
    return FALSE;
  reader->separator = reader->at[strlen (name)];
  reader->at = line_end + get_line_end (line_end);
  reader->line++;
  return TRUE;
}

/* What stands in quotation marks, the first of which has been read. FALSE when they are not closed. */
static gboolean
read_quoted (Reader  *reader,
             GString *text)
{
  for (; reader->at < reader->end; reader->at++)
    {
      if (*reader->at == '"' && reader->at[1] != '"')
        {
          reader->at++;
          return TRUE;
        }
      if (*reader->at == '"')
        reader->at++;
      else if (*reader->at == '\n' || (*reader->at == '\r' && reader->at[1] != '\n'))
        reader->line++;
      g_string_append_c (text, *reader->at);
    }
  return FALSE;
}

static gboolean
read_cell (Reader  *reader,
           GString *text)
{
  if (*reader->at == '"')
    {
      reader->at++;
      if (!read_quoted (reader, text))
        return FALSE;
    }
  while (reader->at < reader->end && *reader->at != reader->separator && get_line_end (reader->at) == 0)
    g_string_append_c (text, *reader->at++);
  return TRUE;
}

static void
add_cell (Reader  *reader,
          GArray  *cells,
          GString *text)
{
  CrTableCell cell = { 0 };

  if (text->len > 0)
    cell.text = reader->is_guarded ? cr_csv_unguard (text->str) : g_strdup (text->str);
  g_array_append_val (cells, cell);
}

/* One row, and the end of its line. FALSE where quotation marks are not closed. */
static gboolean
read_row (Reader *reader,
          GArray *cells)
{
  guint line_end;

  g_array_set_size (cells, 0);
  while (TRUE)
    {
      g_autoptr (GString) text = g_string_new (NULL);

      if (!read_cell (reader, text))
        return FALSE;
      add_cell (reader, cells, text);
      if (reader->at >= reader->end || *reader->at != reader->separator)
        break;
      reader->at++;
    }

  line_end = get_line_end (reader->at);
  reader->at += line_end;
  reader->line += line_end > 0 ? 1 : 0;
  return TRUE;
}

static void
refuse_open_quotes (Reader *reader,
                    gsize   line)
{
  const char *words = NC_ ("import", "Quotation marks that begin here are not closed");

  cr_import_refuse (reader->import, line, NULL, NULL, g_strdup (cr_import_words (reader->import, words)));
}

static double
get_share (const Reader *reader)
{
  return (double) (reader->at - reader->start) / (double) (reader->end - reader->start);
}

static gboolean
read_rows (Reader            *reader,
           CrTableImport     *table,
           CrWorksheetImport *worksheet,
           GError           **error)
{
  g_autoptr (GArray) cells = cr_table_cells_new ();
  gsize              line = reader->line;
  gboolean           is_by_path;

  if (!read_row (reader, cells))
    {
      refuse_open_quotes (reader, line);
      return TRUE;
    }
  if (cr_worksheet_import_set_header (worksheet, cells, &is_by_path))
    reader->is_worksheet = TRUE;
  else if (!cr_table_import_set_header (table, line, cells, &is_by_path))
    return TRUE;

  reader->is_guarded = !is_by_path;
  for (guint n = 0; reader->at < reader->end; n++)
    {
      if (n % LINES_PER_LOOK == 0 && g_cancellable_set_error_if_cancelled (reader->import->run, error))
        return FALSE;
      line = reader->line;
      if (!read_row (reader, cells))
        {
          refuse_open_quotes (reader, line);
          return TRUE;
        }
      if (reader->is_worksheet)
        cr_worksheet_import_add_row (worksheet, cells);
      else
        cr_table_import_add_row (table, line, cells);
      cr_run_set_done (reader->import->run, get_share (reader));
    }
  return TRUE;
}

CrChangeSet *
cr_import_csv_read (CrImport *import,
                    GBytes   *content,
                    GError  **error)
{
  gsize                         length;
  g_autofree char              *text = cr_import_csv_decode (content, &import->encoding, &length);
  g_autoptr (CrTableImport)     table = NULL;
  g_autoptr (CrWorksheetImport) worksheet = NULL;
  Reader                        reader = { .import = import, .line = 1 };

  if (text == NULL || *text == '\0')
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA,
                           text == NULL
                             ? cr_import_words (import, NC_ ("import", "The file is no text"))
                             : cr_import_words (import, NC_ ("import", "The file is empty")));
      return NULL;
    }

  reader.at = reader.start = text;
  reader.end = text + length;
  if (!read_separator (&reader))
    reader.separator = find_separator (text);
  table = cr_table_import_new (import, CR_TABLE_SINCE_1900);
  worksheet = cr_worksheet_import_new (import);
  if (!read_rows (&reader, table, worksheet, error))
    return NULL;
  return reader.is_worksheet ? cr_worksheet_import_finish (worksheet) : cr_table_import_finish (table);
}
