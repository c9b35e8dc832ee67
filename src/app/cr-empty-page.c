/* SPDX-License-Identifier: GPL-3.0-or-later
 * What a page shows in place of its tasks: that there are none yet, or that none matches. */
#include "config.h"

#include "cr-empty-page.h"

#include "cr-plain.h"

#include <glib/gi18n.h>

static GtkWidget *
make_pill (const char *label,
           const char *action)
{
  GtkWidget *button = gtk_button_new_with_label (label);

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  gtk_widget_add_css_class (button, "pill");
  return button;
}

GtkWidget *
cr_empty_page_new (const char *icon,
                   const char *title,
                   const char *description,
                   GtkWidget **starter_button)
{
  AdwStatusPage *page = ADW_STATUS_PAGE (adw_status_page_new ());
  GtkWidget     *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget     *starter = make_pill (_ ("Add Starter Tasks…"), "win.add-starter-tasks");

  cr_plain_set_status (page, title, description);
  adw_status_page_set_icon_name (page, icon);
  gtk_widget_add_css_class (starter, "suggested-action");
  gtk_widget_set_halign (box, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (box), starter);
  gtk_box_append (GTK_BOX (box), make_pill (_ ("New Task"), "win.new-task"));
  adw_status_page_set_child (page, box);
  *starter_button = starter;
  return GTK_WIDGET (page);
}

GtkWidget *
cr_empty_page_new_no_hits (GtkWidget **show_all_button)
{
  AdwStatusPage *page = ADW_STATUS_PAGE (adw_status_page_new ());
  GtkWidget     *button = make_pill (_ ("Show All"), "page.show-all");

  cr_plain_set_status (page, _ ("No Task Matches"), "");
  adw_status_page_set_icon_name (page, "edit-find-symbolic");
  gtk_widget_set_halign (button, GTK_ALIGN_CENTER);
  adw_status_page_set_child (page, button);
  *show_all_button = button;
  return GTK_WIDGET (page);
}
