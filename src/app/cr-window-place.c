/* SPDX-License-Identifier: GPL-3.0-or-later
 * The window and its place: where a file was left it is opened again. */
#include "config.h"

#include "cr-interface.h"
#include "cr-place-form.h"
#include "cr-window-private.h"

/* NULL where there is none, as for a window without its program. */
static CrPlaceStore *
get_store (CrWindow *self)
{
  GtkApplication *application = gtk_window_get_application (GTK_WINDOW (self));

  return application != NULL ? cr_application_get_place_store (CR_APPLICATION (application)) : NULL;
}

static void
show_loaded (CrWindow *self)
{
  g_autoptr (CrDocument) document = g_steal_pointer (&self->loading);

  g_clear_object (&self->loading_file);
  cr_window_set_document (self, document);
}

/* What was left on a larger screen has to do with this one. */
static void
fit_on_monitor (CrWindow *self,
                int      *width,
                int      *height)
{
  GdkDisplay            *display = gtk_widget_get_display (GTK_WIDGET (self));
  GdkSurface            *surface = gtk_native_get_surface (GTK_NATIVE (self));
  g_autoptr (GdkMonitor) monitor = NULL;
  GdkRectangle           geometry;

  /* A window that has not been shown stands on none yet. */
  if (surface == NULL)
    monitor = g_list_model_get_item (gdk_display_get_monitors (display), 0);
  else if (gdk_display_get_monitor_at_surface (display, surface) != NULL)
    monitor = g_object_ref (gdk_display_get_monitor_at_surface (display, surface));
  if (monitor == NULL)
    return;
  gdk_monitor_get_geometry (monitor, &geometry);
  *width = MIN (*width, geometry.width);
  *height = MIN (*height, geometry.height);
}

static void
read_size (CrWindow *self,
           GKeyFile *lines)
{
  int width = g_key_file_get_integer (lines, CR_PLACE_GROUP, "width", NULL);
  int height = g_key_file_get_integer (lines, CR_PLACE_GROUP, "height", NULL);

  if (width <= 0 || height <= 0)
    return;
  fit_on_monitor (self, &width, &height);
  gtk_window_set_default_size (GTK_WINDOW (self), width, height);
  cr_window_choose_folds (self, width);
  if (g_key_file_get_boolean (lines, CR_PLACE_GROUP, "maximized", NULL))
    gtk_window_maximize (GTK_WINDOW (self));
  else
    gtk_window_unmaximize (GTK_WINDOW (self));
}

static void
write_size (CrWindow *self,
            GKeyFile *lines)
{
  int width = 0;
  int height = 0;

  gtk_window_get_default_size (GTK_WINDOW (self), &width, &height);
  g_key_file_set_integer (lines, CR_PLACE_GROUP, "width", width);
  g_key_file_set_integer (lines, CR_PLACE_GROUP, "height", height);
  g_key_file_set_boolean (lines, CR_PLACE_GROUP, "maximized", gtk_window_is_maximized (GTK_WINDOW (self)));
}

static void
found_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr (CrWindow) self = user_data;
  g_autoptr (GKeyFile) lines = cr_place_store_lookup_finish (result);

  /* Closed meanwhile. */
  if (self->loading == NULL)
    return;
  read_size (self, lines);
  cr_place_form_read (self->place, lines, cr_document_get_roadmap (self->loading), self->catalogue);
  show_loaded (self);
}

void
cr_window_show_loaded (CrWindow *self)
{
  CrPlaceStore *store = get_store (self);
  GFile        *file = cr_document_get_file (self->loading);
  const CrHead *head = cr_roadmap_get_head (cr_document_get_roadmap (self->loading));

  if (store != NULL && file != NULL && head->id != NULL)
    cr_place_store_lookup_async (store, head->id, file, found_cb, g_object_ref (self));
  else
    show_loaded (self);
}

void
cr_window_keep_place (CrWindow *self)
{
  CrPlaceStore        *store = get_store (self);
  g_autoptr (GKeyFile) lines = NULL;
  const CrHead        *head = NULL;

  if (store == NULL || self->document == NULL || cr_document_get_file (self->document) == NULL)
    return;
  head = cr_roadmap_get_head (cr_document_get_roadmap (self->document));
  if (head->id == NULL)
    return;
  lines = g_key_file_new ();
  write_size (self, lines);
  cr_place_form_write (self->place, lines);
  cr_place_store_keep (store, head->id, cr_document_get_file (self->document), lines);
}
