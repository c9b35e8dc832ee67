/* SPDX-License-Identifier: GPL-3.0-or-later
 * The page “Reference”: what is changed in the document through it. */
#include "config.h"

#include "cr-reference-page-private.h"

#include "cr-interface.h"
#include "cr-library-edit.h"
#include "cr-mapping.h"
#include "cr-own-dialog.h"
#include "cr-quote.h"
#include "cr-starter.h"

#include <glib/gi18n.h>

static gboolean
is_watched_kind (CrReferencePage *self,
                 const char      *id)
{
  CrReferenceKind home = cr_reference_find_kind (get_roadmap (self), get_catalogue (self), id);

  return home == CR_REFERENCE_WATCH || home == CR_REFERENCE_TRENDS;
}

void
cr_reference_page_show_actions (CrReferencePage *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  gboolean   is_writable = !cr_document_is_read_only (get_document (self));
  gboolean   adds_technology = self->kind == CR_REFERENCE_WATCH;

  gtk_widget_action_set_enabled (widget, "page.make-task", is_writable && get_entry (self) != NULL);
  gtk_widget_action_set_enabled (widget, "page.stage-back", is_writable);
  gtk_widget_action_set_enabled (widget, "page.stage-forward", is_writable);
  gtk_widget_action_set_enabled (widget, "page.add-instrument", is_writable);
  gtk_widget_action_set_enabled (widget, "page.add-technology", is_writable);
  gtk_button_set_label (GTK_BUTTON (self->add_button), adds_technology ? C_ ("reference", "Add Technology…")
                                                                       : C_ ("reference", "Add Instrument…"));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->add_button),
                                  adds_technology ? "page.add-technology" : "page.add-instrument");
}

static void
perform (CrReferencePage *self,
         CrChangeSet     *set)
{
  cr_document_perform (get_document (self), set, CR_MERGE_NEVER, NULL);
}

/* (transfer full) NULL for what no task can be made of. */
static CrChangeSet *
make_task_set (CrReferencePage *self,
               const char     **task)
{
  const CrEntry        *entry = cr_catalogue_lookup (get_catalogue (self), get_entry (self));
  CrDraft              *draft = NULL;
  g_autoptr (GPtrArray) templates = NULL;
  g_autoptr (GPtrArray) tasks = NULL;
  const CrRecord       *record = NULL;

  if (entry == NULL || entry->group != CR_GROUP_TEMPLATE)
    return cr_mapping_make_task (get_roadmap (self), get_catalogue (self), get_entry (self), task);
  templates = g_ptr_array_new ();
  g_ptr_array_add (templates, (gpointer) entry);
  tasks = cr_starter_plan (templates, get_roadmap (self), CR_DAY_NONE, CR_DAY_NONE);
  record = g_ptr_array_index (tasks, 0);
  draft = cr_draft_new (get_roadmap (self), NULL);
  cr_draft_append (draft, NULL, record);
  *task = cr_record_get_key (record);
  return cr_draft_finish (draft);
}

/* Gives the new task; NULL when there is none. */
const char *
cr_reference_page_make_task (CrReferencePage *self)
{
  const char  *task = NULL;
  CrChangeSet *set = NULL;

  if (get_entry (self) == NULL || cr_document_is_read_only (get_document (self)))
    return NULL;
  cr_reference_details_commit (self->details);
  set = make_task_set (self, &task);
  if (set == NULL || !cr_document_perform (get_document (self), set, CR_MERGE_NEVER, NULL))
    return NULL;
  return task;
}

static void
make_task_cb (CrReferencePage *self)
{
  const char      *id = cr_reference_page_make_task (self);
  const CrTask    *task = id != NULL ? cr_roadmap_lookup_task (get_roadmap (self), id) : NULL;
  g_autofree char *title = NULL;
  g_autofree char *words = NULL;

  if (task == NULL)
    return;
  title = cr_quote (cr_text_show (task->title, cr_interface_get_content_language ()));
  words = g_strdup_printf (C_ ("reference", "“%s” is a task now"), title);
  cr_page_tell (CR_PAGE (self), words);
}

static void
make_task_action (GtkWidget  *widget,
                  const char *name,
                  GVariant   *parameter)
{
  make_task_cb (CR_REFERENCE_PAGE (widget));
}

static void
remove_cb (CrReferencePage *self)
{
  const char      *id = get_entry (self);
  CrKind           kind = CR_KIND_TECHNOLOGY;
  g_autofree char *title = NULL;
  g_autofree char *words = NULL;

  if (!cr_reference_is_own (get_roadmap (self), get_catalogue (self), id))
    return;
  if (cr_reference_get_instrument (get_roadmap (self), id) != NULL)
    kind = CR_KIND_INSTRUMENT;
  title = cr_quote (cr_reference_get_name (get_roadmap (self), get_catalogue (self), id));
  words = g_strdup_printf (C_ ("reference", "“%s” removed from the reference and from the tasks"), title);
  perform (self, cr_library_remove (get_roadmap (self), kind, id));
  cr_page_tell (CR_PAGE (self), words);
  cr_reference_list_take_focus (self->list);
}

static void
refused_cb (CrReferencePage *self,
            const char      *words)
{
  cr_page_tell (CR_PAGE (self), words);
}

/* What is dropped may come from anywhere. */
static void
dropped_cb (CrReferencePage *self,
            const char      *id,
            const char      *stage)
{
  const char *known = id != NULL ? cr_intern (id) : NULL;

  if (known == NULL || !is_watched_kind (self, known) || cr_document_is_read_only (get_document (self)))
    return;
  perform (self, cr_library_set_stage (get_roadmap (self), known, stage, cr_interface_get_today ()));
  cr_place_set_entry (get_place (self), known);
}

/* Of the card with the focus, else of the selected entry. What is in no stage yet comes into the first, whichever
 * way. */
static void
move_stage (CrReferencePage *self,
            int              by)
{
  const char         *focused = cr_watch_board_get_focused (self->board);
  const char         *id = focused != NULL ? focused : get_entry (self);
  const CrTechnology *technology = cr_reference_get_technology (get_roadmap (self), id);
  const char         *stage = technology != NULL ? technology->stage : NULL;
  int                 n = 0;

  if (!is_watched_kind (self, id))
    return;
  while (n < CR_N_STAGES && g_strcmp0 (cr_reference_stages[n], stage) != 0)
    n++;
  n = n == CR_N_STAGES ? 0 : CLAMP (n + by, 0, CR_N_STAGES - 1);
  perform (self,
           cr_library_set_stage (get_roadmap (self), id, cr_reference_stages[n], cr_interface_get_today ()));
  cr_place_set_entry (get_place (self), id);
}

static void
stage_back_action (GtkWidget  *widget,
                   const char *name,
                   GVariant   *parameter)
{
  move_stage (CR_REFERENCE_PAGE (widget), -1);
}

static void
stage_forward_action (GtkWidget  *widget,
                      const char *name,
                      GVariant   *parameter)
{
  move_stage (CR_REFERENCE_PAGE (widget), 1);
}

static void
added_cb (CrReferencePage *self,
          const char      *id)
{
  gtk_editable_set_text (GTK_EDITABLE (self->search), "");
  cr_reference_page_select (self, id);
  cr_reference_list_take_focus (self->list);
}

static void
show_dialog (CrReferencePage *self,
             CrKind           kind)
{
  GtkWidget *dialog = cr_own_dialog_new (get_document (self), kind);

  g_signal_connect_object (dialog, "added", G_CALLBACK (added_cb), self, G_CONNECT_SWAPPED);
  gtk_window_set_transient_for (GTK_WINDOW (dialog), GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))));
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
add_instrument_action (GtkWidget  *widget,
                       const char *name,
                       GVariant   *parameter)
{
  show_dialog (CR_REFERENCE_PAGE (widget), CR_KIND_INSTRUMENT);
}

static void
add_technology_action (GtkWidget  *widget,
                       const char *name,
                       GVariant   *parameter)
{
  show_dialog (CR_REFERENCE_PAGE (widget), CR_KIND_TECHNOLOGY);
}

void
cr_reference_page_install_actions (GtkWidgetClass *widget_class)
{
  const GdkModifierType both = GDK_CONTROL_MASK | GDK_SHIFT_MASK;

  gtk_widget_class_install_action (widget_class, "page.make-task", NULL, make_task_action);
  gtk_widget_class_install_action (widget_class, "page.stage-back", NULL, stage_back_action);
  gtk_widget_class_install_action (widget_class, "page.stage-forward", NULL, stage_forward_action);
  gtk_widget_class_install_action (widget_class, "page.add-instrument", NULL, add_instrument_action);
  gtk_widget_class_install_action (widget_class, "page.add-technology", NULL, add_technology_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Return, GDK_CONTROL_MASK, "page.make-task", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_KP_Enter, GDK_CONTROL_MASK, "page.make-task", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Left, both, "page.stage-back", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Right, both, "page.stage-forward", NULL);
}

void
cr_reference_page_follow_parts (CrReferencePage *self)
{
  g_signal_connect_object (self->board, "dropped", G_CALLBACK (dropped_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->details, "make-task", G_CALLBACK (make_task_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->details, "remove", G_CALLBACK (remove_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->details, "refused", G_CALLBACK (refused_cb), self, G_CONNECT_SWAPPED);
}
