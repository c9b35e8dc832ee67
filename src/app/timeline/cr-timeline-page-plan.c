/* SPDX-License-Identifier: GPL-3.0-or-later
 * What the page “Timeline” shows: planned at once, or in a thread where that takes long. */
#include "config.h"

#include "cr-timeline-page-private.h"

#include "cr-interface.h"

/* More tasks than these are planned in a thread, so that no key stroke waits for them. */
#define N_TASKS_AT_ONCE 2000

/* (transfer full) Of the roadmap as it is by now; in_thread, of a copy that stays as it is. */
static CrTimelineSource *
make_source (CrTimelinePage *self,
             gboolean        in_thread)
{
  CrTimelineSource *source = g_new0 (CrTimelineSource, 1);
  CrPlace          *place = cr_timeline_page_get_place (self);
  CrRoadmap        *roadmap = cr_timeline_page_get_roadmap (self);
  CrIds            *closed = cr_place_get_closed (place);

  source->roadmap = in_thread ? cr_roadmap_copy (roadmap) : g_object_ref (roadmap);
  source->catalogue = cr_catalogue_ref (cr_document_get_catalogue (cr_timeline_page_get_document (self)));
  source->query = cr_query_copy (cr_place_get_query (place));
  source->closed = closed != NULL ? cr_ids_ref (closed) : NULL;
  source->today = cr_interface_get_today ();
  source->language = cr_interface_get_content_language ();
  source->words = cr_interface_get_language ();
  source->with_critical = self->with_critical;
  return source;
}

static void
show_child (CrTimelinePage       *self,
            const CrTimelinePlan *plan)
{
  const char *child = "timeline";
  gboolean    is_empty = cr_roadmap_get_n_tasks (cr_timeline_page_get_roadmap (self)) == 0;

  if (is_empty)
    child = "empty";
  else if (plan->n_shown == 0)
    child = "no-hits";
  gtk_stack_set_visible_child_name (self->stack, child);
  gtk_widget_set_visible (self->toolbar, !is_empty);
}

/* Takes the plan over. */
static void
show (CrTimelinePage *self,
      CrTimelinePlan *plan)
{
  CrRoadmap     *roadmap = cr_timeline_page_get_roadmap (self);
  const CrQuery *query = cr_place_get_query (cr_timeline_page_get_place (self));
  CrDay          start = CR_DAY_NONE, finish = CR_DAY_NONE;

  cr_roadmap_get_period (roadmap, &start, &finish);
  if (self->edited)
    cr_timeline_view_note_places (self->view);
  cr_timeline_view_show (self->view, plan, cr_document_get_catalogue (cr_timeline_page_get_document (self)), start,
                         finish);
  if (self->edited)
    cr_timeline_view_slide (self->view);
  self->edited = FALSE;
  cr_timeline_tray_show (self->tray, plan->unscheduled);
  cr_timeline_page_show_violations (self);
  show_child (self, plan);
  cr_filter_notice_show (self->filter_notice, cr_query_is_filtering (query), plan->n_shown,
                         cr_roadmap_get_n_tasks (roadmap));
  cr_timeline_page_show_groups (self);
  cr_timeline_page_show_selection (self);
  cr_timeline_page_update_actions (self);
  if (self->telling)
    cr_timeline_page_say_critical (self);
  self->telling = FALSE;
}

static void
plan_thread (GTask        *task,
             gpointer      source,
             gpointer      data,
             GCancellable *cancellable)
{
  g_task_return_pointer (task, cr_timeline_plan_new (data), (GDestroyNotify) cr_timeline_plan_free);
}

/* What was planned from values that are others by now is of no use: it is planned once more. */
static void
planned_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  GWeakRef                  *owner = user_data;
  g_autoptr (CrTimelinePage) self = g_weak_ref_get (owner);
  g_autoptr (CrTimelinePlan) plan = g_task_propagate_pointer (G_TASK (result), NULL);

  g_weak_ref_clear (owner);
  g_free (owner);
  if (self == NULL || self->planning != G_TASK (result))
    return;
  self->planning = NULL;
  if (self->again)
    cr_timeline_page_refresh (self);
  else if (plan != NULL)
    show (self, g_steal_pointer (&plan));
}

static void
plan_in_thread (CrTimelinePage *self)
{
  g_autoptr (GTask) task = NULL;
  GWeakRef         *owner = g_new (GWeakRef, 1);

  /* The thread may let go of the task last, and must not be the one that ends the page. */
  g_weak_ref_init (owner, self);
  task = g_task_new (NULL, NULL, planned_cb, owner);
  self->planning = task;
  g_task_set_task_data (task, make_source (self, TRUE), (GDestroyNotify) cr_timeline_source_free);
  g_task_run_in_thread (task, plan_thread);
}

void
cr_timeline_page_refresh (CrTimelinePage *self)
{
  CrIds   *closed = cr_place_get_closed (cr_timeline_page_get_place (self));
  gboolean at_once = cr_roadmap_get_n_tasks (cr_timeline_page_get_roadmap (self)) <= N_TASKS_AT_ONCE;

  self->dirty = FALSE;
  self->again = !at_once && self->planning != NULL;
  cr_ids_unref (self->closed);
  self->closed = closed != NULL ? cr_ids_ref (closed) : NULL;
  if (self->again)
    return;
  if (at_once)
    {
      g_autoptr (CrTimelineSource) source = make_source (self, FALSE);

      self->planning = NULL;
      show (self, cr_timeline_plan_new (source));
    }
  else
    plan_in_thread (self);
}

gboolean
cr_timeline_page_is_planning (CrTimelinePage *self)
{
  g_return_val_if_fail (CR_IS_TIMELINE_PAGE (self), FALSE);

  return self->planning != NULL;
}

void
cr_timeline_page_follow (CrPage      *page,
                         CrChangeSet *set)
{
  CrTimelinePage              *self = CR_TIMELINE_PAGE (page);
  g_autoptr (CrTimelineSource) source = NULL;

  /* The plan that there is may be of a roadmap with other tasks. */
  if (set == NULL || self->planning != NULL || self->dirty)
    {
      cr_timeline_page_refresh (self);
      return;
    }
  source = make_source (self, FALSE);
  if (!cr_timeline_view_patch (self->view, source, set))
    {
      self->edited = TRUE;
      cr_timeline_page_refresh (self);
      return;
    }
  cr_timeline_page_show_violations (self);
  cr_timeline_page_update_actions (self);
}
