/* SPDX-License-Identifier: GPL-3.0-or-later
 * What the tests of the application share: a display, a program with windows, and ways to find and wait. */
#include "config.h"

#include "cr-app-test.h"

#include "cr-interface.h"

#include <glib/gstdio.h>

#define SECONDS_MAX           60
#define MILLISECONDS_DRAW_MAX 10000
#define N_STEPS_MAX           500
#define FINENESS              4
#define N_CHANNELS            4

static CrApplication *application;
static int            window_width = 1280;
static int            window_height = 800;

/* Without a compositor windows get a frame that they have on no desktop of today, and are that much smaller. */
static void
drop_frames (void)
{
  g_autoptr (GtkCssProvider) provider = gtk_css_provider_new ();

  gtk_css_provider_load_from_data (provider, "window.solid-csd { padding: 0; border: none; box-shadow: none; }", -1);
  gtk_style_context_add_provider_for_display (gdk_display_get_default (), GTK_STYLE_PROVIDER (provider),
                                              GTK_STYLE_PROVIDER_PRIORITY_USER);
}

gboolean
cr_app_test_init (int        *argc,
                  char     ***argv,
                  const char *language)
{
  g_autoptr (GError) error = NULL;
  g_autofree char   *data = NULL;

  g_setenv ("GSK_RENDERER", "cairo", TRUE);
  g_setenv ("GDK_DEBUG", "gl-disable", TRUE);
  g_setenv ("GTK_A11Y", "test", TRUE);
  /* Files of the tests do not belong among the recent ones of whoever runs them. */
  data = g_dir_make_tmp ("cr-app-data-XXXXXX", NULL);
  g_setenv ("XDG_DATA_HOME", data, TRUE);
  g_setenv ("XDG_STATE_HOME", data, TRUE);
  cr_interface_start (language);
  cr_interface_set_today (cr_day_new (2026, 11, 16));
  g_test_init (argc, argv, NULL);
  gtk_disable_setlocale ();
  if (!gtk_init_check ())
    {
      g_print ("1..0 # SKIP no display\n");
      return FALSE;
    }
  drop_frames ();
  /* GTK 4.8 leaks a date with each file it is to remember. */
  g_object_set (gtk_settings_get_default (), "gtk-recent-files-enabled", FALSE, NULL);
  application = cr_application_new (G_APPLICATION_NON_UNIQUE);
  g_application_register (G_APPLICATION (application), NULL, &error);
  g_assert_no_error (error);
  return TRUE;
}

CrApplication *
cr_app_test_get_application (void)
{
  return application;
}

static gboolean
set_true_cb (gpointer user_data)
{
  *(gboolean *) user_data = TRUE;
  return G_SOURCE_REMOVE;
}

static void
painted_cb (gboolean *painted)
{
  *painted = TRUE;
}

/* gtk_test_widget_wait_for_draw() waits for ever for a window that has nothing to draw. The limit is far from what a
 * machine that is held up takes for a frame: what has not been drawn when the test goes on looks like a fault. */
static void
wait_drawn (GtkWidget *widget)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (widget);
  gboolean       over = FALSE;
  guint          timeout = g_timeout_add_full (G_PRIORITY_LOW, MILLISECONDS_DRAW_MAX, set_true_cb, &over, NULL);
  gboolean       painted = FALSE;
  gulong         handler = 0;

  g_assert_nonnull (clock);
  handler = g_signal_connect_swapped (clock, "after-paint", G_CALLBACK (painted_cb), &painted);
  gtk_widget_queue_draw (widget);
  while (!painted && !over)
    g_main_context_iteration (NULL, TRUE);
  g_signal_handler_disconnect (clock, handler);
  if (!over)
    g_source_remove (timeout);
}

static gboolean
give_up_cb (gpointer user_data)
{
  g_error ("waited %d seconds in vain", SECONDS_MAX);
  return G_SOURCE_REMOVE;
}

void
cr_app_test_wait_for (CrCondition condition,
                      gpointer    user_data)
{
  guint timeout = g_timeout_add_seconds (SECONDS_MAX, give_up_cb, NULL);

  while (!condition (user_data))
    g_main_context_iteration (NULL, TRUE);
  g_source_remove (timeout);
}

void
cr_app_test_settle (void)
{
  /* Not for ever: a frame clock that runs for another window never comes to an end. */
  for (guint i = 0; i < N_STEPS_MAX && g_main_context_iteration (NULL, FALSE); i++)
    ;
}

void
cr_app_test_set_size (int width,
                      int height)
{
  window_width = width;
  window_height = height;
}

CrWindow *
cr_app_test_new_window (void)
{
  CrWindow *window = g_object_ref (cr_window_new (application, cr_application_get_catalogue (application)));

  gtk_window_set_default_size (GTK_WINDOW (window), window_width, window_height);
  gtk_window_present (GTK_WINDOW (window));
  wait_drawn (GTK_WIDGET (window));
  return window;
}

static gboolean
has_document (gpointer user_data)
{
  return cr_window_get_document (user_data) != NULL;
}

void
cr_app_test_go_to_tasks (CrWindow *window)
{
  gtk_widget_activate_action (GTK_WIDGET (window), "win.go", "s", "tasks");
  cr_app_test_settle ();
}

CrWindow *
cr_app_test_open_example (GFile **file)
{
  CrWindow         *window = cr_app_test_new_window ();
  g_autofree char  *folder = g_dir_make_tmp ("cr-app-XXXXXX", NULL);
  g_autofree char  *path = g_build_filename (folder, "example.roadmap.json", NULL);
  g_autofree char  *source = cr_interface_find_data ("examples/arvania-2026.roadmap.json");
  g_autofree char  *content = NULL;
  gsize             length = 0;
  g_autoptr (GFile) copy = g_file_new_for_path (path);

  g_assert_true (g_file_get_contents (source, &content, &length, NULL));
  g_assert_true (g_file_set_contents (path, content, (gssize) length, NULL));
  cr_window_open_file (window, copy);
  cr_app_test_wait_for (has_document, window);
  cr_app_test_go_to_tasks (window);
  wait_drawn (GTK_WIDGET (window));
  if (file != NULL)
    *file = g_steal_pointer (&copy);
  return window;
}

static gboolean
is_gone (gpointer user_data)
{
  return *(gpointer *) user_data == NULL;
}

void
cr_app_test_destroy (CrWindow *window)
{
  gpointer window_left = window;
  gpointer document_left = cr_window_get_document (window);

  /* GTK 4.8 holds what the focus is about to leave until the next frame, and for good in a window that goes before. */
  if (gtk_widget_get_mapped (GTK_WIDGET (window)))
    wait_drawn (GTK_WIDGET (window));
  g_object_add_weak_pointer (G_OBJECT (window), &window_left);
  if (document_left != NULL)
    g_object_add_weak_pointer (document_left, &document_left);
  gtk_window_destroy (GTK_WINDOW (window));
  g_object_unref (window);
  cr_app_test_wait_for (is_gone, &window_left);
  cr_app_test_wait_for (is_gone, &document_left);
}

static GtkWidget *
find_below (GtkWidget  *widget,
            const char *id)
{
  GtkWidget *found = NULL;

  if (g_strcmp0 (gtk_buildable_get_buildable_id (GTK_BUILDABLE (widget)), id) == 0)
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_below (child, id);
  return found;
}

GtkWidget *
cr_app_test_find (gpointer    root,
                  const char *id)
{
  GtkWidget *found = find_below (GTK_WIDGET (root), id);

  if (found == NULL)
    g_error ("no widget has the id %s", id);
  return found;
}

static gboolean
is_named (GtkWidget  *widget,
          const char *name)
{
  g_autofree char *difference = NULL;

  if (!gtk_test_accessible_has_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL))
    return FALSE;
  difference =
    gtk_test_accessible_check_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL, name, NULL);
  return difference == NULL;
}

static GtkWidget *
find_named_below (GtkWidget  *widget,
                  GType       type,
                  const char *name)
{
  GtkWidget *found = NULL;

  if (g_type_is_a (G_OBJECT_TYPE (widget), type) && is_named (widget, name))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_named_below (child, type, name);
  return found;
}

GtkWidget *
cr_app_test_find_named (gpointer    root,
                        GType       type,
                        const char *name)
{
  GtkWidget *found = find_named_below (GTK_WIDGET (root), type, name);

  if (found == NULL)
    g_error ("no %s is called “%s”", g_type_name (type), name);
  return found;
}

GtkWidget *
cr_app_test_find_type (gpointer root,
                       GType    type)
{
  GtkWidget *found = NULL;

  if (g_type_is_a (G_OBJECT_TYPE (root), type))
    return root;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = cr_app_test_find_type (child, type);
  return found;
}

GtkWidget *
cr_app_test_find_label (gpointer    root,
                        const char *text)
{
  GtkWidget *found = NULL;

  if (GTK_IS_LABEL (root) && g_str_equal (gtk_label_get_text (root), text))
    return root;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = cr_app_test_find_label (child, text);
  return found;
}

GtkWindow *
cr_app_test_get_dialog (CrWindow *window)
{
  g_autoptr (GListModel) toplevels = g_object_ref (gtk_window_get_toplevels ());

  cr_app_test_settle ();
  for (guint i = 0; i < g_list_model_get_n_items (toplevels); i++)
    {
      g_autoptr (GtkWindow) toplevel = g_list_model_get_item (toplevels, i);

      if (gtk_window_get_transient_for (toplevel) == GTK_WINDOW (window) &&
          gtk_widget_get_visible (GTK_WIDGET (toplevel)))
        return toplevel;
    }
  return NULL;
}

void
cr_app_test_type (GtkWidget  *text_view,
                  const char *text,
                  CrWindow   *window)
{
  gtk_widget_grab_focus (text_view);
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (text_view)), text, -1);
  gtk_widget_grab_focus (cr_app_test_find (window, "new_button"));
}

/* Each pixel is the mean of those beside each other that were drawn for it. (transfer full) */
static GdkTexture *
narrow (GdkTexture *drawn)
{
  int                width = gdk_texture_get_width (drawn) / FINENESS;
  int                height = gdk_texture_get_height (drawn);
  gsize              stride = (gsize) width * N_CHANNELS;
  g_autofree guchar *fine = g_malloc (stride * FINENESS * (gsize) height);
  guchar            *coarse = g_malloc (stride * (gsize) height);
  g_autoptr (GBytes) bytes = g_bytes_new_take (coarse, stride * (gsize) height);

  gdk_texture_download (drawn, fine, stride * FINENESS);
  for (gsize i = 0; i < stride * (gsize) height; i++)
    {
      const guchar *from = fine + i / N_CHANNELS * N_CHANNELS * FINENESS + i % N_CHANNELS;
      guint         sum = 0;

      for (gsize k = 0; k < FINENESS; k++)
        sum += from[k * N_CHANNELS];
      coarse[i] = (guchar) (sum / FINENESS);
    }
  return gdk_memory_texture_new (width, height, GDK_MEMORY_DEFAULT, bytes, stride);
}

/* The widget and the popovers below it that are open, as they lie over each other on the screen. x and y are where
 * the widget is in the picture, which grows with what stands out of it. */
static void
append_widget (GtkSnapshot     *snapshot,
               GtkWidget       *widget,
               double           x,
               double           y,
               graphene_rect_t *area)
{
  g_autoptr (GdkPaintable) paintable = gtk_widget_paintable_new (widget);
  int                      width = gdk_paintable_get_intrinsic_width (paintable);
  int                      height = gdk_paintable_get_intrinsic_height (paintable);

  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT ((float) x, (float) y));
  gdk_paintable_snapshot (paintable, snapshot, width, height);
  gtk_snapshot_restore (snapshot);
  graphene_rect_union (area, &GRAPHENE_RECT_INIT ((float) x, (float) y, (float) width, (float) height), area);
}

static void
append_popovers (GtkSnapshot     *snapshot,
                 GtkWidget       *widget,
                 double           x,
                 double           y,
                 graphene_rect_t *area)
{
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      double child_x = x;
      double child_y = y;

      if (GTK_IS_POPOVER (child) && gtk_widget_get_mapped (child))
        {
          GdkPopup *popup = GDK_POPUP (gtk_native_get_surface (GTK_NATIVE (child)));
          double    inner_x = 0;
          double    inner_y = 0;

          gtk_native_get_surface_transform (gtk_widget_get_native (widget), &inner_x, &inner_y);
          child_x += gdk_popup_get_position_x (popup) - inner_x;
          child_y += gdk_popup_get_position_y (popup) - inner_y;
          gtk_native_get_surface_transform (GTK_NATIVE (child), &inner_x, &inner_y);
          child_x += inner_x;
          child_y += inner_y;
          append_widget (snapshot, child, child_x, child_y, area);
        }
      append_popovers (snapshot, child, child_x, child_y, area);
    }
}

/* A part of a window is drawn without what is behind it. */
static void
append_background (GtkSnapshot *snapshot,
                   GtkWidget   *widget)
{
  GdkRGBA color = { 0 };

  gtk_style_context_lookup_color (gtk_widget_get_style_context (widget), "window_bg_color", &color);
  gtk_snapshot_append_color (snapshot, &color,
                             &GRAPHENE_RECT_INIT (0, 0, (float) gtk_widget_get_width (widget),
                                                  (float) gtk_widget_get_height (widget)));
}

/* cairo 1.16 puts every letter on a whole pixel, which tears words apart. Drawn wider, letters stand where the text was
 * laid out, as they do on a screen drawn by a graphics card. */
void
cr_app_test_save_picture (GtkWidget  *widget,
                          const char *path)
{
  g_autoptr (GtkSnapshot)   snapshot = gtk_snapshot_new ();
  g_autoptr (GskRenderNode) node = NULL;
  g_autoptr (GdkTexture)    drawn = NULL;
  g_autoptr (GdkTexture)    picture = NULL;
  graphene_rect_t           area = GRAPHENE_RECT_INIT (0, 0, 0, 0);

  cr_app_test_settle ();
  wait_drawn (widget);
  cr_app_test_settle ();
  wait_drawn (widget);
  gtk_snapshot_scale (snapshot, FINENESS, 1);
  if (!GTK_IS_WINDOW (widget))
    append_background (snapshot, widget);
  append_widget (snapshot, widget, 0, 0, &area);
  append_popovers (snapshot, widget, 0, 0, &area);
  node = gtk_snapshot_free_to_node (g_steal_pointer (&snapshot));
  g_assert_nonnull (node);
  graphene_rect_scale (&area, FINENESS, 1, &area);
  drawn = gsk_renderer_render_texture (gtk_native_get_renderer (gtk_widget_get_native (widget)), node, &area);
  picture = narrow (drawn);
  g_assert_true (gdk_texture_save_to_png (picture, path));
}
