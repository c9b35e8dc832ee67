/* SPDX-License-Identifier: GPL-3.0-or-later
 * Tests of copied tasks: rows for spreadsheets, tasks for another roadmap, and copies beside the original. */
#include "config.h"

#include "cr-history.h"
#include "cr-interface.h"
#include "cr-task-clip.h"
#include "cr-test-roadmap.h"

static CrCatalogue *catalogue;

static void
set_title (CrRecord   *task,
           const char *title)
{
  g_autoptr (CrText) text = cr_text_new (title, NULL);
  g_auto (CrValue)   value = cr_value_text (text);

  cr_record_set (task, cr_kind_get_field (CR_KIND_TASK, "title"), &value);
}

/* Three tasks, the second after the first and the third after the second; the owner of the first a unit. (transfer
 * full) */
static CrRoadmap *
make_roadmap (void)
{
  CrRoadmap *roadmap = cr_roadmap_new ();

  cr_test_add (roadmap, CR_KIND_UNIT, NULL, "u-1", "name.en", "Legal", NULL);
  set_title (cr_test_add (roadmap, CR_KIND_TASK, NULL, "t-1", "owner", "u-1", "partners", "u-1", "finish", "2027-03-31",
                          "status", "not-started", NULL),
             "Say \"yes\"\tor no");
  set_title (cr_test_add (roadmap, CR_KIND_TASK, NULL, "t-2", "after", "t-1", "owner", "Somebody", "status", "done",
                          "progress", "100", NULL),
             "Two");
  set_title (cr_test_add (roadmap, CR_KIND_TASK, NULL, "t-3", "after", "t-2", "progress", "40", "status", "in-progress",
                          NULL),
             "Three");
  return roadmap;
}

static void
test_rows (void)
{
  static const CrColumn columns[] = { CR_COLUMN_TITLE, CR_COLUMN_OWNER, CR_COLUMN_FINISH, CR_COLUMN_STATUS };
  g_autoptr (CrRoadmap) roadmap = make_roadmap ();
  g_autoptr (CrIds)     ids = cr_test_ids ("t-1 t-3");
  const CrWording       wording = cr_wording_new ("en");
  g_autofree char      *rows =
    cr_task_clip_write_rows (roadmap, catalogue, ids, columns, G_N_ELEMENTS (columns), &wording);

  g_assert_cmpstr (rows, ==,
                   "Title\tOwner\tFinish\tStatus\n"
                   "\"Say \"\"yes\"\"\tor no\"\tLegal\t31 Mar 2027\tNot started\n"
                   "Three\t—\t—\tIn progress\n");
}

/* The table as it is seen: the program speaks English, the texts are the Russian ones, dates are as in files. */
static void
test_wording (void)
{
  static const CrColumn columns[] = { CR_COLUMN_TITLE, CR_COLUMN_OWNER, CR_COLUMN_FINISH, CR_COLUMN_AFTER,
                                      CR_COLUMN_STATUS };
  const CrWording       wording = { .language = "en", .content = "ru", .dates = CR_DATE_FORM_ISO };
  g_autoptr (CrRoadmap) roadmap = cr_roadmap_new ();
  g_autoptr (CrIds)     ids = cr_test_ids ("t-1 t-2");
  g_autofree char      *rows = NULL;
  CrRecord             *unit = cr_test_add (roadmap, CR_KIND_UNIT, NULL, "u-1", NULL);

  CR_SLOT (unit, cr_kind_get_field (CR_KIND_UNIT, "name"), CrText *) = cr_text_new ("Legal", "Правовое управление");
  set_title (cr_test_add (roadmap, CR_KIND_TASK, NULL, "t-1", "owner", "u-1", "finish", "2027-03-31", "status", "done",
                          "progress", "100", NULL),
             "Only in English");
  CR_SLOT (cr_test_add (roadmap, CR_KIND_TASK, NULL, "t-2", "after", "t-1", "status", "not-started", NULL),
           cr_kind_get_field (CR_KIND_TASK, "title"), CrText *) = cr_text_new ("Two", "Два");
  rows = cr_task_clip_write_rows (roadmap, catalogue, ids, columns, G_N_ELEMENTS (columns), &wording);
  g_assert_cmpstr (rows, ==,
                   "Title\tOwner\tFinish\tAfter\tStatus\n"
                   "Only in English\tПравовое управление\t2027-03-31\t—\tDone\n"
                   "Два\t—\t—\tOnly in English\tNot started\n");
}

/* Pasted into a spreadsheet no text calculates, in whatever line of a cell; what only looks a little like it stays. */
static void
test_formulas (void)
{
  static const CrColumn columns[] = { CR_COLUMN_TITLE, CR_COLUMN_OWNER };
  static const struct
  {
    const char *title;
    const char *cell;
  } cases[] = {
    { "=cmd|' /C calc'!A0", "'=cmd|' /C calc'!A0" },
    { "+7 495", "'+7 495" },
    { "-2+3", "'-2+3" },
    { "@SUM(A1)", "'@SUM(A1)" },
    { "\t=1", "\"'\t=1\"" },
    { "\r=1", "\"'\r'=1\"" },
    { " \u00a0=1", "' \u00a0=1" },
    { "'=1", "''=1" },
    { "＝1", "'＝1" },
    { "two\n=\"lines\"", "\"two\n'=\"\"lines\"\"\"" },
    { "\"=1\"", "\"\"\"=1\"\"\"" },
    { "a=b-c", "a=b-c" },
    { "'quoted'", "'quoted'" },
    { "<script>alert(1)</script>", "<script>alert(1)</script>" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (CrRoadmap) roadmap = cr_roadmap_new ();
      g_autoptr (CrIds)     ids = cr_test_ids ("t-1");
      const CrWording       wording = cr_wording_new ("en");
      g_autofree char      *rows = NULL;
      g_autofree char      *expected = g_strdup_printf ("Title\tOwner\n%s\t'=1\n", cases[i].cell);

      set_title (cr_test_add (roadmap, CR_KIND_TASK, NULL, "t-1", "owner", "=1", NULL), cases[i].title);
      rows = cr_task_clip_write_rows (roadmap, catalogue, ids, columns, G_N_ELEMENTS (columns), &wording);
      g_assert_cmpstr (rows, ==, expected);
    }
}

static void
perform (CrHistory *history,
         CrDraft   *draft)
{
  g_autoptr (CrChangeSet) set = cr_draft_finish (draft);

  g_assert_true (cr_history_perform (history, set, CR_MERGE_NEVER, NULL));
}

static void
test_other_roadmap (void)
{
  g_autoptr (CrRoadmap) from = make_roadmap ();
  g_autoptr (CrRoadmap) to = cr_roadmap_new ();
  g_autoptr (CrHistory) history = cr_history_new (to);
  g_autoptr (CrIds)     ids = cr_test_ids ("t-1 t-2");
  g_autoptr (GBytes)    clip = cr_task_clip_write_tasks (from, ids);
  CrDraft              *draft = cr_draft_new (to, NULL);
  g_autoptr (CrIds)     new_ids = cr_task_clip_insert (draft, to, clip, NULL, "en");
  const CrTask         *first = NULL;
  const CrTask         *second = NULL;

  perform (history, draft);
  g_assert_cmpuint (cr_roadmap_get_n_tasks (to), ==, 2);
  first = cr_roadmap_get_task (to, 0);
  second = cr_roadmap_get_task (to, 1);
  g_assert_true (new_ids->ids[0] == first->id && new_ids->ids[1] == second->id);
  g_assert_cmpstr (first->id, !=, "t-1");
  g_assert_cmpstr (first->owner, ==, "Legal");
  g_assert_cmpstr (first->partners->ids[0], ==, "Legal");
  g_assert_cmpstr (second->owner, ==, "Somebody");
  g_assert_true (second->after->ids[0] == first->id);
  g_assert_cmpuint (first->finish, ==, cr_day_new (2027, 3, 31));
  g_assert_true (cr_history_undo (history));
  g_assert_cmpuint (cr_roadmap_get_n_tasks (to), ==, 0);
}

/* The third task waits for the second, which is not copied but is there. */
static void
test_same_roadmap (void)
{
  g_autoptr (CrRoadmap) roadmap = make_roadmap ();
  g_autoptr (CrHistory) history = cr_history_new (roadmap);
  g_autoptr (CrIds)     ids = cr_test_ids ("t-3");
  g_autoptr (GBytes)    clip = cr_task_clip_write_tasks (roadmap, ids);
  CrDraft              *draft = cr_draft_new (roadmap, NULL);
  g_autoptr (CrIds)     new_ids = cr_task_clip_insert (draft, roadmap, clip, "t-1", "en");

  perform (history, draft);
  g_assert_true (cr_roadmap_get_task (roadmap, 1)->id == new_ids->ids[0]);
  g_assert_cmpstr (cr_roadmap_get_task (roadmap, 1)->after->ids[0], ==, "t-2");
}

static void
test_duplicate (void)
{
  g_autoptr (CrRoadmap) roadmap = make_roadmap ();
  g_autoptr (CrHistory) history = cr_history_new (roadmap);
  g_autoptr (CrIds)     ids = cr_test_ids ("t-2 t-3");
  CrDraft              *draft = cr_draft_new (roadmap, NULL);
  g_autoptr (CrIds)     new_ids = cr_task_clip_duplicate (draft, roadmap, ids);

  perform (history, draft);
  g_assert_cmpuint (cr_roadmap_get_n_tasks (roadmap), ==, 5);
  g_assert_true (cr_roadmap_get_task (roadmap, 2)->id == new_ids->ids[0]);
  g_assert_true (cr_roadmap_get_task (roadmap, 4)->id == new_ids->ids[1]);
  g_assert_cmpstr (cr_roadmap_get_task (roadmap, 2)->after->ids[0], ==, "t-1");
  g_assert_true (cr_roadmap_get_task (roadmap, 4)->after->ids[0] == new_ids->ids[0]);
  g_assert_cmpint (cr_task_get_progress (cr_roadmap_get_task (roadmap, 4)), ==, 40);
}

static void
test_not_ours (void)
{
  g_autoptr (CrRoadmap) roadmap = make_roadmap ();
  g_autoptr (GBytes)    clip = g_bytes_new_static ("{\"tasks\": [", 11);
  g_autoptr (CrDraft)   draft = cr_draft_new (roadmap, NULL);

  g_assert_null (cr_task_clip_insert (draft, roadmap, clip, NULL, "en"));
}

int
main (int   argc,
      char *argv[])
{
  int status = 0;

  cr_interface_start ("en");
  g_test_init (&argc, &argv, NULL);
  catalogue = cr_catalogue_new_builtin ();
  g_test_add_func ("/task-clip/rows", test_rows);
  g_test_add_func ("/task-clip/wording", test_wording);
  g_test_add_func ("/task-clip/formulas", test_formulas);
  g_test_add_func ("/task-clip/other-roadmap", test_other_roadmap);
  g_test_add_func ("/task-clip/same-roadmap", test_same_roadmap);
  g_test_add_func ("/task-clip/duplicate", test_duplicate);
  g_test_add_func ("/task-clip/not-ours", test_not_ours);
  status = g_test_run ();
  cr_catalogue_unref (catalogue);
  return status;
}
