/* SPDX-License-Identifier: GPL-3.0-or-later
 * Whether a task is a milestone. */
#include "config.h"

#include "cr-switch-editor.h"

#include "cr-plain.h"

#include <glib/gi18n.h>

struct _CrSwitchEditor
{
  CrEditor parent_instance;

  gboolean   updating;
  GtkWidget *several;
  GtkWidget *toggle;
};

G_DEFINE_FINAL_TYPE (CrSwitchEditor, cr_switch_editor, CR_TYPE_EDITOR)

static void
active_cb (CrSwitchEditor *self)
{
  CrSubject       *subject = cr_editor_get_subject (CR_EDITOR (self));
  CrIds           *tasks = cr_subject_get_tasks (subject);
  CrDraft         *draft = NULL;
  g_auto (CrValue) value = cr_value_boolean (gtk_switch_get_active (GTK_SWITCH (self->toggle)));

  if (self->updating)
    return;
  draft = cr_draft_new (cr_subject_get_roadmap (subject), NULL);
  for (guint i = 0; i < cr_ids_get_length (tasks); i++)
    if (cr_draft_lookup (draft, CR_KIND_TASK, NULL, tasks->ids[i]) != NULL)
      cr_draft_edit_task (draft, tasks->ids[i], "milestone", &value);
  cr_editor_perform (CR_EDITOR (self), draft);
}

static void
cr_switch_editor_update (CrEditor *editor,
                         gboolean  reset)
{
  CrSwitchEditor  *self = CR_SWITCH_EDITOR (editor);
  g_auto (CrValue) value = { 0 };
  gboolean         alike = cr_subject_get (cr_editor_get_subject (editor), "milestone", &value);

  self->updating = TRUE;
  gtk_switch_set_active (GTK_SWITCH (self->toggle), value.boolean);
  gtk_widget_set_visible (self->several, !alike);
  self->updating = FALSE;
}

static void
cr_switch_editor_start (CrEditor *editor)
{
  gtk_widget_grab_focus (CR_SWITCH_EDITOR (editor)->toggle);
}

static void
cr_switch_editor_class_init (CrSwitchEditorClass *klass)
{
  CR_EDITOR_CLASS (klass)->start = cr_switch_editor_start;
  CR_EDITOR_CLASS (klass)->update = cr_switch_editor_update;
}

static void
cr_switch_editor_init (CrSwitchEditor *self)
{
}

GtkWidget *
cr_switch_editor_new (CrSubject  *subject,
                      const char *name)
{
  CrSwitchEditor *self = g_object_new (CR_TYPE_SWITCH_EDITOR, NULL);
  GtkWidget      *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  cr_editor_set_up (CR_EDITOR (self), subject, "milestone", name);
  self->several = gtk_label_new (C_ ("values", "several"));
  gtk_widget_add_css_class (self->several, "dim-label");
  gtk_widget_set_margin_start (self->several, 6);
  self->toggle = gtk_switch_new ();
  gtk_widget_set_halign (self->toggle, GTK_ALIGN_END);
  gtk_widget_set_hexpand (self->toggle, TRUE);
  gtk_widget_set_margin_end (self->toggle, 6);
  cr_plain_set_name (self->toggle, name);
  g_signal_connect_object (self->toggle, "notify::active", G_CALLBACK (active_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (box), self->several);
  gtk_box_append (GTK_BOX (box), self->toggle);
  cr_editor_set_labelled_content (CR_EDITOR (self), box);
  return GTK_WIDGET (self);
}

GtkSwitch *
cr_switch_editor_get_switch (CrSwitchEditor *self)
{
  g_return_val_if_fail (CR_IS_SWITCH_EDITOR (self), NULL);

  return GTK_SWITCH (self->toggle);
}
