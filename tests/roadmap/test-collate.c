/* SPDX-License-Identifier: GPL-3.0-or-later
 * The keys for sorting and for searching. */
#include "config.h"

#include "cr-collate.h"
#include "cr-test.h"

#include <string.h>

#define SEED    20260102
#define N_CASES 3000

static int
compare (const char *a,
         const char *b)
{
  g_autofree char *first = cr_collate_key (a);
  g_autofree char *second = cr_collate_key (b);
  int              order = strcmp (first, second);

  return (order > 0) - (order < 0);
}

/* Each text comes strictly before the next. */
static void
assert_order (const char *const *texts)
{
  for (guint i = 0; texts[i + 1] != NULL; i++)
    {
      g_test_message ("“%s” before “%s”", texts[i], texts[i + 1]);
      g_assert_cmpint (compare (texts[i], texts[i + 1]), ==, -1);
      g_assert_cmpint (compare (texts[i + 1], texts[i]), ==, 1);
    }
}

static void
test_alphabets (void)
{
  static const char *const letters[] = {
    "", " ", "-", "1", "10", "2", "a", "b", "z", "а", "ә", "б", "г", "ґ", "ғ", "д", "е", "ё", "є", "ж", "з", "и", "і",
    "й", "к", "қ", "л", "н", "ң", "о", "ө", "п", "у", "ў", "ұ", "ү", "ф", "х", "һ", "ц", "ъ", "ы", "ь", "э", "ю", "я",
    "ա", "ა", "中", NULL
  };

  assert_order (letters);
}

static void
test_words (void)
{
  static const char *const words[] = {
    "Cloud", "cloud 2", "Data", "data model", "Data Model of the WCO", "Обмен данными", "обмен информацией",
    "Ода", "Ежегодный обзор", NULL
  };
  static const char *const yo[] = { "ежа", "ежу", "еще", "ёж", "ёлка", "жук", NULL };

  g_assert_cmpint (compare (words[8], words[5]), ==, -1);
  assert_order (yo);
  for (guint i = 0; i < 7; i++)
    g_assert_cmpint (compare (words[i], words[i + 1]), ==, -1);
}

/* A difference of letters later on beats accents and case before it; accents beat case. */
static void
test_levels (void)
{
  static const char *const latin[] = { "resume", "Resume", "resumé", "résume", "Résumé", "resumes", "résumés", NULL };
  static const char *const cyrillic[] = { "замок", "Замок", "за\xcc\x81мок", "Замо\xcc\x81к", "замокла", NULL };

  g_assert_cmpint (compare ("Résumé", "résumé"), ==, 1);
  g_assert_cmpint (compare ("АБВ", "абв"), ==, 1);
  g_assert_cmpint (compare ("АБВ", "абг"), ==, -1);
  g_assert_cmpint (compare ("resume", "Resume"), ==, -1);
  g_assert_cmpint (compare ("Resume", "resumé"), ==, -1);
  g_assert_cmpint (compare ("résumé", "resumes"), ==, -1);
  g_assert_cmpint (compare (latin[5], latin[6]), ==, -1);
  g_assert_cmpint (compare (cyrillic[0], cyrillic[1]), ==, -1);
  g_assert_cmpint (compare (cyrillic[1], cyrillic[2]), ==, -1);
  g_assert_cmpint (compare (cyrillic[3], cyrillic[4]), ==, -1);
}

/* The same text typed in other ways. */
static void
test_forms (void)
{
  g_assert_cmpint (compare ("ёж", "е\xcc\x88ж"), ==, 0);
  g_assert_cmpint (compare ("йод", "и\xcc\x86од"), ==, 0);
  g_assert_cmpint (compare ("é", "e\xcc\x81"), ==, 0);
  g_assert_cmpint (compare ("№ 5", "No 5"), ==, 0);
  g_assert_cmpint (compare ("a\xc2\xa0z", "a z"), ==, 0);
  g_assert_cmpint (compare ("й", "и"), ==, 1);
}

static void
assert_folded (const char *text,
               const char *expected)
{
  g_autofree char *folded = cr_search_fold (text);
  g_autofree char *again = cr_search_fold (folded);

  g_assert_cmpstr (folded, ==, expected);
  g_assert_cmpstr (again, ==, expected);
}

static void
test_fold (void)
{
  assert_folded ("", "");
  assert_folded ("WCO Data Model", "wco data model");
  assert_folded ("Ёлка ещё ЗЕЛЁНАЯ", "елка еще зеленая");
  assert_folded ("Е\xcc\x88лка", "елка");
  assert_folded ("Йод — «ЙОД»", "йод — «йод»");
  assert_folded ("И\xcc\x86од", "йод");
  assert_folded ("За\xcc\x81мок", "замок");
  assert_folded ("Résumé ÀÇÑ", "resume acn");
  assert_folded ("Straße", "strasse");
  assert_folded ("ﬁle №\xc2\xa0 5²", "file no  52");
  assert_folded ("ҚАЗАҚСТАН Ўзбек Її", "қазақстан ўзбек її");
  assert_folded ("한글 中文", "한글 中文");
  assert_folded ("ΆΣ", "ασ");
  assert_folded ("İ", "i");
}

static char *
make_text (GRand *random)
{
  static const gunichar alphabet[] = {
    'a', 'B', 'z', ' ', '-', '7', 0x0430, 0x0415, 0x0451, 0x0401, 0x0439, 0x0438, 0x0301, 0x0306, 0x0308, 0x00e9,
    0x00df, 0x0130, 0x2116, 0x202f, 0x04d9, 0x045d, 0x0345, 0x1f80, 0xac00, 0x1100, 0x1161, 0xfb01, 0x1d15e, 0x0456
  };
  GString *text = g_string_new (NULL);

  for (int n = g_rand_int_range (random, 0, 8); n > 0; n--)
    g_string_append_unichar (text, alphabet[g_rand_int_range (random, 0, G_N_ELEMENTS (alphabet))]);
  return g_string_free (text, FALSE);
}

/* Folding twice is folding once, whatever normalization the text came in; keys are valid and do not depend on it. */
static void
test_random (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (SEED);

  g_test_message ("seed %u", SEED);
  for (guint i = 0; i < cr_test_count (N_CASES); i++)
    {
      g_autofree char *text = make_text (random);
      g_autofree char *apart = g_utf8_normalize (text, -1, G_NORMALIZE_DEFAULT);
      g_autofree char *folded = cr_search_fold (text);
      g_autofree char *again = cr_search_fold (folded);
      g_autofree char *folded_apart = cr_search_fold (apart);

      g_assert_true (g_utf8_validate (folded, -1, NULL));
      g_assert_cmpstr (again, ==, folded);
      g_assert_cmpstr (folded_apart, ==, folded);
      g_assert_cmpint (compare (text, apart), ==, 0);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/collate/alphabets", test_alphabets);
  g_test_add_func ("/collate/words", test_words);
  g_test_add_func ("/collate/levels", test_levels);
  g_test_add_func ("/collate/forms", test_forms);
  g_test_add_func ("/collate/fold", test_fold);
  g_test_add_func ("/collate/random", test_random);
  return g_test_run ();
}
