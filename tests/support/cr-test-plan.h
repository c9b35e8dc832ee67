/* SPDX-License-Identifier: GPL-3.0-or-later
 * Plans for tests: tasks with dates and predecessors, written down shortly or made at random. */
#pragma once

#include "cr-test-roadmap.h"

#define CR_TEST_PLAN_START ((CrDay) 739000) /* day 0 of every plan */

/* The n-th day of a plan as a task has it; NULL is no day. */
static inline char *
cr_test_plan_day (const char *number)
{
  char text[CR_DAY_TEXT_SIZE];

  if (number == NULL || *number == '\0')
    return g_strdup ("");
  return g_strdup (cr_day_format (CR_TEST_PLAN_START + (CrDay) g_ascii_strtoull (number, NULL, 10), text));
}

static inline void
cr_test_plan_add_task (CrRoadmap  *roadmap,
                       const char *described)
{
  g_auto (GStrv)   words = g_strsplit (described, " ", 3), dates = NULL;
  g_autofree char *start = NULL, *finish = NULL;
  const char      *flag = strchr (words[0], ':');
  g_autofree char *id = flag != NULL ? g_strndup (words[0], (gsize) (flag - words[0])) : g_strdup (words[0]);
  const char      *status = "not-started";
  CrRecord        *record = cr_record_new (CR_KIND_TASK, id);

  dates = g_strsplit (words[1], "-", 2);
  start = cr_test_plan_day (dates[0]);
  finish = cr_test_plan_day (dates[1]);
  if (flag != NULL && strchr (flag, 'c') != NULL)
    status = "cancelled";
  if (flag != NULL && strchr (flag, 'd') != NULL)
    status = "done";
  ((CrTask *) record)->status = cr_intern (status);
  ((CrTask *) record)->progress = g_str_equal (status, "done") ? 100 : 0;
  ((CrTask *) record)->milestone = flag != NULL && strchr (flag, 'm') != NULL;
  if (*start != '\0')
    g_assert_true (cr_day_parse (start, &((CrTask *) record)->start));
  if (*finish != '\0')
    g_assert_true (cr_day_parse (finish, &((CrTask *) record)->finish));
  ((CrTask *) record)->after = cr_test_ids (words[2]);
  g_assert_true (cr_roadmap_load_record (roadmap, NULL, record));
}

/* Tasks parted by "; ", each an id with flags (":m" milestone, ":d" done, ":c" cancelled), its first and last day
 * ("3-7", "-7" without a start, "3-" without a finish, "-" without both) and its predecessors:
 * "a 1-5; b 6-9 a; m:m -9 a b". (transfer full) */
static inline CrRoadmap *
cr_test_plan (const char *described)
{
  CrRoadmap     *roadmap = cr_roadmap_new ();
  g_auto (GStrv) tasks = g_strsplit (described, "; ", -1);

  for (guint i = 0; tasks[i] != NULL; i++)
    cr_test_plan_add_task (roadmap, tasks[i]);
  return roadmap;
}

/* The dates of all tasks in the same words, without flags and predecessors: "a 1-5; b 6-9; m -9". (transfer full) */
static inline char *
cr_test_plan_tell (CrRoadmap *roadmap)
{
  GString *told = g_string_new (NULL);

  for (guint i = 0; i < cr_roadmap_get_n_tasks (roadmap); i++)
    {
      const CrTask *task = cr_roadmap_get_task (roadmap, i);

      g_string_append_printf (told, "%s%s ", i > 0 ? "; " : "", task->id);
      if (task->start != CR_DAY_NONE)
        g_string_append_printf (told, "%d", (int) (task->start - CR_TEST_PLAN_START));
      g_string_append_c (told, '-');
      if (task->finish != CR_DAY_NONE)
        g_string_append_printf (told, "%d", (int) (task->finish - CR_TEST_PLAN_START));
    }
  return g_string_free (told, FALSE);
}

/* A plan of tasks "t-0", "t-1" and so on with dates close together, links mostly to earlier tasks (and, with cycles, to
 * any), some of them to nobody or twice, of all statuses, some milestones, some dates missing, seldom in the wrong
 * order. (transfer full) */
static inline CrRoadmap *
cr_test_random_plan (GRand   *random,
                     guint    n_tasks,
                     gboolean cycles)
{
  CrRoadmap *roadmap = cr_roadmap_new ();
  int        spread = g_rand_int_range (random, 5, 60), density = g_rand_int_range (random, 1, 5);

  for (guint i = 0; i < n_tasks; i++)
    {
      g_autofree char      *id = g_strdup_printf ("t-%u", i);
      CrTask               *task = (CrTask *) cr_record_new (CR_KIND_TASK, id);
      g_autoptr (GPtrArray) after = g_ptr_array_new_with_free_func (g_free);

      task->status = cr_status_to_id ((CrStatus) g_rand_int_range (random, 0, CR_N_STATUSES));
      task->progress = cr_task_get_status (task) == CR_STATUS_DONE ? 100 : 0;
      task->milestone = g_rand_int_range (random, 0, 5) == 0;
      task->start = CR_TEST_PLAN_START + (CrDay) g_rand_int_range (random, 0, spread);
      task->finish = task->start + (task->milestone ? 0 : (CrDay) g_rand_int_range (random, 0, 10));
      if (g_rand_int_range (random, 0, 40) == 0)
        task->finish = task->start - 2;
      if (g_rand_int_range (random, 0, 8) == 0)
        task->start = CR_DAY_NONE;
      if (g_rand_int_range (random, 0, 8) == 0)
        task->finish = CR_DAY_NONE;
      for (int k = g_rand_int_range (random, 0, density); k > 0; k--)
        {
          gboolean any = cycles && g_rand_int_range (random, 0, 6) == 0;
          int      limit = any ? (int) n_tasks + 1 : MAX ((int) i, 1);

          g_ptr_array_add (after, g_strdup_printf ("t-%d", g_rand_int_range (random, 0, limit)));
        }
      task->after = cr_ids_new ((const char *const *) after->pdata, i > 0 || cycles ? after->len : 0);
      g_assert_true (cr_roadmap_load_record (roadmap, NULL, &task->record));
    }
  return roadmap;
}
