/* SPDX-License-Identifier: GPL-3.0-or-later
 * A window: it owns one document and the place in it, or shows the start page. */
#include "config.h"

#include "cr-window.h"

#include "cr-quote.h"
#include "cr-draft.h"
#include "cr-interface.h"
#include "cr-plain.h"
#include "cr-starter.h"
#include "cr-template-dialog.h"
#include "cr-window-private.h"

#include <glib/gi18n.h>

/* Milliseconds: a file that takes longer to read is waited for in the window. */
#define WAIT_MAX 200

G_DEFINE_FINAL_TYPE (CrWindow, cr_window, ADW_TYPE_APPLICATION_WINDOW)

static void
update_title (CrWindow *self)
{
  g_autofree char *title = cr_document_dup_title (self->document);
  g_autofree char *isolated = cr_quote (title);
  g_autofree char *file = cr_document_dup_file_name (self->document);
  g_autofree char *subtitle = NULL;
  g_autofree char *window_title = NULL;

  subtitle = g_strconcat (cr_document_is_modified (self->document) ? "• " : "", file, NULL);
  /* TRANSLATORS: title of a window: title of the roadmap, name of the program. */
  window_title = g_strdup_printf (_ ("%s — Customs Roadmap"), isolated);
  adw_window_title_set_title (self->title, title);
  adw_window_title_set_subtitle (self->title, subtitle);
  cr_plain_set_tooltip (GTK_WIDGET (self->title), title);
  gtk_window_set_title (GTK_WINDOW (self), window_title);
}

static void
update_actions (CrWindow *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  gboolean   there = self->document != NULL;
  gboolean   writable = there && !cr_document_is_read_only (self->document);
  gboolean   saved = there && cr_document_get_file (self->document) != NULL;
  gboolean   modified = there && cr_document_is_modified (self->document);
  CrHistory *history = there ? cr_document_get_history (self->document) : NULL;
  gboolean   selected = there && cr_ids_get_length (cr_place_get_selection (self->place)) > 0;

  gtk_widget_action_set_enabled (widget, "win.back", there && cr_trail_can_go_back (self->trail));
  gtk_widget_action_set_enabled (widget, "win.forward", there && cr_trail_can_go_forward (self->trail));
  gtk_widget_action_set_enabled (widget, "win.undo", there && cr_history_peek_undo (history) != NULL);
  gtk_widget_action_set_enabled (widget, "win.redo", there && cr_history_peek_redo (history) != NULL);
  /* The key is always there: a field that is being typed in has something to save that nobody knows of yet. */
  gtk_widget_action_set_enabled (widget, "win.save", there);
  if (there)
    gtk_widget_set_sensitive (self->save_button, cr_window_is_save_due (self));
  gtk_widget_action_set_enabled (widget, "win.save-as", there);
  gtk_widget_action_set_enabled (widget, "win.save-copy", writable);
  gtk_widget_action_set_enabled (widget, "win.reload",
                                 there && cr_document_get_disk_state (self->document) == CR_DISK_CHANGED);
  gtk_widget_action_set_enabled (widget, "win.revert", saved && modified);
  gtk_widget_action_set_enabled (widget, "win.new-task", writable);
  gtk_widget_action_set_enabled (widget, "win.add-starter-tasks", writable);
  gtk_widget_action_set_enabled (widget, "win.delete-task", writable && selected);
  gtk_widget_action_set_enabled (widget, "win.edit-task", selected);
  gtk_widget_action_set_enabled (widget, "win.export", there);
  gtk_widget_action_set_enabled (widget, "win.import", writable);
  gtk_widget_action_set_enabled (widget, "win.translate", writable);
  gtk_widget_action_set_enabled (widget, "win.print", cr_window_can_print (self));
  gtk_widget_action_set_enabled (widget, "win.properties", there);
  gtk_widget_action_set_enabled (widget, "win.search", there);
  gtk_widget_action_set_enabled (widget, "win.search-everywhere", there);
  gtk_widget_action_set_enabled (widget, "win.show-findings",
                                 there && cr_finding_list_get_n_faults (self->findings) > 0);
  gtk_widget_action_set_enabled (widget, "win.show-inspector", there);
  gtk_widget_action_set_enabled (widget, "win.show-sidebar", there);
}

void
cr_window_update (CrWindow *self)
{
  g_autofree char *undo = NULL;
  g_autofree char *redo = NULL;
  g_autofree char *undo_name = NULL;
  g_autofree char *redo_name = NULL;

  update_actions (self);
  cr_window_hold_session (self);
  if (self->document == NULL)
    return;
  update_title (self);
  undo = cr_document_describe_undo (self->document);
  redo = cr_document_describe_redo (self->document);
  undo_name = undo != NULL ? g_strdup_printf (_ ("Undo: %s"), undo) : g_strdup (_ ("Undo"));
  redo_name = redo != NULL ? g_strdup_printf (_ ("Redo: %s"), redo) : g_strdup (_ ("Redo"));
  cr_plain_set_name_and_tooltip (self->undo_button, undo_name);
  cr_plain_set_name_and_tooltip (self->redo_button, redo_name);
}

void
cr_window_commit (CrWindow *self)
{
  if (self->document == NULL)
    return;
  cr_inspector_commit (self->inspector);
  cr_page_commit (cr_window_get_page (self));
}

static void
show_figures (CrWindow *self)
{
  const CrSummary *summary = cr_figures_get_summary (self->figures);

  if (summary == NULL)
    return;
  cr_status_line_show (self->status_line, summary);
  cr_sidebar_show (self->sidebar_lists, summary);
}

/* A task that is gone is no longer selected. */
static void
drop_gone (CrWindow *self)
{
  g_autoptr (CrIds) there = cr_roadmap_keep_tasks (cr_document_get_roadmap (self->document),
                                                   cr_place_get_selection (self->place));

  cr_place_set_selection (self->place, there);
}

/* Without a task, on a page that has nothing else to tell, there is nothing to inspect. */
void
cr_window_follow_tasks (CrWindow *self)
{
  CrPage  *page = cr_window_get_page (self);
  gboolean inspects = FALSE;

  /* A page may have something to tell with a first task, and nothing without. */
  if (page != NULL)
    cr_inspector_show_details (self->inspector, cr_page_get_details (page));
  inspects = cr_roadmap_get_n_tasks (cr_document_get_roadmap (self->document)) > 0 ||
             cr_inspector_has_details (self->inspector);
  if (inspects == self->inspects)
    return;
  self->inspects = inspects;
  if (!self->folds)
    adw_flap_set_reveal_flap (self->inspector_flap, inspects);
}

void
cr_window_show_roadmap (CrWindow *self)
{
  drop_gone (self);
  cr_window_follow_tasks (self);
  show_figures (self);
  cr_window_show_findings (self);
  cr_window_update (self);
}

static void
new_task_action (GtkWidget  *widget,
                 const char *name,
                 GVariant   *parameter)
{
  cr_window_add_task (CR_WINDOW (widget));
}

static void
edit_task_action (GtkWidget  *widget,
                  const char *name,
                  GVariant   *parameter)
{
  CrWindow *self = CR_WINDOW (widget);

  adw_flap_set_reveal_flap (self->inspector_flap, TRUE);
  cr_inspector_start (self->inspector);
}

/* The task after the selected ones, else the one before: what is selected when they are gone. */
static const char *
find_neighbour (CrWindow *self,
                CrIds    *selection)
{
  CrRoadmap  *roadmap = cr_document_get_roadmap (self->document);
  guint       n_tasks = cr_roadmap_get_n_tasks (roadmap);
  const char *before = NULL;
  gboolean    passed = FALSE;

  for (guint i = 0; i < n_tasks; i++)
    {
      const char *id = cr_roadmap_get_task (roadmap, i)->id;

      if (cr_ids_contains (selection, id))
        passed = TRUE;
      else if (passed)
        return id;
      else
        before = id;
    }
  return before;
}

static void
delete_task_action (GtkWidget  *widget,
                    const char *name,
                    GVariant   *parameter)
{
  CrWindow         *self = CR_WINDOW (widget);
  CrRoadmap        *roadmap = cr_document_get_roadmap (self->document);
  g_autoptr (CrIds) selection = cr_ids_ref (cr_place_get_selection (self->place));
  const char       *neighbour = find_neighbour (self, selection);
  CrDraft          *draft = cr_draft_new (roadmap, NULL);
  g_autofree char  *title = NULL;
  g_autofree char  *told = NULL;

  if (selection->n_ids == 1)
    {
      const CrTask *task = cr_roadmap_lookup_task (roadmap, selection->ids[0]);

      title = cr_quote (cr_text_show (task->title, cr_interface_get_content_language ()));
      told = g_strdup_printf (_ ("“%s” deleted"), title);
    }
  else
    told = g_strdup_printf (ngettext ("%u task deleted", "%u tasks deleted", selection->n_ids), selection->n_ids);
  cr_draft_remove (draft, CR_KIND_TASK, NULL, selection->ids, selection->n_ids);
  if (!cr_document_perform (self->document, cr_draft_finish (draft), CR_MERGE_NEVER, NULL))
    return;
  cr_place_select (self->place, neighbour);
  cr_window_tell_undoable (self, told);
}

static void
undo_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  CrWindow        *self = CR_WINDOW (widget);
  g_autofree char *step = NULL;
  g_autofree char *told = NULL;

  cr_window_commit (self);
  step = cr_document_describe_undo (self->document);
  if (!cr_history_undo (cr_document_get_history (self->document)))
    return;
  told = g_strdup_printf (_ ("Undone: %s"), step);
  cr_status_line_tell (self->status_line, told);
}

static void
redo_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  CrWindow        *self = CR_WINDOW (widget);
  g_autofree char *step = NULL;
  g_autofree char *told = NULL;

  cr_window_commit (self);
  step = cr_document_describe_redo (self->document);
  if (!cr_history_redo (cr_document_get_history (self->document)))
    return;
  told = g_strdup_printf (_ ("Redone: %s"), step);
  cr_status_line_tell (self->status_line, told);
}

static void
search_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  cr_window_start_search (CR_WINDOW (widget));
}

static void
starter_tasks_chosen_cb (CrWindow        *self,
                         const GPtrArray *templates)
{
  CrRoadmap            *roadmap = cr_document_get_roadmap (self->document);
  g_autoptr (GPtrArray) tasks = NULL;
  CrDraft              *draft = cr_draft_new (roadmap, NULL);
  CrDay                 start = CR_DAY_NONE;
  CrDay                 finish = CR_DAY_NONE;

  cr_roadmap_get_period (roadmap, &start, &finish);
  tasks = cr_starter_plan (templates, roadmap, start, finish);
  for (guint i = 0; i < tasks->len; i++)
    cr_draft_append (draft, NULL, g_ptr_array_index (tasks, i));
  cr_document_perform (self->document, cr_draft_finish (draft), CR_MERGE_NEVER, NULL);
}

static void
add_starter_tasks_action (GtkWidget  *widget,
                          const char *name,
                          GVariant   *parameter)
{
  CrWindow  *self = CR_WINDOW (widget);
  GtkWidget *dialog =
    cr_template_dialog_new_for_roadmap (self->catalogue, cr_document_get_roadmap (self->document));

  g_signal_connect_object (dialog, "chosen", G_CALLBACK (starter_tasks_chosen_cb), self, G_CONNECT_SWAPPED);
  gtk_window_set_transient_for (GTK_WINDOW (dialog), GTK_WINDOW (self));
  gtk_window_present (GTK_WINDOW (dialog));
}

/* The panes side by side need more than a window that is to fold may have. */
static void
cr_window_measure (GtkWidget     *widget,
                   GtkOrientation orientation,
                   int            for_size,
                   int           *minimum,
                   int           *natural,
                   int           *minimum_baseline,
                   int           *natural_baseline)
{
  GTK_WIDGET_CLASS (cr_window_parent_class)
    ->measure (widget, orientation, for_size, minimum, natural, minimum_baseline, natural_baseline);
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    *minimum = MIN (*minimum, cr_window_get_width_min (CR_WINDOW (widget)));
}

static void
cr_window_size_allocate (GtkWidget *widget,
                         int        width,
                         int        height,
                         int        baseline)
{
  GTK_WIDGET_CLASS (cr_window_parent_class)->size_allocate (widget, width, height, baseline);
  cr_window_follow_width (CR_WINDOW (widget), width);
}

static void
cr_window_realize (GtkWidget *widget)
{
  CrWindow *self = CR_WINDOW (widget);

  /* A window that is shown with its document at once needs no start page. */
  if (self->view == NULL)
    cr_window_show_start (self);
  GTK_WIDGET_CLASS (cr_window_parent_class)->realize (widget);
  self->closed = FALSE;
}

/* What is being read in it would keep the window until the disk answers. */
static void
cr_window_unrealize (GtkWidget *widget)
{
  CrWindow *self = CR_WINDOW (widget);

  self->closed = TRUE;
  cr_window_cancel_reading (self);
  cr_window_release_session (self);
  GTK_WIDGET_CLASS (cr_window_parent_class)->unrealize (widget);
}

static gboolean
cr_window_close_request (GtkWindow *window)
{
  CrWindow *self = CR_WINDOW (window);

  if (cr_window_hold_close (self))
    return TRUE;
  cr_window_keep_place (self);
  return GTK_WINDOW_CLASS (cr_window_parent_class)->close_request (window);
}

static void
cr_window_dispose (GObject *object)
{
  CrWindow *self = CR_WINDOW (object);

  g_clear_handle_id (&self->wait, g_source_remove);
  /* A window that waits to be shown with its document is not unrealized before. */
  self->closed = TRUE;
  cr_window_cancel_reading (self);
  g_clear_object (&self->chooser);
  g_clear_object (&self->page_setup);
  g_clear_object (&self->print_settings);
  g_clear_object (&self->target);
  cr_window_release_content (self);
  gtk_widget_dispose_template (GTK_WIDGET (self), CR_TYPE_WINDOW);
  g_clear_object (&self->loading);
  g_clear_object (&self->loading_file);
  g_clear_object (&self->findings);
  g_clear_object (&self->figures);
  g_clear_object (&self->document);
  g_clear_object (&self->place);
  g_clear_object (&self->trail);
  g_clear_pointer (&self->catalogue, cr_catalogue_unref);
  G_OBJECT_CLASS (cr_window_parent_class)->dispose (object);
  /* A tooltip that was last shown in this window leaves it at the end of that, and GTK 4.8 then makes anew what knows
   * of actions, which it has just let go of, and would never let go of again. */
  G_OBJECT_CLASS (cr_window_parent_class)->dispose (object);
}

static void
cr_window_class_init (CrWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cr_window_dispose;
  widget_class->measure = cr_window_measure;
  widget_class->realize = cr_window_realize;
  widget_class->size_allocate = cr_window_size_allocate;
  widget_class->unrealize = cr_window_unrealize;
  GTK_WINDOW_CLASS (klass)->close_request = cr_window_close_request;

  g_type_ensure (CR_TYPE_BUSY_BAR);
  g_type_ensure (CR_TYPE_INSPECTOR);
  g_type_ensure (CR_TYPE_SEARCH_POPOVER);
  g_type_ensure (CR_TYPE_SIDEBAR);
  g_type_ensure (CR_TYPE_START_PAGE);
  g_type_ensure (CR_TYPE_STATUS_LINE);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/customs_roadmap/CustomsRoadmap/ui/cr-window.ui");
  gtk_widget_class_bind_template_child (widget_class, CrWindow, stack);
  gtk_widget_class_bind_template_child (widget_class, CrWindow, toasts);
  gtk_widget_class_install_action (widget_class, "win.add-starter-tasks", NULL, add_starter_tasks_action);
  gtk_widget_class_install_action (widget_class, "win.delete-task", NULL, delete_task_action);
  gtk_widget_class_install_action (widget_class, "win.edit-task", NULL, edit_task_action);
  gtk_widget_class_install_action (widget_class, "win.new-task", NULL, new_task_action);
  gtk_widget_class_install_action (widget_class, "win.redo", NULL, redo_action);
  gtk_widget_class_install_action (widget_class, "win.search", NULL, search_action);
  gtk_widget_class_install_action (widget_class, "win.undo", NULL, undo_action);
  cr_window_install_disk_actions (widget_class);
  cr_window_install_document_actions (widget_class);
  cr_window_install_file_actions (widget_class);
  cr_window_install_import_actions (widget_class);
  cr_window_install_page_actions (widget_class);
  cr_window_install_pane_actions (widget_class);
  cr_window_install_search_actions (widget_class);
  cr_window_install_print_actions (widget_class);
  cr_window_install_share_actions (widget_class);
}

static void
cr_window_init (CrWindow *self)
{
  self->place = cr_place_new ();
  cr_window_add_help (self);
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_object (self->place, "notify::selection", G_CALLBACK (cr_window_update), self, G_CONNECT_SWAPPED);
}

static void
bind_settings (CrWindow  *self,
               GSettings *settings)
{
  g_settings_bind (settings, "window-width", self, "default-width", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (settings, "window-height", self, "default-height", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (settings, "window-maximized", self, "maximized", G_SETTINGS_BIND_DEFAULT);
}

CrWindow *
cr_window_new (CrApplication *application,
               CrCatalogue   *catalogue)
{
  CrWindow *self = g_object_new (CR_TYPE_WINDOW, "application", application, NULL);
  int       width = 0;
  int       height = 0;

  self->catalogue = cr_catalogue_ref (catalogue);
  gtk_window_set_default_size (GTK_WINDOW (self), 1280, 800);
  if (application != NULL && cr_application_get_settings (application) != NULL)
    bind_settings (self, cr_application_get_settings (application));
  gtk_window_get_default_size (GTK_WINDOW (self), &width, &height);
  cr_window_choose_folds (self, width);
  cr_window_update (self);
  return self;
}

CrCatalogue *
cr_window_get_catalogue (CrWindow *self)
{
  g_return_val_if_fail (CR_IS_WINDOW (self), NULL);

  return self->catalogue;
}

CrDocument *
cr_window_get_document (CrWindow *self)
{
  g_return_val_if_fail (CR_IS_WINDOW (self), NULL);

  return self->document;
}

CrPlace *
cr_window_get_place (CrWindow *self)
{
  g_return_val_if_fail (CR_IS_WINDOW (self), NULL);

  return self->place;
}

void
cr_window_set_document (CrWindow   *self,
                        CrDocument *document)
{
  g_return_if_fail (CR_IS_WINDOW (self));
  g_return_if_fail (self->document == NULL);

  self->document = g_object_ref (document);
  self->findings = cr_finding_list_new (document);
  self->figures = cr_figures_new (document);
  cr_window_follow_place (self);
  cr_window_show_document (self);
  g_signal_connect_object (document, "changed", G_CALLBACK (drop_gone), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (document, "changed", G_CALLBACK (cr_window_follow_tasks), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (document, "history", G_CALLBACK (cr_window_update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (document, "notify::file", G_CALLBACK (cr_window_update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (document, "notify::roadmap", G_CALLBACK (cr_window_show_roadmap), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->findings, "changed", G_CALLBACK (cr_window_show_findings), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->figures, "changed", G_CALLBACK (show_figures), self, G_CONNECT_SWAPPED);
  cr_window_follow_disk (self);
  cr_page_take_focus (cr_window_get_page (self));
  cr_window_end_wait (self);
}

static gboolean
wait_cb (gpointer user_data)
{
  CrWindow *self = user_data;

  self->wait = 0;
  gtk_window_present (GTK_WINDOW (self));
  return G_SOURCE_REMOVE;
}

void
cr_window_end_wait (CrWindow *self)
{
  if (self->wait == 0)
    return;
  g_clear_handle_id (&self->wait, g_source_remove);
  gtk_window_present (GTK_WINDOW (self));
}

void
cr_window_present_with_document (CrWindow *self)
{
  g_return_if_fail (CR_IS_WINDOW (self));
  g_return_if_fail (self->loading != NULL);

  if (self->wait == 0)
    self->wait = g_timeout_add (WAIT_MAX, wait_cb, self);
}

gboolean
cr_window_is_closed (CrWindow *self)
{
  return self->closed;
}

gboolean
cr_window_is_free (CrWindow *self)
{
  g_return_val_if_fail (CR_IS_WINDOW (self), FALSE);

  return self->document == NULL && self->loading == NULL;
}

GFile *
cr_window_get_file (CrWindow *self)
{
  g_return_val_if_fail (CR_IS_WINDOW (self), NULL);

  return self->document != NULL ? cr_document_get_file (self->document) : self->loading_file;
}

void
cr_window_tell (CrWindow   *self,
                const char *text)
{
  g_return_if_fail (CR_IS_WINDOW (self));

  adw_toast_overlay_add_toast (self->toasts, cr_plain_toast_new (text));
  if (self->document != NULL)
    cr_status_line_tell (self->status_line, text);
}

void
cr_window_tell_undoable (CrWindow   *self,
                         const char *text)
{
  AdwToast *toast = NULL;

  g_return_if_fail (CR_IS_WINDOW (self));

  toast = cr_plain_toast_new (text);
  adw_toast_set_button_label (toast, _ ("_Undo"));
  adw_toast_set_action_name (toast, "win.undo");
  adw_toast_overlay_add_toast (self->toasts, toast);
  cr_status_line_tell (self->status_line, text);
}
