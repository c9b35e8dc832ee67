/* SPDX-License-Identifier: GPL-3.0-or-later
 * One task as lists on screen see it: a small object that holds the present value. */
#include "config.h"

#include "cr-task-item.h"

struct _CrTaskItem
{
  GObject parent_instance;

  CrRecord *task; /* never NULL */
};

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CrTaskItem, cr_task_item, G_TYPE_OBJECT)

static void
cr_task_item_finalize (GObject *object)
{
  CrTaskItem *self = CR_TASK_ITEM (object);

  cr_record_unref (self->task);
  G_OBJECT_CLASS (cr_task_item_parent_class)->finalize (object);
}

static void
cr_task_item_class_init (CrTaskItemClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = cr_task_item_finalize;

  signals[SIGNAL_CHANGED] =
    g_signal_new ("changed", CR_TYPE_TASK_ITEM, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
cr_task_item_init (CrTaskItem *self)
{
}

CrTaskItem *
cr_task_item_new (const CrTask *task)
{
  CrTaskItem *self = g_object_new (CR_TYPE_TASK_ITEM, NULL);

  self->task = cr_record_ref (&task->record);
  return self;
}

const CrTask *
cr_task_item_get_task (CrTaskItem *self)
{
  g_return_val_if_fail (CR_IS_TASK_ITEM (self), NULL);

  return CR_TASK (self->task);
}

const char *
cr_task_item_get_id (CrTaskItem *self)
{
  g_return_val_if_fail (CR_IS_TASK_ITEM (self), NULL);

  return CR_TASK (self->task)->id;
}

void
cr_task_item_set_task (CrTaskItem   *self,
                       const CrTask *task)
{
  g_autoptr (CrRecord) before = NULL;

  g_return_if_fail (CR_IS_TASK_ITEM (self));

  before = g_steal_pointer (&self->task);
  self->task = cr_record_ref (&task->record);
  cr_task_item_touch (self);
}

void
cr_task_item_touch (CrTaskItem *self)
{
  g_return_if_fail (CR_IS_TASK_ITEM (self));

  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}
