/* SPDX-License-Identifier: GPL-3.0-or-later
 * A button that chooses a country or a currency, by its name or any other code typed. */
#include "config.h"

#include "cr-code-button.h"

#include "cr-chooser.h"
#include "cr-countries.h"
#include "cr-interface.h"
#include "cr-plain.h"

#include <glib/gi18n.h>

struct _CrCodeButton
{
  AdwBin parent_instance;

  CrCodeKind kind;
  char      *name;
  char      *code;
  GtkWidget *button;
  GtkWidget *label;
};

enum
{
  SIGNAL_CHOSEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CrCodeButton, cr_code_button, ADW_TYPE_BIN)

/* NULL for a code that is not known. */
static const char *
get_name (CrCodeButton *self,
          const char   *code)
{
  const char *language = cr_interface_get_language ();

  return self->kind == CR_CODE_COUNTRY ? cr_countries_get_name (code, language)
                                       : cr_currencies_get_name (code, language);
}

static void
append (GListStore   *choices,
        CrCodeButton *self,
        const char   *code,
        const char   *name)
{
  g_autoptr (CrChoice) choice = cr_choice_new (code, name, code[0] != '\0' ? code : NULL);

  cr_choice_set_chosen (choice, g_str_equal (code, self->code));
  g_list_store_append (choices, choice);
}

static void
opened_cb (CrCodeButton *self,
           CrChooser    *chooser)
{
  const char *const     *codes = self->kind == CR_CODE_COUNTRY ? cr_countries_list () : cr_currencies_list ();
  g_autoptr (GListStore) choices = g_list_store_new (CR_TYPE_CHOICE);

  append (choices, self, "", _ ("Not stated"));
  for (; *codes != NULL; codes++)
    append (choices, self, *codes, get_name (self, *codes));
  cr_chooser_set_choices (chooser, choices);
}

static void
chosen_cb (CrCodeButton *self,
           const char   *code)
{
  g_autofree char *upper = g_ascii_strup (code, -1);

  g_signal_emit (self, signals[SIGNAL_CHOSEN], 0, upper);
}

static void
cr_code_button_finalize (GObject *object)
{
  CrCodeButton *self = CR_CODE_BUTTON (object);

  g_free (self->name);
  g_free (self->code);
  G_OBJECT_CLASS (cr_code_button_parent_class)->finalize (object);
}

static void
cr_code_button_class_init (CrCodeButtonClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = cr_code_button_finalize;

  signals[SIGNAL_CHOSEN] = g_signal_new ("chosen", CR_TYPE_CODE_BUTTON, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                         G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
cr_code_button_init (CrCodeButton *self)
{
}

GtkWidget *
cr_code_button_new (CrCodeKind  kind,
                    const char *name)
{
  CrCodeButton *self = g_object_new (CR_TYPE_CODE_BUTTON, NULL);
  GtkWidget    *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget    *chooser = cr_chooser_new (name, FALSE, TRUE);

  self->kind = kind;
  self->name = g_strdup (name);
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
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (self->button), chooser);
  g_signal_connect_object (chooser, "opened", G_CALLBACK (opened_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (chooser, "chosen", G_CALLBACK (chosen_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (chooser, "typed", G_CALLBACK (chosen_cb), self, G_CONNECT_SWAPPED);
  adw_bin_set_child (ADW_BIN (self), self->button);
  cr_code_button_set_code (self, NULL);
  return GTK_WIDGET (self);
}

void
cr_code_button_set_code (CrCodeButton *self,
                         const char   *code)
{
  const char      *known = NULL;
  g_autofree char *words = NULL;
  g_autofree char *name = NULL;

  g_return_if_fail (CR_IS_CODE_BUTTON (self));

  code = code != NULL ? code : "";
  known = get_name (self, code);
  if (code[0] == '\0')
    words = g_strdup (_ ("Not stated"));
  else
    words = known != NULL ? g_strdup_printf ("%s, %s", known, code) : g_strdup (code);
  name = g_strdup_printf ("%s: %s", self->name, words);
  if (self->code != code)
    {
      g_free (self->code);
      self->code = g_strdup (code);
    }
  gtk_label_set_text (GTK_LABEL (self->label), words);
  cr_plain_set_tooltip (self->button, words);
  if (code[0] == '\0')
    gtk_widget_add_css_class (self->label, "dim-label");
  else
    gtk_widget_remove_css_class (self->label, "dim-label");
  cr_plain_set_name (self->button, name);
}

const char *
cr_code_button_get_code (CrCodeButton *self)
{
  g_return_val_if_fail (CR_IS_CODE_BUTTON (self), NULL);

  return self->code;
}
