/* SPDX-License-Identifier: GPL-3.0-or-later
 * What is written can be read on every surface it stands on, in light and in dark, and what is told by colour is told
 * apart by people who see colours differently, and by its shape. */
#include "config.h"

#include "cr-app-test.h"
#include "cr-status-icon.h"

#include <math.h>

/* Ratios of luminance of WCAG 2; distances of CIE76. */
#define CONTRAST_OF_TEXT  4.5
#define CONTRAST_OF_MARKS 3.0
#define DISTANCE          14.0

/* The opacity of what explains, as the style sheet has it. */
#define OPACITY_OF_DIM 0.72

#define ICON_SIZE   16
#define DIFFERENT   0.4 /* of a pixel */
#define N_DIFFERENT 12  /* such pixels make another shape */

typedef struct
{
  double red;
  double green;
  double blue;
} Light;

/* Surfaces: the uppermost, and what shines through it. */
static const struct
{
  const char *name;
  const char *below;
} surfaces[] = {
  { "view_bg_color", NULL },
  { "window_bg_color", NULL },
  { "card_bg_color", "window_bg_color" },
  { "popover_bg_color", NULL },
  { "tint_selected", NULL },
  { "tint_warning", NULL },
};

static const char *const texts[] = {
  "status_not_started_text",
  "status_in_progress_text",
  "status_on_hold_text",
  "status_done_text",
  "status_cancelled_text",
  "sign_overdue_text",
  "sign_waiting_text",
  "text_stale_text",
};

static const char *const marks[] = {
  "status_not_started",
  "status_in_progress",
  "status_on_hold",
  "status_done",
  "status_cancelled",
  "sign_overdue",
  "sign_waiting",
  "text_stale",
};

/* Those of the marks that have a colour of their own. */
static const char *const distinct[] = {
  "status_not_started",
  "status_in_progress",
  "status_on_hold",
  "status_done",
  "sign_overdue",
  "sign_waiting",
};

static GdkRGBA
look_up (GtkWidget  *widget,
         const char *name)
{
  GdkRGBA color = { 0 };

  if (!gtk_style_context_lookup_color (gtk_widget_get_style_context (widget), name, &color))
    g_error ("there is no colour %s", name);
  return color;
}

static GdkRGBA
lay_over (GdkRGBA upper,
          GdkRGBA lower)
{
  float rest = 1 - upper.alpha;

  return (GdkRGBA){ upper.red * upper.alpha + lower.red * rest, upper.green * upper.alpha + lower.green * rest,
                    upper.blue * upper.alpha + lower.blue * rest, 1 };
}

static GdkRGBA
look_up_over (GtkWidget  *widget,
              const char *name,
              const char *below)
{
  GdkRGBA color = look_up (widget, name);

  return below != NULL ? lay_over (color, look_up (widget, below)) : color;
}

static double
linearize (double value)
{
  return value <= 0.04045 ? value / 12.92 : pow ((value + 0.055) / 1.055, 2.4);
}

static Light
get_light (GdkRGBA color)
{
  return (Light){ linearize ((double) color.red), linearize ((double) color.green), linearize ((double) color.blue) };
}

static double
get_luminance (GdkRGBA color)
{
  Light light = get_light (color);

  return 0.2126 * light.red + 0.7152 * light.green + 0.0722 * light.blue;
}

static double
measure_contrast (GdkRGBA text,
                  GdkRGBA surface)
{
  double one = get_luminance (lay_over (text, surface)) + 0.05;
  double other = get_luminance (surface) + 0.05;

  return MAX (one, other) / MIN (one, other);
}

static void
assert_contrast (GtkWidget  *widget,
                 const char *text,
                 const char *surface,
                 const char *below,
                 double      least)
{
  double contrast = measure_contrast (look_up (widget, text), look_up_over (widget, surface, below));

  if (contrast < least)
    g_error ("%s on %s: %.2f : 1", text, surface, contrast);
}

typedef void (*Check) (GtkWidget *widget);

/* Does the check in light and in dark. */
static void
check_both (Check check)
{
  AdwStyleManager *manager = adw_style_manager_get_default ();
  CrWindow        *window = cr_app_test_new_window ();

  for (guint i = 0; i < 2; i++)
    {
      adw_style_manager_set_color_scheme (manager, i == 0 ? ADW_COLOR_SCHEME_FORCE_LIGHT : ADW_COLOR_SCHEME_FORCE_DARK);
      g_assert_true (adw_style_manager_get_dark (manager) == (i == 1));
      g_test_message (i == 0 ? "light" : "dark");
      cr_app_test_settle ();
      check (GTK_WIDGET (window));
    }
  adw_style_manager_set_color_scheme (manager, ADW_COLOR_SCHEME_FORCE_LIGHT);
  cr_app_test_destroy (window);
}

static void
check_contrast (GtkWidget *widget)
{
  for (guint i = 0; i < G_N_ELEMENTS (surfaces); i++)
    {
      GdkRGBA surface = look_up_over (widget, surfaces[i].name, surfaces[i].below);
      GdkRGBA dim = look_up (widget, "window_fg_color");

      for (guint k = 0; k < G_N_ELEMENTS (texts); k++)
        assert_contrast (widget, texts[k], surfaces[i].name, surfaces[i].below, CONTRAST_OF_TEXT);
      for (guint k = 0; k < G_N_ELEMENTS (marks); k++)
        assert_contrast (widget, marks[k], surfaces[i].name, surfaces[i].below, CONTRAST_OF_MARKS);
      dim.alpha *= (float) OPACITY_OF_DIM;
      if (measure_contrast (dim, surface) < CONTRAST_OF_TEXT)
        g_error ("what explains on %s: %.2f : 1", surfaces[i].name, measure_contrast (dim, surface));
    }
}

/* What stands on a tint of its own: the words of a stale text, a chip, what is wrong. */
static void
check_tints (GtkWidget *widget)
{
  GdkRGBA card = look_up_over (widget, "card_bg_color", "window_bg_color");
  GdkRGBA stale = lay_over (look_up (widget, "tint_stale"), card);
  GdkRGBA chip = lay_over (look_up (widget, "tint_chosen"), look_up (widget, "window_bg_color"));

  g_assert_cmpfloat (measure_contrast (look_up (widget, "text_stale_text"), stale), >=, CONTRAST_OF_TEXT);
  g_assert_cmpfloat (measure_contrast (look_up (widget, "text_stale"), stale), >=, CONTRAST_OF_MARKS);
  g_assert_cmpfloat (measure_contrast (look_up (widget, "card_fg_color"), stale), >=, CONTRAST_OF_TEXT);
  g_assert_cmpfloat (measure_contrast (look_up (widget, "chip_text"), chip), >=, CONTRAST_OF_TEXT);
  assert_contrast (widget, "window_fg_color", "tint_filter", NULL, CONTRAST_OF_TEXT);
  assert_contrast (widget, "window_fg_color", "tint_error", NULL, CONTRAST_OF_TEXT);
}

static void
test_contrast (void)
{
  check_both (check_contrast);
  check_both (check_tints);
}

/* What people see who lack the cones for red, green or blue: Machado, Oliveira and Fernandes, 2009, at full
 * severity. */
static const double cones[3][3][3] = {
  { { 0.152286, 1.052583, -0.204868 }, { 0.114503, 0.786281, 0.099216 }, { -0.003882, -0.048116, 1.051998 } },
  { { 0.367322, 0.860646, -0.227968 }, { 0.280085, 0.672501, 0.047413 }, { -0.011820, 0.042940, 0.968881 } },
  { { 1.255528, -0.076749, -0.178779 }, { -0.078411, 0.930809, 0.147602 }, { 0.004733, 0.691367, 0.303900 } },
};

static Light
multiply (const double matrix[3][3],
          Light        light)
{
  double result[3] = { 0 };

  for (guint i = 0; i < 3; i++)
    result[i] = matrix[i][0] * light.red + matrix[i][1] * light.green + matrix[i][2] * light.blue;
  return (Light){ CLAMP (result[0], 0, 1), CLAMP (result[1], 0, 1), CLAMP (result[2], 0, 1) };
}

static double
bend (double value)
{
  return value > 216.0 / 24389 ? cbrt (value) : (24389.0 / 27 * value + 16) / 116;
}

/* CIE L*a*b* of D65, its three numbers in the place of the three lights. */
static Light
get_lab (Light light)
{
  double x = bend ((0.4124564 * light.red + 0.3575761 * light.green + 0.1804375 * light.blue) / 0.95047);
  double y = bend (0.2126729 * light.red + 0.7151522 * light.green + 0.0721750 * light.blue);
  double z = bend ((0.0193339 * light.red + 0.1191920 * light.green + 0.9503041 * light.blue) / 1.08883);

  return (Light){ 116 * y - 16, 500 * (x - y), 200 * (y - z) };
}

static void
check_distances (GtkWidget *widget)
{
  for (guint cone = 0; cone < G_N_ELEMENTS (cones); cone++)
    for (guint i = 0; i < G_N_ELEMENTS (distinct); i++)
      for (guint k = 0; k < i; k++)
        {
          Light  one = get_lab (multiply (cones[cone], get_light (look_up (widget, distinct[i]))));
          Light  other = get_lab (multiply (cones[cone], get_light (look_up (widget, distinct[k]))));
          double distance = sqrt ((one.red - other.red) * (one.red - other.red) +
                                  (one.green - other.green) * (one.green - other.green) +
                                  (one.blue - other.blue) * (one.blue - other.blue));

          if (distance < DISTANCE)
            g_error ("%s and %s are %.1f apart without cone %u", distinct[i], distinct[k], distance, cone);
        }
}

static void
test_distances (void)
{
  check_both (check_distances);
}

/* How much of each pixel the symbol covers. */
static void
draw_icon (const char *name,
           GtkWidget  *widget,
           double     *pixels)
{
  GtkIconTheme                *theme = gtk_icon_theme_get_for_display (gtk_widget_get_display (widget));
  g_autoptr (GtkIconPaintable) icon = NULL;
  g_autoptr (GtkSnapshot)      snapshot = gtk_snapshot_new ();
  g_autoptr (GskRenderNode)    node = NULL;
  g_autoptr (GdkTexture)       texture = NULL;
  guchar                       data[ICON_SIZE * ICON_SIZE * 4];
  const GdkRGBA                black = { 0, 0, 0, 1 };

  g_assert_true (gtk_icon_theme_has_icon (theme, name));
  icon = gtk_icon_theme_lookup_icon (theme, name, NULL, ICON_SIZE, 1, GTK_TEXT_DIR_LTR, 0);
  gtk_symbolic_paintable_snapshot_symbolic (GTK_SYMBOLIC_PAINTABLE (icon), snapshot, ICON_SIZE, ICON_SIZE, &black, 1);
  node = gtk_snapshot_free_to_node (g_steal_pointer (&snapshot));
  texture = gsk_renderer_render_texture (gtk_native_get_renderer (GTK_NATIVE (widget)), node,
                                         &GRAPHENE_RECT_INIT (0, 0, ICON_SIZE, ICON_SIZE));
  gdk_texture_download (texture, data, ICON_SIZE * 4);
  for (guint i = 0; i < ICON_SIZE * ICON_SIZE; i++)
    pixels[i] = data[4 * i + 3] / 255.0;
}

/* In grey too, each symbol is another one. */
static void
test_shapes (void)
{
  const char *const names[] = {
    cr_status_icon_get_name ("not-started"),
    cr_status_icon_get_name ("in-progress"),
    cr_status_icon_get_name ("on-hold"),
    cr_status_icon_get_name ("done"),
    cr_status_icon_get_name ("cancelled"),
    "cr-sign-overdue-symbolic",
    "cr-sign-waiting-symbolic",
  };
  CrWindow *window = cr_app_test_new_window ();
  double    pixels[G_N_ELEMENTS (names)][ICON_SIZE * ICON_SIZE];

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      draw_icon (names[i], GTK_WIDGET (window), pixels[i]);
      for (guint k = 0; k < i; k++)
        {
          guint n_different = 0;

          for (guint p = 0; p < ICON_SIZE * ICON_SIZE; p++)
            if (fabs (pixels[i][p] - pixels[k][p]) > DIFFERENT)
              n_different++;
          g_test_message ("%s, %s: %u", names[i], names[k], n_different);
          g_assert_cmpuint (n_different, >=, N_DIFFERENT);
        }
    }
  cr_app_test_destroy (window);
}

int
main (int   argc,
      char *argv[])
{
  if (!cr_app_test_init (&argc, &argv, "en"))
    return 0;
  g_test_add_func ("/colors/contrast", test_contrast);
  g_test_add_func ("/colors/distances", test_distances);
  g_test_add_func ("/colors/shapes", test_shapes);
  return g_test_run ();
}
