/* SPDX-License-Identifier: GPL-3.0-or-later
 * Pictures of the page “Capabilities”. */
#include "config.h"

#include "cr-capabilities-page.h"
#include "cr-shots.h"

static void
shoot_size (int         width,
            int         height,
            const char *name,
            gboolean    assessment)
{
  CrWindow  *window = cr_shots_open_example (width, height);
  GtkWidget *page = NULL;

  gtk_widget_activate_action (GTK_WIDGET (window), "win.go", "s", "capabilities");
  cr_app_test_settle ();
  page = cr_shots_find_type (window, CR_TYPE_CAPABILITIES_PAGE);
  cr_capabilities_details_show_assessment (cr_capabilities_page_get_details (CR_CAPABILITIES_PAGE (page)), assessment);
  cr_app_test_settle ();
  cr_shots_take (window, name);
  cr_app_test_destroy (window);
}

/* What stands below the list in a small window. */
static void
shoot_foot (void)
{
  CrWindow     *window = cr_shots_open_example (1024, 600);
  GtkWidget    *page = NULL;
  CrRadarPanel *radar = NULL;

  gtk_widget_activate_action (GTK_WIDGET (window), "win.go", "s", "capabilities");
  cr_app_test_settle ();
  page = cr_shots_find_type (window, CR_TYPE_CAPABILITIES_PAGE);
  radar = cr_capabilities_details_get_radar (cr_capabilities_page_get_details (CR_CAPABILITIES_PAGE (page)));
  gtk_widget_child_focus (GTK_WIDGET (radar), GTK_DIR_TAB_FORWARD);
  cr_app_test_settle ();
  cr_shots_take (window, "05-capabilities-radar-1024x600");
  cr_app_test_destroy (window);
}

static void
shoot_tab (int               width,
           int               height,
           const char       *name,
           CrCapabilitiesTab tab)
{
  CrWindow  *window = cr_shots_open_example (width, height);
  GtkWidget *page = NULL;

  gtk_widget_activate_action (GTK_WIDGET (window), "win.go", "s", "capabilities");
  cr_app_test_settle ();
  page = cr_shots_find_type (window, CR_TYPE_CAPABILITIES_PAGE);
  cr_capabilities_page_show_tab (CR_CAPABILITIES_PAGE (page), tab);
  cr_app_test_settle ();
  cr_shots_take (window, name);
  cr_app_test_destroy (window);
}

void
cr_shots_of_capabilities (void)
{
  CrWindow *window = NULL;

  shoot_size (1280, 800, "05-capabilities", FALSE);
  shoot_size (1280, 800, "05-capability-assessed", TRUE);
  shoot_size (1024, 600, "05-capabilities-1024x600", FALSE);
  shoot_size (1600, 1000, "05-capabilities-1600x1000", TRUE);
  shoot_foot ();
  shoot_tab (1280, 800, "05-capabilities-questions", CR_CAPABILITIES_QUESTIONS);
  shoot_tab (1024, 600, "05-capabilities-questions-1024x600", CR_CAPABILITIES_QUESTIONS);
  shoot_tab (1280, 800, "05-capabilities-governance", CR_CAPABILITIES_GOVERNANCE);
  cr_app_test_set_size (1280, 800);
  window = cr_app_test_new_window ();
  cr_shots_activate (window, "win.new-empty");
  gtk_widget_activate_action (GTK_WIDGET (window), "win.go", "s", "capabilities");
  cr_shots_take (window, "12-empty-capabilities");
  cr_app_test_destroy (window);
}
