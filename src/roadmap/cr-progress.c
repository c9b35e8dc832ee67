/* SPDX-License-Identifier: GPL-3.0-or-later
 * Roll-up of progress. */
#include "config.h"

#include "cr-progress.h"

void
cr_progress_add (CrProgress   *progress,
                 const CrTask *task)
{
  if (cr_task_get_status (task) == CR_STATUS_CANCELLED)
    return;

  progress->n_tasks++;
  progress->sum += (guint64) cr_task_get_progress (task);
}

void
cr_progress_remove (CrProgress   *progress,
                    const CrTask *task)
{
  if (cr_task_get_status (task) == CR_STATUS_CANCELLED)
    return;

  progress->n_tasks--;
  progress->sum -= (guint64) cr_task_get_progress (task);
}

int
cr_progress_get_percent (const CrProgress *progress)
{
  if (progress->n_tasks == 0)
    return CR_PERCENT_NONE;
  return (int) ((progress->sum * 2 + progress->n_tasks) / ((guint64) progress->n_tasks * 2));
}

CrProgress
cr_progress_of_roadmap (CrRoadmap *roadmap)
{
  CrProgress progress = { 0 };

  for (guint i = 0; i < cr_roadmap_get_n_tasks (roadmap); i++)
    cr_progress_add (&progress, cr_roadmap_get_task (roadmap, i));
  return progress;
}

CrProgress *
cr_progress_by_area (CrRoadmap   *roadmap,
                     const CrIds *areas)
{
  guint       n = cr_ids_get_length (areas);
  CrProgress *progress = g_new0 (CrProgress, n + 1);

  for (guint i = 0; i < cr_roadmap_get_n_tasks (roadmap); i++)
    {
      const CrTask *task = cr_roadmap_get_task (roadmap, i);
      guint         row = 0;

      while (row < n && areas->ids[row] != task->area)
        row++;
      cr_progress_add (&progress[row], task);
    }
  return progress;
}
