/* SPDX-License-Identifier: GPL-3.0-or-later
 * Making, filling and sweeping temporary files. */
#include "config.h"

#include "cr-temporary.h"

#include <fcntl.h>
#include <string.h>
#include <unistd.h>

#define MARK              ".cr-save-"
#define N_RANDOM          6
#define NAME_SPACE        128 /* bytes that every file system allows a name; some allow no more than 143 */
#define N_TRIES           100
#define SWEEP_AGE_SECONDS 3600

/* 32 signs, so that five bits of a random byte choose one without a bias. */
static const char alphabet[] = "0123456789abcdefghjkmnpqrstvwxyz";

/* .NAME.cr-save- with NAME cut, on a character boundary, to the space there is. */
static char *
make_prefix (const char *path)
{
  g_autofree char *name = g_path_get_basename (path);
  gsize            length = strlen (name);
  gsize            space = MAX (length, NAME_SPACE) - strlen ("." MARK) - N_RANDOM;

  if (length > space)
    {
      while (space > 0 && ((guchar) name[space] & 0xC0) == 0x80)
        space--;
      name[space] = '\0';
    }
  return g_strconcat (".", name, MARK, NULL);
}

static int
make_name (const CrFileOperations *operations,
           const char             *folder,
           const char             *prefix,
           char                  **temporary)
{
  guchar           random[N_RANDOM];
  char             suffix[N_RANDOM + 1] = { 0 };
  g_autofree char *name = NULL;
  ssize_t          n = 0;
  int              cause = CR_FILE_RETRY (n = operations->getrandom (random, sizeof random, 0));

  if (cause != 0)
    return cause;
  if (n != sizeof random)
    return EIO;

  for (gsize i = 0; i < N_RANDOM; i++)
    suffix[i] = alphabet[random[i] % 32];
  name = g_strconcat (prefix, suffix, NULL);
  *temporary = g_build_filename (folder, name, NULL);
  return 0;
}

int
cr_temporary_create (const CrFileOperations *operations,
                     const char             *path,
                     mode_t                  mode,
                     char                  **temporary,
                     int                    *fd)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *prefix = make_prefix (path);

  for (guint i = 0; i < N_TRIES; i++)
    {
      g_autofree char *name = NULL;
      int              cause = make_name (operations, folder, prefix, &name);

      if (cause == 0)
        cause = cr_file_open (operations, name, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW, mode, fd);
      if (cause == 0)
        *temporary = g_steal_pointer (&name);
      if (cause != EEXIST)
        return cause;
    }
  return EEXIST;
}

int
cr_temporary_fill (const CrFileOperations *operations,
                   int                     fd,
                   GBytes                 *content)
{
  gsize       size;
  const void *data = g_bytes_get_data (content, &size);
  int         cause = cr_file_write (operations, fd, data, size, 0);
  int         closing;

  if (cause == 0)
    cause = cr_file_sync (operations, fd);
  closing = cr_file_close (operations, fd);
  return cause != 0 ? cause : closing;
}

/* Is this a name that make_name() can have made? prefix NULL stands for that of any file. */
static gboolean
is_temporary_name (const char *name,
                   const char *prefix)
{
  gsize length = strlen (name);
  gsize start = length - MIN (length, N_RANDOM);

  if (name[0] != '.' || strspn (name + start, alphabet) != N_RANDOM)
    return FALSE;
  if (prefix != NULL)
    return start == strlen (prefix) && strncmp (name, prefix, start) == 0;
  return start >= strlen (MARK) && strncmp (name + start - strlen (MARK), MARK, strlen (MARK)) == 0;
}

static gboolean
is_abandoned (const CrFileOperations *operations,
              const char             *path,
              gint64                  now)
{
  struct stat status;

  return operations->lstat (path, &status) == 0 && S_ISREG (status.st_mode) && status.st_uid == geteuid () &&
         status.st_mtime < now - SWEEP_AGE_SECONDS;
}

guint
cr_temporary_sweep (const CrFileOperations *operations,
                    const char             *folder,
                    const char             *path,
                    gint64                  now)
{
  g_autofree char *prefix = path != NULL ? make_prefix (path) : NULL;
  DIR             *entries = operations->opendir (folder);
  struct dirent   *entry;
  guint            n_removed = 0;

  if (entries == NULL)
    return 0;

  while ((entry = operations->readdir (entries)) != NULL)
    {
      g_autofree char *name = g_build_filename (folder, entry->d_name, NULL);

      if (is_temporary_name (entry->d_name, prefix) && is_abandoned (operations, name, now) &&
          operations->unlink (name) == 0)
        n_removed++;
    }
  operations->closedir (entries);
  return n_removed;
}
