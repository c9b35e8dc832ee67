/* SPDX-License-Identifier: GPL-3.0-or-later
 * Temporary files beside the file they will replace: named after it, so that a later sweep knows its own. */
#pragma once

#include "cr-file-operations.h"

G_BEGIN_DECLS

/* Creates .NAME.cr-save-XXXXXX beside path, open for writing; it was not there before and is no link. The name is
 * never longer than the longer of path's own name and 128 bytes. mode is subject to the umask. (transfer full) */
int cr_temporary_create (const CrFileOperations *operations,
                         const char             *path,
                         mode_t                  mode,
                         char                  **temporary,
                         int                    *fd);

/* Writes content, brings it to the disk, and closes fd, whatever is answered. */
int cr_temporary_fill (const CrFileOperations *operations, int fd, GBytes *content);

/* Removes the temporary files that crashes have left for path, or with path NULL for any file of the folder: only
 * ordinary files of this user that were last written over an hour before now (Unix seconds). Gives their number. */
guint cr_temporary_sweep (const CrFileOperations *operations, const char *folder, const char *path, gint64 now);

G_END_DECLS
