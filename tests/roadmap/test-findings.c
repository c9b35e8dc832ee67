/* SPDX-License-Identifier: GPL-3.0-or-later
 * Tests of findings on records made here; the files of tests/data/format are checked with the reader. */
#include "config.h"

#include "cr-findings.h"

#include "cr-test-roadmap.h"
#include "cr-test.h"

/* "code pointer value expected" of each, a line each. */
static char *
tell_all (GPtrArray *faults)
{
  GString *told = g_string_new (NULL);

  for (guint i = 0; i < faults->len; i++)
    {
      const CrFault *fault = g_ptr_array_index (faults, i);

      g_assert_cmpuint (fault->line, ==, 0);
      g_string_append_printf (told, "%s %s %s %s\n", cr_fault_code_to_string (fault->code), fault->pointer,
                              fault->value != NULL ? fault->value : "-",
                              fault->expected != NULL ? fault->expected : "-");
    }
  g_ptr_array_unref (faults);
  return g_string_free (told, FALSE);
}

static void
assert_findings (CrRoadmap  *roadmap,
                 const char *expected)
{
  g_autofree char *told = tell_all (cr_findings_list (roadmap));

  g_assert_cmpstr (told, ==, expected);
}

static void
test_none (void)
{
  g_autoptr (CrRoadmap) roadmap = cr_roadmap_new ();
  g_autofree char      *told = NULL;

  cr_test_set_head (roadmap, "country", "AM", "currency", "AMD", "period.start", "2026-01-01", "period.finish",
                    "2026-01-01", NULL);
  cr_test_add (roadmap, CR_KIND_TASK, NULL, "t-1", "title.en", "One", "status", "done", "progress", "100", "area",
               "area-unknown", "capabilities", "cap-x cap-y", "start", "2026-01-02", "finish", "2026-01-02", NULL);
  cr_test_add (roadmap, CR_KIND_TASK, NULL, "t-2", "title.fr", "Deux", "status", "cancelled", "progress", "100",
               "after", "t-1", "owner", "anybody / at all", NULL);
  assert_findings (roadmap, "");
  told = tell_all (cr_findings_for_record (roadmap, CR_KIND_TASK, NULL, "t-none", TRUE));
  g_assert_cmpstr (told, ==, "");
}

/* One of each, in the order of the document. */
static void
test_all (void)
{
  g_autoptr (CrRoadmap) roadmap = cr_roadmap_new ();
  CrRecord             *head, *task;

  head = cr_test_record (CR_KIND_ROADMAP, NULL, "id", "no-uuid", "country", "am", "currency", "$", "period.start",
                         "2026-02-01", "period.finish", "2026-01-31", "governance.current", "gov-x",
                         "governance.target", "x", NULL);
  task = cr_test_record (CR_KIND_TASK, "t 1", "status", "paused", "progress", "101", "priority", "top", "area",
                         "concept", "services", "esvc-a cap-b", "start", "2026-02-01", "finish", "2026-01-31", "after",
                         "t-2 u-1", "indicator.unit", "pcs", NULL);
  cr_test_set_list (head, "exceptions",
                    cr_test_list (cr_test_record (CR_KIND_EXCEPTION, NULL, "area", "a", "entry", "b c", NULL), NULL));
  cr_test_set_list (task, "costs",
                    cr_test_list (cr_test_record (CR_KIND_COST, NULL, "year", "2027", "amount", "1,5", NULL),
                                  cr_test_record (CR_KIND_COST, NULL, "amount", "1.5", NULL), NULL));
  cr_roadmap_load_record (roadmap, NULL, head);
  cr_test_add (roadmap, CR_KIND_UNIT, NULL, "u-1", "name.en", "Unit", NULL);
  cr_roadmap_load_record (roadmap, NULL, task);
  cr_test_add (roadmap, CR_KIND_TASK, NULL, "t-2", "title.ru", "Два", "after", "t-3 t-nowhere", NULL);
  cr_test_add (roadmap, CR_KIND_TASK, NULL, "t-3", "title.ru", "Три", "status", "done", "after", "t-2", NULL);
  cr_test_add (roadmap, CR_KIND_TASK, NULL, "t-4", "title.ru", "4", "status", "done", "progress", "99", NULL);
  cr_test_add (roadmap, CR_KIND_ROUND, NULL, "r-1", "scale", "mat-0-9", NULL);
  cr_test_add (roadmap, CR_KIND_RATING, "r-1", "pri-x", "level", "0", "target", "6", NULL);
  cr_test_add (roadmap, CR_KIND_INSTRUMENT, NULL, "inst-x", "status", "full", NULL);
  cr_test_add (roadmap, CR_KIND_ANSWER, NULL, "why", NULL);

  assert_findings (roadmap,
                   "form /id no-uuid a UUID\n"
                   "form /country am a country code of two capital letters\n"
                   "order /period/finish 2026-01-31 2026-02-01\n"
                   "form /currency $ a currency code of three capital letters\n"
                   "form /governance/target x gov-…\n"
                   "required /tasks/0 - title\n"
                   "form /tasks/0/id t 1 an id\n"
                   "form /tasks/0/area concept area-…\n"
                   "form /tasks/0/services/1 cap-b esvc-…\n"
                   "enumeration /tasks/0/status paused -\n"
                   "range /tasks/0/progress 101 0–100\n"
                   "enumeration /tasks/0/priority top -\n"
                   "order /tasks/0/finish 2026-01-31 2026-02-01\n"
                   "dangling /tasks/0/after/1 u-1 -\n"
                   "form /tasks/0/costs/0/amount 1,5 an amount such as 12000.00\n"
                   "required /tasks/0/costs/1 - year\n"
                   "required /tasks/1 - status\n"
                   "cycle /tasks/1/after - t-2 → t-3 → t-2\n"
                   "dangling /tasks/1/after/1 t-nowhere -\n"
                   "status /tasks/2/status done 0\n"
                   "status /tasks/3/progress done 99\n"
                   "enumeration /assessments/0/scale mat-0-9 -\n"
                   "form /assessments/0/ratings/0/entry pri-x cap-…, enb-…, sf-…\n"
                   "range /assessments/0/ratings/0/level 0 1–5\n"
                   "range /assessments/0/ratings/0/target 6 1–5\n"
                   "enumeration /instruments/0/status full -\n"
                   "form /answers/0/question why q-…\n"
                   "form /exceptions/0/area a area-…\n"
                   "form /exceptions/0/entry b c an id\n");
}

/* What stands in a baseline is a picture of the past. */
static void
test_baseline (void)
{
  g_autoptr (CrRoadmap) roadmap = cr_roadmap_new ();
  CrRecord             *baseline = cr_test_record (CR_KIND_BASELINE, "b 1", NULL);
  CrRecord             *task = cr_test_record (CR_KIND_TASK, "t-1", "status", "paused", "after", "t-9", NULL);

  cr_test_set_list (baseline, "tasks", cr_test_list (task, NULL));
  cr_roadmap_load_record (roadmap, NULL, baseline);
  assert_findings (roadmap, "form /baselines/0/id b 1 an id\n");
}

/* The findings of all records, one by one, are all there are, but for cycles. */
static void
test_one_record (void)
{
  g_autoptr (CrRoadmap) roadmap = cr_roadmap_new ();
  g_autofree char      *task = NULL, *first = NULL, *rating = NULL, *head = NULL;

  cr_test_set_head (roadmap, "country", "a", NULL);
  cr_test_add (roadmap, CR_KIND_TASK, NULL, "t-1", "title.en", "A", "status", "done", "progress", "100", "after",
               "t-2", NULL);
  cr_test_add (roadmap, CR_KIND_TASK, NULL, "t-2", "title.en", "B", "status", "done", "after", "t-1 t-3", NULL);
  cr_test_add (roadmap, CR_KIND_ROUND, NULL, "r-0", NULL);
  cr_test_add (roadmap, CR_KIND_ROUND, NULL, "r-1", NULL);
  cr_test_add (roadmap, CR_KIND_RATING, "r-1", "cap-x", "level", "1", NULL);
  cr_test_add (roadmap, CR_KIND_RATING, "r-1", "cap-y", "level", "9", NULL);

  first = tell_all (cr_findings_for_record (roadmap, CR_KIND_TASK, NULL, "t-1", TRUE));
  g_assert_cmpstr (first, ==, "cycle /tasks/0/after - t-1 → t-2 → t-1\n");
  task = tell_all (cr_findings_for_record (roadmap, CR_KIND_TASK, NULL, "t-2", TRUE));
  g_assert_cmpstr (task, ==,
                   "status /tasks/1/status done 0\n"
                   "cycle /tasks/1/after - t-2 → t-1 → t-2\n"
                   "dangling /tasks/1/after/1 t-3 -\n");
  rating = tell_all (cr_findings_for_record (roadmap, CR_KIND_RATING, "r-1", "cap-y", TRUE));
  g_assert_cmpstr (rating, ==, "range /assessments/1/ratings/1/level 9 1–5\n");
  head = tell_all (cr_findings_for_record (roadmap, CR_KIND_ROADMAP, NULL, NULL, TRUE));
  g_assert_cmpstr (head, ==, "form /country a a country code of two capital letters\n");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/findings/none", test_none);
  g_test_add_func ("/findings/all", test_all);
  g_test_add_func ("/findings/baseline", test_baseline);
  g_test_add_func ("/findings/one-record", test_one_record);
  return g_test_run ();
}
