/* SPDX-License-Identifier: GPL-3.0-or-later
 * Where the files were left, kept between two starts of the program and apart from the files. */
#include "config.h"

#include "cr-place-store.h"

#include "cr-error.h"
#include "cr-save.h"

#include <string.h>

/* So often the file is read again when another process has written it in between. */
#define N_ATTEMPTS 4

/* More than that nobody here has written. */
#define FILE_SIZE_MAX (2 * CR_PLACES_MAX * CR_PLACE_SIZE_MAX)

#define HASH_LENGTH 32

struct _CrPlaceStore
{
  GObject parent_instance;

  char        *path;
  GThreadPool *pool; /* of one thread; NULL once closed */
};

G_DEFINE_FINAL_TYPE (CrPlaceStore, cr_place_store, G_TYPE_OBJECT)

/* One thing to be done by the thread. */
typedef struct
{
  char     *path;
  char     *roadmap; /* what groups of this roadmap begin with */
  char     *group;   /* that of this file */
  GKeyFile *place;   /* to be kept; NULL: the one kept is asked for */
  GTask    *task;    /* of whoever asks */
} Job;

static void
job_free (Job *job)
{
  g_free (job->path);
  g_free (job->roadmap);
  g_free (job->group);
  g_clear_pointer (&job->place, g_key_file_unref);
  g_clear_object (&job->task);
  g_free (job);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Job, job_free)

/* (transfer full) */
static char *
hash (const char *text)
{
  char *sum = g_compute_checksum_for_string (G_CHECKSUM_SHA256, text, -1);

  sum[HASH_LENGTH] = '\0';
  return sum;
}

/* The places that are kept, the file used last at the end. (transfer full) What the file held is told by the
 * fingerprint; FALSE where it cannot be told. */
static gboolean
read_places (const char    *path,
             GKeyFile     **places,
             CrFingerprint *fingerprint)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) content = cr_load_bytes (&cr_file_operations_default, path, fingerprint, &error);
  gsize              size = 0;
  const char        *data = content != NULL ? g_bytes_get_data (content, &size) : NULL;

  *places = g_key_file_new ();
  if (content == NULL)
    *fingerprint = cr_fingerprint_none;
  else if (size <= FILE_SIZE_MAX && !g_key_file_load_from_data (*places, data, size, G_KEY_FILE_NONE, NULL))
    {
      /* It may have taken a part of what is damaged. */
      g_key_file_unref (*places);
      *places = g_key_file_new ();
    }
  return content != NULL || g_error_matches (error, CR_ERROR, CR_ERROR_MISSING);
}

static void
copy_lines (GKeyFile   *from,
            const char *from_group,
            GKeyFile   *to,
            const char *to_group)
{
  g_auto (GStrv) keys = g_key_file_get_keys (from, from_group, NULL, NULL);

  for (guint i = 0; keys != NULL && keys[i] != NULL; i++)
    {
      g_autofree char *value = g_key_file_get_value (from, from_group, keys[i], NULL);

      g_key_file_set_value (to, to_group, keys[i], value);
    }
}

/* (transfer full) */
static GKeyFile *
find_place (const Job *job)
{
  CrFingerprint        fingerprint;
  g_autoptr (GKeyFile) places = NULL;
  g_auto (GStrv)       groups = NULL;
  const char          *found = NULL;
  GKeyFile            *place = g_key_file_new ();

  read_places (job->path, &places, &fingerprint);
  groups = g_key_file_get_groups (places, NULL);
  for (guint i = 0; groups[i] != NULL; i++)
    if (g_str_has_prefix (groups[i], job->roadmap))
      found = groups[i];
  if (g_key_file_has_group (places, job->group))
    found = job->group;
  if (found != NULL)
    copy_lines (places, found, place, CR_PLACE_GROUP);
  return place;
}

static void
forget_oldest (GKeyFile *places)
{
  gsize          n_groups = 0;
  g_auto (GStrv) groups = g_key_file_get_groups (places, &n_groups);

  for (gsize i = 0; i + CR_PLACES_MAX < n_groups; i++)
    g_key_file_remove_group (places, groups[i], NULL);
}

/* FALSE when it was another process that has changed the file meanwhile. */
static gboolean
try_to_keep (const Job *job)
{
  CrFingerprint        fingerprint;
  g_autoptr (GKeyFile) places = NULL;
  gboolean             known = read_places (job->path, &places, &fingerprint);
  g_autoptr (GBytes)   content = NULL;
  g_autoptr (GError)   error = NULL;
  char                *data = NULL;
  gsize                size = 0;

  g_key_file_remove_group (places, job->group, NULL);
  copy_lines (job->place, CR_PLACE_GROUP, places, job->group);
  forget_oldest (places);
  data = g_key_file_to_data (places, &size, NULL);
  content = g_bytes_new_take (data, size);
  return cr_save (&cr_file_operations_default, job->path, content, known ? &fingerprint : NULL, NULL, NULL, &error) ||
         !g_error_matches (error, CR_ERROR, CR_ERROR_CHANGED);
}

static void
keep_place (const Job *job)
{
  g_autofree char *folder = g_path_get_dirname (job->path);

  g_mkdir_with_parents (folder, 0700);
  for (guint i = 0; i < N_ATTEMPTS && !try_to_keep (job); i++)
    ;
}

static void
do_job (gpointer data,
        gpointer user_data)
{
  g_autoptr (Job) job = data;

  if (job->place != NULL)
    keep_place (job);
  else
    g_task_return_pointer (job->task, find_place (job), (GDestroyNotify) g_key_file_unref);
}

static void
cr_place_store_finalize (GObject *object)
{
  CrPlaceStore *self = CR_PLACE_STORE (object);

  cr_place_store_close (self);
  g_free (self->path);
  G_OBJECT_CLASS (cr_place_store_parent_class)->finalize (object);
}

static void
cr_place_store_class_init (CrPlaceStoreClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = cr_place_store_finalize;
}

static void
cr_place_store_init (CrPlaceStore *self)
{
  self->pool = g_thread_pool_new (do_job, NULL, 1, FALSE, NULL);
}

CrPlaceStore *
cr_place_store_new (const char *path)
{
  CrPlaceStore *self = g_object_new (CR_TYPE_PLACE_STORE, NULL);

  self->path = g_strdup (path);
  return self;
}

/* (transfer full) */
static Job *
make_job (CrPlaceStore *self,
          const char   *id,
          GFile        *file)
{
  Job             *job = g_new0 (Job, 1);
  g_autofree char *uri = g_file_get_uri (file);
  g_autofree char *hash_of_uri = hash (uri);
  g_autofree char *hash_of_id = hash (id);

  job->path = g_strdup (self->path);
  job->roadmap = g_strconcat (hash_of_id, " ", NULL);
  job->group = g_strconcat (job->roadmap, hash_of_uri, NULL);
  return job;
}

void
cr_place_store_lookup_async (CrPlaceStore       *self,
                             const char         *id,
                             GFile              *file,
                             GAsyncReadyCallback callback,
                             gpointer            user_data)
{
  Job *job = NULL;

  g_return_if_fail (CR_IS_PLACE_STORE (self));
  g_return_if_fail (self->pool != NULL);

  job = make_job (self, id, file);
  /* The thread may let go of it last, and must not be the one that ends the store. */
  job->task = g_task_new (NULL, NULL, callback, user_data);
  g_thread_pool_push (self->pool, job, NULL);
}

GKeyFile *
cr_place_store_lookup_finish (GAsyncResult *result)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), NULL);

  return g_task_propagate_pointer (G_TASK (result), NULL);
}

void
cr_place_store_keep (CrPlaceStore *self,
                     const char   *id,
                     GFile        *file,
                     GKeyFile     *place)
{
  g_autofree char *lines = NULL;
  gsize            size = 0;
  Job             *job = NULL;

  g_return_if_fail (CR_IS_PLACE_STORE (self));
  g_return_if_fail (self->pool != NULL);

  lines = g_key_file_to_data (place, &size, NULL);
  if (size > CR_PLACE_SIZE_MAX)
    return;
  job = make_job (self, id, file);
  job->place = g_key_file_new ();
  copy_lines (place, CR_PLACE_GROUP, job->place, CR_PLACE_GROUP);
  g_thread_pool_push (self->pool, job, NULL);
}

void
cr_place_store_close (CrPlaceStore *self)
{
  g_return_if_fail (CR_IS_PLACE_STORE (self));

  if (self->pool != NULL)
    g_thread_pool_free (g_steal_pointer (&self->pool), FALSE, TRUE);
}
