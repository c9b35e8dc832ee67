/* SPDX-License-Identifier: GPL-3.0-or-later
 * Whatever opens as a roadmap is saved to a file that opens as the same one; whatever does not has faults that can be
 * told. */
#include "config.h"

#include "cr-findings.h"
#include "cr-json-check.h"
#include "cr-reader.h"
#include "cr-writer.h"

#include "fuzz-target.h"

int
LLVMFuzzerInitialize (int    *argc,
                      char ***argv)
{
  g_log_set_always_fatal (G_LOG_LEVEL_CRITICAL | G_LOG_LEVEL_WARNING | G_LOG_FATAL_MASK);
  return 0;
}

static void
tell (GPtrArray *faults,
      gsize      length)
{
  gsize line = 1;

  g_assert_cmpuint (faults->len, >, 0);
  for (guint i = 0; i < faults->len; i++)
    {
      const CrFault   *fault = g_ptr_array_index (faults, i);
      g_autofree char *sentence = cr_fault_describe (fault, "en");

      g_assert_true (g_utf8_validate (sentence, -1, NULL));
      g_assert_cmpuint (fault->line, >=, line);
      g_assert_cmpuint (fault->line, <=, length + 1);
      line = fault->line;
    }
}

/* Findings point into the file that is written. */
static void
find_findings (CrRoadmap  *roadmap,
               const char *data,
               gsize       length)
{
  g_autoptr (GPtrArray) findings = cr_findings_list (roadmap);

  for (guint i = 0; i < findings->len; i++)
    {
      const CrFault *finding = g_ptr_array_index (findings, i);

      g_assert_cmpuint (cr_json_check_find_line (data, length, finding->pointer), >, 0);
    }
}

int
LLVMFuzzerTestOneInput (const guint8 *data,
                        gsize         size)
{
  g_autoptr (GPtrArray) faults = NULL;
  g_autoptr (CrRoadmap) roadmap = cr_reader_read ((const char *) data, size, &faults);
  g_autoptr (CrRoadmap) again = NULL;
  g_autoptr (GBytes)    written = NULL;
  g_autoptr (GBytes)    rewritten = NULL;
  const char           *text;
  gsize                 length;

  if (roadmap == NULL)
    {
      tell (faults, size);
      return 0;
    }

  g_assert_cmpuint (faults->len, ==, 0);
  written = cr_writer_write (roadmap);
  text = g_bytes_get_data (written, &length);
  again = cr_reader_read (text, length, NULL);
  g_assert_nonnull (again);
  g_assert_true (cr_roadmap_equal (roadmap, again));
  rewritten = cr_writer_write (again);
  g_assert_true (g_bytes_equal (written, rewritten));
  find_findings (roadmap, text, length);
  return 0;
}
