/* SPDX-License-Identifier: GPL-3.0-or-later
 * The tour of the planning pages and the reference. */
#include "config.h"

#include "cr-tour-private.h"

#include "cr-app-test.h"
#include "cr-board-page.h"
#include "cr-capabilities-page.h"
#include "cr-reference-page.h"
#include "cr-timeline-page-private.h"
#include "cr-window-private.h"

/* The overview of a roadmap, and of one without tasks. */
void
cr_tour_overview (CrLook look)
{
  CrWindow *window = cr_app_test_open_example (NULL);

  gtk_widget_activate_action (GTK_WIDGET (window), "win.go", "s", "overview");
  cr_tour_look_at_window (window, look, "overview");
  cr_tour_look_at_popovers (window, GTK_WIDGET (cr_window_get_page (window)), look, "overview");
  cr_app_test_destroy (window);
  window = cr_app_test_new_window ();
  cr_tour_activate (window, "win.new-empty");
  gtk_widget_activate_action (GTK_WIDGET (window), "win.go", "s", "overview");
  cr_tour_look_at_window (window, look, "overview without tasks");
  cr_app_test_destroy (window);
}

/* The timeline with a bar that is held and the tasks it can be linked with, and that of a roadmap without tasks. */
void
cr_tour_timeline (CrLook look)
{
  CrWindow       *window = cr_app_test_open_example (NULL);
  CrTimelinePage *page = NULL;

  gtk_widget_activate_action (GTK_WIDGET (window), "win.go", "s", "timeline");
  cr_tour_look_at_window (window, look, "timeline");
  cr_tour_select (window, 5);
  page = CR_TIMELINE_PAGE (cr_window_find_page (window, "timeline"));
  cr_tour_look_at_window (window, look, "timeline with a task");
  gtk_widget_activate_action (GTK_WIDGET (page), "page.link", NULL);
  cr_tour_look_at_popover (window, GTK_WIDGET (page->links), look, "links of a task");
  cr_app_test_destroy (window);
  window = cr_app_test_new_window ();
  cr_tour_activate (window, "win.new-empty");
  gtk_widget_activate_action (GTK_WIDGET (window), "win.go", "s", "timeline");
  cr_tour_look_at_window (window, look, "timeline without tasks");
  cr_app_test_destroy (window);
}

/* The board, its limit, and one whose cards have their status upon them; and without tasks. */
void
cr_tour_board (CrLook look)
{
  CrWindow  *window = cr_app_test_open_example (NULL);
  GtkWidget *page = NULL;

  gtk_widget_activate_action (GTK_WIDGET (window), "win.go", "s", "board");
  cr_tour_look_at_window (window, look, "board");
  page = GTK_WIDGET (cr_window_get_page (window));
  cr_tour_look_at_popovers (window, page, look, "board");
  cr_board_page_set_grouping (CR_BOARD_PAGE (page), CR_GROUPING_PRIORITY);
  cr_tour_look_at_window (window, look, "board by priority");
  cr_app_test_destroy (window);
  window = cr_app_test_new_window ();
  cr_tour_activate (window, "win.new-empty");
  gtk_widget_activate_action (GTK_WIDGET (window), "win.go", "s", "board");
  cr_tour_look_at_window (window, look, "board without tasks");
  cr_app_test_destroy (window);
}

/* Capabilities with an assessment, questions and governance, and those of a roadmap without an assessment. */
void
cr_tour_capabilities (CrLook look)
{
  CrWindow           *window = cr_app_test_open_example (NULL);
  CrCapabilitiesPage *page = NULL;

  gtk_widget_activate_action (GTK_WIDGET (window), "win.go", "s", "capabilities");
  cr_tour_look_at_window (window, look, "capabilities");
  page = CR_CAPABILITIES_PAGE (cr_window_get_page (window));
  cr_tour_look_at_popovers (window, GTK_WIDGET (page), look, "capabilities");
  cr_capabilities_page_show_tab (page, CR_CAPABILITIES_QUESTIONS);
  cr_tour_look_at_window (window, look, "questions");
  cr_capabilities_page_show_tab (page, CR_CAPABILITIES_GOVERNANCE);
  cr_tour_look_at_window (window, look, "governance");
  cr_app_test_destroy (window);
  window = cr_app_test_new_window ();
  cr_tour_activate (window, "win.new-empty");
  gtk_widget_activate_action (GTK_WIDGET (window), "win.go", "s", "capabilities");
  cr_tour_look_at_window (window, look, "capabilities without an assessment");
  cr_app_test_destroy (window);
}

/* The reference by its kinds, what can be added, and the search of everything. */
void
cr_tour_reference (CrLook look)
{
  CrWindow *window = cr_app_test_open_example (NULL);
  CrPage   *page = NULL;

  gtk_widget_activate_action (GTK_WIDGET (window), "win.go", "s", "reference");
  cr_tour_look_at_window (window, look, "reference");
  page = cr_window_find_page (window, "reference");
  cr_tour_look_at_popovers (window, GTK_WIDGET (page), look, "reference");
  cr_place_set_entry (cr_window_get_place (window), "tech-biometrics");
  cr_tour_look_at_window (window, look, "reference, technology watch");
  cr_place_set_entry (cr_window_get_place (window), "i-hjgwb5rs5n");
  cr_tour_look_at_window (window, look, "reference, own instrument");
  gtk_widget_activate_action (GTK_WIDGET (page), "page.add-instrument", NULL);
  cr_tour_look_at_dialog (window, look, "add an instrument");
  gtk_editable_set_text (cr_reference_page_get_search (CR_REFERENCE_PAGE (page)), "data");
  g_signal_emit_by_name (cr_reference_page_get_search (CR_REFERENCE_PAGE (page)), "search-changed");
  cr_tour_look_at_window (window, look, "reference, found");
  gtk_editable_set_text (cr_search_popover_get_entry (window->search_popover), "data");
  cr_tour_activate (window, "win.search-everywhere");
  cr_tour_look_at_popover (window, GTK_WIDGET (window->search_popover), look, "search everywhere");
  cr_app_test_destroy (window);
  cr_app_test_set_size (700, 500);
  window = cr_app_test_open_example (NULL);
  gtk_widget_activate_action (GTK_WIDGET (window), "win.go", "s", "reference");
  cr_tour_look_at_window (window, look, "reference, 700 wide");
  cr_app_test_destroy (window);
  cr_app_test_set_size (1280, 800);
}
