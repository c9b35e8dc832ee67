/* SPDX-License-Identifier: GPL-3.0-or-later
 * What is written in another format, for whom, and what had to be left out. */
#pragma once

#include "cr-catalogue.h"
#include "cr-day.h"
#include "cr-report.h"
#include "cr-roadmap.h"

#include <gio/gio.h>

G_BEGIN_DECLS

typedef enum
{
  CR_CSV_MACHINE, /* see cr-csv.h */
  CR_CSV_EXCEL
} CrCsvProfile;

/* What the written file does not carry, or not in full. */
typedef struct
{
  char *id;  /* of the task, or of another record */
  char *why; /* in the language of the messages */
} CrLeftOut;

/* One export. Everything is borrowed but what cr_export_clear() frees; a worker thread may own it. */
typedef struct
{
  CrRoadmap     *roadmap;
  CrCatalogue   *catalogue;
  const char    *language; /* of what is written, "en" or "ru" */
  const char    *messages; /* the language in which is told what was left out */
  CrDay          today;    /* the day that "overdue" is counted from */
  gint64         time;     /* of metadata, in Unix seconds: see cr_export_find_time() */
  GHashTable    *scope;    /* ids of the tasks to write, as a set of strings; NULL: all */
  CrCsvProfile   profile;
  CrPaper        paper;
  CrOrientation  orientation;
  CrReportBlocks blocks;         /* of a report; 0 is CR_REPORT_USUAL */
  gboolean       both_languages; /* of fiches: with the texts in the other language as well */
  gboolean       dated_only;     /* of a plan: without the tasks that have no dates */
  GCancellable  *run;            /* may be a CrRun, which then hears of the progress; or NULL */
  guint          written;        /* tasks written: filled in by the writer */
  GArray        *left_out;       /* of CrLeftOut: filled in by the writer */
} CrExport;

/* The roadmap is set by the caller, and what else differs from the usual. */
void cr_export_init (CrExport *self, CrCatalogue *catalogue, const char *language, CrDay today);
void cr_export_clear (CrExport *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (CrExport, cr_export_clear)

/* The time that metadata bear, so that the same export twice gives the same bytes: SOURCE_DATE_EPOCH as given in the
 * environment (NULL or no number when it is not), else midnight UTC of today. */
gint64 cr_export_find_time (const char *source_date_epoch, CrDay today);

/* The tasks within the scope, in document order. (element-type CrTask) (transfer container) */
GPtrArray *cr_export_list_tasks (const CrExport *self);

/* Notes that something of a record is not in the file; why in the language of the messages. (transfer full) why */
void cr_export_leave_out (CrExport *self, const char *id, char *why);

/* The words of NC_ ("export", …) in the language of what is written, and in that of the messages. */
const char *cr_export_words (const CrExport *self, const char *msgid) G_GNUC_FORMAT (2);
const char *cr_export_message (const CrExport *self, const char *msgid) G_GNUC_FORMAT (2);

G_END_DECLS
