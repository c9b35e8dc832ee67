/* SPDX-License-Identifier: GPL-3.0-or-later
 * A day of a task. */
#include "config.h"

#include "cr-date-editor.h"

struct _CrDateEditor
{
  CrEditor parent_instance;

  CrDateField *field;
};

G_DEFINE_FINAL_TYPE (CrDateEditor, cr_date_editor, CR_TYPE_EDITOR)

static void
committed_cb (CrDateEditor *self,
              guint         day)
{
  CrEditor        *editor = CR_EDITOR (self);
  CrSubject       *subject = cr_editor_get_subject (editor);
  CrIds           *tasks = cr_subject_get_tasks (subject);
  CrDraft         *draft = cr_draft_new (cr_subject_get_roadmap (subject), NULL);
  g_auto (CrValue) value = cr_value_day (day);

  for (guint i = 0; i < cr_ids_get_length (tasks); i++)
    if (cr_draft_lookup (draft, CR_KIND_TASK, NULL, tasks->ids[i]) != NULL)
      cr_draft_edit_task (draft, tasks->ids[i], cr_editor_get_path (editor), &value);
  cr_editor_perform (editor, draft);
}

static void
refused_cb (CrDateEditor *self,
            const char   *words)
{
  cr_editor_tell (CR_EDITOR (self), words);
}

static void
cr_date_editor_update (CrEditor *editor,
                       gboolean  reset)
{
  CrDateEditor    *self = CR_DATE_EDITOR (editor);
  g_auto (CrValue) value = { 0 };
  gboolean         alike = cr_subject_get (cr_editor_get_subject (editor), cr_editor_get_path (editor), &value);

  if (alike)
    cr_date_field_show (self->field, value.day);
  else
    cr_date_field_show_several (self->field);
  if (reset)
    cr_date_field_discard (self->field);
}

static void
cr_date_editor_commit (CrEditor *editor)
{
  cr_date_field_commit (CR_DATE_EDITOR (editor)->field);
}

static void
cr_date_editor_start (CrEditor *editor)
{
  gtk_widget_grab_focus (cr_date_field_get_entry (CR_DATE_EDITOR (editor)->field));
}

static void
cr_date_editor_class_init (CrDateEditorClass *klass)
{
  CrEditorClass *editor_class = CR_EDITOR_CLASS (klass);

  editor_class->commit = cr_date_editor_commit;
  editor_class->start = cr_date_editor_start;
  editor_class->update = cr_date_editor_update;
}

static void
cr_date_editor_init (CrDateEditor *self)
{
}

GtkWidget *
cr_date_editor_new (CrSubject  *subject,
                    const char *path,
                    const char *name)
{
  CrDateEditor *self = g_object_new (CR_TYPE_DATE_EDITOR, NULL);

  cr_editor_set_up (CR_EDITOR (self), subject, path, name);
  self->field = CR_DATE_FIELD (cr_date_field_new (name));
  g_signal_connect_object (self->field, "committed", G_CALLBACK (committed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->field, "refused", G_CALLBACK (refused_cb), self, G_CONNECT_SWAPPED);
  cr_editor_set_labelled_content (CR_EDITOR (self), GTK_WIDGET (self->field));
  return GTK_WIDGET (self);
}

CrDateField *
cr_date_editor_get_field (CrDateEditor *self)
{
  g_return_val_if_fail (CR_IS_DATE_EDITOR (self), NULL);

  return self->field;
}
