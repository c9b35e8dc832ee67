/* SPDX-License-Identifier: GPL-3.0-or-later
 * Findings in the good and bad files of the table: every file that opens has those it is said to have and no other. */
#include "config.h"

#include "cr-findings.h"

#include "cr-format-cases.h"
#include "cr-json-check.h"
#include "cr-reader.h"
#include "cr-test.h"

static void
check_finding (const CrFormatCase *format_case,
               const CrFault      *finding,
               const char         *data,
               gsize               length)
{
  g_assert_cmpstr (cr_fault_code_to_string (finding->code), ==, format_case->code);
  g_assert_cmpstr (finding->pointer, ==, format_case->pointer);
  g_assert_cmpuint (cr_json_check_find_line (data, length, finding->pointer), ==, format_case->line);
}

static void
test_case (gconstpointer user_data)
{
  const CrFormatCase   *format_case = user_data;
  g_autoptr (GBytes)    bytes = cr_format_cases_read (format_case->file);
  gsize                 length;
  const char           *data = g_bytes_get_data (bytes, &length);
  g_autoptr (CrRoadmap) roadmap = cr_reader_read (data, length, NULL);
  g_autoptr (GPtrArray) findings = NULL;
  gboolean              has_finding = g_str_equal (format_case->verdict, "finding");

  g_test_message ("%s: %s", format_case->file, format_case->note);
  g_assert_nonnull (roadmap);
  findings = cr_findings_list (roadmap);
  g_assert_cmpuint (findings->len, ==, has_finding ? 1 : 0);
  if (has_finding)
    check_finding (format_case, g_ptr_array_index (findings, 0), data, length);
}

int
main (int    argc,
      char **argv)
{
  g_autoptr (GPtrArray) cases = NULL;

  g_test_init (&argc, &argv, NULL);

  cases = cr_format_cases_load ();
  for (guint i = 0; i < cases->len; i++)
    {
      const CrFormatCase *format_case = g_ptr_array_index (cases, i);
      g_autofree char    *path = g_strconcat ("/findings/case/", format_case->file, NULL);

      if (!g_str_equal (format_case->verdict, "error"))
        g_test_add_data_func (path, format_case, test_case);
    }
  return g_test_run ();
}
