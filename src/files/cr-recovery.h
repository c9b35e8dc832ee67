/* SPDX-License-Identifier: GPL-3.0-or-later
 * The recovery folder: whole copies of what was about to be written into files that can only be overwritten in place.
 *
 * A copy is named NAME-<SHA-256 of the path>.recovery and has mode 0600 in a folder of mode 0700. Its first line is
 *   customs-roadmap-recovery 1 SIZE SHA256 URI
 * where URI (file:///…) names the document; everything after the line feed is the content, whose size in bytes and
 * SHA-256 the line tells. So `tail -n +2 COPY > FILE` brings a document back without this program. */
#pragma once

#include "cr-file-operations.h"

G_BEGIN_DECLS

typedef struct
{
  char   *copy;     /* where the copy lies */
  char   *document; /* absolute path of the document it was made for */
  gint64  time;     /* when the copy was written, Unix seconds */
  GBytes *content;
} CrRecovery;

void cr_recovery_free (CrRecovery *recovery);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CrRecovery, cr_recovery_free)

/* Brings content safely to the disk as the copy for document (an absolute path), in place of an older copy; makes
 * the folder if need be. Gives a cause (cr-file-error.h) and, if that is 0, the path of the copy. */
int cr_recovery_write (const CrFileOperations *operations,
                       const char             *folder,
                       const char             *document,
                       GBytes                 *content,
                       char                  **copy);

/* The whole copies, newest first; what is damaged, not the user's own or no copy at all is left out, a folder that is
 * not there is empty. (element-type CrRecovery) (transfer full) */
GPtrArray *cr_recovery_list (const CrFileOperations *operations, const char *folder);

/* Does the document hold something else than the copy, so that the copy is worth offering? */
gboolean cr_recovery_is_needed (const CrFileOperations *operations, const CrRecovery *recovery);

/* Removes the copy for good. */
gboolean cr_recovery_discard (const CrFileOperations *operations, const CrRecovery *recovery, GError **error);

/* Removes what crashes have left half written in the folder over an hour before now (Unix seconds). */
guint cr_recovery_sweep (const CrFileOperations *operations, const char *folder, gint64 now);

G_END_DECLS
