/* SPDX-License-Identifier: GPL-3.0-or-later
 * Records, their tables and the paths into them. */
#include "config.h"

#include "cr-head.h"
#include "cr-id.h"
#include "cr-path.h"
#include "cr-random-changes.h"
#include "cr-roadmap.h"
#include "cr-test.h"

#define SEED 20261122

/* What a wrong row would break: two fields at one place, a name used twice, a part without a kind. */
static void
test_tables (void)
{
  for (guint kind = 0; kind < CR_N_KINDS; kind++)
    {
      const CrTable         *table = cr_kind_get_table ((CrKind) kind);
      g_autoptr (GHashTable) names = g_hash_table_new (g_str_hash, g_str_equal);
      g_autoptr (GHashTable) offsets = g_hash_table_new (NULL, NULL);

      g_assert_cmpint (cr_kind_from_name (table->name), ==, kind);
      for (guint i = 0; i < table->n_fields; i++)
        {
          const CrField *field = &table->fields[i];

          g_assert_true (g_hash_table_add (names, (gpointer) field->name));
          if (field->type == CR_TYPE_CHILDREN)
            continue;
          g_assert_cmpuint (field->offset, >=, sizeof (CrRecord));
          g_assert_cmpuint (field->offset, <, table->size);
          g_assert_true (g_hash_table_add (offsets, GSIZE_TO_POINTER (field->offset)));
          if (field->type == CR_TYPE_PART || field->type == CR_TYPE_LIST)
            g_assert_true (field->kind == CR_KIND_TASK || field->kind >= CR_N_RECORD_KINDS);
          if (field->form == CR_FORM_CHOICE)
            g_assert_nonnull (field->choices);
        }
    }
  g_assert_cmpint (cr_kind_from_name ("nothing"), ==, CR_N_KINDS);
}

static void
test_paths (void)
{
  static const char *const good[] = { "owner", "title.ru", "title.stale", "title.hy", "title.x.y", "title.",
                                      "indicator.name.en",
                                      "indicator.name.stale", "indicator.unit", "after", "?", "?/title",
                                      "?/indicator", "?/indicator/name" };
  static const char *const bad[] = { "", "title", "indicator", "indicator.name", "owner.en",
                                     "none", "indicator.none", "?title", "?/owner", "?/none", "?/indicator/unit",
                                     "indicator.unit.en", "costs.year", "tasks", "id.x" };

  for (guint i = 0; i < G_N_ELEMENTS (good); i++)
    {
      CrPath           path;
      g_autofree char *string = NULL;

      g_test_message ("%s", good[i]);
      g_assert_true (cr_path_parse (CR_KIND_TASK, good[i], &path));
      string = cr_path_to_string (&path);
      g_assert_cmpstr (string, ==, good[i]);
    }
  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      CrPath path;

      g_test_message ("%s", bad[i]);
      g_assert_false (cr_path_parse (CR_KIND_TASK, bad[i], &path));
    }
}

/* What is set at a path is read there, nothing else changes, and setting it back gives an equal record. */
static void
test_set_and_get (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (SEED);

  for (guint i = 0; i < cr_test_count (5000); i++)
    {
      CrKind               kind = (CrKind) g_rand_int_range (rand, 0, CR_N_RECORD_KINDS);
      g_autoptr (CrRecord) record = cr_random_record (rand, kind, "k-1");
      g_autoptr (CrRecord) copy = cr_record_copy (record);
      g_autoptr (GArray)   paths = cr_path_list (kind), differences = NULL;
      const CrPath        *path;
      g_auto (CrValue)     before = { 0 }, value = { 0 }, got = { 0 };

      g_assert_true (cr_record_equal (record, copy));
      path = &g_array_index (paths, CrPath, g_rand_int_range (rand, 0, (int) paths->len));
      before = cr_path_get (path, record);
      value = cr_random_value (rand, path);
      cr_path_set (path, copy, &value);
      got = cr_path_get (path, copy);
      g_assert_true (cr_value_equal (&got, &value));

      differences = cr_path_diff (record, copy);
      g_assert_cmpuint (differences->len, ==, cr_value_equal (&before, &value) ? 0 : 1);
      g_assert_true (cr_record_equal (record, copy) == (differences->len == 0));
      if (differences->len == 1)
        g_assert_true (cr_path_equal (&g_array_index (differences, CrPath, 0), path));

      cr_path_set (path, copy, &before);
      g_assert_true (cr_record_equal (record, copy));
    }
}

static void
test_forms (void)
{
  static const char *const prefixes[] = { "cap-", "enb-", NULL };

  g_assert_true (cr_form_matches (CR_FORM_ID, NULL, "t-4kq0x7m2dz"));
  g_assert_false (cr_form_matches (CR_FORM_ID, NULL, ""));
  g_assert_false (cr_form_matches (CR_FORM_ID, NULL, "а-1"));
  g_assert_false (cr_form_matches (CR_FORM_ID, NULL, "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"
                                                     "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"));
  g_assert_true (cr_form_matches (CR_FORM_ID, prefixes, "enb-x"));
  g_assert_false (cr_form_matches (CR_FORM_ID, prefixes, "x-enb-"));
  g_assert_true (cr_form_matches (CR_FORM_AMOUNT, NULL, "-12000.00"));
  g_assert_true (cr_form_matches (CR_FORM_AMOUNT, NULL, "0"));
  g_assert_false (cr_form_matches (CR_FORM_AMOUNT, NULL, "1."));
  g_assert_false (cr_form_matches (CR_FORM_AMOUNT, NULL, ".5"));
  g_assert_false (cr_form_matches (CR_FORM_AMOUNT, NULL, "1,5"));
  g_assert_false (cr_form_matches (CR_FORM_AMOUNT, NULL, "1.5.5"));
  g_assert_false (cr_form_matches (CR_FORM_AMOUNT, NULL, "--1"));
  g_assert_true (cr_form_matches (CR_FORM_COUNTRY, NULL, "KZ"));
  g_assert_false (cr_form_matches (CR_FORM_COUNTRY, NULL, "kz"));
  g_assert_false (cr_form_matches (CR_FORM_CURRENCY, NULL, "US"));
}

static void
test_new_ids (void)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < 2000; i++)
    {
      const char *id = cr_id_new (CR_KIND_TASK);

      g_assert_cmpuint (strlen (id), ==, 12);
      g_assert_true (g_str_has_prefix (id, "t-"));
      g_assert_cmpuint (strspn (id + 2, "0123456789abcdefghjkmnpqrstvwxyz"), ==, 10);
      g_assert_true (g_hash_table_add (seen, (gpointer) id));
    }
}

static void
load_round (CrRoadmap  *roadmap,
            const char *id,
            CrDay       date)
{
  CrRecord *record = cr_record_new (CR_KIND_ROUND, id);

  ((CrRound *) record)->date = date;
  g_assert_true (cr_roadmap_load_record (roadmap, NULL, record));
}

static void
test_current_round (void)
{
  g_autoptr (CrRoadmap) roadmap = cr_roadmap_new ();

  g_assert_null (cr_roadmap_get_current_round (roadmap));
  load_round (roadmap, "r-1", CR_DAY_NONE);
  g_assert_cmpstr (cr_roadmap_get_current_round (roadmap)->id, ==, "r-1");
  load_round (roadmap, "r-2", cr_day_new (2026, 5, 1));
  load_round (roadmap, "r-3", cr_day_new (2026, 5, 1));
  load_round (roadmap, "r-4", cr_day_new (2025, 5, 1));
  load_round (roadmap, "r-5", CR_DAY_NONE);
  g_assert_cmpstr (cr_roadmap_get_current_round (roadmap)->id, ==, "r-3");
}

static void
test_units (void)
{
  g_autoptr (CrRoadmap)    roadmap = cr_roadmap_new ();
  static const char *const names[][2] = { { "Legal", "Правовой" }, { "ICT", "ИКТ" }, { "legal", NULL } };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *key = g_strdup_printf ("u-%u", i);
      CrRecord        *record = cr_record_new (CR_KIND_UNIT, key);

      ((CrUnit *) record)->name = cr_text_new (names[i][0], names[i][1]);
      g_assert_true (cr_roadmap_load_record (roadmap, NULL, record));
    }
  g_assert_false (cr_roadmap_load_record (roadmap, NULL, cr_record_new (CR_KIND_UNIT, "u-1")));

  g_assert_cmpstr (cr_roadmap_show_unit (roadmap, "u-1", "ru"), ==, "ИКТ");
  g_assert_cmpstr (cr_roadmap_show_unit (roadmap, "u-2", "ru"), ==, "legal");
  g_assert_cmpstr (cr_roadmap_show_unit (roadmap, "Somebody", "ru"), ==, "Somebody");
  g_assert_cmpstr (cr_roadmap_find_unit (roadmap, "икт"), ==, "u-1");
  g_assert_cmpstr (cr_roadmap_find_unit (roadmap, "ПРАВОВОЙ"), ==, "u-0");
  g_assert_cmpstr (cr_roadmap_find_unit (roadmap, "u-2"), ==, "u-2");
  g_assert_null (cr_roadmap_find_unit (roadmap, "LEGAL"));
  g_assert_null (cr_roadmap_find_unit (roadmap, "nobody"));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/record/tables", test_tables);
  g_test_add_func ("/record/paths", test_paths);
  g_test_add_func ("/record/set-and-get", test_set_and_get);
  g_test_add_func ("/record/forms", test_forms);
  g_test_add_func ("/record/new-ids", test_new_ids);
  g_test_add_func ("/roadmap/current-round", test_current_round);
  g_test_add_func ("/roadmap/units", test_units);

  return g_test_run ();
}
