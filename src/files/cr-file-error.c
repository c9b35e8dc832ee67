/* SPDX-License-Identifier: GPL-3.0-or-later
 * Causes of failed file operations and the words for them. */
#include "config.h"

#include "cr-file-error.h"

#include "cr-quote.h"

#include <errno.h>
#include <glib/gi18n-lib.h>

static const struct
{
  int         cause;
  const char *words;
} causes[] = {
  { CR_CAUSE_DIFFERS, N_ ("what was written reads back differently") },
  { CR_CAUSE_CHANGED, N_ ("another program has changed it in the meantime") },
  { CR_CAUSE_PROTECTED, N_ ("the file is write-protected") },
  { CR_CAUSE_SPECIAL, N_ ("it is not an ordinary file") },
  { CR_CAUSE_TOO_LARGE, N_ ("it is larger than 128 MiB") },
  { CR_CAUSE_UNSAFE, N_ ("it can only be overwritten, and there is no recovery folder") },
  { CR_CAUSE_FOREIGN, N_ ("the recovery folder belongs to somebody else") },
  { ENOSPC, N_ ("the disk is full") },
  { EDQUOT, N_ ("the disk quota is used up") },
  { EFBIG, N_ ("the disk cannot hold a file of this size") },
  { EACCES, N_ ("the permission is missing") },
  { EPERM, N_ ("the permission is missing") },
  { EROFS, N_ ("the disk can only be read") },
  { EIO, N_ ("the disk reports a fault") },
  { ENAMETOOLONG, N_ ("the name is too long") },
  { EMFILE, N_ ("too many files are open") },
  { ENFILE, N_ ("too many files are open") },
  { ENOENT, N_ ("the file or its folder does not exist") },
  { ENOTDIR, N_ ("a part of the path is not a folder") },
  { EISDIR, N_ ("it is a folder") },
  { ELOOP, N_ ("the links lead in a circle") },
  { EBUSY, N_ ("another program is using it") },
  { ETXTBSY, N_ ("another program is using it") },
  { EINTR, N_ ("the operation was interrupted") },
  { EILSEQ, N_ ("the disk does not accept this name") },
  { ENODEV, N_ ("the disk is not connected") },
  { ENXIO, N_ ("the disk is not connected") },
  { ENOTCONN, N_ ("the network folder cannot be reached") },
  { ESTALE, N_ ("the network folder cannot be reached") },
  { ETIMEDOUT, N_ ("the network folder cannot be reached") },
  { EHOSTDOWN, N_ ("the network folder cannot be reached") },
  { EHOSTUNREACH, N_ ("the network folder cannot be reached") },
  { ENETUNREACH, N_ ("the network folder cannot be reached") },
};

char *
cr_file_error_describe (int cause)
{
  for (gsize i = 0; i < G_N_ELEMENTS (causes); i++)
    {
      if (causes[i].cause == cause)
        return g_strdup (_ (causes[i].words));
    }

  /* TRANSLATORS: part after a colon; the number is that of an error of the operating system. */
  return g_strdup_printf (_ ("the system reports error %d"), cause);
}

static GIOErrorEnum
get_code (int cause)
{
  switch (cause)
    {
    case CR_CAUSE_DIFFERS:
      return G_IO_ERROR_PARTIAL_INPUT;
    case CR_CAUSE_CHANGED:
      return G_IO_ERROR_WRONG_ETAG;
    case CR_CAUSE_PROTECTED:
    case CR_CAUSE_FOREIGN:
    case CR_CAUSE_UNSAFE:
      return G_IO_ERROR_PERMISSION_DENIED;
    case CR_CAUSE_SPECIAL:
      return G_IO_ERROR_NOT_REGULAR_FILE;
    case CR_CAUSE_TOO_LARGE:
      return G_IO_ERROR_MESSAGE_TOO_LARGE;
    case EDQUOT:
      return G_IO_ERROR_NO_SPACE;
    default:
      return g_io_error_from_errno (cause);
    }
}

void
cr_file_error_set (GError    **error,
                   CrFileTask  task,
                   const char *path,
                   int         cause)
{
  g_autofree char *shown = g_filename_display_basename (path);
  g_autofree char *name = cr_quote (shown);
  g_autofree char *words = cr_file_error_describe (cause);
  GIOErrorEnum     code = get_code (cause);

  switch (task)
    {
    case CR_FILE_TASK_OPEN:
      /* TRANSLATORS: the name of a file, then a cause such as “the permission is missing”. */
      g_set_error (error, G_IO_ERROR, code, _ ("“%s” could not be opened: %s"), name, words);
      return;
    case CR_FILE_TASK_COPY:
      /* TRANSLATORS: the name of a file, then a cause such as “the disk is full”. */
      g_set_error (error, G_IO_ERROR, code,
                   _ ("“%s” could not be saved because its safety copy could not be written: %s"),
                   name, words);
      return;
    case CR_FILE_TASK_OVERWRITE:
      /* TRANSLATORS: the name of a file, then a cause such as “the disk reports a fault”. */
      g_set_error (error, G_IO_ERROR, code,
                   _ ("“%s” was damaged while it was being saved, but a whole copy is kept for recovery: %s"),
                   name, words);
      return;
    case CR_FILE_TASK_SAVE:
    default:
      /* TRANSLATORS: the name of a file, then a cause such as “the disk is full”. */
      g_set_error (error, G_IO_ERROR, code, _ ("“%s” could not be saved: %s"), name, words);
      return;
    }
}
