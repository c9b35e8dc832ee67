/* SPDX-License-Identifier: GPL-3.0-or-later
 * A roadmap that is being worked on: its undo history, its file, and what became of that on the disk. */
#include "config.h"

#include "cr-document.h"

#include "cr-quote.h"
#include "cr-document-private.h"
#include "cr-draft.h"
#include "cr-findings.h"
#include "cr-interface.h"
#include "cr-store.h"
#include "cr-words.h"

#include <glib/gi18n.h>

/* Milliseconds from the first sign of a change on the disk to the look at it. */
#define CHECK_DELAY 200

enum
{
  PROP_0,
  PROP_BUSY,
  PROP_DISK,
  PROP_FILE,
  PROP_MODIFIED,
  PROP_OBSTACLE,
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

/* Lets go of the roadmap there was and follows this one. Takes the findings over. */
static void
take_roadmap (CrDocument *self,
              CrRoadmap  *roadmap,
              GPtrArray  *findings)
{
  if (self->roadmap != NULL)
    g_signal_handlers_disconnect_by_data (self->roadmap, self);
  if (self->history != NULL)
    g_signal_handlers_disconnect_by_data (self->history, self);
  g_set_object (&self->roadmap, roadmap);
  g_clear_object (&self->history);
  g_clear_pointer (&self->findings, g_ptr_array_unref);
  self->history = cr_history_new (roadmap);
  self->findings = findings;
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

void
cr_document_set_disk (CrDocument *self,
                      CrDiskState disk,
                      int         obstacle)
{
  if (self->obstacle != obstacle)
    {
      self->obstacle = obstacle;
      g_object_notify_by_pspec (G_OBJECT (self), props[PROP_OBSTACLE]);
    }
  if (self->disk == disk)
    return;
  self->disk = disk;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_DISK]);
  /* What is no longer on the disk has to be saved. */
  history_changed_cb (self);
}

void
cr_document_add_busy (CrDocument *self,
                      int         step)
{
  if (step > 0)
    {
      g_clear_object (&self->run);
      self->run = cr_run_new ();
    }
  self->n_busy += (guint) step;
  if (self->n_busy == 0)
    g_clear_object (&self->run);
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
    case PROP_OBSTACLE:
      g_value_set_int (value, self->obstacle);
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
  g_clear_object (&self->run);
  g_clear_object (&self->history);
  g_clear_object (&self->roadmap);
  g_clear_object (&self->base);
  g_clear_object (&self->file);
  g_clear_object (&self->origin);
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
  props[PROP_OBSTACLE] = g_param_spec_int ("obstacle", NULL, NULL, G_MININT, G_MAXINT, 0, flags);
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
  self->operations = &cr_file_operations_default;
}

CrDocument *
cr_document_new (CrCatalogue *catalogue,
                 CrRoadmap   *roadmap)
{
  CrDocument           *self = g_object_new (CR_TYPE_DOCUMENT, NULL);
  g_autoptr (CrRoadmap) first = roadmap != NULL ? g_object_ref (roadmap) : cr_roadmap_new ();

  self->catalogue = cr_catalogue_ref (catalogue);
  take_roadmap (self, first, cr_findings_list (first));
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

GFile *
cr_document_get_place_to_save (CrDocument *self)
{
  g_return_val_if_fail (CR_IS_DOCUMENT (self), NULL);

  return self->file != NULL ? self->file : self->origin;
}

void
cr_document_set_origin (CrDocument *self,
                        GFile      *file)
{
  g_return_if_fail (CR_IS_DOCUMENT (self));

  g_set_object (&self->origin, file);
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
  /* Another program may have written several lines. */
  return title[0] != '\0' ? g_strdelimit (g_strdup (title), "\n\r\t", ' ') : g_strdup (_ ("Untitled Roadmap"));
}

char *
cr_document_dup_file_name (CrDocument *self)
{
  g_autofree char *name = NULL;
  g_autofree char *displayed = NULL;
  g_autofree char *shown = NULL;

  g_return_val_if_fail (CR_IS_DOCUMENT (self), NULL);

  if (self->file == NULL)
    return g_strdup (_ ("not saved yet"));
  name = g_file_get_basename (self->file);
  displayed = g_filename_display_name (name);
  shown = cr_quote (displayed);
  /* TRANSLATORS: %s is the name of a file that another program has deleted or moved. */
  return self->disk == CR_DISK_MISSING ? g_strdup_printf (_ ("%s (no longer there)"), shown)
                                       : g_steal_pointer (&shown);
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
cr_document_is_writing (CrDocument *self)
{
  g_return_val_if_fail (CR_IS_DOCUMENT (self), FALSE);

  return self->n_writing > 0;
}

CrRun *
cr_document_get_run (CrDocument *self)
{
  g_return_val_if_fail (CR_IS_DOCUMENT (self), NULL);

  return self->run;
}

gboolean
cr_document_cancel (CrDocument *self)
{
  g_return_val_if_fail (CR_IS_DOCUMENT (self), FALSE);

  if (self->n_busy == 0 || self->n_writing > 0)
    return FALSE;
  g_cancellable_cancel (G_CANCELLABLE (self->run));
  return TRUE;
}

void
cr_document_set_file_operations (CrDocument             *self,
                                 const CrFileOperations *operations)
{
  g_return_if_fail (CR_IS_DOCUMENT (self));

  self->operations = operations;
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
  cr_document_set_disk (self, CR_DISK_SAME, 0);
  set_file (self, NULL);
}

void
cr_document_convert (CrDocument *self)
{
  g_autoptr (CrRoadmap) roadmap = NULL;
  CrRecord             *head = NULL;
  g_auto (CrValue)      version = cr_value_string (CR_FORMAT_VERSION);

  g_return_if_fail (CR_IS_DOCUMENT (self));

  roadmap = cr_roadmap_copy (self->roadmap);
  head = cr_record_copy (&cr_roadmap_get_head (roadmap)->record);
  cr_record_set (head, cr_kind_get_field (CR_KIND_ROADMAP, "version"), &version);
  cr_roadmap_load_record (roadmap, NULL, head);
  cr_document_detach (self);
  self->unsaved = TRUE;
  take_roadmap (self, roadmap, cr_findings_list (roadmap));
  announce_roadmap (self);
}

/* What the callbacks below carry with them. */
typedef struct
{
  GFile   *file;
  guint64  state;  /* of the history when the save began */
  gboolean copy;   /* an export: the document stays with its own file */
  gboolean agreed; /* what is there may be overwritten */
  gboolean writing;
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
              Errand              kind,
              GAsyncReadyCallback callback,
              gpointer            user_data)
{
  GTask  *task = g_task_new (self, NULL, callback, user_data);
  Errand *errand = g_new0 (Errand, 1);

  *errand = kind;
  errand->file = g_object_ref (file);
  errand->state = cr_history_get_state (self->history);
  g_task_set_task_data (task, errand, errand_free);
  self->n_writing += errand->writing ? 1 : 0;
  cr_document_add_busy (self, 1);
  return task;
}

/* What the task carries; the document is free for the next. */
static Errand *
end_errand (GTask *task)
{
  CrDocument *self = g_task_get_source_object (task);
  Errand     *errand = g_task_get_task_data (task);

  self->n_writing -= errand->writing ? 1 : 0;
  cr_document_add_busy (self, -1);
  return errand;
}

static void
loaded_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (GTask)    task = user_data;
  CrDocument          *self = g_task_get_source_object (task);
  Errand              *errand = end_errand (task);
  g_autoptr (GError)   error = NULL;
  g_autoptr (CrLoaded) loaded = cr_store_load_finish (result, NULL, &error);

  if (loaded == NULL)
    {
      g_task_return_error (task, g_steal_pointer (&error));
      return;
    }
  take_roadmap (self, loaded->roadmap, g_steal_pointer (&loaded->findings));
  g_clear_object (&self->base);
  self->base = cr_roadmap_copy (loaded->roadmap);
  self->fingerprint = loaded->fingerprint;
  self->unsaved = FALSE;
  cr_document_set_disk (self, CR_DISK_SAME, loaded->obstacle);
  set_file (self, errand->file);
  announce_roadmap (self);
  g_task_return_boolean (task, TRUE);
}

void
cr_document_load_async (CrDocument         *self,
                        GFile              *file,
                        GAsyncReadyCallback callback,
                        gpointer            user_data)
{
  GTask           *task = NULL;
  g_autofree char *path = NULL;

  g_return_if_fail (CR_IS_DOCUMENT (self));

  path = g_file_get_path (file);
  if (path == NULL)
    {
      g_task_report_new_error (self, callback, user_data, cr_document_load_async, G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED,
                               _ ("Only files of this computer can be opened."));
      return;
    }
  task = begin_errand (self, file, (Errand){ NULL }, callback, user_data);
  cr_store_load_async (self->operations, path, cr_interface_get_language (), G_CANCELLABLE (self->run), loaded_cb,
                       task);
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
  self->unsaved = FALSE;
  cr_document_set_disk (self, CR_DISK_SAME, 0);
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
  Errand             *errand = end_errand (task);
  g_autoptr (GError)  error = NULL;
  g_autoptr (CrSaved) saved = cr_store_save_finish (result, &error);

  if (saved == NULL && is_own (self, errand))
    {
      cr_document_fail_after_look (self, g_steal_pointer (&task), g_steal_pointer (&error));
      return;
    }
  if (saved == NULL)
    {
      g_task_return_error (task, g_steal_pointer (&error));
      return;
    }
  if (!errand->copy)
    finish_save (self, errand, saved);
  g_task_return_int (task, saved->in_place ? CR_SAVED_IN_PLACE : CR_SAVED);
}

static void
start_writing (CrDocument *self,
               GTask      *task)
{
  const Errand    *errand = g_task_get_task_data (task);
  gboolean         own = self->file != NULL && g_file_equal (self->file, errand->file);
  g_autofree char *path = g_file_get_path (errand->file);
  g_autofree char *folder = cr_interface_get_recovery_folder ();
  CrSaveRequest    request = {
       .path = path != NULL ? path : "",
       .roadmap = self->roadmap,
       .base = self->base,
       /* Where it is known that there is no file, one that came in the meantime is not overwritten either. */
       .expected = own && self->disk != CR_DISK_MISSING ? &self->fingerprint : NULL,
       /* The document's own file is never overwritten unseen. */
       .overwrite = !own && errand->agreed,
       .recovery_folder = folder,
       .language = cr_interface_get_language (),
       .run = self->run,
       .now = g_get_real_time () / G_USEC_PER_SEC,
  };

  cr_store_save_async (self->operations, &request, saved_cb, task);
}

void
cr_document_save_async (CrDocument         *self,
                        GFile              *file,
                        gboolean            agreed,
                        GAsyncReadyCallback callback,
                        gpointer            user_data)
{
  Errand errand = { .agreed = agreed, .writing = TRUE };

  g_return_if_fail (CR_IS_DOCUMENT (self));

  start_writing (self, begin_errand (self, file, errand, callback, user_data));
}

CrSaveOutcome
cr_document_save_finish (CrDocument   *self,
                         GAsyncResult *result,
                         GError      **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), CR_SAVE_FAILED);

  return (CrSaveOutcome) g_task_propagate_int (G_TASK (result), error);
}

void
cr_document_export_async (CrDocument         *self,
                          GFile              *file,
                          gboolean            agreed,
                          GAsyncReadyCallback callback,
                          gpointer            user_data)
{
  Errand errand = { .copy = TRUE, .agreed = agreed, .writing = TRUE };

  g_return_if_fail (CR_IS_DOCUMENT (self));

  start_writing (self, begin_errand (self, file, errand, callback, user_data));
}

gboolean
cr_document_export_finish (CrDocument   *self,
                           GAsyncResult *result,
                           GError      **error)
{
  return cr_document_save_finish (self, result, error) != CR_SAVE_FAILED;
}
