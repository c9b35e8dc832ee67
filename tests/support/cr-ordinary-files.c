/* SPDX-License-Identifier: GPL-3.0-or-later
 * Calls that heed modes. */
#include "config.h"

#include "cr-ordinary-files.h"

#include <fcntl.h>
#include <unistd.h>

/* -1 and EACCES when nobody may do that with what is there. */
static int
heed (const char *path,
      mode_t      bits)
{
  struct stat status;

  if (stat (path, &status) != 0 || (status.st_mode & bits) != 0)
    return 0;
  errno = EACCES;
  return -1;
}

static int
heed_folder (const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);

  return heed (folder, 0222);
}

static int
ordinary_open (const char *path,
               int         flags,
               mode_t      mode)
{
  gboolean there = access (path, F_OK) == 0;

  if (!there && (flags & O_CREAT) != 0 && heed_folder (path) != 0)
    return -1;
  if ((flags & O_ACCMODE) != O_RDONLY && heed (path, 0222) != 0)
    return -1;
  if ((flags & O_ACCMODE) != O_WRONLY && heed (path, 0444) != 0)
    return -1;
  return cr_file_operations_default.open (path, flags, mode);
}

static int
ordinary_access (const char *path,
                 int         mode)
{
  if ((mode & W_OK) != 0 && heed (path, 0222) != 0)
    return -1;
  return cr_file_operations_default.access (path, mode);
}

static int
ordinary_rename (const char *from,
                 const char *to)
{
  return heed_folder (from) != 0 || heed_folder (to) != 0 ? -1 : cr_file_operations_default.rename (from, to);
}

static int
ordinary_unlink (const char *path)
{
  return heed_folder (path) != 0 ? -1 : cr_file_operations_default.unlink (path);
}

static int
ordinary_mkdir (const char *path,
                mode_t      mode)
{
  return heed_folder (path) != 0 ? -1 : cr_file_operations_default.mkdir (path, mode);
}

const CrFileOperations *
cr_ordinary_get_operations (void)
{
  static CrFileOperations operations;

  operations = cr_file_operations_default;
  operations.open = ordinary_open;
  operations.access = ordinary_access;
  operations.rename = ordinary_rename;
  operations.unlink = ordinary_unlink;
  operations.mkdir = ordinary_mkdir;
  return &operations;
}
