/* SPDX-License-Identifier: GPL-3.0-or-later
 * Slices, and the scopes they are cut by. */
#include "config.h"

#include "cr-findings.h"
#include "cr-random.h"
#include "cr-task-scope.h"
#include "cr-slice.h"
#include "cr-test-roadmap.h"
#include "cr-test.h"

#define SEED       20261128
#define N_ROADMAPS 300

static CrRoadmap *
make_roadmap (void)
{
  CrRoadmap *roadmap = cr_roadmap_new ();

  cr_test_add (roadmap, CR_KIND_UNIT, NULL, "u-1", "name.en", "IT, office", NULL);
  cr_test_add (roadmap, CR_KIND_UNIT, NULL, "u-2", "name.en", "Law", NULL);
  cr_test_add (roadmap, CR_KIND_UNIT, NULL, "u-3", "name.en", "Risk", NULL);
  cr_test_add (roadmap, CR_KIND_TASK, NULL, "t-1", "title.en", "1", "area", "area-concept", "status", "done", "owner",
               "u-1", "capabilities", "cap-sourcing", NULL);
  cr_test_add (roadmap, CR_KIND_TASK, NULL, "t-2", "title.en", "2", "area", "area-observatory", "status",
               "not-started", "owner", "u-2", "instruments", "i-1 inst-rkc", "tags", "w-1 top-x", "after",
               "t-1 t-3 t-9", NULL);
  cr_test_add (roadmap, CR_KIND_TASK, NULL, "t-3", "title.en", "3", "area", "area-observatory", "status", "on-hold",
               NULL);
  cr_test_add (roadmap, CR_KIND_TASK, NULL, "t-4", "title.en", "4", "status", "not-started", NULL);
  cr_test_add (roadmap, CR_KIND_INSTRUMENT, NULL, "i-1", "title.en", "Act", "owner", "u-3", NULL);
  cr_test_add (roadmap, CR_KIND_INSTRUMENT, NULL, "i-2", "title.en", "Other", NULL);
  cr_test_add (roadmap, CR_KIND_TECHNOLOGY, NULL, "w-1", "title.en", "Drones", NULL);
  cr_test_add (roadmap, CR_KIND_TECHNOLOGY, NULL, "w-2", "title.en", "Lasers", NULL);
  cr_test_add (roadmap, CR_KIND_ROUND, NULL, "r-1", "date", "2026-01-01", NULL);
  cr_test_add (roadmap, CR_KIND_ANSWER, NULL, "q-why", "text.en", "So", NULL);
  return roadmap;
}

/* The ids of the tasks within the scope, in document order. */
static char *
list_scope (CrRoadmap  *roadmap,
            const char *text)
{
  g_autoptr (CrCatalogue) catalogue = cr_catalogue_new_builtin ();
  g_autofree char        *wrong = NULL;
  g_autoptr (CrTaskScope) scope = cr_task_scope_parse (text, &wrong);
  g_autoptr (GHashTable)  tasks = NULL;
  g_autoptr (GString)     list = g_string_new (NULL);

  if (scope == NULL)
    return g_strdup_printf ("wrong: %s", wrong);
  tasks = cr_task_scope_list (scope, roadmap, catalogue);
  if (tasks == NULL)
    return g_strdup ("all");
  for (guint i = 0; i < cr_roadmap_get_n_tasks (roadmap); i++)
    if (g_hash_table_contains (tasks, cr_roadmap_get_task (roadmap, i)->id))
      g_string_append_printf (list, "%s%s", list->len > 0 ? " " : "", cr_roadmap_get_task (roadmap, i)->id);
  return g_string_free (g_steal_pointer (&list), FALSE);
}

static void
test_scope (void)
{
  g_autoptr (CrRoadmap)    roadmap = make_roadmap ();
  static const char *const cases[][2] = {
    { "all", "all" },
    { "area=area-concept", "t-1" },
    { "area=area-concept,area=area-observatory", "t-1 t-2 t-3" },
    { "area=area-observatory,status=not-started", "t-2" },
    { "area=", "t-4" },
    { "owner=u-1", "t-1" },
    { "owner=it\\, OFFICE", "t-1" },
    { "owner=", "t-3 t-4" },
    { "capability=cap-sourcing", "t-1" },
    { "status=done,status=on-hold", "t-1 t-3" },
    { "task=t-4,task=t-1", "t-1 t-4" },
    { "task=t-4,status=done", "" },
    { "area=area-none", "" },
    { "", "wrong: " },
    { "all,area=area-concept", "wrong: all" },
    { "areas=x", "wrong: areas=x" },
    { "are=x", "wrong: are=x" },
    { "status=soon", "wrong: status=soon" },
    { "status=", "wrong: status=" },
    { "area=x,", "wrong: " },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *found = list_scope (roadmap, cases[i][0]);

      g_test_message ("%s", cases[i][0]);
      g_assert_cmpstr (found, ==, cases[i][1]);
    }
}

static void
test_unknown (void)
{
  g_autoptr (CrRoadmap)   roadmap = make_roadmap ();
  g_autoptr (CrCatalogue) catalogue = cr_catalogue_new_builtin ();
  g_autofree char        *wrong = NULL;
  const char             *text = "area=area-none,area=area-concept,capability=cap-none,task=t-1,task=t-0";
  g_autoptr (CrTaskScope) scope = cr_task_scope_parse (text, &wrong);
  g_autoptr (GPtrArray)   unknown = cr_task_scope_list_unknown (scope, roadmap, catalogue);

  g_assert_cmpuint (unknown->len, ==, 3);
  g_assert_cmpstr (unknown->pdata[0], ==, "area-none");
  g_assert_cmpstr (unknown->pdata[1], ==, "cap-none");
  g_assert_cmpstr (unknown->pdata[2], ==, "t-0");
}

static void
note_cut (const CrTask *task,
          const char   *predecessor,
          gpointer      user_data)
{
  g_string_append_printf (user_data, "%s>%s ", task->id, predecessor);
}

static void
test_slice (void)
{
  g_autoptr (CrRoadmap)  roadmap = make_roadmap ();
  g_autoptr (CrRoadmap)  untouched = cr_roadmap_copy (roadmap);
  g_autoptr (CrRoadmap)  slice = NULL;
  g_autoptr (GHashTable) tasks = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GString)    cut = g_string_new (NULL);
  const CrTask          *task;

  g_hash_table_add (tasks, (gpointer) "t-2");
  g_hash_table_add (tasks, (gpointer) "t-3");
  slice = cr_slice_new (roadmap, tasks, note_cut, cut);

  g_assert_cmpstr (cut->str, ==, "t-2>t-1 ");
  g_assert_cmpuint (cr_roadmap_get_n_tasks (slice), ==, 2);
  task = cr_roadmap_get_task (slice, 0);
  g_assert_cmpuint (cr_ids_get_length (task->after), ==, 2);
  g_assert_cmpstr (task->after->ids[0], ==, "t-3");
  g_assert_cmpstr (task->after->ids[1], ==, "t-9");
  g_assert_true (cr_roadmap_get_task (slice, 1) == cr_roadmap_get_task (roadmap, 2));
  g_assert_cmpstr (cr_roadmap_get_head (slice)->id, ==, cr_roadmap_get_head (roadmap)->id);

  /* Its own unit and that of the instrument it names. */
  g_assert_cmpuint (cr_roadmap_get_length (slice, CR_KIND_UNIT, NULL), ==, 2);
  g_assert_nonnull (cr_roadmap_lookup (slice, CR_KIND_UNIT, NULL, "u-2"));
  g_assert_nonnull (cr_roadmap_lookup (slice, CR_KIND_UNIT, NULL, "u-3"));
  g_assert_cmpuint (cr_roadmap_get_length (slice, CR_KIND_INSTRUMENT, NULL), ==, 1);
  g_assert_nonnull (cr_roadmap_lookup (slice, CR_KIND_INSTRUMENT, NULL, "i-1"));
  g_assert_cmpuint (cr_roadmap_get_length (slice, CR_KIND_TECHNOLOGY, NULL), ==, 1);
  g_assert_cmpuint (cr_roadmap_get_length (slice, CR_KIND_ROUND, NULL), ==, 0);
  g_assert_cmpuint (cr_roadmap_get_length (slice, CR_KIND_ANSWER, NULL), ==, 0);
  g_assert_true (cr_roadmap_equal (roadmap, untouched));
}

/* Whatever is cut out of a sound roadmap is sound, and its tasks are the same but for the links. */
static void
test_random (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (SEED);

  g_test_message ("seed %d", SEED);
  for (guint i = 0; i < cr_test_count (N_ROADMAPS); i++)
    {
      g_autoptr (CrRoadmap)  roadmap = cr_random_roadmap (rand, 12, CR_RANDOM_NO_FAULTS);
      g_autoptr (GHashTable) tasks = g_hash_table_new (g_str_hash, g_str_equal);
      g_autoptr (CrRoadmap)  slice = NULL;
      g_autoptr (GPtrArray)  findings = NULL;

      for (guint k = 0; k < cr_roadmap_get_n_tasks (roadmap); k++)
        if (g_rand_boolean (rand))
          g_hash_table_add (tasks, (gpointer) cr_roadmap_get_task (roadmap, k)->id);
      slice = cr_slice_new (roadmap, tasks, NULL, NULL);
      findings = cr_findings_list (slice);
      g_assert_cmpuint (findings->len, ==, 0);
      g_assert_cmpuint (cr_roadmap_get_n_tasks (slice), ==, g_hash_table_size (tasks));
      for (guint k = 0; k < cr_roadmap_get_n_tasks (slice); k++)
        {
          const CrTask      *task = cr_roadmap_get_task (slice, k);
          g_autoptr (GArray) paths = cr_path_diff (&cr_roadmap_lookup_task (roadmap, task->id)->record, &task->record);

          g_assert_cmpuint (paths->len, <=, 1);
          if (paths->len > 0)
            g_assert_cmpstr (g_array_index (paths, CrPath, 0).field->name, ==, "after");
        }
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/slice/scope", test_scope);
  g_test_add_func ("/slice/unknown", test_unknown);
  g_test_add_func ("/slice/slice", test_slice);
  g_test_add_func ("/slice/random", test_random);

  return g_test_run ();
}
