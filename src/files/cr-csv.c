/* SPDX-License-Identifier: GPL-3.0-or-later
 * Writing of CSV. */
#include "config.h"

#include "cr-csv.h"

#include "cr-cells.h"
#include "cr-run.h"
#include "cr-text-form.h"
#include "cr-words.h"

#include <string.h>

#define BYTE_ORDER_MARK "\xEF\xBB\xBF"
#define NO_BREAK_SPACE  "\xC2\xA0"

typedef struct
{
  GString     *text;
  CrCsvProfile profile;
  char         separator;
  const char  *language;
  CrCells     *cells;
  GArray      *columns; /* of CrPath, after the id */
} Writer;

gboolean
cr_csv_is_formula (const char *line)
{
  /* Some spreadsheets take the wide signs of East Asia for the narrow ones. */
  static const char *const wide[] = { "＝", "＋", "－", "＠" };

  line += strspn (line, "'");
  while (*line == ' ' || g_str_has_prefix (line, NO_BREAK_SPACE))
    line += *line == ' ' ? 1 : strlen (NO_BREAK_SPACE);
  for (guint i = 0; i < G_N_ELEMENTS (wide); i++)
    if (g_str_has_prefix (line, wide[i]))
      return TRUE;
  return *line != '\0' && strchr ("=+-@\t\r", *line) != NULL;
}

/* Whether the apostrophe that the line begins with is ours. */
static gboolean
is_guard (const char *line)
{
  return *line == '\'' && cr_csv_is_formula (line);
}

char *
cr_csv_unguard (const char *text)
{
  GString *plain = g_string_new (NULL);
  gboolean is_line_start = TRUE;

  for (const char *p = text; *p != '\0'; p++)
    {
      if (is_line_start && is_guard (p))
        p++;
      g_string_append_c (plain, *p);
      is_line_start = *p == '\n' || *p == '\r';
    }
  return g_string_free (plain, FALSE);
}

/* Quotation marks are doubled inside. */
void
cr_csv_append_text (GString     *csv,
                    CrCsvProfile profile,
                    const char  *text)
{
  gboolean is_line_start = profile == CR_CSV_EXCEL;

  /* What is absent is an empty cell. */
  if (*text == '\0')
    return;

  g_string_append_c (csv, '"');
  for (const char *p = text; *p != '\0'; p++)
    {
      if (is_line_start && cr_csv_is_formula (p))
        g_string_append_c (csv, '\'');
      if (*p == '"')
        g_string_append_c (csv, '"');
      g_string_append_c (csv, *p);
      is_line_start = profile == CR_CSV_EXCEL && (*p == '\n' || *p == '\r');
    }
  g_string_append_c (csv, '"');
}

void
cr_csv_end_row (GString     *csv,
                CrCsvProfile profile)
{
  g_string_append (csv, profile == CR_CSV_EXCEL ? "\r\n" : "\n");
}

GString *
cr_csv_begin (CrCsvProfile profile)
{
  return g_string_new (profile == CR_CSV_EXCEL ? BYTE_ORDER_MARK : "");
}

/* The sign of lists is the one that spreadsheets of the language expect. */
char
cr_csv_get_separator (CrCsvProfile profile,
                      const char  *language)
{
  return profile == CR_CSV_EXCEL && g_str_has_prefix (language, "ru") ? ';' : ',';
}

static void
append_text (Writer     *writer,
             const char *text)
{
  cr_csv_append_text (writer->text, writer->profile, text);
}

static void
end_row (Writer *writer)
{
  cr_csv_end_row (writer->text, writer->profile);
}

static void
append_name (Writer       *writer,
             const CrPath *path)
{
  g_autofree char *name = writer->profile == CR_CSV_EXCEL ? cr_words_describe_path (path, writer->language)
                                                          : cr_path_to_string (path);

  append_text (writer, name);
}

static void
append_header (Writer *writer)
{
  CrPath id;

  cr_path_parse (CR_KIND_TASK, "id", &id);
  append_name (writer, &id);
  for (guint i = 0; i < writer->columns->len; i++)
    {
      g_string_append_c (writer->text, writer->separator);
      append_name (writer, &g_array_index (writer->columns, CrPath, i));
    }
  end_row (writer);
}

static void
append_cell (Writer *writer,
             CrExport *export,
             const CrTask *task,
             const CrPath *path)
{
  g_auto (CrValue) value = cr_path_get (path, &task->record);
  CrCellForm       form = writer->profile == CR_CSV_EXCEL ? CR_CELLS_UNITS : CR_CELLS_IDS;
  g_autofree char *text = NULL;

  if (cr_cells_is_empty (path, &value))
    return;
  if (!cr_text_form_carries (path, &value))
    cr_cells_leave_out (export, task, path);
  text = cr_cells_format (writer->cells, path, &value, form);
  if (value.type == CR_TYPE_INTEGER)
    g_string_append (writer->text, text);
  else
    append_text (writer, text);
}

static void
append_task (Writer *writer,
             CrExport *export,
             const CrTask *task)
{
  append_text (writer, task->id);
  for (guint i = 0; i < writer->columns->len; i++)
    {
      g_string_append_c (writer->text, writer->separator);
      append_cell (writer, export, task, &g_array_index (writer->columns, CrPath, i));
    }
  end_row (writer);
}

static GBytes *
write_table (Writer *writer,
             CrExport *export,
             GError **error)
{
  g_autoptr (GPtrArray) tasks = cr_export_list_tasks (export);

  append_header (writer);
  for (guint i = 0; i < tasks->len; i++)
    {
      const CrTask *task = g_ptr_array_index (tasks, i);

      if (g_cancellable_set_error_if_cancelled (export->run, error))
        {
          g_string_free (writer->text, TRUE);
          return NULL;
        }
      append_task (writer, export, task);
      cr_cells_note_others (writer->cells, export, task);
      export->written++;
      cr_run_set_done (export->run, (double) export->written / tasks->len);
    }
  return g_string_free_to_bytes (writer->text);
}

GBytes *
cr_csv_write (CrExport *export,
              GError **error)
{
  g_autoptr (CrCells) cells = cr_cells_new (export->roadmap, export->catalogue, export->language);
  g_autoptr (GArray)  columns = cr_cells_list_columns ();
  Writer              writer = { .profile = export->profile,
                                 .separator = cr_csv_get_separator (export->profile, export->language),
                                 .language = export->language,
                                 .cells = cells,
                                 .columns = columns };

  writer.text = cr_csv_begin (export->profile);
  return write_table (&writer, export, error);
}
