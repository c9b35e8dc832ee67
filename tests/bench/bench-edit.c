/* SPDX-License-Identifier: GPL-3.0-or-later
 * What an edit, an undo, a bulk edit and a comparison cost. */
#include "config.h"

#include "cr-diff.h"
#include "cr-draft.h"
#include "cr-history.h"

#include <stdio.h>
#include <stdlib.h>

#define N_ROUNDS 15

static CrRoadmap *
make_roadmap (guint n_tasks)
{
  CrRoadmap *roadmap = cr_roadmap_new ();

  for (guint i = 0; i < n_tasks; i++)
    {
      g_autofree char *key = g_strdup_printf ("t-%08u", i), *before = g_strdup_printf ("t-%08u", i / 2);
      g_autofree char *title = g_strdup_printf ("Map national data sets to the WCO Data Model, part %u", i);
      CrRecord        *record = cr_record_new (CR_KIND_TASK, key);
      CrTask          *task = (CrTask *) record;
      const char      *capability = i % 2 == 0 ? "cap-data-standards" : "cap-sourcing", *after = before;

      task->title = cr_text_new (title, "Сопоставить национальные данные с Моделью данных ВТамО");
      task->area = cr_intern ("area-instruments");
      task->capabilities = cr_ids_new (&capability, 1);
      task->status = cr_status_to_id (CR_STATUS_NOT_STARTED);
      task->start = cr_day_new (2026, 5, 4);
      task->finish = cr_day_new (2027, 3, 31);
      if (i > 0)
        task->after = cr_ids_new (&after, 1);
      if (!cr_roadmap_load_record (roadmap, NULL, record))
        abort ();
    }
  return roadmap;
}

static int
compare_times (gconstpointer a,
               gconstpointer b)
{
  const double *left = a, *right = b;

  return *left < *right ? -1 : *left > *right;
}

static double
get_median (double times[N_ROUNDS])
{
  qsort (times, N_ROUNDS, sizeof (double), compare_times);
  return times[N_ROUNDS / 2];
}

static double
now_ms (void)
{
  return (double) g_get_monotonic_time () / 1000;
}

/* Sets a path of the first n tasks: one change set, one step. */
static void
edit (CrHistory     *history,
      CrRoadmap     *roadmap,
      const char    *path,
      const CrValue *value,
      guint          n)
{
  CrDraft                *draft = cr_draft_new (roadmap, NULL);
  g_autoptr (CrChangeSet) set = NULL;

  for (guint i = 0; i < n; i++)
    {
      const CrTask *task = cr_roadmap_get_task (roadmap, i * 7 % cr_roadmap_get_n_tasks (roadmap));

      cr_draft_edit_task (draft, task->id, path, value);
    }
  set = cr_draft_finish (draft);
  if (!cr_history_perform (history, set, CR_MERGE_NEVER, NULL))
    abort ();
}

static void
bench_edit (const char *name,
            CrRoadmap  *roadmap,
            const char *path,
            CrValue     value,
            guint       n,
            double      aim_ms)
{
  g_autoptr (CrHistory) history = cr_history_new (roadmap);
  double                there[N_ROUNDS], back[N_ROUNDS], median;

  for (guint i = 0; i < N_ROUNDS; i++)
    {
      double start = now_ms ();

      edit (history, roadmap, path, &value, n);
      there[i] = now_ms () - start;
      start = now_ms ();
      cr_history_undo (history);
      back[i] = now_ms () - start;
    }
  median = get_median (there);
  printf ("%-28s %9.3f ms  aim %5.0f ms  ratio %.3f\n", name, median, aim_ms, median / aim_ms);
  median = get_median (back);
  printf ("%-28s %9.3f ms  aim %5.0f ms  ratio %.3f\n", "  its undo", median, aim_ms, median / aim_ms);
  cr_value_clear (&value);
}

/* Every seventh task, so many of them. (transfer container) */
static GPtrArray *
list_keys (CrRoadmap *roadmap,
           guint      n)
{
  GPtrArray *keys = g_ptr_array_new ();
  guint      n_tasks = cr_roadmap_get_n_tasks (roadmap);

  for (guint i = 0; i < n; i++)
    g_ptr_array_add (keys, (gpointer) cr_roadmap_get_task (roadmap, (99 + i * 7) % n_tasks)->id);
  return keys;
}

static void
remove_tasks (CrDraft         *draft,
              const GPtrArray *keys)
{
  cr_draft_remove (draft, CR_KIND_TASK, NULL, (const char *const *) keys->pdata, keys->len);
}

static void
move_tasks (CrDraft         *draft,
            const GPtrArray *keys)
{
  for (guint i = 0; i < keys->len; i++)
    cr_draft_move (draft, CR_KIND_TASK, NULL, g_ptr_array_index (keys, i),
                   i > 0 ? g_ptr_array_index (keys, i - 1) : NULL);
}

static void
bench_structure (const char *name,
                 CrRoadmap  *roadmap,
                 void (*gesture) (CrDraft *draft, const GPtrArray *keys),
                 guint  n,
                 double aim_ms)
{
  g_autoptr (CrHistory) history = cr_history_new (roadmap);
  double                there[N_ROUNDS], back[N_ROUNDS], median;

  for (guint i = 0; i < N_ROUNDS; i++)
    {
      g_autoptr (GPtrArray)   keys = list_keys (roadmap, n);
      double                  start = now_ms ();
      CrDraft                *draft = cr_draft_new (roadmap, NULL);
      g_autoptr (CrChangeSet) set = NULL;

      gesture (draft, keys);
      set = cr_draft_finish (draft);
      if (!cr_history_perform (history, set, CR_MERGE_NEVER, NULL))
        abort ();
      there[i] = now_ms () - start;
      start = now_ms ();
      cr_history_undo (history);
      back[i] = now_ms () - start;
    }
  median = get_median (there);
  printf ("%-28s %9.3f ms  aim %5.0f ms  ratio %.3f\n", name, median, aim_ms, median / aim_ms);
  median = get_median (back);
  printf ("%-28s %9.3f ms  aim %5.0f ms  ratio %.3f\n", "  its undo", median, aim_ms, median / aim_ms);
}

/* Two roadmaps of 10,000 tasks that share no memory, ten tasks of them different. */
static void
bench_diff (void)
{
  g_autoptr (CrRoadmap) a = make_roadmap (10000), b = make_roadmap (10000);
  g_autoptr (CrHistory) history = cr_history_new (b);
  g_auto (CrValue)      value = cr_value_id ("u-1");
  double                times[N_ROUNDS], median;

  edit (history, b, "owner", &value, 10);
  for (guint i = 0; i < N_ROUNDS; i++)
    {
      double                  start = now_ms ();
      g_autoptr (CrChangeSet) set = cr_diff (a, b);

      times[i] = now_ms () - start;
      if (cr_change_set_get_length (set) < 10)
        abort ();
    }
  median = get_median (times);
  printf ("%-28s %9.3f ms  aim %5.0f ms  ratio %.3f\n", "diff of two of 10k", median, 10.0, median / 10);
}

/* The worst there is: hardly anything is left in its place. */
static void
bench_diff_of_reversed (CrRoadmap *roadmap)
{
  g_autoptr (CrRoadmap)   reversed = cr_roadmap_new ();
  g_autoptr (CrChangeSet) set = NULL;
  double                  start;

  for (guint i = cr_roadmap_get_n_tasks (roadmap); i > 0; i--)
    if (!cr_roadmap_load_record (reversed, NULL, cr_record_ref (&cr_roadmap_get_task (roadmap, i - 1)->record)))
      abort ();
  start = now_ms ();
  set = cr_diff (roadmap, reversed);
  printf ("%-28s %9.3f ms\n", "diff of 100k and reversed", now_ms () - start);
  start = now_ms ();
  cr_roadmap_apply (roadmap, set, CR_APPLY_RESTORE, NULL, NULL);
  printf ("%-28s %9.3f ms\n", "  applied", now_ms () - start);
}

int
main (void)
{
  g_autoptr (CrRoadmap) roadmap = make_roadmap (100000);

  printf ("editing at 100,000 tasks; medians of %d\n", N_ROUNDS);
  bench_edit ("set the owner", roadmap, "owner", cr_value_id ("u-1"), 1, 1);
  bench_edit ("edit a title", roadmap, "title.en", cr_value_string ("Another title"), 1, 1);
  bench_edit ("set an indicator", roadmap, "indicator.unit", cr_value_string ("%"), 1, 1);
  bench_edit ("owner of 10k", roadmap, "owner", cr_value_id ("u-1"), 10000, 50);
  bench_edit ("status of 10k", roadmap, "status", cr_value_id ("done"), 10000, 50);
  bench_edit ("title of 10k", roadmap, "title.ru", cr_value_string ("Другое название"), 10000, 50);
  bench_structure ("delete a task", roadmap, remove_tasks, 1, 20);
  bench_structure ("delete 10k", roadmap, remove_tasks, 10000, 100);
  bench_structure ("move 100", roadmap, move_tasks, 100, 20);
  bench_structure ("move 10k", roadmap, move_tasks, 10000, 100);
  bench_diff ();
  bench_diff_of_reversed (roadmap);
  return 0;
}
