/* SPDX-License-Identifier: GPL-3.0-or-later
 * Change sets through JSON and back, and what is no change set. */
#include "config.h"

#include "cr-changes-json.h"
#include "cr-diff.h"
#include "cr-json-parse.h"

#include "cr-random-changes.h"
#include "cr-test-roadmap.h"
#include "cr-test.h"

#define SEED 20260215

static void
assert_same_json (JsonNode *a,
                  JsonNode *b)
{
  g_autofree char *first = cr_json_to_line (a);
  g_autofree char *second = cr_json_to_line (b);

  g_assert_cmpstr (first, ==, second);
}

/* The set as a line of text, and again as a set. (transfer full) */
static CrChangeSet *
pass_through (CrChangeSet *set)
{
  g_autoptr (JsonNode)    node = cr_changes_json_from_set (set);
  g_autofree char        *line = cr_json_to_line (node);
  g_autoptr (JsonNode)    read = cr_json_parse (line, strlen (line), NULL);
  g_autoptr (CrChangeSet) again = NULL;
  g_autoptr (JsonNode)    written = NULL;

  g_assert_null (strchr (line, '\n'));
  g_assert_nonnull (read);
  again = cr_changes_json_to_set (read);
  g_assert_nonnull (again);
  g_assert_cmpuint (cr_change_set_get_length (again), ==, cr_change_set_get_length (set));
  written = cr_changes_json_from_set (again);
  assert_same_json (node, written);
  return g_steal_pointer (&again);
}

static void
assert_same_effect (CrRoadmap   *roadmap,
                    CrChangeSet *set,
                    CrChangeSet *again)
{
  g_autoptr (CrRoadmap) expected = cr_roadmap_copy (roadmap);
  g_autoptr (CrRoadmap) found = cr_roadmap_copy (roadmap);

  cr_roadmap_apply (expected, set, CR_APPLY_RESTORE, NULL, NULL);
  cr_roadmap_apply (found, again, CR_APPLY_RESTORE, NULL, NULL);
  g_assert_true (cr_roadmap_equal (expected, found));
  cr_roadmap_revert (found, again, NULL);
  cr_roadmap_revert (expected, set, NULL);
  g_assert_true (cr_roadmap_equal (expected, found));
}

static void
test_random_sets (void)
{
  g_autoptr (GRand)     rand = g_rand_new_with_seed (SEED);
  guint                 serial = 0;
  g_autoptr (CrRoadmap) roadmap = cr_random_grown_roadmap (rand, 30, &serial);

  for (guint i = 0; i < cr_test_count (2000); i++)
    {
      g_autoptr (CrChangeSet) set = cr_random_change_set (rand, roadmap, &serial);
      g_autoptr (CrChangeSet) again = pass_through (set);

      assert_same_effect (roadmap, set, again);
      cr_roadmap_apply (roadmap, again, CR_APPLY_RESTORE, NULL, NULL);
    }
}

static void
test_random_diffs (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (SEED + 1);
  guint             serial = 0;

  for (guint i = 0; i < cr_test_count (200); i++)
    {
      g_autoptr (CrRoadmap)   a = cr_random_grown_roadmap (rand, 10, &serial);
      g_autoptr (CrRoadmap)   b = cr_random_grown_roadmap (rand, 10, &serial);
      g_autoptr (CrChangeSet) set = cr_diff (a, b);
      g_autoptr (CrChangeSet) again = pass_through (set);

      cr_roadmap_apply (a, again, CR_APPLY_RESTORE, NULL, NULL);
      g_assert_true (cr_roadmap_equal (a, b));
    }
}

/* Members and their order, which scripts rely on. */
static void
test_shape (void)
{
  g_autoptr (CrRoadmap)   a = cr_roadmap_new ();
  g_autoptr (CrRoadmap)   b = NULL;
  g_autoptr (CrChangeSet) set = NULL;
  g_autoptr (JsonNode)    node = NULL;
  g_autofree char        *line = NULL;

  cr_test_add (a, CR_KIND_TASK, NULL, "t-1", "title.en", "One", "owner", "u-1", "capabilities", "cap-a cap-b",
               "finish", "2026-01-31", NULL);
  cr_test_add (a, CR_KIND_TASK, NULL, "t-2", "title.en", "Two", NULL);
  cr_test_add (a, CR_KIND_TASK, NULL, "t-3", NULL);
  b = cr_roadmap_new ();
  cr_test_set_head (b, "id", cr_roadmap_get_head (a)->id, NULL);
  cr_test_add (b, CR_KIND_TASK, NULL, "t-3", NULL);
  cr_test_add (b, CR_KIND_TASK, NULL, "t-1", "title.en", "One", "progress", "5", "capabilities", "cap-b cap-c", NULL);
  cr_test_add (b, CR_KIND_TASK, NULL, "t-4", "milestone", "true", NULL);

  set = cr_diff (a, b);
  node = cr_changes_json_from_set (set);
  line = cr_json_to_line (node);
  g_assert_cmpstr (line, ==,
                   "["
                   "{\"op\":\"remove\",\"kind\":\"task\",\"key\":\"t-2\",\"from\":\"t-1\","
                   "\"record\":{\"id\":\"t-2\",\"title\":{\"en\":\"Two\"}}},"
                   "{\"op\":\"set\",\"kind\":\"task\",\"key\":\"t-1\",\"path\":\"capabilities\","
                   "\"before\":[\"cap-a\",\"cap-b\"],\"after\":[\"cap-b\",\"cap-c\"],"
                   "\"added\":[\"cap-c\"],\"removed\":[\"cap-a\"]},"
                   "{\"op\":\"set\",\"kind\":\"task\",\"key\":\"t-1\",\"path\":\"progress\",\"before\":0,\"after\":5},"
                   "{\"op\":\"set\",\"kind\":\"task\",\"key\":\"t-1\",\"path\":\"owner\","
                   "\"before\":\"u-1\",\"after\":null},"
                   "{\"op\":\"set\",\"kind\":\"task\",\"key\":\"t-1\",\"path\":\"finish\",\"before\":\"2026-01-31\","
                   "\"after\":null},"
                   "{\"op\":\"move\",\"kind\":\"task\",\"key\":\"t-3\",\"position\":null,\"from\":\"t-1\"},"
                   "{\"op\":\"insert\",\"kind\":\"task\",\"key\":\"t-4\",\"position\":\"t-1\","
                   "\"record\":{\"id\":\"t-4\",\"milestone\":true}}"
                   "]");
}

static void
test_malformed (void)
{
  static const char *const lines[] = {
    "{}",
    "[1]",
    "[{}]",
    "[{\"op\":\"set\"}]",
    "[{\"op\":1,\"kind\":\"task\",\"key\":\"t-1\"}]",
    "[{\"op\":\"copy\",\"kind\":\"task\",\"key\":\"t-1\"}]",
    "[{\"op\":\"move\",\"kind\":\"thing\",\"key\":\"t-1\",\"position\":null}]",
    "[{\"op\":\"move\",\"kind\":\"cost\",\"key\":\"t-1\",\"position\":null}]",
    "[{\"op\":\"move\",\"kind\":\"task\",\"position\":null}]",
    "[{\"op\":\"move\",\"kind\":\"task\",\"key\":7,\"position\":null}]",
    "[{\"op\":\"move\",\"kind\":\"task\",\"key\":\"t-1\",\"position\":7}]",
    "[{\"op\":\"move\",\"kind\":\"roadmap\",\"position\":null}]",
    "[{\"op\":\"move\",\"kind\":\"rating\",\"key\":\"cap-a\",\"position\":null}]",
    "[{\"op\":\"move\",\"kind\":\"task\",\"parent\":\"r-1\",\"key\":\"t-1\",\"position\":null}]",
    "[{\"op\":\"set\",\"kind\":\"task\",\"key\":\"t-1\",\"before\":null,\"after\":null}]",
    "[{\"op\":\"set\",\"kind\":\"task\",\"key\":\"t-1\",\"path\":\"nothing\",\"before\":null,\"after\":null}]",
    "[{\"op\":\"set\",\"kind\":\"task\",\"key\":\"t-1\",\"path\":\"owner\",\"after\":null}]",
    "[{\"op\":\"set\",\"kind\":\"task\",\"key\":\"t-1\",\"path\":\"owner\",\"before\":null}]",
    "[{\"op\":\"set\",\"kind\":\"task\",\"key\":\"t-1\",\"path\":\"owner\",\"before\":null,\"after\":5}]",
    "[{\"op\":\"set\",\"kind\":\"task\",\"key\":\"t-1\",\"path\":\"start\",\"before\":null,\"after\":\"soon\"}]",
    "[{\"op\":\"set\",\"kind\":\"task\",\"key\":\"t-1\",\"path\":\"tags\",\"before\":null,\"after\":null,\"added\":5}]",
    "[{\"op\":\"insert\",\"kind\":\"task\",\"key\":\"t-1\",\"position\":null}]",
    "[{\"op\":\"insert\",\"kind\":\"task\",\"key\":\"t-1\",\"position\":null,\"record\":5}]",
    "[{\"op\":\"insert\",\"kind\":\"task\",\"key\":\"t-1\",\"position\":null,\"record\":{\"id\":\"t-2\"}}]",
    "[{\"op\":\"insert\",\"kind\":\"task\",\"key\":\"t-1\",\"position\":null,\"record\":{\"id\":\"t-1\",\"area\":5}}]",
    "[{\"op\":\"insert\",\"kind\":\"roadmap\",\"position\":null,\"record\":{}}]",
  };

  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    {
      g_autoptr (JsonNode)    node = cr_json_parse (lines[i], strlen (lines[i]), NULL);
      g_autoptr (CrChangeSet) set = NULL;

      g_test_message ("%s", lines[i]);
      g_assert_nonnull (node);
      set = cr_changes_json_to_set (node);
      g_assert_null (set);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_message ("seeds from %d", SEED);
  g_test_add_func ("/changes-json/random-sets", test_random_sets);
  g_test_add_func ("/changes-json/random-diffs", test_random_diffs);
  g_test_add_func ("/changes-json/shape", test_shape);
  g_test_add_func ("/changes-json/malformed", test_malformed);
  return g_test_run ();
}
