/* SPDX-License-Identifier: GPL-3.0-or-later
 * Texts in sentences: on one line, not too long, and what turns the direction is shut in. */
#include "config.h"

#include "cr-quote.h"

#define FSI "\u2068"
#define PDI "\u2069"

static void
test_cases (void)
{
  static const struct
  {
    const char *text;
    const char *isolated;
  } cases[] = {
    { "", "" },
    { "Legal Department & <b>", "Legal Department & <b>" },
    { "Правовое управление, ё й", "Правовое управление, ё й" },
    { "Հայաստան ҚАЗАҚ 👍 e\u0301", "Հայաստան ҚАЗАҚ 👍 e\u0301" },
    { "عربي", FSI "عربي" PDI },
    { "עברית 12", FSI "עברית 12" PDI },
    { "abc\u202ecba", FSI "abc\u202ecba" PDI },
    { "\u200e", FSI "\u200e" PDI },
    /* Whole, left open, and closed without having been begun. */
    { "\u2067x" PDI, FSI "\u2067x" PDI PDI },
    { "\u2067x", FSI "\u2067x" PDI PDI },
    { "x" PDI "y" PDI, FSI FSI FSI "x" PDI "y" PDI PDI },
    { PDI "\u2066\u2068", FSI FSI PDI "\u2066\u2068" PDI PDI PDI },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *isolated = cr_quote_isolate (cases[i].text);

      g_assert_cmpstr (isolated, ==, cases[i].isolated);
    }
  g_assert_null (cr_quote_isolate (NULL));
}

/* At the end of what was isolated no isolate is open but those around it, and none of those was closed before. */
static void
test_balance (void)
{
  static const char *const pieces[] = { "\u2066", "\u2067", FSI, PDI, "\u202e", "\u202c", "a", "ע" };
  g_autoptr (GRand)        random = g_rand_new_with_seed (20261122);

  for (guint i = 0; i < 2000; i++)
    {
      g_autoptr (GString) text = g_string_new (NULL);
      g_autofree char    *isolated = NULL;
      int                 depth = 0;

      for (gint32 n = g_rand_int_range (random, 0, 12); n > 0; n--)
        g_string_append (text, pieces[g_rand_int_range (random, 0, G_N_ELEMENTS (pieces))]);
      isolated = cr_quote_isolate (text->str);
      if (g_str_equal (isolated, text->str))
        continue;
      for (const char *p = isolated; *p != '\0'; p = g_utf8_next_char (p))
        {
          gunichar character = g_utf8_get_char (p);

          depth += character >= 0x2066 && character <= 0x2068 ? 1 : character == 0x2069 ? -1
                                                                                        : 0;
          g_assert_cmpint (depth, >=, *g_utf8_next_char (p) == '\0' ? 0 : 1);
        }
      g_assert_cmpint (depth, ==, 0);
    }
}

static void
test_long (void)
{
  g_autoptr (GString) text = g_string_new ("عربي\n");
  g_autofree char    *shortened = NULL;
  g_autofree char    *quoted = NULL;

  for (guint i = 0; i < 10000; i++)
    g_string_append (text, "ж");
  shortened = cr_quote_shorten (text->str);
  g_assert_cmpint (g_utf8_strlen (shortened, -1), ==, 121);
  g_assert_true (g_str_has_prefix (shortened, "عربي жж"));
  g_assert_true (g_str_has_suffix (shortened, "ж…"));
  quoted = cr_quote (text->str);
  g_assert_true (g_str_has_prefix (quoted, FSI "عربي ж"));
  g_assert_true (g_str_has_suffix (quoted, "ж…" PDI));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/quote/cases", test_cases);
  g_test_add_func ("/quote/balance", test_balance);
  g_test_add_func ("/quote/long", test_long);
  return g_test_run ();
}
