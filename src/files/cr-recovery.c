/* SPDX-License-Identifier: GPL-3.0-or-later
 * Writing, finding and discarding recovery copies. */
#include "config.h"

#include "cr-recovery.h"

#include "cr-file-error.h"
#include "cr-fingerprint.h"
#include "cr-temporary.h"

#include <fcntl.h>
#include <string.h>
#include <unistd.h>

#define MAGIC        "customs-roadmap-recovery 1 "
#define SUFFIX       ".recovery"
#define NAME_BYTES   100   /* of the document's name in that of its copy */
#define HEADER_BYTES 16384 /* a path of 4096 bytes, each escaped as three, and the rest */

void
cr_recovery_free (CrRecovery *recovery)
{
  if (recovery == NULL)
    return;

  g_free (recovery->copy);
  g_free (recovery->document);
  g_clear_pointer (&recovery->content, g_bytes_unref);
  g_free (recovery);
}

/* Nobody else may read the copies, or put links where they are going to be written. */
static int
check_folder (const CrFileOperations *operations,
              const char             *folder)
{
  struct stat status;
  int         fd = -1;
  int         cause = cr_file_open (operations, folder, O_RDONLY | O_DIRECTORY | O_NOFOLLOW, 0, &fd);

  if (cause != 0)
    return cause == ELOOP ? CR_CAUSE_FOREIGN : cause;

  cause = CR_FILE_RETRY (operations->fstat (fd, &status));
  if (cause == 0 && status.st_uid != geteuid ())
    cause = CR_CAUSE_FOREIGN;
  if (cause == 0 && (status.st_mode & 077) != 0)
    cause = CR_FILE_RETRY (operations->fchmod (fd, 0700));
  cr_file_close (operations, fd);
  return cause;
}

static int
make_folder (const CrFileOperations *operations,
             const char             *folder)
{
  int cause = CR_FILE_RETRY (operations->mkdir (folder, 0700));

  if (cause == ENOENT)
    {
      g_autofree char *parent = g_path_get_dirname (folder);

      cause = strcmp (parent, folder) == 0 ? ENOENT : make_folder (operations, parent);
      if (cause == 0)
        cause = CR_FILE_RETRY (operations->mkdir (folder, 0700));
    }
  return cause == EEXIST ? 0 : cause;
}

static char *
make_copy_name (const char *folder,
                const char *document)
{
  g_autofree char *name = g_path_get_basename (document);
  g_autofree char *hash = g_compute_checksum_for_string (G_CHECKSUM_SHA256, document, -1);
  g_autofree char *copy = NULL;
  gsize            length = NAME_BYTES;

  if (strlen (name) > length)
    {
      while (length > 0 && ((guchar) name[length] & 0xC0) == 0x80)
        length--;
      name[length] = '\0';
    }
  copy = g_strconcat (name, "-", hash, SUFFIX, NULL);
  return g_build_filename (folder, copy, NULL);
}

/* (transfer full); NULL if document is no absolute path */
static GBytes *
make_copy (const char *document,
           GBytes     *content)
{
  CrFingerprint    fingerprint = cr_fingerprint_of_bytes (content);
  g_autofree char *figures = cr_fingerprint_to_string (&fingerprint);
  g_autofree char *uri = g_filename_to_uri (document, NULL, NULL);
  GByteArray      *copy = NULL;
  g_autofree char *header = NULL;
  gsize            size;
  const guint8    *data = g_bytes_get_data (content, &size);

  if (uri == NULL)
    return NULL;

  header = g_strconcat (MAGIC, figures, " ", uri, "\n", NULL);
  copy = g_byte_array_sized_new ((guint) (strlen (header) + size));
  g_byte_array_append (copy, (const guint8 *) header, (guint) strlen (header));
  if (size > 0)
    g_byte_array_append (copy, data, (guint) size);
  return g_byte_array_free_to_bytes (copy);
}

int
cr_recovery_write (const CrFileOperations *operations,
                   const char             *folder,
                   const char             *document,
                   GBytes                 *content,
                   char                  **copy)
{
  g_autoptr (GBytes) bytes = make_copy (document, content);
  g_autofree char   *name = make_copy_name (folder, document);
  g_autofree char   *temporary = NULL;
  int                sync_cause = 0;
  int                fd;
  int                cause = bytes != NULL ? make_folder (operations, folder) : EINVAL;

  if (cause == 0)
    cause = check_folder (operations, folder);
  if (cause == 0)
    cause = cr_temporary_create (operations, name, 0600, &temporary, &fd);
  if (cause != 0)
    return cause;

  cause = cr_temporary_fill (operations, fd, bytes);
  if (cause == 0)
    cause = cr_file_compare (operations, temporary, bytes);
  if (cause == 0)
    cause = cr_file_move (operations, temporary, name, &sync_cause);
  if (cause != 0)
    {
      CR_FILE_RETRY (operations->unlink (temporary));
      return cause;
    }
  /* The document is overwritten next: a copy that a power cut may take back is none. */
  if (sync_cause != 0)
    return sync_cause;

  *copy = g_steal_pointer (&name);
  return 0;
}

/* Takes the first line apart and checks the rest against it. Gives NULL unless the copy is whole. */
static CrRecovery *
parse_copy (GBytes *bytes)
{
  gsize                  size;
  const char            *data = g_bytes_get_data (bytes, &size);
  const char            *end = size > 0 ? memchr (data, '\n', MIN (size, HEADER_BYTES)) : NULL;
  g_autofree char       *header = end != NULL ? g_strndup (data, (gsize) (end - data)) : NULL;
  char                  *uri = header != NULL ? strrchr (header, ' ') : NULL;
  g_autoptr (CrRecovery) recovery = NULL;
  CrFingerprint          told;
  CrFingerprint          found;

  if (uri == NULL || !g_str_has_prefix (header, MAGIC) || (gsize) (uri - header) < strlen (MAGIC))
    return NULL;
  *uri++ = '\0';
  if (!cr_fingerprint_from_string (header + strlen (MAGIC), &told))
    return NULL;

  recovery = g_new0 (CrRecovery, 1);
  recovery->document = g_filename_from_uri (uri, NULL, NULL);
  recovery->content = g_bytes_new_from_bytes (bytes, (gsize) (end + 1 - data), size - (gsize) (end + 1 - data));
  found = cr_fingerprint_of_bytes (recovery->content);
  if (recovery->document == NULL || !cr_fingerprint_equal (&told, &found))
    return NULL;
  return g_steal_pointer (&recovery);
}

static CrRecovery *
read_copy (const CrFileOperations *operations,
           const char             *path)
{
  g_autoptr (GBytes) bytes = NULL;
  CrRecovery        *recovery;
  struct stat        status;
  int                fd;
  int                cause = cr_file_open_ordinary (operations, path, O_NOFOLLOW, &fd, &status);

  if (cause != 0)
    return NULL;
  if (status.st_uid == geteuid ())
    cause = cr_file_read_all (operations, fd, (gsize) CR_FILE_SIZE_MAX + HEADER_BYTES, &bytes);
  cr_file_close (operations, fd);
  if (cause != 0 || bytes == NULL)
    return NULL;

  recovery = parse_copy (bytes);
  if (recovery != NULL)
    {
      recovery->copy = g_strdup (path);
      recovery->time = status.st_mtime;
    }
  return recovery;
}

static int
compare_newest_first (gconstpointer a,
                      gconstpointer b)
{
  const CrRecovery *first = *(CrRecovery *const *) a;
  const CrRecovery *second = *(CrRecovery *const *) b;

  if (first->time != second->time)
    return first->time < second->time ? 1 : -1;
  return strcmp (first->document, second->document);
}

GPtrArray *
cr_recovery_list (const CrFileOperations *operations,
                  const char             *folder)
{
  GPtrArray     *copies = g_ptr_array_new_with_free_func ((GDestroyNotify) cr_recovery_free);
  DIR           *entries = operations->opendir (folder);
  struct dirent *entry;

  if (entries == NULL)
    return copies;

  while ((entry = operations->readdir (entries)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, entry->d_name, NULL);
      CrRecovery      *recovery = g_str_has_suffix (entry->d_name, SUFFIX) ? read_copy (operations, path) : NULL;

      if (recovery != NULL)
        g_ptr_array_add (copies, recovery);
    }
  operations->closedir (entries);
  g_ptr_array_sort (copies, compare_newest_first);
  return copies;
}

gboolean
cr_recovery_is_needed (const CrFileOperations *operations,
                       const CrRecovery       *recovery)
{
  CrFingerprint fingerprint = cr_fingerprint_of_bytes (recovery->content);
  int           cause;

  return cr_fingerprint_examine (operations, recovery->document, &fingerprint, &cause) != CR_DISK_SAME;
}

gboolean
cr_recovery_discard (const CrFileOperations *operations,
                     const CrRecovery       *recovery,
                     GError                **error)
{
  int cause = CR_FILE_RETRY (operations->unlink (recovery->copy));

  if (cause == 0 || cause == ENOENT)
    return TRUE;
  cr_file_error_set (error, CR_FILE_TASK_SAVE, recovery->copy, cause);
  return FALSE;
}

guint
cr_recovery_sweep (const CrFileOperations *operations,
                   const char             *folder,
                   gint64                  now)
{
  return cr_temporary_sweep (operations, folder, NULL, now);
}
