/* SPDX-License-Identifier: GPL-3.0-or-later
 * What widgets that draw a part of something larger have in common. */
#include "config.h"

#include "cr-scroll-view.h"

#include <math.h>

typedef struct
{
  GtkAdjustment      *adjustments[2]; /* by GtkOrientation */
  GtkScrollablePolicy policies[2];
} CrScrollViewPrivate;

enum
{
  PROP_0,
  PROP_HADJUSTMENT,
  PROP_VADJUSTMENT,
  PROP_HSCROLL_POLICY,
  PROP_VSCROLL_POLICY
};

G_DEFINE_ABSTRACT_TYPE_WITH_CODE (CrScrollView,
                                  cr_scroll_view,
                                  GTK_TYPE_WIDGET,
                                  G_ADD_PRIVATE (CrScrollView)
                                    G_IMPLEMENT_INTERFACE (GTK_TYPE_SCROLLABLE, NULL))

static CrScrollViewPrivate *
get_private (CrScrollView *self)
{
  return cr_scroll_view_get_instance_private (self);
}

static void
scrolled_cb (CrScrollView *self)
{
  CR_SCROLL_VIEW_GET_CLASS (self)->scrolled (self);
}

static void
cr_scroll_view_real_scrolled (CrScrollView *self)
{
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

static void
set_adjustment (CrScrollView  *self,
                GtkOrientation orientation,
                GtkAdjustment *adjustment)
{
  GtkAdjustment **kept = &get_private (self)->adjustments[orientation];

  if (*kept == adjustment)
    return;
  if (*kept != NULL)
    g_signal_handlers_disconnect_by_func (*kept, scrolled_cb, self);
  g_set_object (kept, adjustment);
  if (adjustment != NULL)
    g_signal_connect_object (adjustment, "value-changed", G_CALLBACK (scrolled_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

static GtkOrientation
get_orientation (guint property)
{
  return property == PROP_HADJUSTMENT || property == PROP_HSCROLL_POLICY ? GTK_ORIENTATION_HORIZONTAL
                                                                         : GTK_ORIENTATION_VERTICAL;
}

static void
cr_scroll_view_set_property (GObject      *object,
                             guint         property,
                             const GValue *value,
                             GParamSpec   *pspec)
{
  CrScrollView  *self = CR_SCROLL_VIEW (object);
  GtkOrientation orientation = get_orientation (property);

  if (property == PROP_HADJUSTMENT || property == PROP_VADJUSTMENT)
    set_adjustment (self, orientation, g_value_get_object (value));
  else if (property == PROP_HSCROLL_POLICY || property == PROP_VSCROLL_POLICY)
    get_private (self)->policies[orientation] = g_value_get_enum (value);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property, pspec);
}

static void
cr_scroll_view_get_property (GObject    *object,
                             guint       property,
                             GValue     *value,
                             GParamSpec *pspec)
{
  CrScrollViewPrivate *private = get_private (CR_SCROLL_VIEW (object));
  GtkOrientation orientation = get_orientation (property);

  if (property == PROP_HADJUSTMENT || property == PROP_VADJUSTMENT)
    g_value_set_object (value, private->adjustments[orientation]);
  else if (property == PROP_HSCROLL_POLICY || property == PROP_VSCROLL_POLICY)
    g_value_set_enum (value, private->policies[orientation]);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property, pspec);
}

static void
cr_scroll_view_dispose (GObject *object)
{
  CrScrollViewPrivate *private = get_private (CR_SCROLL_VIEW (object));

  for (guint i = 0; i < G_N_ELEMENTS (private->adjustments); i++)
    {
      if (private->adjustments[i] != NULL)
        g_signal_handlers_disconnect_by_func (private->adjustments[i], scrolled_cb, object);
      g_clear_object (&private->adjustments[i]);
    }
  G_OBJECT_CLASS (cr_scroll_view_parent_class)->dispose (object);
}

static void
cr_scroll_view_class_init (CrScrollViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = cr_scroll_view_dispose;
  object_class->get_property = cr_scroll_view_get_property;
  object_class->set_property = cr_scroll_view_set_property;
  klass->scrolled = cr_scroll_view_real_scrolled;
  g_object_class_override_property (object_class, PROP_HADJUSTMENT, "hadjustment");
  g_object_class_override_property (object_class, PROP_VADJUSTMENT, "vadjustment");
  g_object_class_override_property (object_class, PROP_HSCROLL_POLICY, "hscroll-policy");
  g_object_class_override_property (object_class, PROP_VSCROLL_POLICY, "vscroll-policy");
}

static void
cr_scroll_view_init (CrScrollView *self)
{
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
}

GtkAdjustment *
cr_scroll_view_get_adjustment (CrScrollView  *self,
                               GtkOrientation orientation)
{
  g_return_val_if_fail (CR_IS_SCROLL_VIEW (self), NULL);

  return get_private (self)->adjustments[orientation];
}

double
cr_scroll_view_get_offset (CrScrollView  *self,
                           GtkOrientation orientation)
{
  GtkAdjustment *adjustment = cr_scroll_view_get_adjustment (self, orientation);

  return adjustment != NULL ? round (gtk_adjustment_get_value (adjustment)) : 0;
}

void
cr_scroll_view_configure (CrScrollView  *self,
                          GtkOrientation orientation,
                          double         whole,
                          double         page,
                          double         step)
{
  GtkAdjustment *adjustment = cr_scroll_view_get_adjustment (self, orientation);

  if (adjustment != NULL)
    gtk_adjustment_configure (adjustment, CLAMP (gtk_adjustment_get_value (adjustment), 0, MAX (whole - page, 0)), 0,
                              MAX (whole, page), step, page * 0.9, page);
}

void
cr_scroll_view_reveal (CrScrollView  *self,
                       GtkOrientation orientation,
                       double         start,
                       double         end)
{
  GtkAdjustment *adjustment = cr_scroll_view_get_adjustment (self, orientation);

  if (adjustment != NULL)
    gtk_adjustment_clamp_page (adjustment, start, end);
}
