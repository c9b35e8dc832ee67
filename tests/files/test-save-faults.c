/* SPDX-License-Identifier: GPL-3.0-or-later
 * Every call of the file system fails in turn while each kind of file is being saved. */
#include "config.h"

#include "cr-save.h"

#include "cr-faulty-files.h"
#include "cr-file-error.h"
#include "cr-save-scene.h"

#include <string.h>

#define OLD_SIZE    20000
#define N_CALLS_MAX 200 /* far more than a save makes */

static const int errors[] = { ENOSPC, EDQUOT, EIO, EACCES, EROFS, EMFILE, EINTR, ENAMETOOLONG };

/* A new version that is longer, and one that is shorter than the old. */
static const gsize new_sizes[] = { 30000, 9000 };

typedef struct
{
  GBytes *old;
  GBytes *new;
  guint n_saves;
  guint n_failures;
  guint n_failed_closes; /* calls of close that made the save fail */
} Sweep;

static guint
count_descriptors (void)
{
  return cr_scene_count ("/proc/self/fd", "");
}

static guint
get_mode (const char *path)
{
  struct stat status;

  g_assert_cmpint (lstat (path, &status), ==, 0);
  return status.st_mode & 0777;
}

/* One sentence that names the file and the cause that was made up. */
static void
check_message (const GError *error,
               int           cause)
{
  g_autofree char *words = cr_file_error_describe (cause);

  g_assert_nonnull (error);
  g_assert_nonnull (strstr (error->message, "“"));
  g_assert_nonnull (strstr (error->message, ".json”"));
  g_assert_true (g_str_has_suffix (error->message, words));
  g_assert_null (strchr (error->message, '\n'));
}

/* Whatever failed, one whole version is there, and the answer was true. */
static void
check_documents (const CrScene      *scene,
                 const Sweep        *sweep,
                 const CrSaveResult *result,
                 const GError       *error,
                 gboolean            saved)
{
  g_autoptr (GBytes) now = cr_scene_read (scene);
  g_autoptr (GBytes) copy = cr_scene_read_recovery (scene);

  if (saved)
    {
      g_assert_nonnull (now);
      g_assert_true (g_bytes_equal (now, sweep->new));
    }
  else if (result->in_place)
    {
      g_assert_nonnull (now);
      g_assert_true (g_bytes_equal (now, sweep->old) || copy != NULL);
      g_assert_true (copy == NULL || g_bytes_equal (copy, sweep->new));
    }
  else if (scene->kind == CR_SCENE_NEW)
    g_assert_null (now);
  else
    {
      g_assert_nonnull (now);
      g_assert_true (g_bytes_equal (now, sweep->old));
    }

  /* Whoever is not told of damage must find the file as it was. */
  if (!saved && scene->kind != CR_SCENE_NEW && strstr (error->message, "damaged") == NULL)
    g_assert_true (g_bytes_equal (now, sweep->old));
  if (now != NULL && scene->kind != CR_SCENE_NEW)
    g_assert_cmpuint (get_mode (scene->document), ==, 0640);
}

static void
check_folders (const CrScene      *scene,
               const CrSaveResult *result,
               gboolean            saved)
{
  if (!cr_faulty_unlink_failed ())
    {
      g_assert_cmpuint (cr_scene_count (scene->folder, ".cr-save-"), ==, 0);
      g_assert_cmpuint (cr_scene_count (scene->recovery, ".cr-save-"), ==, 0);
    }
  if (saved && !cr_faulty_unlink_failed ())
    g_assert_cmpuint (cr_scene_count (scene->recovery, ".recovery"), ==, 0);
  if (result->recovery != NULL)
    g_assert_cmpuint (get_mode (result->recovery), ==, 0600);
}

/* What was written to must have reached the disk, or the save has failed; only the folder of a file that was replaced
 * may lag behind, which is told. */
static void
check_flushing (const CrScene      *scene,
                Sweep              *sweep,
                const CrSaveResult *result,
                const char         *hit,
                gboolean            saved)
{
  if (g_strcmp0 (hit, "fsync") == 0)
    g_assert_true (!saved || (!cr_scene_is_in_place (scene) && !result->durable));
  if (g_strcmp0 (hit, "close") == 0 && !saved)
    sweep->n_failed_closes++;
}

/* FALSE if the save needed fewer than n calls. */
static gboolean
try_save (CrSceneKind  kind,
          Sweep       *sweep,
          CrFaultyMode mode,
          guint        n,
          int          cause)
{
  g_autoptr (CrScene)   scene = cr_scene_new (kind, cr_scene_memory (), sweep->old);
  g_autoptr (GError)    error = NULL;
  g_auto (CrSaveResult) result = { 0 };
  guint                 n_descriptors = count_descriptors ();
  const char           *hit;
  gboolean              saved;

  cr_scene_enter (scene);
  cr_faulty_arm (mode, n, cause);
  saved = cr_save (&cr_faulty_operations, scene->path, sweep->new, NULL, scene->recovery, &result, &error);
  hit = cr_faulty_disarm ();
  cr_scene_leave (scene);

  sweep->n_saves++;
  g_assert_cmpuint (count_descriptors (), ==, n_descriptors);
  check_documents (scene, sweep, &result, error, saved);
  check_folders (scene, &result, saved);
  if (saved)
    g_assert_no_error (error);
  else
    {
      sweep->n_failures++;
      g_assert_nonnull (hit);
      check_message (error, cause);
    }

  if (mode == CR_FAULTY_ONCE && cause != EINTR)
    check_flushing (scene, sweep, &result, hit, saved);
  /* A signal and a short write are nobody's fault. */
  if (cause == EINTR || mode == CR_FAULTY_SHORT)
    g_assert_true (saved);
  if (hit == NULL)
    {
      g_assert_true (saved && result.durable && result.recovery == NULL);
      g_assert_true (result.in_place == cr_scene_is_in_place (scene));
    }
  return hit != NULL;
}

static void
sweep_calls (CrSceneKind  kind,
             Sweep       *sweep,
             CrFaultyMode mode,
             int          cause)
{
  gboolean in_place = kind == CR_SCENE_HARD_LINK || kind == CR_SCENE_READ_ONLY_FOLDER;
  guint    n = 1;

  sweep->n_failed_closes = 0;
  while (try_save (kind, sweep, mode, n, cause))
    {
      n++;
      g_assert_cmpuint (n, <, N_CALLS_MAX);
    }
  /* The files that are written to: the temporary one, or the copy and the document. */
  if (mode == CR_FAULTY_ONCE && cause != EINTR)
    g_assert_cmpuint (sweep->n_failed_closes, ==, in_place ? 2 : 1);
  /* A save of a few calls only would mean that the table is not used. */
  g_assert_cmpuint (n, >, mode == CR_FAULTY_SHORT ? 2 : 15);
}

static void
test_calls_fail (gconstpointer data)
{
  CrSceneKind        kind = GPOINTER_TO_UINT (data);
  g_autoptr (GBytes) old = cr_scene_make_content (OLD_SIZE, 1);

  for (gsize i = 0; i < G_N_ELEMENTS (new_sizes); i++)
    {
      g_autoptr (GBytes) new = cr_scene_make_content (new_sizes[i], 2);
      Sweep sweep = { .old = old, .new = new };

      for (gsize e = 0; e < G_N_ELEMENTS (errors); e++)
        {
          sweep_calls (kind, &sweep, CR_FAULTY_ONCE, errors[e]);
          if (errors[e] != EINTR)
            sweep_calls (kind, &sweep, CR_FAULTY_ALWAYS, errors[e]);
        }
      sweep_calls (kind, &sweep, CR_FAULTY_SHORT, 0);
      g_test_message ("%s: %u saves, %u of them failed", cr_scene_name (kind), sweep.n_saves, sweep.n_failures);
      g_assert_cmpuint (sweep.n_failures, >, 50);
    }
}

/* What is written arrives as something else: found by reading it back. */
static void
test_wrong_bytes (gconstpointer data)
{
  CrSceneKind        kind = GPOINTER_TO_UINT (data);
  g_autoptr (GBytes) old = cr_scene_make_content (OLD_SIZE, 1);
  g_autoptr (GBytes) new = cr_scene_make_content (new_sizes[0], 2);
  Sweep sweep = { .old = old, .new = new };
  guint n = 0;

  do
    {
      n++;
    }
  while (try_save (kind, &sweep, CR_FAULTY_CORRUPT, n, CR_CAUSE_DIFFERS));
  g_assert_cmpuint (sweep.n_failures, ==, n - 1);
  g_assert_cmpuint (sweep.n_failures, >=, kind == CR_SCENE_HARD_LINK || kind == CR_SCENE_READ_ONLY_FOLDER ? 3 : 1);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint kind = 0; kind < CR_N_SCENES; kind++)
    {
      g_autofree char *calls = g_strdup_printf ("/files/save/calls-fail/%s", cr_scene_name (kind));
      g_autofree char *bytes = g_strdup_printf ("/files/save/wrong-bytes/%s", cr_scene_name (kind));

      g_test_add_data_func (calls, GUINT_TO_POINTER (kind), test_calls_fail);
      g_test_add_data_func (bytes, GUINT_TO_POINTER (kind), test_wrong_bytes);
    }
  return g_test_run ();
}
