/* SPDX-License-Identifier: GPL-3.0-or-later
 * The things of one kind that a task refers to, as chips: capabilities, partners, predecessors. */
#include "config.h"

#include "cr-set-editor.h"

#include "cr-chips.h"
#include "cr-choices.h"
#include "cr-chooser.h"

#include <glib/gi18n.h>

struct _CrSetEditor
{
  CrEditor parent_instance;

  guint      n_ids;
  CrIds     *common; /* what all the tasks have */
  CrChips   *chips;
  CrChooser *chooser;
};

G_DEFINE_FINAL_TYPE (CrSetEditor, cr_set_editor, CR_TYPE_EDITOR)

static void
mark_chosen (CrSetEditor *self,
             GListModel  *choices)
{
  for (guint i = 0; i < g_list_model_get_n_items (choices); i++)
    {
      g_autoptr (CrChoice) choice = g_list_model_get_item (choices, i);

      cr_choice_set_chosen (choice, cr_ids_contains (self->common, cr_intern (cr_choice_get_id (choice))));
    }
}

static void
opened_cb (CrSetEditor *self)
{
  g_autoptr (GListStore) choices =
    cr_choices_list (cr_editor_get_subject (CR_EDITOR (self)), cr_editor_get_path (CR_EDITOR (self)));

  mark_chosen (self, G_LIST_MODEL (choices));
  cr_chooser_set_choices (self->chooser, choices);
}

/* What all the tasks have goes; what one of them lacks all of them get. */
static void
chosen_cb (CrSetEditor *self,
           const char  *id)
{
  cr_editor_include (CR_EDITOR (self), id, !cr_ids_contains (self->common, cr_intern (id)));
}

static void
removed_cb (CrSetEditor *self,
            const char  *id)
{
  cr_editor_include (CR_EDITOR (self), id, FALSE);
}

/* The name of a unit counts as the unit; any other name is kept as it was typed. */
static void
typed_cb (CrSetEditor *self,
          const char  *text)
{
  const char *unit = cr_roadmap_find_unit (cr_subject_get_roadmap (cr_editor_get_subject (CR_EDITOR (self))), text);

  cr_editor_include (CR_EDITOR (self), unit != NULL ? unit : text, TRUE);
}

/* “Data standards”, and in several tasks “Data standards (2 of 3)”. (transfer full) */
static CrChoice *
make_item (CrSetEditor *self,
           const char  *id)
{
  CrSubject       *subject = cr_editor_get_subject (CR_EDITOR (self));
  const char      *path = cr_editor_get_path (CR_EDITOR (self));
  gboolean         common = cr_ids_contains (self->common, id);
  g_autofree char *name = cr_choices_name (subject, path, id, FALSE);
  g_autofree char *tooltip = cr_choices_name (subject, path, id, TRUE);
  g_autofree char *title = NULL;
  CrChoice        *item = NULL;

  if (common)
    title = g_steal_pointer (&name);
  else
    /* TRANSLATORS: something that only some of the selected tasks have: “Data standards (2 of 3)”. */
    title = g_strdup_printf (_ ("%s (%u of %u)"), name, cr_subject_count (subject, path, id),
                             cr_ids_get_length (cr_subject_get_tasks (subject)));
  item = cr_choice_new (id, title, tooltip);
  cr_choice_set_chosen (item, common);
  return item;
}

static void
cr_set_editor_update (CrEditor *editor,
                      gboolean  reset)
{
  CrSetEditor           *self = CR_SET_EDITOR (editor);
  g_autoptr (CrIds)      common = NULL;
  g_autoptr (CrIds)      ids = cr_subject_unite (cr_editor_get_subject (editor), cr_editor_get_path (editor), &common);
  g_autoptr (GListStore) items = g_list_store_new (CR_TYPE_CHOICE);
  GListModel            *choices = cr_chooser_get_choices (self->chooser);

  self->n_ids = cr_ids_get_length (ids);
  cr_ids_unref (self->common);
  self->common = g_steal_pointer (&common);
  for (guint i = 0; i < cr_ids_get_length (ids); i++)
    {
      g_autoptr (CrChoice) item = make_item (self, ids->ids[i]);

      g_list_store_append (items, item);
    }
  cr_chips_show (self->chips, G_LIST_MODEL (items));
  if (choices != NULL && gtk_widget_get_visible (GTK_WIDGET (self->chooser)))
    mark_chosen (self, choices);
}

static void
cr_set_editor_start (CrEditor *editor)
{
  gtk_widget_grab_focus (cr_chips_get_add_button (CR_SET_EDITOR (editor)->chips));
}

static char *
cr_set_editor_summarize (CrEditor *editor)
{
  CrSetEditor *self = CR_SET_EDITOR (editor);

  return self->n_ids > 0 ? g_strdup_printf ("%u", self->n_ids) : NULL;
}

static void
cr_set_editor_finalize (GObject *object)
{
  cr_ids_unref (CR_SET_EDITOR (object)->common);
  G_OBJECT_CLASS (cr_set_editor_parent_class)->finalize (object);
}

static void
cr_set_editor_class_init (CrSetEditorClass *klass)
{
  CrEditorClass *editor_class = CR_EDITOR_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = cr_set_editor_finalize;
  editor_class->start = cr_set_editor_start;
  editor_class->summarize = cr_set_editor_summarize;
  editor_class->update = cr_set_editor_update;
}

static void
cr_set_editor_init (CrSetEditor *self)
{
}

GtkWidget *
cr_set_editor_new (CrSubject  *subject,
                   const char *path,
                   const char *name,
                   const char *add,
                   gboolean    with_heading)
{
  CrSetEditor *self = g_object_new (CR_TYPE_SET_EDITOR, NULL);
  GtkWidget   *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget   *label = gtk_label_new (name);

  cr_editor_set_up (CR_EDITOR (self), subject, path, name);
  self->chooser = CR_CHOOSER (cr_chooser_new (name, TRUE, cr_choices_can_type (path)));
  g_signal_connect_object (self->chooser, "opened", G_CALLBACK (opened_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->chooser, "chosen", G_CALLBACK (chosen_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->chooser, "typed", G_CALLBACK (typed_cb), self, G_CONNECT_SWAPPED);
  self->chips = CR_CHIPS (cr_chips_new (name, add, GTK_WIDGET (self->chooser)));
  g_signal_connect_object (self->chips, "removed", G_CALLBACK (removed_cb), self, G_CONNECT_SWAPPED);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "dim-label");
  gtk_widget_set_visible (label, with_heading);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->chips));
  cr_editor_set_content (CR_EDITOR (self), box);
  gtk_widget_add_css_class (GTK_WIDGET (self), "chips-row");
  return GTK_WIDGET (self);
}

GtkWidget *
cr_set_editor_get_chooser (CrSetEditor *self)
{
  g_return_val_if_fail (CR_IS_SET_EDITOR (self), NULL);

  return GTK_WIDGET (self->chooser);
}

GtkWidget *
cr_set_editor_get_chips (CrSetEditor *self)
{
  g_return_val_if_fail (CR_IS_SET_EDITOR (self), NULL);

  return GTK_WIDGET (self->chips);
}
