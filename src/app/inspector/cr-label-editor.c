/* SPDX-License-Identifier: GPL-3.0-or-later
 * A value of a task that is told and not edited: the starter task it was made from. */
#include "config.h"

#include "cr-label-editor.h"

#include "cr-choices.h"
#include "cr-format.h"
#include "cr-plain.h"

#include <glib/gi18n.h>

struct _CrLabelEditor
{
  CrEditor parent_instance;

  GtkWidget *label;
};

G_DEFINE_FINAL_TYPE (CrLabelEditor, cr_label_editor, CR_TYPE_EDITOR)

/* (transfer full) */
static char *
cr_label_editor_summarize (CrEditor *editor)
{
  g_auto (CrValue) value = { 0 };

  if (!cr_subject_get (cr_editor_get_subject (editor), cr_editor_get_path (editor), &value))
    return g_strdup (C_ ("values", "several"));
  if (value.id == NULL)
    return NULL;
  return cr_choices_name (cr_editor_get_subject (editor), cr_editor_get_path (editor), value.id, TRUE);
}

static void
cr_label_editor_update (CrEditor *editor,
                        gboolean  reset)
{
  g_autofree char *words = cr_label_editor_summarize (editor);

  gtk_label_set_text (GTK_LABEL (CR_LABEL_EDITOR (editor)->label), words != NULL ? words : CR_FORMAT_MISSING);
}

static void
cr_label_editor_class_init (CrLabelEditorClass *klass)
{
  CR_EDITOR_CLASS (klass)->summarize = cr_label_editor_summarize;
  CR_EDITOR_CLASS (klass)->update = cr_label_editor_update;
}

static void
cr_label_editor_init (CrLabelEditor *self)
{
}

GtkWidget *
cr_label_editor_new (CrSubject  *subject,
                     const char *path,
                     const char *name)
{
  CrLabelEditor *self = g_object_new (CR_TYPE_LABEL_EDITOR, NULL);

  cr_editor_set_up (CR_EDITOR (self), subject, path, name);
  self->label = gtk_label_new (NULL);
  gtk_label_set_xalign (GTK_LABEL (self->label), 0);
  gtk_label_set_wrap (GTK_LABEL (self->label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (self->label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_selectable (GTK_LABEL (self->label), TRUE);
  cr_plain_set_name (self->label, name);
  cr_editor_set_content (CR_EDITOR (self), self->label);
  gtk_widget_add_css_class (GTK_WIDGET (self), "chips-row");
  return GTK_WIDGET (self);
}

GtkWidget *
cr_label_editor_get_label (CrLabelEditor *self)
{
  g_return_val_if_fail (CR_IS_LABEL_EDITOR (self), NULL);

  return self->label;
}
