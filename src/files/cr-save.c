/* SPDX-License-Identifier: GPL-3.0-or-later
 * The save routine: replace if possible, else keep a copy and overwrite. */
#include "config.h"

#include "cr-save.h"

#include "cr-file-error.h"
#include "cr-recovery.h"
#include "cr-temporary.h"

#include <fcntl.h>
#include <limits.h>
#include <string.h>
#include <sys/xattr.h>
#include <unistd.h>

#define N_LINKS         40 /* as many as the kernel follows */
#define ACCESS_LIST     "system.posix_acl_access"
#define ATTRIBUTE_BYTES 65536 /* the kernel's limit for any attribute, and for the list of them */

/* What other programs have said about the file, and the labels of mandatory access control: SELinux, Smack and the
 * PARSEC of Astra Linux. Not what is true of the old content alone, such as its measured hash. */
static const char *const kept_attributes[] = { "user.", "security.selinux", "security.SMACK64", "security.PDPL", NULL };

typedef struct
{
  const CrFileOperations *operations;
  const CrFingerprint    *expected;
  const char             *recovery_folder;
  GBytes                 *content;
  char                   *path; /* resolved */
  gboolean                exists;
  struct stat             old;  /* if it exists */
  CrFileTask              task; /* for the words of the error */
  CrSaveResult           *result;
} Save;

void
cr_save_result_clear (CrSaveResult *result)
{
  g_clear_pointer (&result->recovery, g_free);
}

/* Puts the target of the link at *path in its place; leaves what is no link, or not there, alone. */
static int
follow_link (const CrFileOperations *operations,
             char                  **path,
             gboolean               *followed)
{
  g_autofree char *folder = NULL;
  char             target[PATH_MAX];
  struct stat      status;
  ssize_t          n = 0;
  int              cause = CR_FILE_RETRY (operations->lstat (*path, &status));

  *followed = FALSE;
  if (cause != 0)
    return cause == ENOENT ? 0 : cause;
  if (!S_ISLNK (status.st_mode))
    return 0;

  cause = CR_FILE_RETRY (n = operations->readlink (*path, target, sizeof target - 1));
  if (cause != 0)
    return cause;
  target[n] = '\0';

  folder = g_path_get_dirname (*path);
  g_free (*path);
  *path = g_path_is_absolute (target) ? g_strdup (target) : g_build_filename (folder, target, NULL);
  *followed = TRUE;
  return 0;
}

static int
find_real_folder (const CrFileOperations *operations,
                  const char             *path,
                  char                  **real)
{
  g_autofree char *folder = g_path_get_dirname (path);
  char             resolved[PATH_MAX];

  int cause = CR_FILE_RETRY (operations->realpath (folder, resolved) != NULL ? 0 : -1);

  if (cause == 0)
    *real = g_strdup (resolved);
  return cause;
}

static int
resolve (const CrFileOperations *operations,
         const char             *path,
         char                  **resolved)
{
  g_autofree char *at = g_strdup (path);
  g_autofree char *folder = NULL;
  g_autofree char *name = NULL;
  struct stat      status;
  gboolean         followed = TRUE;
  /* The kernel itself follows the links once, because it may forbid it: planted links in a folder open to all. */
  int cause = CR_FILE_RETRY (operations->stat (path, &status));

  if (cause != 0 && cause != ENOENT)
    return cause;
  if (cause == 0 && S_ISDIR (status.st_mode))
    return EISDIR;

  cause = 0;
  for (guint i = 0; cause == 0 && followed; i++)
    cause = i <= N_LINKS ? follow_link (operations, &at, &followed) : ELOOP;
  if (cause == 0)
    cause = find_real_folder (operations, at, &folder);
  if (cause != 0)
    return cause;

  name = g_path_get_basename (at);
  *resolved = g_build_filename (folder, name, NULL);
  return 0;
}

/* Learns what is at the path now, and refuses what must not be written to. */
static int
examine (Save *save)
{
  int cause = CR_FILE_RETRY (save->operations->lstat (save->path, &save->old));

  save->exists = cause == 0;
  if (cause != 0)
    return cause == ENOENT ? 0 : cause;
  if (S_ISDIR (save->old.st_mode))
    return EISDIR;
  if (!S_ISREG (save->old.st_mode))
    return CR_CAUSE_SPECIAL;
  /* Root may write to it, and anybody could replace it; but somebody has said that it is finished. */
  if ((save->old.st_mode & 0222) == 0)
    return CR_CAUSE_PROTECTED;
  return CR_FILE_RETRY (save->operations->access (save->path, W_OK));
}

static int
check_expected (Save *save)
{
  int cause = 0;

  if (save->expected != NULL &&
      cr_fingerprint_examine (save->operations, save->path, save->expected, &cause) == CR_DISK_CHANGED)
    return CR_CAUSE_CHANGED;
  return cause == ENOENT || cause == ENOTDIR ? 0 : cause;
}

/* Is this a cause that forbids a new file in place of the old one, where writing into the old one may be allowed? */
static gboolean
forbids_replacing (int cause)
{
  return cause == EACCES || cause == EPERM || cause == EROFS || cause == EBUSY || cause == EXDEV ||
         cause == EINVAL || cause == ENOSYS || cause == EOPNOTSUPP;
}

/* Without its access list the group would be given what the list's mask allows, which may be more than before. */
static int
keep_access_list (Save *save,
                  int   fd)
{
  const CrFileOperations *operations = save->operations;
  g_autofree char        *list = g_malloc (ATTRIBUTE_BYTES);
  ssize_t                 size = 0;
  int                     cause;

  cause = CR_FILE_RETRY (size = operations->getxattr (save->path, ACCESS_LIST, list, ATTRIBUTE_BYTES));
  if (cause == ENODATA || cause == EOPNOTSUPP || cause == ENOSYS)
    return 0;
  if (cause != 0)
    return cause;
  return CR_FILE_RETRY (operations->fsetxattr (fd, ACCESS_LIST, list, (size_t) size, 0));
}

static gboolean
is_kept (const char *attribute)
{
  for (gsize i = 0; kept_attributes[i] != NULL; i++)
    if (g_str_has_suffix (kept_attributes[i], ".") ? g_str_has_prefix (attribute, kept_attributes[i])
                                                   : g_str_equal (attribute, kept_attributes[i]))
      return TRUE;
  return FALSE;
}

/* As far as it can be done: a document that cannot be saved would be the greater loss. */
static void
keep_labels (Save *save,
             int   fd)
{
  const CrFileOperations *operations = save->operations;
  g_autofree char        *names = g_malloc (ATTRIBUTE_BYTES + 1);
  g_autofree char        *value = g_malloc (ATTRIBUTE_BYTES);
  ssize_t                 length = 0;
  ssize_t                 size = 0;

  if (CR_FILE_RETRY (length = operations->listxattr (save->path, names, ATTRIBUTE_BYTES)) != 0)
    return;
  names[length] = '\0';
  for (const char *name = names; name < names + length; name += strlen (name) + 1)
    if (is_kept (name) && CR_FILE_RETRY (size = operations->getxattr (save->path, name, value, ATTRIBUTE_BYTES)) == 0)
      CR_FILE_RETRY (operations->fsetxattr (fd, name, value, (size_t) size, 0));
}

static int
keep_attributes (Save *save,
                 int   fd)
{
  const CrFileOperations *operations = save->operations;
  struct stat new;
  int cause = CR_FILE_RETRY (operations->fstat (fd, &new));

  if (cause == 0)
    keep_labels (save, fd);
  if (cause == 0 && (new.st_uid != save->old.st_uid || new.st_gid != save->old.st_gid))
    cause = CR_FILE_RETRY (operations->fchown (fd, save->old.st_uid, save->old.st_gid));
  if (cause == 0)
    cause = keep_access_list (save, fd);
  if (cause == 0 && (new.st_mode & 0777) != (save->old.st_mode & 0777))
    cause = CR_FILE_RETRY (operations->fchmod (fd, save->old.st_mode & 0777));
  return cause;
}

/* forbidden becomes TRUE if the cause is one that overwriting in place can get around. */
static int
replace (Save     *save,
         gboolean *forbidden)
{
  const CrFileOperations *operations = save->operations;
  g_autofree char        *temporary = NULL;
  int                     fd;
  int                     sync_cause = 0;
  int                     cause;

  cause = cr_temporary_create (operations, save->path, save->exists ? 0600 : 0666, &temporary, &fd);
  *forbidden = forbids_replacing (cause);
  if (cause != 0)
    return cause;

  if (save->exists)
    cause = keep_attributes (save, fd);
  *forbidden = forbids_replacing (cause);
  if (cause != 0)
    {
      cr_file_close (operations, fd);
      CR_FILE_RETRY (operations->unlink (temporary));
      return cause;
    }

  cause = cr_temporary_fill (operations, fd, save->content);
  if (cause == 0)
    cause = cr_file_compare (operations, temporary, save->content);
  if (cause == 0)
    cause = check_expected (save);
  if (cause == 0)
    {
      cause = cr_file_move (operations, temporary, save->path, &sync_cause);
      save->result->durable = cause == 0 && sync_cause == 0;
      *forbidden = forbids_replacing (cause);
    }
  if (cause != 0)
    CR_FILE_RETRY (operations->unlink (temporary));
  return cause;
}

/* Opens the file that was examined, not one that was put there since. */
static int
open_old (Save *save,
          int  *fd)
{
  const CrFileOperations *operations = save->operations;
  struct stat             status;
  int                     flags = O_WRONLY | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY;
  int                     cause = cr_file_open (operations, save->path, flags, 0, fd);

  if (cause != 0)
    return cause;
  cause = CR_FILE_RETRY (operations->fstat (*fd, &status));
  if (cause == 0 && (status.st_dev != save->old.st_dev || status.st_ino != save->old.st_ino))
    cause = CR_CAUSE_CHANGED;
  if (cause != 0)
    cr_file_close (operations, *fd);
  return cause;
}

/* Takes the space before the old content is touched, and if the file grows writes what lies behind its old end: if
 * there is no space it is cut off again and the file is as before. */
static int
write_tail (Save *save,
            int   fd)
{
  const CrFileOperations *operations = save->operations;
  gsize                   size;
  const char             *data = g_bytes_get_data (save->content, &size);
  gsize                   old_size = (gsize) save->old.st_size;
  int                     cause = 0;

  if (size > 0)
    cause = CR_FILE_RETRY (operations->fallocate (fd, FALLOC_FL_KEEP_SIZE, 0, (off_t) size));
  if (cause == EINVAL || cause == ENOSYS || cause == EOPNOTSUPP)
    cause = 0; /* a file system that cannot promise space */
  if (cause != 0 || size <= old_size)
    return cause;

  cause = cr_file_write (operations, fd, data + old_size, size - old_size, old_size);
  if (cause == 0)
    cause = cr_file_sync (operations, fd);
  if (cause != 0 && CR_FILE_RETRY (operations->ftruncate (fd, save->old.st_size)) != 0)
    save->task = CR_FILE_TASK_OVERWRITE;
  return cause;
}

/* From here on only the copy is whole until everything has been written. */
static int
write_head (Save *save,
            int   fd)
{
  const CrFileOperations *operations = save->operations;
  gsize                   size;
  const char             *data = g_bytes_get_data (save->content, &size);
  gsize                   old_size = (gsize) save->old.st_size;
  int                     cause;

  save->task = CR_FILE_TASK_OVERWRITE;
  cause = cr_file_write (operations, fd, data, MIN (size, old_size), 0);
  if (cause == 0 && size < old_size)
    cause = CR_FILE_RETRY (operations->ftruncate (fd, (off_t) size));
  if (cause == 0)
    cause = cr_file_sync (operations, fd);
  return cause;
}

static int
write_over (Save *save,
            int   fd)
{
  int cause = write_tail (save, fd);
  int closing;

  if (cause == 0)
    cause = write_head (save, fd);
  closing = cr_file_close (save->operations, fd);
  if (cause == 0)
    cause = closing;
  return cause != 0 ? cause : cr_file_compare (save->operations, save->path, save->content);
}

static int
overwrite (Save *save)
{
  const CrFileOperations *operations = save->operations;
  int                     fd;
  int                     cause;

  save->result->in_place = TRUE;
  save->result->durable = FALSE;
  cause = open_old (save, &fd);
  if (cause != 0)
    return cause;

  cause = check_expected (save);
  if (cause == 0)
    {
      save->task = CR_FILE_TASK_COPY;
      cause = cr_recovery_write (operations, save->recovery_folder, save->path, save->content, &save->result->recovery);
    }
  if (cause != 0)
    {
      cr_file_close (operations, fd);
      return cause;
    }

  save->task = CR_FILE_TASK_SAVE;
  cause = write_over (save, fd);
  if (cause != 0)
    return cause;

  save->result->durable = TRUE;
  if (CR_FILE_RETRY (operations->unlink (save->result->recovery)) == 0)
    g_clear_pointer (&save->result->recovery, g_free);
  return 0;
}

static int
replace_or_overwrite (Save *save)
{
  gboolean forbidden = TRUE;
  int      cause = CR_CAUSE_UNSAFE;

  if (!save->exists || save->old.st_nlink == 1)
    cause = replace (save, &forbidden);
  if (cause != 0 && forbidden && save->exists && save->recovery_folder != NULL)
    cause = overwrite (save);
  return cause;
}

gboolean
cr_save (const CrFileOperations *operations,
         const char             *path,
         GBytes                 *content,
         const CrFingerprint    *expected,
         const char             *recovery_folder,
         CrSaveResult           *result,
         GError                **error)
{
  g_autofree char      *resolved = NULL;
  g_auto (CrSaveResult) own = { 0 };
  Save                  save = { 0 };
  int                   cause;

  g_return_val_if_fail (operations != NULL && path != NULL && content != NULL, FALSE);

  save.operations = operations;
  save.content = content;
  save.expected = expected;
  save.recovery_folder = recovery_folder;
  save.task = CR_FILE_TASK_SAVE;
  save.result = &own;

  cause = resolve (operations, path, &resolved);
  save.path = resolved;
  if (cause == 0)
    cause = examine (&save);
  if (cause == 0)
    cause = replace_or_overwrite (&save);
  if (cause != 0)
    cr_file_error_set (error, save.task, path, cause);

  if (result != NULL)
    {
      *result = own;
      own.recovery = NULL;
    }
  return cause == 0;
}

char *
cr_save_resolve (const CrFileOperations *operations,
                 const char             *path,
                 GError                **error)
{
  char *resolved = NULL;
  int   cause;

  g_return_val_if_fail (operations != NULL && path != NULL, NULL);

  cause = resolve (operations, path, &resolved);
  if (cause != 0)
    cr_file_error_set (error, CR_FILE_TASK_OPEN, path, cause);
  return resolved;
}

int
cr_save_find_obstacle (const CrFileOperations *operations,
                       const char             *path)
{
  g_autofree char *resolved = NULL;
  Save             save = { .operations = operations };
  int              cause;

  g_return_val_if_fail (operations != NULL && path != NULL, 0);

  cause = resolve (operations, path, &resolved);
  save.path = resolved;
  return cause != 0 ? cause : examine (&save);
}

guint
cr_save_sweep_temporaries (const CrFileOperations *operations,
                           const char             *path,
                           gint64                  now)
{
  g_autofree char *resolved = NULL;
  g_autofree char *folder = NULL;

  g_return_val_if_fail (operations != NULL && path != NULL, 0);

  if (resolve (operations, path, &resolved) != 0)
    return 0;
  folder = g_path_get_dirname (resolved);
  return cr_temporary_sweep (operations, folder, resolved, now);
}
