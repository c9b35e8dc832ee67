/* SPDX-License-Identifier: GPL-3.0-or-later
 * Tasks to the clipboard and from it. */
#include "config.h"

#include "cr-task-clipboard.h"

#include "cr-draft.h"
#include "cr-interface.h"
#include "cr-task-clip.h"

#include <glib/gi18n.h>

typedef struct
{
  GtkWidget     *widget; /* held */
  CrTaskClipFunc read;
} Reading;

static void
reading_free (Reading *reading)
{
  g_object_unref (reading->widget);
  g_free (reading);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Reading, reading_free)

gboolean
cr_task_clipboard_copy (GtkWidget      *widget,
                        CrDocument     *document,
                        const CrIds    *ids,
                        const CrColumn *columns,
                        guint           n_columns)
{
  CrRoadmap                     *roadmap = cr_document_get_roadmap (document);
  g_autofree char               *rows = NULL;
  g_autoptr (GBytes)             tasks = NULL;
  GdkContentProvider            *providers[2] = { NULL, NULL };
  g_autoptr (GdkContentProvider) both = NULL;

  rows = cr_task_clip_write_rows (roadmap, cr_document_get_catalogue (document), ids, columns, n_columns,
                                  cr_interface_get_wording ());
  tasks = cr_task_clip_write_tasks (roadmap, ids);
  if (tasks == NULL)
    return FALSE;
  providers[0] = gdk_content_provider_new_for_bytes (CR_TASK_CLIP_TYPE, tasks);
  providers[1] = gdk_content_provider_new_typed (G_TYPE_STRING, rows);
  both = gdk_content_provider_new_union (providers, G_N_ELEMENTS (providers));
  return gdk_clipboard_set_content (gtk_widget_get_clipboard (widget), both);
}

static void
spliced_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (Reading) reading = user_data;
  g_autoptr (GBytes)  clip = NULL;

  if (g_output_stream_splice_finish (G_OUTPUT_STREAM (source), result, NULL) < 0)
    return;
  clip = g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (source));
  if (gtk_widget_get_root (reading->widget) != NULL)
    reading->read (reading->widget, clip);
}

static void
read_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr (Reading)       reading = user_data;
  g_autoptr (GInputStream)  input = gdk_clipboard_read_finish (GDK_CLIPBOARD (source), result, NULL, NULL);
  g_autoptr (GOutputStream) output = NULL;

  if (input == NULL)
    return;
  output = g_memory_output_stream_new_resizable ();
  g_output_stream_splice_async (output, input,
                                G_OUTPUT_STREAM_SPLICE_CLOSE_SOURCE | G_OUTPUT_STREAM_SPLICE_CLOSE_TARGET,
                                G_PRIORITY_DEFAULT, NULL, spliced_cb, g_steal_pointer (&reading));
}

void
cr_task_clipboard_read (GtkWidget     *widget,
                        CrTaskClipFunc read)
{
  static const char *types[] = { CR_TASK_CLIP_TYPE, NULL };
  Reading           *reading = g_new (Reading, 1);

  *reading = (Reading){ g_object_ref (widget), read };
  gdk_clipboard_read_async (gtk_widget_get_clipboard (widget), types, G_PRIORITY_DEFAULT, NULL, read_cb, reading);
}

/* (transfer full) */
static CrIds *
perform (CrDocument *document,
         CrDraft    *draft,
         CrIds      *new_ids)
{
  g_autoptr (CrIds) made = new_ids;

  if (!cr_document_perform (document, cr_draft_finish (draft), CR_MERGE_NEVER, NULL))
    return NULL;
  return g_steal_pointer (&made);
}

CrIds *
cr_task_clipboard_insert (CrDocument *document,
                          GBytes     *clip,
                          const char *after)
{
  CrRoadmap *roadmap = cr_document_get_roadmap (document);
  CrDraft   *draft = cr_draft_new (roadmap, NC_ ("change", "Paste tasks"));

  return perform (document, draft,
                  cr_task_clip_insert (draft, roadmap, clip, after, cr_interface_get_content_language ()));
}

CrIds *
cr_task_clipboard_duplicate (CrDocument  *document,
                             const CrIds *ids)
{
  CrRoadmap *roadmap = cr_document_get_roadmap (document);
  CrDraft   *draft = cr_draft_new (roadmap, NC_ ("change", "Duplicate tasks"));

  return perform (document, draft, cr_task_clip_duplicate (draft, roadmap, ids));
}
