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

/* Below these widths the inspector, and then the sidebar, fold; they grow with the size of the letters. */
#define WIDTH_OF_THREE_PANES 1180
#define WIDTH_OF_TWO_PANES   860
#define WIDTH_MIN            600

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
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->title), title);
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
  gtk_widget_set_sensitive (self->save_button, there && cr_window_is_save_due (self));
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
  cr_inspector_commit (self->inspector);
  if (self->document != NULL)
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

static void
roadmap_cb (CrWindow *self)
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

static void
sidebar_revealed_cb (CrWindow *self)
{
  gboolean hidden = !adw_flap_get_reveal_flap (self->sidebar_flap);

  gtk_widget_set_visible (self->narrow_menu_button, hidden);
  gtk_widget_set_visible (self->narrow_open_button, hidden);
  gtk_menu_button_set_primary (self->menu_button, !hidden);
  gtk_menu_button_set_primary (GTK_MENU_BUTTON (self->narrow_menu_button), hidden);
}

/* What has no room in the header bar stands in the menu of the document. */
static void
fold_header (CrWindow *self)
{
  g_menu_remove_all (self->narrow_section);
  if (self->narrow)
    {
      g_menu_append (self->narrow_section, _ ("_Back"), "win.back");
      g_menu_append (self->narrow_section, _ ("For_ward"), "win.forward");
      g_menu_append (self->narrow_section, _ ("_Redo"), "win.redo");
    }
  gtk_widget_set_visible (self->back_button, !self->narrow);
  gtk_widget_set_visible (self->forward_button, !self->narrow);
  gtk_widget_set_visible (self->redo_button, !self->narrow);
}

void
cr_window_fold (CrWindow *self)
{
  adw_flap_set_fold_policy (self->inspector_flap,
                            self->folds ? ADW_FLAP_FOLD_POLICY_ALWAYS : ADW_FLAP_FOLD_POLICY_NEVER);
  adw_flap_set_fold_policy (self->sidebar_flap,
                            self->narrow ? ADW_FLAP_FOLD_POLICY_ALWAYS : ADW_FLAP_FOLD_POLICY_NEVER);
  adw_flap_set_reveal_flap (self->inspector_flap, !self->folds && self->inspects);
  adw_flap_set_reveal_flap (self->sidebar_flap, !self->narrow);
  sidebar_revealed_cb (self);
  fold_header (self);
  cr_window_narrow_pages (self);
}

static gboolean
fold_idle_cb (gpointer user_data)
{
  CrWindow *self = user_data;

  self->fold_idle = 0;
  cr_window_fold (self);
  return G_SOURCE_REMOVE;
}

/* How much larger than usual the letters are. */
static double
get_scale (CrWindow *self)
{
  int dpi = 0;

  g_object_get (gtk_widget_get_settings (GTK_WIDGET (self)), "gtk-xft-dpi", &dpi, NULL);
  return MAX (1, dpi / 1024.0 / 96.0);
}

/* Gives TRUE when another layout is due. */
static gboolean
measure_folds (CrWindow *self,
               int       width)
{
  double   scale = get_scale (self);
  gboolean folds = FALSE;
  gboolean narrow = FALSE;

  folds = width < WIDTH_OF_THREE_PANES * scale;
  narrow = width < WIDTH_OF_TWO_PANES * scale;
  if (folds == self->folds && narrow == self->narrow)
    return FALSE;
  self->folds = folds;
  self->narrow = narrow;
  return TRUE;
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
    *minimum = MIN (*minimum, (int) (WIDTH_MIN * get_scale (CR_WINDOW (widget))));
}

static void
cr_window_size_allocate (GtkWidget *widget,
                         int        width,
                         int        height,
                         int        baseline)
{
  CrWindow *self = CR_WINDOW (widget);

  GTK_WIDGET_CLASS (cr_window_parent_class)->size_allocate (widget, width, height, baseline);
  if (measure_folds (self, width) && self->fold_idle == 0)
    self->fold_idle = g_idle_add_full (G_PRIORITY_HIGH_IDLE, fold_idle_cb, self, NULL);
}

static void
cr_window_realize (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (cr_window_parent_class)->realize (widget);
  CR_WINDOW (widget)->closed = FALSE;
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

  g_clear_handle_id (&self->fold_idle, g_source_remove);
  g_clear_object (&self->chooser);
  g_clear_object (&self->target);
  /* They hold the flaps, which the program would keep with them. */
  g_action_map_remove_action (G_ACTION_MAP (self), "show-inspector");
  g_action_map_remove_action (G_ACTION_MAP (self), "show-sidebar");
  /* A search that was open as the window went may outlive it; the document must not. */
  if (self->search_popover != NULL)
    cr_search_popover_set_document (self->search_popover, NULL);
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
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, CrWindow, back_button);
  gtk_widget_class_bind_template_child (widget_class, CrWindow, busy_bar);
  gtk_widget_class_bind_template_child (widget_class, CrWindow, forward_button);
  gtk_widget_class_bind_template_child (widget_class, CrWindow, inspector);
  gtk_widget_class_bind_template_child (widget_class, CrWindow, inspector_button);
  gtk_widget_class_bind_template_child (widget_class, CrWindow, inspector_flap);
  gtk_widget_class_bind_template_child (widget_class, CrWindow, menu_button);
  gtk_widget_class_bind_template_child (widget_class, CrWindow, narrow_menu_button);
  gtk_widget_class_bind_template_child (widget_class, CrWindow, narrow_open_button);
  gtk_widget_class_bind_template_child (widget_class, CrWindow, narrow_section);
  gtk_widget_class_bind_template_child (widget_class, CrWindow, notices);
  gtk_widget_class_bind_template_child (widget_class, CrWindow, pages);
  gtk_widget_class_bind_template_child (widget_class, CrWindow, redo_button);
  gtk_widget_class_bind_template_child (widget_class, CrWindow, save_button);
  gtk_widget_class_bind_template_child (widget_class, CrWindow, search_button);
  gtk_widget_class_bind_template_child (widget_class, CrWindow, search_popover);
  gtk_widget_class_bind_template_child (widget_class, CrWindow, sidebar_flap);
  gtk_widget_class_bind_template_child (widget_class, CrWindow, sidebar_lists);
  gtk_widget_class_bind_template_child (widget_class, CrWindow, stack);
  gtk_widget_class_bind_template_child (widget_class, CrWindow, start_busy_bar);
  gtk_widget_class_bind_template_child (widget_class, CrWindow, start_menu_button);
  gtk_widget_class_bind_template_child (widget_class, CrWindow, start_page);
  gtk_widget_class_bind_template_child (widget_class, CrWindow, status_line);
  gtk_widget_class_bind_template_child (widget_class, CrWindow, title);
  gtk_widget_class_bind_template_child (widget_class, CrWindow, toasts);
  gtk_widget_class_bind_template_child (widget_class, CrWindow, undo_button);
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
  bind_children (widget_class);
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
  cr_window_install_share_actions (widget_class);
}

static void
add_notices (CrWindow *self)
{
  self->read_only_notice = CR_NOTICE (cr_notice_new ("notice-warning"));
  self->findings_notice = CR_NOTICE (cr_notice_new ("notice-error"));
  cr_notice_add_button (self->read_only_notice, _ ("Save _As…"), "win.save-as");
  cr_notice_add_button (self->findings_notice, _ ("_Show…"), "win.show-findings");
  self->disk_notice = CR_NOTICE (cr_notice_new ("notice-warning"));
  cr_notice_add_button (self->disk_notice, _ ("Co_mpare…"), "win.compare");
  cr_notice_add_button (self->disk_notice, _ ("_Reload"), "win.reload");
  cr_notice_add_button (self->disk_notice, _ ("_Keep Mine"), "win.keep-mine");
  cr_notice_add_button (self->disk_notice, _ ("_Save"), "win.save");
  cr_notice_add_button (self->disk_notice, _ ("Save a _Copy…"), "win.save-copy");
  gtk_box_append (self->notices, GTK_WIDGET (self->disk_notice));
  gtk_box_append (self->notices, GTK_WIDGET (self->read_only_notice));
  gtk_box_append (self->notices, GTK_WIDGET (self->findings_notice));
}

static void
add_property_action (CrWindow   *self,
                     const char *name,
                     AdwFlap    *flap)
{
  g_autoptr (GPropertyAction) action = g_property_action_new (name, flap, "reveal-flap");

  g_action_map_add_action (G_ACTION_MAP (self), G_ACTION (action));
}

static void
save_clicked_cb (CrWindow *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.save", NULL);
}

/* What stands in the window, in the language of the interface. */
void
cr_window_make_content (CrWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  add_notices (self);
  cr_window_follow_search (self);
  add_property_action (self, "show-inspector", self->inspector_flap);
  add_property_action (self, "show-sidebar", self->sidebar_flap);
  gtk_menu_button_set_primary (GTK_MENU_BUTTON (self->start_menu_button), TRUE);
  g_signal_connect_object (self->save_button, "clicked", G_CALLBACK (save_clicked_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->sidebar_flap, "notify::reveal-flap", G_CALLBACK (sidebar_revealed_cb), self,
                           G_CONNECT_SWAPPED);
}

static void
cr_window_init (CrWindow *self)
{
  self->place = cr_place_new ();
  cr_window_add_help (self);
  cr_window_make_content (self);
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
  measure_folds (self, width);
  cr_window_fold (self);
  cr_window_update (self);
  cr_start_page_take_focus (self->start_page);
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

/* Fills the content with the document. */
void
cr_window_show_document (CrWindow *self)
{
  cr_sidebar_set_up (self->sidebar_lists, self->document, self->place);
  cr_status_line_set_up (self->status_line, self->place);
  cr_inspector_set_up (self->inspector, self->document, self->place);
  if (gtk_window_get_application (GTK_WINDOW (self)) != NULL)
    cr_inspector_remember (self->inspector, cr_application_get_settings (CR_APPLICATION (gtk_window_get_application (
                                              GTK_WINDOW (self)))));
  cr_search_popover_set_document (self->search_popover, self->document);
  cr_window_show_page (self);
  gtk_stack_set_visible_child_name (self->stack, "document");
  gtk_menu_button_set_primary (GTK_MENU_BUTTON (self->start_menu_button), FALSE);
  roadmap_cb (self);
  cr_window_show_busy (self);
  cr_window_show_disk (self);
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
  g_signal_connect_object (document, "notify::roadmap", G_CALLBACK (roadmap_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->findings, "changed", G_CALLBACK (cr_window_show_findings), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->figures, "changed", G_CALLBACK (show_figures), self, G_CONNECT_SWAPPED);
  cr_window_follow_disk (self);
  cr_page_take_focus (cr_window_get_page (self));
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
