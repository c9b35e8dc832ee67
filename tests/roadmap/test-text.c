/* SPDX-License-Identifier: GPL-3.0-or-later
 * Texts, lists of ids and unknown members. */
#include "config.h"

#include "cr-text.h"

static void
test_sides (void)
{
  const char *const  languages[] = { "kk", "ru", "en", "hy", "ky" };
  const char *const  strings[] = { "қазақша", "по-русски", "English", "", NULL };
  g_autoptr (CrText) text = cr_text_build (languages, strings, 5, NULL, NULL);
  g_autoptr (CrText) changed = NULL, emptied = NULL;
  const char        *string;

  g_assert_cmpuint (cr_text_get_n_sides (text), ==, 3);
  g_assert_cmpstr (cr_text_get_side (text, 0, &string), ==, "en");
  g_assert_cmpstr (string, ==, "English");
  g_assert_cmpstr (cr_text_get_side (text, 2, NULL), ==, "kk");
  g_assert_null (cr_text_get (text, "hy"));
  g_assert_cmpstr (cr_text_show (text, "hy"), ==, "English");
  g_assert_cmpstr (cr_text_show (NULL, "en"), ==, "");

  changed = cr_text_with_side (text, "ru", "иначе");
  g_assert_cmpstr (cr_text_get (changed, "ru"), ==, "иначе");
  g_assert_cmpstr (cr_text_get (text, "ru"), ==, "по-русски");
  g_assert_false (cr_text_equal (text, changed));

  emptied = cr_text_with_side (changed, "ru", "");
  g_assert_cmpuint (cr_text_get_n_sides (emptied), ==, 2);
}

static void
test_nothing (void)
{
  g_autoptr (CrText) only = cr_text_new ("a", NULL);

  g_assert_null (cr_text_new (NULL, ""));
  g_assert_null (cr_text_with_side (only, "en", NULL));
  g_assert_true (cr_text_equal (NULL, NULL));
  g_assert_false (cr_text_equal (only, NULL));
  g_assert_false (cr_text_is_stale (NULL, "en"));
  g_assert_null (cr_ids_new (NULL, 0));
  g_assert_null (cr_members_new (NULL, NULL, 0));
}

static void
test_edit (void)
{
  static const struct
  {
    const char *en, *ru, *new_en, *new_ru, *expected_en, *expected_ru, *stale;
  } cases[] = {
    { "a", "б", "c", NULL, "c", "б", "ru" },
    { "a", "б", "c", "д", "c", "д", NULL }, /* both at once */
    { "a", "б", "a", "д", "a", "д", "en" }, /* one of them is as it was */
    { "a", "б", NULL, "д", "a", "д", "en" },
    { "a", "б", "a", "б", "a", "б", NULL },
    { "a", NULL, NULL, "д", "a", "д", NULL }, /* filled */
    { NULL, NULL, "c", "д", "c", "д", NULL },
    { "a", "б", NULL, NULL, "a", "б", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (CrText) text = cr_text_new (cases[i].en, cases[i].ru);
      g_autoptr (CrText) sides = cr_text_new (cases[i].new_en, cases[i].new_ru);
      g_autoptr (CrText) edited = cr_text_edit (text, sides);

      g_assert_cmpstr (cr_text_get (edited, "en"), ==, cases[i].expected_en);
      g_assert_cmpstr (cr_text_get (edited, "ru"), ==, cases[i].expected_ru);
      g_assert_cmpint (cr_text_is_stale (edited, "en"), ==, g_strcmp0 (cases[i].stale, "en") == 0);
      g_assert_cmpint (cr_text_is_stale (edited, "ru"), ==, g_strcmp0 (cases[i].stale, "ru") == 0);
    }
}

/* Sides beyond en and ru are members of an object: another order is the same text. */
static void
test_order_of_sides (void)
{
  const char *const there[] = { "hy", "kk" }, *const back[] = { "kk", "hy" };
  const char *const there_strings[] = { "1", "2" }, *const back_strings[] = { "2", "1" };
  g_autoptr (CrText) a = cr_text_build (there, there_strings, 2, NULL, NULL);
  g_autoptr (CrText) b = cr_text_build (back, back_strings, 2, NULL, NULL);
  g_autoptr (CrText) c = cr_text_build (back, there_strings, 2, NULL, NULL);

  g_assert_true (cr_text_equal (a, b));
  g_assert_false (cr_text_equal (a, c));
}

/* What is stale and what is unknown is part of the text, each by itself. */
static void
test_equal (void)
{
  const char           *ru = "ru", *name = "x", *value = "1";
  g_autoptr (CrIds)     stale = cr_ids_new (&ru, 1);
  g_autoptr (CrMembers) unknown = cr_members_new (&name, &value, 1);
  g_autoptr (CrText)    plain = cr_text_new ("a", "b"), same = cr_text_new ("a", "b");
  g_autoptr (CrText)    with_stale = cr_text_with_stale (plain, stale), marks_only = cr_text_with_stale (NULL, stale);
  g_autoptr (CrText)    with_unknown = cr_text_with_unknown (plain, unknown);
  g_autoptr (CrText)    with_both = cr_text_with_unknown (with_stale, unknown);

  g_assert_true (cr_text_equal (plain, same));
  g_assert_false (cr_text_equal (plain, with_stale));
  g_assert_false (cr_text_equal (plain, with_unknown));
  g_assert_false (cr_text_equal (with_stale, with_both));
  g_assert_false (cr_text_equal (with_unknown, with_both));
  g_assert_false (cr_text_has_sides (marks_only));
  g_assert_cmpstr (cr_text_show (marks_only, "en"), ==, "");
  g_assert_true (cr_text_is_stale (with_both, "ru"));
  g_assert_false (cr_text_is_stale (with_both, "en"));
}

/* The rules of the format, one by one. A letter is a side that has text, "*" behind it marks it stale. */
static void
test_stale_rules (void)
{
  static const struct
  {
    const char *sides;
    const char *stale;
    const char *edited;
    const char *string;
    const char *untouched;
    const char *expected;
  } rows[] = {
    { "en ru", "", "en", "new", "", "ru" },
    { "en ru", "", "ru", "new", "", "en" },
    { "en ru", "ru", "ru", "new", "", "" },
    { "en ru", "ru", "en", "new", "", "ru" },
    { "en ru", "en ru", "ru", "new", "", "en" },
    { "en", "", "ru", "new", "", "" },
    { "en ru hy", "", "en", "new", "", "ru hy" },
    { "en ru hy", "", "en", "new", "ru", "hy" },
    { "en ru", "", "en", "en", "", "" },
    { "en ru", "ru", "en", "en", "", "ru" },
    { "en ru", "ru", "ru", "", "", "" },
    { "", "", "en", "new", "", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_auto (GStrv)     sides = g_strsplit (rows[i].sides, " ", 0), stale = g_strsplit (rows[i].stale, " ", 0);
      g_auto (GStrv)     same = g_strsplit (rows[i].untouched, " ", 0), want = g_strsplit (rows[i].expected, " ", 0);
      g_autoptr (CrIds)  stale_ids = cr_ids_new ((const char *const *) stale, g_strv_length (stale));
      g_autoptr (CrIds)  same_ids = cr_ids_new ((const char *const *) same, g_strv_length (same));
      g_autoptr (CrIds)  want_ids = cr_ids_new ((const char *const *) want, g_strv_length (want));
      g_autoptr (CrText) text = cr_text_build ((const char *const *) sides, (const char *const *) sides,
                                               g_strv_length (sides), stale_ids, NULL);
      g_autoptr (CrIds)  got = cr_text_get_stale_after_edit (text, rows[i].edited, rows[i].string, same_ids);

      g_test_message ("row %u", i);
      g_assert_true (cr_ids_equal (got, want_ids));
    }
}

static void
test_ids (void)
{
  const char *const many[] = { "a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k", "l", "m", "n", "o", "p",
                               "q", "r" };
  g_autoptr (CrIds) all = cr_ids_new (many, G_N_ELEMENTS (many));
  g_autoptr (CrIds) few = cr_ids_new (many + 2, 3);
  g_autoptr (CrIds) rest = cr_ids_subtract (all, few);
  g_autoptr (CrIds) none = cr_ids_subtract (few, all);
  g_autoptr (CrIds) united = cr_ids_unite (few, all);

  g_assert_cmpuint (cr_ids_get_length (rest), ==, G_N_ELEMENTS (many) - 3);
  g_assert_false (cr_ids_contains (rest, "d"));
  g_assert_null (none);
  g_assert_cmpuint (cr_ids_get_length (united), ==, G_N_ELEMENTS (many));
  g_assert_cmpstr (united->ids[0], ==, "c");
  g_assert_cmpstr (united->ids[3], ==, "a");
  g_assert_false (cr_ids_equal (united, all));
}

static void
test_members (void)
{
  const char *const names[] = { "x", "y" }, *const values[] = { "1", "{}" };
  g_autoptr (CrMembers) a = cr_members_new (names, values, 2);
  g_autoptr (CrMembers) b = cr_members_new (names, values, 2);
  g_autoptr (CrMembers) c = cr_members_new (names, values, 1);

  g_assert_true (cr_members_equal (a, b));
  g_assert_false (cr_members_equal (a, c));
  g_assert_cmpstr (cr_members_get_name (a, 1), ==, "y");
  g_assert_cmpstr (cr_members_get_value (a, 1), ==, "{}");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/text/sides", test_sides);
  g_test_add_func ("/text/nothing", test_nothing);
  g_test_add_func ("/text/edit", test_edit);
  g_test_add_func ("/text/order-of-sides", test_order_of_sides);
  g_test_add_func ("/text/equal", test_equal);
  g_test_add_func ("/text/stale-rules", test_stale_rules);
  g_test_add_func ("/ids/sets", test_ids);
  g_test_add_func ("/members/equal", test_members);

  return g_test_run ();
}
