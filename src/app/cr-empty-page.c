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

static void
map_cb (AdwStatusPage *page,
        gpointer       icon)
{
  if (adw_status_page_get_icon_name (page) == NULL)
    adw_status_page_set_icon_name (page, icon);
}

/* The icon is large, and drawn from SVG, so that it costs more than the page beside which this one mostly hides: it is
 * read when it is to be seen. icon is a constant. */
static void
set_icon (AdwStatusPage *page,
          const char    *icon)
{
  g_signal_connect (page, "map", G_CALLBACK (map_cb), (gpointer) icon);
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
  set_icon (page, icon);
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
  set_icon (page, "edit-find-symbolic");
  gtk_widget_set_halign (button, GTK_ALIGN_CENTER);
  adw_status_page_set_child (page, button);
  *show_all_button = button;
  return GTK_WIDGET (page);
}
