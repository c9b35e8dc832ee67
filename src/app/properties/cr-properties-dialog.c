/* SPDX-License-Identifier: GPL-3.0-or-later
 * The window “Properties”: what the roadmap says about itself, and its units. */
#include "config.h"

#include "cr-properties-dialog.h"

#include "cr-code-button.h"
#include "cr-date-field.h"
#include "cr-governance-list.h"
#include "cr-interface.h"
#include "cr-named-row.h"
#include "cr-plain.h"
#include "cr-scroll-focus.h"
#include "cr-text-group.h"
#include "cr-units-group.h"

#include <glib/gi18n.h>

typedef enum
{
  TEXT_TITLE,
  TEXT_DESCRIPTION,
  TEXT_ADMINISTRATION,
  N_TEXTS
} Text;

struct _CrPropertiesDialog
{
  AdwWindow parent_instance;

  CrDocument       *document;
  AdwToastOverlay  *toasts;
  GtkWidget        *content;
  GtkWidget        *problem;
  CrTextGroup      *texts[N_TEXTS];
  CrCodeButton     *country;
  CrCodeButton     *currency;
  CrGovernanceList *governance;
  CrDateField      *start;
  CrDateField      *finish;
  CrUnitsGroup     *units;
};

G_DEFINE_FINAL_TYPE (CrPropertiesDialog, cr_properties_dialog, ADW_TYPE_WINDOW)

static void
show_problem (CrPropertiesDialog *self,
              const char         *words)
{
  gtk_widget_set_visible (self->problem, words != NULL);
  gtk_label_set_text (GTK_LABEL (self->problem), words != NULL ? words : "");
}

static void update (CrPropertiesDialog *self);

static void
edit (CrPropertiesDialog *self,
      const char         *path,
      const CrValue      *value)
{
  CrFault         *refusal = NULL;
  g_autofree char *words = NULL;

  show_problem (self, NULL);
  if (cr_document_edit_record (self->document, CR_KIND_ROADMAP, NULL, path, value, &refusal) || refusal == NULL)
    return;
  words = cr_fault_describe (refusal, cr_interface_get_language ());
  cr_fault_free (refusal);
  cr_date_field_discard (self->start);
  cr_date_field_discard (self->finish);
  update (self);
  show_problem (self, words);
}

static void
text_edited_cb (CrPropertiesDialog *self,
                const char         *path,
                const char         *text)
{
  g_auto (CrValue) value = cr_value_string (text);

  edit (self, path, &value);
}

static void
still_right_cb (CrPropertiesDialog *self,
                const char         *path,
                const char         *language)
{
  const CrHead     *head = cr_roadmap_get_head (cr_document_get_roadmap (self->document));
  g_autoptr (CrIds) gone = cr_ids_new (&language, 1);
  g_autoptr (CrIds) left = NULL;
  g_auto (CrValue)  stale = { 0 };
  g_auto (CrValue)  value = { 0 };
  CrPath            parsed;

  if (!cr_path_parse (CR_KIND_ROADMAP, path, &parsed))
    return;
  stale = cr_path_get (&parsed, &head->record);
  left = cr_ids_subtract (stale.ids, gone);
  value = cr_value_ids (left);
  edit (self, path, &value);
}

static void
start_committed_cb (CrPropertiesDialog *self,
                    guint               day)
{
  g_auto (CrValue) value = cr_value_day (day);

  edit (self, "period.start", &value);
}

static void
finish_committed_cb (CrPropertiesDialog *self,
                     guint               day)
{
  g_auto (CrValue) value = cr_value_day (day);

  edit (self, "period.finish", &value);
}

static void
governance_edited_cb (CrPropertiesDialog *self,
                      const char         *path,
                      const char         *id)
{
  g_auto (CrValue) value = cr_value_id (id[0] != '\0' ? id : NULL);

  edit (self, path, &value);
}

static void
country_chosen_cb (CrPropertiesDialog *self,
                   const char         *code)
{
  g_auto (CrValue) value = cr_value_string (code);

  edit (self, "country", &value);
}

static void
currency_chosen_cb (CrPropertiesDialog *self,
                    const char         *code)
{
  g_auto (CrValue) value = cr_value_string (code);

  edit (self, "currency", &value);
}

static void
update (CrPropertiesDialog *self)
{
  CrRoadmap    *roadmap = cr_document_get_roadmap (self->document);
  const CrHead *head = cr_roadmap_get_head (roadmap);
  CrDay         start = CR_DAY_NONE;
  CrDay         finish = CR_DAY_NONE;

  cr_roadmap_get_period (roadmap, &start, &finish);
  cr_text_group_show (self->texts[TEXT_TITLE], head->title);
  cr_text_group_show (self->texts[TEXT_DESCRIPTION], head->description);
  cr_text_group_show (self->texts[TEXT_ADMINISTRATION], head->administration);
  cr_date_field_show (self->start, start);
  cr_date_field_show (self->finish, finish);
  cr_code_button_set_code (self->country, head->country);
  cr_code_button_set_code (self->currency, head->currency);
  cr_governance_list_update (self->governance);
}

static void
commit (CrPropertiesDialog *self)
{
  for (Text text = 0; text < N_TEXTS; text++)
    cr_text_group_commit (self->texts[text]);
  cr_date_field_commit (self->start);
  cr_date_field_commit (self->finish);
  cr_units_group_commit (self->units);
}

static void
told_cb (CrPropertiesDialog *self,
         const char         *text)
{
  adw_toast_overlay_add_toast (self->toasts, cr_plain_toast_new (text));
}

static void
undo_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  CrPropertiesDialog *self = CR_PROPERTIES_DIALOG (widget);

  commit (self);
  cr_history_undo (cr_document_get_history (self->document));
}

static void
redo_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  cr_history_redo (cr_document_get_history (CR_PROPERTIES_DIALOG (widget)->document));
}

static gboolean
cr_properties_dialog_close_request (GtkWindow *window)
{
  commit (CR_PROPERTIES_DIALOG (window));
  return GTK_WINDOW_CLASS (cr_properties_dialog_parent_class)->close_request (window);
}

static void
cr_properties_dialog_dispose (GObject *object)
{
  g_clear_object (&CR_PROPERTIES_DIALOG (object)->document);
  G_OBJECT_CLASS (cr_properties_dialog_parent_class)->dispose (object);
}

static void
cr_properties_dialog_class_init (CrPropertiesDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cr_properties_dialog_dispose;
  GTK_WINDOW_CLASS (klass)->close_request = cr_properties_dialog_close_request;
  gtk_widget_class_install_action (widget_class, "properties.undo", NULL, undo_action);
  gtk_widget_class_install_action (widget_class, "properties.redo", NULL, redo_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_z, GDK_CONTROL_MASK, "properties.undo", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_z, GDK_CONTROL_MASK | GDK_SHIFT_MASK, "properties.redo",
                                       NULL);
}

static void
cr_properties_dialog_init (CrPropertiesDialog *self)
{
}

static CrTextGroup *
append_text (CrPropertiesDialog *self,
             const char         *name,
             const char         *path,
             gboolean            several_lines)
{
  GtkWidget *group = cr_text_group_new (name, path, several_lines);

  g_signal_connect_object (group, "edited", G_CALLBACK (text_edited_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (group, "still-right", G_CALLBACK (still_right_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (self->content), group);
  return CR_TEXT_GROUP (group);
}

static GtkWidget *
append_heading (CrPropertiesDialog *self,
                const char         *name)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *label = gtk_label_new (name);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "caption-heading");
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (self->content), box);
  return box;
}

static GtkWidget *
append_list (CrPropertiesDialog *self,
             const char         *name)
{
  GtkWidget *list = gtk_list_box_new ();

  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  cr_plain_set_name (list, name);
  gtk_box_append (GTK_BOX (append_heading (self, name)), list);
  return list;
}

static void
append_fields (CrPropertiesDialog *self)
{
  GtkWidget *list = append_list (self, _ ("Country and Period"));

  self->country = CR_CODE_BUTTON (cr_code_button_new (CR_CODE_COUNTRY, _ ("Country")));
  self->currency = CR_CODE_BUTTON (cr_code_button_new (CR_CODE_CURRENCY, _ ("Currency")));
  g_signal_connect_object (self->country, "chosen", G_CALLBACK (country_chosen_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->currency, "chosen", G_CALLBACK (currency_chosen_cb), self, G_CONNECT_SWAPPED);
  gtk_list_box_append (GTK_LIST_BOX (list), cr_named_row_new (_ ("Country"), GTK_WIDGET (self->country)));
  self->start = CR_DATE_FIELD (cr_date_field_new (_ ("Start")));
  self->finish = CR_DATE_FIELD (cr_date_field_new (_ ("Finish")));
  g_signal_connect_object (self->start, "committed", G_CALLBACK (start_committed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->finish, "committed", G_CALLBACK (finish_committed_cb), self, G_CONNECT_SWAPPED);
  gtk_list_box_append (GTK_LIST_BOX (list), cr_named_row_new (_ ("Start"), GTK_WIDGET (self->start)));
  gtk_list_box_append (GTK_LIST_BOX (list), cr_named_row_new (_ ("Finish"), GTK_WIDGET (self->finish)));
  gtk_list_box_append (GTK_LIST_BOX (list), cr_named_row_new (_ ("Currency"), GTK_WIDGET (self->currency)));
  self->governance = CR_GOVERNANCE_LIST (cr_governance_list_new (self->document, _ ("ICT Governance")));
  g_signal_connect_object (self->governance, "edited", G_CALLBACK (governance_edited_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (append_heading (self, _ ("ICT Governance"))), GTK_WIDGET (self->governance));
}

static GtkWidget *
make_problem (void)
{
  GtkWidget *problem = g_object_new (GTK_TYPE_LABEL, "accessible-role", GTK_ACCESSIBLE_ROLE_ALERT, NULL);

  gtk_label_set_wrap (GTK_LABEL (problem), TRUE);
  gtk_label_set_xalign (GTK_LABEL (problem), 0);
  gtk_widget_add_css_class (problem, "problem");
  gtk_widget_set_visible (problem, FALSE);
  return problem;
}

/* Heads, scrolls and holds what is in self->content. */
static void
make_frame (CrPropertiesDialog *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *scrolled = gtk_scrolled_window_new ();
  GtkWidget *clamp = adw_clamp_new ();

  self->toasts = ADW_TOAST_OVERLAY (adw_toast_overlay_new ());
  gtk_widget_add_css_class (self->content, "properties");
  adw_clamp_set_maximum_size (ADW_CLAMP (clamp), 600);
  adw_clamp_set_child (ADW_CLAMP (clamp), self->content);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), clamp);
  cr_scroll_focus_follow (GTK_SCROLLED_WINDOW (scrolled));
  gtk_widget_set_vexpand (scrolled, TRUE);
  gtk_box_append (GTK_BOX (box), adw_header_bar_new ());
  gtk_box_append (GTK_BOX (box), scrolled);
  adw_toast_overlay_set_child (self->toasts, box);
  adw_window_set_content (ADW_WINDOW (self), GTK_WIDGET (self->toasts));
}

GtkWidget *
cr_properties_dialog_new (CrDocument *document)
{
  CrPropertiesDialog *self = g_object_new (CR_TYPE_PROPERTIES_DIALOG, NULL);

  self->document = g_object_ref (document);
  self->content = gtk_box_new (GTK_ORIENTATION_VERTICAL, 16);
  self->problem = make_problem ();
  gtk_box_append (GTK_BOX (self->content), self->problem);
  self->texts[TEXT_TITLE] = append_text (self, _ ("Title"), "title", FALSE);
  self->texts[TEXT_DESCRIPTION] = append_text (self, _ ("Description"), "description", TRUE);
  self->texts[TEXT_ADMINISTRATION] = append_text (self, _ ("Administration"), "administration", FALSE);
  append_fields (self);
  self->units = CR_UNITS_GROUP (cr_units_group_new (document));
  g_signal_connect_object (self->units, "told", G_CALLBACK (told_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (append_heading (self, _ ("Units"))), GTK_WIDGET (self->units));
  make_frame (self);
  gtk_window_set_title (GTK_WINDOW (self), _ ("Properties"));
  gtk_window_set_default_size (GTK_WINDOW (self), 640, 640);
  gtk_window_set_modal (GTK_WINDOW (self), TRUE);
  g_object_bind_property (document, "read-only", self->content, "sensitive",
                          G_BINDING_SYNC_CREATE | G_BINDING_INVERT_BOOLEAN);
  g_signal_connect_object (document, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (document, "notify::roadmap", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);
  cr_text_group_start (self->texts[TEXT_TITLE]);
  return GTK_WIDGET (self);
}
