/* SPDX-License-Identifier: GPL-3.0-or-later
 * What a save keeps, follows, refuses and leaves behind. */
#include "config.h"

#include "cr-save.h"

#include "cr-faulty-files.h"
#include "cr-file-error.h"
#include "cr-save-scene.h"
#include "cr-temporary.h"

#include <fcntl.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/xattr.h>
#include <unistd.h>

#define FOREIGN     12345
#define ACCESS_LIST "system.posix_acl_access"

static const CrFileOperations *const real = &cr_file_operations_default;

static GBytes *
make_old (void)
{
  return cr_scene_make_content (5000, 1);
}

static GBytes *
make_new (void)
{
  return cr_scene_make_content (7000, 2);
}

static struct stat
get_status (const char *path)
{
  struct stat status;

  g_assert_cmpint (lstat (path, &status), ==, 0);
  return status;
}

static void
check_holds (const char *path,
             GBytes     *content)
{
  g_assert_cmpint (cr_file_compare (real, path, content), ==, 0);
}

/* Saves to any path, in the scene's recovery folder if need be. */
static void
save_to (const CrScene *scene,
         const char    *path,
         GBytes        *content)
{
  g_autoptr (GError)    error = NULL;
  g_auto (CrSaveResult) result = { 0 };

  g_assert_true (cr_save (real, path, content, NULL, scene->recovery, &result, &error));
  g_assert_no_error (error);
  g_assert_true (result.durable);
  g_assert_null (result.recovery);
}

static void
check_refused (const CrScene       *scene,
               const char          *path,
               const CrFingerprint *expected,
               int                  code,
               const char          *words)
{
  g_autoptr (GBytes) new = make_new ();
  g_autoptr (GError) error = NULL;

  g_assert_false (cr_save (real, path, new, expected, scene->recovery, NULL, &error));
  g_assert_error (error, G_IO_ERROR, code);
  g_assert_nonnull (strstr (error->message, words));
  g_assert_cmpuint (cr_scene_count (scene->folder, ".cr-save-"), ==, 0);
}

static void
test_modes (void)
{
  static const mode_t modes[] = { 0600, 0640, 0644, 0664, 0666, 0400 | 0200, 0755 };
  static const mode_t masks[] = { 0, 022, 077 };
  g_autoptr (GBytes)  old = make_old ();
  g_autoptr (GBytes) new = make_new ();
  g_autoptr (CrScene) scene = cr_scene_new (CR_SCENE_PLAIN, NULL, old);

  for (gsize i = 0; i < G_N_ELEMENTS (modes); i++)
    {
      for (gsize k = 0; k < G_N_ELEMENTS (masks); k++)
        {
          mode_t usual = umask (masks[k]);

          g_assert_cmpint (chmod (scene->path, modes[i]), ==, 0);
          save_to (scene, scene->path, new);
          umask (usual);
          g_assert_cmpuint (get_status (scene->path).st_mode & 07777, ==, modes[i]);
        }
    }
}

static void
test_new_file_takes_umask (void)
{
  static const mode_t masks[] = { 0, 002, 022, 027, 077 };
  g_autoptr (GBytes) new = make_new ();

  for (gsize i = 0; i < G_N_ELEMENTS (masks); i++)
    {
      g_autoptr (CrScene) scene = cr_scene_new (CR_SCENE_NEW, NULL, NULL);
      mode_t              usual = umask (masks[i]);

      save_to (scene, scene->path, new);
      umask (usual);
      check_holds (scene->path, new);
      g_assert_cmpuint (get_status (scene->path).st_mode & 07777, ==, 0666 & ~masks[i]);
    }
}

static void
test_sizes (gconstpointer data)
{
  static const gsize  sizes[] = { 0, 1, 4096, 5000, 300000, 262144, 262143, 1, 0, 524288, 0 };
  g_autoptr (GBytes)  old = make_old ();
  g_autoptr (CrScene) scene = cr_scene_new (GPOINTER_TO_UINT (data), NULL, old);

  for (gsize i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      g_autoptr (GBytes) new = cr_scene_make_content (sizes[i], 10 + i);

      cr_scene_enter (scene);
      save_to (scene, scene->path, new);
      cr_scene_leave (scene);
      check_holds (scene->document, new);
    }
}

static void
test_link_chain (void)
{
  g_autoptr (GBytes) old = make_old ();
  g_autoptr (GBytes) new = make_new ();
  g_autoptr (CrScene) scene = cr_scene_new (CR_SCENE_SYMLINK, NULL, old);
  g_autofree char    *second = g_build_filename (scene->folder, "second", NULL);
  g_autofree char    *third = g_build_filename (scene->root, "third", NULL);
  g_autofree char    *resolved = NULL;

  g_assert_cmpint (symlink ("../link.json", second) | symlink (second, third), ==, 0);
  save_to (scene, third, new);
  check_holds (scene->document, new);
  g_assert_true (S_ISLNK (get_status (third).st_mode) && S_ISLNK (get_status (second).st_mode));
  g_assert_true (S_ISLNK (get_status (scene->path).st_mode));
  g_assert_cmpuint (get_status (scene->document).st_mode & 07777, ==, 0640);

  resolved = cr_save_resolve (real, third, NULL);
  g_assert_cmpstr (resolved, ==, scene->document);
}

static void
test_dangling_link (void)
{
  g_autoptr (GBytes) new = make_new ();
  g_autoptr (CrScene) scene = cr_scene_new (CR_SCENE_NEW, NULL, NULL);
  g_autofree char    *dangling = g_build_filename (scene->root, "dangling", NULL);
  g_autofree char    *astray = g_build_filename (scene->root, "astray", NULL);

  g_assert_cmpint (symlink (scene->document, dangling) | symlink ("none/none.json", astray), ==, 0);
  save_to (scene, dangling, new);
  check_holds (scene->document, new);
  g_assert_true (S_ISLNK (get_status (dangling).st_mode));
  check_refused (scene, astray, NULL, G_IO_ERROR_NOT_FOUND, "“astray” could not be saved: the file or its folder");
}

static void
test_link_loop (void)
{
  g_autoptr (CrScene) scene = cr_scene_new (CR_SCENE_NEW, NULL, NULL);
  g_autofree char    *first = g_build_filename (scene->folder, "first", NULL);
  g_autofree char    *second = g_build_filename (scene->folder, "second", NULL);
  g_autoptr (GError)  error = NULL;

  g_assert_cmpint (symlink ("second", first) | symlink ("first", second), ==, 0);
  check_refused (scene, first, NULL, G_IO_ERROR_TOO_MANY_LINKS, "the links lead in a circle");
  g_assert_null (cr_save_resolve (real, second, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_TOO_MANY_LINKS);
}

static void
test_relative_path (void)
{
  g_autoptr (GBytes) old = make_old ();
  g_autoptr (GBytes) new = make_new ();
  g_autoptr (CrScene) scene = cr_scene_new (CR_SCENE_HARD_LINK, NULL, old);
  g_autofree char    *usual = g_get_current_dir ();
  g_autofree char    *name = g_path_get_basename (scene->document);

  g_assert_cmpint (g_chdir (scene->folder), ==, 0);
  save_to (scene, name, new);
  save_to (scene, "new.json", old);
  g_assert_cmpint (g_chdir (usual), ==, 0);
  check_holds (scene->document, new);
}

static void
test_hard_link (void)
{
  g_autoptr (GBytes) old = make_old ();
  g_autoptr (GBytes) new = make_new ();
  g_autoptr (CrScene) scene = cr_scene_new (CR_SCENE_HARD_LINK, NULL, old);
  g_autofree char    *other = g_build_filename (scene->folder, "second name.json", NULL);
  g_autoptr (GError)  error = NULL;

  g_assert_false (cr_save (real, scene->path, new, NULL, NULL, NULL, &error));
  g_assert_nonnull (strstr (error->message, "there is no recovery folder"));
  check_holds (other, old);

  save_to (scene, scene->path, new);
  check_holds (other, new);
  g_assert_cmpuint (get_status (other).st_nlink, ==, 2);
  g_assert_cmpuint (cr_scene_count (scene->recovery, "recovery"), ==, 0);
}

/* The reason for all of it: a new file in place of the old. */
static void
test_plain_is_replaced (void)
{
  g_autoptr (GBytes) old = make_old ();
  g_autoptr (GBytes) new = make_new ();
  g_autoptr (CrScene) scene = cr_scene_new (CR_SCENE_PLAIN, NULL, old);
  ino_t               before = get_status (scene->path).st_ino;
  int                 fd = open (scene->path, O_RDONLY | O_CLOEXEC);
  char                first;

  save_to (scene, scene->path, new);
  g_assert_cmpuint (get_status (scene->path).st_ino, !=, before);
  g_assert_cmpint (pread (fd, &first, 1, 0), ==, 1);
  g_assert_cmpint (first, ==, *(const char *) g_bytes_get_data (old, NULL));
  g_assert_cmpint (close (fd), ==, 0);
  g_assert_cmpint (g_access (scene->recovery, F_OK), !=, 0);
}

/* The document goes to another user; the folder is open to all. */
static void
give_away (const CrScene *scene,
           mode_t         mode)
{
  g_assert_cmpint (chown (scene->path, FOREIGN, FOREIGN), ==, 0);
  g_assert_cmpint (chmod (scene->path, mode) | chmod (scene->folder, 0777), ==, 0);
}

/* Root keeps the owner; an ordinary user cannot, and writes into the file that is not his. */
static void
test_foreign_owner (void)
{
  g_autoptr (GBytes) old = make_old ();
  g_autoptr (GBytes) new = make_new ();
  g_autoptr (CrScene)   scene = cr_scene_new (CR_SCENE_READ_ONLY_FOLDER, NULL, old);
  g_auto (CrSaveResult) result = { 0 };
  struct stat           status;
  ino_t                 before = get_status (scene->path).st_ino;

  if (getuid () != 0)
    {
      g_test_skip ("only root can give a file away");
      return;
    }

  give_away (scene, 0646);
  cr_scene_enter (scene);
  g_assert_true (cr_save (real, scene->path, new, NULL, scene->recovery, &result, NULL));
  cr_scene_leave (scene);
  g_assert_true (result.in_place);
  status = get_status (scene->path);
  g_assert_cmpuint (status.st_uid, ==, FOREIGN);
  g_assert_cmpuint (status.st_ino, ==, before);
  g_assert_cmpuint (cr_scene_count (scene->folder, ".cr-save-"), ==, 0);
  check_holds (scene->path, new);

  g_assert_cmpint (chmod (scene->path, 0640), ==, 0);
  g_assert_true (cr_save (real, scene->path, old, NULL, NULL, NULL, NULL));
  status = get_status (scene->path);
  g_assert_cmpuint (status.st_uid, ==, FOREIGN);
  g_assert_cmpuint (status.st_gid, ==, FOREIGN);
  g_assert_cmpuint (status.st_mode & 07777, ==, 0640);
  g_assert_cmpuint (status.st_ino, !=, before);
}

/* With a list the group's bits of the mode are those of its mask: taken alone they would let the group in. */
static void
test_access_list_is_kept (void)
{
  static const guint8 list[] = {
    2, 0, 0, 0,                            /* version */
    1, 0, 6, 0, 0xFF, 0xFF, 0xFF, 0xFF,    /* owner rw- */
    2, 0, 6, 0, 0x39, 0x30, 0, 0,          /* user 12345 rw- */
    4, 0, 0, 0, 0xFF, 0xFF, 0xFF, 0xFF,    /* group --- */
    0x10, 0, 6, 0, 0xFF, 0xFF, 0xFF, 0xFF, /* mask rw- */
    0x20, 0, 0, 0, 0xFF, 0xFF, 0xFF, 0xFF  /* others --- */
  };
  g_autoptr (GBytes) old = make_old ();
  g_autoptr (GBytes) new = make_new ();
  g_autoptr (CrScene) scene = cr_scene_new (CR_SCENE_PLAIN, NULL, old);
  guint8              found[sizeof list + 1];

  if (setxattr (scene->path, ACCESS_LIST, list, sizeof list, 0) != 0)
    {
      g_test_skip ("the file system has no access lists");
      return;
    }

  save_to (scene, scene->path, new);
  g_assert_cmpint (getxattr (scene->path, ACCESS_LIST, found, sizeof found), ==, sizeof list);
  g_assert_cmpmem (found, sizeof list, list, sizeof list);
  g_assert_cmpuint (get_status (scene->path).st_mode & 07777, ==, 0660);
}

static void
assert_attribute (const char *path,
                  const char *name,
                  const char *expected)
{
  char    value[64] = { 0 };
  ssize_t size = getxattr (path, name, value, sizeof value - 1);

  g_assert_cmpint (size, ==, expected != NULL ? (ssize_t) strlen (expected) : -1);
  g_assert_cmpstr (value, ==, expected != NULL ? expected : "");
}

static gboolean
set_attribute (const char *path,
               const char *name,
               const char *value)
{
  return setxattr (path, name, value, strlen (value), 0) == 0;
}

/* What other programs have noted about the file stays with it. */
static void
test_attributes_are_kept (void)
{
  g_autoptr (GBytes) old = make_old ();
  g_autoptr (GBytes) new = make_new ();
  g_autoptr (CrScene) scene = cr_scene_new (CR_SCENE_PLAIN, NULL, old);

  if (!set_attribute (scene->path, "user.xdg.comment", "Совет, 16 ноября") ||
      !set_attribute (scene->path, "user.empty", ""))
    {
      g_test_skip ("the file system has no attributes");
      return;
    }
  save_to (scene, scene->path, new);
  assert_attribute (scene->path, "user.xdg.comment", "Совет, 16 ноября");
  assert_attribute (scene->path, "user.empty", "");
  assert_attribute (scene->path, "user.comment", "ours");
}

/* The label of mandatory access control goes along; what was measured of the old content does not. */
static void
test_labels_are_kept (void)
{
  g_autoptr (GBytes) old = make_old ();
  g_autoptr (GBytes) new = make_new ();
  g_autoptr (CrScene) scene = cr_scene_new (CR_SCENE_PLAIN, NULL, old);

  if (!set_attribute (scene->path, "security.PDPL", "label"))
    {
      g_test_skip ("only an administrator may set labels");
      return;
    }
  g_assert_true (set_attribute (scene->path, "security.measured", "old"));
  save_to (scene, scene->path, new);
  assert_attribute (scene->path, "security.PDPL", "label");
  assert_attribute (scene->path, "security.measured", NULL);
}

static void
test_write_protected (void)
{
  g_autoptr (GBytes)  old = make_old ();
  g_autoptr (CrScene) scene = cr_scene_new (CR_SCENE_PLAIN, NULL, old);

  g_assert_cmpint (chmod (scene->path, 0444), ==, 0);
  check_refused (scene, scene->path, NULL, G_IO_ERROR_PERMISSION_DENIED, "the file is write-protected");
  check_holds (scene->path, old);
  g_assert_cmpuint (get_status (scene->path).st_mode & 07777, ==, 0444);
}

/* Another's file that may be read but not written: replacing it would take it away from him. */
static void
test_no_permission (void)
{
  g_autoptr (GBytes)  old = make_old ();
  g_autoptr (CrScene) scene = cr_scene_new (CR_SCENE_READ_ONLY_FOLDER, NULL, old);

  if (getuid () != 0)
    {
      g_test_skip ("only root can give a file away");
      return;
    }

  give_away (scene, 0644);
  cr_scene_enter (scene);
  check_refused (scene, scene->path, NULL, G_IO_ERROR_PERMISSION_DENIED, "the permission is missing");
  cr_scene_leave (scene);
  check_holds (scene->path, old);
}

static void
test_strange_targets (void)
{
  g_autoptr (GBytes)  old = make_old ();
  g_autoptr (CrScene) scene = cr_scene_new (CR_SCENE_PLAIN, NULL, old);
  g_autofree char    *pipe_path = g_build_filename (scene->folder, "pipe", NULL);
  g_autofree char    *below = g_build_filename (scene->path, "below", NULL);
  g_autofree char    *nowhere = g_build_filename (scene->root, "none", "x.json", NULL);
  g_autofree char    *to_folder = g_build_filename (scene->root, "to-folder", NULL);
  g_autofree char    *with_slash = g_build_filename (scene->folder, "new.json/", NULL);

  g_assert_cmpint (mkfifo (pipe_path, 0600) | symlink (scene->folder, to_folder), ==, 0);
  check_refused (scene, scene->folder, NULL, G_IO_ERROR_IS_DIRECTORY, "it is a folder");
  check_refused (scene, to_folder, NULL, G_IO_ERROR_IS_DIRECTORY, "“to-folder” could not be saved: it is a folder");
  check_refused (scene, pipe_path, NULL, G_IO_ERROR_NOT_REGULAR_FILE, "“pipe” could not be saved: it is not");
  check_refused (scene, "/dev/null", NULL, G_IO_ERROR_NOT_REGULAR_FILE, "“null”");
  check_refused (scene, below, NULL, G_IO_ERROR_NOT_DIRECTORY, "“below”");
  check_refused (scene, nowhere, NULL, G_IO_ERROR_NOT_FOUND, "“x.json”");
  check_refused (scene, with_slash, NULL, G_IO_ERROR_NOT_FOUND, "“new.json”");
}

static void
test_expected (gconstpointer data)
{
  g_autoptr (GBytes) old = make_old ();
  g_autoptr (GBytes) new = make_new ();
  g_autoptr (CrScene) scene = cr_scene_new (GPOINTER_TO_UINT (data), NULL, old);
  CrFingerprint       old_print = cr_fingerprint_of_bytes (old);
  CrFingerprint       new_print = cr_fingerprint_of_bytes (new);

  check_refused (scene, scene->path, &new_print, G_IO_ERROR_WRONG_ETAG, "another program has changed it");
  check_refused (scene, scene->path, &cr_fingerprint_none, G_IO_ERROR_WRONG_ETAG, "another program");
  check_holds (scene->path, old);
  g_assert_cmpuint (cr_scene_count (scene->recovery, "recovery"), ==, 0);
  g_assert_true (cr_save (real, scene->path, new, &old_print, scene->recovery, NULL, NULL));
  check_holds (scene->path, new);

  g_assert_cmpint (g_unlink (scene->path), ==, 0);
  g_assert_true (cr_save (real, scene->path, old, &new_print, scene->recovery, NULL, NULL));
  g_assert_cmpint (g_unlink (scene->path), ==, 0);
  g_assert_true (cr_save (real, scene->path, old, &cr_fingerprint_none, scene->recovery, NULL, NULL));
  check_holds (scene->path, old);
}

/* Names as long as a file system takes, in one and in two bytes a letter. */
static void
test_long_names (void)
{
  g_autoptr (GBytes) old = make_old ();
  g_autoptr (GBytes) new = make_new ();
  g_autoptr (CrScene) scene = cr_scene_new (CR_SCENE_NEW, NULL, NULL);

  for (guint length = 90; length <= 255; length++)
    {
      for (guint cyrillic = 0; cyrillic < 2; cyrillic++)
        {
          GString         *name = g_string_new (length % 2 != 0 ? "n" : "");
          g_autofree char *path = NULL;
          g_autofree char *temporary = NULL;
          g_autofree char *temporary_name = NULL;
          int              fd = -1;

          while (name->len < length)
            g_string_append (name, cyrillic != 0 ? "ж" : "nn");
          path = g_build_filename (scene->folder, name->str, NULL);
          g_string_free (name, TRUE);

          g_assert_cmpint (cr_temporary_create (real, path, 0600, &temporary, &fd), ==, 0);
          temporary_name = g_path_get_basename (temporary);
          g_assert_cmpuint (strlen (temporary_name), <=, MAX (length, 128));
          g_assert_true (g_utf8_validate (temporary_name, -1, NULL));
          g_assert_cmpint (close (fd) | g_unlink (temporary), ==, 0);

          save_to (scene, path, old);
          save_to (scene, path, new);
          check_holds (path, new);
        }
    }
}

static void
test_name_too_long (void)
{
  g_autoptr (CrScene) scene = cr_scene_new (CR_SCENE_NEW, NULL, NULL);
  g_autofree char    *name = g_strnfill (256, 'n');
  g_autofree char    *path = g_build_filename (scene->folder, name, NULL);

  check_refused (scene, path, NULL, G_IO_ERROR_FILENAME_TOO_LONG, "the name is too long");
}

/* Whoever guesses the name of the temporary file and plants a link there gains nothing. */
static void
test_planted_links (void)
{
  g_autoptr (GBytes) old = make_old ();
  g_autoptr (GBytes) new = make_new ();
  g_autoptr (CrScene) scene = cr_scene_new (CR_SCENE_PLAIN, NULL, old);
  g_autofree char    *victim = g_build_filename (scene->root, "victim", NULL);
  g_autofree char    *missing = g_build_filename (scene->root, "missing", NULL);
  g_autofree char    *planted = g_build_filename (scene->folder, ".Таможня.roadmap.json.cr-save-000000", NULL);
  const char         *targets[] = { victim, missing };

  cr_scene_write (victim, old, 0666);
  for (gsize i = 0; i < G_N_ELEMENTS (targets); i++)
    {
      g_assert_cmpint (symlink (targets[i], planted), ==, 0);
      cr_faulty_arm (CR_FAULTY_RANDOM, 3, 0);
      g_assert_true (cr_save (&cr_faulty_operations, scene->path, new, NULL, scene->recovery, NULL, NULL));
      cr_faulty_disarm ();
      check_holds (scene->path, new);
      check_holds (victim, old);
      g_assert_cmpint (g_access (missing, F_OK), !=, 0);
      g_assert_true (S_ISLNK (get_status (planted).st_mode));
      g_assert_cmpint (g_unlink (planted), ==, 0);
    }
}

static void
set_age (const char *path,
         gint64      seconds)
{
  const struct timespec times[2] = { { .tv_sec = seconds }, { .tv_sec = seconds } };

  g_assert_cmpint (utimensat (AT_FDCWD, path, times, AT_SYMLINK_NOFOLLOW), ==, 0);
}

static void
test_sweep (void)
{
  static const char *const kept[] = {
    ".Other.json.cr-save-0a1b2c", ".Таможня.roadmap.json.cr-save-0a1b2", ".Таможня.roadmap.json.cr-save-0a1b2c3",
    ".Таможня.roadmap.json.cr-save-0A1B2C", "Таможня.roadmap.json.cr-save-0a1b2c", ".Таможня.roadmap.json.tmp-0a1b2c",
    "Таможня.roadmap.json", ".cr-save-0a1b2c"
  };
  static const char *const swept[] = { ".Таможня.roadmap.json.cr-save-0a1b2c", ".Таможня.roadmap.json.cr-save-zzzzzz" };
  g_autoptr (GBytes)       old = make_old ();
  g_autoptr (CrScene)      scene = cr_scene_new (CR_SCENE_NEW, NULL, NULL);
  g_autofree char         *folder = g_build_filename (scene->folder, ".Таможня.roadmap.json.cr-save-111111", NULL);
  g_autofree char         *link_path = g_build_filename (scene->folder, ".Таможня.roadmap.json.cr-save-222222", NULL);
  g_autofree char         *foreign = g_build_filename (scene->folder, ".Таможня.roadmap.json.cr-save-333333", NULL);
  guint                    n_kept = G_N_ELEMENTS (kept) + 2;

  for (gsize i = 0; i < G_N_ELEMENTS (kept) + G_N_ELEMENTS (swept); i++)
    {
      const char      *name = i < G_N_ELEMENTS (kept) ? kept[i] : swept[i - G_N_ELEMENTS (kept)];
      g_autofree char *path = g_build_filename (scene->folder, name, NULL);

      cr_scene_write (path, old, 0600);
      set_age (path, 1000);
    }
  g_assert_cmpint (g_mkdir (folder, 0700) | symlink (scene->document, link_path), ==, 0);
  set_age (folder, 1000);
  set_age (link_path, 1000);
  if (getuid () == 0)
    {
      cr_scene_write (foreign, old, 0600);
      g_assert_cmpint (chown (foreign, FOREIGN, FOREIGN), ==, 0);
      set_age (foreign, 1000);
      n_kept++;
    }

  g_assert_cmpuint (cr_save_sweep_temporaries (real, scene->path, 4600), ==, 0);
  g_assert_cmpuint (cr_save_sweep_temporaries (real, scene->path, 4601), ==, G_N_ELEMENTS (swept));
  g_assert_cmpuint (cr_save_sweep_temporaries (real, scene->path, 4601), ==, 0);
  g_assert_cmpuint (cr_scene_count (scene->folder, ""), ==, n_kept);
}

/* What a save leaves when it is killed is what the sweep looks for, whatever the name. */
static void
test_sweep_knows_own_names (void)
{
  g_autoptr (CrScene) scene = cr_scene_new (CR_SCENE_NEW, NULL, NULL);
  g_autofree char    *long_name = g_strnfill (255, 'n');
  const char         *names[] = { "a", "Дорожная карта.roadmap.json", "not-utf-8-\xff", long_name, ".hidden", "-x" };

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *path = g_build_filename (scene->folder, names[i], NULL);
      g_autofree char *temporary = NULL;
      int              fd = -1;

      g_assert_cmpint (cr_temporary_create (real, path, 0600, &temporary, &fd), ==, 0);
      g_assert_cmpint (close (fd), ==, 0);
      set_age (temporary, 1000);
      g_assert_cmpuint (cr_save_sweep_temporaries (real, path, 100000), ==, 1);
    }
}

typedef struct
{
  CrSceneKind kind;
  gsize       size;
  const char *calls;
} Order;

/* What must be on the disk before the next step may be taken: a power cut respects nothing else. */
static const Order orders[] = {
  { CR_SCENE_PLAIN, 7000, "pwrite fsync rename fsync" },
  { CR_SCENE_NEW, 7000, "pwrite fsync rename fsync" },
  { CR_SCENE_SYMLINK, 3000, "pwrite fsync rename fsync" },
  { CR_SCENE_HARD_LINK, 7000, "pwrite fsync rename fsync fallocate pwrite fsync pwrite fsync unlink" },
  { CR_SCENE_HARD_LINK, 3000, "pwrite fsync rename fsync fallocate pwrite ftruncate fsync unlink" },
};

static void
test_order_of_calls (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (orders); i++)
    {
      g_autoptr (GBytes) old = make_old ();
      g_autoptr (GBytes) new = cr_scene_make_content (orders[i].size, 2);
      g_autoptr (CrScene) scene = cr_scene_new (orders[i].kind, NULL, old);
      g_autofree char    *calls = NULL;

      cr_faulty_arm (CR_FAULTY_NEVER, 0, 0);
      g_assert_true (cr_save (&cr_faulty_operations, scene->path, new, NULL, scene->recovery, NULL, NULL));
      calls = cr_faulty_trace ();
      g_assert_cmpstr (calls, ==, orders[i].calls);
    }
}

static void
test_descriptions (void)
{
  static const int   causes[] = { ENOSPC, EDQUOT, EIO, EACCES, EPERM, EROFS, EMFILE, ENAMETOOLONG, ELOOP };
  g_autofree char   *unknown = cr_file_error_describe (EDOM);
  g_autofree char   *number = g_strdup_printf ("the system reports error %d", EDOM);
  g_autoptr (GError) error = NULL;

  g_assert_cmpstr (unknown, ==, number);
  for (gsize i = 0; i < G_N_ELEMENTS (causes); i++)
    {
      g_autofree char *words = cr_file_error_describe (causes[i]);

      g_assert_null (strstr (words, "reports error"));
    }

  cr_file_error_set (&error, CR_FILE_TASK_OVERWRITE, "/a/Plan.json", EDQUOT);
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NO_SPACE);
  g_assert_cmpstr (error->message, ==,
                   "“Plan.json” was damaged while it was being saved, "
                   "but a whole copy is kept for recovery: the disk quota is used up");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/files/save/modes", test_modes);
  g_test_add_func ("/files/save/new-file-takes-umask", test_new_file_takes_umask);
  g_test_add_data_func ("/files/save/sizes/plain", GUINT_TO_POINTER (CR_SCENE_PLAIN), test_sizes);
  g_test_add_data_func ("/files/save/sizes/hard-link", GUINT_TO_POINTER (CR_SCENE_HARD_LINK), test_sizes);
  g_test_add_data_func ("/files/save/sizes/read-only-folder", GUINT_TO_POINTER (CR_SCENE_READ_ONLY_FOLDER), test_sizes);
  g_test_add_func ("/files/save/link-chain", test_link_chain);
  g_test_add_func ("/files/save/dangling-link", test_dangling_link);
  g_test_add_func ("/files/save/link-loop", test_link_loop);
  g_test_add_func ("/files/save/relative-path", test_relative_path);
  g_test_add_func ("/files/save/hard-link", test_hard_link);
  g_test_add_func ("/files/save/plain-is-replaced", test_plain_is_replaced);
  g_test_add_func ("/files/save/foreign-owner", test_foreign_owner);
  g_test_add_func ("/files/save/access-list-is-kept", test_access_list_is_kept);
  g_test_add_func ("/files/save/attributes-are-kept", test_attributes_are_kept);
  g_test_add_func ("/files/save/labels-are-kept", test_labels_are_kept);
  g_test_add_func ("/files/save/write-protected", test_write_protected);
  g_test_add_func ("/files/save/no-permission", test_no_permission);
  g_test_add_func ("/files/save/strange-targets", test_strange_targets);
  g_test_add_data_func ("/files/save/expected/plain", GUINT_TO_POINTER (CR_SCENE_PLAIN), test_expected);
  g_test_add_data_func ("/files/save/expected/hard-link", GUINT_TO_POINTER (CR_SCENE_HARD_LINK), test_expected);
  g_test_add_func ("/files/save/long-names", test_long_names);
  g_test_add_func ("/files/save/name-too-long", test_name_too_long);
  g_test_add_func ("/files/save/planted-links", test_planted_links);
  g_test_add_func ("/files/save/sweep", test_sweep);
  g_test_add_func ("/files/save/sweep-knows-own-names", test_sweep_knows_own_names);
  g_test_add_func ("/files/save/order-of-calls", test_order_of_calls);
  g_test_add_func ("/files/save/descriptions", test_descriptions);
  return g_test_run ();
}
