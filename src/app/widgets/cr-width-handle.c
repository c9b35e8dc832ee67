/* SPDX-License-Identifier: GPL-3.0-or-later
 * The edge of a pane at the end of the window, by which it is made wider and narrower. */
#include "config.h"

#include "cr-width-handle.h"

#include "cr-plain.h"

#define STEP 16

struct _CrWidthHandle
{
  AdwBin parent_instance;

  int    narrowest;
  int    widest;
  int    width;
  int    width_at_start; /* of a drag, as is the next */
  double x_at_start;
};

enum
{
  PROP_0,
  PROP_WIDTH,
  N_PROPS
};

static GParamSpec *props[N_PROPS];

G_DEFINE_FINAL_TYPE (CrWidthHandle, cr_width_handle, ADW_TYPE_BIN)

/* Where the pointer is in the window: the handle itself moves under it. */
static double
get_x (CrWidthHandle *self,
       GtkGesture    *gesture)
{
  double x = 0;
  double x_of_root = 0;

  gtk_gesture_get_point (gesture, NULL, &x, NULL);
  gtk_widget_translate_coordinates (GTK_WIDGET (self), GTK_WIDGET (gtk_widget_get_root (GTK_WIDGET (self))), x, 0,
                                    &x_of_root, NULL);
  return x_of_root;
}

static void
drag_begin_cb (CrWidthHandle *self,
               double         x,
               double         y,
               GtkGesture    *gesture)
{
  self->width_at_start = self->width;
  self->x_at_start = get_x (self, gesture);
}

static void
drag_update_cb (CrWidthHandle *self,
                double         x,
                double         y,
                GtkGesture    *gesture)
{
  cr_width_handle_set_width (self, self->width_at_start + (int) (self->x_at_start - get_x (self, gesture)));
}

static gboolean
key_pressed_cb (CrWidthHandle  *self,
                guint           keyval,
                guint           keycode,
                GdkModifierType state)
{
  switch (keyval)
    {
    case GDK_KEY_Left:
      cr_width_handle_set_width (self, self->width + STEP);
      return TRUE;
    case GDK_KEY_Right:
      cr_width_handle_set_width (self, self->width - STEP);
      return TRUE;
    case GDK_KEY_Home:
      cr_width_handle_set_width (self, self->narrowest);
      return TRUE;
    case GDK_KEY_End:
      cr_width_handle_set_width (self, self->widest);
      return TRUE;
    default:
      return FALSE;
    }
}

static void
cr_width_handle_get_property (GObject    *object,
                              guint       prop_id,
                              GValue     *value,
                              GParamSpec *pspec)
{
  if (prop_id == PROP_WIDTH)
    g_value_set_int (value, CR_WIDTH_HANDLE (object)->width);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
cr_width_handle_set_property (GObject      *object,
                              guint         prop_id,
                              const GValue *value,
                              GParamSpec   *pspec)
{
  if (prop_id == PROP_WIDTH)
    cr_width_handle_set_width (CR_WIDTH_HANDLE (object), g_value_get_int (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
cr_width_handle_class_init (CrWidthHandleClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = cr_width_handle_get_property;
  object_class->set_property = cr_width_handle_set_property;

  props[PROP_WIDTH] = g_param_spec_int ("width", NULL, NULL, 0, G_MAXINT, 0,
                                        G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);

  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "widthhandle");
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_SEPARATOR);
}

static void
cr_width_handle_init (CrWidthHandle *self)
{
  GtkGesture         *drag = gtk_gesture_drag_new ();
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), "col-resize");
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_set_halign (GTK_WIDGET (self), GTK_ALIGN_START);
  g_signal_connect_object (drag, "drag-begin", G_CALLBACK (drag_begin_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (drag, "drag-update", G_CALLBACK (drag_update_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (drag));
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}

GtkWidget *
cr_width_handle_new (const char *name,
                     int         narrowest,
                     int         widest)
{
  CrWidthHandle *self = g_object_new (CR_TYPE_WIDTH_HANDLE, NULL);

  self->narrowest = narrowest;
  self->widest = widest;
  cr_width_handle_set_width (self, narrowest);
  cr_plain_set_name_and_tooltip (GTK_WIDGET (self), name);
  return GTK_WIDGET (self);
}

int
cr_width_handle_get_width (CrWidthHandle *self)
{
  g_return_val_if_fail (CR_IS_WIDTH_HANDLE (self), 0);

  return self->width;
}

void
cr_width_handle_set_width (CrWidthHandle *self,
                           int            width)
{
  g_return_if_fail (CR_IS_WIDTH_HANDLE (self));

  width = CLAMP (width, self->narrowest, self->widest);
  if (self->width == width)
    return;
  self->width = width;
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_VALUE_MIN, (double) self->narrowest,
                                  GTK_ACCESSIBLE_PROPERTY_VALUE_MAX, (double) self->widest,
                                  GTK_ACCESSIBLE_PROPERTY_VALUE_NOW, (double) width, -1);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_WIDTH]);
}
