/* SPDX-License-Identifier: GPL-3.0-or-later
 * Tests of the figures of a whole roadmap and of the roll-up of progress. */
#include "config.h"

#include "cr-summary.h"

#include "cr-test-roadmap.h"
#include "cr-test.h"

static void
test_percent (void)
{
  static const struct
  {
    const char *progress[4];
    int         percent;
    guint       n_tasks;
  } cases[] = {
    { { NULL }, CR_PERCENT_NONE, 0 },
    { { "-" }, CR_PERCENT_NONE, 0 }, /* "-" is a cancelled task */
    { { "0" }, 0, 1 },
    { { "0", "1" }, 1, 2 }, /* a half goes up */
    { { "0", "0", "1" }, 0, 3 },
    { { "1", "1", "0" }, 1, 3 },
    { { "100", "99" }, 100, 2 },
    { { "40", "-", "20" }, 30, 2 },
    { { "101", "20", "-1" }, 7, 3 }, /* what is out of range is as if absent */
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (CrRoadmap) roadmap = cr_roadmap_new ();
      CrProgress            progress;

      for (guint k = 0; k < 4 && cases[i].progress[k] != NULL; k++)
        {
          g_autofree char *id = g_strdup_printf ("t-%u", k);
          gboolean         is_cancelled = g_str_equal (cases[i].progress[k], "-");

          cr_test_add (roadmap, CR_KIND_TASK, NULL, id, "status", is_cancelled ? "cancelled" : "in-progress",
                       "progress", is_cancelled ? "77" : cases[i].progress[k], NULL);
        }
      progress = cr_progress_of_roadmap (roadmap);
      g_assert_cmpint (cr_progress_get_percent (&progress), ==, cases[i].percent);
      g_assert_cmpuint (progress.n_tasks, ==, cases[i].n_tasks);
    }
}

static void
test_areas (void)
{
  g_autoptr (CrRoadmap)  roadmap = cr_roadmap_new ();
  g_autoptr (CrIds)      areas = cr_test_ids ("area-a area-b");
  g_autofree CrProgress *progress = NULL;

  cr_test_add (roadmap, CR_KIND_TASK, NULL, "t-1", "area", "area-b", "progress", "10", NULL);
  cr_test_add (roadmap, CR_KIND_TASK, NULL, "t-2", "area", "area-b", "progress", "20", NULL);
  cr_test_add (roadmap, CR_KIND_TASK, NULL, "t-3", "area", "area-strange", "progress", "30", NULL);
  cr_test_add (roadmap, CR_KIND_TASK, NULL, "t-4", "progress", "50", NULL);
  progress = cr_progress_by_area (roadmap, areas);
  g_assert_cmpint (cr_progress_get_percent (&progress[0]), ==, CR_PERCENT_NONE);
  g_assert_cmpint (cr_progress_get_percent (&progress[1]), ==, 15);
  g_assert_cmpint (cr_progress_get_percent (&progress[2]), ==, 40);
}

static void
test_counts (void)
{
  g_autoptr (CrRoadmap) roadmap = cr_roadmap_new ();
  g_autoptr (CrIds)     areas = cr_test_ids ("area-a");
  g_autoptr (CrIds)     capabilities = cr_test_ids ("cap-a cap-b");
  g_autoptr (CrSummary) summary = NULL;

  cr_test_add (roadmap, CR_KIND_TASK, NULL, "t-1", "status", "done", "finish", "2026-01-01", "owner", "u-1", NULL);
  cr_test_add (roadmap, CR_KIND_TASK, NULL, "t-2", "status", "strange", "start", "2026-01-01", "area", "area-a",
               "capabilities", "cap-x cap-b", NULL);
  cr_test_add (roadmap, CR_KIND_TASK, NULL, "t-3", "status", "on-hold", "finish", "2026-01-01", "after", "t-1 t-2",
               "capabilities", "cap-x", NULL);
  cr_test_add (roadmap, CR_KIND_TASK, NULL, "t-4", NULL);
  summary = cr_summary_new (roadmap, areas, capabilities, cr_day_new (2026, 1, 2));
  g_assert_cmpuint (summary->n_tasks, ==, 4);
  g_assert_cmpuint (summary->by_status[CR_STATUS_NOT_STARTED], ==, 2);
  g_assert_cmpuint (summary->by_status[CR_STATUS_DONE], ==, 1);
  g_assert_cmpuint (summary->n_overdue, ==, 1);
  g_assert_cmpuint (summary->n_blocked, ==, 1);
  g_assert_cmpuint (summary->n_without_area, ==, 3);
  g_assert_cmpuint (summary->n_without_capability, ==, 3);
  g_assert_cmpuint (summary->n_without_owner, ==, 3);
  g_assert_cmpuint (summary->n_without_dates, ==, 1);
  g_assert_null (summary->round);
  g_assert_cmpint (summary->average_tenths, ==, -1);
  g_assert_null (cr_summary_format_tenths (-1));
}

static void
test_average (void)
{
  static const struct
  {
    const char *levels[4]; /* "n" is not applicable, "-" not assessed */
    const char *average;
    guint       n_rated;
  } cases[] = {
    { { NULL }, NULL, 0 },
    { { "-", "n" }, NULL, 0 },
    { { "2" }, "2.0", 1 },
    { { "2", "3", "3", "3" }, "2.8", 4 }, /* 2.75 */
    { { "1", "2", "2" }, "1.7", 3 },
    { { "5", "n", "1" }, "3.0", 2 },
    { { "6", "4" }, "4.0", 1 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (CrRoadmap) roadmap = cr_roadmap_new ();
      g_autofree char      *average = NULL;
      guint                 n_rated = 99;

      cr_test_add (roadmap, CR_KIND_ROUND, NULL, "r-1", "date", "2026-01-01", NULL);
      for (guint k = 0; k < 4 && cases[i].levels[k] != NULL; k++)
        {
          g_autofree char *entry = g_strdup_printf ("cap-%u", k);
          const char      *level = cases[i].levels[k];
          gboolean         is_applicable = !g_str_equal (level, "n");

          if (g_str_equal (level, "-"))
            cr_test_add (roadmap, CR_KIND_RATING, "r-1", entry, "target", "3", NULL);
          else
            cr_test_add (roadmap, CR_KIND_RATING, "r-1", entry, "level", is_applicable ? level : "1", "notApplicable",
                         is_applicable ? "false" : "true", NULL);
        }
      average = cr_summary_format_tenths (cr_summary_get_average (roadmap, "r-1", &n_rated));
      g_assert_cmpstr (average, ==, cases[i].average);
      g_assert_cmpuint (n_rated, ==, cases[i].n_rated);
    }
}

/* Gives every text of every record and part the same two sides, by the tables. */
static void
fill_texts (CrRecord   *record,
            const char *en,
            guint      *n_texts)
{
  const CrTable *table = cr_kind_get_table (record->kind);

  for (guint i = 0; i < table->n_fields; i++)
    {
      const CrField *field = &table->fields[i];

      if (field->type == CR_TYPE_TEXT)
        {
          g_auto (CrValue) value = { .type = CR_TYPE_TEXT, .text = cr_text_new (en, "Да") };

          cr_record_set (record, field, &value);
          (*n_texts)++;
        }
      else if (field->type == CR_TYPE_PART || (field->type == CR_TYPE_LIST && field->kind != CR_KIND_TASK))
        {
          g_autoptr (CrRecord) part = cr_record_new (field->kind, NULL);
          CrRecord            *items[] = { part };

          fill_texts (part, en, n_texts);
          if (field->type == CR_TYPE_PART)
            CR_SLOT (record, field, CrRecord *) = cr_record_ref (part);
          else
            CR_SLOT (record, field, CrList *) = cr_list_new (items, 1);
        }
    }
}

static void
test_texts (void)
{
  g_autoptr (CrRoadmap) roadmap = cr_roadmap_new ();
  guint                 n_texts = 0, n_ignored = 0;
  CrTranslation         en, ru, fr;

  for (guint kind = 0; kind < CR_N_RECORD_KINDS; kind++)
    {
      CrRecord *record = cr_record_new ((CrKind) kind, "key");

      if (kind == CR_KIND_RATING)
        cr_test_add (roadmap, CR_KIND_ROUND, NULL, "other", NULL);
      fill_texts (record, kind == CR_KIND_TASK ? NULL : "Yes", kind == CR_KIND_BASELINE ? &n_ignored : &n_texts);
      g_assert_true (cr_roadmap_load_record (roadmap, kind == CR_KIND_RATING ? "other" : NULL, record));
    }
  cr_test_add (roadmap, CR_KIND_TASK, NULL, "t-stale", "title.en", "A", "title.ru", "Б", "title.stale", "ru fr", NULL);
  cr_test_add (roadmap, CR_KIND_TASK, NULL, "t-empty", "title.stale", "ru", NULL);

  en = cr_translation_count (roadmap, "en");
  ru = cr_translation_count (roadmap, "ru");
  fr = cr_translation_count (roadmap, "fr");
  g_assert_cmpuint (n_ignored, >, 0);
  g_assert_cmpuint (en.n_texts, ==, n_texts + 1);
  g_assert_cmpuint (ru.n_texts, ==, n_texts + 1);
  g_assert_cmpuint (en.n_missing, ==, 6); /* the texts of a task and the name of its indicator */
  g_assert_cmpuint (ru.n_missing, ==, 0);
  g_assert_cmpuint (en.n_stale, ==, 0);
  g_assert_cmpuint (ru.n_stale, ==, 1);
  g_assert_cmpuint (fr.n_missing, ==, n_texts + 1);
  g_assert_cmpuint (fr.n_stale, ==, 0); /* an empty side is missing, never stale */
  ru = cr_translation_count_in_record (&cr_roadmap_lookup_task (roadmap, "t-stale")->record, "ru");
  g_assert_cmpuint (ru.n_texts, ==, 1);
  g_assert_cmpuint (ru.n_stale, ==, 1);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/summary/percent", test_percent);
  g_test_add_func ("/summary/areas", test_areas);
  g_test_add_func ("/summary/counts", test_counts);
  g_test_add_func ("/summary/average", test_average);
  g_test_add_func ("/summary/texts", test_texts);
  return g_test_run ();
}
