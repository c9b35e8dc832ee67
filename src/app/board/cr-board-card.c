/* SPDX-License-Identifier: GPL-3.0-or-later
 * One card of the board: a task at a glance. */
#include "config.h"

#include "cr-board-card.h"

#include "cr-board-face.h"
#include "cr-interface.h"
#include "cr-plain.h"

struct _CrBoardCard
{
  GtkWidget parent_instance;

  GtkListItem *list_item; /* borrowed */
  CrDocument  *document;  /* borrowed; NULL while it shows nothing */
  CrTaskItem  *item;
  gulong       handler; /* of the item */
  CrGrouping   grouping;
  CrBoardFace  face;
  char        *name; /* what is read aloud */
};

G_DEFINE_FINAL_TYPE (CrBoardCard, cr_board_card, GTK_TYPE_WIDGET)

static void
cr_board_card_measure (GtkWidget     *widget,
                       GtkOrientation orientation,
                       int            for_size,
                       int           *minimum,
                       int           *natural,
                       int           *minimum_baseline,
                       int           *natural_baseline)
{
  *minimum = *natural = cr_board_face_measure (widget, orientation);
}

static void
cr_board_card_snapshot (GtkWidget   *widget,
                        GtkSnapshot *snapshot)
{
  cr_board_face_snapshot (&CR_BOARD_CARD (widget)->face, widget, snapshot);
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
  cr_plain_show_tooltip (tooltip, cr_text_show (task->title, cr_interface_get_content_language ()));
  return TRUE;
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
  cr_board_face_fill (&self->face, self->document, task, self->grouping);
  g_free (self->name);
  self->name = cr_board_words_describe (self->document, task);
  name_row (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
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

  if (self->item != NULL)
    g_clear_signal_handler (&self->handler, self->item);
  g_clear_object (&self->item);
  G_OBJECT_CLASS (cr_board_card_parent_class)->dispose (object);
}

static void
cr_board_card_finalize (GObject *object)
{
  CrBoardCard *self = CR_BOARD_CARD (object);

  cr_board_face_clear (&self->face);
  g_free (self->name);
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
  widget_class->snapshot = cr_board_card_snapshot;
  gtk_widget_class_set_css_name (widget_class, "boardcard");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
cr_board_card_init (CrBoardCard *self)
{
  GtkWidget *widget = GTK_WIDGET (self);

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
