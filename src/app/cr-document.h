/* SPDX-License-Identifier: GPL-3.0-or-later
 * A roadmap that is being worked on: its undo history, its file, and what became of that on the disk. */
#pragma once

#include "cr-catalogue.h"
#include "cr-fingerprint.h"
#include "cr-history.h"
#include "cr-run.h"

#include <gio/gio.h>

G_BEGIN_DECLS

#define CR_TYPE_DOCUMENT (cr_document_get_type ())
G_DECLARE_FINAL_TYPE (CrDocument, cr_document, CR, DOCUMENT, GObject)

/* Properties: “roadmap” (notified when the file was read (again); edits do not replace it), “file”, “modified”,
 * “busy” (reading or writing), “read-only”, “disk” (CrDiskState), “obstacle” (what forbids writing the file, 0 for
 * nothing).
 * Signals:
 * "changed" (CrChangeSet *set, gboolean reverted): the roadmap has changed;
 * "history": what can be undone or redone, or whether there is something to save, may be another now. */

/* A document without a file. Takes a reference of the roadmap; NULL is an empty one. */
CrDocument *cr_document_new (CrCatalogue *catalogue, CrRoadmap *roadmap);

CrCatalogue *cr_document_get_catalogue (CrDocument *self);
CrRoadmap   *cr_document_get_roadmap (CrDocument *self);
CrHistory   *cr_document_get_history (CrDocument *self);

/* NULL as long as there is none. */
GFile *cr_document_get_file (CrDocument *self);

/* The file that is proposed for saving: the document's own, else the one that it was recovered from; NULL for none. */
GFile *cr_document_get_place_to_save (CrDocument *self);
void   cr_document_set_origin (CrDocument *self, GFile *file);

/* The findings of the file when it was read, as CrFault. (transfer none) */
GPtrArray *cr_document_get_findings (CrDocument *self);

/* The title in the language of texts, or a word for a roadmap without one; and the name of the file, or that
 * there is none yet or any more. (transfer full) */
char *cr_document_dup_title (CrDocument *self);
char *cr_document_dup_file_name (CrDocument *self);

gboolean cr_document_is_modified (CrDocument *self);
gboolean cr_document_is_busy (CrDocument *self);

/* Part of “busy”. */
gboolean cr_document_is_writing (CrDocument *self);

/* How far that is which makes it busy; NULL when nothing does. (transfer none) */
CrRun *cr_document_get_run (CrDocument *self);

/* Gives up reading; whoever waits for it hears of G_IO_ERROR_CANCELLED. FALSE when nothing is read: what is being
 * written is finished. */
gboolean cr_document_cancel (CrDocument *self);

/* The file is of a newer major version. */
gboolean cr_document_is_read_only (CrDocument *self);

/* What the disk had when it was last looked at. */
CrDiskState cr_document_get_disk_state (CrDocument *self);

/* “the permission is missing”: why the file could not be written to when it was last looked at; NULL when it could.
 * (transfer full) */
char *cr_document_describe_obstacle (CrDocument *self);

/* How the document reaches its file: tests give it a disk that fails. It must stay. */
void cr_document_set_file_operations (CrDocument *self, const CrFileOperations *operations);

/* Does as a person wants; consumes the set (transfer full). FALSE and *refusal (may be NULL) when it is refused. */
gboolean cr_document_perform (CrDocument *self, CrChangeSet *set, CrMerge merge, CrFault **refusal);

/* One path of one record, named as in CrDraft; does nothing when the value is there already. */
gboolean cr_document_edit (CrDocument    *self,
                           const char    *task,
                           const char    *path,
                           const CrValue *value,
                           CrFault      **refusal);

/* The same for a record of any kind that stands in no other; CR_KIND_ROADMAP with a NULL key is the roadmap itself. */
gboolean cr_document_edit_record (CrDocument    *self,
                                  CrKind         kind,
                                  const char    *key,
                                  const char    *path,
                                  const CrValue *value,
                                  CrFault      **refusal);

/* “Set the owner of 12 tasks” of the step that would be undone or redone; NULL when there is none. (transfer full) */
char *cr_document_describe_undo (CrDocument *self);
char *cr_document_describe_redo (CrDocument *self);

/* As if it had never been saved: for what was made from a template, and for a copy of the example. */
void cr_document_mark_modified (CrDocument *self);

/* Forgets the file, so that saving asks for a name. */
void cr_document_detach (CrDocument *self);

/* A document of a newer major version becomes one of ours, without a file and unsaved. */
void cr_document_convert (CrDocument *self);

/* What another program has written, as it was last seen, may be overwritten by the next save; what is written after
 * that may not. Only with CR_DISK_CHANGED. */
void cr_document_keep_mine (CrDocument *self);

/* Reads the file in a thread; on success it is the document's, with a new history. On failure, and when it is
 * cancelled, the document stays as it was. */
void     cr_document_load_async (CrDocument         *self,
                                 GFile              *file,
                                 GAsyncReadyCallback callback,
                                 gpointer            user_data);
gboolean cr_document_load_finish (CrDocument *self, GAsyncResult *result, GError **error);

typedef enum
{
  CR_SAVE_FAILED = -1, /* as a task says it */
  CR_SAVED,
  CR_SAVED_IN_PLACE /* the file could not be replaced and was overwritten */
} CrSaveOutcome;

/* Writes into the file, which then is the document's, in a thread; one save at a time. agreed: whatever another file
 * than the document's own holds may be overwritten. Fails with CR_ERROR_CHANGED when there is what was not agreed to,
 * or another program has changed the document's own file, and with CR_ERROR_MISSING when that has gone; “disk” says so
 * by then. */
void          cr_document_save_async (CrDocument         *self,
                                      GFile              *file,
                                      gboolean            agreed,
                                      GAsyncReadyCallback callback,
                                      gpointer            user_data);
CrSaveOutcome cr_document_save_finish (CrDocument *self, GAsyncResult *result, GError **error);

/* Writes a copy elsewhere; nothing else changes. */
void     cr_document_export_async (CrDocument         *self,
                                   GFile              *file,
                                   gboolean            agreed,
                                   GAsyncReadyCallback callback,
                                   gpointer            user_data);
gboolean cr_document_export_finish (CrDocument *self, GAsyncResult *result, GError **error);

/* Looks whether the file on the disk is still the one that was read or written, and whether it can be written to; the
 * answers are the properties “disk” and “obstacle”. */
void cr_document_check_disk (CrDocument *self);

/* What differs on the disk from the roadmap here, sentence by sentence in the language of the interface; the callback
 * gets it from the finish function (transfer full), NULL with an error. */
void       cr_document_compare_disk_async (CrDocument *self, GAsyncReadyCallback callback, gpointer user_data);
GPtrArray *cr_document_compare_disk_finish (CrDocument *self, GAsyncResult *result, GError **error);

/* The changes of a set in words, as far as a person reads them at one go. (transfer full) */
GPtrArray *cr_document_describe_difference (CrChangeSet *set,
                                            CrRoadmap   *before,
                                            CrRoadmap   *after,
                                            CrCatalogue *catalogue);

G_END_DECLS
