/* SPDX-License-Identifier: GPL-3.0-or-later
 * A field of the inspector: what all editors of a value have in common. */
#include "config.h"

#include "cr-editor.h"

#define LABEL_CHARS 12

typedef struct
{
  CrSubject   *subject;
  char        *path;
  char        *name;
  GtkWidget   *problem;
  CrChangeSet *last; /* the step made by typing since the focus came here; NULL for none */
  guint        updating;
} CrEditorPrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (CrEditor, cr_editor, ADW_TYPE_BIN)

static CrEditorPrivate *
get_private (CrEditor *self)
{
  return cr_editor_get_instance_private (self);
}

static void
end_session (CrEditor *self)
{
  g_clear_pointer (&get_private (self)->last, cr_change_set_unref);
}

static void
cr_editor_dispose (GObject *object)
{
  CrEditorPrivate *priv = get_private (CR_EDITOR (object));

  end_session (CR_EDITOR (object));
  g_clear_object (&priv->subject);
  G_OBJECT_CLASS (cr_editor_parent_class)->dispose (object);
}

static void
cr_editor_finalize (GObject *object)
{
  CrEditorPrivate *priv = get_private (CR_EDITOR (object));

  g_free (priv->path);
  g_free (priv->name);
  G_OBJECT_CLASS (cr_editor_parent_class)->finalize (object);
}

static void
cr_editor_class_init (CrEditorClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cr_editor_dispose;
  G_OBJECT_CLASS (klass)->finalize = cr_editor_finalize;
}

static void
cr_editor_init (CrEditor *self)
{
  CrEditorPrivate    *priv = get_private (self);
  GtkEventController *focus = gtk_event_controller_focus_new ();

  priv->problem = g_object_new (GTK_TYPE_LABEL, "accessible-role", GTK_ACCESSIBLE_ROLE_ALERT, "wrap", TRUE,
                                "wrap-mode", PANGO_WRAP_WORD_CHAR, "xalign", 0.0, "visible", FALSE, NULL);
  gtk_widget_add_css_class (priv->problem, "problem");
  g_signal_connect_object (focus, "leave", G_CALLBACK (end_session), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), focus);
}

void
cr_editor_set_up (CrEditor   *self,
                  CrSubject  *subject,
                  const char *path,
                  const char *name)
{
  CrEditorPrivate *priv = get_private (self);

  g_return_if_fail (CR_IS_EDITOR (self));
  g_return_if_fail (priv->subject == NULL);

  priv->subject = g_object_ref (subject);
  priv->path = g_strdup (path);
  priv->name = g_strdup (name);
}

void
cr_editor_set_content (CrEditor  *self,
                       GtkWidget *widget)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  g_return_if_fail (CR_IS_EDITOR (self));

  gtk_box_append (GTK_BOX (box), widget);
  gtk_box_append (GTK_BOX (box), get_private (self)->problem);
  adw_bin_set_child (ADW_BIN (self), box);
}

void
cr_editor_set_labelled_content (CrEditor  *self,
                                GtkWidget *widget)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *label = gtk_label_new (NULL);

  g_return_if_fail (CR_IS_EDITOR (self));

  gtk_label_set_text (GTK_LABEL (label), get_private (self)->name);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_width_chars (GTK_LABEL (label), LABEL_CHARS);
  gtk_label_set_max_width_chars (GTK_LABEL (label), LABEL_CHARS);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_widget_add_css_class (label, "dim-label");
  gtk_widget_set_hexpand (widget, TRUE);
  gtk_widget_set_valign (widget, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), widget);
  cr_editor_set_content (self, box);
  gtk_widget_set_valign (adw_bin_get_child (ADW_BIN (self)), GTK_ALIGN_CENTER);
}

CrSubject *
cr_editor_get_subject (CrEditor *self)
{
  g_return_val_if_fail (CR_IS_EDITOR (self), NULL);

  return get_private (self)->subject;
}

const char *
cr_editor_get_path (CrEditor *self)
{
  g_return_val_if_fail (CR_IS_EDITOR (self), NULL);

  return get_private (self)->path;
}

const char *
cr_editor_get_name (CrEditor *self)
{
  g_return_val_if_fail (CR_IS_EDITOR (self), NULL);

  return get_private (self)->name;
}

void
cr_editor_update (CrEditor *self,
                  gboolean  reset)
{
  CrEditorPrivate *priv = get_private (self);

  g_return_if_fail (CR_IS_EDITOR (self));

  if (reset)
    {
      end_session (self);
      cr_editor_tell (self, NULL);
    }
  priv->updating++;
  if (CR_EDITOR_GET_CLASS (self)->update != NULL)
    CR_EDITOR_GET_CLASS (self)->update (self, reset);
  priv->updating--;
}

void
cr_editor_commit (CrEditor *self)
{
  g_return_if_fail (CR_IS_EDITOR (self));

  if (CR_EDITOR_GET_CLASS (self)->commit != NULL)
    CR_EDITOR_GET_CLASS (self)->commit (self);
}

void
cr_editor_start (CrEditor *self)
{
  g_return_if_fail (CR_IS_EDITOR (self));

  if (CR_EDITOR_GET_CLASS (self)->start != NULL)
    CR_EDITOR_GET_CLASS (self)->start (self);
}

char *
cr_editor_summarize (CrEditor *self)
{
  g_return_val_if_fail (CR_IS_EDITOR (self), NULL);

  return CR_EDITOR_GET_CLASS (self)->summarize != NULL ? CR_EDITOR_GET_CLASS (self)->summarize (self) : NULL;
}

/* The field shows again what is there, and why. */
static void
go_back (CrEditor   *self,
         const char *refusal)
{
  cr_editor_update (self, TRUE);
  cr_editor_tell (self, refusal);
}

gboolean
cr_editor_edit (CrEditor      *self,
                const char    *path,
                const CrValue *value,
                CrMerge        merge)
{
  CrEditorPrivate *priv = get_private (self);
  CrHistory       *history = NULL;
  CrChangeSet     *last = NULL;
  g_autofree char *refusal = NULL;

  g_return_val_if_fail (CR_IS_EDITOR (self), FALSE);

  if (priv->updating > 0)
    return TRUE;
  history = cr_document_get_history (cr_subject_get_document (priv->subject));
  if (priv->last == NULL || priv->last != cr_history_peek_undo (history))
    merge = CR_MERGE_NEVER;
  if (!cr_subject_edit (priv->subject, path, value, merge, &refusal))
    {
      go_back (self, refusal);
      return FALSE;
    }
  cr_editor_tell (self, NULL);
  last = cr_history_peek_undo (history);
  end_session (self);
  priv->last = last != NULL ? cr_change_set_ref (last) : NULL;
  return TRUE;
}

gboolean
cr_editor_include (CrEditor   *self,
                   const char *id,
                   gboolean    in)
{
  CrEditorPrivate *priv = get_private (self);
  g_autofree char *refusal = NULL;

  g_return_val_if_fail (CR_IS_EDITOR (self), FALSE);

  if (!cr_subject_include (priv->subject, priv->path, id, in, &refusal))
    {
      go_back (self, refusal);
      return FALSE;
    }
  cr_editor_tell (self, NULL);
  return TRUE;
}

gboolean
cr_editor_perform (CrEditor *self,
                   CrDraft  *draft)
{
  g_autofree char *refusal = NULL;

  g_return_val_if_fail (CR_IS_EDITOR (self), FALSE);

  if (!cr_subject_perform (get_private (self)->subject, draft, CR_MERGE_NEVER, &refusal))
    {
      go_back (self, refusal);
      return FALSE;
    }
  cr_editor_tell (self, NULL);
  return TRUE;
}

void
cr_editor_tell (CrEditor   *self,
                const char *words)
{
  CrEditorPrivate *priv = get_private (self);

  g_return_if_fail (CR_IS_EDITOR (self));

  gtk_label_set_text (GTK_LABEL (priv->problem), words != NULL ? words : "");
  gtk_widget_set_visible (priv->problem, words != NULL);
}

const char *
cr_editor_get_told (CrEditor *self)
{
  GtkWidget *problem = NULL;

  g_return_val_if_fail (CR_IS_EDITOR (self), NULL);

  problem = get_private (self)->problem;
  return gtk_widget_get_visible (problem) ? gtk_label_get_text (GTK_LABEL (problem)) : NULL;
}
