/* SPDX-License-Identifier: GPL-3.0-or-later
 * Undo and redo: the change sets of a roadmap in their order. */
#pragma once

#include "cr-change.h"

G_BEGIN_DECLS

#define CR_TYPE_HISTORY (cr_history_get_type ())
G_DECLARE_FINAL_TYPE (CrHistory, cr_history, CR, HISTORY, GObject)

/* Signal "changed": what can be undone or redone, or whether there is something to save, may be another now. */

typedef enum
{
  CR_MERGE_NEVER,
  CR_MERGE_EDITS /* joins with the step before when both only set the same path of the same record: one edit then, with
                  * its stale marks, and no step at all when the value is again what it was */
} CrMerge;

/* Keeps a reference of the roadmap. Without a limit: records are shared, a step costs what it changed. */
CrHistory *cr_history_new (CrRoadmap *roadmap);

/* Applies the set as a person's gesture and makes it a step; what could be redone is forgotten. An empty set does
 * nothing and is TRUE. FALSE with *refusal set when it is refused. */
gboolean cr_history_perform (CrHistory *self, CrChangeSet *set, CrMerge merge, CrFault **refusal);

gboolean cr_history_undo (CrHistory *self);
gboolean cr_history_redo (CrHistory *self);

/* The step that would be undone or redone, or NULL. (transfer none) */
CrChangeSet *cr_history_peek_undo (CrHistory *self);
CrChangeSet *cr_history_peek_redo (CrHistory *self);

/* Names the present state. A save takes it at its start and hands it back at its end, so that what was edited
 * while the file was being written still counts as unsaved. */
guint64  cr_history_get_state (CrHistory *self);
void     cr_history_mark_saved (CrHistory *self, guint64 state);
gboolean cr_history_is_modified (CrHistory *self);

G_END_DECLS
