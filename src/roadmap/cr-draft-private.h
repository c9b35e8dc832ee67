/* SPDX-License-Identifier: GPL-3.0-or-later
 * What the two files of the builder of change sets share. */
#pragma once

#include "cr-draft.h"

G_BEGIN_DECLS

/* The records of a collection as the draft has them by now. (transfer container) */
GPtrArray *cr_draft_list_current (CrDraft *self, CrKind kind, const char *parent);

/* One side of a text, and the stale marks that follow from it. */
void cr_draft_edit_side (CrDraft       *self,
                         CrKind         kind,
                         const char    *parent,
                         const char    *key,
                         const CrPath  *path,
                         const CrValue *value);

/* Clears what refers to records that are about to go. */
void cr_draft_clear_references (CrDraft *self, CrKind kind, const char *const *keys, guint n_keys);

G_END_DECLS
