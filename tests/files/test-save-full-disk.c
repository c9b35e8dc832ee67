/* SPDX-License-Identifier: GPL-3.0-or-later
 * Saving to a disk that is really full: a file system of 256 KiB that only this test can see. */
#include "config.h"

#include "cr-save.h"

#include "cr-file-error.h"
#include "cr-save-scene.h"

#include <fcntl.h>
#include <glib/gstdio.h>
#include <sched.h>
#include <string.h>
#include <sys/mount.h>
#include <sys/wait.h>
#include <unistd.h>

#define DISK_OPTIONS "size=256k,mode=0755"
#define OLD_SIZE     60000
#define ROOM         16384 /* left free on the full disk: for folders and names, not for a document */
#define CANNOT_MOUNT 77

typedef struct
{
  CrSceneKind kind;
  gsize       new_size;
  gboolean    document_on_disk;
  gboolean    recovery_on_disk;
  gboolean    saved; /* what must come of it */
  gboolean    copy_stays;
} Case;

static const Case cases[] = {
  { CR_SCENE_PLAIN, 120000, TRUE, TRUE, FALSE, FALSE },
  { CR_SCENE_PLAIN, 50000, TRUE, TRUE, FALSE, FALSE },
  { CR_SCENE_PLAIN, 50000, TRUE, FALSE, FALSE, FALSE },
  { CR_SCENE_PLAIN, 4000, TRUE, FALSE, TRUE, FALSE }, /* fits into the room that is left */
  { CR_SCENE_PLAIN, 120000, FALSE, TRUE, TRUE, FALSE },
  { CR_SCENE_SYMLINK, 120000, TRUE, TRUE, FALSE, FALSE },
  { CR_SCENE_SYMLINK, 50000, TRUE, FALSE, FALSE, FALSE },
  { CR_SCENE_NEW, 120000, TRUE, TRUE, FALSE, FALSE },
  { CR_SCENE_NEW, 50000, TRUE, FALSE, FALSE, FALSE },
  { CR_SCENE_NEW, 4000, TRUE, FALSE, TRUE, FALSE },
  { CR_SCENE_NEW, 120000, FALSE, TRUE, TRUE, FALSE },
  { CR_SCENE_HARD_LINK, 120000, TRUE, TRUE, FALSE, FALSE },
  { CR_SCENE_HARD_LINK, 120000, TRUE, FALSE, FALSE, TRUE },
  { CR_SCENE_HARD_LINK, 50000, TRUE, FALSE, TRUE, FALSE }, /* has its own space */
  { CR_SCENE_HARD_LINK, 50000, TRUE, TRUE, FALSE, FALSE },
  { CR_SCENE_HARD_LINK, 120000, FALSE, TRUE, FALSE, FALSE },
  { CR_SCENE_HARD_LINK, 50000, FALSE, TRUE, FALSE, FALSE },
  { CR_SCENE_HARD_LINK, 4000, FALSE, TRUE, TRUE, FALSE },
};

static gboolean
write_text (const char *path,
            const char *text)
{
  int      fd = open (path, O_WRONLY | O_CLOEXEC);
  gboolean written = fd != -1 && write (fd, text, strlen (text)) == (ssize_t) strlen (text);

  return (fd == -1 || close (fd) == 0) && written;
}

/* An ordinary user first becomes the only user of a world of his own. */
static gboolean
leave_for_own_world (void)
{
  g_autofree char *users = g_strdup_printf ("%u %u 1", geteuid (), geteuid ());
  g_autofree char *groups = g_strdup_printf ("%u %u 1", getegid (), getegid ());

  return unshare (CLONE_NEWUSER | CLONE_NEWNS) == 0 && write_text ("/proc/self/setgroups", "deny") &&
         write_text ("/proc/self/uid_map", users) && write_text ("/proc/self/gid_map", groups);
}

/* FALSE if this machine does not let an ordinary user, or root, have a file system of his own. */
static gboolean
mount_disk (const char *path)
{
  gboolean alone = geteuid () == 0 ? unshare (CLONE_NEWNS) == 0 : leave_for_own_world ();

  return alone && mount ("none", "/", NULL, MS_REC | MS_PRIVATE, NULL) == 0 &&
         mount ("tmpfs", path, "tmpfs", 0, DISK_OPTIONS) == 0;
}

static void
fill_disk (const char *disk)
{
  g_autofree char *path = g_build_filename (disk, "filler", NULL);
  char             zeros[4096] = { 0 };
  int              fd = open (path, O_WRONLY | O_CREAT | O_CLOEXEC, 0600);
  off_t            size;

  g_assert_cmpint (fd, !=, -1);
  while (write (fd, zeros, sizeof zeros) > 0)
    continue;
  g_assert_cmpint (errno, ==, ENOSPC);
  size = lseek (fd, 0, SEEK_END);
  g_assert_cmpint (size, >, ROOM);
  g_assert_cmpint (ftruncate (fd, size - ROOM) | close (fd), ==, 0);
}

static void
check_failure (const CrScene *scene,
               GBytes        *now,
               GBytes        *old,
               const GError  *error)
{
  g_autofree char *words = cr_file_error_describe (ENOSPC);

  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NO_SPACE);
  g_assert_true (g_str_has_suffix (error->message, words));
  g_assert_nonnull (strstr (error->message, ".json”"));
  if (scene->kind == CR_SCENE_NEW)
    g_assert_null (now);
  else
    g_assert_true (now != NULL && g_bytes_equal (now, old));
}

static void
try_case (const Case *one,
          const char *disk)
{
  g_autoptr (GBytes) old = cr_scene_make_content (OLD_SIZE, 1);
  g_autoptr (GBytes) new = cr_scene_make_content (one->new_size, 2);
  g_autoptr (GBytes)  now = NULL;
  g_autoptr (CrScene) scene = cr_scene_new (one->kind, one->document_on_disk ? disk : NULL, old);
  g_autoptr (CrScene) elsewhere = cr_scene_new (CR_SCENE_NEW, NULL, NULL);
  g_autofree char    *full_folder = g_build_filename (disk, "recovery", NULL);
  const char         *recovery = one->recovery_on_disk ? full_folder : elsewhere->recovery;
  g_autoptr (GError)  error = NULL;
  gboolean            saved;

  fill_disk (disk);
  saved = cr_save (&cr_file_operations_default, scene->path, new, NULL, recovery, NULL, &error);
  g_test_message ("%s", saved ? "saved" : error->message);
  now = cr_scene_read (scene);
  g_assert_cmpint (saved, ==, one->saved);
  if (saved)
    g_assert_true (now != NULL && g_bytes_equal (now, new));
  else
    check_failure (scene, now, old, error);
  g_assert_cmpuint (cr_scene_count (scene->folder, ".cr-save-"), ==, 0);
  g_assert_cmpuint (cr_scene_count (recovery, ".cr-save-"), ==, 0);
  /* Where the copy could be written and the document could not, it stays. */
  g_assert_cmpuint (cr_scene_count (recovery, ".recovery"), ==, (one->copy_stays ? 1 : 0));
}

/* In a process of its own, which takes the file system with it. */
static void
test_full_disk (gconstpointer data)
{
  g_autofree char *disk = g_dir_make_tmp ("cr-disk-XXXXXX", NULL);
  int              status;
  pid_t            child = fork ();

  g_assert_cmpint (child, !=, -1);
  if (child == 0)
    {
      if (!mount_disk (disk))
        _exit (CANNOT_MOUNT);
      try_case (data, disk);
      _exit (0);
    }

  g_assert_cmpint (waitpid (child, &status, 0), ==, child);
  g_assert_cmpint (g_rmdir (disk), ==, 0);
  if (WIFEXITED (status) && WEXITSTATUS (status) == CANNOT_MOUNT)
    {
      g_test_skip ("this machine does not allow a file system of one's own");
      return;
    }
  g_assert_true (WIFEXITED (status));
  g_assert_cmpint (WEXITSTATUS (status), ==, 0);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const Case      *one = &cases[i];
      g_autofree char *path = g_strdup_printf ("/files/save/full-disk/%s/%" G_GSIZE_FORMAT "%s%s",
                                               cr_scene_name (one->kind),
                                               one->new_size,
                                               one->document_on_disk ? "/document" : "",
                                               one->recovery_on_disk ? "/recovery" : "");

      g_test_add_data_func (path, one, test_full_disk);
    }
  return g_test_run ();
}
