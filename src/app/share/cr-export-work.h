/* SPDX-License-Identifier: GPL-3.0-or-later
 * Exports in a worker thread: made to be looked at, or written to a file. */
#pragma once

#include "cr-export-choice.h"
#include "cr-file-operations.h"

G_BEGIN_DECLS

/* What is to be made. Everything is borrowed by the call that is given it; the thread has references of its own. The
 * roadmap must stay as it is meanwhile: give a copy of your own. */
typedef struct
{
  CrExportChoice choice;
  CrRoadmap     *roadmap;
  CrCatalogue   *catalogue;
  GHashTable    *scope;    /* see CrExport */
  const char    *messages; /* static */
  CrDay          today;
  CrSheet        sheet; /* what pages are laid out for; without a width, the paper of the choice */
  GCancellable  *run;
} CrExportOrder;

/* What came of it. */
typedef struct
{
  GBytes    *content;   /* of the file, or of a picture that shows what is in it; NULL for pages */
  CrReport  *report;    /* the pages; NULL where there are none, and after writing */
  guint      n_tasks;   /* in the scope */
  guint      n_written; /* of them */
  guint      n_missing; /* texts without a side in the language, which are shown in the other one */
  GPtrArray *left_out;  /* sentences: what is not in the file, or not in full */
} CrExported;

void cr_exported_free (CrExported *exported);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CrExported, cr_exported_free)

/* Makes what the file would hold; of pages the pages themselves. */
void cr_export_preview_async (const CrExportOrder *order, GAsyncReadyCallback callback, gpointer user_data);

/* Makes it and replaces the file as cr_save() does. operations must stay. */
void cr_export_write_async (const CrExportOrder    *order,
                            const CrFileOperations *operations,
                            const char             *path,
                            const char             *recovery_folder,
                            GAsyncReadyCallback     callback,
                            gpointer                user_data);

/* NULL with an error, G_IO_ERROR_CANCELLED among them. (transfer full) */
CrExported *cr_export_work_finish (GAsyncResult *result, GError **error);

G_END_DECLS
