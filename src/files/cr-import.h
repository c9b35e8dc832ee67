/* SPDX-License-Identifier: GPL-3.0-or-later
 * What is brought into a roadmap from a file of another format: read, told, and only then applied.
 *
 * A format says what the file would change; nobody applies it as long as anything was refused. */
#pragma once

#include "cr-catalogue.h"
#include "cr-change.h"
#include "cr-roadmap.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/* What keeps the whole import from being done. */
typedef struct
{
  gsize line;   /* of the file, or row of the sheet, from 1; 0 when there is none to name */
  char *column; /* as the file names it; "" when there is none */
  char *value;  /* what stands there; "" when nothing does */
  char *reason; /* in the language of the messages, with what would be accepted */
} CrRefused;

/* What the file has and the roadmap does not get. */
typedef struct
{
  char *name; /* of the task, sheet or element, as the file names it */
  char *why;  /* in the language of the messages */
} CrImportLeftOut;

/* One import. What stands above "filled in" is borrowed; a worker thread may own it. */
typedef struct
{
  CrRoadmap    *roadmap; /* what it is brought into, not changed; an empty one for a new file */
  CrCatalogue  *catalogue;
  const char   *language; /* of the messages, "en" or "ru" */
  GCancellable *run;      /* may be a CrRun, which then hears of the progress; or NULL */
  /* Filled in: */
  guint       added; /* tasks */
  guint       changed;
  guint       unchanged;
  GArray     *refused;  /* of CrRefused */
  GArray     *left_out; /* of CrImportLeftOut */
  const char *encoding; /* that a text was taken to have, "UTF-8", "UTF-16", "Windows-1251"; NULL elsewhere; static */
  GHashTable *places;   /* line by the id of the task, for faults that are found later */
} CrImport;

typedef struct
{
  const char *extension; /* without the dot */
  const char *words;     /* what people call it: msgid of "format" */

  /* What the file would change, as one named set ("Import a Table"): tasks whose id is known are updated, others come
   * in where the file has them among those (cr-import-order.h). Counts, refuses and leaves out; the set of an import
   * that refused something is of no use. NULL with an error for a file that is not in the format at all,
   * G_IO_ERROR_INVALID_DATA with a sentence for a person, and for G_IO_ERROR_CANCELLED. Need not look whether the set
   * adds faults to the roadmap: cr_import_read() does. (transfer full) */
  CrChangeSet *(*read) (CrImport *import, GBytes *content, GError **error);
} CrImportFormat;

/* All of them. */
const CrImportFormat *cr_import_formats_get (guint *n_formats);

/* The format that belongs to the end of the file's name; NULL when there is none. */
const CrImportFormat *cr_import_formats_find (const char *path);

/* The ends of names: ".csv, .xlsx". (transfer full) */
char *cr_import_formats_list_extensions (void);

/* The roadmap is set by the caller, and the run. */
void cr_import_init (CrImport *self, CrRoadmap *roadmap, CrCatalogue *catalogue, const char *language);
void cr_import_clear (CrImport *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (CrImport, cr_import_clear)

/* What a person is shown before it is applied: the format's set, tried on a copy of the roadmap, so that what would be
 * refused as a whole (a circle of predecessors, a finish before the start) stands among the refused as well. NULL with
 * an error as above. (transfer full) */
CrChangeSet *cr_import_read (CrImport *self, const CrImportFormat *format, GBytes *content, GError **error);

/* For formats. column and value may be NULL. (transfer full) reason, why */
void cr_import_refuse (CrImport *self, gsize line, const char *column, const char *value, char *reason);
void cr_import_leave_out (CrImport *self, const char *name, char *why);

/* Where the task of that id (interned) stands in the file, so that faults found later can be told with their line. */
void cr_import_note_place (CrImport *self, const char *task, gsize line);

/* The words of NC_ ("import", …) in the language of the messages. */
const char *cr_import_words (const CrImport *self, const char *msgid) G_GNUC_FORMAT (2);

G_END_DECLS
