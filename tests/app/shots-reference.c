/* SPDX-License-Identifier: GPL-3.0-or-later
 * Pictures of the page “Reference” and of the search everywhere. */
#include "config.h"

#include "cr-reference-page.h"
#include "cr-shots.h"
#include "cr-window-private.h"

static CrReferencePage *
show_page (CrWindow   *window,
           const char *entry)
{
  gtk_widget_activate_action (GTK_WIDGET (window), "win.go", "s", "reference");
  cr_place_set_entry (cr_window_get_place (window), entry);
  cr_app_test_settle ();
  return CR_REFERENCE_PAGE (cr_window_find_page (window, "reference"));
}

static void
shoot_sizes (void)
{
  static const struct
  {
    int         width;
    int         height;
    const char *name;
  } sizes[] = {
    { 1280, 800, "09-reference" },
    { 1600, 1000, "09-reference-1600x1000" },
    { 1024, 600, "09-reference-1024x600" },
    { 600, 400, "09-reference-600x400" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      CrWindow *window = cr_shots_open_example (sizes[i].width, sizes[i].height);

      show_page (window, "inst-data-model");
      cr_shots_take (window, sizes[i].name);
      cr_app_test_destroy (window);
    }
}

static void
shoot_kinds (void)
{
  CrWindow        *window = cr_shots_open_example (1280, 800);
  CrReferencePage *page = show_page (window, "tech-biometrics");

  cr_shots_take (window, "09-reference-watch");
  show_page (window, "rec-best-practice-guide");
  cr_shots_take (window, "09-reference-recommendations");
  show_page (window, "i-hjgwb5rs5n");
  cr_shots_take (window, "09-reference-own");
  gtk_editable_set_text (cr_reference_page_get_search (page), "данн");
  g_signal_emit_by_name (cr_reference_page_get_search (page), "search-changed");
  cr_shots_take (window, "09-reference-found");
  gtk_editable_set_text (cr_reference_page_get_search (page), "qqqq");
  g_signal_emit_by_name (cr_reference_page_get_search (page), "search-changed");
  cr_shots_take (window, "09-reference-nothing");
  gtk_widget_activate_action (GTK_WIDGET (page), "page.add-instrument", NULL);
  cr_shots_take_dialog (window, "09-reference-add");
  cr_app_test_destroy (window);
  window = cr_shots_open_example (1024, 600);
  show_page (window, "tech-biometrics");
  cr_shots_take (window, "09-reference-watch-1024x600");
  cr_app_test_destroy (window);
}

static void
shoot_search (void)
{
  CrWindow *window = cr_shots_open_example (1280, 800);

  gtk_editable_set_text (cr_search_popover_get_entry (window->search_popover), "data");
  cr_shots_take_menu (window, GTK_WIDGET (window->search_button), "09-search-everywhere");
  cr_app_test_destroy (window);
}

static void
shoot_empty (void)
{
  CrWindow *window = cr_app_test_new_window ();

  cr_shots_activate (window, "win.new-empty");
  show_page (window, "inst-data-model");
  cr_shots_take (window, "12-empty-reference");
  cr_app_test_destroy (window);
}

void
cr_shots_of_reference (void)
{
  shoot_sizes ();
  shoot_kinds ();
  shoot_search ();
  cr_app_test_set_size (1280, 800);
  shoot_empty ();
}
