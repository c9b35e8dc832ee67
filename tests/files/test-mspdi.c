/* SPDX-License-Identifier: GPL-3.0-or-later
 * Plans: out and back, those of others, and those that are none. */
#include "config.h"

#include "cr-draft.h"
#include "cr-export-words.h"
#include "cr-findings.h"
#include "cr-import-mspdi.h"
#include "cr-language.h"
#include "cr-mspdi.h"
#include "cr-random.h"
#include "cr-run.h"
#include "cr-test-roadmap.h"
#include "cr-test.h"

#include <string.h>

#define SEED       20261128
#define N_ROADMAPS 500
#define N_TASKS    12

/* What the import did: the roadmap after it. (transfer full) */
static CrRoadmap *
import_plan (CrRoadmap   *into,
             CrCatalogue *catalogue,
             const char  *text,
             CrImport    *import)
{
  g_autoptr (GBytes)      content = g_bytes_new (text, strlen (text));
  g_autoptr (GError)      error = NULL;
  g_autoptr (CrChangeSet) set = NULL;
  CrRoadmap              *after = cr_roadmap_copy (into);

  cr_import_init (import, into, catalogue, "en");
  set = cr_import_read (import, cr_import_formats_find ("plan.xml"), content, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (import->refused->len, ==, 0);
  g_assert_true (cr_roadmap_apply (after, set, CR_APPLY_GESTURE, NULL, NULL));
  return after;
}

/* (transfer full) */
static char *
write_plan (CrRoadmap   *roadmap,
            CrCatalogue *catalogue,
            const char  *language)
{
  g_auto (CrExport) export = { 0 };
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) content = NULL;

  cr_export_init (&export, catalogue, language, cr_day_new (2026, 11, 28));
  export.roadmap = roadmap;
  content = cr_mspdi_write (&export, &error);
  g_assert_no_error (error);
  return g_strndup (g_bytes_get_data (content, NULL), g_bytes_get_size (content));
}

/* Tasks in the order in which a plan has them. (transfer full) */
static GPtrArray *
list_by_area (CrRoadmap   *roadmap,
              CrCatalogue *catalogue)
{
  g_auto (CrExport) export = { 0 };

  cr_export_init (&export, catalogue, "en", 1);
  export.roadmap = roadmap;
  return cr_export_list_by_area (&export);
}

static void
assert_days_equal (const CrTask *before,
                   const CrTask *after)
{
  CrDay first_before, last_before, first_after, last_after;

  g_assert_cmpint (before->milestone, ==, after->milestone);
  g_assert_cmpint (cr_task_get_span (before, &first_before, &last_before), ==,
                   cr_task_get_span (after, &first_after, &last_after));
  g_assert_cmpuint (first_before, ==, first_after);
  g_assert_cmpuint (last_before, ==, last_after);
  if (before->milestone)
    return;
  g_assert_cmpuint (before->start, ==, after->start);
  g_assert_cmpuint (before->finish, ==, after->finish);
}

static void
assert_task_equal (const CrTask *before,
                   const CrTask *after,
                   const char   *language)
{
  g_autofree char *name = cr_mspdi_make_name (cr_text_show (before->title, language));

  g_assert_cmpstr (before->id, ==, after->id);
  if (*name != '\0')
    g_assert_cmpstr (name, ==, cr_text_show (after->title, language));
  assert_days_equal (before, after);
  g_assert_cmpint (cr_task_get_progress (before), ==, cr_task_get_progress (after));
  g_assert_cmpint (cr_task_get_status (before), ==, cr_task_get_status (after));
  g_assert_cmpuint (cr_ids_get_length (before->after), ==, cr_ids_get_length (after->after));
  for (guint i = 0; i < cr_ids_get_length (before->after); i++)
    g_assert_true (cr_ids_contains (after->after, before->after->ids[i]));
}

static void
assert_plan_equal (CrRoadmap   *before,
                   CrRoadmap   *after,
                   CrCatalogue *catalogue,
                   const char  *language)
{
  g_autoptr (GPtrArray) tasks = list_by_area (before, catalogue);

  g_assert_cmpuint (tasks->len, ==, cr_roadmap_get_n_tasks (after));
  for (guint i = 0; i < tasks->len; i++)
    assert_task_equal (tasks->pdata[i], cr_roadmap_get_task (after, i), language);
}

static void
test_round_trip (gconstpointer data)
{
  const char             *language = data;
  g_autoptr (GRand)       rand = g_rand_new_with_seed (SEED);
  g_autoptr (CrCatalogue) catalogue = cr_catalogue_new_builtin ();

  g_test_message ("seed %d", SEED);
  for (guint i = 0; i < cr_test_count (N_ROADMAPS); i++)
    {
      g_autoptr (CrRoadmap) roadmap = cr_random_roadmap (rand, N_TASKS, CR_RANDOM_NO_FAULTS);
      g_autoptr (CrRoadmap) empty = cr_roadmap_new ();
      g_autofree char      *plan = write_plan (roadmap, catalogue, language);
      g_auto (CrImport)     same = { 0 };
      g_auto (CrImport)     fresh = { 0 };
      g_autoptr (CrRoadmap) again = import_plan (roadmap, catalogue, plan, &same);
      g_autoptr (CrRoadmap) made = import_plan (empty, catalogue, plan, &fresh);

      g_assert_true (cr_roadmap_equal (roadmap, again));
      g_assert_cmpuint (same.unchanged, ==, cr_roadmap_get_n_tasks (roadmap));
      g_assert_cmpuint (same.changed + same.added, ==, 0);
      g_assert_cmpuint (fresh.added, ==, cr_roadmap_get_n_tasks (roadmap));
      assert_plan_equal (roadmap, made, catalogue, language);
    }
}

#define PLAN(tasks, more) "<?xml version='1.0'?><Project><Tasks>" tasks "</Tasks>" more "</Project>"
#define ROW(uid, level, name, more) \
  "<Task><UID>" uid "</UID><OutlineLevel>" level "</OutlineLevel><Name>" name "</Name>" more "</Task>\n"

/* What other programs write: no name space, rows without names, summaries of any kind, lags, hours. */
static const char foreign_plan[] =
  "<?xml version='1.0'?><Project><Tasks>"
  "<Task><UID>0</UID><OutlineLevel>0</OutlineLevel><Name>Plan</Name>"
  "</Task>"
  "<Task><UID>1</UID><OutlineLevel>1</OutlineLevel><Name>Develop the digital customs concept</Name>"
  "</Task>"
  "<Task><UID>2</UID><OutlineLevel>2</OutlineLevel><Name>Phase A</Name>"
  "</Task>"
  "<Task><UID>7</UID><OutlineLevel>3</OutlineLevel><Name>First</Name>"
  "<Start>2027-03-01T08:00:00</Start>"
  "<Finish>2027-03-06T00:00:00</Finish>"
  "<PercentComplete>40</PercentComplete><Priority>900</Priority><Notes>Note</Notes>"
  "<HyperlinkAddress>javascript:alert(1)</HyperlinkAddress>"
  "</Task>"
  "<Task><UID>8</UID><IsNull>1</IsNull></Task>"
  "<Task><UID>9</UID><OutlineLevel>1</OutlineLevel><Name>Second</Name>"
  "<Start>2027-03-08T08:00:00</Start><Finish>2027-03-08T17:00:00</Finish>"
  "<Milestone>1</Milestone><Active>0</Active>"
  "<PredecessorLink><PredecessorUID>7</PredecessorUID><Type>1</Type><LinkLag>7200</LinkLag></PredecessorLink>"
  "<PredecessorLink><PredecessorUID>10</PredecessorUID><Type>3</Type></PredecessorLink>"
  "<PredecessorLink><PredecessorUID>2</PredecessorUID></PredecessorLink>"
  "<HyperlinkAddress>https://example.org/</HyperlinkAddress><Hyperlink>Site</Hyperlink>"
  "</Task>"
  "<Task><UID>10</UID><OutlineLevel>1</OutlineLevel><Name>Third</Name>"
  "<Estimated>1</Estimated><Start>2027-03-09T08:00:00</Start>"
  "</Task>"
  "</Tasks><Resources>"
  "<Resource><UID>1</UID><Name>Bureau</Name></Resource>"
  "<Resource><UID>2</UID><Name>Bank</Name></Resource>"
  "</Resources><Assignments>"
  "<Assignment><TaskUID>7</TaskUID><ResourceUID>1</ResourceUID></Assignment>"
  "<Assignment><TaskUID>7</TaskUID><ResourceUID>2</ResourceUID></Assignment>"
  "<Assignment><TaskUID>9</TaskUID><ResourceUID>-65535</ResourceUID></Assignment>"
  "</Assignments></Project>";

static void
test_foreign (void)
{
  g_autoptr (CrCatalogue) catalogue = cr_catalogue_new_builtin ();
  g_autoptr (CrRoadmap)   roadmap = cr_roadmap_new ();
  g_auto (CrImport)       import = { 0 };
  g_autoptr (CrRoadmap)   after = NULL;
  const CrTask           *first, *second, *third;

  cr_test_add (roadmap, CR_KIND_UNIT, NULL, "u-1", "name.en", "Bureau", NULL);
  after = import_plan (roadmap, catalogue, foreign_plan, &import);
  g_assert_cmpuint (cr_roadmap_get_n_tasks (after), ==, 3);
  first = cr_roadmap_get_task (after, 0);
  second = cr_roadmap_get_task (after, 1);
  third = cr_roadmap_get_task (after, 2);

  g_assert_cmpstr (cr_text_get (first->title, "en"), ==, "First");
  g_assert_cmpstr (first->area, ==, "area-concept");
  g_assert_cmpuint (first->start, ==, cr_day_new (2027, 3, 1));
  g_assert_cmpuint (first->finish, ==, cr_day_new (2027, 3, 5));
  g_assert_cmpint (cr_task_get_status (first), ==, CR_STATUS_IN_PROGRESS);
  g_assert_cmpstr (first->priority, ==, "high");
  g_assert_cmpstr (cr_text_get (first->notes, "en"), ==, "Phase A\n\nNote");
  g_assert_cmpstr (first->owner, ==, "u-1");
  g_assert_cmpstr (first->partners->ids[0], ==, "Bank");
  g_assert_null (first->links);

  g_assert_true (second->milestone && second->start == CR_DAY_NONE);
  g_assert_cmpuint (second->finish, ==, cr_day_new (2027, 3, 8));
  g_assert_cmpint (cr_task_get_status (second), ==, CR_STATUS_CANCELLED);
  g_assert_cmpuint (cr_ids_get_length (second->after), ==, 1);
  g_assert_cmpstr (second->after->ids[0], ==, first->id);
  g_assert_nonnull (strstr (cr_text_get (second->notes, "en"), "“First”: FS, lag 1.5 days"));
  g_assert_nonnull (strstr (cr_text_get (second->notes, "en"), "“Third”: SS"));
  g_assert_nonnull (strstr (cr_text_get (second->notes, "en"), "“Phase A”: FS"));
  g_assert_cmpstr (((const CrLink *) second->links->items[0])->title, ==, "Site");
  g_assert_null (second->owner);
  g_assert_null (second->area);

  /* A day that another program calls estimated is a day all the same. */
  g_assert_cmpuint (third->start, ==, cr_day_new (2027, 3, 9));
  g_assert_cmpuint (third->finish, ==, CR_DAY_NONE);
  /* The summary, the address, three links. */
  g_assert_cmpuint (import.left_out->len, ==, 5);
}

static void
test_russian_names (void)
{
  g_autoptr (CrCatalogue) catalogue = cr_catalogue_new_builtin ();
  g_autoptr (CrRoadmap)   empty = cr_roadmap_new ();
  g_auto (CrImport)       import = { 0 };
  g_autoptr (CrRoadmap)   after = import_plan (empty, catalogue, PLAN (ROW ("1", "1", "Реестр", ""), ""), &import);

  g_assert_cmpstr (cr_text_get (cr_roadmap_get_task (after, 0)->title, "ru"), ==, "Реестр");
  g_assert_null (cr_text_get (cr_roadmap_get_task (after, 0)->title, "en"));
}

/* (transfer full) */
static char *
replace (const char *text,
         const char *before,
         const char *after)
{
  g_auto (GStrv) parts = g_strsplit (text, before, -1);

  g_assert_cmpuint (g_strv_length (parts), >, 1);
  return g_strjoinv (after, parts);
}

/* What somebody changes in a planner, and nothing else, changes here. */
static void
test_edited (void)
{
  g_autoptr (CrCatalogue) catalogue = cr_catalogue_new_builtin ();
  g_autoptr (CrRoadmap)   roadmap = cr_roadmap_new ();
  g_autoptr (CrRoadmap)   after = NULL;
  g_autofree char        *plan = NULL, *renamed = NULL, *moved = NULL, *done = NULL, *noted = NULL;
  g_auto (CrImport)       import = { 0 };
  const CrTask           *task;

  cr_test_add (roadmap, CR_KIND_TASK, NULL, "t-1", "title.en", "One", "title.ru", "Один", "status",
               "in-progress", "progress", "40", "start", "2027-03-01", "finish", "2027-03-05", "area", "area-concept",
               "description.en",
               "Said", "notes.en", "Noted", "owner", "Bureau", "tags", "top-x", "after", "t-2 t-9", NULL);
  cr_test_add (roadmap, CR_KIND_TASK, NULL, "t-2", "title.en", "Two", "status", "not-started", NULL);
  plan = write_plan (roadmap, catalogue, "en");
  renamed = replace (plan, "<Name>One</Name>", "<Name>Uno</Name>");
  moved = replace (renamed, "2027-03-05T17:00:00", "2027-03-12T17:00:00");
  done = replace (moved, "<PercentComplete>40<", "<PercentComplete>100<");
  noted = replace (done, "\n\nNoted<", "\n\nNoted twice<");
  after = import_plan (roadmap, catalogue, noted, &import);

  g_assert_cmpuint (import.changed, ==, 1);
  g_assert_cmpuint (import.unchanged, ==, 1);
  task = cr_roadmap_lookup_task (after, "t-1");
  g_assert_cmpstr (cr_text_get (task->title, "en"), ==, "Uno");
  g_assert_cmpstr (cr_text_get (task->title, "ru"), ==, "Один");
  g_assert_true (cr_text_is_stale (task->title, cr_intern ("ru")));
  g_assert_cmpuint (task->finish, ==, cr_day_new (2027, 3, 12));
  g_assert_cmpint (cr_task_get_status (task), ==, CR_STATUS_DONE);
  g_assert_cmpint (task->progress, ==, 100);
  g_assert_cmpstr (cr_text_get (task->notes, "en"), ==, "Noted twice");
  g_assert_cmpstr (cr_text_get (task->description, "en"), ==, "Said");
  g_assert_cmpuint (cr_ids_get_length (task->after), ==, 2);
  g_assert_cmpstr (task->owner, ==, "Bureau");
  g_assert_cmpuint (cr_ids_get_length (task->tags), ==, 1);
}

/* Tasks that were taken away come back to the places that the plan has for them. */
static void
test_places (void)
{
  g_autoptr (GRand)       rand = g_rand_new_with_seed (SEED);
  g_autoptr (CrCatalogue) catalogue = cr_catalogue_new_builtin ();

  for (guint i = 0; i < cr_test_count (N_ROADMAPS); i++)
    {
      g_autoptr (CrRoadmap)   roadmap = cr_random_roadmap (rand, N_TASKS, CR_RANDOM_NO_FAULTS);
      g_autoptr (CrRoadmap)   empty = cr_roadmap_new ();
      g_autofree char        *plan = write_plan (roadmap, catalogue, "en");
      g_auto (CrImport)       first = { 0 };
      g_auto (CrImport)       second = { 0 };
      g_autoptr (CrRoadmap)   whole = import_plan (empty, catalogue, plan, &first);
      g_autoptr (CrRoadmap)   thin = cr_roadmap_copy (whole);
      CrDraft                *draft = cr_draft_new (thin, NULL);
      g_autoptr (CrChangeSet) set = NULL;
      g_autoptr (CrRoadmap)   again = NULL;

      for (guint k = 0; k < cr_roadmap_get_n_tasks (whole); k++)
        if (g_rand_boolean (rand))
          cr_draft_remove (draft, CR_KIND_TASK, NULL, &cr_roadmap_get_task (whole, k)->id, 1);
      set = cr_draft_finish (draft);
      cr_roadmap_apply (thin, set, CR_APPLY_RESTORE, NULL, NULL);
      again = import_plan (thin, catalogue, plan, &second);
      g_assert_cmpuint (second.added, ==, cr_roadmap_get_n_tasks (whole) - cr_roadmap_get_n_tasks (thin));
      for (guint k = 0; k < cr_roadmap_get_n_tasks (whole); k++)
        g_assert_cmpstr (cr_roadmap_get_task (again, k)->id, ==, cr_roadmap_get_task (whole, k)->id);
    }
}

static void
test_bad (void)
{
  static const char *const cases[] = {
    "",
    " ",
    "x",
    "<",
    "<Project>",
    "<Project/>",
    "<Project><Tasks></Project>",
    "<Plan><Tasks/></Plan>",
    "{\"format\": \"customs-roadmap\"}",
    "<!DOCTYPE Project [<!ENTITY a 'b'>]><Project><Tasks/></Project>",
    "<!DOCTYPE Project [<!ENTITY a SYSTEM 'file:///etc/passwd'>]>" PLAN (ROW ("1", "1", "&a;", ""), ""),
    "<!DOCTYPE Project SYSTEM 'http://localhost/x.dtd'><Project><Tasks/></Project>",
    PLAN (ROW ("1", "1", "&unknown;", ""), ""),
    PLAN (ROW ("1", "1", "\x01", ""), ""),
    PLAN (ROW ("1", "1", "\xff", ""), ""),
  };
  g_autoptr (CrCatalogue) catalogue = cr_catalogue_new_builtin ();
  g_autoptr (CrRoadmap)   empty = cr_roadmap_new ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_auto (CrImport)       import = { 0 };
      g_autoptr (GBytes)      content = g_bytes_new_static (cases[i], strlen (cases[i]));
      g_autoptr (GError)      error = NULL;
      g_autoptr (CrChangeSet) set = NULL;

      g_test_message ("case %u", i);
      cr_import_init (&import, empty, catalogue, "en");
      set = cr_import_mspdi_read (&import, content, &error);
      g_assert_null (set);
      g_assert_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA);
    }
}

/* A document type in an encoding that hides it, with entities that grow without end. */
static void
test_hidden_entities (void)
{
  static const char *const text =
    "<?xml version='1.0' encoding='UTF-16'?><!DOCTYPE Project [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;&a;&a;&a;'>"
    "<!ENTITY c '&b;&b;&b;&b;&b;&b;&b;'><!ENTITY d '&c;&c;&c;&c;&c;&c;&c;'>]>"
    "<Project><Tasks><Task><UID>1</UID><Name>&d;</Name></Task></Tasks></Project>";
  gsize                   length;
  g_autofree char        *wide = g_convert (text, -1, "UTF-16", "UTF-8", NULL, &length, NULL);
  g_autoptr (GBytes)      content = g_bytes_new (wide, length);
  g_autoptr (CrCatalogue) catalogue = cr_catalogue_new_builtin ();
  g_autoptr (CrRoadmap)   empty = cr_roadmap_new ();
  g_autoptr (GError)      error = NULL;
  g_auto (CrImport)       import = { 0 };
  g_autoptr (CrChangeSet) set = NULL;

  cr_import_init (&import, empty, catalogue, "en");
  set = cr_import_mspdi_read (&import, content, &error);
  g_assert_null (set);
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA);
}

/* Words that are no document type, and pieces of one text. */
static void
test_words (void)
{
  static const char *const text =
    PLAN (ROW ("1", "1", "One<!-- more --> of <![CDATA[<!DOCTYPE Project>]]>",
               "<Notes><![CDATA[<!DOCTYPE Project [<!ENTITY a 'b'>]>]]></Notes>"),
          "");
  g_autoptr (CrCatalogue) catalogue = cr_catalogue_new_builtin ();
  g_autoptr (CrRoadmap)   empty = cr_roadmap_new ();
  g_auto (CrImport)       import = { 0 };
  g_autoptr (CrRoadmap)   after = import_plan (empty, catalogue, text, &import);

  g_assert_cmpuint (import.added, ==, 1);
  g_assert_cmpstr (cr_text_get (cr_roadmap_get_task (after, 0)->title, "en"), ==, "One of <!DOCTYPE Project>");
  g_assert_cmpstr (cr_text_get (cr_roadmap_get_task (after, 0)->notes, "en"), ==,
                   "<!DOCTYPE Project [<!ENTITY a 'b'>]>");
}

static void
test_bad_day (void)
{
  static const char *const text = PLAN (ROW ("1", "1", "One", "<Start>2027-02-30T09:00:00</Start>"), "");
  g_autoptr (CrCatalogue)  catalogue = cr_catalogue_new_builtin ();
  g_autoptr (CrRoadmap)    empty = cr_roadmap_new ();
  g_autoptr (GBytes)       content = g_bytes_new_static (text, strlen (text));
  g_auto (CrImport)        import = { 0 };
  g_autoptr (CrChangeSet)  set = NULL;

  cr_import_init (&import, empty, catalogue, "en");
  set = cr_import_mspdi_read (&import, content, NULL);
  g_assert_nonnull (set);
  g_assert_cmpuint (import.refused->len, ==, 1);
  g_assert_cmpuint (g_array_index (import.refused, CrRefused, 0).line, ==, 1);
  g_assert_cmpstr (g_array_index (import.refused, CrRefused, 0).value, ==, "2027-02-30T09:00:00");
}

/* Cut off anywhere and with bytes changed, it is a plan or none, and never the end of the program. */
static void
test_damaged (void)
{
  g_autoptr (GRand)       rand = g_rand_new_with_seed (SEED);
  g_autoptr (CrCatalogue) catalogue = cr_catalogue_new_builtin ();
  g_autoptr (CrRoadmap)   roadmap = cr_random_roadmap (rand, N_TASKS, CR_RANDOM_NO_FAULTS);
  g_autofree char        *plan = write_plan (roadmap, catalogue, "en");
  gsize                   length = strlen (plan);

  for (guint i = 0; i < cr_test_count (600); i++)
    {
      g_autofree char        *damaged = g_strdup (plan);
      gsize                   end = (gsize) g_rand_int_range (rand, 1, (gint32) length);
      g_auto (CrImport)       import = { 0 };
      g_autoptr (GBytes)      content = NULL;
      g_autoptr (CrChangeSet) set = NULL;

      damaged[end / 2] = (char) g_rand_int_range (rand, 1, 256);
      content = g_bytes_new (damaged, g_rand_boolean (rand) ? end : length);
      cr_import_init (&import, roadmap, catalogue, "ru");
      set = cr_import_mspdi_read (&import, content, NULL);
    }
}

static void
test_cancelled (void)
{
  static const char *const text = PLAN (ROW ("1", "1", "One", ""), "");
  g_autoptr (CrCatalogue)  catalogue = cr_catalogue_new_builtin ();
  g_autoptr (CrRoadmap)    empty = cr_roadmap_new ();
  g_autoptr (GBytes)       content = g_bytes_new_static (text, strlen (text));
  g_autoptr (CrRun)        run = cr_run_new ();
  g_autoptr (GError)       error = NULL;
  g_auto (CrImport)        import = { 0 };
  g_autoptr (CrChangeSet)  set = NULL;

  g_cancellable_cancel (G_CANCELLABLE (run));
  cr_import_init (&import, empty, catalogue, "en");
  import.run = G_CANCELLABLE (run);
  set = cr_import_mspdi_read (&import, content, &error);
  g_assert_null (set);
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  cr_language_set_directory (g_getenv ("CR_LOCALE_DIR"));

  g_test_add_data_func ("/mspdi/round-trip/en", "en", test_round_trip);
  g_test_add_data_func ("/mspdi/round-trip/ru", "ru", test_round_trip);
  g_test_add_func ("/mspdi/foreign", test_foreign);
  g_test_add_func ("/mspdi/russian-names", test_russian_names);
  g_test_add_func ("/mspdi/edited", test_edited);
  g_test_add_func ("/mspdi/places", test_places);
  g_test_add_func ("/mspdi/bad", test_bad);
  g_test_add_func ("/mspdi/hidden-entities", test_hidden_entities);
  g_test_add_func ("/mspdi/words", test_words);
  g_test_add_func ("/mspdi/bad-day", test_bad_day);
  g_test_add_func ("/mspdi/damaged", test_damaged);
  g_test_add_func ("/mspdi/cancelled", test_cancelled);

  return g_test_run ();
}
