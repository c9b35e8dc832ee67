/* SPDX-License-Identifier: GPL-3.0-or-later
 * A unit of the roadmap in the list of its properties: its name in both languages, merging, deleting. */
#include "config.h"

#include "cr-unit-row.h"

#include "cr-quote.h"
#include "cr-chooser.h"
#include "cr-draft.h"
#include "cr-interface.h"
#include "cr-plain.h"
#include "cr-text-group.h"
#include "cr-units.h"

#include <glib/gi18n.h>

struct _CrUnitRow
{
  AdwExpanderRow parent_instance;

  CrDocument  *document;
  const char  *unit; /* interned */
  CrTextGroup *name;
  CrChooser   *chooser;
  GtkWidget   *merge_button;
  GtkWidget   *delete_button;
};

enum
{
  SIGNAL_TOLD,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CrUnitRow, cr_unit_row, ADW_TYPE_EXPANDER_ROW)

static const char *
show_name (CrUnitRow  *self,
           const char *unit)
{
  return cr_roadmap_show_unit (cr_document_get_roadmap (self->document), unit, cr_interface_get_content_language ());
}

static void
edited_cb (CrUnitRow  *self,
           const char *path,
           const char *text)
{
  g_auto (CrValue) value = cr_value_string (text);

  cr_document_edit_record (self->document, CR_KIND_UNIT, self->unit, path, &value, NULL);
}

static void
still_right_cb (CrUnitRow  *self,
                const char *path,
                const char *language)
{
  CrRoadmap        *roadmap = cr_document_get_roadmap (self->document);
  const CrUnit     *unit = CR_UNIT (cr_roadmap_lookup (roadmap, CR_KIND_UNIT, NULL, self->unit));
  g_autoptr (CrIds) gone = cr_ids_new (&language, 1);
  g_autoptr (CrIds) left = cr_ids_subtract (cr_text_get_stale (unit->name), gone);
  g_auto (CrValue)  value = cr_value_ids (left);

  cr_document_edit_record (self->document, CR_KIND_UNIT, self->unit, path, &value, NULL);
}

/* Every unit but this one. */
static void
opened_cb (CrUnitRow *self)
{
  CrRoadmap             *roadmap = cr_document_get_roadmap (self->document);
  g_autoptr (GListStore) choices = g_list_store_new (CR_TYPE_CHOICE);

  for (guint i = 0; i < cr_roadmap_get_length (roadmap, CR_KIND_UNIT, NULL); i++)
    {
      const CrUnit        *unit = CR_UNIT (cr_roadmap_get_nth (roadmap, CR_KIND_UNIT, NULL, i));
      g_autoptr (CrChoice) choice = cr_choice_new (unit->id, show_name (self, unit->id), NULL);

      if (unit->id != self->unit)
        g_list_store_append (choices, choice);
    }
  cr_chooser_set_choices (self->chooser, choices);
}

/* The row goes with its unit, so that nothing of it is used after the change. */
static void
perform (CrUnitRow  *self,
         CrDraft    *draft,
         const char *told)
{
  g_autoptr (CrUnitRow) held = g_object_ref (self);

  if (cr_document_perform (held->document, cr_draft_finish (draft), CR_MERGE_NEVER, NULL))
    g_signal_emit (held, signals[SIGNAL_TOLD], 0, told);
}

static void
chosen_cb (CrUnitRow  *self,
           const char *into)
{
  CrRoadmap       *roadmap = cr_document_get_roadmap (self->document);
  CrDraft         *draft = cr_draft_new (roadmap, NC_ ("change", "Merge two units"));
  g_autofree char *gone = cr_quote (show_name (self, self->unit));
  g_autofree char *stays = cr_quote (show_name (self, into));
  g_autofree char *told = NULL;

  /* TRANSLATORS: the names of two units; the second one stays. */
  told = g_strdup_printf (_ ("“%s” merged into “%s”"), gone, stays);
  cr_units_merge (draft, roadmap, self->unit, into);
  perform (self, draft, told);
}

static void
delete_cb (CrUnitRow *self)
{
  CrDraft         *draft = cr_draft_new (cr_document_get_roadmap (self->document), NC_ ("change", "Delete a unit"));
  g_autofree char *name = cr_quote (show_name (self, self->unit));
  g_autofree char *told = g_strdup_printf (_ ("“%s” deleted"), name);

  cr_draft_remove (draft, CR_KIND_UNIT, NULL, &self->unit, 1);
  perform (self, draft, told);
}

static void
cr_unit_row_dispose (GObject *object)
{
  g_clear_object (&CR_UNIT_ROW (object)->document);
  G_OBJECT_CLASS (cr_unit_row_parent_class)->dispose (object);
}

static void
cr_unit_row_class_init (CrUnitRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cr_unit_row_dispose;

  signals[SIGNAL_TOLD] = g_signal_new ("told", CR_TYPE_UNIT_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE,
                                       1, G_TYPE_STRING);
}

static void
cr_unit_row_init (CrUnitRow *self)
{
}

static GtkWidget *
make_buttons (CrUnitRow *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  self->chooser = CR_CHOOSER (cr_chooser_new (_ ("The unit that stays"), FALSE, FALSE));
  g_signal_connect_object (self->chooser, "opened", G_CALLBACK (opened_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->chooser, "chosen", G_CALLBACK (chosen_cb), self, G_CONNECT_SWAPPED);
  self->merge_button = gtk_menu_button_new ();
  gtk_menu_button_set_label (GTK_MENU_BUTTON (self->merge_button), _ ("_Merge Into"));
  gtk_menu_button_set_use_underline (GTK_MENU_BUTTON (self->merge_button), TRUE);
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (self->merge_button), GTK_WIDGET (self->chooser));
  self->delete_button = gtk_button_new_with_mnemonic (_ ("_Delete"));
  g_signal_connect_object (self->delete_button, "clicked", G_CALLBACK (delete_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_set_halign (box, GTK_ALIGN_END);
  gtk_box_append (GTK_BOX (box), self->merge_button);
  gtk_box_append (GTK_BOX (box), self->delete_button);
  return box;
}

GtkWidget *
cr_unit_row_new (CrDocument *document,
                 const char *unit)
{
  CrUnitRow *self = g_object_new (CR_TYPE_UNIT_ROW, NULL);
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);

  self->document = g_object_ref (document);
  self->unit = cr_intern (unit);
  self->name = CR_TEXT_GROUP (cr_text_group_new (_ ("Name"), "name", FALSE));
  g_signal_connect_object (self->name, "edited", G_CALLBACK (edited_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->name, "still-right", G_CALLBACK (still_right_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_css_class (box, "unit-details");
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->name));
  gtk_box_append (GTK_BOX (box), make_buttons (self));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_widget_set_focusable (row, FALSE);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  adw_expander_row_add_row (ADW_EXPANDER_ROW (self), row);
  return GTK_WIDGET (self);
}

const char *
cr_unit_row_get_unit (CrUnitRow *self)
{
  g_return_val_if_fail (CR_IS_UNIT_ROW (self), NULL);

  return self->unit;
}

void
cr_unit_row_update (CrUnitRow *self,
                    guint      n_tasks)
{
  CrRoadmap       *roadmap = NULL;
  const CrRecord  *unit = NULL;
  const char      *title = NULL;
  const char      *other = NULL;
  g_autofree char *owns = NULL;
  g_autofree char *subtitle = NULL;
  g_autofree char *name = NULL;
  g_autofree char *merge_name = NULL;
  g_autofree char *delete_name = NULL;

  g_return_if_fail (CR_IS_UNIT_ROW (self));

  roadmap = cr_document_get_roadmap (self->document);
  unit = cr_roadmap_lookup (roadmap, CR_KIND_UNIT, NULL, self->unit);
  if (unit == NULL)
    return;
  title = show_name (self, self->unit);
  other = cr_text_get (CR_UNIT (unit)->name, cr_interface_get_other_content_language ());
  owns = n_tasks > 0 ? g_strdup_printf (ngettext ("owns %u task", "owns %u tasks", n_tasks), n_tasks)
                     : g_strdup (_ ("owns no task"));
  subtitle = other != NULL && !g_str_equal (other, title) ? g_strconcat (other, " · ", owns, NULL) : g_strdup (owns);
  name = g_strconcat (title, ", ", owns, NULL);
  cr_plain_set_expander (ADW_EXPANDER_ROW (self), title, subtitle);
  cr_plain_set_name (GTK_WIDGET (self), name);
  /* TRANSLATORS: %s is the name of a unit. */
  merge_name = g_strdup_printf (_ ("Merge “%s” into another unit"), title);
  delete_name = g_strdup_printf (_ ("Delete “%s”"), title);
  cr_plain_set_name (self->merge_button, merge_name);
  cr_plain_set_name (self->delete_button, delete_name);
  cr_text_group_show (self->name, CR_UNIT (unit)->name);
  gtk_widget_set_sensitive (self->merge_button, cr_roadmap_get_length (roadmap, CR_KIND_UNIT, NULL) > 1);
}

void
cr_unit_row_commit (CrUnitRow *self)
{
  g_return_if_fail (CR_IS_UNIT_ROW (self));

  cr_text_group_commit (self->name);
}
