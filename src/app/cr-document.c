/* SPDX-License-Identifier: GPL-3.0-or-later
 * A roadmap that is being worked on: its undo history, its file, and what became of that on the disk. */
#include "config.h"

#include "cr-document.h"

#include "cr-diff.h"
#include "cr-draft.h"
#include "cr-findings.h"
#include "cr-interface.h"
#include "cr-store.h"
#include "cr-words.h"

#include <glib/gi18n.h>

/* Milliseconds from the first sign of a change on the disk to the look at it. */
#define CHECK_DELAY 200

struct _CrDocument
{
  GObject parent_instance;

  CrCatalogue *catalogue;
  CrRoadmap   *roadmap;
  CrHistory   *history;
  GPtrArray   *findings; /* of CrFault */
  gboolean     unsaved;  /* counts as modified although nothing was changed since it was made */

  GFile        *file;
  CrRoadmap    *base;        /* what the file holds; NULL when there is no file */
  CrFingerprint fingerprint; /* of the file when it was last read or written */
  CrDiskState   disk;
  gboolean      overwrite; /* the next save may overwrite what another program has written */
  guint         n_busy;
  GFileMonitor *monitor;
  guint         check_timeout; /* the monitor has told of something */
};

enum
{
  PROP_0,
  PROP_BUSY,
  PROP_DISK,
  PROP_FILE,
  PROP_MODIFIED,
  PROP_READ_ONLY,
  PROP_ROADMAP,
  N_PROPS
};

enum
{
  SIGNAL_CHANGED,
  SIGNAL_HISTORY,
  N_SIGNALS
};

static GParamSpec *props[N_PROPS];
static guint       signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CrDocument, cr_document, G_TYPE_OBJECT)

static void
roadmap_changed_cb (CrDocument  *self,
                    CrChangeSet *set,
                    gboolean     reverted)
{
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0, set, reverted);
}

static void
history_changed_cb (CrDocument *self)
{
  g_signal_emit (self, signals[SIGNAL_HISTORY], 0);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_MODIFIED]);
}

/* Lets go of the roadmap there was and follows this one. */
static void
take_roadmap (CrDocument *self,
              CrRoadmap  *roadmap)
{
  if (self->roadmap != NULL)
    g_signal_handlers_disconnect_by_data (self->roadmap, self);
  if (self->history != NULL)
    g_signal_handlers_disconnect_by_data (self->history, self);
  g_set_object (&self->roadmap, roadmap);
  g_clear_object (&self->history);
  g_clear_pointer (&self->findings, g_ptr_array_unref);
  self->history = cr_history_new (roadmap);
  self->findings = cr_findings_list (roadmap);
  g_signal_connect_object (self->roadmap, "changed", G_CALLBACK (roadmap_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->history, "changed", G_CALLBACK (history_changed_cb), self, G_CONNECT_SWAPPED);
}

static void
announce_roadmap (CrDocument *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_ROADMAP]);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_READ_ONLY]);
  history_changed_cb (self);
}

static gboolean
check_timeout_cb (gpointer user_data)
{
  CrDocument *self = user_data;

  self->check_timeout = 0;
  cr_document_check_disk (self);
  return G_SOURCE_REMOVE;
}

/* A hint to look: another program's save is several events, and some file systems tell of none. */
static void
monitor_cb (CrDocument *self)
{
  if (self->check_timeout == 0)
    self->check_timeout = g_timeout_add (CHECK_DELAY, check_timeout_cb, self);
}

static void
watch_file (CrDocument *self)
{
  g_clear_handle_id (&self->check_timeout, g_source_remove);
  if (self->monitor != NULL)
    g_signal_handlers_disconnect_by_data (self->monitor, self);
  g_clear_object (&self->monitor);
  if (self->file != NULL)
    self->monitor = g_file_monitor_file (self->file, G_FILE_MONITOR_WATCH_MOVES, NULL, NULL);
  if (self->monitor != NULL)
    g_signal_connect_object (self->monitor, "changed", G_CALLBACK (monitor_cb), self, G_CONNECT_SWAPPED);
}

static void
set_file (CrDocument *self,
          GFile      *file)
{
  if (!g_set_object (&self->file, file))
    return;
  watch_file (self);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_FILE]);
}

static void
set_disk (CrDocument *self,
          CrDiskState disk)
{
  if (self->disk == disk)
    return;
  self->disk = disk;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_DISK]);
  /* What is no longer on the disk has to be saved. */
  history_changed_cb (self);
}

static void
add_busy (CrDocument *self,
          int         step)
{
  self->n_busy += (guint) step;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_BUSY]);
}

static void
cr_document_get_property (GObject    *object,
                          guint       prop_id,
                          GValue     *value,
                          GParamSpec *pspec)
{
  CrDocument *self = CR_DOCUMENT (object);

  switch (prop_id)
    {
    case PROP_BUSY:
      g_value_set_boolean (value, cr_document_is_busy (self));
      break;
    case PROP_DISK:
      g_value_set_int (value, self->disk);
      break;
    case PROP_FILE:
      g_value_set_object (value, self->file);
      break;
    case PROP_MODIFIED:
      g_value_set_boolean (value, cr_document_is_modified (self));
      break;
    case PROP_READ_ONLY:
      g_value_set_boolean (value, cr_document_is_read_only (self));
      break;
    case PROP_ROADMAP:
      g_value_set_object (value, self->roadmap);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
cr_document_dispose (GObject *object)
{
  CrDocument *self = CR_DOCUMENT (object);

  g_clear_handle_id (&self->check_timeout, g_source_remove);
  g_clear_object (&self->monitor);
  g_clear_object (&self->history);
  g_clear_object (&self->roadmap);
  g_clear_object (&self->base);
  g_clear_object (&self->file);
  g_clear_pointer (&self->findings, g_ptr_array_unref);
  g_clear_pointer (&self->catalogue, cr_catalogue_unref);
  G_OBJECT_CLASS (cr_document_parent_class)->dispose (object);
}

static void
cr_document_class_init (CrDocumentClass *klass)
{
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;
  GObjectClass     *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = cr_document_dispose;
  object_class->get_property = cr_document_get_property;

  props[PROP_BUSY] = g_param_spec_boolean ("busy", NULL, NULL, FALSE, flags);
  props[PROP_DISK] = g_param_spec_int ("disk", NULL, NULL, CR_DISK_SAME, CR_DISK_UNREADABLE, CR_DISK_SAME, flags);
  props[PROP_FILE] = g_param_spec_object ("file", NULL, NULL, G_TYPE_FILE, flags);
  props[PROP_MODIFIED] = g_param_spec_boolean ("modified", NULL, NULL, FALSE, flags);
  props[PROP_READ_ONLY] = g_param_spec_boolean ("read-only", NULL, NULL, FALSE, flags);
  props[PROP_ROADMAP] = g_param_spec_object ("roadmap", NULL, NULL, CR_TYPE_ROADMAP, flags);
  g_object_class_install_properties (object_class, N_PROPS, props);

  signals[SIGNAL_CHANGED] = g_signal_new ("changed", CR_TYPE_DOCUMENT, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                          G_TYPE_NONE, 2, G_TYPE_POINTER, G_TYPE_BOOLEAN);
  signals[SIGNAL_HISTORY] =
    g_signal_new ("history", CR_TYPE_DOCUMENT, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
cr_document_init (CrDocument *self)
{
}

CrDocument *
cr_document_new (CrCatalogue *catalogue,
                 CrRoadmap   *roadmap)
{
  CrDocument           *self = g_object_new (CR_TYPE_DOCUMENT, NULL);
  g_autoptr (CrRoadmap) empty = roadmap == NULL ? cr_roadmap_new () : NULL;

  self->catalogue = cr_catalogue_ref (catalogue);
  take_roadmap (self, roadmap != NULL ? roadmap : empty);
  return self;
}

CrCatalogue *
cr_document_get_catalogue (CrDocument *self)
{
  g_return_val_if_fail (CR_IS_DOCUMENT (self), NULL);

  return self->catalogue;
}

CrRoadmap *
cr_document_get_roadmap (CrDocument *self)
{
  g_return_val_if_fail (CR_IS_DOCUMENT (self), NULL);

  return self->roadmap;
}

CrHistory *
cr_document_get_history (CrDocument *self)
{
  g_return_val_if_fail (CR_IS_DOCUMENT (self), NULL);

  return self->history;
}

GFile *
cr_document_get_file (CrDocument *self)
{
  g_return_val_if_fail (CR_IS_DOCUMENT (self), NULL);

  return self->file;
}

GPtrArray *
cr_document_get_findings (CrDocument *self)
{
  g_return_val_if_fail (CR_IS_DOCUMENT (self), NULL);

  return self->findings;
}

char *
cr_document_dup_title (CrDocument *self)
{
  const char *title = NULL;

  g_return_val_if_fail (CR_IS_DOCUMENT (self), NULL);

  title = cr_text_show (cr_roadmap_get_head (self->roadmap)->title, cr_interface_get_content_language ());
  return g_strdup (title[0] != '\0' ? title : _ ("Untitled Roadmap"));
}

char *
cr_document_dup_file_name (CrDocument *self)
{
  g_autofree char *name = NULL;

  g_return_val_if_fail (CR_IS_DOCUMENT (self), NULL);

  if (self->file == NULL)
    return g_strdup (_ ("not saved yet"));
  name = g_file_get_basename (self->file);
  return g_filename_display_name (name);
}

gboolean
cr_document_is_modified (CrDocument *self)
{
  g_return_val_if_fail (CR_IS_DOCUMENT (self), FALSE);

  return self->unsaved || self->disk == CR_DISK_MISSING || cr_history_is_modified (self->history);
}

gboolean
cr_document_is_busy (CrDocument *self)
{
  g_return_val_if_fail (CR_IS_DOCUMENT (self), FALSE);

  return self->n_busy > 0;
}

gboolean
cr_document_is_read_only (CrDocument *self)
{
  g_return_val_if_fail (CR_IS_DOCUMENT (self), FALSE);

  return cr_roadmap_is_newer_major (self->roadmap);
}

CrDiskState
cr_document_get_disk_state (CrDocument *self)
{
  g_return_val_if_fail (CR_IS_DOCUMENT (self), CR_DISK_SAME);

  return self->disk;
}

gboolean
cr_document_perform (CrDocument  *self,
                     CrChangeSet *set,
                     CrMerge      merge,
                     CrFault    **refusal)
{
  g_autoptr (CrChangeSet) owned = set;

  g_return_val_if_fail (CR_IS_DOCUMENT (self), FALSE);

  return !cr_document_is_read_only (self) && cr_history_perform (self->history, owned, merge, refusal);
}

gboolean
cr_document_edit (CrDocument    *self,
                  const char    *task,
                  const char    *path,
                  const CrValue *value,
                  CrFault      **refusal)
{
  CrDraft     *draft = NULL;
  CrChangeSet *set = NULL;

  g_return_val_if_fail (CR_IS_DOCUMENT (self), FALSE);

  draft = cr_draft_new (self->roadmap, NULL);
  cr_draft_edit_task (draft, task, path, value);
  set = cr_draft_finish (draft);
  return cr_document_perform (self, set, CR_MERGE_NEVER, refusal);
}

gboolean
cr_document_edit_record (CrDocument    *self,
                         CrKind         kind,
                         const char    *key,
                         const char    *path,
                         const CrValue *value,
                         CrFault      **refusal)
{
  CrDraft *draft = NULL;
  CrPath   parsed;

  g_return_val_if_fail (CR_IS_DOCUMENT (self), FALSE);
  g_return_val_if_fail (cr_path_parse (kind, path, &parsed), FALSE);

  draft = cr_draft_new (self->roadmap, NULL);
  cr_draft_edit (draft, kind, NULL, key, &parsed, value);
  return cr_document_perform (self, cr_draft_finish (draft), CR_MERGE_NEVER, refusal);
}

static char *
describe_step (CrChangeSet *set)
{
  return set != NULL ? cr_words_describe_set (set, cr_interface_get_language ()) : NULL;
}

char *
cr_document_describe_undo (CrDocument *self)
{
  g_return_val_if_fail (CR_IS_DOCUMENT (self), NULL);

  return describe_step (cr_history_peek_undo (self->history));
}

char *
cr_document_describe_redo (CrDocument *self)
{
  g_return_val_if_fail (CR_IS_DOCUMENT (self), NULL);

  return describe_step (cr_history_peek_redo (self->history));
}

void
cr_document_mark_modified (CrDocument *self)
{
  g_return_if_fail (CR_IS_DOCUMENT (self));

  self->unsaved = TRUE;
  history_changed_cb (self);
}

void
cr_document_detach (CrDocument *self)
{
  g_return_if_fail (CR_IS_DOCUMENT (self));

  g_clear_object (&self->base);
  set_disk (self, CR_DISK_SAME);
  set_file (self, NULL);
}

void
cr_document_keep_mine (CrDocument *self)
{
  g_return_if_fail (CR_IS_DOCUMENT (self));

  self->overwrite = TRUE;
  set_disk (self, CR_DISK_SAME);
  cr_document_mark_modified (self);
}

/* What the callbacks below carry with them. */
typedef struct
{
  GFile   *file;
  guint64  state; /* of the history when the save began */
  gboolean copy;  /* an export: the document stays with its own file */
} Errand;

static void
errand_free (gpointer data)
{
  Errand *errand = data;

  g_object_unref (errand->file);
  g_free (errand);
}

/* (transfer full) */
static GTask *
begin_errand (CrDocument         *self,
              GFile              *file,
              gboolean            copy,
              GCancellable       *cancellable,
              GAsyncReadyCallback callback,
              gpointer            user_data)
{
  GTask  *task = g_task_new (self, cancellable, callback, user_data);
  Errand *errand = g_new0 (Errand, 1);

  errand->file = g_object_ref (file);
  errand->state = cr_history_get_state (self->history);
  errand->copy = copy;
  g_task_set_task_data (task, errand, errand_free);
  g_task_set_check_cancellable (task, FALSE);
  add_busy (self, 1);
  return task;
}

static void
loaded_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (GTask)    task = user_data;
  CrDocument          *self = g_task_get_source_object (task);
  Errand              *errand = g_task_get_task_data (task);
  g_autoptr (GError)   error = NULL;
  g_autoptr (CrLoaded) loaded = cr_store_load_finish (result, NULL, &error);

  add_busy (self, -1);
  if (loaded == NULL)
    {
      g_task_return_error (task, g_steal_pointer (&error));
      return;
    }
  take_roadmap (self, loaded->roadmap);
  g_clear_object (&self->base);
  self->base = cr_roadmap_copy (loaded->roadmap);
  self->fingerprint = loaded->fingerprint;
  self->overwrite = FALSE;
  self->unsaved = FALSE;
  set_disk (self, CR_DISK_SAME);
  set_file (self, errand->file);
  announce_roadmap (self);
  g_task_return_boolean (task, TRUE);
}

void
cr_document_load_async (CrDocument         *self,
                        GFile              *file,
                        GCancellable       *cancellable,
                        GAsyncReadyCallback callback,
                        gpointer            user_data)
{
  GTask           *task = NULL;
  g_autofree char *path = NULL;

  g_return_if_fail (CR_IS_DOCUMENT (self));

  task = begin_errand (self, file, FALSE, cancellable, callback, user_data);
  path = g_file_get_path (file);
  cr_store_load_async (path != NULL ? path : "", cr_interface_get_language (), cancellable, loaded_cb, task);
}

gboolean
cr_document_load_finish (CrDocument   *self,
                         GAsyncResult *result,
                         GError      **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}

static void
finish_save (CrDocument   *self,
             const Errand *errand,
             CrSaved      *saved)
{
  g_set_object (&self->base, saved->roadmap);
  self->fingerprint = saved->fingerprint;
  self->overwrite = FALSE;
  self->unsaved = FALSE;
  set_disk (self, CR_DISK_SAME);
  set_file (self, errand->file);
  cr_history_mark_saved (self->history, errand->state);
  history_changed_cb (self);
}

/* Whether it was the document's own file that was to be written. */
static gboolean
is_own (CrDocument   *self,
        const Errand *errand)
{
  return !errand->copy && self->file != NULL && g_file_equal (self->file, errand->file);
}

static void
saved_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr (GTask)   task = user_data;
  CrDocument         *self = g_task_get_source_object (task);
  Errand             *errand = g_task_get_task_data (task);
  g_autoptr (GError)  error = NULL;
  g_autoptr (CrSaved) saved = cr_store_save_finish (result, &error);

  add_busy (self, -1);
  if (saved == NULL)
    {
      if (is_own (self, errand) && g_error_matches (error, CR_ERROR, CR_ERROR_CHANGED))
        set_disk (self, CR_DISK_CHANGED);
      if (is_own (self, errand) && g_error_matches (error, CR_ERROR, CR_ERROR_MISSING))
        set_disk (self, CR_DISK_MISSING);
      g_task_return_error (task, g_steal_pointer (&error));
      return;
    }
  if (!errand->copy)
    finish_save (self, errand, saved);
  g_task_return_boolean (task, TRUE);
}

/* A file chosen in a dialog was agreed there to be overwritten; the document's own is not unseen. */
static void
start_writing (CrDocument *self,
               GFile      *file,
               GTask      *task)
{
  gboolean         own = self->file != NULL && g_file_equal (self->file, file);
  g_autofree char *path = g_file_get_path (file);
  g_autofree char *folder = cr_interface_get_recovery_folder ();
  CrSaveRequest    request = {
       .path = path != NULL ? path : "",
       .roadmap = self->roadmap,
       .base = self->base,
       /* Where it is known that there is no file, one that came in the meantime is not overwritten either. */
       .expected = own && self->disk != CR_DISK_MISSING ? &self->fingerprint : NULL,
       .overwrite = !own || self->overwrite,
       .recovery_folder = folder,
       .language = cr_interface_get_language (),
  };

  cr_store_save_async (&request, saved_cb, task);
}

void
cr_document_save_async (CrDocument         *self,
                        GFile              *file,
                        GAsyncReadyCallback callback,
                        gpointer            user_data)
{
  g_return_if_fail (CR_IS_DOCUMENT (self));

  start_writing (self, file, begin_errand (self, file, FALSE, NULL, callback, user_data));
}

gboolean
cr_document_save_finish (CrDocument   *self,
                         GAsyncResult *result,
                         GError      **error)
{
  return cr_document_load_finish (self, result, error);
}

void
cr_document_export_async (CrDocument         *self,
                          GFile              *file,
                          GAsyncReadyCallback callback,
                          gpointer            user_data)
{
  g_return_if_fail (CR_IS_DOCUMENT (self));

  start_writing (self, file, begin_errand (self, file, TRUE, NULL, callback, user_data));
}

gboolean
cr_document_export_finish (CrDocument   *self,
                           GAsyncResult *result,
                           GError      **error)
{
  return cr_document_load_finish (self, result, error);
}

/* What a look at the disk needs, and what it found. */
typedef struct
{
  char         *path;
  CrFingerprint fingerprint;
} Look;

static void
look_free (gpointer data)
{
  Look *look = data;

  g_free (look->path);
  g_free (look);
}

static void
look_in_thread (GTask        *task,
                gpointer      source,
                gpointer      task_data,
                GCancellable *cancellable)
{
  Look *look = task_data;

  g_task_return_int (task, cr_fingerprint_check (&cr_file_operations_default, look->path, &look->fingerprint, NULL));
}

static void
looked_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  CrDocument      *self = CR_DOCUMENT (source);
  Look            *look = g_task_get_task_data (G_TASK (result));
  CrDiskState      state = (CrDiskState) g_task_propagate_int (G_TASK (result), NULL);
  g_autofree char *path = self->file != NULL ? g_file_get_path (self->file) : NULL;

  /* What was read or written in the meantime is newer than this look. */
  if (self->n_busy == 0 && !self->overwrite && g_strcmp0 (path, look->path) == 0 &&
      cr_fingerprint_equal (&look->fingerprint, &self->fingerprint))
    set_disk (self, state);
}

void
cr_document_check_disk (CrDocument *self)
{
  g_autoptr (GTask) task = NULL;
  Look             *look = NULL;

  g_return_if_fail (CR_IS_DOCUMENT (self));

  if (self->file == NULL || self->n_busy > 0)
    return;
  task = g_task_new (self, NULL, looked_cb, NULL);
  look = g_new0 (Look, 1);
  look->path = g_file_get_path (self->file);
  look->fingerprint = self->fingerprint;
  g_task_set_task_data (task, look, look_free);
  g_task_run_in_thread (task, look_in_thread);
}

/* Sentences of a comparison that a person reads at one go. */
#define N_SENTENCES_MAX 200

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
  GPtrArray              *sentences = NULL;

  if (loaded == NULL)
    {
      g_task_return_error (task, g_steal_pointer (&error));
      return;
    }
  set = cr_diff (self->roadmap, loaded->roadmap);
  sentences = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; i < cr_change_set_get_length (set) && i < N_SENTENCES_MAX; i++)
    g_ptr_array_add (sentences, cr_words_describe_change (cr_change_set_get (set, i), self->roadmap, loaded->roadmap,
                                                          self->catalogue, cr_interface_get_wording ()));
  g_task_return_pointer (task, sentences, (GDestroyNotify) g_ptr_array_unref);
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
  cr_store_load_async (path, cr_interface_get_language (), NULL, compared_cb, task);
}

GPtrArray *
cr_document_compare_disk_finish (CrDocument   *self,
                                 GAsyncResult *result,
                                 GError      **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
