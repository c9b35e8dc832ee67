/* SPDX-License-Identifier: GPL-3.0-or-later
 * Pictures of the page “Overview”. */
#include "config.h"

#include "cr-shots.h"
#include "cr-window-private.h"

static void
show_page (CrWindow *window)
{
  gtk_widget_activate_action (GTK_WIDGET (window), "win.go", "s", "overview");
  cr_app_test_settle ();
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
    { 1280, 800, "08-overview" },
    { 1600, 1000, "08-overview-1600x1000" },
    { 1024, 600, "08-overview-1024x600" },
    { 600, 400, "08-overview-600x400" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      CrWindow *window = cr_shots_open_example (sizes[i].width, sizes[i].height);

      show_page (window);
      if (sizes[i].width == 1280 && !window->folds)
        cr_shots_activate (window, "win.show-inspector");
      cr_shots_take (window, sizes[i].name);
      cr_app_test_destroy (window);
    }
}

/* What a low window shows when it is scrolled to the end. */
static void
shoot_end (void)
{
  CrWindow      *window = cr_shots_open_example (1024, 600);
  GtkAdjustment *adjustment = NULL;
  GtkWidget     *page = NULL;

  show_page (window);
  page = GTK_WIDGET (cr_window_find_page (window, "overview"));
  adjustment = gtk_scrolled_window_get_vadjustment (
    GTK_SCROLLED_WINDOW (cr_shots_find_type (page, GTK_TYPE_SCROLLED_WINDOW)));
  gtk_adjustment_set_value (adjustment, gtk_adjustment_get_upper (adjustment));
  cr_shots_take (window, "08-overview-1024x600-end");
  cr_app_test_destroy (window);
}

static void
shoot_empty (void)
{
  CrWindow *window = cr_app_test_new_window ();

  cr_shots_activate (window, "win.new-empty");
  show_page (window);
  cr_shots_take (window, "12-empty-overview");
  cr_app_test_destroy (window);
}

void
cr_shots_of_overview (void)
{
  shoot_sizes ();
  shoot_end ();
  cr_app_test_set_size (1280, 800);
  shoot_empty ();
}
