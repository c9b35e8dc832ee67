/* SPDX-License-Identifier: GPL-3.0-or-later
 * Calls that count themselves and fail on command. */
#include "config.h"

#include "cr-faulty-files.h"

#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#define N_TRACED 32

static struct
{
  CrFaultyMode mode;
  guint        n;
  int          error;
  guint        n_calls;
  const char  *hit;
  gboolean     unlink_failed;
  guint        n_traced;
  const char  *trace[N_TRACED];
} fault;

void
cr_faulty_arm (CrFaultyMode mode,
               guint        n,
               int          error)
{
  memset (&fault, 0, sizeof fault);
  fault.mode = mode;
  fault.n = n;
  fault.error = error;
}

const char *
cr_faulty_disarm (void)
{
  fault.mode = CR_FAULTY_NEVER;
  return fault.hit;
}

gboolean
cr_faulty_unlink_failed (void)
{
  return fault.unlink_failed;
}

/* Counts a call that the mode is about; is it the chosen one? */
static gboolean
is_chosen (const char *name)
{
  fault.n_calls++;
  if (fault.n_calls != fault.n)
    return FALSE;
  fault.hit = name;
  return TRUE;
}

char *
cr_faulty_trace (void)
{
  const char *names[N_TRACED + 1] = { NULL };

  memcpy (names, fault.trace, fault.n_traced * sizeof *names);
  return g_strjoinv (" ", (char **) names);
}

static void
trace (const char *name)
{
  static const char *const changing[] = { "pwrite", "fsync", "rename", "unlink", "ftruncate", "fallocate", NULL };

  if (g_strv_contains (changing, name) && fault.n_traced < N_TRACED)
    fault.trace[fault.n_traced++] = name;
}

/* Counts a call; must it fail? errno is set then. */
static gboolean
fails (const char *name)
{
  trace (name);
  if (fault.mode != CR_FAULTY_ONCE && fault.mode != CR_FAULTY_ALWAYS && fault.mode != CR_FAULTY_KILL)
    return FALSE;
  if (!is_chosen (name) && (fault.mode != CR_FAULTY_ALWAYS || fault.n_calls < fault.n))
    return FALSE;
  if (fault.mode == CR_FAULTY_KILL)
    kill (getpid (), SIGKILL);

  fault.unlink_failed = fault.unlink_failed || strcmp (name, "unlink") == 0;
  errno = fault.error;
  return TRUE;
}

static int
faulty_open (const char *path,
             int         flags,
             mode_t      mode)
{
  return fails ("open") ? -1 : cr_file_operations_default.open (path, flags, mode);
}

static ssize_t
faulty_pread (int    fd,
              void  *buffer,
              size_t size,
              off_t  offset)
{
  if (fails ("pread"))
    return -1;
  if (fault.mode == CR_FAULTY_SHORT && size > 1 && is_chosen ("pread"))
    size = 1;
  return pread (fd, buffer, size, offset);
}

static ssize_t
write_other_bytes (int    fd,
                   size_t size,
                   off_t  offset)
{
  g_autofree char *other = g_malloc (size);

  memset (other, '#', size);
  return pwrite (fd, other, size, offset);
}

static ssize_t
faulty_pwrite (int         fd,
               const void *buffer,
               size_t      size,
               off_t       offset)
{
  if (fault.mode == CR_FAULTY_KILL && fault.n_calls + 1 == fault.n && pwrite (fd, buffer, size / 2, offset) < 0)
    return -1;
  if (fails ("pwrite"))
    return -1;
  if (fault.mode == CR_FAULTY_CORRUPT && is_chosen ("pwrite"))
    return write_other_bytes (fd, size, offset);
  if (fault.mode == CR_FAULTY_SHORT && size > 1 && is_chosen ("pwrite"))
    size = 1;
  return pwrite (fd, buffer, size, offset);
}

static int
faulty_fsync (int fd)
{
  return fails ("fsync") ? -1 : 0;
}

/* As in Linux: the descriptor is gone even if an error is reported. */
static int
faulty_close (int fd)
{
  gboolean failed = fails ("close");
  int      error = errno;
  int      result = close (fd);

  errno = error;
  return failed ? -1 : result;
}

static int
faulty_rename (const char *from,
               const char *to)
{
  return fails ("rename") ? -1 : rename (from, to);
}

static int
faulty_unlink (const char *path)
{
  return fails ("unlink") ? -1 : unlink (path);
}

static int
faulty_fchmod (int    fd,
               mode_t mode)
{
  return fails ("fchmod") ? -1 : fchmod (fd, mode);
}

static int
faulty_fchown (int   fd,
               uid_t user,
               gid_t group)
{
  return fails ("fchown") ? -1 : fchown (fd, user, group);
}

static int
faulty_ftruncate (int   fd,
                  off_t size)
{
  return fails ("ftruncate") ? -1 : ftruncate (fd, size);
}

static int
faulty_fallocate (int   fd,
                  int   mode,
                  off_t offset,
                  off_t size)
{
  return fails ("fallocate") ? -1 : cr_file_operations_default.fallocate (fd, mode, offset, size);
}

static int
faulty_stat (const char  *path,
             struct stat *status)
{
  return fails ("stat") ? -1 : stat (path, status);
}

static int
faulty_lstat (const char  *path,
              struct stat *status)
{
  return fails ("lstat") ? -1 : lstat (path, status);
}

static int
faulty_fstat (int          fd,
              struct stat *status)
{
  return fails ("fstat") ? -1 : fstat (fd, status);
}

static ssize_t
faulty_readlink (const char *path,
                 char       *buffer,
                 size_t      size)
{
  return fails ("readlink") ? -1 : readlink (path, buffer, size);
}

static char *
faulty_realpath (const char *path,
                 char       *resolved)
{
  return fails ("realpath") ? NULL : cr_file_operations_default.realpath (path, resolved);
}

static int
faulty_access (const char *path,
               int         mode)
{
  return fails ("access") ? -1 : cr_file_operations_default.access (path, mode);
}

static ssize_t
faulty_listxattr (const char *path,
                  char       *list,
                  size_t      size)
{
  return fails ("listxattr") ? -1 : cr_file_operations_default.listxattr (path, list, size);
}

static ssize_t
faulty_getxattr (const char *path,
                 const char *name,
                 void       *value,
                 size_t      size)
{
  return fails ("getxattr") ? -1 : cr_file_operations_default.getxattr (path, name, value, size);
}

static int
faulty_fsetxattr (int         fd,
                  const char *name,
                  const void *value,
                  size_t      size,
                  int         flags)
{
  return fails ("fsetxattr") ? -1 : cr_file_operations_default.fsetxattr (fd, name, value, size, flags);
}

static int
faulty_mkdir (const char *path,
              mode_t      mode)
{
  return fails ("mkdir") ? -1 : mkdir (path, mode);
}

static DIR *
faulty_opendir (const char *path)
{
  return fails ("opendir") ? NULL : opendir (path);
}

static struct dirent *
faulty_readdir (DIR *folder)
{
  return fails ("readdir") ? NULL : readdir (folder);
}

static int
faulty_closedir (DIR *folder)
{
  gboolean failed = fails ("closedir");
  int      error = errno;
  int      result = closedir (folder);

  errno = error;
  return failed ? -1 : result;
}

static ssize_t
faulty_getrandom (void        *buffer,
                  size_t       size,
                  unsigned int flags)
{
  if (fails ("getrandom"))
    return -1;
  if (fault.mode != CR_FAULTY_RANDOM || fault.n_calls == fault.n)
    return cr_file_operations_default.getrandom (buffer, size, flags);
  fault.n_calls++;
  memset (buffer, 0, size);
  return (ssize_t) size;
}

const CrFileOperations cr_faulty_operations = {
  .open = faulty_open,
  .pread = faulty_pread,
  .pwrite = faulty_pwrite,
  .fsync = faulty_fsync,
  .close = faulty_close,
  .rename = faulty_rename,
  .unlink = faulty_unlink,
  .fchmod = faulty_fchmod,
  .fchown = faulty_fchown,
  .ftruncate = faulty_ftruncate,
  .fallocate = faulty_fallocate,
  .stat = faulty_stat,
  .lstat = faulty_lstat,
  .fstat = faulty_fstat,
  .readlink = faulty_readlink,
  .realpath = faulty_realpath,
  .access = faulty_access,
  .listxattr = faulty_listxattr,
  .getxattr = faulty_getxattr,
  .fsetxattr = faulty_fsetxattr,
  .mkdir = faulty_mkdir,
  .opendir = faulty_opendir,
  .readdir = faulty_readdir,
  .closedir = faulty_closedir,
  .getrandom = faulty_getrandom,
};
