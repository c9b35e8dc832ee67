/* SPDX-License-Identifier: GPL-3.0-or-later
 * A set of things as chips: each can be taken out, and a button opens what else there is. */
#include "config.h"

#include "cr-chips.h"

#include "cr-choice.h"
#include "cr-plain.h"
#include "cr-wrap-layout.h"

#include <glib/gi18n.h>

#define CHIP_SPACING 6

struct _CrChips
{
  AdwBin parent_instance;

  GListModel *items; /* what is shown, of CrChoice */
  GtkWidget  *box;
  GtkWidget  *add; /* the last child of the box */
};

enum
{
  SIGNAL_REMOVED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CrChips, cr_chips, ADW_TYPE_BIN)

static void
chip_clicked_cb (CrChips   *self,
                 GtkWidget *chip)
{
  g_autofree char *id = g_strdup (g_object_get_data (G_OBJECT (chip), "cr-id"));

  gtk_widget_grab_focus (self->add);
  g_signal_emit (self, signals[SIGNAL_REMOVED], 0, id);
}

static GtkWidget *
make_chip (CrChips  *self,
           CrChoice *item)
{
  const char      *title = cr_choice_get_title (item);
  const char      *description = cr_choice_get_description (item);
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
  if (!cr_choice_get_chosen (item))
    gtk_widget_add_css_class (chip, "chip-partial");
  cr_plain_set_name (chip, name);
  cr_plain_set_tooltip (chip, description != NULL ? description : title);
  g_object_set_data_full (G_OBJECT (chip), "cr-id", g_strdup (cr_choice_get_id (item)), g_free);
  g_signal_connect_object (chip, "clicked", G_CALLBACK (chip_clicked_cb), self, G_CONNECT_SWAPPED);
  return chip;
}

static void
cr_chips_dispose (GObject *object)
{
  g_clear_object (&CR_CHIPS (object)->items);
  G_OBJECT_CLASS (cr_chips_parent_class)->dispose (object);
}

static void
cr_chips_class_init (CrChipsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cr_chips_dispose;

  signals[SIGNAL_REMOVED] = g_signal_new ("removed", CR_TYPE_CHIPS, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE,
                                          1, G_TYPE_STRING);
}

static void
cr_chips_init (CrChips *self)
{
}

GtkWidget *
cr_chips_new (const char *name,
              const char *add,
              GtkWidget  *popover)
{
  CrChips         *self = g_object_new (CR_TYPE_CHIPS, NULL);
  GtkWidget       *content = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 4);
  g_autofree char *add_name = NULL;

  /* TRANSLATORS: a button that adds to a set; %s is the set: “Capabilities” and the like. */
  add_name = g_strdup_printf (_ ("Add to: %s"), name);
  self->box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  gtk_widget_set_layout_manager (self->box, cr_wrap_layout_new (CHIP_SPACING));
  self->add = gtk_menu_button_new ();
  gtk_box_append (GTK_BOX (content), gtk_image_new_from_icon_name ("list-add-symbolic"));
  gtk_box_append (GTK_BOX (content), gtk_label_new (add));
  gtk_menu_button_set_child (GTK_MENU_BUTTON (self->add), content);
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (self->add), popover);
  gtk_widget_add_css_class (self->add, "chip");
  gtk_widget_add_css_class (self->add, "chip-add");
  cr_plain_set_name_and_tooltip (self->add, add_name);
  gtk_box_append (GTK_BOX (self->box), self->add);
  adw_bin_set_child (ADW_BIN (self), self->box);
  cr_plain_set_name (self->box, name);
  return GTK_WIDGET (self);
}

static gboolean
is_same (GListModel *a,
         GListModel *b)
{
  guint n = g_list_model_get_n_items (b);

  if (a == NULL || g_list_model_get_n_items (a) != n)
    return FALSE;
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (CrChoice) one = g_list_model_get_item (a, i);
      g_autoptr (CrChoice) other = g_list_model_get_item (b, i);

      if (!g_str_equal (cr_choice_get_id (one), cr_choice_get_id (other)) ||
          !g_str_equal (cr_choice_get_title (one), cr_choice_get_title (other)) ||
          cr_choice_get_chosen (one) != cr_choice_get_chosen (other))
        return FALSE;
    }
  return TRUE;
}

void
cr_chips_show (CrChips    *self,
               GListModel *items)
{
  g_return_if_fail (CR_IS_CHIPS (self));

  /* The focus may be on one of them. */
  if (is_same (self->items, items))
    return;
  g_set_object (&self->items, items);
  while (gtk_widget_get_first_child (self->box) != self->add)
    gtk_box_remove (GTK_BOX (self->box), gtk_widget_get_first_child (self->box));
  for (guint i = g_list_model_get_n_items (items); i-- > 0;)
    {
      g_autoptr (CrChoice) item = g_list_model_get_item (items, i);

      gtk_box_prepend (GTK_BOX (self->box), make_chip (self, item));
    }
}

GtkWidget *
cr_chips_get_add_button (CrChips *self)
{
  g_return_val_if_fail (CR_IS_CHIPS (self), NULL);

  return self->add;
}
