/* SPDX-License-Identifier: GPL-3.0-or-later
 * Random values, records and change sets for property tests. */
#pragma once

#include "cr-change.h"

G_BEGIN_DECLS

/* A value of the path's type, often absent; strings are of every nasty kind. */
CrValue cr_random_value (GRand *rand, const CrPath *path);

/* A record of the kind with that key (NULL for a part) and random values in some fields. (transfer full) */
CrRecord *cr_random_record (GRand *rand, CrKind kind, const char *key);

/* A short string, perhaps a nasty one, never empty; static. */
const char *cr_random_string (GRand *rand);

/* A change set that could be made to the roadmap: one to four settings, insertions, removals and moves of records
 * of any kind. Keys of new records are numbered by *serial. (transfer full) */
CrChangeSet *cr_random_change_set (GRand *rand, CrRoadmap *roadmap, guint *serial);

/* The same of settings only, and only of the fields of tasks with an even (odd) position in the table. */
CrChangeSet *cr_random_settings (GRand *rand, CrRoadmap *roadmap, gboolean odd_fields);

/* A roadmap that grew out of n_steps random change sets. (transfer full) */
CrRoadmap *cr_random_grown_roadmap (GRand *rand, guint n_steps, guint *serial);

G_END_DECLS
