/* SPDX-License-Identifier: GPL-3.0-or-later
 * Damaged files: a part of a file never opens as a smaller plan, and whatever opens can be saved. */
#include "config.h"

#include "cr-reader.h"
#include "cr-writer.h"

#include "cr-format-cases.h"
#include "cr-json-cases.h"
#include "cr-test.h"

#include <string.h>

#define LARGE_FILE "good/unknown-everywhere.roadmap.json"
#define SMALL_FILE "good/statuses.roadmap.json"
#define PREFIX_MAX 20480

/* Reads bytes that end where their memory ends, so that a sanitizer sees any step too far. */
static CrRoadmap *
read_exactly (const char *data,
              gsize       length,
              GPtrArray **faults)
{
  g_autofree char *exact = g_memdup2 (data, length);

  return cr_reader_read (exact != NULL ? exact : "", length, faults);
}

static void
assert_refused (const char *data,
                gsize       length)
{
  g_autoptr (GPtrArray) faults = NULL;
  const CrFault        *fault;

  g_assert_null (read_exactly (data, length, &faults));
  g_assert_cmpuint (faults->len, >, 0);
  fault = g_ptr_array_index (faults, 0);
  g_assert_cmpuint (fault->line, >, 0);
}

/* TRUE when it opens; then it is saved to an equal document, and that again to the same bytes. */
static gboolean
try_bytes (const char *data,
           gsize       length)
{
  g_autoptr (CrRoadmap) roadmap = read_exactly (data, length, NULL);
  g_autoptr (CrRoadmap) again = NULL;
  g_autoptr (GBytes)    written = NULL;
  g_autoptr (GBytes)    rewritten = NULL;

  if (roadmap == NULL)
    {
      assert_refused (data, length);
      return FALSE;
    }
  written = cr_writer_write (roadmap);
  again = cr_reader_read (g_bytes_get_data (written, NULL), g_bytes_get_size (written), NULL);
  g_assert_nonnull (again);
  g_assert_true (cr_roadmap_equal (roadmap, again));
  rewritten = cr_writer_write (again);
  g_assert_true (g_bytes_equal (written, rewritten));
  return TRUE;
}

static char *
load (const char *file,
      gsize      *length)
{
  g_autoptr (GBytes) bytes = cr_format_cases_read (file);

  *length = g_bytes_get_size (bytes);
  return g_memdup2 (g_bytes_get_data (bytes, NULL), *length);
}

/* 1, or more in the slower run under the sanitizers. */
static gsize
get_step (gsize length)
{
  return length / cr_test_count ((guint) length);
}

static void
test_prefixes (void)
{
  gsize            length;
  g_autofree char *data = load (LARGE_FILE, &length);

  g_assert_cmpuint (length, >, 9000);
  /* Without its last byte, the newline, it is whole. */
  g_assert_true (try_bytes (data, length - 1));
  for (gsize n = 0; n < MIN (length - 1, PREFIX_MAX); n += get_step (length))
    assert_refused (data, n);
}

static void
test_zero_tails (void)
{
  gsize            length;
  g_autofree char *data = load (LARGE_FILE, &length);

  for (gsize n = length; n-- > 0;)
    {
      data[n] = '\0';
      if (n % (7 * get_step (length)) == 0 || n + 7 > length)
        assert_refused (data, length);
    }
}

static void
test_flipped_bits (void)
{
  gsize            length;
  g_autofree char *data = load (SMALL_FILE, &length);
  guint            n_opened = 0;
  gsize            step = get_step (length);

  for (gsize bit = 0; bit < 8 * length; bit += step)
    {
      data[bit / 8] ^= (char) (1 << bit % 8);
      n_opened += try_bytes (data, length) ? 1 : 0;
      data[bit / 8] ^= (char) (1 << bit % 8);
    }
  /* Flips inside words open; if none did, nothing was tried. */
  g_assert_cmpuint (n_opened, >, 100 / step);
  g_assert_cmpuint (n_opened, <, 8 * length / step);
}

static void
test_lost_lines (void)
{
  gsize            length;
  g_autofree char *data = load (LARGE_FILE, &length);
  guint            n_opened = 0;

  for (const char *line = data; line < data + length;)
    {
      const char      *end = (const char *) memchr (line, '\n', (gsize) (data + length - line)) + 1;
      gsize            before = (gsize) (line - data), after = (gsize) (data + length - end);
      g_autofree char *lost = g_malloc (before + after);

      memcpy (lost, data, before);
      memcpy (lost + before, end, after);
      n_opened += try_bytes (lost, before + after) ? 1 : 0;
      line = end;
    }
  g_assert_cmpuint (n_opened, >, 10);
}

/* Each kind of JSON text as the value of a member that this version does not know. */
static void
test_inside (gconstpointer data)
{
  const CrJsonCase     *json_case = data;
  g_autoptr (GString)   text = g_string_new (CR_JSON_CASE_FRAME_START);
  g_autoptr (GPtrArray) faults = NULL;

  g_string_append_len (text, json_case->text, (gssize) json_case->length);
  g_string_append (text, CR_JSON_CASE_FRAME_END);
  if (json_case->inside == CR_FAULT_FINE)
    {
      g_assert_true (try_bytes (text->str, text->len));
      return;
    }

  g_assert_null (read_exactly (text->str, text->len, &faults));
  g_assert_cmpuint (faults->len, ==, 1);
  g_assert_cmpint (((CrFault *) faults->pdata[0])->code, ==, json_case->inside);
  g_assert_cmpuint (((CrFault *) faults->pdata[0])->line, >, 0);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/reader-damage/prefixes", test_prefixes);
  g_test_add_func ("/reader-damage/zero-tails", test_zero_tails);
  g_test_add_func ("/reader-damage/flipped-bits", test_flipped_bits);
  g_test_add_func ("/reader-damage/lost-lines", test_lost_lines);
  for (guint i = 0; i < G_N_ELEMENTS (cr_json_cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/reader-damage/inside/%u/%s", cr_json_cases[i].kind,
                                               cr_json_cases[i].name);

      g_test_add_data_func (path, &cr_json_cases[i], test_inside);
    }
  return g_test_run ();
}
