/* SPDX-License-Identifier: GPL-3.0-or-later
 * The floors of workbooks: the cells of a file, taken out of it and written again by the library alone. */
#include "config.h"

#include "cr-bench-floors.h"

#include "cr-zip.h"

#include <glib/gstdio.h>
#include <libxml/xmlreader.h>
#include <string.h>
#include <unistd.h>
#include <xlsxwriter.h>

typedef struct
{
  guint32     row;
  guint16     column;
  guint16     sheet;
  guint       style;
  const char *text; /* NULL for a number */
  double      number;
} Cell;

/* A row that is not as high as the usual ones. */
typedef struct
{
  guint32 row;
  guint16 sheet;
  double  height;
} Row;

typedef struct
{
  GStringChunk *chunk;
  GPtrArray    *strings; /* shared by cells */
  GArray       *cells;   /* of Cell, row by row */
  GArray       *rows;    /* of Row */
  guint16       n_sheets;
  guint         n_styles;
} Cells;

static xmlTextReaderPtr
open_part (CrZip      *zip,
           const char *name,
           GBytes    **bytes)
{
  *bytes = cr_zip_read (zip, name);
  if (*bytes == NULL)
    return NULL;
  return xmlReaderForMemory (g_bytes_get_data (*bytes, NULL), (int) g_bytes_get_size (*bytes), NULL, NULL,
                             XML_PARSE_NONET | XML_PARSE_HUGE);
}

static gboolean
is_at (xmlTextReaderPtr reader,
       int              type,
       const char      *name)
{
  return xmlTextReaderNodeType (reader) == type &&
         g_str_equal ((const char *) xmlTextReaderConstLocalName (reader), name);
}

static void
read_strings (CrZip *zip,
              Cells *cells)
{
  g_autoptr (GBytes) bytes = NULL;
  xmlTextReaderPtr   reader = open_part (zip, "xl/sharedStrings.xml", &bytes);

  g_assert_nonnull (reader);
  while (xmlTextReaderRead (reader) == 1)
    if (is_at (reader, XML_READER_TYPE_ELEMENT, "t"))
      {
        xmlChar *text = xmlTextReaderReadString (reader);

        g_ptr_array_add (cells->strings, g_string_chunk_insert (cells->chunk, text != NULL ? (const char *) text : ""));
        xmlFree (text);
      }
  xmlFreeTextReader (reader);
}

static void
add_cell (Cells      *cells,
          Cell        cell,
          gboolean    is_text,
          const char *value)
{
  if (is_text)
    cell.text = g_ptr_array_index (cells->strings, g_ascii_strtoull (value, NULL, 10));
  else
    cell.number = g_ascii_strtod (value, NULL);
  cells->n_styles = MAX (cells->n_styles, cell.style + 1);
  g_array_append_val (cells->cells, cell);
}

/* Where the cell stands and how it looks; whether its value is the number of a shared text. */
static Cell
begin_cell (xmlTextReaderPtr reader,
            guint16          sheet,
            gboolean        *is_text)
{
  xmlChar *place = xmlTextReaderGetAttribute (reader, (const xmlChar *) "r");
  xmlChar *type = xmlTextReaderGetAttribute (reader, (const xmlChar *) "t");
  xmlChar *style = xmlTextReaderGetAttribute (reader, (const xmlChar *) "s");
  Cell     cell = { .row = lxw_name_to_row ((const char *) place),
                    .column = lxw_name_to_col ((const char *) place),
                    .sheet = sheet };

  if (style != NULL)
    cell.style = (guint) g_ascii_strtoull ((const char *) style, NULL, 10);
  *is_text = type != NULL && g_str_equal ((const char *) type, "s");
  xmlFree (place);
  xmlFree (type);
  xmlFree (style);
  return cell;
}

static void
add_row (Cells           *cells,
         xmlTextReaderPtr reader)
{
  xmlChar *number = xmlTextReaderGetAttribute (reader, (const xmlChar *) "r");
  xmlChar *height = xmlTextReaderGetAttribute (reader, (const xmlChar *) "ht");

  if (height != NULL)
    {
      Row row = { .row = (guint32) g_ascii_strtoull ((const char *) number, NULL, 10) - 1,
                  .sheet = cells->n_sheets,
                  .height = g_ascii_strtod ((const char *) height, NULL) };

      g_array_append_val (cells->rows, row);
    }
  xmlFree (number);
  xmlFree (height);
}

/* FALSE when there is no such sheet. */
static gboolean
read_sheet (CrZip *zip,
            Cells *cells)
{
  g_autofree char   *name = g_strdup_printf ("xl/worksheets/sheet%u.xml", cells->n_sheets + 1u);
  g_autoptr (GBytes) bytes = NULL;
  xmlTextReaderPtr   reader = open_part (zip, name, &bytes);
  Cell               cell = { 0 };
  gboolean           is_text = FALSE;

  while (reader != NULL && xmlTextReaderRead (reader) == 1)
    if (is_at (reader, XML_READER_TYPE_ELEMENT, "row"))
      {
        add_row (cells, reader);
      }
    else if (is_at (reader, XML_READER_TYPE_ELEMENT, "c"))
      {
        cell = begin_cell (reader, cells->n_sheets, &is_text);
      }
    else if (is_at (reader, XML_READER_TYPE_ELEMENT, "v"))
      {
        xmlChar *value = xmlTextReaderReadString (reader);

        add_cell (cells, cell, is_text, (const char *) value);
        xmlFree (value);
      }
  if (reader == NULL)
    return FALSE;
  xmlFreeTextReader (reader);
  cells->n_sheets++;
  return TRUE;
}

static gpointer
read_cells (GBytes *content)
{
  g_autoptr (CrZip) zip = cr_zip_open (content);
  Cells            *cells = g_new0 (Cells, 1);

  g_assert_nonnull (zip);
  cells->chunk = g_string_chunk_new (65536);
  cells->strings = g_ptr_array_new ();
  cells->cells = g_array_new (FALSE, FALSE, sizeof (Cell));
  cells->rows = g_array_new (FALSE, FALSE, sizeof (Row));
  read_strings (zip, cells);
  while (read_sheet (zip, cells))
    continue;
  return cells;
}

static void
write_book (const Cells *cells,
            gboolean     is_constant)
{
  g_autofree char           *name = g_strdup_printf ("bench-floor-%d.xlsx", (int) getpid ());
  g_autofree char           *path = g_build_filename (g_get_tmp_dir (), name, NULL);
  lxw_workbook_options       options = { .constant_memory = is_constant, .tmpdir = (char *) g_get_tmp_dir () };
  lxw_workbook              *book = workbook_new_opt (path, &options);
  g_autofree lxw_worksheet **sheets = g_new0 (lxw_worksheet *, cells->n_sheets);
  g_autofree lxw_format    **formats = g_new0 (lxw_format *, cells->n_styles);
  guint                      n_rows = 0;

  for (guint i = 0; i < cells->n_sheets; i++)
    sheets[i] = workbook_add_worksheet (book, NULL);
  for (guint i = 1; i < cells->n_styles; i++)
    {
      formats[i] = workbook_add_format (book);
      format_set_indent (formats[i], (guint8) i);
    }
  for (guint i = 0; i < cells->cells->len; i++)
    {
      const Cell *cell = &g_array_index (cells->cells, Cell, i);
      const Row  *row = n_rows < cells->rows->len ? &g_array_index (cells->rows, Row, n_rows) : NULL;

      /* With a row in memory there is no way back to one. */
      if (row != NULL && row->sheet == cell->sheet && row->row == cell->row)
        {
          worksheet_set_row (sheets[row->sheet], row->row, row->height, NULL);
          n_rows++;
        }
      if (cell->text != NULL)
        worksheet_write_string (sheets[cell->sheet], cell->row, cell->column, cell->text, formats[cell->style]);
      else
        worksheet_write_number (sheets[cell->sheet], cell->row, cell->column, cell->number, formats[cell->style]);
    }
  g_assert_cmpint (workbook_close (book), ==, LXW_NO_ERROR);
  g_unlink (path);
}

static void
write_in_memory (gpointer prepared)
{
  write_book (prepared, FALSE);
}

static void
write_row_by_row (gpointer prepared)
{
  write_book (prepared, TRUE);
}

const CrBenchFloor cr_bench_floor_cells = { "libxlsxwriter, all in memory", TRUE, read_cells, write_in_memory };
const CrBenchFloor cr_bench_floor_constant = { "libxlsxwriter, a row in memory", TRUE, read_cells, write_row_by_row };

static void
read_parts (gpointer prepared)
{
  g_autoptr (CrZip) zip = cr_zip_open (prepared);

  g_assert_nonnull (zip);
  for (guint i = 0; i < cr_zip_get_length (zip); i++)
    {
      g_autoptr (GBytes) bytes = NULL;
      xmlTextReaderPtr   reader = open_part (zip, cr_zip_get_name (zip, i), &bytes);

      while (xmlTextReaderRead (reader) == 1)
        continue;
      xmlFreeTextReader (reader);
    }
}

const CrBenchFloor cr_bench_floor_unzip = { "libzip and libxml2's reader", TRUE, NULL, read_parts };
