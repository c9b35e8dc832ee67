/* SPDX-License-Identifier: GPL-3.0-or-later
 * A display list as a widget. */
#include "config.h"

#include "cr-picture.h"

#include "cr-ink.h"
#include "cr-plain.h"

#include <math.h>

/* What a picture is laid out in to learn its regions, before it is given a place. */
#define SIZE_AT_FIRST 300

struct _CrPicture
{
  GtkWidget parent_instance;

  CrDrawFunc     func;
  gpointer       user_data;
  gboolean       has_buttons;
  gboolean       is_filled; /* there is something to draw */
  int            width;
  CrInk         *ink;
  CrDisplayList *list;
};

enum
{
  SIGNAL_ACTIVATED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CrPicture, cr_picture, GTK_TYPE_WIDGET)

static CrInk *
get_ink (CrPicture *self)
{
  if (self->ink == NULL)
    self->ink = cr_ink_new (GTK_WIDGET (self));
  return self->ink;
}

static CrFonts *
get_fonts (CrPicture *self)
{
  return cr_ink_get_fonts (get_ink (self));
}

/* Colours or letters are others. */
static void
drop_ink (CrPicture *self)
{
  g_clear_pointer (&self->ink, cr_ink_free);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

static double
draw (CrPicture     *self,
      CrDisplayList *list,
      double         width,
      double         height)
{
  return self->is_filled ? self->func (list, get_fonts (self), width, height, self->user_data) : 0;
}

static void
clicked_cb (CrPicture *self,
            GtkWidget *button)
{
  guint n = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self)); child != button;
       child = gtk_widget_get_next_sibling (child))
    n++;
  g_signal_emit (self, signals[SIGNAL_ACTIVATED], 0, cr_display_list_get_region (self->list, n)->id);
}

static void
add_button (CrPicture *self)
{
  GtkWidget *button = gtk_button_new ();

  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "picture-region");
  g_signal_connect_object (button, "clicked", G_CALLBACK (clicked_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_set_parent (button, GTK_WIDGET (self));
}

static void
name_button (GtkWidget      *button,
             const CrRegion *region)
{
  cr_plain_set_name (button, region->name);
  if (region->description != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, region->description,
                                    -1);
  else
    gtk_accessible_reset_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION);
}

/* As many buttons as regions, with their names. */
static void
fit_buttons (CrPicture *self)
{
  guint      n_regions = cr_display_list_get_n_regions (self->list);
  guint      n = 0;
  GtkWidget *next = NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self)); child != NULL; child = next)
    {
      next = gtk_widget_get_next_sibling (child);
      if (n++ >= n_regions)
        gtk_widget_unparent (child);
    }
  for (; n < n_regions; n++)
    add_button (self);
  n = 0;
  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self)); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    name_button (child, cr_display_list_get_region (self->list, n++));
}

static void
lay_out (CrPicture *self,
         double     width,
         double     height)
{
  cr_display_list_clear (self->list);
  draw (self, self->list, width, height);
}

static GtkSizeRequestMode
cr_picture_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
cr_picture_measure (GtkWidget     *widget,
                    GtkOrientation orientation,
                    int            for_size,
                    int           *minimum,
                    int           *natural,
                    int           *minimum_baseline,
                    int           *natural_baseline)
{
  CrPicture *self = CR_PICTURE (widget);
  int        width = (int) cr_fonts_scale (get_fonts (self), self->width);

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    *minimum = *natural = width;
  else
    *minimum = *natural = (int) ceil (draw (self, NULL, MAX (for_size, width), -1));
}

static void
allocate_button (GtkWidget    *button,
                 const CrRect *rect)
{
  int minimum = 0;

  /* Children must be asked before they are given a place. */
  gtk_widget_measure (button, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  gtk_widget_size_allocate (button,
                            &(GtkAllocation){ (int) floor (rect->x), (int) floor (rect->y),
                                              MAX ((int) ceil (rect->width), minimum), (int) ceil (rect->height) },
                            -1);
}

static void
cr_picture_size_allocate (GtkWidget *widget,
                          int        width,
                          int        height,
                          int        baseline)
{
  CrPicture *self = CR_PICTURE (widget);
  guint      n = 0;

  lay_out (self, width, height);
  for (GtkWidget *child = gtk_widget_get_first_child (widget);
       child != NULL && n < cr_display_list_get_n_regions (self->list); child = gtk_widget_get_next_sibling (child))
    allocate_button (child, &cr_display_list_get_region (self->list, n++)->rect);
}

static void
cr_picture_snapshot (GtkWidget   *widget,
                     GtkSnapshot *snapshot)
{
  CrPicture *self = CR_PICTURE (widget);
  CrRect     all = CR_RECT (0, 0, gtk_widget_get_width (widget), gtk_widget_get_height (widget));

  cr_ink_append (get_ink (self), snapshot, self->list, &all);
  /* Upon it, so that one sees where the pointer and the focus are. */
  GTK_WIDGET_CLASS (cr_picture_parent_class)->snapshot (widget, snapshot);
}

static void
cr_picture_css_changed (GtkWidget         *widget,
                        GtkCssStyleChange *change)
{
  GTK_WIDGET_CLASS (cr_picture_parent_class)->css_changed (widget, change);
  drop_ink (CR_PICTURE (widget));
}

static void
cr_picture_system_setting_changed (GtkWidget       *widget,
                                   GtkSystemSetting setting)
{
  GTK_WIDGET_CLASS (cr_picture_parent_class)->system_setting_changed (widget, setting);
  drop_ink (CR_PICTURE (widget));
}

static void
cr_picture_dispose (GObject *object)
{
  CrPicture *self = CR_PICTURE (object);
  GtkWidget *child = NULL;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);
  self->is_filled = FALSE;
  g_clear_pointer (&self->list, cr_display_list_free);
  g_clear_pointer (&self->ink, cr_ink_free);
  G_OBJECT_CLASS (cr_picture_parent_class)->dispose (object);
}

static void
cr_picture_class_init (CrPictureClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cr_picture_dispose;
  widget_class->get_request_mode = cr_picture_get_request_mode;
  widget_class->measure = cr_picture_measure;
  widget_class->size_allocate = cr_picture_size_allocate;
  widget_class->snapshot = cr_picture_snapshot;
  widget_class->css_changed = cr_picture_css_changed;
  widget_class->system_setting_changed = cr_picture_system_setting_changed;

  signals[SIGNAL_ACTIVATED] = g_signal_new ("activated", CR_TYPE_PICTURE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                            G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
cr_picture_init (CrPicture *self)
{
  self->list = cr_display_list_new ();
  cr_ink_follow_style (GTK_WIDGET (self));
}

GtkWidget *
cr_picture_new (CrDrawFunc func,
                gpointer   user_data,
                gboolean   has_buttons,
                int        width)
{
  GtkAccessibleRole role = has_buttons ? GTK_ACCESSIBLE_ROLE_GROUP : GTK_ACCESSIBLE_ROLE_IMG;
  CrPicture        *self = g_object_new (CR_TYPE_PICTURE, "accessible-role", role, NULL);

  self->func = func;
  self->user_data = user_data;
  self->has_buttons = has_buttons;
  self->width = width;
  return GTK_WIDGET (self);
}

void
cr_picture_update (CrPicture *self)
{
  int width = 0;
  int height = 0;

  g_return_if_fail (CR_IS_PICTURE (self));

  width = gtk_widget_get_width (GTK_WIDGET (self));
  height = gtk_widget_get_height (GTK_WIDGET (self));
  self->is_filled = TRUE;
  lay_out (self, width > 0 ? width : SIZE_AT_FIRST, height > 0 ? height : SIZE_AT_FIRST);
  if (self->has_buttons)
    fit_buttons (self);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

const CrDisplayList *
cr_picture_get_list (CrPicture *self)
{
  g_return_val_if_fail (CR_IS_PICTURE (self), NULL);

  return self->list;
}
