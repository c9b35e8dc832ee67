/* SPDX-License-Identifier: GPL-3.0-or-later
 * What threads that read icons in GTK 4.8 take away. */
#include "config.h"

#include "cr-icon-mend.h"

static GObjectClass *icon_class; /* once it is mended */
static void (*dispose_icon) (GObject *object);
static GThread   *window_thread;
static GMutex     lock;
static GPtrArray *kept; /* under the lock */

static void
dispose (GObject *object)
{
  if (g_thread_self () == window_thread)
    {
      dispose_icon (object);
      return;
    }
  /* Its last reference is not taken yet: with one more it stays, and whoever is given it meanwhile has it whole. */
  g_mutex_lock (&lock);
  g_ptr_array_add (kept, g_object_ref (object));
  g_mutex_unlock (&lock);
}

void
cr_icon_mend (void)
{
  if (icon_class != NULL)
    return;
  icon_class = g_type_class_ref (GTK_TYPE_ICON_PAINTABLE);
  kept = g_ptr_array_new ();
  window_thread = g_thread_self ();
  dispose_icon = icon_class->dispose;
  icon_class->dispose = dispose;
}
