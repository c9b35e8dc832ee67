/* SPDX-License-Identifier: GPL-3.0-or-later
 * One place in the table of tasks, and what stands there now. Lists of GTK 4.8 make the widgets of a row anew when
 * another object comes to its place, which for all that are kept in reserve takes longer than anybody waits for a key;
 * so the object stays, and says what it stands for. */
#include "config.h"

#include "cr-task-row.h"

struct _CrTaskRow
{
  GObject parent_instance;

  GPtrArray *places; /* borrowed; NULL when it has left them */
  guint      position;
  GObject   *content;
  gulong     handler; /* of the content */
};

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CrTaskRow, cr_task_row, G_TYPE_OBJECT)

static void
changed_cb (CrTaskRow *self)
{
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static void
drop_content (CrTaskRow *self)
{
  if (self->content != NULL)
    g_clear_signal_handler (&self->handler, self->content);
  g_clear_object (&self->content);
}

static void
cr_task_row_dispose (GObject *object)
{
  cr_task_row_leave (CR_TASK_ROW (object));
  drop_content (CR_TASK_ROW (object));
  G_OBJECT_CLASS (cr_task_row_parent_class)->dispose (object);
}

static void
cr_task_row_class_init (CrTaskRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cr_task_row_dispose;

  signals[SIGNAL_CHANGED] =
    g_signal_new ("changed", CR_TYPE_TASK_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
cr_task_row_init (CrTaskRow *self)
{
}

CrTaskRow *
cr_task_row_new (GPtrArray *places,
                 guint      position)
{
  CrTaskRow *self = g_object_new (CR_TYPE_TASK_ROW, NULL);

  self->places = places;
  self->position = position;
  places->pdata[position] = self;
  return self;
}

void
cr_task_row_move (CrTaskRow *self,
                  guint      position)
{
  g_return_if_fail (CR_IS_TASK_ROW (self));

  self->position = position;
}

void
cr_task_row_leave (CrTaskRow *self)
{
  g_return_if_fail (CR_IS_TASK_ROW (self));

  if (self->places != NULL)
    self->places->pdata[self->position] = NULL;
  self->places = NULL;
}

guint
cr_task_row_get_position (CrTaskRow *self)
{
  g_return_val_if_fail (CR_IS_TASK_ROW (self), GTK_INVALID_LIST_POSITION);

  return self->places != NULL ? self->position : GTK_INVALID_LIST_POSITION;
}

void
cr_task_row_set_content (CrTaskRow *self,
                         gpointer   content)
{
  g_return_if_fail (CR_IS_TASK_ROW (self));

  if (self->content == content)
    return;
  drop_content (self);
  self->content = g_object_ref (content);
  self->handler = g_signal_connect_swapped (content, "changed", G_CALLBACK (changed_cb), self);
  changed_cb (self);
}

CrTaskItem *
cr_task_row_get_item (CrTaskRow *self)
{
  g_return_val_if_fail (CR_IS_TASK_ROW (self), NULL);

  return CR_IS_TASK_ITEM (self->content) ? CR_TASK_ITEM (self->content) : NULL;
}

CrTaskGroup *
cr_task_row_get_group (CrTaskRow *self)
{
  g_return_val_if_fail (CR_IS_TASK_ROW (self), NULL);

  return CR_IS_TASK_GROUP (self->content) ? CR_TASK_GROUP (self->content) : NULL;
}
