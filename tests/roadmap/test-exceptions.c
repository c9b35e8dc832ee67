/* SPDX-License-Identifier: GPL-3.0-or-later
 * Tests of cells that are set not applicable. */
#include "config.h"

#include "cr-exceptions.h"

#include "cr-coverage.h"
#include "cr-test-apply.h"
#include "cr-test-roadmap.h"
#include "cr-test.h"

static gboolean
is_excepted (CrRoadmap *roadmap)
{
  g_autoptr (CrIds)      rows = cr_test_ids ("area-a area-b"), columns = cr_test_ids ("cap-a cap-b");
  g_autoptr (CrCoverage) coverage = cr_coverage_new (roadmap, rows, CR_COLUMNS_CAPABILITIES, columns, 1);
  gboolean               has_sign = (cr_coverage_get_cell (coverage, 0, 1)->signs & CR_SIGN_NOT_APPLICABLE) != 0;

  g_assert_cmpint (cr_exceptions_find (roadmap, "area-a", "cap-b") != NULL, ==, has_sign);
  return has_sign;
}

static void
test_set (void)
{
  g_autoptr (CrRoadmap) roadmap = cr_roadmap_new ();
  g_autoptr (CrText)    reason = cr_text_new ("No sea border", "Нет морской границы");
  g_autoptr (CrText)    english = cr_text_new ("No port", NULL);
  const CrException    *exception;

  g_assert_false (is_excepted (roadmap));
  cr_test_apply_named (roadmap, cr_exceptions_set (roadmap, "area-a", "cap-b", reason), "Set a cell not applicable");
  g_assert_true (is_excepted (roadmap));
  g_assert_null (cr_exceptions_find (roadmap, "area-b", "cap-b"));
  cr_test_apply_named (roadmap, cr_exceptions_set (roadmap, "area-a", "cap-b", reason), "");
  cr_test_apply (roadmap, cr_exceptions_set (roadmap, "area-a", "cap-b", english));
  exception = cr_exceptions_find (roadmap, "area-a", "cap-b");
  g_assert_cmpstr (cr_text_get (exception->reason, "en"), ==, "No port");
  g_assert_true (cr_text_is_stale (exception->reason, "ru"));
  cr_test_apply (roadmap, cr_exceptions_set (roadmap, "area-b", "cap-a", NULL));
  g_assert_cmpuint (cr_list_get_length (cr_roadmap_get_head (roadmap)->exceptions), ==, 2);
  cr_test_apply_named (roadmap, cr_exceptions_unset (roadmap, "area-a", "cap-b"), "Make a cell applicable again");
  g_assert_false (is_excepted (roadmap));
  cr_test_apply_named (roadmap, cr_exceptions_unset (roadmap, "area-a", "cap-b"), "");
  g_assert_nonnull (cr_exceptions_find (roadmap, "area-b", "cap-a"));
}

/* A file may except a cell twice, and a cell of nothing. */
static void
test_odd (void)
{
  g_autoptr (CrRoadmap) roadmap = cr_roadmap_new ();
  CrRecord             *head = cr_record_copy (&cr_roadmap_get_head (roadmap)->record);

  cr_test_set_list (head, "exceptions",
                    cr_test_list (cr_test_record (CR_KIND_EXCEPTION, NULL, "area", "area-a", "entry", "cap-b", NULL),
                                  cr_test_record (CR_KIND_EXCEPTION, NULL, NULL),
                                  cr_test_record (CR_KIND_EXCEPTION, NULL, "area", "area-a", "entry", "cap-b", NULL),
                                  NULL));
  g_assert_true (cr_roadmap_load_record (roadmap, NULL, head));
  g_assert_true (is_excepted (roadmap));
  cr_test_apply (roadmap, cr_exceptions_unset (roadmap, "area-a", "cap-b"));
  g_assert_false (is_excepted (roadmap));
  g_assert_cmpuint (cr_list_get_length (cr_roadmap_get_head (roadmap)->exceptions), ==, 1);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/exceptions/set", test_set);
  g_test_add_func ("/exceptions/odd", test_odd);

  return g_test_run ();
}
