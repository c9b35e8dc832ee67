/* SPDX-License-Identifier: GPL-3.0-or-later
 * The page “Overview”. */
#include "config.h"

#include "cr-overview-page-private.h"

#include "cr-empty-page.h"

#include "cr-interface.h"
#include "cr-panel-layout.h"
#include "cr-pattern.h"
#include "cr-plain.h"

#include <glib/gi18n.h>

/* More tasks than these are counted in a thread. */
#define N_TASKS_AT_ONCE 4000

/* Before the next frame, and after all edits that come together. */
#define PRIORITY_OF_COUNTING (GDK_PRIORITY_REDRAW - 5)

/* In pixels. */
#define EDGE    16
#define SPACING 12

G_DEFINE_FINAL_TYPE (CrOverviewPage, cr_overview_page, CR_TYPE_PAGE)

void
cr_overview_page_open (CrOverviewPage *self,
                       CrQuery        *query,
                       const char     *task)
{
  CrPlace       *place = cr_page_get_place (CR_PAGE (self));
  const CrQuery *before = cr_place_get_query (place);

  if (query == NULL)
    return;
  /* Groups and order stay as they are in the list. */
  query->grouping = before->grouping;
  query->sort = before->sort;
  query->descending = before->descending;
  if (task != NULL)
    cr_place_select (place, task);
  cr_place_go (place, "tasks", query);
  gtk_widget_activate_action (GTK_WIDGET (self), "win.go", "s", "tasks");
}

static void
clicked_cb (CrOverviewPage *self,
            CrFigureRow    *row)
{
  if (cr_figure_row_get_query (row) != NULL && cr_figure_row_get_figure (row) > 0)
    cr_overview_page_open (self, cr_query_copy (cr_figure_row_get_query (row)), NULL);
}

GtkWidget *
cr_overview_page_connect (CrOverviewPage *self,
                          GtkWidget      *row)
{
  g_signal_connect_object (row, "clicked", G_CALLBACK (clicked_cb), self, G_CONNECT_SWAPPED);
  return row;
}

GtkWidget *
cr_overview_page_keep (CrOverviewPage *self,
                       CrFigure        figure,
                       GtkWidget      *row)
{
  self->figures[figure] = row;
  return cr_overview_page_connect (self, row);
}

/* “Monday, 16 November 2026”. */
static void
show_date (CrOverviewPage *self)
{
  const char *const days[] = { C_ ("date line", "Monday"), C_ ("date line", "Tuesday"),
                               C_ ("date line", "Wednesday"), C_ ("date line", "Thursday"),
                               C_ ("date line", "Friday"), C_ ("date line", "Saturday"),
                               C_ ("date line", "Sunday") };
  g_autofree char  *date = cr_format_date_in_prose (self->count->today, cr_interface_get_language ());
  g_autofree char  *words = NULL;

  /* Day 1 of the calendar was a Monday. */
  words = cr_pattern_fill (C_ ("date line", "{weekday}, {date}"), "weekday",
                           days[(self->count->today - 1) % G_N_ELEMENTS (days)], "date", date, NULL);
  gtk_label_set_text (GTK_LABEL (self->date), words);
}

static void
show_figures (CrOverviewPage *self)
{
  CrFigureRow *owner = CR_FIGURE_ROW (self->figures[CR_FIGURE_WITHOUT_OWNER]);

  for (guint i = 0; i < CR_N_FIGURES; i++)
    if (self->figures[i] != NULL)
      cr_figure_row_show (CR_FIGURE_ROW (self->figures[i]), self->count->overview->figures[i],
                          cr_overview_make_query ((CrFigure) i, &self->count->scope, self->count->today));
  /* Of the tasks of an owner it says nothing. */
  gtk_widget_set_visible (GTK_WIDGET (owner), cr_figure_row_get_query (owner) != NULL);
}

static void
show_count (CrOverviewPage *self)
{
  if (cr_roadmap_get_n_tasks (self->count->roadmap) == 0)
    {
      gtk_stack_set_visible_child_name (self->stack, "empty");
      return;
    }
  show_date (self);
  show_figures (self);
  cr_overview_page_show_tasks (self);
  cr_overview_page_show_state (self);
  gtk_stack_set_visible_child_name (self->stack, "panels");
}

static void
take_count (CrOverviewPage  *self,
            CrOverviewCount *count)
{
  g_clear_pointer (&self->count, cr_overview_count_free);
  self->count = count;
  show_count (self);
  if (!self->awaiting)
    return;
  self->awaiting = FALSE;
  cr_page_take_focus (CR_PAGE (self));
}

static void
count_in_thread (GTask        *task,
                 gpointer      source,
                 gpointer      data,
                 GCancellable *cancellable)
{
  cr_overview_count_run (data);
  g_task_return_pointer (task, data, (GDestroyNotify) cr_overview_count_free);
}

static void queue_count (CrOverviewPage *self);

static void
counted_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  GWeakRef                   *owner = user_data;
  g_autoptr (CrOverviewPage)  self = g_weak_ref_get (owner);
  g_autoptr (CrOverviewCount) count = g_task_propagate_pointer (G_TASK (result), NULL);

  g_weak_ref_clear (owner);
  g_free (owner);
  if (self == NULL || self->stack == NULL)
    return;
  self->running = FALSE;
  take_count (self, g_steal_pointer (&count));
  if (self->stale && gtk_widget_get_mapped (GTK_WIDGET (self)))
    queue_count (self);
}

static void
start_thread (CrOverviewPage  *self,
              CrOverviewCount *count)
{
  g_autoptr (GTask) task = NULL;
  GWeakRef         *owner = g_new (GWeakRef, 1);

  /* The thread may let go of the task last, and must not be the one that ends the page. */
  g_weak_ref_init (owner, self);
  self->running = TRUE;
  task = g_task_new (NULL, NULL, counted_cb, owner);
  g_task_set_task_data (task, count, NULL);
  g_task_run_in_thread (task, count_in_thread);
}

static void
count_now (CrOverviewPage *self)
{
  CrDocument                 *document = cr_page_get_document (CR_PAGE (self));
  CrPlace                    *place = cr_page_get_place (CR_PAGE (self));
  CrRoadmap                  *roadmap = cr_document_get_roadmap (document);
  gboolean                    at_once = cr_roadmap_get_n_tasks (roadmap) <= N_TASKS_AT_ONCE;
  g_autoptr (CrRoadmap)       counted = at_once ? g_object_ref (roadmap) : cr_roadmap_copy (roadmap);
  g_autoptr (CrOverviewCount) count = NULL;
  CrScope                     scope;

  self->stale = FALSE;
  cr_scope_button_update (self->scope, document, place);
  scope = cr_scope_button_get_scope (self->scope);
  count = cr_overview_count_new (counted, cr_document_get_catalogue (document), &scope, cr_interface_get_today ());
  if (!at_once)
    {
      start_thread (self, g_steal_pointer (&count));
      return;
    }
  cr_overview_count_run (count);
  take_count (self, g_steal_pointer (&count));
}

static gboolean
count_cb (gpointer user_data)
{
  CrOverviewPage *self = user_data;

  self->source = 0;
  /* Another page may have been shown since; then it is all told again when this one is. */
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    count_now (self);
  return G_SOURCE_REMOVE;
}

static void
queue_count (CrOverviewPage *self)
{
  self->stale = TRUE;
  if (self->source == 0 && !self->running)
    self->source = g_idle_add_full (PRIORITY_OF_COUNTING, count_cb, self, NULL);
}

static void
cr_overview_page_update (CrPage      *page,
                         CrChangeSet *set)
{
  queue_count (CR_OVERVIEW_PAGE (page));
}

/* The filter counts only where it is what is shown. While another page is, nothing is counted. */
static void
cr_overview_page_place_changed (CrPage     *page,
                                const char *property)
{
  CrOverviewPage *self = CR_OVERVIEW_PAGE (page);
  const char     *scope = cr_place_get_view (cr_page_get_place (page), CR_VIEW_SCOPE);

  if (g_str_equal (property, "view") ||
      (g_str_equal (property, "query") && g_strcmp0 (scope, CR_SCOPE_FILTER) == 0))
    self->stale = TRUE;
  if (self->stale && gtk_widget_get_mapped (GTK_WIDGET (self)))
    queue_count (self);
}

static void
focus_moved_cb (CrOverviewPage *self)
{
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (self)));

  /* What is chosen at the top is no place to come back to; GTK puts the focus there by itself. */
  if (focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (self)) &&
      !gtk_widget_is_ancestor (focus, GTK_WIDGET (self->scope)))
    g_set_weak_pointer (&self->last_focus, focus);
}

/* Shown for the first time it has figures at once, and when it is shown again the right ones. */
static void
cr_overview_page_map (GtkWidget *widget)
{
  CrOverviewPage *self = CR_OVERVIEW_PAGE (widget);

  GTK_WIDGET_CLASS (cr_overview_page_parent_class)->map (widget);
  self->focus_handler = g_signal_connect_swapped (gtk_widget_get_root (widget), "notify::focus-widget",
                                                  G_CALLBACK (focus_moved_cb), self);
  /* The day may be another one as well. */
  if (self->running || (!self->stale && self->count != NULL && self->count->today == cr_interface_get_today ()))
    return;
  g_clear_handle_id (&self->source, g_source_remove);
  count_now (self);
}

static void
cr_overview_page_unmap (GtkWidget *widget)
{
  CrOverviewPage *self = CR_OVERVIEW_PAGE (widget);

  g_clear_signal_handler (&self->focus_handler, gtk_widget_get_root (widget));
  GTK_WIDGET_CLASS (cr_overview_page_parent_class)->unmap (widget);
}

/* Who comes back from the list of a figure is at that figure again. */
static void
cr_overview_page_take_focus (CrPage *page)
{
  CrOverviewPage *self = CR_OVERVIEW_PAGE (page);

  self->awaiting = self->count == NULL;
  if (self->awaiting)
    return;
  if (self->last_focus != NULL && gtk_widget_get_mapped (self->last_focus))
    gtk_widget_grab_focus (self->last_focus);
  else if (gtk_widget_get_mapped (self->figures[CR_FIGURE_TASKS]))
    gtk_widget_grab_focus (self->figures[CR_FIGURE_TASKS]);
  else
    gtk_widget_grab_focus (self->starter);
}

static void
cr_overview_page_dispose (GObject *object)
{
  CrOverviewPage *self = CR_OVERVIEW_PAGE (object);

  g_clear_handle_id (&self->source, g_source_remove);
  g_clear_pointer (&self->count, cr_overview_count_free);
  g_clear_weak_pointer (&self->last_focus);
  self->stack = NULL;
  G_OBJECT_CLASS (cr_overview_page_parent_class)->dispose (object);
}

static void
cr_overview_page_class_init (CrOverviewPageClass *klass)
{
  CrPageClass *page_class = CR_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cr_overview_page_dispose;
  GTK_WIDGET_CLASS (klass)->map = cr_overview_page_map;
  GTK_WIDGET_CLASS (klass)->unmap = cr_overview_page_unmap;
  page_class->place_changed = cr_overview_page_place_changed;
  page_class->update = cr_overview_page_update;
  page_class->take_focus = cr_overview_page_take_focus;
}

static GtkWidget *
make_empty (CrOverviewPage *self)
{
  return cr_empty_page_new ("cr-page-overview-symbolic", _ ("Nothing to Sum Up Yet"),
                            _ ("The overview tells how far the tasks are, what is late and what is ahead. Add the "
                               "starter tasks of the template, or make your own."),
                            &self->starter);
}

static GtkWidget *
make_panels (CrOverviewPage *self)
{
  GtkWidget *scrolled = gtk_scrolled_window_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, SPACING);
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, SPACING);

  self->date = gtk_label_new (NULL);
  gtk_label_set_xalign (GTK_LABEL (self->date), 0);
  gtk_label_set_wrap (GTK_LABEL (self->date), TRUE);
  gtk_widget_add_css_class (self->date, "title-3");
  gtk_widget_set_hexpand (self->date, TRUE);
  self->scope = CR_SCOPE_BUTTON (cr_scope_button_new ());
  gtk_box_append (GTK_BOX (head), self->date);
  gtk_box_append (GTK_BOX (head), GTK_WIDGET (self->scope));
  self->panels = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_widget_set_layout_manager (self->panels, cr_panel_layout_new (SPACING, EDGE));
  cr_overview_page_add_progress (self);
  cr_overview_page_add_areas (self);
  cr_overview_page_add_attention (self);
  cr_overview_page_add_money (self);
  cr_overview_page_add_ending (self);
  cr_overview_page_add_state (self);
  gtk_box_append (GTK_BOX (box), head);
  gtk_box_append (GTK_BOX (box), self->panels);
  gtk_widget_add_css_class (box, "overview-content");
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), box);
  return scrolled;
}

static void
cr_overview_page_init (CrOverviewPage *self)
{
  self->stack = GTK_STACK (gtk_stack_new ());
  gtk_stack_set_hhomogeneous (self->stack, FALSE);
  gtk_stack_set_vhomogeneous (self->stack, FALSE);
  gtk_stack_add_named (self->stack, adw_bin_new (), "nothing");
  gtk_stack_add_named (self->stack, make_panels (self), "panels");
  gtk_stack_add_named (self->stack, make_empty (self), "empty");
  gtk_widget_add_css_class (GTK_WIDGET (self), "overview");
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->stack));
}

CrPage *
cr_overview_page_new (void)
{
  return g_object_new (CR_TYPE_OVERVIEW_PAGE, NULL);
}
