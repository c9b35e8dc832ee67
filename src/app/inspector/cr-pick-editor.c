/* SPDX-License-Identifier: GPL-3.0-or-later
 * One thing a task refers to, chosen from a popover with search: its area, its owner. */
#include "config.h"

#include "cr-pick-editor.h"

#include "cr-choices.h"
#include "cr-chooser.h"
#include "cr-plain.h"

#include <glib/gi18n.h>

struct _CrPickEditor
{
  CrEditor parent_instance;

  char      *none;
  GtkWidget *button;
  GtkWidget *label;
  CrChooser *chooser;
};

G_DEFINE_FINAL_TYPE (CrPickEditor, cr_pick_editor, CR_TYPE_EDITOR)

static void
opened_cb (CrPickEditor *self)
{
  CrSubject             *subject = cr_editor_get_subject (CR_EDITOR (self));
  const char            *path = cr_editor_get_path (CR_EDITOR (self));
  g_autoptr (GListStore) choices = cr_choices_list (subject, path);
  g_autoptr (CrChoice)   none = cr_choice_new ("", self->none, NULL);
  g_auto (CrValue)       value = { 0 };
  gboolean               alike = cr_subject_get (subject, path, &value);

  g_list_store_insert (choices, 0, none);
  for (guint i = 0; alike && i < g_list_model_get_n_items (G_LIST_MODEL (choices)); i++)
    {
      g_autoptr (CrChoice) choice = g_list_model_get_item (G_LIST_MODEL (choices), i);

      cr_choice_set_chosen (choice, g_str_equal (cr_choice_get_id (choice), value.id != NULL ? value.id : ""));
    }
  cr_chooser_set_choices (self->chooser, choices);
}

static void
chosen_cb (CrPickEditor *self,
           const char   *id)
{
  g_auto (CrValue) value = cr_value_id (id);

  cr_editor_edit (CR_EDITOR (self), cr_editor_get_path (CR_EDITOR (self)), &value, CR_MERGE_NEVER);
}

/* The name of a unit counts as the unit; any other name is kept as it was typed. */
static void
typed_cb (CrPickEditor *self,
          const char   *text)
{
  const char *unit = cr_roadmap_find_unit (cr_subject_get_roadmap (cr_editor_get_subject (CR_EDITOR (self))), text);

  chosen_cb (self, unit != NULL ? unit : text);
}

static void
cr_pick_editor_update (CrEditor *editor,
                       gboolean  reset)
{
  CrPickEditor    *self = CR_PICK_EDITOR (editor);
  CrSubject       *subject = cr_editor_get_subject (editor);
  g_auto (CrValue) value = { 0 };
  g_autofree char *words = NULL;
  g_autofree char *tooltip = NULL;
  g_autofree char *name = NULL;

  if (!cr_subject_get (subject, cr_editor_get_path (editor), &value))
    words = g_strdup (C_ ("values", "several"));
  else if (value.id == NULL)
    words = g_strdup (self->none);
  else
    {
      words = cr_choices_name (subject, cr_editor_get_path (editor), value.id, FALSE);
      tooltip = cr_choices_name (subject, cr_editor_get_path (editor), value.id, TRUE);
    }
  gtk_label_set_text (GTK_LABEL (self->label), words);
  if (value.id == NULL)
    gtk_widget_add_css_class (self->label, "dim-label");
  else
    gtk_widget_remove_css_class (self->label, "dim-label");
  cr_plain_set_tooltip (self->button, tooltip != NULL ? tooltip : words);
  /* TRANSLATORS: a button that chooses: “Owner: ICT Department”. */
  name = g_strdup_printf (_ ("%s: %s"), cr_editor_get_name (editor), words);
  cr_plain_set_name (self->button, name);
}

static void
cr_pick_editor_start (CrEditor *editor)
{
  gtk_widget_grab_focus (CR_PICK_EDITOR (editor)->button);
}

static void
cr_pick_editor_finalize (GObject *object)
{
  g_free (CR_PICK_EDITOR (object)->none);
  G_OBJECT_CLASS (cr_pick_editor_parent_class)->finalize (object);
}

static void
cr_pick_editor_class_init (CrPickEditorClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = cr_pick_editor_finalize;
  CR_EDITOR_CLASS (klass)->start = cr_pick_editor_start;
  CR_EDITOR_CLASS (klass)->update = cr_pick_editor_update;
}

static void
cr_pick_editor_init (CrPickEditor *self)
{
}

GtkWidget *
cr_pick_editor_new (CrSubject  *subject,
                    const char *path,
                    const char *name,
                    const char *none)
{
  CrPickEditor *self = g_object_new (CR_TYPE_PICK_EDITOR, NULL);
  GtkWidget    *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  cr_editor_set_up (CR_EDITOR (self), subject, path, name);
  self->none = g_strdup (none);
  self->button = gtk_menu_button_new ();
  self->label = gtk_label_new (NULL);
  gtk_label_set_xalign (GTK_LABEL (self->label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (self->label), PANGO_ELLIPSIZE_END);
  gtk_widget_set_hexpand (self->label, TRUE);
  gtk_box_append (GTK_BOX (box), self->label);
  gtk_box_append (GTK_BOX (box), gtk_image_new_from_icon_name ("pan-down-symbolic"));
  gtk_menu_button_set_child (GTK_MENU_BUTTON (self->button), box);
  /* The button puts its child into a box of its own, in the middle. */
  gtk_widget_set_halign (gtk_widget_get_parent (box), GTK_ALIGN_FILL);
  gtk_widget_add_css_class (self->button, "flat-choice");
  self->chooser = CR_CHOOSER (cr_chooser_new (name, FALSE, cr_choices_can_type (path)));
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (self->button), GTK_WIDGET (self->chooser));
  g_signal_connect_object (self->chooser, "opened", G_CALLBACK (opened_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->chooser, "chosen", G_CALLBACK (chosen_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->chooser, "typed", G_CALLBACK (typed_cb), self, G_CONNECT_SWAPPED);
  cr_editor_set_labelled_content (CR_EDITOR (self), self->button);
  return GTK_WIDGET (self);
}

GtkWidget *
cr_pick_editor_get_chooser (CrPickEditor *self)
{
  g_return_val_if_fail (CR_IS_PICK_EDITOR (self), NULL);

  return GTK_WIDGET (self->chooser);
}

GtkWidget *
cr_pick_editor_get_button (CrPickEditor *self)
{
  g_return_val_if_fail (CR_IS_PICK_EDITOR (self), NULL);

  return self->button;
}
