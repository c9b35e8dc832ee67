/* SPDX-License-Identifier: GPL-3.0-or-later
 * The roadmap: immutable records in their order. It is changed by change sets only (cr-change.h). */
#pragma once

#include "cr-assessment.h"
#include "cr-head.h"
#include "cr-library-use.h"
#include "cr-task.h"

#include <glib-object.h>

G_BEGIN_DECLS

#define CR_TYPE_ROADMAP (cr_roadmap_get_type ())
G_DECLARE_FINAL_TYPE (CrRoadmap, cr_roadmap, CR, ROADMAP, GObject)

/* Signals:
 * "changed" (CrChangeSet *set, gboolean reverted): the set has been applied, or taken back. */

/* An empty roadmap with a new id and the version of this program. */
CrRoadmap *cr_roadmap_new (void);

/* The same records in a roadmap of its own: what a worker thread gets. Costs a pointer a record. */
CrRoadmap *cr_roadmap_copy (CrRoadmap *self);

/* Same records in the same order, what is static (version, revision) left aside. */
gboolean cr_roadmap_equal (CrRoadmap *a, CrRoadmap *b);

/* Everything below is (transfer none). `parent` is the key of a round for ratings, else NULL. */
const CrHead   *cr_roadmap_get_head (CrRoadmap *self);
guint           cr_roadmap_get_length (CrRoadmap *self, CrKind kind, const char *parent);
const CrRecord *cr_roadmap_get_nth (CrRoadmap *self, CrKind kind, const char *parent, guint n);

/* The record of that key, or NULL. CR_KIND_ROADMAP with a NULL key is the head. */
const CrRecord *cr_roadmap_lookup (CrRoadmap *self, CrKind kind, const char *parent, const char *key);

/* Its position, or -1. */
int cr_roadmap_find (CrRoadmap *self, CrKind kind, const char *parent, const char *key);

guint         cr_roadmap_get_n_tasks (CrRoadmap *self);
const CrTask *cr_roadmap_get_task (CrRoadmap *self, guint n);
const CrTask *cr_roadmap_lookup_task (CrRoadmap *self, const char *id);

/* Those of the ids that are tasks here, in their order; NULL for none, as for NULL. (transfer full) */
CrIds *cr_roadmap_keep_tasks (CrRoadmap *self, CrIds *ids);

/* The round in force: the newest by date, of two on one day the later one, without a date the oldest; or NULL. */
const CrRound *cr_roadmap_get_current_round (CrRoadmap *self);

/* What to show for the owner (or a partner) stored in a task: the name of the unit, else the string itself. */
const char *cr_roadmap_show_unit (CrRoadmap *self, const char *unit, const char *language);

/* The id of the unit that has this id or, case aside, this name in any language; NULL when there is none or
 * more than one. */
const char *cr_roadmap_find_unit (CrRoadmap *self, const char *id_or_name);

/* Period, currency and the like with absent parts read as empty. */
void cr_roadmap_get_period (CrRoadmap *self, CrDay *start, CrDay *finish);

/* A file of a newer major version is shown and never written. */
gboolean cr_roadmap_is_newer_major (CrRoadmap *self);

/* For readers and for saving: no change sets, nothing is announced. The record is taken over (transfer full);
 * FALSE, and the record released, when its key is taken or a rating has no round. The head replaces the one there
 * is. */
gboolean cr_roadmap_load_record (CrRoadmap *self, const char *parent, CrRecord *record);

G_END_DECLS
