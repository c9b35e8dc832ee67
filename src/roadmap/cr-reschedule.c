/* SPDX-License-Identifier: GPL-3.0-or-later
 * Tasks moved in time. */
#include "config.h"

#include "cr-reschedule.h"

#include "cr-draft.h"
#include "cr-labels.h"
#include "cr-links.h"
#include "cr-task-graph.h"

/* n_days, or as much of it as keeps the span inside the calendar. */
static gint64
clamp_move (CrDay  first,
            CrDay  last,
            gint64 n_days)
{
  return CLAMP (n_days, 1 - (gint64) first, (gint64) CR_DAY_MAX - last);
}

static CrDay
clamp_day (CrDay  day,
           gint64 n_days)
{
  return (CrDay) (day + clamp_move (day, day, n_days));
}

static CrDay
move_day (CrDay  day,
          gint64 n_days)
{
  return day != CR_DAY_NONE ? (CrDay) (day + n_days) : CR_DAY_NONE;
}

/* The earliest and the latest of its dates, whatever a milestone shows of them. FALSE when it has none. */
static gboolean
get_extent (const CrTask *task,
            CrDay        *earliest,
            CrDay        *latest)
{
  *earliest = task->start != CR_DAY_NONE ? task->start : task->finish;
  *latest = MAX (task->start, task->finish);
  if (task->finish != CR_DAY_NONE)
    *earliest = MIN (*earliest, task->finish);
  return *latest != CR_DAY_NONE;
}

static gboolean
preview_move (const CrTask *task,
              gint64        n_days,
              CrDay        *start,
              CrDay        *finish)
{
  CrDay earliest, latest;

  if (!get_extent (task, &earliest, &latest))
    return FALSE;

  n_days = clamp_move (earliest, latest, n_days);
  *start = move_day (task->start, n_days);
  *finish = move_day (task->finish, n_days);
  return n_days != 0;
}

static gboolean
preview_stretch (const CrTask *task,
                 CrEdge        edge,
                 gint64        n_days,
                 CrDay        *start,
                 CrDay        *finish)
{
  CrDay first, last, new_first, new_last;

  if (!cr_task_get_span (task, &first, &last))
    return FALSE;

  new_first = edge == CR_EDGE_START ? MIN (clamp_day (first, n_days), last) : first;
  new_last = edge == CR_EDGE_FINISH ? MAX (clamp_day (last, n_days), first) : last;
  if (new_first == first && new_last == last)
    return FALSE;

  *start = new_first;
  *finish = new_last;
  return TRUE;
}

gboolean
cr_reschedule_preview (const CrTask *task,
                       CrEdge        edge,
                       gint64        n_days,
                       CrDay        *start,
                       CrDay        *finish)
{
  *start = task->start;
  *finish = task->finish;
  if (edge == CR_EDGE_BOTH || task->milestone)
    return preview_move (task, n_days, start, finish);
  return preview_stretch (task, edge, n_days, start, finish);
}

static void
set_day (CrDraft    *draft,
         const char *task,
         const char *path,
         CrDay       day)
{
  const CrValue value = cr_value_day (day);
  CrPath        parsed;

  /* Both dates are known here; what a person's edit of one of them would do to the other is not wanted. */
  cr_path_parse (CR_KIND_TASK, path, &parsed);
  cr_draft_set (draft, CR_KIND_TASK, NULL, task, &parsed, &value);
}

static void
set_dates (CrDraft    *draft,
           const char *task,
           CrDay       start,
           CrDay       finish)
{
  set_day (draft, task, "start", start);
  set_day (draft, task, "finish", finish);
}

/* As much of the way as all of the tasks can go. */
static gint64
clamp_all (CrRoadmap   *roadmap,
           const CrIds *tasks,
           gint64       n_days)
{
  CrDay earliest, latest;

  for (guint i = 0; i < cr_ids_get_length (tasks); i++)
    {
      const CrTask *task = cr_roadmap_lookup_task (roadmap, tasks->ids[i]);

      if (task != NULL && get_extent (task, &earliest, &latest))
        n_days = clamp_move (earliest, latest, n_days);
    }
  return n_days;
}

CrChangeSet *
cr_reschedule_by (CrRoadmap   *roadmap,
                  const CrIds *tasks,
                  CrEdge       edge,
                  gint64       n_days)
{
  CrDraft *draft = cr_draft_new (roadmap, cr_label_get (CR_LABEL_RESCHEDULE));

  if (edge == CR_EDGE_BOTH)
    n_days = clamp_all (roadmap, tasks, n_days);
  for (guint i = 0; i < cr_ids_get_length (tasks); i++)
    {
      const CrTask *task = cr_roadmap_lookup_task (roadmap, tasks->ids[i]);
      CrDay         start, finish;

      if (task != NULL && cr_reschedule_preview (task, edge, n_days, &start, &finish))
        set_dates (draft, task->id, start, finish);
    }
  return cr_draft_finish (draft);
}

CrChangeSet *
cr_reschedule_to (CrRoadmap  *roadmap,
                  const char *task,
                  CrEdge      edge,
                  CrDay       day)
{
  const CrTask     *record = cr_roadmap_lookup_task (roadmap, task);
  g_autoptr (CrIds) tasks = cr_ids_new (&task, 1);
  CrDay             first = CR_DAY_NONE, last = CR_DAY_NONE;

  if (record == NULL || !cr_task_get_span (record, &first, &last))
    return cr_reschedule_by (roadmap, NULL, edge, 0);
  return cr_reschedule_by (roadmap, tasks, edge, (gint64) day - (edge == CR_EDGE_FINISH ? last : first));
}

CrChangeSet *
cr_reschedule_set (CrRoadmap  *roadmap,
                   const char *task,
                   CrDay       start,
                   CrDay       finish)
{
  CrDraft *draft = cr_draft_new (roadmap, cr_label_get (CR_LABEL_RESCHEDULE));

  if (cr_roadmap_lookup_task (roadmap, task) != NULL)
    set_dates (draft, task, start, finish);
  return cr_draft_finish (draft);
}

static void
place (CrDraft      *draft,
       const CrTask *task,
       CrDay         day,
       guint         n_days)
{
  if (task->milestone)
    set_dates (draft, task->id, task->start != CR_DAY_NONE ? day : CR_DAY_NONE, day);
  else
    set_dates (draft, task->id, day, clamp_day (day, (gint64) n_days - 1));
}

CrChangeSet *
cr_reschedule_place (CrRoadmap   *roadmap,
                     const CrIds *tasks,
                     CrDay        day,
                     guint        n_days)
{
  CrDraft *draft = cr_draft_new (roadmap, cr_label_get (CR_LABEL_SCHEDULE));

  g_return_val_if_fail (day != CR_DAY_NONE && n_days >= 1, cr_draft_finish (draft));

  for (guint i = 0; i < cr_ids_get_length (tasks); i++)
    {
      const CrTask *task = cr_roadmap_lookup_task (roadmap, tasks->ids[i]);

      if (task != NULL)
        place (draft, task, day, n_days);
    }
  return cr_draft_finish (draft);
}

/* The first day that any of the tasks has; CR_DAY_NONE where none has dates. */
static CrDay
find_first_day (CrRoadmap   *roadmap,
                const CrIds *tasks)
{
  CrDay first_of_all = CR_DAY_NONE, first, last;

  for (guint i = 0; i < cr_ids_get_length (tasks); i++)
    {
      const CrTask *task = cr_roadmap_lookup_task (roadmap, tasks->ids[i]);

      if (task != NULL && cr_task_get_span (task, &first, &last))
        first_of_all = first_of_all == CR_DAY_NONE ? first : MIN (first_of_all, first);
    }
  return first_of_all;
}

CrChangeSet *
cr_reschedule_bring (CrRoadmap   *roadmap,
                     const CrIds *tasks,
                     CrDay        day,
                     guint        n_days)
{
  CrDay    first = find_first_day (roadmap, tasks);
  CrDraft *draft = NULL;
  gint64   n_moved = 0;

  g_return_val_if_fail (day != CR_DAY_NONE && n_days >= 1, cr_reschedule_by (roadmap, NULL, CR_EDGE_BOTH, 0));

  if (first == CR_DAY_NONE)
    return cr_reschedule_place (roadmap, tasks, day, n_days);
  draft = cr_draft_new (roadmap, cr_label_get (CR_LABEL_RESCHEDULE));
  n_moved = clamp_all (roadmap, tasks, (gint64) day - first);
  for (guint i = 0; i < cr_ids_get_length (tasks); i++)
    {
      const CrTask *task = cr_roadmap_lookup_task (roadmap, tasks->ids[i]);
      CrDay         start, finish;

      if (task == NULL)
        continue;
      if (!cr_task_get_span (task, &start, &finish))
        place (draft, task, day, n_days);
      else if (cr_reschedule_preview (task, CR_EDGE_BOTH, n_moved, &start, &finish))
        set_dates (draft, task->id, start, finish);
    }
  return cr_draft_finish (draft);
}

CrChangeSet *
cr_reschedule_clear (CrRoadmap   *roadmap,
                     const CrIds *tasks)
{
  CrDraft *draft = cr_draft_new (roadmap, cr_label_get (CR_LABEL_RESCHEDULE));

  for (guint i = 0; i < cr_ids_get_length (tasks); i++)
    if (cr_roadmap_lookup_task (roadmap, tasks->ids[i]) != NULL)
      set_dates (draft, tasks->ids[i], CR_DAY_NONE, CR_DAY_NONE);
  return cr_draft_finish (draft);
}

typedef struct
{
  CrRoadmap         *roadmap;
  const CrTaskGraph *graph;
  const CrTaskSets  *sets;
  GHashTable        *asked; /* interned ids of the tasks to begin with; NULL is all */
  gint64            *moves; /* by position: the days that the task is moved on */
} Shift;

static gboolean
may_shift (const CrTask *task,
           gint64        n_days)
{
  CrDay earliest, latest;

  return cr_task_is_open (task) && get_extent (task, &earliest, &latest) && n_days <= (gint64) CR_DAY_MAX - latest;
}

/* Its predecessors have their new places. */
static void
shift_task (Shift *shift,
            guint  position)
{
  const CrTask *task = cr_roadmap_get_task (shift->roadmap, position);
  gboolean      is_asked = shift->asked == NULL || g_hash_table_contains (shift->asked, task->id);
  gint64        needed = 0, room;

  for (guint edge = shift->graph->first[position]; edge < shift->graph->first[position + 1]; edge++)
    {
      guint predecessor = cr_task_graph_get_target (shift->graph, edge);

      if (shift->sets->set[predecessor] == shift->sets->set[position] ||
          !cr_link_get_room (cr_roadmap_get_task (shift->roadmap, predecessor), task, &room))
        continue;
      is_asked = is_asked || shift->moves[predecessor] > 0;
      needed = MAX (needed, shift->moves[predecessor] - room);
    }
  if (is_asked && needed > 0 && may_shift (task, needed))
    shift->moves[position] = needed;
}

static GHashTable *
index_ids (const CrIds *ids)
{
  GHashTable *index = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < cr_ids_get_length (ids); i++)
    g_hash_table_add (index, (gpointer) ids->ids[i]);
  return index;
}

CrChangeSet *
cr_reschedule_shift (CrRoadmap   *roadmap,
                     const CrIds *tasks)
{
  CrDraft                *draft = cr_draft_new (roadmap, cr_label_get (CR_LABEL_SHIFT));
  g_autoptr (CrTaskGraph) graph = cr_task_graph_new (roadmap);
  g_autoptr (CrTaskSets)  sets = cr_task_sets_new (graph);
  g_autoptr (GHashTable)  asked = tasks != NULL ? index_ids (tasks) : NULL;
  g_autofree gint64      *moves = g_new0 (gint64, graph->n_tasks + 1);
  Shift                   shift = { roadmap, graph, sets, asked, moves };

  for (guint i = 0; i < graph->n_tasks; i++)
    shift_task (&shift, g_array_index (sets->order, guint, i));
  for (guint i = 0; i < graph->n_tasks; i++)
    {
      const CrTask *task = cr_roadmap_get_task (roadmap, i);

      if (moves[i] > 0)
        set_dates (draft, task->id, move_day (task->start, moves[i]), move_day (task->finish, moves[i]));
    }
  return cr_draft_finish (draft);
}
