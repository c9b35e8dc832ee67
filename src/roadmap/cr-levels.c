/* SPDX-License-Identifier: GPL-3.0-or-later
 * The levels of a round, and those that the tasks promise for a day. */
#include "config.h"

#include "cr-levels.h"

#include "cr-served.h"

typedef struct
{
  GArray *levels; /* CrLevels */
  CrDay   day;
} Count;

static void
count_task (guint         position,
            const CrTask *task,
            gpointer      user_data)
{
  const Count *count = user_data;
  CrLevels    *levels = &g_array_index (count->levels, CrLevels, position);
  CrStatus     status = cr_task_get_status (task);

  if (status == CR_STATUS_CANCELLED)
    return;

  levels->n_tasks++;
  levels->n_open += cr_status_is_open (status) ? 1 : 0;
  if (status == CR_STATUS_DONE || (task->finish != CR_DAY_NONE && task->finish <= count->day))
    levels->n_finished++;
}

static void
read_rating (CrLevels       *levels,
             const CrRating *rating)
{
  levels->is_rated = TRUE;
  levels->not_applicable = rating->not_applicable;
  levels->level = cr_rating_get_level (rating);
  levels->target = cr_rating_get_target (rating);
  levels->target_date = rating->target_date;
  levels->has_gap = cr_rating_get_gap (rating, &levels->gap);
  levels->n_evidence = cr_list_get_length (rating->evidence);
}

/* Rounded down also where the target is below the level. */
static int
divide_down (int dividend,
             int divisor)
{
  return dividend >= 0 ? dividend / divisor : -((divisor - 1 - dividend) / divisor);
}

static void
project (CrLevels *levels)
{
  if (levels->not_applicable)
    return;

  levels->projected = levels->level;
  if (levels->has_gap && levels->n_tasks > 0)
    levels->projected += divide_down (levels->gap * (int) levels->n_finished, (int) levels->n_tasks);
}

GArray *
cr_levels_list (CrRoadmap   *roadmap,
                const char  *round,
                const CrIds *entries,
                CrDay        day)
{
  GArray *rows = g_array_new (FALSE, TRUE, sizeof (CrLevels));
  Count   count = { rows, day };

  g_return_val_if_fail (CR_IS_ROADMAP (roadmap), rows);

  for (guint i = 0; i < cr_ids_get_length (entries); i++)
    {
      CrLevels        levels = { .entry = entries->ids[i] };
      const CrRating *rating = CR_RATING (cr_roadmap_lookup (roadmap, CR_KIND_RATING, round, levels.entry));

      if (rating != NULL)
        read_rating (&levels, rating);
      g_array_append_val (rows, levels);
    }
  cr_served_foreach (roadmap, entries, count_task, &count);
  for (guint i = 0; i < rows->len; i++)
    project (&g_array_index (rows, CrLevels, i));
  return rows;
}

/* Where a row without a gap to tell stands behind the others. */
static int
get_class (const CrLevels *levels)
{
  if (levels->has_gap)
    return 0;
  if (levels->not_applicable)
    return 3;
  return levels->level > 0 ? 1 : 2;
}

static int
compare_levels (gconstpointer a,
                gconstpointer b,
                gpointer      user_data)
{
  const CrLevels *x = a, *y = b;

  if (get_class (x) != get_class (y))
    return get_class (x) - get_class (y);
  if (x->gap != y->gap)
    return y->gap - x->gap;
  return (x->n_open > 0) - (y->n_open > 0);
}

void
cr_levels_sort (GArray *levels)
{
  g_array_sort_with_data (levels, compare_levels, NULL); /* stable */
}

int
cr_levels_get (const CrLevels *levels,
               CrLevelKind     kind)
{
  switch (kind)
    {
    case CR_LEVEL_TARGET:
      return levels->target;
    case CR_LEVEL_PROJECTED:
      return levels->projected;
    case CR_LEVEL_NOW:
    default:
      return levels->level;
    }
}

int
cr_levels_get_average (const GArray *levels,
                       CrLevelKind   kind,
                       guint        *n_rated)
{
  guint n = 0, sum = 0;

  for (guint i = 0; i < levels->len; i++)
    {
      const CrLevels *row = &g_array_index (levels, CrLevels, i);
      guint           level = (guint) cr_levels_get (row, kind);

      if (level == 0 || row->not_applicable)
        continue;
      n++;
      sum += level;
    }
  if (n_rated != NULL)
    *n_rated = n;
  return n > 0 ? (int) ((20 * sum + n) / (2 * n)) : -1;
}

guint
cr_levels_count_claimed (const GArray *levels)
{
  guint n = 0;

  for (guint i = 0; i < levels->len; i++)
    {
      const CrLevels *row = &g_array_index (levels, CrLevels, i);

      n += row->level > 0 && !row->not_applicable && row->n_evidence == 0 ? 1 : 0;
    }
  return n;
}
