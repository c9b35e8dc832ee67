/* SPDX-License-Identifier: GPL-3.0-or-later
 * Tasks under the pointer on their way to another place of the same window. */
#include "config.h"

#include "cr-task-drag.h"

struct _CrTaskDrag
{
  GObject parent_instance;

  CrDocument *document;
  CrIds      *ids;
};

G_DEFINE_FINAL_TYPE (CrTaskDrag, cr_task_drag, G_TYPE_OBJECT)

static void
cr_task_drag_finalize (GObject *object)
{
  CrTaskDrag *self = CR_TASK_DRAG (object);

  g_object_unref (self->document);
  cr_ids_unref (self->ids);
  G_OBJECT_CLASS (cr_task_drag_parent_class)->finalize (object);
}

static void
cr_task_drag_class_init (CrTaskDragClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = cr_task_drag_finalize;
}

static void
cr_task_drag_init (CrTaskDrag *self)
{
}

GdkContentProvider *
cr_task_drag_new_provider (CrDocument *document,
                           CrIds      *ids)
{
  g_autoptr (CrTaskDrag) self = g_object_new (CR_TYPE_TASK_DRAG, NULL);

  self->document = g_object_ref (document);
  self->ids = cr_ids_ref (ids);
  return gdk_content_provider_new_typed (CR_TYPE_TASK_DRAG, self);
}

CrIds *
cr_task_drag_get_ids (const GValue *value,
                      CrDocument   *document)
{
  CrTaskDrag *self = G_VALUE_HOLDS (value, CR_TYPE_TASK_DRAG) ? g_value_get_object (value) : NULL;

  return self != NULL && self->document == document ? self->ids : NULL;
}
