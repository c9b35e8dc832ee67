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

/* A word without end is no wider than others, whatever it is made of, and reads as before. */
static void
test_long (void)
{
  static const char *const words[] = { "x", "ж", "e\u0301", "漢", "=" };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      g_autoptr (GString) text = g_string_new ("Begins so: ");
      GtkWidget          *widget = g_object_ref_sink (gtk_label_new ("label"));
      GtkWidget          *shown = g_object_ref_sink (gtk_label_new (NULL));
      g_auto (GStrv)      parts = NULL;
      g_autofree char    *joined = NULL;
      int                 narrowest = 0;

      for (guint k = 0; k < 10000; k++)
        g_string_append (text, words[i]);
      cr_plain_set_tooltip (widget, text->str);
      gtk_label_set_wrap (GTK_LABEL (shown), TRUE);
      gtk_label_set_text (GTK_LABEL (shown), gtk_widget_get_tooltip_text (widget));
      gtk_widget_measure (shown, GTK_ORIENTATION_HORIZONTAL, -1, &narrowest, NULL, NULL, NULL);
      g_assert_cmpint (narrowest, >, 0);
      g_assert_cmpint (narrowest, <, 1000);
      parts = g_strsplit (gtk_widget_get_tooltip_text (widget), "\u200b", -1);
      joined = g_strjoinv ("", parts);
      g_assert_true (g_str_has_suffix (joined, "…"));
      joined[strlen (joined) - strlen ("…")] = '\0';
      g_assert_true (g_str_has_prefix (text->str, joined));
      g_object_unref (widget);
      g_object_unref (shown);
    }
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
  g_test_add_func ("/plain/long", test_long);
  g_test_add_func ("/plain/requests", test_requests);
  return g_test_run ();
}
