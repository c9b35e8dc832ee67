/* SPDX-License-Identifier: GPL-3.0-or-later
 * Reading of the tables of tests/data/format. */
#include "config.h"

#include "cr-format-cases.h"

#include "cr-test.h"

#define FOLDER    "tests/data/format"
#define N_COLUMNS 6

GBytes *
cr_format_cases_read (const char *file)
{
  g_autofree char   *below = g_build_filename (FOLDER, file, NULL);
  g_autofree char   *path = cr_test_source_path (below);
  g_autoptr (GError) error = NULL;
  char              *content = NULL;
  gsize              length = 0;

  g_file_get_contents (path, &content, &length, &error);
  g_assert_no_error (error);
  return g_bytes_new_take (content, length);
}

/* The lines of a table without its head and its comments. (transfer full) */
static GStrv
load_lines (const char *file)
{
  g_autoptr (GBytes)       content = cr_format_cases_read (file);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_autofree char         *text = g_strndup (g_bytes_get_data (content, NULL), g_bytes_get_size (content));
  g_auto (GStrv)           lines = g_strsplit (text, "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    if (*lines[i] != '\0' && *lines[i] != '#' && !g_str_has_prefix (lines[i], "file\t"))
      g_strv_builder_add (builder, lines[i]);
  return g_strv_builder_end (builder);
}

static void
case_free (gpointer data)
{
  CrFormatCase *format_case = data;

  g_free (format_case->file);
  g_free (format_case->verdict);
  g_free (format_case->code);
  g_free (format_case->pointer);
  g_free (format_case->note);
  g_free (format_case);
}

static char *
dup_cell (const char *cell)
{
  return g_str_equal (cell, "-") ? NULL : g_strdup (cell);
}

GPtrArray *
cr_format_cases_load (void)
{
  g_auto (GStrv) lines = load_lines ("cases.tsv");
  GPtrArray     *cases = g_ptr_array_new_with_free_func (case_free);

  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_auto (GStrv) cells = g_strsplit (lines[i], "\t", -1);
      CrFormatCase  *format_case = g_new0 (CrFormatCase, 1);

      g_assert_cmpuint (g_strv_length (cells), ==, N_COLUMNS);
      format_case->file = g_strdup (cells[0]);
      format_case->verdict = g_strdup (cells[1]);
      format_case->code = dup_cell (cells[2]);
      format_case->pointer = dup_cell (cells[3]);
      format_case->line = g_ascii_strtoull (cells[4], NULL, 10);
      format_case->note = g_strdup (cells[5]);
      g_ptr_array_add (cases, format_case);
    }
  return cases;
}

GStrv
cr_format_cases_load_saved (void)
{
  g_auto (GStrv)   lines = load_lines ("saved.tsv");
  g_autofree char *joined = g_strjoinv ("\t", lines);

  return g_strsplit (joined, "\t", -1);
}
