/* SPDX-License-Identifier: GPL-3.0-or-later
 * Recovery copies: written privately, found only if whole, discarded on request. */
#include "config.h"

#include "cr-recovery.h"

#include "cr-file-error.h"
#include "cr-save-scene.h"

#include <fcntl.h>
#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

static const CrFileOperations *const real = &cr_file_operations_default;

/* A scene for its folders, and a copy of content for document in it. */
static char *
write_copy (const CrScene *scene,
            const char    *document,
            GBytes        *content)
{
  char *copy = NULL;

  g_assert_cmpint (cr_recovery_write (real, scene->recovery, document, content, &copy), ==, 0);
  g_assert_nonnull (copy);
  return copy;
}

static void
set_time (const char *path,
          gint64      seconds)
{
  const struct timespec times[2] = { { .tv_sec = seconds }, { .tv_sec = seconds } };

  g_assert_cmpint (utimensat (AT_FDCWD, path, times, AT_SYMLINK_NOFOLLOW), ==, 0);
}

static guint
get_mode (const char *path)
{
  struct stat status;

  g_assert_cmpint (lstat (path, &status), ==, 0);
  return status.st_mode & 0777;
}

static void
test_list (void)
{
  static const char *const documents[] = {
    "/home/a/Plan.roadmap.json", "/home/b/Plan.roadmap.json", "/home/a/Дорожная карта 100 % #1.json",
    "/home/a/line\nfeed \"quoted\".json", "/home/a/not-utf-8-\xff.json"
  };
  g_autoptr (CrScene)   scene = cr_scene_new (CR_SCENE_NEW, NULL, NULL);
  g_autoptr (GPtrArray) empty = cr_recovery_list (real, scene->recovery);
  g_autoptr (GPtrArray) copies = NULL;

  g_assert_cmpuint (empty->len, ==, 0);
  for (guint i = 0; i < G_N_ELEMENTS (documents); i++)
    {
      g_autoptr (GBytes) content = cr_scene_make_content (i * 1000, i);
      g_autofree char   *copy = write_copy (scene, documents[i], content);

      set_time (copy, 1000 + i);
    }

  copies = cr_recovery_list (real, scene->recovery);
  g_assert_cmpuint (copies->len, ==, G_N_ELEMENTS (documents));
  for (guint i = 0; i < copies->len; i++)
    {
      guint              nth = copies->len - 1 - i;
      const CrRecovery  *copy = g_ptr_array_index (copies, i);
      g_autoptr (GBytes) content = cr_scene_make_content (nth * 1000, nth);

      g_assert_cmpstr (copy->document, ==, documents[nth]);
      g_assert_cmpint (copy->time, ==, 1000 + nth);
      g_assert_true (g_bytes_equal (copy->content, content));
    }
}

/* One document has one copy, the newest. */
static void
test_newer_copy_replaces (void)
{
  g_autoptr (CrScene) scene = cr_scene_new (CR_SCENE_NEW, NULL, NULL);
  g_autoptr (GBytes)  first = cr_scene_make_content (500, 1);
  g_autoptr (GBytes)  second = cr_scene_make_content (400, 2);
  g_autofree char    *first_copy = write_copy (scene, scene->document, first);
  g_autofree char    *second_copy = write_copy (scene, scene->document, second);
  g_autoptr (GBytes)  found = cr_scene_read_recovery (scene);

  g_assert_cmpstr (first_copy, ==, second_copy);
  g_assert_true (g_bytes_equal (found, second));
  g_assert_cmpuint (cr_scene_count (scene->recovery, "recovery"), ==, 1);
}

/* The format is promised: whoever has no program left drops the first line. */
static void
test_format (void)
{
  g_autoptr (CrScene) scene = cr_scene_new (CR_SCENE_NEW, NULL, NULL);
  g_autoptr (GBytes)  content = g_bytes_new_static ("abc", 3);
  g_autofree char    *copy = write_copy (scene, "/a b/c.json", content);
  g_autofree char    *name = g_path_get_basename (copy);
  g_autofree char    *text = NULL;

  g_assert_true (g_file_get_contents (copy, &text, NULL, NULL));
  g_assert_cmpstr (text, ==, "customs-roadmap-recovery 1 3 "
                             "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad "
                             "file:///a%20b/c.json\nabc");
  g_assert_true (g_str_has_prefix (name, "c.json-") && g_str_has_suffix (name, ".recovery"));
  g_assert_cmpuint (strlen (name), ==, strlen ("c.json-.recovery") + 64);
}

static void
test_private (gconstpointer data)
{
  mode_t              usual = umask (GPOINTER_TO_UINT (data));
  g_autoptr (CrScene) scene = cr_scene_new (CR_SCENE_NEW, NULL, NULL);
  g_autoptr (GBytes)  content = g_bytes_new_static ("abc", 3);
  g_autofree char    *copy = NULL;

  copy = write_copy (scene, scene->document, content);
  umask (usual);
  g_assert_cmpuint (get_mode (copy) & 077, ==, 0);
  g_assert_cmpuint (get_mode (scene->recovery) & 077, ==, 0);
}

static void
test_folder_is_made_private (void)
{
  g_autoptr (CrScene) scene = cr_scene_new (CR_SCENE_NEW, NULL, NULL);
  g_autoptr (GBytes)  content = g_bytes_new_static ("abc", 3);
  g_autofree char    *copy = NULL;

  g_assert_cmpint (g_mkdir_with_parents (scene->recovery, 0755) | chmod (scene->recovery, 0777), ==, 0);
  copy = write_copy (scene, scene->document, content);
  g_assert_cmpuint (get_mode (scene->recovery), ==, 0700);
  g_assert_cmpuint (get_mode (copy), ==, 0600);
}

/* A folder that somebody has put in the way gets nothing. */
static void
test_folder_is_foreign (void)
{
  g_autoptr (CrScene) scene = cr_scene_new (CR_SCENE_NEW, NULL, NULL);
  g_autoptr (GBytes)  content = g_bytes_new_static ("abc", 3);
  g_autofree char    *state = g_path_get_dirname (scene->recovery);
  char               *copy = NULL;
  int                 cause;

  g_assert_cmpint (g_mkdir (state, 0700) | symlink (scene->folder, scene->recovery), ==, 0);
  g_assert_cmpint (cr_recovery_write (real, scene->recovery, scene->document, content, &copy), !=, 0);
  g_assert_cmpuint (cr_scene_count (scene->folder, "recovery"), ==, 0);

  g_assert_cmpint (g_unlink (scene->recovery) | g_mkdir (scene->recovery, 0777), ==, 0);
  if (getuid () == 0)
    {
      g_assert_cmpint (chown (scene->recovery, 12345, 12345), ==, 0);
      cause = cr_recovery_write (real, scene->recovery, scene->document, content, &copy);
      g_assert_cmpint (cause, ==, CR_CAUSE_FOREIGN);
    }
  g_assert_null (copy);
}

static void
test_long_names (void)
{
  g_autoptr (CrScene)   scene = cr_scene_new (CR_SCENE_NEW, NULL, NULL);
  g_autoptr (GBytes)    content = g_bytes_new_static ("abc", 3);
  g_autofree char      *letters = g_strnfill (255, 'n');
  g_autofree char      *document = g_build_filename ("/home", letters, NULL);
  GString              *cyrillic = g_string_new ("/home/n");
  g_autofree char      *copy = write_copy (scene, document, content);
  g_autofree char      *second_copy = NULL;
  g_autoptr (GPtrArray) copies = NULL;

  for (guint i = 0; i < 127; i++)
    g_string_append (cyrillic, "ж");
  second_copy = write_copy (scene, cyrillic->str, content);
  g_string_free (cyrillic, TRUE);

  g_assert_true (g_utf8_validate (copy, -1, NULL) && g_utf8_validate (second_copy, -1, NULL));
  copies = cr_recovery_list (real, scene->recovery);
  g_assert_cmpuint (copies->len, ==, 2);
}

/* Every shorter, and every changed, version of a copy is passed over. */
static void
test_damaged_copies (void)
{
  g_autoptr (CrScene) scene = cr_scene_new (CR_SCENE_NEW, cr_scene_memory (), NULL);
  g_autoptr (GBytes)  content = cr_scene_make_content (60, 1);
  g_autofree char    *copy = write_copy (scene, scene->document, content);
  g_autofree char    *whole = NULL;
  gsize               size;
  gsize               header;

  g_assert_true (g_file_get_contents (copy, &whole, &size, NULL));
  header = (gsize) (strchr (whole, '\n') - whole);
  for (gsize i = 0; i < size; i++)
    {
      g_autofree char   *changed = g_memdup2 (whole, size);
      g_autoptr (GBytes) found = NULL;

      g_assert_true (g_file_set_contents (copy, whole, (gssize) i, NULL));
      found = cr_scene_read_recovery (scene);
      g_assert_null (found);

      changed[i] ^= 1;
      g_assert_true (g_file_set_contents (copy, changed, (gssize) size, NULL));
      found = cr_scene_read_recovery (scene);
      /* A changed hexadecimal letter of the path is another path; all else is no whole copy. */
      g_assert_null (found);
    }
  g_assert_cmpuint (size - header, ==, 61);
}

static void
test_strange_files (void)
{
  g_autoptr (CrScene)   scene = cr_scene_new (CR_SCENE_NEW, NULL, NULL);
  g_autoptr (GBytes)    content = cr_scene_make_content (60, 1);
  g_autofree char      *copy = write_copy (scene, scene->document, content);
  g_autofree char      *moved = g_build_filename (scene->root, "moved", NULL);
  g_autofree char      *pipe_path = g_build_filename (scene->recovery, "pipe.recovery", NULL);
  g_autofree char      *folder = g_build_filename (scene->recovery, "folder.recovery", NULL);
  g_autofree char      *text = g_build_filename (scene->recovery, "text.recovery", NULL);
  g_autoptr (GPtrArray) copies = NULL;

  g_assert_cmpint (g_rename (copy, moved) | symlink (moved, copy), ==, 0);
  g_assert_cmpint (mkfifo (pipe_path, 0600) | g_mkdir (folder, 0700), ==, 0);
  g_assert_true (g_file_set_contents (text, "customs-roadmap-recovery 1 \n", -1, NULL));
  copies = cr_recovery_list (real, scene->recovery);
  g_assert_cmpuint (copies->len, ==, 0);
}

static void
test_needed_and_discarded (void)
{
  g_autoptr (GBytes)    content = cr_scene_make_content (60, 1);
  g_autoptr (GBytes)    other = cr_scene_make_content (60, 2);
  g_autoptr (CrScene)   scene = cr_scene_new (CR_SCENE_PLAIN, NULL, content);
  g_autofree char      *path = write_copy (scene, scene->document, content);
  g_autoptr (GPtrArray) copies = cr_recovery_list (real, scene->recovery);
  const CrRecovery     *copy = g_ptr_array_index (copies, 0);
  g_autoptr (GError)    error = NULL;

  g_assert_cmpstr (copy->copy, ==, path);
  g_assert_false (cr_recovery_is_needed (real, copy));
  g_assert_cmpint (g_unlink (scene->document), ==, 0);
  g_assert_true (cr_recovery_is_needed (real, copy));
  cr_scene_write (scene->document, other, 0600);
  g_assert_true (cr_recovery_is_needed (real, copy));

  g_assert_true (cr_recovery_discard (real, copy, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (cr_scene_count (scene->recovery, "recovery"), ==, 0);
  g_assert_true (cr_recovery_discard (real, copy, &error));
}

static void
test_sweep (void)
{
  g_autoptr (CrScene) scene = cr_scene_new (CR_SCENE_NEW, NULL, NULL);
  g_autoptr (GBytes)  content = cr_scene_make_content (60, 1);
  g_autofree char    *copy = write_copy (scene, scene->document, content);
  g_autofree char    *stray = g_build_filename (scene->recovery, ".x.recovery.cr-save-00000a", NULL);

  cr_scene_write (stray, content, 0600);
  set_time (copy, 1000);
  set_time (stray, 1000);
  g_assert_cmpuint (cr_recovery_sweep (real, scene->recovery, 4600), ==, 0);
  g_assert_cmpuint (cr_recovery_sweep (real, scene->recovery, 4601), ==, 1);
  g_assert_cmpuint (cr_scene_count (scene->recovery, "recovery"), ==, 1);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/files/recovery/list", test_list);
  g_test_add_func ("/files/recovery/newer-copy-replaces", test_newer_copy_replaces);
  g_test_add_func ("/files/recovery/format", test_format);
  g_test_add_data_func ("/files/recovery/private/umask-0", GUINT_TO_POINTER (0), test_private);
  g_test_add_data_func ("/files/recovery/private/umask-022", GUINT_TO_POINTER (022), test_private);
  g_test_add_data_func ("/files/recovery/private/umask-077", GUINT_TO_POINTER (077), test_private);
  g_test_add_func ("/files/recovery/folder-is-made-private", test_folder_is_made_private);
  g_test_add_func ("/files/recovery/folder-is-foreign", test_folder_is_foreign);
  g_test_add_func ("/files/recovery/long-names", test_long_names);
  g_test_add_func ("/files/recovery/damaged-copies", test_damaged_copies);
  g_test_add_func ("/files/recovery/strange-files", test_strange_files);
  g_test_add_func ("/files/recovery/needed-and-discarded", test_needed_and_discarded);
  g_test_add_func ("/files/recovery/sweep", test_sweep);
  return g_test_run ();
}
