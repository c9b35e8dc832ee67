/* SPDX-License-Identifier: GPL-3.0-or-later
 * A group of tasks as the table shows it: one row above its tasks. */
#include "config.h"

#include "cr-task-group.h"

#include <string.h>

struct _CrTaskGroup
{
  GObject parent_instance;

  const char        *key; /* interned */
  char              *name;
  gboolean           open;
  CrTaskGroupFigures figures;
};

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CrTaskGroup, cr_task_group, G_TYPE_OBJECT)

static void
cr_task_group_finalize (GObject *object)
{
  g_free (CR_TASK_GROUP (object)->name);
  G_OBJECT_CLASS (cr_task_group_parent_class)->finalize (object);
}

static void
cr_task_group_class_init (CrTaskGroupClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = cr_task_group_finalize;

  signals[SIGNAL_CHANGED] =
    g_signal_new ("changed", CR_TYPE_TASK_GROUP, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
cr_task_group_init (CrTaskGroup *self)
{
  self->open = TRUE;
}

CrTaskGroup *
cr_task_group_new (const char *key)
{
  CrTaskGroup *self = g_object_new (CR_TYPE_TASK_GROUP, NULL);

  self->key = key;
  self->name = g_strdup ("");
  return self;
}

const char *
cr_task_group_get_key (CrTaskGroup *self)
{
  g_return_val_if_fail (CR_IS_TASK_GROUP (self), NULL);

  return self->key;
}

const char *
cr_task_group_get_name (CrTaskGroup *self)
{
  g_return_val_if_fail (CR_IS_TASK_GROUP (self), NULL);

  return self->name;
}

gboolean
cr_task_group_is_open (CrTaskGroup *self)
{
  g_return_val_if_fail (CR_IS_TASK_GROUP (self), FALSE);

  return self->open;
}

const CrTaskGroupFigures *
cr_task_group_get_figures (CrTaskGroup *self)
{
  g_return_val_if_fail (CR_IS_TASK_GROUP (self), NULL);

  return &self->figures;
}

static gboolean
figures_equal (const CrTaskGroupFigures *a,
               const CrTaskGroupFigures *b)
{
  return a->n_shown == b->n_shown && a->n_total == b->n_total && a->progress.n_tasks == b->progress.n_tasks &&
         a->progress.sum == b->progress.sum && memcmp (a->by_status, b->by_status, sizeof (a->by_status)) == 0;
}

void
cr_task_group_show (CrTaskGroup              *self,
                    const char               *name,
                    const CrTaskGroupFigures *figures)
{
  g_return_if_fail (CR_IS_TASK_GROUP (self));

  if (g_str_equal (self->name, name) && figures_equal (&self->figures, figures))
    return;
  g_free (self->name);
  self->name = g_strdup (name);
  self->figures = *figures;
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

void
cr_task_group_set_open (CrTaskGroup *self,
                        gboolean     open)
{
  g_return_if_fail (CR_IS_TASK_GROUP (self));

  if (self->open == open)
    return;
  self->open = open;
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}
