/* SPDX-License-Identifier: GPL-3.0-or-later
 * The inside of the document, shared by the files it is written in. */
#pragma once

#include "cr-document.h"
#include "cr-run.h"

G_BEGIN_DECLS

struct _CrDocument
{
  GObject parent_instance;

  CrCatalogue *catalogue;
  CrRoadmap   *roadmap;
  CrHistory   *history;
  GPtrArray   *findings; /* of CrFault */
  gboolean     unsaved;  /* counts as modified although nothing was changed since it was made */

  const CrFileOperations *operations;
  GFile                  *file;
  GFile                  *origin;      /* where a document without a file came from; or NULL */
  CrRoadmap              *base;        /* what the file holds; NULL when there is no file */
  CrFingerprint           fingerprint; /* of the file when it was last read or written, or agreed to be overwritten */
  CrDiskState             disk;
  CrFingerprint           found;    /* of what another program has written; with CR_DISK_CHANGED only */
  int                     obstacle; /* what forbids writing, see cr_save_find_obstacle() */
  guint                   n_busy;
  guint                   n_writing; /* of those that are busy */
  CrRun                  *run;       /* of what was begun last; NULL when nothing goes on */
  GFileMonitor           *monitor;
  guint                   check_timeout; /* the monitor has told of something */
};

/* cr-document.c */
void cr_document_set_disk (CrDocument *self, CrDiskState disk, int obstacle);
void cr_document_add_busy (CrDocument *self, int step);

/* cr-document-disk.c */

/* Looks at the disk once more and then ends the task with the error, so that whoever hears of it finds “disk” and what
 * is on the disk up to date. Both are taken over. */
void cr_document_fail_after_look (CrDocument *self, GTask *task, GError *error);

G_END_DECLS
