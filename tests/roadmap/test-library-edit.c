/* SPDX-License-Identifier: GPL-3.0-or-later
 * Tests of editing what stands around the tasks. */
#include "config.h"

#include "cr-library-edit.h"

#include "cr-test-apply.h"
#include "cr-test-roadmap.h"
#include "cr-test.h"

#define TODAY cr_day_new (2026, 6, 15)

static CrRoadmap *
make_roadmap (void)
{
  CrRoadmap *roadmap = cr_roadmap_new ();

  cr_test_add (roadmap, CR_KIND_INSTRUMENT, NULL, "inst-rkc", "status", "impl-partial", NULL);
  cr_test_add (roadmap, CR_KIND_INSTRUMENT, NULL, "i-own", "title.en", "Order 17", NULL);
  cr_test_add (roadmap, CR_KIND_TECHNOLOGY, NULL, "tech-blockchain", "stage", "watch", "date", "2025-01-01", NULL);
  cr_test_add (roadmap, CR_KIND_TECHNOLOGY, NULL, "w-own", "title.en", "Drones", NULL);
  cr_test_add (roadmap, CR_KIND_ANSWER, NULL, "q-one", "text.en", "Yes", "text.ru", "Да", "date", "2025-01-01", NULL);
  cr_test_add (roadmap, CR_KIND_TASK, NULL, "t-1", "title.en", "One", "status", "not-started", "instruments",
               "inst-rkc i-own", "tags", "w-own tech-blockchain", NULL);
  return roadmap;
}

static void
test_edit (void)
{
  static const struct
  {
    CrKind      kind;
    const char *key, *path, *value, *name;
  } cases[] = {
    { CR_KIND_INSTRUMENT, "inst-rkc", "status", "impl-full", "Set the use of an instrument" },
    { CR_KIND_INSTRUMENT, "inst-new", "status", "impl-none", "Set the use of an instrument" },
    { CR_KIND_INSTRUMENT, "inst-new", "owner", "u-it", "Set the owner of an instrument" },
    { CR_KIND_INSTRUMENT, "inst-new", "note.ru", "Заметка", "Edit the note on an instrument" },
    { CR_KIND_INSTRUMENT, "i-own", "number", "17-b", "Edit an instrument" },
    { CR_KIND_INSTRUMENT, "i-own", "date", "2026-01-01", "Edit an instrument" },
    { CR_KIND_TECHNOLOGY, "trd-new", "stage", "pilot", "Set the stage of a technology" },
    { CR_KIND_TECHNOLOGY, "tech-blockchain", "note.en", "Note", "Edit the note on a technology" },
    { CR_KIND_TECHNOLOGY, "w-own", "title.ru", "Дроны", "Edit a watch entry" },
    { CR_KIND_ANSWER, "q-new", "text.en", "No", "Answer a question" },
    { CR_KIND_INSTRUMENT, "inst-rkc", "status", "impl-partial", "" },
    { CR_KIND_INSTRUMENT, "inst-new", "status", "", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (CrRoadmap) roadmap = make_roadmap ();
      const CrRecord       *record;
      CrPath                path;

      g_assert_true (cr_path_parse (cases[i].kind, cases[i].path, &path));
      g_auto (CrValue) value = cr_test_value (cr_path_get_type (&path), cases[i].value);
      cr_test_apply_named (roadmap, cr_library_edit (roadmap, cases[i].kind, cases[i].key, cases[i].path, &value),
                           cases[i].name);
      record = cr_roadmap_lookup (roadmap, cases[i].kind, NULL, cases[i].key);
      g_assert_cmpint (record != NULL, ==, *cases[i].value != '\0');
      if (record == NULL)
        continue;
      g_auto (CrValue) found = cr_path_get (&path, record);
      g_assert_true (cr_value_equal (&value, &found));
    }
}

static void
test_add (void)
{
  g_autoptr (CrRoadmap) roadmap = make_roadmap ();
  g_autoptr (CrText)    title = cr_text_new ("Order 18", "Приказ № 18");
  const char           *id = NULL;
  const CrInstrument   *instrument;
  const CrTechnology   *technology;

  cr_test_apply_named (roadmap,
                       cr_library_add_instrument (roadmap, title, "18", TODAY, "https://example.org/18", &id),
                       "Add an instrument");
  g_assert_true (g_str_has_prefix (id, "i-"));
  instrument = CR_INSTRUMENT (cr_roadmap_lookup (roadmap, CR_KIND_INSTRUMENT, NULL, id));
  g_assert_cmpstr (cr_text_get (instrument->title, "ru"), ==, "Приказ № 18");
  g_assert_cmpstr (instrument->number, ==, "18");
  g_assert_cmpstr (instrument->url, ==, "https://example.org/18");
  g_assert_cmpuint (instrument->date, ==, TODAY);

  cr_test_apply (roadmap, cr_library_add_instrument (roadmap, title, "", CR_DAY_NONE, NULL, &id));
  g_assert_null (CR_INSTRUMENT (cr_roadmap_lookup (roadmap, CR_KIND_INSTRUMENT, NULL, id))->number);

  cr_test_apply_named (roadmap, cr_library_add_technology (roadmap, title, "assess", TODAY, &id), "Add a watch entry");
  g_assert_true (g_str_has_prefix (id, "w-"));
  technology = CR_TECHNOLOGY (cr_roadmap_lookup (roadmap, CR_KIND_TECHNOLOGY, NULL, id));
  g_assert_cmpstr (technology->stage, ==, "assess");
  g_assert_cmpuint (technology->date, ==, TODAY);
  cr_test_apply (roadmap, cr_library_add_technology (roadmap, title, NULL, TODAY, NULL));
}

/* What is the roadmap's own goes from the tasks as well; what the catalogue has stays there. */
static void
test_remove (void)
{
  g_autoptr (CrRoadmap) roadmap = make_roadmap ();
  g_autoptr (CrIds)     instruments = cr_test_ids ("inst-rkc"), tags = cr_test_ids ("tech-blockchain");
  const CrTask         *task;

  cr_test_apply_named (roadmap, cr_library_remove (roadmap, CR_KIND_INSTRUMENT, "i-own"),
                       "Delete the use of an instrument");
  cr_test_apply (roadmap, cr_library_remove (roadmap, CR_KIND_INSTRUMENT, "inst-rkc"));
  cr_test_apply_named (roadmap, cr_library_remove (roadmap, CR_KIND_TECHNOLOGY, "w-own"), "Delete a watch entry");
  cr_test_apply (roadmap, cr_library_remove (roadmap, CR_KIND_TECHNOLOGY, "tech-blockchain"));
  cr_test_apply_named (roadmap, cr_library_remove (roadmap, CR_KIND_ANSWER, "q-one"), "Delete an answer");
  cr_test_apply_named (roadmap, cr_library_remove (roadmap, CR_KIND_ANSWER, "q-one"), "");
  task = cr_roadmap_lookup_task (roadmap, "t-1");
  g_assert_true (cr_ids_equal (task->instruments, instruments));
  g_assert_true (cr_ids_equal (task->tags, tags));
  g_assert_cmpuint (cr_roadmap_get_length (roadmap, CR_KIND_TECHNOLOGY, NULL), ==, 0);
}

static void
test_stage (void)
{
  g_autoptr (CrRoadmap) roadmap = make_roadmap ();
  const CrTechnology   *technology;

  cr_test_apply_named (roadmap, cr_library_set_stage (roadmap, "tech-blockchain", "watch", TODAY), "");
  cr_test_apply_named (roadmap, cr_library_set_stage (roadmap, "tech-blockchain", "pilot", TODAY),
                       "Set the stage of a technology");
  technology = CR_TECHNOLOGY (cr_roadmap_lookup (roadmap, CR_KIND_TECHNOLOGY, NULL, "tech-blockchain"));
  g_assert_cmpstr (technology->stage, ==, "pilot");
  g_assert_cmpuint (technology->date, ==, TODAY);
  cr_test_apply (roadmap, cr_library_set_stage (roadmap, "trd-new", "adopt", TODAY));
  technology = CR_TECHNOLOGY (cr_roadmap_lookup (roadmap, CR_KIND_TECHNOLOGY, NULL, "trd-new"));
  g_assert_cmpstr (technology->stage, ==, "adopt");
  cr_test_apply_named (roadmap, cr_library_set_stage (roadmap, "trd-other", NULL, TODAY), "");
}

static void
test_answer (void)
{
  g_autoptr (CrRoadmap) roadmap = make_roadmap ();
  g_autoptr (CrText)    same = cr_text_new ("Yes", "Да"), english = cr_text_new ("No", NULL);
  const CrAnswer       *answer;

  cr_test_apply_named (roadmap, cr_library_answer (roadmap, "q-one", same, TODAY), "");
  cr_test_apply_named (roadmap, cr_library_answer (roadmap, "q-one", english, TODAY), "Answer a question");
  answer = CR_ANSWER (cr_roadmap_lookup (roadmap, CR_KIND_ANSWER, NULL, "q-one"));
  g_assert_cmpstr (cr_text_get (answer->text, "en"), ==, "No");
  g_assert_true (cr_text_is_stale (answer->text, "ru"));
  g_assert_cmpuint (answer->date, ==, TODAY);
  cr_test_apply (roadmap, cr_library_answer (roadmap, "q-new", same, TODAY));
  answer = CR_ANSWER (cr_roadmap_lookup (roadmap, CR_KIND_ANSWER, NULL, "q-new"));
  g_assert_cmpstr (cr_text_get (answer->text, "ru"), ==, "Да");
  cr_test_apply_named (roadmap, cr_library_answer (roadmap, "q-other", NULL, TODAY), "");
}

/* Side by side; the one that is emptied last takes the answer with it. */
static void
test_answer_in (void)
{
  g_autoptr (CrRoadmap) roadmap = make_roadmap ();
  const CrAnswer       *answer;

  cr_test_apply_named (roadmap, cr_library_answer_in (roadmap, "q-one", "en", "Yes", TODAY), "");
  cr_test_apply_named (roadmap, cr_library_answer_in (roadmap, "q-new", "en", "", TODAY), "");
  cr_test_apply_named (roadmap, cr_library_answer_in (roadmap, "q-new", "ru", "Да", TODAY), "Answer a question");
  answer = CR_ANSWER (cr_roadmap_lookup (roadmap, CR_KIND_ANSWER, NULL, "q-new"));
  g_assert_cmpstr (cr_text_get (answer->text, "ru"), ==, "Да");
  g_assert_cmpuint (answer->date, ==, TODAY);
  cr_test_apply (roadmap, cr_library_answer_in (roadmap, "q-new", "en", "Yes", TODAY + 1));
  cr_test_apply (roadmap, cr_library_answer_in (roadmap, "q-new", "ru", NULL, TODAY + 2));
  answer = CR_ANSWER (cr_roadmap_lookup (roadmap, CR_KIND_ANSWER, NULL, "q-new"));
  g_assert_cmpstr (cr_text_get (answer->text, "en"), ==, "Yes");
  g_assert_null (cr_text_get (answer->text, "ru"));
  g_assert_cmpuint (answer->date, ==, TODAY + 2);
  cr_test_apply (roadmap, cr_library_answer_in (roadmap, "q-new", "en", "", TODAY + 3));
  g_assert_null (cr_roadmap_lookup (roadmap, CR_KIND_ANSWER, NULL, "q-new"));
}

static void
test_governance (void)
{
  g_autoptr (CrRoadmap) roadmap = make_roadmap ();
  const CrGovernance   *governance;

  cr_test_apply_named (roadmap, cr_library_set_governance (roadmap, "current", "gov-board"), "Set the ICT governance");
  cr_test_apply (roadmap, cr_library_set_governance (roadmap, "target", "gov-cio"));
  governance = (const CrGovernance *) cr_roadmap_get_head (roadmap)->governance;
  g_assert_cmpstr (governance->current, ==, "gov-board");
  g_assert_cmpstr (governance->target, ==, "gov-cio");
  cr_test_apply (roadmap, cr_library_set_governance (roadmap, "current", NULL));
  cr_test_apply (roadmap, cr_library_set_governance (roadmap, "target", NULL));
  g_assert_null (cr_roadmap_get_head (roadmap)->governance);
  cr_test_apply_named (roadmap, cr_library_set_governance (roadmap, "nowhere", "gov-cio"), "");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/library-edit/edit", test_edit);
  g_test_add_func ("/library-edit/add", test_add);
  g_test_add_func ("/library-edit/remove", test_remove);
  g_test_add_func ("/library-edit/stage", test_stage);
  g_test_add_func ("/library-edit/answer", test_answer);
  g_test_add_func ("/library-edit/answer-in", test_answer_in);
  g_test_add_func ("/library-edit/governance", test_governance);

  return g_test_run ();
}
