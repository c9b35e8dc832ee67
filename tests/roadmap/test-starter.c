/* SPDX-License-Identifier: GPL-3.0-or-later
 * Tests of tasks and roadmaps made of the starter tasks. */
#include "config.h"

#include "cr-starter.h"

#include "cr-findings.h"
#include "cr-language.h"
#include "cr-test-roadmap.h"
#include "cr-test.h"

static CrCatalogue *catalogue;

static void
test_choose (void)
{
  static const struct
  {
    guint       waves;
    const char *areas, *country;
    guint       n;
  } cases[] = {
    { CR_ALL_WAVES, NULL, NULL, 46 },
    { CR_ALL_WAVES, NULL, "", 46 },
    { CR_ALL_WAVES, NULL, "AM", 46 },
    { CR_ALL_WAVES, NULL, "BY", 46 },
    { CR_ALL_WAVES, NULL, "KZ", 46 },
    { CR_ALL_WAVES, NULL, "KG", 46 },
    { CR_ALL_WAVES, NULL, "RU", 46 },
    { CR_ALL_WAVES, NULL, "FR", 45 },
    { CR_WAVE (1), NULL, NULL, 19 },
    { CR_WAVE (2) | CR_WAVE (3), NULL, NULL, 27 },
    { 0, NULL, NULL, 0 },
    { CR_ALL_WAVES, "area-concept area-monitoring", NULL, 11 },
    { CR_WAVE (1), "area-eservices", NULL, 2 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (CrIds)     areas = cr_test_ids (cases[i].areas);
      g_autoptr (GPtrArray) chosen = cr_starter_choose (catalogue, cases[i].waves, areas, cases[i].country);

      g_assert_cmpuint (chosen->len, ==, cases[i].n);
    }
}

static void
test_fields (void)
{
  g_autoptr (GPtrArray) chosen = cr_starter_choose (catalogue, CR_ALL_WAVES, NULL, NULL);
  g_autoptr (GPtrArray) tasks = cr_starter_plan (chosen, NULL, CR_DAY_NONE, CR_DAY_NONE);

  g_assert_cmpuint (tasks->len, ==, chosen->len);
  for (guint i = 0; i < tasks->len; i++)
    {
      const CrTask *task = CR_TASK (tasks->pdata[i]);
      const CrEntry *template = g_ptr_array_index (chosen, i);
      const char *ru = cr_entry_get_title (template, "ru");

      g_assert_true (cr_form_matches (CR_FORM_ID, (const char *const[]){ "t-", NULL }, task->id));
      g_assert_cmpstr (cr_text_get (task->title, "en"), ==, template->title);
      g_assert_cmpstr (cr_text_get (task->title, "ru"), ==, ru);
      g_assert_cmpstr (ru, !=, template->title);
      g_assert_cmpstr (cr_text_get (task->description, "en"), ==, template->description);
      g_assert_cmpstr (task->origin, ==, template->id);
      g_assert_cmpstr (task->area, ==, template->area);
      g_assert_cmpstr (task->status, ==, "not-started");
      g_assert_cmpuint (cr_ids_get_length (task->capabilities), ==, g_strv_length ((char **) template->capabilities));
      g_assert_cmpuint (cr_ids_get_length (task->services), ==, g_strv_length ((char **) template->services));
      g_assert_cmpuint (cr_ids_get_length (task->tags), ==, g_strv_length ((char **) template->tags));
      g_assert_cmpuint (cr_ids_get_length (task->after), ==, g_strv_length ((char **) template->after));
      g_assert_cmpuint (task->start + task->finish, ==, 0);
    }
}

/* A predecessor that is not chosen is left out, unless the roadmap has a task made of it. */
static void
test_into (void)
{
  g_autoptr (CrRoadmap) roadmap = cr_roadmap_new ();
  g_autoptr (GPtrArray) chosen = g_ptr_array_new ();
  g_autoptr (GPtrArray) alone = NULL;
  g_autoptr (GPtrArray) linked = NULL;

  g_ptr_array_add (chosen, (gpointer) cr_catalogue_lookup (catalogue, "tpl-concept-roadmap"));
  cr_test_add (roadmap, CR_KIND_TASK, NULL, "t-there", "origin", "tpl-concept-baseline", NULL);
  alone = cr_starter_plan (chosen, NULL, CR_DAY_NONE, CR_DAY_NONE);
  linked = cr_starter_plan (chosen, roadmap, CR_DAY_NONE, CR_DAY_NONE);
  g_assert_null (CR_TASK (alone->pdata[0])->after);
  g_assert_true (cr_ids_contains (CR_TASK (linked->pdata[0])->after, "t-there"));
}

static const CrTask *
find (GPtrArray  *tasks,
      const char *id)
{
  for (guint i = 0; i < tasks->len; i++)
    if (g_str_equal (CR_TASK (tasks->pdata[i])->id, id))
      return CR_TASK (tasks->pdata[i]);
  g_assert_not_reached ();
}

static void
check_dates (GPtrArray *tasks,
             CrDay      start,
             CrDay      finish,
             gboolean   is_long)
{
  for (guint i = 0; i < tasks->len; i++)
    {
      const CrTask *task = CR_TASK (tasks->pdata[i]);

      g_assert_cmpuint (task->start, >=, start);
      g_assert_cmpuint (task->finish, >=, task->start);
      g_assert_cmpuint (task->finish, <=, finish);
      for (guint k = 0; is_long && k < cr_ids_get_length (task->after); k++)
        g_assert_cmpuint (find (tasks, task->after->ids[k])->finish, <, task->start);
    }
}

/* Any choice and any period: everything inside, and behind its predecessors where there is room. */
static void
test_dates (void)
{
  g_autoptr (GRand)     random = g_rand_new_with_seed (20190604);
  g_autoptr (GPtrArray) all = cr_starter_choose (catalogue, CR_ALL_WAVES, NULL, NULL);

  for (guint round = 0; round < cr_test_count (300); round++)
    {
      CrDay                 start = cr_day_new (2026, 1, 1) + (CrDay) g_rand_int_range (random, 0, 1000);
      CrDay                 finish = start + (CrDay) g_rand_int_range (random, 0, round % 2 == 0 ? 2000 : 40);
      g_autoptr (GPtrArray) chosen = g_ptr_array_new ();
      g_autoptr (GPtrArray) tasks = NULL;

      for (guint i = 0; i < all->len; i++)
        if (g_rand_int_range (random, 0, 3) > 0)
          g_ptr_array_add (chosen, all->pdata[i]);
      tasks = cr_starter_plan (chosen, NULL, start, finish);
      check_dates (tasks, start, finish, finish - start >= 20);
    }
}

static void
test_waves (void)
{
  static const struct
  {
    const char *start, *finish, *waves[CR_N_WAVES];
  } cases[] = {
    { "2027-01-01", "2029-12-31", { "2027-01-01", "2028-01-01", "2029-01-01" } },
    { "2026-01-01", "2026-12-31", { "2026-01-01", "2026-05-01", "2026-09-01" } },
    { "2026-01-01", "2026-03-31", { "2026-01-01", "2026-02-01", "2026-03-01" } },
    { "2026-01-15", "2026-01-20", { "2026-01-15", "2026-01-17", "2026-01-19" } },
    { "2026-01-15", "2026-01-15", { "2026-01-15", "2026-01-15", "2026-01-15" } },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      CrDay start, finish;
      char  text[CR_DAY_TEXT_SIZE];

      g_assert_true (cr_day_parse (cases[i].start, &start) && cr_day_parse (cases[i].finish, &finish));
      for (guint wave = 1; wave <= CR_N_WAVES; wave++)
        g_assert_cmpstr (cr_day_format (cr_starter_get_wave_start (start, finish, wave), text), ==,
                         cases[i].waves[wave - 1]);
      g_assert_cmpuint (cr_starter_get_wave_start (start, finish, CR_N_WAVES + 1), ==, finish + 1);
    }
}

static void
assert_sound (CrRoadmap *roadmap)
{
  g_autoptr (GPtrArray) findings = cr_findings_list (roadmap);

  g_assert_cmpuint (findings->len, ==, 0);
}

static void
test_new_roadmap (void)
{
  g_autoptr (GPtrArray) templates = cr_starter_choose (catalogue, CR_ALL_WAVES, NULL, "AM");
  CrStarterRoadmap      options = { .title_ru = "Карта",
                                    .administration_en = "Customs",
                                    .country = "AM",
                                    .currency = "AMD",
                                    .start = cr_day_new (2027, 1, 1),
                                    .finish = cr_day_new (2029, 12, 31),
                                    .templates = templates };
  CrStarterRoadmap      nothing = { .country = "" };
  g_autoptr (CrRoadmap) full = cr_starter_new_roadmap (&options);
  g_autoptr (CrRoadmap) empty = cr_starter_new_roadmap (&nothing);
  const CrHead         *head = cr_roadmap_get_head (full);

  g_assert_cmpuint (cr_roadmap_get_n_tasks (full), ==, 46);
  g_assert_null (cr_text_get (head->title, "en"));
  g_assert_cmpstr (cr_text_get (head->title, "ru"), ==, "Карта");
  g_assert_cmpstr (cr_text_get (head->administration, "en"), ==, "Customs");
  g_assert_cmpstr (head->country, ==, "AM");
  g_assert_cmpstr (head->currency, ==, "AMD");
  g_assert_nonnull (head->period);
  assert_sound (full);

  head = cr_roadmap_get_head (empty);
  g_assert_cmpuint (cr_roadmap_get_n_tasks (empty), ==, 0);
  g_assert_cmpstr (cr_text_get (head->title, "en"), ==, "Digital customs roadmap");
  g_assert_cmpstr (cr_text_get (head->title, "ru"), ==, "Дорожная карта цифровой таможни");
  g_assert_null (head->country);
  g_assert_null (head->period);
  assert_sound (empty);
}

int
main (int    argc,
      char **argv)
{
  int result;

  g_test_init (&argc, &argv, NULL);
  cr_language_set_directory (g_getenv ("CR_LOCALE_DIR"));
  catalogue = cr_catalogue_new_builtin ();
  g_test_add_func ("/starter/choose", test_choose);
  g_test_add_func ("/starter/fields", test_fields);
  g_test_add_func ("/starter/into", test_into);
  g_test_add_func ("/starter/dates", test_dates);
  g_test_add_func ("/starter/waves", test_waves);
  g_test_add_func ("/starter/new-roadmap", test_new_roadmap);
  result = g_test_run ();
  cr_catalogue_unref (catalogue);
  return result;
}
