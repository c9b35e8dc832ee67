/* SPDX-License-Identifier: GPL-3.0-or-later
 * Changes in words, in both languages. */
#include "config.h"

#include "cr-diff.h"
#include "cr-draft.h"
#include "cr-language.h"
#include "cr-random-changes.h"
#include "cr-test.h"
#include "cr-words.h"

#define SEED 20261122

typedef struct
{
  CrRoadmap   *roadmap;
  CrCatalogue *catalogue;
} Fixture;

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  fixture->roadmap = cr_roadmap_new ();
  fixture->catalogue = cr_catalogue_new_builtin ();
  for (guint i = 0; i < 5; i++)
    {
      g_autofree char *key = g_strdup_printf ("t-%u", i);
      CrRecord        *record = cr_record_new (CR_KIND_TASK, key);

      ((CrTask *) record)->title = cr_text_new ("Map the data", "Сопоставить данные");
      ((CrTask *) record)->status = cr_status_to_id (CR_STATUS_NOT_STARTED);
      g_assert_true (cr_roadmap_load_record (fixture->roadmap, NULL, record));
    }
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  g_clear_object (&fixture->roadmap);
  g_clear_pointer (&fixture->catalogue, cr_catalogue_unref);
}

/* (transfer full) */
static char *
describe (Fixture         *fixture,
          const CrChange  *change,
          const CrWording *wording)
{
  return cr_words_describe_change (change, fixture->roadmap, fixture->roadmap, fixture->catalogue, wording);
}

static void
assert_words (Fixture     *fixture,
              CrChangeSet *set,
              guint        n,
              const char  *en,
              const char  *ru)
{
  const CrWording  english = cr_wording_new ("en");
  const CrWording  russian = cr_wording_new ("ru");
  g_autofree char *in_english =
    describe (fixture, cr_change_set_get (set, n), &english);
  g_autofree char *in_russian =
    describe (fixture, cr_change_set_get (set, n), &russian);

  g_assert_cmpstr (in_english, ==, en);
  g_assert_cmpstr (in_russian, ==, ru);
}

static void
assert_name (CrChangeSet *set,
             const char  *en,
             const char  *ru)
{
  g_autofree char *in_english = cr_words_describe_set (set, "en");
  g_autofree char *in_russian = cr_words_describe_set (set, "ru");

  g_assert_cmpstr (in_english, ==, en);
  g_assert_cmpstr (in_russian, ==, ru);
}

static void
test_settings (Fixture      *fixture,
               gconstpointer data)
{
  CrDraft                *draft = cr_draft_new (fixture->roadmap, NULL);
  g_auto (CrValue)        status = cr_value_id ("done"), finish = cr_value_day (cr_day_new (2027, 12, 31));
  const char             *id = "cap-data-standards";
  g_autoptr (CrIds)       ids = cr_ids_new (&id, 1);
  g_auto (CrValue)        capabilities = cr_value_ids (ids);
  g_autoptr (CrChangeSet) set = NULL;

  cr_draft_edit_task (draft, "t-0", "status", &status);
  cr_draft_edit_task (draft, "t-0", "finish", &finish);
  cr_draft_edit_task (draft, "t-0", "capabilities", &capabilities);
  set = cr_draft_finish (draft);

  assert_words (fixture, set, 0, "“Map the data”: Status: Not started → Done",
                "«Сопоставить данные»: Статус: Не начато → Выполнено");
  assert_words (fixture, set, 1, "“Map the data”: Progress: 0 → 100", "«Сопоставить данные»: Готовность: 0 → 100");
  assert_words (fixture, set, 2, "“Map the data”: Finish: — → 31 Dec 2027",
                "«Сопоставить данные»: Окончание: — → 31.12.2027");
  assert_words (fixture, set, 3,
                "“Map the data”: Capabilities: added Data standardization, harmonization and interoperability",
                "«Сопоставить данные»: Организационные возможности: добавлено — Стандартизация, гармонизация и "
                "совместимость данных");
}

/* Every number has its own form of the noun. */
static void
test_names (Fixture      *fixture,
            gconstpointer data)
{
  static const struct
  {
    guint       n;
    const char *en;
    const char *ru;
  } rows[] = {
    { 1, "Set the owner of 1 task", "Изменение ответственного исполнителя у 1 задачи" },
    { 2, "Set the owner of 2 tasks", "Изменение ответственного исполнителя у 2 задач" },
    { 5, "Set the owner of 5 tasks", "Изменение ответственного исполнителя у 5 задач" },
  };
  g_auto (CrValue) owner = cr_value_id ("u-1");

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      CrDraft                *draft = cr_draft_new (fixture->roadmap, NULL);
      g_autoptr (CrChangeSet) set = NULL;

      for (guint n = 0; n < rows[i].n; n++)
        cr_draft_edit_task (draft, cr_roadmap_get_task (fixture->roadmap, n)->id, "owner", &owner);
      set = cr_draft_finish (draft);
      assert_name (set, rows[i].en, rows[i].ru);
    }
}

static void
test_records (Fixture      *fixture,
              gconstpointer data)
{
  CrDraft                *draft = cr_draft_new (fixture->roadmap, NULL);
  const char *const       gone[] = { "t-1", "t-2" };
  g_autoptr (CrChangeSet) set = NULL;

  cr_draft_remove (draft, CR_KIND_TASK, NULL, gone, 2);
  cr_draft_move (draft, CR_KIND_TASK, NULL, "t-4", NULL);
  set = cr_draft_finish (draft);
  assert_name (set, "Delete 2 tasks", "Удаление 2 задач");
  assert_words (fixture, set, 0, "Task “Map the data” deleted", "Удалена задача «Сопоставить данные»");
  assert_words (fixture, set, 2, "Task “Map the data” moved", "Перемещена задача «Сопоставить данные»");
}

/* The program's words in one language, the texts of the user in another, dates in the form that was wished for. */
static void
test_wording (Fixture      *fixture,
              gconstpointer data)
{
  const CrWording          wording = { .language = "en", .content = "ru", .dates = CR_DATE_FORM_ISO };
  CrRecord                *unit = cr_record_new (CR_KIND_UNIT, "u-legal");
  CrDraft                 *draft = NULL;
  g_autoptr (CrChangeSet)  set = NULL;
  g_auto (CrValue)         owner = cr_value_id ("u-legal");
  g_auto (CrValue)         area = cr_value_id ("area-concept");
  g_auto (CrValue)         finish = cr_value_day (cr_day_new (2027, 12, 31));
  static const char *const expected[] = {
    "“Сопоставить данные”: Owner: — → Правовое управление",
    "“Сопоставить данные”: Area of work: — → Develop the digital customs concept",
    "“Сопоставить данные”: Finish: — → 2027-12-31",
  };

  ((CrUnit *) unit)->name = cr_text_new ("Legal Department", "Правовое управление");
  g_assert_true (cr_roadmap_load_record (fixture->roadmap, NULL, unit));
  draft = cr_draft_new (fixture->roadmap, NULL);
  cr_draft_edit_task (draft, "t-1", "owner", &owner);
  cr_draft_edit_task (draft, "t-1", "area", &area);
  cr_draft_edit_task (draft, "t-1", "finish", &finish);
  set = cr_draft_finish (draft);
  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      g_autofree char *words =
        describe (fixture, cr_change_set_get (set, i), &wording);

      g_assert_cmpstr (words, ==, expected[i]);
    }
}

static CrRoadmap *
make_owned (const char *id,
            const char *name)
{
  CrRoadmap *roadmap = cr_roadmap_new ();
  CrRecord  *unit = cr_record_new (CR_KIND_UNIT, id);
  CrRecord  *task = cr_record_new (CR_KIND_TASK, "t-1");

  CR_SLOT (unit, cr_kind_get_field (CR_KIND_UNIT, "name"), CrText *) = cr_text_new (name, NULL);
  ((CrTask *) task)->title = cr_text_new ("Map the data", NULL);
  ((CrTask *) task)->status = cr_status_to_id (CR_STATUS_NOT_STARTED);
  ((CrTask *) task)->owner = cr_intern (id);
  g_assert_true (cr_roadmap_load_record (roadmap, NULL, unit));
  g_assert_true (cr_roadmap_load_record (roadmap, NULL, task));
  return roadmap;
}

/* Whatever only one of two roadmaps knows is called by its name in either direction. */
static void
test_gone (Fixture      *fixture,
           gconstpointer data)
{
  g_autoptr (CrRoadmap)   before = make_owned ("u-old", "Tax Office");
  g_autoptr (CrRoadmap)   after = make_owned ("u-new", "Revenue Service");
  g_autoptr (CrChangeSet) set = cr_diff (before, after);
  const CrWording         english = cr_wording_new ("en");
  const CrChange         *owner = NULL;
  g_autofree char        *words = NULL;
  g_autofree char        *back = NULL;

  for (guint i = 0; i < cr_change_set_get_length (set); i++)
    if (cr_change_set_get (set, i)->kind == CR_KIND_TASK)
      owner = cr_change_set_get (set, i);
  g_assert_nonnull (owner);
  words = cr_words_describe_change (owner, before, after, fixture->catalogue, &english);
  g_assert_cmpstr (words, ==, "“Map the data”: Owner: Tax Office → Revenue Service");
  /* As one that undoes and redoes has it: both from the one roadmap there is. */
  back = cr_words_describe_change (owner, after, after, fixture->catalogue, &english);
  g_assert_cmpstr (back, ==, "“Map the data”: Owner: u-old → Revenue Service");
}

/* No change there can be is without words, and no Russian sentence has an English one in it. */
static void
test_everything_has_words (Fixture      *fixture,
                           gconstpointer data)
{
  g_autoptr (GRand)     rand = g_rand_new_with_seed (SEED);
  guint                 serial = 100;
  g_autoptr (CrRoadmap) roadmap = cr_random_grown_roadmap (rand, 60, &serial);
  const CrWording       wording = cr_wording_new ("ru");

  for (guint i = 0; i < cr_test_count (1000); i++)
    {
      g_autoptr (CrChangeSet) set = cr_random_change_set (rand, roadmap, &serial);
      g_autofree char        *english = cr_words_describe_set (set, "en");
      g_autofree char        *russian = cr_words_describe_set (set, "ru");

      g_assert_true (cr_change_set_get_length (set) == 0 || g_strcmp0 (english, russian) != 0);
      for (guint n = 0; n < cr_change_set_get_length (set); n++)
        {
          g_autofree char *words =
            cr_words_describe_change (cr_change_set_get (set, n), roadmap, roadmap, fixture->catalogue, &wording);

          g_assert_true (g_utf8_validate (words, -1, NULL));
          g_assert_cmpuint (strlen (words), >, 2);
          g_assert_null (strchr (words, '\n'));
        }
      cr_roadmap_apply (roadmap, set, CR_APPLY_RESTORE, NULL, NULL);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  cr_language_set_directory (g_getenv ("CR_LOCALE_DIR"));

  g_test_add ("/words/settings", Fixture, NULL, set_up, test_settings, tear_down);
  g_test_add ("/words/names", Fixture, NULL, set_up, test_names, tear_down);
  g_test_add ("/words/records", Fixture, NULL, set_up, test_records, tear_down);
  g_test_add ("/words/wording", Fixture, NULL, set_up, test_wording, tear_down);
  g_test_add ("/words/gone", Fixture, NULL, set_up, test_gone, tear_down);
  g_test_add ("/words/everything", Fixture, NULL, set_up, test_everything_has_words, tear_down);

  return g_test_run ();
}
