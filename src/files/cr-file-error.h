/* SPDX-License-Identifier: GPL-3.0-or-later
 * Why a file could not be read or written, in one sentence that names the file and the cause. */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* A cause is a number: 0 for none, an errno, or one of these for what the system has no number for. */
typedef enum
{
  CR_CAUSE_DIFFERS = -1,   /* what was written reads back as something else */
  CR_CAUSE_CHANGED = -2,   /* another program has changed the file */
  CR_CAUSE_PROTECTED = -3, /* the file's own mode lets nobody write */
  CR_CAUSE_SPECIAL = -4,   /* a device, pipe or socket */
  CR_CAUSE_TOO_LARGE = -5, /* over CR_FILE_SIZE_MAX */
  CR_CAUSE_FOREIGN = -6,   /* the recovery folder is not the user's own */
  CR_CAUSE_UNSAFE = -7     /* must be overwritten in place, and there is no recovery folder */
} CrFileCause;

typedef enum
{
  CR_FILE_TASK_OPEN,
  CR_FILE_TASK_SAVE,
  CR_FILE_TASK_COPY,     /* the copy that must be safe before a file is overwritten */
  CR_FILE_TASK_OVERWRITE /* the file is damaged, a whole copy is kept */
} CrFileTask;

/* The largest file that is read: 128 MiB. */
#define CR_FILE_SIZE_MAX (128 * 1024 * 1024)

/* “the disk is full”: the part after the colon, in the language of the interface. (transfer full) */
char *cr_file_error_describe (int cause);

/* Sets an error of G_IO_ERROR, whose code tells the reaction: NO_SPACE (also a quota), PERMISSION_DENIED,
 * READ_ONLY, NOT_FOUND, IS_DIRECTORY, NOT_REGULAR_FILE, FILENAME_TOO_LONG, TOO_MANY_LINKS, TOO_MANY_OPEN_FILES,
 * MESSAGE_TOO_LARGE (over the size limit), WRONG_ETAG (changed by another program), PARTIAL_INPUT (reads back
 * differently), FAILED and the like. The message names the file by its base name. */
void cr_file_error_set (GError **error, CrFileTask task, const char *path, int cause);

G_END_DECLS
