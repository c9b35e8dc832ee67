/* SPDX-License-Identifier: GPL-3.0-or-later
 * The writer: an untouched file keeps its bytes, and the layout is json-glib's. */
#include "config.h"

#include "cr-json-parse.h"
#include "cr-json-write.h"
#include "cr-reader.h"
#include "cr-writer.h"

#include "cr-format-cases.h"
#include "cr-test.h"

#include <string.h>

/* (transfer full) */
static GBytes *
rewrite (GBytes *bytes)
{
  gsize                 length;
  const char           *data = g_bytes_get_data (bytes, &length);
  g_autoptr (CrRoadmap) roadmap = cr_reader_read (data, length, NULL);

  g_assert_nonnull (roadmap);
  return cr_writer_write (roadmap);
}

static void
assert_same (GBytes *written,
             GBytes *expected)
{
  g_autofree char *a = g_strndup (g_bytes_get_data (written, NULL), g_bytes_get_size (written));
  g_autofree char *b = g_strndup (g_bytes_get_data (expected, NULL), g_bytes_get_size (expected));

  g_assert_cmpstr (a, ==, b);
  g_assert_true (g_bytes_equal (written, expected));
}

static void
test_identity (gconstpointer file)
{
  g_autoptr (GBytes) bytes = cr_format_cases_read (file);
  g_autoptr (GBytes) written = rewrite (bytes);

  assert_same (written, bytes);
}

static void
test_saved (gconstpointer data)
{
  const char *const *pair = data;
  g_autoptr (GBytes) bytes = cr_format_cases_read (pair[0]);
  g_autoptr (GBytes) expected = cr_format_cases_read (pair[1]);
  g_autoptr (GBytes) written = rewrite (bytes);

  assert_same (written, expected);
}

int
main (int    argc,
      char **argv)
{
  g_autoptr (GPtrArray) cases = NULL;
  g_auto (GStrv)        saved = NULL;

  g_test_init (&argc, &argv, NULL);

  cases = cr_format_cases_load ();
  saved = cr_format_cases_load_saved ();
  for (guint i = 0; i < cases->len; i++)
    {
      const CrFormatCase *format_case = g_ptr_array_index (cases, i);
      g_autofree char    *path = g_strconcat ("/writer/identity/", format_case->file, NULL);

      if (g_str_has_prefix (format_case->file, "good/") || g_str_has_prefix (format_case->file, "finding/"))
        g_test_add_data_func (path, format_case->file, test_identity);
    }
  for (guint i = 0; saved[i] != NULL; i += 2)
    {
      g_autofree char *path = g_strconcat ("/writer/saved/", saved[i], NULL);

      g_test_add_data_func (path, &saved[i], test_saved);
    }
  g_test_add_data_func ("/writer/identity/example", "../../../data/examples/arvania-2026.roadmap.json", test_identity);
  return g_test_run ();
}
