/* SPDX-License-Identifier: GPL-3.0-or-later
 * What is done to tasks on the page “Timeline”: each is one step that can be undone. */
#include "config.h"

#include "cr-timeline-page-private.h"

#include "cr-fault-words.h"
#include "cr-interface.h"
#include "cr-link-edit.h"
#include "cr-links.h"
#include "cr-quote.h"
#include "cr-reschedule.h"

#include <glib/gi18n.h>

/* What a task is given that had no dates. */
#define DAYS_AT_FIRST 30

/* FALSE when it was refused, which is told. */
static gboolean
perform (CrTimelinePage *self,
         CrChangeSet    *set)
{
  g_autoptr (CrChangeSet) kept = cr_change_set_ref (set);
  g_autofree char        *words = NULL;
  CrFault                *refusal = NULL;

  if (cr_document_perform (cr_timeline_page_get_document (self), set, CR_MERGE_NEVER, &refusal))
    return TRUE;
  words = cr_fault_words_of_refusal (refusal, cr_timeline_page_get_roadmap (self), kept);
  cr_page_tell (CR_PAGE (self), words);
  if (refusal != NULL)
    cr_fault_free (refusal);
  return FALSE;
}

/* (transfer full) */
static char *
format_dates (CrTimelinePage *self,
              const char     *task)
{
  const CrTask *record = cr_roadmap_lookup_task (cr_timeline_page_get_roadmap (self), task);
  CrDay         first = CR_DAY_NONE, last = CR_DAY_NONE;

  if (record == NULL || !cr_task_get_span (record, &first, &last))
    return g_strdup ("");
  return first != last ? cr_interface_format_range (first, last) : cr_interface_format_date (last);
}

/* (transfer full) The title as a part of a sentence. */
static char *
quote_title (CrTimelinePage *self,
             const char     *task)
{
  const CrTask *record = cr_roadmap_lookup_task (cr_timeline_page_get_roadmap (self), task);

  return cr_quote (record != NULL ? cr_text_show (record->title, cr_interface_get_content_language ()) : task);
}

static void
say_dates (CrTimelinePage *self,
           const char     *task)
{
  g_autofree char *title = quote_title (self, task);
  g_autofree char *dates = format_dates (self, task);
  /* TRANSLATORS: a task and its new dates, as in “Train the staff”: 4 May 2026 – 31 Mar 2027. */
  g_autofree char *words = g_strdup_printf (_ ("“%s”: %s."), title, dates);

  cr_page_say (CR_PAGE (self), words);
}

static void
moved_cb (CrTimelinePage *self,
          const char     *task,
          guint           start,
          guint           finish)
{
  /* While a large plan is being made, a bar may be of a task that is gone already. */
  if (cr_roadmap_lookup_task (cr_timeline_page_get_roadmap (self), task) == NULL)
    return;
  if (perform (self, cr_reschedule_set (cr_timeline_page_get_roadmap (self), task, start, finish)))
    say_dates (self, task);
}

void
cr_timeline_page_bring (CrTimelinePage *self,
                        CrIds          *tasks,
                        CrDay           day)
{
  const char *id = tasks->ids[0];

  if (cr_roadmap_lookup_task (cr_timeline_page_get_roadmap (self), id) == NULL)
    return;
  if (!perform (self, cr_reschedule_bring (cr_timeline_page_get_roadmap (self), tasks, day, DAYS_AT_FIRST)))
    return;
  cr_place_set_selection (cr_timeline_page_get_place (self), tasks);
  cr_timeline_view_reveal (self->view, cr_timeline_view_get_cursor (self->view));
  say_dates (self, id);
}

/* The focus goes with the task, out of the tray. */
static void
wanted_cb (CrTimelinePage *self,
           const char     *task)
{
  g_autoptr (CrIds) tasks = cr_ids_new (&task, 1);

  if (cr_document_is_read_only (cr_timeline_page_get_document (self)))
    return;
  cr_timeline_page_bring (self, tasks, cr_interface_get_today ());
  cr_timeline_view_take_focus (self->view);
}

static void
say_link (CrTimelinePage *self,
          const char     *predecessor,
          const char     *successor,
          gboolean        added)
{
  g_autofree char *from = quote_title (self, predecessor);
  g_autofree char *to = quote_title (self, successor);
  g_autofree char *words = NULL;

  if (added)
    /* TRANSLATORS: both are titles of tasks. */
    words = g_strdup_printf (_ ("“%s” now waits for “%s”."), to, from);
  else
    /* TRANSLATORS: both are titles of tasks. */
    words = g_strdup_printf (_ ("“%s” no longer waits for “%s”."), to, from);
  cr_page_say (CR_PAGE (self), words);
}

/* Draws the link, or takes it away where there is one. FALSE when it was refused. */
static gboolean
toggle_link (CrTimelinePage *self,
             const char     *predecessor,
             const char     *successor)
{
  CrRoadmap    *roadmap = cr_timeline_page_get_roadmap (self);
  const CrTask *task = cr_roadmap_lookup_task (roadmap, successor);
  gboolean      adds = task != NULL && !cr_ids_contains (task->after, predecessor);

  if (!perform (self, adds ? cr_link_add (roadmap, predecessor, successor)
                           : cr_link_remove (roadmap, predecessor, successor)))
    return FALSE;
  say_link (self, predecessor, successor, adds);
  return TRUE;
}

/* Drawing a link that there is already takes nothing away. */
static void
linked_cb (CrTimelinePage *self,
           const char     *predecessor,
           const char     *successor)
{
  const CrTask *task = cr_roadmap_lookup_task (cr_timeline_page_get_roadmap (self), successor);

  if (task != NULL && !cr_ids_contains (task->after, predecessor))
    toggle_link (self, cr_intern (predecessor), cr_intern (successor));
}

/* Those of the other tasks that wait for this one, or those that do not. */
static void
add_choices (CrTimelinePage *self,
             GListStore     *choices,
             gboolean        linked)
{
  CrRoadmap *roadmap = cr_timeline_page_get_roadmap (self);

  for (guint i = 0; i < cr_roadmap_get_n_tasks (roadmap); i++)
    {
      const CrTask        *task = cr_roadmap_get_task (roadmap, i);
      const char          *title = cr_text_show (task->title, cr_interface_get_content_language ());
      g_autofree char     *dates = format_dates (self, task->id);
      g_autoptr (CrChoice) choice = NULL;

      if (task->id == self->linked || cr_ids_contains (task->after, self->linked) != linked)
        continue;
      choice = cr_choice_new (task->id, title, dates[0] != '\0' ? dates : NULL);
      cr_choice_set_chosen (choice, linked);
      g_list_store_append (choices, choice);
    }
}

/* All other tasks, first those that are chosen already: they wait for this one. */
static void
links_opened_cb (CrTimelinePage *self)
{
  g_autoptr (GListStore) choices = g_list_store_new (CR_TYPE_CHOICE);

  add_choices (self, choices, TRUE);
  add_choices (self, choices, FALSE);
  cr_chooser_set_choices (self->links, choices);
}

static void
link_chosen_cb (CrTimelinePage *self,
                const char     *task)
{
  GListModel *choices = cr_chooser_get_choices (self->links);

  if (self->linked == NULL || !toggle_link (self, self->linked, cr_intern (task)))
    return;
  for (guint i = 0; i < g_list_model_get_n_items (choices); i++)
    {
      g_autoptr (CrChoice) choice = g_list_model_get_item (choices, i);

      if (g_strcmp0 (cr_choice_get_id (choice), task) == 0)
        cr_choice_set_chosen (choice, !cr_choice_get_chosen (choice));
    }
}

static void
links_closed_cb (CrTimelinePage *self)
{
  GtkRoot   *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  if (root != NULL && (focus == NULL || gtk_widget_is_ancestor (focus, GTK_WIDGET (self->links))))
    cr_timeline_view_take_focus (self->view);
}

/* At the bar, as far as that is in sight. */
static void
point_at_bar (CrTimelinePage *self)
{
  GdkRectangle place = { 0, 0, 1, 1 };
  double       x = 0, y = 0;
  int          width = gtk_widget_get_width (GTK_WIDGET (self->view));

  cr_timeline_view_reveal (self->view, cr_timeline_view_get_cursor (self->view));
  cr_timeline_view_get_bar_place (self->view, cr_timeline_view_get_cursor (self->view), &place);
  place.width = MIN (place.width, width / 4);
  place.x = CLAMP (place.x, 0, MAX (width - place.width, 0));
  gtk_widget_translate_coordinates (GTK_WIDGET (self->view), self->content, place.x, place.y, &x, &y);
  place.x = (int) x;
  place.y = (int) y;
  gtk_popover_set_pointing_to (GTK_POPOVER (self->links), &place);
}

static void
open_links (CrTimelinePage *self)
{
  self->linked = cr_timeline_view_get_task (self->view);
  if (self->linked == NULL || cr_roadmap_lookup_task (cr_timeline_page_get_roadmap (self), self->linked) == NULL ||
      cr_document_is_read_only (cr_timeline_page_get_document (self)))
    return;
  point_at_bar (self);
  gtk_popover_popup (GTK_POPOVER (self->links));
}

static void
link_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  open_links (CR_TIMELINE_PAGE (widget));
}

static void
pick_up_action (GtkWidget  *widget,
                const char *name,
                GVariant   *parameter)
{
  CrTimelinePage *self = CR_TIMELINE_PAGE (widget);

  cr_timeline_view_take_focus (self->view);
  cr_timeline_view_pick_up (self->view);
}

/* The successor of one violated link after the other. */
static void
show_violation_action (GtkWidget  *widget,
                       const char *name,
                       GVariant   *parameter)
{
  CrTimelinePage       *self = CR_TIMELINE_PAGE (widget);
  const CrTimelinePlan *plan = cr_timeline_view_get_plan (self->view);
  const CrViolation    *violation = NULL;
  const char           *task = NULL;

  if (plan == NULL || plan->violations->len == 0 || cr_timeline_page_is_planning (self))
    return;
  violation = &g_array_index (plan->violations, CrViolation, self->violation++ % plan->violations->len);
  task = cr_roadmap_get_task (cr_timeline_page_get_roadmap (self), violation->successor)->id;
  /* It may be in a group that is put away, or left out by a filter. */
  if (cr_timeline_plan_find (plan, task) == CR_TIMELINE_NO_ROW)
    {
      cr_place_set_closed (cr_timeline_page_get_place (self), NULL);
      cr_place_show_all (cr_timeline_page_get_place (self));
      cr_timeline_page_refresh (self);
    }
  cr_place_select (cr_timeline_page_get_place (self), task);
  cr_timeline_view_reveal (self->view, cr_timeline_view_get_cursor (self->view));
  cr_timeline_view_take_focus (self->view);
}

static void
shift_action (GtkWidget  *widget,
              const char *name,
              GVariant   *parameter)
{
  CrTimelinePage *self = CR_TIMELINE_PAGE (widget);
  CrChangeSet    *set = cr_reschedule_shift (cr_timeline_page_get_roadmap (self), NULL);

  if (cr_change_set_get_length (set) == 0)
    {
      cr_change_set_unref (set);
      cr_page_tell (CR_PAGE (self), _ ("No successor can be shifted: those that are done stay, and so do the tasks of "
                                       "a cycle."));
      return;
    }
  if (perform (self, set))
    cr_page_say (CR_PAGE (self), _ ("The successors are shifted."));
}

void
cr_timeline_page_show_violations (CrTimelinePage *self)
{
  const CrTimelinePlan *plan = cr_timeline_view_get_plan (self->view);
  guint                 n_links = plan->violations->len;
  g_autofree char      *fact = NULL;
  g_autofree char      *title = NULL;
  g_autofree char      *rest = NULL;

  if (n_links == 0)
    {
      cr_notice_show (self->link_notice, NULL, NULL);
      return;
    }
  fact = g_strdup_printf (ngettext ("%u link is broken.", "%u links are broken.", n_links), n_links);
  if (n_links == 1)
    {
      const CrViolation *violation = &g_array_index (plan->violations, CrViolation, 0);

      title =
        quote_title (self, cr_roadmap_get_task (cr_timeline_page_get_roadmap (self), violation->successor)->id);
      rest = g_strdup_printf (_ ("“%s” starts before its predecessor is finished."), title);
    }
  else
    rest = g_strdup (_ ("Tasks start before their predecessors are finished."));
  cr_notice_show_button (self->link_notice, "page.shift-successors",
                         !cr_document_is_read_only (cr_timeline_page_get_document (self)));
  cr_notice_show (self->link_notice, fact, rest);
}

static void
set_up_links (CrTimelinePage *self)
{
  self->links = CR_CHOOSER (cr_chooser_new (_ ("Tasks that wait for this one"), TRUE, FALSE));
  gtk_widget_set_parent (GTK_WIDGET (self->links), self->content);
  g_signal_connect_object (self->links, "opened", G_CALLBACK (links_opened_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->links, "chosen", G_CALLBACK (link_chosen_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->links, "closed", G_CALLBACK (links_closed_cb), self, G_CONNECT_SWAPPED);
}

void
cr_timeline_page_set_up_edits (CrTimelinePage *self)
{
  set_up_links (self);
  cr_timeline_page_set_up_drop (self);
  g_signal_connect_object (self->view, "moved", G_CALLBACK (moved_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->view, "linked", G_CALLBACK (linked_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->view, "link-wanted", G_CALLBACK (open_links), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->tray, "wanted", G_CALLBACK (wanted_cb), self, G_CONNECT_SWAPPED);
}

void
cr_timeline_page_install_edit_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "page.link", NULL, link_action);
  gtk_widget_class_install_action (widget_class, "page.pick-up", NULL, pick_up_action);
  gtk_widget_class_install_action (widget_class, "page.shift-successors", NULL, shift_action);
  gtk_widget_class_install_action (widget_class, "page.show-violation", NULL, show_violation_action);
}
