/* SPDX-License-Identifier: GPL-3.0-or-later
 * Five dots for the level of an entry. */
#include "config.h"

#include "cr-level-dots.h"

#include "cr-ink.h"
#include "cr-marks.h"

#include "cr-assessment.h"

#define DOT_SIZE 12
#define DOT_GAP  4

struct _CrLevelDots
{
  GtkWidget parent_instance;

  int level;
  int target;
};

G_DEFINE_FINAL_TYPE (CrLevelDots, cr_level_dots, GTK_TYPE_WIDGET)

static void
cr_level_dots_measure (GtkWidget     *widget,
                       GtkOrientation orientation,
                       int            for_size,
                       int           *minimum,
                       int           *natural,
                       int           *minimum_baseline,
                       int           *natural_baseline)
{
  int width = CR_LEVEL_MAX * (DOT_SIZE + DOT_GAP) - DOT_GAP;

  *minimum = *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? width : DOT_SIZE;
}

static void
cr_level_dots_snapshot (GtkWidget   *widget,
                        GtkSnapshot *snapshot)
{
  CrLevelDots              *self = CR_LEVEL_DOTS (widget);
  g_autoptr (CrInk)         ink = cr_ink_new (widget);
  g_autoptr (CrDisplayList) list = cr_display_list_new ();
  CrRect                    rect = CR_RECT (0, 0, gtk_widget_get_width (widget), gtk_widget_get_height (widget));

  cr_marks_add_dots (list, &rect, self->level, self->target);
  cr_ink_append (ink, snapshot, list, &rect);
}

static void
cr_level_dots_class_init (CrLevelDotsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->measure = cr_level_dots_measure;
  widget_class->snapshot = cr_level_dots_snapshot;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
cr_level_dots_init (CrLevelDots *self)
{
  gtk_widget_set_valign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
  cr_ink_follow_style (GTK_WIDGET (self));
}

GtkWidget *
cr_level_dots_new (void)
{
  return g_object_new (CR_TYPE_LEVEL_DOTS, NULL);
}

void
cr_level_dots_show (CrLevelDots *self,
                    int          level,
                    int          target)
{
  g_return_if_fail (CR_IS_LEVEL_DOTS (self));

  self->level = level;
  self->target = target;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
