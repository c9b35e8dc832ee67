/* SPDX-License-Identifier: GPL-3.0-or-later
 * The plan of the timeline after tasks got other values, while every row stays where it is. */
#include "config.h"

#include "cr-timeline-plan.h"

#include "cr-links.h"

/* Where more tasks have other values, making the plan anew is as good. */
#define N_TASKS_MAX 64

/* What is known of a patch while it is being made. */
typedef struct
{
  CrTimelinePlan         *plan;
  const CrTimelineSource *source;
  GHashTable             *changed;    /* ids of the tasks that have other values */
  GHashTable             *concerned;  /* these, and those that wait for them */
  GArray                 *successors; /* guint, the positions of the concerned ones in the roadmap */
  GHashTable             *stale;      /* heads whose spans have to be found again */
  gboolean               *touched;    /* by row */
  CrTimelinePatch        *patch;
} Work;

static CrTimelinePatch *
patch_new (void)
{
  CrTimelinePatch *patch = g_new0 (CrTimelinePatch, 1);

  patch->rows = g_array_new (FALSE, FALSE, sizeof (guint));
  patch->links = g_array_new (FALSE, FALSE, sizeof (guint));
  return patch;
}

void
cr_timeline_patch_free (CrTimelinePatch *patch)
{
  if (patch == NULL)
    return;

  g_array_unref (patch->rows);
  g_array_unref (patch->links);
  g_free (patch);
}

/* Whether another value of the field may move a task to another group. */
static gboolean
decides_group (CrGrouping  grouping,
               const char *field)
{
  switch (grouping)
    {
    case CR_GROUPING_AREA:
      return g_str_equal (field, "area");
    case CR_GROUPING_STATUS:
      return g_str_equal (field, "status");
    case CR_GROUPING_OWNER:
      return g_str_equal (field, "owner");
    case CR_GROUPING_CAPABILITY:
      return g_str_equal (field, "capabilities");
    case CR_GROUPING_QUARTER:
      return g_str_equal (field, "finish");
    case CR_GROUPING_PRIORITY:
      return g_str_equal (field, "priority");
    case CR_GROUPING_NONE:
    case CR_N_GROUPINGS:
    default:
      return FALSE;
    }
}

static gboolean
has_closed (const CrTimelinePlan *plan)
{
  for (guint i = 0; i < plan->heads->len; i++)
    if (g_array_index (plan->heads, CrTimelineHead, i).fold == CR_TIMELINE_CLOSED)
      return TRUE;
  return FALSE;
}

/* Filters, orders and the critical path may have it that one task moves another; and of a task that stands in several
 * groups some rows may be put away. */
static gboolean
can_follow (const CrTimelinePlan   *plan,
            const CrTimelineSource *source)
{
  return !source->with_critical && !cr_query_is_filtering (source->query) && source->query->sort.field == NULL &&
         (source->query->grouping != CR_GROUPING_CAPABILITY || !has_closed (plan));
}

static gboolean
can_follow_change (const CrTimelinePlan   *plan,
                   const CrTimelineSource *source,
                   const CrChange         *change)
{
  const CrTask *task = NULL;

  if (change->kind != CR_KIND_TASK || change->op != CR_CHANGE_SET || change->path.field == NULL)
    return FALSE;
  if (g_str_equal (change->path.field->name, "after") ||
      decides_group (source->query->grouping, change->path.field->name))
    return FALSE;
  task = cr_roadmap_lookup_task (source->roadmap, change->key);
  return task != NULL && cr_timeline_is_scheduled (task) &&
         cr_timeline_plan_find (plan, task->id) != CR_TIMELINE_NO_ROW;
}

/* FALSE when the plan has to be made anew. */
static gboolean
find_changed (Work              *work,
              const CrChangeSet *set)
{
  for (guint i = 0; i < cr_change_set_get_length (set); i++)
    {
      const CrChange *change = cr_change_set_get (set, i);

      if (!can_follow_change (work->plan, work->source, change))
        return FALSE;
      g_hash_table_add (work->changed, (gpointer) cr_intern (change->key));
    }
  return g_hash_table_size (work->changed) <= N_TASKS_MAX;
}

static int
compare_numbers (gconstpointer a,
                 gconstpointer b)
{
  guint left = *(const guint *) a, right = *(const guint *) b;

  return left < right ? -1 : left > right;
}

static void
add_concerned (Work *work,
               guint position)
{
  const CrTask *task = cr_roadmap_get_task (work->source->roadmap, position);

  if (g_hash_table_add (work->concerned, (gpointer) task->id))
    g_array_append_val (work->successors, position);
}

static void
find_concerned (Work *work)
{
  const CrTimelinePlan *plan = work->plan;
  GHashTableIter        iter;
  gpointer              id = NULL;

  g_hash_table_iter_init (&iter, work->changed);
  while (g_hash_table_iter_next (&iter, &id, NULL))
    {
      guint position = (guint) cr_roadmap_find (work->source->roadmap, CR_KIND_TASK, NULL, id);

      add_concerned (work, position);
      for (guint i = position > 0 ? plan->ends[position - 1] : 0; i < plan->ends[position]; i++)
        add_concerned (work, plan->successors[i]);
    }
  g_array_sort (work->successors, compare_numbers);
}

/* Whether the span of the group hung on the task as it was, or does on it as it is. */
static gboolean
is_at_edge (const CrTimelineHead *head,
            const CrTask         *before,
            const CrTask         *after)
{
  CrDay first = CR_DAY_NONE, last = CR_DAY_NONE;
  CrDay new_first = CR_DAY_NONE, new_last = CR_DAY_NONE;

  cr_task_get_span (before, &first, &last);
  cr_task_get_span (after, &new_first, &new_last);
  return (first != new_first && MIN (first, new_first) <= head->start) ||
         (last != new_last && MAX (last, new_last) >= head->finish);
}

/* The row of the task as it is by now. */
static void
change_entry (Work            *work,
              CrTimelineEntry *entry)
{
  const CrTask *before = entry->task;
  const CrTask *after = cr_roadmap_lookup_task (work->source->roadmap, before->id);

  if (entry->head != CR_TIMELINE_NO_ROW)
    {
      CrTimelineHead *head = &g_array_index (work->plan->heads, CrTimelineHead, entry->head);

      cr_progress_remove (&head->progress, before);
      cr_progress_add (&head->progress, after);
      if (is_at_edge (head, before, after))
        g_hash_table_add (work->stale, GUINT_TO_POINTER (entry->head));
    }
  entry->task = (const CrTask *) cr_record_ref ((CrRecord *) &after->record);
  entry->flags = cr_timeline_plan_get_flags (work->source, NULL, after);
  cr_record_unref (&((CrTask *) before)->record);
}

/* The span of the group that the row heads, by all its rows. */
static void
change_head (Work *work,
             guint row)
{
  GArray         *entries = work->plan->entries;
  guint           place = g_array_index (entries, CrTimelineEntry, row).head;
  CrTimelineHead *head = &g_array_index (work->plan->heads, CrTimelineHead, place);

  head->start = CR_DAY_NONE;
  head->finish = CR_DAY_NONE;
  for (guint i = row + 1; i < entries->len && g_array_index (entries, CrTimelineEntry, i).head == place; i++)
    cr_timeline_head_widen (head, g_array_index (entries, CrTimelineEntry, i).task);
}

/* (transfer full) Of all tasks that are concerned, from the first on. */
static GArray *
list_rows (Work *work)
{
  GArray        *rows = g_array_new (FALSE, FALSE, sizeof (guint));
  GHashTableIter iter;
  gpointer       id = NULL;

  g_hash_table_iter_init (&iter, work->concerned);
  while (g_hash_table_iter_next (&iter, &id, NULL))
    for (guint row = cr_timeline_plan_find (work->plan, id); row != CR_TIMELINE_NO_ROW;
         row = cr_timeline_plan_get (work->plan, row)->next)
      g_array_append_val (rows, row);
  g_array_sort (rows, compare_numbers);
  return rows;
}

/* The rows of the tasks first: the head of their group stands before them, and is told after them. */
static void
change_rows (Work *work)
{
  g_autoptr (GArray) rows = list_rows (work);
  guint              told = CR_TIMELINE_NO_ROW;

  for (guint i = 0; i < rows->len; i++)
    {
      guint                 row = g_array_index (rows, guint, i);
      const CrTimelineHead *head = cr_timeline_plan_get_head (work->plan, row);

      work->touched[row] = TRUE;
      change_entry (work, &g_array_index (work->plan->entries, CrTimelineEntry, row));
      g_array_append_val (work->patch->rows, row);
      if (head == NULL || head->row == told)
        continue;
      told = head->row;
      g_array_append_val (work->patch->rows, told);
    }
  for (guint i = 0; i < work->patch->rows->len; i++)
    {
      guint                  row = g_array_index (work->patch->rows, guint, i);
      const CrTimelineEntry *entry = cr_timeline_plan_get (work->plan, row);

      if (entry->task == NULL && g_hash_table_contains (work->stale, GUINT_TO_POINTER (entry->head)))
        change_head (work, row);
    }
}

static void
change_links (Work *work)
{
  for (guint i = 0; i < work->plan->links->len; i++)
    {
      CrTimelineLink *link = &g_array_index (work->plan->links, CrTimelineLink, i);
      gboolean        is_violated = FALSE;

      if (!work->touched[link->from] && !work->touched[link->to])
        continue;
      is_violated = cr_link_is_violated (cr_timeline_plan_get (work->plan, link->from)->task,
                                         cr_timeline_plan_get (work->plan, link->to)->task);
      if (is_violated == link->is_violated)
        continue;
      link->is_violated = is_violated;
      g_array_append_val (work->patch->links, i);
    }
}

CrTimelinePatch *
cr_timeline_plan_patch (CrTimelinePlan         *plan,
                        const CrTimelineSource *source,
                        const CrChangeSet      *set)
{
  g_autoptr (GHashTable) changed = g_hash_table_new (NULL, NULL);
  g_autoptr (GHashTable) concerned = g_hash_table_new (NULL, NULL);
  g_autoptr (GArray)     successors = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autoptr (GHashTable) stale = g_hash_table_new (NULL, NULL);
  g_autofree gboolean   *touched = g_new0 (gboolean, plan->entries->len + 1);
  Work                   work = { plan, source, changed, concerned, successors, stale, touched, NULL };

  if (set == NULL || cr_roadmap_get_n_tasks (source->roadmap) != plan->n_tasks)
    return NULL;
  if (!can_follow (plan, source) || !find_changed (&work, set))
    return NULL;
  work.patch = patch_new ();
  find_concerned (&work);
  change_rows (&work);
  change_links (&work);
  cr_violations_update (plan->violations, source->roadmap, (const guint *) (gpointer) successors->data,
                        successors->len);
  return work.patch;
}
