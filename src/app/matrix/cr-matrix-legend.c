/* SPDX-License-Identifier: GPL-3.0-or-later
 * The legend of the matrix by itself. */
#include "config.h"

#include "cr-matrix-legend.h"

#include "cr-ink.h"
#include "cr-interface.h"
#include "cr-matrix-layout.h"
#include "cr-plain.h"

#include <glib/gi18n.h>
#include <math.h>

#define WIDTH 420 /* in CSS pixels */

struct _CrMatrixLegend
{
  GtkWidget parent_instance;

  CrColumns kind;
};

G_DEFINE_FINAL_TYPE (CrMatrixLegend, cr_matrix_legend, GTK_TYPE_WIDGET)

static void
cr_matrix_legend_measure (GtkWidget     *widget,
                          GtkOrientation orientation,
                          int            for_size,
                          int           *minimum,
                          int           *natural,
                          int           *minimum_baseline,
                          int           *natural_baseline)
{
  g_autoptr (CrInk) ink = cr_ink_new (widget);
  CrFonts          *fonts = cr_ink_get_fonts (ink);
  double            width = cr_fonts_scale (fonts, WIDTH);

  *minimum = *natural = (int) width;
  if (orientation == GTK_ORIENTATION_VERTICAL)
    *minimum = *natural = (int) ceil (cr_matrix_legend_add (NULL, fonts, CR_MATRIX_LEGEND (widget)->kind,
                                                            cr_interface_get_language (), 0, 0, width));
}

static void
cr_matrix_legend_snapshot (GtkWidget   *widget,
                           GtkSnapshot *snapshot)
{
  g_autoptr (CrInk)         ink = cr_ink_new (widget);
  g_autoptr (CrDisplayList) list = cr_display_list_new ();
  CrRect                    all = CR_RECT (0, 0, gtk_widget_get_width (widget), gtk_widget_get_height (widget));

  cr_matrix_legend_add (list, cr_ink_get_fonts (ink), CR_MATRIX_LEGEND (widget)->kind, cr_interface_get_language (), 0,
                        0, all.width);
  cr_ink_append (ink, snapshot, list, &all);
}

static void
cr_matrix_legend_class_init (CrMatrixLegendClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->measure = cr_matrix_legend_measure;
  widget_class->snapshot = cr_matrix_legend_snapshot;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
cr_matrix_legend_init (CrMatrixLegend *self)
{
  /* The popover around it has nothing else that a reader could come to. */
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  cr_plain_set_name (GTK_WIDGET (self), C_ ("matrix", "Legend"));
  cr_ink_follow_style (GTK_WIDGET (self));
}

GtkWidget *
cr_matrix_legend_new (void)
{
  return g_object_new (CR_TYPE_MATRIX_LEGEND, NULL);
}

void
cr_matrix_legend_show (CrMatrixLegend *self,
                       CrColumns       kind)
{
  g_return_if_fail (CR_IS_MATRIX_LEGEND (self));

  self->kind = kind;
  gtk_widget_queue_resize (GTK_WIDGET (self));
}
