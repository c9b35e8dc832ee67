/* SPDX-License-Identifier: GPL-3.0-or-later
 * What became of the document's file on the disk. */
#include "config.h"

#include "cr-document-private.h"

#include "cr-diff.h"
#include "cr-file-error.h"
#include "cr-interface.h"
#include "cr-save.h"
#include "cr-store.h"
#include "cr-words.h"

#include <glib/gi18n.h>

/* Sentences of a comparison that a person reads at one go. */
#define N_SENTENCES_MAX 200

/* What a look at the disk needs, and what it found. */
typedef struct
{
  const CrFileOperations *operations;
  char                   *path;
  CrFingerprint           fingerprint; /* of the file as it is known */
  CrDiskState             disk;
  CrFingerprint           found;
  int                     obstacle;
  GTask                  *waiting; /* to be ended with the error afterwards; or NULL */
  GError                 *error;
} Look;

static void
look_free (gpointer data)
{
  Look *look = data;

  g_free (look->path);
  g_clear_object (&look->waiting);
  g_clear_error (&look->error);
  g_free (look);
}

static void
look_in_thread (GTask        *task,
                gpointer      source,
                gpointer      task_data,
                GCancellable *cancellable)
{
  Look *look = task_data;

  look->disk = cr_fingerprint_measure (look->operations, look->path, &look->fingerprint, &look->found);
  look->obstacle = cr_save_find_obstacle (look->operations, look->path);
  g_task_return_boolean (task, TRUE);
}

/* What was read or written in the meantime is newer than this look. */
static gboolean
is_of_now (CrDocument *self,
           const Look *look)
{
  g_autofree char *path = self->file != NULL ? g_file_get_path (self->file) : NULL;

  return g_strcmp0 (path, look->path) == 0 && cr_fingerprint_equal (&look->fingerprint, &self->fingerprint);
}

static void
looked_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (CrDocument) self = user_data;
  Look                  *look = g_task_get_task_data (G_TASK (result));
  g_autoptr (GTask)      waiting = g_steal_pointer (&look->waiting);

  if (waiting != NULL)
    cr_document_add_busy (self, -1);
  if (self->n_busy == 0 && is_of_now (self, look))
    {
      self->found = look->found;
      cr_document_set_disk (self, look->disk, look->obstacle);
    }
  if (waiting != NULL)
    g_task_return_error (waiting, g_steal_pointer (&look->error));
}

static void
start_look (CrDocument *self,
            GTask      *waiting,
            GError     *error)
{
  /* The thread may let go of the task last, and must not be the one that ends the document. */
  g_autoptr (GTask) task = g_task_new (NULL, NULL, looked_cb, g_object_ref (self));
  Look             *look = g_new0 (Look, 1);

  look->operations = self->operations;
  look->path = g_file_get_path (self->file);
  look->fingerprint = self->fingerprint;
  look->waiting = waiting;
  look->error = error;
  g_task_set_task_data (task, look, look_free);
  g_task_run_in_thread (task, look_in_thread);
}

void
cr_document_check_disk (CrDocument *self)
{
  g_return_if_fail (CR_IS_DOCUMENT (self));

  if (self->file != NULL && self->n_busy == 0)
    start_look (self, NULL, NULL);
}

void
cr_document_fail_after_look (CrDocument *self,
                             GTask      *task,
                             GError     *error)
{
  cr_document_add_busy (self, 1);
  start_look (self, task, error);
}

void
cr_document_keep_mine (CrDocument *self)
{
  g_return_if_fail (CR_IS_DOCUMENT (self));

  if (self->disk != CR_DISK_CHANGED)
    return;
  self->fingerprint = self->found;
  cr_document_set_disk (self, CR_DISK_SAME, self->obstacle);
  cr_document_mark_modified (self);
}

char *
cr_document_describe_obstacle (CrDocument *self)
{
  g_return_val_if_fail (CR_IS_DOCUMENT (self), NULL);

  return self->file != NULL && self->obstacle != 0 ? cr_file_error_describe (self->obstacle) : NULL;
}

GPtrArray *
cr_document_describe_difference (CrChangeSet *set,
                                 CrRoadmap   *before,
                                 CrRoadmap   *after,
                                 CrCatalogue *catalogue)
{
  guint      n = cr_change_set_get_length (set);
  GPtrArray *sentences = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < MIN (n, N_SENTENCES_MAX); i++)
    g_ptr_array_add (sentences, cr_words_describe_change (cr_change_set_get (set, i), before, after, catalogue,
                                                          cr_interface_get_wording ()));
  if (n > N_SENTENCES_MAX)
    g_ptr_array_add (sentences, g_strdup_printf (ngettext ("and %u more change", "and %u more changes",
                                                           n - N_SENTENCES_MAX),
                                                 n - N_SENTENCES_MAX));
  return sentences;
}

static void
compared_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (GTask)       task = user_data;
  CrDocument             *self = g_task_get_source_object (task);
  g_autoptr (GError)      error = NULL;
  g_autoptr (CrLoaded)    loaded = cr_store_load_finish (result, NULL, &error);
  g_autoptr (CrChangeSet) set = NULL;

  cr_document_add_busy (self, -1);
  if (loaded == NULL)
    {
      g_task_return_error (task, g_steal_pointer (&error));
      return;
    }
  set = cr_diff (self->roadmap, loaded->roadmap);
  g_task_return_pointer (task,
                         cr_document_describe_difference (set, self->roadmap, loaded->roadmap, self->catalogue),
                         (GDestroyNotify) g_ptr_array_unref);
}

void
cr_document_compare_disk_async (CrDocument         *self,
                                GAsyncReadyCallback callback,
                                gpointer            user_data)
{
  GTask           *task = NULL;
  g_autofree char *path = NULL;

  g_return_if_fail (CR_IS_DOCUMENT (self));
  g_return_if_fail (self->file != NULL);

  task = g_task_new (self, NULL, callback, user_data);
  path = g_file_get_path (self->file);
  cr_document_add_busy (self, 1);
  cr_store_load_async (self->operations, path, cr_interface_get_language (), G_CANCELLABLE (self->run), compared_cb,
                       task);
}

GPtrArray *
cr_document_compare_disk_finish (CrDocument   *self,
                                 GAsyncResult *result,
                                 GError      **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
