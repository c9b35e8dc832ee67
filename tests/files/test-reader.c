/* SPDX-License-Identifier: GPL-3.0-or-later
 * The reader against the table of good and bad files, and against damage of every kind. */
#include "config.h"

#include "cr-json-node.h"
#include "cr-reader.h"
#include "cr-writer.h"

#include "cr-format-cases.h"
#include "cr-test.h"

#include <string.h>

static CrRoadmap *
read_bytes (GBytes     *bytes,
            GPtrArray **faults)
{
  gsize       length;
  const char *data = g_bytes_get_data (bytes, &length);

  return cr_reader_read (data != NULL ? data : "", length, faults);
}

static void
check_opens (const CrFormatCase *format_case,
             CrRoadmap          *roadmap,
             GPtrArray          *faults)
{
  if (faults->len > 0)
    {
      const CrFault *fault = g_ptr_array_index (faults, 0);

      g_test_message ("%s: %s at %s", format_case->file, cr_fault_code_to_string (fault->code), fault->pointer);
    }
  g_assert_nonnull (roadmap);
  g_assert_cmpuint (faults->len, ==, 0);
}

static void
check_refused (const CrFormatCase *format_case,
               CrRoadmap          *roadmap,
               GPtrArray          *faults)
{
  const CrFault *fault;

  g_test_message ("%s: %s", format_case->file, format_case->note);
  g_assert_null (roadmap);
  g_assert_cmpuint (faults->len, ==, 1);
  fault = g_ptr_array_index (faults, 0);
  g_assert_cmpstr (cr_fault_code_to_string (fault->code), ==, format_case->code);
  g_assert_cmpstr (fault->pointer, ==, format_case->pointer);
  g_assert_cmpuint (fault->line, ==, format_case->line);
}

static void
test_case (gconstpointer data)
{
  const CrFormatCase   *format_case = data;
  g_autoptr (GBytes)    bytes = cr_format_cases_read (format_case->file);
  g_autoptr (GPtrArray) faults = NULL;
  g_autoptr (CrRoadmap) roadmap = read_bytes (bytes, &faults);

  if (g_str_equal (format_case->verdict, "error"))
    check_refused (format_case, roadmap, faults);
  else
    check_opens (format_case, roadmap, faults);
}

static void
test_several (void)
{
  static const char text[] = "{\"format\":\"customs-roadmap\",\"version\":\"1\",\n"
                             "\"tasks\":[{\"id\":\"t-1\",\n\"start\":\"soon\",\n\"owner\":7},\n{},\n[]],\n"
                             "\"units\":{}}";
  static const struct
  {
    CrFaultCode code;
    const char *pointer;
    gsize       line;
  } expected[] = {
    { CR_FAULT_VERSION, "/version", 1 },
    { CR_FAULT_REQUIRED, "", 1 },
    { CR_FAULT_DATE, "/tasks/0/start", 3 },
    { CR_FAULT_TYPE, "/tasks/0/owner", 4 },
    { CR_FAULT_REQUIRED, "/tasks/1", 5 },
    { CR_FAULT_TYPE, "/tasks/2", 6 },
    { CR_FAULT_TYPE, "/units", 7 },
  };
  g_autoptr (GPtrArray) faults = NULL;

  g_assert_null (cr_reader_read (text, strlen (text), &faults));
  g_assert_cmpuint (faults->len, ==, G_N_ELEMENTS (expected));
  for (guint i = 0; i < faults->len; i++)
    {
      const CrFault *fault = g_ptr_array_index (faults, i);

      g_assert_cmpint (fault->code, ==, expected[i].code);
      g_assert_cmpstr (fault->pointer, ==, expected[i].pointer);
      g_assert_cmpuint (fault->line, ==, expected[i].line);
    }
}

/* A file of 3,000 tasks that are all wrong. (transfer full) */
static char *
make_long_text (void)
{
  GString *text = g_string_new ("{\"format\":\"customs-roadmap\",\"version\":\"1.0\",\"id\":\"x\",\"tasks\":[");

  for (guint i = 0; i < 3000; i++)
    g_string_append_printf (text, "%s{\"id\":\"t-%u\",\"start\":\"soon\"}", i > 0 ? "," : "", i);
  g_string_append (text, "]}");
  return g_string_free (text, FALSE);
}

static gpointer
cancel_thread (gpointer cancellable)
{
  static guint delay;

  g_usleep (delay);
  delay += 100;
  g_cancellable_cancel (cancellable);
  return NULL;
}

/* Cancelled at any moment it gives no roadmap and finds nothing wrong, or it was done before. */
static void
test_cancel (void)
{
  g_autofree char *text = make_long_text ();
  guint            n_cancelled = 0;

  for (guint i = 0; i < 100; i++)
    {
      g_autoptr (GCancellable) cancellable = g_cancellable_new ();
      g_autoptr (GPtrArray)    faults = NULL;
      GThread                 *thread = NULL;

      if (i == 0)
        g_cancellable_cancel (cancellable);
      thread = g_thread_new ("cancel", cancel_thread, cancellable);
      g_assert_null (cr_reader_read_cancellable (text, strlen (text), cancellable, &faults));
      g_assert_true (faults->len == 0 || faults->len == CR_JSON_FAULTS_MAX);
      n_cancelled += faults->len == 0 ? 1 : 0;
      g_thread_join (thread);
    }
  g_assert_cmpuint (n_cancelled, >, 0);
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
      g_autofree char    *path = g_strconcat ("/reader/case/", format_case->file, NULL);

      g_test_add_data_func (path, format_case, test_case);
    }
  g_test_add_func ("/reader/several", test_several);
  g_test_add_func ("/reader/cancel", test_cancel);
  return g_test_run ();
}
