/* SPDX-License-Identifier: GPL-3.0-or-later
 * The window and its document as a whole: its properties, its faulty entries, its words in another language. */
#include "config.h"

#include "cr-findings-window.h"
#include "cr-properties-dialog.h"
#include "cr-window-private.h"

#include <glib/gi18n.h>

void
cr_window_show_findings (CrWindow *self)
{
  guint            n_findings = cr_finding_list_get_n_faults (self->findings);
  g_autofree char *fact = NULL;

  fact = g_strdup_printf (
    ngettext ("%u entry of this file is faulty.", "%u entries of this file are faulty.", n_findings), n_findings);
  cr_notice_show (self->findings_notice, n_findings > 0 ? fact : NULL,
                  ngettext ("It is kept as it is; the rest works.", "They are kept as they are; the rest works.",
                            n_findings));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.show-findings", n_findings > 0);
}

/* Shows the task even where it was filtered out. */
static void
go_to_task (CrWindow   *self,
            const char *task)
{
  cr_place_set_page (self->place, "tasks");
  cr_place_show_all (self->place);
  cr_place_select (self->place, task);
  adw_flap_set_reveal_flap (self->inspector_flap, TRUE);
  gtk_window_present (GTK_WINDOW (self));
  cr_page_take_focus (cr_window_get_page (self));
}

static void
properties_action (GtkWidget  *widget,
                   const char *name,
                   GVariant   *parameter)
{
  CrWindow  *self = CR_WINDOW (widget);
  GtkWidget *dialog = NULL;

  cr_window_commit (self);
  dialog = cr_properties_dialog_new (self->document);
  gtk_window_set_transient_for (GTK_WINDOW (dialog), GTK_WINDOW (self));
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
go_to_finding_cb (CrWindow  *self,
                  CrFinding *finding)
{
  if (cr_finding_get_kind (finding) == CR_KIND_TASK)
    go_to_task (self, cr_finding_get_key (finding));
  else
    properties_action (GTK_WIDGET (self), NULL, NULL);
}

static void
show_findings_action (GtkWidget  *widget,
                      const char *name,
                      GVariant   *parameter)
{
  CrWindow  *self = CR_WINDOW (widget);
  GtkWidget *window = cr_findings_window_new (self->findings);

  g_signal_connect_object (window, "go-to", G_CALLBACK (go_to_finding_cb), self, G_CONNECT_SWAPPED);
  gtk_window_set_transient_for (GTK_WINDOW (window), GTK_WINDOW (self));
  gtk_window_present (GTK_WINDOW (window));
}

/* Made when it is asked for: it is larger than all that a window shows at its start. */
static void
show_help_cb (GSimpleAction *action,
              GVariant      *parameter,
              gpointer       user_data)
{
  GtkApplicationWindow  *window = user_data;
  g_autoptr (GtkBuilder) builder = NULL;

  if (gtk_application_window_get_help_overlay (window) == NULL)
    {
      builder = gtk_builder_new_from_resource ("/io/github/customs_roadmap/CustomsRoadmap/ui/help-overlay.ui");
      gtk_application_window_set_help_overlay (
        window, GTK_SHORTCUTS_WINDOW (gtk_builder_get_object (builder, "help_overlay")));
    }
  gtk_window_present (GTK_WINDOW (gtk_application_window_get_help_overlay (window)));
}

/* An action of the window and not of its class: GTK looks for it there before it adds one of its own. */
void
cr_window_add_help (CrWindow *self)
{
  static const GActionEntry entries[] = {
    { .name = "show-help-overlay", .activate = show_help_cb },
  };

  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
}

/* What is open, being typed and has the focus stays so. */
static void
renew_document (CrWindow *self)
{
  gboolean         inspector = adw_flap_get_reveal_flap (self->inspector_flap);
  gboolean         sidebar = adw_flap_get_reveal_flap (self->sidebar_flap);
  CrPane           pane = cr_window_find_pane (self);
  g_autofree char *typed = NULL;

  cr_window_commit (self);
  typed = cr_page_dup_typed (cr_window_get_page (self));
  cr_window_show_document (self);
  if (typed != NULL)
    cr_page_put_typed (cr_window_get_page (self), typed);
  adw_flap_set_reveal_flap (self->inspector_flap, inspector);
  adw_flap_set_reveal_flap (self->sidebar_flap, sidebar);
  cr_window_update (self);
  cr_window_focus_pane (self, pane);
}

void
cr_window_renew (CrWindow *self)
{
  g_return_if_fail (CR_IS_WINDOW (self));

  if (self->document != NULL)
    renew_document (self);
  else if (self->view != NULL)
    cr_window_show_start (self);
  gtk_application_window_set_help_overlay (GTK_APPLICATION_WINDOW (self), NULL);
}

void
cr_window_install_document_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.properties", NULL, properties_action);
  gtk_widget_class_install_action (widget_class, "win.show-findings", NULL, show_findings_action);
}
