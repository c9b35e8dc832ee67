/* SPDX-License-Identifier: GPL-3.0-or-later
 * Tests of the line at the foot of the window in little room. */
#include "config.h"

#include "cr-app-test.h"
#include "cr-status-line.h"

/* A line of that width; 0 is as narrow as it can be. */
static GtkWindow *
show_line (int              width,
           const CrSummary *summary)
{
  GtkWidget *window = gtk_window_new ();
  GtkWidget *line = g_object_new (CR_TYPE_STATUS_LINE, NULL);
  int        minimum = 0;

  cr_status_line_show (CR_STATUS_LINE (line), summary);
  gtk_window_set_child (GTK_WINDOW (window), line);
  gtk_widget_measure (line, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  gtk_window_set_titlebar (GTK_WINDOW (window), gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0));
  gtk_window_set_default_size (GTK_WINDOW (window), MAX (width, minimum), 40);
  gtk_window_present (GTK_WINDOW (window));
  gtk_test_widget_wait_for_draw (window);
  return GTK_WINDOW (window);
}

/* The word stands there whole or not at all; the figures stay. */
static void
test_narrow (void)
{
  CrSummary  summary = { 0 };
  GtkWindow *window = NULL;
  GtkWidget *word = NULL;

  summary.en.n_texts = summary.ru.n_texts = 10;
  window = show_line (600, &summary);
  word = cr_app_test_find_label (window, "Translation:");
  g_assert_true (gtk_widget_get_mapped (word));
  g_assert_false (pango_layout_is_ellipsized (gtk_label_get_layout (GTK_LABEL (word))));
  gtk_window_destroy (window);

  window = show_line (0, &summary);
  g_assert_false (gtk_widget_get_mapped (cr_app_test_find_label (window, "Translation:")));
  g_assert_true (gtk_widget_get_mapped (cr_app_test_find_named (window, GTK_TYPE_BUTTON, "Russian 100\u202f%")));
  gtk_window_destroy (window);
}

int
main (int   argc,
      char *argv[])
{
  if (!cr_app_test_init (&argc, &argv, "en"))
    return 0;
  g_test_add_func ("/status-line/narrow", test_narrow);
  return g_test_run ();
}
