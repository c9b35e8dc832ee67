/* SPDX-License-Identifier: GPL-3.0-or-later
 * Tests of mapping tasks to entries and into cells of the matrix. */
#include "config.h"

#include "cr-mapping.h"

#include "cr-catalogue-ids.h"
#include "cr-suggest.h"
#include "cr-test-apply.h"
#include "cr-test-roadmap.h"
#include "cr-test.h"

static CrCatalogue *catalogue;

static CrRoadmap *
make_roadmap (void)
{
  CrRoadmap *roadmap = cr_roadmap_new ();

  cr_test_add (roadmap, CR_KIND_INSTRUMENT, NULL, "i-own", "title.ru", "Приказ № 17", NULL);
  cr_test_add (roadmap, CR_KIND_INSTRUMENT, NULL, "inst-rkc", NULL);
  cr_test_add (roadmap, CR_KIND_TECHNOLOGY, NULL, "w-own", "title.en", "Drones", NULL);
  cr_test_add (roadmap, CR_KIND_TECHNOLOGY, NULL, "w-bare", NULL);
  cr_test_add (roadmap, CR_KIND_TASK, NULL, "t-1", "title.en", "One", "status", "not-started", "area", "area-concept",
               "capabilities", "cap-sourcing cap-strange", "tags", "sf-budget top-x", NULL);
  cr_test_add (roadmap, CR_KIND_TASK, NULL, "t-2", "title.en", "Two", "status", "not-started", "area", "area-strange",
               NULL);
  return roadmap;
}

static const CrTask *
get_task (CrRoadmap  *roadmap,
          const char *id)
{
  return cr_roadmap_lookup_task (roadmap, id);
}

static void
test_field (void)
{
  static const struct
  {
    const char *id, *field;
  } cases[] = {
    { "area-concept", "area" },
    { "esvc-payments", "services" },
    { "cap-sourcing", "capabilities" },
    { "enb-strategy", "enablers" },
    { "pri-unknown", "priorities" }, /* what is not in this catalogue goes by its prefix */
    { "inst-rkc", "instruments" },
    { "i-own", "instruments" },
    { "w-own", "tags" },
    { "sf-budget", "tags" },
    { "top-x", "tags" },
    { "trd-x", "tags" },
    { "tech-x", "tags" },
    { "rec-x", "tags" },
    { "stk-x", "tags" },
    { "cmp-x", "tags" },
    { "wrk-x", "tags" },
    { "chg-x", "tags" },
    { "gov-x", "tags" },
    { "q-x", "tags" },
    { "eaeu-kz", "tags" },
    { "instgrp-strategic", NULL },
    { "tpl-concept-eaeu", NULL },
    { "mat-1", NULL },
    { "impl-none", NULL },
    { "done", NULL },
    { "i-nowhere", NULL },
    { NULL, NULL },
  };
  g_autoptr (CrRoadmap) roadmap = make_roadmap ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpstr (cr_mapping_get_field (roadmap, cases[i].id), ==, cases[i].field);
}

/* Each entry of the catalogue that has a field becomes the mapping of a task, is found there, and goes again. */
static void
test_link_all (void)
{
  g_autoptr (CrRoadmap) roadmap = make_roadmap ();
  g_autoptr (CrIds)     tasks = cr_test_ids ("t-1 t-2 t-9");

  for (CrGroup group = 0; group < CR_N_GROUPS; group++)
    for (const CrEntry *const *entries = cr_catalogue_get_group (catalogue, group, NULL); *entries != NULL; entries++)
      {
        const char             *id = (*entries)->id;
        g_autoptr (CrRoadmap)   copy = cr_roadmap_copy (roadmap);
        g_autoptr (CrChangeSet) none = cr_mapping_link (copy, NULL, id);

        g_assert_cmpuint (cr_change_set_get_length (none), ==, 0);
        cr_test_apply (copy, cr_mapping_link (copy, tasks, id));
        g_assert_cmpint (cr_mapping_has (copy, get_task (copy, "t-1"), id), ==,
                         cr_mapping_get_field (copy, id) != NULL);
        g_assert_cmpint (cr_mapping_has (copy, get_task (copy, "t-2"), id), ==,
                         cr_mapping_get_field (copy, id) != NULL);
        cr_test_apply (copy, cr_mapping_unlink (copy, tasks, id));
        g_assert_false (cr_mapping_has (copy, get_task (copy, "t-1"), id));
      }
}

static void
test_link (void)
{
  g_autoptr (CrRoadmap) roadmap = make_roadmap ();
  g_autoptr (CrIds)     tasks = cr_test_ids ("t-1 t-2");

  cr_test_apply_named (roadmap, cr_mapping_link (roadmap, tasks, "cap-sourcing"), "Set the capabilities of 1 task");
  cr_test_apply_named (roadmap, cr_mapping_link (roadmap, tasks, "cap-sourcing"), "");
  cr_test_apply_named (roadmap, cr_mapping_link (roadmap, tasks, "w-own"), "Set the tags of 2 tasks");
  cr_test_apply_named (roadmap, cr_mapping_link (roadmap, tasks, "tpl-concept-eaeu"), "");
  cr_test_apply_named (roadmap, cr_mapping_unlink (roadmap, tasks, "area-concept"), "Set the area of 1 task");
  g_assert_null (get_task (roadmap, "t-1")->area);
  g_assert_cmpstr (get_task (roadmap, "t-2")->area, ==, "area-strange");
  g_assert_cmpuint (cr_ids_get_length (get_task (roadmap, "t-1")->capabilities), ==, 2);
}

static CrCoverage *
cover (CrRoadmap *roadmap,
       CrColumns  kind)
{
  g_autoptr (CrIds) rows = cr_catalogue_list_ids (catalogue, CR_GROUP_AREA);
  g_autoptr (CrIds) columns = cr_catalogue_list_ids (catalogue, cr_columns_get_group (kind));

  return cr_coverage_new (roadmap, rows, kind, columns, 1);
}

static guint
count_in_cell (CrRoadmap *roadmap,
               CrColumns  kind,
               guint      row,
               guint      column)
{
  g_autoptr (CrCoverage) coverage = cover (roadmap, kind);

  return cr_coverage_get_cell (coverage, row, column)->n_tasks;
}

/* Into every cell of every kind of matrix: both tasks stand in it afterwards, and the matrix has lost nobody. */
static void
test_put_in_cell (void)
{
  g_autoptr (CrRoadmap) roadmap = make_roadmap ();
  g_autoptr (CrIds)     tasks = cr_test_ids ("t-1 t-2");

  for (guint kind = 0; kind < CR_N_COLUMNS; kind++)
    {
      g_autoptr (CrCoverage) coverage = cover (roadmap, (CrColumns) kind);

      for (guint row = 0; row < coverage->n_rows; row++)
        for (guint column = 0; column < coverage->n_columns; column++)
          {
            g_autoptr (CrRoadmap) copy = cr_roadmap_copy (roadmap);

            cr_test_apply (copy, cr_mapping_put_in_cell (copy, coverage, row, column, tasks));
            g_assert_cmpuint (count_in_cell (copy, (CrColumns) kind, row, column), ==, 2);
            cr_test_apply_named (copy, cr_mapping_put_in_cell (copy, coverage, row, column, tasks), "");
          }
    }
}

static void
test_put_keeps (void)
{
  g_autoptr (CrRoadmap)  roadmap = make_roadmap ();
  g_autoptr (CrCoverage) capabilities = cover (roadmap, CR_COLUMNS_CAPABILITIES);
  g_autoptr (CrCoverage) factors = cover (roadmap, CR_COLUMNS_FACTORS);
  g_autoptr (CrIds)      tasks = cr_test_ids ("t-1 t-9"), expected = cr_test_ids ("cap-strange");
  g_autoptr (CrIds)      tags = cr_test_ids ("top-x"), both = cr_test_ids ("t-1 t-2");

  cr_test_apply_named (roadmap, cr_mapping_put_in_cell (roadmap, capabilities, 1, 0, tasks), "Map 1 task");
  g_assert_cmpuint (cr_ids_get_length (get_task (roadmap, "t-1")->capabilities), ==, 3);
  cr_test_apply (roadmap, cr_mapping_put_in_cell (roadmap, capabilities, 1, capabilities->n_columns - 1, tasks));
  g_assert_true (cr_ids_equal (get_task (roadmap, "t-1")->capabilities, expected));
  cr_test_apply (roadmap, cr_mapping_put_in_cell (roadmap, factors, 1, factors->n_columns - 1, tasks));
  g_assert_true (cr_ids_equal (get_task (roadmap, "t-1")->tags, tags));
  /* An area of its own stays in the row of those without. */
  cr_test_apply_named (
    roadmap, cr_mapping_put_in_cell (roadmap, factors, factors->n_rows - 1, factors->n_columns - 1, both),
    "Map 1 task");
  g_assert_null (get_task (roadmap, "t-1")->area);
  g_assert_cmpstr (get_task (roadmap, "t-2")->area, ==, "area-strange");
}

static void
test_add_in_cell (void)
{
  g_autoptr (CrText) title = cr_text_new (NULL, "Новая задача");

  for (guint kind = 0; kind < CR_N_COLUMNS; kind++)
    {
      g_autoptr (CrRoadmap)  empty = cr_roadmap_new ();
      g_autoptr (CrCoverage) coverage = cover (empty, (CrColumns) kind);

      for (guint row = 0; row < coverage->n_rows; row++)
        for (guint column = 0; column < coverage->n_columns; column++)
          {
            g_autoptr (CrRoadmap) roadmap = cr_roadmap_new ();
            const char           *task = NULL;

            cr_test_apply_named (roadmap, cr_mapping_add_in_cell (roadmap, coverage, row, column, title, &task),
                                 "Add 1 task");
            g_assert_cmpstr (cr_text_get (get_task (roadmap, task)->title, "ru"), ==, "Новая задача");
            g_assert_cmpuint (count_in_cell (roadmap, (CrColumns) kind, row, column), ==, 1);
          }
    }
}

static void
test_make_task (void)
{
  static const struct
  {
    const char *id, *title, *area;
  } cases[] = {
    { "cap-sourcing", NULL, NULL },
    { "area-concept", NULL, "area-concept" },
    { "esvc-payments", NULL, "area-eservices" },
    { "i-own", "Приказ № 17", NULL },
    { "w-own", "Drones", NULL },
    { "w-bare", "w-bare", NULL },
    { "cap-strange", "cap-strange", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (CrRoadmap) roadmap = make_roadmap ();
      const CrEntry        *entry = cr_catalogue_lookup (catalogue, cases[i].id);
      const char           *id = NULL;
      const CrTask         *task;

      cr_test_apply_named (roadmap, cr_mapping_make_task (roadmap, catalogue, cases[i].id, &id),
                           "Make a task of an entry");
      task = get_task (roadmap, id);
      g_assert_cmpstr (cr_text_show (task->title, "en"), ==, entry != NULL ? entry->title : cases[i].title);
      g_assert_cmpstr (cr_text_get (task->description, "en"), ==, entry != NULL ? entry->description : NULL);
      g_assert_cmpstr (task->area, ==, cases[i].area);
      g_assert_true (cr_mapping_has (roadmap, task, cases[i].id));
    }
}

/* Of every entry that a task can name. */
static void
test_make_task_of_all (void)
{
  g_autoptr (CrRoadmap) roadmap = make_roadmap ();

  for (CrGroup group = 0; group < CR_N_GROUPS; group++)
    for (const CrEntry *const *entries = cr_catalogue_get_group (catalogue, group, NULL); *entries != NULL; entries++)
      {
        const char  *id = NULL;
        CrChangeSet *set = cr_mapping_make_task (roadmap, catalogue, (*entries)->id, &id);

        g_assert_cmpint (set != NULL, ==, cr_mapping_get_field (roadmap, (*entries)->id) != NULL);
        if (set == NULL)
          continue;
        cr_test_apply (roadmap, set);
        g_assert_true (cr_mapping_has (roadmap, get_task (roadmap, id), (*entries)->id));
        g_assert_nonnull (cr_text_get (get_task (roadmap, id)->title, "en"));
      }
}

int
main (int    argc,
      char **argv)
{
  int status;

  g_test_init (&argc, &argv, NULL);
  catalogue = cr_catalogue_new_builtin ();
  g_test_add_func ("/mapping/field", test_field);
  g_test_add_func ("/mapping/link-all", test_link_all);
  g_test_add_func ("/mapping/link", test_link);
  g_test_add_func ("/mapping/put-in-cell", test_put_in_cell);
  g_test_add_func ("/mapping/put-keeps", test_put_keeps);
  g_test_add_func ("/mapping/add-in-cell", test_add_in_cell);
  g_test_add_func ("/mapping/make-task", test_make_task);
  g_test_add_func ("/mapping/make-task-of-all", test_make_task_of_all);

  status = g_test_run ();
  cr_catalogue_unref (catalogue);
  return status;
}
