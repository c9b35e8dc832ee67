/* SPDX-License-Identifier: GPL-3.0-or-later
 * What a file held when it was read: size and SHA-256. Only the content tells whether another program has changed
 * it; `cp -p` restores size and time alike. */
#pragma once

#include "cr-file-operations.h"

G_BEGIN_DECLS

#define CR_FINGERPRINT_HASH_BYTES 32

typedef struct
{
  guint64 size; /* bytes */
  guint8  sha256[CR_FINGERPRINT_HASH_BYTES];
} CrFingerprint;

typedef enum
{
  CR_DISK_SAME,
  CR_DISK_CHANGED,
  CR_DISK_MISSING,
  CR_DISK_UNREADABLE /* not permitted, not an ordinary file any more, a fault of the disk */
} CrDiskState;

/* Stands for “there is no file”; equal to the fingerprint of none. */
extern const CrFingerprint cr_fingerprint_none;

/* Pure computing, about 4 ms per MiB: callers with a large file run it on a thread of their own. */
CrFingerprint cr_fingerprint_of_bytes (GBytes *content);
gboolean      cr_fingerprint_equal (const CrFingerprint *a, const CrFingerprint *b);

/* “SIZE SHA256”, both in figures a person can compare with sha256sum. (transfer full) */
char    *cr_fingerprint_to_string (const CrFingerprint *fingerprint);
gboolean cr_fingerprint_from_string (const char *string, CrFingerprint *fingerprint);

/* Reads an ordinary file of at most CR_FILE_SIZE_MAX bytes; fingerprint may be NULL and is then not computed.
 * Errors: those of cr_file_error_set(). (transfer full) */
GBytes *cr_load_bytes (const CrFileOperations *operations,
                       const char             *path,
                       CrFingerprint          *fingerprint,
                       GError                **error);

/* Reads the file, unless its size already tells. error is set for CR_DISK_UNREADABLE alone. */
CrDiskState cr_fingerprint_check (const CrFileOperations *operations,
                                  const char             *path,
                                  const CrFingerprint    *fingerprint,
                                  GError                **error);

/* Reads the file whole and tells what it holds by now; cr_fingerprint_none when it is not there or cannot be read. */
CrDiskState cr_fingerprint_measure (const CrFileOperations *operations,
                                    const char             *path,
                                    const CrFingerprint    *fingerprint,
                                    CrFingerprint          *found);

/* As cr_fingerprint_check() for callers inside the library: the cause of CR_DISK_UNREADABLE instead of an error. */
CrDiskState cr_fingerprint_examine (const CrFileOperations *operations,
                                    const char             *path,
                                    const CrFingerprint    *fingerprint,
                                    int                    *cause);

G_END_DECLS
