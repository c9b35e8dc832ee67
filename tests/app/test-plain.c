/* SPDX-License-Identifier: GPL-3.0-or-later
 * Tooltips are there like those of GTK, whether or not the widget is anywhere yet. */
#include "config.h"

#include "cr-app-test.h"
#include "cr-plain.h"

#include <gdk/x11/gdkx.h>

static void
assert_tooltip (GtkWidget  *widget,
                const char *text,
                gboolean    is_visible)
{
  g_assert_cmpstr (gtk_widget_get_tooltip_text (widget), ==, text);
  g_assert_true (gtk_widget_get_has_tooltip (widget) == (text != NULL));
  g_assert_true (gtk_widget_get_visible (widget) == is_visible);
}

static void
try_widget (GtkWidget *widget,
            gboolean   is_visible)
{
  cr_plain_set_tooltip (widget, "<b>1</b> & 2");
  assert_tooltip (widget, "<b>1</b> & 2", is_visible);
  cr_plain_set_tooltip (widget, "<b>1</b> & 2");
  assert_tooltip (widget, "<b>1</b> & 2", is_visible);
  cr_plain_set_tooltip (widget, "другое");
  assert_tooltip (widget, "другое", is_visible);
  cr_plain_set_tooltip (widget, NULL);
  assert_tooltip (widget, NULL, is_visible);
}

static void
test_tooltip (void)
{
  GtkWidget *box = g_object_ref_sink (gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0));
  GtkWidget *label = gtk_label_new ("label");
  GtkWidget *hidden = gtk_label_new ("hidden");

  gtk_widget_set_visible (hidden, FALSE);
  try_widget (label, TRUE);
  try_widget (hidden, FALSE);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), hidden);
  try_widget (label, TRUE);
  try_widget (hidden, FALSE);
  g_object_unref (box);
}

/* GTK asks the display where the pointer is by a request that waits for an answer; none for a row that is only made. */
static void
test_requests (void)
{
  Display      *display = NULL;
  unsigned long before = 0;

  if (!GDK_IS_X11_DISPLAY (gdk_display_get_default ()))
    {
      g_test_skip ("not X11");
      return;
    }
  display = gdk_x11_display_get_xdisplay (gdk_display_get_default ());
  cr_app_test_settle ();
  before = NextRequest (display);
  for (guint i = 0; i < 10; i++)
    {
      GtkWidget *label = g_object_ref_sink (gtk_label_new ("label"));

      cr_plain_set_tooltip (label, "tooltip");
      g_object_unref (label);
    }
  g_assert_cmpuint (NextRequest (display), ==, before);
}

int
main (int   argc,
      char *argv[])
{
  if (!cr_app_test_init (&argc, &argv, "en"))
    return 0;
  g_test_add_func ("/plain/tooltip", test_tooltip);
  g_test_add_func ("/plain/requests", test_requests);
  return g_test_run ();
}
