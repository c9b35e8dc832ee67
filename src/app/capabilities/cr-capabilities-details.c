/* SPDX-License-Identifier: GPL-3.0-or-later
 * What the inspector shows beside the list of capabilities. */
#include "config.h"

#include "cr-capabilities-details.h"

#include <glib/gi18n.h>

struct _CrCapabilitiesDetails
{
  AdwBin parent_instance;

  GtkStack         *stack;
  AdwBin           *radar_place;
  GtkToggleButton  *radar_button;
  GtkToggleButton  *form_button;
  CrRadarPanel     *radar;
  CrSuggestionList *suggestions;
  CrAssessmentForm *form;
};

G_DEFINE_FINAL_TYPE (CrCapabilitiesDetails, cr_capabilities_details, ADW_TYPE_BIN)

static void
toggled_cb (CrCapabilitiesDetails *self)
{
  gtk_stack_set_visible_child_name (self->stack,
                                    gtk_toggle_button_get_active (self->form_button) ? "assessment" : "radar");
}

void
cr_capabilities_details_show (CrCapabilitiesDetails *self,
                              const char            *round,
                              const char            *earlier,
                              const CrEntry         *entry)
{
  g_return_if_fail (CR_IS_CAPABILITIES_DETAILS (self));

  cr_radar_panel_show (self->radar, round, earlier, entry->group);
  cr_suggestion_list_update (self->suggestions);
  cr_assessment_form_show (self->form, round, entry->id);
}

void
cr_capabilities_details_show_assessment (CrCapabilitiesDetails *self,
                                         gboolean               assessment)
{
  g_return_if_fail (CR_IS_CAPABILITIES_DETAILS (self));

  gtk_toggle_button_set_active (assessment ? self->form_button : self->radar_button, TRUE);
}

void
cr_capabilities_details_put_radar (CrCapabilitiesDetails *self,
                                   AdwBin                *place)
{
  g_autoptr (GtkWidget) radar = NULL;
  GtkWidget            *before = NULL;

  g_return_if_fail (CR_IS_CAPABILITIES_DETAILS (self));

  radar = g_object_ref (GTK_WIDGET (self->radar));
  before = gtk_widget_get_parent (radar);
  if (before == (place != NULL ? GTK_WIDGET (place) : GTK_WIDGET (self->radar_place)))
    return;
  adw_bin_set_child (ADW_BIN (before), NULL);
  adw_bin_set_child (place != NULL ? place : self->radar_place, radar);
  gtk_widget_set_visible (GTK_WIDGET (self->radar_place), place == NULL);
  gtk_button_set_label (GTK_BUTTON (self->radar_button),
                        place != NULL ? C_ ("assessment", "Suggestions") : C_ ("assessment", "Radar"));
}

CrAssessmentForm *
cr_capabilities_details_get_form (CrCapabilitiesDetails *self)
{
  g_return_val_if_fail (CR_IS_CAPABILITIES_DETAILS (self), NULL);

  return self->form;
}

CrRadarPanel *
cr_capabilities_details_get_radar (CrCapabilitiesDetails *self)
{
  g_return_val_if_fail (CR_IS_CAPABILITIES_DETAILS (self), NULL);

  return self->radar;
}

CrSuggestionList *
cr_capabilities_details_get_suggestions (CrCapabilitiesDetails *self)
{
  g_return_val_if_fail (CR_IS_CAPABILITIES_DETAILS (self), NULL);

  return self->suggestions;
}

static void
cr_capabilities_details_class_init (CrCapabilitiesDetailsClass *klass)
{
}

static void
cr_capabilities_details_init (CrCapabilitiesDetails *self)
{
}

static GtkToggleButton *
add_toggle (GtkWidget  *box,
            const char *label)
{
  GtkWidget *button = gtk_toggle_button_new_with_label (label);

  gtk_widget_set_hexpand (button, TRUE);
  gtk_box_append (GTK_BOX (box), button);
  return GTK_TOGGLE_BUTTON (button);
}

static GtkWidget *
make_switch (CrCapabilitiesDetails *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  gtk_widget_add_css_class (box, "linked");
  gtk_widget_add_css_class (box, "scope");
  self->radar_button = add_toggle (box, C_ ("assessment", "Radar"));
  self->form_button = add_toggle (box, C_ ("assessment", "Assessment"));
  gtk_toggle_button_set_group (self->form_button, self->radar_button);
  gtk_toggle_button_set_active (self->radar_button, TRUE);
  g_signal_connect_object (self->form_button, "toggled", G_CALLBACK (toggled_cb), self, G_CONNECT_SWAPPED);
  return box;
}

GtkWidget *
cr_capabilities_details_new (CrDocument *document)
{
  CrCapabilitiesDetails *self = g_object_new (CR_TYPE_CAPABILITIES_DETAILS, NULL);
  GtkWidget             *scrolled = gtk_scrolled_window_new ();
  GtkWidget             *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  GtkWidget             *radar = gtk_box_new (GTK_ORIENTATION_VERTICAL, 16);

  self->stack = GTK_STACK (gtk_stack_new ());
  /* GTK would ask the hidden one for the width that it has when it is as low as it can be. */
  gtk_stack_set_hhomogeneous (self->stack, FALSE);
  gtk_stack_set_vhomogeneous (self->stack, FALSE);
  self->radar = CR_RADAR_PANEL (cr_radar_panel_new (document));
  self->suggestions = CR_SUGGESTION_LIST (cr_suggestion_list_new (document));
  self->form = CR_ASSESSMENT_FORM (cr_assessment_form_new (document));
  self->radar_place = ADW_BIN (adw_bin_new ());
  adw_bin_set_child (self->radar_place, GTK_WIDGET (self->radar));
  gtk_box_append (GTK_BOX (radar), GTK_WIDGET (self->radar_place));
  gtk_box_append (GTK_BOX (radar), GTK_WIDGET (self->suggestions));
  gtk_stack_add_named (self->stack, radar, "radar");
  gtk_stack_add_named (self->stack, GTK_WIDGET (self->form), "assessment");
  gtk_box_append (GTK_BOX (box), make_switch (self));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->stack));
  gtk_widget_add_css_class (box, "capability-details");
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), box);
  adw_bin_set_child (ADW_BIN (self), scrolled);
  return GTK_WIDGET (self);
}
