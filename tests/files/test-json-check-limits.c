/* SPDX-License-Identifier: GPL-3.0-or-later
 * The strict check at and beyond its limits, with no more memory than the text itself and a little. */
#include "config.h"

#include "cr-json-check.h"

#include "cr-test.h"

#include <string.h>
#include <sys/resource.h>
#include <unistd.h>

#define HEADROOM ((rlim_t) 200 * 1024 * 1024)

#if defined(__SANITIZE_ADDRESS__)
#define HAS_OWN_MEMORY 1
#elif defined(__has_feature)
#if __has_feature(address_sanitizer)
#define HAS_OWN_MEMORY 1
#endif
#endif
#ifndef HAS_OWN_MEMORY
#define HAS_OWN_MEMORY 0
#endif

/* Lets the process grow by HEADROOM only, so that a check that wants more ends the test. Its peak could not be told
 * from that of the test before it. Address sanitizer lays out memory in its own way. */
static void
limit_memory (struct rlimit *before)
{
  struct rlimit    limit;
  g_autofree char *text = NULL;
  guint64          pages = 0;
  g_auto (GStrv)   fields = NULL;

  g_assert_cmpint (getrlimit (RLIMIT_AS, before), ==, 0);
  if (HAS_OWN_MEMORY || !g_file_get_contents ("/proc/self/statm", &text, NULL, NULL))
    return;

  fields = g_strsplit (text, " ", 2);
  g_assert_true (g_ascii_string_to_unsigned (fields[0], 10, 1, G_MAXUINT64, &pages, NULL));
  limit = *before;
  limit.rlim_cur = (rlim_t) pages * (rlim_t) sysconf (_SC_PAGESIZE) + HEADROOM;
  g_assert_cmpint (setrlimit (RLIMIT_AS, &limit), ==, 0);
}

static CrFault *
check (const GString *text)
{
  struct rlimit before;
  CrFault      *fault;
  gint64        start = g_get_monotonic_time ();

  limit_memory (&before);
  fault = cr_json_check (text->str, text->len);
  g_assert_cmpint (setrlimit (RLIMIT_AS, &before), ==, 0);
  g_test_message ("%" G_GSIZE_FORMAT " bytes: %" G_GINT64_FORMAT " ms",
                  text->len,
                  (g_get_monotonic_time () - start) / 1000);
  return fault;
}

static void
assert_fault (const GString *text,
              CrFaultCode    code,
              const char    *expected)
{
  g_autoptr (CrFault) fault = check (text);

  g_assert_nonnull (fault);
  g_assert_cmpstr (cr_fault_code_to_string (fault->code), ==, cr_fault_code_to_string (code));
  g_assert_cmpstr (fault->expected, ==, expected);
  g_assert_cmpuint (fault->line, >=, 1);
}

static void
assert_fine (const GString *text)
{
  g_autoptr (CrFault) fault = check (text);

  if (fault != NULL)
    g_test_message ("%s %s", cr_fault_code_to_string (fault->code), fault->pointer);
  g_assert_null (fault);
}

static void
append_times (GString    *text,
              const char *piece,
              gsize       n)
{
  while (n-- > 0)
    g_string_append (text, piece);
}

static void
append_fill (GString *text,
             char     c,
             gsize    n)
{
  gsize start = text->len;

  g_string_set_size (text, start + n);
  memset (text->str + start, c, n);
}

static const struct
{
  const char *open;
  const char *middle;
  const char *close;
} nests[] = {
  { "[", "", "]" },
  { "{\"a\":", "1", "}" },
  { "[{\"a\":\n", "null", "}]" },
  { " [ 1 , ", "[]", " ] " },
};

static void
test_depth (void)
{
  static const gsize depths[] = { 65, 66, 10000, 100000, 1000000 };

  for (gsize i = 0; i < G_N_ELEMENTS (nests); i++)
    {
      for (gsize j = 0; j < G_N_ELEMENTS (depths); j++)
        {
          g_autoptr (GString) text = g_string_new (NULL);

          append_times (text, nests[i].open, depths[j]);
          assert_fault (text, CR_FAULT_DEPTH, "64");
          g_string_append (text, nests[i].middle);
          append_times (text, nests[i].close, depths[j]);
          assert_fault (text, CR_FAULT_DEPTH, "64");
        }
    }
}

static void
test_depth_fits (void)
{
  for (gsize i = 0; i < 2; i++)
    {
      g_autoptr (GString) text = g_string_new ("[");

      append_times (text, nests[i].open, 63);
      assert_fault (text, CR_FAULT_SYNTAX, "the file ends too early");
      g_string_append (text, nests[i].middle);
      append_times (text, nests[i].close, 63);
      /* The depth goes down again. */
      g_string_append (text, ",{\"a\":[]},[[]]");
      assert_fault (text, CR_FAULT_SYNTAX, "the file ends too early");
      g_string_append (text, "]");
      assert_fine (text);
    }
}

static void
test_depth_place (void)
{
  g_autoptr (GString) text = g_string_new ("{\"a\":\n[0,");
  g_autoptr (GString) pointer = g_string_new ("/a/1");
  g_autoptr (CrFault) fault = NULL;

  append_times (text, "\n[", 63);
  append_times (pointer, "/0", 62);
  fault = check (text);
  g_assert_cmpuint (fault->code, ==, CR_FAULT_DEPTH);
  g_assert_cmpuint (fault->line, ==, 65);
  g_assert_cmpstr (fault->pointer, ==, pointer->str);
}

static void
test_string_size (void)
{
  static const struct
  {
    const char *piece;
    gsize       size;
  } pieces[] = {
    { "a", 1 },
    { "я", 2 },
    { "🚚", 4 },
    { "\\n", 1 },
    { "\\u0044", 1 },
    { "\\u044f", 2 },
    { "\\ud83d\\ude9a", 4 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (pieces); i++)
    {
      g_autoptr (GString) text = g_string_new ("[\"");

      append_times (text, pieces[i].piece, CR_JSON_STRING_MAX / pieces[i].size);
      g_string_append (text, "\"]");
      assert_fine (text);
      g_string_insert (text, 2, "b");
      assert_fault (text, CR_FAULT_STRING_SIZE, "1 MiB");
    }
}

static void
test_string_size_of_name (void)
{
  g_autoptr (GString) text = g_string_new ("{\"a\":\n{\"");
  g_autoptr (CrFault) fault = NULL;

  append_fill (text, 'n', CR_JSON_STRING_MAX);
  g_string_append (text, "\":1}}");
  assert_fine (text);
  g_string_insert (text, 10, "n");
  fault = check (text);
  g_assert_cmpuint (fault->code, ==, CR_FAULT_STRING_SIZE);
  g_assert_cmpuint (fault->line, ==, 2);
  g_assert_cmpstr (fault->pointer, ==, "/a");
}

static void
test_string_of_100_mb (void)
{
  g_autoptr (GString) text = g_string_new ("[\"");

  append_fill (text, 'x', 100000000);
  assert_fault (text, CR_FAULT_STRING_SIZE, "1 MiB");
  g_string_append (text, "\"]");
  assert_fault (text, CR_FAULT_STRING_SIZE, "1 MiB");
}

static void
test_number_of_100_mb (void)
{
  g_autoptr (GString) text = g_string_new ("[");
  g_autoptr (CrFault) fault = NULL;

  append_fill (text, '7', 100000000);
  g_string_append (text, "]");
  fault = check (text);
  g_assert_cmpuint (fault->code, ==, CR_FAULT_NUMBER);
  g_assert_cmpuint (strlen (fault->value), <, 100);
}

static void
append_names (GString    *text,
              const char *start,
              gsize       n)
{
  for (gsize i = 0; i < n; i++)
    g_string_append_printf (text, "\"%s%" G_GSIZE_FORMAT "\":%" G_GSIZE_FORMAT ",", start, i, i);
}

static void
test_million_names (void)
{
  static const char *const starts[] = { "", "a-name-that-is-rather-long-", "\\u044f" };
  gsize                    n = cr_test_count (1000000);

  for (gsize i = 0; i < G_N_ELEMENTS (starts); i++)
    {
      g_autoptr (GString) text = g_string_new ("{");

      append_names (text, starts[i], n);
      g_string_append (text, "\"last\":0}");
      assert_fine (text);
      g_string_truncate (text, text->len - strlen ("\"last\":0}"));
      g_string_append_printf (text, "\"%s%" G_GSIZE_FORMAT "\":0}", starts[i], n / 9 * 7);
      assert_fault (text, CR_FAULT_DUPLICATE_MEMBER, NULL);
    }
}

/* Each level with a table of its own, all open at once. */
static void
test_many_names_on_each_level (void)
{
  g_autoptr (GString) text = g_string_new (NULL);
  gsize               n = cr_test_count (5000);

  for (guint level = 0; level < CR_JSON_DEPTH_MAX; level++)
    {
      g_string_append (text, "{");
      append_names (text, "n", n);
      g_string_append (text, "\"in\":");
    }
  g_string_append (text, "0");
  for (guint level = 0; level < CR_JSON_DEPTH_MAX; level++)
    {
      gsize end = text->len;

      g_string_append_printf (text, ",\"n%" G_GSIZE_FORMAT "\":0}", n / 7 * 6);
      assert_fault (text, CR_FAULT_DUPLICATE_MEMBER, NULL);
      g_string_truncate (text, end);
      g_string_append (text, ",\"out\":0}");
    }
  assert_fine (text);
}

static void
test_ten_million_integers (void)
{
  g_autoptr (GString) text = g_string_new ("[");

  append_times (text, "7,", 10000000);
  g_string_append (text, "7]");
  assert_fine (text);
}

static void
test_size (void)
{
  g_autoptr (GString) text = g_string_sized_new (CR_JSON_SIZE_MAX + 2);

  g_string_append (text, "[1");
  append_fill (text, ' ', CR_JSON_SIZE_MAX - 4);
  g_string_append (text, "]");
  g_assert_cmpuint (text->len, ==, CR_JSON_SIZE_MAX - 1);
  assert_fine (text);
  g_string_append (text, "\n");
  assert_fine (text);
  g_string_append (text, "\n");
  assert_fault (text, CR_FAULT_SIZE, "128 MiB");
}

static void
test_zero_filled (void)
{
  g_autoptr (GString) text = g_string_new (NULL);

  append_fill (text, '\0', CR_JSON_SIZE_MAX);
  assert_fault (text, CR_FAULT_EMPTY, NULL);
  text->str[text->len - 1] = '1';
  assert_fault (text, CR_FAULT_NUL, NULL);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/json-check/limits/depth", test_depth);
  g_test_add_func ("/json-check/limits/depth-fits", test_depth_fits);
  g_test_add_func ("/json-check/limits/depth-place", test_depth_place);
  g_test_add_func ("/json-check/limits/string-size", test_string_size);
  g_test_add_func ("/json-check/limits/string-size-of-name", test_string_size_of_name);
  g_test_add_func ("/json-check/limits/string-of-100-mb", test_string_of_100_mb);
  g_test_add_func ("/json-check/limits/number-of-100-mb", test_number_of_100_mb);
  g_test_add_func ("/json-check/limits/million-names", test_million_names);
  g_test_add_func ("/json-check/limits/many-names-on-each-level", test_many_names_on_each_level);
  g_test_add_func ("/json-check/limits/ten-million-integers", test_ten_million_integers);
  g_test_add_func ("/json-check/limits/size", test_size);
  g_test_add_func ("/json-check/limits/zero-filled", test_zero_filled);

  return g_test_run ();
}
