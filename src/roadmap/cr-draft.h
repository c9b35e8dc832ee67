/* SPDX-License-Identifier: GPL-3.0-or-later
 * The builder of change sets. */
#pragma once

#include "cr-change.h"

G_BEGIN_DECLS

/* Collects changes to a roadmap that must stay as it is until the draft is finished. Later calls see what earlier
 * ones of the same draft did. What would change nothing leaves no change. */
typedef struct _CrDraft CrDraft;

/* label: a static msgid with the context "change", or NULL for a name after what the set does. (transfer full) */
CrDraft *cr_draft_new (CrRoadmap *roadmap, const char *label);
void     cr_draft_free (CrDraft *self);

/* Ends the draft. The set may be empty. (transfer full) */
CrChangeSet *cr_draft_finish (CrDraft *self);

/* The record as the draft has it by now, or NULL. (transfer none) */
const CrRecord *cr_draft_lookup (CrDraft *self, CrKind kind, const char *parent, const char *key);

/* Puts a value at a path and nothing else. */
void cr_draft_set (CrDraft       *self,
                   CrKind         kind,
                   const char    *parent,
                   const char    *key,
                   const CrPath  *path,
                   const CrValue *value);

/* What a person does by giving a path a value: texts get their stale marks, a status its progress and a
 * progress its status, and a milestone stays on one day. */
void cr_draft_edit (CrDraft       *self,
                    CrKind         kind,
                    const char    *parent,
                    const char    *key,
                    const CrPath  *path,
                    const CrValue *value);

/* The same of a record that need not be there (a rating, the use of an instrument, a watch entry, an answer): with its
 * first value it comes into being at the end of its kind. The path is given by name and must exist. */
void cr_draft_edit_or_insert (CrDraft       *self,
                              CrKind         kind,
                              const char    *parent,
                              const char    *key,
                              const char    *path,
                              const CrValue *value);

/* The sides of a text, each edited as by a person; sides that `text` does not have stay. The path is that of the text
 * ("note"), the record as above. */
void cr_draft_edit_text (CrDraft      *self,
                         CrKind        kind,
                         const char   *parent,
                         const char   *key,
                         const char   *path,
                         const CrText *text);

/* The same for a path of a task by name ("owner"), which must exist. */
void cr_draft_edit_task (CrDraft *self, const char *task, const char *path, const CrValue *value);

/* After the record of that key, which the draft may itself have inserted; NULL is the first place. The children
 * (ratings of a round) may be NULL. */
void cr_draft_insert (CrDraft *self, const char *parent, const CrRecord *record, CrList *children, const char *after);

/* At the end. */
void cr_draft_append (CrDraft *self, const char *parent, const CrRecord *record);

/* The records go, and so do the references that other records have to them; entries of the catalogue stay referred
 * to. Keys of what is not there are passed over. */
void cr_draft_remove (CrDraft *self, CrKind kind, const char *parent, const char *const *keys, guint n_keys);

/* To the place after the record of that key; NULL is the first place. */
void cr_draft_move (CrDraft *self, CrKind kind, const char *parent, const char *key, const char *after);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CrDraft, cr_draft_free)

G_END_DECLS
