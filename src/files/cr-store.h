/* SPDX-License-Identifier: GPL-3.0-or-later
 * Documents on the disk: loading one, and saving it without losing anything or anybody's change. */
#pragma once

#include "cr-error.h"
#include "cr-fingerprint.h"
#include "cr-roadmap.h"
#include "cr-run.h"

G_BEGIN_DECLS

typedef struct
{
  CrRoadmap    *roadmap;
  GPtrArray    *findings;    /* of CrFault, see cr_findings_list(); NULL but from cr_store_load_finish() */
  CrFingerprint fingerprint; /* of the file as it was read */
  int           obstacle;    /* see cr_save_find_obstacle(); 0 for a file that can be written to */
} CrLoaded;

void cr_loaded_free (CrLoaded *loaded);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CrLoaded, cr_loaded_free)

/* Reads the file; blocks. Messages are in the language named. faults, unless NULL, is set to the errors that the
 * file has (of CrFault, transfer full): an empty array when there is none, or the file could not be read at all.
 * cancellable may be NULL or a CrRun. Errors: CR_ERROR_SYNTAX, INVALID, TOO_LARGE, MISSING, FAILED;
 * G_IO_ERROR_CANCELLED. A newer major version is no error here: see cr_roadmap_is_newer_major(). (transfer full) */
CrLoaded *cr_store_load (const CrFileOperations *operations,
                         const char             *path,
                         const char             *language,
                         GCancellable           *cancellable,
                         GPtrArray             **faults,
                         GError                **error);

/* What is to be saved and over what. */
typedef struct
{
  const char *path;
  CrRoadmap  *roadmap; /* not changed */

  /* The document as it was last loaded or saved, or NULL for one that never was: when it is equal the content
   * has not changed, and revision and catalogue are carried on from it. */
  CrRoadmap *base;

  /* What the file held when it was last read or written, or NULL when there was none. */
  const CrFingerprint *expected;

  gboolean    overwrite;       /* whatever is there now */
  const char *recovery_folder; /* see cr-recovery.h; or NULL */
  const char *language;        /* of the messages */
  CrRun      *run;             /* learns how far the save is; or NULL */
  gint64      now;             /* Unix seconds: with it, what crashes have left beside the file is swept afterwards */
} CrSaveRequest;

typedef struct
{
  CrRoadmap    *roadmap; /* as it was written: the base of the next save */
  CrFingerprint fingerprint;
  gint64        revision; /* CR_INTEGER_NONE when it has none */
  gboolean      changed;  /* the content differed from the base, so that the revision was raised */
  gboolean      durable;  /* see CrSaveResult, as the next two */
  gboolean      in_place;
  char         *recovery;
} CrSaved;

void cr_saved_free (CrSaved *saved);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CrSaved, cr_saved_free)

/* Writes the roadmap, makes sure that what was written reads back as the same, and replaces the file by it; blocks.
 * On failure the file is as it was (but see cr_save()). Errors: CR_ERROR_VERSION for a document of a newer major
 * version, TOO_LARGE, INVALID when a value is beyond the limits of the format, CHANGED, MISSING, READ_ONLY,
 * NO_SPACE, FAILED. (transfer full) */
CrSaved *cr_store_save (const CrFileOperations *operations, const CrSaveRequest *request, GError **error);

/* The same in a worker thread, on a snapshot taken now. A load that is cancelled ends at once for the caller; the
 * thread, which may be waiting for the disk, ends at the next step. What is loaded has its findings listed. A save is
 * finished once begun. operations must stay. */
void      cr_store_load_async (const CrFileOperations *operations,
                               const char             *path,
                               const char             *language,
                               GCancellable           *cancellable,
                               GAsyncReadyCallback     callback,
                               gpointer                user_data);
CrLoaded *cr_store_load_finish (GAsyncResult *result, GPtrArray **faults, GError **error);
void      cr_store_save_async (const CrFileOperations *operations,
                               const CrSaveRequest    *request,
                               GAsyncReadyCallback     callback,
                               gpointer                user_data);
CrSaved  *cr_store_save_finish (GAsyncResult *result, GError **error);

G_END_DECLS
