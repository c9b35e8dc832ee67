/* SPDX-License-Identifier: GPL-3.0-or-later
 * Keys that are really pressed, for the tests that ask what comes of them. */
#include "config.h"

#include "cr-keyboard.h"

#include "cr-app-test.h"

#include <gdk/x11/gdkx.h>

#define MILLISECONDS_MAX   2000
#define MILLISECONDS_FOCUS 200

static GDataInputStream *answers;
static GOutputStream    *orders;
static CrLayout          layout_in_force;
static guint             n_released;

/* Nobody wants keys to be pressed in the windows of a desktop in use; without a manager of windows it is none. */
static gboolean
is_ours (GdkDisplay *display)
{
  GdkX11Screen *screen = NULL;

  if (!GDK_IS_X11_DISPLAY (display))
    return FALSE;
  screen = gdk_x11_display_get_screen (display);
  return g_str_equal (gdk_x11_screen_get_window_manager_name (screen), "unknown");
}

static gboolean
read_answer (const char *expected)
{
  g_autofree char *answer = g_data_input_stream_read_line (answers, NULL, NULL, NULL);

  return g_strcmp0 (answer, expected) == 0;
}

static gboolean
start_keyboard (void)
{
  g_autofree char *script = g_build_filename (g_getenv ("CR_SOURCE_DIR"), "tests/app/keyboard.py", NULL);
  GSubprocess     *process = NULL;

  /* Lives as long as the test, whose end closes its input. */
  process = g_subprocess_new (G_SUBPROCESS_FLAGS_STDIN_PIPE | G_SUBPROCESS_FLAGS_STDOUT_PIPE, NULL, "python3", "-B",
                              script, NULL);
  if (process == NULL)
    return FALSE;
  orders = g_subprocess_get_stdin_pipe (process);
  answers = g_data_input_stream_new (g_subprocess_get_stdout_pipe (process));
  return read_answer ("ready");
}

/* Of any window or popover. */
static gboolean
event_cb (GSignalInvocationHint *hint,
          guint                  n_values,
          const GValue          *values,
          gpointer               user_data)
{
  if (gdk_event_get_event_type (g_value_peek_pointer (&values[1])) == GDK_KEY_RELEASE)
    n_released++;
  return TRUE;
}

gboolean
cr_keyboard_start (void)
{
  if (!is_ours (gdk_display_get_default ()))
    g_print ("1..0 # SKIP no display to press keys on\n");
  else if (!start_keyboard ())
    g_print ("1..0 # SKIP no keys can be pressed\n");
  else
    {
      g_signal_add_emission_hook (g_signal_lookup ("event", GDK_TYPE_SURFACE), 0, event_cb, NULL, NULL);
      return TRUE;
    }
  return FALSE;
}

void
cr_keyboard_set_layout (CrLayout layout)
{
  layout_in_force = layout;
}

/* A popover that has closed keeps the focus for a while. */
static gboolean
takes_keys (gpointer window)
{
  GtkWidget *focus = gtk_window_get_focus (window);

  return gtk_window_is_active (window) &&
         (focus == NULL || gtk_widget_get_mapped (GTK_WIDGET (gtk_widget_get_native (focus))));
}

static gboolean
has_keys (gpointer user_data)
{
  g_autoptr (GList) toplevels = gtk_window_list_toplevels ();

  for (GList *l = toplevels; l != NULL; l = l->next)
    if (takes_keys (l->data))
      return TRUE;
  return FALSE;
}

static gboolean
give_up_cb (gpointer user_data)
{
  *(gboolean *) user_data = TRUE;
  return G_SOURCE_REMOVE;
}

/* The last thing to be seen of a chord is that its keys are let go; nobody sees it when the window went with it. */
static void
wait_released (guint n_keys)
{
  gboolean over = FALSE;
  guint    timeout = g_timeout_add (MILLISECONDS_MAX, give_up_cb, &over);

  while (n_released < n_keys && !over)
    g_main_context_iteration (NULL, TRUE);
  if (!over)
    g_source_remove (timeout);
}

static void
give_order (const char *order,
            const char *what)
{
  g_autofree char *line = g_strdup_printf ("%s %s\n", order, what);

  g_assert_true (g_output_stream_write_all (orders, line, strlen (line), NULL, NULL, NULL));
  g_assert_true (read_answer (what));
}

void
cr_keyboard_press (const char *chord)
{
  guint n_keys = 1;

  for (const char *c = chord; *c != '\0'; c++)
    n_keys += *c == '+';
  cr_app_test_settle ();
  cr_app_test_wait_for (has_keys, NULL);
  /* A key that comes before the display has closed the popover goes to the popover, and nobody sees it again. */
  gdk_display_sync (gdk_display_get_default ());
  n_released = 0;
  g_test_message ("%s", chord);
  give_order (layout_in_force == CR_LAYOUT_RUSSIAN ? "1" : "0", chord);
  wait_released (n_keys);
  cr_app_test_settle ();
}

void
cr_keyboard_press_all (const char *chord,
                       ...)
{
  va_list list;

  va_start (list, chord);
  for (; chord != NULL; chord = va_arg (list, const char *))
    cr_keyboard_press (chord);
  va_end (list);
}

static gboolean
is_active (gpointer user_data)
{
  return gtk_window_is_active (user_data);
}

/* Without a manager of windows nobody else says who has the keys. */
static gboolean
focus_cb (gpointer user_data)
{
  GdkSurface      *surface = gtk_native_get_surface (user_data);
  g_autofree char *window = g_strdup_printf ("%lu", gdk_x11_surface_get_xid (surface));

  give_order ("focus", window);
  return G_SOURCE_CONTINUE;
}

/* Again and again, as a window that the display does not show yet cannot have them. */
void
cr_keyboard_focus (gpointer window)
{
  guint timeout = g_timeout_add (MILLISECONDS_FOCUS, focus_cb, window);

  gtk_window_present (window);
  cr_app_test_settle ();
  focus_cb (window);
  cr_app_test_wait_for (is_active, window);
  g_source_remove (timeout);
}

void
cr_keyboard_point (gpointer widget,
                   double   x,
                   double   y)
{
  GtkNative       *native = gtk_widget_get_native (widget);
  GdkSurface      *surface = gtk_native_get_surface (native);
  g_autofree char *place = NULL;
  double           native_x = 0, native_y = 0, inner_x = 0, inner_y = 0;

  g_assert_true (gtk_widget_translate_coordinates (widget, GTK_WIDGET (native), x, y, &native_x, &native_y));
  gtk_native_get_surface_transform (native, &inner_x, &inner_y);
  place = g_strdup_printf ("%lu,%d,%d", gdk_x11_surface_get_xid (surface), (int) (native_x + inner_x),
                           (int) (native_y + inner_y));
  give_order ("point", place);
  cr_app_test_settle ();
}

void
cr_keyboard_button (gboolean pressed)
{
  give_order ("button", pressed ? "1" : "0");
  cr_app_test_settle ();
}

void
cr_keyboard_click (const char *chord)
{
  give_order ("click", chord);
  cr_app_test_settle ();
}

char *
cr_keyboard_name_chord (const char *accelerator)
{
  GString        *chord = g_string_new (NULL);
  GdkModifierType state = 0;
  guint           keyval = 0;

  g_assert_true (gtk_accelerator_parse (accelerator, &keyval, &state));
  if ((state & GDK_CONTROL_MASK) != 0)
    g_string_append (chord, "ctrl+");
  if ((state & GDK_ALT_MASK) != 0)
    g_string_append (chord, "alt+");
  if ((state & GDK_SHIFT_MASK) != 0)
    g_string_append (chord, "shift+");
  g_string_append (chord, gdk_keyval_name (keyval));
  return g_string_free (chord, FALSE);
}
