/* SPDX-License-Identifier: GPL-3.0-or-later
 * Loading and saving in a worker thread. */
#include "config.h"

#include "cr-store.h"

#include "cr-fault.h"
#include "cr-findings.h"
#include "cr-save.h"

/* Everything a worker needs is its own: nothing of the caller's may change or go under it. */
typedef struct
{
  const CrFileOperations *operations;
  char                   *path;
  char                   *language;
  GPtrArray              *faults; /* of the thread's until it has returned */
} Load;

typedef struct
{
  const CrFileOperations *operations;
  CrSaveRequest           request;
  CrFingerprint           expected;
} Save;

static void
load_free (gpointer data)
{
  Load *load = data;

  g_free (load->path);
  g_free (load->language);
  g_clear_pointer (&load->faults, g_ptr_array_unref);
  g_free (load);
}

static void
save_free (gpointer data)
{
  Save *save = data;

  g_free ((char *) save->request.path);
  g_free ((char *) save->request.recovery_folder);
  g_free ((char *) save->request.language);
  g_clear_object (&save->request.roadmap);
  g_clear_object (&save->request.base);
  g_clear_object (&save->request.run);
  g_free (save);
}

static void
load_thread (GTask        *task,
             gpointer      source,
             gpointer      data,
             GCancellable *cancellable)
{
  Load     *load = data;
  GError   *error = NULL;
  CrLoaded *loaded =
    cr_store_load (load->operations, load->path, load->language, cancellable, &load->faults, &error);

  if (loaded != NULL)
    {
      loaded->findings = cr_findings_list (loaded->roadmap);
      g_task_return_pointer (task, loaded, (GDestroyNotify) cr_loaded_free);
    }
  else
    {
      g_task_return_error (task, error);
    }
}

void
cr_store_load_async (const CrFileOperations *operations,
                     const char             *path,
                     const char             *language,
                     GCancellable           *cancellable,
                     GAsyncReadyCallback     callback,
                     gpointer                user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);
  Load             *load = g_new0 (Load, 1);

  g_return_if_fail (operations != NULL && path != NULL && language != NULL);

  load->operations = operations;
  load->path = g_strdup (path);
  load->language = g_strdup (language);
  g_task_set_source_tag (task, cr_store_load_async);
  g_task_set_task_data (task, load, load_free);
  g_task_set_return_on_cancel (task, TRUE);
  /* GLib starts the thread even for a task that is cancelled already, and loses one error over the other. */
  if (!g_task_return_error_if_cancelled (task))
    g_task_run_in_thread (task, load_thread);
}

CrLoaded *
cr_store_load_finish (GAsyncResult *result,
                      GPtrArray   **faults,
                      GError      **error)
{
  CrLoaded *loaded;
  GError   *own_error = NULL;
  Load     *load;
  gboolean  returned;

  g_return_val_if_fail (g_async_result_is_tagged (result, cr_store_load_async), NULL);

  loaded = g_task_propagate_pointer (G_TASK (result), &own_error);
  load = g_task_get_task_data (G_TASK (result));
  returned = !g_error_matches (own_error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  if (faults != NULL)
    *faults = returned && load->faults != NULL ? g_ptr_array_ref (load->faults) : g_ptr_array_new ();
  if (own_error != NULL)
    g_propagate_error (error, own_error);
  return loaded;
}

static void
save_thread (GTask        *task,
             gpointer      source,
             gpointer      data,
             GCancellable *cancellable)
{
  Save    *save = data;
  GError  *error = NULL;
  CrSaved *saved = cr_store_save (save->operations, &save->request, &error);

  if (saved == NULL)
    {
      g_task_return_error (task, error);
      return;
    }
  g_task_return_pointer (task, saved, (GDestroyNotify) cr_saved_free);
  /* Nobody waits for this, however many files the folder has. */
  if (save->request.now != 0)
    cr_save_sweep_temporaries (save->operations, save->request.path, save->request.now);
}

void
cr_store_save_async (const CrFileOperations *operations,
                     const CrSaveRequest    *request,
                     GAsyncReadyCallback     callback,
                     gpointer                user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, NULL, callback, user_data);
  Save             *save = g_new0 (Save, 1);

  g_return_if_fail (operations != NULL && request != NULL && request->path != NULL);
  g_return_if_fail (CR_IS_ROADMAP (request->roadmap));

  save->operations = operations;
  save->request = *request;
  save->request.path = g_strdup (request->path);
  save->request.recovery_folder = g_strdup (request->recovery_folder);
  save->request.language = g_strdup (request->language);
  save->request.roadmap = cr_roadmap_copy (request->roadmap);
  save->request.base = request->base != NULL ? cr_roadmap_copy (request->base) : NULL;
  save->request.run = request->run != NULL ? g_object_ref (request->run) : NULL;
  if (request->expected != NULL)
    {
      save->expected = *request->expected;
      save->request.expected = &save->expected;
    }
  g_task_set_source_tag (task, cr_store_save_async);
  g_task_set_task_data (task, save, save_free);
  g_task_run_in_thread (task, save_thread);
}

CrSaved *
cr_store_save_finish (GAsyncResult *result,
                      GError      **error)
{
  g_return_val_if_fail (g_async_result_is_tagged (result, cr_store_save_async), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
