/* SPDX-License-Identifier: GPL-3.0-or-later
 * Replacing a file so that at every moment, whatever fails, one whole version of it exists. */
#pragma once

#include "cr-file-operations.h"
#include "cr-fingerprint.h"

G_BEGIN_DECLS

typedef struct
{
  gboolean in_place; /* the file was (or was to be) overwritten, not replaced */
  gboolean durable;  /* FALSE: complete, but a power cut may still bring back the version before */
  char    *recovery; /* a copy of the new content that was left in the recovery folder, or NULL */
} CrSaveResult;

void cr_save_result_clear (CrSaveResult *result);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (CrSaveResult, cr_save_result_clear)

/* Makes content the content of the file at path, which may be new; blocks, so run it on a worker thread.
 *
 * Links are followed to the file they name, which is made if it is not there. The file is replaced by a temporary one
 * beside it, with the mode, owner, group and access list of the old file, or for a new file those of the umask; labels
 * and what other programs have noted in its attributes are kept where that can be done. A file that has several hard
 * links, lies in a folder that cannot be written to, or whose owner cannot be kept, is overwritten in place, after a
 * whole copy was brought safely into recovery_folder (cr-recovery.h). If that is NULL such a file is refused. What was
 * written is read back and compared before it counts.
 *
 * expected, unless NULL, is what the file held when it was last seen, cr_fingerprint_none for nothing: if it holds
 * something else right before it would be replaced, the save fails with G_IO_ERROR_WRONG_ETAG. A file that has
 * disappeared is made anew.
 *
 * On failure the file is byte for byte as before, or, if overwriting had begun, result->recovery names a whole copy
 * and the message says so. Errors: those of cr_file_error_set(). result may be NULL; its fields are overwritten. */
gboolean cr_save (const CrFileOperations *operations,
                  const char             *path,
                  GBytes                 *content,
                  const CrFingerprint    *expected,
                  const char             *recovery_folder,
                  CrSaveResult           *result,
                  GError                **error);

/* The absolute path of the file that path names in the end; a save writes there, and a recovery copy names it. The
 * file itself need not exist, its folder must. (transfer full) */
char *cr_save_resolve (const CrFileOperations *operations, const char *path, GError **error);

/* What forbids writing to the file as things stand: a cause (cr-file-error.h), 0 for nothing. A file that is not there
 * can be made, as far as this can tell. Nothing is touched. */
int cr_save_find_obstacle (const CrFileOperations *operations, const char *path);

/* Removes what crashes during a save have left beside the file: only ordinary files of this user, named after this
 * document, last written over an hour before now (Unix seconds). Gives their number. */
guint cr_save_sweep_temporaries (const CrFileOperations *operations, const char *path, gint64 now);

G_END_DECLS
