/* SPDX-License-Identifier: GPL-3.0-or-later
 * A text of a task in both languages together, the language of texts first. */
#include "config.h"

#include "cr-text-editor.h"

#include "cr-interface.h"
#include "cr-pair-layout.h"
#include "cr-plain.h"
#include "cr-text.h"

/* Of the inspector without its edges: from here on the languages stand side by side. */
#define WIDTH_OF_TWO_SIDES 536

struct _CrTextEditor
{
  CrEditor parent_instance;

  CrTextField *fields[2];
};

G_DEFINE_FINAL_TYPE (CrTextEditor, cr_text_editor, CR_TYPE_EDITOR)

static void
committed_cb (CrTextEditor *self,
              const char   *text,
              CrTextField  *field)
{
  g_autofree char *path =
    g_strdup_printf ("%s.%s", cr_editor_get_path (CR_EDITOR (self)), cr_text_field_get_language (field));
  g_auto (CrValue) value = cr_value_string (text[0] != '\0' ? text : NULL);

  cr_editor_edit (CR_EDITOR (self), path, &value, CR_MERGE_EDITS);
}

/* The side is out of date in none of the tasks any more. */
static void
still_right_cb (CrTextEditor *self,
                CrTextField  *field)
{
  const char           *language = cr_text_field_get_language (field);
  CrSubject            *subject = cr_editor_get_subject (CR_EDITOR (self));
  CrDraft              *draft = cr_draft_new (cr_subject_get_roadmap (subject), NULL);
  CrIds                *tasks = cr_subject_get_tasks (subject);
  g_autofree char      *path = g_strdup_printf ("%s.stale", cr_editor_get_path (CR_EDITOR (self)));
  g_autoptr (GPtrArray) texts = cr_subject_list_texts (subject, cr_editor_get_path (CR_EDITOR (self)));
  g_autoptr (CrIds)     right = cr_ids_new (&language, 1);

  for (guint i = 0; i < texts->len && texts->len == cr_ids_get_length (tasks); i++)
    {
      g_autoptr (CrIds) stale = cr_ids_subtract (cr_text_get_stale (g_ptr_array_index (texts, i)), right);
      g_auto (CrValue)  value = cr_value_ids (stale);

      cr_draft_edit_task (draft, tasks->ids[i], path, &value);
    }
  cr_editor_perform (CR_EDITOR (self), draft);
}

static void
show_side (CrTextField     *field,
           const GPtrArray *texts)
{
  const char *language = cr_text_field_get_language (field);
  const char *first = texts->len > 0 ? cr_text_get (g_ptr_array_index (texts, 0), language) : NULL;
  gboolean    alike = TRUE;
  gboolean    stale = FALSE;

  for (guint i = 0; i < texts->len; i++)
    {
      const CrText *text = g_ptr_array_index (texts, i);

      alike = alike && g_strcmp0 (cr_text_get (text, language), first) == 0;
      stale = stale || cr_text_is_stale (text, language);
    }
  if (alike)
    cr_text_field_show (field, first, stale);
  else
    cr_text_field_show_several (field, stale);
}

static void
cr_text_editor_update (CrEditor *editor,
                       gboolean  reset)
{
  CrTextEditor         *self = CR_TEXT_EDITOR (editor);
  g_autoptr (GPtrArray) texts = cr_subject_list_texts (cr_editor_get_subject (editor), cr_editor_get_path (editor));

  for (guint i = 0; i < G_N_ELEMENTS (self->fields); i++)
    {
      if (reset)
        cr_text_field_discard (self->fields[i]);
      show_side (self->fields[i], texts);
    }
}

static void
cr_text_editor_commit (CrEditor *editor)
{
  CrTextEditor *self = CR_TEXT_EDITOR (editor);

  for (guint i = 0; i < G_N_ELEMENTS (self->fields); i++)
    cr_text_field_commit (self->fields[i]);
}

static void
cr_text_editor_start (CrEditor *editor)
{
  cr_text_field_start (CR_TEXT_EDITOR (editor)->fields[0]);
}

static char *
cr_text_editor_summarize (CrEditor *editor)
{
  g_autoptr (GPtrArray) texts = cr_subject_list_texts (cr_editor_get_subject (editor), cr_editor_get_path (editor));

  for (guint i = 0; i < texts->len; i++)
    if (cr_text_has_sides (g_ptr_array_index (texts, i)))
      {
        const char *text = cr_text_show (g_ptr_array_index (texts, i), cr_interface_get_content_language ());

        return g_strdelimit (g_strdup (text), "\n", ' ');
      }
  return NULL;
}

static void
cr_text_editor_class_init (CrTextEditorClass *klass)
{
  CrEditorClass *editor_class = CR_EDITOR_CLASS (klass);

  editor_class->commit = cr_text_editor_commit;
  editor_class->start = cr_text_editor_start;
  editor_class->summarize = cr_text_editor_summarize;
  editor_class->update = cr_text_editor_update;
}

static void
cr_text_editor_init (CrTextEditor *self)
{
}

GtkWidget *
cr_text_editor_new (CrSubject  *subject,
                    const char *path,
                    const char *name,
                    gboolean    several_lines,
                    gboolean    with_heading)
{
  CrTextEditor *self = g_object_new (CR_TYPE_TEXT_EDITOR, NULL);
  const char   *languages[] = { cr_interface_get_content_language (), cr_interface_get_other_content_language () };
  GtkWidget    *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget    *pair = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget    *label = gtk_label_new (name);

  cr_editor_set_up (CR_EDITOR (self), subject, path, name);
  for (guint i = 0; i < G_N_ELEMENTS (languages); i++)
    {
      GtkWidget *field = cr_text_field_new (name, languages[i], several_lines);

      self->fields[i] = CR_TEXT_FIELD (field);
      g_signal_connect_object (field, "committed", G_CALLBACK (committed_cb), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (field, "still-right", G_CALLBACK (still_right_cb), self, G_CONNECT_SWAPPED);
      if (i > 0)
        gtk_box_append (GTK_BOX (pair), gtk_separator_new (GTK_ORIENTATION_HORIZONTAL));
      gtk_box_append (GTK_BOX (pair), field);
    }
  gtk_widget_set_layout_manager (pair, cr_pair_layout_new (WIDTH_OF_TWO_SIDES));
  gtk_widget_add_css_class (pair, "card");
  gtk_widget_add_css_class (pair, "text-pair");
  gtk_widget_set_overflow (pair, GTK_OVERFLOW_HIDDEN);
  cr_plain_set_name (pair, name);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "caption-heading");
  gtk_widget_set_visible (label, with_heading);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), pair);
  cr_editor_set_content (CR_EDITOR (self), box);
  return GTK_WIDGET (self);
}

CrTextField *
cr_text_editor_get_field (CrTextEditor *self,
                          const char   *language)
{
  g_return_val_if_fail (CR_IS_TEXT_EDITOR (self), NULL);

  return g_str_equal (cr_text_field_get_language (self->fields[0]), language) ? self->fields[0] : self->fields[1];
}
