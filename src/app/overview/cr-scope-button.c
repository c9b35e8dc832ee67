/* SPDX-License-Identifier: GPL-3.0-or-later
 * What the overview is taken of. */
#include "config.h"

#include "cr-scope-button.h"

#include "cr-chooser.h"
#include "cr-interface.h"
#include "cr-plain.h"

#include <glib/gi18n.h>

struct _CrScopeButton
{
  AdwBin parent_instance;

  CrDocument *document; /* NULL before the first update */
  CrPlace    *place;    /* the same */

  GtkWidget *button;
  GtkLabel  *label;
  CrChooser *chooser;
};

G_DEFINE_FINAL_TYPE (CrScopeButton, cr_scope_button, ADW_TYPE_BIN)

static const char *
get_chosen (CrScopeButton *self)
{
  const char *chosen = cr_place_get_view (self->place, CR_VIEW_SCOPE);

  return chosen != NULL ? chosen : "";
}

CrScope
cr_scope_button_get_scope (CrScopeButton *self)
{
  const char *chosen = NULL;
  CrScope     scope = { NULL, NULL, NULL };

  g_return_val_if_fail (CR_IS_SCOPE_BUTTON (self) && self->place != NULL, scope);

  chosen = get_chosen (self);
  if (g_str_has_prefix (chosen, CR_SCOPE_AREA))
    scope.area = cr_intern (chosen + strlen (CR_SCOPE_AREA));
  else if (g_str_has_prefix (chosen, CR_SCOPE_OWNER))
    scope.owner = cr_intern (chosen + strlen (CR_SCOPE_OWNER));
  else if (g_str_equal (chosen, CR_SCOPE_FILTER))
    scope.query = cr_place_get_query (self->place);
  return scope;
}

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
  CrScope scope = cr_scope_button_get_scope (self);

  if (scope.area != NULL)
    return get_area_title (self, scope.area);
  if (scope.owner != NULL)
    return get_owner_title (self, scope.owner);
  if (scope.query != NULL)
    return C_ ("overview", "Current filter");
  return C_ ("overview", "Whole roadmap");
}

void
cr_scope_button_update (CrScopeButton *self,
                        CrDocument    *document,
                        CrPlace       *place)
{
  g_autofree char *name = NULL;

  g_return_if_fail (CR_IS_SCOPE_BUTTON (self));

  g_set_object (&self->document, document);
  g_set_object (&self->place, place);
  name = g_strdup_printf (C_ ("overview", "Shown: %s"), get_title (self));
  gtk_label_set_text (self->label, get_title (self));
  cr_plain_set_tooltip (self->button, get_title (self));
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

  cr_choice_set_chosen (choice, g_str_equal (get_chosen (self), whole));
  g_list_store_append (choices, choice);
}

static void
append_areas (CrScopeButton *self,
              GListStore    *choices)
{
  const CrEntry *const *areas =
    cr_catalogue_get_group (cr_document_get_catalogue (self->document), CR_GROUP_AREA, NULL);

  for (; *areas != NULL; areas++)
    append (self, choices, CR_SCOPE_AREA, (*areas)->id, get_area_title (self, (*areas)->id),
            C_ ("overview", "Area of work"));
  append (self, choices, CR_SCOPE_AREA, CR_FILTER_WITHOUT, get_area_title (self, CR_FILTER_WITHOUT), NULL);
}

/* What the list of tasks shows; words for where that is everything. */
static void
append_filter (CrScopeButton *self,
               GListStore    *choices)
{
  gboolean is_filtering = cr_query_is_filtering (cr_place_get_query (self->place));

  append (self, choices, CR_SCOPE_FILTER, "", C_ ("overview", "Current filter"),
          is_filtering ? C_ ("overview", "What Tasks shows now") : C_ ("overview", "Tasks shows everything now"));
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
        append (self, choices, CR_SCOPE_OWNER, owner, get_owner_title (self, owner), C_ ("overview", "Owner"));
    }
  append (self, choices, CR_SCOPE_OWNER, CR_FILTER_WITHOUT, get_owner_title (self, CR_FILTER_WITHOUT), NULL);
}

static void
opened_cb (CrScopeButton *self)
{
  g_autoptr (GListStore) choices = g_list_store_new (CR_TYPE_CHOICE);

  append (self, choices, "", "", C_ ("overview", "Whole roadmap"), NULL);
  append_filter (self, choices);
  append_areas (self, choices);
  append_owners (self, choices);
  cr_chooser_set_choices (self->chooser, choices);
}

static void
chosen_cb (CrScopeButton *self,
           const char    *id)
{
  cr_place_set_view (self->place, CR_VIEW_SCOPE, id[0] != '\0' ? id : NULL);
  cr_scope_button_update (self, self->document, self->place);
}

static void
cr_scope_button_dispose (GObject *object)
{
  CrScopeButton *self = CR_SCOPE_BUTTON (object);

  g_clear_object (&self->document);
  g_clear_object (&self->place);
  G_OBJECT_CLASS (cr_scope_button_parent_class)->dispose (object);
}

static void
cr_scope_button_class_init (CrScopeButtonClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cr_scope_button_dispose;
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
