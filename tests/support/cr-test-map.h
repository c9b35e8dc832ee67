/* SPDX-License-Identifier: GPL-3.0-or-later
 * Random plans whose tasks are mapped to the catalogue, owned and paid for. */
#pragma once

#include "cr-catalogue.h"
#include "cr-test-plan.h"

/* Up to n_max ids of the group, now and then one that the catalogue does not have, seldom one twice. (transfer full) */
static inline CrIds *
cr_test_random_ids (GRand             *random,
                    const CrCatalogue *catalogue,
                    CrGroup            group,
                    int                n_max,
                    const char        *unknown)
{
  gsize                 n_entries;
  const CrEntry *const *entries = cr_catalogue_get_group (catalogue, group, &n_entries);
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();

  for (int n = g_rand_int_range (random, 0, n_max + 1); n > 0; n--)
    g_ptr_array_add (ids, g_rand_int_range (random, 0, 8) == 0
                            ? (gpointer) unknown
                            : (gpointer) entries[g_rand_int_range (random, 0, (gint32) n_entries)]->id);
  return cr_ids_new ((const char *const *) ids->pdata, ids->len);
}

static inline const char *
cr_test_random_id (GRand             *random,
                   const CrCatalogue *catalogue,
                   CrGroup            group,
                   const char        *unknown)
{
  g_autoptr (CrIds) ids = cr_test_random_ids (random, catalogue, group, 1, unknown);

  return ids != NULL ? ids->ids[0] : NULL;
}

static inline CrList *
cr_test_random_costs (GRand *random)
{
  static const char *const amounts[] = { "12000.00", "0.5", "-7.25", "999999999999999999999.999", "none", "3" };
  static const char *const sources[] = { "Budget", "Loan", "бюджет" };
  g_autoptr (GPtrArray)    items = g_ptr_array_new_with_free_func ((GDestroyNotify) cr_record_unref);

  for (int n = g_rand_int_range (random, 0, 4); n > 0; n--)
    {
      CrRecord        *item = cr_record_new (CR_KIND_COST, NULL);
      g_auto (CrValue) source = cr_value_string (cr_test_choose (random, sources, 3));

      ((CrCost *) item)->year = g_rand_int_range (random, 2026, 2029);
      ((CrCost *) item)->amount = g_ref_string_new (amounts[g_rand_int_range (random, 0, 6)]);
      cr_record_set (item, cr_kind_get_field (CR_KIND_COST, "source"), &source);
      g_ptr_array_add (items, item);
    }
  return cr_list_new ((CrRecord *const *) items->pdata, items->len);
}

/* cr_test_random_plan() with everything that figures are counted by. (transfer full) */
static inline CrRoadmap *
cr_test_random_mapped (GRand             *random,
                       const CrCatalogue *catalogue,
                       guint              n_tasks)
{
  static const char *const owners[] = { "u-1", "Unit One", "u-2", "Nobody" };
  static const char *const titles[] = { "alpha", "beta" };
  CrRoadmap               *roadmap = cr_test_random_plan (random, n_tasks, TRUE);

  cr_test_add (roadmap, CR_KIND_UNIT, NULL, "u-1", "name.en", "Unit One", NULL);
  cr_test_add (roadmap, CR_KIND_UNIT, NULL, "u-2", "name.ru", "Второе", NULL);
  for (guint i = 0; i < n_tasks; i++)
    {
      CrTask     *task = (CrTask *) cr_roadmap_get_task (roadmap, i);
      const char *en = cr_test_choose (random, titles, 2), *ru = cr_test_choose (random, titles, 2);

      task->title = cr_text_new (en, ru);
      task->area = cr_test_random_id (random, catalogue, CR_GROUP_AREA, "area-strange");
      task->capabilities = cr_test_random_ids (random, catalogue, CR_GROUP_CAPABILITY, 3, "cap-strange");
      task->enablers = cr_test_random_ids (random, catalogue, CR_GROUP_ENABLER, 2, "enb-strange");
      task->priorities = cr_test_random_ids (random, catalogue, CR_GROUP_PRIORITY, 2, "pri-strange");
      task->tags = cr_test_random_ids (random, catalogue, CR_GROUP_FACTOR, 2, "top-strange");
      task->owner = cr_intern (cr_test_choose (random, owners, 4));
      task->costs = cr_test_random_costs (random);
      task->priority = g_rand_boolean (random) ? cr_priority_get_ids ()[g_rand_int_range (random, 0, 3)] : NULL;
    }
  return roadmap;
}
