/* SPDX-License-Identifier: GPL-3.0-or-later
 * Reading files whole and seeing that they have changed. */
#include "config.h"

#include "cr-fingerprint.h"

#include "cr-faulty-files.h"
#include "cr-file-error.h"
#include "cr-save-scene.h"

#include <fcntl.h>
#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

#define ABC_SHA256   "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
#define EMPTY_SHA256 "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"

static void
test_known_hashes (void)
{
  g_autoptr (GBytes) abc = g_bytes_new_static ("abc", 3);
  g_autoptr (GBytes) empty = g_bytes_new_static ("", 0);
  CrFingerprint      first = cr_fingerprint_of_bytes (abc);
  CrFingerprint      second = cr_fingerprint_of_bytes (empty);
  g_autofree char   *first_words = cr_fingerprint_to_string (&first);
  g_autofree char   *second_words = cr_fingerprint_to_string (&second);

  g_assert_cmpstr (first_words, ==, "3 " ABC_SHA256);
  g_assert_cmpstr (second_words, ==, "0 " EMPTY_SHA256);
  g_assert_true (cr_fingerprint_equal (&first, &first));
  g_assert_false (cr_fingerprint_equal (&first, &second));
  g_assert_false (cr_fingerprint_equal (&second, &cr_fingerprint_none));
}

static void
test_string_form (void)
{
  static const char *const wrong[] = {
    "", "3", "3 ", " " ABC_SHA256, "x " ABC_SHA256, "-3 " ABC_SHA256, "3  " ABC_SHA256, "3 " ABC_SHA256 "0",
    "3 " ABC_SHA256 " ", "3 ga7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
    "99999999999999999999 " ABC_SHA256
  };
  CrFingerprint    fingerprint = { 0 };
  g_autofree char *words = NULL;

  g_assert_true (cr_fingerprint_from_string ("18446744073709551615 " ABC_SHA256, &fingerprint));
  words = cr_fingerprint_to_string (&fingerprint);
  g_assert_cmpstr (words, ==, "18446744073709551615 " ABC_SHA256);
  for (gsize i = 0; i < G_N_ELEMENTS (wrong); i++)
    g_assert_false (cr_fingerprint_from_string (wrong[i], &fingerprint));
}

static gpointer
hash_in_thread (gpointer data)
{
  CrFingerprint fingerprint = cr_fingerprint_of_bytes (data);

  return g_memdup2 (&fingerprint, sizeof fingerprint);
}

static void
test_hash_in_second_thread (void)
{
  g_autoptr (GBytes)        content = cr_scene_make_content (300000, 5);
  g_autoptr (CrScene)       scene = cr_scene_new (CR_SCENE_PLAIN, NULL, content);
  g_autoptr (GBytes)        read = cr_load_bytes (&cr_file_operations_default, scene->path, NULL, NULL);
  GThread                  *thread = g_thread_new ("hash", hash_in_thread, read);
  g_autofree CrFingerprint *fingerprint = g_thread_join (thread);
  CrFingerprint             same = { 0 };
  g_autoptr (GBytes)        again = cr_load_bytes (&cr_file_operations_default, scene->path, &same, NULL);

  g_assert_true (g_bytes_equal (read, content) && g_bytes_equal (again, content));
  g_assert_true (cr_fingerprint_equal (fingerprint, &same));
}

/* A signal or a short read at any call changes nothing. */
static void
test_load_in_pieces (void)
{
  g_autoptr (GBytes)  content = cr_scene_make_content (600000, 5);
  g_autoptr (CrScene) scene = cr_scene_new (CR_SCENE_PLAIN, NULL, content);

  for (guint n = 1; n < 12; n++)
    {
      for (guint i = 0; i < 2; i++)
        {
          g_autoptr (GBytes) read = NULL;
          CrFingerprint      fingerprint = cr_fingerprint_of_bytes (content);
          CrDiskState        state;

          cr_faulty_arm (i == 0 ? CR_FAULTY_SHORT : CR_FAULTY_ONCE, n, EINTR);
          read = cr_load_bytes (&cr_faulty_operations, scene->path, NULL, NULL);
          cr_faulty_disarm ();
          g_assert_true (read != NULL && g_bytes_equal (read, content));

          cr_faulty_arm (i == 0 ? CR_FAULTY_SHORT : CR_FAULTY_ONCE, n, EINTR);
          state = cr_fingerprint_check (&cr_faulty_operations, scene->path, &fingerprint, NULL);
          g_assert_cmpint (state, ==, CR_DISK_SAME);
          cr_faulty_disarm ();
        }
    }
}

static void
check_refused (const char *path,
               int         code,
               const char *words)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (cr_load_bytes (&cr_file_operations_default, path, NULL, &error));
  g_assert_error (error, G_IO_ERROR, code);
  g_assert_nonnull (strstr (error->message, words));
}

static void
test_load_refuses (void)
{
  g_autoptr (GBytes)  content = cr_scene_make_content (10, 5);
  g_autoptr (CrScene) scene = cr_scene_new (CR_SCENE_PLAIN, NULL, content);
  g_autofree char    *pipe_path = g_build_filename (scene->root, "pipe", NULL);
  g_autofree char    *none = g_build_filename (scene->root, "none", NULL);
  g_autofree char    *below = g_build_filename (scene->path, "below", NULL);
  g_autofree char    *loop = g_build_filename (scene->root, "loop", NULL);

  g_assert_cmpint (mkfifo (pipe_path, 0600) | symlink ("loop", loop), ==, 0);
  check_refused (pipe_path, G_IO_ERROR_NOT_REGULAR_FILE, "“pipe” could not be opened: it is not an ordinary file");
  check_refused ("/dev/zero", G_IO_ERROR_NOT_REGULAR_FILE, "“zero”");
  check_refused (scene->root, G_IO_ERROR_IS_DIRECTORY, "it is a folder");
  check_refused (none, G_IO_ERROR_NOT_FOUND, "“none” could not be opened: the file or its folder does not exist");
  check_refused (below, G_IO_ERROR_NOT_DIRECTORY, "“below”");
  check_refused (loop, G_IO_ERROR_TOO_MANY_LINKS, "“loop”");
}

static void
test_load_limit (void)
{
  g_autoptr (GBytes)  content = cr_scene_make_content (10, 5);
  g_autoptr (CrScene) scene = cr_scene_new (CR_SCENE_PLAIN, NULL, content);
  g_autoptr (GBytes)  read = NULL;

  g_assert_cmpint (truncate (scene->path, CR_FILE_SIZE_MAX), ==, 0);
  read = cr_load_bytes (&cr_file_operations_default, scene->path, NULL, NULL);
  g_assert_nonnull (read);
  g_assert_cmpuint (g_bytes_get_size (read), ==, CR_FILE_SIZE_MAX);

  g_assert_cmpint (truncate (scene->path, (off_t) CR_FILE_SIZE_MAX + 1), ==, 0);
  check_refused (scene->path, G_IO_ERROR_MESSAGE_TOO_LARGE, "it is larger than 128 MiB");
  g_assert_cmpint (truncate (scene->path, (off_t) 1 << 40), ==, 0);
  check_refused (scene->path, G_IO_ERROR_MESSAGE_TOO_LARGE, "it is larger than 128 MiB");
}

/* What fstat says of a file that another program is just making longer. */
static int
fstat_before_growing (int          fd,
                      struct stat *status)
{
  int result = fstat (fd, status);

  status->st_size = 3;
  return result;
}

static void
test_load_growing_file (void)
{
  CrFileOperations    operations = cr_file_operations_default;
  g_autoptr (GBytes)  content = cr_scene_make_content (900000, 5);
  g_autoptr (CrScene) scene = cr_scene_new (CR_SCENE_PLAIN, NULL, content);
  g_autoptr (GBytes)  read = NULL;

  operations.fstat = fstat_before_growing;
  read = cr_load_bytes (&operations, scene->path, NULL, NULL);
  g_assert_true (g_bytes_equal (read, content));
}

static CrDiskState
check_disk (const CrScene       *scene,
            const CrFingerprint *fingerprint)
{
  g_autoptr (GError) error = NULL;
  CrDiskState        state = cr_fingerprint_check (&cr_file_operations_default, scene->path, fingerprint, &error);
  CrFingerprint      found;
  g_autoptr (GBytes) now = NULL;

  g_assert_cmpint (state == CR_DISK_UNREADABLE, ==, error != NULL);
  g_assert_cmpint (cr_fingerprint_measure (&cr_file_operations_default, scene->path, fingerprint, &found), ==, state);
  if (state != CR_DISK_CHANGED)
    return state;
  /* What is there by now is known as if it had been read. */
  now = cr_load_bytes (&cr_file_operations_default, scene->path, NULL, NULL);
  if (now != NULL)
    {
      CrFingerprint expected = cr_fingerprint_of_bytes (now);

      g_assert_true (cr_fingerprint_equal (&found, &expected));
    }
  return state;
}

static void
test_check (void)
{
  g_autoptr (GBytes)  content = cr_scene_make_content (1000, 5);
  g_autoptr (GBytes)  longer = cr_scene_make_content (1001, 5);
  g_autoptr (CrScene) scene = cr_scene_new (CR_SCENE_PLAIN, NULL, content);
  CrFingerprint       fingerprint = cr_fingerprint_of_bytes (content);

  g_assert_cmpint (check_disk (scene, &fingerprint), ==, CR_DISK_SAME);
  g_assert_cmpint (check_disk (scene, &cr_fingerprint_none), ==, CR_DISK_CHANGED);
  cr_scene_reset (scene, longer);
  g_assert_cmpint (check_disk (scene, &fingerprint), ==, CR_DISK_CHANGED);
  cr_scene_reset (scene, content);
  g_assert_cmpint (check_disk (scene, &fingerprint), ==, CR_DISK_SAME);

  g_assert_cmpint (g_unlink (scene->path), ==, 0);
  g_assert_cmpint (check_disk (scene, &fingerprint), ==, CR_DISK_MISSING);
  g_assert_cmpint (check_disk (scene, &cr_fingerprint_none), ==, CR_DISK_MISSING);
  g_assert_cmpint (g_mkdir (scene->path, 0700), ==, 0);
  g_assert_cmpint (check_disk (scene, &fingerprint), ==, CR_DISK_UNREADABLE);
}

/* Size and time are restored, as `cp -p`, `rsync -t` and unzip do: only the content tells. */
static void
test_check_sees_restored_time (void)
{
  g_autoptr (GBytes)  content = cr_scene_make_content (1000, 5);
  g_autoptr (GBytes)  other = cr_scene_make_content (1000, 6);
  g_autoptr (CrScene) scene = cr_scene_new (CR_SCENE_PLAIN, NULL, content);
  g_autofree char    *other_path = g_build_filename (scene->root, "other.json", NULL);
  CrFingerprint       fingerprint = cr_fingerprint_of_bytes (content);
  const char         *copy[] = { "cp", "-p", other_path, scene->path, NULL };
  struct timespec     times[2];
  struct stat         before;
  struct stat         after;
  int                 status = -1;

  g_assert_cmpint (stat (scene->path, &before), ==, 0);
  times[0] = before.st_atim;
  times[1] = before.st_mtim;
  cr_scene_write (other_path, other, 0640);
  g_assert_cmpint (utimensat (AT_FDCWD, other_path, times, 0), ==, 0);

  g_assert_true (g_spawn_sync (NULL, (char **) copy, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, NULL, NULL, &status, NULL));
  g_assert_cmpint (status, ==, 0);
  g_assert_cmpint (stat (scene->path, &after), ==, 0);
  g_assert_cmpint (after.st_size, ==, before.st_size);
  g_assert_cmpint (after.st_mtim.tv_sec, ==, before.st_mtim.tv_sec);
  g_assert_cmpint (after.st_mtim.tv_nsec, ==, before.st_mtim.tv_nsec);
  g_assert_cmpint (check_disk (scene, &fingerprint), ==, CR_DISK_CHANGED);
}

static void
test_check_fails (void)
{
  g_autoptr (GBytes)  content = cr_scene_make_content (1000, 5);
  g_autoptr (CrScene) scene = cr_scene_new (CR_SCENE_PLAIN, NULL, content);
  CrFingerprint       fingerprint = cr_fingerprint_of_bytes (content);
  const char         *hit = "";

  for (guint n = 1; hit != NULL; n++)
    {
      g_autoptr (GError) error = NULL;
      CrDiskState        state;

      cr_faulty_arm (CR_FAULTY_ONCE, n, EIO);
      state = cr_fingerprint_check (&cr_faulty_operations, scene->path, &fingerprint, &error);
      hit = cr_faulty_disarm ();
      /* A failing close of a file that was only read has lost nothing. */
      if (hit == NULL || strcmp (hit, "close") == 0)
        g_assert_cmpint (state, ==, CR_DISK_SAME);
      else
        {
          g_assert_cmpint (state, ==, CR_DISK_UNREADABLE);
          g_assert_nonnull (strstr (error->message, "the disk reports a fault"));
        }
    }
}

/* A file is known by whatever name, and by no name that leads elsewhere or nowhere. */
static void
test_same_file (void)
{
  const CrFileOperations *operations = &cr_file_operations_default;
  g_autoptr (GBytes)      content = cr_scene_make_content (100, 5);
  g_autoptr (CrScene)     linked = cr_scene_new (CR_SCENE_SYMLINK, NULL, content);
  g_autoptr (CrScene)     twice = cr_scene_new (CR_SCENE_HARD_LINK, NULL, content);
  g_autofree char        *second = g_build_filename (twice->folder, "second name.json", NULL);
  g_autofree char        *around = g_build_filename (twice->folder, "..", ".", NULL);
  g_autofree char        *detour = g_build_filename (around, "Дорожные карты", "second name.json", NULL);
  g_autofree char        *none = g_build_filename (twice->folder, "none", NULL);

  g_assert_true (cr_file_is_same (operations, linked->path, linked->document));
  g_assert_true (cr_file_is_same (operations, twice->document, second));
  g_assert_true (cr_file_is_same (operations, twice->document, detour));
  g_assert_false (cr_file_is_same (operations, twice->document, linked->document));
  g_assert_false (cr_file_is_same (operations, twice->document, none));
  g_assert_false (cr_file_is_same (operations, none, none));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/files/fingerprint/known-hashes", test_known_hashes);
  g_test_add_func ("/files/fingerprint/string-form", test_string_form);
  g_test_add_func ("/files/fingerprint/second-thread", test_hash_in_second_thread);
  g_test_add_func ("/files/fingerprint/load/in-pieces", test_load_in_pieces);
  g_test_add_func ("/files/fingerprint/load/refuses", test_load_refuses);
  g_test_add_func ("/files/fingerprint/load/limit", test_load_limit);
  g_test_add_func ("/files/fingerprint/load/growing-file", test_load_growing_file);
  g_test_add_func ("/files/fingerprint/check/states", test_check);
  g_test_add_func ("/files/fingerprint/check/restored-time", test_check_sees_restored_time);
  g_test_add_func ("/files/fingerprint/check/fails", test_check_fails);
  g_test_add_func ("/files/fingerprint/same-file", test_same_file);
  return g_test_run ();
}
