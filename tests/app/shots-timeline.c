/* SPDX-License-Identifier: GPL-3.0-or-later
 * Pictures of the page “Timeline”. */
#include "config.h"

#include "cr-shots.h"
#include "cr-timeline-page-private.h"

/* The notice slides in. */
static gboolean
is_revealed (gpointer notice)
{
  GtkWidget *revealer = gtk_widget_get_first_child (notice);

  return !cr_notice_is_shown (notice) || gtk_revealer_get_child_revealed (GTK_REVEALER (revealer));
}

static CrTimelinePage *
open_page (CrWindow *window)
{
  CrTimelinePage *page = NULL;

  cr_place_set_page (cr_window_get_place (window), "timeline");
  cr_app_test_settle ();
  page = CR_TIMELINE_PAGE (cr_shots_find_type (window, CR_TYPE_TIMELINE_PAGE));
  gtk_test_widget_wait_for_draw (GTK_WIDGET (window));
  cr_app_test_wait_for (is_revealed, page->link_notice);
  return page;
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
    { 1280, 800, "06-timeline" },
    { 1600, 1000, "06-timeline-1600x1000" },
    { 1024, 600, "06-timeline-1024x600" },
    { 600, 400, "06-timeline-600x400" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      CrWindow *window = cr_shots_open_example (sizes[i].width, sizes[i].height);

      open_page (window);
      cr_place_select (cr_window_get_place (window), cr_shots_get_task (window, 3));
      cr_app_test_settle ();
      cr_shots_take (window, sizes[i].name);
      cr_app_test_destroy (window);
    }
}

/* Months and years, the critical path, a bar on its way, and the tasks that can be linked. */
static void
shoot_states (void)
{
  CrWindow       *window = cr_shots_open_example (1280, 800);
  CrTimelinePage *page = open_page (window);

  cr_timeline_view_zoom_to (page->view, CR_TIMELINE_ZOOM_MONTH);
  cr_shots_take (window, "06-timeline-month");
  cr_timeline_view_zoom_to (page->view, CR_TIMELINE_ZOOM_YEAR);
  gtk_toggle_button_set_active (page->critical, TRUE);
  cr_app_test_settle ();
  cr_shots_take (window, "06-timeline-critical");
  gtk_toggle_button_set_active (page->critical, FALSE);
  cr_timeline_view_zoom_to (page->view, CR_TIMELINE_ZOOM_QUARTER);
  cr_place_select (cr_window_get_place (window), cr_shots_get_task (window, 5));
  cr_timeline_view_take_focus (page->view);
  cr_timeline_view_pick_up (page->view);
  cr_shots_take (window, "06-timeline-move");
  cr_timeline_view_put_back (page->view);
  gtk_widget_activate_action (GTK_WIDGET (page), "page.link", NULL);
  cr_shots_take_popover (window, GTK_WIDGET (page->links), "06-timeline-links");
  cr_app_test_destroy (window);
}

static void
shoot_empty (void)
{
  CrWindow *window = cr_app_test_new_window ();

  cr_shots_activate (window, "win.new-empty");
  open_page (window);
  cr_shots_take (window, "06-timeline-empty");
  cr_app_test_destroy (window);
}

void
cr_shots_of_timeline (void)
{
  shoot_sizes ();
  shoot_states ();
  shoot_empty ();
}
