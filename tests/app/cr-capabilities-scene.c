/* SPDX-License-Identifier: GPL-3.0-or-later
 * The page “Capabilities” in a window. */
#include "config.h"

#include "cr-capabilities-scene.h"

#include "cr-capability-row.h"

void
cr_scene_show (CrCapabilitiesScene *self)
{
  cr_place_set_page (cr_window_get_place (self->window), "capabilities");
  cr_app_test_settle ();
  self->roadmap = cr_document_get_roadmap (cr_window_get_document (self->window));
  self->page = CR_CAPABILITIES_PAGE (cr_window_get_page (self->window));
  cr_page_take_focus (CR_PAGE (self->page));
  cr_app_test_settle ();
}

void
cr_scene_init (CrCapabilitiesScene *self)
{
  self->window = cr_app_test_open_example (NULL);
  cr_scene_show (self);
}

const char *
cr_scene_get_entry (CrCapabilitiesScene *self)
{
  GtkListBoxRow *row = gtk_list_box_get_selected_row (cr_capabilities_page_get_list (self->page));

  return cr_capability_row_get_entry (CR_CAPABILITY_ROW (row))->id;
}

const CrRating *
cr_scene_get_rating (CrCapabilitiesScene *self)
{
  return CR_RATING (cr_roadmap_lookup (self->roadmap, CR_KIND_RATING,
                                       cr_capabilities_page_get_round (self->page), cr_scene_get_entry (self)));
}

void
cr_scene_undo (CrCapabilitiesScene *self)
{
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (self->window), "win.undo", NULL));
  cr_app_test_settle ();
}

GtkWidget *
cr_scene_get_details (CrCapabilitiesScene *self)
{
  return GTK_WIDGET (cr_capabilities_page_get_details (self->page));
}

GtkWidget *
cr_scene_find (CrCapabilitiesScene *self,
               GType                type,
               const char          *name)
{
  return cr_app_test_find_named (cr_scene_get_details (self), type, name);
}

/* The form beside the list. */
void
cr_scene_show_form (CrCapabilitiesScene *self)
{
  cr_capabilities_details_show_assessment (cr_capabilities_page_get_details (self->page), TRUE);
  cr_app_test_settle ();
}

void
cr_scene_type (CrCapabilitiesScene *self,
               const char          *entry,
               const char          *text)
{
  gtk_editable_set_text (GTK_EDITABLE (cr_scene_find (self, GTK_TYPE_ENTRY, entry)), text);
}

void
cr_scene_select_row (CrCapabilitiesScene *self,
                     int                  n)
{
  GtkListBox *list = cr_capabilities_page_get_list (self->page);

  gtk_list_box_select_row (list, gtk_list_box_get_row_at_index (list, n));
  cr_app_test_settle ();
}

void
cr_scene_click (CrCapabilitiesScene *self,
                const char          *name)
{
  g_signal_emit_by_name (cr_app_test_find_named (cr_scene_get_details (self), GTK_TYPE_BUTTON, name), "clicked");
  cr_app_test_settle ();
}

/* What the list does with a key, without a server that presses it. */
void
cr_scene_press (CrCapabilitiesScene *self,
                guint                keyval,
                GdkModifierType      state)
{
  GtkWidget             *list = GTK_WIDGET (cr_capabilities_page_get_list (self->page));
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (list);
  gboolean               taken = FALSE;

  for (guint i = 0; i < g_list_model_get_n_items (controllers) && !taken; i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_EVENT_CONTROLLER_KEY (controller))
        g_signal_emit_by_name (controller, "key-pressed", keyval, 0u, state, &taken);
    }
  g_assert_true (taken);
  cr_app_test_settle ();
}

/* 0 for none. */
void
cr_scene_choose_level (CrCapabilitiesScene *self,
                       guint                level)
{
  const CrCatalogue    *catalogue = cr_document_get_catalogue (cr_window_get_document (self->window));
  const CrEntry *const *scale = cr_catalogue_get_group (catalogue, CR_GROUP_MATURITY, NULL);
  g_autofree char      *name = NULL;

  if (level > 0)
    name = g_strdup_printf ("%u %s", level, cr_entry_get_title (scale[level - 1], "en"));
  else
    name = g_strdup ("Not assessed");

  gtk_check_button_set_active (GTK_CHECK_BUTTON (cr_scene_find (self, GTK_TYPE_CHECK_BUTTON, name)), TRUE);
  cr_app_test_settle ();
}
