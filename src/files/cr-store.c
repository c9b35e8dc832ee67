/* SPDX-License-Identifier: GPL-3.0-or-later
 * Loading and saving of documents, step by step. */
#include "config.h"

#include "cr-store.h"

#include "cr-quote.h"
#include "cr-fault.h"
#include "cr-json-check.h"
#include "cr-language.h"
#include "cr-reader.h"
#include "cr-save.h"
#include "cr-writer.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Bytes from which on a hash is worth a thread of its own. */
#define LARGE ((gsize) 1024 * 1024)

/* How much of the work of saving is done by then. */
#define DONE_SERIALIZED 0.2
#define DONE_VERIFIED   0.8

void
cr_loaded_free (CrLoaded *loaded)
{
  g_clear_object (&loaded->roadmap);
  g_clear_pointer (&loaded->findings, g_ptr_array_unref);
  g_free (loaded);
}

void
cr_saved_free (CrSaved *saved)
{
  g_clear_object (&saved->roadmap);
  g_free (saved->recovery);
  g_free (saved);
}

typedef struct
{
  GBytes       *content;
  CrFingerprint fingerprint;
  GThread      *thread; /* NULL when the hash was made at once */
} Hash;

static gpointer
hash_thread (gpointer data)
{
  Hash *hash = data;

  hash->fingerprint = cr_fingerprint_of_bytes (hash->content);
  return NULL;
}

/* The hash must stay where it is until it is joined. */
static void
hash_begin (Hash   *hash,
            GBytes *content)
{
  hash->content = content;
  hash->thread = NULL;
  if (g_bytes_get_size (content) >= LARGE)
    hash->thread = g_thread_new ("hash", hash_thread, hash);
  else
    hash_thread (hash);
}

static CrFingerprint
hash_end (Hash *hash)
{
  if (hash->thread != NULL)
    g_thread_join (g_steal_pointer (&hash->thread));
  return hash->fingerprint;
}

static CrErrorCode
get_code_of_fault (const CrFault *fault)
{
  if (fault->code == CR_FAULT_SIZE || fault->code == CR_FAULT_STRING_SIZE)
    return CR_ERROR_TOO_LARGE;
  return fault->code < CR_FAULT_FORMAT ? CR_ERROR_SYNTAX : CR_ERROR_INVALID;
}

static CrErrorCode
get_code_of_system (const GError *error)
{
  switch (error->code)
    {
    case G_IO_ERROR_NO_SPACE:
      return CR_ERROR_NO_SPACE;
    case G_IO_ERROR_PERMISSION_DENIED:
    case G_IO_ERROR_READ_ONLY:
      return CR_ERROR_READ_ONLY;
    case G_IO_ERROR_NOT_FOUND:
      return CR_ERROR_MISSING;
    case G_IO_ERROR_WRONG_ETAG:
      return CR_ERROR_CHANGED;
    case G_IO_ERROR_MESSAGE_TOO_LARGE:
      return CR_ERROR_TOO_LARGE;
    default:
      return CR_ERROR_FAILED;
    }
}

/* Moves an error of the system into our domain; its message is kept. */
static void
translate_error (GError *error)
{
  error->code = (int) get_code_of_system (error);
  error->domain = CR_ERROR;
}

/* The formats stand next to what they format; only their translation comes from elsewhere. */
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
static void
set_error_with_name (GError    **error,
                     CrErrorCode code,
                     const char *path,
                     const char *language,
                     const char *format)
{
  g_autofree char *shown = g_filename_display_basename (path);
  g_autofree char *name = cr_quote (shown);

  g_set_error (error, CR_ERROR, (int) code, cr_translate (language, NULL, format), name);
}

static void
set_error_with_fault (GError       **error,
                      CrErrorCode    code,
                      const char    *path,
                      const char    *language,
                      const char    *format,
                      const CrFault *fault)
{
  g_autofree char *shown = g_filename_display_basename (path);
  g_autofree char *name = cr_quote (shown);
  g_autofree char *line = g_strdup_printf ("%" G_GSIZE_FORMAT, fault->line);
  g_autofree char *reason = cr_fault_describe (fault, language);

  g_set_error (error, CR_ERROR, (int) code, cr_translate (language, NULL, format), name, line, reason);
}
#pragma GCC diagnostic pop

/* What the file has wrong; the errors of `faults` are told by their first. */
static CrRoadmap *
read_content (GBytes       *content,
              const char   *path,
              const char   *language,
              GCancellable *cancellable,
              GPtrArray   **faults,
              GError      **error)
{
  gsize       length;
  const char *data = g_bytes_get_data (content, &length);
  CrRoadmap  *roadmap;

  roadmap = cr_reader_read_cancellable (data, length, cancellable, faults);
  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    g_clear_object (&roadmap);
  else if (roadmap == NULL)
    {
      const CrFault *first = g_ptr_array_index (*faults, 0);

      set_error_with_fault (error, get_code_of_fault (first), path, language,
                            /* TRANSLATORS: name of a file, number of a line, a sentence that says what is wrong. */
                            N_ ("“%s”, line %s: %s"), first);
    }
  return roadmap;
}

CrLoaded *
cr_store_load (const CrFileOperations *operations,
               const char             *path,
               const char             *language,
               GCancellable           *cancellable,
               GPtrArray             **faults,
               GError                **error)
{
  g_autoptr (GPtrArray) found = g_ptr_array_new_with_free_func ((GDestroyNotify) cr_fault_free);
  g_autoptr (GBytes)    content = NULL;
  g_autoptr (GError)    cause = NULL;
  CrRoadmap            *roadmap = NULL;
  CrFingerprint         fingerprint = cr_fingerprint_none;
  Hash                  hash;
  CrLoaded             *loaded;

  g_return_val_if_fail (operations != NULL && path != NULL && language != NULL, NULL);

  content = cr_load_bytes (operations, path, NULL, &cause);
  if (content != NULL)
    {
      g_clear_pointer (&found, g_ptr_array_unref);
      hash_begin (&hash, content);
      roadmap = read_content (content, path, language, cancellable, &found, error);
      fingerprint = hash_end (&hash);
    }
  else
    {
      translate_error (cause);
      g_propagate_error (error, g_steal_pointer (&cause));
    }

  if (faults != NULL)
    *faults = g_steal_pointer (&found);
  if (roadmap == NULL)
    return NULL;

  loaded = g_new0 (CrLoaded, 1);
  loaded->roadmap = roadmap;
  loaded->fingerprint = fingerprint;
  loaded->obstacle = cr_save_find_obstacle (operations, path);
  return loaded;
}

static void
tell (const CrSaveRequest *request,
      double               done)
{
  if (request->run != NULL)
    cr_run_set_done (G_CANCELLABLE (request->run), done);
}

static void
copy_static_fields (CrRecord       *head,
                    const CrRecord *base)
{
  const CrTable *table = cr_kind_get_table (CR_KIND_ROADMAP);

  for (guint i = 0; i < table->n_fields; i++)
    if ((table->fields[i].flags & CR_FIELD_STATIC) != 0)
      {
        g_auto (CrValue) value = cr_record_get (base, &table->fields[i]);

        cr_record_set (head, &table->fields[i], &value);
      }
}

/* What a save that changes the content writes beside it. */
static void
mark_changed (CrHead *head)
{
  g_autoptr (CrRoadmap) fresh = cr_roadmap_new ();

  head->revision = head->revision != CR_INTEGER_NONE ? head->revision : 0;
  if (head->revision < (gint64) CR_JSON_INTEGER_MAX)
    head->revision++;
  if (head->catalogue == NULL)
    head->catalogue = cr_record_ref (cr_roadmap_get_head (fresh)->catalogue);
}

/* (transfer full) */
static CrRoadmap *
prepare (const CrSaveRequest *request,
         gboolean            *changed)
{
  CrRoadmap *roadmap = cr_roadmap_copy (request->roadmap);
  CrRecord  *head = cr_record_copy (&cr_roadmap_get_head (roadmap)->record);

  if (request->base != NULL)
    copy_static_fields (head, &cr_roadmap_get_head (request->base)->record);
  *changed = request->base == NULL || !cr_roadmap_equal (request->base, roadmap);
  if (*changed)
    mark_changed ((CrHead *) head);
  cr_roadmap_load_record (roadmap, NULL, head);
  return roadmap;
}

/* Nothing is put in the place of a good file but what opens again as the same document. */
static gboolean
verify (GBytes              *content,
        CrRoadmap           *roadmap,
        const CrSaveRequest *request,
        GError             **error)
{
  g_autoptr (GPtrArray) faults = NULL;
  gsize                 length;
  const char           *data = g_bytes_get_data (content, &length);
  g_autoptr (CrRoadmap) again = cr_reader_read (data, length, &faults);

  if (again != NULL && cr_roadmap_equal (again, roadmap))
    return TRUE;

  if (again == NULL)
    set_error_with_fault (error, CR_ERROR_INVALID, request->path, request->language,
                          /* TRANSLATORS: name of a file, number of a line, a sentence that says what is wrong. */
                          N_ ("“%s” could not be saved because it would not open again: line %s: %s"),
                          g_ptr_array_index (faults, 0));
  else
    set_error_with_name (error, CR_ERROR_FAILED, request->path, request->language,
                         N_ ("“%s” could not be saved because it would read back differently"));
  return FALSE;
}

static GBytes *
serialize (CrRoadmap           *roadmap,
           const CrSaveRequest *request,
           CrFingerprint       *fingerprint,
           GError             **error)
{
  g_autoptr (GBytes) content = cr_writer_write (roadmap);
  gboolean           is_sound;
  Hash               hash;

  if (content == NULL)
    {
      set_error_with_name (error, CR_ERROR_TOO_LARGE, request->path, request->language,
                           N_ ("“%s” could not be saved because it would be larger than 128 MiB"));
      return NULL;
    }

  tell (request, DONE_SERIALIZED);
  hash_begin (&hash, content);
  is_sound = verify (content, roadmap, request, error);
  *fingerprint = hash_end (&hash);
  return is_sound ? g_steal_pointer (&content) : NULL;
}

static gboolean
check_disk (const CrFileOperations *operations,
            const CrSaveRequest    *request,
            GError                **error)
{
  const CrFingerprint *expected = request->expected != NULL ? request->expected : &cr_fingerprint_none;
  g_autoptr (GError)   cause = NULL;

  switch (cr_fingerprint_check (operations, request->path, expected, &cause))
    {
    case CR_DISK_SAME:
      return TRUE;
    case CR_DISK_CHANGED:
      set_error_with_name (error, CR_ERROR_CHANGED, request->path, request->language,
                           request->expected != NULL ? N_ ("Another program has changed “%s”")
                                                     : N_ ("There is a file “%s” already"));
      return FALSE;
    case CR_DISK_MISSING:
      if (request->expected == NULL)
        return TRUE;
      set_error_with_name (error, CR_ERROR_MISSING, request->path, request->language,
                           N_ ("“%s” is not there any more"));
      return FALSE;
    case CR_DISK_UNREADABLE:
    default:
      translate_error (cause);
      g_propagate_error (error, g_steal_pointer (&cause));
      return FALSE;
    }
}

static gboolean
replace (const CrFileOperations *operations,
         const CrSaveRequest    *request,
         GBytes                 *content,
         CrSaveResult           *result,
         GError                **error)
{
  const CrFingerprint *expected = request->expected != NULL ? request->expected : &cr_fingerprint_none;
  GError              *cause = NULL;

  if (cr_save (operations, request->path, content, request->overwrite ? NULL : expected, request->recovery_folder,
               result, &cause))
    return TRUE;

  translate_error (cause);
  g_propagate_error (error, cause);
  return FALSE;
}

static CrSaved *
make_saved (CrRoadmap           *roadmap,
            gboolean             changed,
            const CrFingerprint *fingerprint,
            CrSaveResult        *result)
{
  CrSaved *saved = g_new0 (CrSaved, 1);

  saved->roadmap = g_object_ref (roadmap);
  saved->fingerprint = *fingerprint;
  saved->revision = cr_roadmap_get_head (roadmap)->revision;
  saved->changed = changed;
  saved->durable = result->durable;
  saved->in_place = result->in_place;
  saved->recovery = g_steal_pointer (&result->recovery);
  return saved;
}

CrSaved *
cr_store_save (const CrFileOperations *operations,
               const CrSaveRequest    *request,
               GError                **error)
{
  g_autoptr (CrRoadmap) roadmap = NULL;
  g_autoptr (GBytes)    content = NULL;
  g_auto (CrSaveResult) result = { 0 };
  CrFingerprint         fingerprint;
  gboolean              changed;

  g_return_val_if_fail (operations != NULL && request != NULL && request->path != NULL, NULL);
  g_return_val_if_fail (CR_IS_ROADMAP (request->roadmap) && request->language != NULL, NULL);

  if (cr_roadmap_is_newer_major (request->roadmap))
    {
      set_error_with_name (error, CR_ERROR_VERSION, request->path, request->language,
                           N_ ("“%s” belongs to a newer version of the program and is not written by this one"));
      return NULL;
    }
  if (!request->overwrite && !check_disk (operations, request, error))
    return NULL;

  roadmap = prepare (request, &changed);
  content = serialize (roadmap, request, &fingerprint, error);
  tell (request, DONE_VERIFIED);
  if (content == NULL || !replace (operations, request, content, &result, error))
    return NULL;
  return make_saved (roadmap, changed, &fingerprint, &result);
}
