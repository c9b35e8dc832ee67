/* SPDX-License-Identifier: GPL-3.0-or-later
 * Suggestions accepted and turned down. */
#include "config.h"

#include "cr-suggest-edit.h"

#include "cr-draft.h"
#include "cr-labels.h"
#include "cr-links.h"
#include "cr-starter.h"

#include <glib/gi18n-lib.h>

/* In the order of the catalogue. (transfer container) */
static GPtrArray *
find_templates (const CrCatalogue *catalogue,
                const CrIds       *ids)
{
  const CrEntry *const *entries = cr_catalogue_get_group (catalogue, CR_GROUP_TEMPLATE, NULL);
  GPtrArray            *templates = g_ptr_array_new ();

  for (; *entries != NULL; entries++)
    if (cr_ids_contains (ids, (*entries)->id))
      g_ptr_array_add (templates, (gpointer) *entries);
  return templates;
}

/* A task that stands in the roadmap or is among the new ones. */
static const CrTask *
lookup_task (CrRoadmap       *roadmap,
             const GPtrArray *tasks,
             const char      *id)
{
  for (guint i = 0; i < tasks->len; i++)
    if (cr_record_get_key (tasks->pdata[i]) == id)
      return CR_TASK (tasks->pdata[i]);
  return cr_roadmap_lookup_task (roadmap, id);
}

/* Moves a task that starts before its predecessors are finished behind them, at the cost of its length where the period
 * ends, but never out of the period. FALSE when it may stay. */
static gboolean
follow_predecessors (CrRoadmap       *roadmap,
                     const GPtrArray *tasks,
                     CrTask          *task,
                     CrDay            finish)
{
  gint64 needed = 0, room;

  for (guint i = 0; i < cr_ids_get_length (task->after); i++)
    {
      const CrTask *predecessor = lookup_task (roadmap, tasks, task->after->ids[i]);

      if (predecessor != NULL && cr_link_get_room (predecessor, task, &room))
        needed = MAX (needed, -room);
    }
  needed = MIN (needed, (gint64) finish - task->start);
  if (needed == 0)
    return FALSE;

  task->start += (CrDay) needed;
  task->finish = (CrDay) MIN (task->finish + needed, (gint64) finish);
  return TRUE;
}

/* As many turns as there are tasks settle any order of them. The tasks are nobody else's yet. */
static void
order_tasks (CrRoadmap       *roadmap,
             const GPtrArray *tasks,
             CrDay            finish)
{
  gboolean has_moved = TRUE;

  for (guint turn = 0; turn < tasks->len && has_moved; turn++)
    {
      has_moved = FALSE;
      for (guint i = 0; i < tasks->len; i++)
        if (follow_predecessors (roadmap, tasks, (CrTask *) tasks->pdata[i], finish))
          has_moved = TRUE;
    }
}

CrChangeSet *
cr_suggest_accept (CrRoadmap         *roadmap,
                   const CrCatalogue *catalogue,
                   const CrIds       *ids,
                   CrDay              today)
{
  CrDraft              *draft = cr_draft_new (roadmap, cr_label_get (CR_LABEL_ACCEPT));
  g_autoptr (GPtrArray) templates = find_templates (catalogue, ids), tasks = NULL;
  CrDay                 start = CR_DAY_NONE, finish = CR_DAY_NONE;

  cr_roadmap_get_period (roadmap, &start, &finish);
  if (start != CR_DAY_NONE)
    start = MAX (start, today);
  tasks = cr_starter_plan (templates, roadmap, start, finish);
  if (start != CR_DAY_NONE && start <= finish)
    order_tasks (roadmap, tasks, finish);
  for (guint i = 0; i < tasks->len; i++)
    cr_draft_append (draft, NULL, tasks->pdata[i]);
  return cr_draft_finish (draft);
}

static gboolean
is_of_template (const CrRecord *item,
                const char *template)
{
  return g_strcmp0 (((const CrDismissed *) item)->template, template) == 0;
}

/* The suggestions turned down but for one. (transfer full) */
static GPtrArray *
list_others (CrRoadmap *roadmap,
             const char *template)
{
  const CrList *dismissed = cr_roadmap_get_head (roadmap)->dismissed;
  GPtrArray    *items = g_ptr_array_new_with_free_func ((GDestroyNotify) cr_record_unref);

  for (guint i = 0; i < cr_list_get_length (dismissed); i++)
    if (!is_of_template (dismissed->items[i], template))
      g_ptr_array_add (items, cr_record_ref (dismissed->items[i]));
  return items;
}

static void
set_dismissed (CrDraft         *draft,
               const GPtrArray *items)
{
  g_autoptr (CrList) list = cr_list_new ((CrRecord *const *) items->pdata, items->len);
  g_auto (CrValue)   value = cr_value_list (list);
  const CrPath       path = { .field = cr_kind_get_field (CR_KIND_ROADMAP, "dismissed") };

  cr_draft_edit (draft, CR_KIND_ROADMAP, NULL, NULL, &path, &value);
}

CrChangeSet *
cr_suggest_dismiss (CrRoadmap *roadmap,
                    const char *template,
                    const char   *entry,
                    const CrText *reason,
                    CrDay         today)
{
  CrDraft              *draft = cr_draft_new (roadmap, NC_ ("change", "Dismiss a suggestion"));
  g_autoptr (GPtrArray) items = list_others (roadmap, template);
  CrDismissed          *dismissed;

  if (items->len < cr_list_get_length (cr_roadmap_get_head (roadmap)->dismissed))
    return cr_draft_finish (draft);

  dismissed = (CrDismissed *) cr_record_new (CR_KIND_DISMISSED, NULL);
  dismissed->entry = entry != NULL ? cr_intern (entry) : NULL;
  dismissed->template = cr_intern (template);
  dismissed->reason = cr_text_edit (NULL, reason);
  dismissed->date = today;
  g_ptr_array_add (items, &dismissed->record);
  set_dismissed (draft, items);
  return cr_draft_finish (draft);
}

CrChangeSet *
cr_suggest_restore (CrRoadmap *roadmap,
                    const char *template)
{
  CrDraft              *draft = cr_draft_new (roadmap, NC_ ("change", "Bring a suggestion back"));
  g_autoptr (GPtrArray) items = list_others (roadmap, template);

  set_dismissed (draft, items);
  return cr_draft_finish (draft);
}
