/* SPDX-License-Identifier: GPL-3.0-or-later
 * Tasks mapped to entries of the catalogue: which field takes which id, and the gestures that put it there. */
#pragma once

#include "cr-catalogue.h"
#include "cr-coverage.h"
#include "cr-draft.h"

G_BEGIN_DECLS

/* The path of the field of a task that takes the id of an entry: "area", "services", "capabilities", "enablers",
 * "priorities", "instruments", "tags"; for the roadmap's own instruments and watch entries too. NULL for what no task
 * can name: starter tasks, levels, statuses, groups of instruments, anything unknown. Static. */
const char *cr_mapping_get_field (CrRoadmap *roadmap, const char *id);

/* Whether the task names the entry there. */
gboolean cr_mapping_has (CrRoadmap *roadmap, const CrTask *task, const char *id);

/* The tasks name the entry from then on, or no longer; other ids of theirs stay, but for the area, of which a task has
 * one. Tasks that are not there are passed over. (transfer full) */
CrChangeSet *cr_mapping_link (CrRoadmap *roadmap, const CrIds *tasks, const char *id);
CrChangeSet *cr_mapping_unlink (CrRoadmap *roadmap, const CrIds *tasks, const char *id);

/* Puts tasks into a cell of the matrix: they stand in it afterwards. The row gives the area, the column adds its id and
 * leaves the others; the last row takes the area away, the last column all ids of the columns. (transfer full) */
CrChangeSet *cr_mapping_put_in_cell (CrRoadmap        *roadmap,
                                     const CrCoverage *coverage,
                                     guint             row,
                                     guint             column,
                                     const CrIds      *tasks);

/* A new task that stands in the cell, not started, at the end of the roadmap. title must have a side. *task, if wanted,
 * is set to its id. (transfer full) */
CrChangeSet *cr_mapping_add_in_cell (CrRoadmap        *roadmap,
                                     const CrCoverage *coverage,
                                     guint             row,
                                     guint             column,
                                     CrText           *title,
                                     const char      **task);

/* A task made of an entry, at the end of the roadmap: with its title and description in English and Russian, mapped to
 * it, and with the area that the catalogue gives it, if any. NULL for what cr_mapping_get_field() has no field for.
 * (transfer full) */
CrChangeSet *cr_mapping_make_task (CrRoadmap *roadmap, const CrCatalogue *catalogue, const char *id, const char **task);

G_END_DECLS
