/* SPDX-License-Identifier: GPL-3.0-or-later
 * What the timeline shows of a roadmap. */
#include "config.h"

#include "cr-timeline-plan.h"

#include "cr-links.h"
#include "cr-schedule.h"
#include "cr-task-look.h"

static void
clear_head (gpointer data)
{
  g_free (((CrTimelineHead *) data)->name);
}

static const CrTask *
hold (const CrTask *task)
{
  return (const CrTask *) cr_record_ref ((CrRecord *) &task->record);
}

static void
release (gpointer task)
{
  cr_record_unref (&((CrTask *) task)->record);
}

static void
clear_entry (gpointer data)
{
  CrTimelineEntry *entry = data;

  if (entry->task != NULL)
    release ((gpointer) entry->task);
}

static CrTimelinePlan *
make_plan (void)
{
  CrTimelinePlan *plan = g_new0 (CrTimelinePlan, 1);

  plan->heads = g_array_new (FALSE, FALSE, sizeof (CrTimelineHead));
  g_array_set_clear_func (plan->heads, clear_head);
  plan->entries = g_array_new (FALSE, FALSE, sizeof (CrTimelineEntry));
  g_array_set_clear_func (plan->entries, clear_entry);
  plan->links = g_array_new (FALSE, FALSE, sizeof (CrTimelineLink));
  plan->rows = g_hash_table_new (NULL, NULL);
  plan->unscheduled = g_ptr_array_new_with_free_func (release);
  plan->latest = CR_DAY_NONE;
  return plan;
}

void
cr_timeline_source_free (CrTimelineSource *source)
{
  if (source == NULL)
    return;

  g_object_unref (source->roadmap);
  cr_catalogue_unref (source->catalogue);
  cr_query_free (source->query);
  cr_ids_unref (source->closed);
  g_free (source);
}

void
cr_timeline_plan_free (CrTimelinePlan *plan)
{
  if (plan == NULL)
    return;

  g_array_unref (plan->heads);
  g_array_unref (plan->entries);
  g_array_unref (plan->links);
  g_hash_table_unref (plan->rows);
  g_free (plan->ends);
  g_free (plan->successors);
  g_ptr_array_unref (plan->unscheduled);
  if (plan->violations != NULL)
    g_array_unref (plan->violations);
  g_free (plan);
}

static CrTaskFound *
look (const CrTimelineSource *source)
{
  CrTaskLook look = {
    .query = source->query,
    .roadmap = source->roadmap,
    .catalogue = source->catalogue,
    .today = source->today,
    .language = source->language,
    .words = source->words,
  };

  return cr_task_look_through (&look);
}

static int
find_position (const CrTimelineSource *source,
               const char             *task)
{
  return cr_roadmap_find (source->roadmap, CR_KIND_TASK, NULL, task);
}

CrTimelineFlags
cr_timeline_plan_get_flags (const CrTimelineSource *source,
                            const CrCritical       *critical,
                            const CrTask           *task)
{
  CrTimelineFlags flags = 0;

  if (cr_schedule_is_blocked (source->roadmap, task))
    flags |= CR_TIMELINE_WAITING;
  if (critical != NULL && cr_critical_has (critical, (guint) find_position (source, task->id)))
    flags |= CR_TIMELINE_CRITICAL;
  return flags;
}

static void
add_task (CrTimelinePlan         *plan,
          const CrTimelineSource *source,
          const CrCritical       *critical,
          const CrTask           *task,
          guint                   head)
{
  CrTimelineEntry entry = { hold (task), head, cr_timeline_plan_get_flags (source, critical, task),
                            CR_TIMELINE_NO_ROW };
  gpointer        first = NULL;

  if (g_hash_table_lookup_extended (plan->rows, task->id, NULL, &first))
    {
      CrTimelineEntry *other = &g_array_index (plan->entries, CrTimelineEntry, GPOINTER_TO_UINT (first));

      entry.next = other->next;
      other->next = plan->entries->len;
    }
  else
    g_hash_table_insert (plan->rows, (gpointer) task->id, GUINT_TO_POINTER (plan->entries->len));
  g_array_append_val (plan->entries, entry);
}

void
cr_timeline_head_widen (CrTimelineHead *head,
                        const CrTask   *task)
{
  CrDay first = CR_DAY_NONE, last = CR_DAY_NONE;

  cr_task_get_span (task, &first, &last);
  head->start = head->start == CR_DAY_NONE ? first : MIN (head->start, first);
  head->finish = head->finish == CR_DAY_NONE ? last : MAX (head->finish, last);
}

gboolean
cr_timeline_is_scheduled (const CrTask *task)
{
  return task->start != CR_DAY_NONE || task->finish != CR_DAY_NONE;
}

/* A group without a bar has no row. */
static void
add_group (CrTimelinePlan         *plan,
           const CrTimelineSource *source,
           const CrCritical       *critical,
           const CrTaskFound      *found,
           const CrTaskFoundGroup *group)
{
  CrTimelineEntry entry = { NULL, plan->heads->len, 0, CR_TIMELINE_NO_ROW };
  CrTimelineHead  head = { cr_intern (group->key != NULL ? group->key : ""), NULL, CR_DAY_NONE, CR_DAY_NONE,
                           group->figures.progress, CR_TIMELINE_OPEN, plan->entries->len };

  for (guint i = 0; i < group->n_ids; i++)
    {
      const CrTask *task = cr_roadmap_lookup_task (source->roadmap, g_ptr_array_index (found->ids, group->first + i));

      if (cr_timeline_is_scheduled (task))
        cr_timeline_head_widen (&head, task);
    }
  if (head.start == CR_DAY_NONE)
    return;
  head.name = g_strdup (group->name);
  if (cr_ids_contains (source->closed, head.key))
    head.fold = CR_TIMELINE_CLOSED;
  g_array_append_val (plan->heads, head);
  g_array_append_val (plan->entries, entry);
  for (guint i = 0; head.fold == CR_TIMELINE_OPEN && i < group->n_ids; i++)
    {
      const CrTask *task = cr_roadmap_lookup_task (source->roadmap, g_ptr_array_index (found->ids, group->first + i));

      if (cr_timeline_is_scheduled (task))
        add_task (plan, source, critical, task, entry.head);
    }
}

static void
add_rows (CrTimelinePlan         *plan,
          const CrTimelineSource *source,
          const CrCritical       *critical,
          const CrTaskFound      *found)
{
  for (guint i = 0; i < found->groups->len; i++)
    add_group (plan, source, critical, found, &g_array_index (found->groups, CrTaskFoundGroup, i));
  for (guint i = 0; found->grouping == CR_GROUPING_NONE && i < found->ids->len; i++)
    {
      const CrTask *task = cr_roadmap_lookup_task (source->roadmap, g_ptr_array_index (found->ids, i));

      if (cr_timeline_is_scheduled (task))
        add_task (plan, source, critical, task, CR_TIMELINE_NO_ROW);
    }
}

static void
add_unscheduled (CrTimelinePlan         *plan,
                 const CrTimelineSource *source,
                 const CrTaskFound      *found)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < found->ids->len; i++)
    {
      const char   *id = g_ptr_array_index (found->ids, i);
      const CrTask *task = cr_roadmap_lookup_task (source->roadmap, id);

      if (!cr_timeline_is_scheduled (task) && g_hash_table_add (seen, (gpointer) id))
        g_ptr_array_add (plan->unscheduled, (gpointer) hold (task));
    }
}

/* The links of the row to those that it waits for, as far as these can be seen. */
static void
add_links (CrTimelinePlan         *plan,
           const CrTimelineSource *source,
           const CrCritical       *critical,
           guint                   row)
{
  const CrTask *task = cr_timeline_plan_get (plan, row)->task;

  for (guint i = 0; task != NULL && i < cr_ids_get_length (task->after); i++)
    {
      const char    *id = task->after->ids[i];
      CrTimelineLink link = { cr_timeline_plan_find (plan, id), row, FALSE, FALSE };

      if (link.from == CR_TIMELINE_NO_ROW || link.from == row)
        continue;
      link.is_violated = cr_link_is_violated (cr_timeline_plan_get (plan, link.from)->task, task);
      link.is_critical = critical != NULL &&
                         cr_critical_has_link (critical, source->roadmap, (guint) find_position (source, id),
                                               (guint) find_position (source, task->id));
      g_array_append_val (plan->links, link);
    }
}

/* Who waits for whom, which no patch changes: it has to look at those who wait for a task, among any number. */
static void
note_successors (CrTimelinePlan         *plan,
                 const CrTimelineSource *source)
{
  g_autoptr (GArray) pairs = g_array_new (FALSE, FALSE, sizeof (guint));
  guint              total = 0;

  plan->n_tasks = cr_roadmap_get_n_tasks (source->roadmap);
  plan->ends = g_new0 (guint, plan->n_tasks + 1);
  for (guint i = 0; i < plan->n_tasks; i++)
    {
      const CrTask *task = cr_roadmap_get_task (source->roadmap, i);

      for (guint k = 0; k < cr_ids_get_length (task->after); k++)
        {
          int   position = find_position (source, task->after->ids[k]);
          guint pair[2] = { (guint) position, i };

          if (position < 0)
            continue;
          g_array_append_vals (pairs, pair, 2);
          plan->ends[position]++;
        }
    }
  /* Where each begins, which filling makes of it where it ends. */
  for (guint i = 0; i < plan->n_tasks; i++)
    {
      guint n = plan->ends[i];

      plan->ends[i] = total;
      total += n;
    }
  plan->successors = g_new0 (guint, total + 1);
  for (guint i = 0; i < pairs->len; i += 2)
    plan->successors[plan->ends[g_array_index (pairs, guint, i)]++] = g_array_index (pairs, guint, i + 1);
}

CrTimelinePlan *
cr_timeline_plan_new (const CrTimelineSource *source)
{
  CrTimelinePlan         *plan = make_plan ();
  g_autoptr (CrTaskFound) found = look (source);
  g_autoptr (CrCritical)  critical = source->with_critical ? cr_critical_new (source->roadmap) : NULL;

  plan->n_shown = found->n_matching;
  if (critical != NULL)
    {
      plan->n_critical = critical->n_critical;
      plan->latest = critical->latest;
    }
  plan->violations = cr_violations_list (source->roadmap);
  add_rows (plan, source, critical, found);
  add_unscheduled (plan, source, found);
  for (guint row = 0; row < plan->entries->len; row++)
    add_links (plan, source, critical, row);
  note_successors (plan, source);
  return plan;
}

static CrTimelineGroup
make_group (const CrTimelineHead *head)
{
  return (CrTimelineGroup){
    head->key, head->name, head->start, head->finish, cr_progress_get_percent (&head->progress), head->fold
  };
}

void
cr_timeline_plan_fill (const CrTimelinePlan *plan,
                       CrTimelineLayout     *layout)
{
  cr_timeline_layout_clear (layout);
  for (guint row = 0; row < plan->entries->len; row++)
    {
      const CrTimelineEntry *entry = cr_timeline_plan_get (plan, row);
      CrTimelineGroup        group;

      if (entry->task != NULL)
        {
          cr_timeline_layout_add_task (layout, entry->task, entry->flags);
          continue;
        }
      group = make_group (cr_timeline_plan_get_head (plan, row));
      cr_timeline_layout_add_group (layout, &group);
    }
  cr_timeline_layout_set_links (layout, (const CrTimelineLink *) (gpointer) plan->links->data, plan->links->len);
}

void
cr_timeline_plan_refill (const CrTimelinePlan  *plan,
                         const CrTimelinePatch *patch,
                         CrTimelineLayout      *layout)
{
  for (guint i = 0; i < patch->rows->len; i++)
    {
      guint                  row = g_array_index (patch->rows, guint, i);
      const CrTimelineEntry *entry = cr_timeline_plan_get (plan, row);
      CrTimelineGroup        group;

      if (entry->task != NULL)
        {
          cr_timeline_layout_set_task (layout, row, entry->task, entry->flags);
          continue;
        }
      group = make_group (cr_timeline_plan_get_head (plan, row));
      cr_timeline_layout_set_group (layout, row, &group);
    }
  for (guint i = 0; i < patch->links->len; i++)
    cr_timeline_layout_set_link (layout, &g_array_index (plan->links, CrTimelineLink,
                                                         g_array_index (patch->links, guint, i)));
}

guint
cr_timeline_plan_get_n_rows (const CrTimelinePlan *plan)
{
  return plan->entries->len;
}

const CrTimelineEntry *
cr_timeline_plan_get (const CrTimelinePlan *plan,
                      guint                 row)
{
  return &g_array_index (plan->entries, CrTimelineEntry, row);
}

const CrTimelineHead *
cr_timeline_plan_get_head (const CrTimelinePlan *plan,
                           guint                 row)
{
  guint head = cr_timeline_plan_get (plan, row)->head;

  return head != CR_TIMELINE_NO_ROW ? &g_array_index (plan->heads, CrTimelineHead, head) : NULL;
}

guint
cr_timeline_plan_find (const CrTimelinePlan *plan,
                       const char           *task)
{
  gpointer row = NULL;

  if (task != NULL && g_hash_table_lookup_extended (plan->rows, cr_intern (task), NULL, &row))
    return GPOINTER_TO_UINT (row);
  return CR_TIMELINE_NO_ROW;
}
