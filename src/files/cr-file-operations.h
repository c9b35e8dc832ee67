/* SPDX-License-Identifier: GPL-3.0-or-later
 * The table through which all saving and loading reaches the file system, so that a test can make any call fail. */
#pragma once

#include <dirent.h>
#include <errno.h>
#include <gio/gio.h>
#include <sys/stat.h>
#include <sys/types.h>

G_BEGIN_DECLS

/* Each member is the system call of its name: -1 (or NULL) and errno on failure. `access` asks for the
 * effective user. */
typedef struct
{
  int (*open) (const char *path, int flags, mode_t mode);
  ssize_t (*pread) (int fd, void *buffer, size_t size, off_t offset);
  ssize_t (*pwrite) (int fd, const void *buffer, size_t size, off_t offset);
  int (*fsync) (int fd);
  int (*close) (int fd);
  int (*rename) (const char *from, const char *to);
  int (*unlink) (const char *path);
  int (*fchmod) (int fd, mode_t mode);
  int (*fchown) (int fd, uid_t user, gid_t group);
  int (*ftruncate) (int fd, off_t size);
  int (*fallocate) (int fd, int mode, off_t offset, off_t size);
  int (*stat) (const char *path, struct stat *status);
  int (*lstat) (const char *path, struct stat *status);
  int (*fstat) (int fd, struct stat *status);
  ssize_t (*readlink) (const char *path, char *buffer, size_t size);
  char *(*realpath) (const char *path, char *resolved);
  int (*access) (const char *path, int mode);
  ssize_t (*listxattr) (const char *path, char *list, size_t size);
  ssize_t (*getxattr) (const char *path, const char *name, void *value, size_t size);
  int (*fsetxattr) (int fd, const char *name, const void *value, size_t size, int flags);
  int (*mkdir) (const char *path, mode_t mode);
  DIR *(*opendir) (const char *path);
  struct dirent *(*readdir) (DIR *folder);
  int (*closedir) (DIR *folder);
  ssize_t (*getrandom) (void *buffer, size_t size, unsigned int flags);
} CrFileOperations;

extern const CrFileOperations cr_file_operations_default;

/* Calls until no signal interrupts; gives 0 or the errno. Not for close, which frees the descriptor all the same. */
#define CR_FILE_RETRY(call)                        \
  G_GNUC_EXTENSION ({                              \
    gssize retry_result_;                          \
    do                                             \
      retry_result_ = (call);                      \
    while (retry_result_ == -1 && errno == EINTR); \
    retry_result_ == -1 ? errno : 0;               \
  })

/* The functions below give a cause: 0, an errno, or one of CrFileCause (cr-file-error.h). */

/* Opens for this process alone (O_CLOEXEC). */
int cr_file_open (const CrFileOperations *operations, const char *path, int flags, mode_t mode, int *fd);

/* Opens for reading; refuses what is not an ordinary file, without waiting for a pipe or moving a device.
 * status may be NULL. */
int cr_file_open_ordinary (const CrFileOperations *operations,
                           const char             *path,
                           int                     flags,
                           int                    *fd,
                           struct stat            *status);

/* fd is closed whatever is answered; on a network file system the answer may tell of data that was lost. */
int cr_file_close (const CrFileOperations *operations, int fd);

/* Writes all of size bytes at offset. */
int cr_file_write (const CrFileOperations *operations, int fd, const void *data, gsize size, gsize offset);

/* Reads until the buffer is full or the file ends, which n_read (bytes) tells. */
int cr_file_read (const CrFileOperations *operations, int fd, void *buffer, gsize size, gsize offset, gsize *n_read);

/* Reads the whole of an open file; CR_CAUSE_TOO_LARGE if it has more than limit bytes. (transfer full) */
int cr_file_read_all (const CrFileOperations *operations, int fd, gsize limit, GBytes **content);

/* Has fd been brought to the disk? A file system that knows no such request counts as having done it. */
int cr_file_sync (const CrFileOperations *operations, int fd);

/* 0 if the file at path, opened anew, holds exactly content; CR_CAUSE_DIFFERS if something else. */
int cr_file_compare (const CrFileOperations *operations, const char *path, GBytes *content);

/* Whether two paths lead to one file, be it by links of either kind. FALSE when one leads nowhere. */
gboolean cr_file_is_same (const CrFileOperations *operations, const char *a, const char *b);

/* Renames and brings the folder to the disk. sync_cause tells why the last could not be done, 0 if it was: if not,
 * either of the two files may be there after a power cut. */
int cr_file_move (const CrFileOperations *operations, const char *from, const char *to, int *sync_cause);

G_END_DECLS
