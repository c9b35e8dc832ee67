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

static gboolean
waits_for_changed (Work         *work,
                   const CrTask *task)
{
  for (guint i = 0; i < cr_ids_get_length (task->after); i++)
    if (g_hash_table_contains (work->changed, task->after->ids[i]))
      return TRUE;
  return FALSE;
}

static void
find_concerned (Work *work)
{
  guint n_tasks = cr_roadmap_get_n_tasks (work->source->roadmap);

  for (guint i = 0; i < n_tasks; i++)
    {
      const CrTask *task = cr_roadmap_get_task (work->source->roadmap, i);

      if (!g_hash_table_contains (work->changed, task->id) && !waits_for_changed (work, task))
        continue;
      g_hash_table_add (work->concerned, (gpointer) task->id);
      g_array_append_val (work->successors, i);
    }
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

/* The rows of the tasks first: the head of their group stands before them, and is told after them. */
static void
change_rows (Work *work)
{
  guint head = CR_TIMELINE_NO_ROW, told = CR_TIMELINE_NO_ROW;

  for (guint row = 0; row < work->plan->entries->len; row++)
    {
      CrTimelineEntry *entry = &g_array_index (work->plan->entries, CrTimelineEntry, row);

      if (entry->task == NULL)
        head = row;
      if (entry->task == NULL || !g_hash_table_contains (work->concerned, entry->task->id))
        continue;
      work->touched[row] = TRUE;
      change_entry (work, entry);
      g_array_append_val (work->patch->rows, row);
      if (head == CR_TIMELINE_NO_ROW || head == told)
        continue;
      told = head;
      g_array_append_val (work->patch->rows, head);
    }
  for (guint i = 0; i < work->patch->rows->len; i++)
    {
      guint row = g_array_index (work->patch->rows, guint, i);

      if (cr_timeline_plan_get (work->plan, row)->task == NULL)
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
  g_autofree gboolean   *touched = g_new0 (gboolean, plan->entries->len + 1);
  Work                   work = { plan, source, changed, concerned, successors, touched, NULL };

  if (set == NULL || !can_follow (plan, source) || !find_changed (&work, set))
    return NULL;
  work.patch = patch_new ();
  find_concerned (&work);
  change_rows (&work);
  change_links (&work);
  cr_violations_update (plan->violations, source->roadmap, (const guint *) (gpointer) successors->data,
                        successors->len);
  return work.patch;
}
