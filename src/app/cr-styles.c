/* SPDX-License-Identifier: GPL-3.0-or-later
 * AdwApplication would do this for a program with resources under its own path. It reads all sheets at the start,
 * though, and the path has a price that cr-application.c tells of. */
#include "config.h"

#include "cr-styles.h"

#define SHEETS "/io/github/customs_roadmap/CustomsRoadmap/"

struct _CrStyles
{
  GObject parent_instance;

  GtkStyleProvider *base;
  GtkStyleProvider *dark; /* the others NULL as long as they are not wanted */
  GtkStyleProvider *contrast;
};

G_DEFINE_FINAL_TYPE (CrStyles, cr_styles, G_TYPE_OBJECT)

static void
set_shown (GtkStyleProvider **provider,
           gboolean           shown,
           const char        *sheet)
{
  GdkDisplay *display = gdk_display_get_default ();

  if (shown == (*provider != NULL) || display == NULL)
    return;
  if (!shown)
    {
      gtk_style_context_remove_provider_for_display (display, *provider);
      g_clear_object (provider);
      return;
    }
  *provider = GTK_STYLE_PROVIDER (gtk_css_provider_new ());
  gtk_css_provider_load_from_resource (GTK_CSS_PROVIDER (*provider), sheet);
  gtk_style_context_add_provider_for_display (display, *provider, GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);
}

/* Those that come later say what is different: they must stand behind the others, which come back with them. */
static void
update (CrStyles *self)
{
  AdwStyleManager *manager = adw_style_manager_get_default ();

  set_shown (&self->contrast, FALSE, NULL);
  set_shown (&self->dark, FALSE, NULL);
  set_shown (&self->base, TRUE, SHEETS "style.css");
  set_shown (&self->dark, adw_style_manager_get_dark (manager), SHEETS "style-dark.css");
  set_shown (&self->contrast, adw_style_manager_get_high_contrast (manager), SHEETS "style-hc.css");
}

static void
cr_styles_dispose (GObject *object)
{
  CrStyles *self = CR_STYLES (object);

  set_shown (&self->contrast, FALSE, NULL);
  set_shown (&self->dark, FALSE, NULL);
  set_shown (&self->base, FALSE, NULL);
  G_OBJECT_CLASS (cr_styles_parent_class)->dispose (object);
}

static void
cr_styles_class_init (CrStylesClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cr_styles_dispose;
}

static void
cr_styles_init (CrStyles *self)
{
  AdwStyleManager *manager = adw_style_manager_get_default ();

  g_signal_connect_object (manager, "notify::dark", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (manager, "notify::high-contrast", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);
}

CrStyles *
cr_styles_new (void)
{
  return g_object_new (CR_TYPE_STYLES, NULL);
}
