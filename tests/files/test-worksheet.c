/* SPDX-License-Identifier: GPL-3.0-or-later
 * Worksheets for translators: every text goes out, and only texts come back. */
#include "config.h"

#include "cr-import.h"
#include "cr-language.h"
#include "cr-random-changes.h"
#include "cr-random.h"
#include "cr-test-roadmap.h"
#include "cr-test.h"
#include "cr-texts.h"
#include "cr-worksheet.h"
#include "cr-xlsx-text.h"
#include "cr-xlsx.h"

#include <string.h>

#define SEED       20261128
#define N_ROADMAPS 500
#define N_TASKS    10
#define N_CHANGES  20

/* name tells the format; n_losses may be NULL. (transfer full) */
static GBytes *
write_worksheet (CrRoadmap   *roadmap,
                 CrCatalogue *catalogue,
                 const char  *name,
                 CrCsvProfile profile,
                 const char  *language,
                 guint       *n_losses)
{
  g_auto (CrExport) export = { 0 };
  g_autoptr (GError) error = NULL;
  GBytes            *content;

  cr_export_init (&export, catalogue, language, cr_day_new (2026, 11, 28));
  export.roadmap = roadmap;
  export.profile = profile;
  content = g_str_has_suffix (name, ".xlsx") ? cr_xlsx_write_worksheet (&export, &error)
                                             : cr_worksheet_write_csv (&export, &error);
  g_assert_no_error (error);
  if (n_losses != NULL)
    *n_losses = export.left_out->len;
  return content;
}

/* The roadmap after it. (transfer full) */
static CrRoadmap *
import_worksheet (CrRoadmap   *into,
                  CrCatalogue *catalogue,
                  const char  *name,
                  GBytes      *content,
                  CrImport    *import)
{
  g_autoptr (GError)      error = NULL;
  g_autoptr (CrChangeSet) set = NULL;
  CrRoadmap              *after = cr_roadmap_copy (into);

  cr_import_init (import, into, catalogue, "en");
  set = cr_import_read (import, cr_import_formats_find (name), content, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (import->refused->len, ==, 0);
  g_assert_true (cr_roadmap_apply (after, set, CR_APPLY_GESTURE, NULL, NULL));
  return after;
}

/* Out and back is no change, whatever the texts are; and no text is forgotten. */
static void
round_trip (const char *name,
            guint       n_roadmaps)
{
  g_autoptr (GRand)       rand = g_rand_new_with_seed (SEED);
  g_autoptr (CrCatalogue) catalogue = cr_catalogue_new_builtin ();

  g_test_message ("seed %d", SEED);
  for (guint i = 0; i < cr_test_count (n_roadmaps); i++)
    {
      g_autoptr (CrRoadmap) roadmap = cr_random_roadmap (rand, N_TASKS, CR_RANDOM_NO_FAULTS);
      g_autoptr (GPtrArray) rows = cr_worksheet_list (roadmap, NULL);
      const char           *language = i % 4 < 2 ? "en" : "ru";
      CrCsvProfile          profile = i % 2 == 0 ? CR_CSV_EXCEL : CR_CSV_MACHINE;
      g_autoptr (GBytes)    content = write_worksheet (roadmap, catalogue, name, profile, language, NULL);
      g_auto (CrImport)     import = { 0 };
      g_autoptr (CrRoadmap) after = import_worksheet (roadmap, catalogue, name, content, &import);

      g_assert_cmpuint (rows->len, ==, cr_translation_count (roadmap, "en").n_texts);
      g_assert_cmpuint (import.unchanged, ==, rows->len);
      g_assert_cmpuint (import.changed + import.added + import.left_out->len, ==, 0);
      g_assert_true (cr_roadmap_equal (roadmap, after));
    }
}

static void
test_csv_round_trip (void)
{
  round_trip ("texts.csv", N_ROADMAPS);
}

static void
test_xlsx_round_trip (void)
{
  round_trip ("texts.xlsx", N_ROADMAPS);
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
  g_autoptr (GBytes)      content = g_bytes_new_static (text, strlen (text));
  g_autoptr (CrRoadmap)   after = NULL;
  g_auto (CrImport)       import = { 0 };
  const CrTask           *task;
  const CrList           *exceptions;
  const CrText           *title, *note;

  after = import_worksheet (roadmap, catalogue, "texts.csv", content, &import);
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

/* What a cell does not take is told, and when it comes back it is still the whole text. */
static void
test_long_text (void)
{
  g_autoptr (CrCatalogue) catalogue = cr_catalogue_new_builtin ();
  g_autoptr (CrRoadmap)   roadmap = cr_roadmap_new ();
  g_autofree char        *text = g_strnfill (CR_XLSX_LENGTH_MAX + 1, 'a');
  g_autoptr (GBytes)      content = NULL;
  g_autoptr (CrRoadmap)   after = NULL;
  g_auto (CrImport)       import = { 0 };
  guint                   n_losses;

  cr_test_add (roadmap, CR_KIND_TASK, NULL, "t-1", "title.en", "One", "notes.en", text, "status", "not-started", NULL);
  content = write_worksheet (roadmap, catalogue, "texts.xlsx", CR_CSV_MACHINE, "en", &n_losses);
  g_assert_cmpuint (n_losses, ==, 1);
  after = import_worksheet (roadmap, catalogue, "texts.xlsx", content, &import);
  g_assert_cmpuint (import.unchanged, ==, 2);
  g_assert_true (cr_roadmap_equal (roadmap, after));
}

static void
assert_same_rows (const GPtrArray *rows,
                  const GPtrArray *fresh)
{
  g_assert_cmpuint (rows->len, ==, fresh->len);
  for (guint i = 0; i < rows->len; i++)
    {
      const CrWorksheetRow *row = rows->pdata[i], *other = fresh->pdata[i];

      g_assert_cmpstr (row->place, ==, other->place);
      g_assert_cmpstr (row->parent, ==, other->parent);
      g_assert_true (row->record == other->record && row->field == other->field && row->sub == other->sub);
      g_assert_cmpuint (row->n, ==, other->n);
      g_assert_true (row->text == other->text);
    }
}

/* A list that follows is the list that would be made anew; and most changes of texts can be followed. */
static void
test_follow (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (SEED);
  guint             serial = 0, n_followed = 0, n_texts = 0;

  for (guint i = 0; i < cr_test_count (N_ROADMAPS); i++)
    {
      g_autoptr (CrRoadmap) roadmap = cr_random_grown_roadmap (rand, N_CHANGES, &serial);
      g_autoptr (GPtrArray) rows = cr_worksheet_list (roadmap, NULL);

      for (guint k = 0; k < N_CHANGES; k++)
        {
          gboolean                is_setting = g_rand_boolean (rand);
          g_autoptr (CrChangeSet) set = is_setting ? cr_random_settings (rand, roadmap, g_rand_boolean (rand))
                                                   : cr_random_change_set (rand, roadmap, &serial);
          g_autoptr (GPtrArray)   fresh = NULL;
          gboolean                follows;

          cr_roadmap_apply (roadmap, set, CR_APPLY_RESTORE, NULL, NULL);
          fresh = cr_worksheet_list (roadmap, NULL);
          follows = cr_worksheet_follow (rows, roadmap, set, rows->len > 0 ? g_rand_int (rand) % rows->len : 0);
          n_texts += is_setting ? 1 : 0;
          n_followed += is_setting && follows ? 1 : 0;
          if (follows)
            {
              assert_same_rows (rows, fresh);
            }
          else
            {
              g_ptr_array_unref (rows);
              rows = g_ptr_array_ref (fresh);
            }
        }
    }
  g_test_message ("%u of %u sets of settings were followed", n_followed, n_texts);
  g_assert_cmpuint (n_followed, >, n_texts / 2);
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

  g_test_add_func ("/worksheet/csv-round-trip", test_csv_round_trip);
  g_test_add_func ("/worksheet/xlsx-round-trip", test_xlsx_round_trip);
  g_test_add_func ("/worksheet/long-text", test_long_text);
  g_test_add_func ("/worksheet/back", test_back);
  g_test_add_func ("/worksheet/follow", test_follow);
  g_test_add_func ("/worksheet/states", test_states);

  return g_test_run ();
}
