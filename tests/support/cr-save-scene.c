/* SPDX-License-Identifier: GPL-3.0-or-later
 * Laying out and inspecting the scenes of the tests of saving. */
#include "config.h"

#include "cr-save-scene.h"

#include "cr-recovery.h"

#include <fcntl.h>
#include <glib/gstdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/xattr.h>
#include <unistd.h>

#define ORDINARY_USER 65534

const char *
cr_scene_name (CrSceneKind kind)
{
  static const char *const names[CR_N_SCENES] = { "plain", "symlink", "hard-link", "new", "read-only-folder" };

  return names[kind];
}

const char *
cr_scene_memory (void)
{
  return g_access ("/dev/shm", W_OK | X_OK) == 0 ? "/dev/shm" : NULL;
}

GBytes *
cr_scene_make_content (gsize   size,
                       guint32 seed)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (seed);
  guint32          *words = g_malloc (size + sizeof *words);

  for (gsize i = 0; i < size / sizeof *words + 1; i++)
    words[i] = (g_rand_int (random) & 0x0F0F0F0F) | 0x60606060;
  return g_bytes_new_take (words, size);
}

void
cr_scene_write (const char *path,
                GBytes     *content,
                guint       mode)
{
  gsize       size;
  const void *data = g_bytes_get_data (content, &size);
  int         fd = open (path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);

  g_assert_cmpint (fd, !=, -1);
  g_assert_cmpint (cr_file_write (&cr_file_operations_default, fd, data, size, 0), ==, 0);
  g_assert_cmpint (fchmod (fd, mode) | close (fd), ==, 0);
}

static gboolean
needs_ordinary_user (const CrScene *scene)
{
  return scene->kind == CR_SCENE_READ_ONLY_FOLDER && getuid () == 0;
}

/* The root folder is given away, the document's folder is not. */
static void
forbid_folder (const CrScene *scene)
{
  if (needs_ordinary_user (scene))
    {
      g_assert_cmpint (chown (scene->root, ORDINARY_USER, ORDINARY_USER), ==, 0);
      g_assert_cmpint (chown (scene->document, ORDINARY_USER, ORDINARY_USER), ==, 0);
    }
  g_assert_cmpint (chmod (scene->folder, 0555), ==, 0);
}

CrScene *
cr_scene_new (CrSceneKind kind,
              const char *parent,
              GBytes     *content)
{
  CrScene         *scene = g_new0 (CrScene, 1);
  g_autofree char *pattern = g_build_filename (parent != NULL ? parent : g_get_tmp_dir (), "cr-scene-XXXXXX", NULL);
  g_autofree char *other = NULL;

  scene->kind = kind;
  g_assert_nonnull (g_mkdtemp_full (pattern, 0755));
  scene->root = realpath (pattern, NULL);
  scene->folder = g_build_filename (scene->root, "Дорожные карты", NULL);
  scene->document = g_build_filename (scene->folder, "Таможня.roadmap.json", NULL);
  scene->path = g_strdup (scene->document);
  scene->recovery = g_build_filename (scene->root, "state", "recovery", NULL);
  g_assert_cmpint (g_mkdir (scene->folder, 0755), ==, 0);
  if (kind != CR_SCENE_NEW)
    cr_scene_write (scene->document, content, 0640);
  /* So that saving has one to keep, where the file system has attributes at all. */
  if (kind != CR_SCENE_NEW)
    setxattr (scene->document, "user.comment", "ours", strlen ("ours"), 0);

  other = g_build_filename (scene->folder, "second name.json", NULL);
  if (kind == CR_SCENE_SYMLINK)
    {
      g_free (scene->path);
      scene->path = g_build_filename (scene->root, "link.json", NULL);
      g_assert_cmpint (symlink ("Дорожные карты/Таможня.roadmap.json", scene->path), ==, 0);
    }
  if (kind == CR_SCENE_HARD_LINK)
    g_assert_cmpint (link (scene->document, other), ==, 0);
  if (kind == CR_SCENE_READ_ONLY_FOLDER)
    forbid_folder (scene);
  return scene;
}

static void
remove_tree (const char *path)
{
  g_autoptr (GDir) entries = NULL;
  const char      *name;
  struct stat      status;

  if (lstat (path, &status) != 0)
    return;
  if (!S_ISDIR (status.st_mode))
    {
      g_assert_cmpint (g_unlink (path), ==, 0);
      return;
    }

  g_assert_cmpint (chmod (path, 0700), ==, 0);
  entries = g_dir_open (path, 0, NULL);
  g_assert_nonnull (entries);
  while ((name = g_dir_read_name (entries)) != NULL)
    {
      g_autofree char *entry = g_build_filename (path, name, NULL);

      remove_tree (entry);
    }
  g_assert_cmpint (g_rmdir (path), ==, 0);
}

void
cr_scene_free (CrScene *scene)
{
  remove_tree (scene->root);
  g_free (scene->root);
  g_free (scene->folder);
  g_free (scene->path);
  g_free (scene->document);
  g_free (scene->recovery);
  g_free (scene);
}

void
cr_scene_enter (const CrScene *scene)
{
  if (needs_ordinary_user (scene))
    g_assert_cmpint (setegid (ORDINARY_USER) | seteuid (ORDINARY_USER), ==, 0);
}

void
cr_scene_leave (const CrScene *scene)
{
  if (needs_ordinary_user (scene))
    g_assert_cmpint (seteuid (0) | setegid (0), ==, 0);
}

gboolean
cr_scene_is_in_place (const CrScene *scene)
{
  return scene->kind == CR_SCENE_HARD_LINK || scene->kind == CR_SCENE_READ_ONLY_FOLDER;
}

GBytes *
cr_scene_read (const CrScene *scene)
{
  char *data;
  gsize size;

  if (!g_file_get_contents (scene->document, &data, &size, NULL))
    return NULL;
  return g_bytes_new_take (data, size);
}

void
cr_scene_reset (const CrScene *scene,
                GBytes        *content)
{
  gsize       size;
  const void *data = g_bytes_get_data (content, &size);
  int         fd;

  remove_tree (scene->recovery);
  if (scene->kind == CR_SCENE_NEW)
    {
      g_assert_true (g_unlink (scene->document) == 0 || errno == ENOENT);
      return;
    }

  fd = open (scene->document, O_WRONLY | O_TRUNC | O_CLOEXEC);
  g_assert_cmpint (fd, !=, -1);
  g_assert_cmpint (cr_file_write (&cr_file_operations_default, fd, data, size, 0), ==, 0);
  g_assert_cmpint (close (fd), ==, 0);
}

GBytes *
cr_scene_read_recovery (const CrScene *scene)
{
  g_autoptr (GPtrArray) copies = NULL;

  cr_scene_enter (scene);
  copies = cr_recovery_list (&cr_file_operations_default, scene->recovery);
  cr_scene_leave (scene);

  for (guint i = 0; i < copies->len; i++)
    {
      const CrRecovery *copy = g_ptr_array_index (copies, i);

      if (strcmp (copy->document, scene->document) == 0)
        return g_bytes_ref (copy->content);
    }
  return NULL;
}

guint
cr_scene_count (const char *folder,
                const char *part)
{
  g_autoptr (GDir) entries = g_dir_open (folder, 0, NULL);
  const char      *name;
  guint            n = 0;

  while (entries != NULL && (name = g_dir_read_name (entries)) != NULL)
    n += strstr (name, part) != NULL ? 1 : 0;
  return n;
}
