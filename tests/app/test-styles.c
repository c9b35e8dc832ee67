/* SPDX-License-Identifier: GPL-3.0-or-later
 * The style sheets follow what is wanted of light and dark; the icons are found where they lie. */
#include "config.h"

#include "cr-app-test.h"

static void
assert_color (GtkWidget  *widget,
              const char *name,
              const char *expected)
{
  GdkRGBA color, wanted;

  g_assert_true (gtk_style_context_lookup_color (gtk_widget_get_style_context (widget), name, &color));
  g_assert_true (gdk_rgba_parse (&wanted, expected));
  g_test_message ("%s", expected);
  g_assert_true (gdk_rgba_equal (&color, &wanted));
}

static void
test_sheets (void)
{
  AdwStyleManager *manager = adw_style_manager_get_default ();
  CrWindow        *window = cr_app_test_new_window ();

  /* The first time each sheet is read, later it comes and goes. */
  for (guint i = 0; i < 2; i++)
    {
      adw_style_manager_set_color_scheme (manager, ADW_COLOR_SCHEME_FORCE_LIGHT);
      cr_app_test_settle ();
      assert_color (GTK_WIDGET (window), "status_done", "#1b8553");
      adw_style_manager_set_color_scheme (manager, ADW_COLOR_SCHEME_FORCE_DARK);
      cr_app_test_settle ();
      assert_color (GTK_WIDGET (window), "status_done", "#33d17a");
    }
  adw_style_manager_set_color_scheme (manager, ADW_COLOR_SCHEME_FORCE_LIGHT);
  cr_app_test_destroy (window);
}

static void
test_icons (void)
{
  static const char *const names[] = {
    CR_APP_ID, "cr-filter-symbolic", "cr-page-matrix-symbolic", "cr-status-done-symbolic", "go-next-symbolic"
  };
  GtkIconTheme *theme = gtk_icon_theme_get_for_display (gdk_display_get_default ());

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr (GtkIconPaintable) icon =
        gtk_icon_theme_lookup_icon (theme, names[i], NULL, 16, 1, GTK_TEXT_DIR_LTR, 0);
      g_autoptr (GFile) file = gtk_icon_paintable_get_file (icon);
      g_autofree char  *uri = g_file_get_uri (file);

      g_test_message ("%s", uri);
      g_assert_true (gtk_icon_theme_has_icon (theme, names[i]));
      /* What is missing comes from here too. */
      g_assert_false (g_str_has_suffix (uri, "image-missing.png") || g_str_has_suffix (uri, "image-missing.svg"));
    }
  /* A place of our own would have all icons of the system read twice. */
  g_assert_null (g_application_get_resource_base_path (G_APPLICATION (cr_app_test_get_application ())));
}

int
main (int   argc,
      char *argv[])
{
  if (!cr_app_test_init (&argc, &argv, "en"))
    return 0;
  g_test_add_func ("/styles/sheets", test_sheets);
  g_test_add_func ("/styles/icons", test_icons);
  return g_test_run ();
}
