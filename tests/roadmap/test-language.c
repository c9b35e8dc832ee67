/* SPDX-License-Identifier: GPL-3.0-or-later
 * Words in a named language: the reader of compiled translations, its plural rules, and what broken files do. */
#include "config.h"

#include "cr-fault.h"
#include "cr-language.h"
#include "cr-mo.h"
#include "cr-plural.h"
#include "cr-test.h"

#include <string.h>

#define HEADER_SIZE 28
#define SEED        20260101
#define N_MUTATIONS 2000

typedef struct
{
  const char *key;
  gsize       key_length;
  const char *text;
  gsize       text_length;
} Message;

#define MESSAGE(key, text)                         \
  {                                                \
    key, sizeof (key) - 1, text, sizeof (text) - 1 \
  }

static const Message messages[] = {
  MESSAGE ("", "Content-Type: text/plain; charset=UTF-8\nPlural-Forms: nplurals=3; plural=n==1 ? 0 : n<5 ? 1 : 2;\n"),
  MESSAGE ("colour\004Red", "Красный"),
  MESSAGE ("colour\004Reds", "Красные"),
  MESSAGE ("house\004Red", "Рыжий"),
  MESSAGE ("%u task\0%u tasks", "%u задача\0%u задачи\0%u задач"),
  MESSAGE ("Empty", ""),
  MESSAGE ("Red", "Алый"),
};

static int
compare_messages (gconstpointer a,
                  gconstpointer b)
{
  return strcmp (((const Message *) a)->key, ((const Message *) b)->key);
}

static void
append_word (GByteArray *bytes,
             gsize       word,
             gboolean    swap)
{
  guint32 value = (guint32) word;

  if (swap)
    value = GUINT32_SWAP_LE_BE (value);
  g_byte_array_append (bytes, (const guint8 *) &value, sizeof value);
}

static void
append_table (GByteArray    *bytes,
              const Message *sorted,
              gsize          n,
              gboolean       of_keys,
              gsize         *offset,
              gboolean       swap)
{
  for (gsize i = 0; i < n; i++)
    {
      gsize length = of_keys ? sorted[i].key_length : sorted[i].text_length;

      append_word (bytes, length, swap);
      append_word (bytes, *offset, swap);
      *offset += length + 1;
    }
}

static GBytes *
build (const Message *list,
       gsize          n,
       gboolean       swap)
{
  g_autofree Message *sorted = g_memdup2 (list, n * sizeof *list);
  GByteArray         *bytes = g_byte_array_new ();
  gsize               offset = HEADER_SIZE + 16 * n;

  if (n > 0)
    qsort (sorted, n, sizeof *sorted, compare_messages);
  append_word (bytes, 0x950412de, swap);
  append_word (bytes, 0, swap);
  append_word (bytes, n, swap);
  append_word (bytes, HEADER_SIZE, swap);
  append_word (bytes, HEADER_SIZE + 8 * n, swap);
  append_word (bytes, 0, swap);
  append_word (bytes, 0, swap);
  append_table (bytes, sorted, n, TRUE, &offset, swap);
  append_table (bytes, sorted, n, FALSE, &offset, swap);
  for (gsize i = 0; i < n; i++)
    g_byte_array_append (bytes, (const guint8 *) sorted[i].key, (guint) sorted[i].key_length + 1);
  for (gsize i = 0; i < n; i++)
    g_byte_array_append (bytes, (const guint8 *) sorted[i].text, (guint) sorted[i].text_length + 1);
  return g_byte_array_free_to_bytes (bytes);
}

static GBytes *
build_messages (gboolean swap)
{
  return build (messages, G_N_ELEMENTS (messages), swap);
}

static void
test_find (gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = build_messages (GPOINTER_TO_INT (data));
  g_autoptr (CrMo)   mo = cr_mo_new (bytes, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (cr_mo_find (mo, NULL, "Red"), ==, "Алый");
  g_assert_cmpstr (cr_mo_find (mo, "colour", "Red"), ==, "Красный");
  g_assert_cmpstr (cr_mo_find (mo, "colour", "Reds"), ==, "Красные");
  g_assert_cmpstr (cr_mo_find (mo, "house", "Red"), ==, "Рыжий");
  g_assert_null (cr_mo_find (mo, "hous", "Red"));
  g_assert_null (cr_mo_find (mo, "houses", "Red"));
  g_assert_null (cr_mo_find (mo, "", "Red"));
  g_assert_null (cr_mo_find (mo, NULL, "red"));
  g_assert_null (cr_mo_find (mo, NULL, "Re"));
  g_assert_null (cr_mo_find (mo, NULL, "Redd"));
  g_assert_null (cr_mo_find (mo, NULL, "Empty"));
  g_assert_cmpstr (cr_mo_find_plural (mo, NULL, "%u task", 1), ==, "%u задача");
  g_assert_cmpstr (cr_mo_find_plural (mo, NULL, "%u task", 2), ==, "%u задачи");
  g_assert_cmpstr (cr_mo_find_plural (mo, NULL, "%u task", 5), ==, "%u задач");
  g_assert_null (cr_mo_find_plural (mo, NULL, "Red", 5));
  g_assert_null (cr_mo_find_plural (mo, NULL, "Empty", 1));
}

static void
test_no_strings (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = build (messages, 0, FALSE);
  g_autoptr (CrMo)   mo = cr_mo_new (bytes, &error);

  g_assert_no_error (error);
  g_assert_null (cr_mo_find (mo, NULL, "Red"));
  g_assert_null (cr_mo_find_plural (mo, "colour", "Red", 3));
}

static void
assert_refused (const guint8 *data,
                gsize         size)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = g_bytes_new (data, size);
  g_autoptr (CrMo)   mo = cr_mo_new (bytes, &error);

  g_assert_null (mo);
  g_assert_error (error, G_FILE_ERROR, G_FILE_ERROR_INVAL);
}

/* Each row overwrites one word of a sound file. */
static void
test_refused (void)
{
  static const struct
  {
    gsize   offset;
    guint32 word;
  } damages[] = {
    { 0, 0x12345678 }, /* magic */
    { 4, 0x00010000 }, /* major revision */
    { 8, G_MAXUINT32 },
    { 8, 1000 }, /* number of strings */
    { 12, G_MAXUINT32 },
    { 12, 0x10000 }, /* table of keys */
    { 16, G_MAXUINT32 },
    { 16, 0x10000 },                              /* table of translations */
    { HEADER_SIZE, G_MAXUINT32 },                 /* length of a key */
    { HEADER_SIZE, 1 },                           /* no NUL behind */
    { HEADER_SIZE + 4, G_MAXUINT32 },             /* offset of a key */
    { HEADER_SIZE + 8 * 7 + 4, G_MAXUINT32 - 1 }, /* offset of a translation */
    { HEADER_SIZE + 8 * 7, 0x7fffffff },          /* length of a translation */
  };
  g_autoptr (GBytes) bytes = build_messages (FALSE);
  gsize              size;
  const guint8      *data = g_bytes_get_data (bytes, &size);

  for (guint i = 0; i < G_N_ELEMENTS (damages); i++)
    {
      g_autofree guint8 *copy = g_memdup2 (data, size);

      g_test_message ("damage %u", i);
      memcpy (copy + damages[i].offset, &damages[i].word, sizeof damages[i].word);
      assert_refused (copy, size);
    }
  for (gsize cut = 0; cut < size; cut++)
    assert_refused (data, cut);
}

static void
test_refused_strings (void)
{
  static const Message bad_encoding[] = { MESSAGE ("a", "\xd0") };
  static const Message twice[] = { MESSAGE ("a", "1"), MESSAGE ("a", "2") };
  g_autoptr (GBytes)   first = build (bad_encoding, 1, FALSE);
  g_autoptr (GBytes)   second = build (twice, 2, FALSE);
  gsize                size;
  const guint8        *data = g_bytes_get_data (first, &size);

  assert_refused (data, size);
  data = g_bytes_get_data (second, &size);
  assert_refused (data, size);
}

static void
use_everything (const CrMo *mo)
{
  for (guint i = 0; i < G_N_ELEMENTS (messages); i++)
    {
      const char *found = cr_mo_find (mo, NULL, messages[i].key);

      g_assert_true (found == NULL || g_utf8_validate (found, -1, NULL));
      found = cr_mo_find_plural (mo, "colour", messages[i].key, i);
      g_assert_true (found == NULL || g_utf8_validate (found, -1, NULL));
    }
}

/* Whatever is in the file, it is refused or answers with valid text; the sanitizers watch over the reading. */
static void
test_mutations (void)
{
  g_autoptr (GBytes) bytes = build_messages (FALSE);
  g_autoptr (GRand)  random = g_rand_new_with_seed (SEED);
  gsize              size;
  const guint8      *data = g_bytes_get_data (bytes, &size);
  guint              n_sound = 0;

  g_test_message ("seed %u", SEED);
  for (guint i = 0; i < cr_test_count (N_MUTATIONS); i++)
    {
      g_autofree guint8 *copy = g_memdup2 (data, size);
      g_autoptr (GBytes) damaged = NULL;
      g_autoptr (CrMo)   mo = NULL;

      for (int n = g_rand_int_range (random, 1, 4); n > 0; n--)
        copy[g_rand_int_range (random, 0, (gint32) size)] = (guint8) g_rand_int (random);
      damaged = g_bytes_new (copy, size);
      mo = cr_mo_new (damaged, NULL);
      if (mo != NULL)
        {
          n_sound++;
          use_everything (mo);
        }
    }
  g_assert_cmpuint (n_sound, >, 0);
}

static guint
get_form (const char *rule,
          gulong      n)
{
  g_autofree char *header = g_strconcat ("Language: xx\nPlural-Forms: ", rule, "\nX-Other: 1\n", NULL);
  CrPlural         plural;
  guint            form;

  cr_plural_init (&plural, header);
  form = cr_plural_get_form (&plural, n);
  g_assert_cmpuint (form, <, plural.n_forms);
  cr_plural_clear (&plural);
  return form;
}

static void
test_plural_rules (void)
{
  static const char *const russian =
    "nplurals=3; plural=(n%10==1 && n%100!=11 ? 0 : n%10>=2 && n%10<=4 && (n%100<10 || n%100>=20) ? 1 : 2);";
  static const char *const arabic =
    "nplurals=6; plural=n==0 ? 0 : n==1 ? 1 : n==2 ? 2 : n%100>=3 && n%100<=10 ? 3 : n%100>=11 ? 4 : 5;";

  for (gulong n = 0; n <= 2000; n++)
    {
      guint expected = 2;

      if (n % 10 == 1 && n % 100 != 11)
        expected = 0;
      else if (n % 10 >= 2 && n % 10 <= 4 && (n % 100 < 10 || n % 100 >= 20))
        expected = 1;
      g_assert_cmpuint (get_form (russian, n), ==, expected);
    }
  g_assert_cmpuint (get_form (arabic, 0), ==, 0);
  g_assert_cmpuint (get_form (arabic, 2), ==, 2);
  g_assert_cmpuint (get_form (arabic, 103), ==, 3);
  g_assert_cmpuint (get_form (arabic, 111), ==, 4);
  g_assert_cmpuint (get_form (arabic, 100), ==, 5);
  g_assert_cmpuint (get_form ("nplurals=1;plural=0;", 7), ==, 0);
  g_assert_cmpuint (get_form ("nplurals=9; plural=2*3-(1+n/2)%4;", 3), ==, 4);
  g_assert_cmpuint (get_form ("nplurals=2; plural=!(n!=1) || n>=3;", 2), ==, 0);
}

static void
test_plural_nonsense (void)
{
  static const char *const rules[] = {
    "", "nplurals=2", "nplurals=2;", "plural=n; nplurals=2;", "nplurals=0; plural=0;", "nplurals=999; plural=0;",
    "nplurals=x; plural=0;", "nplurals=2; plural=;", "nplurals=2; plural=n n;", "nplurals=2; plural=(n;",
    "nplurals=2; plural=n);", "nplurals=2; plural=n ? 1;", "nplurals=2; plural=n ? 1 : ;", "nplurals=2; plural=m;",
    "nplurals=2; plural=n + ;", "nplurals=2; plural=99999999999999999999;", "nplurals=2; plural=n/0;",
    "nplurals=2; plural=n%0;"
  };
  g_autofree char *parentheses = g_strnfill (500, '(');
  g_autofree char *negations = g_strnfill (500, '!');
  g_autofree char *chain = g_strnfill (500, 'n');
  g_autofree char *choices = NULL;
  g_autofree char *deep = g_strconcat ("nplurals=2; plural=", parentheses, "n", NULL);
  g_autofree char *denied = g_strconcat ("nplurals=2; plural=", negations, "n;", NULL);

  for (guint i = 0; i < G_N_ELEMENTS (rules); i++)
    {
      g_test_message ("%s", rules[i]);
      g_assert_cmpuint (get_form (rules[i], 1), ==, 0);
      g_assert_cmpuint (get_form (rules[i], 0), ==, 1);
      g_assert_cmpuint (get_form (rules[i], 5), ==, 1);
    }
  g_assert_cmpuint (get_form (deep, 5), ==, 1);
  g_assert_cmpuint (get_form (denied, 5), ==, 1);
  for (gsize i = 1; i < strlen (chain); i += 2)
    chain[i] = '?';
  choices = g_strconcat ("nplurals=2; plural=", chain, ";", NULL);
  g_assert_cmpuint (get_form (choices, 5), ==, 1);

  /* Sound in general, without an answer for this number: the first form. */
  g_assert_cmpuint (get_form ("nplurals=2; plural=4/(n-3);", 3), ==, 0);
  g_assert_cmpuint (get_form ("nplurals=2; plural=n;", 2), ==, 0);
}

static void
test_translate (void)
{
  g_assert_true (cr_language_has_translation ("ru"));
  g_assert_true (cr_language_has_translation ("ru_RU"));
  g_assert_false (cr_language_has_translation ("en"));
  g_assert_false (cr_language_has_translation (NULL));
  g_assert_cmpstr (cr_translate ("ru", NULL, "The file is empty"), ==, "Файл пуст");
  g_assert_cmpstr (cr_translate ("ru_RU", NULL, "The file is empty"), ==, "Файл пуст");
  g_assert_cmpstr (cr_translate ("ru", "month", "May"), ==, "май");
  g_assert_cmpstr (cr_translate ("ru", "month of a day", "May"), ==, "мая");
  g_assert_cmpstr (cr_translate ("ru", NULL, "May"), ==, "May");
  g_assert_cmpstr (cr_translate ("ru", NULL, "No such text"), ==, "No such text");
  g_assert_cmpstr (cr_translate ("ru", NULL, ""), ==, "");
  g_assert_cmpstr (cr_translate ("en", "month", "May"), ==, "May");
  g_assert_cmpstr (cr_translate (NULL, "month", "May"), ==, "May");
  g_assert_cmpstr (cr_translate_plural ("en", NULL, "one", "many", 1), ==, "one");
  g_assert_cmpstr (cr_translate_plural ("en", NULL, "one", "many", 0), ==, "many");
  g_assert_cmpstr (cr_translate_plural ("ru", NULL, "one", "many", 21), ==, "many");
}

static void
test_strange_languages (void)
{
  static const char *const languages[] = {
    "", "xx", "zz_ZZ", "../po/ru", "ru/", ".", "..", "r u", "ру", "-", "_", "en_GB"
  };

  for (guint i = 0; i < G_N_ELEMENTS (languages); i++)
    {
      g_assert_cmpstr (cr_translate (languages[i], "month", "May"), ==, "May");
      g_assert_false (cr_language_has_translation (languages[i]));
    }
}

static gpointer
translate_often (gpointer data)
{
  for (guint i = 0; i < 2000; i++)
    {
      g_assert_cmpstr (cr_translate ("ru", "month", "May"), ==, "май");
      g_assert_cmpstr (cr_translate ("kk", "month", "May"), ==, "May");
    }
  return NULL;
}

/* Another directory in between: what was handed out before stays valid. */
static void
test_threads (void)
{
  const char *before = cr_translate ("ru", "month", "June");
  GThread    *threads[4];

  cr_language_set_directory ("/nowhere");
  g_assert_cmpstr (cr_translate ("ru", "month", "June"), ==, "June");
  cr_language_set_directory (g_getenv ("CR_LOCALE_DIR"));
  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    threads[i] = g_thread_new ("translate", translate_often, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    g_thread_join (threads[i]);
  g_assert_cmpstr (before, ==, "июнь");
}

static void
test_faults (void)
{
  for (CrFaultCode code = 0; code < CR_N_FAULTS; code++)
    {
      g_autoptr (CrFault) fault = cr_fault_new (code, 1, "/a", "VALUE", "EXPECTED");
      g_autofree char    *english = cr_fault_describe (fault, "en");
      g_autofree char    *russian = cr_fault_describe (fault, "ru");

      g_assert_cmpstr (english, !=, russian);
      g_assert_cmpint (strstr (english, "VALUE") != NULL, ==, strstr (russian, "VALUE") != NULL);
      g_assert_cmpint (strstr (english, "EXPECTED") != NULL, ==, strstr (russian, "EXPECTED") != NULL);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  cr_language_set_directory (g_getenv ("CR_LOCALE_DIR"));

  g_test_add_data_func ("/language/mo/find", GINT_TO_POINTER (FALSE), test_find);
  g_test_add_data_func ("/language/mo/find-swapped", GINT_TO_POINTER (TRUE), test_find);
  g_test_add_func ("/language/mo/no-strings", test_no_strings);
  g_test_add_func ("/language/mo/refused", test_refused);
  g_test_add_func ("/language/mo/refused-strings", test_refused_strings);
  g_test_add_func ("/language/mo/mutations", test_mutations);
  g_test_add_func ("/language/plural/rules", test_plural_rules);
  g_test_add_func ("/language/plural/nonsense", test_plural_nonsense);
  g_test_add_func ("/language/translate", test_translate);
  g_test_add_func ("/language/strange-languages", test_strange_languages);
  g_test_add_func ("/language/threads", test_threads);
  g_test_add_func ("/language/faults", test_faults);
  return g_test_run ();
}
