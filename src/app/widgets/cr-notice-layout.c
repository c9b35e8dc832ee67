/* SPDX-License-Identifier: GPL-3.0-or-later
 * A layout manager for words and the buttons that answer them: side by side, or the buttons below where the words would
 * take more than two lines. */
#include "config.h"

#include "cr-notice-layout.h"

/* Lines end at words, so two of them hold less than twice the width. */
#define WIDTH_OF_TWO_LINES(width) ((width) *7 / 4)

struct _CrNoticeLayout
{
  GtkLayoutManager parent_instance;

  int spacing;
};

G_DEFINE_FINAL_TYPE (CrNoticeLayout, cr_notice_layout, GTK_TYPE_LAYOUT_MANAGER)

static int
measure_width (GtkWidget *widget,
               int       *minimum)
{
  int natural = 0;

  gtk_widget_measure (widget, GTK_ORIENTATION_HORIZONTAL, -1, minimum, &natural, NULL, NULL);
  return natural;
}

static int
measure_height (GtkWidget *widget,
                int        width)
{
  int natural = 0;

  gtk_widget_measure (widget, GTK_ORIENTATION_VERTICAL, width, NULL, &natural, NULL, NULL);
  return natural;
}

/* The width beside the words that the buttons take; 0 where they stand below or there are none. */
static int
measure_beside (CrNoticeLayout *self,
                GtkWidget      *words,
                GtkWidget      *buttons,
                int             width)
{
  int beside = measure_width (buttons, NULL);

  if (beside == 0)
    return 0;
  beside += self->spacing;
  return measure_width (words, NULL) <= WIDTH_OF_TWO_LINES ((gint64) width - beside) ? beside : 0;
}

static void
cr_notice_layout_measure (GtkLayoutManager *manager,
                          GtkWidget        *widget,
                          GtkOrientation    orientation,
                          int               for_size,
                          int              *minimum,
                          int              *natural,
                          int              *minimum_baseline,
                          int              *natural_baseline)
{
  CrNoticeLayout *self = CR_NOTICE_LAYOUT (manager);
  GtkWidget      *words = gtk_widget_get_first_child (widget);
  GtkWidget      *buttons = gtk_widget_get_last_child (widget);
  int             minimum_of_words = 0;
  int             minimum_of_buttons = 0;
  int             beside = 0;

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *natural = measure_width (words, &minimum_of_words);
      beside = measure_width (buttons, &minimum_of_buttons);
      *natural += beside > 0 ? self->spacing + beside : 0;
      *minimum = MAX (minimum_of_words, minimum_of_buttons);
      return;
    }
  for_size = for_size < 0 ? G_MAXINT / 4 : for_size;
  beside = measure_beside (self, words, buttons, for_size);
  *natural = measure_height (words, for_size - beside);
  if (beside > 0)
    *natural = MAX (*natural, measure_height (buttons, beside - self->spacing));
  else if (measure_width (buttons, NULL) > 0)
    *natural += self->spacing + measure_height (buttons, for_size);
  *minimum = *natural;
}

static void
cr_notice_layout_allocate (GtkLayoutManager *manager,
                           GtkWidget        *widget,
                           int               width,
                           int               height,
                           int               baseline)
{
  CrNoticeLayout *self = CR_NOTICE_LAYOUT (manager);
  GtkWidget      *words = gtk_widget_get_first_child (widget);
  GtkWidget      *buttons = gtk_widget_get_last_child (widget);
  int             beside = measure_beside (self, words, buttons, width);
  int             width_of_buttons = MIN (measure_width (buttons, NULL), width);
  int             height_of_words = beside > 0 ? height : measure_height (words, width);
  int             y = beside > 0 || width_of_buttons == 0 ? 0 : height_of_words + self->spacing;
  GdkRectangle    area = { 0, 0, width - beside, height_of_words };
  GdkRectangle    end = { width - width_of_buttons, y, width_of_buttons, height - y };

  if (gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL)
    {
      area.x = beside;
      end.x = 0;
    }
  measure_height (words, area.width);
  measure_height (buttons, end.width);
  gtk_widget_size_allocate (words, &area, -1);
  gtk_widget_size_allocate (buttons, &end, -1);
}

static GtkSizeRequestMode
cr_notice_layout_get_request_mode (GtkLayoutManager *manager,
                                   GtkWidget        *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
cr_notice_layout_class_init (CrNoticeLayoutClass *klass)
{
  GtkLayoutManagerClass *manager_class = GTK_LAYOUT_MANAGER_CLASS (klass);

  manager_class->measure = cr_notice_layout_measure;
  manager_class->allocate = cr_notice_layout_allocate;
  manager_class->get_request_mode = cr_notice_layout_get_request_mode;
}

static void
cr_notice_layout_init (CrNoticeLayout *self)
{
}

GtkLayoutManager *
cr_notice_layout_new (int spacing)
{
  CrNoticeLayout *self = g_object_new (CR_TYPE_NOTICE_LAYOUT, NULL);

  self->spacing = spacing;
  return GTK_LAYOUT_MANAGER (self);
}
