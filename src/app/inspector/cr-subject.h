/* SPDX-License-Identifier: GPL-3.0-or-later
 * What the inspector edits: one task, or several at once. */
#pragma once

#include "cr-document.h"
#include "cr-draft.h"

G_BEGIN_DECLS

#define CR_TYPE_SUBJECT (cr_subject_get_type ())
G_DECLARE_FINAL_TYPE (CrSubject, cr_subject, CR, SUBJECT, GObject)

/* Of no tasks at first. (transfer full) */
CrSubject *cr_subject_new (CrDocument *document);

/* (transfer none) */
CrDocument  *cr_subject_get_document (CrSubject *self);
CrRoadmap   *cr_subject_get_roadmap (CrSubject *self);
CrCatalogue *cr_subject_get_catalogue (CrSubject *self);

/* Ids of tasks; NULL is none. (transfer none) */
void   cr_subject_set_tasks (CrSubject *self, CrIds *tasks);
CrIds *cr_subject_get_tasks (CrSubject *self);

/* The one task, or NULL: there is none, are several, or it is gone. */
const CrTask *cr_subject_get_task (CrSubject *self);

/* The value the tasks have at the path (of CrPath). FALSE, and *value the absent one, when they differ. The value is
 * the caller's to clear. */
gboolean cr_subject_get (CrSubject *self, const char *path, CrValue *value);

/* The texts at a path of a text; elements may be NULL. (transfer container) (element-type const CrText) */
GPtrArray *cr_subject_list_texts (CrSubject *self, const char *path);

/* For a path of ids: all that occur in any task; *common (transfer full) gets those that occur in every one. (transfer
 * full) */
CrIds *cr_subject_unite (CrSubject *self, const char *path, CrIds **common);

/* In how many of the tasks the id occurs. */
guint cr_subject_count (CrSubject *self, const char *path, const char *id);

/* What a person wants of all the tasks, as one step. FALSE and *refusal, words for a person (transfer full), when it is
 * refused; nothing has changed then. */
gboolean
cr_subject_edit (CrSubject *self, const char *path, const CrValue *value, CrMerge merge, char **refusal);

/* Takes the id into the ids at the path of every task, or out of them. A task is never its own predecessor. */
gboolean cr_subject_include (CrSubject *self, const char *path, const char *id, gboolean in, char **refusal);

/* The same for what the caller drafts; takes the draft over. */
gboolean cr_subject_perform (CrSubject *self, CrDraft *draft, CrMerge merge, char **refusal);

G_END_DECLS
