/* SPDX-License-Identifier: GPL-3.0-or-later
 * Pictures of the application: how each is taken. */
#include "config.h"

#include "cr-shots.h"

#define DPI   (96 * 1024)
#define LARGE 1.5

static const char *folder;
static const char *look;

void
cr_shots_set_home (void)
{
  g_autofree char *home = g_dir_make_tmp ("cr-shots-home-XXXXXX", NULL);

  g_setenv ("HOME", home, TRUE);
}

gboolean
cr_shots_choose_look (const char *name)
{
  static const char *const names[] = { "light", "dark", "contrast", "contrast-dark", "large", NULL };

  if (!g_strv_contains (names, name))
    return FALSE;
  look = name;
  if (g_str_has_prefix (name, "contrast"))
    g_setenv ("ADW_DEBUG_HIGH_CONTRAST", "1", TRUE);
  return TRUE;
}

void
cr_shots_begin (const char *path)
{
  GtkSettings *settings = gtk_settings_get_default ();

  folder = path;
  g_object_set (settings, "gtk-decoration-layout", ":close", NULL);
  if (g_str_equal (look, "large"))
    g_object_set (settings, "gtk-xft-dpi", (int) (DPI * LARGE), NULL);
  adw_style_manager_set_color_scheme (adw_style_manager_get_default (), g_str_has_suffix (look, "dark")
                                                                          ? ADW_COLOR_SCHEME_FORCE_DARK
                                                                          : ADW_COLOR_SCHEME_FORCE_LIGHT);
}

void
cr_shots_take (gpointer    window,
               const char *name)
{
  gboolean         light = g_str_equal (look, "light");
  g_autofree char *file = g_strconcat (name, light ? "" : "-", light ? "" : look, ".png", NULL);
  g_autofree char *path = g_build_filename (folder, file, NULL);

  cr_app_test_save_picture (GTK_WIDGET (window), path);
}

void
cr_shots_take_dialog (CrWindow   *window,
                      const char *name)
{
  GtkWindow *dialog = cr_app_test_get_dialog (window);

  g_assert_nonnull (dialog);
  cr_shots_take (dialog, name);
  gtk_window_close (dialog);
  cr_app_test_settle ();
}

void
cr_shots_take_menu (gpointer    window,
                    GtkWidget  *button,
                    const char *name)
{
  gtk_menu_button_popup (GTK_MENU_BUTTON (button));
  cr_app_test_settle ();
  cr_shots_take_popover (window, GTK_WIDGET (gtk_menu_button_get_popover (GTK_MENU_BUTTON (button))), name);
}

void
cr_shots_take_popover (gpointer    window,
                       GtkWidget  *popover,
                       const char *name)
{
  g_assert_nonnull (popover);
  cr_app_test_settle ();
  g_assert_true (gtk_widget_get_mapped (popover));
  cr_shots_take (window, name);
  gtk_popover_popdown (GTK_POPOVER (popover));
  cr_app_test_settle ();
}

void
cr_shots_activate (gpointer    widget,
                   const char *action)
{
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (widget), action, NULL));
  cr_app_test_settle ();
}

GtkWidget *
cr_shots_find_type (gpointer root,
                    GType    type)
{
  GtkWidget *found = g_type_is_a (G_OBJECT_TYPE (root), type) ? GTK_WIDGET (root) : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (root)); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = cr_shots_find_type (child, type);
  return found;
}

CrWindow *
cr_shots_open_example (int width,
                       int height)
{
  CrWindow *window = NULL;

  cr_app_test_set_size (width, height);
  window = cr_app_test_open_example (NULL);
  cr_app_test_set_size (1280, 800);
  return window;
}

static gboolean
has_document (gpointer user_data)
{
  return cr_window_get_document (user_data) != NULL;
}

CrWindow *
cr_shots_open_test_file (const char *name)
{
  g_autofree char  *path = g_build_filename (g_getenv ("CR_DATA_DIR"), "../tests/data/format", name, NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  CrWindow         *window = cr_app_test_new_window ();

  cr_window_open_file (window, file);
  cr_app_test_wait_for (has_document, window);
  cr_app_test_settle ();
  return window;
}

const char *
cr_shots_get_task (CrWindow *window,
                   guint     n)
{
  return cr_roadmap_get_task (cr_document_get_roadmap (cr_window_get_document (window)), n)->id;
}
