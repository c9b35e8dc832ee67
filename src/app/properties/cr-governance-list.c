/* SPDX-License-Identifier: GPL-3.0-or-later
 * Who runs the ICT of the administration now, and who is wanted to: two rows of a boxed list. */
#include "config.h"

#include "cr-governance-list.h"

#include "cr-chooser.h"
#include "cr-interface.h"
#include "cr-named-row.h"
#include "cr-plain.h"

#include <glib/gi18n.h>

typedef enum
{
  CHOICE_NOW,
  CHOICE_WANTED,
  N_CHOICES
} Choice;

struct _CrGovernanceList
{
  AdwBin parent_instance;

  CrDocument *document;
  GtkWidget  *buttons[N_CHOICES];
  CrChooser  *choosers[N_CHOICES];
};

enum
{
  SIGNAL_EDITED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CrGovernanceList, cr_governance_list, ADW_TYPE_BIN)

static const char *const paths[N_CHOICES] = { "governance.current", "governance.target" };

/* The names of the fields, for labels and for those who cannot see them. */
static const char *
get_name (Choice choice)
{
  switch (choice)
    {
    case CHOICE_NOW:
      return C_ ("governance", "Now");
    case CHOICE_WANTED:
      return C_ ("governance", "Wanted");
    case N_CHOICES:
    default:
      g_return_val_if_reached ("");
    }
}

static Choice
find_choice (CrGovernanceList *self,
             CrChooser        *chooser)
{
  for (Choice choice = 0; choice < N_CHOICES; choice++)
    if (self->choosers[choice] == chooser)
      return choice;
  g_return_val_if_reached (CHOICE_NOW);
}

/* What stands in the field; "" for nothing. (transfer full) */
static char *
dup_value (CrGovernanceList *self,
           Choice            choice)
{
  const CrHead    *head = cr_roadmap_get_head (cr_document_get_roadmap (self->document));
  g_auto (CrValue) value = { 0 };
  CrPath           path;

  if (!cr_path_parse (CR_KIND_ROADMAP, paths[choice], &path))
    return g_strdup ("");
  value = cr_path_get (&path, &head->record);
  return g_strdup (value.id != NULL ? value.id : "");
}

static void
chosen_cb (CrChooser        *chooser,
           const char       *id,
           CrGovernanceList *self)
{
  g_signal_emit (self, signals[SIGNAL_EDITED], 0, paths[find_choice (self, chooser)], id);
}

static void
append_choice (GListStore *choices,
               const char *id,
               const char *title,
               const char *description,
               const char *present)
{
  g_autoptr (CrChoice) choice = cr_choice_new (id, title, description);

  cr_choice_set_chosen (choice, g_str_equal (id, present));
  g_list_store_append (choices, choice);
}

static void
opened_cb (CrChooser        *chooser,
           CrGovernanceList *self)
{
  g_autoptr (GListStore) choices = g_list_store_new (CR_TYPE_CHOICE);
  g_autofree char       *present = dup_value (self, find_choice (self, chooser));
  const CrEntry *const  *entries =
    cr_catalogue_get_group (cr_document_get_catalogue (self->document), CR_GROUP_GOVERNANCE, NULL);
  const char *language = cr_interface_get_language ();

  append_choice (choices, "", _ ("Not stated"), NULL, present);
  for (; *entries != NULL; entries++)
    append_choice (choices, (*entries)->id, cr_entry_get_title (*entries, language),
                   cr_entry_get_description (*entries, language), present);
  cr_chooser_set_choices (chooser, choices);
}

/* An id that is not known stands as it is. */
static const char *
describe_value (CrGovernanceList *self,
                const char       *value)
{
  const CrEntry *entry = cr_catalogue_lookup (cr_document_get_catalogue (self->document), value);

  if (value[0] == '\0')
    return _ ("Not stated");
  return entry != NULL ? cr_entry_get_title (entry, cr_interface_get_language ()) : value;
}

static void
update_choice (CrGovernanceList *self,
               Choice            choice)
{
  GtkWidget       *button = self->buttons[choice];
  GtkWidget       *label = gtk_widget_get_first_child (gtk_menu_button_get_child (GTK_MENU_BUTTON (button)));
  g_autofree char *value = dup_value (self, choice);
  const char      *words = describe_value (self, value);
  g_autofree char *name = g_strdup_printf ("%s: %s", get_name (choice), words);

  gtk_label_set_text (GTK_LABEL (label), words);
  cr_plain_set_tooltip (button, words);
  if (value[0] == '\0')
    gtk_widget_add_css_class (label, "dim-label");
  else
    gtk_widget_remove_css_class (label, "dim-label");
  cr_plain_set_name (button, name);
}

void
cr_governance_list_update (CrGovernanceList *self)
{
  g_return_if_fail (CR_IS_GOVERNANCE_LIST (self));

  for (Choice choice = 0; choice < N_CHOICES; choice++)
    update_choice (self, choice);
}

void
cr_governance_list_take_focus (CrGovernanceList *self)
{
  g_return_if_fail (CR_IS_GOVERNANCE_LIST (self));

  gtk_widget_grab_focus (self->buttons[CHOICE_NOW]);
}

static void
cr_governance_list_dispose (GObject *object)
{
  g_clear_object (&CR_GOVERNANCE_LIST (object)->document);
  G_OBJECT_CLASS (cr_governance_list_parent_class)->dispose (object);
}

static void
cr_governance_list_class_init (CrGovernanceListClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cr_governance_list_dispose;

  signals[SIGNAL_EDITED] = g_signal_new ("edited", CR_TYPE_GOVERNANCE_LIST, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                         G_TYPE_NONE, 2, G_TYPE_STRING, G_TYPE_STRING);
}

static void
cr_governance_list_init (CrGovernanceList *self)
{
}

static GtkWidget *
make_row (CrGovernanceList *self,
          Choice            choice)
{
  GtkWidget *button = gtk_menu_button_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *label = gtk_label_new (NULL);
  GtkWidget *chooser = cr_chooser_new (get_name (choice), FALSE, FALSE);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), gtk_image_new_from_icon_name ("pan-down-symbolic"));
  gtk_menu_button_set_child (GTK_MENU_BUTTON (button), box);
  gtk_widget_set_hexpand (box, TRUE);
  gtk_widget_set_halign (gtk_widget_get_parent (box), GTK_ALIGN_FILL);
  gtk_widget_add_css_class (button, "flat-choice");
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (button), chooser);
  g_signal_connect_object (chooser, "opened", G_CALLBACK (opened_cb), self, 0);
  g_signal_connect_object (chooser, "chosen", G_CALLBACK (chosen_cb), self, 0);
  self->buttons[choice] = button;
  self->choosers[choice] = CR_CHOOSER (chooser);
  return cr_named_row_new (get_name (choice), button);
}

GtkWidget *
cr_governance_list_new (CrDocument *document,
                        const char *name)
{
  CrGovernanceList *self = g_object_new (CR_TYPE_GOVERNANCE_LIST, NULL);
  GtkWidget        *list = gtk_list_box_new ();

  self->document = g_object_ref (document);
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  cr_plain_set_name (list, name);
  for (Choice choice = 0; choice < N_CHOICES; choice++)
    gtk_list_box_append (GTK_LIST_BOX (list), make_row (self, choice));
  adw_bin_set_child (ADW_BIN (self), list);
  cr_governance_list_update (self);
  return GTK_WIDGET (self);
}
