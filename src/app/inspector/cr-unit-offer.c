/* SPDX-License-Identifier: GPL-3.0-or-later
 * An offer to make units of names that were typed for owners and partners. */
#include "config.h"

#include "cr-unit-offer.h"

#include "cr-quote.h"
#include "cr-id.h"
#include "cr-interface.h"
#include "cr-plain.h"

#include <glib/gi18n.h>

struct _CrUnitOffer
{
  CrEditor parent_instance;

  GtkWidget *box;
  CrIds     *names; /* that are no units */
};

G_DEFINE_FINAL_TYPE (CrUnitOffer, cr_unit_offer, CR_TYPE_EDITOR)

/* Puts the unit where the name stood, in every task of the roadmap. */
static void
replace_in_task (CrDraft      *draft,
                 const CrTask *task,
                 const char   *name,
                 const char   *unit)
{
  g_auto (CrValue)  owner = cr_value_id (unit);
  g_autoptr (CrIds) partners = NULL;
  g_auto (CrValue)  value = { 0 };
  const char       *id = task->id;

  if (cr_ids_contains (task->partners, name))
    {
      g_autofree const char **ids = g_new (const char *, task->partners->n_ids);

      for (guint i = 0; i < task->partners->n_ids; i++)
        ids[i] = task->partners->ids[i] == name ? unit : task->partners->ids[i];
      partners = cr_ids_new (ids, task->partners->n_ids);
      value = cr_value_ids (partners);
      cr_draft_edit_task (draft, id, "partners", &value);
    }
  if (task->owner == name)
    cr_draft_edit_task (draft, id, "owner", &owner);
}

static void
make_unit_cb (CrUnitOffer *self,
              GtkWidget   *button)
{
  CrRoadmap           *roadmap = cr_subject_get_roadmap (cr_editor_get_subject (CR_EDITOR (self)));
  const char          *name = cr_intern (g_object_get_data (G_OBJECT (button), "cr-name"));
  const char          *unit = cr_id_new (CR_KIND_UNIT);
  CrDraft             *draft = cr_draft_new (roadmap, NC_ ("change", "Make a unit of a name"));
  g_autoptr (CrRecord) record = cr_record_new (CR_KIND_UNIT, unit);
  gboolean             russian = g_str_equal (cr_interface_get_content_language (), "ru");
  g_autoptr (CrText)   text = russian ? cr_text_new (NULL, name) : cr_text_new (name, NULL);
  g_auto (CrValue)     value = cr_value_text (text);

  cr_record_set (record, cr_kind_get_field (CR_KIND_UNIT, "name"), &value);
  cr_draft_append (draft, NULL, record);
  for (guint i = 0; i < cr_roadmap_get_n_tasks (roadmap); i++)
    replace_in_task (draft, cr_roadmap_get_task (roadmap, i), name, unit);
  cr_editor_perform (CR_EDITOR (self), draft);
}

/* (transfer full) */
static CrIds *
list_names (CrSubject *subject)
{
  CrRoadmap            *roadmap = cr_subject_get_roadmap (subject);
  g_autoptr (CrIds)     owners_common = NULL;
  g_autoptr (CrIds)     partners_common = NULL;
  g_autoptr (CrIds)     partners = cr_subject_unite (subject, "partners", &partners_common);
  g_autoptr (CrIds)     all = NULL;
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  g_auto (CrValue)      owner = { 0 };

  if (cr_subject_get (subject, "owner", &owner) && owner.id != NULL)
    owners_common = cr_ids_new (&owner.id, 1);
  all = cr_ids_unite (owners_common, partners);
  for (guint i = 0; i < cr_ids_get_length (all); i++)
    if (cr_roadmap_lookup (roadmap, CR_KIND_UNIT, NULL, all->ids[i]) == NULL)
      g_ptr_array_add (names, (gpointer) all->ids[i]);
  return cr_ids_new ((const char *const *) names->pdata, names->len);
}

static GtkWidget *
make_row (CrUnitOffer *self,
          const char  *name)
{
  GtkWidget       *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget       *button = gtk_button_new_with_label (_ ("Add to Units"));
  GtkWidget       *label = gtk_label_new (NULL);
  g_autofree char *isolated = cr_quote (name);
  g_autofree char *words = NULL;
  g_autofree char *button_name = NULL;

  /* TRANSLATORS: %s is a name typed for an owner. */
  words = g_strdup_printf (_ ("“%s” is not in the list of units"), isolated);
  button_name = g_strdup_printf (_ ("Add “%s” to the units"), name);
  gtk_label_set_text (GTK_LABEL (label), words);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_lines (GTK_LABEL (label), 3);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_widget_add_css_class (label, "caption");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  cr_plain_set_tooltip (button, _ ("Wherever the name stands, the unit stands from then on"));
  cr_plain_set_name (button, button_name);
  g_object_set_data_full (G_OBJECT (button), "cr-name", g_strdup (name), g_free);
  g_signal_connect_object (button, "clicked", G_CALLBACK (make_unit_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (row), label);
  gtk_box_append (GTK_BOX (row), button);
  return row;
}

static void
cr_unit_offer_update (CrEditor *editor,
                      gboolean  reset)
{
  CrUnitOffer      *self = CR_UNIT_OFFER (editor);
  g_autoptr (CrIds) names = list_names (cr_editor_get_subject (editor));
  GtkWidget        *parent = gtk_widget_get_parent (GTK_WIDGET (self));

  gtk_widget_set_visible (parent != NULL ? parent : GTK_WIDGET (self), names != NULL);
  if (cr_ids_equal (names, self->names))
    return;
  cr_ids_unref (self->names);
  self->names = cr_ids_ref (names);
  while (gtk_widget_get_first_child (self->box) != NULL)
    gtk_box_remove (GTK_BOX (self->box), gtk_widget_get_first_child (self->box));
  for (guint i = 0; i < cr_ids_get_length (names); i++)
    gtk_box_append (GTK_BOX (self->box), make_row (self, names->ids[i]));
}

static void
cr_unit_offer_finalize (GObject *object)
{
  cr_ids_unref (CR_UNIT_OFFER (object)->names);
  G_OBJECT_CLASS (cr_unit_offer_parent_class)->finalize (object);
}

static void
cr_unit_offer_class_init (CrUnitOfferClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = cr_unit_offer_finalize;
  CR_EDITOR_CLASS (klass)->update = cr_unit_offer_update;
}

static void
cr_unit_offer_init (CrUnitOffer *self)
{
}

GtkWidget *
cr_unit_offer_new (CrSubject *subject)
{
  CrUnitOffer *self = g_object_new (CR_TYPE_UNIT_OFFER, NULL);

  cr_editor_set_up (CR_EDITOR (self), subject, NULL, NULL);
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  cr_editor_set_content (CR_EDITOR (self), self->box);
  gtk_widget_add_css_class (GTK_WIDGET (self), "chips-row");
  return GTK_WIDGET (self);
}
