/* SPDX-License-Identifier: GPL-3.0-or-later
 * Worksheets for translators: every text goes out, and only texts come back. */
#include "config.h"

#include "cr-import.h"
#include "cr-language.h"
#include "cr-random.h"
#include "cr-test-roadmap.h"
#include "cr-test.h"
#include "cr-texts.h"
#include "cr-worksheet.h"

#include <string.h>

#define SEED       20261128
#define N_ROADMAPS 500
#define N_TASKS    10

/* (transfer full) */
static char *
write_worksheet (CrRoadmap   *roadmap,
                 CrCatalogue *catalogue,
                 CrCsvProfile profile,
                 const char  *language)
{
  g_auto (CrExport) export = { 0 };
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) content = NULL;

  cr_export_init (&export, catalogue, language, cr_day_new (2026, 11, 28));
  export.roadmap = roadmap;
  export.profile = profile;
  content = cr_worksheet_write_csv (&export, &error);
  g_assert_no_error (error);
  return g_strndup (g_bytes_get_data (content, NULL), g_bytes_get_size (content));
}

/* The roadmap after it. (transfer full) */
static CrRoadmap *
import_worksheet (CrRoadmap   *into,
                  CrCatalogue *catalogue,
                  const char  *text,
                  CrImport    *import)
{
  g_autoptr (GBytes)      content = g_bytes_new (text, strlen (text));
  g_autoptr (GError)      error = NULL;
  g_autoptr (CrChangeSet) set = NULL;
  CrRoadmap              *after = cr_roadmap_copy (into);

  cr_import_init (import, into, catalogue, "en");
  set = cr_import_read (import, cr_import_formats_find ("texts.csv"), content, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (import->refused->len, ==, 0);
  g_assert_true (cr_roadmap_apply (after, set, CR_APPLY_GESTURE, NULL, NULL));
  return after;
}

/* Out and back is no change, whatever the texts are; and no text is forgotten. */
static void
test_round_trip (void)
{
  g_autoptr (GRand)       rand = g_rand_new_with_seed (SEED);
  g_autoptr (CrCatalogue) catalogue = cr_catalogue_new_builtin ();

  g_test_message ("seed %d", SEED);
  for (guint i = 0; i < cr_test_count (N_ROADMAPS); i++)
    {
      g_autoptr (CrRoadmap) roadmap = cr_random_roadmap (rand, N_TASKS, CR_RANDOM_NO_FAULTS);
      g_autoptr (GPtrArray) rows = cr_worksheet_list (roadmap, NULL);
      g_autofree char      *text = write_worksheet (roadmap, catalogue, i % 2 == 0 ? CR_CSV_EXCEL : CR_CSV_MACHINE,
                                               i % 4 < 2 ? "en" : "ru");
      g_auto (CrImport)     import = { 0 };
      g_autoptr (CrRoadmap) after = import_worksheet (roadmap, catalogue, text, &import);

      g_assert_cmpuint (rows->len, ==, cr_translation_count (roadmap, "en").n_texts);
      g_assert_cmpuint (import.unchanged, ==, rows->len);
      g_assert_cmpuint (import.changed + import.added + import.left_out->len, ==, 0);
      g_assert_true (cr_roadmap_equal (roadmap, after));
    }
}

static CrRoadmap *
make_roadmap (void)
{
  CrRoadmap *roadmap = cr_roadmap_new ();
  CrRecord  *head;

  cr_test_set_head (roadmap, "title.en", "Plan", "title.ru", "План", NULL);
  head = cr_record_copy (&cr_roadmap_get_head (roadmap)->record);
  cr_test_set_list (head, "exceptions",
                    cr_test_list (cr_test_record (CR_KIND_EXCEPTION, NULL, "area", "area-concept", "entry",
                                                  "cap-sourcing", "reason.en", "Elsewhere", NULL),
                                  cr_test_record (CR_KIND_EXCEPTION, NULL, "area", "area-concept", "entry",
                                                  "cap-infrastructure", "reason.en", "Never", NULL),
                                  NULL));
  g_assert_true (cr_roadmap_load_record (roadmap, NULL, head));
  cr_test_add (roadmap, CR_KIND_TASK, NULL, "t-1", "title.en", "One", "title.ru", "Один", "indicator.name.en", "Number",
               "status", "not-started", NULL);
  cr_test_add (roadmap, CR_KIND_ROUND, NULL, "r-1", "date", "2026-01-01", NULL);
  cr_test_add (roadmap, CR_KIND_RATING, "r-1", "cap-sourcing", "level", "2", "note.ru", "Заметка", NULL);
  return roadmap;
}

/* What a translator filled in, in columns of another order, one of them left out. */
static void
test_back (void)
{
  static const char *const text =
    "ru,place,en\n"
    "\"\",roadmap/title,Roadmap\n"
    "Нигде,roadmap/exceptions/area-concept/cap-infrastructure/reason,\n"
    "Число,task/t-1/indicator.name,Number\n"
    "Раз,task/t-1/title,First\n"
    "\\-,rating/r-1/cap-sourcing/note,Note\n"
    "Что,task/t-2/title,What\n"
    "done,task/t-1/status,done\n"
    ",,\n";
  g_autoptr (CrCatalogue) catalogue = cr_catalogue_new_builtin ();
  g_autoptr (CrRoadmap)   roadmap = make_roadmap ();
  g_autoptr (CrRoadmap)   after = NULL;
  g_auto (CrImport)       import = { 0 };
  const CrTask           *task;
  const CrList           *exceptions;
  const CrText           *title, *note;

  after = import_worksheet (roadmap, catalogue, text, &import);
  g_assert_cmpuint (import.changed, ==, 5);
  g_assert_cmpuint (import.left_out->len, ==, 2);
  g_assert_cmpstr (g_array_index (import.left_out, CrImportLeftOut, 0).name, ==, "task/t-2/title");

  title = cr_roadmap_get_head (after)->title;
  g_assert_cmpstr (cr_text_get (title, "en"), ==, "Roadmap");
  g_assert_cmpstr (cr_text_get (title, "ru"), ==, "План");
  g_assert_true (cr_text_is_stale (title, cr_intern ("ru")));
  exceptions = cr_roadmap_get_head (after)->exceptions;
  g_assert_null (cr_text_get (((const CrException *) exceptions->items[0])->reason, "ru"));
  g_assert_cmpstr (cr_text_get (((const CrException *) exceptions->items[1])->reason, "ru"), ==, "Нигде");
  g_assert_cmpstr (cr_text_get (((const CrException *) exceptions->items[1])->reason, "en"), ==, "Never");

  task = cr_roadmap_get_task (after, 0);
  g_assert_cmpstr (cr_text_get (task->title, "en"), ==, "First");
  g_assert_cmpstr (cr_text_get (task->title, "ru"), ==, "Раз");
  g_assert_null (cr_text_get_stale (task->title));
  g_assert_cmpstr (cr_text_get (((const CrIndicator *) task->indicator)->name, "ru"), ==, "Число");
  g_assert_cmpstr (task->status, ==, "not-started");
  note = CR_RATING (cr_roadmap_get_nth (after, CR_KIND_RATING, "r-1", 0))->note;
  g_assert_cmpstr (cr_text_get (note, "en"), ==, "Note");
  g_assert_null (cr_text_get (note, "ru"));
}

static void
test_states (void)
{
  g_autoptr (CrText) both = cr_text_new ("a", "б");
  g_autoptr (CrText) english = cr_text_new ("a", NULL);
  g_autoptr (CrText) russian = cr_text_new (NULL, "б");
  const char        *ru = "ru";
  g_autoptr (CrIds)  stale = cr_ids_new (&ru, 1);
  g_autoptr (CrText) old = cr_text_with_stale (both, stale);

  g_assert_cmpint (cr_worksheet_get_state (both), ==, CR_WORKSHEET_BOTH);
  g_assert_cmpint (cr_worksheet_get_state (english), ==, CR_WORKSHEET_MISSING_RU);
  g_assert_cmpint (cr_worksheet_get_state (russian), ==, CR_WORKSHEET_MISSING_EN);
  g_assert_cmpint (cr_worksheet_get_state (old), ==, CR_WORKSHEET_STALE_RU);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  cr_language_set_directory (g_getenv ("CR_LOCALE_DIR"));

  g_test_add_func ("/worksheet/round-trip", test_round_trip);
  g_test_add_func ("/worksheet/back", test_back);
  g_test_add_func ("/worksheet/states", test_states);

  return g_test_run ();
}
