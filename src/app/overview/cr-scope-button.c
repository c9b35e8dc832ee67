/* SPDX-License-Identifier: GPL-3.0-or-later
 * What the overview is taken of. */
#include "config.h"

#include "cr-scope-button.h"

#include "cr-chooser.h"
#include "cr-interface.h"
#include "cr-plain.h"

#include <glib/gi18n.h>

/* What a choice begins with; the id follows, nothing is without. */
#define AREA  "area:"
#define OWNER "owner:"

struct _CrScopeButton
{
  AdwBin parent_instance;

  CrDocument *document; /* NULL before the first update */
  CrScope     scope;

  GtkWidget *button;
  GtkLabel  *label;
  CrChooser *chooser;
};

enum
{
  SIGNAL_CHOSEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CrScopeButton, cr_scope_button, ADW_TYPE_BIN)

static const char *
get_area_title (CrScopeButton *self,
                const char    *area)
{
  const CrEntry *entry = cr_catalogue_lookup (cr_document_get_catalogue (self->document), area);

  if (area[0] == '\0')
    return _ ("No area");
  return entry != NULL ? cr_entry_get_short_title (entry, cr_interface_get_language ()) : area;
}

static const char *
get_owner_title (CrScopeButton *self,
                 const char    *owner)
{
  if (owner[0] == '\0')
    return C_ ("overview", "Without an owner");
  return cr_roadmap_show_unit (cr_document_get_roadmap (self->document), owner, cr_interface_get_content_language ());
}

static const char *
get_title (CrScopeButton *self)
{
  if (self->scope.area != NULL)
    return get_area_title (self, self->scope.area);
  if (self->scope.owner != NULL)
    return get_owner_title (self, self->scope.owner);
  return C_ ("overview", "Whole roadmap");
}

void
cr_scope_button_update (CrScopeButton *self,
                        CrDocument    *document)
{
  g_autofree char *name = NULL;

  g_return_if_fail (CR_IS_SCOPE_BUTTON (self));

  g_set_object (&self->document, document);
  name = g_strdup_printf (C_ ("overview", "Shown: %s"), get_title (self));
  gtk_label_set_text (self->label, get_title (self));
  gtk_widget_set_tooltip_text (self->button, get_title (self));
  cr_plain_set_name (self->button, name);
}

static void
append (CrScopeButton *self,
        GListStore    *choices,
        const char    *kind,
        const char    *id,
        const char    *title,
        const char    *description)
{
  g_autofree char     *whole = g_strconcat (kind, id, NULL);
  g_autoptr (CrChoice) choice = cr_choice_new (whole, title, description);
  const char          *chosen = g_str_equal (kind, AREA) ? self->scope.area : self->scope.owner;

  if (kind[0] == '\0')
    cr_choice_set_chosen (choice, self->scope.area == NULL && self->scope.owner == NULL);
  else
    cr_choice_set_chosen (choice, g_strcmp0 (chosen, id) == 0);
  g_list_store_append (choices, choice);
}

static void
append_areas (CrScopeButton *self,
              GListStore    *choices)
{
  const CrEntry *const *areas =
    cr_catalogue_get_group (cr_document_get_catalogue (self->document), CR_GROUP_AREA, NULL);

  for (; *areas != NULL; areas++)
    append (self, choices, AREA, (*areas)->id, get_area_title (self, (*areas)->id), C_ ("overview", "Area of work"));
  append (self, choices, AREA, CR_FILTER_WITHOUT, get_area_title (self, CR_FILTER_WITHOUT), NULL);
}

/* Those that own a task, in the order in which the tasks name them. */
static void
append_owners (CrScopeButton *self,
               GListStore    *choices)
{
  CrRoadmap             *roadmap = cr_document_get_roadmap (self->document);
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < cr_roadmap_get_n_tasks (roadmap); i++)
    {
      const char *owner = cr_roadmap_get_task (roadmap, i)->owner;

      if (owner != NULL && owner[0] != '\0' && g_hash_table_add (seen, (gpointer) owner))
        append (self, choices, OWNER, owner, get_owner_title (self, owner), C_ ("overview", "Owner"));
    }
  append (self, choices, OWNER, CR_FILTER_WITHOUT, get_owner_title (self, CR_FILTER_WITHOUT), NULL);
}

static void
opened_cb (CrScopeButton *self)
{
  g_autoptr (GListStore) choices = g_list_store_new (CR_TYPE_CHOICE);

  append (self, choices, "", "", C_ ("overview", "Whole roadmap"), NULL);
  append_areas (self, choices);
  append_owners (self, choices);
  cr_chooser_set_choices (self->chooser, choices);
}

static void
chosen_cb (CrScopeButton *self,
           const char    *id)
{
  self->scope = (CrScope){ NULL, NULL };
  if (g_str_has_prefix (id, AREA))
    self->scope.area = cr_intern (id + strlen (AREA));
  else if (g_str_has_prefix (id, OWNER))
    self->scope.owner = cr_intern (id + strlen (OWNER));
  cr_scope_button_update (self, self->document);
  g_signal_emit (self, signals[SIGNAL_CHOSEN], 0);
}

const CrScope *
cr_scope_button_get_scope (CrScopeButton *self)
{
  g_return_val_if_fail (CR_IS_SCOPE_BUTTON (self), NULL);

  return &self->scope;
}

static void
cr_scope_button_dispose (GObject *object)
{
  g_clear_object (&CR_SCOPE_BUTTON (object)->document);
  G_OBJECT_CLASS (cr_scope_button_parent_class)->dispose (object);
}

static void
cr_scope_button_class_init (CrScopeButtonClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cr_scope_button_dispose;

  signals[SIGNAL_CHOSEN] = g_signal_new ("chosen", CR_TYPE_SCOPE_BUTTON, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                         G_TYPE_NONE, 0);
}

static void
cr_scope_button_init (CrScopeButton *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  self->button = gtk_menu_button_new ();
  self->label = GTK_LABEL (gtk_label_new (NULL));
  self->chooser = CR_CHOOSER (cr_chooser_new (C_ ("overview", "What is shown"), FALSE, FALSE));
  gtk_label_set_ellipsize (self->label, PANGO_ELLIPSIZE_END);
  gtk_label_set_width_chars (self->label, 8);
  gtk_label_set_max_width_chars (self->label, 28);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->label));
  gtk_box_append (GTK_BOX (box), gtk_image_new_from_icon_name ("pan-down-symbolic"));
  gtk_menu_button_set_child (GTK_MENU_BUTTON (self->button), box);
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (self->button), GTK_WIDGET (self->chooser));
  g_signal_connect_object (self->chooser, "opened", G_CALLBACK (opened_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->chooser, "chosen", G_CALLBACK (chosen_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_set_valign (self->button, GTK_ALIGN_CENTER);
  adw_bin_set_child (ADW_BIN (self), self->button);
}

GtkWidget *
cr_scope_button_new (void)
{
  return g_object_new (CR_TYPE_SCOPE_BUTTON, NULL);
}
