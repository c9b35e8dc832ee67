/* SPDX-License-Identifier: GPL-3.0-or-later
 * Reading files whole, and telling by content whether they have changed since. */
#include "config.h"

#include "cr-fingerprint.h"

#include "cr-file-error.h"

#include <string.h>

#define CHUNK (256 * 1024)

const CrFingerprint cr_fingerprint_none = { .size = G_MAXUINT64 };

static void
finish_hash (GChecksum     *checksum,
             CrFingerprint *fingerprint)
{
  gsize length = sizeof fingerprint->sha256;

  g_checksum_get_digest (checksum, fingerprint->sha256, &length);
}

CrFingerprint
cr_fingerprint_of_bytes (GBytes *content)
{
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);
  CrFingerprint         fingerprint = { 0 };
  gsize                 size;
  const guchar         *data = g_bytes_get_data (content, &size);

  if (size > 0)
    g_checksum_update (checksum, data, (gssize) size);
  fingerprint.size = size;
  finish_hash (checksum, &fingerprint);
  return fingerprint;
}

gboolean
cr_fingerprint_equal (const CrFingerprint *a,
                      const CrFingerprint *b)
{
  return a->size == b->size && memcmp (a->sha256, b->sha256, sizeof a->sha256) == 0;
}

char *
cr_fingerprint_to_string (const CrFingerprint *fingerprint)
{
  GString *string = g_string_new (NULL);

  g_string_append_printf (string, "%" G_GUINT64_FORMAT " ", fingerprint->size);
  for (gsize i = 0; i < sizeof fingerprint->sha256; i++)
    g_string_append_printf (string, "%02x", fingerprint->sha256[i]);
  return g_string_free (string, FALSE);
}

gboolean
cr_fingerprint_from_string (const char    *string,
                            CrFingerprint *fingerprint)
{
  g_auto (GStrv) words = g_strsplit (string, " ", 0);
  CrFingerprint  parsed = { 0 };

  if (g_strv_length (words) != 2 || strlen (words[1]) != 2 * sizeof parsed.sha256 ||
      !g_ascii_string_to_unsigned (words[0], 10, 0, G_MAXUINT64, &parsed.size, NULL))
    return FALSE;

  for (gsize i = 0; i < sizeof parsed.sha256; i++)
    {
      int high = g_ascii_xdigit_value (words[1][2 * i]);
      int low = g_ascii_xdigit_value (words[1][2 * i + 1]);

      if (high < 0 || low < 0)
        return FALSE;
      parsed.sha256[i] = (guint8) (high * 16 + low);
    }
  *fingerprint = parsed;
  return TRUE;
}

GBytes *
cr_load_bytes (const CrFileOperations *operations,
               const char             *path,
               CrFingerprint          *fingerprint,
               GError                **error)
{
  g_autoptr (GBytes) content = NULL;
  int                fd;
  int                cause;

  g_return_val_if_fail (operations != NULL && path != NULL, NULL);

  cause = cr_file_open_ordinary (operations, path, 0, &fd, NULL);
  if (cause == 0)
    {
      cause = cr_file_read_all (operations, fd, CR_FILE_SIZE_MAX, &content);
      cr_file_close (operations, fd);
    }
  if (cause != 0)
    {
      cr_file_error_set (error, CR_FILE_TASK_OPEN, path, cause);
      return NULL;
    }

  if (fingerprint != NULL)
    *fingerprint = cr_fingerprint_of_bytes (content);
  return g_steal_pointer (&content);
}

/* Takes no more memory than a chunk, however large the file has become. */
static int
hash_open (const CrFileOperations *operations,
           int                     fd,
           CrFingerprint          *fingerprint)
{
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);
  g_autofree guchar    *buffer = g_malloc (CHUNK);

  fingerprint->size = 0;
  for (;;)
    {
      gsize n_read;
      int   cause = cr_file_read (operations, fd, buffer, CHUNK, fingerprint->size, &n_read);

      if (cause != 0)
        return cause;
      g_checksum_update (checksum, buffer, (gssize) n_read);
      fingerprint->size += n_read;
      if (n_read < CHUNK)
        break;
    }
  finish_hash (checksum, fingerprint);
  return 0;
}

CrDiskState
cr_fingerprint_examine (const CrFileOperations *operations,
                        const char             *path,
                        const CrFingerprint    *fingerprint,
                        int                    *cause)
{
  CrFingerprint present = { 0 };
  struct stat   status;
  int           fd;

  *cause = cr_file_open_ordinary (operations, path, 0, &fd, &status);
  if (*cause == ENOENT || *cause == ENOTDIR)
    return CR_DISK_MISSING;
  if (*cause != 0)
    return CR_DISK_UNREADABLE;

  if ((guint64) status.st_size == fingerprint->size)
    *cause = hash_open (operations, fd, &present);
  cr_file_close (operations, fd);
  if (*cause != 0)
    return CR_DISK_UNREADABLE;
  if ((guint64) status.st_size != fingerprint->size)
    return CR_DISK_CHANGED;
  return cr_fingerprint_equal (&present, fingerprint) ? CR_DISK_SAME : CR_DISK_CHANGED;
}

CrDiskState
cr_fingerprint_measure (const CrFileOperations *operations,
                        const char             *path,
                        const CrFingerprint    *fingerprint,
                        CrFingerprint          *found)
{
  CrFingerprint present = { 0 };
  int           fd;
  int           cause;

  g_return_val_if_fail (operations != NULL && path != NULL && fingerprint != NULL && found != NULL, CR_DISK_UNREADABLE);

  *found = cr_fingerprint_none;
  cause = cr_file_open_ordinary (operations, path, 0, &fd, NULL);
  if (cause == ENOENT || cause == ENOTDIR)
    return CR_DISK_MISSING;
  if (cause != 0)
    return CR_DISK_UNREADABLE;

  cause = hash_open (operations, fd, &present);
  cr_file_close (operations, fd);
  if (cause != 0)
    return CR_DISK_UNREADABLE;
  *found = present;
  return cr_fingerprint_equal (&present, fingerprint) ? CR_DISK_SAME : CR_DISK_CHANGED;
}

CrDiskState
cr_fingerprint_check (const CrFileOperations *operations,
                      const char             *path,
                      const CrFingerprint    *fingerprint,
                      GError                **error)
{
  int         cause;
  CrDiskState state;

  g_return_val_if_fail (operations != NULL && path != NULL && fingerprint != NULL, CR_DISK_UNREADABLE);

  state = cr_fingerprint_examine (operations, path, fingerprint, &cause);
  if (state == CR_DISK_UNREADABLE)
    cr_file_error_set (error, CR_FILE_TASK_OPEN, path, cause);
  return state;
}
