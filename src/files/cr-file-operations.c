/* SPDX-License-Identifier: GPL-3.0-or-later
 * The real file system behind the table, and the few loops that every caller would write again. */
#include "config.h"

#include "cr-file-operations.h"

#include "cr-file-error.h"

#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/random.h>
#include <sys/xattr.h>
#include <unistd.h>

#define CHUNK (256 * 1024)

static int
open_default (const char *path,
              int         flags,
              mode_t      mode)
{
  return open (path, flags, mode);
}

static int
access_default (const char *path,
                int         mode)
{
  return faccessat (AT_FDCWD, path, mode, AT_EACCESS);
}

const CrFileOperations cr_file_operations_default = {
  .open = open_default,
  .pread = pread,
  .pwrite = pwrite,
  .fsync = fsync,
  .close = close,
  .rename = rename,
  .unlink = unlink,
  .fchmod = fchmod,
  .fchown = fchown,
  .ftruncate = ftruncate,
  .fallocate = fallocate,
  .stat = stat,
  .lstat = lstat,
  .fstat = fstat,
  .readlink = readlink,
  .realpath = realpath,
  .access = access_default,
  .listxattr = listxattr,
  .getxattr = getxattr,
  .fsetxattr = fsetxattr,
  .mkdir = mkdir,
  .opendir = opendir,
  .readdir = readdir,
  .closedir = closedir,
  .getrandom = getrandom,
};

int
cr_file_open (const CrFileOperations *operations,
              const char             *path,
              int                     flags,
              mode_t                  mode,
              int                    *fd)
{
  return CR_FILE_RETRY (*fd = operations->open (path, flags | O_CLOEXEC, mode));
}

int
cr_file_open_ordinary (const CrFileOperations *operations,
                       const char             *path,
                       int                     flags,
                       int                    *fd,
                       struct stat            *status)
{
  struct stat own;
  int         cause = cr_file_open (operations, path, O_RDONLY | O_NONBLOCK | O_NOCTTY | flags, 0, fd);

  if (cause != 0)
    return cause;

  cause = CR_FILE_RETRY (operations->fstat (*fd, &own));
  if (cause == 0 && S_ISDIR (own.st_mode))
    cause = EISDIR;
  if (cause == 0 && !S_ISREG (own.st_mode))
    cause = CR_CAUSE_SPECIAL;
  if (cause != 0)
    {
      cr_file_close (operations, *fd);
      *fd = -1;
      return cause;
    }

  if (status != NULL)
    *status = own;
  return 0;
}

int
cr_file_close (const CrFileOperations *operations,
               int                     fd)
{
  return operations->close (fd) == 0 || errno == EINTR ? 0 : errno;
}

int
cr_file_write (const CrFileOperations *operations,
               int                     fd,
               const void             *data,
               gsize                   size,
               gsize                   offset)
{
  const char *bytes = data;

  while (size > 0)
    {
      ssize_t n = 0;
      int     cause = CR_FILE_RETRY (n = operations->pwrite (fd, bytes, size, (off_t) offset));

      if (cause != 0)
        return cause;
      if (n == 0)
        return EIO; /* no progress and no reason: never try forever */
      bytes += n;
      offset += (gsize) n;
      size -= (gsize) n;
    }
  return 0;
}

int
cr_file_read (const CrFileOperations *operations,
              int                     fd,
              void                   *buffer,
              gsize                   size,
              gsize                   offset,
              gsize                  *n_read)
{
  char *bytes = buffer;

  *n_read = 0;
  while (*n_read < size)
    {
      off_t   at = (off_t) (offset + *n_read);
      ssize_t n = 0;
      int     cause = CR_FILE_RETRY (n = operations->pread (fd, bytes + *n_read, size - *n_read, at));

      if (cause != 0)
        return cause;
      if (n == 0)
        return 0;
      *n_read += (gsize) n;
    }
  return 0;
}

int
cr_file_read_all (const CrFileOperations *operations,
                  int                     fd,
                  gsize                   limit,
                  GBytes                **content)
{
  g_autoptr (GByteArray) array = g_byte_array_new ();
  struct stat            status;
  gsize                  filled = 0;
  int                    cause = CR_FILE_RETRY (operations->fstat (fd, &status));

  if (cause != 0)
    return cause;
  if (status.st_size > 0 && (guint64) status.st_size > limit)
    return CR_CAUSE_TOO_LARGE;

  /* One byte more than the file should have, so that its end is met in the first round. */
  for (gsize room = (gsize) MAX (status.st_size, 0) + 1;; room = CHUNK)
    {
      gsize n_read;

      g_byte_array_set_size (array, (guint) (filled + room));
      cause = cr_file_read (operations, fd, array->data + filled, room, filled, &n_read);
      if (cause != 0)
        return cause;

      filled += n_read;
      if (filled > limit)
        return CR_CAUSE_TOO_LARGE;
      if (n_read < room)
        break;
    }

  g_byte_array_set_size (array, (guint) filled);
  *content = g_byte_array_free_to_bytes (g_steal_pointer (&array));
  return 0;
}

int
cr_file_sync (const CrFileOperations *operations,
              int                     fd)
{
  int cause = CR_FILE_RETRY (operations->fsync (fd));

  return cause == EINVAL || cause == ENOSYS || cause == EOPNOTSUPP ? 0 : cause;
}

/* Goes through the file in pieces, so that no second copy of it has to be kept in memory. */
static int
compare_open (const CrFileOperations *operations,
              int                     fd,
              const char             *data,
              gsize                   size)
{
  g_autofree char *buffer = g_malloc (CHUNK);
  gsize            offset = 0;

  for (;;)
    {
      gsize n_read;
      int   cause = cr_file_read (operations, fd, buffer, CHUNK, offset, &n_read);

      if (cause != 0)
        return cause;
      if (n_read > size - offset || (n_read > 0 && memcmp (buffer, data + offset, n_read) != 0))
        return CR_CAUSE_DIFFERS;

      offset += n_read;
      if (n_read < CHUNK)
        return offset == size ? 0 : CR_CAUSE_DIFFERS;
    }
}

int
cr_file_compare (const CrFileOperations *operations,
                 const char             *path,
                 GBytes                 *content)
{
  gsize       size;
  const char *data = g_bytes_get_data (content, &size);
  int         fd;
  int         cause = cr_file_open_ordinary (operations, path, O_NOFOLLOW, &fd, NULL);

  if (cause != 0)
    return cause;

  cause = compare_open (operations, fd, data, size);
  cr_file_close (operations, fd);
  return cause;
}

gboolean
cr_file_is_same (const CrFileOperations *operations,
                 const char             *a,
                 const char             *b)
{
  struct stat of_a;
  struct stat of_b;

  return CR_FILE_RETRY (operations->stat (a, &of_a)) == 0 && CR_FILE_RETRY (operations->stat (b, &of_b)) == 0 &&
         of_a.st_dev == of_b.st_dev && of_a.st_ino == of_b.st_ino;
}

int
cr_file_move (const CrFileOperations *operations,
              const char             *from,
              const char             *to,
              int                    *sync_cause)
{
  g_autofree char *folder = g_path_get_dirname (to);
  int              fd = -1;
  /* Opened first: after the rename nothing may fail any more for want of a descriptor. */
  int cause = cr_file_open (operations, folder, O_RDONLY | O_DIRECTORY, 0, &fd);

  *sync_cause = cause;
  /* A folder may be written to and yet not be read. */
  if (cause != 0 && cause != EACCES)
    return cause;

  cause = CR_FILE_RETRY (operations->rename (from, to));
  if (fd == -1)
    return cause;

  if (cause == 0)
    *sync_cause = cr_file_sync (operations, fd);
  cr_file_close (operations, fd);
  return cause;
}
