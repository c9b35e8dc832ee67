/* SPDX-License-Identifier: GPL-3.0-or-later
 * A set of entries of the catalogue as chips: each can be taken out, and a button opens the rest of them. */
#include "config.h"

#include "cr-chips.h"

#include "cr-chooser.h"
#include "cr-interface.h"
#include "cr-plain.h"
#include "cr-wrap-layout.h"

#include <glib/gi18n.h>

#define CHIP_SPACING 6

struct _CrChips
{
  AdwBin parent_instance;

  CrCatalogue *catalogue;
  CrGroup      group;
  CrIds       *ids;
  GtkWidget   *box;
  GtkWidget   *add; /* the last child of the box */
  GtkWidget   *chooser;
};

enum
{
  SIGNAL_TOGGLED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CrChips, cr_chips, ADW_TYPE_BIN)

static void
chip_clicked_cb (CrChips   *self,
                 GtkWidget *chip)
{
  const char *id = g_object_get_data (G_OBJECT (chip), "cr-id");

  gtk_widget_grab_focus (self->add);
  g_signal_emit (self, signals[SIGNAL_TOGGLED], 0, id);
}

static GtkWidget *
make_chip (CrChips    *self,
           const char *id)
{
  const CrEntry   *entry = cr_catalogue_lookup (self->catalogue, id);
  const char      *language = cr_interface_get_language ();
  const char      *title = entry != NULL ? cr_entry_get_short_title (entry, language) : id;
  GtkWidget       *chip = gtk_button_new ();
  GtkWidget       *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 4);
  GtkWidget       *label = gtk_label_new (title);
  g_autofree char *name = NULL;

  /* TRANSLATORS: the button of a chip; %s is what the chip stands for. */
  name = g_strdup_printf (_ ("Remove “%s”"), title);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), gtk_image_new_from_icon_name ("window-close-symbolic"));
  gtk_button_set_child (GTK_BUTTON (chip), box);
  gtk_widget_add_css_class (chip, "chip");
  cr_plain_set_name (chip, name);
  gtk_widget_set_tooltip_text (chip, entry != NULL ? cr_entry_get_title (entry, language) : id);
  g_object_set_data (G_OBJECT (chip), "cr-id", (gpointer) id);
  g_signal_connect_object (chip, "clicked", G_CALLBACK (chip_clicked_cb), self, G_CONNECT_SWAPPED);
  return chip;
}

static void
opened_cb (CrChips *self)
{
  const char            *language = cr_interface_get_language ();
  const CrEntry *const  *entries = cr_catalogue_get_group (self->catalogue, self->group, NULL);
  g_autoptr (GListStore) choices = g_list_store_new (CR_TYPE_CHOICE);

  for (guint i = 0; entries[i] != NULL; i++)
    {
      g_autoptr (CrChoice) choice = cr_choice_new (entries[i]->id, cr_entry_get_title (entries[i], language),
                                                   cr_entry_get_description (entries[i], language));

      cr_choice_set_chosen (choice, cr_ids_contains (self->ids, entries[i]->id));
      g_list_store_append (choices, choice);
    }
  cr_chooser_set_choices (CR_CHOOSER (self->chooser), choices);
}

static void
chosen_cb (CrChips    *self,
           const char *id)
{
  g_signal_emit (self, signals[SIGNAL_TOGGLED], 0, id);
}

static void
cr_chips_dispose (GObject *object)
{
  g_clear_pointer (&CR_CHIPS (object)->catalogue, cr_catalogue_unref);
  G_OBJECT_CLASS (cr_chips_parent_class)->dispose (object);
}

static void
cr_chips_finalize (GObject *object)
{
  cr_ids_unref (CR_CHIPS (object)->ids);
  G_OBJECT_CLASS (cr_chips_parent_class)->finalize (object);
}

static void
cr_chips_class_init (CrChipsClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = cr_chips_dispose;
  object_class->finalize = cr_chips_finalize;

  signals[SIGNAL_TOGGLED] = g_signal_new ("toggled", CR_TYPE_CHIPS, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE,
                                          1, G_TYPE_STRING);
}

static void
cr_chips_init (CrChips *self)
{
}

GtkWidget *
cr_chips_new (CrCatalogue *catalogue,
              CrGroup      group,
              const char  *name,
              const char  *add)
{
  CrChips         *self = g_object_new (CR_TYPE_CHIPS, NULL);
  GtkWidget       *content = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 4);
  g_autofree char *add_name = NULL;

  /* TRANSLATORS: %s is “Capability” and the like. */
  add_name = g_strdup_printf (_ ("Add %s"), add);
  self->catalogue = cr_catalogue_ref (catalogue);
  self->group = group;
  self->box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  gtk_widget_set_layout_manager (self->box, cr_wrap_layout_new (CHIP_SPACING));
  self->chooser = cr_chooser_new (name, TRUE, FALSE);
  g_signal_connect_object (self->chooser, "opened", G_CALLBACK (opened_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->chooser, "chosen", G_CALLBACK (chosen_cb), self, G_CONNECT_SWAPPED);
  self->add = gtk_menu_button_new ();
  gtk_box_append (GTK_BOX (content), gtk_image_new_from_icon_name ("list-add-symbolic"));
  gtk_box_append (GTK_BOX (content), gtk_label_new (add));
  gtk_menu_button_set_child (GTK_MENU_BUTTON (self->add), content);
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (self->add), self->chooser);
  gtk_widget_add_css_class (self->add, "chip");
  gtk_widget_add_css_class (self->add, "chip-add");
  cr_plain_set_name_and_tooltip (self->add, add_name);
  gtk_box_append (GTK_BOX (self->box), self->add);
  adw_bin_set_child (ADW_BIN (self), self->box);
  cr_plain_set_name (self->box, name);
  return GTK_WIDGET (self);
}

void
cr_chips_show (CrChips *self,
               CrIds   *ids)
{
  CrIds      *before = NULL;
  GListModel *choices = NULL;

  g_return_if_fail (CR_IS_CHIPS (self));

  if (ids == self->ids && gtk_widget_get_first_child (self->box) != self->add)
    return;
  before = self->ids;
  self->ids = ids != NULL ? cr_ids_ref (ids) : NULL;
  cr_ids_unref (before);
  while (gtk_widget_get_first_child (self->box) != self->add)
    gtk_box_remove (GTK_BOX (self->box), gtk_widget_get_first_child (self->box));
  for (guint i = cr_ids_get_length (ids); i-- > 0;)
    gtk_box_prepend (GTK_BOX (self->box), make_chip (self, ids->ids[i]));
  choices = cr_chooser_get_choices (CR_CHOOSER (self->chooser));
  for (guint i = 0; choices != NULL && i < g_list_model_get_n_items (choices); i++)
    {
      g_autoptr (CrChoice) choice = g_list_model_get_item (choices, i);

      cr_choice_set_chosen (choice, cr_ids_contains (ids, g_intern_string (cr_choice_get_id (choice))));
    }
}
