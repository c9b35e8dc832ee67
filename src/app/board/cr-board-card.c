/* SPDX-License-Identifier: GPL-3.0-or-later
 * One card of the board: a task at a glance. */
#include "config.h"

#include "cr-board-card.h"

#include "cr-board-words.h"
#include "cr-interface.h"
#include "cr-plain.h"
#include "cr-status-icon.h"

#include <glib/gi18n.h>

#define TITLE_LINES 3

/* In pixels. */
#define SIDE    10
#define EDGE    5
#define BAR     4
#define SPACING 5

struct _CrBoardCard
{
  GtkWidget parent_instance;

  GtkListItem *list_item; /* borrowed */
  CrDocument  *document;  /* borrowed; NULL while it shows nothing */
  CrTaskItem  *item;
  gulong       handler; /* of the item */
  CrGrouping   grouping;
  char        *name;

  GtkWidget *status; /* a box, for the colour of its image */
  GtkWidget *status_image;
  GtkWidget *area;
  GtkWidget *high;
  GtkWidget *title;
  GtkWidget *bar;
  GtkWidget *owner;
  GtkWidget *line; /* the same, for its colour */
  GtkWidget *sign;
  GtkWidget *words;
};

G_DEFINE_FINAL_TYPE (CrBoardCard, cr_board_card, GTK_TYPE_WIDGET)

static int
measure (GtkWidget     *widget,
         GtkOrientation orientation)
{
  int natural = 0;

  gtk_widget_measure (widget, orientation, -1, NULL, &natural, NULL, NULL);
  return natural;
}

/* Of so many lines, whatever stands in them. */
static int
measure_lines (GtkWidget *inscription)
{
  int minimum = 0;

  gtk_widget_measure (inscription, GTK_ORIENTATION_VERTICAL, -1, &minimum, NULL, NULL, NULL);
  return minimum;
}

static int
measure_height (CrBoardCard *self)
{
  return 2 * EDGE + measure_lines (self->area) + measure_lines (self->title) + BAR + SPACING +
         measure_lines (self->owner) + measure_lines (self->words);
}

static void
cr_board_card_measure (GtkWidget     *widget,
                       GtkOrientation orientation,
                       int            for_size,
                       int           *minimum,
                       int           *natural,
                       int           *minimum_baseline,
                       int           *natural_baseline)
{
  CrBoardCard *self = CR_BOARD_CARD (widget);

  *minimum = orientation == GTK_ORIENTATION_HORIZONTAL ? 2 * SIDE : measure_height (self);
  *natural = *minimum;
}

static void
place (GtkWidget *widget,
       int        x,
       int        y,
       int        width,
       int        height)
{
  gtk_widget_size_allocate (widget, &(GtkAllocation){ x, y, MAX (width, 0), height }, -1);
}

/* The name of the area gives way to the priority. */
static int
place_head (CrBoardCard *self,
            int          width,
            int          y)
{
  int height = measure_lines (self->area);
  int start = SIDE;
  int end = width - SIDE;

  if (gtk_widget_get_visible (self->status))
    {
      int size = measure (self->status, GTK_ORIENTATION_HORIZONTAL);

      place (self->status, start, y, size, height);
      start += size + SPACING;
    }
  if (gtk_widget_get_visible (self->high))
    {
      int size = measure (self->high, GTK_ORIENTATION_HORIZONTAL);

      end -= size;
      place (self->high, end, y, size, height);
      end -= SPACING;
    }
  place (self->area, start, y, end - start, height);
  return y + height;
}

static void
cr_board_card_size_allocate (GtkWidget *widget,
                             int        width,
                             int        height,
                             int        baseline)
{
  CrBoardCard *self = CR_BOARD_CARD (widget);
  int          inner = width - 2 * SIDE;
  int          y = place_head (self, width, EDGE);

  place (self->title, SIDE, y, inner, measure_lines (self->title));
  y += measure_lines (self->title) + SPACING / 2;
  if (gtk_widget_get_visible (self->bar))
    place (self->bar, SIDE, y, inner, BAR);
  y = height - EDGE - measure_lines (self->words);
  place (self->line, SIDE, y, inner, measure_lines (self->words));
  place (self->owner, SIDE, y - measure_lines (self->owner), inner, measure_lines (self->owner));
}

static gboolean
cr_board_card_query_tooltip (GtkWidget  *widget,
                             int         x,
                             int         y,
                             gboolean    by_keyboard,
                             GtkTooltip *tooltip)
{
  CrBoardCard  *self = CR_BOARD_CARD (widget);
  const CrTask *task = self->item != NULL ? cr_task_item_get_task (self->item) : NULL;

  if (task == NULL)
    return FALSE;
  gtk_tooltip_set_text (tooltip, cr_text_show (task->title, cr_interface_get_content_language ()));
  return TRUE;
}

static void
set_class (GtkWidget  *widget,
           const char *css_class)
{
  static const char *const all[] = { "sign-overdue", "sign-waiting", "status-on-hold", "dim-label" };

  for (guint i = 0; i < G_N_ELEMENTS (all); i++)
    if (g_str_equal (all[i], css_class))
      gtk_widget_add_css_class (widget, all[i]);
    else
      gtk_widget_remove_css_class (widget, all[i]);
}

static void
show_line (CrBoardCard  *self,
           const CrTask *task)
{
  g_auto (CrBoardLine) line = cr_board_words_make_line (cr_document_get_roadmap (self->document), task);

  gtk_image_set_from_icon_name (GTK_IMAGE (self->sign), line.icon);
  gtk_widget_set_visible (self->sign, line.icon != NULL);
  gtk_inscription_set_text (GTK_INSCRIPTION (self->words), line.words);
  set_class (self->line, line.klass);
}

static void
show_progress (CrBoardCard  *self,
               const CrTask *task)
{
  CrStatus status = cr_task_get_status (task);

  gtk_widget_set_visible (self->bar, status == CR_STATUS_IN_PROGRESS || status == CR_STATUS_ON_HOLD);
  gtk_progress_bar_set_fraction (GTK_PROGRESS_BAR (self->bar), cr_task_get_progress (task) / 100.0);
}

/* Where the columns are no statuses the card has its symbol, and in a column of an area its name. */
static void
show_head (CrBoardCard  *self,
           const CrTask *task)
{
  const char *status = cr_status_to_id (cr_task_get_status (task));

  gtk_widget_set_visible (self->status, self->grouping != CR_GROUPING_STATUS);
  gtk_image_set_from_icon_name (GTK_IMAGE (self->status_image), cr_status_icon_get_name (status));
  cr_status_icon_set_class (self->status, status);
  gtk_inscription_set_text (GTK_INSCRIPTION (self->area), self->grouping == CR_GROUPING_AREA
                                                            ? cr_board_words_name_status (self->document, task)
                                                            : cr_board_words_name_area (self->document, task));
  gtk_widget_set_visible (self->high, g_strcmp0 (task->priority, "high") == 0 &&
                                        self->grouping != CR_GROUPING_PRIORITY);
}

/* The row is what has the focus. */
static void
name_row (CrBoardCard *self)
{
  GtkWidget *row = gtk_widget_get_parent (GTK_WIDGET (self));

  if (row != NULL && self->name != NULL)
    cr_plain_set_name (row, self->name);
}

void
cr_board_card_update (CrBoardCard *self)
{
  const CrTask *task = NULL;

  g_return_if_fail (CR_IS_BOARD_CARD (self));

  if (self->item == NULL)
    return;
  task = cr_task_item_get_task (self->item);
  show_head (self, task);
  gtk_inscription_set_text (GTK_INSCRIPTION (self->title),
                            cr_text_show (task->title, cr_interface_get_content_language ()));
  show_progress (self, task);
  gtk_inscription_set_text (GTK_INSCRIPTION (self->owner), cr_board_words_name_owner (self->document, task));
  show_line (self, task);
  g_free (self->name);
  self->name = cr_board_words_describe (self->document, task);
  name_row (self);
}

void
cr_board_card_show (CrBoardCard *self,
                    CrDocument  *document,
                    CrTaskItem  *item,
                    CrGrouping   grouping)
{
  g_return_if_fail (CR_IS_BOARD_CARD (self));

  if (self->item != NULL)
    g_clear_signal_handler (&self->handler, self->item);
  g_set_object (&self->item, item);
  self->document = document;
  self->grouping = grouping;
  if (item == NULL)
    return;
  self->handler = g_signal_connect_swapped (item, "changed", G_CALLBACK (cr_board_card_update), self);
  cr_board_card_update (self);
}

guint
cr_board_card_get_position (CrBoardCard *self)
{
  g_return_val_if_fail (CR_IS_BOARD_CARD (self), GTK_INVALID_LIST_POSITION);

  return gtk_list_item_get_position (self->list_item);
}

CrTaskItem *
cr_board_card_get_item (CrBoardCard *self)
{
  g_return_val_if_fail (CR_IS_BOARD_CARD (self), NULL);

  return self->item;
}

const char *
cr_board_card_get_name (CrBoardCard *self)
{
  g_return_val_if_fail (CR_IS_BOARD_CARD (self), NULL);

  return self->name;
}

/* A card gets its words before it stands in its row. */
static void
cr_board_card_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (cr_board_card_parent_class)->map (widget);
  name_row (CR_BOARD_CARD (widget));
}

static void
cr_board_card_dispose (GObject *object)
{
  CrBoardCard *self = CR_BOARD_CARD (object);
  GtkWidget   *child = NULL;

  if (self->item != NULL)
    g_clear_signal_handler (&self->handler, self->item);
  g_clear_object (&self->item);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  G_OBJECT_CLASS (cr_board_card_parent_class)->dispose (object);
}

static void
cr_board_card_finalize (GObject *object)
{
  g_free (CR_BOARD_CARD (object)->name);
  G_OBJECT_CLASS (cr_board_card_parent_class)->finalize (object);
}

static void
cr_board_card_class_init (CrBoardCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cr_board_card_dispose;
  G_OBJECT_CLASS (klass)->finalize = cr_board_card_finalize;
  widget_class->map = cr_board_card_map;
  widget_class->measure = cr_board_card_measure;
  widget_class->query_tooltip = cr_board_card_query_tooltip;
  widget_class->size_allocate = cr_board_card_size_allocate;
  gtk_widget_class_set_css_name (widget_class, "boardcard");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static GtkWidget *
add_words (CrBoardCard *self,
           GtkWidget   *parent,
           const char  *css_class,
           guint        n_lines)
{
  GtkWidget *words = gtk_inscription_new (NULL);

  gtk_inscription_set_min_chars (GTK_INSCRIPTION (words), 0);
  gtk_inscription_set_nat_chars (GTK_INSCRIPTION (words), 0);
  gtk_inscription_set_min_lines (GTK_INSCRIPTION (words), n_lines);
  gtk_inscription_set_nat_lines (GTK_INSCRIPTION (words), n_lines);
  gtk_inscription_set_wrap_mode (GTK_INSCRIPTION (words), PANGO_WRAP_WORD_CHAR);
  gtk_inscription_set_text_overflow (GTK_INSCRIPTION (words), GTK_INSCRIPTION_OVERFLOW_ELLIPSIZE_END);
  gtk_inscription_set_xalign (GTK_INSCRIPTION (words), 0);
  gtk_inscription_set_yalign (GTK_INSCRIPTION (words), 0);
  gtk_widget_add_css_class (words, css_class);
  if (parent == GTK_WIDGET (self))
    gtk_widget_set_parent (words, parent);
  else
    gtk_box_append (GTK_BOX (parent), words);
  return words;
}

static GtkWidget *
add_box (CrBoardCard *self,
         GtkWidget  **image)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 4);

  *image = gtk_image_new ();
  gtk_widget_add_css_class (*image, "card-sign");
  gtk_box_append (GTK_BOX (box), *image);
  gtk_widget_set_parent (box, GTK_WIDGET (self));
  return box;
}

static void
cr_board_card_init (CrBoardCard *self)
{
  GtkWidget *widget = GTK_WIDGET (self);

  self->status = add_box (self, &self->status_image);
  self->area = add_words (self, widget, "caption", 1);
  gtk_widget_add_css_class (self->area, "dim-label");
  self->high = gtk_label_new (C_ ("priority", "High"));
  gtk_widget_add_css_class (self->high, "caption-heading");
  gtk_widget_set_parent (self->high, widget);
  self->title = add_words (self, widget, "body", TITLE_LINES);
  self->bar = gtk_progress_bar_new ();
  gtk_widget_add_css_class (self->bar, "card-bar");
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->bar), GTK_ACCESSIBLE_STATE_HIDDEN, TRUE, -1);
  gtk_widget_set_parent (self->bar, widget);
  self->owner = add_words (self, widget, "caption", 1);
  gtk_widget_add_css_class (self->owner, "dim-label");
  self->line = add_box (self, &self->sign);
  self->words = add_words (self, self->line, "caption", 1);
  gtk_widget_set_hexpand (self->words, TRUE);
  gtk_widget_add_css_class (widget, "card");
  gtk_widget_set_overflow (widget, GTK_OVERFLOW_HIDDEN);
  gtk_widget_set_has_tooltip (widget, TRUE);
}

GtkWidget *
cr_board_card_new (GtkListItem *list_item)
{
  CrBoardCard *self = g_object_new (CR_TYPE_BOARD_CARD, NULL);

  self->list_item = list_item;
  return GTK_WIDGET (self);
}
