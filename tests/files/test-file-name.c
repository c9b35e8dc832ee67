/* SPDX-License-Identifier: GPL-3.0-or-later
 * Titles of every kind give names that lead nowhere else and that every system takes. */
#include "config.h"

#include "cr-file-name.h"

#include <string.h>

#define SUFFIX ".roadmap.json"

static void
test_cases (void)
{
  static const struct
  {
    const char *title;
    const char *name;
  } cases[] = {
    { "Digital customs 2026–2028", "Digital customs 2026–2028" },
    { "Цифровая таможня", "Цифровая таможня" },
    { "../../.bashrc", "bashrc" },
    { "/etc/passwd", "etc-passwd" },
    { "a/b", "a-b" },
    { "C:\\x", "C--x" },
    { "CON", "_CON" },
    { "con.txt", "_con.txt" },
    { "Lpt1 ", "_Lpt1" },
    { "Conference", "Conference" },
    { "trailing. . ", "trailing" },
    { "  -rf ~", "rf ~" },
    { ".hidden", "hidden" },
    { "two\nlines\tand\rmore", "two lines and more" },
    { "bell\a\x7f\x1b[31m", "bell[31m" },
    { "abc\u202egnp.exe\u202c", "abcgnp.exe" },
    { "zero\u200bwidth\ufeff\u2060", "zerowidth" },
    { "\u2028\u2029", "roadmap" },
    { "", "roadmap" },
    { "...", "roadmap" },
    { "<b>“what?”|*</b>", "b-“what-”----b-" },
    { "\U0010fffd\ue000", "roadmap" },
    { "e\u0301\u0323 й 👍", "e\u0301\u0323 й 👍" },
    { "%s%n", "%s%n" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *name = cr_file_name_from_title (cases[i].title, SUFFIX);
      g_autofree char *expected = g_strconcat (cases[i].name, SUFFIX, NULL);

      g_assert_cmpstr (name, ==, expected);
    }
}

/* Cut between letters, and not so that it ends with a blank. */
static void
test_long (void)
{
  for (guint i = 0; i < 8; i++)
    {
      g_autoptr (GString) title = g_string_new (NULL);
      g_autofree char    *name = NULL;

      for (guint k = 0; k < i; k++)
        g_string_append_c (title, 'a');
      for (guint k = 0; k < 10000; k++)
        g_string_append (title, k % 3 == 2 ? " " : k % 3 == 1 ? "щ"
                                                              : "€");
      name = cr_file_name_from_title (title->str, SUFFIX);
      g_assert_true (g_utf8_validate (name, -1, NULL));
      g_assert_true (g_str_has_suffix (name, SUFFIX));
      g_assert_cmpuint (strlen (name), <=, CR_FILE_NAME_BYTES);
      g_assert_cmpuint (strlen (name), >, CR_FILE_NAME_BYTES - 8);
      g_assert_null (strstr (name, " .roadmap"));
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/files/file-name/cases", test_cases);
  g_test_add_func ("/files/file-name/long", test_long);
  return g_test_run ();
}
