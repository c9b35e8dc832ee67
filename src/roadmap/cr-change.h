/* SPDX-License-Identifier: GPL-3.0-or-later
 * Change sets: everything that happens to a roadmap is one. */
#pragma once

#include "cr-fault.h"
#include "cr-path.h"
#include "cr-roadmap.h"

G_BEGIN_DECLS

typedef enum
{
  CR_CHANGE_SET,    /* a path of a record gets another value */
  CR_CHANGE_INSERT, /* a record, with its children, after another one */
  CR_CHANGE_REMOVE, /* a record, with its children */
  CR_CHANGE_MOVE    /* a record to the place after another one */
} CrChangeOp;

/* Positions are named by the key of the record before; NULL is the first place. */
typedef struct
{
  CrChangeOp  op;
  CrKind      kind;
  const char *parent; /* of a rating: the key of its round; else NULL */
  const char *key;    /* NULL for the roadmap itself */
  /* Set: */
  CrPath  path;
  CrValue before;
  CrValue after;
  CrIds  *added; /* only where the value is a set of ids */
  CrIds  *removed;
  /* Insert and remove: */
  CrRecord *record;
  CrList   *children;
  /* Remove and move: where it stood. Insert and move: where it stands then. */
  const char *from;
  const char *to;
} CrChange;

/* A list of changes that is applied or taken back as a whole; an immutable value, reference-counted. */
typedef struct _CrChangeSet CrChangeSet;

CrChangeSet *cr_change_set_ref (CrChangeSet *self);
void         cr_change_set_unref (CrChangeSet *self);

guint           cr_change_set_get_length (const CrChangeSet *self);
const CrChange *cr_change_set_get (const CrChangeSet *self, guint n);

/* The msgid of the name that was given to it, with the context "change"; NULL when it is named after what it
 * does (cr-words.h). */
const char *cr_change_set_get_label (const CrChangeSet *self);

/* What takes it back, as a change set: the inverse of each change, from the last to the first. (transfer full) */
CrChangeSet *cr_change_set_invert (const CrChangeSet *self);

/* For builders: takes the changes over, that is their contents. label is a static msgid or NULL. (transfer full) */
CrChangeSet *cr_change_set_new (const char *label, GArray *changes);

/* An array of CrChange that clears its elements. */
GArray *cr_change_array_new (void);
void    cr_change_copy (const CrChange *change, CrChange *copy);
void    cr_change_clear (CrChange *change); /* its contents */

/* Whether the value at the path is a set of ids, changed element by element. */
gboolean cr_path_is_set (const CrPath *path);

/* What a change set did to the values of records, which takes it back to the very values that were there.
 * Opaque; made by applying, used by reverting. */
typedef struct _CrTrace CrTrace;

void cr_trace_free (CrTrace *self);

/* Of two applications, one right after the other, that touched one and the same record in one run each: the trace
 * of both together. Takes both over; either may be NULL, and then so is the answer. (transfer full) */
CrTrace *cr_trace_join (CrTrace *older, CrTrace *newer);

typedef enum
{
  CR_APPLY_RESTORE, /* undo, redo, journal, diff: never refused; what is not there is passed over */
  CR_APPLY_GESTURE  /* a person, an import, `set`: refused when it adds a fault the roadmap did not have */
} CrApplyMode;

/* Applies the set and emits "changed". FALSE with *refusal set, and nothing changed, when it is refused.
 * trace may be NULL, as may refusal. */
gboolean cr_roadmap_apply (CrRoadmap *self, CrChangeSet *set, CrApplyMode mode, CrTrace **trace, CrFault **refusal);

/* Takes the set back. With the trace of its application to this roadmap to the very records of before, whatever the
 * set found when it was applied; trace may be NULL. */
void cr_roadmap_revert (CrRoadmap *self, CrChangeSet *set, const CrTrace *trace);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CrChangeSet, cr_change_set_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CrTrace, cr_trace_free)

G_END_DECLS
