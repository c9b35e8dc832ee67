/* SPDX-License-Identifier: GPL-3.0-or-later
 * Tests of accepting suggestions and turning them down. */
#include "config.h"

#include "cr-suggest-edit.h"

#include "cr-catalogue-ids.h"
#include "cr-links.h"
#include "cr-suggest.h"
#include "cr-test-apply.h"
#include "cr-test-roadmap.h"
#include "cr-test.h"

static CrCatalogue *catalogue;

/* Every entry has a gap: every starter task that serves one is suggested. */
static CrRoadmap *
make_roadmap (void)
{
  CrRoadmap        *roadmap = cr_roadmap_new ();
  g_autoptr (CrIds) rated = cr_catalogue_list_rated (catalogue);

  cr_test_set_head (roadmap, "period.start", "2026-01-01", "period.finish", "2028-12-31", NULL);
  cr_test_add (roadmap, CR_KIND_ROUND, NULL, "r-1", NULL);
  for (guint i = 0; i < rated->n_ids; i++)
    cr_test_add (roadmap, CR_KIND_RATING, "r-1", rated->ids[i], "level", "1", "target", "3", NULL);
  return roadmap;
}

static CrIds *
list_suggested (CrRoadmap *roadmap)
{
  g_autoptr (GPtrArray) suggestions = cr_suggest_list (roadmap, catalogue);
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();

  for (guint i = 0; i < suggestions->len; i++)
    g_ptr_array_add (ids, (gpointer) ((const CrSuggestion *) suggestions->pdata[i])->template->id);
  return cr_ids_new ((const char *const *) ids->pdata, ids->len);
}

/* So many of the suggested, at random. (transfer full) */
static CrIds *
pick (GRand       *random,
      const CrIds *ids,
      guint        n)
{
  g_autoptr (GPtrArray) picked = g_ptr_array_new ();

  while (picked->len < n)
    {
      const char *id = ids->ids[g_rand_int_range (random, 0, (gint32) ids->n_ids)];

      if (!g_ptr_array_find (picked, id, NULL))
        g_ptr_array_add (picked, (gpointer) id);
    }
  return cr_ids_new ((const char *const *) picked->pdata, picked->len);
}

static void
check_task (CrRoadmap    *roadmap,
            const CrTask *task,
            CrDay         today)
{
  const CrEntry *template = cr_catalogue_lookup (catalogue, task->origin);

  g_assert_cmpint (template->group, ==, CR_GROUP_TEMPLATE);
  g_assert_cmpstr (task->area, ==, template->area);
  g_assert_cmpuint (cr_ids_get_length (task->capabilities), ==, g_strv_length ((char **) template->capabilities));
  g_assert_cmpuint (task->start, >=, today);
  g_assert_cmpuint (task->finish, >=, task->start);
  g_assert_cmpuint (task->finish, <=, cr_day_new (2028, 12, 31));
}

/* N suggestions make N mapped tasks and one step; asking again offers none of them. */
static void
test_accept (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (20260305);
  CrDay             today = cr_day_new (2026, 6, 15);

  for (guint round = 0; round < cr_test_count (100); round++)
    {
      g_autoptr (CrRoadmap) roadmap = make_roadmap ();
      g_autoptr (CrIds)     before = list_suggested (roadmap), after = NULL, left = NULL;
      guint                 n = (guint) g_rand_int_range (random, 2, (gint32) before->n_ids);
      g_autoptr (CrIds)     picked = pick (random, before, n);
      g_autofree char      *name = g_strdup_printf ("Accept %u suggestions", n);

      cr_test_apply_named (roadmap, cr_suggest_accept (roadmap, catalogue, picked, today), name);
      g_assert_cmpuint (cr_roadmap_get_n_tasks (roadmap), ==, n);
      for (guint i = 0; i < n; i++)
        {
          g_assert_true (cr_ids_contains (picked, cr_roadmap_get_task (roadmap, i)->origin));
          check_task (roadmap, cr_roadmap_get_task (roadmap, i), today);
        }
      after = list_suggested (roadmap);
      left = cr_ids_subtract (before, picked);
      g_assert_cmpuint (cr_ids_get_length (after), ==, cr_ids_get_length (left));
      for (guint i = 0; i < cr_ids_get_length (after); i++)
        g_assert_true (cr_ids_contains (left, after->ids[i]));
    }
}

/* All at once, or one after the other: nobody starts before those they wait for are finished. */
static void
test_accept_in_order (void)
{
  CrDay                 today = cr_day_new (2026, 6, 15);
  g_autoptr (CrRoadmap) at_once = make_roadmap (), one_by_one = make_roadmap ();
  g_autoptr (CrIds)     suggested = list_suggested (at_once);
  g_autoptr (GArray)    violations = NULL, later_violations = NULL;

  cr_test_apply (at_once, cr_suggest_accept (at_once, catalogue, suggested, today));
  violations = cr_violations_list (at_once);
  g_assert_cmpuint (violations->len, ==, 0);
  for (guint i = 0; i < suggested->n_ids; i++)
    {
      g_autoptr (CrIds) one = cr_ids_new (&suggested->ids[i], 1);
      const CrTask     *task;

      cr_test_apply_named (one_by_one, cr_suggest_accept (one_by_one, catalogue, one, today), "Accept 1 suggestion");
      task = cr_roadmap_get_task (one_by_one, i);
      for (guint k = 0; k < cr_ids_get_length (task->after); k++)
        {
          const CrTask *predecessor = cr_roadmap_lookup_task (one_by_one, task->after->ids[k]);

          g_assert_true (!cr_link_is_violated (predecessor, task) || task->start == cr_day_new (2028, 12, 31));
        }
    }
}

/* Behind a predecessor that is there already, shortened at the end of the period and never out of it. */
static void
test_follow (void)
{
  static const struct
  {
    const char *finish;
    CrDay       start, last;
  } cases[] = {
    { "2026-02-01", 0, 0 },
    { "2027-12-31", 3, 0 },
    { "2028-12-30", 1, 1 },
    { "2029-06-30", 1, 1 },
  };
  const CrEntry *const *templates = cr_catalogue_get_group (catalogue, CR_GROUP_TEMPLATE, NULL);

  while ((*templates)->after[0] == NULL || (*templates)->wave != 1)
    templates++;
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (CrRoadmap) roadmap = make_roadmap ();
      g_autoptr (CrIds)     one = cr_ids_new (&(*templates)->id, 1);
      const CrTask         *before, *task;
      CrDay                 end = cr_day_new (2028, 12, 31);

      cr_test_add (roadmap, CR_KIND_TASK, NULL, "t-before", "title.en", "Before", "status", "not-started", "origin",
                   (*templates)->after[0], "finish", cases[i].finish, NULL);
      cr_test_apply (roadmap, cr_suggest_accept (roadmap, catalogue, one, cr_day_new (2026, 3, 1)));
      before = cr_roadmap_get_task (roadmap, 0);
      task = cr_roadmap_get_task (roadmap, 1);
      g_assert_true (cr_ids_contains (task->after, "t-before"));
      g_assert_cmpuint (task->start, ==,
                        cases[i].start == 0   ? cr_day_new (2026, 3, 1)
                        : cases[i].start == 3 ? before->finish + 1
                                              : end);
      g_assert_cmpuint (task->finish, <=, end);
      if (cases[i].last == 1)
        g_assert_cmpuint (task->finish, ==, end);
    }
}

static void
test_without_dates (void)
{
  static const struct
  {
    const char *start, *finish;
    gboolean    has_dates;
  } cases[] = {
    { "", "", FALSE },
    { "2026-01-01", "", FALSE },
    { "", "2028-01-01", FALSE },
    { "2020-01-01", "2021-01-01", FALSE }, /* over */
    { "2020-01-01", "2026-06-15", TRUE },
    { "2027-01-01", "2029-06-15", TRUE },
  };
  const CrEntry *first = *cr_catalogue_get_group (catalogue, CR_GROUP_TEMPLATE, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (CrRoadmap) roadmap = cr_roadmap_new ();
      g_autoptr (CrIds)     ids = cr_ids_new (&first->id, 1);
      const CrTask         *task;

      if (*cases[i].start != '\0')
        cr_test_set_head (roadmap, "period.start", cases[i].start, NULL);
      if (*cases[i].finish != '\0')
        cr_test_set_head (roadmap, "period.finish", cases[i].finish, NULL);
      cr_test_apply (roadmap, cr_suggest_accept (roadmap, catalogue, ids, cr_day_new (2026, 6, 15)));
      task = cr_roadmap_get_task (roadmap, 0);
      g_assert_cmpint (task->start != CR_DAY_NONE, ==, cases[i].has_dates);
      g_assert_cmpint (task->finish != CR_DAY_NONE, ==, cases[i].has_dates);
    }
}

static void
test_accept_nothing (void)
{
  g_autoptr (CrRoadmap) roadmap = make_roadmap ();
  g_autoptr (CrIds)     strange = cr_test_ids ("tpl-strange cap-sourcing");

  cr_test_apply_named (roadmap, cr_suggest_accept (roadmap, catalogue, NULL, 1), "");
  cr_test_apply_named (roadmap, cr_suggest_accept (roadmap, catalogue, strange, 1), "");
}

static void
test_dismiss (void)
{
  g_autoptr (CrRoadmap) roadmap = make_roadmap ();
  g_autoptr (CrIds)     before = list_suggested (roadmap), after = NULL, again = NULL;
  g_autoptr (CrText)    reason = cr_text_new ("Not now", "Не сейчас");
  const char *template = before->ids[2];
  const CrDismissed *dismissed;

  cr_test_apply_named (roadmap, cr_suggest_dismiss (roadmap, template, "cap-sourcing", reason, cr_day_new (2026, 5, 1)),
                       "Dismiss a suggestion");
  dismissed = (const CrDismissed *) cr_roadmap_get_head (roadmap)->dismissed->items[0];
  g_assert_cmpstr (dismissed->template, ==, template);
  g_assert_cmpstr (dismissed->entry, ==, "cap-sourcing");
  g_assert_cmpuint (dismissed->date, ==, cr_day_new (2026, 5, 1));
  g_assert_cmpstr (cr_text_get (dismissed->reason, "ru"), ==, "Не сейчас");
  g_assert_null (cr_text_get_stale (dismissed->reason));
  after = list_suggested (roadmap);
  g_assert_cmpuint (after->n_ids, ==, before->n_ids - 1);
  g_assert_false (cr_ids_contains (after, template));

  cr_test_apply_named (roadmap, cr_suggest_dismiss (roadmap, template, NULL, NULL, 1), "");
  cr_test_apply (roadmap, cr_suggest_dismiss (roadmap, before->ids[0], NULL, NULL, CR_DAY_NONE));
  cr_test_apply_named (roadmap, cr_suggest_restore (roadmap, template), "Bring a suggestion back");
  again = list_suggested (roadmap);
  g_assert_true (cr_ids_contains (again, template));
  g_assert_false (cr_ids_contains (again, before->ids[0]));
  cr_test_apply_named (roadmap, cr_suggest_restore (roadmap, template), "");
}

int
main (int    argc,
      char **argv)
{
  int status;

  g_test_init (&argc, &argv, NULL);
  catalogue = cr_catalogue_new_builtin ();
  g_test_add_func ("/suggest-edit/accept", test_accept);
  g_test_add_func ("/suggest-edit/accept-in-order", test_accept_in_order);
  g_test_add_func ("/suggest-edit/follow", test_follow);
  g_test_add_func ("/suggest-edit/without-dates", test_without_dates);
  g_test_add_func ("/suggest-edit/accept-nothing", test_accept_nothing);
  g_test_add_func ("/suggest-edit/dismiss", test_dismiss);

  status = g_test_run ();
  cr_catalogue_unref (catalogue);
  return status;
}
