/* SPDX-License-Identifier: GPL-3.0-or-later
 * The strict check: what it refuses and where, and that json-glib reads whatever passes it. */
#include "config.h"

#include "cr-json-check.h"

#include "cr-json-cases.h"
#include "cr-json-random.h"
#include "cr-test.h"

#include <json-glib/json-glib.h>
#include <string.h>

static GRand *
make_rand (guint32 seed)
{
  g_test_message ("seed %u", seed);
  return g_rand_new_with_seed (seed);
}

static JsonNode *
parse (const char *data,
       gsize       length)
{
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_autoptr (GError)     error = NULL;

  if (!json_parser_load_from_data (parser, data, (gssize) length, &error))
    {
      g_test_message ("%s", error->message);
      return NULL;
    }
  return json_parser_steal_root (parser);
}

/* Without the NUL behind it that a reader beyond the end would be glad of. */
static int
check_code (const char *data,
            gsize       length)
{
  g_autofree char    *copy = g_memdup2 (data, length);
  g_autoptr (CrFault) fault = cr_json_check (copy, length);

  if (fault == NULL)
    return CR_FAULT_FINE;
  g_assert_cmpuint (fault->line, >=, 1);
  g_assert_true (*fault->pointer == '\0' || *fault->pointer == '/');
  g_assert_true (g_utf8_validate (fault->pointer, -1, NULL));
  g_assert_true (fault->value == NULL || g_utf8_validate (fault->value, -1, NULL));
  return (int) fault->code;
}

static void
assert_code (const char *name,
             int         code,
             int         expected)
{
  if (code == expected)
    return;
  g_test_message ("%s: %s instead of %s",
                  name,
                  code == CR_FAULT_FINE ? "accepted" : cr_fault_code_to_string ((CrFaultCode) code),
                  expected == CR_FAULT_FINE ? "accepted" : cr_fault_code_to_string ((CrFaultCode) expected));
  g_test_fail ();
}

static void
assert_readable (const char *name,
                 const char *data,
                 gsize       length)
{
  g_autoptr (JsonNode) root = parse (data, length);

  if (root == NULL)
    {
      g_test_message ("%s: accepted, but json-glib does not read it", name);
      g_test_fail ();
    }
}

static void
test_cases_bare (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (cr_json_cases); i++)
    {
      const CrJsonCase *item = &cr_json_cases[i];
      int               code = check_code (item->text, item->length);

      assert_code (item->name, code, item->bare);
      if (code == CR_FAULT_FINE)
        assert_readable (item->name, item->text, item->length);
    }
}

static void
test_cases_inside (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (cr_json_cases); i++)
    {
      const CrJsonCase   *item = &cr_json_cases[i];
      g_autoptr (GString) text = g_string_new (CR_JSON_CASE_FRAME_START);
      int                 code;

      g_string_append_len (text, item->text, (gssize) item->length);
      g_string_append (text, CR_JSON_CASE_FRAME_END);
      code = check_code (text->str, text->len);
      assert_code (item->name, code, item->inside);
      if (code == CR_FAULT_FINE)
        assert_readable (item->name, text->str, text->len);
    }
}

/* The table itself: what RFC 8259 accepts may be refused for the reasons of the format only. */
static void
test_cases_kinds (void)
{
  guint n_kinds[3] = { 0 };

  for (gsize i = 0; i < G_N_ELEMENTS (cr_json_cases); i++)
    {
      const CrJsonCase *item = &cr_json_cases[i];

      n_kinds[item->kind]++;
      if (item->kind == CR_JSON_MUST_REJECT)
        g_assert_cmpint (item->bare, !=, CR_FAULT_FINE);
      if (item->kind == CR_JSON_MUST_ACCEPT)
        g_assert_true (item->bare == CR_FAULT_FINE || item->bare == CR_FAULT_NUMBER ||
                       item->bare == CR_FAULT_DUPLICATE_MEMBER || item->bare == CR_FAULT_NUL);
    }

  g_assert_cmpuint (n_kinds[CR_JSON_MUST_ACCEPT], >=, 95);
  g_assert_cmpuint (n_kinds[CR_JSON_MUST_REJECT], >=, 188);
  g_assert_cmpuint (n_kinds[CR_JSON_FREE], >=, 35);
}

static const struct
{
  const char *text;
  CrFaultCode code;
  gsize       line;
  const char *pointer;
  const char *value;
  const char *expected;
} places[] = {
  { "", CR_FAULT_EMPTY, 1, "", NULL, NULL },
  { "\n\n\n", CR_FAULT_EMPTY, 1, "", NULL, NULL },
  { "{\n\"a\":1,\n}", CR_FAULT_SYNTAX, 3, "", NULL, "a name in double quotes is expected" },
  { "{\n\"a\":1\n\"b\":2}", CR_FAULT_SYNTAX, 3, "", NULL, "a comma or a closing brace is expected" },
  { "{\"a\":[1,\n2\n3]}", CR_FAULT_SYNTAX, 3, "/a", NULL, "a comma or a closing bracket is expected" },
  { "{\"a\":[1,\n\n,3]}", CR_FAULT_SYNTAX, 3, "/a/1", NULL, "a value is expected" },
  { "{\"a\":[1,]}", CR_FAULT_SYNTAX, 1, "/a/1", NULL, "a value is expected" },
  { "{\"a\"\n1}", CR_FAULT_SYNTAX, 2, "/a", NULL, "a colon is expected" },
  { "{\"a\":1,\"b\"\n:\n}", CR_FAULT_SYNTAX, 3, "/b", NULL, "a value is expected" },
  { "{\"a\":[{\"b\":tru}]}", CR_FAULT_SYNTAX, 1, "/a/0/b", NULL, "a value is expected" },
  { "{\"a\":1,\r\n\"b\":\r\n01}", CR_FAULT_SYNTAX, 3, "/b", NULL, "a number must not begin with a zero" },
  { "[-]", CR_FAULT_SYNTAX, 1, "/0", NULL, "a digit is expected" },
  { "[1.]", CR_FAULT_SYNTAX, 1, "/0", NULL, "a digit is expected" },
  { "{\"a\":\"x\ny\"}", CR_FAULT_SYNTAX, 1, "/a", NULL, "a closing quotation mark is expected" },
  { "[\"a\",\"\t\"]", CR_FAULT_SYNTAX, 1, "/1", NULL, "a control character must be escaped" },
  { "[\"\\q\"]", CR_FAULT_SYNTAX, 1, "/0", NULL, "no escape sequence begins like this" },
  { "[\"\\u12g4\"]", CR_FAULT_SYNTAX, 1, "/0", NULL, "four hexadecimal digits are expected" },
  { "{\"a\":{\"\\u12g4\":1}}", CR_FAULT_SYNTAX, 1, "/a", NULL, "four hexadecimal digits are expected" },
  { "{\n\"a\":[1,\n2\n\n\n", CR_FAULT_SYNTAX, 3, "/a", NULL, "the file ends too early" },
  { "{\"a\":\n{\"b\":\"", CR_FAULT_SYNTAX, 2, "/a/b", NULL, "the file ends too early" },
  { "{\"a\":\"\\ud83d\\u", CR_FAULT_SYNTAX, 1, "/a", NULL, "the file ends too early" },
  { "{\"a\"", CR_FAULT_SYNTAX, 1, "/a", NULL, "the file ends too early" },
  { "\xef\xbb\xbf{\n", CR_FAULT_SYNTAX, 1, "", NULL, "the file ends too early" },
  { "{}\n\n{}", CR_FAULT_SECOND_ROOT, 3, "", NULL, NULL },
  { "[1,\n\"\xff\"]", CR_FAULT_ENCODING, 2, "/1", NULL, NULL },
  { "{\"a\":1,\n\n\xff", CR_FAULT_ENCODING, 3, "", NULL, NULL },
  { "{}\n\xff", CR_FAULT_ENCODING, 2, "", NULL, NULL },
  { "{}\n{\n\xff", CR_FAULT_SECOND_ROOT, 2, "", NULL, NULL },
  { "{\"a\":[0,\n{\"~/\":1.5}]}", CR_FAULT_NUMBER, 2, "/a/1/~0~1", "1.5", NULL },
  { "[12345678901234567890123456789012345678901234567890]", CR_FAULT_NUMBER, 1, "/0",
    "1234567890123456789012345678901234567890…", NULL },
  { "{\"план\":{\n\"ключ\":1,\n\"\\u043Aлюч\":2}}", CR_FAULT_DUPLICATE_MEMBER, 3, "/план/ключ", "ключ", NULL },
  { "{\"a\":{},\"b\":{\"a\":1},\"\":1,\n\"\":1}", CR_FAULT_DUPLICATE_MEMBER, 2, "/", "", NULL },
  { "[[],[],{\"a\":\"\\udc00\"}]", CR_FAULT_SURROGATE, 1, "/2/a", NULL, NULL },
  { "[[],[],{\"a\":\"x\\u0000\"}]", CR_FAULT_NUL, 1, "/2/a", NULL, NULL },
};

static void
test_places (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (places); i++)
    {
      g_autoptr (CrFault) fault = cr_json_check (places[i].text, strlen (places[i].text));
      g_autofree char    *escaped = g_strescape (places[i].text, NULL);

      g_test_message ("%s", escaped);
      g_assert_nonnull (fault);
      g_assert_cmpstr (cr_fault_code_to_string (fault->code), ==, cr_fault_code_to_string (places[i].code));
      g_assert_cmpuint (fault->line, ==, places[i].line);
      g_assert_cmpstr (fault->pointer, ==, places[i].pointer);
      g_assert_cmpstr (fault->value, ==, places[i].value);
      g_assert_cmpstr (fault->expected, ==, places[i].expected);
    }
}

/* The scan takes eight bytes at a time: every byte at every place, between letters of one byte and of two. */
static void
test_bytes (void)
{
  static const char *const fillings[] = { "[\"abcdefghijklmnopqrstuvwx\"]", "[\"таможняпланёя\"]" };

  for (gsize i = 0; i < G_N_ELEMENTS (fillings); i++)
    {
      for (gsize at = 2; at < strlen (fillings[i]) - 2; at += 1 + i)
        {
          for (guint byte = 1; byte < 0x80; byte++)
            {
              g_autofree char *text = g_strdup (fillings[i]);

              text[at] = (char) byte;
              text[at + i] = (char) byte;
              if (byte >= 0x20 && byte != '"' && byte != '\\')
                g_assert_cmpint (check_code (text, strlen (text)), ==, CR_FAULT_FINE);
              else if (byte < 0x20)
                g_assert_cmpint (check_code (text, strlen (text)), ==, CR_FAULT_SYNTAX);
            }
        }
    }
}

/* Of blanks too. */
static void
test_blanks (void)
{
  for (guint n = 0; n < 40; n++)
    {
      for (guint at = 0; at <= n; at++)
        {
          for (guint byte = 0; byte <= 0x20; byte++)
            {
              g_autofree char *text = g_strdup_printf ("[%*s]", (int) n + 1, "");
              gboolean         is_blank = byte == ' ' || byte == '\t' || byte == '\n' || byte == '\r';

              text[at + 1] = (char) byte;
              g_assert_cmpint (check_code (text, n + 3), ==,
                               is_blank ? CR_FAULT_FINE : byte == 0 ? CR_FAULT_NUL
                                                                    : CR_FAULT_SYNTAX);
            }
        }
    }
}

static void
test_content_offset (void)
{
  g_assert_cmpuint (cr_json_check_get_content_offset ("\xef\xbb\xbf{}", 5), ==, 3);
  g_assert_cmpuint (cr_json_check_get_content_offset ("\xef\xbb\xbf", 2), ==, 0);
  g_assert_cmpuint (cr_json_check_get_content_offset ("{}", 2), ==, 0);
  g_assert_cmpuint (cr_json_check_get_content_offset (NULL, 0), ==, 0);
}

/* Names of every length around the words of the hash and around the change from list to table. */
static void
test_duplicates (void)
{
  for (guint n = 1; n < 150; n++)
    {
      g_autoptr (GString) text = g_string_new ("{");
      gsize               end;

      for (guint i = 0; i < n; i++)
        g_string_append_printf (text, "\"%.*s%u\":{\"inner\":%u},", (int) (i % 20), "abcdefghijklmnopqrst", i, i);
      end = text->len;
      for (guint i = 0; i < n; i += 1 + n / 10)
        {
          g_string_truncate (text, end);
          g_string_append_printf (text, "\"%.*s%u\":0}", (int) (i % 20), "abcdefghijklmnopqrst", i);
          g_assert_cmpint (check_code (text->str, text->len), ==, CR_FAULT_DUPLICATE_MEMBER);
          g_string_truncate (text, end);
          g_string_append_printf (text, "\"%.*s\\u003%u\":0}", (int) (i % 20), "abcdefghijklmnopqrst", i % 10);
          g_assert_cmpint (check_code (text->str, text->len), ==,
                           i % 20 < 10 ? CR_FAULT_DUPLICATE_MEMBER : CR_FAULT_FINE);
        }
      g_string_truncate (text, end);
      g_string_append (text, "\"inner\":0}");
      g_assert_cmpint (check_code (text->str, text->len), ==, CR_FAULT_FINE);
    }
}

/* At least so many bytes, in the layout of the format. */
static char *
make_sample (gsize  size,
             gsize *length)
{
  g_autoptr (GRand)      rand = make_rand (20);
  g_autoptr (GString)    text = g_string_new ("{\n  \"format\" : \"customs-roadmap\",\n  \"tasks\" : [\n");
  g_autoptr (GString)    tail = g_string_new ("  ]\n}\n");
  const CrJsonRandomLook look = { .indent = 2 };

  while (text->len < size)
    {
      g_autoptr (JsonNode) node = cr_json_random_node (rand, 3);

      cr_json_random_write (rand, &look, node, text, NULL);
      g_string_append (text, text->len < size ? ",\n" : "\n");
    }
  g_string_append (text, tail->str);
  *length = text->len;
  return g_string_free (g_steal_pointer (&text), FALSE);
}

/* A truncated file must never open as a smaller plan. */
static void
test_truncated (void)
{
  gsize            length;
  g_autofree char *sample = make_sample (20000, &length);
  g_autofree char *filled = g_memdup2 (sample, length);
  guint            step = 16 / cr_test_count (16);

  g_assert_cmpint (check_code (sample, length), ==, CR_FAULT_FINE);
  /* The last byte is the final newline, without which the document is whole. */
  g_assert_cmpint (check_code (sample, length - 1), ==, CR_FAULT_FINE);
  for (gsize n = length - 2; n > 0 && n < length; n -= MIN (n, step))
    {
      g_autofree char    *copy = g_memdup2 (sample, n);
      g_autoptr (CrFault) cut = cr_json_check (copy, n);
      g_autoptr (CrFault) damaged = NULL;

      memset (filled + n, 0, length - n);
      damaged = cr_json_check (filled, length);
      g_assert_nonnull (cut);
      g_assert_nonnull (damaged);
      g_assert_true (cut->code == CR_FAULT_SYNTAX || cut->code == CR_FAULT_ENCODING || cut->code == CR_FAULT_EMPTY);
      g_assert_true (damaged->code == CR_FAULT_NUL || damaged->code == CR_FAULT_ENCODING);
    }
}

static void
test_flipped_bits (void)
{
  gsize            length;
  g_autofree char *sample = make_sample (6000, &length);
  guint            step = 16 / cr_test_count (16);
  guint            n_accepted = 0;

  for (gsize bit = 0; bit < length * 8; bit += step)
    {
      sample[bit / 8] ^= (char) (1 << (bit % 8));
      if (check_code (sample, length) == CR_FAULT_FINE)
        {
          /* To parse each would take long; a flip within a string is like the next. */
          if (n_accepted++ % 7 == 0)
            assert_readable ("flipped", sample, length);
        }
      sample[bit / 8] ^= (char) (1 << (bit % 8));
    }
  g_test_message ("%u accepted", n_accepted);
}

static void
test_lost_lines (void)
{
  gsize            length;
  g_autofree char *sample = make_sample (20000, &length);

  for (char *line = sample; line < sample + length; line = strchr (line, '\n') + 1)
    {
      const char         *next = strchr (line, '\n') + 1;
      g_autoptr (GString) text = g_string_new_len (sample, line - sample);

      g_string_append (text, next);
      if (check_code (text->str, text->len) == CR_FAULT_FINE)
        assert_readable ("line lost", text->str, text->len);
    }
}

/* What the generator writes is accepted, and json-glib reads from it what was meant. */
static void
test_agreement (void)
{
  g_autoptr (GRand) rand = make_rand (1);

  for (guint i = 0; i < cr_test_count (5000); i++)
    {
      CrJsonRandomLook     look = { .indent = i % 4, .is_wild = i % 2 == 0 };
      g_autoptr (JsonNode) node = cr_json_random_node (rand, 1 + i % 6);
      g_autoptr (GString)  text = g_string_new (i % 7 == 0 ? "\xef\xbb\xbf" : "");
      g_autoptr (JsonNode) again = NULL;

      cr_json_random_write (rand, &look, node, text, NULL);
      if (check_code (text->str, text->len) != CR_FAULT_FINE)
        g_test_message ("%s", text->str);
      g_assert_cmpint (check_code (text->str, text->len), ==, CR_FAULT_FINE);
      again = parse (text->str, text->len);
      g_assert_nonnull (again);
      g_assert_true (json_node_equal (node, again));
    }
}

static void
mutate (GRand   *rand,
        GString *text)
{
  static const char *const pieces[] = {
    "\"", "\\", "{", "}", "[", "]", ",", ":", "0", "-", "1e9", ".", "\n", " ", "//", "/**/", "'", "{}", "[]",
    "null", "tru", "\\u0000", "\\ud83d", "\\ude9a", "\xef\xbb\xbf", "\xff", "\xc3", "\x1f", "\"a\":1,",
    "9007199254740993", "NaN"
  };
  guint n = (guint) g_rand_int_range (rand, 1, 4);

  while (n-- > 0 && text->len > 0)
    {
      gssize at = g_rand_int_range (rand, 0, (gint32) text->len);
      gssize length = g_rand_int_range (rand, 1, 5);

      switch (g_rand_int_range (rand, 0, 4))
        {
        case 0:
          g_string_erase (text, at, MIN (length, (gssize) text->len - at));
          break;
        case 1:
          text->str[at] = (char) g_rand_int_range (rand, 0, 256);
          break;
        case 2:
          g_string_truncate (text, (gsize) at);
          break;
        default:
          g_string_insert (text, at, pieces[g_rand_int_range (rand, 0, G_N_ELEMENTS (pieces))]);
          break;
        }
    }
}

static void
test_mutations (void)
{
  g_autoptr (GRand) rand = make_rand (2);
  guint             n_accepted = 0;
  guint             n = cr_test_count (40000);

  for (guint i = 0; i < n; i++)
    {
      CrJsonRandomLook     look = { .indent = i % 3, .is_wild = i % 2 == 0 };
      g_autoptr (JsonNode) node = cr_json_random_node (rand, 1 + i % 4);
      g_autoptr (GString)  text = g_string_new (NULL);

      cr_json_random_write (rand, &look, node, text, NULL);
      mutate (rand, text);
      if (check_code (text->str, text->len) == CR_FAULT_FINE)
        {
          n_accepted++;
          assert_readable (text->str, text->str, text->len);
        }
    }
  g_test_message ("%u of %u accepted", n_accepted, n);
  g_assert_cmpuint (n_accepted, >, 0);
}

static const char lines_text[] =
  "\n{\n"
  "  \"a\" : 1,\n"
  "  \"b\" :\n"
  "    [\n"
  "      10, 11,\n"
  "      {\r\n        \"c\" :\n \"] } , \\\" \\\\\"\r\n, \"d/e~f\" : {} },\n"
  "      []\n"
  "    ],\n"
  "  \"\" : 2,\n"
  "  \"\\u043a~1\" : 3, \"к\" : [ [\n 7 ] ]\n"
  "}\n";

static const struct
{
  const char *pointer;
  gsize       line;
} lines[] = {
  { "", 2 },
  { "/a", 3 },
  { "/b", 4 },
  { "/b/0", 6 },
  { "/b/1", 6 },
  { "/b/2", 7 },
  { "/b/2/c", 8 },
  { "/b/2/d~1e~0f", 10 },
  { "/b/3", 11 },
  { "/", 13 },
  { "/к~01", 14 },
  { "/к", 14 },
  { "/к/0", 14 },
  { "/к/0/0", 15 },
  { "/x", 0 },
  { "a", 0 },
  { "/a/0", 0 },
  { "/a/", 0 },
  { "/b/4", 0 },
  { "/b/-", 0 },
  { "/b/00", 0 },
  { "/b/+1", 0 },
  { "/b/99999999999999999999", 0 },
  { "/b/3/0", 0 },
  { "/b/2/d~1e~0f/x", 0 },
  { "/b/2/d~1e~f", 0 },
  { "/~", 0 },
  { "//", 0 },
};

static void
test_find_line (void)
{
  g_assert_cmpint (check_code (lines_text, strlen (lines_text)), ==, CR_FAULT_FINE);
  for (gsize i = 0; i < G_N_ELEMENTS (lines); i++)
    {
      g_test_message ("%s", lines[i].pointer);
      g_assert_cmpuint (cr_json_check_find_line (lines_text, strlen (lines_text), lines[i].pointer), ==, lines[i].line);
    }

  g_assert_cmpuint (cr_json_check_find_line ("\xef\xbb\xbf\n[\n0]", 8, "/0"), ==, 3);
  g_assert_cmpuint (cr_json_check_find_line ("5", 1, ""), ==, 1);
  /* What is missing here must not be found further on. */
  g_assert_cmpuint (cr_json_check_find_line ("[[1],[2,3]]", 11, "/0/1"), ==, 0);
  g_assert_cmpuint (cr_json_check_find_line ("{\"a\":{\"b\":1},\"c\":{\"x\":0,\"d\":2}}", 33, "/a/c"), ==, 0);
  g_assert_cmpuint (cr_json_check_find_line ("{\"a\":{\"b\":1},\"c\":{\"x\":0,\"d\":2}}", 33, "/a/d"), ==, 0);
  g_assert_cmpuint (cr_json_check_find_line (NULL, 0, ""), ==, 0);
}

static void
test_find_line_random (void)
{
  g_autoptr (GRand) rand = make_rand (3);

  for (guint i = 0; i < cr_test_count (1000); i++)
    {
      CrJsonRandomLook      look = { .indent = i % 3, .is_wild = i % 2 == 0 };
      g_autoptr (JsonNode)  node = cr_json_random_node (rand, 1 + i % 5);
      g_autoptr (GString)   text = g_string_new (NULL);
      g_autoptr (GPtrArray) marks = g_ptr_array_new_with_free_func ((GDestroyNotify) cr_json_random_mark_free);

      cr_json_random_write (rand, &look, node, text, marks);
      for (guint j = 0; j < marks->len; j++)
        {
          const CrJsonRandomMark *mark = g_ptr_array_index (marks, j);

          if (cr_json_check_find_line (text->str, text->len, mark->pointer) != mark->line)
            g_test_message ("%s in\n%s", mark->pointer, text->str);
          g_assert_cmpuint (cr_json_check_find_line (text->str, text->len, mark->pointer), ==, mark->line);
        }
    }
}

/* Of text that did not pass the check any answer is good, as long as nothing beyond the end is read. */
static void
test_find_line_in_bad_text (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (cr_json_cases); i++)
    {
      for (gsize n = 0; n <= cr_json_cases[i].length; n++)
        {
          g_autofree char *copy = g_memdup2 (cr_json_cases[i].text, n);

          for (gsize j = 0; j < G_N_ELEMENTS (lines); j++)
            g_assert_cmpuint (cr_json_check_find_line (copy, n, lines[j].pointer), <=, n + 1);
        }
    }
}

static void
test_pointer (void)
{
  g_autoptr (GString) pointer = g_string_new (NULL);

  cr_json_pointer_append (pointer, "tasks");
  cr_json_pointer_append_index (pointer, 12);
  cr_json_pointer_append (pointer, "a/b~c~1");
  cr_json_pointer_append (pointer, "");
  g_assert_cmpstr (pointer->str, ==, "/tasks/12/a~1b~0c~01/");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/json-check/cases/bare", test_cases_bare);
  g_test_add_func ("/json-check/cases/inside", test_cases_inside);
  g_test_add_func ("/json-check/cases/kinds", test_cases_kinds);
  g_test_add_func ("/json-check/places", test_places);
  g_test_add_func ("/json-check/bytes", test_bytes);
  g_test_add_func ("/json-check/blanks", test_blanks);
  g_test_add_func ("/json-check/content-offset", test_content_offset);
  g_test_add_func ("/json-check/duplicates", test_duplicates);
  g_test_add_func ("/json-check/truncated", test_truncated);
  g_test_add_func ("/json-check/flipped-bits", test_flipped_bits);
  g_test_add_func ("/json-check/lost-lines", test_lost_lines);
  g_test_add_func ("/json-check/agreement", test_agreement);
  g_test_add_func ("/json-check/mutations", test_mutations);
  g_test_add_func ("/json-check/find-line/table", test_find_line);
  g_test_add_func ("/json-check/find-line/random", test_find_line_random);
  g_test_add_func ("/json-check/find-line/bad-text", test_find_line_in_bad_text);
  g_test_add_func ("/json-check/pointer", test_pointer);

  return g_test_run ();
}
