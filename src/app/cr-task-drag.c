/* SPDX-License-Identifier: GPL-3.0-or-later
 * Tasks under the pointer on their way to another place of the same window. */
#include "config.h"

#include "cr-task-drag.h"

#include "cr-interface.h"

#include <glib/gi18n.h>

/* What is written below the pointer: how long, and in pixels, how far from it. */
#define CHARS_MAX 40
#define HOT_X     12
#define HOT_Y     8

struct _CrTaskDrag
{
  GObject parent_instance;

  CrDocument *document; /* NULL once it is gone; GTK 4.8 keeps what was dropped for long */
  CrIds      *ids;
};

static GdkDrag *going_on; /* NULL when nothing is dragged */

G_DEFINE_FINAL_TYPE (CrTaskDrag, cr_task_drag, G_TYPE_OBJECT)

static void
cr_task_drag_finalize (GObject *object)
{
  CrTaskDrag *self = CR_TASK_DRAG (object);

  g_clear_weak_pointer (&self->document);
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

  g_set_weak_pointer (&self->document, document);
  self->ids = cr_ids_ref (ids);
  return gdk_content_provider_new_typed (CR_TYPE_TASK_DRAG, self);
}

CrIds *
cr_task_drag_get_ids (const GValue *value,
                      CrDocument   *document)
{
  CrTaskDrag *self = G_VALUE_HOLDS (value, CR_TYPE_TASK_DRAG) ? g_value_get_object (value) : NULL;

  return self != NULL && document != NULL && self->document == document ? self->ids : NULL;
}

/* (transfer full) */
static char *
describe (const CrTaskDrag *self)
{
  guint         n_ids = cr_ids_get_length (self->ids);
  const CrTask *task = NULL;

  if (n_ids == 1 && self->document != NULL)
    task = cr_roadmap_lookup_task (cr_document_get_roadmap (self->document), self->ids->ids[0]);
  if (task != NULL)
    return g_strdup (cr_text_show (task->title, cr_interface_get_content_language ()));
  return g_strdup_printf (ngettext ("%u task", "%u tasks", n_ids), n_ids);
}

static void
drag_over_cb (GdkDrag *drag)
{
  if (drag == going_on)
    g_clear_weak_pointer (&going_on);
}

/* GTK 4.8 tells nobody who follows the motion of a drag that it has come to its end there. */
static void
drag_begin_cb (GtkDragSource *source,
               GdkDrag       *drag)
{
  g_set_weak_pointer (&going_on, drag);
  g_signal_connect_after (drag, "cancel", G_CALLBACK (drag_over_cb), NULL);
  g_signal_connect_after (drag, "drop-performed", G_CALLBACK (drag_over_cb), NULL);
}

void
cr_task_drag_set_up_source (GtkDragSource *source)
{
  gtk_drag_source_set_actions (source, GDK_ACTION_MOVE);
  g_signal_connect (source, "drag-begin", G_CALLBACK (drag_begin_cb), NULL);
}

static void
end_cb (gpointer object)
{
  void (*ended) (gpointer object) = g_object_get_data (object, "cr-drag-ended");

  ended (object);
}

gboolean
cr_task_drag_follow (GdkDrop *drop,
                     gpointer object,
                     void (*ended) (gpointer object))
{
  if (drop == NULL || going_on == NULL ||
      !gdk_content_formats_contain_gtype (gdk_drop_get_formats (drop), CR_TYPE_TASK_DRAG))
    return FALSE;
  g_object_set_data (object, "cr-drag-ended", ended);
  g_signal_handlers_disconnect_by_func (going_on, end_cb, object);
  g_signal_connect_object (going_on, "cancel", G_CALLBACK (end_cb), object, G_CONNECT_SWAPPED);
  g_signal_connect_object (going_on, "drop-performed", G_CALLBACK (end_cb), object, G_CONNECT_SWAPPED);
  return TRUE;
}

void
cr_task_drag_show_words (GdkDrag *drag)
{
  GtkWidget       *label = gtk_label_new (NULL);
  g_auto (GValue)  value = G_VALUE_INIT;
  g_autofree char *words = NULL;

  g_value_init (&value, CR_TYPE_TASK_DRAG);
  if (gdk_content_provider_get_value (gdk_drag_get_content (drag), &value, NULL))
    words = describe (g_value_get_object (&value));
  gtk_label_set_text (GTK_LABEL (label), words != NULL ? words : "");
  gtk_label_set_single_line_mode (GTK_LABEL (label), TRUE);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_max_width_chars (GTK_LABEL (label), CHARS_MAX);
  gtk_widget_add_css_class (label, "dragged-tasks");
  gtk_drag_icon_set_child (GTK_DRAG_ICON (gtk_drag_icon_get_for_drag (drag)), label);
  gdk_drag_set_hotspot (drag, -HOT_X, -HOT_Y);
}
